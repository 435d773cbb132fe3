//! What matters of a long text: the lines that anything is read from, with those around them. An
//! answer to them is the answer to the whole text, and takes a fraction of the time, which counts
//! whenever somebody chooses another shell.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::{Answer, Choices, answer_paste};
use crate::evidence;
use crate::intake::{self, Intake, Origin, Place, Section, Source};

/// A text shorter than this, in bytes, is answered as a whole.
pub const LONG: usize = 1_000_000;

/// So much of a text is read at once, in bytes.
const SLICE: usize = 500_000;

/// So many lines around one that matters are kept: they tell where an entry ends.
const AROUND: usize = 3;

/// So many lines are kept at either end of a slice, where an entry may be cut.
const AT_ENDS: usize = 40;

/// So many lines are kept that say nothing: that there are some is a fact as well.
const OTHERS: usize = 200;

/// Some lines of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The lines.
    text: String,
    /// Which lines they are, counted from 1.
    numbers: Vec<usize>,
}

/// A text that is being read, a slice at a time.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The byte at which the next slice begins.
    at: usize,
    /// The lines before it.
    lines: usize,
    /// How many lines that say nothing were kept.
    others: usize,
    excerpt: Excerpt,
}

impl Reading {
    /// How much of a text has been read, in hundredths.
    pub fn share(&self, text: &str) -> usize {
        self.at * 100 / text.len().max(1)
    }

    /// Reads the next slice; `false` once nothing is left.
    pub fn step(&mut self, text: &str) -> bool {
        let rest = text.get(self.at..).unwrap_or_default();
        let cut = rest.floor_char_boundary(SLICE);
        let end = rest.get(cut..).and_then(|behind| behind.find('\n'));
        let slice = end.and_then(|end| rest.get(..=cut + end)).unwrap_or(rest);
        let count = slice.matches('\n').count();
        let kept = self.kept(slice, count);
        self.excerpt.keep(slice, self.lines, kept);
        self.at += slice.len();
        self.lines += count;
        self.at < text.len()
    }

    /// What was found to matter; `None` if that is more than half of what was read.
    pub fn finish(self) -> Option<Excerpt> {
        Some(self.excerpt).filter(|excerpt| excerpt.text.len() <= self.at / 2)
    }

    /// The numbers of the lines of a slice that matter.
    fn kept(&mut self, slice: &str, count: usize) -> BTreeSet<usize> {
        let read = intake::read(&[Source { origin: Origin::Paste, text: slice }]);
        let last = count + 1;
        let mut matter: Vec<RangeInclusive<usize>> =
            vec![1..=AT_ENDS, last.saturating_sub(AT_ENDS)..=last];
        let lines_of = |place: Place| {
            let whole = slice.get(place.span.start..place.span.end).unwrap_or_default();
            place.number..=place.number + whole.matches('\n').count()
        };
        matter.extend(read.notices.iter().map(|notice| lines_of(notice.place)));
        matter.extend(of_sections(&read).map(lines_of));
        let evidence = evidence::gather(read);
        let log = &evidence.log;
        let entries = log.entries.iter().flat_map(|entry| &entry.lines).copied();
        let others = log.other.iter().take(OTHERS.saturating_sub(self.others)).copied();
        let positions = entries.chain(others).chain(log.asked_lines());
        matter.extend(positions.filter_map(|at| Some(lines_of(log.lines.get(at)?.place))));
        self.others += log.other.len();
        let around = |lines: RangeInclusive<usize>| {
            lines.start().saturating_sub(AROUND)..=lines.end() + AROUND
        };
        matter.into_iter().flat_map(around).filter(|number| (1..=last).contains(number)).collect()
    }
}

/// The lines that are no log, and those of the log that a trace or a version may be read from.
fn of_sections<'i>(read: &'i Intake<'_>) -> impl Iterator<Item = Place> + 'i {
    let matters = |text: &str| {
        text.starts_with("# get ")
            || text.starts_with("cd ")
            || text.contains("s # cd ")
            || text.starts_with("go version ")
    };
    let lines = read.lines.iter();
    let kept = lines.filter(move |line| match line.section {
        Section::Log => matters(&line.text),
        Section::Env(_)
        | Section::Command(_)
        | Section::Collected(_)
        | Section::File(_)
        | Section::Frame => true,
    });
    kept.map(|line| line.place)
}

impl Excerpt {
    /// The excerpt of a long text, read in one go; `None` for a short one, and where nearly
    /// everything matters.
    pub fn of(text: &str) -> Option<Self> {
        if text.len() < LONG {
            return None;
        }
        let mut reading = Reading::default();
        while reading.step(text) {}
        reading.finish()
    }

    /// Which lines they are, counted from 1.
    pub fn numbers(&self) -> &[usize] {
        &self.numbers
    }

    /// The excerpt of a text that has these lines, given in order, as [`Self::numbers`] tells them.
    pub fn with(text: &str, numbers: impl IntoIterator<Item = usize>) -> Self {
        let mut excerpt = Self::default();
        excerpt.keep(text, 0, numbers);
        excerpt
    }

    /// Adds these lines of a slice, given in order and counted from 1 in it, which has so many
    /// lines before it.
    fn keep(&mut self, slice: &str, before: usize, numbers: impl IntoIterator<Item = usize>) {
        let mut wanted = numbers.into_iter().peekable();
        for (number, line) in (1..).zip(slice.split_inclusive('\n')) {
            if wanted.next_if_eq(&number).is_some() {
                self.text.push_str(line);
                self.numbers.push(before + number);
            }
        }
    }

    /// The lines themselves.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Answers the excerpt. The answer names the lines of the whole text.
    pub fn answer(&self, choices: &Choices) -> Answer {
        let mut answer = answer_paste(&self.text, choices);
        for number in numbers(&mut answer) {
            let whole = number.checked_sub(1).and_then(|index| self.numbers.get(index));
            *number = whole.copied().unwrap_or(*number);
        }
        answer
    }
}

/// All places of an answer where the number of a line stands.
fn numbers(answer: &mut Answer) -> impl Iterator<Item = &mut usize> {
    let diagnosis = &mut answer.diagnosis;
    let findings = diagnosis.findings.iter_mut();
    let reasons = findings
        .flat_map(|finding| finding.reasons.iter_mut().chain(finding.consequences.iter_mut()))
        .chain(&mut diagnosis.unexplained)
        .chain(answer.contradictions.iter_mut().flat_map(|one| [&mut one.printed, &mut one.shown]))
        .chain(answer.fetches.iter_mut().filter_map(|one| Some(&mut one.stop.as_mut()?.reason)));
    let places = reasons
        .map(|reason| &mut reason.place)
        .chain(answer.remarks.iter_mut().map(|remark| &mut remark.place))
        .chain(answer.notices.iter_mut().map(|notice| &mut notice.place))
        .chain(answer.checks.iter_mut().map(|check| &mut check.place));
    let waterfall = &mut answer.waterfall;
    let named = waterfall.slowest.iter_mut().chain(waterfall.first_failed.iter_mut());
    let steps = waterfall.steps.iter_mut().chain(named).map(|step| &mut step.line);
    places.map(|place| &mut place.number).chain(steps)
}
