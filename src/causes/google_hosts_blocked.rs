//! The default hosts, all run by Google, cannot be reached from this network.

use crate::cause::shared::{AT_WRONG_ADDRESS, GIT_USES_PROXY, HAS_OWN_CAUSE, IS_GOOGLE, NO_ADDRESS_IN_TIME};
use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step,
    Test::{Has, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    git_network::{GIT_CONN_RESET, GIT_TIMEOUT},
    http::{DEADLINE, HTTP2_TIMEOUT},
    network::{BODY_TRUNCATED, CONN_REFUSED, CONN_RESET, CONN_TIMEOUT, CONN_TIMEOUT_READ},
    tls::TLS_TIMEOUT,
    vcs::{GIT_CONN_FAILED, GIT_CONN_REFUSED},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "google-hosts-blocked",
    theme: Theme::Network,
    name: Text {
        en: "proxy.golang.org and its kin cannot be reached from this network",
        zh: "当前网络连不上 proxy.golang.org 等默认地址",
    },
    stage: Stage::Network,
    title: Text {
        en: "This network does not reach {host}, which Google runs",
        zh: "当前网络连不上 {host}（由 Google 运营）",
    },
    why: Text {
        en: "Unless told otherwise, Go downloads modules from `proxy.golang.org` and checks them with `sum.golang.org`. Both are unreachable from mainland China and from some company networks. Another module proxy serves the same modules, and go.sum still checks every byte.",
        zh: "默认情况下，Go 从 `proxy.golang.org` 下载模块，并用 `sum.golang.org` 校验。中国大陆和部分公司网络无法访问这两个地址。换一个模块代理即可：内容相同，go.sum 照样逐字节校验。",
    },
    not: Text {
        en: "Not a fault of the module or of your code, and not a reason to switch the checksum database off.",
        zh: "这不是模块或你的代码有问题，也不需要关闭校验和数据库。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&CONN_REFUSED, &CONN_TIMEOUT]),
                Has("host"),
                IS_GOOGLE,
                Not(&AT_WRONG_ADDRESS),
                Not(&NO_ADDRESS_IN_TIME),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&CONN_TIMEOUT]),
                NO_ADDRESS_IN_TIME,
                Has("host"),
                IS_GOOGLE,
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[
                    &CONN_RESET,
                    &CONN_TIMEOUT_READ,
                    &TLS_TIMEOUT,
                    &HTTP2_TIMEOUT,
                    &DEADLINE,
                    &GIT_CONN_REFUSED,
                    &GIT_CONN_FAILED,
                    &GIT_TIMEOUT,
                    &GIT_CONN_RESET,
                ]),
                Has("host"),
                IS_GOOGLE,
                Not(&AT_WRONG_ADDRESS),
                // The answer was on its way.
                Not(&Says(&[&BODY_TRUNCATED])),
                Not(&GIT_USES_PROXY),
                Not(&HAS_OWN_CAUSE),
            ],
        },
    ],
    explains: &["sumdb-unreachable"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[Step {
        title: Text {
            en: "Use a module proxy that answers from here",
            zh: "改用当前网络能访问的模块代理",
        },
        why: Text {
            en: "The mirror takes the place of the entry that does not answer; the rest of your list stays. If the check still shows the old value, an environment variable of the same name wins over it: remove that one.",
            zh: "镜像会取代列表中连不上的那一项，其余内容保留不变。如果检查时仍显示旧值，说明有同名环境变量优先生效，请把它删掉。",
        },
        action: Action::UseMirror,
        risk: Risk::Safe,
        only_if: &[],
        verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
    }],
    sources: &[
        "https://go.dev/ref/mod#environment-variables",
        "https://github.com/golang/go/issues/31755",
    ],
    seen: "2026-09",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: github.com/gin-gonic/gin@v1.10.0: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.10.0.mod\": dial tcp 142.251.42.241:443: connect: connection refused",
            ),
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: downloading golang.org/x/text v0.14.0\ngo get golang.org/x/text: golang.org/x/text@v0.14.0: Get https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.zip: dial tcp 172.217.160.113:443: i/o timeout",
            ),
            log(
                BuiltFrom("net, (*OpError).Error; Windows error table"),
                "go: golang.org/x/tools@v0.20.0: unrecognized import path \"golang.org/x/tools\": https fetch: Get \"https://golang.org/x/tools?go-get=1\": dial tcp 142.250.66.81:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.",
            ),
            pasted(
                BuiltFrom("net/http, tlsHandshakeTimeoutError"),
                "GOPROXY='https://proxy.golang.org,direct'\nGOSUMDB='sum.golang.org'",
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": net/http: TLS handshake timeout",
            ),
            log(
                BuiltFrom("net, (*OpError).Error, for IPv6"),
                "go: cloud.google.com/go@v0.110.0: Get \"https://storage.googleapis.com/proxy-golang-org-prod/9a2d-cloud.google.com:go-v0.110.0.mod?Expires=1700000000\": dial tcp [2404:6800:4005:80b::2010]:443: i/o timeout",
            ),
            // A cut line: the address is Google's.
            log(BuiltFrom("net, (*OpError).Error"), "dial tcp 142.251.43.17:443: i/o timeout"),
            log(
                BuiltFrom("net/http, (*httpError).Error"),
                "go: golang.org/x/net@v0.20.0: Get \"https://proxy.golang.org/golang.org/x/net/@v/v0.20.0.mod\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
            ),
            log(
                BuiltFrom("libcurl, connect.c"),
                "go: golang.org/x/text@v0.3.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://go.googlesource.com/text/': Failed to connect to go.googlesource.com port 443 after 130012 ms: Couldn't connect to server",
            ),
        ],
        misses: &[
            // A name of Google with the address of this machine: the address is wrong.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": dial tcp 127.0.0.1:443: connect: connection refused",
            ),
            // The forward proxy of the company is down: another cause with the same host in the line.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18459"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            // The forward proxy hangs up.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://127.0.0.1:18464"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": unexpected EOF",
            ),
            // Only the checksum database does not resolve.
            log(
                RealGo("1.27.3, GOSUMDB=sum.golang.org"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: Get \"https://sum.golang.org/lookup/example.com/a@v1.1.0\": dial tcp: lookup sum.golang.org on DNS:53: no such host",
            ),
            // Reached, and answered.
            log(
                RealGo("1.27.3, GOPROXY=https://proxy.golang.org through a forward proxy"),
                "go: example.com/a@v1.0.0: reading https://proxy.golang.org/example.com/a/@v/v1.0.0.info: 404 Not Found",
            ),
        ],
        gaps: &[],
    }
};
