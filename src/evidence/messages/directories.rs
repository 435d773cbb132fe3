//! Directories: which module they belong to, and whether they have anything to build.

use crate::evidence::message::{
    Foreign::Compile,
    Role::{Failure, Foreign, Progress, Trailer},
    Wording as W, messages,
};

messages! {
    /// A pattern was given where no module is.
    PATTERN_OUTSIDE = "pattern-outside", "G12", Failure, "cmd/go/internal/modload/load.go", [
        W::of("directory prefix {path} does not contain main module or its selected dependencies").from(18),
    ];
    /// A directory that belongs to no module in use.
    DIRECTORY_OUTSIDE = "directory-outside", "G12", Failure, "cmd/go/internal/modload/load.go, resolveLocalPackage", [
        W::of("directory {path} outside main module or its selected dependencies").from(19),
        W::of("directory {path} outside available modules").to(18),
        W::of("directory {path} outside main module").to(14),
        W::of(" is not within module rooted at {path}"),
    ];
    /// The same where a go.work is in use.
    DIRECTORY_OUTSIDE_WORKSPACE = "directory-outside-workspace", "G12", Failure, "cmd/go/internal/modload/load.go, resolveLocalPackage", [
        W::of("directory prefix {path} does not contain modules listed in go.work or their selected dependencies").from(18),
        W::of("directory {path} outside modules listed in go.work or their selected dependencies").from(18),
    ];
    /// The directory has a module that the go.work above it does not list.
    WORKSPACE_NOT_INCLUDED = "workspace-not-included", "G13", Failure, "cmd/go/internal/modload/load.go, resolveLocalPackage", [
        W::of("current directory is contained in a module that is not one of the workspace modules listed in go.work").from(18),
        W::of("directory {path} is contained in a module that is not one of the workspace modules listed in go.work").from(18),
        W::of("is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:\ngo work use {path}").from(18),
    ];
    /// A directory without anything to build.
    NO_GO_FILES = "no-go-files", "G14", Foreign(Compile), "go/build/build.go, (*NoGoError).Error; cmd/go/internal/load/pkg.go", [
        W::of("no Go files in {path}"),
        W::of("no non-test Go files in {path}"),
        W::of("package {package}: no Go files"),
        W::of("stat {path}: directory not found"),
        W::of("no packages to build"),
        W::of("exists as a file, but 'go get' requires package arguments"),
    ];
    /// Files are there, and none is for this system or these tags.
    CONSTRAINTS_EXCLUDE = "no-go-files-constraints", "G14", Foreign(Compile), "cmd/go/internal/load/pkg.go, (*NoGoError).Error", [
        W::of("build constraints exclude all Go files in {path}"),
    ];
    /// `go install` without a version where no module is.
    INSTALL_NEEDS_VERSION = "install-needs-version", "G19", Failure, "cmd/go/internal/work/build.go, runInstall", [
        W::of("'go install' requires a version when current directory is not in a module").from(18),
        W::of("go install: version is required when current directory is not in a module").from(16).to(17),
        W::of("version is required when current directory is not in a module").from(16).to(17),
    ];
    /// The module has replace or exclude directives, so it is not installed by its version.
    INSTALL_RESTRICTIONS = "install-restrictions", "G20", Failure, "cmd/go/internal/load/pkg.go, PackagesAndErrorsOutsideModule", [
        W::of("module providing named packages contains one or\nmore {word} directives.").from(16),
        W::of("module providing named packages contains one or more {word} directives.").from(16),
        W::of("{module}@{version} (in {module2}@{version2}):\nThe go.mod file for the module providing named packages contains one or\nmore {word} directives.").from(16),
    ];
    /// What `go install` or `go run` was given is no command.
    INSTALL_NOT_MAIN = "install-restrictions-not-main", "G20", Foreign(Compile), "cmd/go/internal/load/pkg.go", [
        W::of("package {package} is not a main package"),
    ];
    /// The arguments of `go install path@version` do not fit its rules.
    INSTALL_ARGUMENTS = "install-restrictions-arguments", "G20", Failure, "cmd/go/internal/load/pkg.go, PackagesAndErrorsOutsideModule", [
        W::of(": argument must be a package path").from(16),
        W::of(": argument must be a package path, not a relative path").from(16),
        W::of(": argument must be a package path, not an absolute path").from(16),
        W::of(": argument must be a package path, not a meta-package").from(16),
        W::of(": argument must be a clean package path").from(16),
        W::of("all arguments must refer to packages in the same module at the same version (@{version})").from(18),
        W::of("all arguments must have the same version (@{version})").from(16).to(18),
        W::of(": version must not be empty").from(16),
        W::of("package {package} not provided by module {module}@{version}").from(16),
        W::of("All packages must be provided by the same module ({module}@{version}).").from(16),
    ];
    /// `go get` outside of a module.
    GET_OUTSIDE = "get-outside", "G21", Failure, "cmd/go/internal/modget/get.go, runGet", [
        W::of("go.mod file not found in current directory or any parent directory.\n'go get' is no longer supported outside a module.").from(18),
        W::of("'go get' is no longer supported outside a module.").from(18),
    ];
    /// `go get` no longer installs commands.
    GET_INSTALL_DEPRECATED = "get-outside-deprecated", "G21", Progress, "cmd/go/internal/modget/get.go, runGet", [
        W::of("installing executables with 'go get' in module mode is deprecated.").from(17).to(17),
    ];
    /// A flag of `go get` that is gone.
    GET_FLAGS = "get-flags", "G22", Failure, "cmd/go/internal/modget/get.go, runGet", [
        W::of("-insecure flag is no longer supported; use GOINSECURE instead").from(17),
        W::of("-m flag is no longer supported"),
        W::of("-d flag may not be set to false").from(18),
    ];
    /// A flag of `go get` that will be gone.
    GET_FLAGS_DEPRECATED = "get-flags-deprecated", "G22", Progress, "cmd/go/internal/modget/get.go, runGet", [
        W::of("-insecure flag is deprecated; see 'go help get' for details").from(16).to(16),
    ];
    /// The build list does not have the module.
    NOT_A_KNOWN_DEPENDENCY = "not-a-known-dependency", "G24", Failure, "cmd/go/internal/modload/list.go, listModules", [
        W::of("module {module}: not a known dependency"),
        W::of("cannot match \"{pattern}\" without -versions or an explicit version: {text}"),
        W::of("cannot use relative path {path} to specify module"),
        W::of("module paths never use backslash"),
    ];
    /// The lines under [`GET_OUTSIDE`], [`INSTALL_NEEDS_VERSION`] and [`INSTALL_RESTRICTIONS`].
    INSTALL_HINT = "install-hint", "", Trailer, "cmd/go/internal/modget/get.go; cmd/go/internal/work/build.go", [
        W::of("Try 'go install {package}@{version}' to install the latest version"),
        W::of("To build and install a command, use 'go install' with a version,"),
        W::of("To adjust and download dependencies of the current module, use 'go get -d'."),
        W::of("To install using requirements of the current module, use 'go install'."),
        W::of("To install ignoring the current module, use 'go install' with a version,"),
        W::of("like 'go install example.com/cmd@latest'"),
        W::of("For more information, see https://golang.org/doc/go-get-install-deprecation"),
        W::of("For more information, see https://go.dev/doc/go-get-install-deprecation"),
        W::of("or run 'go help get' or 'go help install'."),
        W::of(" directives. It must not contain directives that would cause"),
        W::of("it to be interpreted differently than if it were the main module."),
    ];
    /// The usage of a command, which Go prints under an error in its flags or arguments.
    USAGE = "usage", "", Trailer, "cmd/go/internal/base/base.go, (*Command).Usage", [
        W::of("usage: go {text}"),
        W::of("Run 'go help {text}' for details."),
        W::of("Run 'go help {text}' for more information."),
    ];
}
