//! The one box for everything.

use leptos::prelude::*;

use super::state::State;
use super::text;
use super::view::{Handle, View, button, el};

/// A change of this many characters at once was not typed.
pub(super) const PASTED_AT_ONCE: usize = 12;

/// The box. What is pasted is answered at once, what is typed on the button or Ctrl+Enter.
pub(super) fn paste() -> View {
    let state = State::get();
    let draft = state.draft;
    let area = Handle::new();
    let diagnose = move || {
        if draft.with_untracked(|text| !text.trim().is_empty()) {
            state.take(draft.get_untracked());
        }
    };
    let on_input = move |text: String| {
        let grown = text.len().saturating_sub(draft.with_untracked(String::len));
        let was_empty = draft.with_untracked(String::is_empty);
        draft.set(text);
        if was_empty && grown >= PASTED_AT_ONCE {
            diagnose();
        }
    };
    Effect::new(move || area.focus());
    el("div")
        .class("paste")
        .add(
            el("label")
                .class("visually-hidden")
                .attr("for", "paste")
                .add(state.say(text::PASTE_LABEL)),
        )
        .add(
            el("textarea")
                .attr("id", "paste")
                .keep(area)
                .attr("rows", "11")
                .attr("spellcheck", "false")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "off")
                .attr("placeholder", state.say(text::PASTE_PLACEHOLDER))
                .value(move || draft.get())
                .on_text("input", on_input)
                .on_strong_enter(diagnose),
        )
        .add(
            el("div")
                .class("paste-foot")
                .add(el("p").class("privacy").add(state.say(text::PRIVACY)))
                .add(button().class("primary").on_click(diagnose).add(state.say(text::DIAGNOSE))),
        )
        .into()
}
