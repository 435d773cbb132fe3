//! What was set or typed: variables of `go env`, commands with and without a prompt, and the lines
//! of Dockerfiles, CI configuration and go.mod.

use super::words::{self, Command};
use crate::evidence::Evidence;
use crate::go::env_print::Form;
use crate::intake::{FileKind, Line, Place};

/// How a variable got its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// `go env` printed it: Go uses it, wherever it comes from.
    Printed,
    /// `go env -w`.
    GoWrite,
    /// `go env -u`.
    GoUnset,
    /// In a shell, a Dockerfile, a CI configuration: an environment variable.
    System,
    /// `setx`: an environment variable of each new terminal.
    Setx,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A variable.
    Setting {
        /// The name.
        key: String,
        /// The value, without quotes.
        value: String,
        /// How it was set.
        how: How,
        /// Words stand behind it that belong to no variable, or a pipe cut it off.
        is_cut: bool,
    },
    /// A command, word by word.
    Command(Vec<String>),
    /// A line of go.mod.
    GoMod(String),
}

/// One thing that was said, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement<'l> {
    /// The line.
    pub(super) place: Place,
    /// The whole line.
    pub(super) line: &'l str,
    /// What it says.
    pub(super) said: Said,
}

impl Statement<'_> {
    /// The value, if this sets one of these variables. The case of the name does not count:
    /// `https_proxy` is `HTTPS_PROXY`.
    pub(super) fn sets(&self, keys: &[&str]) -> Option<&str> {
        match &self.said {
            Said::Setting { key, value, how, .. } if *how != How::GoUnset => {
                keys.iter().any(|known| known.eq_ignore_ascii_case(key)).then_some(value)
            }
            _ => None,
        }
    }

    /// The same, but not for what `go env` printed.
    pub(super) fn sets_by_hand(&self, keys: &[&str]) -> Option<&str> {
        self.sets(keys).filter(|_| self.how() != Some(How::Printed))
    }

    /// How a variable is set here.
    pub(super) fn how(&self) -> Option<How> {
        match &self.said {
            Said::Setting { how, .. } => Some(*how),
            _ => None,
        }
    }

    /// The variable that `go env -w` writes here.
    pub(super) fn written_key(&self) -> Option<&str> {
        match &self.said {
            Said::Setting { key, how: How::GoWrite, .. } => Some(key),
            _ => None,
        }
    }

    /// Words or a pipe stand behind the value.
    pub(super) fn is_cut(&self) -> bool {
        matches!(self.said, Said::Setting { is_cut: true, .. })
    }

    /// What follows these words at the start of a command.
    pub(super) fn runs(&self, start: &[&str]) -> Option<&[String]> {
        let Said::Command(words) = &self.said else { return None };
        let (head, rest) = words.split_at_checked(start.len())?;
        head.iter().zip(start).all(|(word, known)| word == known).then_some(rest)
    }

    /// Whether it is a command with this word in it.
    pub(super) fn has_word(&self, test: impl Fn(&str) -> bool) -> bool {
        matches!(&self.said, Said::Command(words) if words.iter().any(|word| test(word)))
    }
}

/// Everything that was set or typed, in no certain order.
pub(super) fn read<'l>(evidence: &'l Evidence<'_>) -> Vec<Statement<'l>> {
    let mut statements = Vec::new();
    for variable in evidence.env.variables() {
        let how = match variable.printed.form {
            // `set K=V` alone may be typed as well as printed; both mean the same.
            Form::Bare => How::System,
            _ => How::Printed,
        };
        let said = Said::Setting {
            key: variable.printed.key.to_owned(),
            value: variable.printed.value.clone(),
            how,
            is_cut: false,
        };
        statements.push(Statement { place: variable.place, line: "", said });
    }
    for line in &evidence.commands {
        push_typed(&mut statements, line, &line.text);
    }
    for line in &evidence.log.lines {
        if looks_typed(&line.text) {
            push_typed(&mut statements, line, &line.text);
        } else if ["ENV ", "ARG ", "RUN "].iter().any(|word| line.text.starts_with(word)) {
            push_file_line(&mut statements, FileKind::Dockerfile, line);
        }
    }
    for (kind, line) in &evidence.files {
        push_file_line(&mut statements, *kind, line);
    }
    statements
}

/// The words that open a command which people copy from articles.
const OPENINGS: &[&str] = &[
    "go", "git", "export", "set", "setx", "unset", "env", "sudo", "curl", "ping", "rm", "cp",
    "for", "echo", "npm", "rd", "rmdir", "xcopy",
];

/// No word in [`OPENINGS`] is longer.
const LONGEST_OPENING: usize = 6;

/// Whether a line without a prompt is a command and no output: its first word is one, and the
/// second is not the rest of a message (`go: …`).
fn looks_typed(line: &str) -> bool {
    let end = line.bytes().position(|b| !is_of_key(b)).unwrap_or(line.len());
    let word = line.get(..end).unwrap_or_default();
    match line.as_bytes().get(end) {
        Some(b' ' | b'\t') | None => word.len() <= LONGEST_OPENING && OPENINGS.contains(&word),
        Some(b'=') => is_key(word),
        Some(b'$') if end == 0 => {
            line.get(..5).is_some_and(|opening| opening.eq_ignore_ascii_case("$env:"))
        }
        Some(_) => false,
    }
}

