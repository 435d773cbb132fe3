//! Connections that fail: TCP, DNS and TLS, as Go's net packages word it.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// The other side refused the connection.
    CONN_REFUSED = "conn-refused", "B07", Failure, "net, (*OpError).Error; syscall error tables", [
        W::of("dial tcp {addr}: connect: connection refused"),
        W::of("dial tcp {addr}: connectex: No connection could be made because the target machine actively refused it"),
        W::of("dial tcp {addr}: connectex: 由于目标计算机积极拒绝，无法连接"),
    ];
    /// Nobody answered the attempt to connect.
    CONN_TIMEOUT = "conn-timeout", "B08", Failure, "net, (*OpError).Error; net/http DefaultTransport (30 s)", [
        W::of("dial tcp {addr}: i/o timeout"),
        W::of("dial tcp {addr}: connect: connection timed out"),
        W::of("dial tcp {addr}: connect: operation timed out"),
        W::of("dial tcp {addr}: connectex: A connection attempt failed because the connected party did not properly respond"),
        W::of("dial tcp {addr}: connectex: 由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败"),
    ];
    /// There is no route to the address.
    CONN_UNREACHABLE = "conn-unreachable", "B09", Failure, "net, (*OpError).Error; syscall error tables", [
        W::of("dial tcp {addr}: connect: network is unreachable"),
        W::of("dial tcp {addr}: connect: no route to host"),
        W::of("dial tcp {addr}: connectex: A socket operation was attempted to an unreachable"),
    ];
    /// The connection was made and then cut.
    CONN_RESET = "conn-reset", "B10", Failure, "net, (*OpError).Error; syscall error tables", [
        W::of("->{addr}: read: connection reset by peer"),
        W::of("->{addr}: wsarecv: An existing connection was forcibly closed by the remote host"),
        W::of("->{addr}: wsarecv: 远程主机强迫关闭了一个现有的连接"),
    ];
    /// The connection was closed before an answer came.
    CONN_EOF = "conn-eof", "B11", Failure, "net/http/transport.go", [
        W::of("Get \"{url}\": EOF").from(14),
    ];
    /// The connection was closed in the middle of an answer, such as that of a forward proxy.
    CONN_CUT = "conn-cut", "B11", Failure, "net/http/transport.go", [
        W::of("Get \"{url}\": unexpected EOF").from(14),
        W::of("Get {url}: unexpected EOF").to(13),
    ];
    /// The TLS handshake did not finish within ten seconds.
    TLS_TIMEOUT = "tls-handshake-timeout", "B16", Failure, "net/http/transport.go, tlsHandshakeTimeoutError", [
        W::of("net/http: TLS handshake timeout"),
    ];
    /// The name does not exist.
    DNS_NO_HOST = "dns-no-such-host", "B01", Failure, "net/net.go, (*DNSError).Error", [
        W::of("lookup {host} on {addr}: no such host"),
        W::of("lookup {host}: no such host"),
    ];
    /// The name server could not be asked, or gave no usable answer.
    DNS_FAILED = "dns-failed", "B02", Failure, "net/net.go, (*DNSError).Error", [
        W::of("lookup {host} on {addr}: read udp "),
        W::of("lookup {host} on {addr}: dial udp "),
        W::of("lookup {host} on {addr}: server misbehaving"),
        W::of("lookup {host}: Temporary failure in name resolution"),
        W::of("lookup {host}: i/o timeout"),
    ];
    /// A certificate that is not trusted, not valid now, or for another name.
    TLS_CERTIFICATE = "tls-certificate", "B17", Failure, "crypto/x509/verify.go", [
        W::of("x509: certificate signed by unknown authority"),
        W::of("x509: certificate has expired or is not yet valid"),
        W::of("x509: certificate is valid for "),
        W::of("x509: cannot validate certificate for "),
        W::of("x509: certificate relies on legacy Common Name field"),
    ];
}
