//! A word that may stand in a script. There is no way to make one from pasted text
//! but through the grammar of its kind.

use crate::evidence::captures::Captures;
use crate::evidence::hole::Kind;
use crate::go::{module_path, module_version, url};
use crate::hosts;
use crate::lang::{Text, holes};
use crate::redact;

/// A word that may stand in a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value(String);

/// Values longer than this are refused: no real path or list is.
const MAX_LENGTH: usize = 2048;

impl Value {
    /// A word of our own.
    pub fn literal(word: &'static str) -> Self {
        Self(word.to_owned())
    }

    /// A pasted value that is what its kind says.
    ///
    /// # Errors
    /// The notice for the person, if it is not.
    pub fn checked(kind: Kind, text: &str) -> Result<Self, Text> {
        let is_valid = text.len() <= MAX_LENGTH
            && match kind {
                Kind::Module => module_path::check(text).is_ok(),
                // A path without a dot is that of a standard package, which nobody fetches.
                Kind::Package => {
                    module_path::check_import(text).is_ok() && hosts::of_module(text).contains('.')
                }
                Kind::Version => is_version(text),
                Kind::Url => is_url(text),
                Kind::Pattern => is_pattern(text),
                Kind::Host => is_host(text),
                Kind::Port => !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()),
                _ => false,
            }
            && redact::secrets(text) == text;
        if is_valid { Ok(Self(text.to_owned())) } else { Err(refusal(kind)) }
    }

    /// A word with holes: `"{module}@{version}"`.
    ///
    /// # Errors
    /// The notice for the person, if a value is missing or is not what its kind says.
    pub fn from_template(word: &'static str, captures: &Captures) -> Result<Self, Text> {
        let mut filled = word.to_owned();
        for hole in holes(word) {
            let kind = Kind::of(hole).unwrap_or(Kind::Text);
            let value = Self::checked(kind, captures.get(hole).unwrap_or_default())?;
            filled = filled.replace(&format!("{{{hole}}}"), &value.0);
        }
        Ok(Self(filled))
    }

    /// The captured module path.
    ///
    /// # Errors
    /// As [`Self::from_template`].
    pub fn module(captures: &Captures) -> Result<Self, Text> {
        Self::from_template("{module}", captures)
    }

    /// The captured version.
    ///
    /// # Errors
    /// As [`Self::from_template`].
    pub fn version(captures: &Captures) -> Result<Self, Text> {
        Self::from_template("{version}", captures)
    }

    /// The URL at which the public checksum database is asked for a module version.
    pub fn checksum_lookup(module: &Self, version: &Self) -> Self {
        let [module, version] = [module, version].map(|part| module_path::escape(&part.0));
        Self(format!("https://sum.golang.google.cn/lookup/{module}@{version}"))
    }

    /// A list of values of one kind, joined by the separators that stood between them.
    pub fn joined(parts: &[(Self, char)]) -> Self {
        let mut list = String::new();
        for (index, (value, separator)) in parts.iter().enumerate() {
            if index > 0 {
                list.push(*separator);
            }
            list.push_str(&value.0);
        }
        Self(list)
    }

    /// `KEY=value`.
    #[must_use]
    pub fn assigned_to(&self, key: &'static str) -> Self {
        Self(format!("{key}={}", self.0))
    }

    /// The word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A version, branch or commit that a proxy can be asked for.
fn is_version(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && module_version::escape(text).is_ok()
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-._+~".contains(c))
}

fn is_host(text: &str) -> bool {
    !text.is_empty()
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-.:".contains(c))
}

/// A URL of a module proxy: on a server, or a directory as `file:///srv/proxy`. One with a user
/// or password in it is refused: a script never holds a secret.
fn is_url(text: &str) -> bool {
    if let Some(directory) = text.strip_prefix("file:///") {
        return directory.chars().all(|c| c == ':' || is_in_url_path(c));
    }
    let Some(url) = url::split(text) else {
        return false;
    };
    matches!(url.scheme, "http" | "https")
        && url.user_info.is_none()
        && is_host(url.host)
        && url.port.is_none_or(|port| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()))
        && url.path.chars().all(is_in_url_path)
}

fn is_in_url_path(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~/%+@".contains(c)
}

