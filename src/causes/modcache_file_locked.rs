//! A file of the module cache is held by another process, or its file system cannot lock.

use crate::cause::Test::{GoWrote, Mentions, Not, Says};
use crate::cause::{Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::messages::disks::{BUSY, GIT_LOCK_EXISTS, LOCK_UNSUPPORTED};
use crate::evidence::messages::files::FILE_IN_USE;
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "modcache-file-locked",
    theme: Theme::Machine,
    name: Text {
        en: "A file of the cache is in use, or cannot be locked",
        zh: "缓存里的文件被占用，或无法加锁",
    },
    stage: Stage::Environment,
    title: Text {
        en: "A file of Go's cache is in use or cannot be locked[: {path}]",
        zh: "Go 缓存里的文件被占用或无法加锁[：{path}]",
    },
    why: Text {
        en: "Go locks and renames files in its caches. On Windows a file cannot be renamed or removed while another program has it open: a virus scanner, an indexer, an editor, a second go command. Network drives (NFS, SMB, folders shared with a virtual machine) often cannot lock at all.",
        zh: "Go 会在缓存里给文件加锁和改名。在 Windows 上，只要别的程序开着某个文件，就不能改名或删除它，例如杀毒软件、索引服务、编辑器或另一个 go 命令。网络盘（NFS、SMB、虚拟机共享目录）则往往根本不支持加锁。",
    },
    not: Text {
        en: "Mostly not a matter of your permissions, even where it says `Access is denied`; and not a damaged module.",
        zh: "即使写着“拒绝访问”，多半也不是你的权限不足；模块本身也没有损坏。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&FILE_IN_USE]), Not(&Mentions(&["Access is denied", "拒绝访问"]))],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&FILE_IN_USE]), Mentions(&["Access is denied", "拒绝访问"])],
        },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&LOCK_UNSUPPORTED, &GIT_LOCK_EXISTS])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&BUSY])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[GoWrote, Mentions(&["rename "]), Mentions(&[": Access is denied.", ": 拒绝访问。"])],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Program),
    steps: &[
        Step {
            title: Text {
                en: "Close what uses the cache, and try again",
                zh: "关闭正在使用缓存的程序，然后重试",
            },
            why: Text {
                en: "Close editors (gopls keeps files open) and other terminals that run go, then run the command again. Resource Monitor, under CPU and Associated Handles, shows which program has a file open.",
                zh: "关闭编辑器（gopls 会一直开着文件）和其他正在运行 go 的终端，再运行一次命令。“资源监视器”的“CPU → 关联的句柄”可以查到是哪个程序开着文件。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&FILE_IN_USE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Let the virus scanner leave the caches out",
                zh: "让杀毒软件排除 Go 的缓存目录",
            },
            why: Text {
                en: "If it happens again and again: add the directories that this prints to the exclusions of the virus scanner (Windows Security, Virus & threat protection, Exclusions). On a company machine the administrator does that.",
                zh: "如果反复出现，请把下面列出的目录加入杀毒软件的排除项（Windows 安全中心 → 病毒和威胁防护 → 排除项）。公司电脑请联系管理员。",
            },
            action: Action::Run { command: &["go", "env", "GOMODCACHE", "GOCACHE"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Says(&[&FILE_IN_USE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Put the module cache on a local disk",
                zh: "把模块缓存放到本地磁盘",
            },
            why: Text {
                en: "`go env -w GOMODCACHE=/var/tmp/gomod GOCACHE=/var/tmp/gobuild`, or other directories that are no share and no network drive. The project itself may stay where it is. Not `sudo`: who runs go has to own them.",
                zh: "运行 `go env -w GOMODCACHE=/var/tmp/gomod GOCACHE=/var/tmp/gobuild`，也可以换成其他不在共享目录或网络盘上的目录。项目可以留在原处。不要用 `sudo`：目录必须归运行 go 的用户所有。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&LOCK_UNSUPPORTED])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "End the other git, then remove the lock that was left",
                zh: "结束另一个 git，再删除残留的锁文件",
            },
            why: Text {
                en: "If no go or git command runs any more, the lock was left by one that was killed: remove the `.lock` file that the message names, and run the command again. Two builds at the same time need a module cache each.",
                zh: "如果已经没有 go 或 git 命令在运行，锁文件就是被强行结束的命令留下的：删除报错里写的那个 `.lock` 文件，再运行一次命令。同时进行的两个构建请各用一个模块缓存。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GIT_LOCK_EXISTS])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Leave the mount point alone, or stop the program",
                zh: "不要动挂载点，或先停止那个程序",
            },
            why: Text {
                en: "A directory that is a mount of a container cannot be removed or renamed; what is in it can. A program that is running cannot be overwritten: stop it first.",
                zh: "作为容器挂载点的目录不能删除或改名，但里面的内容可以。正在运行的程序不能被覆盖，请先停止它。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&BUSY])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#module-cache", "https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                BuiltFrom("modfetch/fetch.go, download; Windows error table"),
                "go: github.com/a/b@v1.0.0: rename C:\\Users\\me\\go\\pkg\\mod\\github.com\\a\\b@v1.0.0.tmp-123456 C:\\Users\\me\\go\\pkg\\mod\\github.com\\a\\b@v1.0.0: Access is denied.",
            ),
            log(
                BuiltFrom("cmd/go/internal/robustio; Windows error table"),
                "go: downloading github.com/a/b v1.0.0\ngo: github.com/a/b@v1.0.0: rename C:\\Users\\me\\go\\pkg\\mod\\cache\\download\\github.com\\a\\b\\@v\\v1.0.0.zip12.tmp C:\\Users\\me\\go\\pkg\\mod\\cache\\download\\github.com\\a\\b\\@v\\v1.0.0.zip: The process cannot access the file because it is being used by another process.",
            ),
            log(
                BuiltFrom("Windows error table, Chinese"),
                "go: open C:\\Users\\me\\go\\pkg\\mod\\cache\\lock: 另一个程序正在使用此文件，进程无法访问。",
            ),
            log(
                BuiltFrom("lockedfile/internal/filelock"),
                "go: RLock /nfs/home/me/go/pkg/mod/cache/lock: no locks available",
            ),
            log(
                BuiltFrom("lockedfile/internal/filelock"),
                "go: Lock /mnt/share/go/pkg/mod/cache/download/github.com/a/b/@v/v1.0.0.lock: function not implemented",
            ),
            log(
                BuiltFrom("codehost/git.go, fetchRefsLocked; git, lockfile.c"),
                "go: git.corp.example/a/b@v1.0.0: git fetch -f origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: Unable to create '/root/go/pkg/mod/cache/vcs/0f/shallow.lock': File exists.\n\n\tAnother git process seems to be running in this repository",
            ),
            log(
                BuiltFrom("os, RemoveAll; a volume of a container"),
                "go: unlinkat /go/pkg/mod: device or resource busy",
            ),
        ],
        misses: &[
            log(
                RealGo("1.21.13 to 1.27.3, a home directory of root"),
                "go: could not create module cache: mkdir /home/me/go: permission denied",
            ),
            log(
                BuiltFrom("io/fs, (*PathError).Error; Windows error table"),
                "go: updating go.mod: open C:\\src\\m\\go.mod: Access is denied.",
            ),
            log(
                BuiltFrom("io/fs, (*PathError).Error; Windows error table"),
                "go: open C:\\src\\m\\go.mod: The system cannot find the file specified.",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a file edited, go mod verify"),
                "example.com/a v1.0.0: dir has been modified (/home/me/go/pkg/mod/example.com/a@v1.0.0)",
            ),
        ],
        gaps: &[],
    }
};
