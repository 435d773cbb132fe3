//! The toolchain that is asked for does not exist in this form, or not where Go may look.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{EnvIs, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::proxy::ANSWER_NOT_FOUND;
use crate::evidence::messages::toolchain::{
    GET_GO_VERSION, SWITCH_FAILED, SWITCH_NO_RELEASE, TOOLCHAIN_DOWNLOAD_FAILED,
    TOOLCHAIN_LANGUAGE_VERSION, TOOLCHAIN_NOT_AVAILABLE, TOOLCHAIN_NOT_IN_PATH,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "toolchain-not-available",
    theme: Theme::Toolchain,
    name: Text {
        en: "The Go toolchain that is asked for does not exist, or is not where Go looks",
        zh: "要求的 Go 工具链不存在，或不在 Go 查找的地方",
    },
    stage: Stage::Toolchain,
    title: Text {
        en: "The Go toolchain that is asked for[, {version2},] is not available",
        zh: "要求的 Go 工具链[ {version2} ]无法取得",
    },
    why: Text {
        en: "go.mod, GOTOOLCHAIN or a dependency names a Go that this one shall switch to. It looked where GOPROXY (or PATH) says, and there is none: the version is not released, is a version of the language and not of a release (`go1.22` in the place of `go1.22.0`), is not made for this system, or the proxy has no toolchains.",
        zh: "go.mod、GOTOOLCHAIN 或某个依赖要求切换到另一个 Go 版本。Go 在 GOPROXY（或 PATH）指定的地方没有找到：该版本尚未发布；写的是语言版本而不是发行版本（把 `go1.22.0` 写成了 `go1.22`）；没有适用于本系统的版本；或者代理不提供工具链。",
    },
    not: Text {
        en: "Not a broken connection: whoever was asked has answered. With GOPROXY set to `off`, Go says the same about every version.",
        zh: "这不是连接故障：对方已经作出回答。当 GOPROXY 为 `off` 时，无论什么版本 Go 都这样回答。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&TOOLCHAIN_NOT_AVAILABLE, &TOOLCHAIN_LANGUAGE_VERSION, &TOOLCHAIN_NOT_IN_PATH, &SWITCH_NO_RELEASE]),
                Not(&EnvIs("GOPROXY", &["off"])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&TOOLCHAIN_NOT_AVAILABLE, &TOOLCHAIN_LANGUAGE_VERSION, &TOOLCHAIN_NOT_IN_PATH, &SWITCH_NO_RELEASE]),
                EnvIs("GOPROXY", &["off"]),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&SWITCH_FAILED, &GET_GO_VERSION, &TOOLCHAIN_DOWNLOAD_FAILED]),
                Says(&[&ANSWER_NOT_FOUND]),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&GET_GO_VERSION]),
                Mentions(&["no matching versions", "is not a toolchain version", "invalid go version"]),
            ],
        },
    ],
    explains: &["go-too-old"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Let go.mod name a release[: {version2}.0]",
                zh: "让 go.mod 写明发行版本[：{version2}.0]",
            },
            why: Text {
                en: "What is named is a version of the language; toolchains have three numbers since Go 1.21. The first Go 1.21 releases looked for the name as it stands. If the name comes from GOTOOLCHAIN or from a `toolchain` line, correct it there.",
                zh: "现在写的是语言版本；从 Go 1.21 起，工具链的版本号有三段。最早的几个 1.21 版本会照原样查找。如果这个名字来自 GOTOOLCHAIN 或 `toolchain` 行，请在那里改正。",
            },
            action: Action::EditModuleWith {
                key: "GOTOOLCHAIN",
                value: "local",
                command: &["go", "mod", "edit", "-go={version2}.0"],
            },
            risk: Risk::Review,
            only_if: &[
                Says(&[&TOOLCHAIN_NOT_AVAILABLE, &TOOLCHAIN_NOT_IN_PATH]),
                Is("version2", Class::LanguageVersion),
            ],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Let GOPROXY name a proxy again",
                zh: "让 GOPROXY 重新指向代理",
            },
            why: Text {
                en: "Toolchains come through GOPROXY like modules. It is `off` or `direct` now; with `direct`, golang.org itself has to be reachable.",
                zh: "工具链和模块一样经由 GOPROXY 获取。它现在是 `off` 或 `direct`；用 `direct` 时必须能访问 golang.org。",
            },
            action: Action::Reset("GOPROXY"),
            risk: Risk::Review,
            only_if: &[EnvIs("GOPROXY", &["off", "direct"])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Let Go look elsewhere than in PATH",
                zh: "允许 Go 在 PATH 之外查找",
            },
            why: Text {
                en: "GOTOOLCHAIN allows only what is installed under that name in PATH. With `auto`, Go downloads it.",
                zh: "目前 GOTOOLCHAIN 只允许使用 PATH 中以该名字安装的版本。设为 `auto` 后，Go 会自动下载。",
            },
            action: Action::SetGo { key: "GOTOOLCHAIN", value: "auto" },
            risk: Risk::Review,
            only_if: &[Says(&[&TOOLCHAIN_NOT_IN_PATH])],
            verify: &[&["go", "env", "GOTOOLCHAIN"]],
        },
        Step {
            title: Text {
                en: "Check that this version exists, and correct who asks for it",
                zh: "确认这个版本存在，并改正要求它的地方",
            },
            why: Text {
                en: "`https://go.dev/dl/` lists all releases (`https://golang.google.cn/dl/` in mainland China). What asks for one are the lines `go` and `toolchain` of go.mod or go.work, the variable GOTOOLCHAIN, and the go.mod of dependencies.",
                zh: "`https://go.dev/dl/`（中国大陆可用 `https://golang.google.cn/dl/`）列出了所有发行版。提出要求的可能是 go.mod 或 go.work 的 `go` 行和 `toolchain` 行、GOTOOLCHAIN 变量，以及依赖的 go.mod。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the proxy has no toolchains, install that Go by hand",
                zh: "如果代理不提供工具链，就手动安装该版本",
            },
            why: Text {
                en: "Proxies of companies often serve modules only. With the right Go installed, nothing has to be switched. Or ask its operator to let `golang.org/toolchain` through.",
                zh: "公司的代理往往只提供模块。装好合适的 Go 之后就不必切换；也可以请管理方放行 `golang.org/toolchain`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&TOOLCHAIN_LANGUAGE_VERSION]))],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/doc/toolchain", "https://go.dev/dl/", "https://github.com/golang/go/issues/62278"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.21 to 1.27, GOTOOLCHAIN=auto"),
                "go: downloading go1.99.1 (linux/amd64)\ngo: download go1.99.1 for linux/amd64: toolchain not available",
            ),
            log(
                BuiltFrom("toolchain/select.go, Exec, Go 1.21.0"),
                "go: downloading go1.22 (windows/amd64)\ngo: download go1.22 for windows/amd64: toolchain not available",
            ),
            log(RealGo("1.21 to 1.27, GOTOOLCHAIN=path"), "go: cannot find \"go1.99.0\" in PATH"),
            log(
                BuiltFrom("toolchain/select.go, Exec, Go 1.24"),
                "go: invalid toolchain: go1.22 is a language version but not a toolchain version (go1.22.x)",
            ),
            log(
                RealGo("1.21 to 1.27, go get, a proxy without toolchains"),
                "go: downloading example.com/needsnew v1.0.0\ngo: example.com/needsnew@v1.0.0 requires go >= 1.99.1 (running go 1.24.11)\ngo: switching to go >= 1.99.1: module golang.org/toolchain: reading http://127.0.0.1:18080/ok/golang.org/toolchain/@v/list: 404 Not Found\n\tserver response: not found: golang.org/toolchain/@v/list",
            ),
            log(
                RealGo("1.21 to 1.27, go get toolchain@go1.99.1"),
                "go: toolchain@go1.99.1: golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64: reading http://127.0.0.1:28460/notool/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.info: 404 Not Found\n\tserver response: not found",
            ),
            pasted(
                RealGo("1.21 to 1.27, GOPROXY=off"),
                "GOPROXY='off'",
                "go: downloading go1.99.1 (linux/amd64)\ngo: download go1.99.1 for linux/amd64: toolchain not available",
            ),
        ],
        misses: &[
            // It exists, and cannot be fetched.
            log(
                RealGo("1.21 to 1.27, a proxy that is down"),
                "go: downloading go1.99.1 (linux/amd64)\ngo: download go1.99.1: golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64: Get \"http://127.0.0.1:18459/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.zip\": dial tcp 127.0.0.1:18459: connect: connection refused",
            ),
            // Go may not switch at all.
            log(
                RealGo("1.21 to 1.27, GOTOOLCHAIN=local"),
                "go: go.mod requires go >= 1.99 (running go 1.27.3; GOTOOLCHAIN=local)",
            ),
            // The variable is not a toolchain's name.
            log(RealGo("1.21 to 1.27"), "go: invalid GOTOOLCHAIN \"1.21.0\""),
        ],
        gaps: &[],
    }
};
