//! The Go that runs is older than the module, a dependency or a package needs, and does not
//! switch to a newer one.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AnyOf, EnvIs, GoFrom, Has, Is, Mentions, Not, RunsGo, Says}, Theme, Who, checked,
};
use crate::evidence::messages::go_version::{
    CODE_NEEDS_NEWER, GODEBUG_UNKNOWN, GO_CONSTRAINT, GO_LINE_SYNTAX, GO_MAX, MODULE_REQUIRES_GO,
    STD_PACKAGE_MISSING, STD_PACKAGE_NOTE, UNKNOWN_DIRECTIVE_OLD_GO, UPDATING_REQUIRES_NEWER, VENDOR_REQUIRES_NEWER,
};
use crate::evidence::messages::packages::{GOPATH_CANNOT_FIND, VERSION_SYNTAX};
use crate::evidence::messages::paths::PATH_NO_DOT;
use crate::evidence::messages::toolchain::{DEP_REQUIRES_NEWER, GOMOD_REQUIRES_NEWER};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "go-too-old",
    theme: Theme::Toolchain,
    name: Text {
        en: "The Go that runs is too old for this module, a dependency or a package",
        zh: "当前的 Go 版本太旧，满足不了模块、依赖或标准库包的要求",
    },
    stage: Stage::Toolchain,
    title: Text {
        en: "This Go is too old[: Go {version2} or later is needed][, and {version3} runs]",
        zh: "当前的 Go 版本太旧[：需要 Go {version2} 或更高版本][，现在是 {version3}]",
    },
    why: Text {
        en: "The `go` line of a go.mod says which Go it needs at the least. Go 1.21 and later download that Go by themselves, unless GOTOOLCHAIN forbids it (`local`, or a fixed version, as in Docker's golang images). Go up to 1.20 never switch, and cannot read a line with three numbers such as `go 1.21.0`.",
        zh: "go.mod 里的 `go` 行写明了最低的 Go 版本。Go 1.21 及以上会自动下载所需版本，除非 GOTOOLCHAIN 禁止（设为 `local` 或固定版本，Docker 的 golang 镜像就是这样）。Go 1.20 及以下不会切换，也读不懂 `go 1.21.0` 这样的三段版本号。",
    },
    not: Text {
        en: "Not a fault in go.mod, even where Go calls its version invalid (`must match format 1.23`), and not a network problem.",
        zh: "即使 Go 说版本号无效（`must match format 1.23`），go.mod 也没有写错；这也不是网络问题。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[
                &GOMOD_REQUIRES_NEWER, &DEP_REQUIRES_NEWER, &VENDOR_REQUIRES_NEWER,
                &UPDATING_REQUIRES_NEWER, &GO_MAX, &MODULE_REQUIRES_GO,
            ])],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&GO_LINE_SYNTAX]), Is("version2", Class::LaterGoVersion), Not(&GoFrom(22))],
        },
        // Go 1.13 and 1.14 do not say which version they cannot read.
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&GO_LINE_SYNTAX]), Mentions(&["usage: go 1.23"])],
        },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&UNKNOWN_DIRECTIVE_OLD_GO])] },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&STD_PACKAGE_MISSING]),
                Is("package", Class::LaterStd),
                Not(&RunsGo("version2")),
            ],
        },
        // Go adds the note only where the importer asks for a later Go than the one that runs.
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&STD_PACKAGE_MISSING]), Says(&[&STD_PACKAGE_NOTE])],
        },
        // GOPATH mode, and Go 1.13.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GOPATH_CANNOT_FIND]),
                Is("package", Class::LaterStd),
                Not(&RunsGo("version2")),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&PATH_NO_DOT]), Is("text", Class::LaterStd), Not(&GoFrom(16))],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&GODEBUG_UNKNOWN]), Mentions(&["too new (toolchain is go"])],
        },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&CODE_NEEDS_NEWER])] },
        // `go install path@version` came with Go 1.16.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&VERSION_SYNTAX]),
                Not(&Mentions(&["'go get' and", "package ./", "package ../"])),
                Not(&EnvIs("GO111MODULE", &["off"])),
                Not(&GoFrom(16)),
            ],
        },
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&GO_CONSTRAINT])] },
    ],
    explains: &["gomod-syntax", "malformed-module-path", "package-not-in-std"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Take a newer version of the program that reads the code",
                zh: "升级读取代码的那个工具",
            },
            why: Text {
                en: "A linter or generator reads code with the Go it was built with. Another Go on this machine changes nothing: take a release of it that was built with Go {version2} or later, or build it anew with such a Go. In CI, raise its version where it is set up.",
                zh: "代码检查和生成工具按自己编译时所用的 Go 来读取代码，升级本机的 Go 并不能解决。请换用由 Go {version2} 或更高版本编译的发行版，或者用这样的 Go 重新编译它。在 CI 里，请提高安装步骤中的版本号。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&CODE_NEEDS_NEWER])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Let Go fetch the version that is needed",
                zh: "允许 Go 自动获取所需的版本",
            },
            why: Text {
                en: "GOTOOLCHAIN keeps Go at one version; with `auto` it downloads what go.mod asks for, through GOPROXY and checked like any module. If the check still shows the old value, an environment variable wins over it, as in Docker's golang images: set it there (`ENV GOTOOLCHAIN=auto`), or take a newer image.",
                zh: "GOTOOLCHAIN 把 Go 固定在一个版本；设为 `auto` 后，Go 会按 go.mod 的要求通过 GOPROXY 下载，并像其他模块一样校验。如果检查时仍显示旧值，说明有环境变量优先生效，Docker 的 golang 镜像就是这样：请在那里设置（`ENV GOTOOLCHAIN=auto`），或换用更新的镜像。",
            },
            action: Action::SetGo { key: "GOTOOLCHAIN", value: "auto" },
            risk: Risk::Review,
            only_if: &[AnyOf(&[Mentions(&["; GOTOOLCHAIN="]), EnvIs("GOTOOLCHAIN", &["local"])])],
            verify: &[&["go", "env", "GOTOOLCHAIN"], &["go", "version"]],
        },
        Step {
            title: Text {
                en: "Install a newer Go[, {version2} or later]",
                zh: "安装更新的 Go[（{version2} 或更高版本）]",
            },
            why: Text {
                en: "From `https://go.dev/dl/`, or from `https://golang.google.cn/dl/`, which serves the same files and is reachable in mainland China. In a Dockerfile or CI file, raise the version of the image or of the setup step. From Go 1.21 on, later versions come by themselves. Delete the old directory first: two versions in one are broken.",
                zh: "从 `https://go.dev/dl/` 下载；中国大陆可用 `https://golang.google.cn/dl/`，文件完全相同。在 Dockerfile 或 CI 文件里，请提高镜像或安装步骤的版本。从 Go 1.21 起，以后的版本会自动获取。安装前先删除旧目录：两个版本混在一起会出错。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See which versions there are[ of {module}], and take an older one",
                zh: "查看[ {module} ]有哪些版本，换用较旧的版本",
            },
            why: Text {
                en: "An older version may be content with the Go you have: `go get` it with `@` and its number. It will miss later repairs, so a newer Go is better.",
                zh: "较旧的版本可能不需要这么新的 Go：用 `go get` 加 `@` 版本号来选用。旧版本缺少后来的修复，所以最好还是升级 Go。",
            },
            action: Action::Run { command: &["go", "list", "-m", "-versions", "{module}"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Says(&[&DEP_REQUIRES_NEWER]), Has("module"), Has("version")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or let go.mod ask for this Go only[, {version3}], if the code works with it",
                zh: "如果代码能在当前的 Go[ {version3} ]下工作，也可以降低 go.mod 的要求",
            },
            why: Text {
                en: "This changes the `go` line and takes the `toolchain` line out. It helps only if no dependency needs more, and Go then compiles by the rules of that version.",
                zh: "这会修改 `go` 行并去掉 `toolchain` 行。只有当所有依赖都不要求更高版本时才有用，之后 Go 会按该版本的语言规则编译。",
            },
            action: Action::EditModuleWith {
                key: "GOTOOLCHAIN",
                value: "local",
                command: &["go", "mod", "edit", "-go={version3}", "-toolchain=none"],
            },
            risk: Risk::Manual,
            only_if: &[
                Says(&[&GOMOD_REQUIRES_NEWER]),
                Mentions(&["go.mod requires go"]),
                Is("version3", Class::GoVersion),
            ],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/doc/toolchain",
        "https://go.dev/ref/mod#go-mod-file-go",
        "https://go.dev/dl/",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13, GOTOOLCHAIN=local"),
                "go: go.mod requires go >= 1.99 (running go 1.21.13; GOTOOLCHAIN=local)",
            ),
            log(
                RealGo("1.27.3, GOTOOLCHAIN=go1.27.3"),
                "go: go.mod requires go >= 1.99 (running go 1.27.3; GOTOOLCHAIN=go1.27.3)",
            ),
            log(
                RealGo("1.21 to 1.27, toolchain default in go.mod"),
                "go: go.mod requires go >= 1.99.1 (running go 1.24.11; go.mod sets toolchain default)",
            ),
            log(
                RealGo("1.21 to 1.26, go install, GOTOOLCHAIN=local"),
                "go: downloading example.com/needsnew v1.0.0\ngo: example.com/needsnew@latest: example.com/needsnew@v1.0.0 requires go >= 1.99.1 (running go 1.22.10; GOTOOLCHAIN=local)",
            ),
            log(
                RealGo("1.20.3"),
                "go: errors parsing go.mod:\nDIR/m/go.mod:3: invalid go version '1.21.0': must match format 1.23\nDIR/m/go.mod:4: unknown directive: toolchain",
            ),
            log(
                RealGo("1.20.3, go install of a module that names a newer Go"),
                "go: downloading example.com/needsnew v1.0.0\ngo: example.com/needsnew@latest (in example.com/needsnew@v1.0.0): go.mod:3: invalid go version '1.99.1': must match format 1.23",
            ),
            log(
                RealGo("1.20.3, in a workspace"),
                "reading go.work: DIR/m/go.work:1: invalid go version '1.21.0': must match format 1.23",
            ),
            log(
                RealGo("1.21.13, packages of later versions"),
                "m.go:7:1: package iter is not in std (GOROOT/src/iter)\nm.go:5:1: package testing/synctest is not in std (GOROOT/src/testing/synctest)",
            ),
            pasted(
                BuiltFrom("modload/import.go, ImportMissingError, Go 1.19"),
                "GOVERSION='go1.19.8'",
                "main.go:6:2: package log/slog is not in GOROOT (/usr/local/go/src/log/slog)",
            ),
            log(
                BuiltFrom("modload/import.go, ImportMissingError; modload/load.go, Go 1.24"),
                "../go/pkg/mod/example.com/a@v1.0.0/a.go:4:2: package yet/tocome is not in std (/usr/local/go/src/yet/tocome)\nnote: imported by a module that requires go 1.30",
            ),
            log(
                BuiltFrom("modload/import.go, Go 1.14"),
                "build example.com/a: cannot load embed: malformed module path \"embed\": missing dot in first path element",
            ),
            log(
                BuiltFrom("work/exec.go, Go 1.19"),
                "# example.com/a\n./a.go:9:5: undefined: slices.Contains\nnote: module requires Go 1.21",
            ),
            log(
                RealGo("1.15.15, go mod tidy"),
                "go mod tidy: go.mod file indicates go 1.17, but maximum supported version is 1.15",
            ),
            log(
                BuiltFrom("load/pkg.go, Go 1.15"),
                "package golang.org/x/tools/gopls@latest: can only use path@version syntax with 'go get'",
            ),
            log(
                BuiltFrom("modload/load.go, loadFromRoots, Go 1.17 to 1.20"),
                "go: go.mod file indicates go 1.19, but maximum version supported by tidy is 1.18",
            ),
            log(
                BuiltFrom("golangci-lint"),
                "can't load config: the Go language version (go1.24) used to build golangci-lint is lower than the targeted Go version (1.25.0)",
            ),
            log(
                BuiltFrom("golangci-lint, on two lines"),
                "can't load config: the Go language version (go1.24) used to build golangci-lint\nis lower than the targeted Go version (1.25.0)",
            ),
            log(
                BuiltFrom("modfile/rule.go, Go 1.20; the line is indented"),
                "go: errors parsing go.mod:\ngo.mod:4:2: unknown directive: toolchain",
            ),
            log(
                BuiltFrom("Go 1.11 and 1.12"),
                "go build github.com/a/b: module requires Go 1.13",
            ),
        ],
        misses: &[
            // No version at all: the line is wrong.
            log(
                RealGo("1.21.13"),
                "go: errors parsing go.mod:\ngo.mod:3: invalid go version '1.x': must match format 1.23",
            ),
            // A third number was never allowed there before Go 1.21: the line is wrong.
            log(
                RealGo("1.16 to 1.20"),
                "go: errors parsing go.mod:\nDIR/m/go.mod:2: invalid go version '1.16.1': must match format 1.23",
            ),
            // Never a part of the standard library.
            log(
                RealGo("1.21 to 1.27"),
                "m.go:2:8: package foo/bar is not in std (GOROOT/src/foo/bar)\nm.go:3:8: package nosuchstd is not in std (GOROOT/src/nosuchstd)",
            ),
            // This Go has the package, so its own directory is incomplete.
            pasted(
                BuiltFrom("modload/import.go, ImportMissingError"),
                "GOVERSION='go1.24.2'",
                "main.go:6:2: package slices is not in std (/usr/local/go/src/slices)",
            ),
            // go.work asks for less than its member: a matter of that file.
            log(
                RealGo("1.21 to 1.26"),
                "go: module . listed in go.work file requires go >= 1.22.0, but go.work lists go 1.21.0; to update it:\n\tgo work use",
            ),
            // Go switches by itself.
            log(
                BuiltFrom("toolchain/switch.go, Switch"),
                "go: example.com/a@v1.0.0 requires go >= 1.24; switching to go1.24.4\ngo: downloading go1.24.4 (linux/amd64)",
            ),
        ],
        gaps: &[],
    }
};
