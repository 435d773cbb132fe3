//! Two modules of the build have the same package.

use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{Has, Says}, Theme, Who, checked};
use crate::evidence::messages::packages::AMBIGUOUS_IMPORT;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "ambiguous-import",
    theme: Theme::Module,
    name: Text {
        en: "Two modules provide the same package",
        zh: "两个模块提供同一个包",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "{package} is in two modules at once[: {module} and {module2}]",
        zh: "{package} 同时存在于两个模块中[：{module} 和 {module2}]",
    },
    why: Text {
        en: "A repository was split: a directory of the larger module became a module of its own, and the build has an old version of the larger one, which still holds the directory, together with the new module. Go does not choose between them.",
        zh: "仓库做过拆分：大模块的某个目录变成了独立的模块，而构建中同时有仍含该目录的旧版大模块和这个新模块。Go 不会替你选择。",
    },
    not: Text {
        en: "Not a broken cache or proxy. Deleting go.sum does not help.",
        zh: "不是缓存或代理的问题，删除 go.sum 也没有用。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&AMBIGUOUS_IMPORT])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Upgrade the larger module past the split",
                zh: "把大模块升级到拆分之后的版本",
            },
            why: Text {
                en: "Its newer versions no longer hold the directory, so the package is in one module again. This is enough for `google.golang.org/genproto`, `cloud.google.com/go` and `github.com/ugorji/go`.",
                zh: "它的新版本不再包含该目录，包就只在一个模块里了。`google.golang.org/genproto`、`cloud.google.com/go`、`github.com/ugorji/go` 都适用。",
            },
            action: Action::EditModule(&[&["go", "get", "{module}@latest"]]),
            risk: Risk::Review,
            only_if: &[Has("module"), Has("module2")],
            verify: &[&["go", "list", "-m", "{module}", "{module2}"]],
        },
        Step {
            title: Text {
                en: "Or take one of the two out of the build",
                zh: "或从构建中去掉其中一个",
            },
            why: Text {
                en: "[`go get {module}@none` if nothing else needs it, or `go get {module2}@none` if the larger one still has the package.] `go mod graph` shows which dependency brings in which. Where the larger module has no version after the split, `exclude` its old ones.",
                zh: "[如果没有别的包需要它，用 `go get {module}@none`；如果大模块里仍有这个包，用 `go get {module2}@none`。]`go mod graph` 能看出是谁带来的。如果大模块没有拆分之后的版本，用 `exclude` 排除旧版本。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#resolve-pkg-mod", "https://go.dev/ref/mod#go-get"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.15 to 1.27, GOFLAGS=-mod=mod, go build"),
                "go: downloading example.com/amb v1.0.0\ngo: downloading example.com/amb/y v1.0.0\nm.go:2:8: ambiguous import: found package example.com/amb/y in multiple modules:\n\texample.com/amb v1.0.0 (DIR/gopath/pkg/mod/example.com/amb@v1.0.0/y)\n\texample.com/amb/y v1.0.0 (DIR/gopath/pkg/mod/example.com/amb/y@v1.0.0)",
            ),
            log(
                RealGo("1.21 to 1.27, go mod tidy"),
                "go: m imports\n\texample.com/amb/y: ambiguous import: found package example.com/amb/y in multiple modules:\n\texample.com/amb v1.0.0 (DIR/gopath/pkg/mod/example.com/amb@v1.0.0/y)\n\texample.com/amb/y v1.0.0 (DIR/gopath/pkg/mod/example.com/amb/y@v1.0.0)",
            ),
            log(
                RealGo("1.13, go get"),
                "go get example.com/amb/y: ambiguous import: found example.com/amb/y in multiple modules:\n\texample.com/amb v1.0.0 (DIR/gopath/pkg/mod/example.com/amb@v1.0.0/y)\n\texample.com/amb/y v1.0.0 (DIR/gopath/pkg/mod/example.com/amb/y@v1.0.0)",
            ),
            log(
                BuiltFrom("modload/import.go, (*AmbiguousImportError).Error, on Windows"),
                "main.go:8:2: ambiguous import: found package google.golang.org/genproto/googleapis/rpc/status in multiple modules:\n\tgoogle.golang.org/genproto v0.0.0-20220107163113-42d7afdf6368 (C:\\Users\\g\\go\\pkg\\mod\\google.golang.org\\genproto@v0.0.0-20220107163113-42d7afdf6368\\googleapis\\rpc\\status)\n\tgoogle.golang.org/genproto/googleapis/rpc v0.0.0-20230525234030-28d5490b6b19 (C:\\Users\\g\\go\\pkg\\mod\\google.golang.org\\genproto\\googleapis\\rpc@v0.0.0-20230525234030-28d5490b6b19\\status)",
            ),
            log(
                BuiltFrom("modload/import.go, (*AmbiguousImportError).Error"),
                "go: ambiguous import: found package github.com/ugorji/go/codec in multiple modules",
            ),
        ],
        misses: &[
            // One repository under two names.
            log(
                BuiltFrom("modload/load.go, (*loader).checkMultiplePaths"),
                "go: github.com/fork/lib@v1.0.1 used for two different module paths (github.com/acme/lib and github.com/fork/lib)",
            ),
            // The package is in no module.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: module example.com/a@upgrade found (v1.1.0), but does not contain package example.com/a/nosuch",
            ),
        ],
        gaps: &[],
    }
};
