//! The certificate is for other names than the one that was asked for.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, AnyOf, Has, InProxyList, Is, Mentions, Not, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    git_network::GIT_ACCESS_FAILED,
    git_tls::{GIT_TLS_HANDSHAKE, GIT_TLS_NAME},
    tls::{TLS_HOSTNAME, TLS_IP_SAN, TLS_LEGACY_CN, TLS_MACOS},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "tls-hostname-mismatch",
    theme: Theme::Tls,
    name: Text {
        en: "A certificate is for other names than the host's",
        zh: "证书与主机名不符",
    },
    stage: Stage::Network,
    title: Text {
        en: "The certificate that came back is for other names[ than {host}]",
        zh: "收到的证书属于其他名字[，而不是 {host}]",
    },
    why: Text {
        en: "A certificate lists the names it is valid for, as subject alternative names (SAN). The host is asked by a name or an IP address that is not in the list, the certificate has its name in the Common Name only (not accepted since Go 1.15), or another server answers in the host's place.",
        zh: "证书里列出了它适用的名字（SAN）。可能是访问时用的名字或 IP 不在其中，可能是证书只把名字写在 Common Name 里（Go 1.15 起不再接受），也可能是另一台服务器代替它回答。",
    },
    not: Text {
        en: "Not a matter of trust: adding a CA does not help.",
        zh: "这与信任无关：添加 CA 没有用。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo, Says(&[&TLS_HOSTNAME, &TLS_IP_SAN, &TLS_LEGACY_CN, &GIT_TLS_NAME])],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_HANDSHAKE, &GIT_ACCESS_FAILED]),
                Mentions(&[
                    "SEC_E_WRONG_PRINCIPAL",
                    "CERT_E_CN_NO_MATCH",
                    "subject name",
                    "does not match target host",
                ]),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo, Says(&[&TLS_MACOS]), Mentions(&["certificate is not valid for"])],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Ask by a name that is in the certificate, not by IP address",
                zh: "改用证书里的名字访问，不要用 IP 地址",
            },
            why: Text {
                en: "Most certificates name no address. Put the server's DNS name into GOPROXY or the module path, or have the certificate issued anew with this address as an IP SAN.",
                zh: "大多数证书不包含 IP 地址。请在 GOPROXY 或模块路径里使用服务器的域名，或者让管理员重新签发带有该 IP（IP SAN）的证书。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[AnyOf(&[Says(&[&TLS_IP_SAN]), Is("host", Class::Loopback), Is("host", Class::PrivateAddress)])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See who answers in the place of the host",
                zh: "查看是谁在代替它回答",
            },
            why: Text {
                en: "`openssl s_client -connect {host}:443 -servername {host}` shows the certificate. A hotel's or company's login page, a wrong line in the hosts file or a wrong DNS answer give one for another name. If it is the right server, ask its operator for a certificate with {host} among its SANs.",
                zh: "`openssl s_client -connect {host}:443 -servername {host}` 可以看到证书。酒店或公司的登录页、hosts 文件里的错误条目、错误的 DNS 结果，都会带来别人的证书。如果服务器没错，请管理员签发 SAN 里包含 {host} 的证书。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Has("host"), Not(&Says(&[&TLS_IP_SAN]))],
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
            only_if: &[Has("host"), InProxyList("host")],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://pkg.go.dev/crypto/x509#HostnameError",
        "https://go.dev/doc/go1.15#commonname",
        "https://www.rfc-editor.org/rfc/rfc6125",
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
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18446/ok"),
                "GOPROXY='https://127.0.0.1:18446/ok'",
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18446/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: cannot validate certificate for 127.0.0.1 because it doesn't contain any IP SANs",
            ),
            log(
                RealGo("1.16.2, GOPROXY=https://127.0.0.1:18448/ok"),
                "go list -m: example.com/a@v1.0.0: Get \"https://127.0.0.1:18448/ok/example.com/a/@v/v1.0.0.info\": x509: certificate relies on legacy Common Name field, use SANs or temporarily enable Common Name matching with GODEBUG=x509ignoreCN=0",
            ),
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18448/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18448/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate relies on legacy Common Name field, use SANs instead",
            ),
            log(
                BuiltFrom("crypto/x509/verify.go, HostnameError.Error"),
                "go: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": tls: failed to verify certificate: x509: certificate is valid for *.acme.io, acme.io, not git.corp.example",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': SSL: no alternative certificate subject name matches target host name 'git.corp.example'",
            ),
            log(
                BuiltFrom("libcurl, vtls/schannel_verify.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in C:\\Users\\u\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': schannel: SNI or certificate check failed: SEC_E_WRONG_PRINCIPAL (0x80090322) - The target principal name is incorrect.",
            ),
        ],
        misses: &[
            // Nobody knows the signer.
            log(
                RealGo("1.14, GOPROXY=https://127.0.0.1:18444/ok"),
                "go list -m: example.com/a@v1.0.0: Get \"https://127.0.0.1:18444/ok/example.com/a/@v/v1.0.0.info\": x509: certificate signed by unknown authority",
            ),
            // The server knows no site of this name, and says so in an alert.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:19006"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:19006/example.com/a/@v/v1.0.0.info\": remote error: tls: unrecognized name",
            ),
        ],
        gaps: &[],
    }
};
