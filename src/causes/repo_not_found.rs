//! The repository does not exist: mistyped, deleted, renamed, moved.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Relation, Risk, Sign, Stage, Step,
    Test::{self, AnyOf, Anywhere, Covered, Has, Is, LogHolds, Mentions, Not, Related, Says, ServerSays, Typed}, Theme, Who, checked,
};
use crate::evidence::messages::context::IMPORT_CHAIN;
use crate::evidence::messages::discovery::UNRECOGNIZED_IMPORT_PATH;
use crate::evidence::messages::foreign;
use crate::evidence::messages::proxy::ANSWER_NOT_FOUND;
use crate::evidence::messages::repository::GO_RUNS_IT;
use crate::evidence::messages::vcs::{GIT_NO_USERNAME, GIT_REPO_NOT_FOUND};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "repo-not-found",
    theme: Theme::Vcs,
    name: Text {
        en: "The repository does not exist: mistyped, deleted, renamed or moved",
        zh: "仓库不存在：路径写错，或者已删除、改名、搬走",
    },
    stage: Stage::Answer,
    title: Text {
        en: "There is no repository[ for {module}][ on {host}], or none that this login may see",
        zh: "[{host} 上]找不到[ {module} 的]仓库，或者当前账户无权看到它",
    },
    why: Text {
        en: "The server was reached and does not know the repository. The path is mistyped, or the repository was deleted, renamed, moved or made private.[ {module2} still requires it.] Servers give the same answer to an account that may not read the repository, and GitHub asks for a login instead of saying that there is none.",
        zh: "已经连上服务器，但它不认识这个仓库。可能是路径写错，也可能仓库已被删除、改名、搬走或转为私有。[{module2} 仍然依赖它。]对无权访问的账户，服务器也给出同样的回答；GitHub 则会要求登录，而不说仓库不存在。",
    },
    not: Text {
        en: "Not a network problem. If you know that the repository exists and is private, the account or token that git uses may not read it.",
        zh: "这不是网络问题。如果你确定仓库存在且是私有的，那就是 git 使用的账户或令牌没有读取权限。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GIT_REPO_NOT_FOUND]),
                AnyOf(&[Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS)]),
                Not(&Mentions(PROXY_SPEAKS)),
            ],
        },
        // git's words alone.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&GIT_REPO_NOT_FOUND]),
                Not(&BY_HAND),
                Not(&Mentions(PROXY_SPEAKS)),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&UNRECOGNIZED_IMPORT_PATH]), ServerSays(&[&GIT_REPO_NOT_FOUND])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::GoGet),
                Is("host", Class::ForgeHost),
                Not(&Mentions(&["has no branch or tag"])),
            ],
        },
        // Up to 1.16 Go asks Bitbucket which version control a repository uses.
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&ANSWER_NOT_FOUND]), Mentions(&["https://api.bitbucket.org/"])],
        },
        // Everybody can read what this account has, so nobody needs a login for it.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GIT_NO_USERNAME]),
                Is("module", Class::OpenAccount),
                Not(&Covered("GOPRIVATE")),
                Not(&Mentions(PROXY_SPEAKS)),
            ],
        },
        // A dependency of somebody else's module: what they could read once, and nobody can now.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GIT_NO_USERNAME]),
                Is("host", Class::ForgeHost),
                Related("module", Relation::OtherAccount, "module2"),
                Not(&Covered("GOPRIVATE")),
                Not(&Mentions(PROXY_SPEAKS)),
            ],
        },
        // The same, where a package of somebody else's imports it and no go.mod names it.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GIT_NO_USERNAME]),
                Is("host", Class::ForgeHost),
                Says(&[&IMPORT_CHAIN]),
                Related("module", Relation::OtherAccount, "package2"),
                Not(&Related("package3", Relation::PrefixOf, "package2")),
                Not(&Related("package3", Relation::SameAccount, "package2")),
                Not(&Related("package3", Relation::SameAccount, "module")),
                Not(&Covered("GOPRIVATE")),
                Not(&Mentions(PROXY_SPEAKS)),
            ],
        },
    ],
    explains: &["git-auth-https"],
    who: Who::YouOrAuthor,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Open the repository's page in a browser, and correct the path",
                zh: "在浏览器中打开仓库页面，并改正路径",
            },
            why: Text {
                en: "Look at each letter of account and name, and sign in if the repository is private. After a rename the browser is sent on to the new address: use that one in `import` and in go.mod.",
                zh: "请逐字核对账户名和仓库名；私有仓库要先登录。如果仓库改过名，浏览器会跳转到新地址：请在 `import` 和 go.mod 中使用新地址。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "In GitHub Actions, give the job a token that may read the repository",
                zh: "在 GitHub Actions 中，换用有权读取该仓库的令牌",
            },
            why: Text {
                en: "The `GITHUB_TOKEN` of a workflow reads its own repository only, and the copy of it that `actions/checkout` leaves in git's settings is sent even where you have configured another one. Set `persist-credentials: false` for that action, and give git a token with the right to read this repository, as a secret.",
                zh: "工作流自带的 `GITHUB_TOKEN` 只能读取当前仓库；`actions/checkout` 会把它写入 git 配置，即使你另外配置了令牌，发送的也还是它。请给该 action 设置 `persist-credentials: false`，再用机密变量把有权读取该仓库的令牌交给 git。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[LogHolds(&["/home/runner/"]), Is("host", Class::ForgeHost)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask the server with git, as you are logged in here",
                zh: "用 git 以当前凭据询问服务器",
            },
            why: Text {
                en: "A list of commits and names means that the repository is there and that you may read it.",
                zh: "如果列出了提交和引用名，说明仓库存在且你有权读取。",
            },
            action: Action::Run { command: &["git", "ls-remote", "https://{module}"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[Has("module"), Not(&Has("module2"))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Upgrade the module that requires it[, {module2},] to a version that no longer does",
                zh: "升级依赖它的模块[ {module2}]，换用不再需要它的版本",
            },
            why: Text {
                en: "Its authors meet the same failure and may have changed it. go.mod and go.sum are copied first; look at what changes before you keep it.",
                zh: "它的作者会遇到同样的问题，可能已经修正。go.mod 和 go.sum 会先备份，请看过改动再决定是否保留。",
            },
            action: Action::EditModule(&[&["go", "mod", "edit", "-droprequire={module2}"], &["go", "get", "{module2}@latest"], &["go", "mod", "tidy"]]),
            risk: Risk::Review,
            only_if: &[Has("module2")],
            verify: &[&["go", "list", "-m", "{module2}"]],
        },
        Step {
            title: Text {
                en: "If it is gone for good, put another copy in its place",
                zh: "如果确实已经消失，就用另一份副本替代",
            },
            why: Text {
                en: "A `replace` line in go.mod names a fork or a directory: `go mod edit -replace=OLD=NEW@VERSION`. Public modules that somebody has used before are often still to be had from a module proxy.",
                zh: "在 go.mod 中用 `replace` 指向一个 fork 或本地目录：`go mod edit -replace=OLD=NEW@VERSION`。有人用过的公开模块，往往还能从模块代理取得。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/doc/faq#git_https",
        "https://docs.github.com/en/repositories/creating-and-managing-repositories/troubleshooting-cloning-errors",
    ],
    seen: "2026-11",
});

