//! One step: what to do, why, the commands, the check and the way back.

use leptos::either::Either;
use leptos::prelude::*;

use super::live::live;
use super::prose::prose;
use super::script_view::ScriptView;
use super::state::State;
use super::text;
use crate::cause::Risk;
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::plan::PlannedStep;
use crate::plan::command::Command;
use crate::script::{self, Form, Shell};

/// A step.
#[component]
pub(super) fn StepCard(step: PlannedStep, index: usize, shell: Shell) -> impl IntoView {
    let state = State::get();
    let number = index + 1;
    let (title, title_values) = (step.title, step.captures.clone());
    let (why, why_values) = (step.why, step.captures.clone());
    let note = step.withheld.map(|note| {
        view! { <p class="note">{live(move || prose(note, state.lang.get(), &Captures::default()))}</p> }
    });
    let risk = risk_text(step.risk);
    view! {
        <li class="card step">
            <p class="eyebrow">
                <span class="number">{number}</span>
                <span class=risk_class(step.risk)>{state.say(risk)}</span>
            </p>
            <h3>{live(move || prose(title, state.lang.get(), &title_values))}</h3>
            <p class="why">{live(move || prose(why, state.lang.get(), &why_values))}</p>
            {note}
            <Commands commands=step.commands shell label=title/>
            <Folded title=text::CHECK commands=step.verify shell/>
            <Folded title=text::UNDO commands=step.undo shell/>
        </li>
    }
}

/// Commands to copy, or the reason why this shell cannot run them.
#[component]
fn Commands(commands: Vec<Command>, shell: Shell, label: Text) -> impl IntoView {
    let state = State::get();
    match script::all_statements(&commands, shell, Form::Paste) {
        Ok(statements) if statements.is_empty() => None,
        Ok(statements) => {
            let code = Signal::stored(statements.join("\n"));
            Some(Either::Left(view! { <ScriptView code label/> }))
        }
        Err(note) => Some(Either::Right(view! { <p class="note">{state.say(note)}</p> })),
    }
}

#[component]
fn Folded(title: Text, commands: Vec<Command>, shell: Shell) -> impl IntoView {
    let state = State::get();
    (!commands.is_empty()).then(|| {
        view! {
            <details>
                <summary>{state.say(title)}</summary>
                <Commands commands shell label=title/>
            </details>
        }
    })
}

const fn risk_text(risk: Risk) -> Text {
    match risk {
        Risk::Safe => text::SAFE,
        Risk::Review => text::REVIEW,
        Risk::Manual => text::BY_HAND,
    }
}

const fn risk_class(risk: Risk) -> &'static str {
    match risk {
        Risk::Safe => "risk safe",
        Risk::Review => "risk review",
        Risk::Manual => "risk manual",
    }
}
