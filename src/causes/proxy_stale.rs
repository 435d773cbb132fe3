//! A mirror does not know a version yet that was published a moment ago.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AnyOf, Covered, Has, Is, Mentions, Not, Says, ServerSays, Typed}, Theme, Who, checked,
};
use crate::evidence::messages::{
    proxy::ANSWER_NOT_FOUND,
    repository::UNKNOWN_REVISION,
    versions::NO_MATCHING_VERSIONS,
};
use crate::lang::Text;

/// What shows that the version was published in this very session.
const PUBLISHED: crate::cause::Test = Typed(&["git push", "git tag "]);

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "proxy-stale",
    theme: Theme::Proxy,
    name: Text {
        en: "The mirror does not know the new version yet",
        zh: "镜像还没有同步到新版本",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The mirror[ {host}] does not know this version[ of {module}] yet",
        zh: "镜像[ {host} ]还没有同步到这个版本[：{module}][ {version}]",
    },
    why: Text {
        en: "A mirror fetches a version when it is asked for it first, and remembers for a while that there was nothing: `proxy.golang.org` for up to half an hour, others longer. Whoever asks too early after a push gets that remembered answer. The list of versions and `@latest` lag behind in the same way, and the checksum database asks the same mirror.",
        zh: "镜像在第一次被询问时才去获取某个版本，如果当时没有，会把“没有”这个结果记住一段时间：`proxy.golang.org` 最长约半小时，其他镜像可能更久。推送后问得太早，得到的就是这份缓存。版本列表和 `@latest` 也会这样滞后，校验和数据库同样依赖镜像的结果。",
    },
    not: Text {
        en: "If the tag was never pushed, waiting does not help: `git ls-remote --tags` shows what the server has.",
        zh: "如果标签根本没有推送，等多久都没用：`git ls-remote --tags` 可以看到服务器上有哪些标签。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::PublicProxy),
                Is("url", Class::ProxyRequest),
                Not(&Is("module", Class::PrivateModule)),
                PUBLISHED,
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        Sign {
            certainty: Certainty::Possible,
            tests: &[Says(&[&NO_MATCHING_VERSIONS]), PUBLISHED, Not(&Covered("GONOPROXY"))],
        },
        // The download came from elsewhere; the database's own source has not got the tag.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::PublicLookup),
                ServerSays(&[&UNKNOWN_REVISION]),
                Not(&Is("module", Class::PrivateModule)),
            ],
        },
        // The mirror was still at work when it answered.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                AnyOf(&[Is("url", Class::PublicProxy), Is("url", Class::PublicLookup)]),
                Mentions(&["fetch timed out", "temporarily unavailable"]),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
    ],
    explains: &["unknown-revision"],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "See whether the tag is on the server",
                zh: "确认标签已经在服务器上",
            },
            why: Text {
                en: "If the version is not listed, push it first: `git push origin TAG`. In a module below the root of its repository, the tag has the directory before it.",
                zh: "如果没有列出该版本，请先推送：`git push origin 标签名`。模块位于仓库子目录时，标签名前面要带上目录名。",
            },
            action: Action::Run { command: &["git", "ls-remote", "--tags", "https://{module}"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Has("module"), Is("module", Class::ForgeModule)],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Ask the module's own server this once",
                zh: "这一次绕过镜像，直接访问模块所在的服务器",
            },
            why: Text {
                en: "For this one command GOPROXY is `direct`. It needs git and a way to the server; go.sum and the checksum database still check the download, so the database may be the next to lag.",
                zh: "只在这一条命令中把 GOPROXY 设为 `direct`，需要装有 git 并能连上服务器。下载内容照样由 go.sum 和校验和数据库核对，所以接下来数据库也可能滞后。",
            },
            action: Action::EditModuleWith {
                key: "GOPROXY",
                value: "direct",
                command: &["go", "get", "{module}@{version}"],
            },
            risk: Risk::Review,
            only_if: &[Has("module"), Has("version"), Not(&Is("url", Class::PublicLookup))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Or wait half an hour and run the command again",
                zh: "或者等半小时，再运行一次",
            },
            why: Text {
                en: "The remembered answer runs out by itself. The hash of the commit in the place of the tag (`go get MODULE@HASH`) has not been asked for before and often works at once.",
                zh: "缓存的结果会自行过期。也可以用提交哈希代替标签（`go get 模块@哈希`）：它之前没有被查询过，往往立即可用。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[],
            verify: &[],
        },
    ],
    sources: &["https://proxy.golang.org", "https://go.dev/ref/mod#goproxy-protocol"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::BuiltFrom, Samples, log};
    Samples {
        hits: &[
            log(
                BuiltFrom("web/api.go; commands typed before"),
                "$ git tag v1.4.0\n$ git push origin v1.4.0\n$ go get github.com/acme/lib@v1.4.0\ngo: github.com/acme/lib@v1.4.0: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.4.0.info: 404 Not Found\n\tserver response: not found: github.com/acme/lib@v1.4.0: invalid version: unknown revision v1.4.0",
            ),
            log(
                BuiltFrom("modfetch/sumdb.go; a tag that the database does not see yet"),
                "go: downloading github.com/acme/lib v1.4.0\ngo: github.com/acme/lib@v1.4.0: verifying module: github.com/acme/lib@v1.4.0: reading https://sum.golang.org/lookup/github.com/acme/lib@v1.4.0: 404 Not Found\n\tserver response: not found: github.com/acme/lib@v1.4.0: invalid version: unknown revision v1.4.0",
            ),
            log(
                BuiltFrom("web/api.go; the mirror's own limit of time"),
                "go: github.com/acme/huge@v1.0.0: reading https://proxy.golang.org/github.com/acme/huge/@v/v1.0.0.info: 404 Not Found\n\tserver response: not found: fetch timed out",
            ),
        ],
        misses: &[
            // No word of a push: the version may not exist.
            log(
                BuiltFrom("web/api.go"),
                "go: github.com/gin-gonic/gin@v1.99.0: reading https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.99.0.info: 404 Not Found\n\tserver response: not found: github.com/gin-gonic/gin@v1.99.0: invalid version: unknown revision v1.99.0",
            ),
            // git says it, on this machine.
            log(
                super::sample::From::RealGo("1.18 to 1.27, GOPROXY=direct"),
                "go: git.example.com/repo@v9.9.9: invalid version: unknown revision v9.9.9",
            ),
            // A private module, pushed a moment ago.
            log(
                BuiltFrom("web/api.go; commands typed before"),
                "$ git push origin v1.4.0\n$ go get gitlab.acme.io/infra/kit@v1.4.0\ngo: gitlab.acme.io/infra/kit@v1.4.0: reading https://proxy.golang.org/gitlab.acme.io/infra/kit/@v/v1.4.0.info: 404 Not Found",
            ),
        ],
        gaps: &[],
    }
};
