//! The server refuses the ssh login: it knows none of the keys that are offered.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{AnyOf, Anywhere, Covered, EnvIs, Has, Mentions, Not, Says, Typed},
    Theme, Who, checked,
};
use super::repo_not_found::{BY_HAND, GO_COMMANDS};
use crate::evidence::messages::repository::GO_RUNS_IT;
use crate::evidence::messages::ssh::{
    SSH_CLOSED, SSH_CONFIG_UNSAFE, SSH_CONNECT, SSH_HOSTKEY, SSH_HOSTKEY_CHANGED,
    SSH_HOSTKEY_UNKNOWN, SSH_MISSING, SSH_NO_HOST, SSH_PUBLICKEY, SSH_TIMEOUT, SSH_TOO_MANY_KEYS,
    SSH_UNREACHABLE,
};
use crate::evidence::messages::vcs::{CACHED_ORIGIN_LOST, GIT_CONN_REFUSED, GIT_REPO_NOT_FOUND};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "git-auth-ssh",
    theme: Theme::Vcs,
    name: Text {
        en: "The git server refuses the ssh login",
        zh: "git 服务器拒绝 SSH 登录",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The ssh login[ to {host}] is refused[, so {module} cannot be read]",
        zh: "SSH 登录[ {host} ]被拒绝[，因此读不到 {module}]",
    },
    why: Text {
        en: "git reads the repository over ssh, and the server accepts none of the keys that ssh offers: there is no key, the agent does not hold it, or it is not registered with the account. With `sudo`, in a container and in CI, ssh looks into another home directory. Go 1.17 to 1.24 do not let ssh ask for a passphrase.",
        zh: "git 通过 SSH 读取仓库，而服务器不接受 ssh 提供的任何密钥：没有密钥、密钥没有加载到 agent，或者没有登记到账户。使用 `sudo`、在容器或 CI 里时，ssh 读取的是另一个用户目录。Go 1.17 至 1.24 不允许 ssh 询问密钥口令。",
    },
    not: Text {
        en: "Not a question of GOPROXY or of a token: the login over ssh knows keys only. For an https address that turns up here, a rule `insteadOf` in git's settings has changed it to ssh.",
        zh: "与 GOPROXY 和访问令牌无关：SSH 登录只认密钥。如果原本是 https 地址，说明 git 配置里的 `insteadOf` 规则把它改成了 SSH。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&SSH_PUBLICKEY, &SSH_TOO_MANY_KEYS]),
                AnyOf(&[Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS)]),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&SSH_CONFIG_UNSAFE]),
                AnyOf(&[Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS)]),
            ],
        },
        // ssh's words alone.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&SSH_PUBLICKEY, &SSH_TOO_MANY_KEYS, &SSH_CONFIG_UNSAFE]),
                Not(&BY_HAND),
            ],
        },
        // The last lines of git alone: ssh itself said nothing that is known.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Anywhere(GO_RUNS_IT),
                Mentions(&["Could not read from remote repository", "无法读取远程仓库"]),
                Mentions(&["Please make sure you have the correct access rights", "请确认您有正确的访问权限"]),
                Not(&Says(&[
                    &SSH_HOSTKEY, &SSH_HOSTKEY_UNKNOWN, &SSH_HOSTKEY_CHANGED, &SSH_TIMEOUT,
                    &SSH_UNREACHABLE, &SSH_CONNECT, &SSH_NO_HOST, &SSH_CLOSED, &SSH_MISSING,
                    &GIT_CONN_REFUSED, &GIT_REPO_NOT_FOUND, &CACHED_ORIGIN_LOST,
                ])),
                // A host name with a colon, as a rule `insteadOf` without a slash makes it.
                Not(&Mentions(&["Could not resolve hostname"])),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See as whom the server[ {host}] knows you",
                zh: "看看服务器[ {host} ]把你认作谁",
            },
            why: Text {
                en: "`-T` asks for no terminal. A greeting with your account's name means that the key is right and the account may not read this repository; `Permission denied` means that the key is unknown there.",
                zh: "`-T` 表示不申请终端。如果返回带有账户名的问候语，说明密钥没有问题，只是该账户无权读取这个仓库；返回 `Permission denied` 则说明服务器不认识这个密钥。",
            },
            action: Action::Run { command: &["ssh", "-T", "git@{host}"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[Has("host")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Load the key into the agent, and register its public half with your account",
                zh: "把密钥加载到 agent，并把公钥登记到你的账户",
            },
            why: Text {
                en: "`ssh-add` loads it, `ssh-keygen -t ed25519` makes one where there is none; the file that ends in `.pub` goes into the account's settings. In CI a deploy key that may only read is enough, handed over as a secret. A key of your own in a container image can be taken out of it by anybody who has the image.",
                zh: "用 `ssh-add` 加载密钥；没有密钥时用 `ssh-keygen -t ed25519` 生成，再把以 `.pub` 结尾的文件登记到账户设置里。在 CI 里，使用只读的部署密钥（deploy key）并以机密变量传入即可。不要把自己的密钥放进容器镜像：拿到镜像的人都能取出它。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If https was meant, find the rule that turns it into ssh",
                zh: "如果本来要用 https，就找出把它改成 SSH 的规则",
            },
            why: Text {
                en: "`git config --show-origin --get-regexp '^url'` lists these rules and the files they stand in. One for a whole host also catches its public repositories.",
                zh: "`git config --show-origin --get-regexp '^url'` 会列出这些规则及其所在文件。针对整个主机的规则也会影响该主机上的公开仓库。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the module is public, let a module proxy fetch it again",
                zh: "如果模块是公开的，让模块代理来获取",
            },
            why: Text {
                en: "GOPROXY is `direct` only, so each module is read with git. With Go's default, public modules need no git at all.",
                zh: "GOPROXY 只有 `direct`，所以每个模块都由 git 读取。使用 Go 的默认值时，公开模块完全不需要 git。",
            },
            action: Action::Reset("GOPROXY"),
            risk: Risk::Review,
            only_if: &[EnvIs("GOPROXY", &["direct"]), Not(&Covered("GOPRIVATE"))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://go.dev/doc/faq#git_https", "https://man.openbsd.org/ssh_config"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q --end-of-options https://github.com/acme/lib in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tgit@github.com: Permission denied (publickey).\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            pasted(
                RealGo("1.21.13, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "GOPROXY='direct'\nGOPRIVATE=''",
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tgit@github.com: Permission denied (publickey).\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            log(
                BuiltFrom("OpenSSH, sshconnect2.c; Go 1.13, go get"),
                "go get gitlab.corp.example/team/lib: git ls-remote -q origin in C:\\Users\\me\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tgit@gitlab.corp.example: Permission denied (publickey,keyboard-interactive).\r\n\tfatal: Could not read from remote repository.\n\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            log(
                BuiltFrom("OpenSSH, auth.c"),
                "main.go:4:2: git.corp.example/a/b@v1.0.0: invalid version: git fetch -f origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in /home/me/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tReceived disconnect from 10.1.2.3 port 22:2: Too many authentication failures\n\tDisconnected from 10.1.2.3 port 22\n\tfatal: Could not read from remote repository.",
            ),
            log(
                BuiltFrom("OpenSSH, readconf.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in C:\\Users\\me\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tBad owner or permissions on C:\\\\Users\\\\me/.ssh/config\n\tfatal: Could not read from remote repository.",
            ),
            log(
                BuiltFrom("git, connect.c; the words of ssh are cut off"),
                "go: module git.corp.example/a/b: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: Could not read from remote repository.\n\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
        ],
        misses: &[
            // The host is not trusted yet: no login was tried.
            log(
                RealGo("1.27.3, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q --end-of-options origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tHost key verification failed.\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            // The login was accepted, the repository is not there.
            log(
                RealGo("1.27.3, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q --end-of-options origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tERROR: Repository not found.\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            // Nobody was reached.
            log(
                RealGo("1.26 and 1.27, a repository at ssh://git@127.0.0.1:18459"),
                "go: git.example.com/sshrepo@v1.0.0: invalid version: git ls-remote -q --end-of-options ssh://git@127.0.0.1:18459/repo in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tssh: connect to host 127.0.0.1 port 18459: Connection refused\n\tfatal: Could not read from remote repository.\n\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            // The login over https.
            log(
                RealGo("1.27.3, git 2.39, a server that answers 401"),
                "go: git.example.com/priv@v1.0.0: invalid version: git ls-remote -q --end-of-options https://git.example.com/priv in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://git.example.com': terminal prompts disabled",
            ),
        ],
        gaps: &[],
    }
};
