//! The module came, and the checksum database that vouches for it cannot be reached.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{self, AnyOf, Covered, EnvHolds, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    context::PROXY_CONNECT,
    dns::{
        DNS_LOOPBACK, DNS_MISBEHAVING, DNS_NO_HOST, DNS_REFUSED, DNS_TEMPORARY, DNS_TIMEOUT,
        DNS_UNREACHABLE, DNS_WINDOWS, DNS_WINDOWS_NO_DATA, DNS_WINDOWS_NO_HOST,
        DNS_WINDOWS_NO_RECOVERY, DNS_WINDOWS_TEMPORARY,
    },
    http::{DEADLINE, HTTP2_GOAWAY, HTTP2_LOST, HTTP2_STREAM, HTTP2_TIMEOUT, IDLE_CLOSED},
    network::{
        BODY_TRUNCATED, CONN_ABORTED, CONN_CANNOT_ASSIGN, CONN_CUT, CONN_EOF, CONN_FORBIDDEN,
        CONN_NO_ROUTE, CONN_REFUSED, CONN_RESET, CONN_TIMEOUT, CONN_TIMEOUT_READ, CONN_UNREACHABLE,
    },
    sumdb::SUMDB_LOOKUP,
    tls::TLS_TIMEOUT,
};
use crate::lang::Text;

/// No connection, or none that carried an answer.
const NOT_REACHED: Test = Says(&[
    &CONN_REFUSED, &CONN_TIMEOUT, &CONN_TIMEOUT_READ, &CONN_UNREACHABLE, &CONN_NO_ROUTE,
    &CONN_RESET, &CONN_EOF, &CONN_CUT, &CONN_ABORTED, &CONN_FORBIDDEN, &CONN_CANNOT_ASSIGN,
    &BODY_TRUNCATED, &TLS_TIMEOUT, &DEADLINE, &IDLE_CLOSED,
    &HTTP2_STREAM, &HTTP2_GOAWAY, &HTTP2_LOST, &HTTP2_TIMEOUT,
    &DNS_NO_HOST, &DNS_TIMEOUT, &DNS_MISBEHAVING, &DNS_LOOPBACK, &DNS_REFUSED, &DNS_UNREACHABLE,
    &DNS_TEMPORARY, &DNS_WINDOWS, &DNS_WINDOWS_NO_DATA, &DNS_WINDOWS_NO_HOST,
    &DNS_WINDOWS_NO_RECOVERY, &DNS_WINDOWS_TEMPORARY,
]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "sumdb-unreachable",
    theme: Theme::Checksum,
    name: Text {
        en: "The checksum database cannot be reached",
        zh: "连不上校验和数据库",
    },
    stage: Stage::Network,
    title: Text {
        en: "The checksum database[ at {host}] cannot be reached, so the download[ of {module}] cannot be verified",
        zh: "连不上校验和数据库[ {host}]，下载的内容[ {module} ]无法校验",
    },
    why: Text {
        en: "The module itself was downloaded. go.sum has no line for it yet, so Go asks the checksum database, and that connection fails: `sum.golang.org` is unreachable from mainland China and from many closed networks. Some module proxies pass the question on, others do not; then Go asks the database itself.",
        zh: "模块已经下载成功。由于 go.sum 里还没有它的记录，Go 要向校验和数据库核对，而这一步连接失败：中国大陆和不少封闭网络无法访问 `sum.golang.org`。有的模块代理会代为查询，有的不会，那时 Go 就会直接访问数据库。",
    },
    not: Text {
        en: "Not a wrong checksum: nothing was compared yet. And no reason for `GOSUMDB=off`, which takes the check away from every module.",
        zh: "这不是校验和不一致：还没有开始比较。也不必设置 `GOSUMDB=off`，那会让所有模块都失去校验。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[
            NOT_REACHED,
            AnyOf(&[Is("url", Class::ChecksumLookup), Says(&[&SUMDB_LOOKUP])]),
            Not(&Is("url", Class::ProxyRequest)),
            Not(&Says(&[&PROXY_CONNECT])),
            Not(&Mentions(&["golang.org/toolchain"])),
        ],
    }],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Ask the same database under its other name",
                zh: "用另一个域名访问同一个数据库",
            },
            why: Text {
                en: "`sum.golang.google.cn` is the same log, signed with the same key, and reachable from mainland China. Go knows it since 1.13, and asks it directly, without a proxy.",
                zh: "`sum.golang.google.cn` 是同一个数据库，用同一把密钥签名，中国大陆可以访问。Go 从 1.13 起内置支持它，并且会直接访问，不经过模块代理。",
            },
            action: Action::SetGo { key: "GOSUMDB", value: "sum.golang.google.cn" },
            risk: Risk::Safe,
            only_if: &[
                Not(&Mentions(&["sum.golang.google.cn"])),
                Not(&Is("module", Class::PrivateModule)),
                Not(&OWN_DATABASE),
            ],
            verify: &[&["go", "env", "GOSUMDB"], &["go", "mod", "download", "{module}@{version}"]],
        },
        Step {
            title: Text {
                en: "Use a module proxy that passes the question on",
                zh: "改用能代为查询数据库的模块代理",
            },
            why: Text {
                en: "Go then reaches the database through the proxy. Its answers are signed, so the proxy cannot change them.",
                zh: "这样 Go 会通过代理访问数据库。应答带有签名，代理无法篡改。",
            },
            action: Action::UseMirror,
            risk: Risk::Review,
            only_if: &[Mentions(&["sum.golang.google.cn"]), Not(&EnvHolds("GOPROXY", &["goproxy.cn"]))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Go back to the public database",
                zh: "恢复使用公共数据库",
            },
            why: Text {
                en: "GOSUMDB names a database of somebody's own, and that one does not answer. If your company runs it, ask there first.",
                zh: "GOSUMDB 指定了另外的数据库，而它没有应答。如果是公司搭建的，请先询问管理员。",
            },
            action: Action::Reset("GOSUMDB"),
            risk: Risk::Review,
            only_if: &[OWN_DATABASE],
            verify: &[&["go", "env", "GOSUMDB"]],
        },
        Step {
            title: Text {
                en: "Tell Go that this module is private",
                zh: "告诉 Go 这是私有模块",
            },
            why: Text {
                en: "The public database does not know private modules, and is not asked for those that GOPRIVATE covers. What was in the list stays.",
                zh: "公共数据库没有私有模块的记录；被 GOPRIVATE 覆盖的模块不会向它查询。列表中原有的内容保留不变。",
            },
            action: Action::AddPrivatePattern,
            risk: Risk::Review,
            only_if: &[Is("module", Class::PrivateModule), Not(&Covered("GONOSUMDB"))],
            verify: &[&["go", "env", "GOPRIVATE"]],
        },
        Step {
            title: Text {
                en: "For a machine without a network, bring a complete go.sum",
                zh: "对没有网络的机器，请带上完整的 go.sum",
            },
            why: Text {
                en: "What go.sum lists is compared with it alone; the database is not asked. Run `go mod tidy` where there is a network and commit both files.",
                zh: "go.sum 里已有的条目只与它比较，不会查询数据库。请在有网络的机器上运行 `go mod tidy`，并提交这两个文件。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#checksum-database",
        "https://go.dev/ref/mod#environment-variables",
        "https://github.com/golang/go/issues/31755",
    ],
    seen: "2026-11",
});

