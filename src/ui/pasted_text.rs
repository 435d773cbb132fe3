//! The pasted text with the lines marked that led to the answer.

use std::collections::BTreeSet;

use leptos::either::Either;
use leptos::prelude::*;

use super::live::live;
use super::state::State;
use super::text;
use crate::answer::Answer;
use crate::evidence::captures::Captures;

/// Texts up to this many lines are shown whole.
const WHOLE: usize = 400;
/// So many lines are shown around a marked one of a longer text.
const AROUND: usize = 4;

/// The text.
#[component]
pub(super) fn PastedText() -> impl IntoView {
    let state = State::get();
    let rows = live(move || {
        let lang = state.lang.get();
        state.pasted.with(|pasted| {
            state.answer.with(|answer| {
                rows(pasted, answer)
                    .into_iter()
                    .map(|row| match row {
                        Row::Line { number, text, mark } => {
                            Either::Left(line_view(number, text, mark))
                        }
                        Row::Skipped(count) => {
                            let count: Captures =
                                [("number", count.to_string())].into_iter().collect();
                            let words = text::SKIPPED.fill(lang, &count);
                            Either::Right(view! { <li class="skipped">{words}</li> })
                        }
                    })
                    .collect_view()
            })
        })
    });
    view! { <ol class="log" tabindex="0" aria-label=state.say(text::YOUR_TEXT)>{rows}</ol> }
}

fn line_view(number: usize, text: &str, mark: Mark) -> impl IntoView + use<> {
    let text = text.to_owned();
    let content = match mark {
        Mark::None => Either::Left(text),
        Mark::Reason | Mark::Unexplained => Either::Right(view! { <mark>{text}</mark> }),
    };
    let class = match mark {
        Mark::None => "",
        Mark::Reason => "marked",
        Mark::Unexplained => "marked unexplained",
    };
    view! { <li id=format!("line-{number}") class=class><span class="line-number" aria-hidden="true">{number}</span><span class="line-text">{content}</span></li> }
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
    let reasons: BTreeSet<usize> = found.map(|reason| reason.place.number).collect();
    let unexplained: BTreeSet<usize> =
        diagnosis.unexplained.iter().map(|reason| reason.place.number).collect();
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
