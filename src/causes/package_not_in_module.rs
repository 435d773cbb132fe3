//! The module is there, and the package is not in it.

use crate::cause::{Action, Cause, Certainty, Fix, Relation, Risk, Sign, Stage, Step, Test::{AllOf, Not, Related, Says}, Theme, Who, checked};
use super::unknown_revision::IS_OWN_DIRECTORY;
use crate::evidence::messages::versions::NO_MATCHING_VERSIONS;
use crate::evidence::messages::packages::{AT_LATEST_ONLY, MAIN_MODULE_WITHOUT_PACKAGE, MODULE_WITHOUT_PACKAGE};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "package-not-in-module",
    theme: Theme::Module,
    name: Text {
        en: "The module is found but does not contain the package",
        zh: "找到了模块，但其中没有这个包",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "The module does not contain the package that is asked for[: {package} is not in {module}]",
        zh: "模块中没有所要的包[：{module} 中没有 {package}]",
    },
    why: Text {
        en: "Go found the module, downloaded it, and there is no such directory with Go files in it at this version. The package was moved, renamed or removed, it came with a later version, the path is mistyped, or it belongs to a module of its own in the same repository, which has tags of its own.",
        zh: "Go 找到并下载了模块，但这个版本里没有对应的、含有 Go 文件的目录。可能包被移动、改名或删除，可能要更新的版本才有，可能路径写错，也可能它属于同一仓库里的另一个模块，有自己的标签。",
    },
    not: Text {
        en: "Not a proxy problem: the module was found. Another GOPROXY gives the same answer.",
        zh: "与代理无关：模块已经找到，换一个 GOPROXY 结果也一样。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&MODULE_WITHOUT_PACKAGE]), Not(&Related("module", Relation::SameButMajor, "package"))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&MAIN_MODULE_WITHOUT_PACKAGE])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&AT_LATEST_ONLY])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&NO_MATCHING_VERSIONS]), AllOf(IS_OWN_DIRECTORY)] },
    ],
    // After it, people try `go get` where no module is.
    explains: &["go-get-outside-module"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Upgrade to the version that has the package",
                zh: "升级到含有这个包的版本",
            },
            why: Text {
                en: "Go says that the newest version has it and the required one does not.",
                zh: "Go 的提示说明：最新版本有这个包，而当前要求的版本没有。",
            },
            action: Action::EditModule(&[&["go", "get", "{module}@{version2}"]]),
            risk: Risk::Review,
            only_if: &[Says(&[&AT_LATEST_ONLY])],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
        Step {
            title: Text {
                en: "See which versions the module has",
                zh: "查看模块有哪些版本",
            },
            why: Text {
                en: "On pkg.go.dev the list of directories of each version shows where the package is. If an older version has it, `go get module@version` takes that one; if it moved, change the import.",
                zh: "在 pkg.go.dev 上可以看到每个版本的目录列表。如果旧版本有这个包，用 `go get 模块@版本` 取旧版本；如果它搬了家，就修改导入路径。",
            },
            action: Action::Run { command: &["go", "list", "-m", "-versions", "{module}"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Says(&[&MODULE_WITHOUT_PACKAGE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask for the package by its own path",
                zh: "直接获取这个包",
            },
            why: Text {
                en: "Where the directory is a module of its own, `go get` finds it by its full path. A command of the module that needs it, such as an old tool, has to be updated.",
                zh: "如果该目录自成一个模块，用完整路径执行 `go get` 就能找到。如果是某个旧工具需要它，请升级那个工具。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&MODULE_WITHOUT_PACKAGE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Look at the directory in your own module",
                zh: "检查你自己模块里的目录",
            },
            why: Text {
                en: "The path behind the module name is the directory below go.mod: it must exist, with the same upper and lower case, and hold a Go file. A go.mod of its own in it makes it another module; then require or replace that one. Generated code has to be generated first.",
                zh: "模块名之后的部分就是 go.mod 下的目录：它必须存在，大小写一致，并含有 Go 文件。如果其中另有 go.mod，它就是另一个模块，需要单独 require 或 replace。生成的代码要先生成。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&MAIN_MODULE_WITHOUT_PACKAGE])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#resolve-pkg-mod", "https://go.dev/ref/mod#vcs-dir"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: downloading example.com/a v1.1.0\ngo: module example.com/a@upgrade found (v1.1.0), but does not contain package example.com/a/nosuch",
            ),
            log(
                RealGo("1.13, go get"),
                "go: finding example.com/a v1.1.0\ngo: downloading example.com/a v1.1.0\ngo: extracting example.com/a v1.1.0\ngo get example.com/a/nosuch: module example.com/a@upgrade found (v1.1.0), but does not contain package example.com/a/nosuch",
            ),
            log(
                RealGo("1.21 to 1.27, go mod tidy"),
                "go: finding module for package example.com/a/internal/x\ngo: downloading example.com/a v1.1.0\ngo: m imports\n\texample.com/a/internal/x: module example.com/a@latest found (v1.1.0), but does not contain package example.com/a/internal/x",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go get"),
                "go: downloading example.com/a v1.0.0\ngo: module example.com/a@v1.0.0 found, but does not contain package example.com/a/new",
            ),
            log(
                BuiltFrom("modload/import.go, ImportMissingError"),
                "main.go:4:2: package example.com/a/new provided by example.com/a at latest version v1.1.0 but not at required version v1.0.0",
            ),
            log(
                BuiltFrom("modload/query.go, (*PackageNotInModuleError).Error"),
                "go: module google.golang.org/grpc@latest found (v1.60.1), but does not contain package google.golang.org/grpc/naming",
            ),
            log(
                BuiltFrom("modload/import.go"),
                "main.go:6:2: main module (example.com/you/project) does not contain package example.com/you/project/gen/api",
            ),
            log(
                BuiltFrom("modload/query.go, Go 1.13"),
                "build command-line-arguments: cannot load github.com/a/b/internal/c: no matching versions for query \"latest\"",
            ),
        ],
        misses: &[
            // Only the major version is another.
            log(
                BuiltFrom("modload/query.go, (*PackageNotInModuleError).Error"),
                "go: module github.com/acme/lib@latest found (v3.3.10+incompatible), but does not contain package github.com/acme/lib/v4",
            ),
            // No module was found at all.
            log(
                RealGo("1.21 to 1.27, go mod tidy"),
                "go: m imports\n\texample.com/zzz: cannot find module providing package example.com/zzz: module example.com/zzz: reading file:///PROXYDIR/example.com/zzz/@v/list: no such file or directory",
            ),
        ],
        gaps: &[],
    }
};
