//! Lines that were read before: a go command that tries again prints the same words, and so does a
//! build that runs in parallel. What was heard in them is kept for a few of the last ones.

use super::log::Heard;

/// So many lines are remembered, each at a place that its hash tells; a power of two.
const SLOTS: usize = 256;

/// The lines that are remembered.
#[derive(Default)]
pub(super) struct Repeated {
    slots: Vec<Option<Known>>,
}

/// A line that was read before.
pub(super) struct Known {
    hash: u64,
    /// The position of the line in the log.
    pub(super) line: usize,
    /// What stands on it.
    pub(super) heard: Heard,
    /// The position of the entry that has this line alone, once there is one.
    pub(super) entry: Option<usize>,
}

impl Repeated {
    /// The line with this hash. The texts still have to be compared.
    pub(super) fn get(&self, hash: u64) -> Option<&Known> {
        let known = self.slots.get(place_of(hash))?.as_ref();
        known.filter(|known| known.hash == hash)
    }

    /// Remembers a line, in the place of another one.
    pub(super) fn keep(&mut self, hash: u64, line: usize, heard: &Heard) {
        if self.slots.is_empty() {
            self.slots.resize_with(SLOTS, || None);
        }
        if let Some(slot) = self.slots.get_mut(place_of(hash)) {
            *slot = Some(Known { hash, line, heard: heard.clone(), entry: None });
        }
    }

    /// The line with this hash is an entry of its own.
    pub(super) fn is_entry(&mut self, hash: u64, position: usize) {
        let slot = self.slots.get_mut(place_of(hash)).and_then(Option::as_mut);
        if let Some(known) = slot.filter(|known| known.hash == hash) {
            known.entry = Some(position);
        }
    }
}

fn place_of(hash: u64) -> usize {
    // The high bits are mixed best.
    (hash >> 56) as usize & (SLOTS - 1)
}

/// A number that texts of different words seldom share.
pub(super) fn hash(text: &str) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let (groups, rest) = text.as_bytes().as_chunks::<8>();
    let mix = |hash: u64, group: u64| (hash.rotate_left(23) ^ group).wrapping_mul(FACTOR);
    let whole = groups.iter().fold(0, |hash, group| mix(hash, u64::from_le_bytes(*group)));
    rest.iter().fold(mix(whole, text.len() as u64), |hash, byte| mix(hash, u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use crate::answer::{Choices, answer_paste};
    use crate::diagnose::Diagnosis;

    const REFUSED: &str = "go: example.com/a@v1.0.0: Get \"https://p.example/example.com/a/@v/v1.0.0.info\": dial tcp 10.1.2.3:443: connect: connection refused";

    fn diagnosis(text: &str) -> Diagnosis {
        answer_paste(text, &Choices::default()).diagnosis
    }

    #[test]
    fn a_line_that_comes_again_is_found_again_at_its_own_place() {
        let found = diagnosis(&format!("{REFUSED}\nstep 2\n{REFUSED}\n{REFUSED}")).findings;
        let first = found.first().unwrap();
        assert_eq!(first.entries, [0, 1, 2]);
        let lines: Vec<usize> = first.reasons.iter().map(|reason| reason.place.number).collect();
        assert_eq!(lines, [1, 3, 4]);
    }

    #[test]
    fn what_follows_a_line_that_comes_again_counts() {
        let server = "go: example.com/a@v1.0.0: reading https://p.example/example.com/a/@v/v1.0.0.info: 404 Not Found\n\tserver response: not found: ";
        let known = diagnosis(&format!("{server}x\n{server}unknown revision v1.0.0"));
        let other = diagnosis(&format!("{server}unknown revision v1.0.0"));
        let ids = |diagnosis: &Diagnosis| -> Vec<&str> {
            diagnosis.findings.iter().map(|finding| finding.cause.id).collect()
        };
        assert!(ids(&other).iter().all(|id| ids(&known).contains(id)));
    }

    #[test]
    fn a_command_typed_between_two_of_the_same_line_counts_for_the_second() {
        let reasons = |text: &str| -> Vec<usize> {
            let found = diagnosis(text).findings;
            let reasons = found.into_iter().flat_map(|finding| finding.reasons);
            reasons.map(|reason| reason.place.number).collect()
        };
        let plain = reasons(&format!("$ go env -w GOPROXY=https://q.example\n{REFUSED}"));
        let both = reasons(&format!("{REFUSED}\n$ go env -w GOPROXY=https://q.example\n{REFUSED}"));
        assert!(plain.iter().all(|line| both.contains(&(line + 1))), "{plain:?} {both:?}");
    }
}
