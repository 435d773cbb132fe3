//! The variables of the forward proxy are wrong in form or reach.

use crate::cause::shared::{GIT_USES_PROXY, IN_CONTAINER, KNOWN_PUBLIC};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, Has, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    context::PROXY_CONNECT,
    forward_proxy::{
        FORWARD_PROXY_BAD_URL, FORWARD_PROXY_DOWN, FORWARD_PROXY_FORBIDDEN, FORWARD_PROXY_GATEWAY,
        FORWARD_PROXY_IS_NONE, FORWARD_PROXY_SCHEME, FORWARD_PROXY_SOCKS,
    },
    git_network::{GIT_ACCESS_FAILED, GIT_PROXY_AUTH, GIT_PROXY_REFUSED},
    http::HTTP_MALFORMED,
    tls::{HTTP_TO_HTTPS, TLS_NOT_TLS, TLS_RECORD},
    vcs::{GIT_CONN_FAILED, GIT_CONN_REFUSED},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "http-proxy-misconfigured",
    theme: Theme::Network,
    name: Text {
        en: "HTTPS_PROXY or NO_PROXY is set wrongly",
        zh: "HTTPS_PROXY 或 NO_PROXY 设置有误",
    },
    stage: Stage::Network,
    title: Text {
        en: "The variables for the forward proxy (`HTTPS_PROXY`, `NO_PROXY`) do not fit[ for {host}]",
        zh: "正向代理变量（`HTTPS_PROXY`、`NO_PROXY`）[对 {host} 而言]设置不当",
    },
    why: Text {
        en: "Go reads the address of the forward proxy from `HTTPS_PROXY` and `HTTP_PROXY`, and from `NO_PROXY` the hosts that are reached without it. What stands there is malformed, names the wrong scheme or port, means another machine than it should, or covers a host that the proxy cannot reach.",
        zh: "Go 从 `HTTPS_PROXY` 和 `HTTP_PROXY` 读取正向代理的地址，从 `NO_PROXY` 读取不经过代理的主机。现在的值格式不对、协议或端口写错、指向了错误的机器，或者让代理去访问它到不了的主机。",
    },
    not: Text {
        en: "Not a matter of GOPROXY. `go env` does not show these variables, and `go env -w` does not set them.",
        zh: "这与 GOPROXY 无关。`go env` 不显示这些变量，`go env -w` 也不能设置它们。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo, Says(&[&FORWARD_PROXY_BAD_URL, &FORWARD_PROXY_SCHEME])],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&PROXY_CONNECT]),
                Says(&[&TLS_NOT_TLS, &HTTP_TO_HTTPS, &TLS_RECORD, &HTTP_MALFORMED]),
            ],
        },
        // What answers is a web server.
        Sign { certainty: Certainty::Likely, tests: &[FromGo, Says(&[&FORWARD_PROXY_IS_NONE])] },
        // SOCKS is spoken to a proxy of HTTP, or the other way round.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&FORWARD_PROXY_SOCKS, &HTTP_MALFORMED]),
                Mentions(&["unexpected protocol version", "malformed HTTP response \"\\x05"]),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&HTTP_MALFORMED]),
                Has("host"),
                KNOWN_PUBLIC,
                Not(&Is("url", Class::PlainHttp)),
                Mentions(&["malformed HTTP response"]),
            ],
        },
        // `127.0.0.1` means the container.
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo, Says(&[&FORWARD_PROXY_DOWN]), Is("ip", Class::Loopback), IN_CONTAINER],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_CONN_REFUSED, &GIT_CONN_FAILED]),
                GIT_USES_PROXY,
                Is("host", Class::Loopback),
                IN_CONTAINER,
            ],
        },
        // An internal host that the proxy does not reach: NO_PROXY lacks it.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&FORWARD_PROXY_FORBIDDEN, &FORWARD_PROXY_GATEWAY, &GIT_PROXY_REFUSED]),
                Is("host", Class::PrivateHost),
                Not(&Says(&[&GIT_PROXY_AUTH])),
                Not(&Mentions(&["Proxy CONNECT aborted"])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&GIT_ACCESS_FAILED]),
                Mentions(&["Unsupported proxy", "Unsupported proxy scheme", "Unsupported proxy syntax"]),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Add {host} to `NO_PROXY`",
                zh: "把 {host} 加入 `NO_PROXY`",
            },
            why: Text {
                en: "{host} looks internal, and the forward proxy only leads outside. `NO_PROXY` is a list with commas; `.corp.example` covers all names below it. git reads the lower-case `no_proxy`. Keep what is in the list.",
                zh: "{host} 像是内部主机，而正向代理只通向外网。`NO_PROXY` 用逗号分隔；`.corp.example` 覆盖它下面的所有名字。git 读取小写的 `no_proxy`。请保留列表中原有的内容。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Is("host", Class::PrivateHost)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "In the container, name the host's address in the place of `127.0.0.1`",
                zh: "在容器里，用宿主机的地址代替 `127.0.0.1`",
            },
            why: Text {
                en: "`127.0.0.1` is the container itself. Docker Desktop calls the computer `host.docker.internal`; elsewhere take its address in the network (WSL: the gateway that `ip route` shows), and let the proxy program accept connections from the network. For a build: `docker build --build-arg HTTPS_PROXY=http://host.docker.internal:7890 .`, or `--network host` on Linux.",
                zh: "`127.0.0.1` 指容器自身。Docker Desktop 里用 `host.docker.internal` 表示你的电脑；其他环境用它在网络里的地址（WSL 用 `ip route` 显示的网关），并让代理软件允许局域网连接。构建镜像时可以用 `docker build --build-arg HTTPS_PROXY=http://host.docker.internal:7890 .`，Linux 上也可以用 `--network host`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[IN_CONTAINER, Not(&Is("host", Class::PrivateHost))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Write the address of the forward proxy as `http://host:port`",
                zh: "把正向代理的地址写成 `http://host:port`",
            },
            why: Text {
                en: "The scheme tells how the proxy itself is spoken to, not what it is used for: nearly always `http://`, also in `HTTPS_PROXY`; `socks5://` for a SOCKS port. Special characters of a password are percent-encoded. `env | grep -i proxy` (PowerShell: `Get-ChildItem Env:*proxy*`) shows what is set.",
                zh: "协议部分表示怎样与代理本身通信，而不是代理用来访问什么：几乎总是 `http://`，`HTTPS_PROXY` 里也一样；SOCKS 端口用 `socks5://`。密码中的特殊字符要做百分号编码。`env | grep -i proxy`（PowerShell 用 `Get-ChildItem Env:*proxy*`）可以查看当前设置。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&IN_CONTAINER), Not(&Is("host", Class::PrivateHost))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If this network needs no forward proxy, take the variable away",
                zh: "如果这个网络不需要正向代理，去掉这个变量",
            },
            why: Text {
                en: "This clears `HTTPS_PROXY` in the shell at hand. Where it is set for good, and in the lower-case `https_proxy`, it has to go as well.",
                zh: "这一步只清除当前 shell 里的 `HTTPS_PROXY`。永久设置的地方和小写的 `https_proxy` 也要一并处理。",
            },
            action: Action::ClearVariable("HTTPS_PROXY"),
            risk: Risk::Review,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config",
        "https://pkg.go.dev/net/http#ProxyFromEnvironment",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log, pasted,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://u:p@127.0.0.1:x"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp: lookup http on 10.255.255.53:53: no such host",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=https://127.0.0.1:19008"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: tls: first record does not look like a TLS handshake",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=https://127.0.0.1:18460"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: net/http: TLS handshake timeout",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:19007, a web server"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Method Not Allowed",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=socks5://127.0.0.1:19008, a proxy of HTTP"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": socks connect tcp 127.0.0.1:19008->proxy.golang.org:443: unexpected protocol version 72",
            ),
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:19015, a proxy of SOCKS"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": malformed HTTP response \"\\x05\\xff\"",
            ),
            pasted(
                BuiltFrom("net/http, (*Transport).dialConn"),
                "GOPATH='/go'\nGOMODCACHE='/go/pkg/mod'",
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused",
            ),
            log(
                BuiltFrom("net/http, (*Transport).dialConn"),
                "#10 [builder 5/7] RUN go mod download\n#10 0.512 go: github.com/gin-gonic/gin@v1.10.0: Get \"https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.10.0.mod\": proxyconnect tcp: dial tcp 127.0.0.1:7897: connect: connection refused",
            ),
            log(
                BuiltFrom("net/http, (*Transport).dialConn"),
                "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": Bad Gateway",
            ),
        ],
        misses: &[
            // The program on this machine is closed.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18459"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            // A public host is refused.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18462"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Forbidden",
            ),
            // The module proxy itself is addressed with the wrong scheme.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18080/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info\": tls: first record does not look like a TLS handshake",
            ),
        ],
        gaps: &[],
    }
};
