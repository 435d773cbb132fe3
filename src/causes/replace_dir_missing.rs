//! The directory that a replace directive names is not there, or is no module.

use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{Has, Says}, Theme, Who, checked};
use crate::evidence::messages::gomod::REPLACE_DIR_MISSING;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "replace-dir-missing",
    theme: Theme::Module,
    name: Text {
        en: "The directory of a `replace` does not exist or has no go.mod",
        zh: "`replace` 指向的目录不存在或没有 go.mod",
    },
    stage: Stage::Files,
    title: Text {
        en: "A replace directive[ for {module}] names a directory that is not there or has no go.mod[: {path}]",
        zh: "[{module} 的 ]replace 指令指向的目录不存在或没有 go.mod[：{path}]",
    },
    why: Text {
        en: "`replace … => ../dir` takes a module from a directory beside yours. That directory is on the machine of whoever wrote the line, and not here: it is no part of the repository, was not copied into the image, or is a git submodule that was not fetched. It also has to hold a go.mod.",
        zh: "`replace … => ../dir` 表示从你旁边的目录取模块。那个目录在写下这行的人的机器上，这里却没有：它不在仓库里，没有复制进镜像，或是没有拉取的 git 子模块。目录里还必须有 go.mod。",
    },
    not: Text {
        en: "Not a network problem: for a replaced module nobody is asked.",
        zh: "与网络无关：被替换的模块不会向任何服务器请求。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&REPLACE_DIR_MISSING])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Put the module where the directive says",
                zh: "把模块放到指令所说的位置",
            },
            why: Text {
                en: "Clone it beside the project, fetch the submodules (`git submodule update --init`), or in a Dockerfile copy the directory before the first go command. A directory without a go.mod gets one with `go mod init`.",
                zh: "把它克隆到项目旁边，或拉取子模块（`git submodule update --init`），在 Dockerfile 里则要在第一条 go 命令之前复制该目录。没有 go.mod 的目录可用 `go mod init` 创建。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or take the directive out and use the published module",
                zh: "或去掉这条指令，使用已发布的模块",
            },
            why: Text {
                en: "Then the version in go.mod is downloaded, so it has to exist. For work on several modules at once a go.work, which is not committed, is the better place.",
                zh: "之后会下载 go.mod 中写的版本，所以它必须存在。同时开发多个模块时，更适合用不提交的 go.work。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-dropreplace={module}"], &["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[Has("module")],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-file-replace", "https://go.dev/ref/mod#workspaces"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.17 to 1.27, go build"),
                "m.go:2:8: example.com/a@v1.0.0: replacement directory ../nosuch does not exist",
            ),
            log(
                RealGo("1.21 to 1.27, go mod tidy"),
                "go: m imports\n\texample.com/a: example.com/a@v1.0.0: replacement directory ../nosuch does not exist",
            ),
            log(
                RealGo("1.16 and 1.18 to 1.27, go mod download"),
                "go: example.com/a@v1.0.0 (replaced by ../nosuch): reading ../nosuch/go.mod: open DIR/nosuch/go.mod: no such file or directory",
            ),
            log(
                RealGo("1.15, go build"),
                "go: example.com/a@v1.0.0: parsing ../nosuch/go.mod: open DIR/nosuch/go.mod: no such file or directory",
            ),
            log(
                RealGo("1.17 to 1.27, go build, a directory without go.mod"),
                "m.go:2:8: example.com/a@v1.0.0 (replaced by ../a): reading ../a/go.mod: open DIR/a/go.mod: no such file or directory",
            ),
            log(
                BuiltFrom("modload/modfile.go, on Windows"),
                "go: github.com/acme/lib@v0.0.0-00010101000000-000000000000 (replaced by ..\\lib): reading ..\\lib\\go.mod: open C:\\src\\lib\\go.mod: The system cannot find the path specified.",
            ),
            log(
                BuiltFrom("modload/load.go, Go 1.11 to 1.13"),
                "go: parsing /go.mod: open /go.mod: no such file or directory\ngo: error loading module requirements",
            ),
        ],
        misses: &[
            // go.work names it, not replace.
            log(
                RealGo("1.21 to 1.27, go build"),
                "go: cannot load module nosuch listed in go.work file: open nosuch/go.mod: no such file or directory",
            ),
            // The right side is no directory.
            log(
                RealGo("1.27, go list -m"),
                "go: errors parsing go.mod:\ngo.mod:2: replacement module without version must be directory path (rooted or starting with . or ..)",
            ),
        ],
        gaps: &[],
    }
};
