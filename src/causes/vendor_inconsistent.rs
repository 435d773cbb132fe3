//! vendor/ does not agree with go.mod, or vendor mode forbids what is asked.

use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Test::{self, EnvIs, LogHolds, Mentions, Not, Says}, Theme, Who, checked};
use crate::evidence::messages::vendor::{
    INCONSISTENT_VENDORING, NOT_IN_MODULES_TXT, VENDOR_COMMAND, VENDOR_MISSING_PACKAGE, VENDOR_QUERY,
};
use crate::lang::Text;

/// The vendor directory of a workspace.
const WORKSPACE: &[&str] = &["go work vendor", "in the workspace"];

/// Nix builds in a sandbox without a network, from a vendor directory that it has made.
const IN_NIX: Test = LogHolds(&["/nix/store/"]);

/// Google's buildpack builds what was uploaded.
const IN_BUILDPACK: Test = LogHolds(&["/layers/google.go"]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "vendor-inconsistent",
    theme: Theme::Module,
    name: Text {
        en: "vendor/ does not agree with go.mod, or stands in the way",
        zh: "vendor/ 与 go.mod 不一致，或妨碍了当前操作",
    },
    stage: Stage::Files,
    title: Text {
        en: "The vendor directory does not serve this command[: {package} is not in it]",
        zh: "vendor 目录无法满足当前命令[：其中没有 {package}]",
    },
    why: Text {
        en: "Where there is a `vendor` directory and go.mod says `go 1.14` or later, Go takes all packages from it and asks nobody. It has to match go.mod exactly. After a change of go.mod, by hand, a merge or a bot, or with a half-committed directory, it does not. Questions about other versions cannot be answered from it at all.",
        zh: "只要有 `vendor` 目录，且 go.mod 写着 `go 1.14` 或更高，Go 就只用其中的包，不向任何服务器请求。它必须与 go.mod 完全一致。手工修改、合并、机器人改动 go.mod 之后，或目录只提交了一半，就会不一致。至于“有哪些其他版本”这类问题，它根本无法回答。",
    },
    not: Text {
        en: "Not a network or proxy problem: in vendor mode nothing is downloaded.",
        zh: "与网络和代理无关：vendor 模式下不会下载任何东西。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&INCONSISTENT_VENDORING, &VENDOR_MISSING_PACKAGE, &VENDOR_QUERY, &NOT_IN_MODULES_TXT])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&VENDOR_COMMAND]), Mentions(&["inside vendor directory"])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "In a Nix build, correct the settings that vendor/ is made from",
                zh: "在 Nix 构建中，要改的是生成 vendor/ 的设置",
            },
            why: Text {
                en: "The build has no network, and `go mod vendor` cannot run there. With `buildGoModule`, let `vendorHash` be found anew: set `lib.fakeHash`, build, and take the hash that Nix names. Where the vendor/ of the repository itself does not agree with go.mod, set `proxyVendor = true`. With gomod2nix, run `gomod2nix` again and commit gomod2nix.toml.",
                zh: "构建环境没有网络，不能在那里运行 `go mod vendor`。使用 `buildGoModule` 时，重新取得 `vendorHash`：先填 `lib.fakeHash` 构建一次，再换成 Nix 给出的哈希。如果是仓库自带的 vendor/ 与 go.mod 不一致，请设置 `proxyVendor = true`。使用 gomod2nix 时，重新运行 `gomod2nix`，并提交 gomod2nix.toml。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[IN_NIX],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Leave vendor/ out of what is uploaded",
                zh: "上传时不要带上 vendor/",
            },
            why: Text {
                en: "The buildpack adds a module of its own, which a vendor/ that was uploaded does not have. With `vendor/` in `.gcloudignore`, Go downloads the modules during the build.",
                zh: "buildpack 会加入一个自己的模块，而上传的 vendor/ 里没有它。在 `.gcloudignore` 中加入 `vendor/`，Go 就会在构建时下载模块。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[IN_BUILDPACK],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Make vendor/ anew from go.mod",
                zh: "按 go.mod 重新生成 vendor/",
            },
            why: Text {
                en: "`go mod tidy` adds what an import needs, `go mod vendor` writes the directory. Commit go.mod, go.sum and vendor/ together. The undo brings all three back.",
                zh: "`go mod tidy` 补上导入所需的依赖，`go mod vendor` 重新写入目录。请把 go.mod、go.sum 和 vendor/ 一起提交。撤销会把三者都恢复。",
            },
            action: Action::MakeVendor,
            risk: Risk::Review,
            only_if: &[Not(&Says(&[&VENDOR_QUERY, &VENDOR_COMMAND])), Not(&Mentions(WORKSPACE)), Not(&IN_NIX), Not(&IN_BUILDPACK)],
            verify: &[&["go", "list", "-deps", "./..."]],
        },
        Step {
            title: Text {
                en: "Make the vendor/ of the workspace anew",
                zh: "重新生成工作区的 vendor/",
            },
            why: Text {
                en: "In the directory of go.work: `go work sync`, then `go work vendor`. With `GOWORK=off` the module is built alone.",
                zh: "在 go.work 所在目录执行 `go work sync`，再执行 `go work vendor`。设置 `GOWORK=off` 则单独构建该模块。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Mentions(WORKSPACE)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask this one question without vendor/",
                zh: "只对这一条命令不使用 vendor/",
            },
            why: Text {
                en: "Add `-mod=mod` to the command, such as `go list -mod=mod -m -u all`. Builds go on using vendor/.",
                zh: "给该命令加上 `-mod=mod`，例如 `go list -mod=mod -m -u all`。构建仍然使用 vendor/。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&VENDOR_QUERY])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Stop asking for vendor mode everywhere",
                zh: "不再全局启用 vendor 模式",
            },
            why: Text {
                en: "`GOFLAGS=-mod=vendor` holds for every project, those without a vendor/ included. Go uses vendor/ by itself where there is one.",
                zh: "`GOFLAGS=-mod=vendor` 对所有项目生效，包括没有 vendor/ 的项目。有 vendor/ 时 Go 会自动使用它。",
            },
            action: Action::Reset("GOFLAGS"),
            risk: Risk::Review,
            only_if: &[EnvIs("GOFLAGS", &["-mod=vendor"])],
            verify: &[&["go", "env", "GOFLAGS"]],
        },
        Step {
            title: Text {
                en: "Move the replacement out of vendor/",
                zh: "把 replace 的目标移出 vendor/",
            },
            why: Text {
                en: "A replace directive may not point into vendor/, since `go mod vendor` writes that directory anew.",
                zh: "replace 不能指向 vendor/ 内部，因为 `go mod vendor` 会重写该目录。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&VENDOR_COMMAND])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If you do not need vendor/, delete it",
                zh: "如果不需要 vendor/，可以删除",
            },
            why: Text {
                en: "Then Go downloads modules again, through GOPROXY, and keeps them in the module cache.",
                zh: "之后 Go 会通过 GOPROXY 下载模块，并保存在模块缓存中。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&IN_NIX), Not(&IN_BUILDPACK)],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#vendoring", "https://go.dev/ref/mod#go-mod-vendor"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.26.6, go list -m -u all beside vendor/"),
                "go: can't determine available upgrades using the vendor directory\n\t(Use -mod=mod or -mod=readonly to bypass.)",
            ),
            log(
                RealGo("1.16 to 1.27, go build"),
                "go: inconsistent vendoring in DIR/m:\n\texample.com/a@v1.1.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\texample.com/a@v1.0.0: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n\tTo sync the vendor directory, run:\n\t\tgo mod vendor",
            ),
            log(
                RealGo("1.15, go build"),
                "go: inconsistent vendoring in DIR/m:\n\texample.com/a@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\nrun 'go mod vendor' to sync, or use -mod=mod or -mod=readonly to ignore the vendor directory",
            ),
            log(
                RealGo("1.21 to 1.27, go build"),
                "n.go:2:8: cannot find module providing package example.com/b: import lookup disabled by -mod=vendor\n\t(Go version in go.mod is at least 1.14 and vendor directory exists.)",
            ),
            pasted(
                RealGo("1.20, GOFLAGS=-mod=vendor, go build"),
                "GOFLAGS='-mod=vendor'",
                "go: finding module for package example.com/b\nm.go:2:8: cannot query module due to -mod=vendor",
            ),
            log(
                RealGo("1.15 to 1.18, go build"),
                "n.go:2:8: cannot find package \".\" in:\n\tDIR/m/vendor/example.com/b",
            ),
            log(
                RealGo("1.15 to 1.17, go list -m all"),
                "go list -m: can't compute 'all' using the vendor directory\n\t(Use -mod=mod or -mod=readonly to bypass.)",
            ),
            log(
                RealGo("1.13, GOFLAGS=-mod=vendor, go get"),
                "go get: disabled by -mod=vendor",
            ),
        ],
        misses: &[
            // go.mod lacks it; there is no vendor/.
            log(
                RealGo("1.15 to 1.27, GOFLAGS=-mod=readonly, go build"),
                "m.go:2:8: cannot find module providing package example.com/b: import lookup disabled by -mod=readonly",
            ),
            // Without modules.
            log(
                BuiltFrom("work/init.go, buildModeInit; GO111MODULE=off"),
                "build flag -mod=vendor only valid when using modules",
            ),
            // In a workspace the command is another.
            log(
                RealGo("1.24 to 1.27, go mod vendor"),
                "go: 'go mod vendor' cannot be run in workspace mode. Run 'go work vendor' to vendor the workspace or set 'GOWORK=off' to exit workspace mode.",
            ),
        ],
        gaps: &[],
    }
};
