//! A module or import path differs from the right one in upper and lower case only.

use crate::cause::{Action, Cause, Certainty, Fix, Relation, Risk, Sign, Stage, Step, Test::{self, AllOf, AnyOf, Has, Mentions, Not, Related, Says}, Theme, Who, checked};
use crate::evidence::messages::context::{IMPORT_CHAIN, REQUIRED_BY};
use crate::evidence::messages::packages::IMPORT_COMMENT;
use crate::evidence::messages::paths::{CASE_COLLISION, DECLARES_PATH_AS, TWO_MODULE_PATHS};
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
    id: "module-path-case",
    theme: Theme::Module,
    name: Text {
        en: "Upper and lower case of a path differ",
        zh: "路径的大小写不一致",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "One path is written in two ways that differ in upper and lower case only[: {module} and {module2}][: {package} and {package2}]",
        zh: "同一路径出现了仅大小写不同的两种写法[：{module} 和 {module2}][：{package} 和 {package2}]",
    },
    why: Text {
        en: "For Go, paths that differ in the case of a letter are two modules, while forges such as GitHub take them for one. The module line of go.mod says which is right; where the other one is imported, by your code or by a dependency, Go stops.",
        zh: "对 Go 来说，哪怕只有一个字母大小写不同，也是两个模块；而 GitHub 等网站把它们视为同一个。以 go.mod 的 module 行为准；只要你的代码或某个依赖导入了另一种写法，Go 就会停下。",
    },
    not: Text {
        en: "Not a proxy problem, and clearing the module cache does not help.",
        zh: "与代理无关，清空模块缓存也没有用。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&DECLARES_PATH_AS]), Related("module", Relation::SameButCase, "module2")] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&TWO_MODULE_PATHS]), Related("module2", Relation::SameButCase, "module3")] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&CASE_COLLISION])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&IMPORT_COMMENT]), Related("path", Relation::EndsSameButCase, "package")] },
        Sign { certainty: Certainty::Certain, tests: &[Mentions(&["go.mod: case-insensitive import collision"])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Require it in the right case",
                zh: "用正确的大小写",
            },
            why: Text {
                en: "[The module calls itself {module2}. ]Change the imports in the code as well.",
                zh: "[模块自称 {module2}。]代码里的导入路径也要一并修改。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-droprequire={module}"], &["go", "get", "{module2}@latest"]]),
            risk: Risk::Review,
            only_if: &[Not(&BY_DEPENDENCY), Says(&[&DECLARES_PATH_AS]), Has("module")],
            verify: &[&["go", "list", "-m", "{module2}"]],
        },
        Step {
            title: Text {
                en: "Send the wrong case to the right one",
                zh: "把错误的写法指向正确的",
            },
            why: Text {
                en: "A dependency writes it in the other way.[ A newer version of it may not: `go get {module3}@latest`.] Until then the replacement in your go.mod gives it the same module.",
                zh: "某个依赖用了另一种写法。[它的新版本可能已经改正：`go get {module3}@latest`。]在此之前，用你 go.mod 里的 replace 指向同一个模块。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-replace={module}={module2}@{version}"], &["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[BY_DEPENDENCY, Says(&[&DECLARES_PATH_AS])],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
        Step {
            title: Text {
                en: "Write the path in one way everywhere",
                zh: "统一路径的写法",
            },
            why: Text {
                en: "Search the code for the path without regard to case (`git grep -i`), and take the spelling of the module line. If only a dependency has the other one, update it.",
                zh: "不区分大小写搜索代码中的路径（`git grep -i`），统一成 module 行的写法。如果只有某个依赖用了另一种写法，请升级它。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&DECLARES_PATH_AS]))],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-file-module", "https://go.dev/ref/mod#module-path"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 and 1.27.3, go mod tidy"),
                "go: finding module for package example.com/dep\ngo: downloading example.com/dep v1.0.0\ngo: found example.com/dep in example.com/dep v1.0.0\ngo: example.com/dep@v1.0.0 requires\n\tgithub.com/acme/lib@v1.0.0: parsing go.mod:\n\tmodule declares its path as: github.com/Acme/lib\n\t        but was required as: github.com/acme/lib",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go get"),
                "go: example.com/dep@upgrade (v1.0.0) requires github.com/acme/lib@v1.0.0: parsing go.mod:\n\tmodule declares its path as: github.com/Acme/lib\n\t        but was required as: github.com/acme/lib",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go get"),
                "go: github.com/acme/lib@v1.0.0: parsing go.mod:\n\tmodule declares its path as: github.com/Acme/lib\n\t        but was required as: github.com/acme/lib",
            ),
            log(
                BuiltFrom("modload/modfile.go, Go 1.12"),
                "go: github.com/Sirupsen/logrus@v1.4.2: parsing go.mod: unexpected module path \"github.com/sirupsen/logrus\"\ngo: error loading module requirements",
            ),
            log(
                BuiltFrom("load/pkg.go, reusePackage and checkImports"),
                "package example.com/m\n\timports github.com/Sirupsen/logrus: case-insensitive import collision: \"github.com/Sirupsen/logrus\" and \"github.com/sirupsen/logrus\"",
            ),
            log(
                BuiltFrom("go/build and load/pkg.go, GOPATH mode"),
                "package example.com/m\n\timports github.com/Sirupsen/logrus: code in directory /go/src/github.com/Sirupsen/logrus expects import \"github.com/sirupsen/logrus\"",
            ),
            log(
                BuiltFrom("load/pkg.go"),
                "../gopath/pkg/mod/github.com/docker/libcompose@v0.4.0/logger/raw.go:4:2: case-insensitive import collision: \"github.com/Sirupsen/logrus\" and \"github.com/sirupsen/logrus\"",
            ),
        ],
        misses: &[
            // Another name altogether.
            log(
                RealGo("1.17 to 1.27, go mod tidy"),
                "go: example.com/wrongpath@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/otherpath\n\t        but was required as: example.com/wrongpath",
            ),
            // Two files in a zip, not two paths.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: unzip DIR/gopath/pkg/mod/cache/download/example.com/casecoll/@v/v1.0.0.zip: example.com/casecoll@v1.0.0/readme: case-insensitive file name collision: \"README\" and \"readme\"",
            ),
        ],
        gaps: &[],
    }
};
