//! Whether commands end the failure that a cause stands for, and if not, what they lack.

use crate::lang::Text;

/// What ends the failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fix {
    /// A command of a script, in at least one of the cause's situations.
    Command,
    /// A person. The cause's steps may still have commands, which look around or help later.
    Person(Need),
}

/// What a script does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A password, token or key.
    Login,
    /// The certificate of an authority, from whoever runs it.
    Certificate,
    /// A look at a fingerprint that was published elsewhere.
    Fingerprint,
    /// The rights of an administrator.
    Administrator,
    /// A program that is started, closed or installed.
    Program,
    /// Code, or files of the project, of which only their author knows what was meant.
    Code,
    /// A choice between things that a person knows.
    Choice,
}

impl Need {
    /// The reason in words.
    pub const fn reason(self) -> Text {
        match self {
            Self::Login => Text {
                en: "needs a password, token or key, which no script may hold",
                zh: "需要密码、令牌或密钥，脚本不能包含这些内容",
            },
            Self::Certificate => Text {
                en: "needs the certificate of an authority, from whoever runs it",
                zh: "需要向证书颁发机构的管理方索取 CA 证书",
            },
            Self::Fingerprint => Text {
                en: "needs a fingerprint to be compared with the published one",
                zh: "需要人工把指纹与官方公布的指纹比对",
            },
            Self::Administrator => Text {
                en: "needs the rights of an administrator of the machine or network",
                zh: "需要本机或网络的管理员权限",
            },
            Self::Program => Text {
                en: "needs a program to be installed, started or closed",
                zh: "需要安装、启动或关闭某个程序",
            },
            Self::Code => Text {
                en: "needs a change in code or files of which only their author knows what was meant",
                zh: "需要修改代码或文件，只有作者知道原意",
            },
            Self::Choice => Text {
                en: "needs a choice that only a person can make",
                zh: "需要由人来做选择",
            },
        }
    }
}

impl Fix {
    /// What stands in a list of causes.
    pub const fn words(self) -> Text {
        match self {
            Self::Command => Text { en: "commands", zh: "命令" },
            Self::Person(need) => need.reason(),
        }
    }
}
