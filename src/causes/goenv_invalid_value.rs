//! A variable of Go other than GOPROXY and GOSUMDB has a value, or a name, that Go does not take.

use crate::cause::Test::{Has, Mentions, Not, Says};
use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::messages::gomod::MODULES_SETTING;
use crate::evidence::messages::settings::{
    GOENV_WRITE, GOFLAGS_PARSE, GOFLAGS_UNKNOWN, MOD_FLAG_VALUE, PLATFORM_CONFIG,
};
use crate::evidence::messages::toolchain::GOTOOLCHAIN_INVALID;
use crate::evidence::messages::vcs_rules::{GOAUTH_INVALID, GOVCS_INVALID};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "goenv-invalid-value",
    theme: Theme::Machine,
    name: Text {
        en: "A variable of Go has a value or name that Go does not take",
        zh: "某个 Go 变量的值或名字无效",
    },
    stage: Stage::Environment,
    title: Text {
        en: "A variable of Go is set to something that Go does not take",
        zh: "某个 Go 变量被设成了 Go 不接受的内容",
    },
    why: Text {
        en: "The line names the variable. Go reads its variables before it does anything else and stops at one that it cannot use: `GOFLAGS` has to be a list of flags, `GO111MODULE` is `on`, `off`, `auto` or empty, `GOTOOLCHAIN` is `auto`, `local`, `path` or a name such as `go1.22.3`. `go env -w` takes Go's own variables only.",
        zh: "这一行指明了是哪个变量。Go 一开始就会读取这些变量，遇到无法使用的值就停下：`GOFLAGS` 必须是参数列表，`GO111MODULE` 只能是 `on`、`off`、`auto` 或留空，`GOTOOLCHAIN` 只能是 `auto`、`local`、`path` 或 `go1.22.3` 这样的名字。`go env -w` 只接受 Go 自己的变量。",
    },
    not: Text {
        en: "Not a network problem, and not a fault of go.mod: nothing was looked up yet.",
        zh: "这不是网络问题，也不是 go.mod 有错：此时还没有开始查找任何模块。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&GOFLAGS_PARSE, &GOFLAGS_UNKNOWN, &MODULES_SETTING, &GOTOOLCHAIN_INVALID, &GOAUTH_INVALID])],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&MOD_FLAG_VALUE]), Not(&Mentions(&["only valid when using modules"]))],
        },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOENV_WRITE])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&GOVCS_INVALID])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&PLATFORM_CONFIG]), Not(&Mentions(&["cannot install cross-compiled binaries"]))],
        },
        // GOBIN is set, and Go would have to make a directory for the other system in it.
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&PLATFORM_CONFIG]), Mentions(&["cannot install cross-compiled binaries"])],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text { en: "Take `GOFLAGS` back", zh: "还原 `GOFLAGS`" },
            why: Text {
                en: "Each word in it has to be a flag: `GOFLAGS=-mod=mod`. A flag with a space in its value needs quotes, which Go 1.20 and later read: `go env -w \"GOFLAGS='-ldflags=-s -w'\"`. Where Docker or CI sets the variable, quotes around the whole become part of the value.",
                zh: "其中每个词都必须是参数，例如 `GOFLAGS=-mod=mod`。参数值里有空格就要加引号，Go 1.20 起才支持：`go env -w \"GOFLAGS='-ldflags=-s -w'\"`。如果是 Docker 或 CI 设置的，包在整个值外面的引号会变成值的一部分。",
            },
            action: Action::Reset("GOFLAGS"),
            risk: Risk::Safe,
            only_if: &[Mentions(&["GOFLAGS"])],
            verify: &[&["go", "env", "GOFLAGS"]],
        },
        Step {
            title: Text { en: "Take `GO111MODULE` back", zh: "还原 `GO111MODULE`" },
            why: Text {
                en: "Its values are `on`, `off` and `auto`, in lower case and without spaces. Since Go 1.16 it is best not set at all.",
                zh: "它只能是小写的 `on`、`off`、`auto`，不能带空格。Go 1.16 起最好干脆不设置。",
            },
            action: Action::Reset("GO111MODULE"),
            risk: Risk::Safe,
            only_if: &[Says(&[&MODULES_SETTING])],
            verify: &[&["go", "env", "GO111MODULE"]],
        },
        Step {
            title: Text { en: "Take `GOTOOLCHAIN` back", zh: "还原 `GOTOOLCHAIN`" },
            why: Text {
                en: "A toolchain's name begins with `go` and has all its numbers: `go1.22.3`, with `+auto` or `+path` behind it if others may be chosen. With a wrong value every go command fails, so `GOTOOLCHAIN=local` stands in for it while it is taken back.",
                zh: "工具链的名字以 `go` 开头，数字要写全，例如 `go1.22.3`；允许换用其他版本时可在后面加 `+auto` 或 `+path`。值无效时所有 go 命令都会失败，因此撤销它的那条命令临时使用 `GOTOOLCHAIN=local`。",
            },
            action: Action::Reset("GOTOOLCHAIN"),
            risk: Risk::Safe,
            only_if: &[Says(&[&GOTOOLCHAIN_INVALID])],
            verify: &[&["go", "env", "GOTOOLCHAIN"]],
        },
        Step {
            title: Text { en: "Take `GOAUTH` back", zh: "还原 `GOAUTH`" },
            why: Text {
                en: "Its default is `netrc`. `off` stands alone; commands are separated by `;`; `git` needs an absolute directory behind it.",
                zh: "默认值是 `netrc`。`off` 只能单独使用；多个命令用 `;` 分隔；`git` 后面必须跟绝对目录。",
            },
            action: Action::Reset("GOAUTH"),
            risk: Risk::Safe,
            only_if: &[Says(&[&GOAUTH_INVALID])],
            verify: &[&["go", "env", "GOAUTH"]],
        },
        Step {
            title: Text { en: "Take `GOVCS` back", zh: "还原 `GOVCS`" },
            why: Text {
                en: "Each entry is a pattern, a colon and tools: `GOVCS=private:all,public:git|hg`, which is also what Go does without the variable.",
                zh: "每一项由模式、冒号和工具组成，例如 `GOVCS=private:all,public:git|hg`，这也是不设置时的默认行为。",
            },
            action: Action::Reset("GOVCS"),
            risk: Risk::Safe,
            only_if: &[Says(&[&GOVCS_INVALID])],
            verify: &[&["go", "env", "GOVCS"]],
        },
        Step {
            title: Text {
                en: "Write it as `go env -w NAME=VALUE`, with a name that Go knows",
                zh: "按 `go env -w 名字=值` 书写，并使用 Go 认识的变量名",
            },
            why: Text {
                en: "No space on either side of `=`, capital letters, and only names that `go env` lists[ (it is about {word})]. `HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY` and `SSL_CERT_FILE` are variables of the system: set them in the shell, for example `export HTTPS_PROXY=http://127.0.0.1:7890`. Directories have to be absolute.",
                zh: "`=` 两边不能有空格，名字要大写，而且必须是 `go env` 列出的变量[（这里是 {word}）]。`HTTP_PROXY`、`HTTPS_PROXY`、`NO_PROXY`、`SSL_CERT_FILE` 是系统变量，请在终端里设置，例如 `export HTTPS_PROXY=http://127.0.0.1:7890`。目录必须写绝对路径。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOENV_WRITE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Correct the variable that is named, or take it away",
                zh: "改正或去掉报错里提到的变量",
            },
            why: Text {
                en: "`go tool dist list` prints the pairs of `GOOS` and `GOARCH` that Go knows. `GOBIN` has to be an absolute directory, and may not be set where a command is installed for another system. `go env -u GOOS GOARCH GOBIN GOEXPERIMENT` takes away what was written before.",
                zh: "`go tool dist list` 会列出 Go 支持的 `GOOS` 与 `GOARCH` 组合。`GOBIN` 必须是绝对目录，为其他系统安装命令时则不能设置它。`go env -u GOOS GOARCH GOBIN GOEXPERIMENT` 可以去掉之前写入的值。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&PLATFORM_CONFIG])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Give `-mod` one of its values",
                zh: "为 `-mod` 写上有效的值",
            },
            why: Text {
                en: "They are `mod`, `readonly` and `vendor` (Go 1.13 has no `mod`), with `=` before them and no space. If you did not type the flag, it stands in `GOFLAGS`.",
                zh: "可用的值是 `mod`、`readonly`、`vendor`（Go 1.13 没有 `mod`），写法是 `-mod=值`，中间没有空格。如果命令里没有这个参数，那它就在 `GOFLAGS` 里。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&MOD_FLAG_VALUE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See whether the system sets the variable too",
                zh: "看看系统里是否也设置了这个变量",
            },
            why: Text {
                en: "This lists what differs from Go's defaults (Go 1.23 and later). If the value comes back in a new terminal, it stands in `~/.bashrc`, `~/.zshrc`, `~/.profile`, under Environment Variables on Windows, in the Dockerfile or in the settings of the CI.",
                zh: "它会列出与 Go 默认值不同的设置（Go 1.23 起）。如果在新终端里旧值又出现，那它写在 `~/.bashrc`、`~/.zshrc`、`~/.profile`、Windows 的“环境变量”、Dockerfile 或 CI 的设置里。",
            },
            action: Action::Run { command: &["go", "env", "-changed"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&GOENV_WRITE])), Not(&Has("module"))],
            verify: &[],
        },
    ],
    sources: &[
        "https://pkg.go.dev/cmd/go#hdr-Environment_variables",
        "https://pkg.go.dev/cmd/go#hdr-Print_Go_environment_information",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(RealGo("1.13 to 1.27, GOFLAGS=mod=vendor"), "go: parsing $GOFLAGS: non-flag \"mod=vendor\""),
            log(RealGo("1.13 to 1.27, GOFLAGS=-modd=mod"), "go: parsing $GOFLAGS: unknown flag -modd"),
            log(RealGo("1.21.13 to 1.27.3, GOFLAGS='-ldflags=-s"), "go: parsing $GOFLAGS: unterminated ' string"),
            log(BuiltFrom("base/goflags.go, Windows"), "go: parsing %GOFLAGS%: non-flag \"mod=mod\""),
            log(RealGo("1.13 to 1.27, GO111MODULE=On"), "go: unknown environment setting GO111MODULE=On"),
            log(RealGo("1.21 to 1.27, GOTOOLCHAIN=1.21.0"), "go: invalid GOTOOLCHAIN \"1.21.0\""),
            log(
                RealGo("1.21.13 to 1.27.3, GOFLAGS=-mod=foo"),
                "-mod=foo not supported (can be '', 'mod', 'readonly', or 'vendor')",
            ),
            log(RealGo("1.21.13 to 1.27.3, go env -w HTTPS_PROXY=x"), "go: unknown go command variable HTTPS_PROXY"),
            log(RealGo("1.21.13 to 1.27.3, go env -w GOPROXY =x"), "go: arguments must be KEY=VALUE: invalid argument: GOPROXY"),
            log(BuiltFrom("envcmd/env.go, Go 1.13 to 1.17"), "go env -w: unknown go command variable GO111MODULES"),
            log(RealGo("1.21.13 to 1.27.3, GOOS=Linux"), "go: unsupported GOOS/GOARCH pair Linux/amd64"),
            log(RealGo("1.27.3, go env GOPROXY=x"), "go: invalid variable name \"GOPROXY=x\" (use -w to set variable)"),
        ],
        misses: &[
            log(
                RealGo("1.21.13 to 1.27.3, GO111MODULE=off"),
                "go: modules disabled by GO111MODULE=off; see 'go help modules'",
            ),
            log(
                RealGo("1.13 to 1.27, GOPATH=rel"),
                "go: GOPATH entry is relative; must be absolute path: \"rel\".\nFor more details see: 'go help gopath'",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GOROOT=/nonexist"),
                "go: cannot find GOROOT directory: /nonexist",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GO111MODULE=off, go build -mod=mod"),
                "build flag -mod=mod only valid when using modules",
            ),
            log(
                RealGo("1.21 to 1.27, GOTOOLCHAIN=local"),
                "go: go.mod requires go >= 1.99 (running go 1.27.3; GOTOOLCHAIN=local)",
            ),
        ],
        gaps: &[],
    }
};
