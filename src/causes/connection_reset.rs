//! The connection was made and then broken.

use crate::cause::shared::{AT_WRONG_ADDRESS, FETCH_THROUGH_PROXY, HAS_OWN_CAUSE, IS_GOOGLE, SHOWS_PROXY, SSH_OVER_443};
use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, AllOf, Has, InProxyList, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    git_network::{GIT_ACCESS_FAILED, GIT_CONN_RESET, GIT_TRANSFER},
    git_tls::GIT_TLS_HANDSHAKE,
    http::{HTTP2_GOAWAY, HTTP2_LOST, HTTP2_STREAM, HTTP_MALFORMED, IDLE_CLOSED},
    network::{
        BODY_TRUNCATED, CONN_ABORTED, CONN_CUT, CONN_EOF, CONN_RESET, CONN_TIMEOUT_READ,
        DISK_FULL_AS_READ,
    },
    ssh::{SSH_CLOSED, SSH_HOSTKEY, SSH_MISSING, SSH_NO_HOST, SSH_PUBLICKEY, SSH_TOO_MANY_KEYS},
    tls::TLS_ALERT,
    vcs::{GIT_AUTH_FAILED, GIT_NO_USERNAME, GIT_REPO_NOT_FOUND},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "connection-reset",
    theme: Theme::Network,
    name: Text {
        en: "A connection was made and then broken",
        zh: "连接建立后被中断",
    },
    stage: Stage::Network,
    title: Text {
        en: "The connection[ to {host}] was made and then broken",
        zh: "[与 {host} 的]连接建立后被中断",
    },
    why: Text {
        en: "The other side, or a device on the way (firewall, traffic inspection, a forward proxy, a virus scanner), closed the connection before the answer was complete. Often it works a moment later; large downloads and git histories are hit most.",
        zh: "对方或途中的设备（防火墙、流量检测、正向代理、杀毒软件）在回答传完之前关闭了连接。往往过一会儿就好；体积大的下载和 git 历史最容易中断。",
    },
    not: Text {
        en: "Not a damaged module: nothing incomplete is kept or used.",
        zh: "这不代表模块损坏：不完整的内容不会保留，也不会被使用。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&CONN_RESET]),
                Not(&IS_GOOGLE),
                Not(&AT_WRONG_ADDRESS),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[
                    &CONN_ABORTED,
                    &BODY_TRUNCATED,
                    &HTTP2_STREAM,
                    &HTTP2_GOAWAY,
                    &HTTP2_LOST,
                    &IDLE_CLOSED,
                ]),
                Not(&Says(&[&CONN_TIMEOUT_READ, &DISK_FULL_AS_READ])),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&CONN_EOF, &CONN_CUT]),
                Not(&Is("url", Class::HttpToTlsPort)),
                Not(&AllOf(&[Says(&[&CONN_CUT]), SHOWS_PROXY])),
                Not(&HAS_OWN_CAUSE),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_CONN_RESET]),
                Not(&Mentions(&["timed out"])),
                Not(&Is("host", Class::GoogleHost)),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_HANDSHAKE, &GIT_ACCESS_FAILED]),
                Mentions(CUT_IN_HANDSHAKE),
                Not(&Is("host", Class::GoogleHost)),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&GIT_TRANSFER]),
                Not(&Mentions(&[
                    "The requested URL returned error",
                    "Operation too slow",
                    "Could not resolve host",
                    "Failed to connect to",
                ])),
                Not(&Says(&[
                    &GIT_NO_USERNAME,
                    &GIT_AUTH_FAILED,
                    &GIT_REPO_NOT_FOUND,
                    &SSH_PUBLICKEY,
                    &SSH_TOO_MANY_KEYS,
                    &SSH_HOSTKEY,
                    &SSH_MISSING,
                    &SSH_NO_HOST,
                ])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&SSH_CLOSED]),
                Not(&Mentions(&["banner line contains invalid characters", "during banner exchange"])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&HTTP_MALFORMED, &TLS_ALERT]),
                Mentions(&[
                    "malformed chunked encoding",
                    "invalid byte in chunk length",
                    "transport connection broken: unexpected EOF",
                    "transport connection broken: read tcp",
                    "transport connection broken: write tcp",
                    "bad record MAC",
                ]),
                Not(&HAS_OWN_CAUSE),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Run the command once more",
                zh: "重新运行一次命令",
            },
            why: Text {
                en: "What was downloaded whole is kept, so each run has less to do. If it breaks at the same place every time, something on the way cuts it: try without VPN and virus scanner, or over another network.",
                zh: "已完整下载的内容会保留，每次重试要做的更少。如果总在同一处中断，就是途中有设备在切断：关掉 VPN、杀毒软件或换一个网络再试。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        SSH_OVER_443,
        FETCH_THROUGH_PROXY,
        Step {
            title: Text {
                en: "If it stays, take another module proxy",
                zh: "如果一直中断，换一个模块代理",
            },
            why: Text {
                en: "The mirror serves the same modules, and go.sum still checks every byte.",
                zh: "镜像提供的内容相同，go.sum 照样逐字节校验。",
            },
            action: Action::UseMirror,
            risk: Risk::Safe,
            only_if: &[Is("host", Class::GoogleHost)],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "If it stays, take {host} out of GOPROXY",
                zh: "如果一直中断，把 {host} 从 GOPROXY 中去掉",
            },
            why: Text {
                en: "A broken connection ends the list at a comma, so the entries behind it are not asked. If your company wants every download to go through this proxy, leave it.",
                zh: "连接中断会让列表在逗号处停止，后面的条目不会被询问。如果公司要求所有下载都经过该代理，请保留。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[Has("host"), InProxyList("host"), Not(&Is("host", Class::GoogleHost))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &["https://go.dev/ref/mod#goproxy-protocol", "https://pkg.go.dev/net#OpError"],
    seen: "2026-11",
});

