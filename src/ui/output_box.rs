//! A box for more output. What is pasted is taken at once, what is typed on the button or
//! Ctrl+Enter.

use leptos::prelude::*;

use super::paste::PASTED_AT_ONCE;
use super::state::State;
use super::view::{View, button, el};
use crate::lang::Text;

/// The box, empty again once its text was taken.
pub(super) fn output_box(label: Text, action: Text, on_text: Callback<String>) -> View {
    let state = State::get();
    let draft = RwSignal::new(String::new());
    let submit = move || {
        let text = draft.get_untracked();
        if !text.trim().is_empty() {
            draft.set(String::new());
            on_text.run(text);
        }
    };
    let on_input = move |text: String| {
        let was_empty = draft.with_untracked(String::is_empty);
        let is_pasted = was_empty && text.len() >= PASTED_AT_ONCE;
        draft.set(text);
        if is_pasted {
            submit();
        }
    };
    el("div")
        .class("paste")
        .add(
            el("textarea")
                .attr("rows", "3")
                .attr("spellcheck", "false")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "off")
                .attr("aria-label", state.say(label))
                .attr("placeholder", state.say(label))
                .value(move || draft.get())
                .on_text("input", on_input)
                .on_long_text(move |text| on_text.run(text))
                .on_strong_enter(submit),
        )
        .add(button().class("quiet").on_click(submit).add(state.say(action)))
        .into()
}
