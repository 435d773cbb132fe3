//! The checksum database is reached, and its answer is an error or nonsense.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{self, AnyOf, EnvHolds, Has, Is, Mentions, Not, Says, ServerSays}, Theme, Who, checked,
};
use crate::evidence::messages::{
    proxy::{
        ANSWER_BAD_REQUEST, ANSWER_FORBIDDEN, ANSWER_NOT_FOUND, ANSWER_RATE_LIMIT,
        ANSWER_SERVER_ERROR, ANSWER_UNAUTHORIZED,
    },
    repository::UNKNOWN_REVISION,
    sumdb::{SUMDB_ABSENT, SUMDB_INCONSISTENT, SUMDB_MALFORMED, SUMDB_PROXY_BLOCKED},
};
use crate::lang::Text;

/// GOSUMDB has a URL or a key in it.
const OWN_DATABASE: Test = EnvHolds("GOSUMDB", &["://", "+"]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "sumdb-server-error",
    theme: Theme::Checksum,
    name: Text {
        en: "The checksum database answers with an error",
        zh: "校验和数据库返回错误",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The question to the checksum database[, asked of {host},] gets no usable answer[ for {module}]",
        zh: "向校验和数据库的查询[（由 {host} 应答）]没有得到有效结果[（{module}）]",
    },
    why: Text {
        en: "The module was downloaded, and the question whether it is the published one was answered by an error, by a web page, or by parts that do not fit together. The database itself may be in trouble; more often it is what stands before it: a module proxy that passes the questions on (`/sumdb/` then stands in the URL) and refuses or half supports that, a stale cache, or a filter of the network.",
        zh: "模块已经下载，但在核对它是否与发布内容一致时，得到的是错误、网页，或彼此对不上的数据。可能是数据库本身有问题，更常见的是它前面的环节：由模块代理转发查询时（URL 里有 `/sumdb/`），代理拒绝或不完整地支持转发、缓存过期，或被网络过滤。",
    },
    not: Text {
        en: "Not a wrong checksum: nothing could be compared.",
        zh: "这不是校验和不一致：还没能进行比较。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[
                    &ANSWER_SERVER_ERROR, &ANSWER_FORBIDDEN, &ANSWER_UNAUTHORIZED,
                    &ANSWER_RATE_LIMIT, &ANSWER_BAD_REQUEST,
                ]),
                Is("url", Class::ChecksumLookup),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[
                    &SUMDB_PROXY_BLOCKED, &SUMDB_ABSENT, &SUMDB_MALFORMED, &SUMDB_INCONSISTENT,
                ]),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        // A proxy passes on some parts of the database only.
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::ChecksumLookup),
                Mentions(&["/tile/8/"]),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        // The public database has all versions of these; what answers is out of date or in trouble.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::PublicLookup),
                AnyOf(&[
                    Is("module", Class::PublicModule),
                    Is("module", Class::OpenAccount),
                    Mentions(&["i/o timeout"]),
                ]),
                Not(&ServerSays(&[&UNKNOWN_REVISION])),
                Not(&Mentions(&["fetch timed out", "temporarily unavailable"])),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        // A database of somebody's own does not know the module.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::ChecksumLookup),
                Not(&Is("url", Class::PublicLookup)),
                Not(&Is("module", Class::PrivateModule)),
                Has("module"),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Go back to the public database",
                zh: "恢复使用公共数据库",
            },
            why: Text {
                en: "GOSUMDB names another database, or another way to it, and that one is at fault. If your company runs it, ask there first.",
                zh: "GOSUMDB 指定了另外的数据库或另外的访问路径，问题出在那里。如果是公司搭建的，请先询问管理员。",
            },
            action: Action::Reset("GOSUMDB"),
            risk: Risk::Review,
            only_if: &[OWN_DATABASE],
            verify: &[&["go", "env", "GOSUMDB"]],
        },
        Step {
            title: Text {
                en: "Ask the public database past the proxy",
                zh: "绕过代理，直接访问公共数据库",
            },
            why: Text {
                en: "With this name Go asks the database directly and no longer through a module proxy. It is the same log as `sum.golang.org`, signed with the same key.",
                zh: "用这个名字时，Go 会直接访问数据库，不再经过模块代理。它与 `sum.golang.org` 是同一个数据库，用同一把密钥签名。",
            },
            action: Action::SetGo { key: "GOSUMDB", value: "sum.golang.google.cn" },
            risk: Risk::Safe,
            only_if: &[Not(&OWN_DATABASE), Not(&Mentions(&["sum.golang.google.cn"]))],
            verify: &[&["go", "env", "GOSUMDB"], &["go", "mod", "download", "{module}@{version}"]],
        },
        Step {
            title: Text {
                en: "Clear what was remembered of the database",
                zh: "清除本机缓存的数据库内容",
            },
            why: Text {
                en: "Delete `cache/download/sumdb` below the directory that `go env GOMODCACHE` names. Nothing else is lost; Go reads the parts anew.",
                zh: "删除 `go env GOMODCACHE` 所示目录下的 `cache/download/sumdb`。不会影响别的内容，Go 会重新读取。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&SUMDB_INCONSISTENT])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Have the proxy answer 404 for what it does not pass on",
                zh: "让代理对不支持的 /sumdb/ 返回 404",
            },
            why: Text {
                en: "If a module proxy answers 404 to `/sumdb/…/supported`, Go asks the database itself; with 403 or 5xx it stops. Tell whoever runs the proxy.",
                zh: "代理对 `/sumdb/…/supported` 返回 404 时，Go 会直接访问数据库；返回 403 或 5xx 时则会停下。请告诉代理的管理员。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Mentions(&["/sumdb/"])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Otherwise wait a few minutes and run the command again",
                zh: "否则等几分钟，再运行一次",
            },
            why: Text {
                en: "The public database is seldom in trouble for long.",
                zh: "公共数据库的故障通常很快恢复。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&OWN_DATABASE)],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#checksum-database",
        "https://go.dev/ref/mod#goproxy-protocol",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            log(
                RealGo("1.23.9, a database that answers 404"),
                "go: github.com/google/go-cmp@v0.6.0: verifying module: github.com/google/go-cmp@v0.6.0: reading https://sum.golang.org/lookup/github.com/google/go-cmp@v0.6.0: 404 Not Found\n\tserver response: not found: github.com/google/go-cmp@v0.6.0: i/o timeout fetching https://github.com/google/go-cmp/info/refs",
            ),
            log(
                RealGo("1.18 to 1.27, a database that answers 500"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/500/lookup/example.com/a@v1.1.0: 500 Internal Server Error\n\tserver response: mock 500 body",
            ),
            log(
                RealGo("1.13, a database that answers a page"),
                "go: finding example.com/a v1.1.0\ngo: downloading example.com/a v1.1.0\nverifying example.com/a@v1.1.0: example.com/a@v1.1.0: malformed record data",
            ),
            log(
                RealGo("1.21 to 1.27, go get, a proxy that forbids /sumdb/"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: reading http://127.0.0.1:18580/sum403/sumdb/sum.golang.org/supported: 403 Forbidden\n\tserver response: no",
            ),
            log(
                RealGo("1.21 to 1.27, go get, a proxy whose /sumdb/ fails"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: reading http://127.0.0.1:18580/sum502/sumdb/sum.golang.org/lookup/example.com/a@v1.0.0: 502 Bad Gateway\n\tserver response: bad gateway",
            ),
            log(
                RealGo("1.27, go get, a database that answers for another module"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: checksum missing from sumdb response\n\nSECURITY ERROR\nThis download does NOT match one reported by the checksum server.\nThe checksum server has provided checksums, but the checksums do\nnot contain an entry for the download.\nThe checksum server may be malfunctioning, or an attacker may have\nintercepted the checksum request.\nThe download cannot be verified.\n\nFor more information, see 'go help module-auth'.",
            ),
            pasted(
                RealGo("1.18 to 1.27, GOSUMDB=sum.golang.org with a URL that answers 404"),
                "GOSUMDB='sum.golang.org http://127.0.0.1:18080/404'",
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/404/lookup/example.com/a@v1.1.0: 404 Not Found\n\tserver response: mock 404 body",
            ),
            log(
                BuiltFrom("x/mod/sumdb/client.go, ReadTiles; a proxy that has no such tile"),
                "go: golang.org/x/tools@v0.1.0: verifying go.mod: golang.org/x/tools@v0.1.0/go.mod: reading https://goproxy.cn/sumdb/sum.golang.org/tile/8/0/x007/123: 404 Not Found",
            ),
            log(
                BuiltFrom("modfetch/sumdb.go, Go 1.13; a module that is everybody's"),
                "go: downloading golang.org/x/lint v0.0.0-20191125180803-fdd1cda4f05f\nverifying golang.org/x/lint@v0.0.0-20191125180803-fdd1cda4f05f: golang.org/x/lint@v0.0.0-20191125180803-fdd1cda4f05f: reading https://sum.golang.org/lookup/golang.org/x/lint@v0.0.0-20191125180803-fdd1cda4f05f: 410 Gone",
            ),
            log(
                BuiltFrom("x/mod/sumdb/client.go, checkRecord; a stale cache"),
                "go: golang.org/x/sys@v0.15.0: verifying module: golang.org/x/sys@v0.15.0: cannot validate record 12345678 in tree of size 12345000",
            ),
            log(
                BuiltFrom("modfetch/sumdb.go, Go 1.13"),
                "verifying github.com/google/go-cmp@v0.2.0: github.com/google/go-cmp@v0.2.0: reading https://goproxy.io/sumdb/sum.golang.org/lookup/github.com/google/go-cmp@v0.2.0: 410 Gone",
            ),
        ],
        misses: &[
            // A private module at the public database.
            log(
                BuiltFrom("modfetch/sumdb.go"),
                "go: git.corp.example/team/lib@v1.2.0: verifying module: git.corp.example/team/lib@v1.2.0: reading https://sum.golang.org/lookup/git.corp.example/team/lib@v1.2.0: 410 Gone\n\tserver response: not found: git.corp.example/team/lib@v1.2.0: unrecognized import path \"git.corp.example/team/lib\"",
            ),
            // Not reached.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: downloading example.com/a v1.1.0\ngo: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: Get \"https://sum.golang.org/lookup/example.com/a@v1.1.0\": dial tcp: lookup sum.golang.org on DNS:53: no such host",
            ),
            // The module proxy's own error.
            log(
                RealGo("1.21 and 1.27, go mod download, a proxy that answers 500"),
                "go: example.com/a@v1.0.0: reading http://127.0.0.1:18580/500/example.com/a/@v/v1.0.0.info: 500 Internal Server Error\n\tserver response: mock 500 body",
            ),
        ],
        gaps: &[],
    }
};
