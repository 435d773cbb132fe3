//! The forward proxy does not pass a connection on to this host.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, Has, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    forward_proxy::{
        FORWARD_PROXY_AUTH, FORWARD_PROXY_DOWN, FORWARD_PROXY_FORBIDDEN, FORWARD_PROXY_GATEWAY,
        FORWARD_PROXY_SOCKS,
    },
    git_network::{GIT_PROXY_AUTH, GIT_PROXY_REFUSED},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "http-proxy-denies-host",
    theme: Theme::Network,
    name: Text {
        en: "The forward proxy (HTTPS_PROXY) does not let this host through",
        zh: "正向代理（HTTPS_PROXY）不放行这台主机",
    },
    stage: Stage::Network,
    title: Text {
        en: "The forward proxy does not pass the connection on to {host}",
        zh: "正向代理拒绝转发到 {host} 的连接",
    },
    why: Text {
        en: "Go asked the proxy in `HTTPS_PROXY` for a connection to {host}, and the proxy refused (403) or could not make it (5xx). Go prints the proxy's answer without a number: `Forbidden`, `Bad Gateway`, `Service Unavailable`.",
        zh: "Go 请求 `HTTPS_PROXY` 指定的代理连接 {host}，代理拒绝（403）或自己也连不上（5xx）。Go 打印代理的回答时不带数字：`Forbidden`、`Bad Gateway`、`Service Unavailable`。",
    },
    not: Text {
        en: "Not an answer of {host}: one of the module proxy itself has a number, as in `403 Forbidden`.",
        zh: "这不是 {host} 的回答：模块代理自己的回答带有数字，例如 `403 Forbidden`。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&FORWARD_PROXY_FORBIDDEN, &FORWARD_PROXY_GATEWAY]),
                Has("host"),
                Not(&Is("host", Class::PrivateHost)),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_PROXY_REFUSED]),
                Not(&Mentions(&["Proxy CONNECT aborted"])),
                Not(&Says(&[&GIT_PROXY_AUTH])),
                Has("host"),
                Not(&Is("host", Class::PrivateHost)),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&FORWARD_PROXY_SOCKS]),
                Not(&Says(&[&FORWARD_PROXY_AUTH, &FORWARD_PROXY_DOWN])),
                Not(&Mentions(&["unexpected protocol version", ": dial tcp ", ": EOF", ": read tcp ", "i/o timeout"])),
                Has("host"),
                Not(&Is("host", Class::PrivateHost)),
            ],
        },
    ],
    explains: &[],
    who: Who::NetworkAdmin,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Ask the proxy's administrators to let {host} through",
                zh: "请代理的管理员放行 {host}",
            },
            why: Text {
                en: "Go needs `proxy.golang.org`, `sum.golang.org` and `storage.googleapis.com`, or the module proxy and checksum database that your company names in their place. A 5xx may also mean that the proxy itself is in trouble: try again later.",
                zh: "Go 需要访问 `proxy.golang.org`、`sum.golang.org` 和 `storage.googleapis.com`，或者公司指定的模块代理与校验和数据库。5xx 也可能只是代理自身故障，可以稍后再试。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or take a module proxy that the forward proxy does let through",
                zh: "或者改用正向代理放行的模块代理",
            },
            why: Text {
                en: "Many companies have one of their own; otherwise a public mirror may be allowed where Google's hosts are not.",
                zh: "很多公司有自己的模块代理；没有的话，公共镜像可能在放行之列。",
            },
            action: Action::UseMirror,
            risk: Risk::Review,
            only_if: &[Is("host", Class::GoogleHost)],
            verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
        },
    ],
    sources: &[
        "https://pkg.go.dev/net/http#ProxyFromEnvironment",
        "https://www.rfc-editor.org/rfc/rfc9110#name-connect",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18462"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Forbidden",
            ),
            log(
                RealGo("1.17, HTTPS_PROXY=http://127.0.0.1:18463"),
                "go list -m: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Bad Gateway",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:19012"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Service Unavailable",
            ),
            log(
                RealGo("1.27.3, git 2.47, a proxy that answers 403"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': CONNECT tunnel failed, response 403",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=socks5://127.0.0.1:19010"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": socks connect tcp 127.0.0.1:19010->proxy.golang.org:443: unknown error connection not allowed by ruleset",
            ),
            log(
                BuiltFrom("libcurl, before 7.87"),
                "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': Received HTTP code 503 from proxy after CONNECT",
            ),
        ],
        misses: &[
            // The module proxy's own answer.
            log(
                RealGo("1.27.3, GOPROXY=http://127.0.0.1:18080/403"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/403/example.com/a/@v/v1.0.0.info: 403 Forbidden\n\tserver response: mock 403 body",
            ),
            // An internal host should not go through the proxy at all.
            log(
                BuiltFrom("net/http, (*Transport).dialConn"),
                "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": Forbidden",
            ),
            // A login is missing.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:19013"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Proxy Authentication Required",
            ),
        ],
        gaps: &[],
    }
};
