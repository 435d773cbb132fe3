//! HTTP(S)_PROXY: the forward proxy between this machine and everything else.
//!
//! Every other failure of a connection can stand behind `proxyconnect tcp: ` too; then it is
//! the forward proxy that was not reached.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// Nothing listens where the forward proxy should be.
    FORWARD_PROXY_DOWN = "http-proxy-down", "B28", Failure, "net/http/transport.go, (*Transport).dialConn", [
        W::of("proxyconnect tcp: dial tcp {addr}: connect: connection refused"),
        W::of("proxyconnect tcp: dial tcp {addr}: connectex: No connection could be made because the target machine actively refused it"),
        W::of("proxyconnect tcp: dial tcp {addr}: connectex: 由于目标计算机积极拒绝，无法连接"),
        W::of("socks connect tcp {addr}->{addr2}: dial tcp {addr3}: connect: connection refused"),
    ];
    /// The forward proxy does not answer.
    FORWARD_PROXY_TIMEOUT = "http-proxy-down-timeout", "B28", Failure, "net/http/transport.go, (*Transport).dialConn", [
        W::of("proxyconnect tcp: dial tcp {addr}: i/o timeout"),
        W::of("proxyconnect tcp: dial tcp {addr}: connect: connection timed out"),
        W::of("proxyconnect tcp: dial tcp {addr}: connect: operation timed out"),
        W::of("proxyconnect tcp: dial tcp {addr}: connectex: A connection attempt failed because the connected party did not properly respond"),
        W::of("proxyconnect tcp: dial tcp {addr}: connectex: 由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败"),
    ];
    /// The name of the forward proxy does not resolve.
    FORWARD_PROXY_NO_HOST = "http-proxy-down-no-host", "B28", Failure, "net/http/transport.go, (*Transport).dialConn", [
        W::of("proxyconnect tcp: dial tcp: lookup {host} on {addr}: no such host"),
        W::of("proxyconnect tcp: dial tcp: lookup {host}: no such host"),
    ];
    /// The forward proxy wants a login.
    FORWARD_PROXY_AUTH = "http-proxy-auth", "B29", Failure, "net/http/transport.go, (*Transport).dialConn; cmd/go/internal/web/api.go", [
        W::of("Get \"{url}\": Proxy Authentication Required").from(14),
        W::of("Get http{word}: Proxy Authentication Required").to(13),
        W::of("reading {url}: 407 Proxy Authentication Required"),
        W::of("socks connect tcp {addr}->{addr2}: username/password authentication failed"),
        W::of("socks connect tcp {addr}->{addr2}: no acceptable authentication methods"),
    ];
    /// The forward proxy does not let this host through.
    FORWARD_PROXY_FORBIDDEN = "http-proxy-status", "B30", Failure, "net/http/transport.go, (*Transport).dialConn", [
        W::of("Get \"{url}\": Forbidden").from(14),
        W::of("Get http{word}: Forbidden").to(13),
        W::of("Get \"{url}\": Unauthorized").from(14),
        W::of("Get http{word}: Unauthorized").to(13),
    ];
    /// The forward proxy does not reach this host itself.
    FORWARD_PROXY_GATEWAY = "http-proxy-status-gateway", "B30", Failure, "net/http/transport.go, (*Transport).dialConn", [
        W::of("Get \"{url}\": Bad Gateway").from(14),
        W::of("Get http{word}: Bad Gateway").to(13),
        W::of("Get \"{url}\": Bad gateway").from(14),
        W::of("Get \"{url}\": Service Unavailable").from(14),
        W::of("Get http{word}: Service Unavailable").to(13),
        W::of("Get \"{url}\": Service unavailable").from(14),
        W::of("Get \"{url}\": Gateway Timeout").from(14),
        W::of("Get http{word}: Gateway Timeout").to(13),
        W::of("Get \"{url}\": Gateway Time-out").from(14),
        W::of("Get \"{url}\": Internal Server Error").from(14),
        W::of("Get http{word}: Internal Server Error").to(13),
        W::of("Get \"{url}\": Too Many Requests").from(14),
    ];
    /// What stands at the address of the forward proxy is a web server, not a proxy.
    FORWARD_PROXY_IS_NONE = "http-proxy-status-no-proxy", "B30", Failure, "net/http/transport.go, (*Transport).dialConn", [
        W::of("Get \"{url}\": Method Not Allowed").from(14),
        W::of("Get http{word}: Method Not Allowed").to(13),
        W::of("Get \"{url}\": Bad Request").from(14),
        W::of("Get http{word}: Bad Request").to(13),
        W::of("Get \"{url}\": Not Found").from(14),
        W::of("Get http{word}: Not Found").to(13),
        W::of("Get \"{url}\": Not Implemented").from(14),
        W::of("Get http{word}: Not Implemented").to(13),
        W::of("Get \"{url}\": unknown status code").from(14),
        W::of("Get http{word}: unknown status code").to(13),
    ];
    /// A SOCKS proxy does not pass the connection on.
    FORWARD_PROXY_SOCKS = "http-proxy-status-socks", "B30", Failure, "net/http/socks_bundle.go, (*socksDialer).DialContext", [
        W::of("socks connect tcp {addr}->{addr2}: "),
    ];
    /// The variable with the address of the forward proxy does not hold a usable one.
    FORWARD_PROXY_BAD_URL = "http-proxy-bad-url", "B31", Failure, "golang.org/x/net/http/httpproxy, parseProxy", [
        W::of("proxyconnect tcp: dial tcp: lookup http on {addr}: no such host"),
        W::of("proxyconnect tcp: dial tcp: lookup http: no such host"),
        W::of("proxyconnect tcp: dial tcp: lookup https on {addr}: no such host"),
        W::of("proxyconnect tcp: dial tcp: lookup https: no such host"),
        W::of("proxyconnect tcp: dial tcp: lookup socks5 on {addr}: no such host"),
        W::of("proxyconnect tcp: dial tcp: lookup socks5: no such host"),
        W::of("invalid proxy address \"{text}\": "),
    ];
    /// The address of the forward proxy begins with https, but the proxy speaks plain http.
    FORWARD_PROXY_SCHEME = "http-proxy-bad-url-scheme", "B31", Failure, "net/http/transport.go, (*Transport).dialConn", [
        W::of("proxyconnect tcp: tls: first record does not look like a TLS handshake"),
        W::of("proxyconnect tcp: net/http: TLS handshake timeout"),
        W::of("proxyconnect tcp: http: server gave HTTP response to HTTPS client"),
    ];
}
