//! Secrets that a terminal or a mail cut at the end of a line.

use super::removed::Kind;
use super::scan::{Found, length_of};

/// Lines shorter than this are not cut.
const NARROW: usize = 40;

/// Whether the line may go on in the next one, in the middle of a secret.
pub(super) fn is_cut(line: &str, found: &[Found]) -> bool {
    let end = line.trim_end().len();
    let is_long = line.chars().nth(NARROW).is_some();
    is_long && found.iter().any(|one| one.range.end == end && one.kind.is_secret())
}

/// The beginning of a line that goes on with a secret.
pub(super) fn rest(line: &str) -> Vec<Found> {
    let start = length_of(line, char::is_whitespace);
    let text = line.get(start..).unwrap_or_default();
    let length = length_of(text, |c| c.is_ascii_alphanumeric() || "-_.+/=%~".contains(c));
    let word = text.get(..length).unwrap_or_default();
    let is_host_next = text.get(length..).is_some_and(|behind| behind.starts_with('@'));
    let is_name = text.get(length..).is_some_and(|behind| behind.starts_with(':'))
        || (word.chars().all(|c| c.is_ascii_alphabetic()) && length < 16);
    // An option says what its value is.
    let is_option =
        word.starts_with('-') && word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    // So does a setting; behind a token there is padding at most.
    let is_setting = word
        .split_once('=')
        .is_some_and(|(name, value)| !name.is_empty() && value.chars().any(|c| c != '='));
    let is_rest = length > 0 && (is_host_next || !(is_name || is_option || is_setting));
    if is_rest { vec![Found::new(start..start + length, "[secret]", Kind::Secret)] } else { vec![] }
}
