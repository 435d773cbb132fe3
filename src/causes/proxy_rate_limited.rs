//! The module proxy was asked too often.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Test::{Is, Mentions, Not, Says}, Theme, Who,
    checked,
};
use crate::evidence::messages::{
    proxy::ANSWER_RATE_LIMIT,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "proxy-rate-limited",
    theme: Theme::Proxy,
    name: Text {
        en: "The module proxy was asked too often (429)",
        zh: "对模块代理的请求过于频繁（429）",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The module proxy[ {host}] asks you to slow down",
        zh: "模块代理[ {host} ]要求放慢请求",
    },
    why: Text {
        en: "The proxy counts the requests of an address, and this one has used up its share. That happens in CI, where every run downloads everything again, and behind one address that many people share. Go does not try again by itself.",
        zh: "代理按来源地址限制请求数量，而这个地址已经超出限额。常见于每次运行都重新下载全部依赖的 CI，以及很多人共用的出口地址。Go 不会自动重试。",
    },
    not: Text {
        en: "Not a fault of the module, and not a matter of logins.",
        zh: "这不是模块的问题，也与凭据无关。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[
            Says(&[&ANSWER_RATE_LIMIT]),
            Is("url", Class::ProxyRequest),
            Not(&Mentions(&["golang.org/toolchain"])),
        ],
    }],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Wait a few minutes, then run the command again",
                zh: "等几分钟，再运行一次",
            },
            why: Text {
                en: "What has been downloaded stays in the module cache, so the next run asks for less.",
                zh: "已经下载的内容保存在模块缓存里，下一次的请求会更少。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Put another public proxy in the list",
                zh: "在列表中换上另一个公共代理",
            },
            why: Text {
                en: "It serves the same modules, and go.sum still checks every byte. The rest of your list stays.",
                zh: "它提供相同的模块，go.sum 照样逐字节校验。列表的其余内容保留不变。",
            },
            action: Action::UseMirror,
            risk: Risk::Review,
            only_if: &[Is("url", Class::PublicProxy)],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "In CI, keep the module cache between runs",
                zh: "在 CI 中，让多次运行共用模块缓存",
            },
            why: Text {
                en: "Cache the directory that `go env GOMODCACHE` names, with go.sum as the key. Then only new versions are downloaded.",
                zh: "缓存 `go env GOMODCACHE` 给出的目录，并以 go.sum 作为缓存键，这样只会下载新版本。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://go.dev/ref/mod#module-cache",
        "https://www.rfc-editor.org/rfc/rfc6585#section-4",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21 and 1.27, go mod download, a proxy that answers 429"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/429/example.com/a/@v/v1.0.0.info: 429 Too Many Requests\n\tserver response: mock 429 body",
            ),
            log(
                RealGo("1.21 and 1.27, go get, a proxy that answers 429"),
                "go: module example.com/a: reading http://127.0.0.1:18580/429/example.com/a/@v/list: 429 Too Many Requests\n\tserver response: mock 429 body",
            ),
            log(
                BuiltFrom("web/api.go, Go 1.14 to 1.17"),
                "go get: github.com/gin-gonic/gin@v1.10.0: reading https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.10.0.mod: 429 Too Many Requests",
            ),
        ],
        misses: &[
            // The checksum database.
            log(
                BuiltFrom("web/api.go; modfetch/sumdb.go"),
                "go: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: reading https://sum.golang.org/lookup/example.com/a@v1.0.0: 429 Too Many Requests",
            ),
            // git's server.
            log(
                BuiltFrom("git, http.c"),
                "go: github.com/acme/lib@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/lib/': The requested URL returned error: 429",
            ),
            // docker's own limit.
            log(
                BuiltFrom("Docker Engine, distribution"),
                "Error response from daemon: toomanyrequests: You have reached your pull rate limit. 429 Too Many Requests",
            ),
        ],
        gaps: &[],
    }
};
