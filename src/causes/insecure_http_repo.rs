//! The repository, or the page that names it, is served over plain http, and Go insists on https.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AnyOf, Covered, Has, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::context::{GO_IMPORT_FETCH, PROXY_CONNECT};
use crate::evidence::messages::discovery::UNRECOGNIZED_IMPORT_PATH;
use crate::evidence::messages::proxy::{INSECURE_URL, REDIRECT_INSECURE};
use crate::evidence::messages::repository::GOPATH_MODE_VCS;
use crate::evidence::messages::tls::{HTTP_TO_HTTPS, TLS_NOT_TLS};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "insecure-http-repo",
    theme: Theme::Vcs,
    name: Text {
        en: "A repository's host speaks plain http only, which Go does not accept",
        zh: "仓库所在主机只支持 http，而 Go 不接受",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The server of the repository[, {host},] speaks plain http, and Go insists on https",
        zh: "仓库服务器[ {host} ]使用 http，而 Go 要求 https",
    },
    why: Text {
        en: "Go looks for a repository over https, so that nobody on the way can change the answer. This server answers in plain http, or sends the request on to an http address. `GOINSECURE` lists the modules for which http is accepted.",
        zh: "Go 通过 https 查询仓库，以免途中有人篡改应答。这台服务器用 http 应答，或者把请求转到 http 地址。`GOINSECURE` 用来列出允许使用 http 的模块。",
    },
    not: Text {
        en: "Not a certificate problem. The old flag `-insecure` is gone since Go 1.17; `GOINSECURE` has no effect on the addresses in GOPROXY and on git's own settings.",
        zh: "这不是证书问题。旧参数 `-insecure` 从 Go 1.17 起已取消；`GOINSECURE` 对 GOPROXY 里的地址和 git 自身的设置不起作用。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&REDIRECT_INSECURE]),
                AnyOf(&[Says(&[&UNRECOGNIZED_IMPORT_PATH, &GO_IMPORT_FETCH]), Is("url", Class::GoGet)]),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&HTTP_TO_HTTPS, &TLS_NOT_TLS]),
                Is("url", Class::GoGet),
                Not(&Says(&[&PROXY_CONNECT])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&INSECURE_URL]), Is("url", Class::GoGet)],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&GOPATH_MODE_VCS]),
                Mentions(&["uses insecure protocol"]),
            ],
        },
    ],
    explains: &["wrong-scheme-or-port"],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Ask whoever runs the server for https",
                zh: "请服务器管理方提供 https",
            },
            why: Text {
                en: "It is the only way that protects the code on its way to you. A certificate of the company's own is enough, if this machine trusts it. A server that sends https on to http often knows a wrong external address (GitLab: `external_url`).",
                zh: "只有这样才能在传输途中保护代码。公司自签的证书也可以，只要本机信任它。如果服务器把 https 转到 http，往往是外部地址配置有误（GitLab 的 `external_url`）。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Until then, accept http from this host alone[: {host}]",
                zh: "在此之前，只对这台主机[（{host}）]允许 http",
            },
            why: Text {
                en: "Whoever is on the way can then change what you get from this host; other hosts are not affected. What was in the list stays.",
                zh: "这样一来，途中的任何人都能篡改来自该主机的内容；其他主机不受影响。列表中原有的内容保留不变。",
            },
            action: Action::ExtendGo { key: "GOINSECURE", item: "{host}" },
            risk: Risk::Review,
            only_if: &[Has("host"), AnyOf(&[Is("host", Class::PrivateHost), Covered("GOPRIVATE")])],
            verify: &[&["go", "env", "GOINSECURE"]],
        },
        Step {
            title: Text {
                en: "Keep the private module from public services",
                zh: "不要让公共服务看到这个私有模块",
            },
            why: Text {
                en: "Without a pattern in GOPRIVATE, Go asks the public proxy and the checksum database for it.",
                zh: "如果 GOPRIVATE 没有覆盖它，Go 会向公共代理和校验和数据库查询。",
            },
            action: Action::AddPrivatePattern,
            risk: Risk::Review,
            only_if: &[Is("module", Class::PrivateModule), Not(&Covered("GOPRIVATE"))],
            verify: &[&["go", "env", "GOPRIVATE"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#environment-variables", "https://go.dev/doc/go1.17#go-command"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 and 1.27.3, a page that redirects to http"),
                "go: git.example.com/toinsec/x@v1.0.0: unrecognized import path \"git.example.com/toinsec/x\": https fetch: Get \"http://git.example.com/toinsec/x?go-get=1\": redirected from secure URL https://git.example.com/toinsec/x?go-get=1 to insecure URL http://git.example.com/toinsec/x?go-get=1",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, a server that speaks http on port 443"),
                "go: www.example.org/x@v1.0.0: unrecognized import path \"www.example.org/x\": https fetch: Get \"https://www.example.org/x?go-get=1\": http: server gave HTTP response to HTTPS client",
            ),
            pasted(
                BuiltFrom("web/http.go, checkRedirect, Go 1.13"),
                "GOPRIVATE=''\nGOINSECURE=''",
                "go: gitlab.corp.example/a/b@v1.0.0: unrecognized import path \"gitlab.corp.example/a/b\" (https fetch: Get http://gitlab.corp.example/users/sign_in: redirected from secure URL https://gitlab.corp.example/a/b?go-get=1 to insecure URL http://gitlab.corp.example/users/sign_in)",
            ),
            log(
                BuiltFrom("get/get.go, downloadPackage, Go 1.15, GO111MODULE=off"),
                "package git.corp.example/a/b: cannot download: http://git.corp.example/a/b.git uses insecure protocol",
            ),
        ],
        misses: &[
            // The same words about an address in GOPROXY.
            log(
                RealGo("1.14 to 1.27, GOPROXY=https://127.0.0.1:18080/ok, a port without TLS"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info\": http: server gave HTTP response to HTTPS client",
            ),
            log(
                RealGo("1.18 to 1.27, GOPROXY=https://127.0.0.1:18443/toinsecure"),
                "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info\": redirected from secure URL https://127.0.0.1:18443/toinsecure/example.com/a/@v/v1.0.0.info to insecure URL http://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info",
            ),
            // Nothing listens on the port for https.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": dial tcp 10.1.2.3:443: connect: connection refused",
            ),
        ],
        gaps: &[],
    }
};
