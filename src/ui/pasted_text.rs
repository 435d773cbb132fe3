//! The pasted text with the lines marked that led to the answer.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::live::live;
use super::state::State;
use super::text;
use super::view::{View, el};
use crate::answer::Answer;
use crate::evidence::captures::Captures;

/// Texts up to this many lines are shown whole.
const WHOLE: usize = 400;
/// So many lines are shown around a marked one of a longer text.
const AROUND: usize = 4;

/// The text.
pub(super) fn pasted_text() -> View {
    let state = State::get();
    let rows = live(move || {
        let lang = state.lang.get();
        state.pasted.with(|pasted| {
            state.answer.with(|answer| {
                rows(pasted, answer)
                    .into_iter()
                    .map(|row| match row {
                        Row::Line { number, text, mark } => line_view(number, text, mark),
                        Row::Skipped(count) => {
                            let count: Captures =
                                [("number", count.to_string())].into_iter().collect();
                            let words = text::SKIPPED.fill(lang, &count);
                            View::from(el("li").class("skipped").add(words))
                        }
                    })
                    .collect::<View>()
            })
        })
    });
    el("ol")
        .class("log")
        .attr("tabindex", "0")
        .attr("aria-label", state.say(text::YOUR_TEXT))
        .add(rows)
        .into()
}

fn line_view(number: usize, text: &str, mark: Mark) -> View {
    let text = text.to_owned();
    let content = match mark {
        Mark::None => View::from(text),
        Mark::Reason | Mark::Unexplained => View::from(el("mark").add(text)),
    };
    let class = match mark {
        Mark::None => "",
        Mark::Reason => "marked",
        Mark::Unexplained => "marked unexplained",
    };
    el("li")
        .attr("id", format!("line-{number}"))
        .attr("class", class)
        .add(el("span").class("line-number").attr("aria-hidden", "true").add(number))
        .add(el("span").class("line-text").add(content))
        .into()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Reason,
    Unexplained,
}

enum Row<'t> {
    Line { number: usize, text: &'t str, mark: Mark },
    Skipped(usize),
}

fn rows<'t>(pasted: &'t str, answer: &Answer) -> Vec<Row<'t>> {
    let diagnosis = &answer.diagnosis;
    let found = diagnosis.findings.iter().flat_map(|finding| &finding.reasons);
    let mut reasons = BTreeSet::new();
    reasons.extend(found.map(|reason| reason.place.number));
    let mut unexplained = BTreeSet::new();
    unexplained.extend(diagnosis.unexplained.iter().map(|reason| reason.place.number));
    let is_long = pasted.lines().nth(WHOLE).is_some();
    let is_near = |number: usize| {
        let around = number.saturating_sub(AROUND)..=number + AROUND;
        [&reasons, &unexplained].iter().any(|marked| marked.range(around.clone()).next().is_some())
    };
    let mut rows = Vec::new();
    for (index, text) in pasted.lines().enumerate() {
        let number = index + 1;
        if is_long && number > AROUND && !is_near(number) {
            match rows.last_mut() {
                Some(Row::Skipped(count)) => *count += 1,
                _ => rows.push(Row::Skipped(1)),
            }
            continue;
        }
        let mark = if reasons.contains(&number) {
            Mark::Reason
        } else if unexplained.contains(&number) {
            Mark::Unexplained
        } else {
            Mark::None
        };
        rows.push(Row::Line { number, text, mark });
    }
    rows
}
