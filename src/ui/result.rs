//! The result: what is wrong and what to do, beside the text that was pasted.

use leptos::prelude::*;

use super::add_output::AddOutput;
use super::contradictions::Contradictions;
use super::fetch_plan::Fetches;
use super::finding::FindingCard;
use super::live::{live, live_while};
use super::network::NetworkCard;
use super::no_finding::NoFinding;
use super::pasted_text::PastedText;
use super::remarks::Remarks;
use super::report::ReportAndShare;
use super::state::State;
use super::steps::Steps;
use super::text;
use super::understood::Understood;
use super::verify::Verify;
use super::waterfall::Trace;
use crate::way::Stage;

/// The screen after a paste.
#[component]
pub(super) fn ResultView() -> impl IntoView {
    let state = State::get();
    let findings = live_while(move || state.has_finding.get(), || view! { <Findings/> });
    let none =
        live_while(move || !state.has_finding.get(), || view! { <NoFinding/><NetworkCard/> });
    view! {
        <div class="result">
            <div class="answer">
                {findings}
                {none}
                <Trace/>
                <Contradictions/>
                <Remarks/>
                <ReportAndShare/>
            </div>
            <aside class="evidence" aria-label=state.say(text::YOUR_TEXT)>
                <div class="evidence-head">
                    <h2>{state.say(text::YOUR_TEXT)}</h2>
                    <button type="button" class="quiet" on:click=move |_| state.go(Stage::Paste)>
                        {state.say(text::EDIT)}
                    </button>
                    <button type="button" class="quiet" on:click=move |_| state.start_again()>
                        {state.say(text::NEW_PASTE)}
                    </button>
                </div>
                <Understood/>
                <PastedText/>
                <AddOutput/>
            </aside>
        </div>
    }
}

/// What was found. The cards are made anew only if the findings are others.
#[component]
fn Findings() -> impl IntoView {
    let state = State::get();
    let findings =
        Memo::new(move |_| state.answer.with(|answer| answer.diagnosis.findings.clone()));
    let cards = live(move || {
        let cards = findings.get().into_iter().enumerate();
        cards.map(|(index, finding)| view! { <FindingCard finding index/> }).collect_view()
    });
    view! {
        {cards}
        <NetworkCard/>
        <Steps/>
        <Verify/>
        <Fetches/>
    }
}
