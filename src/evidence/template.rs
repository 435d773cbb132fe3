//! A line that Go prints, with named holes: `dial tcp {addr}: connect: connection refused`.
//!
//! A template is Go's format string. It may stand anywhere in a line, and it is linear:
//! a hole ends at the first place where the literal text behind it stands, and there is
//! no second try. `\n` in a template means "on the next line".

use super::captures::Standing;
use super::hole::Kind;
use crate::find;

/// The longest value of a hole in bytes. It keeps the cost of a line linear in its length.
const MAX_VALUE: usize = 4096;

/// A template taken apart.
#[derive(Clone, Debug)]
pub struct Template {
    /// The longest literal of its first line, and what stands before and behind it.
    anchor: &'static str,
    before: Vec<Part>,
    behind: Vec<Part>,
    /// The kinds of the values next to the anchor.
    beside: (Option<Kind>, Option<Kind>),
    /// Its other lines.
    following: Vec<Vec<Part>>,
    literal_length: usize,
}

#[derive(Clone, Debug)]
enum Part {
    Literal(&'static str),
    Hole(&'static str, Kind),
}

impl Template {
    /// Takes a template apart. `Message::checked` has made sure that it can be.
    pub fn parse(source: &'static str) -> Self {
        // Lines have lost their indentation when a template is matched.
        let indented = |line: usize, text: &'static str| {
            parts(if line == 0 { text } else { text.trim_start() })
        };
        let mut lines = source.split('\n').enumerate().map(|(line, text)| indented(line, text));
        let mut before = lines.next().unwrap_or_default();
        let following: Vec<Vec<Part>> = lines.collect();
        let length = |part: &Part| match part {
            Part::Literal(text) => text.len(),
            Part::Hole(..) => 0,
        };
        let literal_length = before.iter().chain(following.iter().flatten()).map(length).sum();
        let longest = before.iter().map(length).enumerate().max_by_key(|(_, length)| *length);
        let mut behind = before.split_off(longest.map_or(0, |(index, _)| index));
        let anchor = match behind.first() {
            Some(Part::Literal(text)) => text,
            _ => "",
        };
        behind.drain(..usize::from(!anchor.is_empty()));
        let kind = |part: Option<&Part>| match part {
            Some(Part::Hole(_, kind)) => Some(*kind),
            _ => None,
        };
        let beside = (kind(before.last()), kind(behind.first()));
        Self { anchor, before, behind, beside, following, literal_length }
    }

    /// The literal text that is looked for first.
    pub fn anchor(&self) -> &'static str {
        self.anchor
    }

    /// How many lines the template spans, at least 1.
    pub fn line_count(&self) -> usize {
        1 + self.following.len()
    }

    /// How many bytes of literal text the template has: the more, the more specific.
    pub fn literal_length(&self) -> usize {
        self.literal_length
    }

    /// Matches the template around an anchor found at byte `at` of the first of `lines`.
    pub fn match_at<'l>(
        &self,
        mut lines: impl Iterator<Item = &'l str>,
        at: usize,
    ) -> Option<Match<'l>> {
        let found = self.match_first(lines.next()?, at)?;
        self.match_following(lines, found)
    }

    /// Matches the first line of the template around an anchor found at byte `at` of `line`.
    pub fn match_first<'l>(&self, line: &'l str, at: usize) -> Option<Match<'l>> {
        let (before, from_anchor) = line.split_at_checked(at)?;
        let behind = from_anchor.get(self.anchor.len()..)?;
        // Values that stand beside the anchor: one look at a byte tells most near misses.
        let (value_before, value_behind) = self.beside;
        let may_be = |kind: Option<Kind>, byte: Option<&u8>| {
            kind.is_none_or(|kind| byte.is_some_and(|byte| kind.may_hold(*byte)))
        };
        if !may_be(value_before, before.as_bytes().last())
            || !may_be(value_behind, behind.as_bytes().first())
        {
            return None;
        }
        let mut captures = Standing::default();
        let start = match_leftwards(&self.before, before, &mut captures)?.len();
        let end = line.len() - match_rightwards(&self.behind, behind, &mut captures)?.len();
        Some(Match { captures, start, end })
    }

    /// Matches the other lines of the template behind its first one.
    pub fn match_following<'l>(
        &self,
        mut lines: impl Iterator<Item = &'l str>,
        mut found: Match<'l>,
    ) -> Option<Match<'l>> {
        for parts in &self.following {
            match_rightwards(parts, lines.next()?, &mut found.captures)?;
        }
        Some(found)
    }
}

