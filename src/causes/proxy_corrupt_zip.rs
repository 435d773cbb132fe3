//! The zip file of a module is damaged, or not laid out as a module's.

use crate::cause::{
    Action, Cause, Certainty, Class, Fix, Risk, Sign, Stage, Step,
    Test::{AnyOf, EnvHolds, Has, Is, LogHolds, Mentions, Not, Says}, Theme, Who, checked,
};
use crate::evidence::messages::{
    disks::NO_SPACE,
    proxy::{ANSWER_NOT_FOUND, ZIP_TOO_LARGE},
    zips::{ZIP_INVALID, ZIP_PATH, ZIP_SIZE, ZIP_WINDOWS_NAME},
};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "proxy-corrupt-zip",
    theme: Theme::Proxy,
    name: Text {
        en: "The zip file of a module is damaged or badly laid out",
        zh: "模块的 zip 文件已损坏或结构不对",
    },
    stage: Stage::Answer,
    title: Text {
        en: "The zip file[ of {module}][ {version}] cannot be used",
        zh: "模块的 zip 文件无法使用[：{module}][ {version}]",
    },
    why: Text {
        en: "The file came with a good status, but it is no zip file of this module: cut off on the way, a web page in its place, packed anew in another layout, or with file names that Go accepts on no system.",
        zh: "文件以正常的状态码返回，却不是这个模块的 zip：可能传输中被截断，可能换成了网页，可能被重新打包成别的结构，也可能含有 Go 在任何系统上都不接受的文件名。",
    },
    not: Text {
        en: "Not a checksum mismatch: it never came to that. Your code and go.mod are fine.",
        zh: "这不是校验和不一致，还没有走到那一步。你的代码和 go.mod 没有问题。",
    },
    signs: &[
        Sign {
            certainty: Certainty::Certain,
            tests: &[
                Says(&[&ZIP_INVALID]),
                Not(&Mentions(&["unzip "])),
                Not(&Mentions(&["golang.org/toolchain"])),
            ],
        },
        // The file was good when it was kept, so the copy may have been damaged since.
        Sign {
            certainty: Certainty::Possible,
            tests: &[Says(&[&ZIP_INVALID]), Mentions(&["unzip "]), Not(&Says(&[&NO_SPACE]))],
        },
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ZIP_PATH, &ZIP_WINDOWS_NAME]),
                Mentions(&["unzip ", "zip for ", "create zip", "zip: "]),
            ],
        },
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&ZIP_SIZE, &ZIP_TOO_LARGE])] },
        // The words of the database, without the lines that Go puts before them.
        Sign {
            certainty: Certainty::Likely,
            tests: &[
                Says(&[&ANSWER_NOT_FOUND]),
                Is("url", Class::ChecksumLookup),
                LogHolds(&["create zip: "]),
            ],
        },
    ],
    explains: &[],
    who: Who::MirrorOperator,
    fix: Fix::Command,
    steps: &[
        Step {
            title: Text {
                en: "Try once more",
                zh: "再试一次",
            },
            why: Text {
                en: "A download that was cut off is not kept, so the next one starts anew.",
                zh: "中断的下载不会保留，下一次会重新开始。",
            },
            action: Action::Run {
                command: &["go", "mod", "download", "{module}@{version}"],
                undo: &[],
            },
            risk: Risk::Safe,
            only_if: &[Says(&[&ZIP_INVALID]), Not(&Mentions(&["unzip "])), Has("module"), Has("version")],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Empty the module cache, where the damaged file lies",
                zh: "清空模块缓存，损坏的文件就在里面",
            },
            why: Text {
                en: "The file that is named in the message stands in the cache, and Go would use it again. To lose less, delete only it and the `.ziphash` beside it. Everything else is downloaded again when it is needed.",
                zh: "报错中的文件位于缓存里，Go 下次还会用它。如果不想全部重新下载，可以只删除它和旁边的 `.ziphash`。清空之后，模块会在需要时重新下载。",
            },
            action: Action::EmptyCache(&["go", "clean", "-modcache"]),
            risk: Risk::Review,
            only_if: &[Mentions(&["unzip "]), Not(&Says(&[&ZIP_PATH, &ZIP_WINDOWS_NAME, &ZIP_SIZE]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Fetch this module from another proxy",
                zh: "换一个代理获取这个模块",
            },
            why: Text {
                en: "If the file is damaged again, the proxy's own copy is. Tell whoever runs it, and use another one meanwhile; go.sum still checks every byte.",
                zh: "如果重新下载的文件仍然是坏的，说明代理自己的副本已损坏。请告诉管理员，并暂时换用别的代理，go.sum 照样逐字节校验。",
            },
            action: Action::UseMirror,
            risk: Risk::Review,
            only_if: &[AnyOf(&[Is("url", Class::PublicProxy), EnvHolds("GOPROXY", &["proxy.golang.org", "goproxy.cn", "goproxy.io"])])],
            verify: &[&["go", "env", "GOPROXY"]],
        },
        Step {
            title: Text {
                en: "Tell whoever runs the module proxy that its zip file is damaged",
                zh: "告诉模块代理的管理员：它的 zip 文件已损坏",
            },
            why: Text {
                en: "Its copy has to go, and a proxy that packs modules itself has to lay them out as `MODULE@VERSION/file`.",
                zh: "代理需要删除这份副本；自行打包模块的代理，则要按 `模块@版本/文件` 的结构存放。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&ZIP_PATH, &ZIP_WINDOWS_NAME, &ZIP_SIZE, &ZIP_TOO_LARGE]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Use a version of the module without such a file, and tell its author",
                zh: "改用没有这类文件的版本，并告知模块作者",
            },
            why: Text {
                en: "File names that differ by case only, that Windows reserves or that hold odd characters, and modules above 500 MiB are refused on every system. Only the author can publish a version without them; until then, take an older version or a fork by `replace`.",
                zh: "仅大小写不同的文件名、Windows 保留的文件名、含特殊字符的文件名，以及超过 500 MiB 的模块，在任何系统上都会被拒绝。只有作者能发布修正后的版本；在此之前，请用旧版本，或用 `replace` 换成 fork。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&ZIP_PATH, &ZIP_WINDOWS_NAME, &ZIP_SIZE, &ZIP_TOO_LARGE])],
            verify: &[],
        },
    ],
    sources: &[
        "https://go.dev/ref/mod#zip-files",
        "https://go.dev/ref/mod#zip-path-size-constraints",
        "https://go.dev/ref/mod#module-cache",
    ],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log, pasted};
    Samples {
        hits: &[
            pasted(
                RealGo("1.24.11, go mod tidy, a proxy whose zip is damaged"),
                "GOPROXY='https://goproxy.io,direct'",
                "go: downloading github.com/lib/pq v1.10.9\ngo: github.com/acme/shop imports\n\tgithub.com/lib/pq: zip: not a valid zip file",
            ),
            log(
                RealGo("1.21 and 1.27, go get, a zip that was cut off"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: zip: not a valid zip file",
            ),
            log(
                RealGo("1.21 and 1.27, go mod download, a page in the place of the zip"),
                "go: zip: not a valid zip file",
            ),
            log(
                RealGo("1.21 and 1.27, go get, one changed byte"),
                "go: downloading example.com/a v1.0.0\ngo: example.com/a@v1.0.0: zip: checksum error",
            ),
            log(
                RealGo("1.21 and 1.27, go mod download, one changed byte"),
                "go: zip: checksum error",
            ),
            log(
                RealGo("1.13, go get, no version in the layout"),
                "go: finding example.com/badzip v1.0.0\ngo: downloading example.com/badzip v1.0.0\ngo get example.com/badzip: zip for example.com/badzip@v1.0.0 has unexpected file example.com/badzip/x.go",
            ),
            log(
                RealGo("1.18 to 1.27, go get, two names that differ by case"),
                "go: downloading example.com/casecoll v1.0.0\n-> unzip DIR/gopath/pkg/mod/cache/download/example.com/casecoll/@v/v1.0.0.zip: example.com/casecoll@v1.0.0/readme: case-insensitive file name collision: \"README\" and \"readme\"\ngo: unzip DIR/gopath/pkg/mod/cache/download/example.com/casecoll/@v/v1.0.0.zip: example.com/casecoll@v1.0.0/readme: case-insensitive file name collision: \"README\" and \"readme\"",
            ),
            log(
                BuiltFrom("archive/zip; io.ErrUnexpectedEOF while unpacking"),
                "go: downloading example.com/a v1.0.0\ngo: unzip /root/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip: unexpected EOF",
            ),
        ],
        misses: &[
            // The disk is full.
            log(
                BuiltFrom("golang.org/x/mod/zip, Unzip"),
                "go: unzip /root/go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip: write /root/go/pkg/mod/example.com/a@v1.0.0/x.go: no space left on device",
            ),
            // Not allowed to write.
            log(
                BuiltFrom("golang.org/x/mod/zip, Unzip"),
                "go: example.com/a@v1.0.0: unzip /go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip: mkdir /go/pkg/mod/example.com: permission denied",
            ),
            // A build of one's own zip.
            log(BuiltFrom("unzip 6.0"), "unzip:  cannot find or open build.zip, build.zip.zip or build.zip.ZIP."),
        ],
        gaps: &[],
    }
};
