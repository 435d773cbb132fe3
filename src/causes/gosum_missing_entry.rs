//! go.sum has no line for something that the build needs.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{FileSays, Has, Not, Says}, Theme,
    Who, checked,
};
use crate::evidence::messages::checksum::{
    GOSUM_MISSING_GOMOD, GOSUM_MISSING_UNIQUE, GOSUM_MISSING_ZIP, GOSUM_READONLY,
};
use crate::intake::FileKind;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gosum-missing-entry",
    theme: Theme::Checksum,
    name: Text {
        en: "go.sum lacks an entry that is needed",
        zh: "go.sum 缺少需要的条目",
    },
    stage: Stage::Files,
    title: Text {
        en: "go.sum lacks an entry[ for {module} {version}][ for the module of {package}]",
        zh: "go.sum 缺少条目[：{module} {version}][：{package} 所属的模块]",
    },
    why: Text {
        en: "Since Go 1.16 a build does not change go.mod or go.sum by itself. go.mod or an import was changed and go.sum was not brought up to date: an edit by hand, a merge, a go.sum that was not committed, or an image that got go.mod alone.",
        zh: "从 Go 1.16 起，构建不会自行修改 go.mod 和 go.sum。go.mod 或 import 变了，而 go.sum 没有跟上：可能是手工修改、合并分支、没有提交 go.sum，或者镜像里只复制了 go.mod。",
    },
    not: Text {
        en: "Not a failed verification and not a failure of the network. `GOFLAGS=-mod=mod` for good, or deleting go.sum, only hides it. The command that Go prints may name your own module; it does no harm, but `go mod tidy` is the whole answer.",
        zh: "这不是校验失败，也不是网络故障。长期设置 `GOFLAGS=-mod=mod` 或删除 go.sum 只会掩盖问题。Go 提示的命令里可能是你自己的模块，照做无害，但 `go mod tidy` 才能一次补全。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[Says(&[
            &GOSUM_MISSING_GOMOD, &GOSUM_MISSING_ZIP, &GOSUM_MISSING_UNIQUE, &GOSUM_READONLY,
        ])],
    }],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Bring go.mod and go.sum up to date",
                zh: "更新 go.mod 和 go.sum",
            },
            why: Text {
                en: "It adds what is missing and checks each new line with the checksum database. Look at the difference before you commit both files: requirements that nothing needs any more go too.",
                zh: "它会补上缺少的内容，并用校验和数据库核对每一行新条目。提交这两个文件之前请看一眼差异：不再需要的依赖也会被去掉。",
            },
            action: Action::EditModule(&[&["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[],
            verify: &[&["go", "mod", "verify"]],
        },
        Step {
            title: Text {
                en: "Or add the lines of this module alone",
                zh: "或者只补上这个模块的条目",
            },
            why: Text {
                en: "[`go mod download {module}` adds nothing else. ]Run it where `go mod tidy` would change more than you want now.",
                zh: "[`go mod download {module}` 只补这一个模块。]如果现在不想让 `go mod tidy` 改动其他内容，可以用它。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOSUM_MISSING_GOMOD]), Has("module")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Copy go.sum into the image together with go.mod",
                zh: "把 go.sum 和 go.mod 一起复制进镜像",
            },
            why: Text {
                en: "In the Dockerfile: `COPY go.mod go.sum ./` before `RUN go mod download`.",
                zh: "在 Dockerfile 中写 `COPY go.mod go.sum ./`，放在 `RUN go mod download` 之前。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[
                FileSays(FileKind::Dockerfile, &["go.mod"]),
                Not(&FileSays(FileKind::Dockerfile, &["go.sum", "COPY . "])),
            ],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#go-sum-files",
        "https://go.dev/ref/mod#go-mod-tidy",
        "https://go.dev/doc/go1.16#modules",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21 to 1.27, go build"),
                "go: example.com/b@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download example.com/b",
            ),
            log(
                RealGo("1.17 to 1.20, go build"),
                "go: example.com/b@v1.0.0: missing go.sum entry; to add it:\n\tgo mod download example.com/b\ngo: example.com/b@v1.0.0: missing go.sum entry; to add it:\n\tgo mod download example.com/b",
            ),
            log(
                RealGo("1.17, go list -m all"),
                "go list -m: example.com/b@v1.0.0: missing go.sum entry; to add it:\n\tgo mod download example.com/b",
            ),
            log(
                RealGo("1.17 to 1.27, go build"),
                "m.go:2:8: missing go.sum entry for module providing package example.com/b (imported by m); to add:\n\tgo get m",
            ),
            log(
                RealGo("1.25 to 1.27, go test"),
                "FAIL\tm [setup failed]\nFAIL\n# m\nm.go:2:8: missing go.sum entry for module providing package example.com/a (imported by m); to add:\n\tgo get m",
            ),
            log(
                RealGo("1.21 to 1.27, go mod vendor"),
                "go: m imports\n\texample.com/a: missing go.sum entry for module providing package example.com/a (imported by m); to add:\n\tgo get m",
            ),
            log(
                RealGo("1.15, GOFLAGS=-mod=readonly"),
                "go: downloading example.com/b v1.0.0\ngo: updates to go.sum needed, disabled by -mod=readonly",
            ),
            log(
                BuiltFrom("modload/import.go, ImportMissingSumError; Windows"),
                ".\\main.go:8:2: missing go.sum entry needed to verify package google.golang.org/grpc/codes (imported by acme/app) is provided by exactly one module; to add:\n\tgo get acme/app",
            ),
        ],
        misses: &[
            // go.mod has to change.
            log(
                RealGo("1.17 to 1.27, go build"),
                "go: updates to go.mod needed; to update it:\n\tgo mod tidy",
            ),
            // The requirement is missing.
            log(
                RealGo("1.16 and later, go build"),
                "m.go:2:8: no required module provides package example.com/b; to add it:\n\tgo get example.com/b",
            ),
            // A line is there, and differs.
            log(
                RealGo("1.21 to 1.27, go mod download"),
                "verifying example.com/a@v1.0.0/go.mod: checksum mismatch\n\tdownloaded: h1:NeOsx/KTizj35klXP3wYh3O0751aAtYrRoX+a6YAye8=\n\tgo.sum:     h1:DhNAN5ESgofBjUyC9S2g6VCJUhcIDhtNzG+3JuOOhyg=",
            ),
        ],
        gaps: &[],
    }
};
