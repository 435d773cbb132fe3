//! git, another version control program, or ssh is not installed, or is of no use to Go.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, 
    Test::{AllOf, AnyOf, Anywhere, EnvIs, Has, LogHolds, Mentions, Not, Says, Typed}, Theme, Who, checked,
};
use super::repo_not_found::GO_COMMANDS;
use crate::evidence::messages::discovery::NO_SECURE_PROTOCOL;
use crate::evidence::messages::repository::{
    GIT_MISSING, GIT_NEEDS_XCODE, GIT_UNUSABLE, GO_RUNS_IT, VCS_STATUS, VCS_TOOL_MISSING,
};
use crate::evidence::messages::ssh::SSH_MISSING;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "vcs-tool-missing",
    theme: Theme::Vcs,
    name: Text {
        en: "git, another version control program or ssh is not installed, or far too old",
        zh: "没有安装 git、其他版本控制程序或 ssh，或者版本太旧",
    },
    stage: Stage::Network,
    title: Text {
        en: "Go needs a version control program that is not usable here",
        zh: "Go 需要的版本控制程序在这里无法使用",
    },
    why: Text {
        en: "Go reads a module from its repository when no module proxy serves it, or when GOPROXY or GOPRIVATE says so. It runs `git` for that (or `hg`, `svn`, `fossil`), and git runs `ssh` for addresses of that kind. Small container images have none of them.",
        zh: "当没有模块代理提供某个模块，或者 GOPROXY、GOPRIVATE 要求直连时，Go 会直接读取仓库。它为此运行 `git`（或 `hg`、`svn`、`fossil`），git 对 SSH 地址又会运行 `ssh`。精简的容器镜像里往往没有这些程序。",
    },
    not: Text {
        en: "Not a fault of the module or of the network: nothing was asked of any server yet.",
        zh: "这不是模块或网络的问题：还没有向任何服务器发出请求。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                AnyOf(&[
                    Says(&[&GIT_MISSING, &VCS_TOOL_MISSING]),
                    AllOf(&[
                        Says(&[&GIT_NEEDS_XCODE, &SSH_MISSING]),
                        AnyOf(&[Has("module"), Anywhere(GO_RUNS_IT), Typed(GO_COMMANDS)]),
                    ]),
                ]),
                Not(&Anywhere(&[&VCS_STATUS])),
                // Bitbucket did not tell which program a repository is for, and Go tries git
                // first: it is git that failed.
                Not(&AllOf(&[Mentions(&["Mercurial", "\"hg\""]), LogHolds(&["api.bitbucket.org/"])])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&GIT_UNUSABLE]), Not(&Anywhere(&[&VCS_STATUS]))],
        },
        // Go tries each protocol with the program that it has just called missing.
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&NO_SECURE_PROTOCOL]), Anywhere(&[&GIT_MISSING, &VCS_TOOL_MISSING])],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text { en: "Install git where the go command runs", zh: "在运行 go 命令的环境里安装 git" },
            why: Text {
                en: "`apt-get install git` on Debian and Ubuntu, `apk add git` on Alpine, `dnf install git` on Fedora, `xcode-select --install` on macOS, and on Windows the installer of git-scm.com or `winget install Git.Git`. Open a new terminal afterwards; in an image, it is a line of the Dockerfile before `go mod download`.",
                zh: "Debian 和 Ubuntu 用 `apt-get install git`，Alpine 用 `apk add git`，Fedora 用 `dnf install git`，macOS 用 `xcode-select --install`，Windows 用 git-scm.com 的安装程序或 `winget install Git.Git`。装好后请打开新终端；在镜像里，要写在 Dockerfile 的 `go mod download` 之前。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GIT_MISSING, &GIT_NEEDS_XCODE, &GIT_UNUSABLE])],
            verify: &[],
        },
        Step {
            title: Text { en: "Install the ssh client", zh: "安装 ssh 客户端" },
            why: Text {
                en: "The package is `openssh-client` on Debian, Ubuntu and Alpine (there also `openssh-client-default`), and `openssh-clients` on Fedora. If https was meant, a rule `insteadOf` in git's settings has changed the address to ssh.",
                zh: "Debian、Ubuntu 和 Alpine 上的软件包是 `openssh-client`（Alpine 也可用 `openssh-client-default`），Fedora 上是 `openssh-clients`。如果本来要用 https，说明 git 配置里的 `insteadOf` 规则把地址改成了 SSH。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&SSH_MISSING])],
            verify: &[],
        },
        Step {
            title: Text { en: "Install the program that the message names", zh: "安装报错中提到的程序" },
            why: Text {
                en: "Public modules in Mercurial, Subversion or Fossil are better read from a module proxy, which needs none of these programs. Go 1.27 no longer knows Bazaar.",
                zh: "使用 Mercurial、Subversion 或 Fossil 的公开模块，最好从模块代理获取，那样不需要这些程序。Go 1.27 不再支持 Bazaar。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&VCS_TOOL_MISSING])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or read public modules from a module proxy, which needs no git",
                zh: "或者从模块代理获取公开模块，这样不需要 git",
            },
            why: Text {
                en: "GOPROXY is `direct` only, so every module is read from its repository. Go's default asks a proxy first.",
                zh: "GOPROXY 只有 `direct`，所以每个模块都要直接读取仓库。Go 的默认值会先询问代理。",
            },
            action: Action::Reset("GOPROXY"),
            risk: Risk::Review,
            only_if: &[EnvIs("GOPROXY", &["direct"])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#vcs", "https://git-scm.com/downloads"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.26 and 1.27, PATH=/nonexistent"),
                "go: git.example.com/repo@v1.0.0: unable to resolve git version: failed to execute git version: exec: \"git\": executable file not found in $PATH",
            ),
            log(
                RealGo("1.18 to 1.25, PATH=/nonexistent"),
                "go: git.example.com/repo@v1.0.0: git init --bare in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exec: \"git\": executable file not found in $PATH",
            ),
            pasted(
                RealGo("1.20 to 1.26, no hg"),
                "GOPROXY='direct'",
                "go: missing Mercurial command. See https://golang.org/s/gogetcmd\ngo: missing Mercurial command. See https://golang.org/s/gogetcmd\ngo: git.example.com/x.hg@v1.0.0: no secure protocol found for repository",
            ),
            log(
                RealGo("1.21.13, git 2.47 without ssh"),
                "go: github.com/acme/nossh@v1.2.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tssh -o ControlMaster=no -o BatchMode=yes: 1: ssh: not found\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            log(
                RealGo("1.27.3, git 2.47 without ssh"),
                "go: github.com/acme/nossh@v1.2.0: invalid version: git ls-remote -q --end-of-options https://github.com/acme/nossh in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\terror: cannot run ssh: No such file or directory\n\tfatal: unable to fork",
            ),
            log(
                BuiltFrom("os/exec, LookPath on Windows"),
                "go get: git.corp.example/a/b@v1.0.0: git init --bare in C:\\Users\\me\\go\\pkg\\mod\\cache\\vcs\\0f: exec: \"git\": executable file not found in %PATH%",
            ),
            log(
                RealGo("1.27.3, a stand-in for an old git"),
                "go: github.com/acme/lib@v1.3.0: invalid version: git ls-remote -q --end-of-options origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 129:\n\terror: unknown option `end-of-options'",
            ),
            log(
                RealGo("1.21.13, a stand-in for the git of a bare macOS"),
                "go: github.com/acme/lib@v1.2.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 1:\n\txcode-select: note: no developer tools were found at /Applications/Xcode.app, requesting install. Choose an option in the dialog to download the command line developer tools.",
            ),
        ],
        misses: &[
            // The stamp alone fails; the modules are there.
            log(
                RealGo("1.27.3, go build -buildvcs=true without git"),
                "go: missing Git command. See https://go.dev/s/gogetcmd\nerror obtaining VCS status: exec: \"git\": executable file not found in $PATH\n\tUse -buildvcs=false to disable VCS stamping.",
            ),
            // No C compiler.
            log(
                BuiltFrom("os/exec, LookPath"),
                "# runtime/cgo\ncgo: C compiler \"gcc\" not found: exec: \"gcc\": executable file not found in $PATH",
            ),
            // git is there, and its copy of the repository is damaged.
            log(
                BuiltFrom("git, setup.c"),
                "go: a.com/b@v1.0.0: git fetch -f origin in /root/go/pkg/mod/cache/vcs/0f3a: exit status 128:\n\tfatal: not a git repository: '/root/go/pkg/mod/cache/vcs/0f3a'",
            ),
        ],
        gaps: &[],
    }
};
