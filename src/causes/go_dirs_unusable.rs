//! A directory that Go needs beside the module cache is not set, switched off or missing.

use crate::cause::Test::{AnyOf, Mentions, Not, RunsOn, Says};
use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::Os;
use crate::evidence::messages::disks::NO_SPACE;
use crate::evidence::messages::files::{PERMISSION_DENIED, READ_ONLY_FS};
use crate::evidence::messages::settings::{
    GOCACHE_CONFIG, GOENV_FILE, MODCACHE_NOT_FOUND, TMPDIR, TMPDIR_NOEXEC,
};
use crate::evidence::messages::sumdb::SUMDB_NO_GOPATH;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "go-dirs-unusable",
    theme: Theme::Machine,
    name: Text {
        en: "HOME, GOCACHE or the directory for temporary files cannot be used",
        zh: "HOME、GOCACHE 或临时目录不可用",
    },
    stage: Stage::Environment,
    title: Text {
        en: "Go has no usable place for its caches or temporary files[: {path}]",
        zh: "Go 没有可用的缓存目录或临时目录[：{path}]",
    },
    why: Text {
        en: "Go derives its directories from the home directory: `GOPATH` with the module cache, `GOCACHE` for builds, and the file of `go env -w`. Services, cron, minimal containers and CI often run without `HOME`. Temporary files go to `TMPDIR` or `GOTMPDIR`, which has to exist and to allow programs to be run. `GOCACHE=off` is not possible since Go 1.12.",
        zh: "Go 的各个目录都由主目录推导而来：`GOPATH`（含模块缓存）、构建缓存 `GOCACHE`，以及 `go env -w` 写入的文件。后台服务、cron、精简容器和 CI 往往没有设置 `HOME`。临时文件放在 `TMPDIR` 或 `GOTMPDIR`，该目录必须存在并允许执行程序。从 Go 1.12 起不能再使用 `GOCACHE=off`。",
    },
    not: Text {
        en: "Not a problem of the network, of a proxy or of go.mod.",
        zh: "这与网络、代理、go.mod 都无关。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&MODCACHE_NOT_FOUND, &SUMDB_NO_GOPATH])] },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&GOCACHE_CONFIG, &TMPDIR]), Not(&Says(&[&PERMISSION_DENIED, &READ_ONLY_FS, &NO_SPACE]))],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&GOENV_FILE]),
                Mentions(&["cannot find go env config", "are defined", "is not defined", "no such file or directory", "not a directory", "cannot find the path"]),
            ],
        },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&TMPDIR_NOEXEC])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Give the command a home directory, or the directories themselves",
                zh: "为命令设置主目录，或直接设置各个目录",
            },
            why: Text {
                en: "In a systemd service: `Environment=HOME=/var/lib/build`. In cron, CI or a container, before the command: `export HOME=/root`, or `export GOPATH=/tmp/go GOCACHE=/tmp/go-build`. The directory has to exist and to belong to the user who runs go.",
                zh: "systemd 服务里写 `Environment=HOME=/var/lib/build`。cron、CI 或容器里，在命令之前写 `export HOME=/root`，或 `export GOPATH=/tmp/go GOCACHE=/tmp/go-build`。该目录必须存在，并属于运行 go 的用户。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[
                AnyOf(&[Says(&[&MODCACHE_NOT_FOUND, &SUMDB_NO_GOPATH, &GOENV_FILE]), Mentions(&["are defined", "is not defined"])]),
                Not(&RunsOn(Os::Windows)),
            ],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Give the account its profile directories",
                zh: "为运行命令的账户补上用户目录变量",
            },
            why: Text {
                en: "Go on Windows needs `USERPROFILE`, `AppData` and `LocalAppData`. A service or a stripped environment lacks them: set them, or set `GOPATH`, `GOCACHE` and `GOENV` to absolute directories.",
                zh: "Windows 上的 Go 需要 `USERPROFILE`、`AppData` 和 `LocalAppData`。后台服务或被清空的环境里没有这些变量：请补上，或把 `GOPATH`、`GOCACHE`、`GOENV` 设为绝对路径。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[
                AnyOf(&[Says(&[&MODCACHE_NOT_FOUND, &SUMDB_NO_GOPATH, &GOENV_FILE]), Mentions(&["are defined", "is not defined"])]),
                RunsOn(Os::Windows),
            ],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take the variable `GOCACHE` out of this shell",
                zh: "在当前终端里去掉环境变量 `GOCACHE`",
            },
            why: Text {
                en: "Without it Go uses its own directory below the home directory. A value has to be an absolute path, without `~`. For good, remove the line that sets it, and run `go env -u GOCACHE`.",
                zh: "去掉之后，Go 会使用主目录下的默认目录。要设置就必须写绝对路径，不能用 `~`。要彻底解决，请删除设置它的那一行，并运行 `go env -u GOCACHE`。",
            },
            action: Action::ClearVariable("GOCACHE"),
            risk: Risk::Safe,
            only_if: &[
                Says(&[&GOCACHE_CONFIG]),
                Mentions(&["GOCACHE=off", "not an absolute path", "failed to initialize"]),
            ],
            verify: &[&["go", "env", "GOCACHE"]],
        },
        Step {
            title: Text {
                en: "Give Go a directory for temporary files",
                zh: "为 Go 指定一个临时目录",
            },
            why: Text {
                en: "Make one that may run programs and name it for Go: `mkdir -p ~/.cache/go-tmp` and then `go env -w GOTMPDIR=$HOME/.cache/go-tmp`. If `TMPDIR` or `GOTMPDIR` names a directory that is gone, `unset TMPDIR` and `go env -u GOTMPDIR` are enough. `mount | grep noexec` lists disks that run no programs.",
                zh: "建一个允许执行程序的目录并告诉 Go：`mkdir -p ~/.cache/go-tmp`，然后 `go env -w GOTMPDIR=$HOME/.cache/go-tmp`。如果只是 `TMPDIR` 或 `GOTMPDIR` 指向了不存在的目录，运行 `unset TMPDIR` 和 `go env -u GOTMPDIR` 即可。`mount | grep noexec` 会列出不允许执行程序的磁盘。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&TMPDIR, &TMPDIR_NOEXEC])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See which directories Go uses now",
                zh: "看看 Go 现在使用哪些目录",
            },
            why: Text {
                en: "All of them have to be absolute; `GOTMPDIR` may be empty.",
                zh: "它们都必须是绝对路径，`GOTMPDIR` 可以为空。",
            },
            action: Action::Run {
                command: &["go", "env", "GOPATH", "GOMODCACHE", "GOCACHE", "GOTMPDIR", "GOENV"],
                undo: &[],
            },
            risk: Risk::Safe,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://pkg.go.dev/cmd/go#hdr-Environment_variables",
        "https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, HOME and GOPATH unset"),
                "go: module cache not found: neither GOMODCACHE nor GOPATH is set",
            ),
            log(RealGo("1.16 and 1.17, HOME and GOPATH unset"), "missing $GOPATH"),
            log(
                RealGo("1.13 to 1.15, HOME and GOPATH unset"),
                "build cache is required, but could not be located: GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GOCACHE=off"),
                "build cache is disabled by GOCACHE=off, but required as of Go 1.12",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GOCACHE=rel"),
                "build cache is required, but could not be located: GOCACHE is not an absolute path",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, TMPDIR=/nonexistent"),
                "go: downloading example.com/a v1.0.0\ngo: creating work dir: stat /nonexistent: no such file or directory",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, HOME unset, go env -w"),
                "go: cannot find go env config: neither $XDG_CONFIG_HOME nor $HOME are defined",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a TMPDIR mounted noexec, go run ."),
                "fork/exec /home/me/tmp/go-build2920186672/b001/exe/m: permission denied",
            ),
            log(
                BuiltFrom("cmd/go/internal/cache/default.go, Windows"),
                "build cache is required, but could not be located: GOCACHE is not defined and %LocalAppData% is not defined",
            ),
        ],
        misses: &[
            // The directories are there, and belong to somebody else.
            log(
                RealGo("1.21.13 to 1.27.3, a home directory of root"),
                "failed to initialize build cache at /home/me/.cache/go-build: mkdir /home/me/.cache: permission denied",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, TMPDIR of root"),
                "go: creating work dir: mkdir /home/me/t/go-build83855599: permission denied",
            ),
            // They are full.
            log(
                BuiltFrom("cmd/go/internal/work/action.go, NewBuilder"),
                "go: creating work dir: mkdir /tmp/go-build123: no space left on device",
            ),
            log(
                RealGo("1.13 to 1.27, GOPATH=rel"),
                "go: GOPATH entry is relative; must be absolute path: \"rel\".\nFor more details see: 'go help gopath'",
            ),
        ],
        gaps: &[],
    }
};
