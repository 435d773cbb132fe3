//! Markdown that pasted text cannot break out of.
//!
//! Sources: `CommonMark` 0.31 (code spans, fences, backslash escapes); GitHub does not turn mentions,
//! references and links in code into links.

use crate::evidence::captures::Captures;
use crate::lang::{Lang, Piece, Text};

/// A longer line is cut, in characters.
const LONGEST_LINE: usize = 400;

/// A Markdown document that grows block by block.
#[derive(Debug, Default)]
pub(super) struct Document(String);

impl Document {
    /// The document as text.
    pub(super) fn finish(self) -> String {
        let mut text = self.0.trim_end().to_owned();
        text.push('\n');
        text
    }

    /// A heading; 1 is the highest.
    pub(super) fn heading(&mut self, level: usize, inline: &str) {
        self.block(&format!("{} {inline}", "#".repeat(level)));
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, inline: &str) {
        self.block(inline);
    }

    /// A list; nothing without items.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        if !items.is_empty() {
            self.block(&items.join("\n"));
        }
    }

    /// Lines as they are; nothing without lines.
    pub(super) fn code(&mut self, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines.into_iter().map(|line| plain(&line)).collect();
        if lines.is_empty() {
            return;
        }
        let text = lines.join("\n");
        let fence = "`".repeat(longest_run(&text).max(2) + 1);
        self.block(&format!("{fence}text\n{text}\n{fence}"));
    }

    fn block(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push_str("\n\n");
    }
}

/// A value as a code span.
pub(super) fn code(value: &str) -> String {
    let value = plain(value).replace('\n', " ");
    if value.trim().is_empty() {
        return "` `".to_owned();
    }
    let fence = "`".repeat(longest_run(&value) + 1);
    let space = if value.starts_with(['`', ' ']) || value.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{space}{value}{space}{fence}")
}

/// A filled sentence: its values are code.
pub(super) fn sentence(text: Text, lang: Lang, captures: &Captures) -> String {
    let pieces = text.pieces(lang, captures).into_iter().map(|piece| match piece {
        Piece::Plain(text) => escaped(&text),
        Piece::Code(text) => code(&text),
    });
    pieces.collect()
}

/// A sentence without values.
pub(super) fn words(text: Text, lang: Lang) -> String {
    sentence(text, lang, &Captures::default())
}

/// Prose with what Markdown and HTML read as marks taken literally.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '@')
        {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A line without control characters, none that turn the direction of text, and not too long.
fn plain(line: &str) -> String {
    let is_shown = |c: &char| {
        !(c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'))
    };
    let spaced = line.chars().map(|c| if c == '\t' { ' ' } else { c });
    let mut plain: String =
        spaced.filter(|c| *c == '\n' || is_shown(c)).take(LONGEST_LINE).collect();
    if line.chars().nth(LONGEST_LINE).is_some() {
        plain.push('…');
    }
    plain
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cannot_end_their_code() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`<img>`"), "`` `<img>` ``");
        assert_eq!(code("a\nb\u{202e}\u{1b}[1m"), "`a b[1m`");
        let mut document = Document::default();
        document.code(["````".to_owned(), "# x".to_owned()]);
        assert_eq!(document.finish(), "`````text\n````\n# x\n`````\n");
    }

    #[test]
    fn prose_is_prose() {
        let text = Text { en: "a * b_c <d> {x}", zh: "{x}" };
        let captures = [("x", "](javascript:1)".to_owned())].into_iter().collect();
        assert_eq!(sentence(text, Lang::En, &captures), "a \\* b\\_c \\<d\\> `](javascript:1)`");
    }
}
