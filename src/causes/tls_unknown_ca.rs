//! The certificate is signed by somebody whom this machine does not trust.

use crate::cause::shared::{GIT_HAS_NO_LIST, HAS_BUNDLE, HAS_BUNDLE_TROUBLE, KNOWN_PUBLIC};
use crate::cause::{
    Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step,
    Test::{self, FromGo, AnyOf, Has, InProxyList, LogHolds, Mentions, Not, RunsOn, Says},
    Theme, Who, checked,
};
use crate::evidence::Os;
use crate::evidence::messages::{
    git_network::GIT_ACCESS_FAILED,
    git_tls::{GIT_TLS_HANDSHAKE, GIT_TLS_REVOCATION, GIT_TLS_UNTRUSTED},
    tls::{
        TLS_MACOS, TLS_MACOS_STANDARDS, TLS_MACOS_UNTRUSTED, TLS_UNKNOWN_AUTHORITY,
        TLS_WEAK_CERTIFICATE,
    },
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "tls-unknown-ca",
    theme: Theme::Tls,
    name: Text {
        en: "A certificate is signed by an authority that this machine does not trust",
        zh: "证书由本机不信任的机构签发",
    },
    stage: Stage::Network,
    title: Text {
        en: "The certificate[ of {host}] is signed by an authority that this machine does not trust",
        zh: "[{host} 的]证书由本机不信任的机构签发",
    },
    why: Text {
        en: "Either a company's proxy or virus scanner opens the connection and signs with a certificate authority (CA) of its own, or the server has a private or self-signed certificate. The program that asked does not have that CA in its list.",
        zh: "要么是公司的代理或杀毒软件拆开了连接，并用自己的证书颁发机构（CA）重新签发；要么是服务器使用私有或自签名证书。发起请求的程序信任列表里没有这个 CA。",
    },
    not: Text {
        en: "Not cured by `GOINSECURE` where a module proxy or the checksum database is asked: it only covers modules that Go fetches from their own servers. git has a list of trusted CAs of its own.",
        zh: "访问模块代理或校验和数据库时，`GOINSECURE` 不起作用：它只影响 Go 直接从源服务器获取的模块。git 有自己的 CA 列表。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&TLS_UNKNOWN_AUTHORITY, &TLS_MACOS_UNTRUSTED]),

                AnyOf(&[IS_INSPECTED, HAS_BUNDLE, Not(&HAS_BUNDLE_TROUBLE)]),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_UNTRUSTED]),
                Not(&GIT_HAS_NO_LIST),
                Not(&LogHolds(&["certificate has expired"])),
                Not(&HAS_BUNDLE_TROUBLE),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_HANDSHAKE, &GIT_ACCESS_FAILED]),
                Mentions(&[
                    "SEC_E_UNTRUSTED_ROOT",
                    "CERT_TRUST_IS_UNTRUSTED_ROOT",
                    "Invalid certificate chain",
                    "unable to verify the first certificate",
                    "invalid CA certificate",
                    "Peer's Certificate issuer is not recognized",
                ]),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo, Says(&[&TLS_MACOS_STANDARDS, &GIT_TLS_REVOCATION])],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                FromGo,
                Says(&[&TLS_MACOS, &TLS_WEAK_CERTIFICATE]),
                Not(&Mentions(&["certificate is expired", "certificate is not valid for"])),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Person(Need::Certificate),
    steps: &[
        Step {
            title: Text {
                en: "Add the company's CA to this system's list",
                zh: "把公司的 CA 加入本机的信任列表",
            },
            why: Text {
                en: "Ask the administrators for the CA certificate (PEM), and compare its fingerprint. Debian, Ubuntu, Alpine: copy it as `.crt` to `/usr/local/share/ca-certificates/` and run `update-ca-certificates`. Fedora, RHEL: copy it to `/etc/pki/ca-trust/source/anchors/` and run `update-ca-trust`. In an image, do the same before `go mod download`.",
                zh: "向管理员索取 CA 证书（PEM 格式），并核对指纹。Debian、Ubuntu、Alpine：以 `.crt` 为后缀放到 `/usr/local/share/ca-certificates/`，执行 `update-ca-certificates`。Fedora、RHEL：放到 `/etc/pki/ca-trust/source/anchors/`，执行 `update-ca-trust`。镜像里要在 `go mod download` 之前完成。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows)), Not(&RunsOn(Os::MacOs))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Add the company's CA to this system's list",
                zh: "把公司的 CA 加入本机的信任列表",
            },
            why: Text {
                en: "Ask the administrators for the CA certificate, and compare its fingerprint. `certutil -user -addstore Root ca.crt` adds it for you alone. Go on Windows asks that store; `SSL_CERT_FILE` has an effect there since Go 1.27 only.",
                zh: "向管理员索取 CA 证书，并核对指纹。`certutil -user -addstore Root ca.crt` 只为当前用户添加。Windows 上的 Go 使用系统证书库；`SSL_CERT_FILE` 从 Go 1.27 起才有效。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[RunsOn(Os::Windows)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Add the company's CA to your keychain",
                zh: "把公司的 CA 加入钥匙串",
            },
            why: Text {
                en: "Ask the administrators for the CA certificate, and compare its fingerprint. Then `security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db ca.pem`. Go on macOS asks the keychain; `SSL_CERT_FILE` has an effect there since Go 1.27 only.",
                zh: "向管理员索取 CA 证书，并核对指纹。然后执行 `security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db ca.pem`。macOS 上的 Go 使用钥匙串；`SSL_CERT_FILE` 从 Go 1.27 起才有效。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[RunsOn(Os::MacOs)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Tell git about the CA as well",
                zh: "让 git 也信任这个 CA",
            },
            why: Text {
                en: "git has its own list: `git config --global http.https://{host}/.sslCAInfo /path/to/ca.pem` adds the file for this host alone. On Windows, `git config --global http.sslBackend schannel` makes git use the list of Windows. Switching the check off (`sslVerify`) would let anybody on the way change the code.",
                zh: "git 有自己的列表：`git config --global http.https://{host}/.sslCAInfo /path/to/ca.pem` 只对这台主机生效。Windows 上可以用 `git config --global http.sslBackend schannel` 让 git 使用系统证书库。不要关闭校验（`sslVerify`），否则途中任何人都可以篡改代码。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[
                Has("host"),
                Says(&[&GIT_TLS_UNTRUSTED, &GIT_TLS_HANDSHAKE, &GIT_TLS_REVOCATION]),
            ],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Until then, take {host} out of GOPROXY",
                zh: "在此之前，先把 {host} 从 GOPROXY 中去掉",
            },
            why: Text {
                en: "Public modules then come from the other entries. If a proxy of your company opens every connection, that does not help.",
                zh: "之后公开模块会从其他条目下载。如果公司代理会拆开所有连接，这样做没有用。",
            },
            action: Action::DropProxy,
            risk: Risk::Review,
            only_if: &[InProxyList("host"), Not(&KNOWN_PUBLIC)],
            verify: &[&["go", "env", "GOPROXY"]],
        },
    ],
    sources: &[
        "https://pkg.go.dev/crypto/x509#SystemCertPool",
        "https://pkg.go.dev/crypto/x509#UnknownAuthorityError",
        "https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslCAInfo",
    ],
    seen: "2026-11",
});

