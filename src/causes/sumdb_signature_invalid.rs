//! The answer of the checksum database is not signed as it should be, or contradicts an older one.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{EnvHolds, Mentions, Not, Says}, Theme, Who,
    checked,
};
use crate::evidence::messages::sumdb::{SUMDB_BAD_SIGNATURE, SUMDB_FORK};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "sumdb-signature-invalid",
    theme: Theme::Checksum,
    name: Text {
        en: "The checksum database's answer does not verify",
        zh: "校验和数据库的应答未通过签名验证",
    },
    stage: Stage::Verification,
    title: Text {
        en: "What answers as the checksum database is not signed with the key that Go expects, or contradicts itself",
        zh: "校验和数据库的应答没有用预期的密钥签名，或与之前的应答相互矛盾",
    },
    why: Text {
        en: "Every answer of the database is signed, and every state of it has to contain the older ones. A wrong key in GOSUMDB, a URL of another database behind the right name, a private database that was set up anew, or somebody in between breaks that.[ GOSUMDB is `{GOSUMDB}`.]",
        zh: "数据库的每个应答都有签名，而且新的状态必须包含旧的内容。GOSUMDB 里的密钥写错、名字正确但 URL 指向了别的数据库、私有数据库被重建，或者中间有人篡改，都会破坏这一点。[GOSUMDB 目前是 `{GOSUMDB}`。]",
    },
    not: Text {
        en: "Not a passing failure: trying again changes nothing. Do not switch the check off before you know who answered.",
        zh: "这不是暂时的故障，重试没有用。在弄清是谁作出应答之前，不要关闭校验。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[Says(&[&SUMDB_BAD_SIGNATURE, &SUMDB_FORK])],
    }],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Go back to the public database and its built-in key",
                zh: "恢复使用公共数据库及其内置密钥",
            },
            why: Text {
                en: "GOSUMDB was set to something else. If your company runs a database of its own, ask for its present key instead.",
                zh: "GOSUMDB 被改成了别的值。如果公司有自己的数据库，请改为索取它当前的密钥。",
            },
            action: Action::Reset("GOSUMDB"),
            risk: Risk::Review,
            only_if: &[EnvHolds("GOSUMDB", &["+", "://", "."])],
            verify: &[&["go", "env", "GOSUMDB"]],
        },
        Step {
            title: Text {
                en: "Delete what this machine remembers of the database",
                zh: "删除本机保存的数据库状态",
            },
            why: Text {
                en: "A note that cannot be read at all is mostly a damaged file of one's own: `pkg/sumdb/sum.golang.org/latest` below the directory that `go env GOPATH` names, empty or full of zeros after a crash. Go writes it anew.",
                zh: "完全无法识别的记录，多半是本机文件损坏：`go env GOPATH` 所示目录下的 `pkg/sumdb/sum.golang.org/latest` 在崩溃或断电后变空，或被填满零字节。删除后 Go 会重新写入。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Mentions(&["malformed note"])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Find out who answers in the place of the database",
                zh: "查明是谁在冒充数据库应答",
            },
            why: Text {
                en: "Run the command in another network, for instance over a phone. If it works there, a proxy or filter of this network alters the answers: show its administrators the text.",
                zh: "换一个网络（例如手机热点）再运行一次。如果成功，说明当前网络的代理或过滤设备改动了应答，请把报错内容交给网络管理员。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&EnvHolds("GOSUMDB", &["+", "://"]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If a private database was set up anew, forget its old state",
                zh: "如果是私有数据库被重建，请清除它的旧状态",
            },
            why: Text {
                en: "Go remembers the last state in `pkg/sumdb/NAME` below the directory that `go env GOPATH` names; `go clean -modcache` does not touch it. Delete it for a database of your own only. For `sum.golang.org`, keep the text and report it at https://go.dev/issue/new.",
                zh: "Go 把最近一次的状态保存在 `go env GOPATH` 所示目录下的 `pkg/sumdb/名称` 中，`go clean -modcache` 不会清除它。只有自己的数据库才可以删除。如果是 `sum.golang.org`，请保留报错内容并到 https://go.dev/issue/new 报告。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&SUMDB_FORK])],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#checksum-database",
        "https://go.dev/design/25530-sumdb",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            pasted(
                RealGo("1.21 to 1.27, go get, the right name with another database's URL"),
                "GOSUMDB='sum.golang.org http://127.0.0.1:18581/bad'",
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: reading tree note: note has no verifiable signatures\nnote:\ngo.sum database tree\n1\n0iG1In0XAA6h7I3ruMz1KjMkH2leTiTaNauYghxz6g8=\n\n— sumlab.example m8hZFTaUxyiszXatuydU+cBTVG0cJqUN152Ss2aDzm0M5GNxSS+EMbAzKTwTCJt5NK8Ubqwn5UVbDHbdTNoSKazEhA8=",
            ),
            log(
                BuiltFrom("x/mod/sumdb/note, Open"),
                "go: example.com/a@v1.0.0: verifying go.mod: example.com/a@v1.0.0/go.mod: reading tree note: invalid signature for key sum.golang.org+033de0ae",
            ),
            log(
                BuiltFrom("x/mod/sumdb/client.go, initWork; a damaged file of one's own"),
                "go: github.com/gin-gonic/gin@v1.6.3: verifying module: github.com/gin-gonic/gin@v1.6.3: initializing sumdb.Client: reading tree note: malformed note\nnote:",
            ),
            log(
                BuiltFrom("x/mod/sumdb/client.go, checkTrees"),
                "SECURITY ERROR\ngo.sum database server misbehavior detected!\n\nold database:\n\tgo.sum database tree\n\t5\n\tnWzN20+pwMt62p7jbv1/NlN95ePTlHijabv5zO/s36w=\n\nnew database:\n\tgo.sum database tree\n\t6\n\twc4SkQt52o5W2nQ8To2ARs+mWuUJjss+sdleoiqxMmM=\n\nproof of misbehavior:\n\tT7i+H/8ER4nXOiw4Bj0koZOkGjkxoNvlI34GpvhHhQg=",
            ),
        ],
        misses: &[
            // The key in GOSUMDB is no key.
            log(
                RealGo("1.21 to 1.27, a key that is cut off"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: invalid GOSUMDB: invalid verifier hash",
            ),
            // A web page.
            log(
                RealGo("1.18 to 1.27, a database that answers a page"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: malformed record data",
            ),
        ],
        gaps: &[],
    }
};
