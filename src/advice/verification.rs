//! Advice that gives up verification, or a secret.

use super::statement::{Said, Statement};
use super::{Advice, Rule, Verdict};
use crate::cause::Certainty;
use crate::go::url;
use crate::lang::Text;

pub(super) const RULES: &[Rule] = &[
    Rule {
        advice: Advice {
            id: "git-verify-off",
            verdict: Verdict::Harmful,
            certainty: Certainty::Certain,
            title: Text {
                en: "This makes git accept any certificate",
                zh: "这会让 git 接受任何证书",
            },
            why: Text {
                en: "Whoever is on the way can then read your login and change the code. It does not help with Go's own downloads either.",
                zh: "网络中的任何一方都能读到你的凭据、改动代码；而且它对 Go 自己的下载没有任何帮助。",
            },
            instead: Text {
                en: "Tell git the certificate of your company: `git config --global http.sslCAInfo /path/to/company-ca.pem`",
                zh: "让 git 信任公司的证书：`git config --global http.sslCAInfo /path/to/company-ca.pem`",
            },
        },
        applies: |said, _| {
            said.sets(&["GIT_SSL_NO_VERIFY"])
                .is_some_and(|value| !matches!(value, "" | "0" | "false"))
                || is_git_config(said, "sslverify", &["false", "0", "off", "no"])
        },
    },
    Rule {
        advice: Advice {
            id: "node-verify-off",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "NODE_TLS_REJECT_UNAUTHORIZED is a variable of Node.js",
                zh: "NODE_TLS_REJECT_UNAUTHORIZED 是 Node.js 的变量",
            },
            why: Text {
                en: "Go does not read it. For Node.js it accepts any certificate.",
                zh: "Go 不读取它；对 Node.js 而言，它会接受任何证书。",
            },
            instead: Text {
                en: "Trust the CA: add its certificate to the system, or name it in SSL_CERT_FILE",
                zh: "信任该 CA：把它的证书加入系统，或用 SSL_CERT_FILE 指定",
            },
        },
        applies: |said, _| said.sets(&["NODE_TLS_REJECT_UNAUTHORIZED"]).is_some(),
    },
    Rule {
        advice: Advice {
            id: "flag-insecure",
            verdict: Verdict::Harmful,
            certainty: Certainty::Certain,
            title: Text {
                en: "`-insecure` is gone since Go 1.17",
                zh: "`-insecure` 从 Go 1.17 起已被移除",
            },
            why: Text {
                en: "It allowed plain http and skipped the checksum database for everything. Newer Go refuses the flag.",
                zh: "它会对所有模块允许明文 http，并跳过校验和数据库。新版 Go 会拒绝这个参数。",
            },
            instead: Text {
                en: "`GOINSECURE` with the one host that has no https",
                zh: "用 `GOINSECURE` 只写那个没有 https 的主机",
            },
        },
        applies: |said, _| {
            said.runs(&["go"]).is_some_and(|rest| {
                rest.iter().any(|word| matches!(word.as_str(), "-insecure" | "--insecure"))
            }) || said.sets(&["GOFLAGS"]).is_some_and(|flags| flags.contains("-insecure"))
        },
    },
    Rule {
        advice: Advice {
            id: "token-in-instead-of",
            verdict: Verdict::Harmful,
            certainty: Certainty::Certain,
            title: Text {
                en: "The token stands in plain text in git's configuration",
                zh: "令牌会以明文写进 git 配置",
            },
            why: Text {
                en: "Every program of yours can read it, git sends it for each repository of the host, and it shows in error messages and logs.",
                zh: "你运行的任何程序都能读到它；git 访问该主机的每个仓库都会带上它，错误信息和日志里也会出现。",
            },
            instead: Text {
                en: "A credential helper, or `~/.netrc` readable by you alone; in Docker a build secret",
                zh: "使用凭据助手，或仅自己可读的 `~/.netrc`；在 Docker 里用构建密钥",
            },
        },
        applies: |said, _| has_login_in_instead_of(said),
    },
    Rule {
        advice: Advice {
            id: "hosts-file-for-cdn",
            verdict: Verdict::Risky,
            certainty: Certainty::Likely,
            title: Text {
                en: "A fixed address in the hosts file breaks at the next change",
                zh: "写死在 hosts 文件里的地址随时会失效",
            },
            why: Text {
                en: "The services behind these names move between addresses, and certificates do not fit every one of them. The entry is forgotten long before it breaks.",
                zh: "这些域名背后的地址经常变化，证书也未必匹配；等它失效时，往往已经忘了改过 hosts。",
            },
            instead: Text {
                en: "A module proxy that answers from here",
                zh: "使用当前网络能访问的模块代理",
            },
        },
        applies: |said, _| {
            said.line.contains("/etc/hosts")
                && said.has_word(|word| word == "echo" || word == "tee")
                || said.line.contains("drivers\\etc\\hosts")
        },
    },
];

/// `git config … http.sslVerify false`, also for one URL (`http.https://host/.sslVerify`).
fn is_git_config(said: &Statement<'_>, name: &str, values: &[&str]) -> bool {
    said.runs(&["git", "config"]).is_some_and(|rest| {
        rest.iter().zip(rest.iter().skip(1)).any(|(key, value)| {
            key.to_ascii_lowercase().ends_with(name) && values.contains(&value.as_str())
        })
    })
}

/// `url."https://TOKEN@host/".insteadOf`. The placeholder of an article counts: it is where the
/// token goes.
fn has_login_in_instead_of(said: &Statement<'_>) -> bool {
    let Said::Command(words) = &said.said else { return false };
    words.iter().any(|word| {
        let is_rule = word.to_ascii_lowercase().ends_with(".insteadof");
        let base = word.strip_prefix("url.").unwrap_or_default();
        is_rule
            && url::split(base).is_some_and(|url| {
                url.scheme.starts_with("http") && url.user_info.is_some_and(|user| user != "git")
            })
    })
}
