//! Every version that could be chosen has been retracted.

use crate::cause::{Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step, Test::{Has, LogHolds, Says}, Theme, Who, checked};
use crate::evidence::messages::versions::{NO_MATCHING_VERSIONS, RETRACTED_REFUSED};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "version-retracted",
    theme: Theme::Module,
    name: Text {
        en: "Every version that could be chosen is retracted",
        zh: "可选的版本都已被撤回",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "The author has retracted every version of [{module} ]that could be chosen",
        zh: "[{module} ]可选的版本都已被作者撤回",
    },
    why: Text {
        en: "With a `retract` directive an author takes a published version back, mostly because it is broken or was published by mistake. Go does not choose such a version for `latest`, `upgrade` or a range, and if nothing else is left it finds none. An exact version can still be had.",
        zh: "作者用 `retract` 指令撤回已发布的版本，通常因为它有问题或是误发布。对于 `latest`、`upgrade` 和范围查询，Go 不会选择被撤回的版本；如果没有别的版本，就什么也找不到。写明确切版本仍然可以取得。",
    },
    not: Text {
        en: "Not a proxy problem. The mere warning `retracted by module author` stops nothing.",
        zh: "与代理无关。仅仅出现 `retracted by module author` 警告并不会使命令失败。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&RETRACTED_REFUSED])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&NO_MATCHING_VERSIONS]), LogHolds(&["retracted"])] },
    ],
    explains: &[],
    who: Who::YouOrAuthor,
    fix: Fix::Person(Need::Choice),
    steps: &[
        Step {
            title: Text {
                en: "List all versions, the retracted ones included",
                zh: "列出所有版本，包括已撤回的",
            },
            why: Text {
                en: "Without `-retracted` the list would be empty.",
                zh: "不带 `-retracted` 时列表会是空的。",
            },
            action: Action::Run { command: &["go", "list", "-m", "-versions", "-retracted", "{module}"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Has("module")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Read why it was retracted",
                zh: "查看撤回的原因",
            },
            why: Text {
                en: "The comment at the `retract` directive of its newest go.mod gives the author's reason; pkg.go.dev shows it too.",
                zh: "最新版 go.mod 中 `retract` 指令旁的注释写明了原因，pkg.go.dev 上也会显示。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Has("module")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask for an exact version, or another module",
                zh: "指定确切版本，或换用别的模块",
            },
            why: Text {
                en: "`go get module@v1.2.3` still takes a retracted version. That is for a build that has to work today; the author retracted it for a reason.",
                zh: "`go get module@v1.2.3` 仍可取得已撤回的版本。这只适合今天必须能构建的情况：作者撤回它是有理由的。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-file-retract"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 and 1.27.3, every version retracted; go get -u ./..., then the command that it names"),
                "go: warning: example.com/allretr@v1.0.0: retracted by module author: all bad\ngo: to switch to the latest unretracted version, run:\n\tgo get example.com/allretr@latest\ngo: example.com/allretr@latest: no matching versions for query \"latest\"",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, every version retracted; go list -m -u all, then go get"),
                "m\nexample.com/allretr v1.0.0 (retracted)\ngo: example.com/allretr: no matching versions for query \"upgrade\"",
            ),
            log(
                BuiltFrom("modload/modfile.go, (*ModuleRetractedError).Error"),
                "go: example.com/retr@v1.0.0: retracted by module author: bad bug",
            ),
        ],
        misses: &[
            // A warning only: the version is used.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: downloading example.com/retr v1.0.0\ngo: warning: example.com/retr@v1.0.0: retracted by module author: bad bug\ngo: to switch to the latest unretracted version, run:\n\tgo get example.com/retr@latest\ngo: added example.com/retr v1.0.0",
            ),
            // Nothing says that anything was retracted.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: example.com/a@v9: no matching versions for query \"v9\"",
            ),
        ],
        gaps: &[],
    }
};
