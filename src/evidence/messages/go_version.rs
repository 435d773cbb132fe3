//! Go versions that go.mod, go.work and dependencies name.
//!
//! The second wording of D24 is [`STD_PACKAGE_MISSING`].

use crate::evidence::message::{
    Role::{Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// An old Go does not know versions with three numbers, or the go line is no version.
    GO_LINE_SYNTAX = "go-line-too-new-syntax", "D01", Failure, "x/mod/modfile/rule.go, (*File).add", [
        W::of("invalid go version '{version2}': must match format 1.23").from(15).to(21),
        W::of("go.mod:{line}: usage: go 1.23").to(14),
        W::of("parsing go.mod: go.mod:{line}: usage: go 1.23").to(14),
    ];
    /// The go line is no version, says a Go that knows all forms.
    GO_LINE_GARBAGE = "go-line-garbage", "D02", Failure, "x/mod/modfile/rule.go, (*File).add", [
        W::of("invalid go version '{version2}': must match format 1.23.0").from(22),
    ];
    /// An old Go does not know a directive that newer ones do.
    UNKNOWN_DIRECTIVE_OLD_GO = "unknown-directive-old-go", "D03", Failure, "x/mod/modfile/rule.go, (*File).add", [
        W::of("go.mod:{line}: unknown directive: toolchain").to(20),
        W::of("go.mod:{line}: unknown directive: godebug").to(22),
        W::of("go.mod:{line}: unknown directive: tool").to(23),
        W::of("go.mod:{line}: unknown directive: ignore").to(24),
        W::of("go.mod:{line}: unknown directive: retract").to(15),
        W::of("go.mod:{line}: unknown block type: godebug").to(22),
        W::of("go.mod:{line}: unknown block type: tool").to(23),
        W::of("go.mod:{line}: unknown block type: ignore").to(24),
        W::of("go.mod:{line}: unknown block type: retract").to(15),
        W::of("go.work:{line}: unknown directive: toolchain").to(20),
        W::of("go.work:{line}: unknown directive: godebug").to(22),
    ];
    /// The toolchain line is not a toolchain's name.
    TOOLCHAIN_LINE_FORMAT = "toolchain-line-format", "D04", Failure, "x/mod/modfile/rule.go, (*File).add", [
        W::of("invalid toolchain version '{word}': must match format go1.23 or local").from(21).to(21),
        W::of("invalid toolchain version '{word}': must match format go1.23.0 or local").from(22).to(22),
        W::of("invalid toolchain version '{word}': must match format go1.23.0 or default").from(23),
        W::of("toolchain directive expects exactly one argument").from(21),
        W::of("repeated toolchain statement").from(21),
    ];
    /// A member of the workspace needs a newer Go than go.work allows.
    GOWORK_GO_TOO_OLD = "gowork-go-too-old", "D18", Failure, "cmd/go/internal/modload/init.go, loadModFile", [
        W::of("module {path} listed in go.work file requires go >= {version2}, but go.work lists go {version3}").from(21),
        W::of("module {path} listed in go.work file requires go >= {version2}, but go.work implicitly requires go {version3}").from(21),
    ];
    /// go.mod would get a go line that is newer than the Go that runs.
    UPDATING_REQUIRES_NEWER = "updating-gomod-requires", "D19", Failure, "cmd/go/internal/modload/init.go, commitRequirements", [
        W::of("updating go.mod requires go >= {version2} (running go {version3}").from(21),
    ];
    /// The code did not compile, and its module was written for a newer Go.
    MODULE_REQUIRES_GO = "note-module-requires-go", "D20", Failure, "cmd/go/internal/work/exec.go", [
        W::of("note: module requires Go {version2}").to(20),
        W::of(": module requires Go {version2}").to(13),
        W::of("module requires Go {version2} or later").from(21),
    ];
    /// A program that reads Go code, such as a linter, was built with an older Go than the code
    /// was written for.
    CODE_NEEDS_NEWER = "note-module-requires-go-reader", "D20", Failure, "go/types/check.go, initFiles", [
        W::of("package requires newer Go version go{version2} (application built with go{version3})").from(21),
        // golangci-lint.
        W::of("the Go language version (go{version3}) used to build golangci-lint is lower than the targeted Go version ({version2})"),
        W::of("the Go language version (go{version3}) used to build golangci-lint\nis lower than the targeted Go version ({version2})"),
        W::of("file requires newer Go version go{version2} (application built with go{version3})").from(22),
    ];
    /// A vendored module needs a newer Go.
    VENDOR_REQUIRES_NEWER = "vendor-requires-newer", "D21", Failure, "cmd/go/internal/modload/vendor.go", [
        W::of("{module} in vendor/modules.txt requires go >= {version2} (running go {version3}").from(21),
    ];
    /// go.mod or a flag names a Go version that this Go does not know.
    GO_MAX = "tidy-go-max", "D23", Failure, "cmd/go/internal/modcmd/tidy.go; modload/modfile.go", [
        W::of("go.mod file indicates go {version2}, but maximum supported version is {version3}").from(15).to(20),
        W::of("go.mod file indicates go {version2}, but maximum version supported by tidy is {version3}").from(17).to(20),
        W::of("maximum supported Go version is {version3}").from(17),
        W::of("expecting a Go version like \"{version3}\"").from(17),
    ];
    /// A GODEBUG setting in go.mod is unknown to this Go.
    GODEBUG_UNKNOWN = "godebug", "D26", Failure, "cmd/go/internal/modload/init.go; x/mod/modfile", [
        W::of("unknown godebug \"{word}\"").from(23),
        W::of("usage: godebug key=value").from(23),
        W::of("default={word} too new (toolchain is go{version3})").from(23),
    ];
    /// A GODEBUG setting in go.mod asks for behaviour that Go no longer has.
    GODEBUG_REMOVED = "godebug-removed", "D26", Failure, "cmd/go/internal/modload/init.go", [
        W::of("removed GODEBUG \"{word}\" set to old value \"{word2}\"").from(27),
    ];
    /// A Go version was asked for that is older than a dependency allows.
    GO_CONSTRAINT = "go-constraint", "D27", Failure, "cmd/go/internal/modget/get.go; modload/edit.go", [
        W::of("{module}@{version} requires go@{version2}, but {version3} is requested").from(21),
        W::of("{module}@{version} requires go@{version2}, but go@{version3} is requested").from(21),
        W::of("{module}@{version} requires go@{version2}, not go@{version3}").from(21),
        W::of("{module}@{version} indirectly requires go@{version2}, not go@{version3}").from(21),
        W::of("requested Go version {version3} cannot load module graph (requires Go >= {version2})").from(21),
    ];
    /// A package without a dot in its path is not part of this Go's standard library.
    STD_PACKAGE_MISSING = "std-package-too-new", "D28", Failure, "cmd/go/internal/modload/import.go, ImportMissingError", [
        W::of("package {package} is not in std ({path})").from(21),
        W::of("package {package} is not in std").from(21),
        W::of("package {package} is not in GOROOT ({path})").from(14).to(20),
        W::of("package {package} is not in GOROOT").from(14).to(20),
    ];
    /// Which Go version the importer of a missing package was written for.
    STD_PACKAGE_NOTE = "std-package-note", "", Trailer, "cmd/go/internal/modload/import.go, ImportMissingError", [
        W::of("note: imported by a module that requires go {version2}").from(21),
    ];
}
