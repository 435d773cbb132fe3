//! An import without a dot is taken for a standard package, and there is none.

use crate::cause::{Action, Cause, Certainty, Class, Fix, Need, Risk, Sign, Stage, Step, Test::{Is, Not, Says}, Theme, Who, checked};
use crate::evidence::messages::go_version::STD_PACKAGE_MISSING;
use crate::evidence::messages::gomod::GOMOD_NOT_FOUND;
use crate::evidence::messages::packages::CANNOT_FIND_MODULE;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "package-not-in-std",
    theme: Theme::Module,
    name: Text {
        en: "An import without a dot is no standard package",
        zh: "不带点的导入路径不是标准库的包",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "There is no standard package {package}",
        zh: "标准库中没有 {package} 这个包",
    },
    why: Text {
        en: "An import path whose first element has no dot belongs to the standard library or to the module you work on. {package} is in neither. Mostly it is a package of your own that is imported without the module path before it, by a name that the module no longer has, or whose directory is missing; or a library by its short name.",
        zh: "第一段不带点的导入路径，要么属于标准库，要么属于你正在编写的模块。{package} 两者都不是。多半是你自己的包：导入时漏了模块路径、模块改过名，或者目录不存在；也可能是只写了第三方库的简称。",
    },
    not: Text {
        en: "Not a broken Go installation: GOROOT is only where Go looked. Do not copy code there, and do not switch modules off.",
        zh: "不是 Go 安装损坏：GOROOT 只是 Go 查找的位置。不要把代码复制进去，也不要关闭模块模式。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&STD_PACKAGE_MISSING]), Not(&Is("package", Class::StandardPackage))] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&CANNOT_FIND_MODULE]), Is("package", Class::NoDot), Not(&Is("package", Class::StandardPackage)), Not(&Says(&[&GOMOD_NOT_FOUND]))] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Code),
    steps: &[
        Step {
            title: Text {
                en: "See what your module is called",
                zh: "查看你的模块名",
            },
            why: Text {
                en: "The imports of its own packages begin with this name. If nothing is printed but an error, the command did not run in the module.",
                zh: "导入它自己的包时，路径都要以这个名字开头。如果只输出错误，说明命令不是在模块目录里运行的。",
            },
            action: Action::Run { command: &["go", "list", "-m"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Import your own package by its full path",
                zh: "用完整路径导入自己的包",
            },
            why: Text {
                en: "If the module is `example.com/you/project`, its directory `utils` is imported as `example.com/you/project/utils`, not `utils` or `src/utils`. The directory must exist and hold a Go file; in Docker, see that it was copied.",
                zh: "如果模块名是 `example.com/you/project`，目录 `utils` 要导入为 `example.com/you/project/utils`，而不是 `utils` 或 `src/utils`。目录必须存在并含有 Go 文件；在 Docker 中还要确认它已被复制。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "For a library, look up its full path",
                zh: "如果是第三方库，查它的完整路径",
            },
            why: Text {
                en: "Look for {package} on pkg.go.dev. The path begins with a host name, and `go get` with that path adds it.",
                zh: "在 pkg.go.dev 上搜索 {package}。完整路径以主机名开头，用 `go get` 加上该路径即可添加。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#module-path", "https://pkg.go.dev/std"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21 to 1.27, go build"),
                "m.go:2:8: package foo/bar is not in std (GOROOT/src/foo/bar)\nm.go:3:8: package nosuchstd is not in std (GOROOT/src/nosuchstd)",
            ),
            log(
                RealGo("1.15 to 1.20, go build, a missing directory of the module m"),
                "m.go:2:8: package m/nosuch is not in GOROOT (GOROOT/src/m/nosuch)",
            ),
            log(
                RealGo("1.21 to 1.27, go get ./..."),
                "go: m imports\n\tfoo/bar: package foo/bar is not in std (GOROOT/src/foo/bar)\ngo: m imports\n\tnosuchstd: package nosuchstd is not in std (GOROOT/src/nosuchstd)",
            ),
            log(
                RealGo("1.14 and 1.15, go get"),
                "go get foo/bar: package foo/bar is not in GOROOT (GOROOT/src/foo/bar)",
            ),
            log(
                BuiltFrom("modload/import.go, (*ImportMissingError).Error, on Windows"),
                "main.go:5:2: package myapp/models is not in GOROOT (C:\\Program Files\\Go\\src\\myapp\\models)",
            ),
            log(
                BuiltFrom("modload/import.go, ImportMissingError, Go 1.13"),
                "build command-line-arguments: cannot find module for path myapp/models",
            ),
        ],
        misses: &[
            // A package of a newer standard library.
            log(
                BuiltFrom("modload/import.go, (*ImportMissingError).Error"),
                "main.go:5:2: package slices is not in GOROOT (/usr/local/go/src/slices)",
            ),
            // A package that every Go has: GOROOT is wrong.
            log(
                BuiltFrom("modload/import.go, (*ImportMissingError).Error"),
                "main.go:4:2: package fmt is not in GOROOT (/opt/go/src/fmt)",
            ),
            // A library by its full path.
            log(
                RealGo("1.16 to 1.27, go build"),
                "m.go:2:8: no required module provides package example.com/b; to add it:\n\tgo get example.com/b",
            ),
        ],
        gaps: &[],
    }
};
