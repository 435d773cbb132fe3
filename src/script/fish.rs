//! fish.
//!
//! Source of the quoting: the fish manual, "Quotes": within single quotes only `\'` and `\\`
//! are escapes.

mod lasting;

use std::iter;

use super::dialect::{
    Dialect, PLACEHOLDER, Part, Phrases, command_line, no_opening, refuse_control, shown,
    unsets_go_env, with_hashes,
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
    line_end: "\n",
    byte_order_mark: "",
};

pub(super) const FILE: Dialect = Dialect { opening, ..PASTE };

fn opening(comments: &[String]) -> Vec<String> {
    iter::once("#!/usr/bin/env fish".to_owned()).chain(with_hashes(comments)).collect()
}

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
        Command::Run(words) => vec![command_line(words, quote)?],
        Command::Look(words) => vec![format!("{}; or true", command_line(words, quote)?)],
        // git answers 5 where there is no such setting.
        Command::UnsetGit(key) => vec![format!(
            "git config --global --unset-all {}; or test $status = 5",
            quote(key.as_str())?
        )],
        Command::SetVariable { key, value } => {
            vec![remember(key), format!("set -gx {key} {}", quote(value.as_str())?)]
        }
        Command::RestoreVariable { key } => vec![
            format!(
                "if set -q MODMEND_{key}[1]; set -gx {key} $MODMEND_{key}[2]; else if set -q MODMEND_{key}; set -eg {key}; end; or true"
            ),
            format!("set -eg MODMEND_{key}; or true"),
        ],
        Command::UnsetVariable { key } => vec![remember(key), format!("set -eg {key}; or true")],
        Command::RunWith { key, value, words } => {
            let value = quote(value.as_str())?;
            vec![format!("env {key}={value} {}", command_line(words, quote)?)]
        }
        Command::BackUp(BackUp { file, copy, mark }) => vec![format!(
            "if test -e {copy}; or test -e {mark}; true; else if test -e {file}; command cp -- {file} {copy}; else; command touch -- {mark}; end",
            file = quote(file.as_str())?,
            copy = quote(copy.as_str())?,
            mark = quote(mark.as_str())?,
        )],
        Command::Restore(BackUp { file, copy, mark }) => vec![format!(
            "if test -e {copy}; command mv -f -- {copy} {file}; else if test -e {mark}; command rm -f -- {file} {mark}; else; true; end",
            file = quote(file.as_str())?,
            copy = quote(copy.as_str())?,
            mark = quote(mark.as_str())?,
        )],
        Command::BackUpVendor => vec![lasting::BACK_UP_VENDOR.to_owned()],
        Command::RestoreVendor => vec![lasting::RESTORE_VENDOR.to_owned()],
        Command::MoveFile { from, to } => {
            vec![format!("command mv -f -- {} {}", quote(from.as_str())?, quote(to.as_str())?)]
        }
        Command::DropGoSumLines { from, to, module, version } => vec![format!(
            "awk -v m={} -v v={} '$1 != m || ($2 != v && $2 != v \"/go.mod\")' {} > {}",
            quote(module.as_str())?,
            quote(version.as_str())?,
            quote(from.as_str())?,
            quote(to.as_str())?,
        )],
        Command::DropBrokenGoSumLines { from, to } => {
            vec![format!("awk 'NF == 3' {} > {}", quote(from.as_str())?, quote(to.as_str())?)]
        }
        // A directory that may not be read makes find fail, which is no failure here.
        Command::FindFile(name) => {
            vec![format!("find . -name {} -print; or true", quote(name.as_str())?)]
        }
        Command::CreateModule => vec![
            format!("set module_path {PLACEHOLDER}"),
            format!(
                "if test \"$module_path\" = {PLACEHOLDER}; {}; false; end",
                say("module_path=?")
            ),
            lasting::MARK_NEW.to_owned(),
            "test -e go.mod; or go mod init \"$module_path\"".to_owned(),
            lasting::NOTE_CREATED.to_owned(),
        ],
        Command::KeepGoEnv => lasting::keep_go_env(),
        Command::NoteGoEnv => lasting::note_go_env(),
        Command::RestoreGoEnv => lasting::restore_go_env(),
        Command::RunUnlessRestored(words) => {
            let command = command_line(words, quote)?;
            lasting::unless_restored(&say(&shown(words)), &command, unsets_go_env(words))
        }
        Command::RemoveCreatedModule => vec![lasting::REMOVE_CREATED.to_owned()],
        Command::DisableInProfiles { key } => lasting::disable_in_profiles(key),
        Command::EnableInProfiles { key } => lasting::enable_in_profiles(key),
        Command::ForgetSessionVariable { key } => lasting::forget_session_variable(key),
        Command::RecallSessionVariable { key } => lasting::recall_session_variable(key),
        Command::ForgetUserVariable { .. } | Command::RecallUserVariable { .. } => Vec::new(),
    })
}

/// The value of a variable is kept in another one: an empty list for unset, else an `x` and the
/// value. A universal variable is not looked at: it is only covered, and shows again when the
/// global one goes.
fn remember(key: &str) -> String {
    format!(
        "if not set -q MODMEND_{key}; if set -qg {key}; set -g MODMEND_{key} x \"${key}\"; else; set -g MODMEND_{key}; end; end; true"
    )
}

fn say(line: &str) -> String {
    format!("printf '%s\\n' {}", quoted(line))
}

/// `and` runs a statement only if the one before it succeeded, so a failure skips the rest.
/// `set` passes on the status that it finds: `true` comes first, for whatever failed before.
fn guarded(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = vec!["begin".to_owned(), "true".to_owned()];
    let mut step = 0;
    for part in parts {
        if part.step != step {
            step = part.step;
            lines.push(format!("and set -g modmend_step {step}"));
        }
        lines.push(format!("and begin; {}; end", part.statement));
    }
    lines.push(format!(
        "or begin; printf '%s %s\\n' {} $modmend_step; false; end",
        quoted(phrases.stopped)
    ));
    lines.push("end".to_owned());
    lines
}
