//! Advice on other variables.

use super::statement::How;
use super::{Advice, Rule, Verdict};
use crate::cause::Certainty;
use crate::go::url;
use crate::lang::Text;

/// Variables that Go reads from the system alone.
const NOT_GOS: &[&str] = &["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "SSL_CERT_FILE"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        advice: Advice {
            id: "go-env-not-a-go-variable",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "`go env` neither sets nor unsets this variable",
                zh: "`go env` 不能设置或清除这个变量",
            },
            why: Text {
                en: "It is a variable of the system, not of Go. Go refuses with \"unknown go command variable\".",
                zh: "它是系统变量，不是 Go 的变量。Go 会报 “unknown go command variable” 并拒绝。",
            },
            instead: Text {
                en: "Set it in the shell (`export`, `$env:`), the profile file or the system settings",
                zh: "在终端（`export`、`$env:`）、配置文件或系统设置里设置",
            },
        },
        applies: |said, _| match &said.said {
            super::statement::Said::Setting { key, how: How::GoWrite | How::GoUnset, .. } => {
                NOT_GOS.iter().any(|known| known.eq_ignore_ascii_case(key))
            }
            _ => false,
        },
    },
    Rule {
        advice: Advice {
            id: "https-to-forward-proxy",
            verdict: Verdict::Risky,
            certainty: Certainty::Possible,
            title: Text {
                en: "The forward proxy itself is usually spoken to over `http://`",
                zh: "与转发代理本身的连接通常用 `http://`",
            },
            why: Text {
                en: "The scheme in HTTPS_PROXY is that of the proxy, not of the pages behind it. `https://` needs a proxy that has a certificate of its own; with another one every download ends in a TLS error.",
                zh: "HTTPS_PROXY 里的协议是代理自己的协议，而不是目标网站的。写成 `https://` 要求代理本身有证书，否则所有下载都会以 TLS 错误告终。",
            },
            instead: Text {
                en: "`http://proxy.example.com:8080`, also in HTTPS_PROXY",
                zh: "在 HTTPS_PROXY 里也写 `http://proxy.example.com:8080`",
            },
        },
        applies: |said, _| {
            said.sets(&["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"]).and_then(url::split).is_some_and(
                |url| url.scheme == "https" && url.port.is_some_and(|port| port != "443"),
            )
        },
    },
    Rule {
        advice: Advice {
            id: "godebug-unknown",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "There is no such GODEBUG setting", zh: "GODEBUG 没有这个设置"
            },
            why: Text {
                en: "`gomodulesync` and the like are inventions; Go ignores them.",
                zh: "`gomodulesync` 之类的设置是杜撰的，Go 会忽略它。",
            },
            instead: Text {
                en: "`go mod download -x` shows each request",
                zh: "用 `go mod download -x` 查看每个请求",
            },
        },
        applies: |said, _| {
            said.sets(&["GODEBUG"]).is_some_and(|value| {
                value.split(',').any(|one| {
                    matches!(
                        one.split('=').next(),
                        Some("gomodulesync" | "gomodsync" | "goproxydebug")
                    )
                })
            })
        },
    },
    Rule {
        advice: Advice {
            id: "goflags-mod-mod",
            verdict: Verdict::Risky,
            certainty: Certainty::Likely,
            title: Text {
                en: "With `-mod=mod` for good, every build may change go.mod",
                zh: "长期使用 `-mod=mod`，每次构建都可能改动 go.mod",
            },
            why: Text {
                en: "Go then adds and raises requirements silently, and builds of the same commit differ.",
                zh: "Go 会悄悄添加或升级依赖，同一个提交的构建结果可能不同。",
            },
            instead: Text {
                en: "For one command: `go get …` or `go mod tidy`",
                zh: "只在需要时执行 `go get …` 或 `go mod tidy`",
            },
        },
        applies: |said, _| {
            said.sets(&["GOFLAGS"])
                .is_some_and(|flags| flags.split_whitespace().any(|flag| flag == "-mod=mod"))
        },
    },
    Rule {
        advice: Advice {
            id: "gotoolchain-local",
            verdict: Verdict::Note,
            certainty: Certainty::Likely,
            title: Text {
                en: "`GOTOOLCHAIN=local` keeps Go from switching to a newer version",
                zh: "`GOTOOLCHAIN=local` 会阻止 Go 切换到更新的版本",
            },
            why: Text {
                en: "go.mod and every dependency then have to do with the Go that is installed.",
                zh: "此后 go.mod 和所有依赖都只能使用已安装的 Go 版本。",
            },
            instead: Text {
                en: "Keep `auto`, and use a mirror that serves toolchains, or install the newer Go",
                zh: "保持 `auto` 并使用提供工具链的镜像，或直接安装新版 Go",
            },
        },
        applies: |said, _| said.sets_by_hand(&["GOTOOLCHAIN"]) == Some("local"),
    },
    Rule {
        advice: Advice {
            id: "go111module-on",
            verdict: Verdict::Needless,
            certainty: Certainty::Certain,
            title: Text {
                en: "`GO111MODULE=on` is the default since Go 1.16",
                zh: "`GO111MODULE=on` 从 Go 1.16 起就是默认值",
            },
            why: Text {
                en: "It does no harm, but it hides an `auto` or `off` that is set elsewhere.",
                zh: "它没有坏处，但会掩盖别处设置的 `auto` 或 `off`。",
            },
            instead: Text { en: "Leave it out", zh: "不必设置" },
        },
        applies: |said, _| said.sets_by_hand(&["GO111MODULE"]) == Some("on"),
    },
];
