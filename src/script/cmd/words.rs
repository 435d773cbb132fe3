//! Words as cmd and the program behind it read them back, and lines that it prints.

use crate::lang::Text;
use crate::script::Form;
use crate::script::dialect::refuse_control;

/// `cmd` takes lines of at most 8,191 characters, at a prompt and in a file, with the variables put in
/// (Microsoft Learn, "Command prompt line string limitation"). Some are left for what stands around a
/// statement.
const LONGEST: usize = 8000;

/// A sentence is cut here: nobody reads on.
const LONGEST_SENTENCE: usize = 1000;

/// A word as an argument. Within double quotes only `%` and `!` mean something to cmd (4094699,
/// phases 1, 2 and 5). A `%` is doubled in a file and cannot be escaped at a prompt (phase 1, and what
/// is said there of the command line); a `!` is taken literally unless delayed expansion is on, and
/// whole scripts see to that (`guard`). A double quote would need one rule for cmd and another for the
/// program, so it is refused. The program takes backslashes before the closing quote for escapes
/// (Microsoft Learn, the page of the function `CommandLineToArgvW`; for Go's own programs `commandLineToArgv` of
/// `os/exec_windows.go`): they are doubled. Without quotes are only signs that neither separate words nor
/// mean anything (phase 2).
pub(super) fn quote(word: &str, form: Form) -> Result<String, Text> {
    let written = assigned(word, form)?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:\\".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return Ok(written);
    }
    let slashes = word.len() - word.trim_end_matches('\\').len();
    Ok(format!("\"{written}{}\"", "\\".repeat(slashes)))
}

/// A word that stands within quotes which are written around it, as in `set "KEY=word"`: `set`
/// takes all up to the last quote as it is (SS64, "SET").
pub(super) fn assigned(word: &str, form: Form) -> Result<String, Text> {
    refuse_control(word)?;
    let written = match form {
        Form::Paste if word.contains(['"', '%']) => return Err(NOT_AT_A_PROMPT),
        Form::File if word.contains('"') => return Err(NOT_IN_CMD),
        Form::Paste => word.to_owned(),
        Form::File => word.replace('%', "%%"),
    };
    short_enough(written)
}

/// A file for a command of cmd's own, which takes a `/` for the beginning of a switch (Learn, `copy`,
/// `del`, `move`: their syntax).
pub(super) fn file(name: &str, form: Form) -> Result<String, Text> {
    Ok(format!("\"{}\"", assigned(&name.replace('/', "\\"), form)?))
}

/// A statement as it is, unless it is too long for a line.
pub(super) fn short_enough(statement: String) -> Result<String, Text> {
    if statement.encode_utf16().count() > LONGEST { Err(TOO_LONG) } else { Ok(statement) }
}

/// A command line for another cmd, to be written behind `cmd /s /c`, which takes away the first and the
/// last quote and nothing else (Learn, `cmd`). An escaped quote quotes nothing, so this cmd reads each
/// character as it is (4094699, phase 2).
pub(super) fn escaped(line: &str) -> String {
    let mut escaped = String::new();
    for c in line.chars() {
        if "()[]{}^=;!'+,`~&|<>\"".contains(c) {
            escaped.push('^');
        }
        escaped.push(c);
    }
    escaped
}

/// `echo` reads no quotes: whatever has a meaning to cmd becomes a space (4094699, phases 1, 2 and 5).
/// `echo off` and `echo /?` would be commands, and `echo.` is an empty line (Learn, `echo`).
pub(super) fn say(line: &str) -> String {
    let plain: String =
        line.chars().take(LONGEST_SENTENCE).map(|c| if is_plain(c) { c } else { ' ' }).collect();
    let plain = plain.replace("/?", "/ ?");
    match plain.trim() {
        "" => "echo.".to_owned(),
        word if ["on", "off"].iter().any(|switch| word.eq_ignore_ascii_case(switch)) => {
            format!("echo {word}.")
        }
        _ => format!("echo {}", plain.trim_end()),
    }
}

/// Whether it means nothing to cmd, wherever it stands.
pub(super) fn is_plain(c: char) -> bool {
    !matches!(c, '&' | '|' | '<' | '>' | '^' | '%' | '!' | '"' | '(' | ')' | '`') && !c.is_control()
}

const NOT_AT_A_PROMPT: Text = Text {
    en: "A value holds a character that cannot be written literally at a cmd prompt (\" or %); download the script as a file, or use PowerShell for this step.",
    zh: "某个值含有无法在 cmd 提示符下按字面输入的字符（\" 或 %），这一步请下载脚本文件，或改用 PowerShell。",
};
const NOT_IN_CMD: Text = Text {
    en: "A value holds a double quote, which cmd cannot take literally; use PowerShell for this step.",
    zh: "某个值含有双引号，cmd 无法按字面处理，这一步请改用 PowerShell。",
};
const TOO_LONG: Text = Text {
    en: "A value is too long for a line of cmd, and is not written into a script.",
    zh: "某个值太长，超出 cmd 一行的上限，不会写入脚本。",
};
