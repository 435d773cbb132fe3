//! Modules are switched off, so neither go.mod nor GOPROXY applies.

use crate::cause::Test::{
    AllOf, AnyOf, EnvHolds, EnvIs, GoBefore, GoFrom, GoWrote, Is, Mentions, Not, Says, Typed, TypedAbove,
};
use crate::cause::{Test, Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::messages::context::GO_IMPORT_FETCH;
use crate::evidence::messages::discovery::UNRECOGNIZED_IMPORT_PATH;
use crate::evidence::messages::gomod::MODULES_OFF;
use crate::evidence::messages::packages::{GOPATH_CANNOT_FIND, VERSION_SYNTAX};
use crate::evidence::messages::repository::GOPATH_MODE_VCS;
use crate::evidence::messages::settings::MOD_FLAG_VALUE;
use crate::lang::Text;

/// Nobody switched modules off: this Go does not switch them on by itself.
const IS_OFF_BY_AGE: Test = AllOf(&[
    AnyOf(&[GoBefore(16), Says(&[&UNRECOGNIZED_IMPORT_PATH])]),
    Not(&EnvIs("GO111MODULE", &["off"])),
]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "go111module-off",
    theme: Theme::Machine,
    name: Text {
        en: "Modules are switched off (GO111MODULE)",
        zh: "模块功能被关闭（GO111MODULE）",
    },
    stage: Stage::Environment,
    title: Text {
        en: "Modules are switched off, so Go looks at neither go.mod nor `GOPROXY`",
        zh: "模块功能处于关闭状态，Go 既不看 go.mod，也不用 `GOPROXY`",
    },
    why: Text {
        en: "With `GO111MODULE=off` (or `auto` in old versions, below `GOPATH/src`) the go command works as it did before modules: packages have to lie in `GOPATH/src`, versions such as `@latest` are not known, and `go get` clones repositories directly instead of asking the module proxy.",
        zh: "设置了 `GO111MODULE=off`（或在旧版本中为 `auto` 且位于 `GOPATH/src` 之下）时，go 命令按没有模块的老方式工作：包必须放在 `GOPATH/src` 里，不认识 `@latest` 这样的版本，`go get` 也不会询问模块代理，而是直接克隆仓库。",
    },
    not: Text {
        en: "Not a wrong `GOPROXY`, and no reason to move the project into `GOPATH`.",
        zh: "这不是 `GOPROXY` 配错了，也不需要把项目搬进 `GOPATH`。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&MODULES_OFF]),
                Not(&TypedAbove(&["go env -w GO111MODULE=on", "go env -w GO111MODULE=auto"])),
            ],
        },
        // The words are also those of go build with a version behind the path.
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&VERSION_SYNTAX]), EnvIs("GO111MODULE", &["off"])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&VERSION_SYNTAX]),
                Mentions(&["module-aware mode"]),
                Typed(&["go get ", "go install "]),
            ],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&VERSION_SYNTAX]),
                Mentions(&["module-aware mode"]),
                Not(&EnvIs("GO111MODULE", &["", "on"])),
                Not(&Typed(&["go build", "go run", "go list", "go test", "go vet"])),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&GOPATH_CANNOT_FIND]),
                EnvIs("GO111MODULE", &["off", "auto"]),
                Not(&Is("package", Class::OldStandardPackage)),
            ],
        },
        // Go says this in no other mode.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GOPATH_CANNOT_FIND]),
                Mentions(&["in any of"]),
                Not(&Is("package", Class::OldStandardPackage)),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&MOD_FLAG_VALUE]), Mentions(&["only valid when using modules"])],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[EnvIs("GO111MODULE", &["off"]), Says(&[&GO_IMPORT_FETCH, &GOPATH_MODE_VCS])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GOPATH_MODE_VCS, &GOPATH_CANNOT_FIND]),
                Mentions(&["no install location", "cannot download, $GOPATH", "cannot download: $GOPATH not"]),
            ],
        },
        // Only without modules `go get` opens its error with the package, and asks its host while
        // there is a mirror (cmd/go/internal/get, download).
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&UNRECOGNIZED_IMPORT_PATH]),
                Mentions(&["package "]),
                Not(&Mentions(&["providing package ", "for package ", ".go:"])),
                Not(&GoWrote),
                AnyOf(&[
                    EnvHolds("GOPROXY", &["goproxy", "mirrors", "proxy"]),
                    Typed(&["GOPROXY=http"]),
                ]),
                Not(&EnvIs("GO111MODULE", &["on"])),
                Not(&GoFrom(22)),
            ],
        },
    ],
    explains: &["connect-refused", "connect-timeout", "dns-no-such-host", "google-hosts-blocked"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Switch modules on",
                zh: "启用模块功能",
            },
            why: Text {
                en: "Up to Go 1.15 modules are on only where there is a go.mod. With this setting they are on everywhere, and Go asks the module proxy. From Go 1.16 on they always are: a newer Go needs no setting.",
                zh: "Go 1.15 及更早的版本只在有 go.mod 的地方启用模块。设置之后处处启用，Go 会通过模块代理下载。Go 1.16 起默认启用，升级 Go 之后就不需要这个设置了。",
            },
            action: Action::SetGo { key: "GO111MODULE", value: "on" },
            risk: Risk::Safe,
            only_if: &[IS_OFF_BY_AGE],
            verify: &[&["go", "env", "GO111MODULE"]],
        },
        Step {
            title: Text {
                en: "Switch modules on again",
                zh: "重新启用模块功能",
            },
            why: Text {
                en: "Without the setting, modules are on in Go 1.16 and later. In older versions use `go env -w GO111MODULE=on`.",
                zh: "去掉这个设置之后，Go 1.16 及更高版本默认启用模块。更早的版本请用 `go env -w GO111MODULE=on`。",
            },
            action: Action::Reset("GO111MODULE"),
            risk: Risk::Safe,
            only_if: &[Not(&IS_OFF_BY_AGE)],
            verify: &[&["go", "env", "GO111MODULE"], &["go", "env", "GOMOD"]],
        },
        Step {
            title: Text {
                en: "Take the environment variable away as well",
                zh: "同时去掉同名的环境变量",
            },
            why: Text {
                en: "A variable of the system wins over what `go env` writes. This takes it out of the present shell; for good, look for `GO111MODULE` in `~/.bashrc`, `~/.zshrc` and `~/.profile`, under Environment Variables on Windows, in the Dockerfile, and in the settings of the CI or editor.",
                zh: "系统环境变量优先于 `go env` 写入的值。这一步只在当前终端里去掉它；要彻底去掉，请在 `~/.bashrc`、`~/.zshrc`、`~/.profile`、Windows 的“环境变量”、Dockerfile 以及 CI 或编辑器的设置里查找 `GO111MODULE`。",
            },
            action: Action::ClearVariable("GO111MODULE"),
            risk: Risk::Safe,
            only_if: &[Not(&IS_OFF_BY_AGE)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the project has no go.mod, make one",
                zh: "如果项目还没有 go.mod，就建一个",
            },
            why: Text {
                en: "In the project's directory: `go mod init` with the module's path, then `go mod tidy`. It may lie anywhere, inside of `GOPATH` or not.",
                zh: "在项目目录里运行 `go mod init` 加模块路径，再运行 `go mod tidy`。项目可以放在任何位置，不必在 `GOPATH` 里。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOPATH_CANNOT_FIND])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#mod-commands", "https://go.dev/blog/go116-module-changes"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log, pasted,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 to 1.27.3, GO111MODULE=off, go mod tidy"),
                "go: modules disabled by GO111MODULE=off; see 'go help modules'",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GO111MODULE=off, go list -m all"),
                "go: list -m cannot be used with GO111MODULE=off",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GO111MODULE=off, go build ."),
                "m.go:3:8: cannot find package \"example.com/a\" in any of:\n\t/usr/local/go/src/example.com/a (from $GOROOT)\n\t/home/me/go/src/example.com/a (from $GOPATH)",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GO111MODULE=off, go build -mod=mod ."),
                "build flag -mod=mod only valid when using modules",
            ),
            log(
                RealGo("1.21.13, GO111MODULE=off, go install example.com/cmd@latest"),
                "$ go install example.com/cmd@latest\ngo: can only use path@version syntax with 'go get' and 'go install' in module-aware mode",
            ),
            log(
                BuiltFrom("cmd/go/internal/get/get.go, runGet, Go 1.11 to 1.15"),
                "go: cannot use path@version syntax in GOPATH mode",
            ),
            log(
                BuiltFrom("cmd/go/internal/modload/init.go, Init, Go 1.13 to 1.15"),
                "go get: warning: modules disabled by GO111MODULE=auto in GOPATH/src;\n\tignoring ../../go.mod;\n\tsee 'go help modules'",
            ),
            pasted(
                RealGo("1.15 to 1.21.13, GO111MODULE=off, go get; the host is made up"),
                "GO111MODULE='off'\nGOPROXY='https://goproxy.cn,direct'\n",
                "package golang.org/x/text: unrecognized import path \"golang.org/x/text\": https fetch: Get \"https://golang.org/x/text?go-get=1\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
            log(
                BuiltFrom("cmd/go/internal/get/get.go, download, Go 1.13"),
                "root@box:~# export GOPROXY=https://goproxy.cn\nroot@box:~# go get golang.org/x/time/rate\npackage golang.org/x/time/rate: unrecognized import path \"golang.org/x/time/rate\" (https fetch: Get https://golang.org/x/time/rate?go-get=1: dial tcp 216.239.37.1:443: i/o timeout)",
            ),
            pasted(
                BuiltFrom("cmd/go/internal/get/get.go, download, Go 1.13"),
                "set GO111MODULE=\nset GOMOD=\nset GOPROXY=https://goproxy.cn,direct",
                "package golang.org/x/tools/cmd/godoc: unrecognized import path \"golang.org/x/tools/cmd/godoc\" (https fetch: Get https://golang.org/x/tools/cmd/godoc?go-get=1: dial tcp 216.239.37.1:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.)",
            ),
            log(
                BuiltFrom("work/build.go, InstallPackages, Go 1.11 and later"),
                "go install: no install location for directory /home/me/x outside GOPATH\n\tFor more details see: 'go help gopath'",
            ),
            log(
                BuiltFrom("get/get.go, downloadPackage, Go 1.11"),
                "package github.com/a/b: cannot download, $GOPATH not set. For more details see: go help gopath",
            ),
        ],
        misses: &[
            // A value that Go does not know.
            log(
                RealGo("1.21.13 to 1.27.3, GO111MODULE=On"),
                "go: unknown environment setting GO111MODULE=On",
            ),
            // Modules are on, and no module is there.
            log(
                RealGo("1.16 to 1.27, go build"),
                "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
            ),
            // Modules are on, and this host fails.
            pasted(
                RealGo("1.27.3, GOPROXY=direct"),
                "GO111MODULE=''\n",
                "go: golang.org/x/text@v0.14.0: unrecognized import path \"golang.org/x/text\": https fetch: Get \"https://golang.org/x/text?go-get=1\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, go build with a version"),
                "$ go build example.com/cmd@v1.0.0\npackage example.com/cmd@v1.0.0: can only use path@version syntax with 'go get' and 'go install' in module-aware mode",
            ),
            // Modules are on: Go looked for the module of a package.
            pasted(
                BuiltFrom("modload/import.go, Go 1.14"),
                "GOPROXY='https://goproxy.cn,direct'",
                "main.go:3:8: cannot find module providing package golang.org/x/text/a: unrecognized import path \"golang.org/x/text/a\": https fetch: Get \"https://golang.org/x/text/a?go-get=1\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
        ],
        gaps: &[],
    }
};
