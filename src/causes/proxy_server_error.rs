//! The module proxy, or a gateway before it, is in trouble.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Test::{InProxyList, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    proxy::ANSWER_SERVER_ERROR,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "proxy-server-error",
    theme: Theme::Proxy,
    name: Text {
        en: "The module proxy is in trouble (5xx)",
        zh: "模块代理自身出错（5xx）",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The module proxy[ {host}] fails while it answers[ for {module}]",
        zh: "模块代理[ {host} ]在应答[ {module} ]时自身出错",
    },
    why: Text {
        en: "The proxy was reached and reported an error of its own, or the gateway in front of it did. With a comma in GOPROXY only 404 and 410 lead on to the next entry, so an error of this kind stops Go even if `direct` follows. Go does not try again by itself.",
        zh: "请求已经送达，但代理自身（或它前面的网关）报告出错。GOPROXY 用逗号分隔时，只有 404 和 410 才会继续询问下一项，所以这类错误会让 Go 停下，即使后面还有 `direct`。Go 也不会自动重试。",
    },
    not: Text {
        en: "Not a fault of the module, of your code or of your settings.",
        zh: "这不是模块、你的代码或你的设置有问题。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[
            Says(&[&ANSWER_SERVER_ERROR]),
            Is("url", Class::ProxyRequest),
            Not(&Mentions(&["golang.org/toolchain"])),
        ],
    }],
    explains: &[],
    who: Who::MirrorOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Wait a few minutes, then run the command again",
                zh: "等几分钟，再运行一次",
            },
            why: Text {
                en: "Most such errors pass. If it stays for one module only, the proxy cannot fetch that module: tell whoever runs it, with the URL and the text behind `server response:`.",
                zh: "这类错误大多是暂时的。如果只有某一个模块一直失败，说明代理取不到它：请把 URL 和 `server response:` 后面的内容告诉管理员。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Use another public proxy meanwhile",
                zh: "暂时改用另一个公共代理",
            },
            why: Text {
                en: "It serves the same modules, and go.sum still checks every byte. The rest of your list stays.",
                zh: "它提供相同的模块，go.sum 照样逐字节校验。列表的其余内容保留不变。",
            },
            action: Action::UseMirror,
            risk: Risk::Safe,
            only_if: &[Is("url", Class::PublicProxy)],
            verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
        },
        Step {
            title: Text {
                en: "Until the proxy works again, take it out of GOPROXY",
                zh: "在代理恢复之前，先把它从 GOPROXY 中去掉",
            },
            why: Text {
                en: "Public modules then come from the other entries. If your company wants every download to go through this proxy, leave it and wait.",
                zh: "公开模块会改由其他条目提供。如果公司要求所有下载都经过该代理，请保留它并等待恢复。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[InProxyList("host"), Not(&Is("url", Class::PublicProxy))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://go.dev/ref/mod#environment-variables",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.21 and 1.27, go mod download, a proxy that answers 502"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/502/example.com/a/@v/v1.0.0.info: 502 Bad Gateway\n\tserver response: mock 502 body",
            ),
            log(
                RealGo("1.21 and 1.27, go get, a proxy that fails for the zip only"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: reading http://127.0.0.1:18580/zip500/example.com/a/@v/v1.0.0.zip: 500 Internal Server Error\n\tserver response: x",
            ),
            log(
                RealGo("1.21 and 1.27, go mod download, a status without words"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/522/example.com/a/@v/v1.0.0.info: 522 \n\tserver response: mock 522 body",
            ),
            pasted(
                BuiltFrom("web/api.go; a comma before direct"),
                "GOPROXY='https://athens.acme.io,direct'",
                "go: github.com/acme/private@v1.0.0: reading https://athens.acme.io/github.com/acme/private/@v/v1.0.0.info: 500 Internal Server Error\n\tserver response: go: github.com/acme/private@v1.0.0: invalid version: git ls-remote -q origin: exit status 128:\n\t\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
            ),
            log(
                BuiltFrom("web/api.go, Go 1.13"),
                "go: finding golang.org/x/text v0.3.2\ngo: golang.org/x/text@v0.3.2: reading https://goproxy.io/golang.org/x/text/@v/v0.3.2.mod: 504 Gateway Time-out\ngo: error loading module requirements",
            ),
            log(
                BuiltFrom("web/api.go; loading module retractions"),
                "go: module github.com/acme/lib: reading https://proxy.golang.org/github.com/acme/lib/@v/list: 503 Service Unavailable",
            ),
            log(
                BuiltFrom("web2/web.go, Get, Go 1.12"),
                "go: example.com/b@v1.0.0: unexpected status (https://athens.corp.example/example.com/b/@v/v1.0.0.mod): 504 Gateway Timeout\ngo: error loading module requirements",
            ),
        ],
        misses: &[
            // The checksum database.
            log(
                RealGo("1.18 to 1.27, a database that answers 500"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/500/lookup/example.com/a@v1.1.0: 500 Internal Server Error\n\tserver response: mock 500 body",
            ),
            // The forward proxy cannot reach the host.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18463"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Bad Gateway",
            ),
            // A page of the module's own site.
            log(
                BuiltFrom("cmd/go/internal/vcs/vcs.go"),
                "go: go.acme.io/a@v1.0.0: unrecognized import path \"go.acme.io/a\": reading https://go.acme.io/a?go-get=1: 502 Bad Gateway",
            ),
        ],
        gaps: &[],
    }
};
