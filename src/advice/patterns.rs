//! Advice on GOPRIVATE, GONOPROXY, GONOSUMDB and GOINSECURE.

use super::{Advice, Rule, Verdict};
use crate::cause::Certainty;
use crate::evidence::Evidence;
use crate::go::proxy_list;
use crate::lang::Text;

const LISTS: &[&str] = &["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        advice: Advice {
            id: "pattern-covers-everything",
            verdict: Verdict::Harmful,
            certainty: Certainty::Certain,
            title: Text { en: "`*` covers every module there is", zh: "`*` 会覆盖所有模块" },
            why: Text {
                en: "Then nothing is checked with the checksum database any more, or everything is fetched past the proxy, or over connections that nobody secured.",
                zh: "这样一来，要么所有模块都不再经过校验和数据库，要么全部绕过代理，要么允许不安全的连接。",
            },
            instead: Text {
                en: "Name the modules: `git.example.com/team`",
                zh: "写明具体的模块：`git.example.com/team`",
            },
        },
        applies: |said, _| {
            any_pattern(said.sets(LISTS), |pattern| matches!(pattern, "*" | "**" | "*.*"))
        },
    },
    Rule {
        advice: Advice {
            id: "pattern-with-space",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "A space in the list makes the pattern behind it useless",
                zh: "列表中的空格会让后面的模式失效",
            },
            why: Text {
                en: "Go does not trim the list: the space is part of the pattern, and no module path begins with one.",
                zh: "Go 不会去掉空格，空格会成为模式的一部分，而没有模块路径以空格开头。",
            },
            instead: Text {
                en: "Commas without spaces: `a.com,b.com`",
                zh: "只用逗号，不加空格：`a.com,b.com`",
            },
        },
        applies: |said, _| {
            any_pattern(said.sets(LISTS), |pattern| pattern.contains(char::is_whitespace))
        },
    },
    Rule {
        advice: Advice {
            id: "pattern-is-url",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "Patterns are beginnings of module paths, without scheme and port",
                zh: "模式是模块路径的开头部分，不含协议和端口",
            },
            why: Text {
                en: "`https://git.example.com` and `git.example.com:8443` match no module at all.",
                zh: "`https://git.example.com` 和 `git.example.com:8443` 匹配不到任何模块。",
            },
            instead: Text { en: "`git.example.com`", zh: "`git.example.com`" },
        },
        applies: |said, _| any_pattern(said.sets(LISTS), |pattern| pattern.contains(':')),
    },
    Rule {
        advice: Advice {
            id: "pattern-separator",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "Only commas separate patterns", zh: "模式之间只能用英文逗号分隔"
            },
            why: Text {
                en: "With a semicolon, a pipe or a full-width comma the whole list is one pattern that matches nothing.",
                zh: "用分号、竖线或全角逗号时，整个列表会被当成一个匹配不到任何东西的模式。",
            },
            instead: Text { en: "`a.com,b.com`", zh: "`a.com,b.com`" },
        },
        applies: |said, _| {
            any_pattern(said.sets(LISTS), |pattern| pattern.contains([';', '|', '，', '；', '、']))
        },
    },
    Rule {
        advice: Advice {
            id: "pattern-trailing-slash",
            verdict: Verdict::Note,
            certainty: Certainty::Certain,
            title: Text {
                en: "A pattern that ends in `/` matches nothing up to Go 1.17",
                zh: "以 `/` 结尾的模式在 Go 1.17 及更早版本中不起作用",
            },
            why: Text {
                en: "Go 1.18 and later ignore one slash at the end.",
                zh: "从 Go 1.18 起会忽略末尾的一个斜杠。",
            },
            instead: Text { en: "Leave the slash out", zh: "去掉末尾的斜杠" },
        },
        applies: |said, _| any_pattern(said.sets(LISTS), |pattern| pattern.ends_with('/')),
    },
    Rule {
        advice: Advice {
            id: "goinsecure-for-proxy",
            verdict: Verdict::Broken,
            certainty: Certainty::Likely,
            title: Text {
                en: "GOINSECURE has no effect on a module proxy",
                zh: "GOINSECURE 对模块代理不起作用",
            },
            why: Text {
                en: "It names modules that are fetched directly from their origin. A proxy whose certificate is signed by a private CA stays untrusted.",
                zh: "它列出的是直接从源站下载的模块。如果代理的证书由私有 CA 签发，Go 依然不会信任它。",
            },
            instead: Text {
                en: "Trust the CA: add its certificate to the system, or name it in SSL_CERT_FILE",
                zh: "信任该 CA：把它的证书加入系统，或用 SSL_CERT_FILE 指定",
            },
        },
        applies: |said, paste| {
            any_pattern(said.sets(&["GOINSECURE"]), |pattern| is_proxy(pattern, paste.evidence))
        },
    },
];

fn any_pattern(list: Option<&str>, test: impl Fn(&str) -> bool) -> bool {
    list.is_some_and(|list| list.split(',').any(|pattern| !pattern.is_empty() && test(pattern)))
}

/// The host of an entry of GOPROXY, or one that is called like a proxy.
fn is_proxy(pattern: &str, evidence: &Evidence<'_>) -> bool {
    let list = evidence.env.get("GOPROXY").unwrap_or_default();
    let first = pattern.split('.').next().unwrap_or_default();
    proxy_list::has_host(list, pattern)
        || ["goproxy", "athens", "nexus", "artifactory"].contains(&first)
}
