//! The last stage: whether the fix worked, and what was tried so far.

use leptos::prelude::*;

use super::live::{live, live_while};
use super::output_box::output_box;
use super::prose::{said, sentence};
use super::state::State;
use super::view::{View, button, el, parts};
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::verify::{self, Outcome, Round, Verified};
use crate::way::Stage;

const VERIFY: Text = Text { en: "Verify the fix", zh: "验证是否修好" }.paired();
const VERIFY_MORE: Text = Text {
    en: "Run the command that failed once more, and paste what it prints now: a second problem may have stood behind the first.",
    zh: "重新运行刚才失败的命令，把现在的输出粘贴到这里：第一个问题后面可能还有第二个。",
}
.paired();
const PASTE_AGAIN: Text =
    Text { en: "I ran it: the new output", zh: "已经运行，新的输出" }.paired();
const CHECK: Text = Text { en: "Check", zh: "检查" }.paired();
const SILENT: Text = Text { en: "It printed nothing", zh: "它没有输出任何内容" }.paired();
const SO_FAR: Text = Text { en: "So far", zh: "到目前为止" }.paired();
const UNKNOWN: Text = Text { en: "An unknown problem", zh: "未知的问题" }.paired();

/// What to do after the fix, what came of it, and the rounds before.
pub(super) fn verify() -> View {
    let state = State::get();
    let judge = move |text: String| {
        let verified = state.answer.with_untracked(|before| verify::verify(before, &text));
        state.settle(verified, text);
    };
    let silent = move || {
        let answer = state.answer.get_untracked();
        state.settle(verify::silent(&answer), String::new());
    };
    let verdict = live(move || state.verified.get().map(verdict));
    let has_rounds = move || state.rounds.with(|rounds| !rounds.is_empty());
    el("section")
        .class("card verify")
        .add(el("h2").attr("id", Stage::Verify.id()).attr("tabindex", "-1").add(state.say(VERIFY)))
        .add(el("p").add(said(VERIFY_MORE)))
        .add(output_box(PASTE_AGAIN, CHECK, Callback::new(judge)))
        .add(button().class("quiet").on_click(silent).add(state.say(SILENT)))
        .add(el("div").attr("role", "status").add(verdict))
        .add(live_while(has_rounds, rounds))
        .into()
}

fn verdict(verified: Verified) -> View {
    let state = State::get();
    let outcome = verified.outcome;
    let hints =
        verified.hints.into_iter().map(|(text, captures)| el("li").add(sentence(text, captures)));
    parts()
        .add(el("p").attr("class", class_of(outcome)).add(state.say(outcome.text())))
        .add(el("ul").add(hints.collect::<View>()))
        .into()
}

/// The rounds before, each with its cause, its steps and what came of them.
fn rounds() -> View {
    let state = State::get();
    let rounds = live(move || {
        let rounds = state.rounds.get().into_iter();
        rounds.map(round_view).collect::<View>()
    });
    parts().add(el("h3").add(state.say(SO_FAR))).add(el("ol").class("rounds").add(rounds)).into()
}

fn round_view(round: Round) -> View {
    let state = State::get();
    let (title, captures) = round.cause.unwrap_or((UNKNOWN, Captures::default()));
    let steps =
        round.steps.into_iter().map(|(text, captures)| el("li").add(sentence(text, captures)));
    el("li")
        .add(el("p").add(sentence(title, captures)))
        .add(el("ul").add(steps.collect::<View>()))
        .add(el("p").attr("class", class_of(round.outcome)).add(state.say(round.outcome.text())))
        .into()
}

const fn class_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Fixed => "outcome fixed",
        _ => "outcome",
    }
}
