//! The modules are there; reading the state of the repository for the build's stamp fails.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{AnyOf, Anywhere, EnvIs, Mentions, Not, Says, Typed}, Theme,
    Who, checked,
};
use super::repo_not_found::GO_COMMANDS;
use crate::evidence::messages::repository::{
    BUILDVCS_EXCLUSIVE, DUBIOUS_OWNERSHIP, GIT_MISSING, GO_RUNS_IT, MULTIPLE_VCS, VCS_STATUS,
};
use crate::lang::Text;

/// Go's own copies of repositories, which no program is stamped with.
const IN_CACHE: &[&str] = &["/cache/vcs/", "\\cache\\vcs\\"];

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "vcs-stamp-failed",
    theme: Theme::Vcs,
    name: Text {
        en: "go build cannot read the state of your own repository",
        zh: "go build 读取不了你自己仓库的状态",
    },
    stage: Stage::Verification,
    title: Text {
        en: "Go cannot read the state of the repository around your code[, at {path}]",
        zh: "Go 读取不了你的代码所在仓库的状态[（{path}）]",
    },
    why: Text {
        en: "Since Go 1.18, `go build` writes the commit into the program and runs `git status` and the like for that. git refuses to work in a directory that belongs to another user, as in a container with a mounted directory, in CI or under `sudo`; or the directory `.git` is broken, or lies in two systems at once.",
        zh: "从 Go 1.18 起，`go build` 会把提交信息写入程序，为此要运行 `git status` 等命令。如果目录属于另一个用户（例如容器里挂载的目录、CI 或 `sudo`），git 会拒绝工作；`.git` 目录损坏，或同时存在两种版本控制，也会这样。",
    },
    not: Text {
        en: "Not a module problem: all modules were found and downloaded.",
        zh: "这不是模块问题：所有模块都已找到并下载。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&VCS_STATUS, &BUILDVCS_EXCLUSIVE, &MULTIPLE_VCS])] },
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&DUBIOUS_OWNERSHIP]), Not(&Mentions(IN_CACHE)), AnyOf(&[Anywhere(GO_RUNS_IT), Anywhere(&[&VCS_STATUS]), Typed(GO_COMMANDS)])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See what git says in the directory of the code",
                zh: "看看 git 在代码目录里怎么说",
            },
            why: Text {
                en: "Go shows git's own words only with `-x`. Run this where you ran the build, as the same user.",
                zh: "Go 只有加 `-x` 才会显示 git 的原话。请用同一个用户，在运行构建的目录里执行。",
            },
            action: Action::Run { command: &["git", "status", "--porcelain"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&GIT_MISSING, &MULTIPLE_VCS, &BUILDVCS_EXCLUSIVE]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Trust this one directory, if it is yours",
                zh: "如果目录是你自己的，就只信任这一个目录",
            },
            why: Text {
                en: "`git config --global --add safe.directory` followed by the full path of the repository, run as the user who builds. Better still, let that user own the files. `*` in the place of the path trusts every directory: only for a throw-away container.",
                zh: "以构建用户的身份运行 `git config --global --add safe.directory`，后面写仓库的完整路径。更好的办法是让文件属于该用户。用 `*` 代替路径会信任所有目录，只适合用完即弃的容器。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Mentions(&["exit status 128", "ownership", "owned by someone else"])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or build without the stamp",
                zh: "或者构建时不写入提交信息",
            },
            why: Text {
                en: "GOFLAGS is empty, so nothing else is lost. The program then does not know its commit, which `go version -m` and some version commands show.",
                zh: "GOFLAGS 目前为空，不会影响其他设置。之后程序不再带有提交信息，`go version -m` 和某些版本命令会因此显示不出来。",
            },
            action: Action::SetGo { key: "GOFLAGS", value: "-buildvcs=false" },
            risk: Risk::Review,
            only_if: &[EnvIs("GOFLAGS", &[""])],
            verify: &[&["go", "env", "GOFLAGS"]],
        },
        Step {
            title: Text {
                en: "Or build without the stamp: `go build -buildvcs=false`",
                zh: "或者构建时不写入提交信息：`go build -buildvcs=false`",
            },
            why: Text {
                en: "The program then does not know its commit. In CI, the flag can stand in GOFLAGS beside what is there already.",
                zh: "之后程序不再带有提交信息。在 CI 里，可以把该参数加到 GOFLAGS 已有内容之后。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&EnvIs("GOFLAGS", &[""]))],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/doc/go1.18#go-version",
        "https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            pasted(
                RealGo("1.21.13 to 1.27.3, a repository of another user"),
                "GOFLAGS=''",
                "error obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.",
            ),
            log(
                RealGo("1.27.3, go build -v -x, a repository of another user"),
                "git status --porcelain\n# cd DIR/st; git status --porcelain\nfatal: detected dubious ownership in repository at 'DIR/st'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory DIR/st\nerror obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.",
            ),
            log(
                RealGo("1.27.3, go build -buildvcs=true without git"),
                "go: missing Git command. See https://go.dev/s/gogetcmd\nerror obtaining VCS status: exec: \"git\": executable file not found in $PATH\n\tUse -buildvcs=false to disable VCS stamping.",
            ),
            log(
                RealGo("1.24.11 and 1.27.3, .git and .hg in one directory"),
                "error obtaining VCS status: multiple VCS detected: hg in \"DIR/st\", and git in \"DIR/st\"\n\tUse -buildvcs=false to disable VCS stamping.",
            ),
            log(
                BuiltFrom("load/pkg.go, setBuildInfo"),
                "error obtaining VCS status: main package is in repository \"/src/a\" but current directory is in repository \"/src\"\n\tUse -buildvcs=false to disable VCS stamping.",
            ),
        ],
        misses: &[
            // The module cannot be read: another repository, and git is missing for it.
            log(
                RealGo("1.26 and 1.27, PATH=/nonexistent"),
                "go: git.example.com/repo@v1.0.0: unable to resolve git version: failed to execute git version: exec: \"git\": executable file not found in $PATH",
            ),
            // Somebody's own git command, in a directory of another user.
            log(
                BuiltFrom("git, setup.c"),
                "$ git status\nfatal: detected dubious ownership in repository at '/src/my app'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory '/src/my app'",
            ),
            // Somebody's own git command, outside of any repository.
            log(
                BuiltFrom("git, setup.c"),
                "fatal: not a git repository (or any of the parent directories): .git",
            ),
        ],
        gaps: &[],
    }
};
