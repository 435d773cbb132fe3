//! GitLab hides a private project below a group of groups from whoever is not logged in, and
//! sends Go to a repository that is not there.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Need, Relation, Risk, Sign, Stage, Step,
    Test::{Covered, EnvIs, Is, Mentions, Not, Related, Says}, Theme, Who, checked,
};
use crate::evidence::messages::context::GIT_ADDRESS;
use crate::evidence::messages::vcs::{
    GIT_AUTH_FAILED, GIT_CANNOT_PROMPT, GIT_NO_USERNAME, GIT_REPO_NOT_FOUND, HOST_AUTH_REFUSED,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gitlab-subgroup-auth",
    theme: Theme::Vcs,
    name: Text {
        en: "GitLab names the wrong repository for a project in a subgroup, since Go is not logged in",
        zh: "Go 没有登录，GitLab 对子组里的项目给出了错误的仓库地址",
    },
    stage: Stage::Answer,
    title: Text {
        en: "GitLab[ on {host}] gives Go the address of a group, not that of {module}",
        zh: "GitLab[（{host}）]给 Go 的是组的地址，而不是 {module} 的仓库地址",
    },
    why: Text {
        en: "Go asks the page of the module for its repository (`?go-get=1`). Whoever is not logged in gets the first two elements of the path and `.git` as the answer, so as not to tell what exists. For a project in a subgroup that is the group, which is no repository. The logins of git do not help: this question is asked by Go itself, which takes its login from `~/.netrc`.",
        zh: "Go 会向模块的网页询问仓库地址（`?go-get=1`）。为了不泄露项目是否存在，GitLab 对未登录的访问者一律返回路径的前两段加 `.git`。对子组里的项目来说，那只是组，并不是仓库。git 的凭据在这里不起作用：这一步由 Go 自己询问，凭据取自 `~/.netrc`。",
    },
    not: Text {
        en: "Not a missing repository, and not a matter of GOPROXY.",
        zh: "仓库并没有丢失，也与 GOPROXY 无关。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&GIT_REPO_NOT_FOUND, &GIT_AUTH_FAILED, &HOST_AUTH_REFUSED]),
                Related("url", Relation::RepositoryAbove, "module"),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[
                    &GIT_NO_USERNAME, &GIT_REPO_NOT_FOUND, &GIT_AUTH_FAILED, &HOST_AUTH_REFUSED,
                    &GIT_CANNOT_PROMPT,
                ]),
                Says(&[&GIT_ADDRESS]),
                Related("url2", Relation::RepositoryAbove, "module"),
            ],
        },
        // Over ssh, Go 1.17 to 1.24 show no address; the words are those of GitLab.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Mentions(&["The project you were looking for could not be found"]),
                Mentions(&["Could not read from remote repository"]),
                Is("module", Class::NestedModule),
            ],
        },
    ],
    explains: &["repo-not-found", "git-auth-https"],
    who: Who::YouOrAuthor,
    fix: Fix::Person(Need::Login),
    steps: &[
        Step {
            title: Text {
                en: "Give Go a login in `~/.netrc`",
                zh: "在 `~/.netrc` 里为 Go 提供凭据",
            },
            why: Text {
                en: "One line: `machine` and GitLab's host name, `login` and your user name, `password` and an access token with `read_api` and `read_repository`. On Windows the file is `_netrc` in your user directory. git reads it as well. `go list -m -x` shows whether the page is then answered as it should be.",
                zh: "写一行：`machine` 加 GitLab 主机名，`login` 加用户名，`password` 加访问令牌（权限为 `read_api` 和 `read_repository`）。Windows 上是用户目录里的 `_netrc`。git 也会读取它。可以用 `go list -m -x` 查看网页的应答是否正常。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Keep the module's name from public services",
                zh: "不要让公共服务看到模块名",
            },
            why: Text {
                en: "With a pattern in GOPRIVATE, Go asks GitLab at once and neither the public proxy nor the checksum database. What was in the list stays.",
                zh: "在 GOPRIVATE 中加入模式后，Go 会直接询问 GitLab，不再询问公共代理和校验和数据库。列表中原有的内容保留不变。",
            },
            action: Action::AddPrivatePattern,
            risk: Risk::Review,
            only_if: &[Not(&Covered("GOPRIVATE")), Not(&EnvIs("GOPROXY", &["direct"]))],
            verify: &[&["go", "env", "GOPRIVATE"]],
        },
        Step {
            title: Text {
                en: "Or the author says in the path where the repository ends",
                zh: "或者由作者在模块路径中标明仓库的位置",
            },
            why: Text {
                en: "With `.git` behind the project's name, in its go.mod and in each import, Go does not ask the page. git's own login is then enough.",
                zh: "在 go.mod 和所有导入路径的项目名后加上 `.git`，Go 就不再询问网页，只用 git 的凭据即可。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#private-module-proxy-auth",
        "https://github.com/golang/go/issues/34094",
        "https://docs.gitlab.com/user/project/use_project_as_go_package/",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, a server that answers as GitLab does"),
                "go: gitlab.example.com/glno/sub/proj@v1.0.0: invalid version: git ls-remote -q --end-of-options https://gitlab.example.com/glno/sub.git in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: The project you were looking for could not be found or you don't have permission to view it.\n\tfatal: repository 'https://gitlab.example.com/glno/sub.git/' not found",
            ),
            log(
                RealGo("1.21.13, a server that answers as GitLab does"),
                "go: gitlab.example.com/glno/sub/proj@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: The project you were looking for could not be found or you don't have permission to view it.\n\tfatal: repository 'https://gitlab.example.com/glno/sub.git/' not found",
            ),
            log(
                RealGo("1.27.3, a server that asks for a login"),
                "go: gitlab.example.com/glsub/sub/proj@v1.0.0: invalid version: git ls-remote -q --end-of-options https://gitlab.example.com/glsub/sub.git in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://gitlab.example.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://go.dev/doc/faq#git_https for additional information.",
            ),
            log(
                BuiltFrom("codehost/git.go, Go 1.13, go get; GitLab"),
                "go get git.corp.example/group/sub/sample: git ls-remote -q origin in D:\\go\\pkg\\mod\\cache\\vcs\\83: exit status 128:\n\tremote: The project you were looking for could not be found.\n\tfatal: repository 'https://git.corp.example/group/sub.git/' not found",
            ),
            log(
                BuiltFrom("codehost/git.go, Go 1.22; GitLab over ssh"),
                "go: gitlab.corp.example/group/sub/proj@v0.3.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/83: exit status 128:\n\tremote:\n\tremote: ========================================================================\n\tremote: ERROR: The project you were looking for could not be found or you don't have permission to view it.\n\tremote: ========================================================================\n\tfatal: Could not read from remote repository.",
            ),
            // The indent was lost on the way.
            log(
                BuiltFrom("GitLab over ssh, Go 1.17 to 1.24"),
                "go: gitlab.corp.example/team/group/kit@v0.0.0-20251011113640-bdc14a56fc68: invalid version: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/06e0842a: exit status 128:\nremote:\nremote: ========================================================================\nremote:\nremote: The project you were looking for could not be found or you don't have permission to view it.\nremote:\nremote: ========================================================================\nremote:\nfatal: Could not read from remote repository.",
            ),
            // Another program stands before Go's words.
            log(
                BuiltFrom("GitLab over https, Go 1.17 to 1.24"),
                "[2021-10-08 11:25:05 +0000 tid=1b1d] ERROR: update=>gomod] module gitlab.corp.example/team/group/kit/v2: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/e24177: exit status 128:\n\tremote: The project you were looking for could not be found or you don't have permission to view it.\n\tfatal: repository 'https://gitlab.corp.example/team/group.git/' not found",
            ),
        ],
        misses: &[
            // Two elements: the address is right.
            log(
                RealGo("1.27.3, a server that answers as GitLab does"),
                "go: gitlab.example.com/glno/proj@v1.0.0: invalid version: git ls-remote -q --end-of-options https://gitlab.example.com/glno/proj.git in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: The project you were looking for could not be found or you don't have permission to view it.\n\tfatal: repository 'https://gitlab.example.com/glno/proj.git/' not found",
            ),
            // A second major version is not another element.
            log(
                BuiltFrom("codehost/git.go, Go 1.25; GitLab"),
                "go: gitlab.example.com/team/proj/v2@v2.0.0: invalid version: git ls-remote -q https://gitlab.example.com/team/proj.git in /root/go/pkg/mod/cache/vcs/83: exit status 128:\n\tfatal: could not read Username for 'https://gitlab.example.com': terminal prompts disabled",
            ),
            // The address is not shown, and the login is missing in any case.
            log(
                RealGo("1.21.13, a server that asks for a login"),
                "go: gitlab.example.com/glsub/sub/proj@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://gitlab.example.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.",
            ),
        ],
        gaps: &[],
    }
};
