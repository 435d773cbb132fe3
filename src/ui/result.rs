//! The result: what is wrong and what to do, beside the text that was pasted.

use leptos::prelude::*;

use super::add_output::add_output;
use super::contradictions::contradictions;
use super::fetch_plan::fetches;
use super::finding::finding_card;
use super::live::{live, live_while, memo};
use super::network::network_card;
use super::no_finding::no_finding;
use super::pasted_text::pasted_text;
use super::remarks::remarks;
use super::report::report_and_share;
use super::state::State;
use super::steps::steps;
use super::text;
use super::understood::understood;
use super::verify::verify;
use super::view::{View, button, el, parts};
use super::waterfall::trace;
use crate::way::Stage;

/// The screen after a paste.
pub(super) fn result_view() -> View {
    let state = State::get();
    let findings = live_while(move || state.has_finding.get(), findings);
    let none = live_while(
        move || !state.has_finding.get(),
        || parts().add(no_finding()).add(network_card()),
    );
    el("div")
        .class("result")
        .add(
            el("div")
                .class("answer")
                .add(findings)
                .add(none)
                .add(trace())
                .add(contradictions())
                .add(remarks())
                .add(report_and_share()),
        )
        .add(evidence())
        .into()
}

/// What was found, and what to do.
fn findings() -> View {
    parts().add(cards()).add(network_card()).add(steps()).add(verify()).add(fetches()).into()
}

/// What was found. The cards are made anew only if the findings are others.
pub(super) fn cards() -> View {
    let state = State::get();
    let findings = memo(move || state.answer.with(|answer| answer.diagnosis.findings.clone()));
    live(move || {
        let cards = findings.get().into_iter().enumerate();
        cards.map(|(index, finding)| finding_card(finding, index)).collect::<View>()
    })
}

/// What was pasted.
pub(super) fn evidence() -> View {
    let state = State::get();
    el("aside")
        .class("evidence")
        .attr("aria-label", state.say(text::YOUR_TEXT))
        .add(
            el("div")
                .class("evidence-head")
                .add(el("h2").add(state.say(text::YOUR_TEXT)))
                .add(
                    button()
                        .class("quiet")
                        .on_click(move || state.go(Stage::Paste))
                        .add(state.say(text::EDIT)),
                )
                .add(
                    button()
                        .class("quiet")
                        .on_click(move || state.start_again())
                        .add(state.say(text::NEW_PASTE)),
                ),
        )
        .add(understood())
        .add(pasted_text())
        .add(add_output())
        .into()
}
