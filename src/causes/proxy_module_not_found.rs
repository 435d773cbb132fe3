//! The only module proxy that can be asked does not have the module, and nothing follows.

use crate::cause::shared::LEAVE_DEAD_PROXY;
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AllOf, Has, InProxyList, Is, Mentions, Not, Says, ServerSays, Typed}, Theme, Who,
    checked,
};
use crate::evidence::messages::{
    discovery::{NO_GO_IMPORT, UNRECOGNIZED_IMPORT_PATH},
    dns::DNS_NO_HOST,
    goproxy::GOPROXY_SEPARATOR,
    proxy::{ANSWER_NOT_FOUND, FILE_PROXY_MISSING},
    repository::UNKNOWN_REVISION,
    vcs::{GIT_NO_USERNAME, GIT_REPO_NOT_FOUND},
    versions::{INVALID_VERSION, NO_MATCHING_VERSIONS},
};
use crate::lang::Text;

/// A 404 or 410 for a module that has no better explanation.
const NOT_FOUND: crate::cause::Test = AllOf(&[
    Says(&[&ANSWER_NOT_FOUND]),
    Is("url", Class::ProxyRequest),
    Has("module"),
    // A private module at a public proxy.
    Not(&AllOf(&[Is("url", Class::PublicProxy), Is("module", Class::PrivateModule)])),
    // No module proxy at all answers there.
    Not(&Is("url", Class::NoProxy)),
    Not(&Mentions(&["404 page not found", "404 Page not found"])),
    Not(&Says(&[&GOPROXY_SEPARATOR, &INVALID_VERSION])),
    Not(&Mentions(&["golang.org/toolchain"])),
    // The server knows the module and not the version.
    Not(&ServerSays(&[&UNKNOWN_REVISION, &NO_MATCHING_VERSIONS])),
    // The version is known to be new.
    Not(&AllOf(&[Is("url", Class::PublicProxy), Typed(&["git push", "git tag "])])),
    Not(&AllOf(&[
        Is("url", Class::PublicProxy),
        Mentions(&["fetch timed out", "temporarily unavailable"]),
    ])),
]);

