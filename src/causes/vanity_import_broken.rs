//! The web page of an import path does not tell where the repository is.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AllOf, AnyOf, Covered, EnvIs, Has, Is, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::discovery::{
    GO_IMPORT_BAD_CONTENT, GO_IMPORT_DISAGREE, GO_IMPORT_MULTIPLE, GO_IMPORT_UNKNOWN_VCS,
    NO_GO_IMPORT, NO_GO_IMPORT_MATCH, REPO_ROOT_MISMATCH, UNRECOGNIZED_IMPORT_PATH,
};
use crate::evidence::messages::proxy::{ANSWER_BAD_REQUEST, ANSWER_FORBIDDEN, ANSWER_NOT_FOUND};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "vanity-import-broken",
    theme: Theme::Vcs,
    name: Text {
        en: "The page of an import path does not say where its repository is",
        zh: "导入路径的网页没有说明仓库在哪里",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The page[ of {package}] does not tell Go where the repository is",
        zh: "[{package} 的]网页没有告诉 Go 仓库在哪里",
    },
    why: Text {
        en: "For a path on a host that it does not know by name, Go reads the page with `?go-get=1` and looks for a `go-import` tag, which names the repository. The page is missing, has no such tag, has one for another path, or is the login page of something. A mistyped path gives the same.",
        zh: "对于不认识的主机，Go 会读取带 `?go-get=1` 的网页，从 `go-import` 标签中得知仓库地址。现在这个网页不存在、没有该标签、标签属于别的路径，或者其实是一个登录页面。路径写错也会这样。",
    },
    not: Text {
        en: "Not a question of git or of your login to it: git has not been run yet.",
        zh: "与 git 及其凭据无关：此时还没有运行 git。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                Says(&[
                    &NO_GO_IMPORT, &NO_GO_IMPORT_MATCH, &GO_IMPORT_MULTIPLE, &GO_IMPORT_DISAGREE,
                    &GO_IMPORT_UNKNOWN_VCS, &GO_IMPORT_BAD_CONTENT,
                ]),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::GoGet),
                Not(&Is("host", Class::ForgeHost)),
            ],
        },
        // A public page that refuses: no login is known for it.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                Says(&[&ANSWER_FORBIDDEN, &ANSWER_BAD_REQUEST]),
                Is("url", Class::GoGet),
                Not(&AnyOf(&[Is("host", Class::PrivateHost), Covered("GOPRIVATE")])),
            ],
        },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&REPO_ROOT_MISMATCH])] },
        // A line cut out of its context.
        Sign {
            certainty: Certainty::Possible,
            tests: &[AnyOf(&[
                Says(&[&NO_GO_IMPORT, &NO_GO_IMPORT_MATCH, &GO_IMPORT_DISAGREE]),
                AllOf(&[Says(&[&ANSWER_NOT_FOUND]), Is("url", Class::GoGet), Not(&Is("host", Class::ForgeHost))]),
            ])],
        },
    ],
    explains: &[],
    who: Who::YouOrAuthor,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Take a newer version of {module2}, which requires it",
                zh: "升级依赖它的 {module2}",
            },
            why: Text {
                en: "The page was there when that version was published. A newer one may no longer need this path: `go mod edit -droprequire={module2}`, then `go get {module2}@latest` and `go mod tidy`. Look at what changes before you keep it.",
                zh: "那个版本发布时网页还在，新版本可能已经不再需要这个路径：依次运行 `go mod edit -droprequire={module2}`、`go get {module2}@latest` 和 `go mod tidy`。请看过改动再决定是否保留。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Has("module2"), Not(&Is("host", Class::PrivateHost))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Check the path, and look at what the page answers",
                zh: "核对路径，并查看网页的应答",
            },
            why: Text {
                en: "Open `https://` followed by the import path and `?go-get=1` in a browser and look for `go-import` in its source. A login page there means that Go needs a login as well: one line for the host in `~/.netrc`.",
                zh: "在浏览器中打开 `https://` 加导入路径再加 `?go-get=1`，在网页源代码中查找 `go-import`。如果看到登录页面，说明 Go 也需要凭据：在 `~/.netrc` 中为该主机加一行。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Read public modules from a module proxy and not from their pages",
                zh: "公开模块改从模块代理获取，不经过网页",
            },
            why: Text {
                en: "GOPROXY is `direct` only. A proxy keeps what was there before the page broke, under the same path and with the same checksums.",
                zh: "GOPROXY 只有 `direct`。网页失效前的版本在代理中仍有副本，路径和校验和都不变。",
            },
            action: Action::Reset("GOPROXY"),
            risk: Risk::Review,
            only_if: &[EnvIs("GOPROXY", &["direct"]), Not(&Is("host", Class::PrivateHost))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Tell the owner of the page, and use the repository's own path until then",
                zh: "告知网页的主人；在此之前改用仓库本身的路径",
            },
            why: Text {
                en: "Only they can repair it. Many such modules have their code on a known host: a `replace` line in go.mod can point there. A `.git` behind the repository's name makes Go skip the page.",
                zh: "只有对方能修复。这类模块的代码往往在常见的托管平台上：可以在 go.mod 中用 `replace` 指向那里。在仓库名后加 `.git`，Go 就会跳过网页。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#vcs-find", "https://go.dev/ref/mod#serving-from-proxy"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, a page without tags"),
                "go: git.example.com/nometa@v1.0.0: unrecognized import path \"git.example.com/nometa\": parse https://git.example.com/nometa?go-get=1: no go-import meta tags ()",
            ),
            log(
                RealGo("1.13.8, a page without tags"),
                "go list -m: git.example.com/nometa@v1.0.0: unrecognized import path \"git.example.com/nometa\" (parse https://git.example.com/nometa?go-get=1: no go-import meta tags ())",
            ),
            log(
                RealGo("1.14 to 1.17, a tag for another path"),
                "go list -m: git.example.com/mismatch@v1.0.0: unrecognized import path \"git.example.com/mismatch\": parse https://git.example.com/mismatch?go-get=1: no go-import meta tags (meta tag git.example.com/other did not match import path git.example.com/mismatch)",
            ),
            log(
                RealGo("1.18 to 1.27, no page"),
                "go: example.org/a@v1.0.0: unrecognized import path \"example.org/a\": reading https://example.org/a?go-get=1: 404 Not Found",
            ),
            log(
                RealGo("1.27.3, a tag with bzr"),
                "go: git.example.com/badvcs@v1.0.0: unrecognized import path \"git.example.com/badvcs\": https://git.example.com/badvcs?go-get=1: unknown vcs \"bzr\"",
            ),
            log(
                BuiltFrom("vcs/vcs.go; modload/import.go, Go 1.22"),
                "go: example.com/app imports\n\tsourcegraph.com/sourcegraph/appdash: cannot find module providing package sourcegraph.com/sourcegraph/appdash: unrecognized import path \"sourcegraph.com/sourcegraph/appdash\": reading https://sourcegraph.com/sourcegraph/appdash?go-get=1: 404 Not Found",
            ),
            pasted(
                BuiltFrom("modfetch/coderepo.go, newCodeRepo"),
                "GOPROXY='direct'",
                "go: go.corp.example/lib@v1.0.0: mismatched repo: found go.corp.example/libs for go.corp.example/lib",
            ),
        ],
        misses: &[
            // The page cannot be reached.
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: nosuchhost.invalid/a@v1.0.0: unrecognized import path \"nosuchhost.invalid/a\": https fetch: Get \"https://nosuchhost.invalid/a?go-get=1\": dial tcp: lookup nosuchhost.invalid on DNS:53: no such host",
            ),
            // The page wants a login.
            log(
                RealGo("1.21.13, a page that answers 401"),
                "go: git.example.com/s401/x@v1.0.0: unrecognized import path \"git.example.com/s401/x\": reading https://git.example.com/s401/x?go-get=1: 401 Unauthorized",
            ),
            // A module proxy that does not have the module.
            log(
                RealGo("1.18 to 1.27, a proxy that answers 404"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/404/example.com/a/@v/v1.0.0.info: 404 Not Found\n\tserver response: mock 404 body",
            ),
            // GOVCS stops Go before the page is of use.
            log(
                RealGo("1.18 to 1.27, a page that names Subversion"),
                "go: git.example.com/svnrepo@v1.0.0: unrecognized import path \"git.example.com/svnrepo\": GOVCS disallows using svn for public git.example.com/svnrepo; see 'go help vcs'",
            ),
        ],
        gaps: &[],
    }
};
