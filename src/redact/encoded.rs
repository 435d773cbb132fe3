//! `user:password` in base 64, as HTTP and configuration files write it.

use super::removed::Kind;
use super::scan::{self, Found};

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
    let Some(bytes) = decode(word) else { return false };
    let Some(colon) = bytes.iter().position(|b| *b == b':') else { return false };
    let is_printable = bytes.iter().all(|b| matches!(b, b' '..=b'~'));
    let user = bytes.get(..colon).unwrap_or_default();
    let is_user = user.iter().all(|b| b.is_ascii_alphanumeric() || b"._@-+\\$".contains(b));
    is_printable && is_user && !user.is_empty() && colon + 1 < bytes.len()
}

/// Both alphabets of RFC 4648; `None` for other text. A last group that is not whole is left out.
pub(crate) fn decode(word: &str) -> Option<Vec<u8>> {
    let digits = word.trim_end_matches('=');
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    let mut bits: u32 = 0;
    let mut count = 0;
    for byte in digits.bytes() {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(digit)) & 0x00ff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap_or_default());
        }
    }
    Some(bytes)
}
