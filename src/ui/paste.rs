//! The one box for everything.

use leptos::prelude::*;

use super::attachments::{attachments, file_choice};
use super::state::State;
use super::text;
use crate::paste::LARGEST_IN_BOX;
use crate::ui::live::effect;
use crate::ui::view::{Handle, View, button, el};

/// A change of this many characters at once was not typed.
pub(super) const PASTED_AT_ONCE: usize = 12;

/// The box. What is pasted is answered at once, what is typed on the button or Ctrl+Enter.
pub(super) fn paste() -> View {
    let state = State::get();
    let draft = state.draft;
    let area = Handle::new();
    let on_input = move |text: String| {
        if text.len() > LARGEST_IN_BOX {
            draft.set(String::new());
            state.attach_text(text);
            return;
        }
        let grown = text.len().saturating_sub(draft.with_untracked(String::len));
        let was_empty = draft.with_untracked(String::is_empty);
        draft.set(text);
        if was_empty && grown >= PASTED_AT_ONCE && state.attached.with_untracked(Vec::is_empty) {
            state.take_draft();
        }
    };
    effect(move || area.focus());
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
                .on_long_text(move |text| state.attach_text(text))
                .on_strong_enter(move || state.take_draft()),
        )
        .add(attachments())
        .add(
            el("div")
                .class("paste-foot")
                .add(el("p").class("privacy").add(state.say(text::PRIVACY)))
                .add(file_choice())
                .add(
                    button()
                        .class("primary")
                        .on_click(move || state.take_draft())
                        .add(state.say(text::DIAGNOSE)),
                ),
        )
        .into()
}
