//! Every message about proxies, networks, names and TLS is found where Go prints it, under its
//! own id, with its values; and lines that only look alike are not.
#![cfg(not(target_arch = "wasm32"))]

use modmend::evidence::message::Message;
use modmend::evidence::messages::THEMES;
use modmend::evidence::{self, log::Entry};
use modmend::intake::{self, Origin, Source};

/// What was pasted, the id that must be found in its first entry, and values of that entry.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// Families without text of their own, with the reason in the theme's file.
const SILENT: &[&str] = &["A09", "A14", "A26", "B35"];

const GOPROXY: &[Case] = &[
    (
        "go: example.com/a@v1.0.0: GOPROXY list is not the empty string, but contains no entries",
        "goproxy-list-empty",
        &[("module", "example.com/a"), ("version", "v1.0.0")],
    ),
    (
        "go list -m: example.com/a@latest: module lookup disabled by GOPROXY=off",
        "goproxy-off",
        &[("version", "latest")],
    ),
    ("go get example.com/a: module lookup disabled by GOPROXY=off", "goproxy-off", &[]),
    (
        "go: example.com/a@v1.0.0: invalid proxy URL missing scheme: foo",
        "goproxy-missing-scheme",
        &[("word", "foo")],
    ),
    (
        "go: example.com/a@v1.0.0: invalid proxy URL scheme (must be https, http, file): ftp://127.0.0.1/",
        "goproxy-bad-scheme",
        &[("url", "ftp://127.0.0.1/")],
    ),
    (
        "go: example.com/a@v1.0.0: invalid file:// proxy URL with non-path elements: file://C:/x",
        "goproxy-file-url",
        &[("url", "file://C:/x")],
    ),
    ("go: example.com/a@v1.0.0: file URL missing drive letter", "goproxy-file-url", &[]),
    ("go: example.com/a@v1.0.0: path is not absolute", "goproxy-file-url", &[]),
    (
        "go: example.com/a@v1.0.0: parse \"http://a b/\": invalid character \" \" in host name",
        "goproxy-url-parse",
        &[("text", "http://a b/"), ("text2", " ")],
    ),
    (
        "go list -m: example.com/a@v1.0.0: parse http://a b/: invalid character \" \" in host name",
        "goproxy-url-parse",
        &[("text", "http://a b/"), ("text2", " ")],
    ),
    (
        "go: example.com/a@v1.0.0: parse \"https://h.invalid:port\": invalid port \":port\" after host",
        "goproxy-url-parse-login",
        &[("text", "https://h.invalid:port"), ("text2", ":port")],
    ),
    (
        "go: example.com/a@v1.0.0: parse \"https://u:p%zz@h.invalid\": invalid URL escape \"%zz\"",
        "goproxy-url-parse-login",
        &[("text2", "%zz")],
    ),
    (
        "go: example.com/a@v1.0.0: parse \"\\\"https://goproxy.invalid\": first path segment in URL cannot contain colon",
        "goproxy-url-parse-quotes",
        &[("text", "\\\"https://goproxy.invalid")],
    ),
    (
        "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/404;http:/127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info: 404 Not Found",
        "goproxy-wrong-separator",
        &[("url", "http://127.0.0.1:18080/404")],
    ),
    (
        "go list -m: example.com/a@v1.0.0: reading http://127.0.0.1:18080/500%7Chttp:/127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info: 404 Not Found",
        "goproxy-wrong-separator",
        &[("url", "http://127.0.0.1:18080/500")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://goproxy.cn;direct/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.cn;direct: no such host",
        "goproxy-wrong-separator",
        &[("word", "direct"), ("host", "goproxy.cn")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://goproxy.cn%EF%BC%8Cdirect/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.cn，direct: no such host",
        "goproxy-wrong-separator",
        &[("word", "direct")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://goproxy.cn%E3%80%81direct/example.com/a/@v/v1.0.0.info\": dial tcp: lookup goproxy.xn--cndirect-fy3i on 10.0.0.2:53: no such host",
        "goproxy-wrong-separator",
        &[("host", "goproxy.xn--cndirect-fy3i")],
    ),
    (
        "go: example.com/a@v1.0.0: reading https://mirrors.aliyun.com/goproxy/%EF%BC%8Cdirect/example.com/a/@v/v1.0.0.info: 404 Not Found",
        "goproxy-wrong-separator",
        &[("url", "https://mirrors.aliyun.com/goproxy/")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https:/goproxy.cn/example.com/a/@v/v1.0.0.info\": http: no Host in request URL",
        "goproxy-url-parse-no-host",
        &[("module", "example.com/a")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://https/goproxy.cn/example.com/a/@v/v1.0.0.info\": dial tcp: lookup https on 10.0.0.2:53: no such host",
        "goproxy-url-parse-scheme",
        &[("module", "example.com/a")],
    ),
    ("go: example.com/a@v1.0.0: path does not match GOPRIVATE/GONOPROXY", "noproxy-internal", &[]),
    (
        "go: example.com/a@latest: module lookup disabled by -mod=vendor\n\t(Go version in go.mod is at least 1.14 and vendor directory exists.)",
        "lookup-disabled-vendor",
        &[
            ("word", "vendor"),
            ("text", "Go version in go.mod is at least 1.14 and vendor directory exists."),
        ],
    ),
    (
        "go: example.com/a@v1.0.0: network disabled by cmdgonetlimit=0",
        "net-disabled",
        &[("number", "0")],
    ),
];

const ANSWERS: &[Case] = &[
    (
        "go: example.com/a@v1.0.0: reading https://proxy.golang.org/example.com/a/@v/v1.0.0.info: 404 Not Found\n\tserver response: not found",
        "proxy-404",
        &[("host", "proxy.golang.org"), ("version", "v1.0.0")],
    ),
    (
        "go get example.com/a@deadbeef: example.com/a@deadbeef: invalid version: reading http://127.0.0.1:18080/ok/example.com/a/@v/deadbeef.info: 410 Gone",
        "proxy-404",
        &[("version", "deadbeef")],
    ),
    (
        "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/401/example.com/a/@v/v1.0.0.info: 401 Unauthorized",
        "proxy-401",
        &[("module", "example.com/a")],
    ),
    (
        "go: example.com/a@v1.0.0: reading http://127.0.0.1:18080/403/example.com/a/@v/v1.0.0.info: 403 Forbidden\n\tserver response: mock 403 body",
        "proxy-403",
        &[("host", "127.0.0.1")],
    ),
    (
        "go: example.com/a@v1.0.0: reading https://nexus.corp.example/go/example.com/a/@v/v1.0.0.zip: 403 REQUESTED ITEM IS QUARANTINED",
        "proxy-403",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: reading https://proxy.example/example.com/a/@v/v1.0.0.info: 429 Too Many Requests",
        "proxy-429-5xx-rate-limit",
        &[],
    ),
    (
        "go: module example.com/a: reading http://127.0.0.1:18080/500/example.com/a/@v/list: 500 Internal Server Error",
        "proxy-429-5xx",
        &[("module", "example.com/a")],
    ),
    (
        "go: example.com/a@v1.0.0: reading https://proxy.example/example.com/a/@v/v1.0.0.info: 522",
        "proxy-429-5xx",
        &[("host", "proxy.example")],
    ),
    (
        "go: example.com/a@v1.0.0: reading https://proxy.example/example.com/a/@v/v1.0.0.info: 400 Bad Request",
        "proxy-429-5xx-request",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: invalid response from proxy \"http://127.0.0.1:18080/html200\": invalid character '<' looking for beginning of value",
        "proxy-invalid-response-html",
        &[("url", "http://127.0.0.1:18080/html200")],
    ),
    (
        "go list -m: example.com/a@v1.0.0: invalid character '<' looking for beginning of value",
        "proxy-invalid-response-html",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: invalid response from proxy \"https://p.example\": unexpected end of JSON input",
        "proxy-invalid-response",
        &[("host", "p.example")],
    ),
    (
        "go get: example.com/a@v1.0.0: json: cannot unmarshal string into Go value of type modfetch.RevInfo",
        "proxy-invalid-response",
        &[],
    ),
    (
        "go: example.com/wrongver@v1.0.0: proxy returned info for version v9.9.9 instead of requested version",
        "proxy-wrong-version",
        &[("version", "v1.0.0"), ("version2", "v9.9.9")],
    ),
    ("go: example.com/a@v1.0.0: downloaded zip file too large", "proxy-zip-too-large", &[]),
    (
        "go: example.com/a@v1.0.0: Get \"/loop/example.com/a/@v/v1.0.0.info\": stopped after 10 redirects",
        "redirect-loop",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info\": redirected from secure URL https://127.0.0.1:18443/toinsecure/example.com/a/@v/v1.0.0.info to insecure URL http://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info",
        "redirect-insecure",
        &[("url2", "https://127.0.0.1:18443/toinsecure/example.com/a/@v/v1.0.0.info")],
    ),
    (
        "go: example.com/a@v1.0.0: refusing to pass credentials to insecure URL: http://u:xxxxx@127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info",
        "proxy-creds-on-http",
        &[("host", "127.0.0.1")],
    ),
    (
        "go: example.com/a@v1.0.0: unrecognized import path \"example.com/a\": https fetch: insecure URL: http://example.com/a?go-get=1",
        "insecure-url",
        &[("host", "example.com")],
    ),
    (
        "go: loading module retractions for example.com/a@v1.0.0: reading http://127.0.0.1:18080/500/example.com/a/@v/list: 500 Internal Server Error",
        "proxy-list-broken",
        &[("version", "v1.0.0")],
    ),
    (
        "go: module example.com/a: reading http://127.0.0.1:18080/500/example.com/a/@v/list: 500 Internal Server Error",
        "proxy-list-broken",
        &[("url", "http://127.0.0.1:18080/500/example.com/a/@v/list")],
    ),
    (
        "go: example.com/a@v1.0.0: reading file:///nonexist/example.com/a/@v/v1.0.0.info: no such file or directory",
        "file-proxy-missing",
        &[("path", "/nonexist/example.com/a/@v/v1.0.0.info")],
    ),
    (
        "go list -m: example.com/a@v1.0.0: reading file:///nonexist/example.com/a/@v/v1.0.0.info: Not Found",
        "file-proxy-missing",
        &[("module", "example.com/a")],
    ),
    (
        "go: example.com/a@v1.0.0: reading file:///srv/p/example.com/a/@v/v1.0.0.info: open /srv/p/example.com/a/@v/v1.0.0.info: no such file or directory",
        "file-proxy-missing",
        &[("path", "/srv/p/example.com/a/@v/v1.0.0.info")],
    ),
    (
        "go: example.com/a@v1.0.0: reading file:///C:/p/example.com/a/@v/v1.0.0.info: The system cannot find the path specified.",
        "file-proxy-missing",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: reading file:///srv/p/example.com/a/@v/v1.0.0.info: permission denied",
        "file-proxy-missing-denied",
        &[],
    ),
];

const NETWORK: &[Case] = &[
    (
        "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:18459/example.com/a/@v/v1.0.0.info\": dial tcp 127.0.0.1:18459: connect: connection refused",
        "conn-refused",
        &[("ip", "127.0.0.1"), ("port", "18459")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": dial tcp [2404:6800:4008:c07::8d]:443: i/o timeout",
        "conn-timeout",
        &[("host", "proxy.golang.org"), ("port", "443")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": read tcp 10.0.0.2:51000->142.250.66.81:443: read: connection timed out",
        "conn-timeout-read",
        &[("ip", "142.250.66.81")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp [2606:4700::1]:443: connect: network is unreachable",
        "conn-unreachable",
        &[("ip", "2606:4700::1")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp 10.1.2.3:443: connect: no route to host",
        "conn-unreachable-host",
        &[("ip", "10.1.2.3")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18450/example.com/a/@v/v1.0.0.info\": read tcp 127.0.0.1:51234->127.0.0.1:18450: read: connection reset by peer",
        "conn-reset",
        &[("port", "18450")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": write tcp 127.0.0.1:51234->10.0.0.9:443: write: broken pipe",
        "conn-reset",
        &[("ip", "10.0.0.9")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:18443/ok/example.com/a/@v/v1.0.0.info\": EOF",
        "conn-eof",
        &[("module", "example.com/a")],
    ),
    (
        "go list -m: example.com/a@v1.0.0: Get http://127.0.0.1:18443/ok/example.com/a/@v/v1.0.0.info: EOF",
        "conn-eof",
        &[("host", "127.0.0.1")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": unexpected EOF",
        "conn-eof-cut",
        &[("host", "proxy.golang.org")],
    ),
    (
        "go: example.com/a@v1.0.0: read \"https://p.example/example.com/a/@v/v1.0.0.zip\": unexpected EOF",
        "body-truncated",
        &[("host", "p.example")],
    ),
    (
        "go: example.com/a@v1.0.0: read \"https://p.example/example.com/a/@v/v1.0.0.zip\": read tcp 10.0.0.2:5->10.0.0.9:443: read: connection reset by peer",
        "body-truncated",
        &[("host", "p.example"), ("ip", "10.0.0.9")],
    ),
    (
        "go: example.com/a@v1.0.0: read \"http:/127.0.0.1:18080/@v/v1.0.0.info\": unexpected EOF",
        "body-truncated",
        &[],
    ),
    (
        "go list -m: example.com/a@v1.0.0: unexpected EOF",
        "body-truncated",
        &[("version", "v1.0.0")],
    ),
    (
        "go: example.com/a@v1.0.0: read \"https://p.example/example.com/a/@v/v1.0.0.zip\": write /root/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip1.tmp: no space left on device",
        "disk-full-as-read",
        &[("path", "/root/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip1.tmp")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": read tcp 10.0.0.2:5->10.0.0.9:443: wsarecv: An established connection was aborted by the software in your host machine.",
        "conn-windows-misc",
        &[("ip", "10.0.0.9")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp 10.0.0.9:443: connectex: An attempt was made to access a socket in a way forbidden by its access permissions.",
        "conn-windows-misc-forbidden",
        &[("ip", "10.0.0.9")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp 10.0.0.9:443: connectex: Only one usage of each socket address (protocol/network address/port) is normally permitted.",
        "conn-windows-misc-exhausted",
        &[("port", "443")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"http://0.0.0.0:1/a.example/a/@v/v1.0.0.info\": dial tcp 0.0.0.0:1: connect: can't assign requested address",
        "conn-cannot-assign",
        &[("port", "1")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"http://p.example:22/a.example/a/@v/v1.0.0.info\": net/http: HTTP/1.x transport connection broken: malformed HTTP response \"SSH-2.0-OpenSSH_9.2\"",
        "http-malformed",
        &[("host", "p.example")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": stream error: stream ID 13; INTERNAL_ERROR; received from peer",
        "http2",
        &[("word", "INTERNAL_ERROR"), ("number", "13")],
    ),
    (
        "go: a.example/a@v1.0.0: read \"https://p.example/a.example/a/@v/v1.0.0.zip\": stream error: stream ID 5; PROTOCOL_ERROR",
        "http2",
        &[("word", "PROTOCOL_ERROR"), ("host", "p.example")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=ENHANCE_YOUR_CALM, debug=\"too_many_pings\"",
        "http2-goaway",
        &[("word", "ENHANCE_YOUR_CALM"), ("number", "1")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": http2: client connection lost",
        "http2-lost",
        &[],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": http2: timeout awaiting response headers",
        "http2-timeout",
        &[],
    ),
    (
        "go: a.example/a@v1.0.0: unrecognized import path \"a.example/a\": http/https fetch: Get \"https://a.example/a?go-get=1\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
        "deadline",
        &[("host", "a.example")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": http: server closed idle connection",
        "idle-closed",
        &[],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": read tcp 10.0.0.2:5->10.0.0.9:443: use of closed network connection",
        "idle-closed",
        &[("ip", "10.0.0.9")],
    ),
];

const NAMES: &[Case] = &[
    (
        "go: example.com/a@v1.0.0: Get \"https://nosuchhost.invalid/example.com/a/@v/v1.0.0.info\": dial tcp: lookup nosuchhost.invalid on 10.0.0.53:53: no such host",
        "dns-no-such-host",
        &[("host", "nosuchhost.invalid"), ("addr", "10.0.0.53:53")],
    ),
    (
        "go list -m: nosuchhost.invalid/a@v1.0.0: unrecognized import path \"nosuchhost.invalid/a\" (https fetch: Get https://nosuchhost.invalid/a?go-get=1: dial tcp: lookup nosuchhost.invalid: no such host)",
        "dns-no-such-host",
        &[("host", "nosuchhost.invalid")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": dial tcp: lookup proxy.golang.org on [::1]:53: read udp [::1]:41212->[::1]:53: read: connection refused",
        "dns-loopback",
        &[("host", "proxy.golang.org")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": dial tcp: lookup proxy.golang.org on 192.168.65.7:53: read udp 172.17.0.2:41212->192.168.65.7:53: read: connection refused",
        "dns-loopback-other",
        &[("ip", "192.168.65.7")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": dial tcp: lookup proxy.golang.org on 8.8.8.8:53: read udp 172.17.0.2:41212->8.8.8.8:53: i/o timeout",
        "dns-timeout",
        &[("addr", "8.8.8.8:53"), ("host", "proxy.golang.org")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": dial tcp: lookup proxy.golang.org: i/o timeout",
        "dns-timeout",
        &[("host", "proxy.golang.org")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": dial tcp: lookup proxy.golang.org on 8.8.8.8:53: dial udp 8.8.8.8:53: connect: network is unreachable",
        "dns-timeout-unreachable",
        &[("addr", "8.8.8.8:53")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": dial tcp: lookup proxy.golang.org on 127.0.0.11:53: server misbehaving",
        "dns-server-misbehaving",
        &[("ip", "127.0.0.11")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp: lookup p.example: getaddrinfow: 由于找不到请求的内容。",
        "dns-windows-getaddrinfow",
        &[("host", "p.example")],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp: lookup p.example: getaddrinfow: The requested name is valid, but no data of the requested type was found.",
        "dns-windows-getaddrinfow-no-data",
        &[],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp: lookup p.example: getaddrinfow: This is usually a temporary error during hostname resolution and means that the local server did not receive a response from an authoritative server.",
        "dns-windows-getaddrinfow-temporary",
        &[],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp: lookup p.example: getaddrinfow: A non-recoverable error occurred during a database lookup.",
        "dns-windows-getaddrinfow-no-recovery",
        &[],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp: lookup p.example: getaddrinfow: No such host is known.",
        "dns-windows-getaddrinfow-no-host",
        &[],
    ),
    (
        "go: a.example/a@v1.0.0: Get \"https://p.example/a.example/a/@v/v1.0.0.info\": dial tcp: lookup p.example: Temporary failure in name resolution",
        "dns-temporary-cgo",
        &[],
    ),
    (
        "go: a.example/a@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://git.example/a/': Could not resolve host: git.example",
        "dns-temporary-cgo-git",
        &[("host", "git.example")],
    ),
];

const TLS: &[Case] = &[
    (
        "go: a.example/a@v1.0.0: Get \"https://proxy.golang.org/a.example/a/@v/v1.0.0.info\": net/http: TLS handshake timeout",
        "tls-handshake-timeout",
        &[("host", "proxy.golang.org")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18444/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
        "tls-unknown-authority",
        &[("host", "127.0.0.1")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18444/ok/example.com/a/@v/v1.0.0.info\": x509: certificate signed by unknown authority (possibly because of \"crypto/rsa: verification error\" while trying to verify candidate authority certificate \"Corp CA\")",
        "tls-unknown-authority",
        &[("text2", "Corp CA")],
    ),
    (
        "go list -m: example.com/a@v1.0.0: Get https://127.0.0.1:18445/ok/example.com/a/@v/v1.0.0.info: x509: certificate has expired or is not yet valid",
        "tls-expired-or-early",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18445/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-01-01T00:00:00Z is after 2021-01-01T00:00:00Z",
        "tls-expired",
        &[("word", "2026-01-01T00:00:00Z"), ("word2", "2021-01-01T00:00:00Z")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": x509: certificate has expired or is not yet valid: current time 1970-01-01T00:00:10Z is before 2021-01-01T00:00:00Z",
        "tls-expired-not-yet",
        &[("word", "1970-01-01T00:00:10Z")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate is valid for a.example, b.example, not p.example",
        "tls-hostname",
        &[("text", "a.example, b.example"), ("host", "p.example")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate is valid for 120 names, but none matched p.example",
        "tls-hostname",
        &[("number", "120")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18446/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: cannot validate certificate for 127.0.0.1 because it doesn't contain any IP SANs",
        "tls-ip-san",
        &[("ip", "127.0.0.1")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18448/ok/example.com/a/@v/v1.0.0.info\": x509: certificate relies on legacy Common Name field, use SANs instead",
        "tls-legacy-cn",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info\": tls: first record does not look like a TLS handshake",
        "tls-not-tls",
        &[("host", "127.0.0.1")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": http: server gave HTTP response to HTTPS client",
        "http-to-https-client",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: Client sent an HTTP request to an HTTPS server.",
        "http-to-https-client-port",
        &[("version", "v1.0.0")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18447/ok/example.com/a/@v/v1.0.0.info\": remote error: tls: protocol version not supported",
        "tls-version-or-alert",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": tls: server selected unsupported protocol version 301",
        "tls-version-or-alert",
        &[("word", "301")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": remote error: tls: unrecognized name",
        "tls-version-or-alert-alert",
        &[("text", "unrecognized name")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": remote error: tls: bad certificate",
        "tls-version-or-alert-client",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": tls: oversized record received with length 20527",
        "tls-version-or-alert-record",
        &[("number", "20527")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": x509: failed to load system roots and no roots provided; open /root/ca.pem: permission denied",
        "tls-no-roots",
        &[("text", "open /root/ca.pem: permission denied")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": x509: OSStatus -26276",
        "tls-macos",
        &[("word", "-26276")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: “p.example” certificate is not trusted",
        "tls-macos-untrusted",
        &[("text", "p.example")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: “p.example” certificate is not standards compliant",
        "tls-macos-standards",
        &[("text", "p.example")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": tls: failed to parse certificate from server: x509: negative serial number",
        "tls-weak-cert",
        &[],
    ),
];

const FORWARD_PROXY: &[Case] = &[
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 127.0.0.1:18459: connect: connection refused",
        "http-proxy-down",
        &[("addr", "127.0.0.1:18459"), ("port", "18459")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp 10.0.0.1:3128: i/o timeout",
        "http-proxy-down-timeout",
        &[("ip", "10.0.0.1")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp: lookup proxy.corp.example on 10.0.0.53:53: no such host",
        "http-proxy-down-no-host",
        &[("host", "proxy.corp.example")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Proxy Authentication Required",
        "http-proxy-auth",
        &[("host", "proxy.golang.org")],
    ),
    (
        "go list -m: example.com/a@v1.0.0: Get https://proxy.golang.org/example.com/a/@v/v1.0.0.info: Proxy Authentication Required",
        "http-proxy-auth",
        &[("host", "proxy.golang.org")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Forbidden",
        "http-proxy-status",
        &[("host", "proxy.golang.org")],
    ),
    (
        "go list -m: example.com/a@v1.0.0: Get https://proxy.golang.org/example.com/a/@v/v1.0.0.info: Bad Gateway",
        "http-proxy-status-gateway",
        &[("host", "proxy.golang.org")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": Method Not Allowed",
        "http-proxy-status-no-proxy",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": socks connect tcp 127.0.0.1:1080->proxy.golang.org:443: unknown error general SOCKS server failure",
        "http-proxy-status-socks",
        &[("addr", "127.0.0.1:1080")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: dial tcp: lookup http on 10.0.0.53:53: no such host",
        "http-proxy-bad-url",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": invalid proxy address \"http://u:p@ h\": parse \"http://u:p@ h\": invalid character \" \" in host name",
        "http-proxy-bad-url",
        &[("text", "http://u:p@ h")],
    ),
    (
        "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: net/http: TLS handshake timeout",
        "http-proxy-bad-url-scheme",
        &[],
    ),
];

const TABLES: &[&[Case]] = &[GOPROXY, ANSWERS, NETWORK, NAMES, TLS, FORWARD_PROXY];

/// A line of something else, and the id that must not be found in it.
const NEAR_MISSES: &[(&str, &str)] = &[
    ("main.go:3:1: syntax error: unexpected EOF, expecting }", "body-truncated"),
    ("yaml: line 3: user@host: unexpected EOF", "conn-eof-cut"),
    ("2026/01/01 00:00:00 server.go:9: failed to Get config: EOF", "conn-eof"),
    (
        "--- FAIL: TestServe (0.00s)\n    x_test.go:9: accept tcp [::]:8080: use of closed network connection",
        "idle-closed",
    ),
    ("    x_test.go:14: context deadline exceeded", "deadline"),
    (
        "rpc error: code = Unavailable desc = connection error: desc = \"transport: error while dialing\"",
        "http2-lost",
    ),
    (
        "listen tcp :8080: bind: Only one usage of each socket address (protocol/network address/port) is normally permitted.",
        "conn-windows-misc-exhausted",
    ),
    (
        "E: Could not resolve 'deb.debian.org'\ncurl: (6) Could not resolve host: deb.debian.org",
        "dns-temporary-cgo-git",
    ),
    ("Error: invalid character '<' looking for beginning of value", "proxy-invalid-response-html"),
    ("Error loading state: unexpected end of JSON input", "proxy-invalid-response"),
    ("Tunnel connection failed: 403 Forbidden", "http-proxy-status"),
    ("npm ERR! 404 Not Found - GET https://registry.npmjs.org/x - Not found", "proxy-404"),
    ("Err:1 http://deb.debian.org/debian bookworm InRelease 403 Forbidden", "proxy-403"),
    (
        "WARNING: Retrying (Retry(total=4)) after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required'))': /simple/x/",
        "http-proxy-auth",
    ),
    ("cat: reading notes.txt: no such file or directory", "file-proxy-missing"),
    (
        "go: example.com/a@v1.0.0: parsing ../a/go.mod: open DIR/a/go.mod: no such file or directory",
        "file-proxy-missing",
    ),
    ("    x_test.go:4: error reading body: 520 bytes read", "proxy-429-5xx"),
    ("panic: path is not absolute: x", "goproxy-file-url"),
    ("write /tmp/x: no space left on device", "disk-full-as-read"),
    ("curl: (35) error:1408F10B:SSL routines:ssl3_get_record:wrong version number", "tls-not-tls"),
    ("[error] 5 stream error: stream was reset", "http2"),
    ("    lookup_test.go:4: lookup table on disk: i/o timeout", "dns-timeout"),
];

fn entries(text: &str) -> Vec<Entry> {
    let source = Source { origin: Origin::Log, text };
    evidence::gather(intake::read(&[source])).log.entries
}

fn ids(entries: &[Entry]) -> Vec<&'static str> {
    entries.iter().flat_map(|entry| &entry.said).map(|said| said.message.id).collect()
}

fn messages() -> impl Iterator<Item = &'static Message> {
    let all = THEMES.iter().copied().flatten().copied();
    all.filter(|message| message.family.starts_with(['A', 'B']))
}

#[test]
fn every_family_is_found_where_go_prints_it() {
    for (text, id, values) in TABLES.iter().copied().flatten() {
        let entries = entries(text);
        assert_eq!(entries.len(), 1, "{text}");
        assert!(ids(&entries).contains(id), "{id} is not among {:?} in {text}", ids(&entries));
        for (name, value) in *values {
            assert_eq!(entries[0].captures.get(name), Some(*value), "{name} of {text}");
        }
    }
}

#[test]
fn a_line_with_one_failure_has_one_message_of_these_families() {
    // Two things are said where a body breaks off (what, and how), and where a peer is no HTTP.
    let is_double = |id: &str| matches!(id, "body-truncated" | "proxy-list-broken");
    for (text, id, _) in TABLES.iter().copied().flatten() {
        let entries = entries(text);
        let said: Vec<&str> = ids(&entries)
            .into_iter()
            .filter(|id| !is_double(id) && messages().any(|message| message.id == *id))
            .collect();
        let is_one = said.len() == 1 || is_double(id);
        let is_parse = *id == "http-proxy-bad-url" && said.contains(&"goproxy-url-parse");
        assert!(is_one || is_parse, "{said:?} in {text}");
    }
}

#[test]
fn no_message_and_no_family_is_without_a_case() {
    let cases: Vec<&str> = TABLES.iter().copied().flatten().map(|(_, id, _)| *id).collect();
    for message in messages() {
        assert!(cases.contains(&message.id), "{} has no case", message.id);
    }
    for (letter, last) in [('A', 26), ('B', 36)] {
        for number in 1..=last {
            let family = format!("{letter}{number:02}");
            let is_known = messages().any(|message| message.family == family);
            assert_ne!(is_known, SILENT.contains(&family.as_str()), "{family}");
        }
    }
}

#[test]
fn lines_that_look_alike_are_told_apart() {
    for (text, id) in NEAR_MISSES {
        assert!(messages().any(|message| message.id == *id), "{id} is no message");
        assert!(!ids(&entries(text)).contains(id), "{id} is found in {text}");
    }
}
