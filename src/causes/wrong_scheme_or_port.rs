//! What answers on the port speaks another protocol than the one that was asked for.

use crate::cause::shared::{HAS_OWN_CAUSE, KNOWN_PUBLIC};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, AllOf, AnyOf, Has, InProxyList, Is, Mentions, Not, Says, ServerSays},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    context::PROXY_CONNECT,
    forward_proxy::FORWARD_PROXY_SCHEME,
    git_network::GIT_ACCESS_FAILED,
    git_tls::GIT_TLS_HANDSHAKE,
    http::HTTP_MALFORMED,
    network::CONN_EOF,
    ssh::SSH_CLOSED,
    tls::{HTTP_TO_HTTPS, HTTP_TO_TLS_PORT, TLS_NOT_TLS, TLS_RECORD},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "wrong-scheme-or-port",
    theme: Theme::Tls,
    name: Text {
        en: "http and https, or two protocols, are mixed up for this host and port",
        zh: "主机端口的协议弄错了（http 与 https 混用等）",
    },
    stage: Stage::Network,
    title: Text {
        en: "What answers[ at {host}] speaks another protocol than the URL says",
        zh: "[{host} 上]应答的服务与 URL 的协议不符",
    },
    why: Text {
        en: "The URL says https and the port speaks plain http, or the other way round, or another service (ssh, a SOCKS proxy) listens there. An entry of GOPROXY without a scheme is taken for https.",
        zh: "URL 写的是 https，而端口只提供 http，或者相反；也可能那里运行的是别的服务（ssh、SOCKS 代理）。GOPROXY 中不写协议的条目会被当作 https。",
    },
    not: Text {
        en: "Not a matter of certificates. `GOINSECURE` does not change how a module proxy is spoken to.",
        zh: "这与证书无关。`GOINSECURE` 不会改变访问模块代理的方式。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&TLS_NOT_TLS, &HTTP_TO_HTTPS]),
                Not(&Says(&[&PROXY_CONNECT, &FORWARD_PROXY_SCHEME])),
                // A repository that is served by plain http has a cause of its own.
                Not(&AllOf(&[Mentions(&["?go-get=1"]), Not(&KNOWN_PUBLIC)])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&TLS_RECORD]),
                Not(&Says(&[&PROXY_CONNECT, &FORWARD_PROXY_SCHEME])),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo, AnyOf(&[Says(&[&HTTP_TO_TLS_PORT]), ServerSays(&[&HTTP_TO_TLS_PORT])])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&HTTP_MALFORMED]),
                Mentions(&[
                    "malformed HTTP response",
                    "malformed HTTP status code",
                    "malformed HTTP version",
                    "malformed MIME header",
                ]),
                Not(&Mentions(&["malformed HTTP response \"\\x05"])),
                Not(&AllOf(&[KNOWN_PUBLIC, Not(&Is("url", Class::PlainHttp))])),
                Not(&Says(&[&PROXY_CONNECT])),
            ],
        },
        // Closed without an answer, and the port says TLS.
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo, Says(&[&CONN_EOF]), Is("url", Class::HttpToTlsPort), Not(&HAS_OWN_CAUSE)],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_HANDSHAKE, &GIT_ACCESS_FAILED]),
                Mentions(&[
                    "wrong version number",
                    "An unexpected TLS packet was received",
                    "packet length too long",
                    "unknown protocol",
                    "SEC_E_INVALID_TOKEN",
                    "Received HTTP/0.9 when not allowed",
                    "http request",
                ]),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&SSH_CLOSED]),
                Mentions(&["banner line contains invalid characters"]),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Find out what answers in the place of {host}",
                zh: "查明是什么在代替 {host} 回答",
            },
            why: Text {
                en: "{host} does speak https. A forward proxy with the wrong port (`env | grep -i proxy`), a login page of the network or a wrong address (`nslookup {host}`) answers instead.",
                zh: "{host} 本身确实提供 https。回答的可能是端口写错的正向代理（`env | grep -i proxy`）、网络的登录页，或者错误的地址（`nslookup {host}`）。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[KNOWN_PUBLIC],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Write scheme and port of {host} as the service has them",
                zh: "按实际情况改正 {host} 的协议和端口",
            },
            why: Text {
                en: "`curl -v http://{host}:PORT/` and `curl -v https://{host}:PORT/` show which one answers. A proxy that speaks plain http stands in GOPROXY with its scheme, as `http://{host}:3000`. The same goes for the URL in git's `insteadOf` rules.",
                zh: "分别执行 `curl -v http://{host}:PORT/` 和 `curl -v https://{host}:PORT/`，看哪个有回答。只提供 http 的代理，在 GOPROXY 里要写明协议，例如 `http://{host}:3000`。git 的 `insteadOf` 规则里的 URL 也一样。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Has("host"), Not(&KNOWN_PUBLIC)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Until then, take {host} out of GOPROXY",
                zh: "在此之前，先把 {host} 从 GOPROXY 中去掉",
            },
            why: Text {
                en: "Public modules then come from the other entries.",
                zh: "之后公开模块会从其他条目下载。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[Has("host"), InProxyList("host"), Not(&KNOWN_PUBLIC)],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://pkg.go.dev/crypto/tls#RecordHeaderError",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log, pasted,
    };
    Samples {
        hits: &[
            pasted(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18080/ok"),
                "GOPROXY='https://127.0.0.1:18080/ok'",
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info\": tls: first record does not look like a TLS handshake",
            ),
            log(
                RealGo("1.17, HTTPS_PROXY=http://127.0.0.1:18465"),
                "go list -m: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": http: server gave HTTP response to HTTPS client",
            ),
            log(
                RealGo("1.27.3, GOPROXY=http://127.0.0.1:19443"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:19443/example.com/a/@v/v1.0.0.info: 400 Bad Request\n\tserver response: Client sent an HTTP request to an HTTPS server.",
            ),
            log(
                RealGo("1.21.13, GOPROXY=http://127.0.0.1:19003, which is ssh"),
                "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:19003/example.com/a/@v/v1.0.0.info\": net/http: HTTP/1.x transport connection broken: malformed HTTP status code \"Debian-2\"",
            ),
            log(
                RealGo("1.13.8, GOPROXY=http://127.0.0.1:18443/ok"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: Get http://127.0.0.1:18443/ok/example.com/a/@v/v1.0.0.info: EOF",
            ),
            log(
                RealGo("1.27.3, git 2.47, https to a port of ssh"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://127.0.0.1:19003/a/b/': gnutls_handshake() failed: An unexpected TLS packet was received.",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': error:1408F10B:SSL routines:ssl3_get_record:wrong version number",
            ),
        ],
        misses: &[
            // The forward proxy is spoken to in the wrong way.
            log(
                RealGo("1.27.3, HTTPS_PROXY=https://127.0.0.1:19008"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": proxyconnect tcp: tls: first record does not look like a TLS handshake",
            ),
            // A repository without https.
            log(
                BuiltFrom("net/http, (*Transport).dialConn"),
                "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": http: server gave HTTP response to HTTPS client",
            ),
            // A server that hangs up.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:19009"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:19009/example.com/a/@v/v1.0.0.info\": EOF",
            ),
            // A server that wants another version of TLS.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18447/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18447/ok/example.com/a/@v/v1.0.0.info\": remote error: tls: protocol version not supported",
            ),
        ],
        gaps: &[],
    }
};
