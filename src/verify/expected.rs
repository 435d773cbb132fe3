//! What a go command prints where it succeeds.

use super::Sentence;
use crate::evidence::captures::Captures;
use crate::lang::Text;

/// What the command prints where all is well, and so what to look for; for `None`, what go
/// commands have in common.
pub fn expected(command: Option<&str>) -> Sentence {
    let Some(command) = command else { return (ANY, Captures::default()) };
    let mut words = command.split(' ').skip(1);
    let (verb, object) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let text = match (verb, object) {
        ("mod", "verify") => VERIFY,
        ("get", _) => GET,
        ("test", _) => TEST,
        ("list", _) => LIST,
        ("run", _) => RUN,
        _ => SILENT,
    };
    let name = match (verb, object) {
        ("mod" | "work", object) => format!("go {verb} {object}"),
        (verb, _) => format!("go {verb}"),
    };
    (text, [("text", crate::redact::secrets(&name))].into_iter().collect())
}

/// Whether the command says nothing where all is well. One that nobody showed is taken for one of
/// the many that do.
pub(super) fn is_silent(command: Option<&str>) -> bool {
    let mut words = command.unwrap_or_default().split(' ').skip(1);
    let verb = words.next().unwrap_or_default();
    !matches!(verb, "test" | "list" | "run") && words.next() != Some("verify")
}

const ANY: Text = Text {
    en: "Run the command that failed once more, and paste all it prints together with the command and the prompt behind it. Most go commands print nothing where all is well.",
    zh: "请重新运行失败的命令，把命令本身、全部输出和后面的提示符一起粘贴。一切正常时，多数 go 命令什么也不输出。",
}
.paired();

const SILENT: Text = Text {
    en: "Where all is well, `{text}` prints nothing, or only lines such as `go: downloading`. Paste the command and the prompt behind it too.",
    zh: "一切正常时，`{text}` 什么也不输出，或者只有 `go: downloading` 这样的行。请把命令和后面的提示符也一起粘贴。",
}
.paired();

const GET: Text = Text {
    en: "Where all is well, `{text}` prints nothing, or lines such as `go: downloading` and `go: added`. Paste the command and the prompt behind it too.",
    zh: "一切正常时，`{text}` 什么也不输出，或者只有 `go: downloading`、`go: added` 这样的行。请把命令和后面的提示符也一起粘贴。",
}
.paired();

const VERIFY: Text = Text {
    en: "Where all is well, `{text}` prints `all modules verified`.",
    zh: "一切正常时，`{text}` 会输出 `all modules verified`。",
}
.paired();

const TEST: Text = Text {
    en: "Where all modules are there, `{text}` prints `ok` or `FAIL` for each package.",
    zh: "模块齐全时，`{text}` 会为每个包输出 `ok` 或 `FAIL`。",
}
.paired();

const LIST: Text = Text {
    en: "Where all is well, `{text}` prints the packages or modules that were asked for.",
    zh: "一切正常时，`{text}` 会输出所查询的包或模块。",
}
.paired();

const RUN: Text = Text {
    en: "Where all modules are there, `{text}` starts the program, and prints what that prints.",
    zh: "模块齐全时，`{text}` 会启动程序，输出的就是程序自己的内容。",
}
.paired();
