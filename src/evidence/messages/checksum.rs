//! go.sum and the checksum database.

use crate::evidence::message::{
    Role::{Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// The download differs from go.sum. The version may be followed by `/go.mod`.
    GOSUM_MISMATCH = "gosum-mismatch", "C05", Failure, "cmd/go/internal/modfetch/fetch.go, haveModSumLocked", [
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\ngo.sum: {hash2}"),
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\n{path}go.sum: {hash2}"),
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\n{path}go.work.sum: {hash2}").from(18),
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\ngo.work.sum: {hash2}").from(18),
    ];
    /// The download differs from the checksum database.
    SUMDB_MISMATCH = "sumdb-mismatch", "C09", Failure, "cmd/go/internal/modfetch/fetch.go, checkSumDB", [
        W::of("verifying module: checksum mismatch").from(14),
        W::of("verifying go.mod: checksum mismatch").from(16),
        W::of("This download does NOT match the one reported by the checksum server."),
    ];
    /// go.sum has no line for a module that is needed.
    GOSUM_MISSING = "gosum-missing", "C01", Failure, "cmd/go/internal/modload, goModSummary and ImportMissingSumError", [
        W::of("missing go.sum entry").from(16),
    ];
    /// The block that Go prints under a mismatch.
    SECURITY_ERROR = "security-error", "", Trailer, "cmd/go/internal/modfetch/fetch.go", [
        W::of("SECURITY ERROR"),
        W::of("This download does NOT match an earlier download recorded in go.sum."),
        W::of("The bits may have been replaced on the origin server, or an attacker may"),
        W::of("have intercepted the download attempt."),
        W::of("For more information, see 'go help module-auth'."),
    ];
}
