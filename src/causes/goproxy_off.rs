//! GOPROXY forbids every lookup, and something has to be looked up.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{self, EnvHolds, EnvIs, LogHolds, Not, Says}, Theme,
    Who, checked,
};
use crate::evidence::messages::goproxy::LOOKUP_OFF;
use crate::lang::Text;

/// An editor shows what its language server met.
const IN_EDITOR: Test = LogHolds(&["go/packages.Load", "gopls", "diagnosing file:///"]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "goproxy-off",
    theme: Theme::Proxy,
    name: Text {
        en: "GOPROXY=off forbids the download",
        zh: "GOPROXY=off 禁止下载",
    },
    stage: Stage::Answer,
    title: Text {
        en: "`off` in GOPROXY forbids the lookup[ of {module}][ {version}]",
        zh: "GOPROXY 中的 `off` 禁止查询[ {module}][ {version}]",
    },
    why: Text {
        en: "`off` ends the list: nothing is asked behind it. Go can then use only what is in the module cache or in a vendor directory, and this is in neither.[ GOPROXY is `{GOPROXY}`.]",
        zh: "`off` 是列表的终点，Go 不会再向任何地方查询，只能使用模块缓存或 vendor 目录里已有的内容，而这里两处都没有。[GOPROXY 目前是 `{GOPROXY}`。]",
    },
    not: Text {
        en: "Not a failure of the network: no request was made.",
        zh: "这不是网络故障：Go 根本没有发出请求。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[
            Says(&[&LOOKUP_OFF]),
            // Go 1.13 and 1.14 say the same of a list with no entries.
            Not(&EnvIs("GOPROXY", &["", ",", "|", " "])),
        ],
    }],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        // gopls, internal/gocommand: without a person's command it must not use the network.
        Step {
            title: Text {
                en: "Download the module in a terminal, then restart the language server",
                zh: "在终端里下载模块，再重启语言服务器",
            },
            why: Text {
                en: "The editor's language server, gopls, looks nothing up by itself: it runs the go command with `GOPROXY=off`, whatever your own setting is. Run `go mod download` in the directory of go.mod, or `go mod tidy` if go.mod does not name the module yet. In VS Code the language server is restarted by `Go: Restart Language Server`.",
                zh: "编辑器的语言服务器 gopls 不会自行联网查询：无论你怎样设置，它都以 `GOPROXY=off` 运行 go 命令。请在 go.mod 所在目录运行 `go mod download`；如果 go.mod 里还没有这个模块，就运行 `go mod tidy`。在 VS Code 中用 `Go: Restart Language Server` 重启语言服务器。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[IN_EDITOR, Not(&EnvHolds("GOPROXY", &["off"]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See where the go command gets `off` from",
                zh: "查清 go 命令的 `off` 从哪里来",
            },
            why: Text {
                en: "Run `go env GOPROXY` in the place where the command fails. If it prints `off`, an environment variable says so (a start-up file of the shell, the Dockerfile, the CI settings), or `go env -w` once did: `go env -u GOPROXY` takes that back. If it prints something else, `off` was set for this command only.",
                zh: "在命令失败的那个环境里运行 `go env GOPROXY`。如果输出 `off`，要么是环境变量（shell 启动文件、Dockerfile、CI 设置），要么是以前用 `go env -w` 写入的，后者可用 `go env -u GOPROXY` 还原。如果输出别的值，说明 `off` 只对这一条命令生效。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&IN_EDITOR), Not(&EnvHolds("GOPROXY", &["off"]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Allow downloads again",
                zh: "重新允许下载",
            },
            why: Text {
                en: "GOPROXY goes back to Go's default. If the check still shows `off`, an environment variable of the same name wins: look for it in your shell's start-up files, the Dockerfile or the CI settings.",
                zh: "让 GOPROXY 恢复为 Go 的默认值。如果检查时仍显示 `off`，说明有同名环境变量优先生效：请到 shell 启动文件、Dockerfile 或 CI 设置里找。",
            },
            action: Action::Reset("GOPROXY"),
            risk: Risk::Review,
            only_if: &[EnvIs("GOPROXY", &["off"])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Let the list end with `direct` in the place of `off`",
                zh: "把列表末尾的 `off` 换成 `direct`",
            },
            why: Text {
                en: "The proxies before it were asked and do not have the module; `direct` goes to the module's own server. Leave it if your company wants all downloads to come from the proxy.",
                zh: "前面的代理都问过了，没有这个模块；`direct` 会直接访问模块所在的服务器。如果公司要求所有下载都来自代理，请保留 `off`。",
            },
            action: Action::EndWithDirect,
            risk: Risk::Review,
            only_if: &[EnvHolds("GOPROXY", &[".", ":"])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "If this machine shall stay offline, bring the modules along",
                zh: "如果这台机器必须离线，就事先准备好模块",
            },
            why: Text {
                en: "Run `go mod download` where there is a network and copy the directory that `go env GOMODCACHE` names, or run `go mod vendor` and keep the vendor directory with the code.",
                zh: "在有网络的机器上运行 `go mod download`，再复制 `go env GOMODCACHE` 给出的目录；或者运行 `go mod vendor`，把 vendor 目录和代码放在一起。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&IN_EDITOR)],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#environment-variables",
        "https://go.dev/ref/mod#module-cache",
        "https://go.dev/ref/mod#vendoring",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            pasted(
                RealGo("1.18 to 1.27, go list -m"),
                "GOPROXY='off'",
                "go: example.com/a@v1.0.0: module lookup disabled by GOPROXY=off",
            ),
            log(
                RealGo("1.13 to 1.17, go get"),
                "go get example.com/a: module lookup disabled by GOPROXY=off",
            ),
            log(
                RealGo("1.21 to 1.27, go build"),
                "go: downloading example.com/a v1.0.0\nm.go:2:8: module lookup disabled by GOPROXY=off",
            ),
            log(
                RealGo("1.21 to 1.27, go mod tidy"),
                "go: downloading example.com/a v1.0.0\ngo: m imports\n\texample.com/a: module lookup disabled by GOPROXY=off",
            ),
            log(
                BuiltFrom("gopls, internal/cache/load.go"),
                "[Error - 9:12:07 AM] 2025/03/04 09:12:07 go/packages.Load: err: exit status 1: stderr: go: github.com/acme/stats@v0.0.0-20240102030405-abcdefabcdef: module lookup disabled by GOPROXY=off\n\n\tsnapshot=3\n\tdirectory=/Users/me/src/shop\n\tquery=[builtin github.com/acme/shop/...]\n\tpackages=0",
            ),
            log(
                RealGo("1.21 to 1.27, go list -m -u all"),
                "go: module lookup disabled by GOPROXY=off\ngo: example.com/a@v1.0.0: module lookup disabled by GOPROXY=off",
            ),
        ],
        misses: &[
            // A list with no entries, in the words of an old Go.
            pasted(
                RealGo("1.13 and 1.14, GOPROXY=,"),
                "GOPROXY=\",\"",
                "go list -m: example.com/a@v1.0.0: module lookup disabled by GOPROXY=off",
            ),
            // Vendoring forbids the lookup.
            log(
                BuiltFrom("modfetch/repo.go, lookupDisabledError"),
                "go: example.com/a@v1.0.0: module lookup disabled by -mod=vendor",
            ),
            // The toolchain: its own cause.
            pasted(
                RealGo("1.21 to 1.27, go build, go 1.99.1 in go.mod"),
                "GOPROXY='off'",
                "go: downloading go1.99.1 (linux/amd64)\ngo: download go1.99.1 for linux/amd64: toolchain not available",
            ),
        ],
        gaps: &[],
    }
};
