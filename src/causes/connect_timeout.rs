//! Nobody answers the attempt to connect, and the host is none of Google's.

use crate::cause::shared::{AT_WRONG_ADDRESS, GIT_USES_PROXY, HAS_OWN_CAUSE, IS_GOOGLE, SSH_OVER_443};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, AnyOf, Has, InProxyList, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    git_network::{GIT_ACCESS_FAILED, GIT_TIMEOUT},
    http::DEADLINE,
    network::CONN_TIMEOUT,
    ssh::SSH_TIMEOUT,
    vcs::GIT_CONN_FAILED,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "connect-timeout",
    theme: Theme::Network,
    name: Text {
        en: "A host does not answer the attempt to connect",
        zh: "连接主机超时，对方没有响应",
    },
    stage: Stage::Network,
    title: Text {
        en: "{host} does not answer: the attempt to connect[ to port {port}] timed out",
        zh: "{host} 没有响应：连接[端口 {port} ]超时",
    },
    why: Text {
        en: "The packets to this address are dropped on the way. A firewall, a VPN that is not connected, or a network that blocks the host all look like this: no refusal comes back, so the go command waits until its time is up.",
        zh: "发往这个地址的数据包在途中被丢弃了。防火墙、没有连上的 VPN、屏蔽该主机的网络，表现都一样：没有任何回应，go 命令只能等到超时。",
    },
    not: Text {
        en: "Not a missing module or version, and not a matter of checksums: no question was asked yet.",
        zh: "这不代表模块或版本不存在，也与校验和无关：请求还没有发出去。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&CONN_TIMEOUT]),
                Has("host"),
                Not(&IS_GOOGLE),
                Not(&AT_WRONG_ADDRESS),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_TIMEOUT, &SSH_TIMEOUT]),
                Has("host"),
                Not(&Is("host", Class::GoogleHost)),
                Not(&GIT_USES_PROXY),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&GIT_CONN_FAILED]),
                Not(&Is("number", Class::Quick)),
                Has("host"),
                Not(&Is("host", Class::GoogleHost)),
                Not(&GIT_USES_PROXY),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&DEADLINE, &GIT_ACCESS_FAILED]),
                Mentions(&[
                    "while waiting for connection",
                    "Connection timed out after",
                    "Connection timeout after",
                ]),
                Has("host"),
                Not(&Is("host", Class::GoogleHost)),
                Not(&HAS_OWN_CAUSE),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        SSH_OVER_443,
        Step {
            title: Text {
                en: "Fetch through a module proxy, so that {host} itself is not needed",
                zh: "改从模块代理下载，不再直接访问 {host}",
            },
            why: Text {
                en: "A module proxy serves public modules without asking {host}. This does not help private ones: for them the network has to let {host} through.",
                zh: "模块代理可以提供公开模块，不需要访问 {host}。私有模块不适用：网络必须放行 {host}。",
            },
            action: Action::UseMirror,
            risk: Risk::Safe,
            only_if: &[Is("host", Class::ForgeHost)],
            verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
        },
        Step {
            title: Text {
                en: "Find out what stands between this machine and {host}",
                zh: "查明本机与 {host} 之间被什么挡住了",
            },
            why: Text {
                en: "`curl -v --max-time 10 https://{host}/` shows the same failure without Go. Connect the VPN that the host needs, set `HTTPS_PROXY` if this network has a forward proxy, or ask the network's administrators to open the way. ssh does not use `HTTPS_PROXY`; some servers take ssh on port 443 as well.",
                zh: "运行 `curl -v --max-time 10 https://{host}/` 可以在没有 Go 的情况下重现。请连接访问该主机所需的 VPN；如果网络有正向代理，请设置 `HTTPS_PROXY`；或者请网络管理员放行。ssh 不使用 `HTTPS_PROXY`，有些服务器的 443 端口也接受 ssh。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Until then, take {host} out of GOPROXY",
                zh: "在此之前，先把 {host} 从 GOPROXY 中去掉",
            },
            why: Text {
                en: "A time-out ends the list at a comma: Go asks the next entry only after 404 or 410. If your company wants every download to go through this proxy, leave it.",
                zh: "超时会让列表在逗号处中断：只有 404 或 410 时 Go 才会问下一项。如果公司要求所有下载都经过该代理，请保留。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[AnyOf(&[InProxyList("host")])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#goproxy-protocol", "https://pkg.go.dev/net#OpError"],
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
            pasted(
                BuiltFrom("net, (*OpError).Error"),
                "GOPROXY='https://goproxy.corp.example,direct'",
                "go: example.com/a@v1.0.0: Get \"https://goproxy.corp.example/example.com/a/@v/v1.0.0.info\": dial tcp 10.20.30.40:443: i/o timeout",
            ),
            log(
                BuiltFrom("libcurl, connect.c, on Windows"),
                "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in C:\\Users\\u\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': Failed to connect to github.com port 443 after 21098 ms: Couldn't connect to server",
            ),
            log(
                BuiltFrom("libcurl, connect.c"),
                "go get github.com/pkg/errors: github.com/pkg/errors@v0.9.1: invalid version: git fetch -f origin refs/heads/*:refs/heads/* in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/pkg/errors/': Failed to connect to github.com port 443: Connection timed out",
            ),
            log(
                BuiltFrom("OpenSSH, sshconnect.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tssh: connect to host git.corp.example port 22: Connection timed out\n\tfatal: Could not read from remote repository.",
            ),
            log(
                BuiltFrom("net, (*OpError).Error; Windows error table"),
                "go: gopkg.in/yaml.v3@v3.0.1: unrecognized import path \"gopkg.in/yaml.v3\": https fetch: Get \"https://gopkg.in/yaml.v3?go-get=1\": dial tcp 35.196.143.184:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.",
            ),
            log(
                BuiltFrom("net/http, (*httpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.io/example.com/a/@v/v1.0.0.info\": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
            ),
        ],
        misses: &[
            // The default proxy, which this network blocks.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": dial tcp 142.250.66.81:443: i/o timeout",
            ),
            // Only the checksum database.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: Get \"https://sum.golang.org/lookup/example.com/a@v1.0.0\": dial tcp 142.250.66.81:443: i/o timeout",
            ),
            // The forward proxy does not answer.
            log(
                BuiltFrom("net/http, (*Transport).dialConn"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 10.0.0.8:3128: i/o timeout",
            ),
            // Connected, and then silent.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:19004"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:19004/example.com/a/@v/v1.0.0.info\": net/http: TLS handshake timeout",
            ),
            // The name server does not answer.
            log(
                BuiltFrom("net, (*DNSError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.cn on 192.168.1.1:53: read udp 192.168.1.7:40104->192.168.1.1:53: i/o timeout",
            ),
        ],
        gaps: &[],
    }
};
