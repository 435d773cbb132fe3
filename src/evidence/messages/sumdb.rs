//! The checksum database.
//!
//! C11 and C12 are [`SUMDB_LOOKUP`] with an answer or a network failure behind it.

use crate::evidence::message::{
    Role::{Context, Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// The checksum database was being asked for a module; what went wrong follows.
    SUMDB_LOOKUP = "sumdb-lookup", "C12", Context, "cmd/go/internal/modfetch/fetch.go, checkSumDB", [
        W::of("verifying module: {module}@{version}: "),
        W::of("verifying go.mod: {module}@{version}: ").from(16),
        W::of("verifying {module}@{version}: {module2}@{version2}: "),
        W::of("initializing sumdb.Client: "),
    ];
    /// The download differs from what the checksum database recorded.
    SUMDB_MISMATCH = "sumdb-mismatch", "C09", Failure, "cmd/go/internal/modfetch/fetch.go, checkSumDB", [
        W::of("verifying module: checksum mismatch\ndownloaded: {hash}\n{host}: {hash2}").from(14),
        W::of("verifying module: checksum mismatch\ndownloaded: {hash}\n{host}/{path}: {hash2}").from(14),
        W::of("verifying go.mod: checksum mismatch\ndownloaded: {hash}\n{host}: {hash2}").from(16),
        W::of("verifying go.mod: checksum mismatch\ndownloaded: {hash}\n{host}/{path}: {hash2}").from(16),
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\n{host}: {hash2}"),
        W::of("verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}\n{host}/{path}: {hash2}"),
    ];
    /// The same, where the hashes are not in the text.
    SUMDB_MISMATCH_CUT = "sumdb-mismatch-cut", "C09", Failure, "cmd/go/internal/modfetch/fetch.go, checkSumDB", [
        W::of("verifying module: checksum mismatch").from(14),
        W::of("verifying go.mod: checksum mismatch").from(16),
    ];
    /// The answer of the database has no line for what was asked.
    SUMDB_ABSENT = "sumdb-absent", "C10", Failure, "cmd/go/internal/modfetch/fetch.go, checkSumDB", [
        W::of(": checksum missing from sumdb response").from(26),
    ];
    /// A module proxy refuses to say whether it passes on the checksum database.
    SUMDB_PROXY_BLOCKED = "sumdb-proxy-blocked", "C13", Failure, "cmd/go/internal/modfetch/sumdb.go, initBase", [
        W::of("reading {url}/sumdb/{path}/supported: {number} "),
    ];
    /// The answer is not signed with the key that GOSUMDB names.
    SUMDB_BAD_SIGNATURE = "sumdb-bad-signature", "C14", Failure, "x/mod/sumdb/note, Open; x/mod/sumdb/client.go, mergeLatestMem", [
        W::of("reading tree note: note has no verifiable signatures"),
        W::of("note has no verifiable signatures"),
        W::of("invalid signature for key {word}\nnote:"),
        W::of("reading tree note: invalid signature for key {word}"),
        W::of("reading tree note: malformed note"),
    ];
    /// The answer is not one of a checksum database.
    SUMDB_MALFORMED = "sumdb-malformed-record", "C15", Failure, "x/mod/sumdb/tlog, ParseRecord and ParseTree", [
        W::of(": malformed record data"),
        W::of("malformed tree note"),
    ];
    /// The database contradicts what it said before.
    SUMDB_FORK = "sumdb-fork", "C16", Failure, "x/mod/sumdb/client.go, checkTrees", [
        W::of("SECURITY ERROR\ngo.sum database server misbehavior detected!"),
        W::of("go.sum database server misbehavior detected!"),
    ];
    /// Parts of the database do not fit together, as a stale cache in front of it makes them.
    SUMDB_INCONSISTENT = "sumdb-inconsistent", "C17", Failure, "x/mod/sumdb/client.go and tlog", [
        W::of("checking tree#{number} against tree#{number2}: "),
        W::of("cannot validate record {number} in tree of size {number2}"),
        W::of("downloaded inconsistent tile"),
        W::of("cannot authenticate record data in server response"),
        W::of("invalid transparency proof"),
        W::of("verifying module: {module}@{version}: write conflict"),
        W::of("verifying go.mod: {module}@{version}: write conflict"),
    ];
    /// GOSUMDB is not a name, a key and perhaps a URL.
    GOSUMDB_INVALID = "gosumdb-invalid", "C18", Failure, "cmd/go/internal/modfetch/sumdb.go, dbDial", [
        W::of("invalid GOSUMDB: malformed verifier id"),
        W::of("invalid GOSUMDB: invalid verifier hash"),
        W::of("invalid GOSUMDB: unknown verifier algorithm"),
        W::of("invalid GOSUMDB: too many fields"),
        W::of("invalid GOSUMDB: "),
        W::of("invalid GOSUMDB URL: "),
        W::of("invalid sumdb name (must be host[/path]): "),
    ];
    /// GOSUMDB is set and has nothing in it.
    GOSUMDB_BLANK = "gosumdb-invalid-blank", "C18", Failure, "cmd/go/internal/modfetch/sumdb.go, dbDial", [
        W::of(": missing GOSUMDB"),
    ];
    /// There is no directory in which to remember what the database said.
    SUMDB_NO_GOPATH = "sumdb-no-gopath", "C20", Failure, "cmd/go/internal/modfetch/sumdb.go, dbClient", [
        W::of("could not locate sumdb file: missing $GOPATH").from(15),
    ];
    /// What the database said, as Go shows it under [`SUMDB_BAD_SIGNATURE`] and [`SUMDB_FORK`].
    SUMDB_NOTE = "sumdb-note", "", Trailer, "x/mod/sumdb/client.go", [
        W::of("go.sum database tree"),
        W::of("old database:\ngo.sum database tree"),
        W::of("new database:\ngo.sum database tree"),
        W::of("proof of misbehavior:"),
    ];
}
