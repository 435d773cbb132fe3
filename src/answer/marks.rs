//! The lines of a paste that an answer points at.

use std::collections::BTreeMap;

use super::Answer;

/// Why a line is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It led to a finding.
    Reason,
    /// It looks like an error, and no finding explains it.
    Unexplained,
}

/// The marked lines, by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(Vec<(usize, Mark)>);

/// A stretch of lines, from the first to the last of them.
pub type Stretch = std::ops::RangeInclusive<usize>;

impl Marks {
    /// The lines that the answer points at.
    pub fn of(answer: &Answer) -> Self {
        let diagnosis = &answer.diagnosis;
        let reasons = diagnosis.findings.iter().flat_map(|finding| &finding.reasons);
        let reasons = reasons.map(|reason| (reason.place.number, Mark::Reason));
        let unexplained = diagnosis.unexplained.iter();
        let unexplained = unexplained.map(|reason| (reason.place.number, Mark::Unexplained));
        // What stands in no text has the number 0.
        let marks = unexplained.chain(reasons).filter(|mark| mark.0 > 0);
        let mut by_number = BTreeMap::new();
        // Not `collect`, which sorts first and brings a sort of its own into the page.
        by_number.extend(marks);
        Self(by_number.into_iter().collect())
    }

    /// How many lines are marked.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Why the line is marked, if it is.
    pub fn get(&self, number: usize) -> Option<Mark> {
        let position = self.0.binary_search_by_key(&number, |mark| mark.0).ok()?;
        self.0.get(position).map(|mark| mark.1)
    }

    /// How many marked lines there are up to this one.
    pub fn up_to(&self, number: usize) -> usize {
        self.0.partition_point(|mark| mark.0 <= number)
    }

    /// The first marked line behind this one; the first of all for 0.
    pub fn after(&self, number: usize) -> Option<usize> {
        self.0.get(self.up_to(number)).map(|mark| mark.0)
    }

    /// The last marked line before this one.
    pub fn before(&self, number: usize) -> Option<usize> {
        let before = self.0.partition_point(|mark| mark.0 < number);
        self.0.get(before.checked_sub(1)?).map(|mark| mark.0)
    }

    /// The marked lines with so many lines around each, of a text with so many lines. Stretches
    /// that touch are one.
    pub fn stretches(&self, around: usize, lines: usize) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        for (number, _) in &self.0 {
            let start = number.saturating_sub(around).max(1);
            let end = (number + around).min(lines);
            match stretches.last_mut().filter(|last| *last.end() + 1 >= start) {
                Some(last) => *last = *last.start()..=end,
                None => stretches.push(start..=end),
            }
        }
        stretches
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, Marks};
    use crate::answer::answer_texts;

    #[test]
    fn reasons_and_what_is_not_explained_are_marked() {
        let answer = answer_texts(
            "",
            "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout\n\ngo: c.com/d@v1: something new",
            None,
        );
        let marks = Marks::of(&answer);
        assert_eq!(marks.get(1), Some(Mark::Reason));
        assert_eq!(marks.get(2), None);
        assert_eq!(marks.count(), marks.up_to(usize::MAX));
    }

    #[test]
    fn one_goes_from_mark_to_mark() {
        let marks = Marks([3, 9, 40].map(|number| (number, Mark::Reason)).to_vec());
        assert_eq!([0, 3, 39, 40].map(|at| marks.after(at)), [Some(3), Some(9), Some(40), None]);
        assert_eq!([3, 4, 99].map(|at| marks.before(at)), [None, Some(3), Some(40)]);
        assert_eq!(marks.up_to(9), 2);
        assert_eq!(marks.stretches(3, 41), [1..=12, 37..=41]);
        assert_eq!(Marks::default().stretches(3, 41), []);
    }
}
