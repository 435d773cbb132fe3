//! The two languages, and sentences that exist in both or not at all.

use crate::evidence::captures::Captures;
use crate::evidence::message::has_hole;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
}

impl Lang {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Zh,
            Self::Zh => Self::En,
        }
    }

    /// A colon, with the space that stands behind it.
    pub const fn colon(self) -> &'static str {
        match self {
            Self::En => ": ",
            Self::Zh => "：",
        }
    }

    /// The BCP 47 tag, for `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-CN",
        }
    }

    /// Reads `zh`, `zh-CN`, `en`, `en-GB` and the like; anything else is English.
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("zh") { Self::Zh } else { Self::En }
    }
}

/// One sentence in both languages.
///
/// A `{hole}` stands for a captured value. A part in square brackets is left out
/// when one of its holes has no value: `"The host {host} refused[ to serve {module}]"`.
/// Back-quotes mark code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

/// A stretch of a filled [`Text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Prose.
    Plain(String),
    /// Something to be set as code: it stood in back-quotes, or it is a captured value.
    Code(String),
}

impl Text {
    /// The text itself, whose two languages have the same holes.
    ///
    /// # Panics
    /// While compiling, if a hole of one language is missing in the other, or one is empty.
    #[must_use]
    pub const fn paired(self) -> Self {
        assert!(!self.en.is_empty() && !self.zh.is_empty(), "both languages are needed");
        assert!(
            has_all_holes(self.en.as_bytes(), self.zh.as_bytes()),
            "a hole is missing in Chinese"
        );
        assert!(
            has_all_holes(self.zh.as_bytes(), self.en.as_bytes()),
            "a hole is missing in English"
        );
        self
    }

    /// The sentence with its holes open.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }

    /// The sentence with its holes filled, as plain text without back-quotes.
    pub fn fill(self, lang: Lang, captures: &Captures) -> String {
        self.pieces(lang, captures)
            .into_iter()
            .map(|piece| match piece {
                Piece::Plain(text) | Piece::Code(text) => text,
            })
            .collect()
    }

    /// The sentence with its holes filled, code and prose apart.
    ///
    /// A hole without a value outside of brackets shows its name; `cause::checked`
    /// keeps that from happening in a cause.
    pub fn pieces(self, lang: Lang, captures: &Captures) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = self.get(lang);
        while let Some(open) = rest.find('[') {
            let (before, after) = rest.split_at(open);
            push_filled(&mut pieces, before, captures);
            let after = after.strip_prefix('[').unwrap_or(after);
            let (inside, behind) = after.split_once(']').unwrap_or((after, ""));
            if holes(inside).all(|hole| captures.get(hole).is_some()) {
                push_filled(&mut pieces, inside, captures);
            }
            rest = behind;
        }
        push_filled(&mut pieces, rest, captures);
        pieces
    }
}

/// The names of the holes in a sentence, in order.
pub fn holes(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
}

/// Whether every hole of one sentence is in the other.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn has_all_holes(of: &[u8], other: &[u8]) -> bool {
    let mut index = 0;
    while index < of.len() {
        if of[index] == b'{' {
            let start = index + 1;
            while index < of.len() && of[index] != b'}' {
                index += 1;
            }
            let (_, behind) = of.split_at(start);
            let (name, _) = behind.split_at(index - start);
            if !has_hole(other, name) {
                return false;
            }
        }
        index += 1;
    }
    true
}

fn push_filled(pieces: &mut Vec<Piece>, text: &str, captures: &Captures) {
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            pieces.push(Piece::Code(fill_holes(part, captures)));
        } else {
            push_prose(pieces, part, captures);
        }
    }
}

fn push_prose(pieces: &mut Vec<Piece>, text: &str, captures: &Captures) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        push_plain(pieces, before);
        let (name, behind) = after.split_once('}').unwrap_or((after, ""));
        match captures.get(name) {
            Some(value) => pieces.push(Piece::Code(value.to_owned())),
            None => push_plain(pieces, name),
        }
        rest = behind;
    }
    push_plain(pieces, rest);
}

fn push_plain(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Plain(text.to_owned()));
    }
}

fn fill_holes(text: &str, captures: &Captures) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, behind) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(captures.get(name).unwrap_or(name));
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: Text = Text {
        en: "The host {host} refused[ to serve {module}]; see `go env {key}`",
        zh: "主机 {host} 拒绝连接[，模块为 {module}]",
    };

    fn captures(pairs: &[(&'static str, &str)]) -> Captures {
        pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
    }

    #[test]
    fn a_bracketed_part_needs_all_its_holes() {
        let with = captures(&[("host", "a.b"), ("module", "m.n/o"), ("key", "GOPROXY")]);
        let without = captures(&[("host", "a.b"), ("key", "GOPROXY")]);
        assert_eq!(
            SENTENCE.fill(Lang::En, &with),
            "The host a.b refused to serve m.n/o; see go env GOPROXY"
        );
        assert_eq!(SENTENCE.fill(Lang::Zh, &without), "主机 a.b 拒绝连接");
    }

    #[test]
    fn values_are_code_and_never_read_as_markup() {
        let tricky = captures(&[("host", "`[x]{module}"), ("key", "K")]);
        let pieces = SENTENCE.pieces(Lang::En, &tricky);
        assert!(pieces.contains(&Piece::Code("`[x]{module}".to_owned())));
        assert!(pieces.contains(&Piece::Code("go env K".to_owned())));
    }

    #[test]
    fn a_language_is_read_from_its_tag() {
        assert_eq!(Lang::from_tag("zh-Hans-CN"), Lang::Zh);
        assert_eq!(Lang::from_tag("ZH_tw"), Lang::Zh);
        assert_eq!(Lang::from_tag("en-GB"), Lang::En);
        assert_eq!(Lang::from_tag(""), Lang::En);
    }
}
