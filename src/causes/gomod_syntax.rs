//! go.mod, or that of a dependency, cannot be read.

use crate::cause::{Action, Cause, Certainty, Class, Fix, Need, Risk, Sign, Stage, Step, Test::{Has, Is, Mentions, Not, Says}, Theme, Who, checked};
use crate::evidence::message::Message;
use crate::evidence::messages::context::{COMMAND_FAILED, FILE_ERRORS, GET};
use crate::evidence::messages::go_version::{GODEBUG_REMOVED, GODEBUG_UNKNOWN, GO_LINE_GARBAGE, GO_LINE_SYNTAX, TOOLCHAIN_LINE_FORMAT, UNKNOWN_DIRECTIVE_OLD_GO};
use crate::evidence::messages::gomod::GOMOD_NO_MODULE;
use crate::evidence::messages::gomod_lines::{
    GOMOD_BOM, GOMOD_CONFLICT_MARKER, GOMOD_PARSE, REPLACE_TARGET, RETRACT_SYNTAX,
};
use crate::evidence::messages::paths::{DEPENDENCY_GOMOD, MALFORMED_PATH, MISSING_MODULE_LINE, PATH_INVALID_CHAR, PATH_NO_DOT};
use crate::evidence::messages::repository::UNKNOWN_REVISION;
use crate::evidence::messages::versions::{INVALID_VERSION, MAJOR_PREFIX_MISMATCH, MAJOR_SUFFIX_REQUIRED};
use crate::lang::Text;

/// A version was looked up, and this is what went wrong.
const OTHER_REASONS: &[&Message] =
    &[&GET, &COMMAND_FAILED, &UNKNOWN_REVISION, &MAJOR_SUFFIX_REQUIRED, &MAJOR_PREFIX_MISMATCH];

/// Faults on a line of go.mod that are told apart from a wrong syntax.
const OTHER_FAULTS: &[&Message] = &[
    &UNKNOWN_DIRECTIVE_OLD_GO,
    &GO_LINE_SYNTAX,
    &GODEBUG_UNKNOWN,
    &GODEBUG_REMOVED,
    &MALFORMED_PATH,
    &PATH_INVALID_CHAR,
    &PATH_NO_DOT,
];

/// Directives that only a newer Go knows.
const NEWER: &[&str] = &[
    "unknown block type: godebug",
    "unknown directive: godebug",
    "unknown block type: ignore",
    "unknown directive: ignore",
    "unknown block type: retract",
    "unknown directive: retract",
    "unknown block type: tool",
    "unknown directive: tool",
];


