//! What was downloaded differs from what go.sum recorded.

use crate::cause::{Theme, 
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{Covered, EnvIs, Mentions, Not, Says}, Who, checked,
};
use crate::evidence::messages::checksum::{
    CHECKSUM_MISMATCH_CUT, GOSUM_MISMATCH, GOSUM_MISMATCH_ELSEWHERE, GOSUM_MISMATCH_GOMOD,
    SECURITY_ERROR,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "checksum-mismatch-gosum",
    theme: Theme::Checksum,
    name: Text {
        en: "A download differs from what go.sum recorded",
        zh: "下载内容与 go.sum 的记录不一致",
    },
    stage: Stage::Verification,
    title: Text {
        en: "The download[ of {module}@{version}] differs from what go.sum recorded",
        zh: "下载到的[ {module}@{version} ]内容与 go.sum 的记录不一致",
    },
    why: Text {
        en: "[go.sum says `{hash2}`, the download is `{hash}`. ]Either the author moved the tag after go.sum was written, or a proxy or a cache serves other bytes, or go.sum was edited. The public checksum database knows which of the two is the published one.",
        zh: "[go.sum 记录的是 `{hash2}`，下载内容是 `{hash}`。]可能是作者在写入 go.sum 之后移动了标签，可能是代理或缓存给出了别的内容，也可能是 go.sum 被改动过。公共校验和数据库知道哪一个才是发布时的版本。",
    },
    not: Text {
        en: "Not cured by `GOSUMDB=off`: go.sum still rules. Do not delete go.sum as a whole either; that would hide what happened.",
        zh: "`GOSUMDB=off` 没有用：go.sum 仍然有效。也不要整个删除 go.sum，那样会掩盖真正的原因。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&GOSUM_MISMATCH, &GOSUM_MISMATCH_GOMOD, &GOSUM_MISMATCH_ELSEWHERE])],
        },
        // The hashes were cut out of the paste.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&CHECKSUM_MISMATCH_CUT, &SECURITY_ERROR]),
                Mentions(&["an earlier download recorded in go.sum", "go.sum: "]),
            ],
        },
        // One line of it: far more often go.sum than the database.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&CHECKSUM_MISMATCH_CUT]),
                Not(&Mentions(&["reported by the checksum server", "sum.golang.org", "sum.golang.google.cn"])),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrAuthor,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Ask the checksum database which hash was published",
                zh: "向校验和数据库查询发布时的哈希",
            },
            why: Text {
                en: "If it shows the hash behind `downloaded:`[ (`{hash}`)], go.sum is outdated: go on with the next step. If it shows the one behind `go.sum:`[ (`{hash2}`)], the download was altered: change the module proxy, and do not go on.",
                zh: "如果显示的是 `downloaded:` 后面的哈希[（`{hash}`）]，说明 go.sum 已过时，继续下一步。如果是 `go.sum:` 后面的哈希[（`{hash2}`）]，说明下载内容被改动过：请更换模块代理，不要继续。",
            },
            action: Action::LookUpChecksum,
            risk: Risk::Safe,
            only_if: &[Not(&Covered("GONOSUMDB"))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask the module's author whether the tag was moved",
                zh: "询问模块作者：标签是否被移动过",
            },
            why: Text {
                en: "The module is private, so the public database does not know it. Only its author can say which content is right.",
                zh: "这是私有模块，公共数据库没有它的记录，只有作者能确认哪份内容是对的。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Covered("GONOSUMDB")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Switch the checksum database on again",
                zh: "重新启用校验和数据库",
            },
            why: Text {
                en: "`GOSUMDB` is `off`. Without the database nothing would tell whether the new download is the published one.",
                zh: "`GOSUMDB` 目前是 `off`。没有校验和数据库，就无从判断新下载的内容是否与发布时一致。",
            },
            action: Action::Reset("GOSUMDB"),
            risk: Risk::Safe,
            only_if: &[EnvIs("GOSUMDB", &["off"])],
            verify: &[&["go", "env", "GOSUMDB"]],
        },
        Step {
            title: Text {
                en: "Take the two lines of this version out of go.sum and download it again",
                zh: "从 go.sum 中删去这个版本的两行，然后重新下载",
            },
            why: Text {
                en: "Go then checks the download with the checksum database, and stops if it differs from what was published. The old go.sum is kept beside it as go.sum.modmend-backup.",
                zh: "之后 Go 会用校验和数据库核对下载内容，与发布时不一致就会停下。原来的 go.sum 备份为 go.sum.modmend-backup。",
            },
            action: Action::DropGoSumLines,
            risk: Risk::Review,
            only_if: &[Not(&Says(&[&GOSUM_MISMATCH_ELSEWHERE]))],
            verify: &[&["go", "mod", "download", "{module}@{version}"], &["go", "mod", "verify"]],
        },
        Step {
            title: Text {
                en: "Take the two lines of this version out of the file that is named, and download it again",
                zh: "从报错所指的文件中删去这个版本的两行，然后重新下载",
            },
            why: Text {
                en: "The record that differs lies in a workspace's go.work.sum or in another module's go.sum, so this is for you to edit. Keep a copy of the file; with the checksum database on, Go then checks the download and stops if it differs from what was published.",
                zh: "不一致的记录在工作区的 go.work.sum 或其他模块的 go.sum 里，需要你亲自修改，请先备份。只要校验和数据库处于启用状态，Go 就会核对下载内容，与发布时不一致就会停下。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOSUM_MISMATCH_ELSEWHERE])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-sum-files", "https://go.dev/ref/mod#checksum-database"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                BuiltFrom("modfetch/fetch.go, haveModSumLocked, Go 1.13 and later"),
                "verifying github.com/acme/lib@v1.4.0: checksum mismatch\n\tdownloaded: h1:8nCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\tgo.sum:     h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.\nThe bits may have been replaced on the origin server, or an attacker may\nhave intercepted the download attempt.\n\nFor more information, see 'go help module-auth'.",
            ),
            log(
                BuiltFrom("modfetch/fetch.go, haveModSumLocked, go.mod form"),
                "go: github.com/acme/lib@v1.4.0: verifying github.com/acme/lib@v1.4.0/go.mod: checksum mismatch\n\tdownloaded: h1:8nCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\tgo.sum:     h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go build, a file:// proxy and an edited go.sum"),
                "go: downloading example.com/a v1.0.0\nverifying example.com/a@v1.0.0: checksum mismatch\n\tdownloaded: h1:XN3s2r8x1c8Yey80/uUi7z6R3yeom5YjsQjygTYSdmM=\n\tgo.sum:     h1:AAAA2r8x1c8Yey80/uUi7z6R3yeom5YjsQjygTYSdmM=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.\nThe bits may have been replaced on the origin server, or an attacker may\nhave intercepted the download attempt.\n\nFor more information, see 'go help module-auth'.\n",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go build, the line of go.mod edited in go.sum"),
                "go: downloading example.com/a v1.0.0\nverifying example.com/a@v1.0.0/go.mod: checksum mismatch\n\tdownloaded: h1:DhNAN5ESgofBjUyC9S2g6VCJUhcIDhtNzG+3JuOOhyg=\n\tgo.sum:     h1:AAAAN5ESgofBjUyC9S2g6VCJUhcIDhtNzG+3JuOOhyg=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.\nThe bits may have been replaced on the origin server, or an attacker may\nhave intercepted the download attempt.\n\nFor more information, see 'go help module-auth'.\n",
            ),
        ],
        misses: &[
            // The database disagrees, not go.sum.
            log(
                BuiltFrom("modfetch/fetch.go, checkSumDB"),
                "go: github.com/acme/lib@v1.4.0: verifying module: checksum mismatch\n\tdownloaded: h1:8nCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\tsum.golang.org: h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.",
            ),
            // go.sum has no line at all.
            log(
                RealGo("1.21 to 1.27"),
                "go: example.com/b@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download example.com/b",
            ),
        ],
        gaps: &[],
    }
};
