//! The service that hosted the repository has been shut down.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{EnvIs, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::message::Message;
use crate::evidence::messages::discovery::UNRECOGNIZED_IMPORT_PATH;
use crate::evidence::messages::dns::{
    DNS_GIT, DNS_MISBEHAVING, DNS_NO_HOST, DNS_TIMEOUT, DNS_WINDOWS_NO_HOST,
};
use crate::evidence::messages::git_network::{
    GIT_ACCESS_FAILED, GIT_CONN_RESET, GIT_HTTP_STATUS, GIT_NO_HOST, GIT_TIMEOUT, GIT_TRANSFER,
    GIT_UNREACHABLE,
};
use crate::evidence::messages::git_tls::{
    GIT_TLS_EXPIRED, GIT_TLS_HANDSHAKE, GIT_TLS_NAME, GIT_TLS_UNTRUSTED,
};
use crate::evidence::messages::network::{CONN_REFUSED, CONN_RESET, CONN_TIMEOUT, CONN_UNREACHABLE};
use crate::evidence::messages::proxy::ANSWER_NOT_FOUND;
use crate::evidence::messages::repository::UNKNOWN_REVISION;
use crate::evidence::messages::vcs::{
    GIT_CONN_FAILED, GIT_CONN_REFUSED, GIT_NO_USERNAME, GIT_REPO_NOT_FOUND, HOST_AUTH_REFUSED,
};
use crate::lang::Text;

