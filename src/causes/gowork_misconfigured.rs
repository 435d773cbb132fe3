//! go.work lacks the module, names a missing one, or conflicts with a flag.

use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{EnvIs, Mentions, Not, Says}, Theme, Who, checked};
use crate::evidence::messages::directories::{DIRECTORY_OUTSIDE_WORKSPACE, WORKSPACE_NOT_INCLUDED};
use crate::evidence::messages::go_version::{GOWORK_GO_TOO_OLD, GO_LINE_GARBAGE};
use crate::evidence::messages::gomod::MODFILE_FLAG;
use crate::evidence::messages::gomod_lines::{GOMOD_BOM, GOMOD_CONFLICT_MARKER, GOMOD_PARSE, REPLACE_TARGET};
use crate::evidence::messages::gowork::{
    GOWORK_DUPLICATE, GOWORK_EMPTY, GOWORK_MISSING, GOWORK_MODULE_MISSING, GOWORK_MOD_FLAG,
    GOWORK_RELATIVE, GOWORK_REPLACE, GOWORK_VENDOR,
};
use crate::lang::Text;

/// Directives that only a newer Go knows.
const NEWER: &[&str] = &["unknown directive: toolchain", "unknown directive: godebug"];


/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gowork-misconfigured",
    theme: Theme::Module,
    name: Text {
        en: "go.work does not fit the module or the command",
        zh: "go.work 与模块或命令不相符",
    },
    stage: Stage::Files,
    title: Text {
        en: "A go.work is in use that does not fit this module or command",
        zh: "正在使用的 go.work 与当前模块或命令不相符",
    },
    why: Text {
        en: "A go.work in this directory or one above it, or the variable `GOWORK`, makes Go work on all modules listed there, and on no others. Here it lists a directory that is missing, does not list the one you are in, cannot be read, or the command or a flag does not go together with a workspace.",
        zh: "当前目录或上级目录中的 go.work，或者 `GOWORK` 变量，会让 Go 只处理其中列出的模块。现在它列出的目录不存在，或没有列出你所在的模块，或无法解析，或者命令、选项与工作区不兼容。",
    },
    not: Text {
        en: "Not a missing go.mod and not a network problem. A go.work usually should not be committed.",
        zh: "不是缺少 go.mod，也与网络无关。go.work 通常不应该提交到仓库。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&DIRECTORY_OUTSIDE_WORKSPACE, &WORKSPACE_NOT_INCLUDED, &GOWORK_MISSING, &GOWORK_DUPLICATE, &GOWORK_EMPTY, &GOWORK_RELATIVE, &GOWORK_MOD_FLAG, &GOWORK_REPLACE, &GOWORK_VENDOR])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOWORK_MODULE_MISSING]), Mentions(&["listed in go.work file"])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&GOWORK_MODULE_MISSING]), Not(&Mentions(&["listed in go.work file"]))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&MODFILE_FLAG]), Mentions(&["in workspace mode"])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOMOD_PARSE, &GOMOD_CONFLICT_MARKER, &GOMOD_BOM, &REPLACE_TARGET]), Mentions(&["go.work:"]), Not(&Mentions(NEWER))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GO_LINE_GARBAGE]), Mentions(&["go.work:"])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&GOWORK_GO_TOO_OLD])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See which go.work is in use",
                zh: "查看正在使用的 go.work",
            },
            why: Text {
                en: "If it is one you did not expect, perhaps in a directory far above, that is the cause.",
                zh: "如果是你没有想到的文件，例如位于很上层的目录，原因就在这里。",
            },
            action: Action::Run { command: &["go", "env", "GOWORK"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Add the module to the workspace",
                zh: "把模块加入工作区",
            },
            why: Text {
                en: "In its directory: `go work use .`. For all modules below: `go work use -r .`, in the directory of go.work.",
                zh: "在模块目录里执行 `go work use .`；要加入下面所有模块，在 go.work 所在目录执行 `go work use -r .`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&WORKSPACE_NOT_INCLUDED, &DIRECTORY_OUTSIDE_WORKSPACE, &GOWORK_EMPTY])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take the missing directory out, or bring it here",
                zh: "去掉不存在的目录，或把它补上",
            },
            why: Text {
                en: "`go work edit -dropuse=./dir` in the directory of go.work, or clone the module to that place. In Docker and CI the other modules are often not copied.",
                zh: "在 go.work 所在目录执行 `go work edit -dropuse=./dir`，或把模块克隆到那个位置。在 Docker 和 CI 中，常常没有复制其他模块。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOWORK_MODULE_MISSING, &GOWORK_DUPLICATE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take `-mod=mod` out of GOFLAGS",
                zh: "从 GOFLAGS 中去掉 `-mod=mod`",
            },
            why: Text {
                en: "In a workspace only `readonly` and `vendor` are allowed; without the flag Go chooses by itself.",
                zh: "工作区中只允许 `readonly` 和 `vendor`；不写该选项时由 Go 自行决定。",
            },
            action: Action::Reset("GOFLAGS"),
            risk: Risk::Review,
            only_if: &[Says(&[&GOWORK_MOD_FLAG]), EnvIs("GOFLAGS", &["-mod=mod"])],
            verify: &[&["go", "env", "GOFLAGS"]],
        },
        Step {
            title: Text {
                en: "Raise the go line of go.work",
                zh: "提高 go.work 的 go 行",
            },
            why: Text {
                en: "A module of the workspace needs a newer Go than go.work says. In the directory of go.work, `go work use` without arguments brings its go line up to date.",
                zh: "工作区中有模块需要比 go.work 更高的 Go 版本。在 go.work 所在目录执行不带参数的 `go work use`，会更新它的 go 行。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOWORK_GO_TOO_OLD])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Let one replacement hold for all modules",
                zh: "为所有模块指定同一个替换",
            },
            why: Text {
                en: "[`go work edit -replace {module}=<path or module@version>`, ]in the directory of go.work, takes precedence over what the modules say.",
                zh: "在 go.work 所在目录[执行 `go work edit -replace {module}=<路径或模块@版本>`，]它优先于各模块自己的 replace。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOWORK_REPLACE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Use the command for workspaces",
                zh: "改用工作区的命令",
            },
            why: Text {
                en: "`go work vendor` makes one vendor/ for the whole workspace.",
                zh: "`go work vendor` 会为整个工作区生成一个 vendor/。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOWORK_VENDOR])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or leave the workspace aside for this command",
                zh: "或在这条命令中不使用工作区",
            },
            why: Text {
                en: "With `GOWORK=off` in the environment the module is built by its own go.mod alone; that is right for CI and images. `go env -w` cannot set it: use `GOWORK=off go build ./...`, in PowerShell `$env:GOWORK = \"off\"`, in cmd `set GOWORK=off`.",
                zh: "在环境变量中设置 `GOWORK=off`，就只按模块自己的 go.mod 构建，适合 CI 和镜像。它不能用 `go env -w` 设置：请用 `GOWORK=off go build ./...`，PowerShell 用 `$env:GOWORK = \"off\"`，cmd 用 `set GOWORK=off`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#workspaces", "https://go.dev/ref/mod#go-work-file"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.21 to 1.27, go build"),
                "go: cannot load module nosuch listed in go.work file: open nosuch/go.mod: no such file or directory",
            ),
            log(
                RealGo("1.18, go build"),
                "go: open DIR/m/nosuch/go.mod: no such file or directory",
            ),
            log(
                RealGo("1.20 to 1.27, go build ."),
                "current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:\n\tgo work use .",
            ),
            log(
                RealGo("1.18 to 1.27, go build ./..."),
                "pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies",
            ),
            pasted(
                RealGo("1.24 to 1.27, GOFLAGS=-mod=mod, go build"),
                "GOFLAGS='-mod=mod'\nGOWORK='/home/gopher/src/go.work'",
                "go: -mod may only be set to readonly or vendor when in workspace mode, but it is set to \"mod\"\n\tRemove the -mod flag to use the default readonly value,\n\tor set GOWORK=off to disable workspace mode.",
            ),
            log(
                RealGo("1.24 to 1.27, go mod vendor"),
                "go: 'go mod vendor' cannot be run in workspace mode. Run 'go work vendor' to vendor the workspace or set 'GOWORK=off' to exit workspace mode.",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go build"),
                "go: conflicting replacements for example.com/a:\n\t/src/x\n\t/src/y\nuse \"go work edit -replace example.com/a=[override]\" to resolve",
            ),
            log(
                RealGo("1.24 to 1.27, go build"),
                "go: errors parsing go.work:\ngo.work:2: unknown directive: foo",
            ),
            log(
                RealGo("1.18 to 1.20, GOWORK=/nonexist/go.work, go build"),
                "reading go.work: open /nonexist/go.work: no such file or directory",
            ),
            log(
                RealGo("1.21 to 1.27, GOWORK=rel/go.work, go build"),
                "go: invalid GOWORK: not an absolute path",
            ),
        ],
        misses: &[
            // No workspace: the directory has no go.mod.
            log(
                RealGo("1.18 to 1.27, go build ./..."),
                "pattern ./...: directory prefix . does not contain main module or its selected dependencies",
            ),
            // replace names the directory, not go.work.
            log(
                RealGo("1.17 to 1.27, go build"),
                "m.go:2:8: example.com/a@v1.0.0: replacement directory ../nosuch does not exist",
            ),
            // Right for a newer Go.
            log(
                BuiltFrom("x/mod/modfile/rule.go"),
                "go: errors parsing go.work:\n/src/go.work:3: unknown directive: toolchain",
            ),
        ],
        gaps: &[],
    }
};
