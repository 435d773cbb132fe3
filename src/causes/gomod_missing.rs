//! There is no go.mod in the current directory or above it.

use crate::cause::{Theme, 
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Test::{self, AllOf, EnvIs, Is, LogHolds, Mentions, Not, Says}, Who, checked,
};
use crate::evidence::messages::directories::{DIRECTORY_OUTSIDE, PATTERN_OUTSIDE};
use crate::evidence::messages::gomod::{GOMOD_NOT_FOUND, GOMOD_NOT_FOUND_MODFILE, INIT_NO_PATH};
use crate::lang::Text;

/// An editor installs a tool, which has nothing to do with the project.
const INSTALLS_TOOL: Test = AllOf(&[LogHolds(&["Command failed: "]), LogHolds(&["go get -u"])]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gomod-missing",
    theme: Theme::Module,
    name: Text {
        en: "There is no go.mod in the directory or above it",
        zh: "当前目录及其上级目录中没有 go.mod",
    },
    stage: Stage::Files,
    title: Text {
        en: "There is no go.mod in this directory or above it",
        zh: "当前目录及其上级目录中没有 go.mod",
    },
    why: Text {
        en: "The go command works on a module, and looks for its go.mod from the current directory upwards. It ran in another directory, or the project has none yet. In a container, the file was not copied before the command ran.",
        zh: "go 命令以模块为单位工作，会从当前目录开始逐级向上寻找 go.mod。要么命令在别的目录里运行，要么项目还没有 go.mod。在容器里，往往是运行命令之前没有复制这个文件。",
    },
    not: Text {
        en: "Not a network or proxy problem, and not cured by `GO111MODULE=off`.",
        zh: "这与网络和代理无关，设置 `GO111MODULE=off` 也解决不了。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&GOMOD_NOT_FOUND]), Not(&Mentions(&["prog.go:"]))],
        },
        // mockgen builds its `prog.go` once more in a directory of its own.
        Sign {
            certainty: Certainty::Possible,
            tests: &[Says(&[&GOMOD_NOT_FOUND]), Mentions(&["prog.go:"])],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&PATTERN_OUTSIDE]), EnvIs("GOMOD", &["/dev/null", "NUL"])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&PATTERN_OUTSIDE]), Is("path", Class::CurrentDirectory)],
        },
        // Another directory than this one: most of the time no go.mod is above it either.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&PATTERN_OUTSIDE, &DIRECTORY_OUTSIDE]),
                Not(&Mentions(&["directory ../", "directory ..\\", " rooted at "])),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&DIRECTORY_OUTSIDE]), EnvIs("GOMOD", &["/dev/null", "NUL"])],
        },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOMOD_NOT_FOUND_MODFILE])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&INIT_NO_PATH])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Install the tool with `go install` and a version",
                zh: "用 `go install` 加版本安装这个工具",
            },
            why: Text {
                en: "What failed is `go get` for a tool, and a tool needs no go.mod: from Go 1.16 on, `go install` with the tool's path and `@latest` behind it works in any directory. An editor that still says `go get` is out of date: update its Go extension, in VS Code then `Go: Install/Update Tools`.",
                zh: "失败的是用 `go get` 安装工具，而安装工具不需要 go.mod：从 Go 1.16 起，用 `go install` 加工具路径和 `@latest`，在任何目录都能安装。仍在用 `go get` 的编辑器插件已经过时，请更新 Go 扩展，VS Code 中再运行 `Go: Install/Update Tools`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[INSTALLS_TOOL],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See whether a go.mod lies below this directory",
                zh: "看看下级目录里有没有 go.mod",
            },
            why: Text {
                en: "If one is listed, change to its directory with `cd` and run the command again: that is all.",
                zh: "如果列出了 go.mod，用 `cd` 进入它所在的目录，再运行原来的命令即可。",
            },
            action: Action::FindFile("go.mod"),
            risk: Risk::Safe,
            only_if: &[Not(&INSTALLS_TOOL)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "For a project that has none yet, make one",
                zh: "如果项目还没有 go.mod，就新建一个",
            },
            why: Text {
                en: "The module path is the name under which others import it, usually where its repository lies: `example.com/you/project`. Fill in your own.",
                zh: "模块路径是别人导入时使用的名字，通常就是仓库地址，例如 `example.com/you/project`。请填写你自己的。",
            },
            action: Action::CreateModule,
            risk: Risk::Review,
            only_if: &[Not(&INSTALLS_TOOL)],
            verify: &[&["go", "env", "GOMOD"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-init", "https://go.dev/ref/mod#modules-overview"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.16 to 1.27, go build"),
                "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
            ),
            log(RealGo("1.15, go build"), "go: cannot find main module; see 'go help modules'"),
            log(
                RealGo("1.15 to 1.27, go build in a git repository"),
                "go: cannot find main module, but found .git/config in DIR/m\n\tto create a module there, run:\n\tgo mod init",
            ),
            log(
                RealGo("1.16 to 1.27, go build m.go"),
                "m.go:2:8: no required module provides package example.com/a: go.mod file not found in current directory or any parent directory; see 'go help modules'",
            ),
            log(RealGo("1.18 to 1.27, go mod download"), "go: no modules specified (see 'go help mod download')"),
            pasted(
                RealGo("1.18 to 1.27, go build ./..."),
                "GOMOD='/dev/null'",
                "pattern ./...: directory prefix . does not contain main module or its selected dependencies",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go build ./cmd/..., the directory above the module"),
                "pattern ./cmd/...: directory prefix cmd does not contain main module or its selected dependencies",
            ),
            log(
                BuiltFrom("modload/init.go, die, Go 1.14 and later"),
                "go: cannot find main module, but -modfile was set.\n\t-modfile cannot be used to set the module root directory.",
            ),
            log(
                BuiltFrom("gopls, Go 1.18"),
                "Error loading workspace: You are outside of a module and outside of $GOPATH/src. If you are using modules, please open your editor to a directory in your module.",
            ),
            log(
                BuiltFrom("modload/init.go, findModulePath, Go 1.12"),
                "go: cannot determine module path for source directory /home/me/x (outside GOPATH, no import comments)",
            ),
        ],
        misses: &[
            // `go get` outside of a module is a habit of old Go, with a fix of its own.
            log(
                RealGo("1.18 to 1.24, go get"),
                "go: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.\n\tTo build and install a command, use 'go install' with a version,\n\tlike 'go install example.com/cmd@latest'\n\tFor more information, see https://golang.org/doc/go-get-install-deprecation\n\tor run 'go help get' or 'go help install'.",
            ),
            // The directory of another module, named from within one.
            log(
                RealGo("1.21.13 and 1.27.3, go build ../other"),
                "directory ../other outside main module or its selected dependencies",
            ),
            // A go.work is in use.
            log(
                RealGo("1.18 to 1.27, go build ./..."),
                "pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies",
            ),
            log(
                RealGo("1.16 and later, go build"),
                "m.go:2:8: no required module provides package example.com/b; to add it:\n\tgo get example.com/b",
            ),
        ],
        gaps: &[],
    }
};
