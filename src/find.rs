//! Search for a few bytes in a line. The standard library prepares each search for needles and
//! texts of any length; lines and words are short, and the preparation takes longer than the search.

/// Where `needle`, which is not empty, stands first. Its first two bytes are looked for at eight
/// places in one step: one byte alone stands too often.
pub(crate) fn find(text: &str, needle: &str) -> Option<usize> {
    let (text, needle) = (text.as_bytes(), needle.as_bytes());
    let &[first, second, ..] = needle else { return position(text, *needle.first()?) };
    let is_at = |start: usize| text.get(start..).is_some_and(|rest| rest.starts_with(needle));
    let look = |start: usize, firsts: &[u8; 8], seconds: &[u8; 8]| {
        let pair = |firsts: u64, seconds: u64| {
            (firsts ^ (LOW * u64::from(first))) | (seconds ^ (LOW * u64::from(second)))
        };
        let pairs = pair(u64::from_le_bytes(*firsts), u64::from_le_bytes(*seconds));
        let mut found = zeros(pairs);
        while found != 0 {
            let at = start + found.trailing_zeros() as usize / 8;
            if is_at(at) {
                return Some(at);
            }
            found &= found - 1;
        }
        None
    };
    let behind = text.get(1..)?;
    let groups = text.as_chunks().0.iter().zip(behind.as_chunks().0);
    for (number, (firsts, seconds)) in groups.enumerate() {
        if let Some(at) = look(number * 8, firsts, seconds) {
            return Some(at);
        }
    }
    // The last eight places, some of which were looked at already.
    if let (Some(before), Some(seconds)) = (text.len().checked_sub(9), behind.last_chunk()) {
        return look(before, text.get(before..)?.first_chunk()?, seconds);
    }
    (0..text.len()).find(|at| text.get(*at) == Some(&first) && is_at(*at))
}

/// Where the first line of a text ends: its line break, or the end of the text. Eight bytes are
/// looked at in one step.
pub(crate) fn line_end(text: &str) -> usize {
    position(text.as_bytes(), b'\n').unwrap_or(text.len())
}

/// Where a byte stands first.
fn position(bytes: &[u8], byte: u8) -> Option<usize> {
    let (groups, rest) = bytes.as_chunks::<8>();
    for (number, group) in groups.iter().enumerate() {
        let found = zeros(u64::from_le_bytes(*group) ^ (LOW * u64::from(byte)));
        if found != 0 {
            return Some(number * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let at = rest.iter().position(|one| *one == byte)?;
    Some(groups.len() * 8 + at)
}

/// How many line breaks a text has.
pub(crate) fn line_breaks(text: &str) -> usize {
    let (groups, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    for (byte, rest) in last.iter_mut().zip(rest) {
        *byte = *rest;
    }
    let groups = groups.iter().chain([&last]);
    groups.map(|group| places_of(b'\n', u64::from_le_bytes(*group)).count_ones() as usize).sum()
}

/// The high bit of each of eight bytes.
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;
/// The low bit of each of eight bytes.
pub(crate) const LOW: u64 = 0x0101_0101_0101_0101;

/// Not 0 if one of eight bytes is 0; the lowest bit is at the first of them, and those above may be
/// at other bytes. Cheaper than the places of all.
pub(crate) const fn zeros(group: u64) -> u64 {
    group.wrapping_sub(LOW) & !group & HIGH
}

/// The high bit of each of eight bytes that is this one.
const fn places_of(byte: u8, group: u64) -> u64 {
    let other = group ^ (LOW * byte as u64);
    // No carry leaves a byte: its high bit is set apart first.
    !(((other & !HIGH) + LOW * 0x7f) | other) & HIGH
}

/// Whether `needle` stands in `text`.
pub(crate) fn contains(text: &str, needle: &str) -> bool {
    needle.is_empty() || find(text, needle).is_some()
}

/// What stands before `needle` and behind it, where it stands first.
pub(crate) fn split_once<'t>(text: &'t str, needle: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, needle)?;
    Some((text.get(..at)?, text.get(at + needle.len()..)?))
}

/// The same, where it stands last.
pub(crate) fn rsplit_once<'t>(text: &'t str, needle: &str) -> Option<(&'t str, &'t str)> {
    let bytes = text.as_bytes();
    let first = needle.as_bytes().first()?;
    let mut end = bytes.len();
    loop {
        let at = bytes.get(..end)?.iter().rposition(|byte| byte == first)?;
        if bytes.get(at..)?.starts_with(needle.as_bytes()) {
            return Some((text.get(..at)?, text.get(at + needle.len()..)?));
        }
        end = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_where_it_breaks() {
        for before in 0..20 {
            for behind in 0..20 {
                for other in ["\u{b}", "\t", "\u{8a}", "\n"] {
                    let (before, behind) = ("\u{b}".repeat(before), "\n\u{b}".repeat(behind));
                    let text = format!("{before}{other}{behind}");
                    assert_eq!(line_end(&text), text.find('\n').unwrap_or(text.len()), "{text:?}");
                    assert_eq!(line_breaks(&text), text.matches('\n').count(), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn it_finds_what_the_standard_library_finds() {
        let texts = ["", "a", "aab", "a: b: c", ": ", "::: :", "go: x: \u{4f60}: y", "\u{2019}: "];
        for text in texts {
            for needle in ["a", "ab", ": ", ": c", "://", "\u{4f60}", "\u{2019}"] {
                assert_eq!(find(text, needle), text.find(needle), "{text} {needle}");
                assert_eq!(contains(text, needle), text.contains(needle), "{text} {needle}");
                assert_eq!(split_once(text, needle), text.split_once(needle), "{text} {needle}");
                assert_eq!(rsplit_once(text, needle), text.rsplit_once(needle), "{text} {needle}");
            }
        }
    }
}
