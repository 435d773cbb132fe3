//! Names that do not resolve.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// The name does not exist, says the name server.
    DNS_NO_HOST = "dns-no-such-host", "B01", Failure, "net/net.go, (*DNSError).Error", [
        W::of("lookup {host} on {addr}: no such host"),
        W::of("lookup {host}: no such host"),
    ];
    /// No name server listens where this system looks for one, which is this machine itself.
    DNS_LOOPBACK = "dns-loopback", "B02", Failure, "net/dnsconfig.go, defaultNS; net/dnsclient_unix.go", [
        W::of("lookup {host} on [::1]:53: read udp {addr2}->[::1]:53: read: connection refused"),
        W::of("lookup {host} on 127.0.0.1:53: read udp {addr2}->127.0.0.1:53: read: connection refused"),
        W::of("lookup {host} on 127.0.0.53:53: read udp {addr2}->127.0.0.53:53: read: connection refused"),
        W::of("lookup {host} on [::1]:53: dial udp [::1]:53: "),
        W::of("lookup {host} on [::1]:53: dial tcp [::1]:53: connect: connection refused"),
        W::of("lookup {host} on 127.0.0.1:53: dial tcp 127.0.0.1:53: connect: connection refused"),
        W::of("lookup {host} on 127.0.0.53:53: dial tcp 127.0.0.53:53: connect: connection refused"),
    ];
    /// The name server refuses to be asked.
    DNS_REFUSED = "dns-loopback-other", "B02", Failure, "net/dnsclient_unix.go, exchange", [
        W::of("lookup {host} on {addr}: read udp {addr2}->{addr3}: read: connection refused"),
        W::of("lookup {host} on {addr}: dial tcp {addr2}: connect: connection refused"),
    ];
    /// The name server does not answer.
    DNS_TIMEOUT = "dns-timeout", "B03", Failure, "net/dnsclient_unix.go, exchange", [
        W::of("lookup {host} on {addr}: read udp {addr2}->{addr3}: i/o timeout"),
        W::of("lookup {host} on {addr}: read tcp {addr2}->{addr3}: i/o timeout"),
        W::of("lookup {host} on {addr}: dial udp {addr2}: i/o timeout"),
        W::of("lookup {host} on {addr}: dial tcp {addr2}: i/o timeout"),
        W::of("dial tcp: lookup {host} on {addr}: i/o timeout"),
        W::of("dial tcp: lookup {host}: i/o timeout"),
    ];
    /// There is no way to the name server.
    DNS_UNREACHABLE = "dns-timeout-unreachable", "B03", Failure, "net/dnsclient_unix.go, exchange", [
        W::of("lookup {host} on {addr}: dial udp {addr2}: connect: network is unreachable"),
        W::of("lookup {host} on {addr}: dial udp {addr2}: connect: no route to host"),
        W::of("lookup {host} on {addr}: read udp {addr2}->{addr3}: read: no route to host"),
        W::of("lookup {host} on {addr}: write udp {addr2}->{addr3}: write: "),
        W::of("lookup {host} on {addr}: dial tcp {addr2}: connect: network is unreachable"),
        W::of("lookup {host} on {addr}: dial tcp {addr2}: connect: no route to host"),
    ];
    /// The name server answers, but not the question.
    DNS_MISBEHAVING = "dns-server-misbehaving", "B04", Failure, "net/dnsclient_unix.go, errServerMisbehaving and its kin", [
        W::of("lookup {host} on {addr}: server misbehaving"),
        W::of("lookup {host}: server misbehaving"),
        W::of("lookup {host} on {addr}: lame referral"),
        W::of("lookup {host} on {addr}: no answer from DNS server"),
        W::of("lookup {host} on {addr}: invalid DNS response"),
        W::of("lookup {host} on {addr}: cannot unmarshal DNS message"),
    ];
    /// Windows does not resolve the name, for a reason of its own.
    DNS_WINDOWS = "dns-windows-getaddrinfow", "B05", Failure, "net/lookup_windows.go, winError", [
        W::of("lookup {host}: getaddrinfow: "),
    ];
    /// The name exists, but has no address of the kind that was asked for.
    DNS_WINDOWS_NO_DATA = "dns-windows-getaddrinfow-no-data", "B05", Failure, "Windows error table, WSANO_DATA", [
        W::of("lookup {host}: getaddrinfow: The requested name is valid, but no data of the requested type was found"),
        W::of("lookup {host}: getaddrinfow: 请求的名称有效，但是找不到请求的类型的数据"),
    ];
    /// The name server that knows the name did not answer in time.
    DNS_WINDOWS_TEMPORARY = "dns-windows-getaddrinfow-temporary", "B05", Failure, "Windows error table, WSATRY_AGAIN", [
        W::of("lookup {host}: getaddrinfow: This is usually a temporary error during hostname resolution"),
    ];
    /// The name server's answer cannot be used, or Windows has no usable name server.
    DNS_WINDOWS_NO_RECOVERY = "dns-windows-getaddrinfow-no-recovery", "B05", Failure, "Windows error table, WSANO_RECOVERY", [
        W::of("lookup {host}: getaddrinfow: A non-recoverable error occurred during a database lookup"),
        W::of("lookup {host}: getaddrinfow: 在数据库查找中出现一个不可恢复的错误"),
    ];
    /// The name does not exist, in the words of Windows.
    DNS_WINDOWS_NO_HOST = "dns-windows-getaddrinfow-no-host", "B05", Failure, "Windows error table, WSAHOST_NOT_FOUND", [
        W::of("lookup {host}: getaddrinfow: No such host is known"),
        W::of("lookup {host}: getaddrinfow: 不知道这样的主机"),
    ];
    /// The system's resolver has no answer at the moment; offline, or no usable name server.
    DNS_TEMPORARY = "dns-temporary-cgo", "B06", Failure, "net/cgo_unix.go; getaddrinfo of the C library", [
        W::of("lookup {host}: Temporary failure in name resolution"),
        W::of("dial tcp: lookup {host}: Try again"),
        W::of("lookup {host}: No address associated with hostname"),
        W::of("lookup {host}: Name or service not known"),
        W::of("lookup {host}: nodename nor servname provided, or not known"),
    ];
    /// git does not resolve the name of the server.
    DNS_GIT = "dns-temporary-cgo-git", "B06", Failure, "libcurl, CURLE_COULDNT_RESOLVE_HOST", [
        W::of("unable to access '{url}': Could not resolve host: {host}"),
    ];
}
