//! What is said where no cause was found.

use leptos::prelude::*;

use super::line_link::line_link;
use super::live::{live, live_while};
use super::prose::prose;
use super::state::State;
use super::text;
use super::view::{View, el, parts};
use crate::diagnose::{Diagnosis, Verdict};
use crate::evidence::captures::Captures;
use crate::evidence::message::Foreign;
use crate::lang::Text;
use crate::way::Stage;

/// The card: no module failure, or one that is not known, with its lines.
pub(super) fn no_finding() -> View {
    let state = State::get();
    let body = live(move || {
        let lang = state.lang.get();
        state.answer.with(|answer| {
            let (title, more) = sentences(&answer.diagnosis);
            parts()
                .add(
                    el("h1")
                        .attr("id", Stage::Cause.id())
                        .attr("tabindex", "-1")
                        .add(title.get(lang)),
                )
                .add(el("p").add(prose(more, lang, &Captures::default())))
                .add(
                    pointer(&answer.diagnosis)
                        .map(|text| el("p").add(prose(text, lang, &Captures::default()))),
                )
                .add(unexplained())
        })
    });
    el("section").class("card none").add(body).into()
}

fn unexplained() -> View {
    let state = State::get();
    let lines = move || {
        state.answer.with(|answer| {
            answer
                .diagnosis
                .unexplained
                .iter()
                .map(|line| {
                    let text = line.text.clone();
                    let link = line_link(line.place.number, text.clone(), None);
                    el("li").add(link).add(" ").add(el("code").add(text))
                })
                .collect::<View>()
        })
    };
    let has_lines = move || state.answer.with(|answer| !answer.diagnosis.unexplained.is_empty());
    live_while(has_lines, move || {
        parts()
            .add(el("h2").add(state.say(text::UNEXPLAINED)))
            .add(el("ul").class("unexplained").add(live(lines)))
    })
}

fn sentences(diagnosis: &Diagnosis) -> (Text, Text) {
    match (diagnosis.verdict, diagnosis.foreign) {
        (Verdict::NotAModuleFailure, Some(foreign)) => (text::NOT_A_FAILURE, foreign.looks_like()),
        (Verdict::NotAModuleFailure, None) => (text::NOT_A_FAILURE, text::NOT_A_FAILURE_MORE),
        _ if diagnosis.unexplained.is_empty() => (text::UNKNOWN, text::NOTHING_FOUND),
        _ => (text::UNKNOWN, text::UNKNOWN_MORE),
    }
}

/// Where to look instead, if the log is another program's.
fn pointer(diagnosis: &Diagnosis) -> Option<Text> {
    let is_other = diagnosis.verdict == Verdict::NotAModuleFailure;
    diagnosis.foreign.filter(|_| is_other).map(Foreign::pointer)
}
