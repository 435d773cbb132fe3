//! The forward proxy that the environment names cannot be reached, or hangs up.

use crate::cause::shared::{GIT_USES_PROXY, IN_CONTAINER, SHOWS_PROXY};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{self, FromGo, AllOf, AnyOf, Anywhere, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    context::PROXY_CONNECT,
    forward_proxy::{
        FORWARD_PROXY_BAD_URL, FORWARD_PROXY_DOWN, FORWARD_PROXY_NO_HOST, FORWARD_PROXY_SCHEME,
        FORWARD_PROXY_SOCKS, FORWARD_PROXY_TIMEOUT,
    },
    git_network::{GIT_NO_PROXY_HOST, GIT_PROXY_REFUSED, GIT_TIMEOUT},
    network::CONN_CUT,
    tls::{
        TLS_ALERT, TLS_EXPIRED, TLS_HOSTNAME, TLS_IP_SAN, TLS_NOT_TLS, TLS_NOT_YET_VALID,
        TLS_UNKNOWN_AUTHORITY, TLS_VERSION,
    },
    vcs::{GIT_CONN_FAILED, GIT_CONN_REFUSED},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "http-proxy-unreachable",
    theme: Theme::Network,
    name: Text {
        en: "The forward proxy (HTTPS_PROXY) cannot be reached",
        zh: "连不上正向代理（HTTPS_PROXY）",
    },
    stage: Stage::Network,
    title: Text {
        en: "The forward proxy[ at {ip}][, port {port},] cannot be reached or hangs up",
        zh: "正向代理[ {ip}][（端口 {port}）]连不上，或中途挂断",
    },
    why: Text {
        en: "`HTTPS_PROXY` or `HTTP_PROXY` is set, so Go sends every request through that forward proxy, and it is the proxy that does not answer. The program may be closed, its port may have changed, or it belongs to another network.",
        zh: "设置了 `HTTPS_PROXY` 或 `HTTP_PROXY`，Go 的请求都会先经过这个正向代理，而没有响应的正是它。可能是代理软件没有运行、端口变了，或者它属于另一个网络。",
    },
    not: Text {
        en: "Not a failure of the host in the URL, and not a matter of GOPROXY: that host was never asked. `go env` does not show these variables.",
        zh: "这不是 URL 里那台主机的问题，也与 GOPROXY 无关：请求没有到达那里。`go env` 不会显示这些变量。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&FORWARD_PROXY_DOWN, &FORWARD_PROXY_TIMEOUT, &FORWARD_PROXY_NO_HOST]),
                Not(&AllOf(&[Is("ip", Class::Loopback), IN_CONTAINER])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&PROXY_CONNECT]),
                Not(&Says(&[&FORWARD_PROXY_BAD_URL, &FORWARD_PROXY_SCHEME])),
                Not(&SPOKE_TLS),
                Not(&Mentions(&["proxyconnect tcp: malformed HTTP", "unsupported protocol scheme"])),
                Not(&AllOf(&[Is("ip", Class::Loopback), IN_CONTAINER])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&FORWARD_PROXY_SOCKS]),
                Mentions(&[": dial tcp ", ": EOF", ": read tcp ", "i/o timeout"]),
                Not(&Says(&[&FORWARD_PROXY_DOWN])),
            ],
        },
        // Hangs up instead of answering CONNECT.
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo, Says(&[&CONN_CUT]), SHOWS_PROXY],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo, Says(&[&GIT_PROXY_REFUSED]), Mentions(&["Proxy CONNECT aborted"])],
        },
        // git has it from the environment, as the rest of the paste shows.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_CONN_REFUSED, &GIT_CONN_FAILED, &GIT_TIMEOUT, &GIT_NO_PROXY_HOST]),
                GIT_USES_PROXY,
                AnyOf(&[SHOWS_PROXY, Anywhere(&[&PROXY_CONNECT])]),
                Not(&AllOf(&[Is("host", Class::Loopback), IN_CONTAINER])),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Start the proxy program, or correct its address",
                zh: "启动代理软件，或改正代理地址",
            },
            why: Text {
                en: "See what is set: `env | grep -i proxy`, in PowerShell `Get-ChildItem Env:*proxy*`, in cmd `set | findstr /i proxy`. Compare the port with the one that the program shows.",
                zh: "先看设置了什么：`env | grep -i proxy`；PowerShell 用 `Get-ChildItem Env:*proxy*`；cmd 用 `set | findstr /i proxy`。再与代理软件显示的端口核对。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If this network needs no forward proxy, take the variable away",
                zh: "如果这个网络不需要正向代理，去掉这个变量",
            },
            why: Text {
                en: "This clears `HTTPS_PROXY` in the shell at hand. Where it is set for good (`~/.bashrc`, `~/.zshrc`, the system settings of Windows, a Docker or CI configuration) it has to go there as well. If the network lets nothing out but through a proxy, keep it.",
                zh: "这一步只清除当前 shell 里的 `HTTPS_PROXY`。如果它写在 `~/.bashrc`、`~/.zshrc`、Windows 系统设置、Docker 或 CI 的配置里，那里也要删除。如果网络必须经代理才能出去，请保留。",
            },
            action: Action::ClearVariable("HTTPS_PROXY"),
            risk: Risk::Review,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take its lower-case twin away as well",
                zh: "同时去掉小写的同名变量",
            },
            why: Text {
                en: "Go reads `https_proxy` where `HTTPS_PROXY` is not set, and git reads the lower-case name.",
                zh: "没有设置 `HTTPS_PROXY` 时，Go 会读取 `https_proxy`；git 读取的就是小写的名字。",
            },
            action: Action::ClearVariable("https_proxy"),
            risk: Risk::Review,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://pkg.go.dev/net/http#ProxyFromEnvironment",
        "https://pkg.go.dev/golang.org/x/net/http/httpproxy#FromEnvironment",
    ],
    seen: "2026-11",
});

