//! A name does not exist, says DNS.

use crate::cause::shared::{HAS_OWN_CAUSE, KNOWN_PUBLIC, LEAVE_DEAD_PROXY};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AllOf, Has, Hosts, InProxyList, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::message::Message;
use crate::evidence::messages::{
    dns::{DNS_GIT, DNS_NO_HOST, DNS_TEMPORARY, DNS_WINDOWS_NO_DATA, DNS_WINDOWS_NO_HOST},
    git_network::GIT_NO_HOST,
    ssh::SSH_NO_HOST,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "dns-no-such-host",
    theme: Theme::Network,
    name: Text {
        en: "A host name does not exist in DNS",
        zh: "DNS 中没有这个主机名",
    },
    stage: Stage::Network,
    title: Text {
        en: "DNS knows no host named {host}",
        zh: "DNS 中没有名为 {host} 的主机",
    },
    why: Text {
        en: "The name server answered that there is no such name. It is misspelt, it was given up, or only another network knows it: a company's internal names resolve with its VPN or name server only.",
        zh: "域名服务器回答没有这个名字。可能是拼写错误，也可能已经停用，或者只有另一个网络才认识它：公司的内部域名只有连上公司 VPN 或使用公司的域名服务器才能解析。",
    },
    not: Text {
        en: "Not a missing module: the host was never asked. Another GOPROXY helps only if the name stands in GOPROXY.",
        zh: "这不代表模块不存在：请求没有送达主机。只有当这个名字出现在 GOPROXY 里时，换 GOPROXY 才有用。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&DNS_NO_HOST, &DNS_WINDOWS_NO_HOST]),
                Has("host"),
                Not(&IS_NO_NAME),
                Not(&NOTHING_RESOLVES),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&DNS_WINDOWS_NO_DATA, &DNS_GIT, &GIT_NO_HOST]),
                Has("host"),
                Not(&IS_NO_NAME),
                Not(&NOTHING_RESOLVES),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&DNS_TEMPORARY, &SSH_NO_HOST]),
                Not(&Mentions(&["Temporary failure", "Try again"])),
                Has("host"),
                Not(&NOTHING_RESOLVES),
                Not(&HAS_OWN_CAUSE),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        LEAVE_DEAD_PROXY,
        Step {
            title: Text {
                en: "Check the spelling of {host}, and that you are in its network",
                zh: "核对 {host} 的拼写，并确认已接入它所在的网络",
            },
            why: Text {
                en: "`nslookup {host}` asks the same question without Go. An internal name needs the VPN, and in a container the company's name server (`docker run --dns`). Where names resolve through a forward proxy only, set `HTTPS_PROXY`.",
                zh: "运行 `nslookup {host}` 可以不经过 Go 做同样的查询。内部域名需要先连 VPN；在容器里还要指定公司的域名服务器（`docker run --dns`）。如果外部域名只能由正向代理解析，请设置 `HTTPS_PROXY`。",
            },
            action: Action::Run { command: &["nslookup", "{host}"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the name is wrong or given up, take it out of GOPROXY",
                zh: "如果名字写错或已停用，把它从 GOPROXY 中去掉",
            },
            why: Text {
                en: "A name that does not resolve ends the list at a comma: Go does not ask the entries behind it.",
                zh: "域名无法解析会让列表在逗号处中断，后面的条目不会被询问。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[InProxyList("host"), Not(&Is("host", Class::GoogleHost))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Or take a module proxy whose name resolves here",
                zh: "或者改用在这里能解析的模块代理",
            },
            why: Text {
                en: "{host} does exist on the Internet; the name server of this network does not tell. A mirror with a name it does tell serves the same modules.",
                zh: "{host} 在互联网上确实存在，只是这个网络的域名服务器不肯解析。可以改用能解析的镜像，内容相同。",
            },
            action: Action::UseMirror,
            risk: Risk::Safe,
            only_if: &[Is("host", Class::GoogleHost)],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://pkg.go.dev/net#DNSError", "https://go.dev/ref/mod#goproxy-protocol"],
    seen: "2026-11",
});

/// The name is a scheme: an address was written with two of them, or with a wrong port.
const IS_NO_NAME: crate::cause::Test = Mentions(&[
    "lookup https on ",
    "lookup https:",
    "lookup http on ",
    "lookup http:",
]);

/// Names that everybody can look up do not resolve either.
const NOTHING_RESOLVES: crate::cause::Test = AllOf(&[Hosts(2, UNKNOWN_NAMES), KNOWN_PUBLIC]);

const UNKNOWN_NAMES: &[&Message] =
    &[&DNS_NO_HOST, &DNS_WINDOWS_NO_HOST, &DNS_WINDOWS_NO_DATA, &DNS_GIT, &SSH_NO_HOST];

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log, pasted,
    };
    Samples {
        hits: &[
            pasted(
                RealGo("1.27, GOPROXY=https://nosuchhost.invalid/"),
                "GOPROXY='https://nosuchhost.invalid/'",
                "go: example.com/a@v1.0.0: Get \"https://nosuchhost.invalid/example.com/a/@v/v1.0.0.info\": dial tcp: lookup nosuchhost.invalid on 10.255.255.53:53: no such host",
            ),
            log(
                RealGo("1.13.8, GOPROXY=direct"),
                "go list -m: nosuchhost.invalid/a@v1.0.0: unrecognized import path \"nosuchhost.invalid/a\" (https fetch: Get https://nosuchhost.invalid/a?go-get=1: dial tcp: lookup nosuchhost.invalid on 10.255.255.53:53: no such host)",
            ),
            log(
                RealGo("1.27.3, GOINSECURE=nosuchhost.invalid"),
                "go: nosuchhost.invalid/a@v1.0.0: unrecognized import path \"nosuchhost.invalid/a\": http/https fetch: Get \"http://nosuchhost.invalid/a?go-get=1\": dial tcp: lookup nosuchhost.invalid on 10.255.255.53:53: no such host",
            ),
            log(
                RealGo("1.24.11, git 2.47, GOPROXY=direct"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/a/b/': Could not resolve host: github.com",
            ),
            log(
                BuiltFrom("net, (*DNSError).Error; Windows error table"),
                "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": dial tcp: lookup git.corp.example: getaddrinfow: The requested name is valid, but no data of the requested type was found.",
            ),
            log(
                BuiltFrom("OpenSSH, ssh.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /Users/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tssh: Could not resolve hostname git.corp.example: nodename nor servname provided, or not known\n\tfatal: Could not read from remote repository.",
            ),
        ],
        misses: &[
            // The forward proxy's name.
            log(
                RealGo("1.27.3, HTTPS_PROXY=http://proxy.corp.invalid:3128"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp: lookup proxy.corp.invalid on 10.255.255.53:53: no such host",
            ),
            // Only the checksum database.
            log(
                RealGo("1.27.3, GOSUMDB=sum.golang.org"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: Get \"https://sum.golang.org/lookup/example.com/a@v1.1.0\": dial tcp: lookup sum.golang.org on 10.255.255.53:53: no such host",
            ),
            // The name server fails.
            log(
                BuiltFrom("net, (*DNSError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.cn on 127.0.0.11:53: server misbehaving",
            ),
            // An address with two schemes.
            log(
                BuiltFrom("net, (*DNSError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://https//goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp: lookup https on 10.255.255.53:53: no such host",
            ),
        ],
        gaps: &[],
    }
};
