//! Control characters, escape sequences and white space.

use std::borrow::Cow;

use crate::find::{HIGH, LOW, zeros};

/// A line without control characters.
pub(super) struct Clean<'t> {
    /// Tabs stay; everything else below U+0020 is gone.
    pub(super) text: Cow<'t, str>,
    /// Bytes that are part of no terminal's output were left out.
    pub(super) had_rubbish: bool,
}

/// Takes away the byte order mark, escape sequences and control characters, and what a
/// carriage return has overwritten. Borrows where nothing had to go.
pub(super) fn clean(raw: &str) -> Clean<'_> {
    let raw = raw.trim_start_matches('\u{feff}');
    if !raw.contains('\r') {
        return clean_part(raw);
    }
    // What was written last is seen, unless that was only colours.
    let mut had_rubbish = false;
    for part in raw.rsplit('\r').take(MAX_OVERWRITTEN) {
        let clean = clean_part(part);
        had_rubbish |= clean.had_rubbish;
        if !clean.text.trim().is_empty() {
            return Clean { had_rubbish, ..clean };
        }
    }
    Clean { text: Cow::Borrowed(""), had_rubbish }
}

/// So many overwritten states of a line are looked at.
const MAX_OVERWRITTEN: usize = 64;

fn clean_part(part: &str) -> Clean<'_> {
    let is_printed = |b: u8| b == b'\t' || (b >= 0x20 && !matches!(b, 0x7f | 0xc2 | 0xe2));
    if part.bytes().all(is_printed) {
        return Clean { text: Cow::Borrowed(part), had_rubbish: false };
    }
    let (text, had_rubbish) = tidy(part, Quotes::Straight);
    Clean { text: Cow::Owned(text), had_rubbish }
}

/// A value of `go env` without what terminals and web pages add to a text. Pretty quotes stay:
/// the plain ones around the value tell that nobody has made them so.
pub(super) fn value(raw: &str) -> String {
    tidy(raw, Quotes::Kept).0
}

/// What becomes of pretty quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    Straight,
    Kept,
}

/// Gives the text, and whether there was binary data in it.
fn tidy(raw: &str, quotes: Quotes) -> (String, bool) {
    let mut text = String::with_capacity(raw.len());
    let mut had_rubbish = false;
    let mut chars = raw.chars();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' => skip_escape(&mut chars),
            '\u{9b}' => skip_csi(&mut chars),
            // A line break stands within a value of `go env` that has one.
            '\t' | '\n' => text.push(c),
            '\u{a0}' | '\u{2002}'..='\u{200a}' => text.push(' '),
            // Zero-width marks of chat programs and editors.
            '\u{200b}' | '\u{2060}' => {}
            // Quotes that a word processor or chat program has made pretty.
            '\u{201c}' | '\u{201d}' if quotes == Quotes::Straight => text.push('"'),
            '\u{2018}' | '\u{2019}' if quotes == Quotes::Straight => text.push('\''),
            // A backspace takes back what it was typed over (`_\u{8}x` of man pages, spinners).
            '\u{8}' => {
                text.pop();
            }
            c if c.is_control() => had_rubbish |= c == '\0',
            c => text.push(c),
        }
    }
    (text, had_rubbish)
}

/// What one look at a text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// It is printable ASCII and tabs, as most lines are: nothing has to be cleaned out of it.
    pub(super) is_clean: bool,
    /// A tab or two spaces side by side stand in it.
    pub(super) is_wide: bool,
    /// A sign stands in it without which a prompt has nothing before its last sign: `@` or `~`, or
    /// one that is no ASCII.
    pub(super) may_have_prompt: bool,
}

/// Looks at a text, eight bytes in one step.
pub(super) fn look(text: &str) -> Look {
    let bytes = text.as_bytes();
    let (groups, rest) = bytes.as_chunks();
    let mut seen = Seen { odd: 0, wide: 0, signs: 0, before: u64::MAX };
    for group in groups {
        seen.add(u64::from_le_bytes(*group));
    }
    if !rest.is_empty() {
        // The last eight bytes, of which some were seen before.
        seen.before = u64::MAX;
        seen.add(u64::from_le_bytes(bytes.last_chunk().copied().unwrap_or_else(|| filled(rest))));
    }
    let is_wide = seen.wide & HIGH != 0;
    let may_have_prompt = seen.signs & HIGH != 0;
    if seen.odd & HIGH == 0 {
        return Look { is_clean: true, is_wide, may_have_prompt };
    }
    let is_clean = bytes.iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~'));
    Look { is_clean, is_wide: is_wide || bytes.contains(&b'\t'), may_have_prompt }
}

/// Fewer than eight bytes, and letters behind them.
fn filled(bytes: &[u8]) -> [u8; 8] {
    let mut filled = *b"xxxxxxxx";
    for (byte, of) in filled.iter_mut().zip(bytes) {
        *byte = *of;
    }
    filled
}