/// It was reached, and what failed is TLS with it.
const SPOKE_TLS: Test = Says(&[
    &TLS_UNKNOWN_AUTHORITY,
    &TLS_EXPIRED,
    &TLS_NOT_YET_VALID,
    &TLS_HOSTNAME,
    &TLS_IP_SAN,
    &TLS_NOT_TLS,
    &TLS_ALERT,
    &TLS_VERSION,
]);

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log, pasted,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18459"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            log(
                RealGo("1.13.8, HTTPS_PROXY=http://127.0.0.1:18459"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: Get https://proxy.golang.org/example.com/a/@v/v1.0.0.info: proxyconnect tcp: dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            log(
                RealGo("1.21.13, HTTPS_PROXY=http://proxy.corp.invalid:3128"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp: lookup proxy.corp.invalid on 10.255.255.53:53: no such host",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://[2001:db8::1]:3128"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp [2001:db8::1]:3128: connect: no route to host",
            ),
            pasted(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18464, which hangs up"),
                "HTTPS_PROXY=http://127.0.0.1:18464",
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": unexpected EOF",
            ),
            log(
                RealGo("1.27.3, git 2.47, a proxy that hangs up"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Proxy CONNECT aborted",
            ),
            log(
                BuiltFrom("net/http, (*Transport).dialConn; Windows error table"),
                "go: golang.org/x/text@v0.14.0: verifying go.mod: golang.org/x/text@v0.14.0/go.mod: Get \"https://sum.golang.org/lookup/golang.org/x/text@v0.14.0\": proxyconnect tcp: dial tcp 127.0.0.1:7890: connectex: No connection could be made because the target machine actively refused it.",
            ),
        ],
        misses: &[
            // In a container, the address means the container.
            pasted(
                BuiltFrom("net/http, (*Transport).dialConn"),
                "GOPATH='/go'\nGOMODCACHE='/go/pkg/mod'",
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused",
            ),
            // Reached, and asked for a login.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18461"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Proxy Authentication Required",
            ),
            // Its address has the wrong form.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://u:p@127.0.0.1:x"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp: lookup http on 10.255.255.53:53: no such host",
            ),
            // A module proxy on this machine.
            log(
                RealGo("1.27.3, GOPROXY=http://127.0.0.1:18459"),
                "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:18459/example.com/a/@v/v1.0.0.info\": dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
        ],
        gaps: &[],
    }
};
