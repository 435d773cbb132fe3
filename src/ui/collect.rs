//! What to run to get the text that is pasted.

use leptos::prelude::*;

use super::live::{derived, live_while};
use super::script_view::script_view;
use super::segment::{segment, segments};
use super::state::State;
use super::text;
use super::view::{View, el, parts};
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
pub(super) fn collect() -> View {
    let state = State::get();
    el("section")
        .class("collect")
        .add(el("h2").add(state.say(text::COLLECT)))
        .add(el("p").add(state.say(text::COLLECT_HOW)))
        .add(shell_choice())
        .add(collect_script())
        .into()
}

/// The same where `go env` was not pasted along.
pub(super) fn collect_missing() -> View {
    let state = State::get();
    let is_missing = move || state.answer.with(|answer| answer.env.is_empty());
    live_while(is_missing, move || {
        el("details")
            .class("collect")
            .add(el("summary").add(state.say(MISSING)))
            .add(collect_script())
    })
}

fn collect_script() -> View {
    let state = State::get();
    let code = derived(move || {
        let shell = state.answer.with(|answer| answer.profile.shell);
        script::collect(&script::Collect::default(), shell)
    });
    parts().add(script_view(code, text::COPY)).add(el("p").add(state.say(READS_ONLY))).into()
}

fn shell_choice() -> View {
    let state = State::get();
    let buttons = Shell::ALL.map(|shell| {
        let is_chosen = move || state.answer.with(|answer| answer.profile.shell == shell);
        segment(shell.name(), is_chosen, move || state.choose_shell(shell))
    });
    segments(text::SHELL).add(buttons).into()
}
