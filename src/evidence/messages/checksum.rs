//! go.sum: lines that are missing, wrong or unreadable.
//!
//! C19 has the words of D10 (`toolchain.rs`). C23 has no text of its own: with `|` in GOPROXY
//! a failure of the checksum database is hidden behind the error of the next entry.

use crate::evidence::message::{
    Role::{Failure, Progress, Trailer},
    Wording as W, messages,
};

messages! {
    /// go.sum has no line for the go.mod file of a module that is needed.
    GOSUM_MISSING_GOMOD = "gosum-missing-gomod", "C01", Failure, "cmd/go/internal/modload/modfile.go, goModSummary", [
        W::of("{module}@{version}: missing go.sum entry for go.mod file; to add it:").from(21),
        W::of("{module}@{version}: missing go.sum entry; to add it:").from(16).to(20),
        W::of("missing go.sum entry").from(16),
    ];
    /// go.sum has no line for the content of the module that provides a package.
    GOSUM_MISSING_ZIP = "gosum-missing-zip", "C02", Failure, "cmd/go/internal/modload/import.go, ImportMissingSumError", [
        W::of("missing go.sum entry for module providing package {package}; to add:").from(16),
        W::of("missing go.sum entry for module providing package {package} (imported by {package2}); to add:").from(16),
        W::of("missing go.sum entry for module providing package {package}").from(16),
    ];
    /// go.sum has no line that would tell whether a package is provided by one module only.
    GOSUM_MISSING_UNIQUE = "gosum-missing-unique", "C03", Failure, "cmd/go/internal/modload/import.go, ImportMissingSumError", [
        W::of("missing go.sum entry needed to verify package {package} is provided by exactly one module").from(16),
        W::of("missing go.sum entry needed to verify package {package} (imported by {package2}) is provided by exactly one module").from(16),
    ];
    /// go.sum would have to change, and may not.
    GOSUM_READONLY = "gosum-readonly", "C04", Failure, "cmd/go/internal/modfetch/fetch.go, ErrGoSumDirty", [
        W::of("updates to go.sum needed, disabled by -mod=readonly"),
    ];
    /// The download of a module differs from go.sum.
    GOSUM_MISMATCH = "gosum-mismatch", "C05", Failure, "cmd/go/internal/modfetch/fetch.go, haveModSumLocked", [
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\ngo.sum: {hash2}"),
    ];
    /// The download of a go.mod file differs from go.sum.
    GOSUM_MISMATCH_GOMOD = "gosum-mismatch-gomod", "C06", Failure, "cmd/go/internal/modfetch/fetch.go, haveModSumLocked", [
        W::of("verifying {module}@{version}/go.mod: checksum mismatch\ndownloaded: {hash}\ngo.sum: {hash2}"),
    ];
    /// The download differs from a go.sum of another directory, or from go.work.sum.
    GOSUM_MISMATCH_ELSEWHERE = "gosum-mismatch-elsewhere", "C05", Failure, "cmd/go/internal/modfetch/fetch.go, haveModSumLocked", [
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\n{path}go.sum: {hash2}"),
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\n{path}go.work.sum: {hash2}").from(18),
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\ngo.work.sum: {hash2}").from(18),
        W::of("verifying {module}@{version}/go.mod: checksum mismatch\ndownloaded: {hash}\n{path}go.sum: {hash2}"),
        W::of("verifying {module}@{version}/go.mod: checksum mismatch\ndownloaded: {hash}\n{path}go.work.sum: {hash2}").from(18),
        W::of("verifying {module}@{version}/go.mod: checksum mismatch\ndownloaded: {hash}\ngo.work.sum: {hash2}").from(18),
    ];
    /// A mismatch whose hashes are not in the text, so that nobody knows which side disagrees.
    CHECKSUM_MISMATCH_CUT = "checksum-mismatch-cut", "C05", Failure, "cmd/go/internal/modfetch/fetch.go", [
        W::of("verifying {module}@{version}: checksum mismatch"),
    ];
    /// A line of go.sum cannot be read.
    GOSUM_MALFORMED = "gosum-malformed", "C07", Failure, "cmd/go/internal/modfetch/fetch.go, readGoSum", [
        W::of("go.sum:{number}: wrong number of fields {number2}"),
        W::of("go.work.sum:{number}: wrong number of fields {number2}").from(18),
    ];
    /// A line of go.sum has a kind of hash that this Go does not know; a known one is added.
    GOSUM_UNKNOWN_HASH = "gosum-unknown-hash", "C08", Progress, "cmd/go/internal/modfetch/fetch.go, haveModSumLocked", [
        W::of("warning: verifying {module}@{version}: unknown hashes in go.sum: {text}; adding {hash}"),
    ];
    /// A module in the module cache was changed after it was downloaded.
    CACHE_MODIFIED = "mod-verify", "C21", Failure, "cmd/go/internal/modcmd/verify.go, verifyMod", [
        W::of("{module} {version}: zip has been modified ({path})"),
        W::of("{module} {version}: dir has been modified ({path})"),
    ];
    /// The module cache has no hash of a module's zip file, so it cannot be verified.
    CACHE_NO_HASH = "mod-verify-no-ziphash", "C21", Failure, "cmd/go/internal/modcmd/verify.go, verifyMod", [
        W::of("{module} {version}: missing ziphash: "),
    ];
    /// Gazelle's rule for Bazel downloaded a module, and its sum is not the one of the rule.
    GAZELLE_SUM = "gazelle-sum", "C05", Failure, "bazel-gazelle, cmd/fetch_repo/module.go", [
        W::of("resulting module with sum {hash}; expected sum {hash2}"),
    ];
    /// The hash of a version that `go get` chose could not be found; the reason follows.
    GET_FINDING_SUM = "get-error-finding-sum", "C22", Failure, "cmd/go/internal/modget/get.go, checkPackageProblems", [
        W::of("error finding sum for {module}@{version}: ").from(17),
    ];
    /// The block that Go prints under a mismatch.
    SECURITY_ERROR = "security-error", "", Trailer, "cmd/go/internal/modfetch/fetch.go", [
        W::of("SECURITY ERROR"),
        W::of("This download does NOT match an earlier download recorded in go.sum."),
        W::of("This download does NOT match the one reported by the checksum server."),
        W::of("This download does NOT match one reported by the checksum server.").from(26),
        W::of("The bits may have been replaced on the origin server, or an attacker may"),
        W::of("have intercepted the download attempt."),
        W::of("SECURITY WARNING\nThis download is listed in go.sum, but"),
        W::of("This download is listed in go.sum, but using an unknown hash algorithm."),
        W::of("The download cannot be verified."),
        W::of("For more information, see 'go help module-auth'."),
    ];
}
