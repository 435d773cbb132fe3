//! What a row says, in words.

use super::super::engine::Shown;
use super::super::text;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::probe::outcome::{Barrier, Outcome};
use crate::probe::report;
use crate::probe::run::Stage;
use crate::probe::samples::{Sample, Samples, whole};
use crate::ui::prose::prose;
use crate::ui::view::View;

/// A stable word for an outcome, for style and tests.
pub(super) const fn key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Readable(_) => "readable",
        Outcome::Answered => "answered",
        Outcome::NoAnswer => "no-answer",
        Outcome::TimedOut => "timed-out",
        Outcome::NotAllowed(Barrier::LocalNetworkPending) => "pending",
        Outcome::NotAllowed(_) => "not-allowed",
        Outcome::NotAsked => "not-asked",
    }
}

pub(super) fn status(shown: &Shown, lang: Lang) -> String {
    let outcome = shown.outcome;
    let label: Text = match shown.stage {
        Some(Stage::AwaitingPermission) => text::STAGE_PERMISSION,
        Some(Stage::Asked) if outcome == Outcome::NotAsked => text::STAGE_ASKED,
        Some(Stage::Waiting) if outcome == Outcome::NotAsked => text::STAGE_WAITING,
        _ => outcome.label(),
    };
    let words = label.fill(lang, &outcome.captures());
    if shown.samples.is_unstable() && outcome.is_answer() {
        return format!("{words} · {}", report::UNSTABLE.get(lang));
    }
    words
}

pub(super) fn meaning(outcome: Outcome, lang: Lang) -> View {
    prose(outcome.text(), lang, &outcome.captures())
}

pub(super) fn median(samples: &Samples, lang: Lang) -> String {
    let summary = samples.summary();
    summary.map_or_else(|| "—".to_owned(), |one| text::MEDIAN.fill(lang, &report::captures(&one)))
}

/// All times in words.
pub(super) fn times(samples: &Samples, lang: Lang) -> String {
    let one = |sample: &Sample| match sample {
        Some(time) => {
            let number = [("number", whole(*time).to_string())].into_iter().collect::<Captures>();
            text::MS.fill(lang, &number)
        }
        None => text::FAILED_SAMPLE.get(lang).to_owned(),
    };
    let Some(cold) = &samples.cold else { return String::new() };
    let warm: Vec<String> = samples.warm.iter().map(one).collect();
    let warm = if warm.is_empty() { "—".to_owned() } else { warm.join(", ") };
    let captures = [("cold", one(cold)), ("warm", warm)].into_iter().collect();
    text::SAMPLES.fill(lang, &captures)
}
