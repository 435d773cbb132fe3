//! go.mod does not require the module that provides an import.

use crate::cause::{Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Test::{Has, Is, Mentions, Not, Says}, Theme, Who, checked};
use crate::evidence::message::Message;
use crate::evidence::messages::directories::NOT_A_KNOWN_DEPENDENCY;
use crate::evidence::messages::gomod::GOMOD_NOT_FOUND;
use crate::evidence::messages::packages::{
    CANNOT_FIND_MODULE, IMPLICITLY_REQUIRED, LOOKUP_DISABLED, NO_REQUIRED_MODULE,
    REPLACED_NOT_REQUIRED,
};
use crate::evidence::messages::repository::UNKNOWN_REVISION;
use crate::evidence::messages::vendor::{VENDOR_MISSING_PACKAGE, VENDOR_QUERY};
use crate::evidence::messages::versions::NO_MATCHING_VERSIONS;
use crate::lang::Text;

/// These say why no module was found.
const OTHER_REASONS: &[&Message] = &[
    &GOMOD_NOT_FOUND,
    &LOOKUP_DISABLED,
    &NO_MATCHING_VERSIONS,
    &UNKNOWN_REVISION,
    &VENDOR_MISSING_PACKAGE,
    &VENDOR_QUERY,
];

/// With these words the reason goes on behind the package.
const MORE: &[&str] = &[
    ": module ",
    ": unrecognized import path ",
    ": malformed ",
    "-mod=vendor",
    " file:///",
    "GOPROXY=off",
    "exit status ",
];


