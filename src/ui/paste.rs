//! The one box for everything.

use leptos::ev::KeyboardEvent;
use leptos::html::Textarea;
use leptos::prelude::*;

use super::state::State;
use super::text;

/// A change of this many characters at once was not typed.
pub(super) const PASTED_AT_ONCE: usize = 12;

/// The box. What is pasted is answered at once, what is typed on the button or Ctrl+Enter.
#[component]
pub(super) fn Paste() -> impl IntoView {
    let state = State::get();
    let draft = state.draft;
    let area = NodeRef::<Textarea>::new();
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
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            diagnose();
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
                on:input:target=move |event| on_input(event.target().value())
                on:keydown=on_key
            ></textarea>
            <div class="paste-foot">
                <p class="privacy">{state.say(text::PRIVACY)}</p>
                <button type="button" class="primary" on:click=move |_| diagnose()>
                    {state.say(text::DIAGNOSE)}
                </button>
            </div>
        </div>
    }
}
