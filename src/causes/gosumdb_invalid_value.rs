//! GOSUMDB does not name a checksum database.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::Says, Theme, Who, checked,
};
use crate::evidence::messages::sumdb::{GOSUMDB_BLANK, GOSUMDB_INVALID};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gosumdb-invalid-value",
    theme: Theme::Checksum,
    name: Text {
        en: "The value of GOSUMDB is malformed",
        zh: "GOSUMDB 的值格式不对",
    },
    stage: Stage::Environment,
    title: Text {
        en: "Go cannot use the value of GOSUMDB[ (`{GOSUMDB}`)]",
        zh: "GOSUMDB 的值[（`{GOSUMDB}`）]无法使用",
    },
    why: Text {
        en: "GOSUMDB is `off`, or one of the two names that Go knows, `sum.golang.org` and `sum.golang.google.cn`, or `NAME+HASH+KEY` of another database; a URL may follow, behind a space. A URL alone, the name of a module proxy, a comma, quotes or an empty value are none of these.",
        zh: "GOSUMDB 可以是 `off`，可以是 Go 内置的 `sum.golang.org` 或 `sum.golang.google.cn`，也可以是其他数据库的 `名称+哈希+密钥`，后面还可以用空格隔开再写一个 URL。只写 URL、写模块代理的名字、用逗号分隔、带引号或为空，都不行。",
    },
    not: Text {
        en: "Not a failure of the network: nobody was asked.",
        zh: "这不是网络故障：Go 还没有发出请求。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[Says(&[&GOSUMDB_INVALID, &GOSUMDB_BLANK])],
    }],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Go back to Go's own value",
                zh: "恢复为 Go 的默认值",
            },
            why: Text {
                en: "That is `sum.golang.org`. From mainland China, `go env -w GOSUMDB=sum.golang.google.cn` names the same database. To ask it through a mirror, write both: `sum.golang.org https://goproxy.cn/sumdb/sum.golang.org`. If the check still shows the old value, an environment variable of the same name wins over it.",
                zh: "默认值是 `sum.golang.org`。在中国大陆可用 `go env -w GOSUMDB=sum.golang.google.cn`，它是同一个数据库。如果要通过镜像访问，名称和 URL 都要写：`sum.golang.org https://goproxy.cn/sumdb/sum.golang.org`。如果检查时仍显示旧值，说明有同名环境变量优先生效。",
            },
            action: Action::Reset("GOSUMDB"),
            risk: Risk::Safe,
            only_if: &[],
            verify: &[&["go", "env", "GOSUMDB"]],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#checksum-database",
        "https://go.dev/ref/mod#environment-variables",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, GOSUMDB=a b c"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: invalid GOSUMDB: too many fields",
            ),
            log(
                RealGo("1.13, GOSUMDB of blanks"),
                "go: finding example.com/a v1.1.0\ngo: downloading example.com/a v1.1.0\nverifying example.com/a@v1.1.0: missing GOSUMDB",
            ),
            pasted(
                RealGo("1.21 to 1.27, a mirror's path without the name"),
                "GOSUMDB='goproxy.cn/sumdb/sum.golang.org'",
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: invalid GOSUMDB: malformed verifier id",
            ),
            log(
                RealGo("1.21 to 1.27, GOSUMDB=sum.golang.org ht!tp://x"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: invalid GOSUMDB URL: parse \"ht!tp://x\": first path segment in URL cannot contain colon",
            ),
        ],
        misses: &[
            // Well written, and another key.
            log(
                RealGo("1.21 to 1.27, the right name with another database's URL"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: reading tree note: note has no verifiable signatures",
            ),
            // Switched off where a toolchain is wanted.
            log(
                BuiltFrom("modfetch/sumdb.go, useSumDB"),
                "go: download go1.22.1 for linux/amd64: golang.org/toolchain@v0.0.1-go1.22.1.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off",
            ),
        ],
        gaps: &[],
    }
};
