//! What was being done when something failed. These stand before a failure on the same line.

use crate::evidence::message::{Role::Context, Wording as W, messages};

messages! {
    /// A request of the go command. 1.13 does not quote the URL.
    GET = "get", "", Context, "net/url, (*Error).Error", [
        W::of("Get \"{url}\": ").from(14),
        W::of("Get {url}: ").to(13),
    ];
    /// The body of a proxy's answer was being read. Up to Go 1.21 the URL lacks a slash or the
    /// module path.
    READ_BODY = "read-body", "", Context, "cmd/go/internal/modfetch/proxy.go, getBody and (*proxyRepo).Zip", [
        W::of(": read \"{url}\": ").from(19),
    ];
    /// The request for a `?go-get=1` page.
    GO_IMPORT_FETCH = "go-import-fetch", "", Context, "cmd/go/internal/web/http.go, get", [
        W::of("https fetch: Get \"{url}\""),
        W::of("https fetch: Get {url}: ").to(13),
    ];
    /// A forward proxy (`HTTPS_PROXY`) was being spoken to.
    PROXY_CONNECT = "proxyconnect", "", Context, "net/http/transport.go, (*Transport).dialConn", [
        W::of("proxyconnect tcp: "),
    ];
    /// A command of a version control tool failed; its output follows, indented.
    COMMAND_FAILED = "command-failed", "", Context,
        "cmd/go/internal/modfetch/codehost/codehost.go, (*RunError).Error", [
        W::of(" in {path}: exit status {number3}:"),
    ];
    /// The repository that git was sent to. Go 1.17 to 1.24 calls it `origin`.
    GIT_ADDRESS = "git-address", "", Context,
        "cmd/go/internal/modfetch/codehost/git.go, newGitRepo and loadRefs", [
        W::of("git ls-remote -q {url2} in "),
        W::of("git ls-remote -q --end-of-options {url2} in ").from(26),
        W::of("git fetch -f {url2} refs/heads/").to(16),
    ];
    /// What is wrong in a go.mod or go.work follows, a line for each fault.
    FILE_ERRORS = "file-errors", "", Context, "cmd/go/internal/modload, ReadModFile and ReadWorkFile", [
        W::of("errors parsing go.mod:"),
        W::of("errors parsing go.work:").from(18),
        W::of("error loading go.mod:").from(23),
        W::of("error loading go.work:").from(18),
        W::of("malformed go.sum:"),
    ];
    /// Not the person's own go.mod, but that of `module3`, asks for this module version.
    REQUIRED_BY = "required-by", "", Context, "cmd/go/internal/mvs/errors.go, (*BuildListError).Error; modget/get.go", [
        W::of("{module3}@{version3} requires\n{module}@{version}: "),
        W::of("{module3}@{version3} ({version4}) requires {module}@{version}: ").from(21),
        W::of("{module3}@{version3} requires {module}@{version}: ").from(21),
        W::of("{module3}@{version3} updating to\n{module}@{version}: ").from(16).to(16),
        W::of("{module3}@{version3} indirectly requires {module}@{version}: ").from(21),
    ];
    /// A package of the build imports another, and that one what fails.
    IMPORT_CHAIN = "import-chain", "", Context, "cmd/go/internal/modload/load.go, (*loadPkg).stackText", [
        W::of("{package3} imports\n{package2} imports"),
        W::of("{package3} imports\n{package2} tested by"),
    ];
    /// The text that the server sent with its answer follows.
    SERVER_RESPONSE = "server-response", "", Context, "cmd/go/internal/web/api.go, (*HTTPError).Error", [
        W::of("server response:").from(14),
    ];
}
