//! What to do: the choice of system and shell, the steps, and all of them as one script.

use leptos::prelude::*;

use super::download::DownloadButton;
use super::fragment_view::FragmentView;
use super::live::{live, live_while};
use super::script_view::ScriptView;
use super::segment::segment;
use super::state::State;
use super::step::StepCard;
use super::text;
use crate::evidence::Os;
use crate::glossary;
use crate::lang::{Lang, Text};
use crate::plan::{Plan, Scope};
use crate::script::{self, Direction, Form, Fragment, Shell};
use crate::way::Stage;

/// The steps of the plan.
#[component]
pub(super) fn Steps() -> impl IntoView {
    let state = State::get();
    let is_script = move || state.fragment.with(Option::is_none);
    view! {
        <section class="fix">
            <div class="fix-head">
                <h2 id=Stage::Fix.id() tabindex="-1">{state.say(text::FIX)}</h2>
                <SystemChoice/>
                <ShellChoice/>
            </div>
            {live_while(is_script, || view! { <Scripts/> })}
            {live(move || state.fragment.get().map(|fragment| view! { <FragmentView fragment/> }))}
        </section>
    }
}

/// The steps one by one, and as one script.
#[component]
fn Scripts() -> impl IntoView {
    let state = State::get();
    // The cards are made anew only if the steps are others: what is open in them stays open.
    let steps = Memo::new(move |_| state.answer.with(|answer| answer.plan.steps.clone()));
    let cards = live(move || {
        let mut terms = terms_of_cause(state);
        let cards = steps.get().into_iter().enumerate().map(|(index, step)| {
            let explained_before = terms.clone();
            glossary::spans(step.why.pieces(Lang::En, &step.captures), Lang::En, &mut terms);
            view! { <StepCard step index explained_before/> }
        });
        cards.collect_view()
    });
    view! {
        <ol class="steps">{cards}</ol>
        <Whole title=text::WHOLE_SCRIPT direction=Direction::Fix/>
        <Whole title=text::UNDO_SCRIPT direction=Direction::Undo/>
    }
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

#[component]
fn SystemChoice() -> impl IntoView {
    let state = State::get();
    let buttons = Os::ALL.map(|os| {
        let is_chosen = move || state.answer.with(|answer| answer.profile.os == os);
        segment(os.name(), is_chosen, move || state.choose_os(os))
    });
    view! { <div class="segments" role="group" aria-label=state.say(text::SYSTEM)>{buttons}</div> }
}

#[component]
fn ShellChoice() -> impl IntoView {
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
    view! { <div class="segments" role="group" aria-label=state.say(text::SHELL)>{buttons}{files}</div> }
}

/// The whole plan as one script, one way or the other.
#[component]
fn Whole(title: Text, direction: Direction) -> impl IntoView {
    let state = State::get();
    let code = Signal::derive(move || {
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
        view! {
            <details class="whole">
                <summary>{state.say(title)}</summary>
                <ScriptView code label=title/>
                <DownloadButton file=Box::new(file) label=title/>
            </details>
        }
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
