//! The toolchain exists, and its download fails.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AnyOf, Has, Is, Not, Says}, Theme, Who, checked,
};
use crate::evidence::message::Message;
use crate::evidence::messages::checksum::{CHECKSUM_MISMATCH_CUT, GOSUM_MISMATCH};
use crate::evidence::messages::context::PROXY_CONNECT;
use crate::evidence::messages::disks::NO_SPACE;
use crate::evidence::messages::dns::{
    DNS_LOOPBACK, DNS_MISBEHAVING, DNS_NO_HOST, DNS_REFUSED, DNS_TEMPORARY, DNS_TIMEOUT,
    DNS_UNREACHABLE, DNS_WINDOWS, DNS_WINDOWS_NO_HOST, DNS_WINDOWS_TEMPORARY,
};
use crate::evidence::messages::files::{PERMISSION_DENIED, READ_ONLY_FS};
use crate::evidence::messages::http::{DEADLINE, HTTP2_LOST, HTTP2_STREAM, HTTP2_TIMEOUT};
use crate::evidence::messages::network::{
    BODY_TRUNCATED, CONN_EOF, CONN_NO_ROUTE, CONN_REFUSED, CONN_RESET, CONN_TIMEOUT,
    CONN_TIMEOUT_READ, CONN_UNREACHABLE, DISK_FULL_AS_READ,
};
use crate::evidence::messages::proxy::{ANSWER_NOT_FOUND, ANSWER_SERVER_ERROR};
use crate::evidence::messages::sumdb::{SUMDB_BAD_SIGNATURE, SUMDB_MISMATCH, SUMDB_MISMATCH_CUT};
use crate::evidence::messages::tls::TLS_TIMEOUT;
use crate::evidence::messages::toolchain::{
    GET_GO_VERSION, SWITCH_FAILED, TOOLCHAIN_DOWNLOAD_FAILED, TOOLCHAIN_SUMDB_OFF,
};
use crate::lang::Text;

