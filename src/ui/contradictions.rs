//! Where the log and the printed `go env` differ, and the line that shows why.

use leptos::prelude::*;

use super::live::{live, live_while};
use super::prose::prose;
use super::script_view::script_view;
use super::state::State;
use super::text;
use super::view::{View, el, parts};
use crate::contradict::Contradiction;
use crate::evidence::captures::Captures;

/// The contradictions; nothing where there are none.
pub(super) fn contradictions() -> View {
    let state = State::get();
    let items = move || {
        let (found, shell) =
            state.answer.with(|answer| (answer.contradictions.clone(), answer.profile.shell));
        found.into_iter().map(|one| item(one, shell)).collect::<View>()
    };
    let has_items = move || state.answer.with(|answer| !answer.contradictions.is_empty());
    live_while(has_items, move || {
        el("section")
            .class("card contradictions")
            .add(el("h2").add(state.say(text::CONTRADICTIONS)))
            .add(live(items))
    })
}

fn item(one: Contradiction, shell: crate::script::Shell) -> View {
    let state = State::get();
    let code = Signal::stored(one.check(shell));
    let sentences = move || {
        let lang = state.lang.get();
        let none = Captures::default();
        parts()
            .add(el("p").add(prose(one.what, lang, &one.captures)))
            .add(el("p").class("why").add(prose(one.place.meaning(), lang, &none)))
            .add(el("p").add(prose(one.place.instruction(), lang, &none)))
    };
    el("div")
        .attr("data-key", one.key)
        .add(live(sentences))
        .add(script_view(code, text::CONTRADICTIONS))
        .into()
}
