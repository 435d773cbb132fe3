//! What `go env -w` wrote has no effect where the command ran: a variable of the system wins.

use crate::cause::Test::{
    Has, Is, NotInWrittenList, Says, TypedAbove,
};
use crate::cause::{Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::messages::gomod::MODULES_OFF;
use crate::evidence::messages::settings::GOENV_CONFLICT;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "env-var-overrides-goenv",
    theme: Theme::Machine,
    name: Text {
        en: "What go env -w wrote has no effect: an environment variable wins",
        zh: "go env -w 写入的值没有生效：环境变量优先",
    },
    stage: Stage::Environment,
    title: Text {
        en: "What `go env -w` wrote[ for {word}] has no effect where this ran",
        zh: "`go env -w` 写入的[ {word} ]值在这里没有生效",
    },
    why: Text {
        en: "`go env -w` writes a file that belongs to one user on one machine. An environment variable of the same name wins over that file, whatever is in it. And `sudo`, another user, a container, WSL, a build step or a service has a file of its own, or none.",
        zh: "`go env -w` 写入的是当前机器上当前用户的一个文件。只要存在同名的环境变量，文件里写什么都不起作用。另外，`sudo`、其他用户、容器、WSL、构建步骤和后台服务用的是各自的文件，或者根本没有。",
    },
    not: Text {
        en: "Writing the same value again does not help, and the mirror that was written is not to blame: it was never asked.",
        zh: "再写一次同样的值没有用；写入的镜像也没有问题，它根本没有被访问。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOENV_CONFLICT])] },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Is("url", Class::PublicProxy), NotInWrittenList("url")],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&MODULES_OFF]), TypedAbove(&["go env -w GO111MODULE=on", "go env -w GO111MODULE=auto"])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Is("url", Class::PublicLookup), TypedAbove(&["go env -w GOSUMDB=off"])],
        },
    ],
    explains: &["google-hosts-blocked", "connect-refused", "connect-timeout", "connection-reset", "read-timeout", "network-unreachable", "dns-no-such-host", "dns-wrong-address", "goproxy-off"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See what Go uses in the place where it failed",
                zh: "在出错的地方看看 Go 实际使用的值",
            },
            why: Text {
                en: "Run it in the same terminal, editor, container or build step, with `sudo` if that was used. `GOENV` is the file that `go env -w` writes there.",
                zh: "请在出错的那个终端、编辑器、容器或构建步骤里运行，用了 `sudo` 的也要带上。`GOENV` 就是那里的 `go env -w` 所写的文件。",
            },
            action: Action::Run { command: &["go", "env", "GOENV", "GOPROXY", "GOSUMDB", "GO111MODULE"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take the environment variable `{word}` away",
                zh: "去掉环境变量 `{word}`",
            },
            why: Text {
                en: "From then on the value of `go env -w` counts. The line that sets it in a start-up file of the shell becomes a comment.",
                zh: "之后 `go env -w` 写入的值就会生效。终端启动文件里设置它的那一行会变成注释。",
            },
            action: Action::ClearNamed,
            risk: Risk::Review,
            only_if: &[Says(&[&GOENV_CONFLICT]), Has("word")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take the environment variable `GOPROXY` away",
                zh: "去掉环境变量 `GOPROXY`",
            },
            why: Text {
                en: "From then on the value of `go env -w` counts. The line that sets it in a start-up file of the shell becomes a comment.",
                zh: "之后 `go env -w` 写入的值就会生效。终端启动文件里设置它的那一行会变成注释。",
            },
            action: Action::ClearVariable("GOPROXY"),
            risk: Risk::Review,
            only_if: &[NotInWrittenList("url")],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Take the environment variable `GO111MODULE` away",
                zh: "去掉环境变量 `GO111MODULE`",
            },
            why: Text {
                en: "From then on the value of `go env -w` counts. The line that sets it in a start-up file of the shell becomes a comment.",
                zh: "之后 `go env -w` 写入的值就会生效。终端启动文件里设置它的那一行会变成注释。",
            },
            action: Action::ClearVariable("GO111MODULE"),
            risk: Risk::Review,
            only_if: &[Says(&[&MODULES_OFF])],
            verify: &[&["go", "env", "GO111MODULE"]],
        },
        Step {
            title: Text {
                en: "Take the environment variable `GOSUMDB` away",
                zh: "去掉环境变量 `GOSUMDB`",
            },
            why: Text {
                en: "From then on the value of `go env -w` counts. The line that sets it in a start-up file of the shell becomes a comment.",
                zh: "之后 `go env -w` 写入的值就会生效。终端启动文件里设置它的那一行会变成注释。",
            },
            action: Action::ClearVariable("GOSUMDB"),
            risk: Risk::Review,
            only_if: &[Is("url", Class::PublicLookup)],
            verify: &[&["go", "env", "GOSUMDB"]],
        },
        Step {
            title: Text {
                en: "Take it out where a script cannot reach",
                zh: "在脚本够不到的地方去掉它",
            },
            why: Text {
                en: "If it[, {word},] comes back in a new terminal: on Windows it stands under Environment Variables, of the system; on macOS a file in `~/Library/LaunchAgents` sets it at each sign-in, or `launchctl setenv` has, which `launchctl unsetenv` takes away; in a Dockerfile it is an `ENV`; in CI one of its variables; in an editor a setting (`go.toolsEnvVars` of Visual Studio Code, Go Modules of GoLand).",
                zh: "如果它[（{word}）]在新终端里又出现，请查看：Windows“环境变量”里的系统变量；macOS 上由 `~/Library/LaunchAgents` 里的文件在每次登录时设置，或者用 `launchctl setenv` 设置过（可用 `launchctl unsetenv` 去掉）；Dockerfile 的 `ENV`；CI 的变量；编辑器的设置（Visual Studio Code 的 `go.toolsEnvVars`，GoLand 的 Go Modules）。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://pkg.go.dev/cmd/go#hdr-Print_Go_environment_information",
        "https://pkg.go.dev/cmd/go#hdr-Environment_variables",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.13 to 1.27, GOPROXY set, go env -w GOPROXY=…"),
                "warning: go env -w GOPROXY=... does not override conflicting OS environment variable",
            ),
            log(
                RealGo("1.27.3, GOTOOLCHAIN set, go env -w GOTOOLCHAIN=…"),
                "$ go env -w GOTOOLCHAIN=auto\nwarning: go env -w GOTOOLCHAIN=... does not override conflicting OS environment variable",
            ),
            log(
                BuiltFrom("envcmd/env.go, runEnvW; net, (*OpError).Error"),
                "$ go env -w GOPROXY=https://goproxy.cn,direct\nwarning: go env -w GOPROXY=... does not override conflicting OS environment variable\n$ go mod download\ngo: github.com/gin-gonic/gin@v1.10.0: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.10.0.mod\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
            log(
                BuiltFrom("net, (*OpError).Error"),
                "$ go env -w GOPROXY=https://goproxy.cn,direct\n$ sudo go install github.com/a/b@latest\ngo: github.com/a/b@latest: module github.com/a/b: Get \"https://proxy.golang.org/github.com/a/b/@v/list\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
            pasted(
                BuiltFrom("net, (*OpError).Error"),
                "GOPROXY='https://goproxy.io,direct'\n",
                "$ go env -w GOPROXY=https://goproxy.cn,direct\n$ go mod tidy\ngo: github.com/a/b@v1.0.0: Get \"https://goproxy.io/github.com/a/b/@v/v1.0.0.mod\": dial tcp 172.67.1.1:443: i/o timeout",
            ),
            log(
                RealGo("1.27.3, GO111MODULE=off, go env -w GO111MODULE=on before it"),
                "$ go env -w GO111MODULE=on\n$ go mod tidy\ngo: modules disabled by GO111MODULE=off; see 'go help modules'",
            ),
        ],
        misses: &[
            // Written after the failure: the cure, not the disease.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.mod\": dial tcp 142.251.42.241:443: i/o timeout\n$ go env -w GOPROXY=https://goproxy.cn,direct",
            ),
            // The list that was written is the one that is asked.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "$ go env -w GOPROXY=https://goproxy.cn,direct\n$ go mod tidy\ngo: github.com/a/b@v1.0.0: Get \"https://goproxy.cn/github.com/a/b/@v/v1.0.0.mod\": dial tcp 1.2.3.4:443: i/o timeout",
            ),
            // `go env` and the log differ, and nobody knows what was written.
            pasted(
                BuiltFrom("net, (*OpError).Error"),
                "GOPROXY='https://goproxy.cn,direct'\n",
                "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.mod\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GO111MODULE=off"),
                "go: modules disabled by GO111MODULE=off; see 'go help modules'",
            ),
        ],
        gaps: &[],
    }
};
