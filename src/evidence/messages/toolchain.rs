//! Choosing, downloading and starting a toolchain.
//!
//! In the holes `{version2}` is the Go version that is required and `{version3}` the one that
//! runs; `{version}` is that of a module.

use crate::evidence::message::{
    Role::{Context, Failure, Progress},
    Wording as W, messages,
};

messages! {
    /// The own go.mod or go.work needs a newer Go, and this one may not switch.
    GOMOD_REQUIRES_NEWER = "gomod-requires-newer", "D05", Failure, "cmd/go/internal/gover/toolchain.go, TooNewError", [
        W::of("go.mod requires go >= {version2} (running go {version3}").from(21),
        W::of("go.work requires go >= {version2} (running go {version3}").from(21),
    ];
    /// Why Go did not switch, behind any message that a newer Go is needed.
    RUNNING_GO = "running-go", "D05", Context, "cmd/go/internal/gover/toolchain.go, TooNewError", [
        W::of("(running go {version3}; GOTOOLCHAIN={word})").from(21),
        W::of("(running go {version3}; go.mod sets toolchain {word2})").from(21),
        W::of("(running go {version3}; go.work sets toolchain {word2})").from(21),
        W::of("; GOTOOLCHAIN={word}; go.mod sets toolchain {word2})").from(21),
        W::of("; GOTOOLCHAIN={word}; go.work sets toolchain {word2})").from(21),
    ];
    /// A dependency needs a newer Go, and this one may not switch.
    DEP_REQUIRES_NEWER = "dep-requires-newer", "D06", Failure, "cmd/go/internal/gover/toolchain.go, TooNewError", [
        W::of("{module}@{version} requires go >= {version2} (running go {version3}").from(21),
        W::of("module {module} requires go >= {version2} (running go {version3}").from(21),
        W::of("toolchain upgrade needed to resolve {package}").from(21),
    ];
    /// A newer Go is needed, and Go switches to it by itself.
    SWITCHING = "toolchain-switching", "D06", Progress, "cmd/go/internal/toolchain/switch.go, Switch", [
        W::of("requires go >= {version2}; switching to go{version3}").from(21),
    ];
    /// Nobody has this toolchain for this system, or the proxy was not allowed to be asked.
    TOOLCHAIN_NOT_AVAILABLE = "toolchain-not-available", "D07", Failure, "cmd/go/internal/toolchain/select.go, Exec", [
        W::of("download go{version2} for {word}: toolchain not available").from(21),
    ];
    /// A language version was given where a release is wanted.
    TOOLCHAIN_LANGUAGE_VERSION = "toolchain-language-version", "D08", Failure, "cmd/go/internal/toolchain/select.go, Exec", [
        W::of("invalid toolchain: {word} is a language version but not a toolchain version ({word2})").from(21),
    ];
    /// A toolchain could not be downloaded; the reason follows.
    TOOLCHAIN_DOWNLOAD_FAILED = "toolchain-download-failed", "D09", Failure, "cmd/go/internal/toolchain/select.go, Exec", [
        W::of("download go{version2}: golang.org/toolchain@v0.0.1-{version3}: ").from(21),
        W::of("go: download go{version2}: ").from(21),
    ];
    /// Toolchains are always verified, and the checksum database is switched off.
    TOOLCHAIN_SUMDB_OFF = "toolchain-sumdb-off", "D10", Failure, "cmd/go/internal/modfetch/sumdb.go, useSumDB and dbDial", [
        W::of("checksum database disabled by GOSUMDB=off"),
    ];
    /// GOTOOLCHAIN says to look in PATH only, and the toolchain is not there.
    TOOLCHAIN_NOT_IN_PATH = "toolchain-not-in-path", "D11", Failure, "cmd/go/internal/toolchain/select.go, Exec", [
        W::of("go: cannot find \"go{version2}\" in PATH").from(21),
    ];
    /// GOTOOLCHAIN is not a toolchain's name.
    GOTOOLCHAIN_INVALID = "gotoolchain-invalid", "D12", Failure, "cmd/go/internal/toolchain/select.go, Select", [
        W::of("invalid GOTOOLCHAIN \"{word}\"").from(21),
        W::of("invalid GOTOOLCHAIN \"{word}\": invalid minimum toolchain \"{word2}\"").from(21),
        W::of("invalid GOTOOLCHAIN \"{word}\": only version suffixes are +auto and +path").from(21),
    ];
    /// The toolchain line of go.mod is not a toolchain's name.
    TOOLCHAIN_INVALID_IN_FILE = "toolchain-invalid-in-file", "D13", Failure, "cmd/go/internal/toolchain/select.go, Select", [
        W::of("invalid toolchain \"{word}\" in go.mod").from(21),
        W::of("invalid toolchain \"{word}\" in go.work").from(21),
        W::of("invalid toolchain \"{word}\" in {path}").from(21),
    ];
    /// Go may switch and does not find out to which release; the reason follows.
    SWITCH_FAILED = "switch-failed", "D14", Failure, "cmd/go/internal/toolchain/switch.go, NewerToolchain", [
        W::of("switching to go >= {version2}: ").from(21),
    ];
    /// No release is new enough.
    SWITCH_NO_RELEASE = "switch-failed-no-release", "D14", Failure, "cmd/go/internal/toolchain/switch.go, newerToolchain", [
        W::of("no releases found for go >= {version2}").from(21),
    ];
    /// Toolchains start each other without end.
    TOOLCHAIN_LOOP = "toolchain-loop", "D15", Failure, "cmd/go/internal/toolchain/select.go, Exec", [
        W::of("too many toolchain switches").from(21),
        W::of("switching from go{version3} to go{version2} [depth {number}]").from(21),
    ];
    /// The program that was started is another version than its name says.
    TOOLCHAIN_MISMATCH = "toolchain-mismatch", "D16", Failure, "cmd/go/internal/toolchain/select.go, Select", [
        W::of("toolchain {word} invoked to provide {word2}").from(21),
    ];
    /// A toolchain is there and cannot be started.
    TOOLCHAIN_EXEC = "toolchain-exec", "D17", Failure, "cmd/go/internal/toolchain/exec.go, execGoToolchain", [
        W::of("go: exec go{version2}: permission denied").from(21),
        W::of("go: exec go{version2}: exec format error").from(21),
        W::of("go: exec go{version2}: no such file or directory").from(21),
        W::of("go: exec go{version2}: ").from(21),
    ];
    /// `go get go@…` or `toolchain@…` names no release that the proxy has.
    GET_GO_VERSION = "get-go-version", "D22", Failure, "cmd/go/internal/modfetch/toolchain.go, toolchainRepo", [
        W::of("go: go@{version2}: no matching versions for query \"{version3}\"").from(21),
        W::of("go: go@{version2}: golang.org/toolchain@v0.0.1-{version3}: ").from(21),
        W::of("go: go@{version2}: module golang.org/toolchain: ").from(21),
        W::of("go: toolchain@{version2}: golang.org/toolchain@v0.0.1-{version3}: ").from(21),
        W::of("go: toolchain@{version2}: module golang.org/toolchain: ").from(21),
        W::of("go: go@{version2}: invalid go version ").from(21),
        W::of("go language version {version2} is not a toolchain version").from(21),
        W::of("cannot use go@none").from(21),
    ];
    /// The go command and its tools are of different versions.
    GOROOT_MIXED = "goroot-mixed", "D24", Failure, "cmd/compile and cmd/link, checkVersion", [
        W::of("version \"go{version2}\" does not match go tool version \"go{version3}\""),
    ];
    /// GOROOT names a directory without Go in it.
    GOROOT_MISSING = "goroot-missing", "D25", Failure, "cmd/go/main.go, main", [
        W::of("cannot find GOROOT directory: {path}"),
    ];
    /// The go command was built without knowing where Go is, and GOROOT is not set.
    GOROOT_TRIMMED = "goroot-missing-trimmed", "D25", Failure, "cmd/go/main.go, main", [
        W::of("cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set"),
    ];
    /// GOROOT has no tools in it, or those of nobody knows where.
    GOROOT_NO_TOOL = "goroot-missing-tool", "D25", Failure, "cmd/go/internal/base/tool.go, Tool", [
        W::of("no such tool \"compile\""),
        W::of("no such tool \"link\""),
        W::of("no such tool \"asm\""),
        W::of("no such tool \"vet\""),
        W::of("go: no such tool \"vet\""),
        W::of("go: no such tool \"compile\""),
        W::of("go: no such tool \"link\""),
        W::of("go: no such tool \"asm\""),
        W::of("go: no such tool \"cgo\""),
        W::of("go tool: no such tool \"vet\""),
        W::of("go tool: no such tool \"compile\""),
        W::of("go tool: no such tool \"link\""),
        W::of("no such tool \"cgo\""),
        W::of("fork/exec {path}/pkg/tool/{path2}: no such file or directory"),
        W::of("fork/exec {path}\\pkg\\tool\\{path2}: The system cannot find the "),
    ];
}
