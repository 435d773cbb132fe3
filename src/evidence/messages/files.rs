//! Files and directories: permissions, and files that are in use.
//!
//! One family has no text: J22 (`-modcacherw`), which only says how the module cache can be
//! removed. The words of errno are those of the system, so the templates name the places that
//! the go command writes to: other programs have the same words.

use crate::evidence::message::{
    Role::{Failure, Progress},
    Wording as W, messages,
};

messages! {
    /// The file or directory belongs to somebody else, or is protected.
    PERMISSION_DENIED = "permission-denied", "J08", Failure, "cmd/go/internal/modfetch/cache.go; io/fs, (*PathError).Error", [
        W::of("go: mkdir {path}: permission denied"),
        W::of("go: open {path}: permission denied"),
        W::of("@{version}: mkdir {path}: permission denied"),
        W::of("@{version}: open {path}: permission denied"),
        W::of("mkdir {path}/pkg/mod: permission denied"),
        W::of("mkdir {path}/pkg/mod/{path2}: permission denied"),
        W::of("open {path}/cache/download/{path2}: permission denied"),
        W::of("open {path}/pkg/mod/{path2}: permission denied"),
        W::of("open go.mod: permission denied"),
        W::of("open go.sum: permission denied"),
        W::of("open {path}/go.mod: permission denied"),
        W::of("open {path}/go.sum: permission denied"),
        W::of("open {path}/go.work.sum: permission denied"),
        W::of("writing stat cache: mkdir {path}: permission denied"),
        W::of("writing stat cache: open {path}: permission denied"),
        W::of("writing go.mod cache: mkdir {path}: permission denied"),
        W::of("writing go.mod cache: open {path}: permission denied"),
        W::of("updating go.mod: open {path}: permission denied"),
        W::of("updating go.sum: open {path}: permission denied"),
        W::of("could not create module cache: mkdir {path}: permission denied"),
        W::of("could not create module cache: stat {path}: permission denied"),
        W::of("unlinkat {path}/pkg/mod/{path2}: permission denied"),
        W::of("go: unlinkat {path}: permission denied"),
        W::of("rm: cannot remove '{path}/pkg/mod/{path2}': Permission denied"),
        W::of("rm: {path}/pkg/mod/{path2}: Permission denied"),
        W::of("go: mkdir {path}: Access is denied."),
        W::of("go: open {path}: Access is denied."),
        W::of("@{version}: mkdir {path}: Access is denied."),
        W::of("@{version}: open {path}: Access is denied."),
        W::of("open {path}\\cache\\download\\{path2}: Access is denied."),
        W::of("open {path}\\pkg\\mod\\{path2}: Access is denied."),
        W::of("open {path}\\go.mod: Access is denied."),
        W::of("open {path}\\go.sum: Access is denied."),
        W::of("updating go.mod: open {path}: Access is denied."),
        W::of("could not create module cache: mkdir {path}: Access is denied."),
        W::of("go: mkdir {path}: 拒绝访问。"),
        W::of("go: open {path}: 拒绝访问。"),
        W::of("@{version}: mkdir {path}: 拒绝访问。"),
        W::of("@{version}: open {path}: 拒绝访问。"),
        W::of("open {path}\\cache\\download\\{path2}: 拒绝访问。"),
        W::of("open {path}\\pkg\\mod\\{path2}: 拒绝访问。"),
        W::of("open {path}\\go.mod: 拒绝访问。"),
        W::of("open {path}\\go.sum: 拒绝访问。"),
        W::of("updating go.mod: open {path}: 拒绝访问。"),
        W::of("could not create module cache: mkdir {path}: 拒绝访问。"),
    ];
    /// What was looked up could not be kept in the module cache; the command goes on.
    CACHE_NOT_WRITTEN = "permission-denied-cache", "J08", Progress, "cmd/go/internal/modfetch/cache.go, (*cachingRepo).Stat and GoMod", [
        W::of("go: writing stat cache: "),
        W::of("go: writing go.mod cache: "),
    ];
    /// The file system cannot be written to.
    READ_ONLY_FS = "read-only-fs", "J10", Failure, "cmd/go/internal/modfetch/cache.go; io/fs, (*PathError).Error", [
        W::of("go: mkdir {path}: read-only file system"),
        W::of("go: open {path}: read-only file system"),
        W::of("@{version}: mkdir {path}: read-only file system"),
        W::of("@{version}: open {path}: read-only file system"),
        W::of("mkdir {path}/pkg/mod: read-only file system"),
        W::of("mkdir {path}/pkg/mod/{path2}: read-only file system"),
        W::of("open {path}/cache/download/{path2}: read-only file system"),
        W::of("open {path}/pkg/mod/{path2}: read-only file system"),
        W::of("open go.mod: read-only file system"),
        W::of("open go.sum: read-only file system"),
        W::of("open {path}/go.mod: read-only file system"),
        W::of("open {path}/go.sum: read-only file system"),
        W::of("open {path}/go.work.sum: read-only file system"),
        W::of("updating go.mod: open {path}: read-only file system"),
        W::of("updating go.sum: open {path}: read-only file system"),
        W::of("could not create module cache: mkdir {path}: read-only file system"),
        W::of("could not create module cache: stat {path}: read-only file system"),
        W::of("failed to initialize build cache at {path}: mkdir {path2}: read-only file system"),
        W::of("writing stat cache: mkdir {path}: read-only file system"),
        W::of("writing stat cache: open {path}: read-only file system"),
        W::of("writing go.mod cache: open {path}: read-only file system"),
    ];
    /// Another program, such as a virus scanner, holds the file open.
    FILE_IN_USE = "windows-file-in-use", "J13", Failure, "Windows errno; cmd/go/internal/robustio", [
        W::of("open {path}\\pkg\\mod\\{path2}: The process cannot access the file because it is being used by another process."),
        W::of("rename {path}\\pkg\\mod\\{path2}: The process cannot access the file because it is being used by another process."),
        W::of("unlinkat {path}\\pkg\\mod\\{path2}: The process cannot access the file because it is being used by another process."),
        W::of("remove {path}\\pkg\\mod\\{path2}: The process cannot access the file because it is being used by another process."),
        W::of("rename {path}.tmp-{path2}: The process cannot access the file because it is being used by another process."),
        W::of("open {path}\\go-build{path2}: The process cannot access the file because it is being used by another process."),
        W::of("unlinkat {path}\\go-build{path2}: The process cannot access the file because it is being used by another process."),
        W::of("remove {path}\\go-build{path2}: The process cannot access the file because it is being used by another process."),
        W::of("go: open {path}: The process cannot access the file because it is being used by another process."),
        W::of("go: rename {path}: The process cannot access the file because it is being used by another process."),
        W::of("open {path}\\pkg\\mod\\{path2}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("rename {path}\\pkg\\mod\\{path2}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("unlinkat {path}\\pkg\\mod\\{path2}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("remove {path}\\pkg\\mod\\{path2}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("rename {path}.tmp-{path2}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("open {path}\\go-build{path2}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("unlinkat {path}\\go-build{path2}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("remove {path}\\go-build{path2}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("go: open {path}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("go: rename {path}: 另一个程序正在使用此文件，进程无法访问。"),
        W::of("rename {path}.tmp-{path2}: Access is denied."),
        W::of("rename {path}.tmp-{path2}: 拒绝访问。"),
    ];
    /// The path is longer than Windows allows.
    PATH_TOO_LONG = "windows-file-in-use-long", "J13", Failure, "Windows errno; git", [
        W::of("open {path}\\pkg\\mod\\{path2}: The filename or extension is too long."),
        W::of("open {path}\\pkg\\mod\\{path2}: 文件名或扩展名太长。"),
        W::of("mkdir {path}\\pkg\\mod\\{path2}: The filename or extension is too long."),
        W::of("mkdir {path}\\pkg\\mod\\{path2}: 文件名或扩展名太长。"),
        W::of("go: open {path}: The filename or extension is too long."),
        W::of("go: open {path}: 文件名或扩展名太长。"),
        W::of("fork/exec {path}: The filename or extension is too long."),
        W::of("fork/exec {path}: 文件名或扩展名太长。"),
        W::of("error: unable to create file {path}: Filename too long"),
        W::of("error: cannot stat '{path}': Filename too long"),
    ];
    /// Windows does not find the directory.
    PATH_NOT_FOUND = "windows-file-in-use-path", "J13", Failure, "Windows errno", [
        W::of("open {path}\\pkg\\mod\\{path2}: The system cannot find the path specified."),
        W::of("open {path}\\pkg\\mod\\{path2}: 系统找不到指定的路径。"),
        W::of("mkdir {path}\\pkg\\mod\\{path2}: The system cannot find the path specified."),
        W::of("mkdir {path}\\pkg\\mod\\{path2}: 系统找不到指定的路径。"),
        W::of("go: mkdir {path}: The system cannot find the path specified."),
        W::of("go: mkdir {path}: 系统找不到指定的路径。"),
    ];
}
