//! git has no login, or a wrong one, for a repository that it reads over https.

use crate::cause::{Theme, 
    Action, Cause, Certainty, Class, Fix, Need, Risk, Sign, Stage, Step,
    Test::{self, AnyOf, Anywhere, Covered, Has, Is, LogHolds, Mentions, Not, Says, Typed}, Who, checked,
};
use super::repo_not_found::{BY_HAND, GO_COMMANDS, PROXY_SPEAKS};
use crate::evidence::messages::discovery::{NO_SECURE_PROTOCOL, UNRECOGNIZED_IMPORT_PATH};
use crate::evidence::messages::proxy::{ANSWER_FORBIDDEN, ANSWER_UNAUTHORIZED};
use crate::evidence::messages::repository::{GIT_MISSING, GO_RUNS_IT, VCS_TOOL_MISSING};
use crate::evidence::messages::vcs::{
    GIT_AUTH_FAILED, GIT_CANNOT_PROMPT, GIT_NO_USERNAME, HOST_AUTH_REFUSED, HOST_WANTS_SSO,
};
use crate::evidence::messages::vcs_rules::GOAUTH_RUNTIME;
use crate::lang::Text;

/// The server wants a token, and says so.
const WANTS_TOKEN: Test =
    LogHolds(&["personal access token", "2FA enabled", "password authentication was removed"]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "git-auth-https",
    theme: Theme::Vcs,
    name: Text {
        en: "git has no valid login for a repository it reads over https",
        zh: "git 没有可用于该 https 仓库的凭据",
    },
    stage: Stage::Answer,
    title: Text {
        en: "There is no valid login[ for {host}][, which {module} needs]",
        zh: "没有可用[于 {host} ]的有效凭据[，而 {module} 需要登录]",
    },
    why: Text {
        en: "The server shows the repository to nobody without a valid login: it is private, or there is none of this name, for which GitHub and GitLab ask for a login as well. The go command runs git without a terminal, so git cannot ask you; for a private repository it needs a login that is stored, or an SSH key.",
        zh: "没有有效凭据，服务器就不给出仓库：它可能是私有的，也可能根本不存在（仓库不存在时，GitHub 和 GitLab 同样会要求登录）。go 命令在后台运行 git，git 无法向你询问，因此私有仓库需要事先保存好凭据，或者使用 SSH 密钥。",
    },
    not: Text {
        en: "`GOPRIVATE` alone gives no access: it only says whom Go asks.",
        zh: "只设置 `GOPRIVATE` 并不能获得访问权限，它只决定 Go 去问谁。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GIT_NO_USERNAME, &GIT_CANNOT_PROMPT, &HOST_AUTH_REFUSED, &HOST_WANTS_SSO]),
                AnyOf(&[
                    Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS),
                    // The go command forbids git to ask.
                    Mentions(&["terminal prompts disabled"]),
                ]),
                Not(&Mentions(PROXY_SPEAKS)),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&GIT_AUTH_FAILED]),
                AnyOf(&[Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS)]),
                Not(&Mentions(PROXY_SPEAKS)),
            ],
        },
        // git's words alone.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[
                    &GIT_NO_USERNAME, &GIT_CANNOT_PROMPT, &HOST_AUTH_REFUSED, &HOST_WANTS_SSO,
                    &GIT_AUTH_FAILED,
                ]),
                Not(&BY_HAND),
                Not(&Mentions(PROXY_SPEAKS)),
            ],
        },
        // Go itself asks for the page that names the repository, and has no login.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                Says(&[&ANSWER_UNAUTHORIZED]),
                Is("url", Class::GoGet),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                Says(&[&ANSWER_FORBIDDEN]),
                Is("url", Class::GoGet),
                AnyOf(&[Is("host", Class::PrivateHost), Covered("GOPRIVATE")]),
            ],
        },
        // Up to 1.16 Go asks Bitbucket which version control a repository uses.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_FORBIDDEN, &ANSWER_UNAUTHORIZED]),
                Mentions(&["https://api.bitbucket.org/"]),
            ],
        },
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&GOAUTH_RUNTIME])] },
        // For a path with `.git` in it, Go keeps git's words to itself; a missing login is what
        // they say most often.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&NO_SECURE_PROTOCOL]),
                Not(&Anywhere(&[&GIT_MISSING, &VCS_TOOL_MISSING])),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Login),
    steps: &[
        Step {
            title: Text {
                en: "Open the repository's address in a browser, and check the spelling",
                zh: "在浏览器中打开仓库地址，核对拼写",
            },
            why: Text {
                en: "A path that is misspelt, renamed or deleted gets the same answer. Where the page is not there although you are signed in, there is no such repository, or your account may not see it.",
                zh: "路径写错、仓库改名或删除，得到的回答都一样。如果登录后仍打不开页面，说明没有这个仓库，或者你的账户无权看到它。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[
                Says(&[&GIT_NO_USERNAME, &GIT_CANNOT_PROMPT]),
                AnyOf(&[Is("host", Class::ForgeHost), Is("module", Class::ForgeModule)]),
            ],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Use a personal access token in the place of the password",
                zh: "用个人访问令牌代替密码",
            },
            why: Text {
                en: "The server says so itself: it takes no password from git, as is usual where an account has two-factor authentication (2FA). Make a token on its page with permission to read repositories, and type it where git asks for the password. If git does not ask, it keeps the old password: take that out of the credential helper first.",
                zh: "服务器自己给出了提示：git 不能用密码登录，账户开启双重认证（2FA）后通常如此。请在它的网页上创建有读取仓库权限的个人访问令牌，在 git 询问密码时填入。如果 git 没有询问，说明旧密码还保存着，请先从凭据助手中删除。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[WANTS_TOKEN],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Sign in once with git in your terminal",
                zh: "在终端里用 git 登录一次",
            },
            why: Text {
                en: "git asks for the user name and the password; the password is an access token of the host with permission to read the repository. A credential helper (part of Git for Windows and of git on macOS) keeps it, and the go command uses it from then on.",
                zh: "git 会询问用户名和密码，密码处填写该主机的访问令牌（需要有读取仓库的权限）。凭据助手会把它保存下来（Git for Windows 和 macOS 的 git 自带），之后 go 命令就能使用。",
            },
            action: Action::Run {
                command: &["git", "ls-remote", "https://{module}"],
                undo: &[],
            },
            risk: Risk::Manual,
            only_if: &[Has("module")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Store a token[ for {host}] where the go command runs",
                zh: "在运行 go 命令的环境里[为 {host} ]保存访问令牌",
            },
            why: Text {
                en: "On your own computer, run `git ls-remote` with the repository's URL and enter the token as the password: a credential helper keeps it. In CI and in a container nobody can sign in; there, give git the token as a secret of that system.",
                zh: "在自己的电脑上，用 `git ls-remote` 加仓库地址登录一次，密码处填写令牌，凭据助手会保存下来。CI 和容器里没有人可以登录，请用该系统的密钥功能把令牌交给 git。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Has("module")), Not(&WANTS_TOKEN)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the module is private, keep its name from public services as well",
                zh: "如果模块是私有的，也不要让公共服务看到它的名字",
            },
            why: Text {
                en: "Without this, Go asks the module proxy first and tells it the module's name. What was in the list stays.",
                zh: "不设置的话，Go 会先询问模块代理，从而泄露模块名。列表中原有的内容保留不变。",
            },
            action: Action::AddPrivatePattern,
            risk: Risk::Review,
            only_if: &[
                Has("module"),
                Not(&Covered("GOPRIVATE")),
                Not(&Is("module", Class::ForgeModule)),
            ],
            verify: &[&["go", "env", "GOPRIVATE"]],
        },
    ],
    sources: &["https://go.dev/doc/faq#git_https", "https://go.dev/ref/mod#private-module-repo-auth"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 and 1.27.3, a page that answers 401"),
                "go: git.example.com/s401/x@v1.0.0: unrecognized import path \"git.example.com/s401/x\": reading https://git.example.com/s401/x?go-get=1: 401 Unauthorized",
            ),
            log(
                RealGo("1.27.3, git 2.47, a server that answers 403"),
                "go: github.com/e403/x@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/e403/x in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/e403/x/': The requested URL returned error: 403",
            ),
            log(
                BuiltFrom("vcs/vcs.go, bitbucketVCS, Go 1.14 to 1.16"),
                "go get: bitbucket.org/acme/priv@v1.0.0: reading https://api.bitbucket.org/2.0/repositories/acme/priv?fields=scm: 403 Forbidden\n\tserver response: Access denied. You must have write or admin access.",
            ),
            log(
                BuiltFrom("vcs/vcs.go, repoRootFromVCSPaths, Go 1.20 and later"),
                "go: gitlab.corp.example/group/repo.git@v1.0.0: no secure protocol found for repository",
            ),
            log(
                BuiltFrom("load/import.go; Git Credential Manager on Windows"),
                "internal\\a.go:16:2: gitlab.corp.example/cloud/saas@v0.0.0-20240524031850-03bf96fbcf45: invalid version: git ls-remote -q origin in C:\\Users\\me\\go\\pkg\\mod\\cache\\vcs\\b6: exit status 128:\n        fatal: Cannot prompt because user interactivity has been disabled.\n        fatal: could not read Username for 'http://gitlab.corp.example': terminal prompts disabled",
            ),
            log(
                RealGo("1.27.3, git 2.39, a server that answers 401"),
                "go: git.example.com/priv@v1.0.0: invalid version: git ls-remote -q --end-of-options https://git.example.com/priv in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://git.example.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://go.dev/doc/faq#git_https for additional information.",
            ),
            log(
                RealGo("1.18 to 1.24, GIT_TERMINAL_PROMPT=1"),
                "go: git.example.com/priv@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://git.example.com': No such device or address\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.",
            ),
            log(
                RealGo("1.26 and 1.27, GIT_ASKPASS=/bin/true"),
                "go: git.example.com/priv@v1.0.0: invalid version: git ls-remote -q --end-of-options https://git.example.com/priv in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: auth required\n\tfatal: Authentication failed for 'https://git.example.com/priv/'",
            ),
            log(
                BuiltFrom("git, http.c; GitLab"),
                "go: gitlab.acme.io/a/b@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tremote: HTTP Basic: Access denied\n\tfatal: Authentication failed for 'https://gitlab.acme.io/a/b.git/'",
            ),
            // Bitbucket did not tell what the repository is for; git came first, and failed.
            log(
                BuiltFrom("vcs/vcs.go, bitbucketVCS, Go 1.16"),
                "go: missing Mercurial command. See https://golang.org/s/gogetcmd\ngo: bitbucket.org/acme/lib@v2.0.0+incompatible: reading https://api.bitbucket.org/2.0/repositories/acme/lib?fields=scm: 403 Forbidden\n\tserver response: Access denied. You must have write or admin access.",
            ),
            log(
                BuiltFrom("git, prompt.c, in Spanish"),
                "go: github.com/acme/a@v1.0.0: invalid version: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/4a: exit status 128:\n\tfatal: no se pudo leer Username para 'https://github.com': terminal prompts disabled",
            ),
        ],
        misses: &[
            // The proxy's git has no login, which is no fault of this machine.
            log(
                BuiltFrom("web/api.go"),
                "go: github.com/acme/x@v1.0.0: reading https://proxy.golang.org/github.com/acme/x/@v/v1.0.0.info: 404 Not Found\n\tserver response: not found: github.com/acme/x@v1.0.0: invalid version: git ls-remote -q origin: exit status 128:\n\t\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\n\tConfirm the import path was entered correctly.",
            ),
            // Terraform downloads its modules with git as well.
            log(
                BuiltFrom("terraform init"),
                "│ Error: Failed to download module\n│\n│ Could not download module \"network\" (network.tf:12) source code from\n│ \"git::https://github.com/acme/network?ref=4579c359\": error downloading\n│ /usr/bin/git exited with 128: Cloning into '.terraform/modules/network'...\n│ fatal: could not read Username for 'https://github.com': terminal prompts\n│ disabled",
            ),
            // SSH, another kind of login.
            log(
                BuiltFrom("OpenSSH, sshconnect2.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tgit@git.corp.example: Permission denied (publickey).\n\tfatal: Could not read from remote repository.",
            ),
            // The repository is not there.
            log(
                RealGo("1.27.3, a server that answers 404"),
                "go: git.example.com/gone@v1.0.0: invalid version: git ls-remote -q --end-of-options https://git.example.com/gone in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: not found\n\tfatal: repository 'https://git.example.com/gone/' not found",
            ),
        ],
        gaps: &[],
    }
};
