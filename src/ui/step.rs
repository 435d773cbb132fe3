//! One step: what to do, why, the commands, the check and the way back.

use leptos::either::Either;
use leptos::prelude::*;

use super::download::DownloadButton;
use super::live::live;
use super::prose::{explained, prose};
use super::script_view::ScriptView;
use super::state::State;
use super::steps::file_of;
use super::text;
use crate::cause::Risk;
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::plan::command::Command;
use crate::plan::{Plan, PlannedStep};
use crate::script::{self, Direction, Form};

/// A step. Terms that were `explained_before` it are not explained again.
#[component]
pub(super) fn StepCard(
    step: PlannedStep,
    index: usize,
    explained_before: Vec<&'static str>,
) -> impl IntoView {
    let state = State::get();
    let number = index + 1;
    let (title, title_values) = (step.title, step.captures.clone());
    let (why, why_values) = (step.why, step.captures.clone());
    let note = step.withheld.map(|note| {
        view! { <p class="note">{live(move || prose(note, state.lang.get(), &Captures::default()))}</p> }
    });
    let risk = risk_text(step.risk);
    let download = step.is_scripted().then(|| {
        let mut plan = Plan::default();
        plan.steps.push(step.clone());
        let file = move || {
            let shell = state.answer.with_untracked(|answer| answer.profile.shell);
            file_of(&plan, shell, state.lang.get_untracked(), Direction::Fix)
        };
        view! { <DownloadButton file=Box::new(file) label=title/> }
    });
    let why = view! { <p class="why">{live(move || explained(why, state.lang.get(), &why_values, explained_before.clone()))}</p> };
    let lasts = step.commands.iter().any(Command::is_for_whole_scripts).then(|| {
        view! { <p class="note">{state.say(text::LASTS)}</p> }
    });
    // Where there is no command the note says why; else it is read behind the command.
    let (note_above, note_below) =
        if step.commands.is_empty() { (note, None) } else { (None, note) };
    let commands =
        view! { <Commands commands=at_hand(step.commands) label=title/> {lasts} {note_below} };
    // What is safe is run first and read about afterwards.
    let body = if step.risk == Risk::Safe {
        Either::Left((commands, why))
    } else {
        Either::Right((why, commands))
    };
    view! {
        <li class="card step">
            <div class="step-head">
                <span class="number">{number}</span>
                <h3>{live(move || prose(title, state.lang.get(), &title_values))}</h3>
                <span class=risk_class(step.risk)>{state.say(risk)}</span>
            </div>
            {note_above}
            {body}
            {download}
            <div class="folds">
                <Folded title=text::CHECK commands=step.verify/>
                <Folded title=text::UNDO commands=at_hand(step.undo)/>
            </div>
        </li>
    }
}

/// What a person reads beside a step, and copies.
fn at_hand(mut commands: Vec<Command>) -> Vec<Command> {
    commands.retain(|command| !command.is_for_whole_scripts());
    commands
}

/// Commands to copy, or the reason why this shell cannot run them.
#[component]
fn Commands(commands: Vec<Command>, label: Text) -> impl IntoView {
    let state = State::get();
    let shell = Memo::new(move |_| state.answer.with(|answer| answer.profile.shell));
    live(move || match script::all_statements(&commands, shell.get(), Form::Paste) {
        Ok(statements) if statements.is_empty() => None,
        Ok(statements) => {
            let code = Signal::stored(statements.join("\n"));
            Some(Either::Left(view! { <ScriptView code label/> }))
        }
        Err(note) => Some(Either::Right(view! { <p class="note">{state.say(note)}</p> })),
    })
}

#[component]
fn Folded(title: Text, commands: Vec<Command>) -> impl IntoView {
    let state = State::get();
    (!commands.is_empty()).then(|| {
        view! {
            <details>
                <summary>{state.say(title)}</summary>
                <Commands commands label=title/>
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
