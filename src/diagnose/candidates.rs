//! Which causes are worth a look for an entry: those with a sign that needs one of the messages
//! said in it. So the cost of a diagnosis hardly grows with the number of causes.

use std::collections::BTreeMap;
use std::ptr;
use std::sync::OnceLock;

use crate::cause::{Cause, Test};
use crate::causes;
use crate::evidence::log::Entry;
use crate::evidence::message::Message;

/// The causes by the messages that their signs need, as positions in [`causes::ALL`].
pub(super) struct Candidates {
    /// A message is known by its place in memory.
    by_message: BTreeMap<usize, Vec<usize>>,
    /// Causes with a sign that needs no message of the entry.
    of_any_entry: Vec<usize>,
}

/// The index of all causes, made once.
pub(super) fn candidates() -> &'static Candidates {
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
    pub(super) fn for_entry(&self, entry: &Entry) -> Vec<usize> {
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
