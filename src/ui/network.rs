//! Asking the network: the exact addresses first, nothing before the click, then what this browser
//! saw, host by host, and what follows from it.

mod chart;
mod conclusion;
mod engine;
mod row;
mod text;

use leptos::prelude::*;

use super::browser::platform;
use super::fold::fold;
use super::live::{live, memo, truth};
use super::prose::said;
use super::state::State;
use super::view::{View, button, el};
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::probe::outcome::PageOrigin;
use crate::probe::question;
use crate::way::Stage;
use conclusion::conclusion;
use engine::{Network as Engine, Phase};
use row::row_view;

/// The section, folded. It begins with the hosts that the paste speaks of, and anew where a paste
/// speaks of others. There is one in the document at a time.
pub(super) fn network_card() -> View {
    let state = State::get();
    let summary = el("summary")
        .attr("id", Stage::Network.id())
        .add(el("h2").add(state.say(text::TITLE)))
        .add(el("span").class("network-hint").add(state.say(text::HINT)));
    let body = move || {
        let questions = memo(move || state.answer.with(|answer| answer.questions.clone()));
        live(move || {
            questions.track();
            body()
        })
    };
    fold(summary, body).class("card network").into()
}

fn body() -> View {
    let state = State::get();
    let engine = Engine::provide(state);
    let rows = live(move || {
        let rows = engine.rows.get().into_iter().enumerate();
        rows.map(|(index, row)| row_view(row, index)).collect::<View>()
    });
    let is_apart = engine.page != PageOrigin::File && !platform::is_single_file();
    let place = if is_apart { text::IN_A_FRAME } else { text::IN_THIS_FILE };
    el("div")
        .class("network-body")
        .add(el("p").class("why").add(said(text::LEAD)).add(" ").add(state.say(place)))
        .add(el("ul").class("probes").add(rows))
        .add(add())
        .add(controls())
        .add(conclusion())
        .into()
}

/// A box for an address of the person's own.
fn add() -> View {
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
    el("div")
        .class("probe-add")
        .add(
            el("label").class("field").add(el("span").add(state.say(text::ADD_LABEL))).add(
                el("input")
                    .attr("type", "text")
                    .attr("id", "probe-add")
                    .attr("inputmode", "url")
                    .attr("spellcheck", "false")
                    .attr("autocapitalize", "off")
                    .attr("placeholder", "https://goproxy.example.com")
                    .attr("aria-describedby", "probe-fault")
                    .value(move || draft.get())
                    .on_text("input", move |text| draft.set(text))
                    .on_enter(add),
            ),
        )
        .add(button().class("quiet").on_click(add).add(state.say(text::ADD)))
        .add(
            el("p")
                .attr("id", "probe-fault")
                .class("note probe-fault")
                .attr("role", "alert")
                .add(message),
        )
        .into()
}

/// Start, stop, and how far it is.
fn controls() -> View {
    let state = State::get();
    let engine = Engine::get();
    let can_start = memo(move || engine.can_start());
    let is_busy = memo(move || engine.phase.get().is_busy());
    let label = move || {
        let text = if engine.has_reports() { text::AGAIN } else { text::START };
        text.get(state.lang.get())
    };
    el("div")
        .class("probe-controls")
        .add(
            button()
                .class("primary")
                .attr("aria-disabled", truth(move || !can_start.get()))
                .on_click(move || engine.start_ticked())
                .add(live(label)),
        )
        .add(
            button()
                .class("quiet")
                .attr("aria-disabled", truth(move || !is_busy.get()))
                .on_click(move || engine.stop())
                .add(state.say(text::STOP)),
        )
        .add(
            el("p")
                .class("probe-progress")
                .attr("role", "status")
                .attr("aria-live", "polite")
                .add(live(move || progress(engine, state))),
        )
        .into()
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
