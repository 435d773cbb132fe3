//! All messages in one index, and the search for them in a line.
//!
//! Every wording has an anchor, its longest literal text. From each anchor four bytes are
//! taken as its key; a line is read once, and where four of its bytes are a key, the
//! wordings of that key are tried. So the cost hardly grows with the number of messages.
//! The same pass finds the [signs](super::signs) of a line, and the texts that the whole log is
//! [asked for](super::asked).

use std::sync::OnceLock;

use super::asked::ASKED_FOR;
use super::message::Message;
use super::messages::THEMES;
use super::signs::{self, Signs};
use super::template::{self, Template};

/// A wording ready for the search.
#[derive(Debug)]
pub struct Indexed {
    /// The message it is a wording of.
    pub message: &'static Message,
    /// The literal text that is looked for first.
    anchor: &'static str,
    key_offset: usize,
    source: &'static str,
    template: OnceLock<Template>,
}

impl Indexed {
    /// Its template, taken apart when it is first asked for: few are.
    pub fn template(&self) -> &Template {
        self.template.get_or_init(|| Template::parse(self.source))
    }
}

/// The index over all wordings.
#[derive(Debug)]
pub struct Catalogue {
    wordings: Vec<Indexed>,
    /// Sorted by bucket and key.
    keys: Vec<(u32, Target)>,
    /// Where each bucket begins in `keys`, and where the last one ends.
    buckets: Vec<u16>,
    /// One bit for each possible hash of a key, so that most bytes cost one look.
    filter: [u64; FILTER_WORDS],
}

/// What four bytes stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    /// The key of a wording, by its position.
    Wording(usize),
    /// The key of a text in [`ASKED_FOR`]: the position of the text, and of the key in it.
    Asked(usize, usize),
    /// A sign.
    Sign(Signs),
}

/// What was found in a line.
#[derive(Clone, Copy, Debug)]
pub enum Hit<'c> {
    /// The anchor of a wording, and the byte at which it begins. The template may still not match.
    Anchor(&'c Indexed, usize),
    /// A text that the whole log is asked for, by its position in the list of these.
    Asked(usize),
}

/// How many bytes of an anchor are its key.
const KEY_LENGTH: usize = 4;
const FILTER_BITS: u32 = 16;
const FILTER_WORDS: usize = 1 << (FILTER_BITS - 6);
/// The first bits of a hash are the number of its bucket. Most buckets are empty or hold one key.
const BUCKET_BITS: u32 = 11;

/// The catalogue, built at first use.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| Catalogue::new(THEMES))
}

