//! Files of the local module cache are gone, damaged or were changed.

use crate::cause::Test::{Is, Mentions, Not, LogHolds, Says, Typed};
use crate::cause::{Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step, Theme, Who, checked};
use crate::evidence::messages::checksum::{CACHE_MODIFIED, CACHE_NO_HASH, GAZELLE_SUM};
use crate::evidence::messages::context::COMMAND_FAILED;
use crate::evidence::messages::disks::GIT_LOCK_EXISTS;
use crate::evidence::messages::files::{FILE_IN_USE, PERMISSION_DENIED};
use crate::evidence::messages::repository::CODEHOST_LOCAL;
use crate::evidence::messages::vcs::CACHED_ORIGIN_LOST;
use crate::evidence::messages::zips::{
    CACHE_FILE_EMPTY,
    MODCACHE_CORRUPT, MODCACHE_ZIP, UNZIP_TARGET, ZIP_INVALID,
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "modcache-corrupt",
    theme: Theme::Machine,
    name: Text {
        en: "Files in the local module cache are damaged or were changed",
        zh: "本地模块缓存里的文件已损坏或被改动",
    },
    stage: Stage::Verification,
    title: Text {
        en: "The module cache no longer holds what was downloaded[ for {module}]",
        zh: "模块缓存的内容[（{module}）]与下载时不一致",
    },
    why: Text {
        en: "Go takes a module that is in its cache to be whole. Here a file is missing, damaged or was edited: an interrupted download, a clean-up program, a cache of the CI that was restored in part, a crash, or somebody who changed a dependency in place.",
        zh: "只要模块在缓存里，Go 就认为它是完整的。但这里有文件缺失、损坏或被修改过：可能是下载中断、清理软件、CI 只恢复了一部分缓存、机器崩溃，或者有人直接改了依赖的代码。",
    },
    not: Text {
        en: "Not a fault of the module, the proxy or go.sum, and no reason to delete go.sum or to switch checks off.",
        zh: "这不是模块、代理或 go.sum 的问题，不需要删除 go.sum，也不需要关闭校验。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&CACHE_MODIFIED, &MODCACHE_ZIP])] },
        Sign {
            certainty: Certainty::Certain,
            tests: &[Says(&[&CACHE_NO_HASH, &MODCACHE_CORRUPT]), Not(&Is("path", Class::RelativePath))],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[Says(&[&UNZIP_TARGET]), Not(&Says(&[&PERMISSION_DENIED, &FILE_IN_USE]))],
        },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&CODEHOST_LOCAL]), Mentions(&["exists with wrong content"])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&COMMAND_FAILED]),
                Mentions(&["/cache/vcs/", "\\cache\\vcs\\"]),
                Mentions(&[
                    "fatal: not a git repository", "object file ", "loose object", "fatal: bad object",
                    "packed object", "inflate: data stream error", "fatal: bad config line", "does not point to a valid object",
                ]),
                Not(&Says(&[&GIT_LOCK_EXISTS])),
            ],
        },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&CACHE_FILE_EMPTY])] },
        // The program advises to clear the cache, where most of these come from.
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&GAZELLE_SUM]), Mentions(&["clearing your module cache"])] },
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&GAZELLE_SUM])] },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&CACHED_ORIGIN_LOST]),
                Mentions(&["/cache/vcs/", "\\cache\\vcs\\"]),
            ],
        },
        // Nothing was downloaded, so the zip file lay there before. The proxy may have sent it so.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ZIP_INVALID]),
                Mentions(&["unzip "]),
                Not(&LogHolds(&["downloading ", "extracting "])),
                Not(&Typed(&["go mod download"])),
            ],
        },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Keep your own changes, if you made any there",
                zh: "如果你在缓存里改过代码，先保存改动",
            },
            why: Text {
                en: "The next step removes them. To change a dependency, copy its directory into your project and point at it: `go mod edit -replace=example.com/a=./third_party/a`.",
                zh: "下一步会删除这些改动。要修改依赖，请把它的目录复制到项目里再指过去：`go mod edit -replace=example.com/a=./third_party/a`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&CACHE_MODIFIED])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Empty the module cache",
                zh: "清空模块缓存",
            },
            why: Text {
                en: "All modules are downloaded again when they are needed, and checked with go.sum. Close editors first: they read from the cache. This needs the network.",
                zh: "需要时所有模块会重新下载，并用 go.sum 校验。请先关闭编辑器，它们会读取缓存。这一步之后需要联网。",
            },
            action: Action::EmptyCache(&["go", "clean", "-modcache"]),
            risk: Risk::Review,
            only_if: &[],
            verify: &[&["go", "mod", "download"], &["go", "mod", "verify"]],
        },
        Step {
            title: Text {
                en: "In CI, drop the stored cache",
                zh: "如果是 CI，删除已保存的缓存",
            },
            why: Text {
                en: "A stored cache brings the damage back with each run. Change its key, and let go.sum be part of the key.",
                zh: "保存的缓存每次运行都会把损坏带回来。请更换缓存的键，并让键包含 go.sum。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&CACHE_MODIFIED]))],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-verify", "https://go.dev/ref/mod#go-clean-modcache", "https://go.dev/ref/mod#module-cache"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.21.13 to 1.27.3, a file deleted, go build ."),
                "# example.com/a\nopen ../home/go/pkg/mod/example.com/a@v1.0.0/a.go: no such file or directory",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a file edited, go mod verify"),
                "example.com/a v1.0.0: dir has been modified (/home/me/go/pkg/mod/example.com/a@v1.0.0)",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, an empty ziphash, go mod verify"),
                "example.com/a v1.0.0: zip has been modified (/home/me/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip)\nexample.com/a v1.0.0: dir has been modified (/home/me/go/pkg/mod/example.com/a@v1.0.0)",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, no ziphash, go mod verify"),
                "example.com/a v1.0.0: missing ziphash: open /home/me/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.ziphash: no such file or directory",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a zip file cut short, go mod verify"),
                "example.com/a v1.0.0: zip: not a valid zip file",
            ),
            log(
                BuiltFrom("modfetch/fetch.go, download"),
                "go: github.com/a/b@v1.0.0: target directory /root/go/pkg/mod/github.com/a/b@v1.0.0 exists and is not empty",
            ),
            log(
                BuiltFrom("io/fs, (*PathError).Error; Windows error table"),
                "main.go:4:2: open C:\\Users\\me\\go\\pkg\\mod\\github.com\\gin-gonic\\gin@v1.9.1\\gin.go: The system cannot find the file specified.",
            ),
            log(
                BuiltFrom("codehost/codehost.go, RunError; git, setup.c"),
                "go: git.corp.example/a/b@v1.0.0: invalid version: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/0f: exit status 128:\n\tfatal: not a git repository: '/home/me/go/pkg/mod/cache/vcs/0f'",
            ),
            log(
                RealGo("1.21.13 to 1.27.3, a zip file of the cache cut short, go build ."),
                "-> unzip /home/me/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip: zip: not a valid zip file\nm.go:3:8: unzip /home/me/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip: zip: not a valid zip file",
            ),
            log(
                BuiltFrom("bazel-gazelle, cmd/fetch_repo/module.go"),
                "Error in fail: failed to fetch com_example_a: fetch_repo: resulting module with sum h1:xhO5v3Ac039HesaPqoVUwOy4WhRRJbmo9om245kp+AY=; expected sum h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=, Please try clearing your module cache directory \"/home/me/go/pkg/mod\"",
            ),
            log(
                BuiltFrom("git, connect.c"),
                "example.com/main imports\n\tgithub.com/a/b: module github.com/a/b: git ls-remote -q origin in /home/me/go/pkg/mod/cache/vcs/41f57ef0: exit status 128:\n\tfatal: 'origin' does not appear to be a git repository\n\tfatal: Could not read from remote repository.\n\n\tPlease make sure you have the correct access rights\n\tand the repository exists.",
            ),
            log(
                BuiltFrom("go/parser, parseFile"),
                "../../go/pkg/mod/github.com/a/b@v0.2.0/properties.go:1:1: expected 'package', found 'EOF'\nmake: *** [Makefile:12: build] Error 1",
            ),
        ],
        misses: &[
            // The proxy's own answer was no zip file.
            log(
                RealGo("1.27.3, a proxy that serves a text, go get"),
                "go: downloading example.com/notzip v1.0.0\n-> unzip DIR/gopath/pkg/mod/cache/download/example.com/notzip/@v/v1.0.0.zip: zip: not a valid zip file\ngo: example.com/notzip@v1.0.0: unzip DIR/gopath/pkg/mod/cache/download/example.com/notzip/@v/v1.0.0.zip: zip: not a valid zip file",
            ),
            // go.sum and the download differ.
            log(
                RealGo("1.21.13 and 1.27.3, go build, a file:// proxy and an edited go.sum"),
                "verifying example.com/a@v1.0.0: checksum mismatch\n\tdownloaded: h1:XN3s2r8x1c8Yey80/uUi7z6R3yeom5YjsQjygTYSdmM=\n\tgo.sum:     h1:AAAA2r8x1c8Yey80/uUi7z6R3yeom5YjsQjygTYSdmM=",
            ),
            // The cache is whole, and may not be read.
            log(
                RealGo("1.21.13 to 1.27.3, a module cache of root"),
                "go: could not create module cache: stat /home/me/go/pkg/mod: permission denied",
            ),
            log(RealGo("git 2.39"), "fatal: not a git repository (or any of the parent directories): .git"),
        ],
        gaps: &[],
    }
};
