//! All messages in one index, and the search for them in a line.
//!
//! Every wording has an anchor, its longest literal text. From each anchor four bytes are
//! taken as its key; a line is read once, and where four of its bytes are a key, the
//! wordings of that key are tried. So the cost hardly grows with the number of messages.

use std::sync::OnceLock;

use super::message::Message;
use super::messages::THEMES;
use super::template::Template;

/// A wording ready for the search.
#[derive(Debug)]
pub struct Indexed {
    /// The message it is a wording of.
    pub message: &'static Message,
    /// Its template.
    pub template: Template,
    key_offset: usize,
}

/// The index over all wordings.
#[derive(Debug)]
pub struct Catalogue {
    wordings: Vec<Indexed>,
    /// Sorted by key; the second number is the position in `wordings`.
    keys: Vec<(u32, usize)>,
    /// One bit for each possible hash of a key, so that most bytes cost one look.
    filter: Vec<u64>,
}

/// How many bytes of an anchor are its key.
const KEY_LENGTH: usize = 4;
const FILTER_BITS: u32 = 16;

/// The catalogue, built at first use.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| Catalogue::new(THEMES))
}

impl Catalogue {
    /// Indexes the messages of some themes.
    pub fn new(themes: &[&[&'static Message]]) -> Self {
        let mut wordings = Vec::new();
        let mut keys = Vec::new();
        let mut filter = vec![0_u64; 1 << (FILTER_BITS - 6)];
        for message in themes.iter().copied().flatten().copied() {
            for wording in message.wordings {
                let template = Template::parse(wording.template);
                let Some((key_offset, key)) = rarest_key(template.anchor()) else {
                    continue;
                };
                let (word, bit) = filter_position(key);
                if let Some(word) = filter.get_mut(word) {
                    *word |= bit;
                }
                keys.push((key, wordings.len()));
                wordings.push(Indexed { message, template, key_offset });
            }
        }
        keys.sort_unstable();
        Self { wordings, keys, filter }
    }

    /// Calls `found` for every place where an anchor stands in `line`, from left to right,
    /// with the byte at which the anchor begins. The template may still not match there.
    pub fn scan<'c>(&'c self, line: &str, mut found: impl FnMut(&'c Indexed, usize)) {
        let bytes = line.as_bytes();
        for (at, window) in bytes.windows(KEY_LENGTH).enumerate() {
            let &[a, b, c, d] = window else { continue };
            let key = u32::from_le_bytes([a, b, c, d]);
            let (word, bit) = filter_position(key);
            if self.filter.get(word).is_some_and(|bits| bits & bit != 0) {
                self.try_key(key, line, at, &mut found);
            }
        }
    }

    fn try_key<'c>(
        &'c self,
        key: u32,
        line: &str,
        at: usize,
        found: &mut impl FnMut(&'c Indexed, usize),
    ) {
        let first = self.keys.partition_point(|(known, _)| *known < key);
        let same = self.keys.iter().skip(first).take_while(|(known, _)| *known == key);
        for indexed in same.filter_map(|(_, position)| self.wordings.get(*position)) {
            let Some(start) = at.checked_sub(indexed.key_offset) else {
                continue;
            };
            if line.get(start..).is_some_and(|rest| rest.starts_with(indexed.template.anchor())) {
                found(indexed, start);
            }
        }
    }

    /// All wordings, in the order of the themes.
    pub fn wordings(&self) -> &[Indexed] {
        &self.wordings
    }
}

fn filter_position(key: u32) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9e37_79b1) >> (32 - FILTER_BITS);
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// The four bytes of an anchor that are seldom seen in logs, and where they stand in it.
fn rarest_key(anchor: &str) -> Option<(usize, u32)> {
    let keys = anchor.as_bytes().windows(KEY_LENGTH).enumerate();
    keys.max_by_key(|(_, window)| window.iter().map(|b| rarity(*b)).sum::<u32>()).and_then(
        |(offset, window)| match window {
            &[a, b, c, d] => Some((offset, u32::from_le_bytes([a, b, c, d]))),
            _ => None,
        },
    )
}

/// How seldom a byte stands in build logs, roughly.
const fn rarity(byte: u8) -> u32 {
    match byte {
        b' ' | b'e' | b'o' | b'/' | b'.' | b't' | b'0'..=b'9' => 0,
        b'a' | b'i' | b'n' | b'r' | b's' | b'c' | b'd' | b'g' | b'l' | b'm' | b':' | b'-' => 1,
        b'A'..=b'Z' | b'j' | b'q' | b'x' | b'z' | b'k' | b'v' | b'w' | b'y' | b'b' => 3,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::message::Role;
    use std::collections::BTreeSet;

    #[test]
    fn every_wording_has_a_key_and_every_id_is_used_once() {
        let mut ids = BTreeSet::new();
        let mut wordings = 0;
        for message in THEMES.iter().copied().flatten() {
            assert!(ids.insert(message.id), "{} is used twice", message.id);
            wordings += message.wordings.len();
        }
        assert_eq!(catalogue().wordings().len(), wordings);
    }

    #[test]
    fn every_wording_is_found_where_it_stands() {
        for indexed in catalogue().wordings() {
            let line = format!("before {} behind", indexed.template.anchor());
            let mut seen = false;
            catalogue().scan(&line, |other, at| {
                seen |= std::ptr::eq(other, indexed) && at == "before ".len();
            });
            assert!(seen, "{}: {}", indexed.message.id, indexed.template.anchor());
        }
    }

    #[test]
    fn literals_have_no_double_spaces_since_lines_have_none() {
        for indexed in catalogue().wordings() {
            for wording in indexed.message.wordings {
                assert!(!wording.template.contains("  "), "{}", wording.template);
                assert!(!wording.template.contains('\t'), "{}", wording.template);
                // Intake makes pretty quotes plain.
                assert!(!wording.template.contains(['“', '”', '‘', '’']), "{}", wording.template);
            }
        }
    }

    #[test]
    fn foreign_messages_are_told_from_failures() {
        let foreign =
            catalogue().wordings().iter().filter(|i| matches!(i.message.role, Role::Foreign(_)));
        assert!(foreign.count() > 20);
    }
}
