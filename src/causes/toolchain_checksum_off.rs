//! A toolchain was downloaded and may not be used, since the checksum database is switched off.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::Says, Theme, Who, checked,
};
use crate::evidence::messages::toolchain::TOOLCHAIN_SUMDB_OFF;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "toolchain-checksum-off",
    theme: Theme::Toolchain,
    name: Text {
        en: "A toolchain cannot be checked, since GOSUMDB is off",
        zh: "GOSUMDB 已关闭，无法校验工具链",
    },
    stage: Stage::Toolchain,
    title: Text {
        en: "Go may not use the toolchain[ {version2}] it downloads: GOSUMDB is `off`",
        zh: "GOSUMDB 为 `off`，Go 不能使用下载的工具链[ {version2}]",
    },
    why: Text {
        en: "A toolchain is a program that Go runs, so it is always checked with the checksum database. Other settings (`GONOSUMDB`, `GOPRIVATE`) do not exempt it, and with `GOSUMDB=off` there is nothing to check it with.",
        zh: "工具链是 Go 要运行的程序，所以总是要经校验和数据库核对。`GONOSUMDB`、`GOPRIVATE` 等设置都不能豁免它；`GOSUMDB=off` 时则无从核对。",
    },
    not: Text {
        en: "Not a damaged download, and not a network problem.",
        zh: "这不是下载损坏，也不是网络问题。",
    },
    signs: &[Sign { certainty: Certainty::Certain, tests: &[Says(&[&TOOLCHAIN_SUMDB_OFF])] }],
    explains: &["go-too-old"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Switch the checksum database on again",
                zh: "重新启用校验和数据库",
            },
            why: Text {
                en: "This takes GOSUMDB back to Go's default, `sum.golang.org`. Most public mirrors pass its answers on; where yours does not, `sum.golang.google.cn` is the same database under a name that is reachable in mainland China. Private modules stay out of it as long as GOPRIVATE covers them.",
                zh: "这会把 GOSUMDB 恢复为 Go 的默认值 `sum.golang.org`。多数公共镜像会转发它的应答；如果你的镜像不转发，可以改用 `sum.golang.google.cn`，它是同一个数据库，在中国大陆可以访问。只要 GOPRIVATE 覆盖了私有模块，它们就不会被查询。",
            },
            action: Action::Reset("GOSUMDB"),
            risk: Risk::Safe,
            only_if: &[],
            verify: &[&["go", "env", "GOSUMDB"], &["go", "version"]],
        },
        Step {
            title: Text {
                en: "Or install that Go by hand[: {version2} or later]",
                zh: "或者手动安装该版本的 Go[：{version2} 或更高版本]",
            },
            why: Text {
                en: "From `https://go.dev/dl/`, or from `https://golang.google.cn/dl/` in mainland China. Where the installed Go is new enough, nothing is downloaded. This is the way without access to any checksum database.",
                zh: "从 `https://go.dev/dl/` 下载；中国大陆可用 `https://golang.google.cn/dl/`。已安装的 Go 足够新时就不会再下载。完全无法访问校验和数据库时，请用这个办法。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/doc/toolchain#download", "https://go.dev/ref/mod#checksum-database"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 to 1.27.3, GOSUMDB=off"),
                "go: downloading go1.99.0 (linux/amd64)\ngo: download go1.99.0: golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off",
            ),
            pasted(
                BuiltFrom("modfetch/sumdb.go, useSumDB; toolchain/select.go, Exec"),
                "GOSUMDB='off'\nGOVERSION='go1.22.1'",
                "go: download go1.23.4: golang.org/toolchain@v0.0.1-go1.23.4.windows-amd64: verifying module: checksum database disabled by GOSUMDB=off",
            ),
            log(
                BuiltFrom("modfetch/sumdb.go, useSumDB; toolchain/switch.go"),
                "go: golang.org/x/tools@v0.30.0 requires go >= 1.23.0 (running go 1.22.1)\ngo: switching to go1.23.6\ngo: downloading go1.23.6 (linux/amd64)\ngo: download go1.23.6: golang.org/toolchain@v0.0.1-go1.23.6.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off",
            ),
        ],
        misses: &[
            // The database is on, and cannot be reached.
            log(
                RealGo("1.21.13 to 1.27.3, a forward proxy that is down"),
                "go: downloading go1.99.0 (linux/amd64)\ngo: download go1.99.0: golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64: verifying module: golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64: Get \"https://sum.golang.org/lookup/golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64\": proxyconnect tcp: dial tcp 127.0.0.1:9: connect: connection refused",
            ),
            log(
                RealGo("1.21 to 1.27, a proxy without this toolchain"),
                "go: downloading go1.99.1 (linux/amd64)\ngo: download go1.99.1 for linux/amd64: toolchain not available",
            ),
        ],
        gaps: &[],
    }
};
