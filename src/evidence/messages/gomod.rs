//! go.mod: where it is looked for, and the state it is in.
//!
//! Two families have no text of their own. H16 (`go mod tidy` fails where a build works) is the
//! words of 2.G behind an import chain, and J23 (go.mod is a directory or a symlink) those of H06.

use crate::evidence::message::{
    Role::{Failure, Progress, Trailer},
    Wording as W, messages,
};

messages! {
    /// There is no go.mod here or above.
    GOMOD_NOT_FOUND = "gomod-not-found", "H06", Failure, "cmd/go/internal/modload/init.go, die and errNoModRoot", [
        W::of("go.mod file not found in current directory or any parent directory; see 'go help modules'").from(16),
        W::of("go.mod file not found in current directory or any parent directory").from(16),
        W::of("cannot find main module; see 'go help modules'").to(15),
        W::of("cannot find main module, but found {path} in {path2}"),
        W::of("working directory is not part of a module").to(15),
        W::of("no modules specified (see 'go help mod download')"),
        // The language server.
        W::of("You are outside of a module and outside of $GOPATH/src"),
    ];
    /// `-modfile` does not say where the module is.
    GOMOD_NOT_FOUND_MODFILE = "gomod-not-found-modfile", "H06", Failure, "cmd/go/internal/modload/init.go, die", [
        W::of("cannot find main module, but -modfile was set."),
        W::of("-modfile cannot be used to set the module root directory."),
    ];
    /// A go.mod directly in GOPATH, where none may be.
    GOMOD_IN_GOPATH = "gomod-in-gopath", "H06", Failure, "cmd/go/internal/modload/init.go, Init", [
        W::of("$GOPATH/go.mod exists but should not").to(21),
    ];
    /// A go.mod lies where Go does not look at it.
    GOMOD_IGNORED = "gomod-ignored", "H06", Progress, "cmd/go/internal/modload/init.go, Init", [
        W::of("warning: ignoring go.mod in system temp root {path}"),
    ];
    /// The same for a go.mod directly in GOPATH; the command goes on, and mostly fails.
    GOMOD_IN_GOPATH_IGNORED = "gomod-in-gopath-ignored", "H06", Failure, "cmd/go/internal/modload/init.go, Init", [
        W::of("warning: ignoring go.mod in $GOPATH {path}").from(22),
    ];
    /// `go mod init` cannot guess the module path.
    INIT_NO_PATH = "init-no-path", "H07", Failure, "cmd/go/internal/modload/init.go, findModulePath", [
        W::of("cannot determine module path for source directory {path} (outside GOPATH, no import comments)"),
        W::of("cannot determine module path for source directory {path} (outside GOPATH, module path must be specified)"),
    ];
    /// `go mod init` where a go.mod is.
    INIT_EXISTS = "gomod-init-exists", "H07", Failure, "cmd/go/internal/modload/init.go, CreateModFile", [
        W::of("/go.mod already exists"),
        W::of("\\go.mod already exists"),
        W::of("go: go.mod already exists"),
        W::of("go mod init: go.mod already exists").to(17),
    ];
    /// The path given to `go mod init` has a major version suffix that cannot be.
    INIT_MAJOR_SUFFIX = "gomod-init", "H07", Failure, "cmd/go/internal/modload/init.go, checkModulePath", [
        W::of("invalid module path \"{module}\": major version suffixes must be in the form of /vN and are only allowed for v2 or later"),
        W::of("invalid module path \"{module}\": module paths beginning with gopkg.in/ must always have a major version suffix in the form of .vN"),
    ];
    /// The go.mod is empty or has no module line.
    GOMOD_NO_MODULE = "gomod-no-module", "H04", Failure, "cmd/go/internal/modload/init.go, loadModFile", [
        W::of("error reading go.mod: missing module declaration.").from(21),
        W::of("no module declaration in go.mod.").from(16).to(20),
    ];
    /// The module line has a path that is reserved.
    GOMOD_RESERVED_PATH = "gomod-no-module-reserved", "H04", Failure, "cmd/go/internal/modload/init.go, loadModFile", [
        W::of("error reading go.mod: invalid module path: \"{word}\"").from(26),
    ];
    /// The go.mod would have to be changed, and this command may not change it.
    UPDATES_NEEDED = "updates-needed", "H05", Failure, "cmd/go/internal/modload/init.go, errGoModDirty", [
        W::of("updates to go.mod needed"),
        W::of("updates to go.mod needed; to update it:").from(16),
        W::of("updates to go.mod needed, disabled by -mod={word}"),
        W::of("updates to go.mod needed, disabled by -mod={word}; to update it:").from(16),
    ];
    /// Modules are switched off.
    MODULES_OFF = "modules-off", "H08", Failure, "cmd/go/internal/modload/init.go, Init", [
        W::of("modules disabled by GO111MODULE=off"),
        W::of("modules disabled inside GOPATH/src by GO111MODULE=auto").to(15),
        W::of("warning: modules disabled by GO111MODULE=auto in GOPATH/src").to(15),
        W::of("go: list -m cannot be used with GO111MODULE=off").from(18),
        W::of("go list -m: not using modules").to(17),
        W::of("cannot use path@version syntax in GOPATH mode").to(15),
    ];
    /// GO111MODULE has a value that Go does not know.
    MODULES_SETTING = "modules-off-unknown", "H08", Failure, "cmd/go/internal/modload/init.go, Init", [
        W::of("unknown environment setting GO111MODULE={word}"),
    ];
    /// `-modfile` names something that it cannot, or cannot be used here.
    MODFILE_FLAG = "modfile-flag", "H09", Failure, "cmd/go/internal/modload/init.go, Init and setDefaultBuildMod", [
        W::of("-modfile={path}: file does not have .mod extension").from(14),
        W::of("-modfile cannot be used in workspace mode").from(18),
        W::of("-modfile cannot be used with commands that ignore the current module").from(16),
    ];
    /// Another go command, or an editor, changed the file at the same time.
    GOMOD_CHANGED = "gomod-changed", "H14", Failure, "cmd/go/internal/modload/init.go, commitRequirements", [
        W::of("existing contents have changed since last read"),
        W::of("updates to go.mod needed, but go.mod is part of the overlay specified with -overlay").from(16),
        W::of("updates to go.sum needed, but go.sum is part of the overlay specified with -overlay").from(16),
    ];
    /// An older Go would choose other versions than this one.
    TIDY_COMPAT = "tidy-compat", "H15", Failure, "cmd/go/internal/modload/load.go, (*loader).checkTidyCompatibility", [
        W::of(" loaded from {module}@{version},\nbut go {version2} would {text}").from(17),
        W::of("but go {version2} would fail to locate it").from(17),
        W::of("but go {version2} would select {version}").from(17),
        W::of(" failed to load from any module,\nbut go {version2} would {text}").from(17),
    ];
    /// The lines under [`TIDY_COMPAT`].
    TIDY_COMPAT_HINT = "tidy-compat-hint", "", Trailer, "cmd/go/internal/modload/load.go, (*loader).checkTidyCompatibility", [
        W::of("To upgrade to the versions selected by go {version2}:").from(17),
        W::of("To upgrade to the versions selected by go {version2}, leaving some packages unresolved:").from(17),
        W::of("go mod tidy -go={version2} && go mod tidy -go={version3}").from(17),
        W::of("If reproducibility with go {version2} is not needed:").from(17),
        W::of("go mod tidy -compat={version3}").from(17),
        W::of("For other options, see:").from(17),
        W::of("https://golang.org/doc/modules/pruning").from(17),
        W::of("https://go.dev/ref/mod#graph-pruning").from(17),
    ];
    /// `go mod download` was not given what it can work with.
    DOWNLOAD_ARGS = "download-args", "H17", Failure, "cmd/go/internal/modcmd/download.go, runDownload", [
        W::of("go mod download -reuse cannot be used inside a module").from(19),
    ];
    /// The main module is not downloaded.
    DOWNLOAD_SKIPPED = "download-args-skipped", "H17", Progress, "cmd/go/internal/modcmd/download.go, runDownload", [
        W::of("go: skipping download of {text} that resolves to the main module").from(18),
    ];
    /// A replace directive names a directory that is not there, or has no go.mod.
    REPLACE_DIR_MISSING = "replace-dir-missing", "H18", Failure, "cmd/go/internal/modload/modfile.go, rawGoModSummary; import.go, fetch", [
        W::of("{module}@{version}: replacement directory {path} does not exist").from(14),
        W::of("{module} (replaced by {path}): reading {path2}: open {path3}: no such file or directory"),
        W::of("{module}@{version} (replaced by {path}): reading {path2}: open {path3}: no such file or directory"),
        W::of("{module}@{version} (replaced by {path}): reading {path2}: open {path3}: The system cannot find the path specified."),
        W::of("{module}@{version} (replaced by {path}): reading {path2}: open {path3}: The system cannot find the file specified."),
        W::of("{module}@{version} (replaced by {path}): reading {path2}: open {path3}: 系统找不到指定的路径。"),
        W::of("{module}@{version} (replaced by {path}): reading {path2}: open {path3}: 系统找不到指定的文件。"),
        W::of("{module} (replaced by {path}): reading {path2}: open {path3}: The system cannot find the path specified."),
        W::of("{module} (replaced by {path}): reading {path2}: open {path3}: The system cannot find the file specified."),
        W::of("{module} (replaced by {path}): reading {path2}: open {path3}: 系统找不到指定的路径。"),
        W::of("{module} (replaced by {path}): reading {path2}: open {path3}: 系统找不到指定的文件。"),
        W::of("{module}@{version}: parsing {path2}: open {path3}: no such file or directory").to(16),
        W::of("go: parsing {path}/go.mod: open {path3}: no such file or directory").to(13),
        W::of("go: parsing /go.mod: open /go.mod: no such file or directory").to(13),
        W::of("go: parsing {path}\\go.mod: open {path3}: The system cannot find the path specified.").to(13),
    ];
    /// The go.mod lists no such tool, or its go line is too old for tools.
    TOOL_DIRECTIVE = "tool-directive", "H19", Failure, "cmd/go/internal/modload/init.go; cmd/go/internal/base/tool.go; cmd/go/internal/modget/get.go", [
        W::of("{version} is required for tool directives in go.mod: go get go@{version2}").from(27),
        W::of("go: no such tool \"{text}\""),
        W::of("go tool: no such tool \"{text}\""),
        W::of("go get -tool does not work with \"{text}\"").from(24),
    ];
    /// A go.mod is made from the file of an older tool.
    LEGACY_CONVERSION = "legacy-dep-conversion", "H20", Progress, "cmd/go/internal/modload/init.go; cmd/go/internal/modconv", [
        W::of("go: copying requirements from {path}").to(21),
        W::of("go: converting {path}: ").to(21),
    ];
    /// The requirements could not be read; why is said above.
    REQUIREMENTS_FAILED = "requirements-failed", "", Trailer, "cmd/go/internal/modload/load.go, LoadBuildList", [
        W::of("go: error loading module requirements").to(13),
    ];
    /// The hint under [`GOMOD_NOT_FOUND`].
    INIT_HINT = "init-hint", "", Trailer, "cmd/go/internal/modload/init.go", [
        W::of("to create a module there, run:"),
        W::of("&& go mod init"),
    ];
    /// The examples under [`INIT_NO_PATH`].
    INIT_EXAMPLE = "init-example", "", Trailer, "cmd/go/internal/modload/init.go, findModulePath", [
        W::of("Example usage:\n'go mod init example.com/m' to initialize a v0 or v1 module"),
        W::of("'go mod init example.com/m' to initialize a v0 or v1 module"),
        W::of("'go mod init example.com/m/v2' to initialize a v2 module"),
        W::of("go mod edit -module=example.com/mod"),
    ];
}
