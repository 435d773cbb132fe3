//! What stands on one line, and which of the wordings found there are meant.

use super::entry::Said;
use crate::evidence::captures::Captures;
use crate::evidence::catalogue::Indexed;
use crate::evidence::message::Role;
use crate::evidence::signs::Signs;
use crate::evidence::template::Match;
use crate::order;

/// What stands on one line.
#[derive(Clone, Default)]
pub(in crate::evidence) struct Heard {
    pub(super) said: Vec<Said>,
    pub(super) captures: Captures,
    pub(super) signs: Signs,
    /// Texts that the log is asked for, not seen on an earlier line.
    pub(super) asked: Vec<usize>,
    /// Whether it opens an error of the go command, where that was asked.
    pub(super) is_go_error: Option<bool>,
    /// It took some work, and hangs on no other line.
    pub(super) is_worth_keeping: bool,
}

impl Heard {
    /// Whether no message stands on the line.
    pub(super) const fn says_nothing(&self) -> bool {
        self.said.is_empty()
    }

    /// Whether the line belongs to the one before, by its message.
    pub(super) fn is_trailer(&self) -> bool {
        self.said.first().is_some_and(|first| first.message.role == Role::Trailer)
    }

    /// The same on another line.
    pub(super) fn again(&self, line: usize) -> Self {
        let said = self.said.iter().map(|said| Said { line, ..*said }).collect();
        Self { said, asked: Vec::new(), ..self.clone() }
    }
}

/// A wording found on a line.
pub(super) struct Found<'l> {
    pub(super) indexed: &'static Indexed,
    pub(super) at: usize,
    pub(super) place: Match<'l>,
}

/// The words of a line that a message takes for its own.
struct Claim {
    length: usize,
    words: std::ops::Range<usize>,
}

/// Where two wordings claim the same words, the one with more literal text is meant. A
/// context and what fails in it do not compete.
pub(super) fn drop_less_specific(found: &mut Vec<Found<'_>>) {
    if found.len() < 2 {
        return;
    }
    let mut claims: Vec<Claim> = found
        .iter()
        .filter(|one| one.indexed.message.role != Role::Context)
        .map(|one| Claim {
            length: one.indexed.template().literal_length(),
            words: one.place.start..one.place.end,
        })
        .collect();
    order::by_key(&mut claims, |claim| claim.words.start);
    let reach = claims.iter().map(|claim| claim.words.len()).max().unwrap_or_default();
    found.retain(|one| {
        let length = one.indexed.template().literal_length();
        // Only claims that begin near enough can hold the place.
        let first = claims.partition_point(|claim| claim.words.start + reach <= one.at);
        let near = claims.iter().skip(first).take_while(|claim| claim.words.start <= one.at);
        let is_beaten = |claim: &Claim| claim.length > length && claim.words.contains(&one.at);
        one.indexed.message.role == Role::Context || !near.into_iter().any(is_beaten)
    });
}

/// What stands behind the opening of another program is that program's: `Error response from
/// daemon: Get "https://…": dial tcp …` is no failure of a module. `found` is in order.
pub(super) fn drop_words_of_others(found: &mut Vec<Found<'_>>) {
    let mut is_others = false;
    found.retain(|one| {
        is_others |= matches!(one.indexed.message.role, Role::Foreign(_));
        !is_others || one.indexed.message.role != Role::Failure
    });
}
