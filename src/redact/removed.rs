//! What was removed, counted.

use crate::lang::Text;

/// A kind of thing that is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// User and password: of a URL, of netrc, of `Basic`.
    Login,
    /// A token known by its prefix or shape.
    Token,
    /// What stood behind the name of a secret, or in a header or query.
    Secret,
    /// A private key, a certificate, the key of an SSH user.
    Key,
    /// An e-mail address.
    Mail,
    /// A user, in a path or a prompt.
    User,
    /// A part of a host name or module path.
    Name,
    /// An IP address.
    Address,
}

impl Kind {
    /// All kinds, the worst first.
    pub const ALL: [Self; 8] = [
        Self::Login,
        Self::Token,
        Self::Secret,
        Self::Key,
        Self::Mail,
        Self::User,
        Self::Name,
        Self::Address,
    ];

    /// Whether it opens something to whoever has it.
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::Login | Self::Token | Self::Secret | Self::Key)
    }

    /// The name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Login => "logins",
            Self::Token => "tokens",
            Self::Secret => "secrets",
            Self::Key => "keys",
            Self::Mail => "e-mails",
            Self::User => "users",
            Self::Name => "names",
            Self::Address => "addresses",
        }
    }

    /// The name for people; its hole is the number.
    pub const fn words(self) -> Text {
        match self {
            Self::Login => Text { en: "logins: {number}", zh: "登录信息：{number}" },
            Self::Token => Text { en: "tokens: {number}", zh: "令牌：{number}" },
            Self::Secret => {
                Text { en: "passwords and secrets: {number}", zh: "密码和密钥值：{number}" }
            }
            Self::Key => Text { en: "lines of keys: {number}", zh: "密钥的行：{number}" },
            Self::Mail => Text { en: "e-mail addresses: {number}", zh: "邮箱地址：{number}" },
            Self::User => Text { en: "user names: {number}", zh: "用户名：{number}" },
            Self::Name => Text {
                en: "host and module names: {number}",
                zh: "主机名和模块名：{number}",
            },
            Self::Address => Text { en: "IP addresses: {number}", zh: "IP 地址：{number}" },
        }
    }
}

/// How many places of each kind were changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed([usize; Kind::ALL.len()]);

impl Removed {
    pub(super) fn add(&mut self, kind: Kind) {
        if let Some(count) = self.0.get_mut(kind as usize) {
            *count += 1;
        }
    }

    /// The kinds that were removed, with the number of places.
    pub fn counts(&self) -> impl Iterator<Item = (Kind, usize)> {
        Kind::ALL.into_iter().zip(self.0).filter(|(_, count)| *count > 0)
    }
}
