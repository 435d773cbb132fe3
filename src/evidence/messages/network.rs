//! Connections that cannot be made or that break, as Go's net package words it.
//!
//! B13 (`disk-full-as-read`) is here because it begins as a broken connection does: the disk
//! was full while a download was being written. B35 (`hang`) has no text: Go sets no limit to
//! how long a server may stay silent, so the log just ends.

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
        W::of("dial tcp: i/o timeout"),
        W::of("dial tcp {addr}: connect: connection timed out"),
        W::of("dial tcp {addr}: connect: operation timed out"),
        W::of("dial tcp {addr}: connectex: A connection attempt failed because the connected party did not properly respond"),
        W::of("dial tcp {addr}: connectex: 由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败"),
    ];
    /// The connection was made, and then nobody answered.
    CONN_TIMEOUT_READ = "conn-timeout-read", "B08", Failure, "net, (*OpError).Error; syscall error tables", [
        W::of("read tcp {addr2}->{addr}: i/o timeout"),
        W::of("read tcp {addr2}->{addr}: read: connection timed out"),
        W::of("read tcp {addr2}->{addr}: read: operation timed out"),
        W::of("read tcp {addr2}->{addr}: wsarecv: A connection attempt failed because the connected party did not properly respond"),
        W::of("read tcp {addr2}->{addr}: wsarecv: 由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败"),
    ];
    /// There is no route to the network of the address, such as to any IPv6 address.
    CONN_UNREACHABLE = "conn-unreachable", "B09", Failure, "net, (*OpError).Error; syscall error tables", [
        W::of("dial tcp {addr}: connect: network is unreachable"),
        W::of("dial tcp {addr}: connect: network is down"),
        W::of("dial tcp {addr}: connectex: A socket operation was attempted to an unreachable network"),
        W::of("dial tcp {addr}: connectex: 向一个无法连接的网络尝试了一个套接字操作"),
    ];
    /// A router or firewall says that the host cannot be reached.
    CONN_NO_ROUTE = "conn-unreachable-host", "B09", Failure, "net, (*OpError).Error; syscall error tables", [
        W::of("dial tcp {addr}: connect: no route to host"),
        W::of("dial tcp {addr}: connect: host is down"),
        W::of("dial tcp {addr}: connectex: A socket operation was attempted to an unreachable host"),
        W::of("dial tcp {addr}: connectex: 套接字操作尝试一个无法连接的主机"),
    ];
    /// The connection was made and then cut.
    CONN_RESET = "conn-reset", "B10", Failure, "net, (*OpError).Error; syscall error tables", [
        W::of("->{addr}: read: connection reset by peer"),
        W::of("->{addr}: write: connection reset by peer"),
        W::of("->{addr}: write: broken pipe"),
        W::of("->{addr}: wsarecv: An existing connection was forcibly closed by the remote host"),
        W::of("->{addr}: wsasend: An existing connection was forcibly closed by the remote host"),
        W::of("->{addr}: wsarecv: 远程主机强迫关闭了一个现有的连接"),
        W::of("->{addr}: wsasend: 远程主机强迫关闭了一个现有的连接"),
        W::of("dial tcp {addr}: connect: connection reset by peer"),
    ];
    /// The connection was closed before an answer came.
    CONN_EOF = "conn-eof", "B11", Failure, "net/http/transport.go", [
        W::of("Get \"{url}\": EOF").from(14),
        W::of("Get http{word}: EOF").to(13),
    ];
    /// The connection was closed in the middle of an answer, such as that of a forward proxy.
    CONN_CUT = "conn-eof-cut", "B11", Failure, "net/http/transport.go", [
        W::of("Get \"{url}\": unexpected EOF").from(14),
        W::of("Get {url}: unexpected EOF").to(13),
    ];
    /// The connection was cut while the body of an answer was being read. Up to Go 1.21 the URL
    /// lacks a slash or the module path.
    BODY_TRUNCATED = "body-truncated", "B12", Failure, "cmd/go/internal/modfetch/proxy.go, getBody and (*proxyRepo).Zip", [
        W::of("read \"{url}\": unexpected EOF").from(19),
        W::of("read \"{url}\": read tcp ").from(19),
        W::of("@{version}: unexpected EOF").to(18),
    ];
    /// The disk was full while a download was being written; no fault of the network.
    DISK_FULL_AS_READ = "disk-full-as-read", "B13", Failure, "cmd/go/internal/modfetch/proxy.go, getBody and (*proxyRepo).Zip", [
        W::of("read \"{url}\": write {path}: no space left on device").from(19),
        W::of("read \"{url}\": write {path}: There is not enough space on the disk").from(19),
        W::of("read \"{url}\": write {path}: 磁盘空间不足").from(19),
    ];
    /// A program on this machine ended the connection: a virus scanner or a firewall.
    CONN_ABORTED = "conn-windows-misc", "B14", Failure, "Windows error table, WSAECONNABORTED", [
        W::of("->{addr}: wsarecv: An established connection was aborted by the software in your host machine"),
        W::of("->{addr}: wsasend: An established connection was aborted by the software in your host machine"),
        W::of("->{addr}: wsarecv: 你的主机中的软件中止了一个已建立的连接"),
        W::of("->{addr}: wsarecv: 您的主机中的软件中止了一个已建立的连接"),
        W::of("->{addr}: wsasend: 你的主机中的软件中止了一个已建立的连接"),
        W::of("->{addr}: wsasend: 您的主机中的软件中止了一个已建立的连接"),
    ];
    /// This system does not let the go command connect: a local firewall, a sandbox, or ports
    /// that the system keeps for itself.
    CONN_FORBIDDEN = "conn-windows-misc-forbidden", "B14", Failure, "Windows error table, WSAEACCES; syscall error tables", [
        W::of("dial tcp {addr}: connectex: An attempt was made to access a socket in a way forbidden by its access permissions"),
        W::of("dial tcp {addr}: connectex: 以一种访问权限不允许的方式做了一个访问套接字的尝试"),
        W::of("dial tcp {addr}: bind: An attempt was made to access a socket in a way forbidden by its access permissions"),
        W::of("dial tcp {addr}: bind: 以一种访问权限不允许的方式做了一个访问套接字的尝试"),
        W::of("dial tcp {addr}: connect: permission denied"),
        W::of("dial tcp {addr}: connect: operation not permitted"),
        W::of("dial tcp {addr}: socket: permission denied"),
        W::of("dial tcp {addr}: socket: operation not permitted"),
    ];
    /// No port or buffer is left on this machine for another connection.
    CONN_EXHAUSTED = "conn-windows-misc-exhausted", "B14", Failure, "Windows error table, WSAEADDRINUSE and WSAENOBUFS", [
        W::of("dial tcp {addr}: connectex: Only one usage of each socket address (protocol/network address/port) is normally permitted"),
        W::of("dial tcp {addr}: connectex: 通常每个套接字地址(协议/网络地址/端口)只允许使用一次"),
        W::of("dial tcp {addr}: bind: Only one usage of each socket address (protocol/network address/port) is normally permitted"),
        W::of("dial tcp {addr}: bind: An operation on a socket could not be performed because the system lacked sufficient buffer space"),
        W::of("dial tcp {addr}: connectex: An operation on a socket could not be performed because the system lacked sufficient buffer space"),
        W::of("dial tcp {addr}: bind: 由于系统缓冲区空间不足或队列已满"),
        W::of("dial tcp {addr}: connectex: 由于系统缓冲区空间不足或队列已满"),
    ];
    /// This machine has no port or address of its own to connect from.
    CONN_CANNOT_ASSIGN = "conn-cannot-assign", "B15", Failure, "net, (*OpError).Error; syscall error tables", [
        W::of("dial tcp {addr}: connect: cannot assign requested address"),
        W::of("dial tcp {addr}: connect: can't assign requested address"),
        W::of("dial tcp {addr}: connectex: The requested address is not valid in its context"),
        W::of("dial tcp {addr}: connectex: 在其上下文中，该请求的地址无效"),
    ];
}
