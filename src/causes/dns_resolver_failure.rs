//! Names do not resolve because the resolver does not work.

use crate::cause::shared::{HAS_OWN_CAUSE, IN_CONTAINER, KNOWN_PUBLIC, NO_ADDRESS_IN_TIME};
use crate::cause::{
    Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step,
    Test::{FromGo, Has, Hosts, Mentions, Not, RunsOn, Says},
    Theme, Who, checked,
};
use crate::evidence::Os;
use crate::evidence::message::Message;
use crate::evidence::messages::{
    dns::{
        DNS_GIT, DNS_LOOPBACK, DNS_MISBEHAVING, DNS_NO_HOST, DNS_REFUSED, DNS_TEMPORARY,
        DNS_TIMEOUT, DNS_UNREACHABLE, DNS_WINDOWS, DNS_WINDOWS_NO_DATA, DNS_WINDOWS_NO_HOST,
        DNS_WINDOWS_NO_RECOVERY, DNS_WINDOWS_TEMPORARY,
    },
    git_network::GIT_ACCESS_FAILED,
    network::CONN_TIMEOUT,
    ssh::SSH_NO_HOST,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "dns-resolver-failure",
    theme: Theme::Network,
    name: Text {
        en: "The name server of this machine does not work",
        zh: "本机使用的域名服务器不可用",
    },
    stage: Stage::Network,
    title: Text {
        en: "The name server[ {addr}] does not resolve names[, such as {host}]",
        zh: "域名服务器[ {addr} ]无法解析域名[（例如 {host}）]",
    },
    why: Text {
        en: "Before a connection, a name has to become an address. The name server that this machine asks does not listen, does not answer, or answers with a failure of its own. It says nothing about the name itself.",
        zh: "建立连接之前，要先把域名解析成地址。本机所用的域名服务器没有运行、没有回答，或者自身出错。这与域名本身无关。",
    },
    not: Text {
        en: "Not a wrong GOPROXY: every other name fails in the same way.",
        zh: "这不是 GOPROXY 写错：换成别的域名也一样会失败。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[
                    &DNS_LOOPBACK,
                    &DNS_REFUSED,
                    &DNS_TIMEOUT,
                    &DNS_UNREACHABLE,
                    &DNS_MISBEHAVING,
                    &DNS_WINDOWS_TEMPORARY,
                    &DNS_WINDOWS_NO_RECOVERY,
                ]),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&DNS_TEMPORARY, &SSH_NO_HOST]),
                Mentions(&["Temporary failure", "Try again"]),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&CONN_TIMEOUT]), NO_ADDRESS_IN_TIME, Not(&HAS_OWN_CAUSE)],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo,
                Says(&[&GIT_ACCESS_FAILED]), Mentions(&["Resolving timed out after"])],
        },
        // Several names do not resolve, and one of them does exist.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Hosts(2, UNKNOWN_NAMES),
                Says(UNKNOWN_NAMES),
                Has("host"),
                KNOWN_PUBLIC,
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[Says(&[&DNS_WINDOWS]), Not(&HAS_OWN_CAUSE)],
        },
    ],
    explains: &["dns-no-such-host"],
    who: Who::You,
    fix: Fix::Person(Need::Administrator),
    steps: &[
        Step {
            title: Text {
                en: "Give the container, WSL or the CI job a name server that works",
                zh: "给容器、WSL 或 CI 任务指定可用的域名服务器",
            },
            why: Text {
                en: "`cat /etc/resolv.conf` shows which one is asked. For Docker: `docker run --dns 223.5.5.5` or `\"dns\"` in `/etc/docker/daemon.json`, then restart Docker. For WSL: `wsl --shutdown` in Windows writes the file anew. Behind a VPN, take the name server of the VPN.",
                zh: "`cat /etc/resolv.conf` 可以看到正在使用的域名服务器。Docker：用 `docker run --dns 223.5.5.5`，或在 `/etc/docker/daemon.json` 里设置 `\"dns\"` 后重启 Docker。WSL：在 Windows 里执行 `wsl --shutdown`，重新进入后会重写该文件。使用 VPN 时，请填 VPN 提供的域名服务器。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[IN_CONTAINER],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take a name server that answers",
                zh: "换一个能回答的域名服务器",
            },
            why: Text {
                en: "Settings, Network, DNS of the adapter; `ipconfig /flushdns` forgets old answers. `Resolve-DnsName proxy.golang.org` shows whether it works. A VPN or proxy program that was closed may have left its own name server behind.",
                zh: "在“设置 - 网络”里修改网卡的 DNS，用 `ipconfig /flushdns` 清掉旧结果，再用 `Resolve-DnsName proxy.golang.org` 检查。已退出的 VPN 或代理软件可能留下了它自己的域名服务器设置。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[RunsOn(Os::Windows)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take a name server that answers",
                zh: "换一个能回答的域名服务器",
            },
            why: Text {
                en: "`nslookup goproxy.cn` shows whether names resolve at all. `/etc/resolv.conf` (Linux; with systemd `resolvectl status`) or the network settings (macOS) name the server that is asked. A VPN or proxy program that was closed may have left its own name server behind.",
                zh: "`nslookup goproxy.cn` 可以看出能否解析。Linux 看 `/etc/resolv.conf`（使用 systemd 时看 `resolvectl status`），macOS 看网络设置。已退出的 VPN 或代理软件可能留下了它自己的域名服务器设置。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows)), Not(&IN_CONTAINER)],
            verify: &[],
        },
    ],
    sources: &["https://pkg.go.dev/net#hdr-Name_Resolution", "https://pkg.go.dev/net#DNSError"],
    seen: "2026-11",
});

