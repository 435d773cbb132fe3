//! A host that was named by somebody (a company proxy, a git server) refuses the connection.

use crate::cause::shared::{AT_WRONG_ADDRESS, GIT_USES_PROXY, HAS_OWN_CAUSE, IS_GOOGLE};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, Has, Is, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    network::{CONN_FORBIDDEN, CONN_REFUSED},
    vcs::{GIT_CONN_FAILED, GIT_CONN_REFUSED},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "connect-refused",
    theme: Theme::Network,
    name: Text {
        en: "A host that was named (a company proxy, a git server) refuses the connection",
        zh: "指定的主机（公司代理、git 服务器）拒绝连接",
    },
    stage: Stage::Network,
    title: Text {
        en: "{host} refuses the connection[ on port {port}]",
        zh: "{host} 拒绝连接[（端口 {port}）]",
    },
    why: Text {
        en: "The address was reached, but no program listens there, or a firewall turns the connection away. The service may be stopped, the port or scheme may be wrong, or the host is only open to another network.",
        zh: "地址可以到达，但那里没有程序在监听，或者被防火墙拒绝。可能是服务没有启动、端口或协议写错，也可能只对另一个网络开放。",
    },
    not: Text {
        en: "Not a missing module or version: the question was never asked.",
        zh: "这不代表模块或版本不存在：请求根本没有送达。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&CONN_REFUSED]),
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
                Says(&[&GIT_CONN_REFUSED]),
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
                Is("number", Class::Quick),
                Has("host"),
                Not(&Is("host", Class::GoogleHost)),
                Not(&GIT_USES_PROXY),
            ],
        },
        // The connection was forbidden on this machine.
        Sign {
            certainty: Certainty::Possible,
            tests: &[Says(&[&CONN_FORBIDDEN]), Has("host"), Not(&HAS_OWN_CAUSE)],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Start the service on this machine, or correct its address",
                zh: "在本机启动该服务，或改正它的地址",
            },
            why: Text {
                en: "{host} is this machine itself. In a container, in WSL or in CI it is the container, not your computer.",
                zh: "{host} 就是本机。在容器、WSL 或 CI 里，它指容器自身，而不是你的电脑。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Is("host", Class::Loopback)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask whoever runs {host} whether it is up and open to you",
                zh: "询问 {host} 的管理员：服务是否正常，是否对你开放",
            },
            why: Text {
                en: "Only they see whether the service runs. A VPN that is not connected gives the same answer.",
                zh: "只有对方能看到服务状态。VPN 没有连上也会得到同样的结果。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Is("host", Class::Loopback))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Until then, take {host} out of GOPROXY",
                zh: "在此之前，先把 {host} 从 GOPROXY 中去掉",
            },
            why: Text {
                en: "A refused connection ends the list: Go does not ask the entries behind a comma. Without the entry, public modules come from the others. If your company wants every download to go through this proxy, leave it.",
                zh: "连接被拒绝时列表就此中断：Go 不会再问逗号后面的条目。去掉它之后，公开模块会从其他条目下载。如果公司要求所有下载都经过该代理，请保留。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#goproxy-protocol"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            pasted(
                RealGo("1.27.3, GOPROXY=http://127.0.0.1:18459"),
                "GOPROXY='http://127.0.0.1:18459'",
                "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:18459/example.com/a/@v/v1.0.0.info\": dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            log(
                RealGo("1.13.8, GOPROXY=http://127.0.0.1:18459"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: Get http://127.0.0.1:18459/example.com/a/@v/v1.0.0.info: dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            log(
                BuiltFrom("net, (*OpError).Error; Windows error table"),
                "go: git.corp.example/a/b@v1.0.0: Get \"https://goproxy.corp.example/git.corp.example/a/b/@v/v1.0.0.info\": dial tcp 10.1.2.3:443: connectex: No connection could be made because the target machine actively refused it.",
            ),
            log(
                BuiltFrom("OpenSSH, sshconnect.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tssh: connect to host git.corp.example port 22: Connection refused\n\tfatal: Could not read from remote repository.",
            ),
            log(
                RealGo("1.27.3, git 2.47, a rule that sends github.com to a port of this machine"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://127.0.0.1:1/a/b/': Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
            ),
            log(
                BuiltFrom("net, (*OpError).Error; Windows error table"),
                "配好代理后 go mod tidy 失败:dial tcp 203.0.113.7:443: connectex: No connection could be made because the target machine actively refused it.",
            ),
        ],
        misses: &[
            // Another program that is made with Go.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "2026/11/21 10:00:00 failed to connect to the database: dial tcp 127.0.0.1:3306: connect: connection refused",
            ),
            // git reaches the server through a dead forward proxy in the company's network.
            log(
                BuiltFrom("libcurl, connect.c"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Failed to connect to 10.1.1.1 port 3128: Connection refused",
            ),
            // Google's own proxy is blocked here.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: connect: connection refused",
            ),
            // The name server refuses, not the host.
            log(
                BuiltFrom("net, (*DNSError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.cn on [::1]:53: read udp [::1]:41212->[::1]:53: read: connection refused",
            ),
            // The forward proxy refuses.
            log(
                RealGo("1.27.3, HTTPS_PROXY=socks5://127.0.0.1:18459"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            // A public name that points at this machine.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp 127.0.0.1:443: connect: connection refused",
            ),
            // git was sent to a dead forward proxy on this machine.
            log(
                RealGo("1.27.3, https_proxy=http://127.0.0.1:18459, git 2.39"),
                "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q --end-of-options https://git.example.com/repo in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Failed to connect to 127.0.0.1 port 18459 after 0 ms: Couldn't connect to server",
            ),
            // The log of a server made with Go.
            log(
                BuiltFrom("net/http/httputil, (*ReverseProxy).getErrorHandler"),
                "http: proxy error: dial tcp [::1]:3001: connectex: No connection could be made because the target machine actively refused it.",
            ),
        ],
        gaps: &[],
    }
};
