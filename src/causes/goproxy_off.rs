//! GOPROXY forbids every lookup, and something has to be looked up.

use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{EnvHolds, EnvIs, Not, Says}, Theme,
    Who, checked,
};
use crate::evidence::messages::goproxy::LOOKUP_OFF;
use crate::lang::Text;

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
            only_if: &[Not(&EnvHolds("GOPROXY", &[".", ":"]))],
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
            only_if: &[],
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