/// `GOPROXY=…` or `https_proxy=…`.
fn is_setting(word: &str) -> bool {
    word.split_once('=').is_some_and(|(key, _)| is_key(key))
}

fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && key.bytes().all(is_of_key)
}

const fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn push_file_line<'l>(statements: &mut Vec<Statement<'l>>, kind: FileKind, line: &'l Line<'_>) {
    match kind {
        FileKind::GoMod => statements.push(Statement {
            place: line.place,
            line: &line.text,
            said: Said::GoMod(line.text.trim().to_owned()),
        }),
        FileKind::Dockerfile => {
            let (instruction, rest) = line.text.split_once(' ').unwrap_or((&line.text, ""));
            match instruction {
                "ENV" | "ARG" => match rest.split_once(' ') {
                    Some((key, value)) if is_key(key) => {
                        push_setting(statements, line, (key, value.trim()), How::System, false);
                    }
                    _ => push_typed(statements, line, rest),
                },
                "RUN" => push_typed(statements, line, rest),
                _ => {}
            }
        }
        FileKind::CiConfig => {
            let text = line.text.trim().trim_start_matches("- ").trim_start();
            let text = text.strip_prefix("run:").map_or(text, str::trim);
            match text.split_once(": ") {
                Some((key, value)) if is_key(key) && key.to_ascii_uppercase() == key => {
                    let value = value.trim().trim_matches(['"', '\'']);
                    push_setting(statements, line, (key, value), How::System, false);
                }
                _ => push_typed(statements, line, text),
            }
        }
        FileKind::GoWork => {}
    }
}

fn push_setting<'l>(
    statements: &mut Vec<Statement<'l>>,
    line: &'l Line<'_>,
    (key, value): (&str, &str),
    how: How,
    is_cut: bool,
) {
    let said = Said::Setting { key: key.to_owned(), value: value.to_owned(), how, is_cut };
    statements.push(Statement { place: line.place, line: &line.text, said });
}

fn push_typed<'l>(statements: &mut Vec<Statement<'l>>, line: &'l Line<'_>, text: &str) {
    for command in words::commands(text) {
        push_command(statements, line, &command);
    }
}

fn push_command<'l>(statements: &mut Vec<Statement<'l>>, line: &'l Line<'_>, command: &Command) {
    let words: Vec<&str> = command.words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["go", "env", "-w", settings @ ..] => {
            let is_cut = command.is_piped || settings.iter().any(|word| !is_setting(word));
            push_settings(statements, line, settings, How::GoWrite, is_cut);
        }
        ["go", "env", "-u", keys @ ..] => {
            for key in keys {
                push_setting(statements, line, (key, ""), How::GoUnset, false);
            }
        }
        ["export" | "set" | "env" | "declare", settings @ ..]
            if settings.iter().any(|word| is_setting(word)) =>
        {
            push_settings(statements, line, settings, How::System, command.is_piped);
        }
        ["set", flag, key, value @ ..] if flag.starts_with('-') && is_key(key) => {
            push_setting(statements, line, (key, &value.join(" ")), How::System, false);
        }
        ["setx", key, value, ..] if is_key(key) => {
            push_setting(statements, line, (key, value), How::Setx, false);
        }
        [first, rest @ ..] if first.to_ascii_lowercase().starts_with("$env:") => {
            let whole = [&[*first], rest].concat().join(" ");
            let (key, value) = whole.split_once('=').unwrap_or((&whole, ""));
            let key = key.trim().get(5..).unwrap_or_default();
            push_setting(statements, line, (key, value.trim()), How::System, command.is_piped);
        }
        [first, ..] if is_setting(first) => {
            let settings = words.iter().take_while(|word| is_setting(word)).count();
            let (before, behind) = words.split_at_checked(settings).unwrap_or((&words, &[]));
            push_settings(statements, line, before, How::System, command.is_piped);
            if !behind.is_empty() {
                push_words(statements, line, behind);
            }
        }
        _ => push_words(statements, line, &words),
    }
}

fn push_settings<'l>(
    statements: &mut Vec<Statement<'l>>,
    line: &'l Line<'_>,
    words: &[&str],
    how: How,
    is_cut: bool,
) {
    for setting in
        words.iter().filter_map(|word| word.split_once('=')).filter(|(key, _)| is_key(key))
    {
        push_setting(statements, line, setting, how, is_cut);
    }
}

fn push_words<'l>(statements: &mut Vec<Statement<'l>>, line: &'l Line<'_>, words: &[&str]) {
    let said = Said::Command(words.iter().map(|word| (*word).to_owned()).collect());
    statements.push(Statement { place: line.place, line: &line.text, said });
}