/// How libcurl's TLS libraries say that the other side hung up in the middle of a handshake.
const CUT_IN_HANDSHAKE: &[&str] = &[
    "SSL_ERROR_SYSCALL",
    "SSL_ERROR_ZERO_RETURN",
    "Connection reset by peer",
    "Connection was reset",
    "Connection was aborted",
    "non-properly terminated",
    "Error in the pull function",
    "Error in the push function",
    "unexpected eof while reading",
    "failed to receive handshake",
    "server closed abruptly",
    "error:00000000:lib(0)",
    "HTTP/2 stream",
    "Error in the HTTP2 framing layer",
    "transfer closed with",
    "end of response with",
];

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, GOPROXY=http://127.0.0.1:19001"),
                "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:19001/example.com/a/@v/v1.0.0.info\": read tcp 127.0.0.1:59172->127.0.0.1:19001: read: connection reset by peer",
            ),
            log(
                RealGo("1.27.3, a body that is cut"),
                "go: example.com/a@v1.0.0: read \"http://127.0.0.1:19002/example.com/a/@v/v1.0.0.info\": unexpected EOF",
            ),
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:19009"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:19009/example.com/a/@v/v1.0.0.info\": EOF",
            ),
            log(
                RealGo("1.13, GOPROXY=https://127.0.0.1:18450"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: Get https://127.0.0.1:18450/example.com/a/@v/v1.0.0.info: EOF",
            ),
            log(
                RealGo("1.27.3, git 2.47, a server that hangs up in the TLS handshake"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://127.0.0.1:19009/a/b/': gnutls_handshake() failed: The TLS connection was non-properly terminated.",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c, on Windows"),
                "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in C:\\Users\\u\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': OpenSSL SSL_read: Connection was reset, errno 10054",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c, on macOS"),
                "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /Users/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': LibreSSL SSL_connect: SSL_ERROR_SYSCALL in connection to github.com:443",
            ),
            log(
                BuiltFrom("git, remote-curl.c and fetch-pack.c"),
                "go: github.com/acme/big@v1.0.0: invalid version: git fetch -f origin refs/heads/*:refs/heads/* in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\terror: RPC failed; curl 56 GnuTLS recv error (-54): Error in the pull function.\n\terror: 4096 bytes of body are still expected\n\tfetch-pack: unexpected disconnect while reading sideband packet\n\tfatal: early EOF\n\tfatal: fetch-pack: invalid index-pack output",
            ),
            log(
                BuiltFrom("net/http, HTTP/2, StreamError.Error"),
                "go: github.com/acme/kit@v0.3.1: read \"https://proxy.golang.org/github.com/acme/kit/@v/v0.3.1.zip\": stream error: stream ID 41; INTERNAL_ERROR; received from peer",
            ),
            log(
                BuiltFrom("net, (*OpError).Error; Windows error table"),
                "go: github.com/acme/kit@v0.3.1: Get \"https://goproxy.cn/github.com/acme/kit/@v/v0.3.1.mod\": read tcp 192.168.1.7:50412->119.3.1.2:443: wsarecv: An existing connection was forcibly closed by the remote host.",
            ),
            log(
                BuiltFrom("OpenSSH, kex.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tkex_exchange_identification: Connection closed by remote host\n\tConnection closed by 10.1.2.3 port 22\n\tfatal: Could not read from remote repository.",
            ),
            log(
                BuiltFrom("modfetch/coderepo.go; git"),
                "go: github.com/a/b@v0.0.0-20230101000000-abcdef123456: invalid pseudo-version: git fetch -f origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in /root/go/pkg/mod/cache/vcs/4a: exit status 128:\n\tfetch-pack: unexpected disconnect while reading sideband packet\n\tfatal: early EOF",
            ),
        ],
        misses: &[
            // The default proxy, which this network blocks.
            log(
                BuiltFrom("net, (*OpError).Error"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": read tcp 192.168.1.7:50412->142.250.66.81:443: read: connection reset by peer",
            ),
            // A plain request to a port of TLS.
            log(
                RealGo("1.27.3, GOPROXY=http://127.0.0.1:18443/ok"),
                "go: example.com/a@v1.0.0: Get \"http://127.0.0.1:18443/ok/example.com/a/@v/v1.0.0.info\": EOF",
            ),
            // The disk was full.
            log(
                BuiltFrom("modfetch/proxy.go, (*proxyRepo).Zip"),
                "go: example.com/a@v1.0.0: read \"https://goproxy.cn/example.com/a/@v/v1.0.0.zip\": write /mnt/x/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip123.tmp: no space left on device",
            ),
            // No login; git adds that the other side hung up.
            log(
                BuiltFrom("OpenSSH, sshconnect2.c; git, connect.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tgit@git.corp.example: Permission denied (publickey).\n\tfatal: The remote end hung up unexpectedly",
            ),
            // The server's own failure.
            log(
                BuiltFrom("git, remote-curl.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git fetch -f origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\terror: RPC failed; HTTP 504 curl 22 The requested URL returned error: 504\n\tfatal: the remote end hung up unexpectedly",
            ),
        ],
        gaps: &[],
    }
};
