//! The module proxy answers, and not as the protocol of module proxies wants it.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{InProxyList, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    proxy::{ANSWER_BAD_REQUEST, ANSWER_NOT_JSON, ANSWER_WRONG_VERSION, REDIRECT_INSECURE, REDIRECT_LOOP},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "proxy-bad-response",
    theme: Theme::Proxy,
    name: Text {
        en: "The module proxy answers with something else than module data",
        zh: "模块代理返回的内容不符合协议",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The module proxy[ {host}] answers[ for {module}] with something that Go cannot use",
        zh: "模块代理[ {host} ]返回的[ {module} ]数据，Go 无法使用",
    },
    why: Text {
        en: "The answer came, but it is not what the protocol says: an empty or broken `.info`, one for another version, or a redirection that leads nowhere. A cache that kept half a file, a gateway that rewrites addresses, and a hand-made proxy do that. Go does not go on to the next entry of GOPROXY.",
        zh: "代理作了回答，但内容不符合协议：`.info` 为空或损坏、给的是另一个版本，或者重定向没有尽头。只存了半个文件的缓存、改写地址的网关、自行搭建的代理都会这样。Go 不会继续询问 GOPROXY 的下一项。",
    },
    not: Text {
        en: "Not a fault of the module or of your go.mod.",
        zh: "这不是模块或你的 go.mod 有问题。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&ANSWER_NOT_JSON, &ANSWER_WRONG_VERSION]),
                Not(&Is("url", Class::NoProxy)),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&REDIRECT_LOOP]),
                Mentions(&["/@v/", "/@latest"]),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        // A status that the protocol does not know, and that a site without a proxy seldom sends.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&ANSWER_BAD_REQUEST]),
                Is("url", Class::ProxyRequest),
                Mentions(&[": 400", ": 409", ": 414", ": 422", ": 423", ": 505"]),
                Not(&Is("url", Class::NoProxy)),
                // Plain http sent to a port of https is answered by 400.
                Not(&Is("url", Class::PlainHttp)),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&REDIRECT_INSECURE]),
                Mentions(&["/@v/", "/@latest"]),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
    ],
    explains: &[],
    who: Who::MirrorOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Tell whoever runs the proxy",
                zh: "告诉代理的管理员",
            },
            why: Text {
                en: "Name the module and the version. If a cache lies in front of the proxy, its copy of this answer has to go; if addresses are rewritten, the rule has to keep the path and `https`.",
                zh: "请说明模块和版本。如果代理前面有缓存，需要清除这份应答；如果有地址改写规则，需要保留路径和 `https`。",
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
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Until it is mended, take this entry out of GOPROXY",
                zh: "在恢复之前，先把这一项从 GOPROXY 中去掉",
            },
            why: Text {
                en: "Public modules then come from the other entries. If your company wants every download to go through this proxy, leave it.",
                zh: "公开模块会改由其他条目提供。如果公司要求所有下载都经过该代理，请保留。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[InProxyList("host"), Not(&Is("url", Class::PublicProxy))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#goproxy-protocol"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.21 and 1.27, go get, an empty answer"),
                "go: example.com/a@v1.0.0: invalid response from proxy \"http://127.0.0.1:18580/emptyinfo\": unexpected end of JSON input",
            ),
            log(
                RealGo("1.21 and 1.27, go get, a list where an object should be"),
                "go: example.com/a@v1.0.0: invalid response from proxy \"http://127.0.0.1:18580/jsonarr\": json: cannot unmarshal array into Go value of type modfetch.RevInfo",
            ),
            log(
                RealGo("1.14 and 1.15, go get, another version"),
                "go get example.com/wrongver@v1.0.0: example.com/wrongver@v1.0.0: proxy returned info for version v9.9.9 instead of requested version",
            ),
            log(
                RealGo("1.18 to 1.27, go list -m, a redirection to itself"),
                "go: example.com/a@v1.0.0: Get \"/loop/example.com/a/@v/v1.0.0.info\": stopped after 10 redirects",
            ),
            pasted(
                BuiltFrom("web/api.go"),
                "GOPROXY='https://repo.acme.io/artifactory/api/go/go,direct'",
                "go: github.com/acme/lib@v1.0.0: reading https://repo.acme.io/artifactory/api/go/go/github.com/acme/lib/@v/v1.0.0.info: 409 Conflict",
            ),
            log(
                BuiltFrom("modfetch/proxy.go, (*proxyRepo).Stat, Go 1.13 to 1.15"),
                "go get: example.com/a@v1.0.0: unexpected end of JSON input",
            ),
        ],
        misses: &[
            // http to a port of TLS.
            log(
                BuiltFrom("net/http/server.go, (*conn).serve"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18443/ok/example.com/a/@v/v1.0.0.info: 400 Bad Request",
            ),
            // A web page.
            log(
                RealGo("1.18 to 1.27, go list -m, a proxy that answers a page"),
                "go: example.com/a@v1.0.0: invalid response from proxy \"http://127.0.0.1:18080/html200\": invalid character '<' looking for beginning of value",
            ),
            // A page about a repository goes round in circles.
            log(
                BuiltFrom("cmd/go/internal/web/http.go, checkRedirect"),
                "go: git.acme.io/a@v1.0.0: unrecognized import path \"git.acme.io/a\": https fetch: Get \"https://git.acme.io/login?go-get=1\": stopped after 10 redirects",
            ),
            // The server's own error.
            log(
                RealGo("1.21 and 1.27, go mod download, a proxy that answers 500"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/500/example.com/a/@v/v1.0.0.info: 500 Internal Server Error\n\tserver response: mock 500 body",
            ),
        ],
        gaps: &[],
    }
};
