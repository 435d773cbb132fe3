//! A web page comes back where the module proxy should answer.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{Env, Has, InProxyList, Is, LogHolds, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    gomod_lines::GOMOD_PARSE,
    paths::{DEPENDENCY_GOMOD, MISSING_MODULE_LINE},
    proxy::{ANSWER_BAD_REQUEST, ANSWER_HTML},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "proxy-html-response",
    theme: Theme::Proxy,
    name: Text {
        en: "A web page comes back instead of module data",
        zh: "返回的是网页，而不是模块数据",
    },
    stage: Stage::Answer,
    title: Text {
        en: "A web page came back[ from {host}] instead of module data",
        zh: "[{host} ]返回的是网页，而不是模块数据",
    },
    why: Text {
        en: "Go asked for a small JSON document and got HTML, with a status that says all is well. Such pages come from the login of a Wi-Fi or company network, from a single sign-on in front of the proxy, or from a filter that blocks the address. Because the status is 200, Go does not go on to the next entry of GOPROXY.",
        zh: "Go 请求的是一小段 JSON，得到的却是 HTML，状态码还是“正常”。这类网页可能来自 Wi-Fi 或公司网络的登录页、代理前面的单点登录，或者拦截该地址的过滤系统。由于状态码是 200，Go 不会继续询问 GOPROXY 的下一项。",
    },
    not: Text {
        en: "Not a damaged module, and `go clean -modcache` changes nothing.",
        zh: "这不是模块损坏，执行 `go clean -modcache` 也没有用。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&ANSWER_HTML]),
                Has("url"),
                Not(&Is("url", Class::NoProxy)),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        // Up to Go 1.15 the URL is not printed.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&ANSWER_HTML]),
                Not(&Has("url")),
                Not(&Env("GOPROXY", Class::NoProxy)),
            ],
        },
        // Where a go.mod is asked for, Go parses whatever comes; the page itself was pasted along.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&MISSING_MODULE_LINE, &DEPENDENCY_GOMOD, &GOMOD_PARSE]),
                LogHolds(&["<!DOCTYPE html", "<!doctype html", "<html"]),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_BAD_REQUEST]),
                Is("url", Class::ProxyRequest),
                Mentions(&["511 Network Authentication Required"]),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Open the proxy's address in a browser and see which page it is",
                zh: "在浏览器里打开代理的地址，看看是什么页面",
            },
            why: Text {
                en: "A page of the network wants you to sign in there; do it, then run the command again. A page of a company login means that Go needs another way in, such as a token in `~/.netrc`: ask whoever runs the proxy. A page that says \"blocked\" is for your network's administrators.",
                zh: "如果是网络的登录页，登录后再运行一次即可。如果是公司的登录页，说明 Go 需要别的凭据，例如写在 `~/.netrc` 里的令牌，请询问代理的管理员。如果页面写着“已拦截”，请联系网络管理员。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Use a module proxy that answers from here",
                zh: "改用当前网络能正常应答的模块代理",
            },
            why: Text {
                en: "Something on the way answers in the place of the public proxy. Another one may not be on its list; go.sum still checks every byte.",
                zh: "有设备冒充公共代理作了回答。换一个代理可能不受影响，go.sum 照样逐字节校验。",
            },
            action: Action::UseMirror,
            risk: Risk::Review,
            only_if: &[Is("host", Class::GoogleHost)],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Until it is mended, take this entry out of GOPROXY",
                zh: "在恢复之前，先把这一项从 GOPROXY 中去掉",
            },
            why: Text {
                en: "The other entries of your list stay and are asked instead.",
                zh: "列表中的其他条目保留，改由它们提供。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[InProxyList("host"), Not(&Is("host", Class::GoogleHost))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://www.rfc-editor.org/rfc/rfc6585#section-6",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.22.10, a page for every request, pasted with curl's output"),
                "go: github.com/google/uuid@v1.6.0: parsing go.mod: missing module line\n<!DOCTYPE html>\n<html>\n<head><title>Guest WiFi</title></head>",
            ),
            log(
                RealGo("1.18 to 1.27, go list -m, a proxy that answers a page"),
                "go: example.com/a@v1.0.0: invalid response from proxy \"http://127.0.0.1:18080/html200\": invalid character '<' looking for beginning of value",
            ),
            log(
                RealGo("1.13, go list -m, a proxy that answers a page"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: invalid character '<' looking for beginning of value",
            ),
            log(
                RealGo("1.21 and 1.27, go mod tidy"),
                "go: finding module for package example.com/a\ngo: m imports\n\texample.com/a: module example.com/a: invalid response from proxy \"http://127.0.0.1:18580/html\": invalid character '<' looking for beginning of value",
            ),
            pasted(
                BuiltFrom("modfetch/proxy.go, (*proxyRepo).Stat"),
                "GOPROXY='https://nexus.acme.io/repository/go/,direct'",
                "go: github.com/spf13/cobra@v1.8.0: invalid response from proxy \"https://nexus.acme.io/repository/go\": invalid character '<' looking for beginning of value",
            ),
            log(
                BuiltFrom("web/api.go; RFC 6585, section 6"),
                "go: github.com/spf13/cobra@v1.8.0: reading https://goproxy.cn/github.com/spf13/cobra/@v/v1.8.0.info: 511 Network Authentication Required",
            ),
        ],
        misses: &[
            // JSON, but not what was asked for.
            log(
                RealGo("1.21 and 1.27, an empty answer"),
                "go: example.com/a@v1.0.0: invalid response from proxy \"http://127.0.0.1:18580/empty\": unexpected end of JSON input",
            ),
            // A site that is no module proxy.
            log(
                BuiltFrom("modfetch/proxy.go, (*proxyRepo).Stat"),
                "go: example.com/a@v1.0.0: invalid response from proxy \"https://pkg.go.dev\": invalid character '<' looking for beginning of value",
            ),
            // A page from the checksum database.
            log(
                RealGo("1.18 to 1.27, a database that answers a page"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: malformed record data",
            ),
            // npm reads a page.
            log(
                BuiltFrom("npm, json-parse-even-better-errors"),
                "npm ERR! Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON",
            ),
        ],
        gaps: &[],
    }
};