/// What was seen of a text so far: high bits that are set where something is.
struct Seen {
    /// What is no printable ASCII, tabs included.
    odd: u64,
    /// Two spaces side by side.
    wide: u64,
    /// The sign of a prompt.
    signs: u64,
    /// The group before; a byte is 0 where a space stands.
    before: u64,
}

impl Seen {
    const fn add(&mut self, group: u64) {
        self.odd |= group | group.wrapping_add(LOW) | (group.wrapping_sub(LOW * 0x20) & !group);
        let spaces = group ^ (LOW * b' ' as u64);
        self.wide |= zeros(spaces | (spaces << 8) | (self.before >> 56));
        self.before = spaces;
        let signs = zeros(group ^ (LOW * b'@' as u64)) | zeros(group ^ (LOW * b'~' as u64));
        self.signs |= group | signs;
    }
}

/// White space around the line goes, each run inside becomes one space.
pub(super) fn collapse(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let mut before = 0;
    let is_wide = text.bytes().any(|b| {
        let is_space = b == b'\t' || (b == b' ' && before == b' ');
        before = b;
        is_space
    });
    if !is_wide {
        return Cow::Borrowed(text);
    }
    let mut collapsed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((words, behind)) = wide(rest).and_then(|at| rest.split_at_checked(at)) {
        collapsed.push_str(words);
        collapsed.push(' ');
        rest = behind.trim_ascii_start();
    }
    collapsed.push_str(rest);
    Cow::Owned(collapsed)
}

/// Where white space begins that is more than one space.
fn wide(text: &str) -> Option<usize> {
    let mut pairs = text.as_bytes().array_windows();
    pairs.position(|[byte, next]| {
        byte.is_ascii_whitespace() && (*byte != b' ' || next.is_ascii_whitespace())
    })
}

/// Behind ESC: `[…x` (CSI), `]…BEL` or `]…ESC \` (OSC), or a single character.
/// Source: ECMA-48, sections 5.4 and 8.3.
fn skip_escape(chars: &mut std::str::Chars<'_>) {
    match chars.next() {
        Some('[') => skip_csi(chars),
        Some(']') => {
            while let Some(c) = chars.next() {
                if c == '\u{7}' {
                    break;
                }
                if c == '\u{1b}' {
                    chars.next();
                    break;
                }
            }
        }
        Some('(' | ')' | '#' | '%') => {
            chars.next();
        }
        _ => {}
    }
}

fn skip_csi(chars: &mut std::str::Chars<'_>) {
    chars.find(|c| ('\u{40}'..='\u{7e}').contains(c));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(raw: &str) -> String {
        clean(raw).text.into_owned()
    }

    #[test]
    fn escape_sequences_go() {
        assert_eq!(cleaned("\u{1b}[1;31mgo:\u{1b}[0m error"), "go: error");
        assert_eq!(cleaned("\u{1b}]8;;https://x\u{7}link\u{1b}]8;;\u{1b}\\"), "link");
        assert_eq!(cleaned("\u{1b}(Bplain\u{1b}"), "plain");
    }

    #[test]
    fn a_carriage_return_overwrites() {
        assert_eq!(cleaned("10%\r50%\rgo: done\r"), "go: done");
    }

    #[test]
    fn binary_data_goes_and_is_noticed() {
        assert!(clean("a\0b").had_rubbish);
        assert_eq!(cleaned("a\0b"), "ab");
        assert!(!clean("\u{1b}[0mx").had_rubbish);
    }

    #[test]
    fn one_look_tells_what_a_line_is_made_of() {
        for byte in 0..=127_u8 {
            for before in 0..20 {
                for behind in [0, 9] {
                    let (before, behind) = ("x".repeat(before), "y".repeat(behind));
                    let found = look(&format!("{before}{}{behind}", char::from(byte)));
                    let expected = Look {
                        is_clean: matches!(byte, b'\t' | b' '..=b'~'),
                        is_wide: byte == b'\t',
                        may_have_prompt: matches!(byte, b'@' | b'~'),
                    };
                    assert_eq!(found, expected, "{byte}");
                    assert!(look(&format!("{before}  {behind}")).is_wide);
                    assert!(!look(&format!("{before} x {behind}")).is_wide);
                    let other = look(&format!("{before}\u{e4}{behind}"));
                    assert!(!other.is_clean && other.may_have_prompt);
                }
            }
        }
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(clean("go: x").text, Cow::Borrowed("go: x")));
        assert!(matches!(collapse(" go: x "), Cow::Borrowed("go: x")));
        assert_eq!(collapse("\tgo.sum:     h1:x"), "go.sum: h1:x");
    }
}
