//! Asking the network: the exact addresses first, nothing before the click, then what this browser
//! saw, host by host, and what follows from it.

mod chart;
mod conclusion;
mod engine;
mod row;
mod text;

use leptos::prelude::*;

use super::browser::platform;
use super::live::{Live, LiveText, live, live_text};
use super::prose::prose;
use super::state::State;
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::probe::outcome::PageOrigin;
use crate::probe::question;
use crate::way::Stage;
use conclusion::Conclusion;
use engine::{Network as Engine, Phase};
use row::RowView;

/// The section, folded. It begins with the hosts that the paste speaks of, and anew where a paste
/// speaks of others. There is one in the document at a time.
#[component]
pub(super) fn NetworkCard() -> impl IntoView {
    let state = State::get();
    let questions = Memo::new(move |_| state.answer.with(|answer| answer.questions.clone()));
    let body = live(move || {
        questions.track();
        view! { <Body/> }
    });
    view! {
        <details class="card network">
            <summary id=Stage::Network.id()>
                <h2>{state.say(text::TITLE)}</h2>
                <span class="network-hint">{state.say(text::HINT)}</span>
            </summary>
            {body}
        </details>
    }
}

#[component]
fn Body() -> impl IntoView {
    let state = State::get();
    let engine = Engine::provide(state);
    let rows = live(move || {
        let rows = engine.rows.get().into_iter().enumerate();
        rows.map(|(index, row)| view! { <RowView row index/> }).collect_view()
    });
    let is_apart = engine.page != PageOrigin::File && !platform::is_single_file();
    let place = if is_apart { text::IN_A_FRAME } else { text::IN_THIS_FILE };
    view! {
        <div class="network-body">
            <p class="why">{said(text::LEAD)}" "{state.say(place)}</p>
            <ul class="probes">{rows}</ul>
            <Add/>
            <Controls/>
            <Conclusion/>
        </div>
    }
}

/// A sentence that follows the language.
fn said(text: Text) -> Live {
    let state = State::get();
    live(move || prose(text, state.lang.get(), &Captures::default()))
}

/// A box for an address of the person's own.
#[component]
fn Add() -> impl IntoView {
    let state = State::get();
    let engine = Engine::get();
    let draft = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<Text>);
    let add = move || {
        let known: Vec<_> = engine
            .rows
            .with_untracked(|rows| rows.iter().map(|row| row.question.get_untracked()).collect());
        match question::added(&draft.get_untracked(), &known) {
            Ok(question) => {
                engine.add(question);
                draft.set(String::new());
                fault.set(None);
            }
            Err(text) => fault.set(Some(text)),
        }
    };
    let message = live(move || fault.get().map(|text| text.get(state.lang.get())));
    view! {
        <div class="probe-add">
            <label class="field">
                <span>{state.say(text::ADD_LABEL)}</span>
                <input
                    type="text"
                    id="probe-add"
                    inputmode="url"
                    spellcheck="false"
                    autocapitalize="off"
                    placeholder="https://goproxy.example.com"
                    aria-describedby="probe-fault"
                    prop:value=move || draft.get()
                    on:input:target=move |event| draft.set(event.target().value())
                    on:keydown=move |event| {
                        if event.key() == "Enter" {
                            add();
                        }
                    }
                />
            </label>
            <button type="button" class="quiet" on:click=move |_| add()>{state.say(text::ADD)}</button>
            <p id="probe-fault" class="note probe-fault" role="alert">{message}</p>
        </div>
    }
}

/// Start, stop, and how far it is.
#[component]
fn Controls() -> impl IntoView {
    let state = State::get();
    let engine = Engine::get();
    let can_start = Memo::new(move |_| engine.can_start());
    let is_busy = Memo::new(move |_| engine.phase.get().is_busy());
    let label = move || {
        let text = if engine.has_reports() { text::AGAIN } else { text::START };
        text.get(state.lang.get())
    };
    view! {
        <div class="probe-controls">
            <button
                type="button"
                class="primary"
                aria-disabled=truth(move || !can_start.get())
                on:click=move |_| engine.start_ticked()
            >
                {live(label)}
            </button>
            <button
                type="button"
                class="quiet"
                aria-disabled=truth(move || !is_busy.get())
                on:click=move |_| engine.stop()
            >
                {state.say(text::STOP)}
            </button>
            <p class="probe-progress" role="status" aria-live="polite">{live(move || progress(engine, state))}</p>
        </div>
    }
}

/// The value of an ARIA attribute.
fn truth(value: impl Fn() -> bool + Send + 'static) -> LiveText {
    live_text(move || value().to_string())
}

fn progress(engine: Engine, state: State) -> String {
    let text = match engine.phase.get() {
        Phase::Idle => text::NOTHING_SENT,
        Phase::Starting => text::STARTING,
        Phase::Running => text::PROGRESS,
        Phase::Resting => text::RESTING,
        Phase::Done => text::DONE,
        Phase::Stopped => text::STOPPED,
        Phase::Failed => text::FAILED,
    };
    let (over, total) = engine.progress.get();
    let captures: Captures =
        [("over", over.to_string()), ("total", total.to_string())].into_iter().collect();
    text.fill(state.lang.get(), &captures)
}
