//! No tag, branch or commit is called what was asked for.

use crate::cause::{Action, Cause, Certainty, Class, Fix, Need, Relation, Risk, Sign, Stage, Step, Test::{self, AllOf, AnyOf, Anywhere, Covered, GoBefore, GoFrom, Has, Is, LogHolds, Mentions, Not, Related, Says, ServerSays}, Theme, Who, checked};
use crate::evidence::message::Message;
use crate::evidence::messages::context::{IMPORT_CHAIN, REQUIRED_BY};
use crate::evidence::messages::proxy::ANSWER_NOT_FOUND;
use crate::evidence::messages::repository::{REPO_EMPTY, UNKNOWN_REVISION};
use crate::evidence::messages::vcs::{GIT_AUTH_FAILED, GIT_NO_USERNAME, GIT_REPO_NOT_FOUND, HOST_AUTH_REFUSED};
use crate::evidence::messages::versions::{BAD_RANGE, INVALID_VERSION, NO_MATCHING_VERSIONS, RESOLVES_TO};
use crate::lang::Text;

/// With these words git tells why it found nothing.
const GIT_SAYS_WHY: &[&Message] =
    &[&GIT_NO_USERNAME, &GIT_AUTH_FAILED, &HOST_AUTH_REFUSED, &GIT_REPO_NOT_FOUND];

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


