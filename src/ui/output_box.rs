//! A box for more output. What is pasted is taken at once, what is typed on the button or
//! Ctrl+Enter.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use super::browser::files;
use super::paste::PASTED_AT_ONCE;
use super::state::State;
use crate::lang::Text;

/// The box, empty again once its text was taken.
#[component]
pub(super) fn OutputBox(label: Text, action: Text, on_text: Callback<String>) -> impl IntoView {
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
    let take_long = move |event: Event| {
        if let Some(text) = files::too_long_for_box(&event) {
            on_text.run(text);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            submit();
        }
    };
    view! {
        <div class="paste">
            <textarea
                rows="3"
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                aria-label=state.say(label)
                placeholder=state.say(label)
                prop:value=move || draft.get()
                on:input:target=move |event| on_input(event.target().value())
                on:paste=move |event| take_long(event.into())
                on:drop=move |event| take_long(event.into())
                on:keydown=on_key
            ></textarea>
            <button type="button" class="quiet" on:click=move |_| submit()>{state.say(action)}</button>
        </div>
    }
}
