//! A box that adds more output to what was pasted.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::paste::PASTED_AT_ONCE;
use super::state::State;
use crate::lang::Text;

const ADD: Text = Text { en: "Add more output", zh: "补充输出" }.paired();
const ADD_LABEL: Text = Text {
    en: "More output, such as go env: it is added below what you pasted",
    zh: "更多输出，例如 go env：会加在已粘贴的内容后面",
}
.paired();

/// The box, folded. What is pasted is added at once, what is typed on the button or Ctrl+Enter.
#[component]
pub(super) fn AddOutput() -> impl IntoView {
    let state = State::get();
    let more = RwSignal::new(String::new());
    let add = move || {
        let text = more.get_untracked();
        if !text.trim().is_empty() {
            more.set(String::new());
            state.add(&text);
        }
    };
    let on_input = move |text: String| {
        let was_empty = more.with_untracked(String::is_empty);
        let is_pasted = was_empty && text.len() >= PASTED_AT_ONCE;
        more.set(text);
        if is_pasted {
            add();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            add();
        }
    };
    view! {
        <details class="add">
            <summary>{state.say(ADD)}</summary>
            <div class="paste">
                <textarea
                    rows="3"
                    spellcheck="false"
                    autocomplete="off"
                    autocapitalize="off"
                    aria-label=state.say(ADD_LABEL)
                    placeholder=state.say(ADD_LABEL)
                    prop:value=move || more.get()
                    on:input:target=move |event| on_input(event.target().value())
                    on:keydown=on_key
                ></textarea>
                <button type="button" class="quiet" on:click=move |_| add()>{state.say(ADD)}</button>
            </div>
        </details>
    }
}
