//! A private module is asked of public services because no GOPRIVATE pattern covers it.

use crate::cause::{Theme, 
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{Covered, Has, Is, Mentions, LogHolds, Not, Says, ServerSays}, Who, checked,
};
use crate::evidence::messages::{
    dns::DNS_NO_HOST,
    proxy::ANSWER_NOT_FOUND,
    repository::UNKNOWN_REVISION,
    vcs::GIT_NO_USERNAME,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "goprivate-missing",
    theme: Theme::Checksum,
    name: Text {
        en: "A private module is asked of public services",
        zh: "私有模块被拿去询问公共服务",
    },
    stage: Stage::Answer,
    title: Text {
        en: "{module} looks private, but Go asks public services for it",
        zh: "{module} 像是私有模块，Go 却向公共服务查询它",
    },
    why: Text {
        en: "A public module proxy and the public checksum database know public modules only, and answer \"not found\" for any other. `GOPRIVATE` names the modules for which Go shall ask neither and go to the version control server instead.[ It is `{GOPRIVATE}` now, which does not cover this module.]",
        zh: "公共模块代理和公共校验和数据库只认识公开模块，对其他模块一律回答“未找到”。`GOPRIVATE` 用来列出私有模块：Go 不再向这两处查询，而是直接访问版本控制服务器。[它现在是 `{GOPRIVATE}`，没有覆盖这个模块。]",
    },
    not: Text {
        en: "If the module is public, look for a typing error in its path or version first. GOPRIVATE gives no access by itself: git still needs a login.",
        zh: "如果这个模块是公开的，请先检查路径或版本有没有写错。GOPRIVATE 本身不提供访问权限，git 仍然需要凭据。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::PublicLookup),
                Has("module"),
                Not(&Is("module", Class::PublicModule)),
                Not(&Is("module", Class::OpenAccount)),
                // Other parts of the database are the same for every module.
                Mentions(&["/lookup/"]),
                // The source of the database sees the repository, so it is no private one.
                Not(&ServerSays(&[&UNKNOWN_REVISION])),
                // It read the repository, to no avail.
                Not(&LogHolds(&["create zip: "])),
                Not(&Mentions(&["fetch timed out", "temporarily unavailable", "i/o timeout"])),
                Not(&Covered("GONOSUMDB")),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::PublicProxy),
                Is("url", Class::ProxyRequest),
                Is("module", Class::PrivateModule),
                Not(&Mentions(&["golang.org/toolchain"])),
                Not(&Covered("GONOPROXY")),
            ],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::PublicProxy),
                ServerSays(&[&GIT_NO_USERNAME, &DNS_NO_HOST]),
                Has("module"),
                Not(&Covered("GONOPROXY")),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[Step {
        title: Text {
            en: "Tell Go that this module is private",
            zh: "告诉 Go 这是私有模块",
        },
        why: Text {
            en: "The pattern names this module, or its whole host where only your company reaches that host; what was in the list stays. Downloads that it covers are no longer checked with the public database, so keep it as narrow as it is.",
            zh: "模式只覆盖这个模块；如果主机只有公司内部能访问，则覆盖整个主机。列表中原有的内容保留不变。被覆盖的模块不再经公共数据库校验，所以请不要再扩大它的范围。",
        },
        action: Action::AddPrivatePattern,
        risk: Risk::Review,
        only_if: &[],
        verify: &[&["go", "env", "GOPRIVATE"], &["go", "list", "-m", "{module}@{version}"]],
    }],
    sources: &["https://go.dev/ref/mod#private-modules", "https://go.dev/ref/mod#private-module-privacy"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                BuiltFrom("modfetch/sumdb.go and web/api.go, Go 1.21"),
                "go: downloading git.corp.example/team/lib v1.2.0\ngo: git.corp.example/team/lib@v1.2.0: verifying module: git.corp.example/team/lib@v1.2.0: reading https://sum.golang.org/lookup/git.corp.example/team/lib@v1.2.0: 404 Not Found\n\tserver response: not found: git.corp.example/team/lib@v1.2.0: unrecognized import path \"git.corp.example/team/lib\"",
            ),
            pasted(
                BuiltFrom("web/api.go, Go 1.18 and later"),
                "GOPRIVATE='git.corp.example/other'\nGONOPROXY='git.corp.example/other'\nGONOSUMDB='git.corp.example/other'",
                "go: gitlab.acme.io/infra/kit@v0.3.1: reading https://proxy.golang.org/gitlab.acme.io/infra/kit/@v/v0.3.1.mod: 404 Not Found\n\tserver response: not found: gitlab.acme.io/infra/kit@v0.3.1: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/1a: exit status 128:\n\t\tfatal: could not read Username for 'https://gitlab.acme.io': terminal prompts disabled",
            ),
            log(
                BuiltFrom("web/api.go, Go 1.14 to 1.17"),
                "go get: github.com/acme/secret@v1.0.0: reading https://goproxy.cn/github.com/acme/secret/@v/v1.0.0.info: 404 Not Found\n\tserver response: not found: github.com/acme/secret@v1.0.0: invalid version: git fetch -f origin in /data/x: exit status 128:\n\t\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
            ),
        ],
        misses: &[
            // A module that is everybody's.
            log(
                BuiltFrom("modfetch/sumdb.go, Go 1.13"),
                "go: downloading golang.org/x/lint v0.0.0-20191125180803-fdd1cda4f05f\nverifying golang.org/x/lint@v0.0.0-20191125180803-fdd1cda4f05f: golang.org/x/lint@v0.0.0-20191125180803-fdd1cda4f05f: reading https://sum.golang.org/lookup/golang.org/x/lint@v0.0.0-20191125180803-fdd1cda4f05f: 410 Gone",
            ),
            // A public module, and the proxy says that the version does not exist.
            log(
                BuiltFrom("web/api.go"),
                "go: github.com/gin-gonic/gin@v1.99.0: reading https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.99.0.info: 404 Not Found\n\tserver response: not found: github.com/gin-gonic/gin@v1.99.0: invalid version: unknown revision v1.99.0",
            ),
            // A part of the database that every module needs.
            log(
                BuiltFrom("x/mod/sumdb/client.go, ReadTiles"),
                "go: golang.org/x/tools@v0.1.0: verifying go.mod: golang.org/x/tools@v0.1.0/go.mod: reading https://goproxy.cn/sumdb/sum.golang.org/tile/8/0/x007/123: 404 Not Found",
            ),
            // The source of the database sees the repository, and no such tag.
            log(
                BuiltFrom("modfetch/sumdb.go"),
                "go: github.com/acme/lib@v1.4.0: verifying module: github.com/acme/lib@v1.4.0: reading https://sum.golang.org/lookup/github.com/acme/lib@v1.4.0: 404 Not Found\n\tserver response: not found: github.com/acme/lib@v1.4.0: invalid version: unknown revision v1.4.0",
            ),
            // The database is in trouble: that says nothing about the module.
            log(
                RealGo("1.27.3, a database that answers 500"),
                "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/500/lookup/example.com/a@v1.1.0: 500 Internal Server Error",
            ),
            // A database of the person's own choice does not know a public module.
            log(
                RealGo("1.27.3, GOSUMDB=sum.golang.org with a URL that answers 404"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/404/lookup/example.com/a@v1.1.0: 404 Not Found\n\tserver response: mock 404 body",
            ),
            // Covered already: the answer came from somewhere else.
            pasted(
                BuiltFrom("web/api.go"),
                "GOPRIVATE='gitlab.acme.io'\nGONOPROXY='gitlab.acme.io'\nGONOSUMDB='gitlab.acme.io'",
                "go: gitlab.acme.io/infra/kit@v0.3.1: reading https://proxy.golang.org/gitlab.acme.io/infra/kit/@v/v0.3.1.mod: 404 Not Found",
            ),
            // An account that has public modules only.
            log(
                BuiltFrom("modfetch/sumdb.go, Go 1.13"),
                "verifying github.com/google/go-cmp@v0.2.0: github.com/google/go-cmp@v0.2.0: reading https://goproxy.io/sumdb/sum.golang.org/lookup/github.com/google/go-cmp@v0.2.0: 410 Gone",
            ),
            // The source of the database read the repository.
            log(
                BuiltFrom("modfetch/sumdb.go, Go 1.13"),
                "verifying github.com/acme/lib@v0.5.1/go.mod: github.com/acme/lib@v0.5.1/go.mod: reading https://sum.golang.org/lookup/github.com/acme/lib@v0.5.1: 410 Gone\nnot found: create zip: malformed file path \"testdata/Should_print_'no'.golden.txt\": invalid char '\\''",
            ),
        ],
        gaps: &[],
    }
};
