//! Which signs are worth a look for an entry: those that need one of the messages said in it, and
//! of whose tests none is known to fail for all entries that say the same. So the cost of a
//! diagnosis hardly grows with the number of causes.

use std::collections::BTreeMap;
use std::ptr;
use std::sync::OnceLock;

use super::conditions::holds;
use crate::cause::{Cause, Sign, Test};
use crate::causes;
use crate::evidence::Evidence;
use crate::evidence::log::{Entry, Said, Speaker};
use crate::evidence::message::Message;
use crate::order;

/// The signs of a cause that are worth a look.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The position in [`causes::ALL`].
    pub(super) cause: usize,
    /// In the order of the cause.
    pub(super) signs: Vec<Promising>,
}

/// A sign, and those of its tests of which nothing is known yet.
#[derive(Clone, Debug)]
pub(super) struct Promising {
    pub(super) sign: &'static Sign,
    /// In any order.
    pub(super) open: Vec<&'static Test>,
}

/// So many kinds of entries are remembered; a power of two.
const SLOTS: usize = 64;

/// The candidates of entries that were judged before: entries that say the same have the same.
#[derive(Default)]
pub(super) struct Remembered {
    slots: Vec<Option<Known>>,
}

struct Known {
    said: Vec<(usize, Speaker)>,
    candidates: Vec<Candidate>,
}

impl Remembered {
    /// What is worth a look for an entry, in the order of the list of causes.
    pub(super) fn of(&mut self, entry: &Entry, evidence: &Evidence<'_>) -> &mut [Candidate] {
        self.slots.resize_with(SLOTS, || None);
        let said = || entry.said.iter().map(heard);
        let Some(slot) = self.slots.get_mut(slot_of(said())) else { return &mut [] };
        let known = slot.take().filter(|known| known.said.iter().copied().eq(said()));
        let known = known.unwrap_or_else(|| Known {
            said: said().collect(),
            candidates: worth_a_look(entry, evidence),
        });
        &mut slot.insert(known).candidates
    }
}

fn heard(said: &Said) -> (usize, Speaker) {
    (place_of(said.message), said.speaker)
}

fn slot_of(said: impl Iterator<Item = (usize, Speaker)>) -> usize {
    let mix = |hash: usize, (place, speaker): (usize, Speaker)| {
        (hash.rotate_left(5) ^ (place >> 2) ^ speaker as usize).wrapping_mul(0x9e37_79b1)
    };
    (said.fold(0, mix) >> 16) & (SLOTS - 1)
}

fn worth_a_look(entry: &Entry, evidence: &Evidence<'_>) -> Vec<Candidate> {
    let promising = |sign: &'static Sign| {
        let (alike, mut open): (Vec<&Test>, Vec<&'static Test>) =
            sign.tests.iter().partition(|test| is_alike(test));
        order::by_key(&mut open, |test| is_dear(test));
        let holds = |test: &&Test| holds(test, entry, evidence, &mut Vec::new());
        alike.iter().all(holds).then_some(Promising { sign, open })
    };
    let with_signs = |cause: usize| {
        let signs = causes::ALL.get(cause).map_or(&[][..], |cause| cause.signs);
        Candidate { cause, signs: signs.iter().filter_map(promising).collect() }
    };
    let causes = candidates().for_entry(entry).into_iter();
    causes.map(with_signs).filter(|candidate| !candidate.signs.is_empty()).collect()
}

/// Whether a test has the same outcome on all entries that say the same.
fn is_alike(test: &Test) -> bool {
    match test {
        Test::Says(_)
        | Test::ServerSays(_)
        | Test::Anywhere(_)
        | Test::Hosts(..)
        | Test::LogHolds(_)
        | Test::EnvIs(..)
        | Test::Env(..)
        | Test::EnvHolds(..)
        | Test::GoFrom(_)
        | Test::GoBefore(_)
        | Test::RunsOn(_)
        | Test::Typed(_)
        | Test::FileSays(..) => true,
        Test::Not(test) => is_alike(test),
        Test::AnyOf(tests) | Test::AllOf(tests) => tests.iter().all(is_alike),
        _ => false,
    }
}

