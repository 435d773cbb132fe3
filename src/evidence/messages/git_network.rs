//! git over https: what libcurl says when a connection fails; transfers that break off.
//!
//! git puts `unable to access` before it; libcurl's words alone could be curl's own.

use crate::evidence::message::{
    Role::{Failure, Progress},
    Wording as W, messages,
};

messages! {
    /// Nobody answered the attempt to connect.
    GIT_TIMEOUT = "git-network-timeout", "E11", Failure, "libcurl, connect.c", [
        W::of("unable to access '{url}': Failed to connect to {host} port {port}: Connection timed out"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port}: Connection timed out"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port}: Operation timed out"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port}: Operation timed out"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port}: Timed out"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port}: Timed out"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: Connection timed out"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: Connection timed out"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: Operation timed out"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: Operation timed out"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: Timed out"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: Timed out"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: Timeout was reached"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: Timeout was reached"),
    ];
    /// There is no route to the address.
    GIT_UNREACHABLE = "git-network-unreachable", "E11", Failure, "libcurl, connect.c", [
        W::of("unable to access '{url}': Failed to connect to {host} port {port}: Network is unreachable"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port}: Network is unreachable"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port}: No route to host"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port}: No route to host"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: Network is unreachable"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: Network is unreachable"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: No route to host"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: No route to host"),
    ];
    /// The name of the git server does not resolve.
    GIT_NO_HOST = "git-network", "E11", Failure, "libcurl, hostip.c", [
        W::of("unable to access '{url}': Could not resolve host: {host}"),
        W::of("无法访问 '{url}'：Could not resolve host: {host}"),
    ];
    /// The name of the forward proxy that git uses does not resolve.
    GIT_NO_PROXY_HOST = "git-network-proxy-name", "E11", Failure, "libcurl, hostip.c", [
        W::of("unable to access '{url}': Could not resolve proxy: {host}"),
        W::of("无法访问 '{url}'：Could not resolve proxy: {host}"),
    ];
    /// The forward proxy that git uses wants a login.
    GIT_PROXY_AUTH = "git-network-proxy-auth", "E11", Failure, "libcurl, cf-h1-proxy.c", [
        W::of("unable to access '{url}': Received HTTP code 407 from proxy after CONNECT"),
        W::of("无法访问 '{url}'：Received HTTP code 407 from proxy after CONNECT"),
        W::of("unable to access '{url}': CONNECT tunnel failed, response 407"),
        W::of("无法访问 '{url}'：CONNECT tunnel failed, response 407"),
    ];
    /// The forward proxy that git uses refuses or fails.
    GIT_PROXY_REFUSED = "git-network-proxy", "E11", Failure, "libcurl, cf-h1-proxy.c", [
        W::of("unable to access '{url}': Received HTTP code {number} from proxy after CONNECT"),
        W::of("无法访问 '{url}'：Received HTTP code {number} from proxy after CONNECT"),
        W::of("unable to access '{url}': CONNECT tunnel failed, response {number}"),
        W::of("无法访问 '{url}'：CONNECT tunnel failed, response {number}"),
        W::of("unable to access '{url}': Proxy CONNECT aborted"),
        W::of("无法访问 '{url}'：Proxy CONNECT aborted"),
    ];
    /// The connection was made and then cut.
    GIT_CONN_RESET = "git-network-reset", "E11", Failure, "libcurl", [
        W::of("unable to access '{url}': Recv failure: "),
        W::of("无法访问 '{url}'：Recv failure: "),
        W::of("unable to access '{url}': Send failure: "),
        W::of("无法访问 '{url}'：Send failure: "),
        W::of("unable to access '{url}': Empty reply from server"),
        W::of("无法访问 '{url}'：Empty reply from server"),
        W::of("unable to access '{url}': OpenSSL SSL_read: "),
        W::of("无法访问 '{url}'：OpenSSL SSL_read: "),
        W::of("unable to access '{url}': LibreSSL SSL_read: "),
        W::of("无法访问 '{url}'：LibreSSL SSL_read: "),
    ];
    /// The git server, or a gateway before it, is in trouble or does not know the address.
    GIT_HTTP_STATUS = "git-network-status", "E11", Failure, "git, http.c", [
        W::of("unable to access '{url}': The requested URL returned error: {number}"),
        W::of("无法访问 '{url}'：The requested URL returned error: {number}"),
    ];
    /// git may not read a file of its own settings.
    GIT_CONFIG_UNREADABLE = "git-config-unreadable", "E16", Failure, "git, wrapper.c, access_or_die", [
        W::of("fatal: unable to access '{path}': Permission denied"),
        W::of("fatal: unable to access '{path}': Not a directory"),
        W::of("fatal: unable to access '{path}': Is a directory"),
    ];
    /// The same, where git goes on without that file.
    GIT_CONFIG_WARNING = "git-config-warning", "", Progress, "git, wrapper.c, access_or_warn", [
        W::of("warning: unable to access '{path}': Permission denied"),
    ];
    /// git could not speak to the server for another reason.
    GIT_ACCESS_FAILED = "git-access-failed", "E11", Failure, "git, remote-curl.c", [
        W::of("fatal: unable to access '{url}': "),
        W::of("fatal: 无法访问 '{url}'："),
    ];
    /// git may not use this kind of address.
    GIT_PROTOCOL = "git-protocol-not-allowed", "E12", Failure, "git, transport.c", [
        W::of("fatal: transport '{word}' not allowed"),
    ];
    /// The server ended a transfer with the status of an error.
    GIT_RPC_STATUS = "git-transfer-status", "E13", Failure, "git, remote-curl.c, post_rpc", [
        W::of("RPC failed; HTTP {number} "),
        W::of("RPC failed; curl 22 The requested URL returned error: {number}"),
        W::of("RPC failed; result=22, HTTP code = {number}"),
        W::of("RPC 失败。HTTP {number} "),
        W::of("RPC 失败。curl 22 The requested URL returned error: {number}"),
    ];
    /// The transfer broke off.
    GIT_TRANSFER = "git-transfer", "E13", Failure, "git, remote-curl.c, fetch-pack.c and pkt-line.c", [
        W::of("RPC failed; curl {number} "),
        W::of("RPC failed; result={number}, HTTP code = {number2}"),
        W::of("RPC 失败。curl {number} "),
        W::of("fatal: early EOF"),
        W::of("fatal: 过早的文件结束符（EOF）"),
        W::of("the remote end hung up unexpectedly"),
        W::of("The remote end hung up unexpectedly"),
        W::of("fatal: 远端意外挂断了"),
        W::of("fetch-pack: unexpected disconnect while reading sideband packet"),
        W::of("fatal: protocol error: bad pack header"),
    ];
}
