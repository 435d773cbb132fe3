//! What a person hands in: the text of the box and the attachments beside it, as one text whose
//! lines are counted through, and in which each line knows the part that it stands in.

mod bytes;

mod rows;

use std::sync::Arc;

use crate::answer::excerpt::{Excerpt, LONG};
use crate::answer::{Answer, Choices, answer_paste};
pub use bytes::text_of;
pub use rows::{Rows, View};

/// A text longer than this, in bytes, is an attachment: a box would be slow with it.
pub const LARGEST_IN_BOX: usize = 200_000;

/// A file larger than this, in bytes, is not read.
pub const LARGEST_FILE: u32 = 200_000_000;

/// What an attachment is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// The name of a file.
    File(String),
    /// A text that was too long for the box; the number tells such texts apart.
    Pasted(usize),
}

/// A text beside the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// What it is called.
    pub name: Name,
    /// What stands in it.
    pub text: Arc<str>,
    /// How large it was, in bytes.
    pub size: usize,
    /// How many lines it has.
    pub lines: usize,
}

impl Attachment {
    /// A file, from its bytes.
    pub fn file(name: String, bytes: Vec<u8>) -> Self {
        let size = bytes.len();
        Self::new(Name::File(name), text_of(bytes), size)
    }

    /// A long text that was pasted, beside those that are there.
    pub fn pasted(text: String, others: &[Self]) -> Self {
        let numbers = others.iter().map(|other| match other.name {
            Name::Pasted(number) => number,
            Name::File(_) => 0,
        });
        let size = text.len();
        Self::new(Name::Pasted(numbers.max().unwrap_or_default() + 1), text, size)
    }

    fn new(name: Name, text: String, size: usize) -> Self {
        let lines = text.lines().count();
        Self { name, text: text.into(), size, lines }
    }
}

/// A size for people, in decimal units: `312 KB`, `1.4 MB`.
pub fn size_words(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// A part of a paste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The attachment; `None` for the box.
    pub name: Option<Name>,
    /// The number of its first line in the whole, counted from 1.
    pub first: usize,
}

/// A row of a paste as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'p> {
    /// The name of an attachment stands above its lines.
    Heading(&'p Name),
    /// The line of this number.
    Line(usize),
}

/// The box and the attachments as one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paste {
    boxed: String,
    attached: Vec<Attachment>,
    text: Arc<str>,
    /// The byte at which each line begins, and one past the last line.
    starts: Vec<usize>,
    parts: Vec<Part>,
    /// What matters of a long one.
    excerpt: Option<Arc<Excerpt>>,
}

impl Paste {
    /// The box first, then the attachments in their order, each from a line of its own on.
    pub fn new(boxed: String, attached: Vec<Attachment>) -> Self {
        let names = std::iter::once(None).chain(attached.iter().map(|one| Some(&one.name)));
        let texts = std::iter::once(boxed.as_str()).chain(attached.iter().map(|one| &*one.text));
        let filled: Vec<_> = names.zip(texts).filter(|(_, text)| !text.is_empty()).collect();
        let mut parts = Vec::new();
        let mut starts = vec![0];
        let mut end = 0;
        for (name, text) in &filled {
            // A line that the part before has left open is ended.
            if starts.last() != Some(&end) {
                end += 1;
                starts.push(end);
            }
            parts.push(Part { name: name.cloned(), first: starts.len() });
            starts.extend(text.match_indices('\n').map(|(index, _)| end + index + 1));
            end += text.len();
        }
        if starts.last() != Some(&end) {
            starts.push(end + 1);
        }
        let alone = attached.iter().find(|one| filled.len() == 1 && !one.text.is_empty());
        let text = match alone {
            Some(one) => Arc::clone(&one.text),
            None => joined(filled.iter().map(|(_, text)| *text)),
        };
        Self { boxed, attached, text, starts, parts, excerpt: None }
    }

    /// A text as a person or a link hands it in. One that is too long for the box is attached.
    pub fn of(text: String) -> Self {
        if text.len() > LARGEST_IN_BOX {
            Self::new(String::new(), vec![Attachment::pasted(text, &[])])
        } else {
            Self::new(text, Vec::new())
        }
    }

    /// The same with more output below it.
    #[must_use]
    pub fn and(&self, more: String) -> Self {
        let boxed = format!("{}\n{more}", self.boxed.trim_end());
        if boxed.len() <= LARGEST_IN_BOX {
            return Self::new(boxed.trim_start_matches('\n').to_owned(), self.attached.clone());
        }
        self.with([Attachment::pasted(more, &self.attached)])
    }

    /// The same with more attachments behind those that are there.
    #[must_use]
    pub fn with(&self, more: impl IntoIterator<Item = Attachment>) -> Self {
        let attached = self.attached.iter().cloned().chain(more).collect();
        Self::new(self.boxed.clone(), attached)
    }

    /// Whether an excerpt of it is worth having.
    pub fn is_long(&self) -> bool {
        self.text.len() >= LONG
    }

    /// The same, with what matters of it.
    #[must_use]
    pub fn with_excerpt(self, excerpt: Option<Excerpt>) -> Self {
        Self { excerpt: excerpt.map(Arc::new), ..self }
    }

    /// The answer to it.
    pub fn answer(&self, choices: &Choices) -> Answer {
        match &self.excerpt {
            Some(excerpt) => excerpt.answer(choices),
            None => answer_paste(&self.text, choices),
        }
    }

