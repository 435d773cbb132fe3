//! ssh does not know the server's host key, or the server shows another one than before.

use crate::cause::{
    Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step, Test::{AnyOf, Anywhere, Has, Not, Says, Typed}, Theme, Who, checked,
};
use super::repo_not_found::{BY_HAND, GO_COMMANDS};
use crate::evidence::messages::repository::GO_RUNS_IT;
use crate::evidence::messages::ssh::{SSH_HOSTKEY, SSH_HOSTKEY_CHANGED, SSH_HOSTKEY_UNKNOWN};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "ssh-host-key",
    theme: Theme::Vcs,
    name: Text {
        en: "ssh does not know the git server's host key, or it has changed",
        zh: "SSH 不认识 git 服务器的主机密钥，或者主机密钥变了",
    },
    stage: Stage::Network,
    title: Text {
        en: "ssh cannot verify the host key of the git server[ {host}]",
        zh: "SSH 无法确认 git 服务器[ {host} ]的主机密钥",
    },
    why: Text {
        en: "Before any login, ssh compares the server's key with the one in `~/.ssh/known_hosts`. On a fresh machine, in a container and in CI there is none, and nobody is there to say yes: Go 1.17 to 1.24 forbid ssh to ask. If the key differs from the one on file, the server has a new key, or something stands between you and it.",
        zh: "在登录之前，ssh 会把服务器的密钥与 `~/.ssh/known_hosts` 里的记录比对。新机器、容器和 CI 里没有记录，也没有人可以确认：Go 1.17 至 1.24 不允许 ssh 询问。如果与记录不同，要么服务器换了密钥，要么有人在中间拦截。",
    },
    not: Text {
        en: "Not a missing key of yours: the login was not tried yet. Switching the check off (`StrictHostKeyChecking no`) would hand the login to whoever answers.",
        zh: "这不是你缺少密钥，因为还没有开始登录。不要用 `StrictHostKeyChecking no` 关闭检查，那等于把登录交给任何应答的人。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&SSH_HOSTKEY, &SSH_HOSTKEY_UNKNOWN, &SSH_HOSTKEY_CHANGED]),
                AnyOf(&[Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS)]),
            ],
        },
        // ssh's words alone.
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&SSH_HOSTKEY, &SSH_HOSTKEY_UNKNOWN, &SSH_HOSTKEY_CHANGED]),
                Not(&BY_HAND),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Fingerprint),
    steps: &[
        Step {
            title: Text {
                en: "Find out why the key has changed before you remove the old one",
                zh: "先弄清密钥为什么变了，再删除旧记录",
            },
            why: Text {
                en: "Compare the fingerprint in the message with the one the operator publishes. If it is right, `ssh-keygen -R` with the host's name removes the old one; a copy stays in `known_hosts.old`.",
                zh: "把报错中的指纹与服务器管理方公布的指纹比对。确认无误后，用 `ssh-keygen -R` 加主机名删除旧记录；原文件会保留为 `known_hosts.old`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&SSH_HOSTKEY_CHANGED])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Connect once by hand[ to {host}] and compare the fingerprint",
                zh: "手动连接一次[ {host}]，并核对指纹",
            },
            why: Text {
                en: "ssh shows the fingerprint and asks; answer `yes` only if it is the one that the operator publishes. After that the key is on file, for this user.",
                zh: "ssh 会显示指纹并询问；只有与管理方公布的一致时才回答 `yes`。之后密钥就会为当前用户记录下来。",
            },
            action: Action::Run { command: &["ssh", "-T", "git@{host}"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[Has("host"), Not(&Says(&[&SSH_HOSTKEY_CHANGED]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "In a container or in CI, write the published key into `known_hosts`",
                zh: "在容器或 CI 里，把公布的密钥写入 `known_hosts`",
            },
            why: Text {
                en: "Take the line from what the operator publishes. `ssh-keyscan` fetches it as well, but believes whoever answers: compare its fingerprint with `ssh-keygen -lf` before you use it.",
                zh: "使用管理方公布的那一行。`ssh-keyscan` 也能取到，但它相信任何应答者：使用前请用 `ssh-keygen -lf` 核对指纹。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://man.openbsd.org/ssh#VERIFYING_HOST_KEYS",
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tHost key verification failed.\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            log(
                RealGo("1.27.3, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q --end-of-options origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tNo ED25519 host key is known for github.com and you have requested strict checking.\n\tHost key verification failed.\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            log(
                RealGo("1.27.3, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q --end-of-options origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\t@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\n\t@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n\t@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\n\tIT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!\n\tOffending RSA key in /root/.ssh/known_hosts:3\n\tHost key for github.com has changed and you have requested strict checking.\n\tHost key verification failed.\n\tfatal: Could not read from remote repository.",
            ),
            log(
                BuiltFrom("OpenSSH, sshconnect.c; Windows"),
                "go: gitlab.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in C:\\Users\\me\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tHost key verification failed.\r\n\tfatal: Could not read from remote repository.",
            ),
        ],
        misses: &[
            log(
                RealGo("1.27.3, git 2.47, insteadOf ssh, a stand-in for ssh"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q --end-of-options https://github.com/acme/lib in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tgit@github.com: Permission denied (publickey).\n\tfatal: Could not read from remote repository.",
            ),
            // A certificate, not a host key.
            log(
                RealGo("1.26 and 1.27, GIT_SSL_CAINFO=/dev/null"),
                "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q --end-of-options https://git.example.com/repo in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': server certificate verification failed. CAfile: /dev/null CRLfile: none",
            ),
        ],
        gaps: &[],
    }
};