const UNKNOWN_NAMES: &[&Message] =
    &[&DNS_NO_HOST, &DNS_WINDOWS_NO_HOST, &DNS_WINDOWS_NO_DATA, &DNS_GIT, &SSH_NO_HOST];

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, an empty /etc/resolv.conf"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": dial tcp: lookup proxy.golang.org on [::1]:53: read udp [::1]:41212->[::1]:53: read: connection refused",
            ),
            log(
                BuiltFrom("net/dnsclient_unix.go, errServerMisbehaving"),
                "#9 [builder 4/6] RUN go mod download\n#9 3.412 go: github.com/gin-gonic/gin@v1.10.0: Get \"https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.10.0.mod\": dial tcp: lookup goproxy.cn on 127.0.0.11:53: server misbehaving",
            ),
            log(
                BuiltFrom("net/dnsclient_unix.go, exchange"),
                "go: golang.org/x/text@v0.14.0: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.mod\": dial tcp: lookup proxy.golang.org on 192.168.65.7:53: read udp 172.17.0.2:47291->192.168.65.7:53: i/o timeout",
            ),
            log(
                BuiltFrom("net/cgo_unix.go; getaddrinfo of glibc"),
                "go get github.com/pkg/errors: github.com/pkg/errors@v0.9.1: Get https://goproxy.io/github.com/pkg/errors/@v/v0.9.1.info: dial tcp: lookup goproxy.io: Temporary failure in name resolution",
            ),
            log(
                BuiltFrom("net/lookup_windows.go, winError; Windows error table"),
                "go: github.com/acme/kit@v0.3.1: Get \"https://goproxy.cn/github.com/acme/kit/@v/v0.3.1.mod\": dial tcp: lookup goproxy.cn: getaddrinfow: This is usually a temporary error during hostname resolution and means that the local server did not receive a response from an authoritative server.",
            ),
            // Not one name, but all of them.
            log(
                BuiltFrom("net, (*DNSError).Error"),
                "go: github.com/acme/kit@v0.3.1: Get \"https://goproxy.cn/github.com/acme/kit/@v/v0.3.1.mod\": dial tcp: lookup goproxy.cn: no such host\ngo: golang.org/x/text@v0.14.0: unrecognized import path \"golang.org/x/text\": https fetch: Get \"https://golang.org/x/text?go-get=1\": dial tcp: lookup golang.org: no such host",
            ),
            // A line that somebody tore.
            log(
                BuiltFrom("net, cgo resolver"),
                "m.go:11:2: github.com/a/b@v1.0.1: Get \"https://proxy.golang.org/github.c\n@v/v1.0.1.zip\": dial tcp: lookup proxy.golang.org: Temporary failure in name resolution",
            ),
            log(
                BuiltFrom("net, (*Resolver).internetAddrList, Go 1.16"),
                "go: github.com/a/b@v1.4.4: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.4.4.mod\": dial tcp: i/o timeout",
            ),
        ],
        misses: &[
            // One name does not exist.
            log(
                RealGo("1.27.3, GOPROXY=https://nosuchhost.invalid/"),
                "go: example.com/a@v1.0.0: Get \"https://nosuchhost.invalid/example.com/a/@v/v1.0.0.info\": dial tcp: lookup nosuchhost.invalid on 10.255.255.53:53: no such host",
            ),
            // The host itself does not answer.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp 119.3.1.2:443: i/o timeout",
            ),
            // The server's own resolver.
            log(
                BuiltFrom("web/api.go, (*HTTPError).Error"),
                "go: git.corp.example/a/b@v1.0.0: reading https://goproxy.cn/git.corp.example/a/b/@v/v1.0.0.info: 404 Not Found\n\tserver response: not found: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": dial tcp: lookup git.corp.example on 100.100.2.136:53: server misbehaving",
            ),
        ],
        gaps: &[],
    }
};
