//! go.work.

use crate::evidence::message::{
    Role::{Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// A directory that go.work lists is not there or has no go.mod.
    GOWORK_MODULE_MISSING = "gowork-load", "H10", Failure, "cmd/go/internal/modload/init.go, loadModFile", [
        W::of("cannot load module {path} listed in go.work file: open {path2}: ").from(20),
        W::of("cannot load module listed in go.work file: open {path2}: ").from(18),
        W::of("go: open {path2}go.mod: no such file or directory").from(18),
        W::of("go: open {path2}go.mod: The system cannot find the path specified.").from(18),
        W::of("go: open {path2}go.mod: The system cannot find the file specified.").from(18),
        W::of("go: open {path2}go.mod: 系统找不到指定的路径。").from(18),
        W::of("go: open {path2}go.mod: 系统找不到指定的文件。").from(18),
    ];
    /// The go.work itself cannot be opened.
    GOWORK_MISSING = "gowork-load-file", "H10", Failure, "cmd/go/internal/modload/init.go, ReadWorkFile", [
        W::of("reading go.work: open {path}: ").from(18),
    ];
    /// go.work lists a directory twice.
    GOWORK_DUPLICATE = "gowork-load-duplicate", "H10", Failure, "cmd/go/internal/modload/init.go, loadWorkFile", [
        W::of(": path {path} appears multiple times in workspace").from(18),
    ];
    /// go.work lists no module.
    GOWORK_EMPTY = "gowork-load-empty", "H10", Failure, "cmd/go/internal/modload/init.go", [
        W::of("no modules were found in the current workspace; see 'go help work'").from(18),
        W::of("go: no go.work file found").from(18),
    ];
    /// GOWORK is not an absolute path.
    GOWORK_RELATIVE = "gowork-load-relative", "H10", Failure, "cmd/go/internal/modload/init.go, FindGoWork", [
        W::of("invalid GOWORK: not an absolute path").from(21),
        W::of("the path provided to GOWORK must be an absolute path").from(18).to(20),
    ];
    /// A value of `-mod` that a workspace does not allow.
    GOWORK_MOD_FLAG = "gowork-mod-flag", "H11", Failure, "cmd/go/internal/modload/init.go, setDefaultBuildMod", [
        W::of("-mod may only be set to readonly or vendor when in workspace mode, but it is set to \"{word}\"").from(22),
        W::of("-mod may only be set to readonly when in workspace mode, but it is set to \"{word}\"").from(18).to(21),
    ];
    /// The modules of a workspace replace a module by different things.
    GOWORK_REPLACE = "gowork-replace", "H12", Failure, "cmd/go/internal/modload/init.go and modfile.go", [
        W::of("conflicting replacements for {module}:").from(18),
        W::of("conflicting replacements for {module}:\n{path}\n{path2}\nuse \"go work edit -replace {module2}=[override]\" to resolve").from(18),
        W::of("conflicting replacements found for {module} in workspace modules defined by {path} and {path2}").from(18),
        W::of("workspace module {module} is replaced at all versions in the go.work file.").from(18),
        W::of("module {module} appears multiple times in workspace").from(18),
    ];
    /// `go mod vendor` in a workspace.
    GOWORK_VENDOR = "gowork-vendor", "H13", Failure, "cmd/go/internal/modcmd/vendor.go, runVendor", [
        W::of("'go mod vendor' cannot be run in workspace mode.").from(22),
        W::of("go mod vendor cannot be run in workspace mode").from(18),
    ];
    /// The lines under [`GOWORK_MOD_FLAG`] and [`GOWORK_REPLACE`].
    GOWORK_HINT = "gowork-hint", "", Trailer, "cmd/go/internal/modload/init.go", [
        W::of("Remove the -mod flag to use the default readonly value,").from(18),
        W::of("or set GOWORK=off to disable workspace mode.").from(18),
        W::of("use \"go work edit -replace {module}=[override]\" to resolve").from(18),
    ];
}
