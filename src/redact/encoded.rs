//! `user:password` in base 64, as HTTP and configuration files write it.

use super::removed::Kind;
use super::scan::{self, Found};
use crate::base64;

/// Shorter ones hold nothing that is worth hiding, and words look like them.
const SHORTEST: usize = 12;

/// The logins of a line in base 64.
pub(super) fn logins(text: &str) -> Vec<Found> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '-' | '_');
    scan::runs(text, is_part)
        .filter(|run| {
            let word = text.get(run.clone()).unwrap_or_default();
            word.len() >= SHORTEST && is_login(word)
        })
        .map(|run| Found::new(run, "[login]", Kind::Login))
        .collect()
}

fn is_login(word: &str) -> bool {
    let Some(bytes) = base64::decode(word) else { return false };
    let Some(colon) = bytes.iter().position(|b| *b == b':') else { return false };
    let is_printable = bytes.iter().all(|b| matches!(b, b' '..=b'~'));
    let user = bytes.get(..colon).unwrap_or_default();
    let is_user = user.iter().all(|b| b.is_ascii_alphanumeric() || b"._@-+\\$".contains(b));
    is_printable && is_user && !user.is_empty() && colon + 1 < bytes.len()
}
