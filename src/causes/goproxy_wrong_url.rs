//! GOPROXY names a place where no module proxy answers.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AnyOf, Env, Has, InProxyList, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    goproxy::WEB_SITE_ASKED,
    proxy::{
        ANSWER_BAD_REQUEST, ANSWER_FORBIDDEN, ANSWER_HTML, ANSWER_NOT_FOUND, ANSWER_NOT_JSON,
        ANSWER_UNAUTHORIZED,
    },
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "goproxy-wrong-url",
    theme: Theme::Proxy,
    name: Text {
        en: "GOPROXY points at a place that is no module proxy",
        zh: "GOPROXY 指向的地址不是模块代理",
    },
    stage: Stage::Answer,
    title: Text {
        en: "No module proxy answers at the address in GOPROXY[ on {host}]",
        zh: "GOPROXY 中[ {host} ]的地址上没有模块代理",
    },
    why: Text {
        en: "The address is well written and a server answers, but not as a module proxy. Often a part of the path is missing: `https://goproxy.cn` has none, Alibaba Cloud has `/goproxy/`, Tencent Cloud `/go/`, Huawei Cloud `/repository/goproxy/`, Artifactory `/artifactory/api/go/REPOSITORY`, Nexus `/repository/REPOSITORY`, GitLab `/api/v4/projects/NUMBER/packages/go`. Web sites such as pkg.go.dev, and mirrors that blogs made up, are no proxies at all.",
        zh: "地址写法没有问题，也有服务器应答，但它不是模块代理。常见的是路径不全：`https://goproxy.cn` 没有路径，阿里云是 `/goproxy/`，腾讯云是 `/go/`，华为云是 `/repository/goproxy/`，Artifactory 是 `/artifactory/api/go/仓库名`，Nexus 是 `/repository/仓库名`，GitLab 是 `/api/v4/projects/编号/packages/go`。pkg.go.dev 之类的网站，以及一些博客里杜撰的镜像，根本不是代理。",
    },
    not: Text {
        en: "Not a missing module: at this address every module would fail.",
        zh: "这不代表模块不存在：用这个地址，任何模块都会失败。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[
                    &ANSWER_NOT_FOUND, &ANSWER_FORBIDDEN, &ANSWER_UNAUTHORIZED, &ANSWER_BAD_REQUEST,
                ]),
                Is("url", Class::ProxyRequest),
                Is("url", Class::NoProxy),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&ANSWER_HTML, &ANSWER_NOT_JSON]), Is("url", Class::NoProxy)],
        },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&WEB_SITE_ASKED])] },
        // Up to Go 1.15 the URL is not printed.
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&ANSWER_HTML]), Not(&Has("url")), Env("GOPROXY", Class::NoProxy)],
        },
        // Web servers say this of paths that they do not know; proxies name the module.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::ProxyRequest),
                Not(&Is("url", Class::PublicProxy)),
                Mentions(&["404 page not found", "404 Page not found"]),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&ANSWER_BAD_REQUEST]),
                Is("url", Class::ProxyRequest),
                Mentions(&[": 405", ": 406", ": 418", ": 421", ": 426", ": 501"]),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Correct the path of your company's proxy",
                zh: "改正公司代理的路径",
            },
            why: Text {
                en: "Its pages for people have another address than its module proxy. The right one answers the address with `/example.com/module/@v/list` behind it by plain text or by 404, never by a page. Ask whoever runs it for the URL for Go.",
                zh: "给人看的页面和模块代理不是同一个地址。正确的地址后面接上 `/example.com/module/@v/list`，返回的是纯文本或 404，而不是网页。请向管理员索取 Go 专用的 URL。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Mentions(&["aliyun", "tencent", "huawei", "pkg.go.dev", "edu.cn"]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take the wrong entry out of GOPROXY",
                zh: "把错误的条目从 GOPROXY 中去掉",
            },
            why: Text {
                en: "The other entries of your list stay. If it was the only one, GOPROXY goes back to Go's default.",
                zh: "列表中的其他条目保留。如果只有这一项，GOPROXY 会恢复为 Go 的默认值。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[InProxyList("host"), Not(&Mentions(&["aliyun", "tencent", "huawei", "edu.cn"]))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Name a mirror by its full address",
                zh: "写出镜像的完整地址",
            },
            why: Text {
                en: "This one needs no path, and answers for the checksum database too. If the check shows the old value, an environment variable of the same name wins over it: correct that one.",
                zh: "这个镜像不需要路径，还能代为查询校验和数据库。如果检查时仍显示旧值，说明有同名环境变量优先生效，请改正那个变量。",
            },
            action: Action::SetGo { key: "GOPROXY", value: "https://goproxy.cn,direct" },
            risk: Risk::Review,
            only_if: &[AnyOf(&[
                Mentions(&["aliyun", "tencent", "huawei", "edu.cn"]),
                Env("GOPROXY", Class::NoProxy),
            ]), Not(&Mentions(&["/artifactory/", "/ui/", "pkg.go.dev"]))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://docs.gitlab.com/user/packages/go_proxy/",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            pasted(
                BuiltFrom("web/api.go; the path /goproxy/ is missing"),
                "GOPROXY='https://mirrors.aliyun.com,direct'",
                "go: github.com/gin-gonic/gin@v1.10.0: reading https://mirrors.aliyun.com/github.com/gin-gonic/gin/@v/v1.10.0.info: 404 Not Found",
            ),
            log(
                BuiltFrom("modfetch/proxy.go, (*proxyRepo).Stat; the pages of Artifactory"),
                "go: github.com/spf13/cobra@v1.8.0: invalid response from proxy \"https://repo.acme.io/artifactory/go-virtual\": invalid character '<' looking for beginning of value",
            ),
            log(
                BuiltFrom("modfetch/proxy.go, (*proxyRepo).Stat; a web site"),
                "go: module github.com/spf13/cobra: invalid response from proxy \"https://pkg.go.dev\": invalid character '<' looking for beginning of value",
            ),
            log(
                RealGo("1.21 and 1.27, go mod download, a server that answers 418"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/418/example.com/a/@v/v1.0.0.info: 418 I'm a Teapot\n\tserver response: mock 418 body",
            ),
            log(
                RealGo("1.21 and 1.27, go mod download, a server that answers 405"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/405/example.com/a/@v/v1.0.0.info: 405 Method Not Allowed\n\tserver response: mock 405 body",
            ),
            log(
                BuiltFrom("web/api.go; net/http, NotFound on the server"),
                "go: example.com/a@v1.0.0: reading https://goproxy.acme.io/go/example.com/a/@v/v1.0.0.info: 404 Not Found\n\tserver response: 404 page not found",
            ),
            // The line is cut.
            log(
                BuiltFrom("web/api.go"),
                "go: github.com/a/b@v1.7.1: reading https://pkg.go.dev/github.com/%21a%",
            ),
            log(
                BuiltFrom("web/api.go; nginx"),
                "go: github.com/a/b@v0.3.1: reading https://mirror.corp.example/go/github.com/a/b/@v/v0.3.1.mod: 405 Not Allowed",
            ),
        ],
        misses: &[
            // A proxy that does not have the module.
            log(
                RealGo("1.18 to 1.27, go list -m, a proxy that answers 404"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/404/example.com/a/@v/v1.0.0.info: 404 Not Found\n\tserver response: mock 404 body",
            ),
            // A page of the network.
            log(
                RealGo("1.18 to 1.27, go list -m, a proxy that answers a page"),
                "go: example.com/a@v1.0.0: invalid response from proxy \"http://127.0.0.1:18080/html200\": invalid character '<' looking for beginning of value",
            ),
            // The path is right, the login is not.
            log(
                BuiltFrom("web/api.go"),
                "go: example.com/a@v1.0.0: reading https://repo.acme.io/artifactory/api/go/go-virtual/example.com/a/@v/v1.0.0.info: 401 Unauthorized",
            ),
            // http to a port of TLS.
            log(
                BuiltFrom("net/http/server.go, (*conn).serve"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18443/ok/example.com/a/@v/v1.0.0.info: 400 Bad Request",
            ),
        ],
        gaps: &[],
    }
};
