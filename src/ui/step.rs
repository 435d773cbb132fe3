//! One step: what to do, why, the commands, the check and the way back.

use leptos::prelude::*;

use super::download::download_button;
use super::live::{live, memo};
use super::prose::{explained, said, sentence};
use super::script_view::script_view;
use super::state::State;
use super::steps::file_of;
use super::text;
use super::view::{View, el, parts};
use crate::cause::Risk;
use crate::lang::Text;
use crate::plan::command::Command;
use crate::plan::{Plan, PlannedStep};
use crate::script::{self, Direction, Form};

/// A step. Terms that were `explained_before` it are not explained again.
pub(super) fn step_card(
    step: PlannedStep,
    index: usize,
    explained_before: Vec<&'static str>,
) -> View {
    let state = State::get();
    let number = index + 1;
    let (title, title_values) = (step.title, step.captures.clone());
    let (why, why_values) = (step.why, step.captures.clone());
    let note = step.withheld.map(|note| el("p").class("note").add(said(note)));
    let risk = risk_text(step.risk);
    let download = step.is_scripted().then(|| {
        let mut plan = Plan::default();
        plan.steps.push(step.clone());
        let file = move || {
            let shell = state.answer.with_untracked(|answer| answer.profile.shell);
            file_of(&plan, shell, state.lang.get_untracked(), Direction::Fix)
        };
        download_button(Box::new(file), title)
    });
    let why = el("p")
        .class("why")
        .add(live(move || explained(why, state.lang.get(), &why_values, explained_before.clone())));
    let lasts = step
        .commands
        .iter()
        .any(Command::is_for_whole_scripts)
        .then(|| el("p").class("note").add(state.say(text::LASTS)));
    // Where there is no command the note says why; else it is read behind the command.
    let (note_above, note_below) =
        if step.commands.is_empty() { (note, None) } else { (None, note) };
    let undo = step.undo_by_hand().to_vec();
    let commands = parts().add(runnable(at_hand(step.commands), title)).add(lasts).add(note_below);
    // What is safe is run first and read about afterwards.
    let body = if step.risk == Risk::Safe {
        parts().add(commands).add(why)
    } else {
        parts().add(why).add(commands)
    };
    el("li")
        .class("card step")
        .add(
            el("div")
                .class("step-head")
                .add(el("span").class("number").add(number))
                .add(el("h3").add(sentence(title, title_values)))
                .add(el("span").attr("class", risk_class(step.risk)).add(state.say(risk))),
        )
        .add(note_above)
        .add(body)
        .add(download)
        .add(
            el("div")
                .class("folds")
                .add(folded(text::CHECK, step.verify))
                .add(folded(text::UNDO, at_hand(undo))),
        )
        .into()
}

/// What a person reads beside a step, and copies.
fn at_hand(mut commands: Vec<Command>) -> Vec<Command> {
    commands.retain(|command| !command.is_for_whole_scripts());
    commands
}

/// Commands to copy, or the reason why this shell cannot run them.
fn runnable(commands: Vec<Command>, label: Text) -> View {
    let state = State::get();
    let shell = memo(move || state.answer.with(|answer| answer.profile.shell));
    live(move || match script::all_statements(&commands, shell.get(), Form::Paste) {
        Ok(statements) if statements.is_empty() => None,
        Ok(statements) => {
            let code = Signal::stored(statements.join("\n"));
            Some(script_view(code, label))
        }
        Err(note) => Some(View::from(el("p").class("note").add(state.say(note)))),
    })
}

fn folded(title: Text, commands: Vec<Command>) -> View {
    let state = State::get();
    let fold = (!commands.is_empty()).then(|| {
        el("details").add(el("summary").add(state.say(title))).add(runnable(commands, title))
    });
    fold.into()
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