/// A package under `internal` is the module's own, so a directory is missing, and no version.
pub(super) const IS_OWN_DIRECTORY: &[Test] =
    &[Mentions(&["/internal/"]), Mentions(&["no matching versions for query \"latest\""])];

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "unknown-revision",
    theme: Theme::Module,
    name: Text {
        en: "The version, tag, branch or commit does not exist",
        zh: "版本、标签、分支或提交不存在",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "The requested version does not exist[: nothing in {module} matches {version}]",
        zh: "请求的版本不存在[：{module} 中没有与 {version} 匹配的内容]",
    },
    why: Text {
        en: "Go asked the repository, or a proxy that looked into it, for a tag, branch or commit, and there is none that fits. The name may be mistyped; the tag may have been removed or never pushed; a force-push may have taken the commit away. A module in a subdirectory needs a tag with that directory: `sub/v1.2.0`. Where every version is retracted or excluded, `latest` finds nothing either.",
        zh: "Go 向仓库（或代为查询的代理）请求某个标签、分支或提交，但没有找到匹配的。可能名字写错，可能标签被删除或从未推送，也可能提交因强制推送而消失。子目录中的模块，标签要带上目录：`sub/v1.2.0`。如果所有版本都被撤回或排除，`latest` 同样找不到结果。",
    },
    not: Text {
        en: "Another GOPROXY does not bring back a version that is not in the repository. But Go up to 1.16 says `unknown revision` for every failure of git, a missing login included: there, ask git itself.",
        zh: "换 GOPROXY 并不能找回仓库里没有的版本。但 Go 1.16 及更早版本遇到任何 git 错误（包括缺少凭据）都只说 `unknown revision`，这时要直接问 git。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&UNKNOWN_REVISION]), GoFrom(17), Not(&Is("version", Class::Placeholder))] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&UNKNOWN_REVISION]), Not(&GoBefore(17)), Not(&Is("version", Class::Placeholder)), Not(&Anywhere(GIT_SAYS_WHY))] },
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&UNKNOWN_REVISION]), Not(&Is("version", Class::Placeholder)), Not(&Anywhere(GIT_SAYS_WHY))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&ANSWER_NOT_FOUND]), ServerSays(&[&UNKNOWN_REVISION, &NO_MATCHING_VERSIONS]), Not(&ServerSays(GIT_SAYS_WHY)), Not(&Is("url", Class::ChecksumLookup)), Not(&AllOf(&[Is("module", Class::PrivateModule), Is("url", Class::PublicProxy)])), Not(&Is("version", Class::Placeholder))] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&NO_MATCHING_VERSIONS]), Not(&LogHolds(&["retracted"])), Not(&AllOf(IS_OWN_DIRECTORY))] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&RESOLVES_TO, &BAD_RANGE, &REPO_EMPTY])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&INVALID_VERSION]), Not(&Mentions(&[".mod:"]))] },
    ],
    explains: &["gosum-missing-entry"],
    who: Who::YouOrAuthor,
    fix: Fix::Person(Need::Choice),
    steps: &[
        Step {
            title: Text {
                en: "If the module is private, see first who is asked for it",
                zh: "如果模块是私有的，先弄清由谁去查询",
            },
            why: Text {
                en: "A module proxy finds only what it can reach and may read, and says the same of a version it cannot see. Name the module in GOPRIVATE, behind what is in the list already: then Go asks the server itself. Or ask whoever runs the proxy whether it reaches that server, and with which login.",
                zh: "模块代理只能找到它连得上、也有权读取的内容；它看不到的版本，也会说不存在。把模块加进 GOPRIVATE（保留列表中原有的内容），Go 就会直接询问源站；或者请代理的管理员确认，代理能否访问那台服务器、用的是什么凭据。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Has("module"), Not(&Is("module", Class::PublicModule)), Not(&Is("module", Class::OpenAccount)), Not(&Covered("GOPRIVATE"))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask git which tags and branches there are",
                zh: "让 git 列出标签和分支",
            },
            why: Text {
                en: "This Go hides what git said. If git asks for a login or cannot connect, that is the cause, and not the version.",
                zh: "这个版本的 Go 隐藏了 git 的报错。如果 git 要求登录或连不上，那才是原因，而不是版本。",
            },
            action: Action::Run { command: &["git", "ls-remote", "https://{module}"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[GoBefore(17)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See which versions there are",
                zh: "查看有哪些版本",
            },
            why: Text {
                en: "An empty list means that nothing is tagged: then only a branch or a full commit hash can be asked for.",
                zh: "列表为空表示没有任何标签，这时只能用分支名或完整的提交哈希。",
            },
            action: Action::Run { command: &["go", "list", "-m", "-versions", "{module}"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Decide which version to take in its place, for instance the newest",
                zh: "决定改用哪个版本，例如最新版",
            },
            why: Text {
                en: "The requirement on the version that does not exist is dropped from go.mod, and the newest one that does is required; for another one, put it in the place of `latest`. Somebody chose the old version, perhaps one commit of it, so the script leaves this to you.",
                zh: "从 go.mod 中去掉对不存在版本的要求，改为要求现有的最新版本；需要别的版本时，把 `latest` 换成它。原来的版本是有人选定的，也可能特意固定在某个提交上，因此脚本不会替你改。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-droprequire={module}"], &["go", "get", "{module}@latest"], &["go", "mod", "tidy"]]),
            risk: Risk::Manual,
            only_if: &[Not(&BY_DEPENDENCY), Not(&Says(&[&NO_MATCHING_VERSIONS, &REPO_EMPTY]))],
            verify: &[&["go", "list", "-m", "{module}"]],
        },
        Step {
            title: Text {
                en: "Move the dependency that asks for it to another version",
                zh: "把要求它的依赖换成别的版本",
            },
            why: Text {
                en: "It is not your go.mod that requires this version.[ Try `go get {module3}@latest` first.][ If its newest version asks for the same, replace it: `go mod edit -replace={module}@{version}={module}@<existing version>`.]",
                zh: "要求这个版本的不是你的 go.mod。[先试 `go get {module3}@latest`。][如果最新版仍有同样的要求，可以替换：`go mod edit -replace={module}@{version}={module}@<现有版本>`。]",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[BY_DEPENDENCY],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the module is yours, push the tag",
                zh: "如果模块是你的，把标签推送上去",
            },
            why: Text {
                en: "A tag is pushed by itself: `git push origin v1.2.0`, for a module in a subdirectory `git push origin sub/v1.2.0`. A proxy that was asked before may answer \"not found\" for up to half an hour.",
                zh: "标签需要单独推送：`git push origin v1.2.0`，子目录中的模块用 `git push origin sub/v1.2.0`。之前被问过的代理可能在半小时内仍回答“未找到”。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#version-queries", "https://go.dev/ref/mod#vcs-version"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct, go list -m"),
                "go: git.example.com/repo@v9.9.9: invalid version: unknown revision v9.9.9",
            ),
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct, a tag without the directory of its module"),
                "go: git.example.com/repo/pkg@v1.0.0: invalid version: unknown revision pkg/v1.0.0",
            ),
            pasted(
                RealGo("1.17, GOPROXY=direct"),
                "GOVERSION='go1.17.13'",
                "go list -m: git.example.com/repo@nosuchbranch: invalid version: unknown revision nosuchbranch",
            ),
            pasted(
                RealGo("1.13, GOPROXY=direct"),
                "GOVERSION='go1.13.8'",
                "go: finding git.example.com/repo deadbeef\ngo list -m: git.example.com/repo@deadbeef: invalid version: unknown revision deadbeef",
            ),
            log(
                BuiltFrom("x/mod/modfile/rule.go, (*File).add; a branch in go.mod"),
                "go: errors parsing go.mod:\n/src/go.mod:7: require github.com/acme/lib: version \"mastr\" invalid: unknown revision mastr",
            ),
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: example.com/a@v9: no matching versions for query \"v9\"",
            ),
            log(
                RealGo("1.21.13 and 1.27.3, go mod tidy, every version retracted"),
                "go: finding module for package example.com/allretr\ngo: m imports\n\texample.com/allretr: no matching versions for query \"latest\"",
            ),
            log(
                BuiltFrom("web/api.go; proxy.golang.org answers with the words of the go command"),
                "go: github.com/gin-gonic/gin@v1.99.0: reading https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.99.0.info: 404 Not Found\n\tserver response: not found: github.com/gin-gonic/gin@v1.99.0: invalid version: unknown revision v1.99.0",
            ),
            log(
                BuiltFrom("web/api.go, Go 1.14 to 1.17; mvs, (*BuildListError).Error"),
                "go: example.com/app requires\n\tgithub.com/acme/lib@v1.4.2 requires\n\tgithub.com/acme/kit@v0.0.0-20200102030405-abcdefabcdef: reading https://goproxy.cn/github.com/acme/kit/@v/v0.0.0-20200102030405-abcdefabcdef.mod: 404 Not Found\n\tserver response: not found: github.com/acme/kit@v0.0.0-20200102030405-abcdefabcdef: invalid version: unknown revision abcdefabcdef",
            ),
        ],
        misses: &[
            // The server did not let git in.
            log(
                RealGo("1.18 to 1.24, GOPROXY=direct"),
                "go: github.com/u/nosuch@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: not found\n\tfatal: repository 'https://github.com/u/nosuch/' not found",
            ),
            // The placeholder of a replace directive that does not apply here.
            log(
                BuiltFrom("codehost, UnknownRevisionError"),
                "go: k8s.io/api@v0.0.0: invalid version: unknown revision v0.0.0",
            ),
            // The proxy does not say why.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: example.com/a@v1.9.9: reading http://127.0.0.1:18080/ok/example.com/a/@v/v1.9.9.info: 404 Not Found\n\tserver response: not found: example.com/a/@v/v1.9.9.info",
            ),
            // The module was found, the database does not know it: that is about privacy.
            log(
                BuiltFrom("modfetch/sumdb.go"),
                "go: github.com/acme/secret@v1.0.0: verifying module: github.com/acme/secret@v1.0.0: reading https://sum.golang.org/lookup/github.com/acme/secret@v1.0.0: 404 Not Found\n\tserver response: not found: github.com/acme/secret@v1.0.0: invalid version: unknown revision v1.0.0",
            ),
            // A private module, asked of a public proxy.
            log(
                BuiltFrom("web/api.go"),
                "go: gitlab.corp.example/infra/kit@v0.3.1: reading https://proxy.golang.org/gitlab.corp.example/infra/kit/@v/v0.3.1.mod: 404 Not Found\n\tserver response: not found: gitlab.corp.example/infra/kit@v0.3.1: invalid version: unknown revision v0.3.1",
            ),
            // git in a repository of one's own.
            log(
                BuiltFrom("git, revision.c"),
                "fatal: ambiguous argument 'v1.2.3': unknown revision or path not in the working tree.",
            ),
        ],
        gaps: &[],
    }
};
