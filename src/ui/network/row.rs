//! One host of the list.

mod words;

use leptos::prelude::*;

use super::chart::chart;
use super::engine::{Network, Row};
use super::text;
use crate::probe::command;
use crate::probe::outcome::{Barrier, Permission, barrier};
use crate::probe::question::Question;
use crate::ui::live::{live, live_text, memo, truth};
use crate::ui::prose::said;
use crate::ui::script_view::script_view;
use crate::ui::state::State;
use crate::ui::view::{View, button, el, parts};
use words::{key, meaning, median, status, times};

/// A host: its tick, what was seen, and the command that decides.
pub(super) fn row_view(row: Row, index: usize) -> View {
    let state = State::get();
    let network = Network::get();
    let question = row.question.get_untracked();
    let shown = memo(move || network.shown(index, row));
    let is_mixed =
        barrier(&question.url, network.page, Permission::Unknown) == Some(Barrier::MixedContent);
    let is_local = question.needs_own_click;
    let hint = is_local.then_some(if is_mixed { text::MIXED } else { text::LOCAL });
    let hint = hint.or(is_mixed.then_some(text::MIXED));
    let ask = (is_local && !is_mixed).then(|| {
        let is_busy = memo(move || network.phase.get().is_busy());
        button()
            .class("quiet")
            .attr("aria-disabled", truth(move || is_busy.get()))
            .on_click(move || network.start_one(index))
            .add(state.say(text::ASK_ONE))
    });
    el("li")
        .class("probe")
        .attr("data-host", question.host.clone())
        .attr("data-outcome", live_text(move || shown.with(|one| key(one.outcome)).to_owned()))
        .add(
            el("div")
                .class("probe-urls")
                .add((!is_local).then(|| tick(row, &question, None)))
                .add(
                    el("span")
                        .class("probe-name")
                        .add(el("strong").add(question.host.clone()))
                        .add(" ")
                        .add(el("span").class("probe-why").add(state.say(question.why.text()))),
                )
                .add(el("code").class("probe-url").add(question.url.clone()))
                .add(extras(row, &question)),
        )
        .add(
            el("div")
                .class("probe-seen")
                .add(live(move || shown.with(|one| chart(&one.samples))))
                .add(
                    el("p")
                        .class("probe-time")
                        .attr(
                            "title",
                            live_text(move || {
                                shown.with(|one| times(&one.samples, state.lang.get()))
                            }),
                        )
                        .add(live(move || {
                            shown.with(|one| median(&one.samples, state.lang.get()))
                        })),
                )
                .add(
                    el("p")
                        .class("probe-status")
                        .add(live(move || shown.with(|one| status(one, state.lang.get())))),
                ),
        )
        .add(hint.map(|hint| el("p").class("note probe-local").add(said(hint))))
        .add(ask)
        .add(
            el("details")
                .add(el("summary").add(state.say(text::MORE)))
                .add(
                    el("p").add(live(move || {
                        meaning(shown.with(|one| one.outcome), state.lang.get())
                    })),
                )
                .add(
                    el("p")
                        .add(live(move || shown.with(|one| times(&one.samples, state.lang.get())))),
                )
                .add(decisive(&question)),
        )
        .into()
}

/// The box before an address; `extra` is the position among the extras.
fn tick(row: Row, question: &Question, extra: Option<usize>) -> View {
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
    el("input")
        .attr("type", "checkbox")
        .class("probe-tick")
        .attr("aria-label", label)
        .checked(move || is_ticked)
        .on_tick(set)
        .into()
}

fn extras(row: Row, question: &Question) -> View {
    let state = State::get();
    let items = question.extras.iter().enumerate().map(|(at, extra)| {
        let about = extra.about.text();
        let words = live(move || {
            let lang = state.lang.get();
            let what = [("what", about.get(lang).to_owned())].into_iter().collect();
            text::EXTRA.fill(lang, &what)
        });
        parts()
            .add(tick(row, question, Some(at)))
            .add(el("span").class("probe-why").add(words))
            .add(el("code").class("probe-url").add(extra.url.clone()))
    });
    items.collect()
}

/// The command, or why this shell has none.
fn decisive(question: &Question) -> View {
    let state = State::get();
    let question = question.clone();
    let command = memo(move || {
        let (os, shell) = state.answer.with(|answer| (answer.profile.os, answer.profile.shell));
        command::check(&question, os, shell)
    });
    live(move || match command.get() {
        Ok(code) => script_view(Signal::stored(code), text::COMMAND),
        Err(note) => el("p").class("note").add(state.say(note)).into(),
    })
}
