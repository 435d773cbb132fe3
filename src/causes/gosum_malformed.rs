//! A line of go.sum cannot be read.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::Says, Theme, Who, checked,
};
use crate::evidence::messages::checksum::GOSUM_MALFORMED;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gosum-malformed",
    theme: Theme::Checksum,
    name: Text {
        en: "go.sum has a line that cannot be read",
        zh: "go.sum 中有无法识别的行",
    },
    stage: Stage::Files,
    title: Text {
        en: "Line {number} of go.sum is not a module, a version and a hash",
        zh: "go.sum 第 {number} 行不是“模块、版本、哈希”三个字段",
    },
    why: Text {
        en: "Each line has three fields; this one has {number2}. Usually a merge left its markers (`<<<<<<<`, `=======`, `>>>>>>>`) in the file, or the file was cut off or edited.",
        zh: "每一行应有三个字段，而这一行有 {number2} 个。通常是合并冲突的标记（`<<<<<<<`、`=======`、`>>>>>>>`）留在了文件里，也可能是文件被截断或改动过。",
    },
    not: Text {
        en: "Not a checksum mismatch, and no reason to delete go.sum: the other lines are still good.",
        zh: "这不是校验和不一致，也不必删除 go.sum：其余各行仍然有效。",
    },
    signs: &[Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOSUM_MALFORMED])] }],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Take out what is no line of a go.sum, as around line {number}",
                zh: "去掉 go.sum 中无法识别的行，例如第 {number} 行附近",
            },
            why: Text {
                en: "A line has a module, a version and a hash. The markers of a merge go, and the lines of both sides stay: those that are not needed do no harm. A line that was cut off goes as a whole.",
                zh: "正常的一行由模块、版本和哈希组成。冲突标记会被删掉，两边的行都保留：多出来的行没有害处。被截断的行则整行删除。",
            },
            action: Action::DropBrokenGoSumLines,
            risk: Risk::Review,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Then complete go.sum",
                zh: "然后补全 go.sum",
            },
            why: Text {
                en: "It adds lines that are missing now and checks them with the checksum database.",
                zh: "它会补上缺少的行，并用校验和数据库核对。",
            },
            action: Action::EditModule(&[&["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[],
            verify: &[&["go", "mod", "verify"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-sum-files", "https://go.dev/ref/mod#go-mod-tidy"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.25 and 1.27, go build, markers of a merge"),
                "malformed go.sum:\nDIR/m/go.sum:1: wrong number of fields 2",
            ),
            log(
                RealGo("1.25 and 1.27, go mod download, a line with four fields"),
                "malformed go.sum:\nDIR/m/go.sum:1: wrong number of fields 4",
            ),
            log(
                BuiltFrom("modfetch/fetch.go, readGoSum; Windows"),
                "go: malformed go.sum:\nC:\\src\\app\\go.sum:412: wrong number of fields 1",
            ),
            log(
                BuiltFrom("modfetch/fetch.go, readGoSum; a workspace"),
                "malformed go.sum:\n/src/go.work.sum:7: wrong number of fields 5",
            ),
        ],
        misses: &[
            // The markers are in go.mod.
            log(
                RealGo("1.27, go list -m"),
                "go: errors parsing go.mod:\ngo.mod:1: unknown directive: <<<<<<<",
            ),
            // An older Go passes over the line and misses another.
            log(
                RealGo("1.21.13, go build, markers of a merge"),
                "m.go:2:8: missing go.sum entry for module providing package example.com/a (imported by m); to add:\n\tgo get m",
            ),
        ],
        gaps: &[],
    }
};
