//! Both sides share no protocol or cipher, or one of them breaks the handshake off.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, Has, InProxyList, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    git_network::GIT_ACCESS_FAILED,
    git_tls::GIT_TLS_HANDSHAKE,
    tls::{TLS_ALERT, TLS_CLIENT_CERTIFICATE, TLS_VERSION},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "tls-handshake-failure",
    theme: Theme::Tls,
    name: Text {
        en: "The TLS handshake fails: no common protocol or cipher",
        zh: "TLS 握手失败：没有双方都支持的协议或加密套件",
    },
    stage: Stage::Network,
    title: Text {
        en: "The TLS handshake[ with {host}] was broken off",
        zh: "[与 {host} 的] TLS 握手被中止",
    },
    why: Text {
        en: "The server, or a device on the way, does not accept what this program offers: Go has required TLS 1.2 since Go 1.18, an old server may speak TLS 1.0 only, an old git may offer only what the server no longer takes, or the server wants a certificate from you.",
        zh: "服务器或途中的设备不接受本机提供的选项：Go 从 1.18 起至少要求 TLS 1.2，而旧服务器可能只支持 TLS 1.0；旧版 git 提供的选项可能已被服务器淘汰；服务器也可能要求客户端证书。",
    },
    not: Text {
        en: "Not a matter of trust: the certificate has not been looked at yet.",
        zh: "这与信任无关：还没有走到校验证书那一步。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo, Says(&[&TLS_VERSION, &TLS_CLIENT_CERTIFICATE])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo, Says(&[&TLS_ALERT]), Not(&Mentions(&["bad record MAC"]))],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_HANDSHAKE, &GIT_ACCESS_FAILED]),
                Mentions(&[
                    "Handshake failed",
                    "handshake failure",
                    "A TLS fatal alert has been received",
                    "A TLS warning alert has been received",
                    "alert protocol version",
                    "tlsv1 alert",
                    "sslv3 alert",
                    "unsupported protocol",
                    "no protocols available",
                    "no ciphers available",
                    "dh key too small",
                    "SEC_E_ILLEGAL_MESSAGE",
                    "SEC_E_ALGORITHM_MISMATCH",
                    "SEC_E_UNSUPPORTED_FUNCTION",
                    "unsafe legacy renegotiation disabled",
                    "tlsv13 alert",
                ]),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See what the server offers",
                zh: "查看服务器支持什么",
            },
            why: Text {
                en: "`openssl s_client -connect {host}:443 -servername {host} -tls1_2` succeeds where the server speaks TLS 1.2. If it does not, its operator has to update it. Update git if git is what fails.",
                zh: "`openssl s_client -connect {host}:443 -servername {host} -tls1_2` 成功，说明服务器支持 TLS 1.2；失败则需要管理员升级服务器。如果出错的是 git，请升级 git。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Has("host"), Not(&Says(&[&TLS_CLIENT_CERTIFICATE]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask how to reach the server without a client certificate",
                zh: "询问管理员如何在没有客户端证书的情况下访问",
            },
            why: Text {
                en: "The go command cannot send a certificate of yours. git can: `http.sslCert` and `http.sslKey`. A module proxy inside the network is the usual way.",
                zh: "go 命令不能发送客户端证书；git 可以，用 `http.sslCert` 和 `http.sslKey` 设置。通常的做法是使用内网的模块代理。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&TLS_CLIENT_CERTIFICATE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the server is up to date, look at what stands in between",
                zh: "如果服务器没有问题，检查途中的设备",
            },
            why: Text {
                en: "Firewalls that inspect traffic break off handshakes they do not understand. Go 1.24 and later send a larger first message (post-quantum keys): if `GODEBUG=tlsmlkem=0` before the command makes it work, a device on the way is too old. This is a test, not a setting to keep.",
                zh: "做流量检测的防火墙会中止它看不懂的握手。Go 1.24 起首个消息更大（后量子密钥）：如果在命令前加 `GODEBUG=tlsmlkem=0` 就能成功，说明途中的设备太旧。这只是测试，不要长期使用。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&TLS_ALERT, &TLS_VERSION])],
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
            only_if: &[InProxyList("host"), Not(&Is("host", Class::GoogleHost))],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://go.dev/doc/go1.18#tls10",
        "https://pkg.go.dev/crypto/tls#Config",
        "https://www.rfc-editor.org/rfc/rfc8446#section-6",
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
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:19005"),
                "GOPROXY='https://127.0.0.1:19005'",
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:19005/example.com/a/@v/v1.0.0.info\": remote error: tls: handshake failure",
            ),
            log(
                RealGo("1.18, GOPROXY=https://127.0.0.1:18447/ok, a server of TLS 1.0"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18447/ok/example.com/a/@v/v1.0.0.info\": remote error: tls: protocol version not supported",
            ),
            log(
                RealGo("1.21.13, GOPROXY=https://127.0.0.1:19006"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:19006/example.com/a/@v/v1.0.0.info\": remote error: tls: unrecognized name",
            ),
            log(
                RealGo("1.27.3, git 2.47, a server that sends an alert"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://127.0.0.1:19005/a/b/': gnutls_handshake() failed: Handshake failed",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': OpenSSL/1.1.1k: error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version",
            ),
            log(
                BuiltFrom("crypto/tls/alert.go, AlertError"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.corp.example/example.com/a/@v/v1.0.0.info\": remote error: tls: certificate required",
            ),
        ],
        misses: &[
            // Cut without a word.
            log(
                RealGo("1.27.3, git 2.47, a server that hangs up in the TLS handshake"),
                "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q --end-of-options https://github.com/a/b in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://127.0.0.1:19009/a/b/': gnutls_handshake() failed: The TLS connection was non-properly terminated.",
            ),
            // No TLS at all.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18080/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18080/ok/example.com/a/@v/v1.0.0.info\": tls: first record does not look like a TLS handshake",
            ),
        ],
        gaps: &[],
    }
};