/// The proxy's own attempt to fetch the module failed, which may have a cause of its own.
const UPSTREAM_FAILED: crate::cause::Test = ServerSays(&[
    &GIT_NO_USERNAME,
    &GIT_REPO_NOT_FOUND,
    &DNS_NO_HOST,
    &NO_GO_IMPORT,
    &UNRECOGNIZED_IMPORT_PATH,
]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "proxy-module-not-found",
    theme: Theme::Proxy,
    name: Text {
        en: "The only module proxy asked does not have the module (404, 410)",
        zh: "唯一可用的模块代理没有这个模块（404、410）",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The module proxy[ {host}] does not have {module}[ {version}], and no other source follows",
        zh: "模块代理[ {host} ]没有 {module}[ {version}]，而列表里没有别的来源",
    },
    why: Text {
        en: "404 and 410 mean \"not here\": Go then asks the next entry of GOPROXY, and this was the last one.[ The list is `{GOPROXY}`.] The path may be misspelt, the version may not exist, or this proxy was never given the module.",
        zh: "404 和 410 表示“这里没有”，Go 会接着询问 GOPROXY 的下一项，而这已经是最后一项。[当前列表是 `{GOPROXY}`。]可能是路径写错，可能是版本不存在，也可能是这个代理从未收录该模块。",
    },
    not: Text {
        en: "Not a failure of the network: the proxy was reached and answered. For `go get` the URL shows the longest path that was tried; the module may be a shorter one.",
        zh: "这不是网络故障：代理已经送达并作了回答。对 `go get` 来说，URL 里是尝试过的最长路径，真正的模块路径可能更短。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Likely,
            tests: &[NOT_FOUND, Has("module"), Not(&UPSTREAM_FAILED)],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                NOT_FOUND,
                Has("module"),
                UPSTREAM_FAILED,
                // A public proxy cannot see it, so it may well be private.
                Not(&AllOf(&[
                    Is("url", Class::PublicProxy),
                    ServerSays(&[&GIT_NO_USERNAME, &DNS_NO_HOST]),
                ])),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&FILE_PROXY_MISSING]),
                Has("module"),
                Not(&Says(&[&INVALID_VERSION])),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        LEAVE_DEAD_PROXY,
        Step {
            title: Text {
                en: "See which versions this source knows",
                zh: "看看这个来源有哪些版本",
            },
            why: Text {
                en: "Without an error, the module is known and the version is wrong. With the same error, the path is wrong or the proxy lacks the module.",
                zh: "如果不再报错，说明模块存在，是版本写错了；如果报同样的错，说明路径写错，或代理没有这个模块。",
            },
            action: Action::Run { command: &["go", "list", "-m", "-versions", "{module}"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Not(&Is("url", Class::DeadProxy))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Let Go ask the module's own server where no proxy has it",
                zh: "代理没有时，让 Go 直接访问模块所在的服务器",
            },
            why: Text {
                en: "`direct` goes to the end of the list and is asked after a 404 or 410 only. Where your company wants all downloads to come from its proxy, have the module added there instead.",
                zh: "`direct` 加在列表末尾，只有遇到 404 或 410 才会用到。如果公司要求所有下载都来自内部代理，请改为让管理员收录这个模块。",
            },
            action: Action::EndWithDirect,
            risk: Risk::Review,
            only_if: &[Not(&Says(&[&FILE_PROXY_MISSING])), Not(&Is("url", Class::DeadProxy))],
            verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
        },
        Step {
            title: Text {
                en: "Have the module added to the proxy",
                zh: "让代理收录这个模块",
            },
            why: Text {
                en: "Only whoever runs it can do that. Name the module and the version.",
                zh: "只有代理的管理员能做到。请告诉对方模块和版本。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[
                Not(&Is("url", Class::PublicProxy)),
                Not(&Is("url", Class::DeadProxy)),
                Not(&Says(&[&FILE_PROXY_MISSING])),
            ],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Put the module into the directory that serves as proxy",
                zh: "把模块放进充当代理的目录",
            },
            why: Text {
                en: "Copy its files below `cache/download` of a machine that has them. In their names, `!` and a small letter stand for each capital letter.",
                zh: "从已有该模块的机器上，把 `cache/download` 下的对应文件复制过来。文件名中的大写字母要写成 `!` 加小写字母。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&FILE_PROXY_MISSING])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask another proxy before this one",
                zh: "先询问另一个代理",
            },
            why: Text {
                en: "Public proxies do not all have the same modules. The rest of your list stays.",
                zh: "各个公共代理收录的模块并不完全相同。列表的其余内容保留不变。",
            },
            action: Action::UseMirror,
            risk: Risk::Review,
            only_if: &[Is("url", Class::PublicProxy), InProxyList("host")],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://go.dev/ref/mod#environment-variables",
        "https://go.dev/ref/mod#module-proxy",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, go list -m, a proxy that answers 404"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/404/example.com/a/@v/v1.0.0.info: 404 Not Found\n\tserver response: mock 404 body",
            ),
            log(
                RealGo("1.13, go get of a commit"),
                "go: finding example.com deadbeef\ngo: finding example.com/a deadbeef\ngo get example.com/a@deadbeef: example.com/a@deadbeef: invalid version: reading http://127.0.0.1:18080/ok/example.com/a/@v/deadbeef.info: 404 Not Found",
            ),
            log(
                RealGo("1.18 to 1.27, go get without a version"),
                "go: module example.com/upper/case: reading http://127.0.0.1:18080/ok/example.com/upper/case/@v/list: 404 Not Found\n\tserver response: not found: example.com/upper/case/@v/list",
            ),
            log(
                RealGo("1.18 to 1.27, GOPROXY=file:///nonexist"),
                "go: example.com/a@v1.0.0: reading file:///nonexist/example.com/a/@v/v1.0.0.info: no such file or directory",
            ),
            log(
                RealGo("1.21 and 1.27, go mod tidy"),
                "go: finding module for package example.com/a\ngo: m imports\n\texample.com/a: cannot find module providing package example.com/a: module example.com/a: reading http://127.0.0.1:18580/html404/example.com/a/@v/list: 404 Not Found",
            ),
            pasted(
                BuiltFrom("web/api.go; a company proxy alone in the list"),
                "GOPROXY='https://goproxy.acme.io'",
                "go: github.com/acme/tool@v0.9.0: reading https://goproxy.acme.io/github.com/acme/tool/@v/v0.9.0.info: 410 Gone\n\tserver response: not found: github.com/acme/tool@v0.9.0",
            ),
            log(
                BuiltFrom("web/http.go, getFile; Windows"),
                "go: example.com/a@v1.0.0: reading file:///C:/goproxy/example.com/a/@v/v1.0.0.info: The system cannot find the path specified.",
            ),
        ],
        misses: &[
            // The server knows the module and says that the version does not exist.
            log(
                BuiltFrom("web/api.go"),
                "go: github.com/gin-gonic/gin@v1.99.0: reading https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.99.0.info: 404 Not Found\n\tserver response: not found: github.com/gin-gonic/gin@v1.99.0: invalid version: unknown revision v1.99.0",
            ),
            // A private module at a public proxy.
            log(
                BuiltFrom("web/api.go"),
                "go: gitlab.acme.io/infra/kit@v0.3.1: reading https://proxy.golang.org/gitlab.acme.io/infra/kit/@v/v0.3.1.mod: 404 Not Found",
            ),
            // The page of a vanity path.
            log(
                RealGo("1.18 to 1.27, direct mode"),
                "go: git.example.com/prefix/x@v1.0.0: unrecognized import path \"git.example.com/prefix/x\": reading https://git.example.com/prefix?go-get=1: 404 Not Found",
            ),
            // The checksum database.
            log(
                RealGo("1.27.3, GOSUMDB=sum.golang.org with a URL that answers 404"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/404/lookup/example.com/a@v1.1.0: 404 Not Found\n\tserver response: mock 404 body",
            ),
            // The separator is wrong.
            log(
                BuiltFrom("modfetch/proxy.go, proxyList"),
                "go: example.com/a@v1.0.0: reading https://goproxy.acme.io/x;direct/example.com/a/@v/v1.0.0.info: 404 Not Found",
            ),
        ],
        gaps: &[],
    }
};
