//! The result: what is wrong and what to do, beside the text that was pasted.

use leptos::prelude::*;

use super::contradictions::Contradictions;
use super::fetch_plan::Fetches;
use super::finding::FindingCard;
use super::live::{live, live_while};
use super::network::Network;
use super::pasted_text::PastedText;
use super::playground::Playground;
use super::prose::prose;
use super::remarks::Remarks;
use super::state::State;
use super::steps::Steps;
use super::text;
use super::understood::Understood;
use crate::diagnose::{Diagnosis, Verdict};
use crate::evidence::captures::Captures;
use crate::evidence::message::Foreign;
use crate::lang::Text;

/// The screen after a paste.
#[component]
pub(super) fn ResultView() -> impl IntoView {
    let state = State::get();
    let verdict = live(move || {
        state.answer.with(|answer| match answer.diagnosis.verdict {
            Verdict::ModuleFailure => view! { <Findings/> }.into_any(),
            Verdict::NotAModuleFailure | Verdict::Unknown => view! { <NoFinding/> }.into_any(),
        })
    });
    view! {
        <div class="result">
            <div class="answer" aria-live="polite">{verdict}<Contradictions/><Remarks/><Network/><Playground/></div>
            <aside class="evidence">
                <div class="evidence-head">
                    <h2>{state.say(text::YOUR_TEXT)}</h2>
                    <button type="button" class="quiet" on:click=move |_| state.is_editing.set(true)>
                        {state.say(text::EDIT)}
                    </button>
                    <button type="button" class="quiet" on:click=move |_| state.take(String::new())>
                        {state.say(text::NEW_PASTE)}
                    </button>
                </div>
                <Understood/>
                <PastedText/>
            </aside>
        </div>
    }
}

#[component]
fn Findings() -> impl IntoView {
    let state = State::get();
    let cards = live(move || {
        let findings = state.answer.with(|answer| answer.diagnosis.findings.clone());
        let cards = findings.into_iter().enumerate();
        cards.map(|(index, finding)| view! { <FindingCard finding index/> }).collect_view()
    });
    view! {
        {cards}
        <Steps/>
        <Fetches/>
    }
}

#[component]
fn NoFinding() -> impl IntoView {
    let state = State::get();
    let body = live(move || {
        let lang = state.lang.get();
        state.answer.with(|answer| {
            let (title, more) = sentences(&answer.diagnosis);
            view! {
                <h1>{title.get(lang)}</h1>
                <p>{prose(more, lang, &Captures::default())}</p>
                {pointer(&answer.diagnosis).map(|text| view! { <p>{prose(text, lang, &Captures::default())}</p> })}
                <Unexplained/>
            }
        })
    });
    view! { <section class="card none">{body}</section> }
}

#[component]
fn Unexplained() -> impl IntoView {
    let state = State::get();
    let lines = move || {
        state.answer.with(|answer| {
            answer
                .diagnosis
                .unexplained
                .iter()
                .map(|line| {
                    let number = line.place.number;
                    view! {
                        <li><a href=format!("#line-{number}")>{number}</a>" "<code>{line.text.clone()}</code></li>
                    }
                })
                .collect_view()
        })
    };
    let has_lines = move || state.answer.with(|answer| !answer.diagnosis.unexplained.is_empty());
    live_while(has_lines, move || {
        view! {
            <h2>{state.say(text::UNEXPLAINED)}</h2>
            <ul class="unexplained">{live(lines)}</ul>
        }
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
