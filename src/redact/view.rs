//! A line as it reads without the layers of encoding around it, with the place of every byte in
//! the line as it stands.

use super::removed::Removed;
use super::scan::Found;

/// A line decoded so many times.
#[derive(Clone, Debug, Default)]
pub(super) struct View {
    layer: usize,
    text: String,
    /// Where in the line each byte of `text` begins, and the end; empty where nothing was decoded.
    starts: Vec<usize>,
}

impl View {
    /// The line without `layer` layers; `None` if it does not have so many.
    pub(super) fn of(line: &str, layer: usize) -> Option<Self> {
        let mut view = Self { layer, text: line.to_owned(), starts: Vec::new() };
        for _ in 0..layer {
            let (text, own) = decode(&view.text)?;
            let place = |at: &usize| view.starts.get(*at).copied().unwrap_or(*at);
            view.starts = own.iter().map(place).collect();
            view.text = text;
        }
        Some(view)
    }

    /// The decoded line.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Puts what was found in this view into the line, counts it, and follows the change. What
    /// lies in something found earlier in the list is left out.
    pub(super) fn replace(&mut self, line: &mut String, found: Vec<Found>, removed: &mut Removed) {
        if found.is_empty() {
            return;
        }
        let place = |at: usize| self.starts.get(at).copied().unwrap_or(at);
        let mut replaced = String::with_capacity(line.len());
        let mut done = 0;
        for one in found {
            let (start, end) = (place(one.range.start), place(one.range.end));
            let Some(between) = line.get(done..start).filter(|_| start >= done && end >= start)
            else {
                continue;
            };
            replaced.push_str(between);
            replaced.push_str(&one.text);
            removed.add(one.kind);
            done = end;
        }
        replaced.push_str(line.get(done..).unwrap_or_default());
        *line = replaced;
        *self = Self::of(line, self.layer).unwrap_or_else(|| Self {
            layer: self.layer,
            text: line.clone(),
            starts: Vec::new(),
        });
    }
}

/// The text without one layer of escapes, and where each byte of it and the end were; `None` if
/// there are no escapes. Only printable ASCII is decoded: everything that marks a secret or a name
/// is of it.
fn decode(text: &str) -> Option<(String, Vec<usize>)> {
    if !text.contains(['%', '\\', '&']) {
        return None;
    }
    let mut decoded = String::with_capacity(text.len());
    let mut starts = Vec::with_capacity(text.len() + 1);
    let mut rest = text;
    let mut has_escapes = false;
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        let (c, length) = match escape(rest) {
            Some((byte, length)) => {
                has_escapes = true;
                (char::from(byte), length)
            }
            None => (c, c.len_utf8()),
        };
        decoded.push(c);
        starts.extend(std::iter::repeat_n(at, c.len_utf8()));
        rest = rest.get(length..).unwrap_or_default();
    }
    starts.push(text.len());
    has_escapes.then_some((decoded, starts))
}

/// The character that an escape at the beginning stands for, and the escape's length.
fn escape(text: &str) -> Option<(u8, usize)> {
    let hex = |range: std::ops::Range<usize>| {
        let digits = text.get(range)?;
        let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
        u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)
    };
    let (code, length) = match (text.as_bytes().first()?, text.as_bytes().get(1)?) {
        (b'%', _) => (hex(1..3)?, 3),
        (b'\\', b'u') => (hex(2..6)?, 6),
        (b'\\', b'x') => (hex(2..4)?, 4),
        (b'\\', byte @ (b'/' | b'\\' | b'"' | b'\'')) => (u32::from(*byte), 2),
        (b'&', _) => entity(text)?,
        _ => return None,
    };
    let byte = u8::try_from(code).ok().filter(|byte| matches!(byte, b' '..=b'~'))?;
    Some((byte, length))
}

/// A character reference of HTML.
fn entity(text: &str) -> Option<(u32, usize)> {
    const NAMED: &[(&str, u8)] = &[
        ("&amp;", b'&'),
        ("&lt;", b'<'),
        ("&gt;", b'>'),
        ("&quot;", b'"'),
        ("&apos;", b'\''),
        ("&sol;", b'/'),
        ("&colon;", b':'),
        ("&commat;", b'@'),
        ("&equals;", b'='),
    ];
    if let Some((name, byte)) = NAMED.iter().find(|(name, _)| text.starts_with(name)) {
        return Some((u32::from(*byte), name.len()));
    }
    let digits = text.strip_prefix("&#")?;
    let end = digits.as_bytes().iter().take(8).position(|b| *b == b';')?;
    let digits = digits.get(..end)?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    Some((code, end + 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::removed::Kind;

    #[test]
    fn layers_are_taken_off_one_by_one() {
        let line = r"https%253A%252F%252Fa &amp;amp; \\u0041";
        let texts: Vec<String> =
            (0..4).map_while(|layer| View::of(line, layer)).map(|view| view.text).collect();
        assert_eq!(texts[1], r"https%3A%2F%2Fa &amp; \u0041");
        assert_eq!(texts[2], "https://a & A");
        assert_eq!(texts.len(), 3);
    }

    #[test]
    fn what_was_found_in_a_view_is_replaced_in_the_line() {
        let mut line = "é=%22sec%72et%22;".to_owned();
        let mut view = View::of(&line, 1).unwrap();
        let start = view.text().find("secret").unwrap();
        let found = vec![Found::new(start..start + 6, "[secret]", Kind::Secret)];
        let mut removed = Removed::default();
        view.replace(&mut line, found, &mut removed);
        assert_eq!(line, "é=%22[secret]%22;");
        assert_eq!(view.text(), "é=\"[secret]\";");
        assert_eq!(removed.counts().collect::<Vec<_>>(), [(Kind::Secret, 1)]);
    }
}
