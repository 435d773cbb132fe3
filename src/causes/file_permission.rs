//! This user may not write, or not read, a file or directory that Go needs.

use crate::cause::Test::{AnyOf, GoWrote, Mentions, Not, RunsOn, Says};
use crate::cause::{Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::Os;
use crate::evidence::messages::context::{COMMAND_FAILED, SERVER_RESPONSE};
use crate::evidence::messages::files::{FILE_IN_USE, PERMISSION_DENIED, READ_ONLY_FS};
use crate::evidence::messages::repository::DUBIOUS_OWNERSHIP;
use crate::evidence::messages::settings::TMPDIR_NOEXEC;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "file-permission",
    theme: Theme::Machine,
    name: Text {
        en: "This user may not write what Go has to write",
        zh: "当前用户没有权限写入 Go 需要的文件",
    },
    stage: Stage::Environment,
    title: Text {
        en: "This user may not use a file or directory that Go needs[: {path}]",
        zh: "当前用户无权使用 Go 需要的文件或目录[：{path}]",
    },
    why: Text {
        en: "The system refuses it. Mostly go ran once with `sudo` or as root in a container, and the module cache, the build cache or go.mod has belonged to root ever since; or a directory of the system, or a volume that can only be read, was given to Go. The files of the module cache are read-only on purpose, so plain `rm -rf` fails on them.",
        zh: "系统拒绝了访问。最常见的情况是：曾经用 `sudo` 或在容器里以 root 身份运行过 go，模块缓存、构建缓存或 go.mod 从此归 root 所有；也可能是让 Go 使用了系统目录或只读的卷。模块缓存里的文件本来就是只读的，所以直接用 `rm -rf` 删不掉。",
    },
    not: Text {
        en: "Not cured by `sudo go …`: that makes more files that belong to root. Not a problem of the network either, even where a download is named.",
        zh: "不要用 `sudo go …` 来解决，那会产生更多属于 root 的文件。即使报错里提到下载，这也不是网络问题。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&PERMISSION_DENIED]), Not(&Says(&[&TMPDIR_NOEXEC, &FILE_IN_USE]))],
        },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&READ_ONLY_FS])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                GoWrote,
                Mentions(&[
                    ": permission denied",
                    ": Access is denied.",
                    ": 拒绝访问。",
                    ": read-only file system",
                ]),
                // A network that is shut, a program that may not be run, and what a server says.
                Not(&Mentions(&[
                    "connect: ", "dial ", "socket: ", "exec ", "exec: ", "rename ", "remote: ",
                ])),
                Not(&Says(&[&COMMAND_FAILED, &SERVER_RESPONSE, &FILE_IN_USE])),
            ],
        },
        // git does not work in a copy that belongs to another user.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&DUBIOUS_OWNERSHIP]),
                Mentions(&["/cache/vcs/", "\\cache\\vcs\\"]),
            ],
        },
        // git, which keeps its copies in the module cache.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&COMMAND_FAILED]),
                Mentions(&["/cache/vcs/", "\\cache\\vcs\\"]),
                Mentions(&[
                    "FETCH_HEAD: Permission denied",
                    "unable to create temporary file: Permission denied",
                    "insufficient permission for adding an object",
                    ".lock': Permission denied",
                ]),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Administrator),
    steps: &[
        Step {
            title: Text {
                en: "See who you are and where Go writes",
                zh: "看看 Go 写入哪些目录",
            },
            why: Text {
                en: "Compare the path in the message with these. `ls -ld` in front of the path shows its owner, `id -un` shows yours.",
                zh: "把报错里的路径与这些目录对照。`ls -ld 路径` 显示它的所有者，`id -un` 显示你的用户名。",
            },
            action: Action::Run { command: &["go", "env", "GOMODCACHE", "GOCACHE", "GOMOD", "GOENV"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Let go itself empty the module cache",
                zh: "让 go 自己清空模块缓存",
            },
            why: Text {
                en: "`go clean -modcache` knows how to remove the read-only files. All modules are downloaded again when they are needed. If the files belong to root, do the next step first.",
                zh: "`go clean -modcache` 会正确删除这些只读文件，需要时再重新下载。如果文件属于 root，请先做下一步。",
            },
            action: Action::EmptyCache(&["go", "clean", "-modcache"]),
            risk: Risk::Manual,
            only_if: &[Mentions(&["rm: ", "unlinkat "])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Give this user a home directory",
                zh: "为这个用户指定主目录",
            },
            why: Text {
                en: "The directory lies at the root of the file system, as it does where a container runs as a user that has no home: `docker run -e HOME=/tmp …`, or `ENV HOME=/tmp` in the Dockerfile, or `export GOPATH=/tmp/go GOCACHE=/tmp/go-build`.",
                zh: "这个目录位于根目录下，说明容器以没有主目录的用户运行：请使用 `docker run -e HOME=/tmp …`，或在 Dockerfile 里写 `ENV HOME=/tmp`，或 `export GOPATH=/tmp/go GOCACHE=/tmp/go-build`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Mentions(&["mkdir /.cache", "mkdir /.config", "mkdir /go: ", "mkdir /go/", "/nonexistent"])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Give the caches back to yourself",
                zh: "把缓存的所有权还给自己",
            },
            why: Text {
                en: "Run `sudo chown -R \"$(id -u):$(id -g)\" \"$(go env GOMODCACHE)\" \"$(go env GOCACHE)\"`, and the same for go.mod and go.sum if they are named. From then on leave `sudo` away. In a Dockerfile change the user before go runs for the first time, or give it places of its own: `ENV GOMODCACHE=/home/app/mod GOCACHE=/home/app/build`.",
                zh: "运行 `sudo chown -R \"$(id -u):$(id -g)\" \"$(go env GOMODCACHE)\" \"$(go env GOCACHE)\"`；如果报错提到 go.mod 或 go.sum，也同样处理。以后不要再加 `sudo`。在 Dockerfile 里，请在第一次运行 go 之前切换用户，或指定单独的目录：`ENV GOMODCACHE=/home/app/mod GOCACHE=/home/app/build`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows)), Not(&Says(&[&READ_ONLY_FS]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Use a directory that is yours, and look for what keeps it shut",
                zh: "换用你自己的目录，并查明是什么在阻止写入",
            },
            why: Text {
                en: "Directories below `C:\\Program Files` and `C:\\Go` belong to the administrator: `go env -u GOPATH GOMODCACHE` brings back the ones in your profile. If they are yours, remove the mark Read-only, and allow go.exe in the ransomware protection of Windows Security (Controlled folder access).",
                zh: "`C:\\Program Files` 和 `C:\\Go` 下的目录属于管理员：`go env -u GOPATH GOMODCACHE` 可改回你的用户目录。如果本来就是你的目录，请去掉“只读”属性，并在 Windows 安全中心的勒索软件防护（受控文件夹访问）里允许 go.exe。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[RunsOn(Os::Windows)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Give Go places that can be written to",
                zh: "为 Go 指定可写的目录",
            },
            why: Text {
                en: "The file system is mounted read-only. Set `GOMODCACHE`, `GOCACHE` and `GOPATH` to directories on a volume that can be written, for example `export GOPATH=/tmp/go GOCACHE=/tmp/go-build`. If it is go.mod or go.sum that would be changed, run `go mod tidy` where the project can be written, and commit both files.",
                zh: "文件系统是以只读方式挂载的。请把 `GOMODCACHE`、`GOCACHE`、`GOPATH` 设到可写的卷上，例如 `export GOPATH=/tmp/go GOCACHE=/tmp/go-build`。如果要改的是 go.mod 或 go.sum，请在项目可写的地方运行 `go mod tidy`，再提交这两个文件。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&READ_ONLY_FS])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Install commands into a directory of your own",
                zh: "把命令安装到自己的目录",
            },
            why: Text {
                en: "`go install` writes to `GOBIN`, or to `GOPATH/bin`. `go env -u GOBIN` brings back your own directory; add it to `PATH`.",
                zh: "`go install` 会写入 `GOBIN` 或 `GOPATH/bin`。`go env -u GOBIN` 可改回你自己的目录，再把它加入 `PATH`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[AnyOf(&[Mentions(&["copying "]), Mentions(&["go install "])])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#module-cache", "https://go.dev/ref/mod#go-clean-modcache"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 to 1.27.3, a module cache of root, go mod download"),
                "go: writing stat cache: mkdir /home/me/go/pkg/mod/cache/download/example.com: permission denied\ngo: writing go.mod cache: mkdir /home/me/go/pkg/mod/cache/download/example.com: permission denied\ngo: mkdir /home/me/go/pkg/mod/cache/download/example.com: permission denied",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a module cache of root, go build ."),
                "go: downloading example.com/a v1.0.0\nm.go:3:8: mkdir /home/me/go/pkg/mod/cache: permission denied",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a module cache of root, go get"),
                "go: downloading example.com/cmd v1.0.0\ngo: example.com/cmd@v1.0.0: mkdir /home/me/go/pkg/mod/cache/download/example.com/cmd: permission denied",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a home directory of root"),
                "go: could not create module cache: mkdir /home/me/go: permission denied",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a home directory of root"),
                "failed to initialize build cache at /home/me/.cache/go-build: mkdir /home/me/.cache: permission denied",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, go get in a directory of root"),
                "go: downloading example.com/a v1.0.0\ngo: updating go.sum: open /home/me/m/go.sum: permission denied",
            ),
            log(RealGo("1.27.3, a go.mod that only root may read"), "go: open /home/me/m/go.mod: permission denied"),
            log(
                RealGo("1.21.13 to 1.27.3, rm -rf of the module cache"),
                "$ rm -rf ~/go/pkg/mod\nrm: cannot remove '/home/me/go/pkg/mod/example.com/a@v1.0.0/go.mod': Permission denied",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, GOBIN=/usr/local/bin, go install ."),
                "m: go install m: copying /tmp/go-build3327524661/b001/exe/a.out: open /usr/local/bin/m: permission denied",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a module cache that is mounted read-only"),
                "go: could not create module cache: mkdir /home/me/go/pkg: read-only file system",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a project that is mounted read-only, go mod tidy"),
                "go: updating go.sum: open /home/me/m/go.sum: read-only file system",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, go env -w with a directory of root"),
                "go: writing go env config: open /home/me/.config/go/env: permission denied",
            ),
            log(
                BuiltFrom("io/fs, (*PathError).Error; Windows error table"),
                "go: github.com/pkg/errors@v0.9.1: mkdir C:\\Program Files\\Go\\pkg\\mod\\cache\\download\\github.com\\pkg: Access is denied.",
            ),
            log(
                BuiltFrom("git, setup.c"),
                "go: github.com/a/b@v1.0.0: invalid version: git fetch -f origin refs/tags/v1.0.0:refs/tags/v1.0.0 in /go/pkg/mod/cache/vcs/abc: exit status 128:\n\tfatal: detected dubious ownership in repository at '/go/pkg/mod/cache/vcs/abc'\n\tTo add an exception for this directory, call:\n\t\n\t\tgit config --global --add safe.directory /go/pkg/mod/cache/vcs/abc",
            ),
            log(
                BuiltFrom("modfetch/cache.go; Windows error table"),
                "go: writing go.mod cache: mkdir C:\\Program Files\\Go\\pkg\\mod: Access is denied.",
            ),
        ],
        misses: &[
            log(
                RealGo("1.21.13 to 1.27.3, a TMPDIR mounted noexec, go run ."),
                "fork/exec /home/me/tmp/go-build2920186672/b001/exe/m: permission denied",
            ),
            // ssh, whose permission is another one.
            log(
                BuiltFrom("OpenSSH, sshconnect2.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tgit@git.corp.example: Permission denied (publickey).\n\tfatal: Could not read from remote repository.",
            ),
            // A file that another process holds open.
            log(
                BuiltFrom("cmd/go/internal/robustio; Windows error table"),
                "go: rename C:\\Users\\me\\go\\pkg\\mod\\github.com\\a\\b@v1.0.0.tmp-123 C:\\Users\\me\\go\\pkg\\mod\\github.com\\a\\b@v1.0.0: Access is denied.",
            ),
            log(RealGo("bash 5.2"), "bash: ./build.sh: Permission denied"),
        ],
        gaps: &[],
    }
};
