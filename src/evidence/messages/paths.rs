//! Module paths: how they are written, and which path a module gives itself.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// The first element of a module path has no dot, as in the standard library.
    PATH_NO_DOT = "malformed-module-path-no-dot", "F08", Failure, "golang.org/x/mod/module, checkPath and CheckPath", [
        W::of("malformed module path \"{text}\": missing dot in first path element"),
    ];
    /// A character that a module path cannot have, such as the colon of a pasted URL.
    PATH_INVALID_CHAR = "malformed-module-path-char", "F08", Failure, "golang.org/x/mod/module, checkPath; cmd/go/internal/modload/init.go", [
        W::of("malformed module path \"{text}\": invalid char '{text2}'"),
        W::of("malformed module path \"{text}\": invalid char '{text2}' in first path element"),
        W::of("malformed import path \"{text}\": invalid char '{text2}'"),
        W::of("invalid module path \"{text}\": contains disallowed path separator character '{text2}'").from(26),
    ];
    /// A directory was given where a module path is needed.
    PATH_IS_LOCAL = "malformed-module-path-local", "F08", Failure, "cmd/go/internal/modload/init.go", [
        W::of("malformed module path \"{text}\": is a local import path"),
    ];
    /// A module or import path that breaks another rule.
    MALFORMED_PATH = "malformed-module-path", "F08", Failure, "golang.org/x/mod/module, checkPath and CheckPath", [
        W::of("malformed module path \"{text}\": empty string"),
        W::of("malformed module path \"{text}\": empty path element"),
        W::of("malformed module path \"{text}\": leading dot in path element"),
        W::of("malformed module path \"{text}\": trailing dot in path element"),
        W::of("malformed module path \"{text}\": leading dash"),
        W::of("malformed module path \"{text}\": leading dash in first path element"),
        W::of("malformed module path \"{text}\": leading slash"),
        W::of("malformed module path \"{text}\": double slash"),
        W::of("malformed module path \"{text}\": trailing slash"),
        W::of("malformed module path \"{text}\": double dot").to(13),
        W::of("malformed module path \"{text}\": invalid path element \"{text2}\""),
        W::of("malformed module path \"{text}\": \"{word}\" disallowed as path element component on Windows"),
        W::of("malformed module path \"{text}\": trailing tilde and digits in path element"),
        W::of("malformed module path \"{text}\": invalid version"),
        W::of("malformed module path \"{text}\": {text3}"),
        W::of("malformed import path \"{text}\": {text3}"),
        W::of("invalid import path: {text}"),
        W::of("malformed module path \"\": empty string"),
        W::of("malformed import path \"\": empty string"),
        W::of("invalid module path \"{module}\": must be of the form"),
    ];
    /// A go.mod whose module line names another path than the one it was required by. `module2` is
    /// the path it gives itself.
    DECLARES_PATH_AS = "declares-path-as", "F09", Failure, "cmd/go/internal/modload/modfile.go, rawGoModSummary", [
        W::of("module declares its path as: {module2}\nbut was required as: {module}"),
        W::of("module declares its path as: {module2}"),
        W::of("parsing go.mod: unexpected module path \"{module2}\"").to(13),
    ];
    /// The go.mod of a version has no module line.
    MISSING_MODULE_LINE = "missing-module-line", "F10", Failure, "cmd/go/internal/modload/modfile.go, rawGoModSummary", [
        W::of("parsing go.mod: missing module line"),
    ];
    /// The go.mod of a dependency cannot be read.
    DEPENDENCY_GOMOD = "missing-module-line-dependency", "F10", Failure, "cmd/go/internal/modload/modfile.go, rawGoModSummary", [
        W::of("{module}@{version}: parsing go.mod: go.mod:{line}: "),
        W::of("{module}@{version}: parsing go.mod: go.mod:{number}:{number2}: "),
    ];
    /// One repository is used under two module paths.
    TWO_MODULE_PATHS = "two-module-paths", "F11", Failure, "cmd/go/internal/modload/load.go, (*loader).checkMultiplePaths", [
        W::of("{module}@{version} used for two different module paths ({module2} and {module3})"),
    ];
    /// Two import paths differ in the case of their letters only.
    CASE_COLLISION = "case-mismatch", "F18", Failure, "cmd/go/internal/load/pkg.go", [
        W::of("case-insensitive import collision: \"{package}\" and \"{package2}\""),
    ];
}