/// The anchor of a template that is not taken apart: the longest literal of its first line, the
/// last of them if several are as long.
pub(super) fn anchor_of(source: &'static str) -> &'static str {
    let first = source.get(..find::line_end(source)).unwrap_or(source);
    let mut anchor = "";
    for behind in first.split('}') {
        let literal = find::split_once(behind, "{").map_or(behind, |(literal, _)| literal);
        if literal.len() >= anchor.len() {
            anchor = literal;
        }
    }
    anchor
}

/// Where a template stands in a line, and what stands in its holes.
#[derive(Clone, Debug)]
pub struct Match<'l> {
    /// The values.
    pub captures: Standing<'l>,
    /// Its first byte in the first line.
    pub start: usize,
    /// One past its last byte in the first line.
    pub end: usize,
}

fn parts(line: &'static str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some((literal, behind)) = rest.split_once('{') {
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        let (name, behind) = behind.split_once('}').unwrap_or((behind, ""));
        parts.push(Part::Hole(name, Kind::of(name).unwrap_or(Kind::Text)));
        rest = behind;
    }
    if !rest.is_empty() {
        parts.push(Part::Literal(rest));
    }
    parts
}

/// Matches parts that must end where `text` ends, right to left; gives what is left of it.
fn match_leftwards<'t>(
    parts: &[Part],
    text: &'t str,
    captures: &mut Standing<'t>,
) -> Option<&'t str> {
    let mut rest = text;
    let mut remaining = parts;
    while let Some((part, before)) = remaining.split_last() {
        remaining = before;
        match part {
            Part::Literal(literal) => rest = rest.strip_suffix(literal)?,
            Part::Hole(name, kind) => {
                let start = match before.last() {
                    Some(Part::Literal(literal)) => start_behind(rest, literal, *kind)?,
                    _ => longest_suffix(rest, *kind),
                };
                let (outside, value) = rest.split_at_checked(start)?;
                take(captures, name, *kind, value)?;
                rest = outside;
            }
        }
    }
    Some(rest)
}

/// Matches parts that must begin where `text` begins, left to right; gives what is left of it.
fn match_rightwards<'t>(
    parts: &[Part],
    text: &'t str,
    captures: &mut Standing<'t>,
) -> Option<&'t str> {
    let mut rest = text;
    let mut remaining = parts;
    while let Some((part, behind)) = remaining.split_first() {
        remaining = behind;
        match part {
            Part::Literal(literal) => rest = rest.strip_prefix(literal)?,
            Part::Hole(name, kind) => {
                let end = match behind.first() {
                    Some(Part::Literal(literal)) => end_before(rest, literal, *kind)?,
                    _ => longest_prefix(rest, *kind),
                };
                let (value, outside) = rest.split_at_checked(end)?;
                take(captures, name, *kind, value)?;
                rest = outside;
            }
        }
    }
    Some(rest)
}

/// Where a value ends that begins `text`: before the literal. It is looked for as far as the value
/// may reach: over [`MAX_VALUE`] bytes that its kind allows.
fn end_before(text: &str, literal: &str, kind: Kind) -> Option<usize> {
    let first = *literal.as_bytes().first()?;
    let rest = text.as_bytes();
    let may_hold = kind.bytes();
    for (at, byte) in rest.iter().enumerate().take(MAX_VALUE + 1) {
        if *byte == first && rest.get(at..).is_some_and(|rest| rest.starts_with(literal.as_bytes()))
        {
            return Some(at);
        }
        if !may_hold(*byte) {
            return None;
        }
    }
    None
}

