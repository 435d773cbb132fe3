//! The go.mod of a module names another path than the one it is required by.

use crate::cause::{Action, Cause, Certainty, Fix, Relation, Risk, Sign, Stage, Step, Test::{self, AllOf, AnyOf, Has, Not, Related, Says}, Theme, Who, checked};
use crate::evidence::messages::context::{IMPORT_CHAIN, REQUIRED_BY};
use crate::evidence::messages::packages::IMPORT_COMMENT;
use crate::evidence::messages::paths::{DECLARES_PATH_AS, TWO_MODULE_PATHS};
use crate::lang::Text;

/// A dependency asks for it, not the go.mod or the code of the person.
const BY_DEPENDENCY: Test = AnyOf(&[
    AllOf(&[
        Says(&[&REQUIRED_BY]),
        Not(&Related("module3", Relation::Same, "module")),
    ]),
    AllOf(&[
        Says(&[&IMPORT_CHAIN]),
        Not(&Related("package3", Relation::PrefixOf, "package2")),
    ]),
]);


/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "module-path-mismatch",
    theme: Theme::Module,
    name: Text {
        en: "A module is required under a name that is not its own",
        zh: "要求模块时用的名字不是它自己的名字",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "The module calls itself other than it is required[: {module2}, not {module}]",
        zh: "模块自称的名字与要求的不同[：是 {module2}，不是 {module}]",
    },
    why: Text {
        en: "The module line of its go.mod is the name under which a module is imported. Where the name that was asked for differs, Go stops. It was renamed or moved, it is served under a name of its own (`go.uber.org/zap` rather than its place on a forge), or it is a fork that kept the name of the original.",
        zh: "go.mod 的 module 行就是导入模块时要用的名字，请求的名字与它不同时 Go 就会停下。可能是模块改了名或搬了家，可能它使用自己的域名（例如 `go.uber.org/zap`，而不是代码托管地址），也可能是一个保留了原名的 fork。",
    },
    not: Text {
        en: "Not a proxy problem: every proxy serves the same go.mod. The download itself worked.",
        zh: "与代理无关：每个代理给出的 go.mod 都一样，下载本身是成功的。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&DECLARES_PATH_AS]), Not(&Related("module", Relation::SameButMajor, "module2")), Not(&Related("module", Relation::SameButCase, "module2"))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&TWO_MODULE_PATHS]), Not(&Related("module2", Relation::SameButCase, "module3"))] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&IMPORT_COMMENT]), Not(&Related("path", Relation::EndsSameButCase, "package"))] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Require it under its own name",
                zh: "用它自己的名字",
            },
            why: Text {
                en: "[The import paths in the code have to become {module2} as well. ]If this is a fork, take the next step instead.",
                zh: "[代码里的导入路径也要改成 {module2}。]如果这是一个 fork，请改用下一步。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-droprequire={module}"], &["go", "get", "{module2}@latest"]]),
            risk: Risk::Review,
            only_if: &[Not(&BY_DEPENDENCY), Has("module"), Says(&[&DECLARES_PATH_AS])],
            verify: &[&["go", "list", "-m", "{module2}"]],
        },
        Step {
            title: Text {
                en: "For a fork, keep the name of the original and replace where it comes from",
                zh: "如果是 fork：沿用原名，只替换来源",
            },
            why: Text {
                en: "Import the original path, and say in go.mod that it comes from the fork:[ `go mod edit -replace={module2}={module}@{version}`,] then `go mod tidy`. A replace directive works in your own go.mod only.",
                zh: "代码里导入原来的路径，再在 go.mod 中写明从 fork 获取：[`go mod edit -replace={module2}={module}@{version}`，]然后执行 `go mod tidy`。replace 指令只在你自己的 go.mod 中有效。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&BY_DEPENDENCY), Says(&[&DECLARES_PATH_AS])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Send the old name to the new one",
                zh: "把旧名字指向新名字",
            },
            why: Text {
                en: "A dependency still asks for the old name.[ A newer version of it may not: `go get {module3}@latest`.] Until then the replacement in your go.mod gives it the module under its new name.",
                zh: "某个依赖仍在使用旧名字。[它的新版本可能已经改正：`go get {module3}@latest`。]在此之前，用你 go.mod 里的 replace 把旧名字指向新名字。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-replace={module}={module2}@{version}"], &["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[BY_DEPENDENCY, Says(&[&DECLARES_PATH_AS])],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
        Step {
            title: Text {
                en: "Use one of the two names everywhere",
                zh: "统一使用其中一个名字",
            },
            why: Text {
                en: "One repository is used under two names: as itself and in the place of another. Take out the requirement or the replace directive of one of them, and change the imports to the other.",
                zh: "同一个仓库以两个名字出现：一个是它自己，一个是替换别的模块。去掉其中一个的 require 或 replace，并把导入统一成另一个。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&DECLARES_PATH_AS]))],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-file-module", "https://go.dev/ref/mod#go-mod-file-replace"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.17 to 1.27, go mod tidy"),
                "go: downloading example.com/wrongpath v1.0.0\ngo: example.com/wrongpath@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/otherpath\n\t        but was required as: example.com/wrongpath",
            ),
            log(
                RealGo("1.21 to 1.27, go get"),
                "go: downloading example.com/wrongpath v1.0.0\ngo: example.com/wrongpath@upgrade (v1.0.0) requires example.com/wrongpath@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/otherpath\n\t        but was required as: example.com/wrongpath",
            ),
            log(
                RealGo("1.16, go get"),
                "go get: example.com/wrongpath@none updating to\n\texample.com/wrongpath@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/otherpath\n\t        but was required as: example.com/wrongpath",
            ),
            log(
                RealGo("1.13, GOPROXY=direct, go get"),
                "go: finding git.example.com/repo v1.2.0\ngo: downloading git.example.com/repo v1.2.0\ngo: extracting git.example.com/repo v1.2.0\ngo get: git.example.com/repo@v1.2.0: parsing go.mod:\n\tmodule declares its path as: git.example.com/renamed\n\t        but was required as: git.example.com/repo",
            ),
            log(
                RealGo("1.21 to 1.27, go build -mod=mod"),
                "m.go:2:8: example.com/wrongpath@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/otherpath\n\t        but was required as: example.com/wrongpath",
            ),
            log(
                BuiltFrom("mvs, (*BuildListError).Error; modload/modfile.go, rawGoModSummary"),
                "go: github.com/acme/app@v1.3.0 requires\n\tgithub.com/coreos/bbolt@v1.3.5: parsing go.mod:\n\tmodule declares its path as: go.etcd.io/bbolt\n\t        but was required as: github.com/coreos/bbolt",
            ),
            log(
                BuiltFrom("modload/load.go, (*loader).checkMultiplePaths"),
                "go: github.com/fork/lib@v1.0.1 used for two different module paths (github.com/acme/lib and github.com/fork/lib)",
            ),
        ],
        misses: &[
            // Upper and lower case only.
            log(
                RealGo("1.21.13 and 1.27.3, go mod tidy"),
                "go: example.com/dep@v1.0.0 requires\n\tgithub.com/acme/lib@v1.0.0: parsing go.mod:\n\tmodule declares its path as: github.com/Acme/lib\n\t        but was required as: github.com/acme/lib",
            ),
            // The major version suffix only.
            log(
                BuiltFrom("modload/modfile.go, rawGoModSummary"),
                "go: github.com/acme/lib@v1.2.0: parsing go.mod:\n\tmodule declares its path as: github.com/acme/lib/v2\n\t        but was required as: github.com/acme/lib",
            ),
        ],
        gaps: &[],
    }
};