/// Where the public proxy keeps its copies: the words are its own, and tell nothing of the login
/// on this machine.
pub(super) const PROXY_SPEAKS: &[&str] = &["/tmp/gopath/pkg/mod/cache/vcs"];

/// Commands with which the go command fetches modules.
pub(super) const GO_COMMANDS: &[&str] = &[
    "go get", "go mod", "go build", "go install", "go list", "go run", "go test", "go generate",
    "go vet", "go work",
];

/// Commands with which people use git themselves.
const GIT_COMMANDS: &[&str] =
    &["git clone", "git push", "git pull", "git fetch", "git submodule", "git remote", "ssh "];

/// Somebody used git or ssh themselves.
pub(super) static BY_HAND: Test = AnyOf(&[Typed(GIT_COMMANDS), Anywhere(&[&foreign::GIT, &foreign::TERRAFORM])]);

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.26 and 1.27, git 2.39, a server that answers 404"),
                "go: git.example.com/gone@v1.0.0: invalid version: git ls-remote -q --end-of-options https://git.example.com/gone in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: not found\n\tfatal: repository 'https://git.example.com/gone/' not found",
            ),
            log(
                RealGo("1.17, git 2.39, a server that answers 404"),
                "go list -m: github.com/u/nosuch@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: not found\n\tfatal: repository 'https://github.com/u/nosuch/' not found",
            ),
            log(
                RealGo("1.21.13, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tERROR: Repository not found.\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            log(
                RealGo("1.27.3, a page that answers 404"),
                "go: codeberg.org/u/x@v1.0.0: unrecognized import path \"codeberg.org/u/x\": reading https://codeberg.org/u/x?go-get=1: 404 Not Found",
            ),
            log(
                RealGo("1.27.3, a page that answers as gopkg.in does"),
                "go: gopkg.in/nosuch.v1@v1.0.0: unrecognized import path \"gopkg.in/nosuch.v1\": reading https://gopkg.in/nosuch.v1?go-get=1: 404 Not Found\n\tserver response: GitHub repository not found at https://github.com/nosuch/nosuch",
            ),
            log(
                BuiltFrom("codehost/git.go, Go 1.22"),
                "go: module github.com/gin-gonic/ginn: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.",
            ),
            pasted(
                BuiltFrom("x/mod, mvs.BuildListError; codehost/git.go, Go 1.20"),
                "GOPRIVATE=''\nGOPROXY='https://proxy.golang.org,direct'",
                "go: github.com/big/app@v1.4.0 requires\n\tgithub.com/somebody/gone@v0.0.0-20190101000000-abcdefabcdef: invalid version: git fetch -f origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
            ),
            // An old dependency without a go.mod.
            log(
                RealGo("1.27.3, git 2.39, a server that answers 401 for a repository that is not there"),
                "go: downloading github.com/harborline/legacy v1.0.0\ngo: finding module for package github.com/jteeuwen2/go-bindata\ngo: github.com/acme/shop imports\n\tgithub.com/harborline/legacy imports\n\tgithub.com/jteeuwen2/go-bindata: module github.com/jteeuwen2/go-bindata: git ls-remote -q --end-of-options https://github.com/jteeuwen2/go-bindata in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://go.dev/doc/faq#git_https for additional information.",
            ),
            log(
                RealGo("1.21.13, git 2.39, a server that answers 401 for a repository that is not there"),
                "go: github.com/acme/shop imports\n\tgithub.com/harborline/legacy tested by\n\tgithub.com/harborline/legacy.test imports\n\tgithub.com/harborline/legacy/sub imports\n\tgithub.com/jteeuwen2/go-bindata: cannot find module providing package github.com/jteeuwen2/go-bindata: module github.com/jteeuwen2/go-bindata: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.",
            ),
            log(
                BuiltFrom("git, remote-curl.c; GitLab"),
                "go: gitlab.com/team/typo@v0.1.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tremote: The project you were looking for could not be found or you don't have permission to view it.\n\tfatal: repository 'https://gitlab.com/team/typo.git/' not found",
            ),
            log(
                BuiltFrom("bzr, Go 1.12"),
                "launchpad.net/a@v0.0.0-20140225173054-000000000087: bzr branch --use-existing-dir https://launchpad.net/~u/a/trunk . in /home/me/go/pkg/mod/cache/vcs/f46ce2ae: exit status 3:\n\tbzr: ERROR: Not a branch: \"http://bazaar.launchpad.net/~u/a/trunk/\".",
            ),
        ],
        misses: &[
            // Somebody's own clone.
            log(
                BuiltFrom("git, builtin/clone.c and remote-curl.c"),
                "Cloning into 'b'...\nremote: Repository not found.\nfatal: repository 'https://github.com/a/b.git/' not found",
            ),
            // A login is missing; nothing says that the repository is.
            log(
                RealGo("1.18 to 1.24, a server that answers 401"),
                "go: github.com/u/priv@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.",
            ),
            // What the person's own code imports may be private as well as gone.
            log(
                RealGo("1.27.3, git 2.39, a server that answers 401"),
                "go: github.com/acme/shop imports\n\tgithub.com/acme-tools/kit: module github.com/acme-tools/kit: git ls-remote -q --end-of-options https://github.com/acme-tools/kit in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://go.dev/doc/faq#git_https for additional information.",
            ),
            // So may be what another module of the same company imports, or one of its packages.
            log(
                BuiltFrom("modload/load.go, (*loadPkg).stackText; codehost/git.go"),
                "go: github.com/acme/shop imports\n\tgithub.com/acme/lib imports\n\tgithub.com/acme-tools/kit: module github.com/acme-tools/kit: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
            ),
            log(
                BuiltFrom("modload/load.go, (*loadPkg).stackText; codehost/git.go"),
                "go: shop imports\n\tshop/api imports\n\tgithub.com/acme-tools/kit: module github.com/acme-tools/kit: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
            ),
            // The same company's modules: private, as GOPRIVATE says.
            pasted(
                BuiltFrom("x/mod, mvs.BuildListError; codehost/git.go"),
                "GOPRIVATE='github.com/acme'",
                "go: github.com/acme-tools/app@v1.4.0 requires\n\tgithub.com/acme/secret@v0.2.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
            ),
            // The repository is there, the tag is not.
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo@v9.9.9: invalid version: unknown revision v9.9.9",
            ),
            // What the public proxy was told.
            log(
                BuiltFrom("web/api.go"),
                "go: github.com/acme/x@v1.0.0: reading https://proxy.golang.org/github.com/acme/x/@v/v1.0.0.info: 404 Not Found\n\tserver response: not found: github.com/acme/x@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/0f: exit status 128:\n\t\tremote: Repository not found.",
            ),
        ],
        gaps: &[],
    }
};
