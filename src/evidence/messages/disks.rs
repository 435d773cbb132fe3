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
