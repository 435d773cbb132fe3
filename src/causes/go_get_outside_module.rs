//! go get, or go install without a version, runs where no module is.

use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::Says, Theme, Who, checked};
use crate::evidence::messages::directories::{GET_OUTSIDE, INSTALL_NEEDS_VERSION};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "go-get-outside-module",
    theme: Theme::Module,
    name: Text {
        en: "`go get` or `go install` without a version runs outside of a module",
        zh: "在模块之外运行 `go get`，或不带版本的 `go install`",
    },
    stage: Stage::Files,
    title: Text {
        en: "There is no module here for this command[: {package} needs a version]",
        zh: "这里没有模块，命令无法执行[：{package} 需要带上版本]",
    },
    why: Text {
        en: "Since Go 1.18 `go get` only changes the go.mod of the module you are in; it installs no commands any more. `go install` builds a command without any go.mod, but then has to be told the version. Old instructions for tools still say `go get -u`.",
        zh: "从 Go 1.18 起，`go get` 只修改当前模块的 go.mod，不再安装命令行工具。`go install` 可以脱离 go.mod 安装工具，但必须写明版本。许多工具的旧说明里仍写着 `go get -u`。",
    },
    not: Text {
        en: "Not a network problem, and not cured by `GO111MODULE=off`.",
        zh: "与网络无关，设置 `GO111MODULE=off` 也解决不了。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GET_OUTSIDE, &INSTALL_NEEDS_VERSION])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "For a tool, install it with a version",
                zh: "要安装工具时，带上版本",
            },
            why: Text {
                en: "[`go install {package}@latest`. ]It builds the command and puts it into GOBIN, or the `bin` directory of GOPATH; no go.mod is needed.[ Instead of `{version}` an exact version may stand.]",
                zh: "[`go install {package}@latest`。]它会编译工具并放进 GOBIN，或 GOPATH 的 `bin` 目录，不需要 go.mod。[`{version}` 也可以换成确切版本。]",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "For a library, go to the directory of your project",
                zh: "要添加依赖库时，先进入项目目录",
            },
            why: Text {
                en: "If a go.mod is listed, change to its directory with `cd` and run the command there.",
                zh: "如果列出了 go.mod，用 `cd` 进入它所在的目录，再运行命令。",
            },
            action: Action::FindFile("go.mod"),
            risk: Risk::Safe,
            only_if: &[Says(&[&GET_OUTSIDE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the project has no go.mod yet, make one",
                zh: "如果项目还没有 go.mod，就新建一个",
            },
            why: Text {
                en: "The module path is the name under which others import it: `example.com/you/project`. Then run `go get` again.",
                zh: "模块路径是别人导入时使用的名字：`example.com/you/project`。然后再执行 `go get`。",
            },
            action: Action::CreateModule,
            risk: Risk::Review,
            only_if: &[Says(&[&GET_OUTSIDE])],
            verify: &[&["go", "env", "GOMOD"]],
        },
    ],
    sources: &["https://go.dev/doc/go-get-install-deprecation", "https://go.dev/ref/mod#go-install"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.24, go get"),
                "go: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.\n\tTo build and install a command, use 'go install' with a version,\n\tlike 'go install example.com/cmd@latest'\n\tFor more information, see https://golang.org/doc/go-get-install-deprecation\n\tor run 'go help get' or 'go help install'.",
            ),
            log(
                RealGo("1.27, go get ./..."),
                "go: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.\n\tTo build and install a command, use 'go install' with a version,\n\tlike 'go install example.com/cmd@latest'\n\tFor more information, see https://go.dev/doc/go-get-install-deprecation\n\tor run 'go help get' or 'go help install'.",
            ),
            log(
                RealGo("1.18 to 1.27, go install example.com/cmd"),
                "go: 'go install' requires a version when current directory is not in a module\n\tTry 'go install example.com/cmd@latest' to install the latest version",
            ),
            log(
                RealGo("1.16 and 1.17, go install example.com/cmd"),
                "go install: version is required when current directory is not in a module\n\tTry 'go install example.com/cmd@latest' to install the latest version",
            ),
            log(
                BuiltFrom("modget/get.go, runGet; a line cut from a log"),
                "'go get' is no longer supported outside a module.",
            ),
        ],
        misses: &[
            // Another command outside of a module.
            log(
                RealGo("1.16 to 1.27, go build"),
                "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
            ),
            // In a module, it is only a warning.
            log(
                BuiltFrom("modget/get.go, runGet, Go 1.17"),
                "go get: installing executables with 'go get' in module mode is deprecated.\n\tUse 'go install pkg@version' instead.\n\tFor more information, see https://golang.org/doc/go-get-install-deprecation\n\tor run 'go help get' or 'go help install'.",
            ),
        ],
        gaps: &[],
    }
};
