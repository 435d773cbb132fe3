//! The last stage: whether the fix worked, and what was tried so far.

use leptos::prelude::*;

use super::live::{live, live_while};
use super::output_box::OutputBox;
use super::prose::prose;
use super::state::State;
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::verify::{self, Outcome, Round, Sentence, Verified};
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
#[component]
pub(super) fn Verify() -> impl IntoView {
    let state = State::get();
    let judge = move |text: String| {
        let verified = state.answer.with_untracked(|before| verify::verify(before, &text));
        state.settle(verified, text);
    };
    let silent = move || {
        let answer = state.answer.get_untracked();
        state.settle(verify::silent(&answer), String::new());
    };
    let verdict = live(move || state.verified.get().map(|verified| view! { <Verdict verified/> }));
    let has_rounds = move || state.rounds.with(|rounds| !rounds.is_empty());
    view! {
        <section class="card verify">
            <h2 id=Stage::Verify.id() tabindex="-1">{state.say(VERIFY)}</h2>
            <p>{live(move || prose(VERIFY_MORE, state.lang.get(), &Captures::default()))}</p>
            <OutputBox label=PASTE_AGAIN action=CHECK on_text=Callback::new(judge)/>
            <button type="button" class="quiet" on:click=move |_| silent()>
                {state.say(SILENT)}
            </button>
            <div role="status">{verdict}</div>
            {live_while(has_rounds, || view! { <Rounds/> })}
        </section>
    }
}

#[component]
fn Verdict(verified: Verified) -> impl IntoView {
    let state = State::get();
    let outcome = verified.outcome;
    let hints = verified.hints.into_iter().map(|hint| view! { <li><Said said=hint/></li> });
    view! {
        <p class=class_of(outcome)>{state.say(outcome.text())}</p>
        <ul>{hints.collect_view()}</ul>
    }
}

/// The rounds before, each with its cause, its steps and what came of them.
#[component]
fn Rounds() -> impl IntoView {
    let state = State::get();
    let rounds = live(move || {
        let rounds = state.rounds.get().into_iter();
        rounds.map(|round| view! { <RoundView round/> }).collect_view()
    });
    view! {
        <h3>{state.say(SO_FAR)}</h3>
        <ol class="rounds">{rounds}</ol>
    }
}

#[component]
fn RoundView(round: Round) -> impl IntoView {
    let state = State::get();
    let cause = round.cause.unwrap_or((UNKNOWN, Captures::default()));
    let steps = round.steps.into_iter().map(|step| view! { <li><Said said=step/></li> });
    view! {
        <li>
            <p><Said said=cause/></p>
            <ul>{steps.collect_view()}</ul>
            <p class=class_of(round.outcome)>{state.say(round.outcome.text())}</p>
        </li>
    }
}

#[component]
fn Said(said: Sentence) -> impl IntoView {
    let state = State::get();
    let (text, captures) = said;
    live(move || prose(text, state.lang.get(), &captures))
}

const fn class_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Fixed => "outcome fixed",
        _ => "outcome",
    }
}
