//! bash, zsh and every POSIX shell.
//!
//! Source of the quoting: POSIX.1-2024, Shell Command Language, 2.2.2: within single quotes
//! every character stands for itself; a single quote cannot stand there.

pub(super) mod lasting;

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
    guarded_here,
    opening: no_opening,
    line_end: "\n",
    byte_order_mark: "",
};

/// `sh` is enough for a file, and there in images without bash.
pub(super) const FILE: Dialect = Dialect { opening, ..PASTE };

fn opening(comments: &[String]) -> Vec<String> {
    iter::once("#!/bin/sh".to_owned()).chain(with_hashes(comments)).collect()
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
    format!("'{}'", word.replace('\'', r"'\''"))
}

fn statements(command: &Command) -> Result<Vec<String>, Text> {
    Ok(match command {
        Command::Run(words) => vec![command_line(words, quote)?],
        Command::Look(words) => vec![format!("{} || true", command_line(words, quote)?)],
        // git answers 5 where there is no such setting.
        Command::UnsetGit(key) => {
            vec![format!("git config --global --unset-all {} || test $? = 5", quote(key.as_str())?)]
        }
        Command::SetVariable { key, value } => {
            vec![remember(key), format!("export {key}={}", quote(value.as_str())?)]
        }
        Command::RestoreVariable { key } => vec![
            format!(
                "if [ -n \"${{MODMEND_{key}-}}\" ]; then export {key}=\"${{MODMEND_{key}#x}}\"; elif [ -n \"${{MODMEND_{key}+x}}\" ]; then unset {key}; fi"
            ),
            format!("unset MODMEND_{key}"),
        ],
        Command::UnsetVariable { key } => vec![remember(key), format!("unset {key}")],
        Command::RunWith { key, value, words } => {
            vec![format!("{key}={} {}", quote(value.as_str())?, command_line(words, quote)?)]
        }
        Command::BackUp(BackUp { file, copy, mark }) => vec![format!(
            "if test -e {copy} || test -e {mark}; then :; elif test -e {file}; then command cp -- {file} {copy}; else : > {mark}; fi",
            file = quote(file.as_str())?,
            copy = quote(copy.as_str())?,
            mark = quote(mark.as_str())?,
        )],
        Command::Restore(BackUp { file, copy, mark }) => vec![format!(
            "if test -e {copy}; then command mv -f -- {copy} {file}; elif test -e {mark}; then command rm -f -- {file} {mark}; fi",
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
            "awk -v m={} -v v={} '$1 != m || ($2 != v && $2 != v \"/go.mod\")' {} >| {}",
            quote(module.as_str())?,
            quote(version.as_str())?,
            quote(from.as_str())?,
            quote(to.as_str())?,
        )],
        Command::DropBrokenGoSumLines { from, to } => {
            vec![format!("awk 'NF == 3' {} >| {}", quote(from.as_str())?, quote(to.as_str())?)]
        }
        // A directory that may not be read makes find fail, which is no failure here.
        Command::FindFile(name) => {
            vec![format!("find . -name {} -print || true", quote(name.as_str())?)]
        }
        Command::CreateModule => vec![
            format!("MODULE_PATH={PLACEHOLDER}"),
            format!(
                "test \"$MODULE_PATH\" != {PLACEHOLDER} || {{ {}; false; }}",
                say("MODULE_PATH=?")
            ),
            lasting::MARK_NEW.to_owned(),
            "test -e go.mod || go mod init \"$MODULE_PATH\"".to_owned(),
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

/// The value of a variable is kept in another one: empty for unset, else an `x` and the value. A
/// second fix keeps what the first one saw.
fn remember(key: &str) -> String {
    format!("[ -n \"${{MODMEND_{key}+x}}\" ] || MODMEND_{key}=\"${{{key}+x}}${{{key}-}}\"")
}

fn say(line: &str) -> String {
    format!("printf '%s\\n' {}", quoted(line))
}

/// A subshell keeps `set -e` and the trap away from the terminal.
fn guarded(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = vec!["(".to_owned(), "set -e".to_owned(), "modmend_step=0".to_owned()];
    lines.push(format!(
        "trap '[ $? = 0 ] || printf \"%s %s\\n\" \"{}\" \"$modmend_step\"' EXIT",
        phrases.stopped
    ));
    let mut step = 0;
    for part in parts {
        if part.step != step {
            step = part.step;
            lines.push(format!("modmend_step={step}"));
        }
        lines.push(part.statement.clone());
    }
    lines.push(")".to_owned());
    lines
}

/// Without a subshell `set -e` would close the terminal: each statement runs if the one before it
/// succeeded.
fn guarded_here(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = vec!["{".to_owned()];
    let mut step = 0;
    for part in parts {
        if part.step != step {
            step = part.step;
            lines.push(format!("modmend_step={step} &&"));
        }
        if part.statement.contains("||") {
            lines.push(format!("{{ {}; }} &&", part.statement));
        } else {
            lines.push(format!("{} &&", part.statement));
        }
    }
    lines.push("true".to_owned());
    lines.push(format!(
        "}} || {{ printf '%s %s\\n' {} \"$modmend_step\"; false; }}",
        quoted(phrases.stopped)
    ));
    lines
}