/// GOSUMDB has a URL or a key in it.
const OWN_DATABASE: Test = EnvHolds("GOSUMDB", &["://", "+"]);

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: Get \"https://sum.golang.org/lookup/example.com/a@v1.1.0\": dial tcp: lookup sum.golang.org on DNS:53: no such host",
            ),
            log(
                RealGo("1.13, go get"),
                "go: finding example.com/a v1.1.0\ngo: downloading example.com/a v1.1.0\nverifying example.com/a@v1.1.0: example.com/a@v1.1.0: Get https://sum.golang.org/lookup/example.com/a@v1.1.0: dial tcp: lookup sum.golang.org on DNS:53: no such host",
            ),
            log(
                RealGo("1.21 to 1.27, go mod tidy"),
                "go: finding module for package example.com/a\ngo: downloading example.com/a v1.0.0\ngo: m imports\n\texample.com/a: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: Get \"https://sum.golang.org/lookup/example.com/a@v1.0.0\": dial tcp: lookup sum.golang.org on 10.255.255.53:53: no such host",
            ),
            pasted(
                RealGo("1.21 to 1.27, go get, GOSUMDB with a URL where nothing listens"),
                "GOSUMDB='sum.golang.org http://127.0.0.1:18599'",
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: Get \"http://127.0.0.1:18599/lookup/example.com/a@v1.0.0\": dial tcp 127.0.0.1:18599: connect: connection refused",
            ),
            pasted(
                BuiltFrom("modfetch/sumdb.go; net, (*OpError).Error"),
                "GOPROXY='https://mirrors.aliyun.com/goproxy/,direct'\nGOSUMDB='sum.golang.org'",
                "go: github.com/gin-gonic/gin@v1.9.1: verifying module: github.com/gin-gonic/gin@v1.9.1: Get \"https://sum.golang.org/lookup/github.com/gin-gonic/gin@v1.9.1\": dial tcp 172.217.163.49:443: i/o timeout",
            ),
            log(
                BuiltFrom("modfetch/sumdb.go; net, (*OpError).Error on Windows"),
                "go: golang.org/x/sys@v0.15.0/go.mod: verifying go.mod: golang.org/x/sys@v0.15.0/go.mod: Get \"https://sum.golang.org/tile/8/0/x082/937\": dial tcp 142.251.43.17:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.",
            ),
            log(
                BuiltFrom("modfetch/sumdb.go; through a proxy"),
                "go: golang.org/x/sys@v0.15.0: verifying module: golang.org/x/sys@v0.15.0: Get \"https://goproxy.cn/sumdb/sum.golang.org/lookup/golang.org/x/sys@v0.15.0\": read tcp 192.168.1.5:51000->58.220.0.1:443: read: connection reset by peer",
            ),
        ],
        misses: &[
            // The database answers.
            log(
                RealGo("1.18 to 1.27, a database that answers 500"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/500/lookup/example.com/a@v1.1.0: 500 Internal Server Error\n\tserver response: mock 500 body",
            ),
            // The forward proxy is down.
            log(
                BuiltFrom("net/http/transport.go, (*Transport).dialConn"),
                "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: Get \"https://sum.golang.org/lookup/example.com/a@v1.1.0\": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused",
            ),
            // The module itself does not come.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: github.com/gin-gonic/gin@v1.10.0: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.10.0.mod\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
        ],
        gaps: &[],
    }
};
