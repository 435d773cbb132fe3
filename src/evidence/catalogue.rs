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
    keys: Vec<Key>,
    /// Where each bucket begins in `keys`, and where the last one ends.
    buckets: Vec<u16>,
    /// Whether a hash is that of a key, so that most bytes cost one look.
    filter: Vec<bool>,
}

/// Four bytes, and what they stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    bytes: u32,
    /// Where the four bytes stand in the text that they are the key of.
    offset: u16,
    /// The first byte of that text.
    first: u8,
    target: Target,
    /// What it shares with the key before.
    like: Like,
}

/// What a key shares with the one before, so that it is not looked for again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Like {
    Nothing,
    /// The four bytes, their place in the text, and its first byte.
    Place,
    /// All of the text as well.
    Text,
}

/// What four bytes stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    /// The key of a wording, by its position.
    Wording(u16),
    /// The key of a text in [`ASKED_FOR`], by its position.
    Asked(u16),
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
/// The bits of a number that are a key.
const KEY: u64 = 0xffff_ffff;
/// Few bytes that are no key have the hash of one, even if there were more messages.
const FILTER_BITS: u32 = 16;
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
        let mut keys: Vec<Key> = signs::GROUPS
            .iter()
            .filter_map(|(group, sign)| Key::of(group.as_slice(), Target::Sign(*sign)))
            .collect();
        for message in themes.iter().copied().flatten().copied() {
            for wording in message.wordings {
                let source = wording.template;
                let anchor = template::anchor_of(source);
                let position = u16::try_from(wordings.len()).unwrap_or(u16::MAX);
                keys.extend(Key::of(anchor.as_bytes(), Target::Wording(position)));
                let template = OnceLock::new();
                wordings.push(Indexed { message, anchor, source, template });
            }
        }
        for (position, text) in (0..).zip(ASKED_FOR) {
            keys.extend(Key::of(text.as_bytes(), Target::Asked(position)));
        }
        keys.sort_unstable_by_key(|key| (key.bucket(), *key));
        compare(&mut keys, &wordings);
        let mut filter = vec![false; 1 << FILTER_BITS];
        for key in &keys {
            if let Some(is_key) = filter.get_mut(filter_position(key.bytes.into())) {
                *is_key = true;
            }
        }
        let buckets = edges(keys.iter().map(Key::bucket));
        Self { wordings, keys, buckets, filter }
    }

    /// Calls `found` for every place where an anchor or a text stands in `line`, from left to
    /// right. Gives the signs of the line.
    pub fn scan<'c>(&'c self, line: &str, mut found: impl FnMut(Hit<'c>)) -> Signs {
        let mut signs = Signs::default();
        let mut at = 0;
        let mut rest = line.as_bytes();
        // The keys in eight bytes at once: most are none.
        while let Some(group) = rest.first_chunk() {
            let group = u64::from_le_bytes(*group);
            let keys = [group, group >> 8, group >> 16, group >> 24, group >> 32];
            if keys.iter().fold(false, |any, key| any | self.may_be_key(*key)) {
                for (key, at) in keys.into_iter().zip(at..) {
                    if self.may_be_key(key) {
                        signs = signs.and(self.try_key(key & KEY, line, at, &mut found));
                    }
                }
            }
            at += keys.len();
            rest = rest.get(keys.len()..).unwrap_or_default();
        }
        for (window, at) in rest.array_windows().zip(at..) {
            let key = u64::from(u32::from_le_bytes(*window));
            if self.may_be_key(key) {
                signs = signs.and(self.try_key(key, line, at, &mut found));
            }
        }
        signs
    }

    fn may_be_key(&self, key: u64) -> bool {
        self.filter.get(filter_position(key)).is_some_and(|is_key| *is_key)
    }

    fn try_key<'c>(
        &'c self,
        key: u64,
        line: &str,
        at: usize,
        found: &mut impl FnMut(Hit<'c>),
    ) -> Signs {
        let mut signs = Signs::default();
        let bucket = bucket_of(key);
        let edge = |bucket: usize| self.buckets.get(bucket).map_or(0, |edge| usize::from(*edge));
        let candidates = self.keys.get(edge(bucket)..edge(bucket + 1)).unwrap_or_default();
        // Where the text of a candidate begins, if its first byte stands there; and whether all of
        // it does.
        let (mut place, mut is_there) = (None, false);
        for one in candidates {
            if one.like == Like::Nothing {
                let is_key = u64::from(one.bytes) == key;
                place = Some(one).filter(|_| is_key).and_then(|one| one.start(line, at));
            }
            let Some(start) = place else { continue };
            if one.like != Like::Text {
                is_there = self.stands(one.target, line, start);
            }
            if !is_there {
                continue;
            }
            match one.target {
                Target::Sign(sign) => signs = signs.and(sign),
                Target::Wording(position) => {
                    if let Some(indexed) = self.wordings.get(usize::from(position)) {
                        found(Hit::Anchor(indexed, start));
                    }
                }
                Target::Asked(position) => found(Hit::Asked(position.into())),
            }
        }
        signs
    }

    /// Whether a text stands in a line at this byte.
    fn stands(&self, target: Target, line: &str, start: usize) -> bool {
        let text = match target {
            Target::Sign(_) => return true,
            Target::Wording(at) => self.wordings.get(usize::from(at)).map(|one| one.anchor),
            Target::Asked(at) => ASKED_FOR.get(usize::from(at)).copied(),
        };
        let rest = line.as_bytes().get(start..);
        rest.zip(text).is_some_and(|(rest, text)| rest.starts_with(text.as_bytes()))
    }

    /// All wordings, in the order of the themes.
    pub fn wordings(&self) -> &[Indexed] {
        &self.wordings
    }
}

