//! What to do: the choice of system and shell, the steps, and all of them as one script.

use leptos::prelude::*;

use super::download::download_button;
use super::fragment_view::fragment_view;
use super::live::{derived, live, live_while, memo};
use super::script_view::script_view;
use super::segment::{segment, segments};
use super::state::State;
use super::step::step_card;
use super::text;
use super::view::{View, el, parts};
use crate::evidence::Os;
use crate::glossary;
use crate::lang::{Lang, Text};
use crate::plan::{Plan, Scope};
use crate::script::{self, Direction, Form, Fragment, Shell};
use crate::way::Stage;

/// The steps of the plan.
pub(super) fn steps() -> View {
    let state = State::get();
    let is_script = move || state.fragment.with(Option::is_none);
    el("section")
        .class("fix")
        .add(
            el("div")
                .class("fix-head")
                .add(
                    el("h2")
                        .attr("id", Stage::Fix.id())
                        .attr("tabindex", "-1")
                        .add(state.say(text::FIX)),
                )
                .add(system_choice())
                .add(shell_choice()),
        )
        .add(live_while(is_script, scripts))
        .add(live(move || state.fragment.get().map(fragment_view)))
        .into()
}

/// The steps one by one, and as one script.
fn scripts() -> View {
    let state = State::get();
    // The cards are made anew only if the steps are others: what is open in them stays open.
    let steps = memo(move || state.answer.with(|answer| answer.plan.steps.clone()));
    let cards = live(move || {
        let mut terms = terms_of_cause(state);
        let cards = steps.get().into_iter().enumerate().map(|(index, step)| {
            let explained_before = terms.clone();
            glossary::spans(step.why.pieces(Lang::En, &step.captures), Lang::En, &mut terms);
            step_card(step, index, explained_before)
        });
        cards.collect::<View>()
    });
    parts()
        .add(el("ol").class("steps").add(cards))
        .add(whole(text::WHOLE_SCRIPT, Direction::Fix))
        .add(whole(text::UNDO_SCRIPT, Direction::Undo))
        .into()
}

/// The terms that the card of the cause explains.
fn terms_of_cause(state: State) -> Vec<&'static str> {
    let mut terms = Vec::new();
    state.answer.with_untracked(|answer| {
        if let Some(first) = answer.diagnosis.findings.first() {
            let pieces = first.cause.why.pieces(Lang::En, &first.captures);
            glossary::spans(pieces, Lang::En, &mut terms);
        }
    });
    terms
}

fn system_choice() -> View {
    let state = State::get();
    let buttons = Os::ALL.map(|os| {
        let is_chosen = move || state.answer.with(|answer| answer.profile.os == os);
        segment(os.name(), is_chosen, move || state.choose_os(os))
    });
    segments(text::SYSTEM).add(buttons).into()
}

fn shell_choice() -> View {
    let state = State::get();
    let buttons = Shell::ALL.map(|shell| {
        let is_chosen = move || {
            state.fragment.with(Option::is_none)
                && state.answer.with(|answer| answer.profile.shell == shell)
        };
        segment(shell.name(), is_chosen, move || state.choose_shell(shell))
    });
    let files = Fragment::ALL.map(|fragment| {
        let is_chosen = move || state.fragment.get() == Some(fragment);
        segment(fragment.name(), is_chosen, move || state.fragment.set(Some(fragment)))
    });
    segments(text::SHELL).add(buttons).add(files).into()
}

/// The whole plan as one script, one way or the other.
fn whole(title: Text, direction: Direction) -> View {
    let state = State::get();
    let code = derived(move || {
        let lang = state.lang.get();
        state.answer.with(|answer| {
            script::script(
                &answer.plan,
                answer.profile.shell,
                Form::Paste,
                Scope::User,
                lang,
                direction,
            )
        })
    });
    let file = move || {
        let lang = state.lang.get_untracked();
        state
            .answer
            .with_untracked(|answer| file_of(&answer.plan, answer.profile.shell, lang, direction))
    };
    let has_code = move || code.with(|code| !code.is_empty());
    live_while(has_code, move || {
        el("details")
            .class("whole")
            .add(el("summary").add(state.say(title)))
            .add(script_view(code, title))
            .add(download_button(Box::new(file), title))
    })
}

/// A plan as a file of a shell.
pub(super) fn file_of(
    plan: &Plan,
    shell: Shell,
    lang: Lang,
    direction: Direction,
) -> (&'static str, String) {
    let text = script::script(plan, shell, Form::File, Scope::User, lang, direction);
    (script::file_name(shell, direction), text)
}
