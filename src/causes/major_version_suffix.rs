//! The major version and the end of the module path do not agree.

use crate::cause::{Action, Cause, Certainty, Class, Fix, Relation, Risk, Sign, Stage, Step, Test::{self, AllOf, AnyOf, Has, Is, Mentions, Not, Related, Says, ServerSays}, Theme, Who, checked};
use crate::evidence::message::Message;
use crate::evidence::messages::context::{IMPORT_CHAIN, REQUIRED_BY};
use crate::evidence::messages::gomod::INIT_MAJOR_SUFFIX;
use crate::evidence::messages::packages::MODULE_WITHOUT_PACKAGE;
use crate::evidence::messages::paths::{DECLARES_PATH_AS, MALFORMED_PATH, PATH_NO_DOT};
use crate::evidence::messages::proxy::ANSWER_NOT_FOUND;
use crate::evidence::messages::versions::{
    INVALID_VERSION, MAJOR_MISMATCH_GOMOD, MAJOR_PREFIX_MISMATCH, MAJOR_SUFFIX_REQUIRED,
};
use crate::lang::Text;

/// In these words Go names the two.
const MESSAGES: &[&Message] =
    &[&MAJOR_SUFFIX_REQUIRED, &MAJOR_MISMATCH_GOMOD, &MAJOR_PREFIX_MISMATCH];

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

