//! What to do: the choice of system and shell, the steps, and all of them as one script.

use leptos::prelude::*;

use super::live::{live, live_text, live_while};
use super::script_view::ScriptView;
use super::state::State;
use super::step::StepCard;
use super::text;
use crate::evidence::Os;
use crate::lang::Text;
use crate::plan::Scope;
use crate::script::{self, Direction, Form, Shell};

/// The steps of the plan.
#[component]
pub(super) fn Steps() -> impl IntoView {
    let state = State::get();
    let cards = live(move || {
        let (steps, shell) =
            state.answer.with(|answer| (answer.plan.steps.clone(), answer.profile.shell));
        let cards = steps.into_iter().enumerate();
        cards.map(|(index, step)| view! { <StepCard step index shell/> }).collect_view()
    });
    view! {
        <section class="fix">
            <div class="fix-head">
                <h2>{state.say(text::FIX)}</h2>
                <SystemChoice/>
                <ShellChoice/>
            </div>
            <ol class="steps">{cards}</ol>
            <Whole title=text::WHOLE_SCRIPT direction=Direction::Fix/>
            <Whole title=text::UNDO_SCRIPT direction=Direction::Undo/>
        </section>
    }
}

#[component]
fn SystemChoice() -> impl IntoView {
    let state = State::get();
    let buttons = Os::ALL.map(|os| {
        let is_chosen = move || state.answer.with(|answer| answer.profile.os == os);
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=live_text(move || is_chosen().to_string())
                on:click=move |_| state.choose_os(os)
            >
                {os.name()}
            </button>
        }
    });
    view! { <div class="segments" role="group" aria-label=state.say(text::SYSTEM)>{buttons}</div> }
}

#[component]
fn ShellChoice() -> impl IntoView {
    let state = State::get();
    let buttons = Shell::ALL.map(|shell| {
        let is_chosen = move || state.answer.with(|answer| answer.profile.shell == shell);
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=live_text(move || is_chosen().to_string())
                on:click=move |_| state.choose_shell(shell)
            >
                {shell.name()}
            </button>
        }
    });
    view! { <div class="segments" role="group" aria-label=state.say(text::SHELL)>{buttons}</div> }
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
    let has_code = move || code.with(|code| !code.is_empty());
    live_while(has_code, move || {
        view! {
            <details class="whole">
                <summary>{state.say(title)}</summary>
                <ScriptView code label=title/>
            </details>
        }
    })
}