/// Where a value starts that ends `text`: behind the literal. The same, leftwards.
fn start_behind(text: &str, literal: &str, kind: Kind) -> Option<usize> {
    let last = *literal.as_bytes().last()?;
    let mut rest = text.as_bytes();
    let may_hold = kind.bytes();
    for _ in 0..=MAX_VALUE {
        let (byte, before) = rest.split_last()?;
        if *byte == last && rest.ends_with(literal.as_bytes()) {
            return Some(rest.len());
        }
        if !may_hold(*byte) {
            return None;
        }
        rest = before;
    }
    None
}

/// Takes a value. Its bytes are those that its kind [may hold](Kind::may_hold).
fn take<'t>(
    captures: &mut Standing<'t>,
    name: &'static str,
    kind: Kind,
    mut value: &'t str,
) -> Option<()> {
    // The hash of a go.mod file is recorded as that of `version/go.mod`.
    while let Some(version) = value.strip_suffix("/go.mod").filter(|_| kind == Kind::Version) {
        value = version;
    }
    // A word alone is no URL: `error reading body: 520 bytes`.
    let is_word = kind == Kind::Url && !value.contains('/');
    let is_allowed = (value.is_ascii() || value.chars().all(|c| kind.allows(c))) && !is_word;
    if value.is_empty() || value.len() > MAX_VALUE || !is_allowed {
        return None;
    }
    captures.add(name, value);
    Some(())
}

fn longest_suffix(text: &str, kind: Kind) -> usize {
    let start = text.ceil_char_boundary(text.len().saturating_sub(MAX_VALUE));
    let near = text.get(start..).unwrap_or_default();
    let outside = near.char_indices().rev().find(|(_, c)| !kind.allows(*c));
    start + outside.map_or(0, |(at, c)| at + c.len_utf8())
}

fn longest_prefix(text: &str, kind: Kind) -> usize {
    let text = text.get(..text.floor_char_boundary(MAX_VALUE)).unwrap_or_default();
    let end = text.find(|c| !kind.allows(c)).unwrap_or(text.len());
    // A sentence goes on behind the value.
    let value = text.get(..end).unwrap_or_default();
    if matches!(kind, Kind::Text | Kind::Path) {
        end
    } else {
        value.trim_end_matches([',', ':', ';', ')']).len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn captured(template: &'static str, text: &str) -> Option<Vec<(&'static str, String)>> {
        let template = Template::parse(template);
        let at = text.lines().next()?.find(template.anchor())?;
        let found = template.match_at(text.lines(), at)?;
        Some(found.captures.iter().map(|(name, value)| (name, value.to_owned())).collect())
    }

    #[test]
    fn holes_take_what_stands_between_the_literals() {
        let found = captured(
            "dial tcp {addr}: connect: connection refused",
            "go: a@v1: Get \"https://x\": dial tcp [::1]:443: connect: connection refused",
        );
        assert_eq!(found, Some(vec![("addr", "[::1]:443".to_owned())]));
    }

    #[test]
    fn holes_before_the_anchor_are_read_leftwards() {
        let found = captured(
            "verifying {module}@{version}: checksum mismatch\ndownloaded: {hash}",
            "go: verifying example.com/a@v1.0.0: checksum mismatch\ndownloaded: h1:abc=",
        );
        let found = found.unwrap();
        assert!(found.contains(&("module", "example.com/a".to_owned())));
        assert!(found.contains(&("version", "v1.0.0".to_owned())));
        assert!(found.contains(&("hash", "h1:abc=".to_owned())));
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_no_match() {
        assert_eq!(
            captured("lookup {host} on {addr}: no such host", "lookup a b on x: no such host"),
            None
        );
        assert_eq!(captured("port {port} is taken", "port  is taken"), None);
    }
}