    /// What matters of it: all of it, unless it is long.
    pub fn matter(&self) -> &str {
        self.excerpt.as_ref().map_or(&*self.text, |excerpt| excerpt.text())
    }

    /// What stands in the box.
    pub fn boxed(&self) -> &str {
        &self.boxed
    }

    /// What stands beside it.
    pub fn attached(&self) -> &[Attachment] {
        &self.attached
    }

    /// All of it.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// How many lines there are.
    pub fn line_count(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// A line, counted from 1, without its line break; empty where there is none.
    pub fn line(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|index| self.starts.get(index));
        let bounds = start.zip(self.starts.get(number));
        let line = bounds.and_then(|(start, end)| self.text.get(*start..end.saturating_sub(1)));
        line.map(|line| line.strip_suffix('\r').unwrap_or(line)).unwrap_or_default()
    }

    /// The attachment that a line stands in, if it is not the box, and its number there.
    pub fn place(&self, number: usize) -> (Option<&Name>, usize) {
        let part = self.parts.iter().rev().find(|part| part.first <= number);
        part.map_or((None, number), |part| (part.name.as_ref(), number - part.first + 1))
    }

    /// How many rows it is drawn in: its lines, and the names of attachments.
    pub fn row_count(&self) -> usize {
        self.line_count() + self.headings().count()
    }

    /// The row at a position, counted from 0.
    pub fn row(&self, position: usize) -> Row<'_> {
        let mut above = 0;
        for (name, first) in self.headings() {
            let heading = first - 1 + above;
            if heading == position {
                return Row::Heading(name);
            }
            if heading > position {
                break;
            }
            above += 1;
        }
        Row::Line(position + 1 - above)
    }

    /// The position of the row of a line.
    pub fn row_of(&self, number: usize) -> usize {
        let above = self.headings().filter(|(_, first)| *first <= number).count();
        (number + above).saturating_sub(1)
    }

    fn headings(&self) -> impl Iterator<Item = (&Name, usize)> {
        self.parts.iter().filter_map(|part| Some((part.name.as_ref()?, part.first)))
    }
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> Arc<str> {
    let mut whole = String::new();
    for text in texts {
        if !whole.is_empty() && !whole.ends_with('\n') {
            whole.push('\n');
        }
        whole.push_str(text);
    }
    whole.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> Attachment {
        Attachment::file(name.to_owned(), text.as_bytes().to_vec())
    }

    fn lines(paste: &Paste) -> Vec<&str> {
        (1..=paste.line_count()).map(|number| paste.line(number)).collect()
    }

    #[test]
    fn the_lines_of_all_parts_are_counted_through() {
        let files = vec![file("a.log", "c\r\nd\n"), file("empty", ""), file("b.log", "e")];
        let paste = Paste::new("a\nb".to_owned(), files);
        assert_eq!(&**paste.text(), "a\nb\nc\r\nd\ne");
        assert_eq!(lines(&paste), ["a", "b", "c", "d", "e"]);
        assert_eq!(paste.place(2), (None, 2));
        assert_eq!(paste.place(4), (Some(&Name::File("a.log".to_owned())), 2));
        assert_eq!(paste.place(5), (Some(&Name::File("b.log".to_owned())), 1));
        assert_eq!((paste.line(0), paste.line(6)), ("", ""));
    }

    #[test]
    fn the_lines_are_those_of_the_text() {
        for (boxed, attached) in
            [("", ""), ("a", ""), ("a\n", ""), ("\n\n", "x"), ("", "\n"), ("a\n\n", "\nb\n\n")]
        {
            let paste = Paste::new(boxed.to_owned(), vec![file("f", attached)]);
            let expected: Vec<&str> = paste.text().lines().collect();
            assert_eq!(lines(&paste), expected, "{boxed:?} {attached:?}");
        }
    }

    #[test]
    fn a_heading_stands_above_the_lines_of_an_attachment() {
        let files = vec![file("a.log", "c\nd"), file("b.log", "e")];
        for boxed in ["", "a\nb"] {
            let paste = Paste::new(boxed.to_owned(), files.clone());
            let rows: Vec<Row<'_>> =
                (0..paste.row_count()).map(|position| paste.row(position)).collect();
            assert_eq!(rows.iter().filter(|row| matches!(row, Row::Heading(_))).count(), 2);
            for number in 1..=paste.line_count() {
                assert_eq!(rows[paste.row_of(number)], Row::Line(number));
            }
            let first = paste.row_of(boxed.lines().count() + 1);
            assert_eq!(rows[first - 1], Row::Heading(&files[0].name));
        }
    }

    #[test]
    fn what_is_too_long_for_the_box_is_attached() {
        let long = "x".repeat(LARGEST_IN_BOX + 1);
        let paste = Paste::of(long.clone());
        assert_eq!((paste.boxed(), paste.attached().len()), ("", 1));
        assert!(Arc::ptr_eq(paste.text(), &paste.attached()[0].text), "no second copy");
        let more = paste.and("go env".to_owned());
        assert_eq!((more.boxed(), more.attached().len()), ("go env", 1));
        let most = more.and(long);
        assert_eq!(most.boxed(), "go env");
        let names: Vec<_> = most.attached().iter().map(|one| one.name.clone()).collect();
        assert_eq!(names, [Name::Pasted(1), Name::Pasted(2)]);
    }

    #[test]
    fn sizes_are_short() {
        let sizes = [999, 1_001, 999_500, 1_449_999, 50_000_000].map(size_words);
        assert_eq!(sizes, ["999 B", "2 KB", "1000 KB", "1.4 MB", "50.0 MB"]);
    }
}
