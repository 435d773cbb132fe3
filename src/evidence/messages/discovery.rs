//! From an import path to a repository: `?go-get=1` pages and their tags.
//!
//! E21 is [`UNRECOGNIZED_IMPORT_PATH`] with an answer behind it, E22 the same with
//! `context::GO_IMPORT_FETCH` and a network failure. E32 (a `.netrc` that is not used) has no
//! text of its own: the log shows the answer 401, 403 or 404.

use crate::evidence::message::{
    Role::{Context, Failure},
    Wording as W, messages,
};

messages! {
    /// The repository of an import path was being looked for; what went wrong follows.
    UNRECOGNIZED_IMPORT_PATH = "unrecognized-import-path", "E21", Context, "cmd/go/internal/modfetch/repo.go, lookupDirect", [
        W::of("unrecognized import path \"{package}\""),
    ];
    /// The page of a shorter path was being read; what went wrong follows.
    GO_IMPORT_PREFIX = "go-import-prefix", "E24", Context, "cmd/go/internal/vcs/vcs.go, metaImportsForPrefix", [
        W::of("unrecognized import path \"{package}\": fetching {package2}: "),
        W::of("unrecognized import path \"{package}\" (fetching {package2}: ").to(13),
    ];
    /// The page was read and does not say where the repository is.
    NO_GO_IMPORT = "no-go-import", "E20", Failure, "cmd/go/internal/vcs/vcs.go, repoRootForImportDynamic", [
        W::of("parse {url}: no go-import meta tags ()"),
        W::of("no go-import meta tags ("),
        W::of("parse {url}: no go-import meta tags)"),
    ];
    /// The page says where another repository is, as a login page of a group does.
    NO_GO_IMPORT_MATCH = "no-go-import-match", "E20", Failure, "cmd/go/internal/vcs/vcs.go, ImportMismatchError", [
        W::of("parse {url}: no go-import meta tags (meta tag {module2} did not match import path {package}"),
        W::of("(meta tag {module2} did not match import path {package}"),
    ];
    /// The page names two repositories for one path.
    GO_IMPORT_MULTIPLE = "go-import-multiple", "E23", Failure, "cmd/go/internal/vcs/vcs.go, matchGoImport", [
        W::of("multiple meta tags match import path \"{package}\""),
    ];
    /// The pages of a path and of its beginning say different things.
    GO_IMPORT_DISAGREE = "go-import-disagree", "E24", Failure, "cmd/go/internal/vcs/vcs.go, repoRootForImportDynamic", [
        W::of("{url} and {url2} disagree about go-import for {module2}"),
        W::of("fetching {module2}: no go-import meta tag found in {url}"),
    ];
    /// The page names a version control system that this Go does not know.
    GO_IMPORT_UNKNOWN_VCS = "go-import-bad-content-vcs", "E25", Failure, "cmd/go/internal/vcs/vcs.go, repoRootForImportDynamic", [
        W::of("{url}: unknown vcs \"{word}\""),
    ];
    /// The page cannot be read, or names no usable repository.
    GO_IMPORT_BAD_CONTENT = "go-import-bad-content", "E25", Failure, "cmd/go/internal/vcs/vcs.go and discovery.go", [
        W::of("invalid repo root \"{word}\": no scheme"),
        W::of("invalid repo root \"{word}\": file scheme disallowed"),
        W::of("invalid repo root \"{word}\": "),
        W::of("?go-get=1: invalid subdirectory \"{word}\"").from(25),
        W::of("parsing {package}: XML syntax error "),
        W::of("xml: encoding \"{word}\" declared but Decoder.CharsetReader is nil"),
    ];
    /// What was found is the repository of another path.
    REPO_ROOT_MISMATCH = "repo-root-mismatch", "E26", Failure, "cmd/go/internal/modfetch/coderepo.go, newCodeRepo", [
        W::of("mismatched repo: found {word} for {word2}"),
        W::of("repository rooted at {module2} cannot contain module {module}"),
    ];
    /// The path cannot be that of a repository.
    IMPORT_PATH_HOST = "import-path-host", "E27", Failure, "cmd/go/internal/vcs/vcs.go, repoRootFromVCSPaths", [
        W::of("import path does not begin with hostname"),
        W::of("invalid {host} import path \"{package}\"").from(16),
        W::of("invalid {host}/ import path \"{package}\"").to(15),
        W::of("invalid version control suffix in {host}/ path"),
        W::of("\"http://\" not allowed in import path"),
        W::of("\"https://\" not allowed in import path"),
        W::of("\"http(s)://\" not allowed in import path"),
    ];
    /// No address of the repository answered as git wants it; Go does not say why.
    NO_SECURE_PROTOCOL = "no-secure-protocol", "E38", Failure, "cmd/go/internal/vcs/vcs.go, repoRootFromVCSPaths", [
        W::of("no secure protocol found for repository").from(20),
        W::of("no protocol found for repository").from(20),
        W::of("unable to look up {host} (port 9418)").from(17).to(19),
    ];
}
