//! There is no room left where Go writes. It may look like a failed download.

use crate::cause::Test::{AnyOf, GoWrote, Mentions, Not, RunsOn, Says};
use crate::cause::{Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::Os;
use crate::evidence::messages::context::{COMMAND_FAILED, SERVER_RESPONSE};
use crate::evidence::messages::disks::NO_SPACE;
use crate::evidence::messages::network::DISK_FULL_AS_READ;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "disk-full",
    theme: Theme::Machine,
    name: Text { en: "No space is left on the disk", zh: "磁盘空间不足" },
    stage: Stage::Environment,
    title: Text {
        en: "No space is left where Go writes[: {path}]",
        zh: "Go 要写入的磁盘已经没有空间[：{path}]",
    },
    why: Text {
        en: "The disk, the quota or the number of files (inodes) is used up for the module cache, the build cache or the directory for temporary files. In a container that is often a small `/tmp` or a layer of its own. A download that breaks off for this reason reads like a network error, since the URL stands before it.",
        zh: "模块缓存、构建缓存或临时目录所在的磁盘空间、配额或文件数（inode）已经用完。容器里往往是 `/tmp` 太小，或那一层的空间用尽。下载因此中断时，报错里会先写出 URL，看上去像网络错误。",
    },
    not: Text {
        en: "Not a network problem, even where the line begins with `read \"https://…\"`: another mirror would not help.",
        zh: "即使这一行以 `read \"https://…\"` 开头，也不是网络问题，换镜像没有用。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&NO_SPACE])] },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                AnyOf(&[Says(&[&DISK_FULL_AS_READ]), GoWrote]),
                Mentions(&[
                    "no space left on device",
                    "disk quota exceeded",
                    "not enough space on the disk",
                    "磁盘空间不足",
                ]),
                Not(&Says(&[&SERVER_RESPONSE])),
            ],
        },
        // git, which keeps its copies in the module cache.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&COMMAND_FAILED]),
                Mentions(&["No space left on device", "Disk quota exceeded", "设备上没有空间"]),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See where Go writes",
                zh: "看看 Go 写入哪些目录",
            },
            why: Text {
                en: "`df -h` and `df -i` behind these directories, and `/tmp`, show which of them is full.",
                zh: "对这些目录以及 `/tmp` 运行 `df -h` 和 `df -i`，就能看出哪个满了。",
            },
            action: Action::Run { command: &["go", "env", "GOMODCACHE", "GOCACHE", "GOTMPDIR"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Empty the build cache",
                zh: "清空构建缓存",
            },
            why: Text {
                en: "It only holds what can be built again, and is often the largest. The next build takes longer.",
                zh: "里面都是可以重新构建的内容，往往占用最多。下一次构建会慢一些。",
            },
            action: Action::EmptyCache(&["go", "clean", "-cache"]),
            risk: Risk::Review,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Make more room, or give Go another disk",
                zh: "腾出空间，或让 Go 使用别的磁盘",
            },
            why: Text {
                en: "`go clean -modcache` empties the module cache; everything is downloaded again. `docker system prune` frees what Docker no longer uses. To move the directories: `go env -w GOMODCACHE=/data/gomod GOCACHE=/data/gobuild GOTMPDIR=/data/gotmp` (they have to exist).",
                zh: "`go clean -modcache` 会清空模块缓存，之后全部重新下载。`docker system prune` 可以释放 Docker 不再使用的空间。要换目录：`go env -w GOMODCACHE=/data/gomod GOCACHE=/data/gobuild GOTMPDIR=/data/gotmp`（目录必须已存在）。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Make more room, or give Go another disk",
                zh: "腾出空间，或让 Go 使用别的磁盘",
            },
            why: Text {
                en: "`go clean -modcache` empties the module cache; everything is downloaded again. To move the directories: `go env -w GOMODCACHE=D:\\go\\mod GOCACHE=D:\\go\\build GOTMPDIR=D:\\go\\tmp` (they have to exist).",
                zh: "`go clean -modcache` 会清空模块缓存，之后全部重新下载。要换目录：`go env -w GOMODCACHE=D:\\go\\mod GOCACHE=D:\\go\\build GOTMPDIR=D:\\go\\tmp`（目录必须已存在）。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[RunsOn(Os::Windows)],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-clean-modcache", "https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.23.9 and 1.27.3, a module cache of 5 MB, go get"),
                "go: downloading example.com/big v1.0.0\ngo: example.com/big@v1.0.0: read \"file:///srv/proxy/example.com/big/@v/v1.0.0.zip\": write /home/me/go/pkg/mod/cache/download/example.com/big/@v/v1.0.0.zip356275746.tmp: no space left on device",
            ),
            log(
                BuiltFrom("modfetch/proxy.go, (*proxyRepo).Zip"),
                "go: github.com/aws/aws-sdk-go@v1.44.0: read \"https://goproxy.cn/github.com/aws/aws-sdk-go/@v/v1.44.0.zip\": write /root/go/pkg/mod/cache/download/github.com/aws/aws-sdk-go/@v/v1.44.0.zip1.tmp: no space left on device",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a module cache without inodes"),
                "go: writing go.mod cache: open /home/me/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.mod307242510.tmp: no space left on device\ngo: downloading example.com/big v1.0.0\ngo: example.com/big@v1.0.0: mkdir /home/me/go/pkg/mod/cache/download/example.com/big: no space left on device",
            ),
            log(
                RealGo("1.21.13, a full TMPDIR, go build"),
                "# internal/goarch\ncompile: writing output: write $WORK/b005/_pkg_.a: no space left on device\ninternal/coverage/rtcov: write /tmp/go-build2443444558/b009/importcfg: no space left on device",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a full project directory, go mod tidy"),
                "go: downloading example.com/a v1.0.0\ngo: updating go.sum: write /home/me/m/go.sum: no space left on device",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a full project directory, go build"),
                "m: go build m: copying /tmp/go-build503772036/b001/exe/a.out to m: write m: no space left on device",
            ),
            log(
                BuiltFrom("io/fs, (*PathError).Error; Windows error table"),
                "go: github.com/a/b@v1.0.0: write C:\\Users\\me\\go\\pkg\\mod\\cache\\download\\github.com\\a\\b\\@v\\v1.0.0.zip1.tmp: There is not enough space on the disk.",
            ),
            log(
                BuiltFrom("codehost/git.go; git, write-or-die.c"),
                "go: git.corp.example/a/b@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: write error: No space left on device\n\tfatal: index-pack failed",
            ),
        ],
        misses: &[
            // Another program's full disk.
            log(
                BuiltFrom("Docker"),
                "Error response from daemon: write /var/lib/docker/tmp/GetImageBlob1: no space left on device",
            ),
            log(BuiltFrom("npm"), "npm ERR! nospc ENOSPC: no space left on device, write"),
            // A download that was cut.
            log(
                BuiltFrom("modfetch/proxy.go, (*proxyRepo).Zip"),
                "go: example.com/a@v1.0.0: read \"https://proxy.golang.org/example.com/a/@v/v1.0.0.zip\": unexpected EOF",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a home directory of root"),
                "go: could not create module cache: mkdir /home/me/go: permission denied",
            ),
        ],
        gaps: &[],
    }
};
