//! cmd.exe.
//!
//! Sources: `cmd /?` (special characters need quotes) and the behaviour of its parser: `%`
//! is expanded even within double quotes, and at a prompt there is no way to escape it; `!` is
//! expanded where delayed expansion is on. Words with either are refused. `CommandLineToArgvW`:
//! backslashes before a closing quote are doubled.

use super::dialect::{
    Dialect, PLACEHOLDER, Part, Phrases, command_line, no_opening, refuse_control,
};
use crate::lang::Text;
use crate::plan::command::{BackUp, Command};

pub(super) const PASTE: Dialect = Dialect {
    quote,
    statements,
    say,
    guarded,
    guarded_here: guarded,
    opening: no_opening,
    line_end: "\r\n",
    byte_order_mark: "",
};

pub(super) const FILE: Dialect = Dialect { ..PASTE };

fn quote(word: &str) -> Result<String, Text> {
    refuse_control(word)?;
    if word.contains(['"', '%', '!']) {
        return Err(NOT_IN_CMD);
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:\\".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return Ok(word.to_owned());
    }
    let slashes = word.len() - word.trim_end_matches('\\').len();
    Ok(format!("\"{word}{}\"", "\\".repeat(slashes)))
}

fn statements(command: &Command) -> Result<Vec<String>, Text> {
    Ok(match command {
        Command::Run(words) => vec![command_line(words, quote)?],
        Command::SetVariable { key, value } => {
            vec![remember(key), format!("set \"{key}={}\"", assigned(value.as_str())?)]
        }
        Command::RestoreVariable { key } => vec![
            format!(
                "if defined MODMEND_{key} (if \"%MODMEND_{key}%\"==\" \" (set \"{key}=\") else (set \"{key}=%MODMEND_{key}%\"))"
            ),
            format!("if defined MODMEND_{key} set \"MODMEND_{key}=\""),
        ],
        Command::UnsetVariable { key } => {
            vec![remember(key), format!("if defined {key} set \"{key}=\"")]
        }
        Command::RunWith { key, value, words } => vec![format!(
            "cmd /c \"set \"{key}={}\"&& {}\"",
            assigned(value.as_str())?,
            command_line(words, quote)?
        )],
        Command::BackUp(BackUp { file, copy, mark }) => vec![format!(
            "if not exist {copy} if not exist {mark} (if exist {file} (copy {file} {copy} >nul) else (type nul > {mark}))",
            file = quote(file.as_str())?,
            copy = quote(copy.as_str())?,
            mark = quote(mark.as_str())?,
        )],
        Command::Restore(BackUp { file, copy, mark }) => vec![format!(
            "if exist {copy} (move /y {copy} {file} >nul) else (if exist {mark} (del {file} {mark}))",
            file = quote(file.as_str())?,
            copy = quote(copy.as_str())?,
            mark = quote(mark.as_str())?,
        )],
        Command::MoveFile { from, to } => {
            vec![format!("move /y {} {} >nul", quote(from.as_str())?, quote(to.as_str())?)]
        }
        Command::RemoveFile(file) => vec![format!("del {}", quote(file.as_str())?)],
        Command::DropGoSumLines { from, to, module, version } => {
            let [module, version] = [assigned(module.as_str())?, assigned(version.as_str())?];
            // findstr answers 1 where no line is left, which is no failure here.
            vec![format!(
                "findstr /v /b /l /c:\"{module} {version} \" /c:\"{module} {version}/go.mod \" {} > {} || ver >nul",
                quote(from.as_str())?,
                quote(to.as_str())?,
            )]
        }
        Command::FindFile(name) => vec![format!("dir /s /b {} || ver >nul", quote(name.as_str())?)],
        Command::CreateModule => vec![
            format!("set \"MODULE_PATH={PLACEHOLDER}\""),
            format!("if \"%MODULE_PATH%\"==\"{PLACEHOLDER}\" (echo MODULE_PATH=? & cmd /c exit 1)"),
            "go mod init \"%MODULE_PATH%\"".to_owned(),
        ],
    })
}

/// A word that stands within quotes which are written around it.
fn assigned(word: &str) -> Result<&str, Text> {
    quote(word)?;
    Ok(word)
}

/// The value of a variable is kept in another one: a space for unset. A second fix keeps what the
/// first one saw.
fn remember(key: &str) -> String {
    format!(
        "if not defined MODMEND_{key} (if defined {key} (set \"MODMEND_{key}=%{key}%\") else (set \"MODMEND_{key}= \"))"
    )
}

/// `echo` reads no quotes: whatever has a meaning to cmd becomes a space.
fn say(line: &str) -> String {
    let plain: String =
        line.chars().map(|c| if "&|<>^%!\"()`".contains(c) { ' ' } else { c }).collect();
    format!("echo {}", plain.trim_end())
}

/// At a prompt there is no `goto`; a variable remembers where something failed.
fn guarded(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = vec!["set \"MODMEND_FAILED=0\"".to_owned()];
    for part in parts {
        let statement = if part.can_fail {
            format!("({} || set \"MODMEND_FAILED={}\")", part.statement, part.step)
        } else {
            part.statement.clone()
        };
        lines.push(format!("if \"%MODMEND_FAILED%\"==\"0\" {statement}"));
    }
    let stopped = say(phrases.stopped);
    lines.push(format!("if not \"%MODMEND_FAILED%\"==\"0\" {stopped} %MODMEND_FAILED%"));
    lines
}

const NOT_IN_CMD: Text = Text {
    en: "A value holds a character that cmd cannot take literally (such as %); use PowerShell for this step.",
    zh: "某个值含有 cmd 无法按字面处理的字符（例如 %），这一步请改用 PowerShell。",
};
