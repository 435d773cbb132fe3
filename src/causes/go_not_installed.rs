//! The go command is not there, or this shell, editor or image does not find it.

use crate::cause::Test::{Is, Not, RunsOn, Says};
use crate::cause::{Action, Cause, Certainty, Class, Fix, Need, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::Os;
use crate::evidence::messages::installation::{
    GO_NOT_FOUND, GO_NOT_FOUND_EDITOR, GO_NOT_FOUND_WINDOWS, GO_STEP_127, PROGRAM_NOT_FOUND,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "go-not-installed",
    theme: Theme::Machine,
    name: Text {
        en: "The go command is not found",
        zh: "找不到 go 命令",
    },
    stage: Stage::Environment,
    title: Text {
        en: "The go command is not found where this ran",
        zh: "运行命令的环境里找不到 go",
    },
    why: Text {
        en: "A shell looks for `go` in the directories of `PATH`. Either Go is not installed on this machine or image, or its directory `go/bin` is not in the `PATH` of this very shell, editor, service or build step. `PATH` is not the same everywhere: `sudo`, editors started from the desktop, cron, CI and containers have their own.",
        zh: "系统会在 `PATH` 列出的目录里查找 `go`。要么这台机器或这个镜像没有安装 Go，要么 Go 的 `go/bin` 目录不在当前终端、编辑器、服务或构建步骤的 `PATH` 里。各处的 `PATH` 并不相同：`sudo`、从桌面启动的编辑器、cron、CI 和容器都有自己的一份。",
    },
    not: Text {
        en: "Not a problem of modules, `GOPROXY` or `GOPATH`: no go command has run.",
        zh: "这与模块、`GOPROXY`、`GOPATH` 都无关：go 命令根本没有运行。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GO_NOT_FOUND, &GO_NOT_FOUND_WINDOWS])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&PROGRAM_NOT_FOUND]), Is("word", Class::GoCommand)] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&GO_NOT_FOUND_EDITOR, &GO_STEP_127])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Program),
    steps: &[
        Step {
            title: Text {
                en: "See where Go is on this machine",
                zh: "看看本机的 Go 在哪里",
            },
            why: Text {
                en: "Run `ls /usr/local/go/bin/go /usr/lib/go*/bin/go ~/go/bin ~/sdk/*/bin/go /opt/homebrew/bin/go`. If nothing is listed, Go is not installed: go on with the next step. If a file is listed, only `PATH` lacks its directory.",
                zh: "运行 `ls /usr/local/go/bin/go /usr/lib/go*/bin/go ~/go/bin ~/sdk/*/bin/go /opt/homebrew/bin/go`。什么都没列出，说明没有安装 Go，继续下一步；如果列出了某个文件，就只是 `PATH` 里少了它所在的目录。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows)), Not(&Says(&[&GO_NOT_FOUND_WINDOWS]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See where Go is on this machine",
                zh: "看看本机的 Go 在哪里",
            },
            why: Text {
                en: "Look into `C:\\Program Files\\Go\\bin` and `C:\\Go\\bin`. If `go.exe` lies there, only `Path` lacks that directory: add it under Settings, System, About, Advanced system settings, Environment Variables.",
                zh: "查看 `C:\\Program Files\\Go\\bin` 和 `C:\\Go\\bin`。如果里面有 `go.exe`，就只是 `Path` 里少了这个目录：在“设置 → 系统 → 关于 → 高级系统设置 → 环境变量”里加上。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GO_NOT_FOUND_WINDOWS])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Install Go, or begin the image with one that has it",
                zh: "安装 Go，或换用自带 Go 的镜像",
            },
            why: Text {
                en: "The installers are at https://go.dev/dl/ and, in mainland China, at https://golang.google.cn/dl/. In a Dockerfile use `FROM golang:<version>` for the stage that runs go; in CI use the set-up step of that system, for GitHub Actions `actions/setup-go`.",
                zh: "安装包在 https://go.dev/dl/ ，中国大陆可用 https://golang.google.cn/dl/ 。Dockerfile 里运行 go 的阶段请写 `FROM golang:<版本>`；CI 里请用该系统的安装步骤，例如 GitHub Actions 的 `actions/setup-go`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Put Go's directory on `PATH`, and open a new terminal",
                zh: "把 Go 的目录加入 `PATH`，然后打开新的终端",
            },
            why: Text {
                en: "Append `export PATH=$PATH:/usr/local/go/bin` to `~/.profile` (zsh: `~/.zprofile`; fish: `fish_add_path /usr/local/go/bin`). An editor has to be closed and started again; Visual Studio Code has the setting `go.alternateTools` for the place of `go`. For `sudo`, run the command without it, or as `sudo env \"PATH=$PATH\" go version`.",
                zh: "在 `~/.profile`（zsh 用 `~/.zprofile`；fish 运行 `fish_add_path /usr/local/go/bin`）末尾加上 `export PATH=$PATH:/usr/local/go/bin`。编辑器需要关闭后重新启动；Visual Studio Code 可以用 `go.alternateTools` 指定 `go` 的位置。使用 `sudo` 时，请去掉 `sudo`，或写成 `sudo env \"PATH=$PATH\" go version`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows)), Not(&Says(&[&GO_NOT_FOUND_WINDOWS]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Check in the same place as before",
                zh: "在出错的同一处检查",
            },
            why: Text {
                en: "A version number means that the go command is found there. A terminal that was open before the change still has the old `PATH`.",
                zh: "能显示版本号，就说明那里已经能找到 go 命令。修改之前打开的终端仍在使用旧的 `PATH`。",
            },
            action: Action::Run { command: &["go", "version"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/doc/install", "https://go.dev/wiki/InstallTroubleshooting"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log,
    };
    Samples {
        hits: &[
            log(RealGo("bash 5.2, no Go in PATH"), "$ go version\nbash: go: command not found"),
            log(RealGo("bash 5.2, a script"), "hi\ns.sh: line 2: go: command not found"),
            log(RealGo("dash 0.5.12, a script"), "s.sh: 2: go: not found"),
            log(
                RealGo("dash 0.5.12, in a build of the legacy builder"),
                "Step 5/9 : RUN go mod download\n ---> Running in 0a1b2c3d4e5f\n/bin/sh: 1: go: not found\nThe command '/bin/sh -c go mod download' returned a non-zero code: 127",
            ),
            log(RealGo("zsh 5.9"), "zsh:1: command not found: go"),
            log(RealGo("zsh 5.9, macOS"), "zsh: command not found: go"),
            log(RealGo("fish 3.6"), "fish: Unknown command: go\nfish: \ngo version\n^^"),
            log(
                RealGo("GNU make 4.3"),
                "go build ./...\nmake: go: No such file or directory\nmake: *** [Makefile:2: all] Error 127",
            ),
            log(RealGo("GNU coreutils 9.1"), "/usr/bin/env: ‘go’: No such file or directory"),
            log(RealGo("GNU coreutils 9.1, timeout"), "timeout: failed to run command ‘go’: No such file or directory"),
            log(
                BuiltFrom("cmd.exe"),
                "C:\\src>go env\n'go' is not recognized as an internal or external command,\noperable program or batch file.",
            ),
            log(BuiltFrom("cmd.exe, Chinese"), "'go' 不是内部或外部命令，也不是可运行的程序\n或批处理文件。"),
            log(
                BuiltFrom("Windows PowerShell 5.1"),
                "PS C:\\src> go mod tidy\ngo : The term 'go' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.\nAt line:1 char:1\n+ go mod tidy\n+ ~~\n    + CategoryInfo          : ObjectNotFound: (go:String) [], CommandNotFoundException\n    + FullyQualifiedErrorId : CommandNotFoundException",
            ),
            log(
                BuiltFrom("Windows PowerShell 5.1, Chinese"),
                "go : 无法将“go”项识别为 cmdlet、函数、脚本文件或可运行程序的名称。请检查名称的拼写，如果包括路径，请确保路径正确，然后再试一次。\n所在位置 行:1 字符: 1\n+ go version\n+ ~~\n    + CategoryInfo          : ObjectNotFound: (go:String) [], CommandNotFoundException\n    + FullyQualifiedErrorId : CommandNotFoundException",
            ),
            log(
                BuiltFrom("Go for Visual Studio Code"),
                "Failed to find the \"go\" binary in either GOROOT(undefined) or PATH(/usr/bin:/bin:/usr/sbin:/sbin). Check PATH, or Install Go and reload the window. If PATH isn't what you expected, see https://github.com/golang/vscode-go/issues/971",
            ),
            log(
                BuiltFrom("os/exec, (*Error).Error"),
                "level=error msg=\"Running error: context loading failed: failed to load packages: err: exec: \\\"go\\\": executable file not found in $PATH\"\nError: exec: \"go\": executable file not found in $PATH",
            ),
            log(
                BuiltFrom("Docker; os/exec, (*Error).Error"),
                "docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"go\": executable file not found in $PATH: unknown.",
            ),
            log(
                BuiltFrom("bash and cmd.exe in other languages"),
                "bash: go: コマンドが見つかりません",
            ),
            log(
                BuiltFrom("bash and cmd.exe in other languages"),
                "-bash: go: команда не найдена",
            ),
            log(
                BuiltFrom("bash and cmd.exe in other languages"),
                "'go'은(는) 내부 또는 외부 명령, 실행할 수 있는 프로그램, 또는 배치 파일이 아닙니다.",
            ),
            log(
                BuiltFrom("bash and cmd.exe in other languages"),
                "'go' não é reconhecido como um comando interno ou externo, um programa operável ou um arquivo em lotes.",
            ),
            log(
                BuiltFrom("bash and cmd.exe in other languages"),
                "Der Befehl \"go\" ist entweder falsch geschrieben oder konnte nicht gefunden werden.",
            ),
            log(
                BuiltFrom("bash, a command of golang.org/dl"),
                "/bin/sh: line 1: go1.16.4: command not found",
            ),
        ],
        misses: &[
            // git and C compilers have causes, or pointers, of their own.
            log(
                RealGo("1.27.3, PATH=/nonexistent"),
                "go: git.example.com/repo@v1.0.0: git init --bare in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exec: \"git\": executable file not found in $PATH",
            ),
            log(
                BuiltFrom("cmd/cgo"),
                "# runtime/cgo\ncgo: C compiler \"gcc\" not found: exec: \"gcc\": executable file not found in $PATH",
            ),
            log(RealGo("zsh 5.9"), "zsh: command not found: gopls"),
            log(RealGo("bash 5.2"), "bash: line 1: golangci-lint: command not found"),
            log(RealGo("fish 3.6"), "fish: Unknown command: gofumpt"),
            log(RealGo("GNU make 4.3"), "make: node: No such file or directory\nmake: *** [Makefile:2: all] Error 127"),
        ],
        gaps: &[],
    }
};
