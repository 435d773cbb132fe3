//! A name resolves to an address that is not its own.

use crate::cause::shared::{AT_WRONG_ADDRESS, HAS_OWN_CAUSE};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AnyOf, Has, Is, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::network::{
    CONN_CANNOT_ASSIGN, CONN_NO_ROUTE, CONN_REFUSED, CONN_RESET, CONN_TIMEOUT, CONN_UNREACHABLE,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "dns-wrong-address",
    theme: Theme::Network,
    name: Text {
        en: "A host name leads to a wrong address",
        zh: "域名解析到了错误的地址",
    },
    stage: Stage::Network,
    title: Text {
        en: "{host} leads to {ip} here, which is not its address",
        zh: "{host} 在本机解析为 {ip}，这不是它的地址",
    },
    why: Text {
        en: "A line in the hosts file, a name server that answers for blocked names (sinkhole), or a proxy program on this machine gave the name another address. Nothing that listens there is the host that was meant.",
        zh: "hosts 文件中的一行、对被屏蔽域名作假回答的域名服务器，或本机的代理软件，把这个名字指向了别的地址。那里即使有程序在监听，也不是要找的主机。",
    },
    not: Text {
        en: "Not a failure of {host} itself.",
        zh: "这不是 {host} 自身的故障。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[
                    &CONN_REFUSED,
                    &CONN_TIMEOUT,
                    &CONN_UNREACHABLE,
                    &CONN_NO_ROUTE,
                    &CONN_CANNOT_ASSIGN,
                ]),
                Has("host"),
                Has("ip"),
                AT_WRONG_ADDRESS,
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&CONN_RESET]),
                Has("host"),
                Has("ip"),
                AT_WRONG_ADDRESS,
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
                en: "Start the local proxy program again, or clear the addresses it left behind",
                zh: "重新启动本机的代理软件，或清除它留下的地址",
            },
            why: Text {
                en: "{ip} is in the range that proxy programs hand out in their fake-IP mode. It works only while the program and its network adapter (TUN) run. Flush the DNS cache after closing it: `ipconfig /flushdns`, `resolvectl flush-caches` or `sudo dscacheutil -flushcache`. A container or WSL may see these addresses without having the adapter.",
                zh: "{ip} 属于代理软件 fake-IP 模式使用的网段，只有软件和它的虚拟网卡（TUN）运行时才有效。退出软件后请清除 DNS 缓存：`ipconfig /flushdns`、`resolvectl flush-caches` 或 `sudo dscacheutil -flushcache`。容器或 WSL 可能拿到了这种地址，却没有对应的网卡。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Is("ip", Class::FakeAddress)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Look for {host} in the hosts file, and remove the line",
                zh: "在 hosts 文件里查找 {host}，删除那一行",
            },
            why: Text {
                en: "The file is `/etc/hosts`, on Windows `C:\\Windows\\System32\\drivers\\etc\\hosts`. If the name is not there, the name server gave the address: `nslookup {host}` shows it; compare with another name server, `nslookup {host} 223.5.5.5`.",
                zh: "文件是 `/etc/hosts`，Windows 上是 `C:\\Windows\\System32\\drivers\\etc\\hosts`。如果里面没有这个名字，地址就来自域名服务器：用 `nslookup {host}` 查看，并与另一个域名服务器对比：`nslookup {host} 223.5.5.5`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Is("ip", Class::FakeAddress))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or take a module proxy whose name leads to the right place",
                zh: "或者改用能正确解析的模块代理",
            },
            why: Text {
                en: "Where the name server is not yours to change, a mirror with another name serves the same modules.",
                zh: "如果无法更换域名服务器，可以改用其他域名的镜像，内容相同。",
            },
            action: Action::UseMirror,
            risk: Risk::Safe,
            only_if: &[AnyOf(&[Is("host", Class::GoogleHost), Is("host", Class::ForgeHost)])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://www.rfc-editor.org/rfc/rfc2544", "https://pkg.go.dev/net#hdr-Name_Resolution"],
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
                BuiltFrom("net, (*OpError).Error"),
                "go: github.com/gin-gonic/gin@v1.10.0: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.10.0.mod\": dial tcp 127.0.0.1:443: connect: connection refused",
            ),
            log(
                BuiltFrom("net, (*OpError).Error; Windows error table"),
                "go: golang.org/x/tools@v0.20.0: unrecognized import path \"golang.org/x/tools\": https fetch: Get \"https://golang.org/x/tools?go-get=1\": dial tcp 0.0.0.0:443: connectex: The requested address is not valid in its context.",
            ),
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: github.com/gin-gonic/gin@v1.10.0: Get \"https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.10.0.mod\": dial tcp 198.18.0.27:443: i/o timeout",
            ),
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go get golang.org/x/text: golang.org/x/text@v0.14.0: Get https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.zip: dial tcp 192.168.1.254:443: connect: connection refused",
            ),
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": dial tcp [::1]:443: connect: connection refused",
            ),
        ],
        misses: &[
            // A proxy on this machine, asked by its address.
            log(
                RealGo("1.27.3, GOPROXY=http://0.0.0.0:1"),
                "go: example.com/a@v1.0.0: Get \"http://0.0.0.0:1/example.com/a/@v/v1.0.0.info\": dial tcp 0.0.0.0:1: connect: connection refused",
            ),
            // A forward proxy on this machine.
            log(
                RealGo("1.27.3, HTTPS_PROXY=127.0.0.1:1"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:1: connect: connection refused",
            ),
            // A company's proxy has an address of the company's network.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.corp.example/example.com/a/@v/v1.0.0.info\": dial tcp 10.1.2.3:443: connect: connection refused",
            ),
        ],
        gaps: &[],
    }
};
