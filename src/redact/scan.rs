//! Stretches of a text.

use std::ops::Range;

use super::removed::Kind;

/// Something to replace.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Where, in bytes.
    pub(super) range: Range<usize>,
    /// By what.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: Kind,
}

impl Found {
    pub(super) fn new(range: Range<usize>, text: impl Into<String>, kind: Kind) -> Self {
        Self { range, text: text.into(), kind }
    }
}

/// The longest stretches of characters that belong together.
pub(super) fn runs(
    text: &str,
    is_part: impl Fn(char) -> bool + Copy,
) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(is_part)?;
        let behind = text.get(start..)?;
        let end = behind.find(|c| !is_part(c)).map_or(text.len(), |length| start + length);
        from = end;
        Some(start..end)
    })
}

/// The text before a place.
pub(super) fn before(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// The text from a place on.
pub(super) fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// At most so many bytes from the beginning.
pub(super) fn start_of(text: &str, length: usize) -> &str {
    before(text, text.floor_char_boundary(length))
}

/// How many bytes the beginning has whose characters all are of a kind.
pub(super) fn length_of(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// Whether no word goes on: white space or a quote.
pub(super) fn is_break(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '<' | '>')
}

/// What takes the place of a secret, without the bracket at its end: a value may end before it.
const MARKS: &[&str] = &["[secret", "[token", "[login", "[key", "[e-mail", "[MASKED"];

/// Whether it begins with a mark, or is a masked value: no secret any more.
pub(super) fn is_mark(value: &str) -> bool {
    let is_masked = |c: char| matches!(c, '*' | 'x' | 'X' | '.' | '\u{2022}');
    MARKS.iter().any(|mark| value.starts_with(mark)) || value.chars().all(is_masked)
}

/// How many bytes at the beginning belong to an escape that began before: `%2F`, `\u002f`, `\x2f`.
pub(super) fn escape_length(head: &str, run: &str) -> usize {
    let hex = |range: Range<usize>| {
        run.get(range).is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    // An escape that was escaped again: `%252F`.
    let mut again = 0;
    while run.get(again..again + 2) == Some("25") && hex(again + 2..again + 4) {
        again += 2;
    }
    match (head.as_bytes().last(), run.as_bytes().first()) {
        (Some(b'%'), _) if hex(again..again + 2) => again + 2,
        (Some(b'\\'), Some(b'u')) if hex(1..5) => 5,
        (Some(b'\\'), Some(b'x')) if hex(1..3) => 3,
        _ => 0,
    }
}