/// The tag is of the major version that the module line asks for: only the requirement lacks `/vN`.
const PATH_FITS: Test =
    AllOf(&[Says(&[&MAJOR_MISMATCH_GOMOD]), Related("module2", Relation::FitsMajor, "version2")]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "major-version-suffix",
    theme: Theme::Module,
    name: Text {
        en: "Major version and module path do not agree (`/vN`)",
        zh: "主版本号与模块路径不一致（`/vN`）",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "The major version does not fit the module path[ {module}]",
        zh: "主版本号与模块路径[ {module} ]不相符",
    },
    why: Text {
        en: "From version 2 on, the major version is a part of the module path: `example.com/lib/v2` has the versions `v2.x.y`, and `example.com/lib` has `v0` and `v1` only. The module line of go.mod, the tag and every import have to say the same. On gopkg.in it is `.v2`. `+incompatible` is for tags from before there was a go.mod.",
        zh: "从 v2 起，主版本号是模块路径的一部分：`example.com/lib/v2` 的版本是 `v2.x.y`，`example.com/lib` 只有 `v0` 和 `v1`。go.mod 的 module 行、标签和每一处导入都要一致。gopkg.in 上写作 `.v2`。`+incompatible` 只用于还没有 go.mod 时打的标签。",
    },
    not: Text {
        en: "Not a missing version and not a proxy problem: the tag may well be there, under the other path.",
        zh: "不是版本不存在，也与代理无关：标签很可能存在，只是属于另一个路径。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(MESSAGES)] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&ANSWER_NOT_FOUND]), ServerSays(MESSAGES), Not(&Is("url", Class::ChecksumLookup))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&DECLARES_PATH_AS]), Related("module", Relation::SameButMajor, "module2")] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&INIT_MAJOR_SUFFIX])] },
        Sign { certainty: Certainty::Certain, tests: &[Mentions(&["invalid: malformed module path"]), Says(&[&INVALID_VERSION, &PATH_NO_DOT, &MALFORMED_PATH])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&MODULE_WITHOUT_PACKAGE]), Related("module", Relation::SameButMajor, "package")] },
    ],
    explains: &[],
    who: Who::YouOrAuthor,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Use the path that the module gives itself",
                zh: "使用模块自己声明的路径",
            },
            why: Text {
                en: "[Its name is `{module2}`. ]Change the imports in the code to it as well.",
                zh: "[它的名字是 `{module2}`。]代码里的导入路径也要一并修改。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-droprequire={module}"], &["go", "get", "{module2}@latest"]]),
            risk: Risk::Review,
            only_if: &[Not(&BY_DEPENDENCY), Has("module2"), Not(&Says(&[&INIT_MAJOR_SUFFIX, &MAJOR_MISMATCH_GOMOD, &MAJOR_PREFIX_MISMATCH]))],
            verify: &[&["go", "list", "-m", "{module2}"]],
        },
        Step {
            title: Text {
                en: "Require {module2}, which is the name of this version",
                zh: "改为依赖 {module2}，这才是这个版本的名字",
            },
            why: Text {
                en: "From the second major version on, `/vN` is a part of the module path, and {version2} has it in its go.mod. Change the imports in the code to `{module2}` as well.",
                zh: "从主版本 2 开始，`/vN` 是模块路径的一部分，{version2} 的 go.mod 里正是这样写的。代码里的导入路径也要改成 `{module2}`。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-droprequire={module}"], &["go", "get", "{module2}@{version2}"]]),
            risk: Risk::Review,
            only_if: &[Not(&BY_DEPENDENCY), Has("module"), PATH_FITS],
            verify: &[&["go", "list", "-m", "{module2}"]],
        },
        Step {
            title: Text {
                en: "Take a version that fits the path",
                zh: "选用与路径相符的版本",
            },
            why: Text {
                en: "[The module line says `{module2}` although the tag is of another major version. Take a version that this path has, or name a commit: `go get {module2}@<commit>`. ]Its author has to write the same `/vN` into the module line and tag again.",
                zh: "[标签是另一个主版本，module 行写的却是 `{module2}`。请改用这个路径已有的版本，或指定提交：`go get {module2}@<提交>`。]作者需要在 module 行写上一致的 `/vN` 并重新打标签。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&MAJOR_MISMATCH_GOMOD]), Has("module2"), Not(&PATH_FITS)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Make the number and the end of the path agree",
                zh: "让版本号与路径结尾一致",
            },
            why: Text {
                en: "Either the version changes (`v0` or `v1` for a path without suffix, `vN` for one that ends in `/vN`), or the path does: `example.com/lib/v2` in go.mod and in every import. `/v0` and `/v1` do not exist.",
                zh: "要么改版本（没有后缀的路径用 `v0` 或 `v1`，以 `/vN` 结尾的用 `vN`），要么改路径：go.mod 和所有导入都写成 `example.com/lib/v2`。`/v0` 和 `/v1` 是不存在的。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&MAJOR_SUFFIX_REQUIRED, &MAJOR_MISMATCH_GOMOD]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See which versions each path has",
                zh: "查看这个路径有哪些版本",
            },
            why: Text {
                en: "If the one you want is missing here, it has its own path with `/vN` at the end.",
                zh: "如果这里没有你要的版本，它就在结尾带 `/vN` 的路径下。",
            },
            action: Action::Run { command: &["go", "list", "-m", "-versions", "{module}"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Has("module"), Not(&Says(&[&INIT_MAJOR_SUFFIX]))],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#major-version-suffixes", "https://go.dev/ref/mod#incompatible-versions", "https://go.dev/doc/modules/major-version"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.17 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo@v2.0.0: invalid version: module contains a go.mod file, so module path must match major version (\"git.example.com/repo/v2\")",
            ),
            log(
                RealGo("1.14, GOPROXY=direct"),
                "go list -m: git.example.com/repo@v2.0.0: invalid version: module contains a go.mod file, so major version must be compatible: should be v0 or v1, not v2",
            ),
            log(
                RealGo("1.13, GOPROXY=direct"),
                "go: finding git.example.com/repo v2.0.0+incompatible\ngo list -m: git.example.com/repo@v2.0.0+incompatible: invalid version: +incompatible suffix not allowed: module contains a go.mod file, so semantic import versioning is required",
            ),
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo/v2@v2.0.0: invalid version: go.mod has non-.../v2 module path \"git.example.com/repo\" (and .../v2/go.mod does not exist) at revision v2.0.0",
            ),
            log(
                RealGo("1.21 to 1.27, GOPROXY=direct"),
                "go: github.com/oakmere/kit@v2.1.0+incompatible: go.mod has post-v2 module path \"github.com/oakmere/kit/v2\" at revision v2.1.0",
            ),
            log(
                RealGo("1.27, go list -m"),
                "go: errors parsing go.mod:\ngo.mod:2: require example.com/a: version \"v2.0.0\" invalid: should be v0 or v1, not v2",
            ),
            log(
                RealGo("1.16 to 1.20, go list -m"),
                "go: errors parsing go.mod:\nDIR/m/go.mod:2: require gopkg.in/yaml: version \"v2.0.0\" invalid: malformed module path \"gopkg.in/yaml\"",
            ),
            log(
                BuiltFrom("modload/modfile.go, rawGoModSummary, Go 1.16 and later"),
                "go: github.com/acme/lib@v1.2.0: parsing go.mod:\n\tmodule declares its path as: github.com/acme/lib/v2\n\t        but was required as: github.com/acme/lib",
            ),
            log(
                BuiltFrom("web/api.go; coderepo.go, (*codeRepo).convert"),
                "go: github.com/acme/lib@v3.1.0: reading https://proxy.golang.org/github.com/acme/lib/@v/v3.1.0.info: 404 Not Found\n\tserver response: not found: github.com/acme/lib@v3.1.0: invalid version: module contains a go.mod file, so module path must match major version (\"github.com/acme/lib/v3\")",
            ),
            log(
                BuiltFrom("modload/query.go, (*PackageNotInModuleError).Error"),
                "go: module github.com/acme/lib@latest found (v3.3.10+incompatible), but does not contain package github.com/acme/lib/v4",
            ),
            log(
                BuiltFrom("modfetch/coderepo.go; the line is cut"),
                "go: github.com/A/b@v2.0.0: invalid version: module contains a go.mod file, so module path must match major version (\"github.com/A/b/v2\"",
            ),
        ],
        misses: &[
            // Another name altogether.
            log(
                RealGo("1.17 to 1.27, go mod tidy"),
                "go: example.com/wrongpath@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/otherpath\n\t        but was required as: example.com/wrongpath",
            ),
            // The version is none at all.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: example.com/a@v9: no matching versions for query \"v9\"",
            ),
            // A package that is called like a major version.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: downloading example.com/a v1.1.0\ngo: module example.com/a@upgrade found (v1.1.0), but does not contain package example.com/a/v1",
            ),
        ],
        gaps: &[],
    }
};