/// Tells of each key what it shares with the one before.
fn compare(keys: &mut [Key], wordings: &[Indexed]) {
    let anchor = |key: &Key| match key.target {
        Target::Wording(position) => wordings.get(usize::from(position)).map(|one| one.anchor),
        Target::Asked(_) | Target::Sign(_) => None,
    };
    let mut before = None;
    for key in keys {
        let (place, text) = ((key.bytes, key.offset, key.first), anchor(key));
        key.like = match before {
            Some((known, same)) if known == place && text.is_some() && same == text => Like::Text,
            Some((known, _)) if known == place => Like::Place,
            _ => Like::Nothing,
        };
        before = Some((place, text));
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

const fn hash(key: u64) -> u64 {
    (key & KEY).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

const fn bucket_of(key: u64) -> usize {
    (hash(key) >> (64 - BUCKET_BITS)) as usize
}

/// The key is the lowest four bytes of a number.
const fn filter_position(key: u64) -> usize {
    (hash(key) >> (64 - FILTER_BITS)) as usize
}

impl Key {
    /// The key of a text; `None` for one that is too short.
    fn of(text: &[u8], target: Target) -> Option<Self> {
        let (offset, key) = rarest_key(text)?;
        let offset = u16::try_from(offset).ok()?;
        Some(Self { bytes: key, target, offset, first: *text.first()?, like: Like::Nothing })
    }

    /// Where its text begins in a line that has the key at `at`, if the first byte stands there.
    fn start(&self, line: &str, at: usize) -> Option<usize> {
        let start = at.checked_sub(self.offset.into())?;
        (line.as_bytes().get(start) == Some(&self.first)).then_some(start)
    }

    const fn bucket(&self) -> usize {
        bucket_of(self.bytes as u64)
    }
}

/// The four bytes of an anchor that are seldom seen in logs, and where they stand in it.
fn rarest_key(anchor: &[u8]) -> Option<(usize, u32)> {
    let mut rarest = None;
    // Made once for each anchor when the page is opened: a plain loop, and no search for a maximum.
    let mut best = 0;
    for (offset, window) in anchor.array_windows::<KEY_LENGTH>().enumerate() {
        let [a, b, c, d] = *window;
        let here = rarity(a) + rarity(b) + rarity(c) + rarity(d);
        if here >= best {
            best = here;
            rarest = Some((offset, u32::from_le_bytes(*window)));
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
