//! There is no list of trusted authorities, or an old one, so public certificates are unknown too.

use crate::cause::shared::{GIT_HAS_NO_LIST, HAS_BUNDLE_TROUBLE};
use crate::cause::{
    Action, Cause, Certainty, Fix, Risk, Sign, Stage, Step,
    Test::{FromGo, AnyOf, LogHolds, Mentions, Not, RunsOn, Says, Typed},
    Theme, Who, checked,
};
use crate::evidence::Os;
use crate::evidence::messages::{
    git_tls::{GIT_TLS_CA_FILE, GIT_TLS_EXPIRED, GIT_TLS_UNTRUSTED},
    tls::{TLS_EXPIRED, TLS_NO_ROOTS, TLS_UNKNOWN_AUTHORITY},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "tls-ca-bundle-missing",
    theme: Theme::Tls,
    name: Text {
        en: "The list of trusted certificate authorities is missing or outdated",
        zh: "缺少 CA 证书包，或证书包已过时",
    },
    stage: Stage::Network,
    title: Text {
        en: "This machine or image has no usable list of trusted certificate authorities[ to check {host} with]",
        zh: "本机或镜像没有可用的 CA 证书包[，无法校验 {host}]",
    },
    why: Text {
        en: "To check a certificate, Go and git need a list of trusted authorities (CA bundle). Slim images (`scratch`, `alpine`, `debian:slim`) come without one, old systems have one from years ago, and `SSL_CERT_FILE` or a git setting may name a file that is not there.",
        zh: "校验证书时，Go 和 git 需要一份受信任机构的列表（CA 证书包）。精简镜像（`scratch`、`alpine`、`debian:slim`）没有它，旧系统里的已经过时，`SSL_CERT_FILE` 或 git 的设置也可能指向不存在的文件。",
    },
    not: Text {
        en: "Not a bad certificate of the server. If the bundle is there, a proxy of your company opens the connection: then its CA is what is missing.",
        zh: "这不是服务器证书的问题。如果证书包已经安装，那就是公司的代理拆开了连接，缺的是它的 CA。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[FromGo, Says(&[&TLS_NO_ROOTS, &GIT_TLS_CA_FILE])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_UNTRUSTED]),
                GIT_HAS_NO_LIST,
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&TLS_UNKNOWN_AUTHORITY, &GIT_TLS_UNTRUSTED]),
                HAS_BUNDLE_TROUBLE,
            ],
        },
        // The days on which authorities that old lists rest on ran out.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&TLS_EXPIRED, &GIT_TLS_EXPIRED]),
                Mentions(&[
                    "is after 2021-09-30T14:01:15Z",
                    "is after 2021-09-29T19:21:40Z",
                    "is after 2020-05-30T10:48:38Z",
                ]),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Clear `SSL_CERT_FILE`, which names a file that cannot be used",
                zh: "清除 `SSL_CERT_FILE`，它指向的文件无法使用",
            },
            why: Text {
                en: "Where it is set, Go on Linux looks there and nowhere else. Without it, Go takes the list of the system.",
                zh: "设置了它之后，Linux 上的 Go 只看这个文件；清除后会使用系统的列表。",
            },
            action: Action::ClearVariable("SSL_CERT_FILE"),
            risk: Risk::Review,
            only_if: &[AnyOf(&[LogHolds(&["SSL_CERT_FILE"]), Typed(&["SSL_CERT_FILE"])])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Install the package `ca-certificates`",
                zh: "安装 `ca-certificates` 软件包",
            },
            why: Text {
                en: "Alpine: `apk add --no-cache ca-certificates`. Debian, Ubuntu: `apt-get update && apt-get install -y ca-certificates`. Fedora, RHEL: `dnf install -y ca-certificates`. In an image from `scratch`: `COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`. On an old system, update the package.",
                zh: "Alpine：`apk add --no-cache ca-certificates`。Debian、Ubuntu：`apt-get update && apt-get install -y ca-certificates`。Fedora、RHEL：`dnf install -y ca-certificates`。基于 `scratch` 的镜像：`COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`。旧系统请更新这个软件包。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows)), Not(&RunsOn(Os::MacOs))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Let git find its list again",
                zh: "让 git 重新找到证书包",
            },
            why: Text {
                en: "`git config --show-origin --get-all http.sslCAInfo` and `GIT_SSL_CAINFO` show the file that git was told to use. If it is not there, `git config --global --unset http.sslCAInfo` brings back the one git came with; on Windows, installing Git for Windows again restores it.",
                zh: "`git config --show-origin --get-all http.sslCAInfo` 和环境变量 `GIT_SSL_CAINFO` 会显示 git 使用的文件。如果文件不存在，用 `git config --global --unset http.sslCAInfo` 恢复默认；Windows 上重新安装 Git for Windows 也可以恢复。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[AnyOf(&[Says(&[&GIT_TLS_CA_FILE, &GIT_TLS_UNTRUSTED])])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Update the system's certificates",
                zh: "更新系统证书",
            },
            why: Text {
                en: "Go on Windows and macOS uses the system's own list, which comes with system updates.",
                zh: "Windows 和 macOS 上的 Go 使用系统自带的列表，它随系统更新。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[AnyOf(&[RunsOn(Os::Windows), RunsOn(Os::MacOs)])],
            verify: &[],
        },
    ],
    sources: &[
        "https://pkg.go.dev/crypto/x509#SystemCertPool",
        "https://letsencrypt.org/docs/dst-root-ca-x3-expiration-september-2021/",
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
            log(
                BuiltFrom("crypto/x509/verify.go, SystemRootsError.Error"),
                "go: golang.org/x/text@v0.14.0: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.mod\": tls: failed to verify certificate: x509: failed to load system roots and no roots provided; open /etc/ssl/certs/none.pem: permission denied",
            ),
            log(
                RealGo("1.24, git 2.39, GIT_SSL_CAINFO=/dev/null"),
                "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': server certificate verification failed. CAfile: /dev/null CRLfile: none",
            ),
            log(
                BuiltFrom("crypto/x509/verify.go, UnknownAuthorityError.Error"),
                "root@3f1c0d8a9b52:/src# ls -A /etc/ssl/certs\nroot@3f1c0d8a9b52:/src# go mod download\ngo: golang.org/x/text@v0.14.0: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.mod\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
            ),
            log(
                BuiltFrom("crypto/x509/verify.go, Go 1.19"),
                "Step 1/9 : FROM alpine:3.19\nStep 5/9 : RUN go mod download\n ---> Running in 0f3c2a1b\ngo: github.com/gin-gonic/gin@v1.8.1: Get \"https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.8.1.mod\": x509: certificate signed by unknown authority\nThe command '/bin/sh -c go mod download' returned a non-zero code: 1",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c"),
                "go: github.com/acme/kit@v0.3.1: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/kit/': error setting certificate verify locations:  CAfile: /etc/ssl/certs/ca-certificates.crt CApath: none",
            ),
            log(
                BuiltFrom("crypto/x509/verify.go, CertificateInvalidError.Error"),
                "go get: gopkg.in/yaml.v3@v3.0.0: unrecognized import path \"gopkg.in/yaml.v3\": https fetch: Get \"https://gopkg.in/yaml.v3?go-get=1\": x509: certificate has expired or is not yet valid: current time 2021-10-02T08:11:12Z is after 2021-09-30T14:01:15Z",
            ),
            log(
                BuiltFrom("crypto/x509/verify.go, UnknownAuthorityError.Error"),
                "$ SSL_CERT_FILE=/nonexist.pem go mod download\ngo: golang.org/x/text@v0.14.0: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.mod\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
            ),
        ],
        misses: &[
            // A container alone says nothing about its list.
            pasted(
                BuiltFrom("crypto/x509/verify.go, UnknownAuthorityError.Error"),
                "GOPATH='/go'\nGOPROXY='https://proxy.golang.org,direct'",
                "go: golang.org/x/text@v0.14.0: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.14.0.mod\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
            ),
            // A private authority.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18444/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18444/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
            ),
            // git has a list, and the authority is not in it.
            log(
                BuiltFrom("libcurl, vtls/gtls.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': server certificate verification failed. CAfile: /etc/ssl/certs/ca-certificates.crt CRLfile: none",
            ),
        ],
        gaps: &[],
    }
};
