//! GOROOT names a directory that is missing, or that of another Go.

use crate::cause::Test::{Is, Mentions, Not, RunsOn, Says};
use crate::cause::{Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::Os;
use crate::evidence::messages::go_version::STD_PACKAGE_MISSING;
use crate::evidence::messages::packages::GOPATH_CANNOT_FIND;
use crate::evidence::messages::toolchain::{
    GOROOT_MISSING, GOROOT_MIXED, GOROOT_NO_TOOL, GOROOT_TRIMMED,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "goroot-misconfigured",
    theme: Theme::Machine,
    name: Text {
        en: "GOROOT is missing or belongs to another Go",
        zh: "GOROOT 不存在，或属于另一个版本的 Go",
    },
    stage: Stage::Environment,
    title: Text {
        en: "The go command does not find its own files[: {path}]",
        zh: "go 命令找不到自己的文件[：{path}]",
    },
    why: Text {
        en: "`GOROOT` is the directory of Go itself: its tools and the standard library. The go command knows it without being told. A variable `GOROOT` that was set for an older installation, or a new version unpacked over an old one, gives it the files of another Go, or none.",
        zh: "`GOROOT` 是 Go 自己的目录，里面有工具和标准库。go 命令自己知道它在哪里，不需要设置。如果环境里留有为旧安装设置的 `GOROOT`，或者把新版本解压覆盖在旧版本上，go 命令拿到的就是另一个版本的文件，甚至什么也没有。",
    },
    not: Text {
        en: "Not a missing module: the packages of the standard library come with Go and are never downloaded. `GOPATH` is another directory.",
        zh: "这不是缺少模块：标准库随 Go 一起安装，从不下载。它与 `GOPATH` 也不是同一个目录。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&GOROOT_MISSING, &GOROOT_TRIMMED, &GOROOT_MIXED, &GOROOT_NO_TOOL])],
        },
        // Packages that every Go has.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&STD_PACKAGE_MISSING, &GOPATH_CANNOT_FIND]),
                Is("package", Class::OldStandardPackage),
            ],
        },
        // Go 1.13 to 1.15 takes a standard package that it does not find for a module.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Mentions(&["missing dot in first path element"]),
                Mentions(&[
                    "cannot load fmt: ", "cannot load os: ", "cannot load net/http: ",
                    "cannot load runtime: ", "cannot load internal/", "cannot load unsafe: ",
                ]),
            ],
        },
    ],
    explains: &["malformed-module-path"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Take `GOROOT` out of this shell",
                zh: "在当前终端里去掉 `GOROOT`",
            },
            why: Text {
                en: "The go command then finds its own directory.",
                zh: "这样 go 命令会自己找到正确的目录。",
            },
            action: Action::ClearVariable("GOROOT"),
            risk: Risk::Safe,
            only_if: &[],
            verify: &[&["go", "version"], &["go", "env", "GOROOT"]],
        },
        Step {
            title: Text {
                en: "Take it out where it is set for good, and look which go runs",
                zh: "在长期设置它的地方去掉它，并确认运行的是哪个 go",
            },
            why: Text {
                en: "Look for `GOROOT` in `~/.bashrc`, `~/.zshrc`, `~/.profile`, in the file that `go env GOENV` names, and in the settings of the editor. `which -a go` lists every go in `PATH`; the first one runs. A version manager such as gvm, asdf or goenv sets both: use it, or `PATH`, but not both.",
                zh: "请在 `~/.bashrc`、`~/.zshrc`、`~/.profile`、`go env GOENV` 指出的文件以及编辑器的设置里查找 `GOROOT`。`which -a go` 会列出 `PATH` 里所有的 go，运行的是第一个。gvm、asdf、goenv 等版本管理工具会同时设置这两者，请只用其中一种办法。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take it out where it is set for good, and look which go runs",
                zh: "在长期设置它的地方去掉它，并确认运行的是哪个 go",
            },
            why: Text {
                en: "Look for `GOROOT` under Environment Variables, of the user and of the system, and in the settings of the editor. `where go` lists every go in `Path`; the first one runs.",
                zh: "请在“环境变量”（用户和系统两处）以及编辑器的设置里查找 `GOROOT`。`where go` 会列出 `Path` 里所有的 go，运行的是第一个。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[RunsOn(Os::Windows)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If it stays, install Go afresh",
                zh: "如果仍然如此，重新安装 Go",
            },
            why: Text {
                en: "Remove the old directory first (`sudo rm -rf /usr/local/go`), then unpack the new archive: unpacking one version over another leaves files of both.",
                zh: "先删除旧目录（`sudo rm -rf /usr/local/go`），再解压新的安装包：直接覆盖会让两个版本的文件混在一起。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/doc/install", "https://go.dev/wiki/InstallTroubleshooting"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(RealGo("1.21.13 to 1.27.3, GOROOT=/nonexist"), "go: cannot find GOROOT directory: /nonexist"),
            log(
                RealGo("1.23.9, GOROOT of 1.22.10, go build ."),
                "# internal/goarch\ncompile: version \"go1.22.10\" does not match go tool version \"go1.23.9\"\n# internal/cpu\ncompile: version \"go1.22.10\" does not match go tool version \"go1.23.9\"",
            ),
            log(RealGo("1.21.13 to 1.27.3, GOROOT=/tmp, go vet ."), "go: no such tool \"vet\""),
            log(
                BuiltFrom("cmd/go/main.go, main"),
                "go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set",
            ),
            log(
                BuiltFrom("modload/import.go, ImportMissingError, Go 1.14 to 1.20"),
                "main.go:4:2: package fmt is not in GOROOT (/usr/lib/go/src/fmt)",
            ),
            log(
                BuiltFrom("modload/import.go, ImportMissingError, Go 1.21 and later"),
                "main.go:5:2: package net/http is not in std (/home/me/sdk/go1.21.0/src/net/http)",
            ),
            log(
                BuiltFrom("go/build/build.go, (*Context).Import, Go 1.13 and later"),
                "package bufio: cannot find package \"bufio\" in any of:\n\t/usr/lib/go/src/bufio (from $GOROOT)\n\t/home/me/go/src/bufio (from $GOPATH)",
            ),
            log(
                BuiltFrom("modload/import.go; x/mod/module, CheckPath, Go 1.13 to 1.15"),
                "build command-line-arguments: cannot load fmt: malformed module path \"fmt\": missing dot in first path element",
            ),
        ],
        misses: &[
            // A package that only a newer Go has.
            log(
                RealGo("1.20"),
                "main.go:4:2: package slices is not in GOROOT (/usr/local/go/src/slices)",
            ),
            // A name without a dot that is nobody's.
            log(RealGo("1.27.3"), "m.go:2:8: package foo/bar is not in std (/usr/local/go/src/foo/bar)"),
            log(
                RealGo("1.24 to 1.27, GOPATH is GOROOT"),
                "warning: both GOPATH and GOROOT are the same directory (/usr/local/go); see https://go.dev/wiki/InstallTroubleshooting",
            ),
        ],
        gaps: &[],
    }
};
