//! Go variables and flags that are not usable.

use crate::evidence::message::{
    Foreign::Compile,
    Role::{Failure, Foreign, Trailer},
    Wording as W, messages,
};

messages! {
    /// GOFLAGS has a word that is no flag, or a quotation mark too few.
    GOFLAGS_PARSE = "goflags-parse", "J01", Failure, "cmd/go/internal/base/goflags.go, InitGOFLAGS", [
        W::of("parsing $GOFLAGS: non-flag \"{text}\""),
        W::of("parsing %GOFLAGS%: non-flag \"{text}\""),
        W::of("parsing $GOFLAGS: unterminated {text} string").from(20),
        W::of("parsing %GOFLAGS%: unterminated {text} string").from(20),
    ];
    /// GOFLAGS has a flag that no command knows.
    GOFLAGS_UNKNOWN = "goflags-parse-unknown", "J01", Failure, "cmd/go/internal/base/goflags.go, InitGOFLAGS", [
        W::of("parsing $GOFLAGS: unknown flag -{word}"),
        W::of("parsing %GOFLAGS%: unknown flag -{word}"),
    ];
    /// `-mod` has no value, or one that Go does not know.
    MOD_FLAG_VALUE = "mod-flag-value", "J02", Failure, "cmd/go/internal/work/init.go, buildModeInit", [
        W::of("-mod={word} not supported (can be '', 'mod', 'readonly', or 'vendor')").from(14),
        W::of("-mod={word} not supported (can be '', 'readonly', or 'vendor')").to(13),
        W::of("flag needs an argument: -{word} (from $GOFLAGS)"),
        W::of("flag needs an argument: -{word} (from %GOFLAGS%)"),
        W::of("build flag -mod={word} only valid when using modules"),
    ];
    /// `go env -w` does not take this variable or value.
    GOENV_WRITE = "goenv-write", "J03", Failure, "cmd/go/internal/envcmd/env.go, runEnvW and checkEnvWrite", [
        W::of("unknown go command variable {word}"),
        W::of("go: {word} cannot be modified"),
        W::of("go env -w: {word} cannot be modified").to(17),
        W::of("go env -u: {word} cannot be modified").to(17),
        W::of("{word} can only be set using the OS environment"),
        W::of("arguments must be KEY=VALUE: invalid argument: {text}"),
        W::of("no KEY=VALUE arguments given"),
        W::of("multiple values for key: {word}"),
        W::of("invalid GO111MODULE value \"{text}\""),
        W::of("GOTMPDIR must be an absolute path"),
        W::of("{word} entry is relative; must be absolute path: \"{text}\""),
        W::of("invalid newline in {word}=... value"),
        W::of("invalid variable name \"{text}\" (use -w to set variable)").from(21),
        W::of("'go env -u' requires an argument"),
        W::of("go: cannot use -u with -w"),
    ];
    /// What `go env -w` wrote has no effect, since the system sets the variable too.
    GOENV_CONFLICT = "goenv-conflict", "J04", Failure, "cmd/go/internal/envcmd/env.go, runEnvW", [
        W::of("warning: go env -w {word}=... does not override conflicting OS environment variable"),
    ];
    /// The file of `go env -w` cannot be read, written or found.
    GOENV_FILE = "goenv-file", "J05", Failure, "cmd/go/internal/envcmd/env.go, updateEnvFile; cmd/go/internal/cfg", [
        W::of("cannot find go env config: "),
        W::of("reading go env config: "),
        W::of("writing go env config: "),
        W::of("writing go env config: open {path}: "),
        W::of("neither $XDG_CONFIG_HOME nor $HOME are defined"),
        W::of("%AppData% is not defined"),
    ];
    /// GOMODCACHE is not an absolute path.
    MODCACHE_RELATIVE = "modcache-config", "J06", Failure, "cmd/go/internal/modload/init.go, Init; cmd/go/internal/modfetch/cache.go", [
        W::of("GOMODCACHE entry is relative; must be absolute path: \"{text}\"").from(15),
    ];
    /// The module cache cannot be made where it is meant to be.
    MODCACHE_CREATE = "modcache-config-create", "J06", Failure, "cmd/go/internal/modfetch/cache.go, checkCacheDir", [
        W::of("could not create module cache: mkdir {path}: ").from(17),
        W::of("could not create module cache: stat {path}: ").from(17),
        W::of("could not create module cache: \"{path}\" is not a directory").from(17),
        W::of("failed to create cache directory {path}: mkdir {path2}: ").to(20),
        W::of("go get {module}: mkdir {path}: not a directory").to(16),
        W::of("go get {module}: mkdir {path}: no such file or directory").to(16),
        W::of("go get {module}: mkdir {path}: permission denied").to(16),
    ];
    /// There is no place for the module cache: neither GOMODCACHE, GOPATH nor a home directory.
    MODCACHE_NOT_FOUND = "modcache-config-not-found", "J06", Failure, "cmd/go/internal/modfetch/cache.go, checkCacheDir", [
        W::of("module cache not found: neither GOMODCACHE nor GOPATH is set").from(18),
        W::of("missing $GOPATH").to(17),
    ];
    /// GOPATH is not an absolute path.
    GOPATH_CONFIG = "gopath-config", "J07", Failure, "cmd/go/main.go", [
        W::of("GOPATH entry is relative; must be absolute path: \"{text}\""),
        W::of("GOPATH entry cannot start with shell metacharacter '~': \"{text}\""),
    ];
    /// GOPATH and GOROOT are the same directory.
    GOPATH_IS_GOROOT = "gopath-config-goroot", "J07", Failure, "cmd/go/main.go", [
        W::of("warning: GOPATH set to GOROOT ({path}) has no effect").to(23),
        W::of("warning: both GOPATH and GOROOT are the same directory ({path})").from(24),
    ];
    /// The line under [`GOPATH_CONFIG`].
    GOPATH_HINT = "gopath-hint", "", Trailer, "cmd/go/main.go", [
        W::of("For more details see: 'go help gopath'"),
    ];
    /// There is no place for the build cache, or it cannot be used.
    GOCACHE_CONFIG = "gocache-config", "J14", Failure, "cmd/go/internal/cache/default.go", [
        W::of("build cache is required, but could not be located: "),
        W::of("GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined"),
        W::of("GOCACHE is not defined and %LocalAppData% is not defined"),
        W::of("build cache is required, but could not be located: GOCACHE is not an absolute path"),
        W::of("build cache is disabled by GOCACHE=off, but required as of Go 1.12"),
        W::of("failed to initialize build cache at {path}: "),
    ];
    /// The directory for temporary files is not there.
    TMPDIR = "tmpdir", "J15", Failure, "cmd/go/internal/work/action.go, NewBuilder", [
        W::of("creating work dir: stat {path}: "),
        W::of("creating work dir: mkdir {path}: "),
        W::of("go: creating work dir: "),
    ];
    /// Programs may not be started from the directory for temporary files.
    TMPDIR_NOEXEC = "tmpdir-noexec", "J15", Failure, "os/exec; cmd/go/internal/work", [
        W::of("fork/exec {path}/go-build{path2}: permission denied"),
    ];
    /// GOOS, GOARCH, GOBIN or the like has a value that cannot be.
    PLATFORM_CONFIG = "platform-config", "J21", Failure, "cmd/go/internal/work/init.go; cmd/go/internal/cfg", [
        W::of("unsupported GOOS/GOARCH pair {word}"),
        W::of("unknown GOEXPERIMENT {word}"),
        W::of("invalid GOAMD64: must be v1, v2, v3, v4"),
        W::of("invalid GO{word}: must be "),
        W::of("cannot install, GOBIN must be an absolute path"),
        W::of("cannot install cross-compiled binaries when GOBIN is set"),
    ];
    /// There is no C compiler.
    CGO_TOOLCHAIN = "cgo-toolchain", "J25", Foreign(Compile), "cmd/cgo; cmd/go/internal/work/exec.go", [
        W::of("cgo: C compiler \"{text}\" not found: "),
        W::of("exec: \"gcc\": executable file not found in "),
        W::of("exec: \"g++\": executable file not found in "),
        W::of("exec: \"clang\": executable file not found in "),
        W::of("exec: \"cc\": executable file not found in "),
        W::of("exec: \"{word}-gcc\": executable file not found in "),
    ];
}
