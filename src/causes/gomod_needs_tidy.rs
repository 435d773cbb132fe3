//! go.mod has to change, and this command may not change it.

use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{GoBefore, Not, Says}, Theme, Who, checked};
use crate::evidence::messages::gomod::{TIDY_COMPAT, UPDATES_NEEDED};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gomod-needs-tidy",
    theme: Theme::Module,
    name: Text {
        en: "go.mod needs changes that this command may not make",
        zh: "go.mod 需要修改，而当前命令无权修改",
    },
    stage: Stage::Files,
    title: Text {
        en: "go.mod has to be brought up to date before this command can run",
        zh: "运行此命令之前，需要先更新 go.mod",
    },
    why: Text {
        en: "This command may read go.mod and not write it, as each build since Go 1.16 and one with `-mod=readonly` before. A dependency needs a higher version than go.mod says, lines for indirect dependencies or a higher `go` line are missing, an `exclude` strikes out a version, or a version is a branch name. It comes of edits by hand, merges and bots that change one line only.",
        zh: "这条命令只能读取而不能修改 go.mod：从 Go 1.16 起所有构建都是这样，更早的版本则是带 `-mod=readonly` 时。可能某个依赖需要比 go.mod 更高的版本，可能缺少间接依赖或更高的 `go` 行，可能 `exclude` 排除了某个版本，也可能版本写成了分支名。常见起因是手工编辑、合并，或者只改一行的机器人。",
    },
    not: Text {
        en: "Not a network problem. `-mod=mod` would hide it in one command; in CI the file in the repository has to be right.",
        zh: "与网络无关。`-mod=mod` 只能让一条命令蒙混过去；在 CI 中，仓库里的文件本身必须正确。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&UPDATES_NEEDED])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&TIDY_COMPAT])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See first whether this Go is new enough for the project",
                zh: "先确认当前的 Go 对这个项目够不够新",
            },
            why: Text {
                en: "Look at the `go` line of go.mod. If it names a later version than `go version` does, install that one, and leave go.mod alone: an old Go misses lines that a newer one has written otherwise. If it does not, `go mod tidy` brings both files up to date.",
                zh: "看看 go.mod 里的 `go` 行。如果它比 `go version` 的输出更新，请安装那个版本，不要改 go.mod：旧版 Go 认不全新版写入的内容，会以为需要修改。如果并不更新，就运行 `go mod tidy`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[GoBefore(16), Not(&Says(&[&TIDY_COMPAT]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Let Go bring go.mod and go.sum up to date",
                zh: "让 Go 更新 go.mod 和 go.sum",
            },
            why: Text {
                en: "Run it in the directory of go.mod, with the Go version of the project, and commit both files. It may raise versions of dependencies.",
                zh: "在 go.mod 所在目录、用项目所用的 Go 版本执行，并提交这两个文件。它可能会提高依赖的版本。",
            },
            action: Action::EditModule(&[&["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[Not(&GoBefore(16)), Not(&Says(&[&TIDY_COMPAT]))],
            verify: &[&["go", "list", "-m", "all"]],
        },
        Step {
            title: Text {
                en: "Choose which older Go the module graph has to work for",
                zh: "选择要兼容的旧版 Go",
            },
            why: Text {
                en: "An older Go would choose other versions than this one. Go prints both commands: `go mod tidy -go=… && go mod tidy -go=…` keeps to what the older one chooses, `go mod tidy -compat=…` gives up that check.",
                zh: "旧版 Go 会选出与当前不同的版本。Go 给出了两种命令：`go mod tidy -go=… && go mod tidy -go=…` 沿用旧版的选择，`go mod tidy -compat=…` 则放弃这项检查。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&TIDY_COMPAT])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-file-updates", "https://go.dev/ref/mod#build-commands"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.17 to 1.27, go build, an indirect line missing"),
                "go: updates to go.mod needed; to update it:\n\tgo mod tidy",
            ),
            log(
                RealGo("1.17 to 1.27, GOFLAGS=-mod=readonly, go build"),
                "go: updates to go.mod needed, disabled by -mod=readonly; to update it:\n\tgo mod tidy",
            ),
            log(
                RealGo("1.16 to 1.27, go build, an excluded version"),
                "go: ignoring requirement on excluded version example.com/a v1.0.0\ngo: updates to go.mod needed; to update it:\n\tgo mod tidy",
            ),
            log(
                BuiltFrom("modload/init.go, errGoModDirty, Go 1.14"),
                "go: updates to go.mod needed, disabled by -mod=readonly",
            ),
            log(
                BuiltFrom("modload/load.go, (*loader).checkTidyCompatibility"),
                "example.com/m imports\n\texample.com/a loaded from example.com/a@v1.1.0,\n\tbut go 1.16 would select v1.2.0\n\nTo upgrade to the versions selected by go 1.16:\n\tgo mod tidy -go=1.16 && go mod tidy -go=1.17\nIf reproducibility with go 1.16 is not needed:\n\tgo mod tidy -compat=1.17\nFor other options, see:\n\thttps://golang.org/doc/modules/pruning",
            ),
        ],
        misses: &[
            // Only go.sum has to change.
            log(
                BuiltFrom("modfetch/fetch.go, Go 1.13 to 1.15"),
                "go: updates to go.sum needed, disabled by -mod=readonly",
            ),
            // The file is part of an overlay.
            log(
                BuiltFrom("modload/init.go, commitRequirements"),
                "go: updates to go.mod needed, but go.mod is part of the overlay specified with -overlay",
            ),
            // Another program wrote at the same time.
            log(
                BuiltFrom("modload/init.go, commitRequirements"),
                "go: updating go.mod: existing contents have changed since last read",
            ),
        ],
        gaps: &[],
    }
};
