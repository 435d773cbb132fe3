//! The clock of this machine is wrong, so good certificates seem to be out of their time.

use crate::cause::shared::KNOWN_PUBLIC;
use crate::cause::{
    Action, Cause, Certainty, Fix, Need, Relation::YearAfter, Risk, Sign, Stage, Step,
    Test::{FromGo, Hosts, Mentions, Not, Related, RunsOn, Says},
    Theme, Who, checked,
};
use crate::evidence::Os;
use crate::evidence::messages::{
    git_network::GIT_ACCESS_FAILED,
    git_tls::{GIT_TLS_EXPIRED, GIT_TLS_HANDSHAKE, GIT_TLS_NOT_YET},
    tls::{TLS_EXPIRED, TLS_NOT_VALID_NOW, TLS_NOT_YET_VALID},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "clock-skew",
    theme: Theme::Tls,
    name: Text {
        en: "The clock of this machine is wrong",
        zh: "本机的时钟不对",
    },
    stage: Stage::Network,
    title: Text {
        en: "The clock of this machine is wrong, so the certificate[ of {host}] seems not to be valid now",
        zh: "本机时钟不对，[{host} 的]证书因此显得不在有效期内",
    },
    why: Text {
        en: "A certificate is valid between two dates, and this machine's time lies outside of them[: it believes that it is {word}]. Empty batteries, virtual machines and WSL after a suspend, and containers on such machines have wrong clocks.",
        zh: "证书只在两个日期之间有效，而本机的时间在这之外[：它认为现在是 {word}]。电池耗尽的设备、休眠后的虚拟机和 WSL，以及运行在其上的容器，时钟都可能不准。",
    },
    not: Text {
        en: "Not a bad certificate, and not cured by trusting more authorities.",
        zh: "这不是证书的问题，信任更多的证书机构也没有用。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[FromGo, Says(&[&TLS_NOT_YET_VALID, &GIT_TLS_NOT_YET])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                FromGo,
                Says(&[&TLS_EXPIRED]),
                KNOWN_PUBLIC,
                Related("word", YearAfter, "word2"),
                Not(&Mentions(&[
                    "is after 2021-09-30T14:01:15Z",
                    "is after 2021-09-29T19:21:40Z",
                    "is after 2020-05-30T10:48:38Z",
                ])),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo, Says(&[&TLS_EXPIRED]), Hosts(2, &[&TLS_EXPIRED])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo, Says(&[&TLS_NOT_VALID_NOW]), Hosts(2, &[&TLS_NOT_VALID_NOW])],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[FromGo, Says(&[&GIT_TLS_EXPIRED]), Hosts(2, &[&GIT_TLS_EXPIRED])],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                FromGo,
                Says(&[&GIT_TLS_HANDSHAKE, &GIT_ACCESS_FAILED]),
                Mentions(&["not yet valid", "not yet activated"]),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Administrator),
    steps: &[
        Step {
            title: Text {
                en: "Set the clock",
                zh: "校准时钟",
            },
            why: Text {
                en: "As administrator: `w32tm /resync`; if the service is off, `net start w32time` first. Settings, Time and language, shows the time and the time zone.",
                zh: "以管理员身份执行 `w32tm /resync`；如果服务没有运行，先执行 `net start w32time`。在“设置 - 时间和语言”里核对时间和时区。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[RunsOn(Os::Windows)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Set the clock",
                zh: "校准时钟",
            },
            why: Text {
                en: "`date -u` shows what this machine believes. Linux with systemd: `sudo timedatectl set-ntp true`. macOS: `sudo sntp -sS time.apple.com`. WSL: `sudo hwclock -s`, or `wsl --shutdown` in Windows. A container has the clock of its host: set that one.",
                zh: "`date -u` 显示本机认为的时间。使用 systemd 的 Linux：`sudo timedatectl set-ntp true`。macOS：`sudo sntp -sS time.apple.com`。WSL：`sudo hwclock -s`，或在 Windows 里执行 `wsl --shutdown`。容器使用宿主机的时钟，请校准宿主机。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&RunsOn(Os::Windows))],
            verify: &[],
        },
    ],
    sources: &["https://pkg.go.dev/crypto/x509#CertificateInvalidError"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{
        From::{BuiltFrom, RealGo},
        Samples, log,
    };
    Samples {
        hits: &[
            log(
                BuiltFrom("crypto/x509/verify.go, CertificateInvalidError.Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.cn/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2016-01-01T00:04:11Z is before 2026-09-01T00:00:00Z",
            ),
            log(
                BuiltFrom("crypto/x509/verify.go, Go 1.14 to 1.19"),
                "go get: golang.org/x/text@v0.3.7: Get \"https://proxy.golang.org/golang.org/x/text/@v/v0.3.7.mod\": x509: certificate has expired or is not yet valid: current time 2036-11-21T10:00:00Z is after 2027-01-04T08:37:02Z",
            ),
            log(
                BuiltFrom("libcurl, vtls/openssl.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/u/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://git.corp.example/a/b/': SSL certificate problem: certificate is not yet valid",
            ),
            log(
                BuiltFrom("crypto/x509/verify.go, CertificateInvalidError.Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.io/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2027-03-01T10:00:00Z is after 2027-01-04T08:37:02Z\ngo: git.corp.example/a/b@v1.0.0: unrecognized import path \"git.corp.example/a/b\": https fetch: Get \"https://git.corp.example/a/b?go-get=1\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2027-03-01T10:00:00Z is after 2027-02-11T00:00:00Z",
            ),
        ],
        misses: &[
            // A server of somebody's own, not renewed for years.
            log(
                RealGo("1.27.3, GOPROXY=https://127.0.0.1:18445/ok"),
                "go: example.com/a@v1.0.0: Get \"https://127.0.0.1:18445/ok/example.com/a/@v/v1.0.0.info\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-21T10:00:00Z is after 2021-01-01T00:00:00Z",
            ),
            // The authority that an old list rests on has run out.
            log(
                BuiltFrom("crypto/x509/verify.go, CertificateInvalidError.Error"),
                "go: example.com/a@v1.0.0: Get \"https://goproxy.io/example.com/a/@v/v1.0.0.info\": x509: certificate has expired or is not yet valid: current time 2026-11-21T10:00:00Z is after 2021-09-30T14:01:15Z",
            ),
        ],
        gaps: &[],
    }
};
