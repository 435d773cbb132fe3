//! The connection stands, and the answer does not come in time.

use crate::cause::shared::{FETCH_THROUGH_PROXY, HAS_OWN_CAUSE, IS_GOOGLE};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, Has, InProxyList, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    git_network::{GIT_ACCESS_FAILED, GIT_CONN_RESET, GIT_TRANSFER},
    git_tls::GIT_TLS_HANDSHAKE,
    http::{DEADLINE, HTTP2_TIMEOUT},
    network::CONN_TIMEOUT_READ,
    ssh::SSH_CLOSED,
    tls::TLS_TIMEOUT,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "read-timeout",
    theme: Theme::Network,
    name: Text {
        en: "A host is reached, but its answer does not come in time",
        zh: "已连上主机，但没有及时收到回答",
    },
    stage: Stage::Network,
    title: Text {
        en: "The connection[ to {host}] stands, but the answer does not come in time",
        zh: "已经连上[ {host}]，但没有及时收到回答",
    },
    why: Text {
        en: "The TCP connection was made, and then nothing came: the server is overloaded, the line loses large packets (VPN, wrong MTU), or something on the way holds the traffic back. Go waits ten seconds for the TLS handshake and sets no limit for the answer itself.",
        zh: "TCP 连接已经建立，之后却没有数据：服务器过载、线路丢弃大包（VPN、MTU 不对），或者途中有设备扣住了流量。Go 对 TLS 握手只等十秒，对回答本身不设时限。",
    },
    not: Text {
        en: "Not a wrong address: the host did take the connection.",
        zh: "这不是地址错误：对方接受了连接。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&TLS_TIMEOUT, &HTTP2_TIMEOUT, &CONN_TIMEOUT_READ]),
                Not(&IS_GOOGLE),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&DEADLINE]),
                Not(&Mentions(&["while waiting for connection"])),
                Not(&Is("host", Class::GoogleHost)),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&GIT_ACCESS_FAILED, &GIT_CONN_RESET, &GIT_TLS_HANDSHAKE, &GIT_TRANSFER]),
                Mentions(&[
                    "SSL_read: Operation timed out",
                    "SSL_read: Connection timed out",
                    "SSL_connect: Operation timed out",
                    "SSL_connect: Connection timed out",
                    "Recv failure: Operation timed out",
                    "Recv failure: Connection timed out",
                    "Operation too slow",
                    "SSL connection timeout",
                    "Operation timed out after",
                ]),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo, Says(&[&SSH_CLOSED]), Mentions(&["timed out during banner exchange"])],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Run the command once more, and look at the line if it happens again",
                zh: "先重试一次；如果仍然出现，再检查线路",
            },
            why: Text {
                en: "What was downloaded is kept, so a second run has less to do. If it stays: try without the VPN or with a smaller MTU, or over another network. `curl -v --max-time 30` with the URL of the log shows where it stops.",
                zh: "已下载的内容会保留，重试要做的更少。如果仍然超时：断开 VPN、调小 MTU 或换一个网络试试。用 `curl -v --max-time 30` 访问日志里的 URL，可以看出卡在哪一步。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        FETCH_THROUGH_PROXY,
        Step {
            title: Text {
                en: "If it stays, take another public module proxy",
                zh: "如果仍然超时，换一个公共模块代理",
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
                en: "Until it answers, take {host} out of GOPROXY",
                zh: "在它恢复之前，先把 {host} 从 GOPROXY 中去掉",
            },
            why: Text {
                en: "A time-out ends the list at a comma, so the entries behind it are not asked. If your company wants every download to go through this proxy, leave it.",
                zh: "超时会让列表在逗号处中断，后面的条目不会被询问。如果公司要求所有下载都经过该代理，请保留。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[Has("host"), InProxyList("host"), Not(&Is("url", Class::PublicProxy))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://pkg.go.dev/net/http#Transport", "https://go.dev/ref/mod#goproxy-protocol"],
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
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:19004"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:19004/example.com/a/@v/v1.0.0.info\": net/http: TLS handshake timeout",
            ),
            pasted(
                BuiltFrom("net/http, tlsHandshakeTimeoutError"),
                "GOPROXY='https://goproxy.io,direct'",
                "go: github.com/gin-gonic/gin@v1.10.0: Get \"https://goproxy.io/github.com/gin-gonic/gin/@v/v1.10.0.mod\": net/http: TLS handshake timeout",
            ),
            log(
                BuiltFrom("modfetch/proxy.go, getBody, Go 1.22"),
                "go: github.com/acme/kit@v0.3.1: read \"https://goproxy.cn/github.com/acme/kit/@v/v0.3.1.zip\": read tcp 192.168.1.7:50412->119.3.1.2:443: i/o timeout",
            ),
            log(
                BuiltFrom("web/http.go, a host in GOINSECURE"),
                "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
            ),
            log(
                BuiltFrom("libcurl, speedcheck.c; git, remote-curl.c"),
                "go: github.com/acme/big@v1.0.0: invalid version: git fetch -f origin refs/heads/*:refs/heads/* in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\terror: RPC failed; curl 28 Operation too slow. Less than 1000 bytes/sec transferred the last 600 seconds\n\tfatal: early EOF",
            ),
        ],
        misses: &[
            // The forward proxy is spoken to in the wrong way.
            log(
                RealGo("1.27.3, HTTPS_PROXY=https://127.0.0.1:18460"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: net/http: TLS handshake timeout",
            ),
            // The default hosts, which this network blocks.
            log(
                BuiltFrom("net/http, tlsHandshakeTimeoutError"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": net/http: TLS handshake timeout",
            ),
            // No connection was made.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp 119.3.1.2:443: i/o timeout",
            ),
        ],
        gaps: &[],
    }
};