/// Go was fetching a toolchain, or the list of them.
const FETCHES: &[&Message] = &[&TOOLCHAIN_DOWNLOAD_FAILED, &SWITCH_FAILED, &GET_GO_VERSION];

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "toolchain-download-failed",
    theme: Theme::Toolchain,
    name: Text {
        en: "The download of another Go version fails",
        zh: "下载另一个 Go 版本失败",
    },
    stage: Stage::Toolchain,
    title: Text {
        en: "Go wants to switch to version {version2}, and its download[ from {host}] fails",
        zh: "Go 要切换到 {version2} 版本，但[从 {host} ]下载失败",
    },
    why: Text {
        en: "go.mod, GOTOOLCHAIN or a dependency asks for another Go than the one installed. Since Go 1.21 it is downloaded like a module, as `golang.org/toolchain`, through GOPROXY. Without it, no command runs in this module: Go does not fall back to the installed version.",
        zh: "go.mod、GOTOOLCHAIN 或某个依赖要求使用另一个 Go 版本。从 Go 1.21 起，它会像模块一样（名为 `golang.org/toolchain`）经由 GOPROXY 下载。下载不到时，这个模块里的任何命令都无法运行：Go 不会退回到已安装的版本。",
    },
    not: Text {
        en: "Not a fault of your code or of your modules: they have not been looked at yet.",
        zh: "这不是代码或模块的问题：此时还没有读取它们。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(FETCHES),
                Has("version2"),
                Says(&[
                    &CONN_REFUSED, &CONN_TIMEOUT, &CONN_TIMEOUT_READ, &CONN_RESET, &CONN_EOF,
                    &CONN_NO_ROUTE, &CONN_UNREACHABLE, &BODY_TRUNCATED, &TLS_TIMEOUT, &DEADLINE,
                    &HTTP2_LOST, &HTTP2_STREAM, &HTTP2_TIMEOUT, &DNS_LOOPBACK, &DNS_MISBEHAVING,
                    &DNS_NO_HOST, &DNS_REFUSED, &DNS_TEMPORARY, &DNS_TIMEOUT, &DNS_UNREACHABLE,
                    &DNS_WINDOWS, &DNS_WINDOWS_NO_HOST, &DNS_WINDOWS_TEMPORARY,
                    &ANSWER_SERVER_ERROR,
                ]),
                Not(&Is("url", Class::ChecksumLookup)),
                Not(&Says(&[&PROXY_CONNECT])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(FETCHES),
                Has("version2"),
                AnyOf(&[Says(&[&TOOLCHAIN_DOWNLOAD_FAILED]), Has("url")]),
                Not(&Says(&[
                    &ANSWER_NOT_FOUND, &TOOLCHAIN_SUMDB_OFF, &SUMDB_MISMATCH, &SUMDB_MISMATCH_CUT,
                    &SUMDB_BAD_SIGNATURE, &GOSUM_MISMATCH, &CHECKSUM_MISMATCH_CUT, &NO_SPACE,
                    &DISK_FULL_AS_READ, &PERMISSION_DENIED, &READ_ONLY_FS,
                ])),
            ],
        },
    ],
    explains: &["connect-refused", "connect-timeout", "connection-reset", "dns-no-such-host", "dns-resolver-failure", "dns-wrong-address", "go-too-old", "google-hosts-blocked", "network-unreachable", "proxy-server-error", "read-timeout"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Use a module proxy that answers from here; it serves toolchains too",
                zh: "改用当前网络能访问的模块代理，它也提供工具链",
            },
            why: Text {
                en: "The mirror takes the place of the entry that does not answer; the rest of your list stays. Toolchains are always checked with the checksum database, so a mirror cannot slip in another one.",
                zh: "镜像会取代列表中连不上的那一项，其余内容保留不变。工具链总会经校验和数据库核对，镜像无法替换成别的内容。",
            },
            action: Action::UseMirror,
            risk: Risk::Safe,
            only_if: &[Is("host", Class::GoogleHost)],
            verify: &[&["go", "env", "GOPROXY"], &["go", "version"]],
        },
        Step {
            title: Text {
                en: "Or install Go {version2} or later by hand",
                zh: "或者手动安装 Go {version2} 或更高版本",
            },
            why: Text {
                en: "From `https://go.dev/dl/`, or from `https://golang.google.cn/dl/`, which is reachable in mainland China. If the Go that is installed is new enough, nothing is downloaded.",
                zh: "从 `https://go.dev/dl/` 下载；中国大陆可用 `https://golang.google.cn/dl/`。只要已安装的 Go 足够新，就不会再下载。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or stay with the Go that is installed",
                zh: "或者只使用已安装的 Go",
            },
            why: Text {
                en: "With `local`, Go never switches. It helps where only a `toolchain` line or GOTOOLCHAIN asks for another version; where the `go` line of go.mod or a dependency does, Go then says that it is too old.",
                zh: "设为 `local` 后，Go 不再切换。如果只是 `toolchain` 行或 GOTOOLCHAIN 要求另一个版本，这样就够了；如果是 go.mod 的 `go` 行或依赖要求，Go 会转而报告自己版本太旧。",
            },
            action: Action::Run {
                command: &["go", "env", "-w", "GOTOOLCHAIN=local"],
                undo: &["go", "env", "-u", "GOTOOLCHAIN"],
            },
            risk: Risk::Manual,
            only_if: &[Says(&[&TOOLCHAIN_DOWNLOAD_FAILED])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/doc/toolchain#download", "https://go.dev/dl/"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 to 1.27.3, a proxy that is down"),
                "go: downloading go1.99.0 (linux/amd64)\ngo: download go1.99.0: golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64: Get \"http://127.0.0.1:9/x/golang.org/toolchain/@v/v0.0.1-go1.99.0.linux-amd64.zip\": dial tcp 127.0.0.1:9: connect: connection refused",
            ),
            log(
                BuiltFrom("toolchain/select.go, Exec; net, (*OpError).Error"),
                "go: downloading go1.22.3 (windows/amd64)\ngo: download go1.22.3: golang.org/toolchain@v0.0.1-go1.22.3.windows-amd64: Get \"https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go1.22.3.windows-amd64.zip\": dial tcp 142.251.42.241:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.",
            ),
            log(
                BuiltFrom("toolchain/switch.go, NewerToolchain; net, (*OpError).Error"),
                "go: golang.org/x/tools/gopls@v0.18.1 requires go >= 1.23.4 (running go 1.22.1)\ngo: switching to go >= 1.23.4: module golang.org/toolchain: Get \"https://proxy.golang.org/golang.org/toolchain/@v/list\": dial tcp 172.217.160.113:443: i/o timeout",
            ),
            log(
                RealGo("1.21 to 1.27, a proxy that answers 403"),
                "go: downloading go1.99.1 (linux/amd64)\ngo: download go1.99.1: golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64: reading http://127.0.0.1:18080/403/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.zip: 403 Forbidden\n\tserver response: mock 403 body",
            ),
        ],
        misses: &[
            // The forward proxy is down, which has a cause of its own.
            log(
                RealGo("1.24.11, the forward proxy before the checksum database is down"),
                "go: downloading go1.99.0 (linux/amd64)\ngo: download go1.99.0: golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64: verifying module: golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64: Get \"https://sum.golang.org/lookup/golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64\": proxyconnect tcp: dial tcp 127.0.0.1:9: connect: connection refused",
            ),
            log(
                RealGo("1.21 to 1.27, a proxy without this toolchain"),
                "go: downloading go1.99.1 (linux/amd64)\ngo: download go1.99.1 for linux/amd64: toolchain not available",
            ),
            // The database is off, and the download itself went well.
            log(
                RealGo("1.21.13 to 1.27.3, GOSUMDB=off"),
                "go: downloading go1.99.0 (linux/amd64)\ngo: download go1.99.0: golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off",
            ),
            // A module, not a toolchain.
            log(
                RealGo("1.18 to 1.27, a proxy that is down"),
                "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:18459/example.com/a/@v/v1.0.0.info\": dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            // The disk, not the network.
            log(
                BuiltFrom("toolchain/select.go, Exec; io/fs, (*PathError).Error"),
                "go: downloading go1.22.3 (linux/amd64)\ngo: download go1.22.3: golang.org/toolchain@v0.0.1-go1.22.3.linux-amd64: write /root/go/pkg/mod/cache/download/golang.org/toolchain/@v/v0.0.1-go1.22.3.linux-amd64.zip1.tmp: no space left on device",
            ),
        ],
        gaps: &[],
    }
};
