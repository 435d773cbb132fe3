//! go.mod: where it is looked for and what is wrong with it.

use crate::evidence::message::{
    Role::{Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// There is no go.mod here or above.
    GOMOD_NOT_FOUND = "gomod-not-found", "H06", Failure, "cmd/go/internal/modload/init.go, die and errNoModRoot", [
        W::of("go.mod file not found in current directory or any parent directory; see 'go help modules'").from(16),
        W::of("cannot find main module; see 'go help modules'").to(15),
        W::of("cannot find main module, but found {path} in {path2}"),
        W::of("working directory is not part of a module").to(15),
        W::of("no modules specified (see 'go help mod download')"),
    ];
    /// A pattern was given where no module is.
    PATTERN_OUTSIDE = "pattern-outside", "G12", Failure, "cmd/go/internal/modload/load.go", [
        W::of("directory prefix {path} does not contain main module or its selected dependencies").from(18),
    ];
    /// `go get` outside of a module.
    GET_OUTSIDE = "get-outside", "G21", Failure, "cmd/go/internal/modget/get.go, runGet", [
        W::of("go.mod file not found in current directory or any parent directory.\n'go get' is no longer supported outside a module.").from(18),
    ];
    /// `go mod init` cannot guess the module path.
    INIT_NO_PATH = "init-no-path", "H07", Failure, "cmd/go/internal/modload/init.go, findModulePath", [
        W::of("cannot determine module path for source directory {path} (outside GOPATH, module path must be specified)"),
    ];
    /// An import that no required module provides.
    NO_REQUIRED_MODULE = "no-required-module", "G01", Failure, "cmd/go/internal/modload/import.go, ImportMissingError", [
        W::of("no required module provides package {package}; to add it:").from(16),
        W::of("no required module provides package {package}: go.mod file not found").from(16),
        W::of("cannot find module providing package {package}"),
    ];
    /// The hint under [`GOMOD_NOT_FOUND`].
    INIT_HINT = "init-hint", "", Trailer, "cmd/go/internal/modload/init.go", [
        W::of("to create a module there, run:"),
        W::of("&& go mod init"),
    ];
}
