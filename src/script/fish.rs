//! fish.
//!
//! Source of the quoting: the fish manual, "Quotes": within single quotes only `\'` and `\\`
//! are escapes.

use super::{Dialect, PLACEHOLDER, Part, Phrases, refuse_control};
use crate::lang::Text;
use crate::plan::command::Command;

pub(super) const DIALECT: Dialect = Dialect { quote, statements, say, guarded, line_end: "\n" };

fn quote(word: &str) -> Result<String, Text> {
    refuse_control(word)?;
    Ok(quoted(word))
}

fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._/:@,+".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\\', r"\\").replace('\'', r"\'"))
}

fn statements(command: &Command) -> Result<Vec<String>, Text> {
    Ok(match command {
        Command::Run(words) => {
            let words: Result<Vec<String>, Text> =
                words.iter().map(|word| quote(word.as_str())).collect();
            vec![words?.join(" ")]
        }
        Command::SetVariable { key, value } => vec![
            format!("set -q MODMEND_{key}; or set -g MODMEND_{key} \"${key}\""),
            format!("set -gx {key} {}", quote(value.as_str())?),
        ],
        Command::RestoreVariable { key } => vec![
            format!(
                "if test -n \"$MODMEND_{key}\"; set -gx {key} $MODMEND_{key}; else; set -e {key}; end"
            ),
            format!("set -e MODMEND_{key}"),
        ],
        Command::CopyFile { from, to } => {
            vec![format!("command cp -f -- {} {}", quote(from.as_str())?, quote(to.as_str())?)]
        }
        Command::MoveFile { from, to } => {
            vec![format!("command mv -f -- {} {}", quote(from.as_str())?, quote(to.as_str())?)]
        }
        Command::RemoveFile(file) => vec![format!("command rm -f -- {}", quote(file.as_str())?)],
        Command::DropGoSumLines { from, to, module, version } => vec![format!(
            "awk -v m={} -v v={} '$1 != m || ($2 != v && $2 != v \"/go.mod\")' {} > {}",
            quote(module.as_str())?,
            quote(version.as_str())?,
            quote(from.as_str())?,
            quote(to.as_str())?,
        )],
        Command::FindFile(name) => vec![format!("find . -name {} -print", quote(name.as_str())?)],
        Command::CreateModule => vec![
            format!("set module_path {PLACEHOLDER}"),
            format!("if test $module_path = {PLACEHOLDER}; {}; false; end", say("module_path=?")),
            "go mod init $module_path".to_owned(),
        ],
    })
}

fn say(line: &str) -> String {
    format!("printf '%s\\n' {}", quoted(line))
}

/// `and` runs a statement only if the one before it succeeded, so a failure skips the rest.
fn guarded(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = vec!["begin".to_owned(), "set -g modmend_step 0".to_owned()];
    let mut step = 0;
    for part in parts {
        if part.step != step {
            step = part.step;
            lines.push(format!("and set -g modmend_step {step}"));
        }
        lines.push(format!("and begin; {}; end", part.statement));
    }
    lines.push(format!("or printf '%s %s\\n' {} $modmend_step", quoted(phrases.stopped)));
    lines.push("end".to_owned());
    lines
}
