//! What a module proxy, a checksum database or a `?go-get=1` page answers.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// "Not found" in the sense of the proxy protocol: Go goes on to the next entry of GOPROXY.
    ANSWER_NOT_FOUND = "answer-not-found", "A08", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error", [
        W::of("reading {url}: 404 Not Found"),
        W::of("reading {url}: 410 Gone"),
    ];
    /// The server refuses: credentials or policy.
    ANSWER_DENIED = "answer-denied", "A10", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error", [
        W::of("reading {url}: 401 Unauthorized"),
        W::of("reading {url}: 403 Forbidden"),
    ];
    /// The server, or a gateway before it, is in trouble.
    ANSWER_SERVER_ERROR = "answer-server-error", "A12", Failure, "cmd/go/internal/web/api.go, (*HTTPError).Error", [
        W::of("reading {url}: 429 Too Many Requests"),
        W::of("reading {url}: 500 Internal Server Error"),
        W::of("reading {url}: 502 Bad Gateway"),
        W::of("reading {url}: 503 Service Unavailable"),
        W::of("reading {url}: 504 Gateway Timeout"),
    ];
    /// GOPROXY=off, or an `off` entry was reached.
    LOOKUP_OFF = "lookup-off", "A02", Failure, "cmd/go/internal/modfetch/repo.go, errProxyOff", [
        W::of("module lookup disabled by GOPROXY=off"),
    ];
}
