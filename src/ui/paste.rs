//! The one box for everything.

use leptos::ev::{Event, KeyboardEvent};
use leptos::html::Textarea;
use leptos::prelude::*;

use super::attachments::{Attachments, FileChoice};
use super::browser::files::{self, TextArea};
use super::state::State;
use super::text;
use crate::paste::LARGEST_IN_BOX;

/// A change of this many characters at once was not typed.
pub(super) const PASTED_AT_ONCE: usize = 12;

/// The box. What is pasted is answered at once, what is typed on the button or Ctrl+Enter.
#[component]
pub(super) fn Paste() -> impl IntoView {
    let state = State::get();
    let draft = state.draft;
    let area = NodeRef::<Textarea>::new();
    let on_input = move |area: &TextArea| {
        let text = area.value();
        if text.len() > LARGEST_IN_BOX {
            area.set_value("");
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
    let attach_long = move |event: Event| {
        if let Some(text) = files::too_long_for_box(&event) {
            state.attach_text(text);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            state.take_draft();
        }
    };
    Effect::new(move || {
        if let Some(area) = area.get() {
            // A browser that refuses the focus is no matter.
            let _ = area.focus();
        }
    });
    view! {
        <div class="paste">
            <label class="visually-hidden" for="paste">{state.say(text::PASTE_LABEL)}</label>
            <textarea
                id="paste"
                node_ref=area
                rows="11"
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                placeholder=state.say(text::PASTE_PLACEHOLDER)
                prop:value=move || draft.get()
                on:input:target=move |event| on_input(&event.target())
                on:paste=move |event| attach_long(event.into())
                on:drop=move |event| attach_long(event.into())
                on:keydown=on_key
            ></textarea>
            <Attachments/>
            <div class="paste-foot">
                <p class="privacy">{state.say(text::PRIVACY)}</p>
                <FileChoice/>
                <button type="button" class="primary" on:click=move |_| state.take_draft()>
                    {state.say(text::DIAGNOSE)}
                </button>
            </div>
        </div>
    }
}
