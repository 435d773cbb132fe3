//! The lines of a text as they stand in it.

use super::{Origin, Place, Source, Span};
use crate::find;

/// The lines of a source that are still to be read, each with its place. Line breaks are `\n` and
/// `\r\n`. A copy looks ahead.
#[derive(Clone)]
pub(super) struct Physical<'t> {
    origin: Origin,
    /// What is left; `None` behind the last line.
    rest: Option<&'t str>,
    /// The byte at which `rest` begins.
    start: usize,
    /// The number of the line before.
    number: usize,
}

impl<'t> Physical<'t> {
    /// All lines of a source.
    pub(super) fn of(source: Source<'t>) -> Self {
        Self { origin: source.origin, rest: Some(source.text), start: 0, number: 0 }
    }

    /// Passes over some lines; gives where the last of them ends.
    pub(super) fn skip_lines(&mut self, count: usize) -> Option<usize> {
        self.by_ref().take(count).last().map(|(place, _)| place.span.end)
    }
}

impl<'t> Iterator for Physical<'t> {
    type Item = (Place, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest?;
        let end = find::line_end(rest);
        let (raw, behind) = (rest.get(..end).unwrap_or(rest), rest.get(end + 1..));
        self.rest = behind;
        self.number += 1;
        let content = raw.strip_suffix('\r').unwrap_or(raw);
        let span = Span { start: self.start, end: self.start + content.len() };
        self.start += raw.len() + 1;
        Some((Place { origin: self.origin, number: self.number, span }, content))
    }
}