fn is_pattern(text: &str) -> bool {
    !text.is_empty()
        && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '*')
        && text.chars().all(|c| Kind::Pattern.allows(c) && !"!\\^".contains(c))
}

const fn refusal(kind: Kind) -> Text {
    match kind {
        Kind::Module => Text {
            en: "The log holds no valid module path for this step, so there is no command for it.",
            zh: "日志里没有可用于这一步的有效模块路径，因此不生成命令。",
        },
        Kind::Version => Text {
            en: "The log holds no valid version for this step, so there is no command for it.",
            zh: "日志里没有可用于这一步的有效版本号，因此不生成命令。",
        },
        Kind::Url => Text {
            en: "GOPROXY holds an entry that is not a plain URL (perhaps with a password in it). It is not written into a script; change the list by hand.",
            zh: "GOPROXY 中有一项不是普通的 URL（可能含有密码），不会写入脚本，请手动修改。",
        },
        Kind::Pattern => Text {
            en: "The list holds an entry that is not a pattern of module paths. It is not written into a script; change the list by hand.",
            zh: "列表中有一项不是模块路径模式，不会写入脚本，请手动修改。",
        },
        _ => Text {
            en: "A value in the log is not what it should be, so there is no command for this step.",
            zh: "日志中的某个值不符合要求，因此这一步不生成命令。",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_values_are_refused() {
        let hostile = [
            "example.com/a;rm -rf /",
            "example.com/$(id)",
            "example.com/`id`",
            "example.com/a b",
            "example.com/%PATH%",
            "example.com/a&&b",
            "example.com/a\nb",
            "-rf.example.com/a",
            "example.com/\u{202e}a",
            "ехample.com/a",
            "example.com/a'b",
            "example.com/a\"b",
            "",
        ];
        for text in hostile {
            let kinds = [
                Kind::Module,
                Kind::Package,
                Kind::Version,
                Kind::Url,
                Kind::Pattern,
                Kind::Host,
                Kind::Port,
            ];
            for kind in kinds {
                assert!(Value::checked(kind, text).is_err(), "{kind:?} takes {text:?}");
            }
        }
        assert!(Value::checked(Kind::Text, "free text").is_err());
        assert!(
            Value::checked(Kind::Module, &format!("example.com/{}", "a".repeat(65536))).is_err()
        );
    }

    #[test]
    fn a_version_is_one_that_a_proxy_can_be_asked_for() {
        for text in ["v1.2.3", "v2.0.0+incompatible", "master", "v1.0.0-RC1", "abcdef1"] {
            assert!(Value::checked(Kind::Version, text).is_ok(), "{text}");
        }
        for text in ["v1.", "con", "feature/x", "v1@v2", "..."] {
            assert!(Value::checked(Kind::Version, text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_password_never_gets_into_a_script() {
        assert!(Value::checked(Kind::Url, "https://user:secret@proxy.example").is_err());
        assert!(Value::checked(Kind::Url, "https://proxy.example:8443/api/go/").is_ok());
    }

    #[test]
    fn a_directory_may_be_a_proxy() {
        for url in ["file:///srv/proxy", "file:///C:/goproxy"] {
            assert!(Value::checked(Kind::Url, url).is_ok(), "{url}");
        }
        for url in ["file://server/share", "file:///srv/a b", "file:///$HOME", "ftp:///srv"] {
            assert!(Value::checked(Kind::Url, url).is_err(), "{url}");
        }
    }

    #[test]
    fn templates_are_filled_with_checked_values_only() {
        let captures: Captures =
            [("module", "github.com/A/b".to_owned()), ("version", "v1.0.0;id".to_owned())]
                .into_iter()
                .collect();
        assert_eq!(
            Value::from_template("https://{module}", &captures).unwrap().as_str(),
            "https://github.com/A/b"
        );
        assert!(Value::from_template("{module}@{version}", &captures).is_err());
        assert!(Value::from_template("{host}", &captures).is_err());
    }

    #[test]
    fn the_lookup_url_is_escaped() {
        let module = Value::checked(Kind::Module, "github.com/Azure/x").unwrap();
        let version = Value::checked(Kind::Version, "v1.0.0-RC1").unwrap();
        assert_eq!(
            Value::checksum_lookup(&module, &version).as_str(),
            "https://sum.golang.google.cn/lookup/github.com/!azure/x@v1.0.0-!r!c1"
        );
    }
}
