//! GOPATH or GOMODCACHE names a directory that cannot be the one.

use crate::cause::Test::{Anywhere, AnyOf, Is, Mentions, Not, Says};
use crate::cause::{Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::messages::files::{PATH_NOT_FOUND, PERMISSION_DENIED, READ_ONLY_FS};
use crate::evidence::messages::gomod::{GOMOD_IN_GOPATH, GOMOD_IN_GOPATH_IGNORED, GOMOD_NOT_FOUND};
use crate::evidence::messages::repository::GOPATH_MODE_VCS;
use crate::evidence::messages::settings::{
    GOPATH_CONFIG, GOPATH_IS_GOROOT, MODCACHE_CREATE, MODCACHE_RELATIVE,
};
use crate::evidence::messages::zips::MODCACHE_CORRUPT;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gopath-misconfigured",
    theme: Theme::Machine,
    name: Text {
        en: "GOPATH or GOMODCACHE names a wrong directory",
        zh: "GOPATH 或 GOMODCACHE 指向了不合适的目录",
    },
    stage: Stage::Environment,
    title: Text {
        en: "`GOPATH` or `GOMODCACHE` names a directory that Go cannot use",
        zh: "`GOPATH` 或 `GOMODCACHE` 指向了 Go 无法使用的目录",
    },
    why: Text {
        en: "Go keeps downloaded modules in `GOMODCACHE`, which is `GOPATH/pkg/mod` unless set. Both have to be absolute paths, written out (a `~` or quotation marks inside the value are taken literally), on a disk that exists. `GOPATH` may be neither the directory of Go itself nor one with a go.mod in it.",
        zh: "Go 把下载的模块放在 `GOMODCACHE`，不设置时就是 `GOPATH/pkg/mod`。两者都必须是完整的绝对路径（值里的 `~` 和引号会被当成普通字符），而且所在磁盘要存在。`GOPATH` 既不能是 Go 自己的安装目录，也不能是放着 go.mod 的目录。",
    },
    not: Text {
        en: "Not a missing module and not a network problem. A project need not lie in `GOPATH`, and `GOPATH` need not be set at all.",
        zh: "这不是模块不存在，也不是网络问题。项目不必放在 `GOPATH` 里，`GOPATH` 也完全可以不设置。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOPATH_CONFIG, &MODCACHE_RELATIVE, &GOMOD_IN_GOPATH])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOMOD_IN_GOPATH_IGNORED]), Anywhere(&[&GOMOD_NOT_FOUND])] },
        // The module cache would lie in the directory of Go itself.
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOPATH_IS_GOROOT]), Anywhere(&[&PERMISSION_DENIED, &READ_ONLY_FS])] },
        // Warnings, after which the command may well succeed.
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&GOMOD_IN_GOPATH_IGNORED, &GOPATH_IS_GOROOT])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOPATH_MODE_VCS]), Mentions(&["GOPATH must not be set to", "GOPATH not set"])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&MODCACHE_CREATE]),
                Mentions(&["not a directory", "no such file or directory", "The system cannot find the", "系统找不到"]),
                Not(&Says(&[&PERMISSION_DENIED, &READ_ONLY_FS])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&PATH_NOT_FOUND]), Mentions(&["could not create module cache", "go: mkdir "])],
        },
        // Go 1.15 took a relative GOMODCACHE, and then did not find its files.
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&MODCACHE_CORRUPT]), Is("path", Class::RelativePath)] },
    ],
    explains: &["gomod-missing", "file-permission"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Take back what was written for `GOMODCACHE`",
                zh: "还原写入的 `GOMODCACHE`",
            },
            why: Text {
                en: "Without it, the module cache is `GOPATH/pkg/mod`, which is right for nearly everybody. To move it, write an absolute path: `go env -w GOMODCACHE=/data/gomodcache`.",
                zh: "不设置时，模块缓存就是 `GOPATH/pkg/mod`，绝大多数情况都合适。要换地方，请写绝对路径，例如 `go env -w GOMODCACHE=/data/gomodcache`。",
            },
            action: Action::Run { command: &["go", "env", "-u", "GOMODCACHE"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[AnyOf(&[Says(&[&MODCACHE_RELATIVE, &MODCACHE_CREATE, &MODCACHE_CORRUPT, &PATH_NOT_FOUND])])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take back what was written for `GOPATH`",
                zh: "还原写入的 `GOPATH`",
            },
            why: Text {
                en: "Without it, `GOPATH` is the directory `go` in your home directory. Note the old value first if other programs are installed there.",
                zh: "不设置时，`GOPATH` 就是主目录下的 `go` 目录。如果那里装有其他程序，请先记下旧值。",
            },
            action: Action::Run { command: &["go", "env", "-u", "GOPATH"], undo: &[] },
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take the environment variable out of this shell",
                zh: "在当前终端里去掉同名的环境变量",
            },
            why: Text {
                en: "It wins over `go env`. For good, remove or correct the line in `~/.bashrc`, `~/.zshrc` or `~/.profile`; on Windows under Environment Variables. Write the whole path, `/home/you/go`; a `~` within quotation marks stays a `~`.",
                zh: "环境变量优先于 `go env`。要彻底解决，请在 `~/.bashrc`、`~/.zshrc`、`~/.profile` 里删除或改正这一行，Windows 则在“环境变量”里改。请写完整路径，例如 `/home/you/go`；引号里的 `~` 不会展开。",
            },
            action: Action::ClearVariable("GOPATH"),
            risk: Risk::Review,
            only_if: &[Not(&Says(&[&MODCACHE_RELATIVE, &GOMOD_IN_GOPATH, &GOMOD_IN_GOPATH_IGNORED]))],
            verify: &[&["go", "env", "GOPATH", "GOMODCACHE", "GOROOT"]],
        },
        Step {
            title: Text {
                en: "Take the environment variable out of this shell",
                zh: "在当前终端里去掉同名的环境变量",
            },
            why: Text {
                en: "It wins over `go env`. For good, remove or correct the line that sets it: in the files of the shell, under Environment Variables on Windows, in the Dockerfile or the settings of the CI.",
                zh: "环境变量优先于 `go env`。要彻底解决，请删除或改正设置它的那一行：终端的配置文件、Windows 的“环境变量”、Dockerfile 或 CI 的设置。",
            },
            action: Action::ClearVariable("GOMODCACHE"),
            risk: Risk::Review,
            only_if: &[Says(&[&MODCACHE_RELATIVE])],
            verify: &[&["go", "env", "GOMODCACHE"]],
        },
        Step {
            title: Text {
                en: "Move the project into a directory of its own",
                zh: "把项目移到单独的目录里",
            },
            why: Text {
                en: "`go env GOPATH` prints the directory. Move go.mod, go.sum and the code out of it, for example to `~/src/project`, and leave `pkg` and `bin` where they are. Or give `GOPATH` another directory, if it was set to the project by mistake.",
                zh: "`go env GOPATH` 会显示那个目录。把 go.mod、go.sum 和代码移出来，例如移到 `~/src/project`，`pkg` 和 `bin` 留在原处。如果是误把 `GOPATH` 设成了项目目录，就换一个目录。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOMOD_IN_GOPATH, &GOMOD_IN_GOPATH_IGNORED])],
            verify: &[],
        },
    ],
    sources: &[
        "https://pkg.go.dev/cmd/go#hdr-GOPATH_environment_variable",
        "https://go.dev/ref/mod#module-cache",
        "https://go.dev/wiki/InstallTroubleshooting",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.13 to 1.27, GOPATH=rel"),
                "go: GOPATH entry is relative; must be absolute path: \"rel\".\nFor more details see: 'go help gopath'",
            ),
            log(RealGo("1.21.13 to 1.27.3, GOPATH='~/go'"), "go: GOPATH entry cannot start with shell metacharacter '~': \"~/go\""),
            log(
                RealGo("1.21.13 to 1.27.3, GOPATH with quotation marks in it"),
                "go: GOPATH entry is relative; must be absolute path: \"\\\"/tmp/x\\\"\".\nFor more details see: 'go help gopath'",
            ),
            log(RealGo("1.17 to 1.27, GOMODCACHE='~/m'"), "go: GOMODCACHE entry is relative; must be absolute path: \"~/m\"."),
            log(RealGo("1.15 to 1.21, GOPATH is the module's directory"), "$GOPATH/go.mod exists but should not"),
            log(
                RealGo("1.23.9 and 1.27.3, GOPATH is the module's directory"),
                "go: warning: ignoring go.mod in $GOPATH /home/me/m\ngo: go.mod file not found in current directory or any parent directory; see 'go help modules'",
            ),
            log(
                RealGo("1.24 to 1.27, GOPATH is GOROOT"),
                "warning: both GOPATH and GOROOT are the same directory (/usr/local/go); see https://go.dev/wiki/InstallTroubleshooting\ngo version go1.27.3 linux/amd64",
            ),
            log(
                RealGo("1.17 to 1.27, GOMODCACHE=/dev/null/x"),
                "go: could not create module cache: stat /dev/null/x: not a directory",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GOMODCACHE is a file"),
                "go: could not create module cache: \"/home/me/f\" is not a directory",
            ),
            log(
                BuiltFrom("modfetch/cache.go, checkCacheDir; Windows error table"),
                "go: could not create module cache: mkdir Z:\\: The system cannot find the path specified.",
            ),
            log(
                RealGo("1.27.3, GOPATH is GOROOT and belongs to root"),
                "warning: both GOPATH and GOROOT are the same directory (/usr/local/go); see https://go.dev/wiki/InstallTroubleshooting\ngo: could not create module cache: mkdir /usr/local/go/pkg/mod: permission denied",
            ),
            log(
                BuiltFrom("modfetch/cache.go, Go 1.12 to 1.20"),
                "go: failed to create cache directory /dev/null/pkg/mod/cache: mkdir /dev/null: not a directory",
            ),
        ],
        misses: &[
            // The place is right, and somebody else's.
            log(
                RealGo("1.21.13 to 1.27.3, a home directory of root"),
                "go: could not create module cache: mkdir /home/me/go: permission denied",
            ),
            // There is no home directory to put it in.
            log(
                RealGo("1.18 to 1.27, HOME and GOPATH unset"),
                "go: module cache not found: neither GOMODCACHE nor GOPATH is set",
            ),
            log(
                RealGo("1.16 to 1.27, go build"),
                "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a file of the module cache deleted"),
                "# example.com/a\nopen ../home/go/pkg/mod/example.com/a@v1.0.0/a.go: no such file or directory",
            ),
        ],
        gaps: &[],
    }
};
