//! The times of one host's answers, and which hosts are alike.

use crate::order;

/// How one request went: milliseconds to the answer, or `None` without one.
pub type Sample = Option<f64>;

/// The first request, which pays for the connection, and those behind it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Samples {
    /// The first request.
    pub cold: Option<Sample>,
    /// The requests on a connection that is there.
    pub warm: Vec<Sample>,
}

/// What the samples tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// The middle of the warm samples that were answered, in milliseconds.
    pub median: f64,
    /// The quickest of them.
    pub least: f64,
    /// The slowest of them.
    pub most: f64,
    /// How many requests were answered, the first one included.
    pub answered: usize,
    /// How many were sent.
    pub total: usize,
}

impl Samples {
    /// `None` until a warm sample was answered.
    pub fn summary(&self) -> Option<Summary> {
        let mut times: Vec<f64> = self.warm.iter().copied().flatten().collect();
        order::by_key(&mut times, |time| *time);
        let (least, most) = (*times.first()?, *times.last()?);
        let all = self.cold.iter().chain(&self.warm);
        Some(Summary {
            median: median(&times)?,
            least,
            most,
            answered: all.clone().filter(|sample| sample.is_some()).count(),
            total: all.count(),
        })
    }

    /// Whether a request failed and another did not: such a host is unstable, however quick it was.
    pub fn is_unstable(&self) -> bool {
        let mut all = self.cold.iter().chain(&self.warm);
        all.clone().any(Option::is_none) && all.any(Option::is_some)
    }

    /// Whether to give up: two requests in a row without an answer.
    pub fn is_hopeless(&self) -> bool {
        let all: Vec<&Sample> = self.cold.iter().chain(&self.warm).collect();
        matches!(all.as_slice(), [.., None, None])
    }
}

fn median(sorted: &[f64]) -> Option<f64> {
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(middle.checked_sub(1)?)?;
    Some(f64::midpoint(lower, upper))
}

/// A time in whole milliseconds, as it is shown.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held within bounds")]
pub fn whole(milliseconds: f64) -> u32 {
    milliseconds.round().clamp(0.0, 1e9) as u32
}

/// Differences below this many milliseconds are noise.
const NOISE: f64 = 20.0;
/// And so are differences below this share of the quicker one.
const NOISE_SHARE: f64 = 0.15;

/// Whether two medians are too near to each other to call one quicker.
pub fn is_tie(first: f64, second: f64) -> bool {
    let quicker = first.min(second);
    (first - second).abs() < NOISE.max(quicker * NOISE_SHARE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warm(times: &[f64]) -> Samples {
        Samples { cold: Some(Some(300.0)), warm: times.iter().copied().map(Some).collect() }
    }

    #[test]
    fn the_median_sorts_numbers_as_numbers() {
        // Sorted as texts, 100 would come before 9.
        let summary = warm(&[100.0, 9.0, 20.0]).summary().unwrap();
        assert!((summary.median - 20.0).abs() < 1e-9);
        assert_eq!((summary.least, summary.most), (9.0, 100.0));
        let even = warm(&[10.0, 30.0, 20.0, 40.0]).summary().unwrap();
        assert!((even.median - 25.0).abs() < 1e-9);
    }

    #[test]
    fn the_first_request_does_not_count_for_the_median() {
        let summary = warm(&[10.0]).summary().unwrap();
        assert!((summary.median - 10.0).abs() < 1e-9);
        assert_eq!((summary.answered, summary.total), (2, 2));
        assert_eq!(Samples { cold: Some(Some(5.0)), warm: vec![] }.summary(), None);
    }

    #[test]
    fn a_failure_makes_a_host_unstable() {
        let mut samples = warm(&[10.0, 11.0]);
        assert!(!samples.is_unstable() && !samples.is_hopeless());
        samples.warm.push(None);
        assert!(samples.is_unstable() && !samples.is_hopeless());
        samples.warm.push(None);
        assert!(samples.is_hopeless());
        assert_eq!(samples.summary().map(|one| (one.answered, one.total)), Some((3, 5)));
    }

    #[test]
    fn near_medians_are_a_tie() {
        assert!(is_tie(100.0, 119.0));
        assert!(!is_tie(100.0, 121.0));
        // 15 % of a slow host is more than 20 ms.
        assert!(is_tie(400.0, 455.0) && is_tie(455.0, 400.0));
        assert!(!is_tie(400.0, 461.0));
    }
}
