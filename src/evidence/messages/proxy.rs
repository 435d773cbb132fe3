//! What a module proxy, a checksum database or a `?go-get=1` page answers.
//!
//! A09 (`proxy-410`) is a wording of [`ANSWER_NOT_FOUND`]: the go command treats 410 as 404.
//! A14 (`proxy-html-gomod`) has the words of F10: a page of HTML read as a go.mod is one
//! without a module line. Only another answer of the same proxy tells them apart.

use crate::evidence::message::{
    Role::{Context, Failure},
    Wording as W, messages,
};

messages! {
    /// "Not found" in the sense of the proxy protocol: Go goes on to the next entry of GOPROXY.
    ANSWER_NOT_FOUND = "proxy-404", "A08", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error; web2, Get (1.12)", [
        W::of("reading {url}: 404 Not Found"),
        W::of("reading {url}: 410 Gone"),
        W::of("unexpected status ({url}): 404 Not Found"),
        W::of("unexpected status ({url}): 410 Gone"),
    ];
    /// The server wants a login.
    ANSWER_UNAUTHORIZED = "proxy-401", "A11", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error; web2, Get (1.12)", [
        W::of("reading {url}: 401 Unauthorized"),
        W::of("reading {url}: 401"),
        W::of("unexpected status ({url}): 401"),
    ];
    /// The server refuses by policy, or does not accept this login.
    ANSWER_FORBIDDEN = "proxy-403", "A10", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error; web2, Get (1.12)", [
        W::of("reading {url}: 403 Forbidden"),
        W::of("reading {url}: 403 REQUESTED ITEM IS QUARANTINED"),
        W::of("reading {url}: 403"),
        W::of("unexpected status ({url}): 403"),
        W::of("reading {url}: 402 Payment Required"),
        W::of("reading {url}: 451 Unavailable For Legal Reasons"),
    ];
    /// The server has been asked too often.
    ANSWER_RATE_LIMIT = "proxy-429-5xx-rate-limit", "A12", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error; web2, Get (1.12)", [
        W::of("reading {url}: 429 Too Many Requests"),
        W::of("reading {url}: 429"),
        W::of("unexpected status ({url}): 429"),
    ];
    /// The server, or a gateway before it, is in trouble.
    ANSWER_SERVER_ERROR = "proxy-429-5xx", "A12", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error; web2, Get (1.12)", [
        W::of("reading {url}: 500 Internal Server Error"),
        W::of("reading {url}: 502 Bad Gateway"),
        W::of("reading {url}: 503 Service Unavailable"),
        W::of("reading {url}: 503 Service Temporarily Unavailable"),
        W::of("reading {url}: 504 Gateway Timeout"),
        W::of("reading {url}: 504 Gateway Time-out"),
        W::of("reading {url}: 507 Insufficient Storage"),
        W::of("reading {url}: 408 Request Timeout"),
        W::of("reading {url}: 500"),
        W::of("reading {url}: 502"),
        W::of("reading {url}: 503"),
        W::of("reading {url}: 504"),
        W::of("reading {url}: 520"),
        W::of("reading {url}: 521"),
        W::of("reading {url}: 522"),
        W::of("reading {url}: 523"),
        W::of("reading {url}: 524"),
        W::of("reading {url}: 525"),
        W::of("reading {url}: 526"),
        W::of("reading {url}: 530"),
        W::of("unexpected status ({url}): 5"),
    ];
    /// The server does not take the request for one that it could answer.
    ANSWER_BAD_REQUEST = "proxy-429-5xx-request", "A12", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error; web2, Get (1.12)", [
        W::of("reading {url}: 400 Bad Request"),
        W::of("unexpected status ({url}): 400"),
        W::of("reading {url}: 405 Method Not Allowed"),
        W::of("reading {url}: 405 Not Allowed"),
        W::of("reading {url}: 406 Not Acceptable"),
        W::of("reading {url}: 409 Conflict"),
        W::of("reading {url}: 414 Request-URI Too Long"),
        W::of("reading {url}: 414 URI Too Long"),
        W::of("reading {url}: 418 I'm a teapot"),
        W::of("reading {url}: 418"),
        W::of("reading {url}: 421 Misdirected Request"),
        W::of("reading {url}: 422 Unprocessable Entity"),
        W::of("reading {url}: 423 Locked"),
        W::of("reading {url}: 426 Upgrade Required"),
        W::of("reading {url}: 501 Not Implemented"),
        W::of("reading {url}: 505 HTTP Version Not Supported"),
        W::of("reading {url}: 511 Network Authentication Required"),
    ];
    /// The answer was 200 with a web page: a login, a portal or a wrong base URL.
    ANSWER_HTML = "proxy-invalid-response-html", "A13", Failure, "cmd/go/internal/modfetch/proxy.go, (*proxyRepo).Stat and Latest", [
        W::of("invalid response from proxy \"{url}\": invalid character '<' looking for beginning of value").from(16),
        W::of("@{version}: invalid character '<' looking for beginning of value").to(15),
        W::of("module {module}: invalid character '<' looking for beginning of value").to(15),
    ];
    /// The answer was 200 with something that is not the JSON of the proxy protocol.
    ANSWER_NOT_JSON = "proxy-invalid-response", "A13", Failure, "cmd/go/internal/modfetch/proxy.go, (*proxyRepo).Stat and Latest", [
        W::of("invalid response from proxy \"{url}\": ").from(16),
        W::of("@{version}: invalid character {word} looking for beginning of value").to(15),
        W::of("module {module}: invalid character {word} looking for beginning of value").to(15),
        W::of("@{version}: unexpected end of JSON input").to(15),
        W::of("@{version}: json: cannot unmarshal ").to(15),
    ];
    /// The proxy answers for another version than the one it was asked for.
    ANSWER_WRONG_VERSION = "proxy-wrong-version", "A15", Failure, "cmd/go/internal/modfetch/proxy.go, (*proxyRepo).Stat", [
        W::of("proxy returned info for version {version2} instead of requested version"),
    ];
    /// The module is larger than Go accepts, 500 MiB.
    ZIP_TOO_LARGE = "proxy-zip-too-large", "A16", Failure, "cmd/go/internal/modfetch, (*proxyRepo).Zip and (*codeRepo).Zip", [
        W::of("downloaded zip file too large"),
    ];
    /// The server sends the request in a circle. Go 1.13 and 1.14 follow it without end.
    REDIRECT_LOOP = "redirect-loop", "A17", Failure, "cmd/go/internal/web/http.go, checkRedirect", [
        W::of("Get \"{url}\": stopped after 10 redirects").from(15),
    ];
    /// An https server sends the request on to an http address.
    REDIRECT_INSECURE = "redirect-insecure", "A18", Failure, "cmd/go/internal/web/http.go, checkRedirect", [
        W::of("redirected from secure URL {url2} to insecure URL {url3}"),
    ];
    /// A login would have to be sent over plain http.
    CREDENTIALS_ON_HTTP = "proxy-creds-on-http", "A19", Failure, "cmd/go/internal/web/http.go, get", [
        W::of("refusing to pass credentials to insecure URL: {url}"),
    ];
    /// An address that is not https, where only https is allowed.
    INSECURE_URL = "insecure-url", "A20", Failure, "cmd/go/internal/web/http.go, get", [
        W::of("insecure URL: {url}"),
        W::of("unsupported scheme: {url}"),
    ];
    /// The list of versions was being read, which an exact version does not need.
    LIST_READ = "proxy-list-broken", "A21", Context, "cmd/go/internal/modfetch/proxy.go, (*proxyRepo).Versions; cmd/go/internal/modload, checkRetractions", [
        W::of("module {module}: reading {word}/@v/list: ").from(16),
        W::of("loading module retractions for {module}@{version}: reading {word}/@v/list: ").from(16),
    ];
    /// A directory of modules (`file://`) has no such file.
    FILE_PROXY_MISSING = "file-proxy-missing", "A23", Failure, "cmd/go/internal/web/http.go, getFile", [
        W::of("reading file://{path}: open {path2}: no such file or directory").from(16).to(18),
        W::of("reading file://{path}: no such file or directory").from(14),
        W::of("reading file://{path}: open {path2}: The system cannot find the path specified.").from(16).to(18),
        W::of("reading file://{path}: The system cannot find the path specified.").from(14),
        W::of("reading file://{path}: open {path2}: The system cannot find the file specified.").from(16).to(18),
        W::of("reading file://{path}: The system cannot find the file specified.").from(14),
        W::of("reading file://{path}: 系统找不到指定的路径。").from(14),
        W::of("reading file://{path}: 系统找不到指定的文件。").from(14),
        W::of("reading file://{path}: Not Found").to(13),
    ];
    /// A directory of modules (`file://`) may not be read. The list ends there.
    FILE_PROXY_DENIED = "file-proxy-missing-denied", "A23", Failure, "cmd/go/internal/web/http.go, getFile", [
        W::of("reading file://{path}: open {path2}: permission denied").from(16).to(18),
        W::of("reading file://{path}: permission denied").from(14),
        W::of("reading file://{path}: Access is denied.").from(14),
        W::of("reading file://{path}: 拒绝访问。").from(14),
        W::of("reading file://{path}: Forbidden").to(13),
    ];
}