/// Whatever goes wrong with a host that is gone, goes wrong because it is gone.
const FAILURES: &[&Message] = &[
    &UNRECOGNIZED_IMPORT_PATH, &DNS_GIT, &DNS_MISBEHAVING, &DNS_NO_HOST, &DNS_TIMEOUT,
    &DNS_WINDOWS_NO_HOST, &GIT_ACCESS_FAILED, &GIT_CONN_RESET, &GIT_HTTP_STATUS, &GIT_NO_HOST,
    &GIT_TIMEOUT, &GIT_TRANSFER, &GIT_UNREACHABLE, &GIT_TLS_EXPIRED, &GIT_TLS_HANDSHAKE,
    &GIT_TLS_NAME, &GIT_TLS_UNTRUSTED, &CONN_REFUSED, &CONN_RESET, &CONN_TIMEOUT,
    &CONN_UNREACHABLE, &ANSWER_NOT_FOUND, &UNKNOWN_REVISION, &GIT_CONN_FAILED, &GIT_CONN_REFUSED,
    &GIT_NO_USERNAME, &GIT_REPO_NOT_FOUND, &HOST_AUTH_REFUSED,
];

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "upstream-host-gone",
    theme: Theme::Vcs,
    name: Text {
        en: "The service that hosted the repository has been shut down",
        zh: "托管仓库的服务已经关闭",
    },
    stage: Stage::Network,
    title: Text {
        en: "The service that hosted the repository[ of {module}] has been shut down",
        zh: "托管[ {module} 的]仓库的服务已经关闭",
    },
    why: Text {
        en: "The host in the module's path was a hosting service that its operator has closed. Nobody answers there any more, whatever network you use; the code lives elsewhere now, or in the copies that module proxies have kept.",
        zh: "模块路径中的主机原是一个代码托管服务，运营方已经关闭。无论使用什么网络，那里都不会再有应答；代码已经搬到别处，或者只留在模块代理保存的副本里。",
    },
    not: Text {
        en: "Not a problem of your network, and no proxy or VPN brings the host back.",
        zh: "这不是你的网络问题，代理和 VPN 都无法让这个主机恢复。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(FAILURES), Is("module", Class::GoneHost)] },
        Sign { certainty: Certainty::Certain, tests: &[Says(FAILURES), Is("host", Class::GoneHost)] },
    ],
    explains: &["connect-refused", "connect-timeout", "connection-reset", "dns-no-such-host", "dns-wrong-address", "git-auth-https", "network-unreachable", "proxy-module-not-found", "read-timeout", "repo-not-found", "tls-cert-expired", "tls-hostname-mismatch", "tls-unknown-ca", "unknown-revision", "vanity-import-broken", "vcs-server-error"],
    who: Who::YouOrAuthor,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Read public modules from a module proxy again, not from their hosts",
                zh: "让公开模块重新从模块代理获取，而不是直连原主机",
            },
            why: Text {
                en: "GOPROXY does not name a proxy. The proxies in Go's default have kept copies of what was in use, under the old path and with the same checksums.",
                zh: "当前 GOPROXY 没有代理。Go 默认的代理保存了曾被使用的版本，路径和校验和都不变。",
            },
            action: Action::Reset("GOPROXY"),
            risk: Risk::Review,
            only_if: &[EnvIs("GOPROXY", &["direct"])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Put Thrift's present repository in the place of the old one",
                zh: "用 Thrift 现在的仓库替代旧仓库",
            },
            why: Text {
                en: "The Apache Software Foundation has moved Thrift to `github.com/apache/thrift`. The line in go.mod counts for your build only, and is not needed once no dependency names the old path.",
                zh: "Apache 软件基金会已把 Thrift 迁到 `github.com/apache/thrift`。go.mod 中的这一行只对你自己的构建有效；当不再有依赖引用旧路径时，就可以删掉。",
            },
            action: Action::EditModule(&[&[
                "go", "mod", "edit",
                "-replace=git.apache.org/thrift.git=github.com/apache/thrift@v0.12.0",
            ]]),
            risk: Risk::Review,
            only_if: &[
                Mentions(&["git.apache.org/thrift.git"]),
                Not(&EnvIs("GOPROXY", &["direct"])),
            ],
            verify: &[&["go", "list", "-m", "git.apache.org/thrift.git"]],
        },
        Step {
            title: Text {
                en: "Take newer versions of the modules that still name the old path",
                zh: "升级仍然引用旧路径的模块",
            },
            why: Text {
                en: "`go mod graph` lists who requires it, where it still works; else search go.mod and go.sum for the host. Newer versions of these modules name the new address. Where there is none, a `replace` line names a copy.",
                zh: "如果还能运行，`go mod graph` 会列出谁依赖它；否则在 go.mod 和 go.sum 中搜索这个主机名。这些模块的新版本通常已改用新地址。没有新版本时，用 `replace` 指向一份副本。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#go-mod-file-replace",
        "https://github.com/golang/go/issues/24708",
        "https://github.com/census-instrumentation/opencensus-go/issues/993",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                BuiltFrom("codehost/git.go, Go 1.12; libcurl"),
                "go: finding git.apache.org/thrift.git v0.0.0-20180902110319-2566ecd5d999\ngo: git.apache.org/thrift.git@v0.0.0-20180902110319-2566ecd5d999: git fetch -f https://git.apache.org/thrift.git refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in /home/me/go/pkg/mod/cache/vcs/83: exit status 128:\n\tfatal: unable to access 'https://git.apache.org/thrift.git/': Failed to connect to git.apache.org port 443: Connection refused\ngo: error loading module requirements",
            ),
            log(
                BuiltFrom("codehost/git.go, Go 1.16: every failure of git reads like this"),
                "go: git.apache.org/thrift.git@v0.12.0: invalid version: unknown revision v0.12.0",
            ),
            log(
                BuiltFrom("codehost/git.go, Go 1.13; libcurl on Windows"),
                "go: git.apache.org/thrift.git@v0.0.0-20180902110319-2566ecd5d999: git fetch -f origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in F:\\go\\pkg\\mod\\cache\\vcs\\83: exit status 128:\n\tfatal: unable to access 'https://git.apache.org/thrift.git/': Failed to connect to git.apache.org port 443: Timed out",
            ),
            log(
                BuiltFrom("vcs/vcs.go, Go 1.21"),
                "go: code.google.com/p/go-uuid@v0.0.0-20120101000000-abcdefabcdef: unrecognized import path \"code.google.com/p/go-uuid\": reading https://code.google.com/p/go-uuid?go-get=1: 404 Not Found",
            ),
            log(
                BuiltFrom("vcs/vcs.go, Go 1.22"),
                "main.go:5:2: unrecognized import path \"gitorious.org/a/b\": https fetch: Get \"https://gitorious.org/a/b?go-get=1\": dial tcp: lookup gitorious.org: no such host",
            ),
            log(
                BuiltFrom("vcs/vcs.go, Go 1.9"),
                "package code.google.com/p/a/b: unrecognized import path \"code.google.com/p/a/b\" (parse https://code.google.com/p/a/b?go-get=1: no go-import meta tags)",
            ),
        ],
        misses: &[
            // A host that is only out of reach from here.
            log(
                RealGo("1.26 and 1.27, GOPROXY=direct"),
                "go: git.example.com/insec@v1.0.0: invalid version: git ls-remote -q --end-of-options http://git.example.com/repo in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'http://git.example.com/repo/': Could not resolve host: git.example.com",
            ),
            // go.sum still names the path, which is no failure of the host.
            log(
                BuiltFrom("modfetch/fetch.go, haveModSumLocked"),
                "verifying git.apache.org/thrift.git@v0.12.0/go.mod: checksum mismatch\n\tdownloaded: h1:8nCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\tgo.sum:     h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=",
            ),
        ],
        gaps: &[],
    }
};
