//! There is no route to the address.

use crate::cause::shared::{AT_WRONG_ADDRESS, HAS_OWN_CAUSE};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{self, FromGo, AnyOf, Has, Is, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    git_network::GIT_UNREACHABLE,
    network::{CONN_CANNOT_ASSIGN, CONN_NO_ROUTE, CONN_UNREACHABLE},
    ssh::SSH_UNREACHABLE,
};
use crate::lang::Text;

/// A mirror serves what this host has.
const IS_SERVED: Test = AnyOf(&[Is("host", Class::GoogleHost), Is("host", Class::ForgeHost)]);

const OTHER_PROXY: Text = Text {
    en: "Or take a module proxy that has a route from here",
    zh: "或者改用本机可以到达的模块代理",
};

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "network-unreachable",
    theme: Theme::Network,
    name: Text {
        en: "There is no route to a host",
        zh: "没有通往主机的路由",
    },
    stage: Stage::Network,
    title: Text {
        en: "There is no route from here to {host}[ ({ip})]",
        zh: "本机没有通往 {host} 的路由[（{ip}）]",
    },
    why: Text {
        en: "This machine, or a router near it, knows no way to the address: it is offline, the VPN that leads there is not connected, or the address is one of IPv6 and IPv6 does not work here.",
        zh: "本机或附近的路由器不知道怎样到达这个地址：网络断开、通往那里的 VPN 没有连上，或者这是 IPv6 地址，而这里的 IPv6 不可用。",
    },
    not: Text {
        en: "Not a fault of the host: the packets never left this network.",
        zh: "这不是对方主机的问题：数据包没有离开本地网络。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&CONN_UNREACHABLE, &CONN_NO_ROUTE]),
                Has("host"),
                Not(&AT_WRONG_ADDRESS),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo,
                Says(&[&GIT_UNREACHABLE, &SSH_UNREACHABLE]), Has("host")],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&CONN_CANNOT_ASSIGN]),
                Is("ip", Class::Ipv6),
                Has("host"),
                Not(&AT_WRONG_ADDRESS),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&CONN_CANNOT_ASSIGN]),
                Has("host"),
                Not(&AT_WRONG_ADDRESS),
                Not(&HAS_OWN_CAUSE),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Get IPv6 to work, or switch it off where it does not",
                zh: "修复 IPv6，或者在不可用的地方关闭它",
            },
            why: Text {
                en: "{ip} is an address of IPv6. Go tries IPv4 as well where the name has such an address; that only this one is named means the last attempt failed there. `curl -4` and `curl -6` with the URL tell which of both works. In Docker, IPv6 is off unless the daemon is told otherwise; on Linux `sysctl net.ipv6.conf.all.disable_ipv6=1` switches it off until the next start.",
                zh: "{ip} 是 IPv6 地址。域名同时有 IPv4 地址时 Go 也会尝试；只提到这个地址，说明最后失败的是它。用 `curl -4` 和 `curl -6` 访问同一个 URL，可以看出哪种协议可用。Docker 默认不启用 IPv6；Linux 上 `sysctl net.ipv6.conf.all.disable_ipv6=1` 可以临时关闭 IPv6，重启后失效。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Is("ip", Class::Ipv6)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Connect this machine to a network that leads to {host}",
                zh: "把本机接入能到达 {host} 的网络",
            },
            why: Text {
                en: "Check the cable or Wi-Fi, the VPN, and in a container the network it was started with. `ping {host}` and `traceroute {host}` (Windows: `tracert`) show where the way ends.",
                zh: "检查网线或 Wi-Fi、VPN；如果在容器里，检查启动时指定的网络。`ping {host}` 和 `traceroute {host}`（Windows 用 `tracert`）可以看出断在哪里。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        // Where IPv6 is what does not work, a mirror that has such addresses is no way around it.
        Step {
            title: OTHER_PROXY,
            why: Text {
                en: "A mirror serves the same modules. It helps where its name has an address of IPv4; IPv6 stays as it is.",
                zh: "镜像提供相同的模块。它的域名有 IPv4 地址时才有用；IPv6 的问题仍然存在。",
            },
            action: Action::UseMirror,
            risk: Risk::Manual,
            only_if: &[Is("ip", Class::Ipv6), IS_SERVED],
            verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
        },
        Step {
            title: OTHER_PROXY,
            why: Text {
                en: "Where other hosts can be reached and only this one cannot, a mirror serves the same modules.",
                zh: "如果其他主机能访问，唯独这个不能，可以用镜像下载相同的模块。",
            },
            action: Action::UseMirror,
            risk: Risk::Safe,
            only_if: &[Not(&Is("ip", Class::Ipv6)), IS_SERVED],
            verify: &[&["go", "env", "GOPROXY"], &["go", "list", "-m", "{module}@{version}"]],
        },
    ],
    sources: &["https://pkg.go.dev/net#Dialer", "https://go.dev/ref/mod#environment-variables"],
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
                RealGo("1.27.3, GOPROXY=http://[2001:db8::1]:80"),
                "go: example.com/a@v1.0.0: Get \"http://[2001:db8::1]:80/example.com/a/@v/v1.0.0.info\": dial tcp [2001:db8::1]:80: connect: no route to host",
            ),
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: golang.org/x/text@v0.14.0: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.mod\": dial tcp [2404:6800:4005:80b::2011]:443: connect: network is unreachable",
            ),
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: golang.org/x/sync@v0.7.0: Get \"https://proxy.golang.org/golang.org/x/sync/@v/v0.7.0.mod\": dial tcp 142.251.43.17:443: connect: network is unreachable",
            ),
            log(
                BuiltFrom("net, (*OpError).Error; syscall error tables"),
                "go get github.com/pkg/errors: github.com/pkg/errors@v0.9.1: Get https://goproxy.io/github.com/pkg/errors/@v/v0.9.1.info: dial tcp [2606:4700:3031::6815:1e2f]:443: connect: cannot assign requested address",
            ),
            log(
                BuiltFrom("net, (*OpError).Error; Windows error table"),
                "go: github.com/acme/kit@v0.3.1: Get \"https://goproxy.cn/github.com/acme/kit/@v/v0.3.1.mod\": dial tcp 119.3.1.2:443: connectex: A socket operation was attempted to an unreachable network.",
            ),
            log(
                BuiltFrom("OpenSSH, sshconnect.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tssh: connect to host git.corp.example port 22: No route to host\n\tfatal: Could not read from remote repository.",
            ),
        ],
        misses: &[
            // There is no way to the forward proxy.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://[2001:db8::1]:3128"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp [2001:db8::1]:3128: connect: no route to host",
            ),
            // There is no way to the name server.
            log(
                BuiltFrom("net, (*DNSError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.cn on 8.8.8.8:53: dial udp 8.8.8.8:53: connect: network is unreachable",
            ),
        ],
        gaps: &[],
    }
};
