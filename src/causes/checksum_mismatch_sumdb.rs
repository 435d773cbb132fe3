//! What was downloaded differs from what the checksum database recorded.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{Covered, Has, InProxyList, Is, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    checksum::{CHECKSUM_MISMATCH_CUT, SECURITY_ERROR},
    sumdb::{SUMDB_MISMATCH, SUMDB_MISMATCH_CUT},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "checksum-mismatch-sumdb",
    theme: Theme::Checksum,
    name: Text {
        en: "A download differs from what the checksum database recorded",
        zh: "下载内容与校验和数据库的记录不一致",
    },
    stage: Stage::Verification,
    title: Text {
        en: "The download[ of {module}@{version}] differs from what the checksum database recorded",
        zh: "下载到的[ {module}@{version} ]内容与校验和数据库的记录不一致",
    },
    why: Text {
        en: "The database keeps the first hash of a version for ever.[ It has `{hash2}`, the download is `{hash}`.] Either the author moved the tag to another commit since then, and you fetch it from the server or from a mirror that did; or a proxy packs modules anew or alters them.",
        zh: "校验和数据库永久保存每个版本最初的哈希。[记录是 `{hash2}`，下载内容是 `{hash}`。]可能是作者后来把标签移到了别的提交，而你直接从服务器或某个后来才抓取的镜像得到了新内容；也可能是代理重新打包或改动了模块。",
    },
    not: Text {
        en: "Not a matter of your go.sum, and not one to switch the database off for: that would build what nobody vouches for.",
        zh: "这与你的 go.sum 无关，也不该因此关闭校验：那样构建出来的内容没有任何保证。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&SUMDB_MISMATCH])] },
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&CHECKSUM_MISMATCH_CUT, &SUMDB_MISMATCH_CUT, &SECURITY_ERROR]),
                Mentions(&["the one reported by the checksum server"]),
            ],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&SUMDB_MISMATCH_CUT]),
                Not(&Mentions(&["recorded in go.sum", "go.sum:"])),
            ],
        },
    ],
    explains: &[],
    who: Who::YouOrAuthor,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Ask the database yourself",
                zh: "亲自查询校验和数据库",
            },
            why: Text {
                en: "The first lines show the hashes that were published first. They are the ones to trust.",
                zh: "开头几行就是最初发布时的哈希，应以它为准。",
            },
            action: Action::LookUpChecksum,
            risk: Risk::Safe,
            only_if: &[Has("module"), Has("version"), Not(&Is("module", Class::PrivateModule))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Fetch the version that was published first",
                zh: "获取最初发布的那份内容",
            },
            why: Text {
                en: "A large public proxy usually kept it, also where the tag was moved. If this download agrees with the database, your proxy or the repository holds the other one.",
                zh: "即使标签被移动过，大型公共代理通常仍保存着原来的内容。如果这次下载与数据库一致，说明另一份内容来自你的代理或代码仓库。",
            },
            action: Action::EditModuleWith {
                key: "GOPROXY",
                value: "https://proxy.golang.org",
                command: &["go", "mod", "download", "{module}@{version}"],
            },
            risk: Risk::Review,
            only_if: &[Has("module"), Has("version"), Not(&Is("module", Class::PrivateModule)), Not(&InProxyList("host"))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Use a later version, and ask the author to publish one",
                zh: "改用更新的版本，或请作者发布新版本",
            },
            why: Text {
                en: "A version that was published cannot be changed any more. An author who moved a tag has to publish the new content under the next number; `go list -m -versions MODULE` shows whether there is one.",
                zh: "已经发布的版本不能再改。作者移动标签之后，应当用下一个版本号重新发布；用 `go list -m -versions 模块` 可以看看有没有更新的版本。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Is("module", Class::PrivateModule))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "If the module is your company's own, tell Go that it is private",
                zh: "如果这是公司内部模块，就告诉 Go 它是私有的",
            },
            why: Text {
                en: "The public database is then not asked for it. Only your company can say which content is right, so ask there before you go on.",
                zh: "这样就不会再向公共数据库查询它。哪份内容正确只有公司内部能确认，请先问清楚再继续。",
            },
            action: Action::AddPrivatePattern,
            risk: Risk::Review,
            only_if: &[Is("module", Class::PrivateModule), Not(&Covered("GONOSUMDB"))],
            verify: &[&["go", "env", "GOPRIVATE"]],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#checksum-database",
        "https://go.dev/ref/mod#authenticating",
        "https://go.dev/blog/module-mirror-launch",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21 to 1.27, go get, a database with another hash"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: checksum mismatch\n\tdownloaded: h1:WKGCEXVonIBzf8Rfxa1txNoZf8hXmk6l0CpNI8zjCG0=\n\tsumlab.example: h1:AAAA2r8x1c8Yey80/uUi7z6R3yeom5YjsQjygTYSdmM=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.\nThe bits may have been replaced on the origin server, or an attacker may\nhave intercepted the download attempt.\n\nFor more information, see 'go help module-auth'.",
            ),
            log(
                RealGo("1.21 to 1.27, go mod download, the hash of the go.mod"),
                "go: example.com/a@v1.0.0: verifying go.mod: checksum mismatch\n\tdownloaded: h1:NeOsx/KTizj35klXP3wYh3O0751aAtYrRoX+a6YAye8=\n\tsumlab.example: h1:AAAAN5ESgofBjUyC9S2g6VCJUhcIDhtNzG+3JuOOhyg=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.",
            ),
            log(
                RealGo("1.21 to 1.27, go mod tidy"),
                "go: finding module for package example.com/a\ngo: downloading example.com/a v1.0.0\ngo: m imports\n\texample.com/a: example.com/a@v1.0.0: verifying module: checksum mismatch\n\tdownloaded: h1:WKGCEXVonIBzf8Rfxa1txNoZf8hXmk6l0CpNI8zjCG0=\n\tsumlab.example: h1:AAAA2r8x1c8Yey80/uUi7z6R3yeom5YjsQjygTYSdmM=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.",
            ),
            log(
                BuiltFrom("modfetch/fetch.go, checkSumDB, Go 1.13"),
                "verifying github.com/acme/lib@v1.4.0: checksum mismatch\n\tdownloaded: h1:8nCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\tsum.golang.org: h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.",
            ),
            log(
                BuiltFrom("modfetch/fetch.go, checkSumDB; one line of it"),
                "go: github.com/acme/lib@v1.4.0: verifying module: checksum mismatch",
            ),
        ],
        misses: &[
            // go.sum differs.
            log(
                RealGo("1.21 to 1.27, go build"),
                "go: downloading example.com/a v1.0.0\nverifying example.com/a@v1.0.0: checksum mismatch\n\tdownloaded: h1:WKGCEXVonIBzf8Rfxa1txNoZf8hXmk6l0CpNI8zjCG0=\n\tgo.sum:     h1:AAAA2r8x1c8Yey80/uUi7z6R3yeom5YjsQjygTYSdmM=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.",
            ),
            // The database has nothing to compare with.
            log(
                RealGo("1.27, go get, a database that answers for another module"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: verifying module: checksum missing from sumdb response\n\nSECURITY ERROR\nThis download does NOT match one reported by the checksum server.\nThe checksum server has provided checksums, but the checksums do\nnot contain an entry for the download.",
            ),
        ],
        gaps: &[],
    }
};