/// Whether a test reads whole lines: what else a sign asks is asked before.
fn is_dear(test: &Test) -> bool {
    match test {
        Test::Mentions(_) => true,
        Test::Not(test) => is_dear(test),
        Test::AnyOf(tests) | Test::AllOf(tests) => tests.iter().any(is_dear),
        _ => false,
    }
}

/// The causes by the messages that their signs need, as positions in [`causes::ALL`].
struct Candidates {
    /// A message is known by its place in memory.
    by_message: BTreeMap<usize, Vec<usize>>,
    /// Causes with a sign that needs no message of the entry.
    of_any_entry: Vec<usize>,
}

/// Makes the index of all causes.
pub(super) fn prepare() {
    candidates();
}

/// The index of all causes, made once.
fn candidates() -> &'static Candidates {
    static CANDIDATES: OnceLock<Candidates> = OnceLock::new();
    CANDIDATES.get_or_init(|| Candidates::of(causes::ALL))
}

impl Candidates {
    fn of(all: &[&Cause]) -> Self {
        let mut index = Self { by_message: BTreeMap::new(), of_any_entry: Vec::new() };
        for (position, cause) in all.iter().enumerate() {
            for sign in cause.signs {
                let Some(messages) = needed_by_one_of(sign.tests) else {
                    push_once(&mut index.of_any_entry, position);
                    continue;
                };
                for message in messages {
                    push_once(index.by_message.entry(place_of(message)).or_default(), position);
                }
            }
        }
        index
    }

    /// The causes worth a look for an entry, in the order of the list, each once.
    fn for_entry(&self, entry: &Entry) -> Vec<usize> {
        let said =
            entry.said.iter().filter_map(|said| self.by_message.get(&place_of(said.message)));
        let mut is_candidate = [false; causes::ALL.len()];
        for position in said.flatten().chain(&self.of_any_entry) {
            if let Some(is_candidate) = is_candidate.get_mut(*position) {
                *is_candidate = true;
            }
        }
        let positions = is_candidate.into_iter().enumerate();
        positions.filter(|(_, is_candidate)| *is_candidate).map(|(position, _)| position).collect()
    }
}

fn place_of(message: &'static Message) -> usize {
    ptr::from_ref(message).addr()
}

fn push_once(positions: &mut Vec<usize>, position: usize) {
    if positions.last() != Some(&position) {
        positions.push(position);
    }
}

/// Messages of which the entry has one if all tests hold; `None` where no test asks for one.
fn needed_by_one_of(tests: &[Test]) -> Option<Vec<&'static Message>> {
    tests.iter().filter_map(needed).min_by_key(Vec::len)
}

/// Messages of which the entry has one if the test holds.
fn needed(test: &Test) -> Option<Vec<&'static Message>> {
    match test {
        Test::Says(messages) | Test::ServerSays(messages) => Some(messages.to_vec()),
        Test::AllOf(tests) => needed_by_one_of(tests),
        Test::AnyOf(tests) => {
            let each: Option<Vec<Vec<&Message>>> = tests.iter().map(needed).collect();
            each.map(|messages| messages.concat())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::messages::network::{CONN_REFUSED, CONN_RESET};

    const BOTH: &[Test] = &[Test::Says(&[&CONN_REFUSED]), Test::Has("host")];
    const EITHER: &[Test] =
        &[Test::AnyOf(&[Test::Says(&[&CONN_REFUSED]), Test::Says(&[&CONN_RESET])])];
    const NONE: &[Test] = &[Test::AnyOf(&[Test::Says(&[&CONN_REFUSED]), Test::Has("host")])];

    #[test]
    fn a_sign_needs_the_messages_of_its_narrowest_test() {
        let ids = |tests| -> Option<Vec<&str>> {
            needed_by_one_of(tests).map(|all| all.iter().map(|one| one.id).collect())
        };
        assert_eq!(ids(BOTH), Some(vec![CONN_REFUSED.id]));
        assert_eq!(ids(EITHER), Some(vec![CONN_REFUSED.id, CONN_RESET.id]));
        assert_eq!(ids(NONE), None);
    }
}
