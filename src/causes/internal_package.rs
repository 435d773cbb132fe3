//! A package below internal is imported from outside of its tree.

use crate::cause::{Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step, Test::Says, Theme, Who, checked};
use crate::evidence::messages::packages::INTERNAL_PACKAGE;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "internal-package",
    theme: Theme::Module,
    name: Text {
        en: "An internal package is imported from outside",
        zh: "从外部导入了 internal 包",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "An internal package is imported from outside of its module[: {package}]",
        zh: "从模块外部导入了 internal 包[：{package}]",
    },
    why: Text {
        en: "A package below a directory named `internal` may be imported only by code below the parent of that directory. It is the author's way of keeping it out of the public API. Where it looks like your own, the module path differs: a fork under a new name still imports the internal packages of the original.",
        zh: "`internal` 目录下的包，只允许该目录的上级目录之内的代码导入；作者以此表示它不属于公开 API。如果看起来就是你自己的包，那是模块路径不同：改了名的 fork 仍在导入原项目的 internal 包。",
    },
    not: Text {
        en: "Not a version, network or permission problem, and there is no setting that allows it.",
        zh: "与版本、网络、权限无关，也没有任何设置可以放行。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&INTERNAL_PACKAGE])] },
    ],
    explains: &[],
    who: Who::YouOrAuthor,
    fix: Fix::Person(Need::Code),
    steps: &[
        Step {
            title: Text {
                en: "Import what the module offers publicly",
                zh: "改用模块公开的包",
            },
            why: Text {
                en: "Look on pkg.go.dev for a package of the module that is not internal. Code that was not meant to be imported has to be copied, as far as its licence allows, or asked for upstream.",
                zh: "到 pkg.go.dev 上查找该模块里非 internal 的包。本来就不供导入的代码，只能在许可证允许的前提下复制，或请作者公开。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "For a fork, keep the name of the original",
                zh: "如果是 fork，请保留原名",
            },
            why: Text {
                en: "Leave the module line as the original has it, and point to the fork in the go.mod that uses it: `go mod edit -replace=<original>=<fork>@<version>`. Or change every import of the fork to its new name.",
                zh: "module 行保持原样，在使用方的 go.mod 里指向 fork：`go mod edit -replace=<原模块>=<fork>@<版本>`。或者把 fork 里的每一处导入都改成新名字。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://pkg.go.dev/cmd/go#hdr-Internal_Directories", "https://go.dev/doc/go1.4#internalpackages"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 and 1.27.3, go build"),
                "package m\n\tm.go:2:8: use of internal package example.com/a/internal/x not allowed",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go vet ./..."),
                "go: downloading example.com/a v1.0.0\npackage m\n\tm.go:2:8: use of internal package example.com/a/internal/x not allowed",
            ),
            log(
                BuiltFrom("load/pkg.go, disallowInternal"),
                "package example.com/you/project/cmd\n\timports github.com/acme/lib/internal/log: use of internal package github.com/acme/lib/internal/log not allowed",
            ),
            log(
                BuiltFrom("load/pkg.go, disallowInternal, a position"),
                "main.go:9:2: use of internal package github.com/acme/lib/internal/log not allowed",
            ),
        ],
        misses: &[
            // It is not there at all.
            log(
                RealGo("1.21 to 1.27, go mod tidy"),
                "go: m imports\n\texample.com/a/internal/x: module example.com/a@latest found (v1.1.0), but does not contain package example.com/a/internal/x",
            ),
            // Packages that import each other.
            log(
                BuiltFrom("load/pkg.go, reusePackage"),
                "package example.com/m/a\n\timports example.com/m/b\n\timports example.com/m/a: import cycle not allowed",
            ),
        ],
        gaps: &[],
    }
};
