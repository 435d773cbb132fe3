//! A pseudo-version does not describe its commit.

use crate::cause::{Action, Cause, Certainty, Class, Fix, Relation, Risk, Sign, Stage, Step, Test::{self, AllOf, AnyOf, Has, Is, Not, Related, Says, ServerSays}, Theme, Who, checked};
use crate::evidence::messages::context::{COMMAND_FAILED, IMPORT_CHAIN, REQUIRED_BY};
use crate::evidence::messages::proxy::ANSWER_NOT_FOUND;
use crate::evidence::messages::versions::PSEUDO_VERSION_MISMATCH;
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
    id: "pseudo-version-invalid",
    theme: Theme::Module,
    name: Text {
        en: "A pseudo-version does not agree with its commit",
        zh: "伪版本与它的提交不一致",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "The pseudo-version[ {version}][ of {module}] does not agree with its commit",
        zh: "伪版本[ {version}][（{module}）]与它的提交不一致",
    },
    why: Text {
        en: "A version such as `v0.0.0-20200102030405-b654f68e4dbe` names the commit by its time in UTC and the first twelve digits of its hash, and the tag before it. Go works it out itself and accepts no other. One that was written or changed by hand, made by an old tool, or whose commit was rewritten by a force-push is refused.",
        zh: "`v0.0.0-20200102030405-b654f68e4dbe` 这样的版本由提交的 UTC 时间、哈希的前十二位以及它之前的标签组成。它由 Go 自己算出，其他写法一律不接受。手写或改过的、旧工具生成的，或者提交被强制推送改写的，都会被拒绝。",
    },
    not: Text {
        en: "Not a proxy or network problem. Do not correct the digits by hand: name the commit and let Go write the version.",
        zh: "与代理和网络无关。不要手工改数字：写上提交，让 Go 自己生成版本。",
    },
    signs: &[
        // Where git failed, what it says is the reason.
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&PSEUDO_VERSION_MISMATCH]), Not(&Says(&[&COMMAND_FAILED]))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&ANSWER_NOT_FOUND]), ServerSays(&[&PSEUDO_VERSION_MISMATCH]), Not(&Is("url", Class::ChecksumLookup))] },
    ],
    explains: &["gosum-missing-entry"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Name the commit and let Go write the version",
                zh: "写上提交，让 Go 生成版本",
            },
            why: Text {
                en: "The requirement is dropped from go.mod and the commit of the old one is asked for. If that commit is gone, `go get` with `@latest` takes the newest version.",
                zh: "从 go.mod 中去掉这条要求，再按原来的提交重新获取。如果那个提交已不存在，可用 `go get` 加 `@latest` 取最新版本。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-droprequire={module}"], &["go", "get", "{module}@{revision}"], &["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[Not(&BY_DEPENDENCY), Has("module")],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
        Step {
            title: Text {
                en: "Replace the version that the dependency asks for",
                zh: "替换依赖所要求的版本",
            },
            why: Text {
                en: "[A newer version of the dependency may have it right: `go get {module3}@latest`. ]Until then, the bad version is replaced in your go.mod.",
                zh: "[该依赖的新版本可能已经改正：`go get {module3}@latest`。]在此之前，先在你的 go.mod 里替换这个错误的版本。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-replace={module}@{version}={module}@{revision}"], &["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[BY_DEPENDENCY],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
        Step {
            title: Text {
                en: "Write the commit in the place of the version",
                zh: "用提交代替版本",
            },
            why: Text {
                en: "In go.mod, put the commit hash or a branch name where the version stands and run `go mod tidy`; Go turns it into the right pseudo-version.",
                zh: "在 go.mod 里把版本换成提交哈希或分支名，再执行 `go mod tidy`，Go 会把它改成正确的伪版本。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Has("module"))],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#pseudo-versions"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.26.6, go list -m all, a revision that is too short"),
                "go: github.com/oakmere/kit@v0.0.0-20240311092653-2bf72c6: invalid pseudo-version: revision is shorter than canonical (expected 2bf72c67fd73)\ngo: github.com/oakmere/kit@v0.0.0-20240311092653-2bf72c6: missing go.sum entry for go.mod file; to add it:\n\tgo mod download github.com/oakmere/kit",
            ),
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo@v0.0.0-20200102030406-b654f68e4dbe: invalid pseudo-version: does not match version-control timestamp (expected 20200102030405)",
            ),
            log(
                RealGo("1.14, GOPROXY=direct"),
                "go list -m: git.example.com/repo@v0.0.0-20200102030406-b654f68e4dbe: invalid pseudo-version: does not match version-control timestamp (2020-01-02T03:04:05Z)",
            ),
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo@v0.0.0-20200102030405-b654f68: invalid pseudo-version: revision is shorter than canonical (expected b654f68e4dbe)",
            ),
            log(
                RealGo("1.13, GOPROXY=direct"),
                "go: finding git.example.com/repo v1.9.1-0.20200102030405-fa9973cfda51\ngo list -m: git.example.com/repo@v1.9.1-0.20200102030405-fa9973cfda51: invalid pseudo-version: preceding tag (v1.9.0) not found",
            ),
            log(
                BuiltFrom("coderepo.go, validatePseudoVersion; mvs, (*BuildListError).Error"),
                "go: github.com/acme/app@v1.3.0 requires\n\tgithub.com/docker/docker@v1.14.0-0.20190319215453-e7b5f7dbe98c: invalid pseudo-version: revision is longer than canonical (e7b5f7dbe98c)",
            ),
            log(
                BuiltFrom("web/api.go; validatePseudoVersion"),
                "go: github.com/acme/lib@v0.0.0-20200102030406-b654f68e4dbe: reading https://proxy.golang.org/github.com/acme/lib/@v/v0.0.0-20200102030406-b654f68e4dbe.info: 404 Not Found\n\tserver response: not found: github.com/acme/lib@v0.0.0-20200102030406-b654f68e4dbe: invalid pseudo-version: does not match version-control timestamp (expected 20200102030405)",
            ),
        ],
        misses: &[
            // The commit does not exist at all.
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo@v0.0.0-20200102030405-abcdefabcdef: invalid version: unknown revision abcdefabcdef",
            ),
            // The major version is wrong, not the pseudo-version.
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo@v2.0.0: invalid version: module contains a go.mod file, so module path must match major version (\"git.example.com/repo/v2\")",
            ),
        ],
        gaps: &[],
    }
};