/// See the module documentation.
pub static CAUSE: Cause = checked(Cause {
    id: "gomod-syntax",
    theme: Theme::Module,
    name: Text {
        en: "go.mod does not parse",
        zh: "go.mod 无法解析",
    },
    stage: Stage::Files,
    title: Text {
        en: "A go.mod cannot be read[: line {number} is wrong]",
        zh: "go.mod 无法解析[：第 {number} 行有错]",
    },
    why: Text {
        en: "A line is no directive, a version or path in it is none, the module line is missing, or the lines of an unfinished merge are still there (`<<<<<<<`, `=======`, `>>>>>>>`). Go reads the file as a whole before it does anything else.",
        zh: "某一行不是合法的指令，或其中的版本、路径不合法，或缺少 module 行，或合并冲突的标记还在（`<<<<<<<`、`=======`、`>>>>>>>`）。Go 做任何事之前都要先完整读取这个文件。",
    },
    not: Text {
        en: "Not a network problem. If Go names a directive that is right in newer versions (`toolchain`, `tool`, `godebug`), the Go that runs is too old instead.",
        zh: "与网络无关。如果 Go 指出的指令在新版中是合法的（`toolchain`、`tool`、`godebug`），那是运行的 Go 太旧。",
    },
    signs: &[
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOMOD_CONFLICT_MARKER, &GOMOD_BOM, &REPLACE_TARGET, &RETRACT_SYNTAX, &GOMOD_NO_MODULE]), Not(&Mentions(&["go.work:"]))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GOMOD_PARSE]), Not(&Mentions(&["go.work:"])), Not(&Mentions(NEWER))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&INVALID_VERSION]), Mentions(&["must be of the form v1.2.3"]), Mentions(&[".mod:"])] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&INVALID_VERSION]), Mentions(&[".mod:"]), Not(&Mentions(&["invalid: malformed module path"])), Not(&Says(OTHER_REASONS))] },
        Sign { certainty: Certainty::Possible, tests: &[Says(&[&FILE_ERRORS]), Mentions(&["errors parsing go.mod"]), Not(&Mentions(NEWER)), Not(&Mentions(&[": require "])), Not(&Says(OTHER_FAULTS))] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&TOOLCHAIN_LINE_FORMAT])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GODEBUG_UNKNOWN]), Mentions(&["usage: godebug"])] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GO_LINE_GARBAGE]), Not(&Mentions(&["go.work:"]))] },
        Sign { certainty: Certainty::Certain, tests: &[Says(&[&GO_LINE_SYNTAX]), Has("version2"), Not(&Is("version2", Class::GoVersion)), Not(&Mentions(&["go.work:"]))] },
        Sign { certainty: Certainty::Likely, tests: &[Says(&[&MISSING_MODULE_LINE])] },
    ],
    explains: &[],
    who: Who::YouOrAuthor,
    fix: Fix::Person(Need::Code),
    steps: &[
        Step {
            title: Text {
                en: "Take out the lines of the merge",
                zh: "去掉合并冲突的标记",
            },
            why: Text {
                en: "Keep the requirements of both sides, take the higher of two versions, delete the three kinds of marker lines, then run `go mod tidy`. Look at go.sum too: there both sides are kept.",
                zh: "保留双方的 require，同一模块取较高的版本，删去三种标记行，然后执行 `go mod tidy`。也检查 go.sum：那里双方的行都保留。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOMOD_CONFLICT_MARKER])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Save the file as UTF-8 without a byte order mark",
                zh: "把文件存为不带 BOM 的 UTF-8",
            },
            why: Text {
                en: "The editor, or `>` in Windows PowerShell, has put an invisible mark before the first line.",
                zh: "编辑器或 Windows PowerShell 的 `>` 在第一行前加了一个看不见的标记。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOMOD_BOM])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Add the module line",
                zh: "补上 module 行",
            },
            why: Text {
                en: "Go prints the command: `go mod edit -module=example.com/you/project`, with the name of your own module.",
                zh: "Go 已给出命令：`go mod edit -module=example.com/you/project`，换成你自己的模块名。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&GOMOD_NO_MODULE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Take another version of that dependency",
                zh: "改用该依赖的其他版本",
            },
            why: Text {
                en: "The go.mod of the dependency is broken at this version, or what the module proxy sent is no go.mod.[ `go get {module}@latest`, or an older version, may be sound.] Its author has to mend it and tag anew.",
                zh: "该依赖这个版本的 go.mod 本身有错，或者代理返回的根本不是 go.mod。[可试 `go get {module}@latest` 或更旧的版本。]作者需要修好并重新打标签。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Says(&[&DEPENDENCY_GOMOD, &MISSING_MODULE_LINE])],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Correct the line",
                zh: "改正这一行",
            },
            why: Text {
                en: "[Line {number} is meant. ]A requirement reads `require example.com/lib v1.2.3`, a replacement `replace example.com/lib => ../lib` or `=> example.com/fork v1.2.3`; comments begin with `//`.",
                zh: "[出错的是第 {number} 行。]依赖写作 `require example.com/lib v1.2.3`，替换写作 `replace example.com/lib => ../lib` 或 `=> example.com/fork v1.2.3`，注释以 `//` 开头。",
            },
            action: Action::Tell,
            risk: Risk::Manual,
            only_if: &[Not(&Says(&[&GOMOD_CONFLICT_MARKER, &GOMOD_BOM, &GOMOD_NO_MODULE, &DEPENDENCY_GOMOD, &MISSING_MODULE_LINE]))],
            verify: &[],
        },
        Step {
            title: Text {
                en: "Check that it can be read again",
                zh: "检查现在能否解析",
            },
            why: Text {
                en: "It prints the file as Go understands it, or the next fault.",
                zh: "会输出 Go 所理解的内容，或者下一处错误。",
            },
            action: Action::Run { command: &["go", "mod", "edit", "-json"], undo: &[] },
            risk: Risk::Safe,
            only_if: &[Not(&Says(&[&DEPENDENCY_GOMOD, &MISSING_MODULE_LINE]))],
            verify: &[],
        },
    ],
    sources: &["https://go.dev/ref/mod#go-mod-file-grammar", "https://go.dev/ref/mod#go-mod-file"],
    seen: "2026-11",
});

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SAMPLES: super::sample::Samples = {
    use super::sample::{From::{BuiltFrom, RealGo}, Samples, log};
    Samples {
        hits: &[
            log(
                RealGo("1.27, go list -m"),
                "go: errors parsing go.mod:\ngo.mod:1: unknown directive: <<<<<<<",
            ),
            log(
                RealGo("1.16 to 1.20, go list -m"),
                "go: errors parsing go.mod:\nDIR/m/go.mod:2: usage: require module/path v1.2.3",
            ),
            log(
                RealGo("1.27, go list -m"),
                "go: errors parsing go.mod:\ngo.mod:1: unexpected input character '\\ufeff'",
            ),
            log(
                RealGo("1.16 to 1.20, go list -m"),
                "go: no module declaration in go.mod. To specify the module path:\n\tgo mod edit -module=example.com/mod",
            ),
            log(
                RealGo("1.27, go list -m"),
                "go: errors parsing go.mod:\ngo.mod:2: replacement module without version must be directory path (rooted or starting with . or ..)",
            ),
            log(
                RealGo("1.16 to 1.20, go list -m, the line go v1.16"),
                "go: errors parsing go.mod:\nDIR/m/go.mod:2: invalid go version 'v1.16': must match format 1.23",
            ),
            log(
                RealGo("1.16 to 1.20, go list -m"),
                "go: errors parsing go.mod:\nDIR/m/go.mod:2: require example.com/a: version \"1.0.0\" invalid: reading file:///PROXYDIR/example.com/a/@v/1.0.0.info: no such file or directory",
            ),
            log(
                RealGo("1.21 to 1.27, go get"),
                "go: downloading example.com/badmod v1.0.0\ngo: example.com/badmod@upgrade (v1.0.0) requires example.com/badmod@v1.0.0: parsing go.mod: go.mod:2: usage: require module/path v1.2.3",
            ),
            log(
                BuiltFrom("x/mod/modfile/rule.go, on Windows"),
                "go: errors parsing go.mod:\r\nC:\\src\\app\\go.mod:9: unknown directive: =======",
            ),
            // In a block, and wherever a line is indented, the column is told.
            log(
                RealGo("1.21.13 to 1.27.3"),
                "go: errors parsing go.mod:\ngo.mod:6:2: usage: require module/path v1.2.3",
            ),
            log(
                RealGo("1.24.11"),
                "go: errors parsing go.mod:\ngo.mod:11:3: unknown directive: foo",
            ),
        ],
        misses: &[
            // Right for a newer Go.
            log(
                RealGo("1.16 to 1.20, go list -m"),
                "go: errors parsing go.mod:\nDIR/m/go.mod:2: unknown directive: toolchain",
            ),
            // The same, as a block.
            log(
                BuiltFrom("x/mod/modfile/rule.go, parseToFile"),
                "go: errors parsing go.mod:\n/src/go.mod:7: unknown block type: tool",
            ),
            // The form of newer versions.
            log(
                RealGo("1.16 to 1.20, go list -m"),
                "go: errors parsing go.mod:\nDIR/m/go.mod:2: invalid go version '1.16.1': must match format 1.23",
            ),
            // The major version is wrong, not the syntax.
            log(
                RealGo("1.27, go list -m"),
                "go: errors parsing go.mod:\ngo.mod:2: require example.com/a: version \"v2.0.0\" invalid: should be v0 or v1, not v2",
            ),
            // go.work, not go.mod.
            log(
                RealGo("1.24 to 1.27, go build"),
                "go: errors parsing go.work:\ngo.work:2: unknown directive: foo",
            ),
        ],
        gaps: &[],
    }
};