/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "missing-requirement",
    theme: Theme::Module,
    name: Text {
        en: "go.mod lacks the module that provides an import",
        zh: "go.mod 缺少提供某个导入的模块",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "go.mod does not require the module that is needed[ for the package {package}]",
        zh: "go.mod 没有要求所需的模块[：包 {package} 由它提供]",
    },
    why: Text {
        en: "Since Go 1.16 a build does not change go.mod: every module that provides an import has to stand there already. The import is new, it came in with a merge, or it is mistyped. With `-mod=readonly` or a workspace it is the same.",
        zh: "从 Go 1.16 起，构建不会修改 go.mod：每个被导入的包，其所在模块都必须已经写在里面。可能导入是新加的、随合并而来，也可能写错了。使用 `-mod=readonly` 或工作区时也一样。",
    },
    not: Text {
        en: "Not a network problem yet: nothing was asked of anybody. Do not go back to `GO111MODULE=off`.",
        zh: "这还不是网络问题：Go 没有向任何服务器发出请求。不要退回 `GO111MODULE=off`。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&NO_REQUIRED_MODULE]), Not(&Says(&[&GOMOD_NOT_FOUND])), Not(&Is("package", Class::GoFile))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&LOOKUP_DISABLED]), Not(&Mentions(&["-mod=vendor"]))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&REPLACED_NOT_REQUIRED, &IMPLICITLY_REQUIRED])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&NOT_A_KNOWN_DEPENDENCY]), Mentions(&["not a known dependency"])] },
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&CANNOT_FIND_MODULE]), Not(&Has("url")), Not(&Is("package", Class::NoDot)), Not(&Says(OTHER_REASONS)), Not(&Mentions(MORE))] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Add the module",
                zh: "添加这个模块",
            },
            why: Text {
                en: "`go get` with the import path finds the module, adds its newest version to go.mod and its checksums to go.sum, and leaves other versions as they are where it can. If the module is private or the network fails, this is where the next error shows.",
                zh: "对导入路径执行 `go get`，Go 会找到所属模块，把最新版本写入 go.mod，校验和写入 go.sum，并尽量不动其他版本。如果模块是私有的或网络有问题，下一个错误会在这里出现。",
            },
            action: Action::EditModule(&[&["go", "get", "{package}"]]),
            risk: Risk::Review,
            only_if: &[Has("package"), Says(&[&NO_REQUIRED_MODULE, &LOOKUP_DISABLED, &CANNOT_FIND_MODULE])],
            verify: &[&["go", "mod", "verify"]],
        },
        Step {
            title: Text {
                en: "Add the requirement that Go names",
                zh: "添加 Go 提示的依赖",
            },
            why: Text {
                en: "A replace directive alone does not require a module, and a module that is imported has to be required.",
                zh: "只有 replace 指令并不等于要求该模块；被导入的模块必须有 require。",
            },
            action: Action::EditModule(&[&["go", "get", "{module}"]]),
            risk: Risk::Review,
            only_if: &[Has("module"), Not(&Says(&[&NO_REQUIRED_MODULE, &LOOKUP_DISABLED, &CANNOT_FIND_MODULE]))],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
        Step {
            title: Text {
                en: "If several imports are missing, tidy go.mod",
                zh: "如果缺少多个依赖，整理 go.mod",
            },
            why: Text {
                en: "`go mod tidy` adds all that is missing and takes out what nothing imports. Commit go.mod and go.sum. If a path begins with the name of your own module, the directory is missing or has no Go file: Go uses the same words for that.",
                zh: "`go mod tidy` 会补上所有缺少的依赖，并删去没有被导入的。请提交 go.mod 和 go.sum。如果路径以你自己的模块名开头，那是目录不存在或没有 Go 文件：Go 用的是同样的说法。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#resolve-pkg-mod", "https://go.dev/blog/go116-module-changes"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.16 to 1.27, go build"),
                "m.go:2:8: no required module provides package example.com/b; to add it:\n\tgo get example.com/b",
            ),
            log(
                RealGo("1.21 to 1.27, go mod vendor"),
                "go: m imports\n\texample.com/b: no required module provides package example.com/b; to add it:\n\tgo get example.com/b",
            ),
            log(
                RealGo("1.24 to 1.27, go test"),
                "# m\nm.go:2:8: no required module provides package example.com/b; to add it:\n\tgo get example.com/b\nFAIL\tm [setup failed]\nFAIL",
            ),
            log(
                RealGo("1.15 to 1.27, GOFLAGS=-mod=readonly, go build"),
                "m.go:2:8: cannot find module providing package example.com/b: import lookup disabled by -mod=readonly",
            ),
            log(
                RealGo("1.16 to 1.27, go build"),
                "m.go:2:8: module example.com/a provides package example.com/a and is replaced but not required; to add it:\n\tgo get example.com/a",
            ),
            log(
                RealGo("1.16 and 1.17, go mod download"),
                "go mod download: module example.com/a: not a known dependency",
            ),
            log(
                BuiltFrom("modload/load.go, (*DirectImportFromImplicitDependencyError).Error"),
                "go: package example.com/m imports example.com/b from implicitly required module; to add missing requirements, run:\n\tgo get example.com/b@v1.0.0",
            ),
            log(
                BuiltFrom("modload/import.go, ImportMissingError, Go 1.13 to 1.15"),
                "main.go:5:2: cannot find module providing package github.com/acme/lib",
            ),
        ],
        misses: &[
            // There is no go.mod at all.
            log(
                RealGo("1.16 to 1.27, go build m.go"),
                "m.go:2:8: no required module provides package example.com/a: go.mod file not found in current directory or any parent directory; see 'go help modules'",
            ),
            // vendor/ lacks it.
            log(
                RealGo("1.21 to 1.27, go build"),
                "n.go:2:8: cannot find module providing package example.com/b: import lookup disabled by -mod=vendor\n\t(Go version in go.mod is at least 1.14 and vendor directory exists.)",
            ),
            // It was looked for, and the proxy has none.
            log(
                RealGo("1.14 and 1.15, go get"),
                "../gopath/pkg/mod/example.com/imps@v1.0.0/x.go:2:8: cannot find module providing package example.com/nonexist/p: module example.com/nonexist/p: reading http://127.0.0.1:18080/ok/example.com/nonexist/p/@v/list: 404 Not Found\n\tserver response: not found: example.com/nonexist/p/@v/list",
            ),
            // go.sum lacks it, go.mod has it.
            log(
                RealGo("1.17 to 1.27, go build"),
                "m.go:2:8: missing go.sum entry for module providing package example.com/b (imported by m); to add:\n\tgo get m",
            ),
            // A file that is not there.
            log(
                BuiltFrom("modload/import.go"),
                "no required module provides package main.go; to add it:\n\tgo get main.go",
            ),
        ],
        gaps: &[],
    }
};