impl Catalogue {
    /// Indexes the messages of some themes.
    pub fn new(themes: &[&[&'static Message]]) -> Self {
        let mut wordings = Vec::new();
        let mut keys: Vec<(u32, Target)> = signs::GROUPS
            .iter()
            .map(|(group, sign)| (key_of(**group), Target::Sign(*sign)))
            .collect();
        for message in themes.iter().copied().flatten().copied() {
            for wording in message.wordings {
                let source = wording.template;
                let anchor = template::anchor_of(source);
                let Some((key_offset, key)) = rarest_key(anchor) else {
                    continue;
                };
                keys.push((key, Target::Wording(wordings.len())));
                let template = OnceLock::new();
                wordings.push(Indexed { message, anchor, key_offset, source, template });
            }
        }
        for (position, text) in ASKED_FOR.iter().enumerate() {
            if let Some((offset, key)) = rarest_key(text) {
                keys.push((key, Target::Asked(position, offset)));
            }
        }
        keys.sort_unstable_by_key(|(key, target)| (bucket_of(*key), *key, *target));
        let mut filter = [0; FILTER_WORDS];
        for (key, _) in &keys {
            let (word, bit) = filter_position(*key);
            if let Some(word) = filter.get_mut(word) {
                *word |= bit;
            }
        }
        let buckets = edges(keys.iter().map(|(key, _)| bucket_of(*key)));
        Self { wordings, keys, buckets, filter }
    }

    /// Calls `found` for every place where an anchor or a text stands in `line`, from left to
    /// right. Gives the signs of the line.
    pub fn scan<'c>(&'c self, line: &str, mut found: impl FnMut(Hit<'c>)) -> Signs {
        let mut signs = Signs::default();
        let bytes = line.as_bytes();
        for (at, window) in bytes.array_windows().enumerate() {
            let key = key_of(*window);
            let (word, bit) = filter_position(key);
            if self.filter.get(word).is_some_and(|bits| bits & bit != 0) {
                signs = signs.and(self.try_key(key, line, at, &mut found));
            }
        }
        signs
    }

    fn try_key<'c>(
        &'c self,
        key: u32,
        line: &str,
        at: usize,
        found: &mut impl FnMut(Hit<'c>),
    ) -> Signs {
        let mut signs = Signs::default();
        let around = |text: &str, offset: usize| {
            let start = at.checked_sub(offset)?;
            let rest = line.as_bytes().get(start..)?;
            rest.starts_with(text.as_bytes()).then_some(start)
        };
        let bucket = bucket_of(key);
        let edge = |bucket: usize| self.buckets.get(bucket).map_or(0, |edge| usize::from(*edge));
        let candidates = self.keys.get(edge(bucket)..edge(bucket + 1)).unwrap_or_default();
        for (_, target) in candidates.iter().filter(|(known, _)| *known == key) {
            match target {
                Target::Sign(sign) => signs = signs.and(*sign),
                Target::Wording(position) => {
                    let Some(indexed) = self.wordings.get(*position) else { continue };
                    if let Some(start) = around(indexed.anchor, indexed.key_offset) {
                        found(Hit::Anchor(indexed, start));
                    }
                }
                Target::Asked(position, offset) => {
                    let text = ASKED_FOR.get(*position).copied().unwrap_or_default();
                    if around(text, *offset).is_some() {
                        found(Hit::Asked(*position));
                    }
                }
            }
        }
        signs
    }

    /// All wordings, in the order of the themes.
    pub fn wordings(&self) -> &[Indexed] {
        &self.wordings
    }
}

/// Where each bucket begins, and where the last one ends, by the ordered buckets of the keys.
fn edges(buckets: impl Iterator<Item = usize>) -> Vec<u16> {
    let mut edges = Vec::with_capacity((1 << BUCKET_BITS) + 1);
    let mut keys = 0_u16;
    for bucket in buckets {
        // All buckets up to this one begin here, unless they began before.
        edges.resize(edges.len().max(bucket + 1), keys);
        keys = keys.saturating_add(1);
    }
    edges.resize((1 << BUCKET_BITS) + 1, keys);
    edges
}

const fn key_of(group: [u8; KEY_LENGTH]) -> u32 {
    u32::from_le_bytes(group)
}

const fn hash(key: u32) -> u32 {
    key.wrapping_mul(0x9e37_79b1)
}

const fn bucket_of(key: u32) -> usize {
    (hash(key) >> (32 - BUCKET_BITS)) as usize
}

const fn filter_position(key: u32) -> (usize, u64) {
    let hash = hash(key) >> (32 - FILTER_BITS);
    ((hash >> 6) as usize, 1 << (hash & 63))
}

/// The four bytes of an anchor that are seldom seen in logs, and where they stand in it.
fn rarest_key(anchor: &str) -> Option<(usize, u32)> {
    let mut rarest = None;
    // Made once for each anchor when the page is opened: a plain loop, and no search for a maximum.
    let mut best = 0;
    for (offset, window) in anchor.as_bytes().windows(KEY_LENGTH).enumerate() {
        let &[a, b, c, d] = window else { continue };
        let here = rarity(a) + rarity(b) + rarity(c) + rarity(d);
        if here >= best {
            best = here;
            rarest = Some((offset, key_of([a, b, c, d])));
        }
    }
    rarest
}

/// How seldom a byte stands in build logs.
fn rarity(byte: u8) -> u32 {
    RARITY.get(usize::from(byte)).copied().map_or(0, u32::from)
}

/// What [`rarity_of`] says of each byte.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const RARITY: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        table[byte as usize] = rarity_of(byte);
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

/// How seldom a byte stands in build logs, roughly.
const fn rarity_of(byte: u8) -> u8 {
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
            assert_eq!(indexed.anchor, indexed.template().anchor());
            let line = format!("before {} behind", indexed.anchor);
            let mut seen = false;
            catalogue().scan(&line, |hit| {
                seen |= matches!(hit, Hit::Anchor(other, at)
                    if std::ptr::eq(other, indexed) && at == "before ".len());
            });
            assert!(seen, "{}: {}", indexed.message.id, indexed.anchor);
        }
    }

    #[test]
    fn every_text_that_is_asked_for_is_found_where_it_stands() {
        for (position, text) in ASKED_FOR.iter().enumerate() {
            let mut seen = false;
            catalogue().scan(text, |hit| seen |= matches!(hit, Hit::Asked(at) if at == position));
            assert!(seen, "{text}");
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
