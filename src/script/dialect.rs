//! What differs between shells, and between the two forms of a shell's scripts.

use crate::lang::Text;
use crate::plan::command::Command;
use crate::plan::value::Value;

/// A shell in one form.
pub(super) struct Dialect {
    /// A word as the shell reads it back, or why it cannot be written.
    pub(super) quote: fn(&str) -> Result<String, Text>,
    /// The statements of a command, each with a status of its own.
    pub(super) statements: fn(&Command) -> Result<Vec<String>, Text>,
    /// A statement that prints a line.
    pub(super) say: fn(&str) -> String,
    /// The statements as lines of a script that stops at the first failure and says where.
    pub(super) guarded: fn(&[Part], &Phrases) -> Vec<String>,
    /// The same where statements set something for the shell they run in.
    pub(super) guarded_here: fn(&[Part], &Phrases) -> Vec<String>,
    /// The lines that a file begins with: what the shell needs, and the comments. None in a paste.
    pub(super) opening: fn(&[String]) -> Vec<String>,
    /// What stands behind each line.
    pub(super) line_end: &'static str,
    /// U+FEFF for a shell that needs it to read UTF-8 in a file, else nothing.
    pub(super) byte_order_mark: &'static str,
}

/// A piece of a script.
pub(super) struct Part {
    /// The number of the step.
    pub(super) step: usize,
    /// The statement.
    pub(super) statement: String,
    /// Whether its failure ends the script.
    pub(super) can_fail: bool,
}

/// The sentences that scripts print.
pub(super) struct Phrases {
    pub(super) stopped: &'static str,
}

/// What stands where the person's own value goes.
pub(super) const PLACEHOLDER: &str = "FILL-IN";

/// A program with its arguments, each quoted.
pub(super) fn command_line(
    words: &[Value],
    quote: fn(&str) -> Result<String, Text>,
) -> Result<String, Text> {
    let words: Result<Vec<String>, Text> = words.iter().map(|word| quote(word.as_str())).collect();
    Ok(words?.join(" "))
}

/// A command as a line to be shown.
pub(super) fn shown(words: &[Value]) -> String {
    words.iter().map(Value::as_str).collect::<Vec<_>>().join(" ")
}

/// What a word may not hold in any script.
pub(super) fn refuse_control(word: &str) -> Result<(), Text> {
    if word.chars().any(char::is_control) { Err(NO_CONTROL) } else { Ok(()) }
}

/// A paste begins with its first statement.
pub(super) fn no_opening(_: &[String]) -> Vec<String> {
    Vec::new()
}

/// Comments of the shells in which `#` begins one.
pub(super) fn with_hashes(comments: &[String]) -> impl Iterator<Item = String> {
    comments.iter().map(|comment| format!("# {comment}"))
}

const NO_CONTROL: Text = Text {
    en: "A value holds control characters and is not written into a script.",
    zh: "某个值含有控制字符，不会写入脚本。",
};
