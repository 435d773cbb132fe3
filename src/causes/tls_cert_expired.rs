//! The server's certificate has expired.

use crate::cause::shared::KNOWN_PUBLIC;
use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step,
    Relation::YearAfter,
    Test::{FromGo, AllOf, Has, Hosts, InProxyList, LogHolds, Mentions, Not, Related, Says},
    Theme, Who, checked,
};
use crate::evidence::messages::{
    git_network::GIT_ACCESS_FAILED,
    git_tls::{GIT_TLS_EXPIRED, GIT_TLS_HANDSHAKE, GIT_TLS_UNTRUSTED},
    tls::{TLS_EXPIRED, TLS_NOT_VALID_NOW, TLS_NOT_YET_VALID},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "tls-cert-expired",
    theme: Theme::Tls,
    name: Text {
        en: "A server's certificate has expired",
        zh: "服务器的证书已过期",
    },
    stage: Stage::Network,
    title: Text {
        en: "The certificate[ of {host}] has expired",
        zh: "[{host} 的]证书已过期",
    },
    why: Text {
        en: "A certificate is valid for a limited time, and this one was not renewed. Whoever runs the host has to renew it.",
        zh: "证书有有效期，这一张没有及时更换，需要由主机的管理者更新。",
    },
    not: Text {
        en: "If the current time in the message is wrong, or several hosts expired at once, it is the clock of this machine.",
        zh: "如果报错里的当前时间不对，或者多台主机同时“过期”，那是本机的时钟错了。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&TLS_EXPIRED]),
                Not(&Hosts(2, &[&TLS_EXPIRED])),
                Not(&AllOf(&[KNOWN_PUBLIC, Related("word", YearAfter, "word2")])),
                Not(&Mentions(&[
                    "is after 2021-09-30T14:01:15Z",
                    "is after 2021-09-29T19:21:40Z",
                    "is after 2020-05-30T10:48:38Z",
                ])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&TLS_NOT_VALID_NOW]),
                Not(&Says(&[&TLS_EXPIRED, &TLS_NOT_YET_VALID])),
                Not(&Hosts(2, &[&TLS_NOT_VALID_NOW])),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[FromGo, Says(&[&GIT_TLS_EXPIRED]), Not(&Hosts(2, &[&GIT_TLS_EXPIRED]))],
        },
        // A git with GnuTLS does not say what is wrong; another command of the paste does.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_UNTRUSTED]),
                LogHolds(&["certificate has expired"]),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_HANDSHAKE, &GIT_ACCESS_FAILED]),
                Mentions(&["SEC_E_CERT_EXPIRED", "certificate has expired", "expired certificate"]),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Look at the clock of this machine first",
                zh: "先看本机的时钟",
            },
            why: Text {
                en: "`date -u` (PowerShell: `(Get-Date).ToUniversalTime()`) has to agree with the true time. A virtual machine, WSL or a container after a suspend may be off.",
                zh: "`date -u`（PowerShell 用 `(Get-Date).ToUniversalTime()`）应当与实际时间一致。虚拟机、WSL 或容器在休眠后可能不准。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask whoever runs {host} to renew the certificate",
                zh: "请 {host} 的管理员更新证书",
            },
            why: Text {
                en: "`openssl s_client -connect {host}:443 -servername {host}` shows its dates. Nothing on this machine can replace a new certificate.",
                zh: "`openssl s_client -connect {host}:443 -servername {host}` 可以看到有效期。这件事在本机上无法解决。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Has("host")],
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
    sources: &["https://pkg.go.dev/crypto/x509#CertificateInvalidError"],
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
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18445/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18445/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-21T10:00:00Z is after 2021-01-01T00:00:00Z",
            ),
            log(
                RealGo("1.13.8, GOPROXY=https://127.0.0.1:18445/ok"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: Get https://127.0.0.1:18445/ok/example.com/a/@v/v1.0.0.info: x509: certificate has expired or is not yet valid",
            ),
            pasted(
                BuiltFrom("crypto/x509/verify.go, CertificateInvalidError.Error"),
                "GOPROXY='https://goproxy.cn,direct'",
                "go: github.com/gin-gonic/gin@v1.9.1: Get \"https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.9.1.mod\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-21T09:12:44+08:00 is after 2026-11-20T23:59:59Z",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': SSL certificate problem: certificate has expired",
            ),
            log(
                BuiltFrom("libcurl, vtls/schannel.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in C:\\Users\\u\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': schannel: next InitializeSecurityContext failed: SEC_E_CERT_EXPIRED (0x80090328) - The received certificate has expired.",
            ),
        ],
        misses: &[
            // Not valid yet.
            log(
                BuiltFrom("crypto/x509/verify.go, CertificateInvalidError.Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2016-01-01T00:04:11Z is before 2026-09-01T00:00:00Z",
            ),
            // A public host that is renewed every few weeks, years too late.
            log(
                BuiltFrom("crypto/x509/verify.go, CertificateInvalidError.Error"),
                "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2036-11-21T10:00:00Z is after 2027-01-04T08:37:02Z",
            ),
        ],
        gaps: &[],
    }
};
