//! One host of the list.

mod words;

use leptos::prelude::*;

use super::chart::chart;
use super::engine::{Network, Row};
use super::{said, text, truth};
use crate::probe::command;
use crate::probe::outcome::{Barrier, Permission, barrier};
use crate::probe::question::Question;
use crate::ui::live::{live, live_text};
use crate::ui::script_view::ScriptView;
use crate::ui::state::State;
use words::{key, meaning, median, status, times};

/// A host: its tick, what was seen, and the command that decides.
#[component]
pub(super) fn RowView(row: Row, index: usize) -> impl IntoView {
    let state = State::get();
    let network = Network::get();
    let question = row.question.get_untracked();
    let shown = Memo::new(move |_| network.shown(index, row));
    let is_mixed =
        barrier(&question.url, network.page, Permission::Unknown) == Some(Barrier::MixedContent);
    let is_local = question.needs_own_click;
    let hint = is_local.then_some(if is_mixed { text::MIXED } else { text::LOCAL });
    let hint = hint.or(is_mixed.then_some(text::MIXED));
    let ask = (is_local && !is_mixed).then(|| {
        let is_busy = Memo::new(move |_| network.phase.get().is_busy());
        view! {
            <button
                type="button"
                class="quiet"
                aria-disabled=truth(move || is_busy.get())
                on:click=move |_| network.start_one(index)
            >
                {state.say(text::ASK_ONE)}
            </button>
        }
    });
    view! {
        <li class="probe" data-host=question.host.clone() data-outcome=live_text(move || shown.with(|one| key(one.outcome)).to_owned())>
            <div class="probe-urls">
                {(!is_local).then(|| tick(row, &question, None))}
                <span class="probe-name"><strong>{question.host.clone()}</strong>" "<span class="probe-why">{state.say(question.why.text())}</span></span>
                <code class="probe-url">{question.url.clone()}</code>
                {extras(row, &question)}
            </div>
            <div class="probe-seen">
                {live(move || shown.with(|one| chart(&one.samples)))}
                <p class="probe-time" title=live_text(move || shown.with(|one| times(&one.samples, state.lang.get())))>
                    {live(move || shown.with(|one| median(&one.samples, state.lang.get())))}
                </p>
                <p class="probe-status">{live(move || shown.with(|one| status(one, state.lang.get())))}</p>
            </div>
            {hint.map(|hint| view! { <p class="note probe-local">{said(hint)}</p> })}
            {ask}
            <details>
                <summary>{state.say(text::MORE)}</summary>
                <p>{live(move || meaning(shown.with(|one| one.outcome), state.lang.get()))}</p>
                <p>{live(move || shown.with(|one| times(&one.samples, state.lang.get())))}</p>
                {decisive(&question)}
            </details>
        </li>
    }
}

/// The box before an address; `extra` is the position among the extras.
fn tick(row: Row, question: &Question, extra: Option<usize>) -> AnyView {
    let state = State::get();
    let (is_ticked, url) = match extra.and_then(|at| question.extras.get(at)) {
        Some(extra) => (extra.is_ticked, extra.url.clone()),
        None => (question.is_ticked, question.url.clone()),
    };
    let set = move |is_ticked: bool| {
        row.question.update(|question| match extra {
            None => question.is_ticked = is_ticked,
            Some(at) => {
                if let Some(extra) = question.extras.get_mut(at) {
                    extra.is_ticked = is_ticked;
                }
            }
        });
    };
    let label = live_text(move || format!("{} {url}", text::TICK.get(state.lang.get())));
    view! {
        <input
            type="checkbox"
            class="probe-tick"
            aria-label=label
            prop:checked=is_ticked
            on:change:target=move |event| set(event.target().checked())
        />
    }
    .into_any()
}

fn extras(row: Row, question: &Question) -> AnyView {
    let state = State::get();
    let items = question.extras.iter().enumerate().map(|(at, extra)| {
        let about = extra.about.text();
        let words = live(move || {
            let lang = state.lang.get();
            let what = [("what", about.get(lang).to_owned())].into_iter().collect();
            text::EXTRA.fill(lang, &what)
        });
        view! {
            {tick(row, question, Some(at))}
            <span class="probe-why">{words}</span>
            <code class="probe-url">{extra.url.clone()}</code>
        }
    });
    items.collect_view().into_any()
}

/// The command, or why this shell has none.
fn decisive(question: &Question) -> AnyView {
    let state = State::get();
    let question = question.clone();
    let command = Memo::new(move |_| {
        let (os, shell) = state.answer.with(|answer| (answer.profile.os, answer.profile.shell));
        command::check(&question, os, shell)
    });
    live(move || match command.get() {
        Ok(code) => view! {
            <ScriptView code=Signal::stored(code) label=text::COMMAND/>
        }
        .into_any(),
        Err(note) => view! { <p class="note">{state.say(note)}</p> }.into_any(),
    })
    .into_any()
}
