//! What stands where a module or import path is wanted cannot be one.

use crate::cause::{Action, Cause, Certainty, Fix, Need, Risk, Sign, Stage, Step, Test::{Mentions, Not, Says}, Theme, Who, checked};
use crate::evidence::messages::directories::INSTALL_ARGUMENTS;
use crate::evidence::messages::discovery::IMPORT_PATH_HOST;
use crate::evidence::messages::gomod::GOMOD_RESERVED_PATH;
use crate::evidence::messages::packages::{RELATIVE_IMPORT, VERSION_IN_IMPORT};
use crate::evidence::messages::paths::{MALFORMED_PATH, PATH_INVALID_CHAR, PATH_IS_LOCAL, PATH_NO_DOT};
use crate::lang::Text;

/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "malformed-module-path",
    theme: Theme::Module,
    name: Text {
        en: "The path cannot be a module path",
        zh: "这不可能是模块路径",
    },
    stage: Stage::Resolution,
    title: Text {
        en: "What was given cannot be a module or import path[: {text}]",
        zh: "给出的内容不可能是模块路径或导入路径[：{text}]",
    },
    why: Text {
        en: "A module path begins with a host name that has a dot, such as `github.com/you/project`, has no scheme and no `.git` of a forge, no spaces, and letters, digits and `-._~` only. Names without a dot belong to the standard library. A relative path, a version behind `@` or a URL cannot be imported.",
        zh: "模块路径以带点的主机名开头，例如 `github.com/you/project`；不写协议，也不写托管网站的 `.git` 后缀；不含空格，只能用字母、数字和 `-._~`。不带点的名字属于标准库。相对路径、带 `@版本` 的路径和 URL 都不能导入。",
    },
    not: Text {
        en: "Not a network problem: nothing was asked of anybody.",
        zh: "与网络无关：Go 还没有向任何服务器发出请求。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&PATH_NO_DOT, &PATH_INVALID_CHAR, &PATH_IS_LOCAL, &MALFORMED_PATH]), Not(&Mentions(&["invalid: malformed module path"]))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOMOD_RESERVED_PATH, &VERSION_IN_IMPORT])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&IMPORT_PATH_HOST])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&RELATIVE_IMPORT])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&INSTALL_ARGUMENTS]), Mentions(&["argument must be a"])] },
    ],
    explains: &[],
    who: Who::You,
    fix: Fix::Person(Need::Code),
    steps: &[
        Step {
            title: Text {
                en: "Write the path without a scheme and without a version",
                zh: "写路径时不带协议，也不带版本",
            },
            why: Text {
                en: "`go get github.com/you/project` rather than `https://github.com/you/project.git`. A version stands behind `@` on the command line only, never in an import.",
                zh: "写 `go get github.com/you/project`，而不是 `https://github.com/you/project.git`。`@版本` 只能出现在命令行，不能写进导入路径。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&PATH_NO_DOT, &RELATIVE_IMPORT]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Give the full path, beginning with a host",
                zh: "写完整路径，从主机名开始",
            },
            why: Text {
                en: "If it is a package of your own project, its path begins with the module line of your go.mod. If it is a library, look its path up on pkg.go.dev; a short name is not enough.",
                zh: "如果是你自己项目里的包，路径要以 go.mod 中 module 行的名字开头。如果是第三方库，请到 pkg.go.dev 查它的完整路径，只写简称不行。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&PATH_NO_DOT])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Import by module path",
                zh: "改用模块路径导入",
            },
            why: Text {
                en: "In a module, `./x` becomes the module line of go.mod followed by `/x`.",
                zh: "在模块里，`./x` 要写成 go.mod 的 module 行加上 `/x`。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&RELATIVE_IMPORT])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "See what your own module is called",
                zh: "查看你自己的模块名",
            },
            why: Text {
                en: "The path of each of its packages begins with this.",
                zh: "它的每个包的路径都以此开头。",
            },
            action: Action::Run { command: &["go", "list", "-m"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Says(&[&PATH_NO_DOT, &RELATIVE_IMPORT])],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#module-path", "https://go.dev/ref/mod#go-mod-file-ident"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.18 to 1.27, go get foo/bar"),
                "go: malformed module path \"foo/bar\": missing dot in first path element",
            ),
            log(
                RealGo("1.16 and 1.17, go get"),
                "go get: malformed module path \"https:/example.com/a\": invalid char ':'",
            ),
            log(
                RealGo("1.13, go get"),
                "go get https:/example.com/a: malformed module path \"https:/example.com/a\": invalid char ':'",
            ),
            log(
                RealGo("1.16, go list -m"),
                "go: invalid module path \"https:\": contains disallowed path separator character ':'",
            ),
            log(
                RealGo("1.20 to 1.27, go list -m"),
                "go: malformed module path \"m@v1\": invalid char '@'",
            ),
            log(
                RealGo("1.18 to 1.27, go list -m github.com/u/repo.git@v1.0.0"),
                "go: github.com/u/repo.git@v1.0.0: invalid version control suffix in github.com/ path",
            ),
            log(
                RealGo("1.13 to 1.15, go list -m"),
                "go list -m: github.com/u@v1.0.0: invalid github.com/ import path \"github.com/u\"",
            ),
            log(
                RealGo("1.21 to 1.27, go build"),
                "m.go:2:8: \"./x\" is relative, but relative import paths are not supported in module mode\nm.go:2:8: local import \"./x\" in non-local package",
            ),
            log(
                RealGo("1.27, go list -m"),
                "go: error reading go.mod: invalid module path: \"go\"",
            ),
            log(
                RealGo("1.27.3, go build"),
                "/tmp/m/m.go:4:8: invalid import path: my lib",
            ),
            log(
                RealGo("1.27.3, go mod tidy"),
                "go: m imports\n\tgithub.com/foo bar: malformed import path \"github.com/foo bar\": invalid char ' '",
            ),
            log(
                BuiltFrom("vcs/vcs.go, RepoRootForImportPath"),
                "package util: unrecognized import path \"util\": import path does not begin with hostname",
            ),
        ],
        misses: &[
            // Well-formed, and taken for a standard package.
            log(
                RealGo("1.21 to 1.27, go build"),
                "m.go:2:8: package foo/bar is not in std (GOROOT/src/foo/bar)",
            ),
            // The path is fine but for its major version.
            log(
                RealGo("1.27, go list -m"),
                "go: errors parsing go.mod:\ngo.mod:2: require example.com/a/v1: version \"v1.0.0\" invalid: malformed module path \"example.com/a/v1\"",
            ),
            // A file in a zip, not a path.
            log(
                RealGo("1.18 to 1.27, go get"),
                "go: unzip DIR/gopath/pkg/mod/cache/download/example.com/longname/@v/v1.0.0.zip: example.com/longname@v1.0.0/con.go: malformed file path \"con.go\": \"con\" disallowed as path element component on Windows",
            ),
        ],
        gaps: &[],
    }
};
