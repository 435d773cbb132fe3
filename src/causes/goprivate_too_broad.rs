//! A pattern of GOPRIVATE covers public modules too, which are then fetched directly and fail.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Need, Risk, Sign, Stage, Step,
    Test::{self, AnyOf, CoveredBroadly, Is, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    context::{COMMAND_FAILED, GO_IMPORT_FETCH},
    discovery::UNRECOGNIZED_IMPORT_PATH,
    repository::GIT_MISSING,
    vcs::{GIT_AUTH_FAILED, GIT_NO_USERNAME, GIT_REPO_NOT_FOUND, HOST_AUTH_REFUSED},
};
use crate::lang::Text;

/// GONOPROXY follows GOPRIVATE where it is not set apart.
const COVERED: Test = AnyOf(&[CoveredBroadly("GONOPROXY"), CoveredBroadly("GOPRIVATE")]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "goprivate-too-broad",
    theme: Theme::Checksum,
    name: Text {
        en: "GOPRIVATE covers public modules too",
        zh: "GOPRIVATE 把公开模块也包含了进去",
    },
    stage: Stage::Environment,
    title: Text {
        en: "GOPRIVATE or GONOPROXY makes Go fetch[ {module}] past the module proxy, and that fails",
        zh: "GOPRIVATE 或 GONOPROXY 让 Go 绕过模块代理直接获取[ {module}]，结果失败",
    },
    why: Text {
        en: "Modules that these lists cover are fetched from the version control server itself.[ GOPRIVATE is `{GOPRIVATE}`.][ GONOPROXY is `{GONOPROXY}`.] A pattern such as `*`, `*.com` or `github.com` covers everybody's modules, so your network has to reach every one of those servers, and no checksum database looks after them.",
        zh: "被这两个列表覆盖的模块，会直接从版本控制服务器获取。[GOPRIVATE 是 `{GOPRIVATE}`。][GONOPROXY 是 `{GONOPROXY}`。]`*`、`*.com`、`github.com` 之类的模式会覆盖所有人的模块：你的网络必须能连上每一台服务器，而且这些模块都不再经过校验和数据库。",
    },
    not: Text {
        en: "Not a fault of the module proxy: for these modules it is never asked, whatever GOPROXY says.",
        zh: "这不是模块代理的问题：无论 GOPROXY 怎么设，这些模块都不会向它请求。",
    },
    signs: &[Sign {
        certainty: Certainty::Certain,
        tests: &[
            Says(&[&UNRECOGNIZED_IMPORT_PATH, &COMMAND_FAILED, &GO_IMPORT_FETCH, &GIT_MISSING]),
            COVERED,
            Not(&Is("module", Class::PrivateModule)),
            // A repository that wants a login, or is not there, is no public module.
            Not(&Says(&[
                &GIT_NO_USERNAME, &GIT_AUTH_FAILED, &GIT_REPO_NOT_FOUND, &HOST_AUTH_REFUSED,
            ])),
        ],
    }],
    explains: &["google-hosts-blocked", "connect-refused", "connect-timeout", "connection-reset", "read-timeout", "network-unreachable", "dns-no-such-host", "dns-wrong-address"],
    who: Who::You,
    fix: Fix::Person(Need::Choice),
    steps: &[
        Step {
            title: Text {
                en: "Narrow GOPRIVATE down to your own modules",
                zh: "把 GOPRIVATE 缩小到自己的模块",
            },
            why: Text {
                en: "Name your company's host or your organisation: `go env -w GOPRIVATE=git.example.com,github.com/your-org`. Only you know which modules are private, so this is for you to write. GONOPROXY and GONOSUMDB follow GOPRIVATE; if they were set apart, take them back with `go env -u GONOPROXY` and `go env -u GONOSUMDB`.",
                zh: "请写公司的主机名或自己的组织：`go env -w GOPRIVATE=git.example.com,github.com/your-org`。哪些模块是私有的只有你知道，所以需要你自己填写。GONOPROXY 和 GONOSUMDB 会跟随 GOPRIVATE；如果单独设置过，请用 `go env -u GONOPROXY` 和 `go env -u GONOSUMDB` 取消。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See that the proxy has the module",
                zh: "确认代理上有这个模块",
            },
            why: Text {
                en: "With GONOPROXY set to `none` for this one command, Go asks the proxy for every module. It shows whether the pattern was the cause.",
                zh: "只在这一条命令中把 GONOPROXY 设为 `none`，Go 就会向代理请求所有模块，由此可以确认问题是否出在模式上。",
            },
            action: Action::EditModuleWith {
                key: "GONOPROXY",
                value: "none",
                command: &["go", "list", "-m", "{module}@{version}"],
            },
            risk: Risk::Review,
            only_if: &[Test::Has("module"), Test::Has("version")],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#private-modules",
        "https://go.dev/ref/mod#private-module-privacy",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            pasted(
                RealGo("1.24.11, GOPRIVATE=*, golang.org out of reach"),
                "GOPRIVATE='*'\nGONOPROXY='*'\nGONOSUMDB='*'",
                "go: github.com/acme/shop imports\n\tgolang.org/x/text/language: cannot find module providing package golang.org/x/text/language: unrecognized import path \"golang.org/x/text/language\": https fetch: Get \"https://golang.org/x/text/language?go-get=1\": dial tcp 142.251.40.145:443: i/o timeout",
            ),
            pasted(
                RealGo("1.21 and 1.27, go mod download, GOPRIVATE=*"),
                "GOPRIVATE='*'\nGONOPROXY='*'\nGONOSUMDB='*'\nGOPROXY='http://127.0.0.1:18580/ok,direct'",
                "go: golang.org/x/net@v0.20.0: unrecognized import path \"golang.org/x/net\": https fetch: Get \"https://golang.org/x/net?go-get=1\": dial tcp: lookup golang.org on 10.255.255.53:53: no such host",
            ),
            pasted(
                RealGo("1.27, go mod download, GOPRIVATE=github.com"),
                "GOPRIVATE='github.com'\nGONOPROXY='github.com'\nGONOSUMDB='github.com'\nGOPROXY='http://127.0.0.1:18580/ok,direct'",
                "go: github.com/gin-gonic/gin@v1.10.0: invalid version: git ls-remote -q --end-of-options https://github.com/gin-gonic/gin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://github.com/gin-gonic/gin/': Could not resolve host: github.com",
            ),
            pasted(
                BuiltFrom("modfetch/repo.go, lookupDirect; net, (*OpError).Error"),
                "GOPRIVATE='*'\nGONOPROXY='*'\nGONOSUMDB='*'\nGOPROXY='https://goproxy.cn,direct'",
                "go: golang.org/x/net@v0.20.0: unrecognized import path \"golang.org/x/net\": https fetch: Get \"https://golang.org/x/net?go-get=1\": dial tcp 142.251.42.241:443: i/o timeout",
            ),
            pasted(
                BuiltFrom("git, http.c; libcurl"),
                "GOPRIVATE='github.com'\nGONOPROXY='github.com'\nGONOSUMDB='github.com'\nGOPROXY='https://goproxy.cn,direct'",
                "go: github.com/gin-gonic/gin@v1.10.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/gin-gonic/gin/': Failed to connect to github.com port 443 after 21046 ms: Couldn't connect to server",
            ),
            pasted(
                BuiltFrom("cmd/go/internal/modfetch/codehost/git.go; GONOPROXY set apart"),
                "GOPRIVATE='git.acme.io'\nGONOPROXY='*.org,git.acme.io'\nGONOSUMDB='git.acme.io'",
                "go: google.golang.org/grpc@v1.60.0: unrecognized import path \"google.golang.org/grpc\": https fetch: Get \"https://google.golang.org/grpc?go-get=1\": EOF",
            ),
        ],
        misses: &[
            // A pattern of one owner.
            pasted(
                BuiltFrom("git, http.c; libcurl"),
                "GOPRIVATE='github.com/acme'\nGONOPROXY='github.com/acme'\nGONOSUMDB='github.com/acme'",
                "go: github.com/acme/lib@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/lib/': Failed to connect to github.com port 443 after 21046 ms: Couldn't connect to server",
            ),
            // A private repository without a login.
            pasted(
                BuiltFrom("git, prompt.c"),
                "GOPRIVATE='github.com'\nGONOPROXY='github.com'\nGONOSUMDB='github.com'",
                "go: github.com/acme/secret@v1.0.0: invalid version: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
            ),
            // No word of the settings.
            log(
                RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: nosuchhost.invalid/a@v1.0.0: unrecognized import path \"nosuchhost.invalid/a\": https fetch: Get \"https://nosuchhost.invalid/a?go-get=1\": dial tcp: lookup nosuchhost.invalid on DNS:53: no such host",
            ),
        ],
        gaps: &[],
    }
};
