//! Versions and queries.
//!
//! Two families have no text of their own: F19 (`@latest` is an old version), where nothing
//! fails, and F20 (the tag of a module in a subdirectory), whose words are those of E02 and G04.

use crate::evidence::message::{
    Role::{Context, Failure, Progress, Trailer},
    Wording as W, messages,
};

messages! {
    /// No version of the module fits what was asked for.
    NO_MATCHING_VERSIONS = "no-matching-versions", "F01", Failure, "cmd/go/internal/modload/query.go, (*NoMatchingVersionError).Error", [
        W::of("module {module}: no matching versions for query \"{version}\""),
        W::of("{module}@{version2}: no matching versions for query \"{version}\""),
        W::of("no matching versions for query \"{version}\""),
        W::of("no matching versions for query \"{version}\" (current version is {version2})"),
    ];
    /// A version from v2 on of a module whose path has no major version suffix.
    MAJOR_SUFFIX_REQUIRED = "major-suffix-required", "F02", Failure, "cmd/go/internal/modfetch/coderepo.go, (*codeRepo).convert", [
        W::of("invalid version: module contains a go.mod file, so module path must match major version (\"{module2}\")").from(15),
        W::of("invalid version: module contains a go.mod file, so module path must match major version (\"{module2}\"").from(15),
        W::of("invalid version: module contains a go.mod file, so major version must be compatible: should be v0 or v1, not {version2}").to(16),
        W::of("invalid version: +incompatible suffix not allowed: module contains a go.mod file, so semantic import versioning is required").to(16),
        W::of("invalid: module contains a go.mod file, so module path must match major version (\"{module2}\")").from(15),
        W::of("invalid: module contains a go.mod file, so major version must be compatible: should be v0 or v1, not {version2}").to(16),
    ];
    /// The tag's major version and the module line of its go.mod do not fit, or there is no go.mod.
    MAJOR_MISMATCH_GOMOD = "major-mismatch-gomod", "F03", Failure, "cmd/go/internal/modfetch/coderepo.go, (*codeRepo).findDir", [
        W::of("go.mod has non-...{path} module path \"{module2}\" at revision {version2}"),
        W::of("go.mod has non-...{path} module path \"{module2}\" (and ...{path2}/go.mod does not exist) at revision {version2}"),
        W::of("go.mod has post-{version} module path \"{module2}\" at revision {version2}"),
        W::of("go.mod has post-{version} module path \"{module2}\" (and ...{path2}/go.mod does not exist) at revision {version2}"),
        W::of("go.mod has malformed module path \"{text}\" at revision {version2}"),
        W::of("go.mod has malformed module path \"{text}\" (and ...{path2}/go.mod does not exist) at revision {version2}"),
        W::of("go.mod is missing module path at revision {version2}"),
        W::of("go.mod is missing module path (and ...{path2}/go.mod does not exist) at revision {version2}"),
        W::of("go.mod and ...{path}/go.mod both have ...{path2} module paths at revision {version2}"),
        W::of(": missing go.mod at revision {version2}"),
        W::of(": missing {path}/go.mod at revision {version2}"),
        W::of("/go.mod and ...{path}/go.mod at revision {version2}"),
    ];
    /// The version's major number and the suffix of the module path do not fit.
    MAJOR_PREFIX_MISMATCH = "major-prefix-mismatch", "F04", Failure, "golang.org/x/mod/module, CheckPathMajor", [
        W::of("require {module}: version \"{version}\" invalid: should be {text}"),
        W::of("version \"{version}\" invalid: should be {text}"),
        W::of("version \"{version}\" invalid: should be {version2}+incompatible (or module {module2})"),
        W::of("invalid version: should be {version2}+incompatible (or module {module2})"),
        W::of("invalid version: should be {text}, not {version2}"),
        W::of("+incompatible suffix not allowed: major version {version2} is compatible"),
        W::of("module path includes a major version suffix, so major version must match"),
    ];
    /// A pseudo-version that does not describe its commit.
    PSEUDO_VERSION_MISMATCH = "pseudo-version-mismatch", "F05", Failure, "cmd/go/internal/modfetch/coderepo.go, validatePseudoVersion; golang.org/x/mod/module/pseudo.go", [
        W::of("invalid pseudo-version: does not match version-control timestamp (expected {text})"),
        W::of("invalid pseudo-version: does not match version-control timestamp ({text2})").to(14),
        W::of("invalid pseudo-version: revision is longer than canonical ({text})"),
        W::of("invalid pseudo-version: revision is shorter than canonical ({text})"),
        W::of("invalid pseudo-version: does not match short name of revision ({text})"),
        W::of("invalid pseudo-version: preceding tag ({version2}) not found"),
        W::of("invalid pseudo-version: revision {text} is not a descendent of preceding tag ({version2})"),
        W::of("invalid pseudo-version: tag ({version2}) found on revision {text} is already canonical, so should not be replaced with a pseudo-version"),
        W::of("invalid pseudo-version: major version without preceding tag must be v0, not {version2}"),
        W::of("invalid pseudo-version: {text2}"),
        W::of("pseudo-version \"{version}\" invalid: {text2}"),
        W::of("version before {version2} would have negative patch number"),
        W::of("lacks base version, but has build metadata \"{text}\""),
    ];
    /// A branch is named like a version.
    RESOLVES_TO = "resolves-to", "F06", Failure, "cmd/go/internal/modfetch/coderepo.go, (*codeRepo).convert", [
        W::of("invalid version: resolves to version {version2} ({version3} is not a tag)"),
        W::of("invalid version: resolves to version {version2}"),
    ];
    /// Something that is no version where one is needed.
    INVALID_VERSION = "non-canonical-or-invalid-version", "F07", Failure, "golang.org/x/mod/modfile, checkCanonicalVersion; cmd/go/internal/modget/query.go, newQuery", [
        W::of("version \"{text}\" invalid: must be of the form v1.2.3"),
        W::of("version \"{text}\" invalid: disallowed version string"),
        W::of("version \"{text}\" invalid: not a semantic version"),
        W::of("version \"{text}\" invalid: malformed module path \"{module}\""),
        W::of("disallowed version string \"{text}\""),
        W::of(": version {version} is not canonical"),
        W::of(": version \"{version}\" is not canonical"),
        W::of("invalid module version syntax \"{text}\""),
        W::of("@{version}: invalid version \"{text}\""),
        W::of("go: invalid version \"{text}\""),
        W::of("go.mod:{line}: invalid module version \"{text}\""),
        W::of("go.mod:{line}: require {module}: version \"{text}\" invalid: "),
    ];
    /// The go.mod excludes the version that was asked for.
    EXCLUDED = "excluded", "F12", Failure, "cmd/go/internal/modget/get.go; cmd/go/internal/modload/query.go", [
        W::of("{module}@{version}: excluded by go.mod").from(16),
        W::of(": {module}@{version} excluded").to(15),
    ];
    /// A requirement on an excluded version is passed over.
    EXCLUDED_IGNORED = "excluded-ignored", "F12", Progress, "cmd/go/internal/modload/init.go, requirementsFromModFiles", [
        W::of("go: ignoring requirement on excluded version {module} {version}").from(16),
        W::of("go: dropping requirement on excluded version {module} {version}").from(16),
    ];
    /// The author has withdrawn the version that is in use.
    RETRACTED = "retracted", "F13", Progress, "cmd/go/internal/modget/get.go, reportRetractions", [
        W::of("go: warning: {module}@{version}: retracted by module author").from(16),
        W::of("go: warning: {module}@{version}: retracted by module author: {text}").from(16),
    ];
    /// A version is refused because the author has withdrawn it.
    RETRACTED_REFUSED = "retracted-refused", "F13", Failure, "cmd/go/internal/modload/modfile.go, (*ModuleRetractedError).Error", [
        W::of("{module}@{version}: retracted by module author").from(16),
        W::of("{module}@{version}: retracted by module author: {text}").from(16),
    ];
    /// Whether a version is withdrawn was being looked up.
    RETRACTIONS_LOADING = "retractions-loading", "F13", Context, "cmd/go/internal/modload/modfile.go, CheckRetractions", [
        W::of("loading module retractions for {module}@{version}: ").from(16),
    ];
    /// The advice under a withdrawn version.
    RETRACTED_HINT = "retracted-hint", "", Trailer, "cmd/go/internal/modget/get.go, reportRetractions", [
        W::of("to switch to the latest unretracted version, run:").from(16),
    ];
    /// The author asks to move on to something else.
    DEPRECATED = "deprecated", "F14", Progress, "cmd/go/internal/modget/get.go, reportRetractions", [
        W::of("go: module {module} is deprecated: {text}").from(17),
        W::of("go: warning: module {module} is deprecated: {text}").from(17),
    ];
    /// A version was asked for where none can be: of the main module, or of the standard library.
    QUERY_ON_MAIN_OR_STD = "query-on-main-or-std", "F15", Failure, "cmd/go/internal/modget/query.go; cmd/go/internal/modload/query.go", [
        W::of("can't request version \"{version}\" of the main module ({module})"),
        W::of("package {package} is in the main module, so can't request version {version}"),
        W::of("can't request explicit version \"{version}\" of path \"{path}\" in main module"),
        W::of("can't request explicit version of path \"{path}\" in main module"),
        W::of("can't request explicit version \"{version}\" of standard library package {package}"),
        W::of("can't query specific version (\"{version}\") of standard-library module \"{module}\""),
        W::of("can't query version \"patch\" of module {module}: no existing version is required"),
        W::of("cannot use pattern \"{text}\" with explicit version"),
        W::of("package {package} is not in the main module ({module})").to(15),
    ];
    /// The version in a range such as `>=v1` is not complete.
    BAD_RANGE = "bad-range", "F16", Failure, "cmd/go/internal/modload/query.go, newQueryMatcher", [
        W::of("invalid semantic version \"{version}\" in range \"{text}\""),
        W::of("ambiguous semantic version \"{version}\" in range \"{text}\""),
    ];
    /// `-u` knows only `patch`.
    BAD_UPGRADE_FLAG = "bad-range-upgrade-flag", "F16", Failure, "cmd/go/internal/modget/get.go, runGet", [
        W::of("unknown upgrade flag -u={word}"),
    ];
    /// The versions asked for contradict what other modules need.
    GET_CONFLICT = "get-conflict", "F17", Failure, "cmd/go/internal/modget/get.go, reportConstraints", [
        W::of("{module}@{version} requires {module2}@{version2}, not {module3}@{version3}"),
        W::of("{module}@{version} indirectly requires {module2}@{version2}, not {module3}@{version3}"),
        W::of(" matches packages in {word} but not {word2}: specify a different version for module {module}"),
        W::of(": version constraints conflict:"),
        W::of("go get: inconsistent versions:").to(15),
    ];
}
