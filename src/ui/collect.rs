//! What to run to get the text that is pasted.

use leptos::prelude::*;

use super::live::live_while;
use super::script_view::ScriptView;
use super::segment::segment;
use super::state::State;
use super::text;
use crate::lang::Text;
use crate::script::{self, Shell};

const READS_ONLY: Text = Text {
    en: "It only reads, and masks passwords. Then run the command that failed once more, and copy everything.",
    zh: "它只读取信息，并会遮盖密码。之后再运行一次失败的命令，把全部内容一起复制。",
}
.paired();
const MISSING: Text = Text {
    en: "go env is missing: a command that shows it, the proxies and git's settings",
    zh: "缺少 go env：用这条命令查看它，以及代理和 git 的设置",
}
.paired();

/// The command, for somebody who has copied nothing yet.
#[component]
pub(super) fn Collect() -> impl IntoView {
    let state = State::get();
    view! {
        <section class="collect">
            <h2>{state.say(text::COLLECT)}</h2>
            <p>{state.say(text::COLLECT_HOW)}</p>
            <ShellChoice/>
            <CollectScript/>
        </section>
    }
}

/// The same where `go env` was not pasted along.
#[component]
pub(super) fn CollectMissing() -> impl IntoView {
    let state = State::get();
    let is_missing = move || state.answer.with(|answer| answer.env.is_empty());
    live_while(is_missing, move || {
        view! {
            <details class="collect">
                <summary>{state.say(MISSING)}</summary>
                <CollectScript/>
            </details>
        }
    })
}

#[component]
fn CollectScript() -> impl IntoView {
    let state = State::get();
    let code = Signal::derive(move || {
        let shell = state.answer.with(|answer| answer.profile.shell);
        script::collect(&script::Collect::default(), shell)
    });
    view! {
        <ScriptView code label=text::COPY/>
        <p>{state.say(READS_ONLY)}</p>
    }
}

#[component]
fn ShellChoice() -> impl IntoView {
    let state = State::get();
    let buttons = Shell::ALL.map(|shell| {
        let is_chosen = move || state.answer.with(|answer| answer.profile.shell == shell);
        segment(shell.name(), is_chosen, move || state.choose_shell(shell))
    });
    view! { <div class="segments" role="group" aria-label=state.say(text::SHELL)>{buttons}</div> }
}
