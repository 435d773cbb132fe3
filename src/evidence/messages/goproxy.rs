//! The value of GOPROXY: what in it cannot be used, and what it forbids.
//!
//! A26 (`proxy-stale-parent`) has no text of its own: a proxy that answers for a parent of the
//! module ends the list, and what is printed is that the package or version does not exist.

use crate::evidence::message::{
    Role::{Context, Failure},
    Wording as W, messages,
};

messages! {
    /// A web site for people was asked as if it were a module proxy; the line may be cut there.
    WEB_SITE_ASKED = "web-site-asked", "", Context, "cmd/go/internal/web/api.go, (*HTTPError).Error", [
        W::of("reading https://pkg.go.dev/"),
        W::of("reading https://godoc.org/"),
    ];
    /// The list holds separators only, or was set to nothing. Go 1.13 and 1.14 say what they
    /// say for `off`.
    GOPROXY_EMPTY = "goproxy-list-empty", "A01", Failure, "cmd/go/internal/modfetch/proxy.go, proxyList", [
        W::of("GOPROXY list is not the empty string, but contains no entries").from(15),
    ];
    /// GOPROXY=off, or an `off` entry was reached.
    LOOKUP_OFF = "goproxy-off", "A02", Failure, "cmd/go/internal/modfetch/repo.go, errProxyOff", [
        W::of("module lookup disabled by GOPROXY=off"),
    ];
    /// An entry is neither a URL nor `direct` or `off` in lower case.
    GOPROXY_NO_SCHEME = "goproxy-missing-scheme", "A03", Failure, "cmd/go/internal/modfetch/proxy.go, newProxyRepo", [
        W::of("invalid proxy URL missing scheme: {word}"),
    ];
    /// An entry has a scheme that is not one of a module proxy, such as that of a network proxy.
    GOPROXY_BAD_SCHEME = "goproxy-bad-scheme", "A04", Failure, "cmd/go/internal/modfetch/proxy.go, newProxyRepo", [
        W::of("invalid proxy URL scheme (must be https, http, file): {url}"),
    ];
    /// A `file:` entry that does not name an absolute directory on this machine.
    GOPROXY_FILE_URL = "goproxy-file-url", "A05", Failure, "cmd/go/internal/modfetch/proxy.go, newProxyRepo; cmd/go/internal/web, urlToFilePath", [
        W::of("invalid file:// proxy URL with non-path elements: {url}"),
        W::of("file URL missing path"),
        W::of("file URL specifies non-local host"),
        W::of("file URL missing drive letter"),
        W::of("file URL encodes volume in host field: too few slashes?"),
        W::of("@{version}: path is not absolute"),
        W::of("@{version}: non-file URL"),
    ];
    /// An entry is no URL.
    GOPROXY_PARSE = "goproxy-url-parse", "A06", Failure, "cmd/go/internal/modfetch/proxy.go, newProxyRepo; net/url, Parse", [
        W::of("parse \"{text}\": invalid character \"{text2}\" in host name").from(14),
        W::of("parse {text}: invalid character \"{text2}\" in host name").to(13),
        W::of("parse \"{text}\": missing ']' in host").from(14),
        W::of("parse {text}: missing ']' in host").to(13),
        W::of("parse \"{text}\": missing protocol scheme").from(14),
        W::of("parse {text}: missing protocol scheme").to(13),
        W::of("parse \"{text}\": net/url: invalid control character in URL").from(14),
        W::of("parse {text}: net/url: invalid control character in URL").to(13),
    ];
    /// The login or the port of an entry is not written as a URL needs it.
    GOPROXY_PARSE_LOGIN = "goproxy-url-parse-login", "A06", Failure, "net/url, parseAuthority and validUserinfo", [
        W::of("parse \"{text}\": net/url: invalid userinfo").from(14),
        W::of("parse {text}: net/url: invalid userinfo").to(13),
        W::of("Get \"{url}#{word}@{host}\": ").from(14),
        W::of("parse \"{text}\": invalid port \"{text2}\" after host").from(14),
        W::of("parse {text}: invalid port \"{text2}\" after host").to(13),
        W::of("parse \"{text}\": invalid URL escape \"{text2}\"").from(14),
        W::of("parse {text}: invalid URL escape \"{text2}\"").to(13),
    ];
    /// The quotes of a shell or a CI file became a part of the entry.
    GOPROXY_PARSE_QUOTES = "goproxy-url-parse-quotes", "A06", Failure, "net/url, getScheme and parse", [
        W::of("parse \"{text}\": first path segment in URL cannot contain colon").from(14),
        W::of("parse {text}: first path segment in URL cannot contain colon").to(13),
    ];
    /// An entry without a host, such as `https:/goproxy.cn` or `http://:8081`.
    GOPROXY_NO_HOST = "goproxy-url-parse-no-host", "A06", Failure, "net/http/transport.go, (*Transport).roundTrip", [
        W::of("Get \"{url}\": http: no Host in request URL").from(14),
        W::of("Get {url}: http: no Host in request URL").to(13),
        W::of("Get \"http://:{port}/{url}\": dial tcp :{port2}: ").from(14),
        W::of("Get \"https://:{port}/{url}\": dial tcp :{port2}: ").from(14),
    ];
    /// A scheme that was written twice or without its colon became the host.
    GOPROXY_SCHEME_AS_HOST = "goproxy-url-parse-scheme", "A06", Failure, "cmd/go/internal/modfetch/proxy.go, proxyList; net, (*DNSError).Error", [
        W::of("Get \"https://https/{url}\": dial tcp: lookup https"),
        W::of("Get \"https://https/{url}\": dial tcp: lookup https: no such host"),
        W::of("Get \"https://https/{url}\": dial tcp: lookup https on {addr}: no such host"),
        W::of("Get \"https://http/{url}\": dial tcp: lookup http"),
        W::of("Get \"https://http/{url}\": dial tcp: lookup http: no such host"),
        W::of("Get \"https://http/{url}\": dial tcp: lookup http on {addr}: no such host"),
        W::of("Get \"http://https/{url}\": dial tcp: lookup https"),
        W::of("Get \"http://https/{url}\": dial tcp: lookup https: no such host"),
        W::of("Get \"http://https/{url}\": dial tcp: lookup https on {addr}: no such host"),
        W::of("Get \"http://http/{url}\": dial tcp: lookup http"),
        W::of("Get \"http://http/{url}\": dial tcp: lookup http: no such host"),
        W::of("Get \"http://http/{url}\": dial tcp: lookup http on {addr}: no such host"),
        W::of("Get \"https://https%EF%BC%9A/{url}\": "),
        W::of("Get \"https://http%EF%BC%9A/{url}\": "),
    ];
    /// Entries are separated by something that does not separate them: `;`, a full-width comma,
    /// or `|` before Go 1.15. The rest of the list became a part of the URL.
    GOPROXY_SEPARATOR = "goproxy-wrong-separator", "A07", Failure, "cmd/go/internal/modfetch/proxy.go, proxyList", [
        W::of("reading {url};http:/{url2}: 404 Not Found"),
        W::of("reading {url};https:/{url2}: 404 Not Found"),
        W::of("reading {url};direct/{url2}: 404 Not Found"),
        W::of("reading {url};http:/{url2}: 400 Bad Request"),
        W::of("reading {url};https:/{url2}: 400 Bad Request"),
        W::of("reading {url};direct/{url2}: 400 Bad Request"),
        W::of("reading {url}%7Chttp:/{url2}: 404 Not Found").to(14),
        W::of("reading {url}%7Chttps:/{url2}: 404 Not Found").to(14),
        W::of("reading {url}%7Cdirect/{url2}: 404 Not Found").to(14),
        W::of("parse \"{text}|{text2}\": invalid character \"|\" in host name").to(14),
        W::of("parse {text}|{text2}: invalid character \"|\" in host name").to(13),
        W::of("lookup {host};{word} on {addr}: no such host"),
        W::of("lookup {host};{word}: no such host"),
        W::of("lookup {host}，{word} on {addr}: no such host"),
        W::of("lookup {host}，{word}: no such host"),
        W::of("Get \"{url};direct/{url2}\": ").from(14),
        W::of("Get {url};direct/{url2}: ").to(13),
        W::of("Get \"{url};http:/{url2}\": ").from(14),
        W::of("Get \"{url};https:/{url2}\": ").from(14),
        W::of("Get \"{url}%EF%BC%8C{url2}\": ").from(14),
        W::of("Get {url}%EF%BC%8C{url2}: ").to(13),
        W::of("Get \"{url}%E3%80%81{url2}\": dial tcp: lookup {host}: no such host").from(14),
        W::of("Get \"{url}%E3%80%81{url2}\": dial tcp: lookup {host} on {addr}: no such host").from(14),
        W::of("Get \"{url}%EF%BC%9B{url2}\": ").from(14),
        W::of("Get \"{url}/%20direct/{url2}\": ").from(14),
        W::of("reading {url}%EF%BC%8Cdirect/{url2}: 404 Not Found"),
        W::of("reading {url}%E3%80%81direct/{url2}: 404 Not Found"),
        W::of("reading {url}%EF%BC%9Bdirect/{url2}: 404 Not Found"),
        W::of("reading {url}/%20direct/{url2}: 404 Not Found"),
    ];
    /// GOPRIVATE or GONOPROXY decided who is asked; Go always has something better to say.
    NOPROXY_INTERNAL = "noproxy-internal", "A22", Failure, "cmd/go/internal/modfetch/repo.go, errNoproxy and errUseProxy", [
        W::of("disabled by GOPRIVATE/GONOPROXY"),
        W::of("path does not match GOPRIVATE/GONOPROXY"),
    ];
    /// Nothing is looked up because packages come from vendor/.
    LOOKUP_DISABLED_VENDOR = "lookup-disabled-vendor", "A24", Failure, "cmd/go/internal/modfetch/repo.go, lookupDisabledError", [
        W::of("module lookup disabled by -mod={word}").from(14),
        W::of("module lookup disabled by -mod={word}\n({text})").from(14),
    ];
    /// A GODEBUG setting forbids the go command to use the network.
    NET_DISABLED = "net-disabled", "A25", Failure, "cmd/go/internal/base/limit.go, AcquireNet", [
        W::of("network disabled by cmdgonetlimit={number}").from(21),
    ];
}
