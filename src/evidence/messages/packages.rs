//! From packages to the modules that provide them.
//!
//! G09 (a package of the standard library that does not exist) has the words of D28 and is told
//! there.

use crate::evidence::message::{
    Foreign::Compile,
    Role::{Failure, Foreign, Progress, Trailer},
    Wording as W, messages,
};

messages! {
    /// An import that no required module provides.
    NO_REQUIRED_MODULE = "no-required-module", "G01", Failure, "cmd/go/internal/modload/import.go, ImportMissingError", [
        W::of("no required module provides package {package}; to add it:").from(16),
        W::of("no required module provides package {package}: go.mod file not found").from(16),
        W::of("no required module provides package {package}").from(16),
        W::of("no required module provides package \"{package}\"").from(16),
    ];
    /// A search for the module of an import found none; what stands behind it says why.
    CANNOT_FIND_MODULE = "cannot-find-module", "G02", Failure, "cmd/go/internal/modload/import.go, ImportMissingError", [
        W::of("cannot find module providing package {package}"),
        W::of("cannot find module for path {package}").to(13),
    ];
    /// The module of an import is not looked for, since `-mod=readonly` was asked for.
    LOOKUP_DISABLED = "lookup-disabled", "G03", Failure, "cmd/go/internal/modload/import.go, ImportMissingError", [
        W::of("cannot find module providing package {package}: import lookup disabled by -mod=readonly"),
        W::of("import lookup disabled by -mod=readonly"),
        W::of("import lookup disabled by -mod=mod"),
    ];
    /// The module exists, and the package is not in the version that was found.
    MODULE_WITHOUT_PACKAGE = "module-found-no-package", "G04", Failure, "cmd/go/internal/modload/query.go, (*PackageNotInModuleError).Error", [
        W::of("module {module}@{version} found ({version2}), but does not contain package {package}"),
        W::of("module {module}@{version} found ({version2}, replaced by {path}), but does not contain package {package}"),
        W::of("module {module}@{version} found (replaced by {path}), but does not contain package {package}"),
        W::of("module {module}@{version} found, but does not contain package {package}"),
        W::of("module {module}@{version} found ({version2}), but does not contain packages matching {pattern}"),
        W::of("module {module}@{version} found ({version2}, replaced by {path}), but does not contain packages matching {pattern}"),
        W::of("module {module}@{version} found, but does not contain packages matching {pattern}"),
    ];
    /// The main module does not have the package that is imported by its path.
    MAIN_MODULE_WITHOUT_PACKAGE = "module-found-no-package-main", "G04", Failure, "cmd/go/internal/modload/query.go, (*PackageNotInModuleError).Error", [
        W::of("main module ({module}) does not contain package {package}"),
        W::of("main module ({module}) does not contain packages matching {pattern}"),
        W::of("main modules ({text}) do not contain package {package}").from(18),
        W::of("main modules ({text}) do not contain packages matching {pattern}").from(18),
        W::of("module {module} is the main module, but does not contain package {package}"),
    ];
    /// Two modules have the same package.
    AMBIGUOUS_IMPORT = "ambiguous-import", "G05", Failure, "cmd/go/internal/modload/import.go, (*AmbiguousImportError).Error", [
        W::of("ambiguous import: found package {package} in multiple modules"),
        W::of("ambiguous import: found package {package} in multiple modules:\n{module} {version} ({path})\n{module2} {version2} ({path2})"),
        W::of("ambiguous import: found package {package} in multiple directories"),
        W::of("ambiguous import: found {package} in multiple modules").to(13),
        W::of("ambiguous import: found {package} in multiple modules:\n{module} {version} ({path})\n{module2} {version2} ({path2})").to(13),
        W::of("ambiguous import: found {package} in multiple directories").to(13),
    ];
    /// A replace directive stands for a module that nothing requires.
    REPLACED_NOT_REQUIRED = "replaced-not-required", "G06", Failure, "cmd/go/internal/modload/import.go, (*ImportMissingError).Error", [
        W::of("module {module} provides package {package} and is replaced but not required; to add it:").from(16),
    ];
    /// A newer version of the module has the package; the required one does not.
    AT_LATEST_ONLY = "at-latest-but-not-required", "G07", Failure, "cmd/go/internal/modload/import.go, (*ImportMissingError).Error", [
        W::of("package {package} provided by {module} at latest version {version2} but not at required version {version}").from(16),
    ];
    /// A module is needed that the pruned module graph leaves out.
    IMPLICITLY_REQUIRED = "implicitly-required", "G08", Failure, "cmd/go/internal/modload/load.go, (*DirectImportFromImplicitDependencyError).Error", [
        W::of("package {package} imports {package2} from implicitly required module; to add missing requirements, run:\ngo get {module}@{version}").from(17),
        W::of("from implicitly required module; to add missing requirements, run:").from(17),
    ];
    /// An import that begins with a dot.
    RELATIVE_IMPORT = "relative-import", "G10", Failure, "cmd/go/internal/modload/load.go; cmd/go/internal/load/pkg.go", [
        W::of("\"{path}\" is relative, but relative import paths are not supported in module mode"),
        W::of("local import \"{path}\" in non-local package"),
    ];
    /// An import path with a version in it.
    VERSION_IN_IMPORT = "version-in-import", "G11", Failure, "cmd/go/internal/load/pkg.go", [
        W::of("import path \"{text}\" should not have @version"),
    ];
    /// This command, in this mode or Go version, does not know `path@version`.
    VERSION_SYNTAX = "version-in-import-syntax", "G11", Failure, "cmd/go/internal/load/pkg.go", [
        W::of("package {package}@{version}: can only use path@version syntax with 'go get'"),
        W::of("can only use path@version syntax with 'go get' and 'go install' in module-aware mode"),
        W::of("can only use path@version syntax with 'go get' and 'go run' in module-aware mode"),
        W::of("can only use path@version syntax with 'go get'"),
    ];
    /// An import of something under another module's internal directory.
    INTERNAL_PACKAGE = "internal-package", "G15", Failure, "cmd/go/internal/load/pkg.go, disallowInternal", [
        W::of("use of internal package {package} not allowed"),
        W::of("use of vendored package not allowed"),
    ];
    /// Packages that import each other, which is a matter of the code and not of modules.
    IMPORT_CYCLE = "import-cycle", "G16", Foreign(Compile), "cmd/go/internal/load/pkg.go, reusePackage", [
        W::of("import cycle not allowed"),
        W::of("import cycle not allowed in test"),
    ];
    /// The package lies neither in GOROOT nor in GOPATH, and no module was asked.
    GOPATH_CANNOT_FIND = "gopath-cannot-find", "G17", Failure, "go/build/build.go, (*Context).Import", [
        W::of("cannot find package \"{package}\" in any of:"),
        // The language server.
        W::of("cannot find package \"{package}\" in any of"),
        W::of("cannot find package \"{text}\" in:"),
        W::of("$GOPATH not set. For more details see: go help gopath"),
        W::of("$GOPATH not set"),
    ];
    /// The package says that it wants to be imported by another path.
    IMPORT_COMMENT = "import-comment", "G18", Failure, "cmd/go/internal/load/pkg.go; go/build", [
        W::of("code in directory {path} expects import \"{package}\""),
        W::of("{package} must be imported as {package2}"),
    ];
    /// What Go says below a missing package, and which command adds it.
    ADD_HINT = "add-hint", "", Trailer, "cmd/go/internal/modload/import.go", [
        W::of("(Go version in go.mod is at least 1.14 and vendor directory exists.)").from(14),
        W::of("(Go version in go.mod is at least {version2} and vendor directory exists.)").from(14),
    ];
    /// `go test` could not load this package; why is said above.
    TEST_SETUP_FAILED = "test-setup-failed", "G23", Trailer, "cmd/go/internal/test/test.go", [
        W::of("FAIL {package} [setup failed]"),
    ];
    /// A pattern that no package fits, which is only a warning.
    MATCHED_NO_PACKAGES = "no-go-files-warning", "G14", Progress, "cmd/go/internal/search/search.go, WarnUnmatched", [
        W::of("warning: \"{pattern}\" matched no packages"),
    ];
}
