//! Disks, locks and memory: what the system does not give.
//!
//! The words of errno are those of the system, so the templates name the places that the go
//! command writes to: other programs have the same words.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// The disk is full, or the quota is used up. It may look like a failed download.
    NO_SPACE = "no-space", "J09", Failure, "cmd/go/internal/modfetch/cache.go; io/fs, (*PathError).Error", [
        W::of("read \"{url}\": write {path}: no space left on device"),
        W::of("write {path}/pkg/mod/{path2}: no space left on device"),
        W::of("write {path}/go-build{path2}: no space left on device"),
        W::of("mkdir {path}/go-build{path2}: no space left on device"),
        W::of("go: write {path}: no space left on device"),
        W::of("@{version}: write {path}: no space left on device"),
        W::of("unzip {path}: write {path2}: no space left on device"),
        W::of("writing stat cache: write {path}: no space left on device"),
        W::of("go: creating work dir: mkdir {path}: no space left on device"),
        W::of("link: writing output: write {path}: no space left on device"),
        W::of("go: mkdir {path}: no space left on device"),
        W::of("go: open {path}: no space left on device"),
        W::of("mkdir {path}/pkg/mod/{path2}: no space left on device"),
        W::of("open {path}/pkg/mod/{path2}: no space left on device"),
        W::of("read \"{url}\": write {path}: disk quota exceeded"),
        W::of("write {path}/pkg/mod/{path2}: disk quota exceeded"),
        W::of("write {path}/go-build{path2}: disk quota exceeded"),
        W::of("go: write {path}: disk quota exceeded"),
        W::of("mkdir {path}/pkg/mod/{path2}: disk quota exceeded"),
        W::of("open {path}/pkg/mod/{path2}: disk quota exceeded"),
        W::of("read \"{url}\": write {path}: There is not enough space on the disk."),
        W::of("write {path}\\pkg\\mod\\{path2}: There is not enough space on the disk."),
        W::of("write {path}\\go-build{path2}: There is not enough space on the disk."),
        W::of("go: write {path}: There is not enough space on the disk."),
        W::of("@{version}: write {path}: There is not enough space on the disk."),
        W::of("read \"{url}\": write {path}: 磁盘空间不足。"),
        W::of("write {path}\\pkg\\mod\\{path2}: 磁盘空间不足。"),
        W::of("write {path}\\go-build{path2}: 磁盘空间不足。"),
        W::of("go: write {path}: 磁盘空间不足。"),
        W::of("@{version}: write {path}: 磁盘空间不足。"),
        W::of("updating go.mod: write {path}: no space left on device"),
        W::of("updating go.sum: write {path}: no space left on device"),
        W::of("updating go.mod: open {path}: no space left on device"),
        W::of("updating go.sum: open {path}: no space left on device"),
        W::of("writing go.mod cache: open {path}: no space left on device"),
        W::of("writing go.mod cache: write {path}: no space left on device"),
        W::of("writing stat cache: open {path}: no space left on device"),
        W::of("writing stat cache: mkdir {path}: no space left on device"),
        W::of("@{version}: mkdir {path}: no space left on device"),
        W::of("@{version}: open {path}: no space left on device"),
        W::of("failed to initialize build cache at {path}: mkdir {path2}: no space left on device"),
        W::of("failed to initialize build cache at {path}: open {path2}: no space left on device"),
        W::of("compile: writing output: write {path}: no space left on device"),
        W::of("link: flushing {path}: no space left on device"),
        W::of("mapping output file failed: no space left on device"),
        W::of("open {path}/go-build{path2}: no space left on device"),
        W::of("copying {path}: write {path2}: no space left on device"),
        W::of("copying {path}: open {path2}: no space left on device"),
        W::of("writing go env config: write {path}: no space left on device"),
        W::of("unzip {path}: open {path2}: no space left on device"),
        W::of("unzip {path}: mkdir {path2}: no space left on device"),
        W::of("$WORK/{path}: no space left on device"),
        W::of("updating go.sum: write {path}: disk quota exceeded"),
        W::of("@{version}: write {path}: disk quota exceeded"),
        W::of("@{version}: mkdir {path}: disk quota exceeded"),
        W::of("mkdir {path}/go-build{path2}: disk quota exceeded"),
        W::of("failed to initialize build cache at {path}: mkdir {path2}: disk quota exceeded"),
        W::of("writing go.mod cache: open {path}: disk quota exceeded"),
        W::of("open {path}\\go-build{path2}: There is not enough space on the disk."),
        W::of("mkdir {path}\\go-build{path2}: There is not enough space on the disk."),
        W::of("copying {path}: write {path2}: There is not enough space on the disk."),
        W::of("unzip {path}: write {path2}: There is not enough space on the disk."),
        W::of("updating go.sum: write {path}: There is not enough space on the disk."),
        W::of("compile: writing output: write {path}: There is not enough space on the disk."),
        W::of("link: flushing {path}: There is not enough space on the disk."),
        W::of("$WORK\\{path}: There is not enough space on the disk."),
        W::of("open {path}\\go-build{path2}: 磁盘空间不足。"),
        W::of("mkdir {path}\\go-build{path2}: 磁盘空间不足。"),
        W::of("copying {path}: write {path2}: 磁盘空间不足。"),
        W::of("unzip {path}: write {path2}: 磁盘空间不足。"),
        W::of("updating go.sum: write {path}: 磁盘空间不足。"),
        W::of("compile: writing output: write {path}: 磁盘空间不足。"),
        W::of("link: flushing {path}: 磁盘空间不足。"),
        W::of("$WORK\\{path}: 磁盘空间不足。"),
    ];
    /// The system allows too few open files.
    TOO_MANY_FILES = "too-many-open-files", "J11", Failure, "io/fs, (*PathError).Error; cmd/go/internal/telemetrycmd", [
        W::of("go: open {path}: too many open files"),
        W::of("@{version}: open {path}: too many open files"),
        W::of("open {path}/pkg/mod/{path2}: too many open files"),
        W::of("open {path}/go-build{path2}: too many open files"),
        W::of("open {path}.go: too many open files"),
        W::of("open {path}/go.mod: too many open files"),
        W::of("fork/exec {path}: too many open files"),
        W::of("can't start telemetry child process: fork/exec {path}: too many open files"),
    ];
    /// The file system of the module cache cannot lock files.
    LOCK_UNSUPPORTED = "lock-unsupported", "J12", Failure, "cmd/go/internal/lockedfile/internal/filelock", [
        W::of("Lock {path}: no locks available"),
        W::of("Lock {path}: function not implemented"),
        W::of("Lock {path}: operation not supported"),
        W::of("Lock {path}: not supported"),
        W::of("Lock {path}: Incorrect function."),
        W::of("Lock {path}: 函数不正确。"),
        W::of("Lock {path}: resource temporarily unavailable"),
        W::of("Lock {path}: resource deadlock avoided"),
        W::of("Lock {path}: stale NFS file handle"),
        W::of("Lock {path}: input/output error"),
        W::of("open {path}/pkg/mod/{path2}: stale NFS file handle"),
    ];
    /// Something has the directory or program in use: a mount, or a program that runs.
    BUSY = "lock-unsupported-busy", "J12", Failure, "io/fs, (*PathError).Error; os, (*LinkError).Error", [
        W::of("unlinkat {path}/pkg/mod/{path2}: device or resource busy"),
        W::of("unlinkat {path}/pkg/mod: device or resource busy"),
        W::of("go: unlinkat {path}: device or resource busy"),
        W::of("go: remove {path}: device or resource busy"),
        W::of("rename {path}.tmp-{path2}: device or resource busy"),
        W::of("rename {path}/pkg/mod/{path2}: device or resource busy"),
        W::of("copying {path}: open {path2}: text file busy"),
        W::of("fork/exec {path}/go-build{path2}: text file busy"),
    ];
    /// Another git works on the same copy of a repository in the module cache, or was ended while
    /// it did.
    GIT_LOCK_EXISTS = "lock-unsupported-git", "J12", Failure, "git, lockfile.c, unable_to_lock_message", [
        W::of("Unable to create '{path}/cache/vcs/{path2}.lock': File exists"),
        W::of("could not lock config file {path}/cache/vcs/{path2}: File exists"),
    ];
    /// The system has ended a program, mostly since memory ran out.
    KILLED = "context-killed", "J24", Failure, "os/exec, (*ExitError).Error; runtime", [
        W::of("/compile: signal: killed"),
        W::of("/link: signal: killed"),
        W::of("/asm: signal: killed"),
        W::of("/cgo: signal: killed"),
        W::of("/vet: signal: killed"),
        W::of("/cache/vcs/{hash}: signal: killed"),
        W::of("go: signal: killed"),
        W::of("/cache/vcs/{hash}: exit status 137"),
        W::of("/compile: exit status 137"),
        W::of("/link: exit status 137"),
        W::of("fork/exec {path}: cannot allocate memory"),
        W::of("fatal error: runtime: out of memory"),
    ];
}