/// Names of products that open connections, as they stand in their certificates.
const IS_INSPECTED: Test = LogHolds(&[
    "Zscaler", "zscaler", "Fortinet", "FortiGate", "fortinet", "Palo Alto", "Netskope", "netskope",
    "Blue Coat", "BlueCoat", "Sangfor", "Kaspersky", "Avast", "McAfee", "Cisco Umbrella", "Sophos",
    "CORP-", "Corp Root", "Proxy CA", "proxy CA",
]);

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log, pasted,
    };
    Samples {
        hits: &[
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18444/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18444/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
            ),
            log(
                RealGo("1.13.8, GOPROXY=https://127.0.0.1:18444/ok"),
                "go: finding example.com/a v1.0.0\ngo list -m: example.com/a@v1.0.0: Get https://127.0.0.1:18444/ok/example.com/a/@v/v1.0.0.info: x509: certificate signed by unknown authority",
            ),
            pasted(
                BuiltFrom("crypto/x509/verify.go, UnknownAuthorityError.Error"),
                "set GOPATH=C:\\Users\\u\\go\nset GOPROXY=https://proxy.golang.org,direct",
                "go: golang.org/x/text@v0.14.0: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.mod\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': SSL certificate problem: self-signed certificate in certificate chain",
            ),
            log(
                BuiltFrom("libcurl, vtls/schannel.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in C:\\Users\\u\\go\\pkg\\mod\\cache\\vcs\\0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': schannel: next InitializeSecurityContext failed: SEC_E_UNTRUSTED_ROOT (0x80090325) - The certificate chain was issued by an authority that is not trusted.",
            ),
            // The image has all public authorities, so the missing one is a company's.
            log(
                BuiltFrom("crypto/x509/verify.go, Go 1.19"),
                "Step 1/9 : FROM golang:1.19 AS builder\nStep 5/9 : RUN go mod download\ngo: github.com/gin-gonic/gin@v1.8.1: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.8.1.mod\": x509: certificate signed by unknown authority",
            ),
            log(
                BuiltFrom("crypto/x509/root_darwin.go, systemVerify"),
                "go: golang.org/x/text@v0.14.0: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.mod\": tls: failed to verify certificate: x509: “proxy.golang.org” certificate is not trusted",
            ),
        ],
        misses: &[
            // Another program that is made with Go.
            log(
                BuiltFrom("kubectl"),
                "Unable to connect to the server: x509: certificate signed by unknown authority",
            ),
            // The certificate names no address.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18446/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18446/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: cannot validate certificate for 127.0.0.1 because it doesn't contain any IP SANs",
            ),
            // git has no list at all.
            log(
                BuiltFrom("libcurl, vtls/gtls.c"),
                "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': server certificate verification failed. CAfile: none CRLfile: none",
            ),
        ],
        gaps: &[],
    }
};
