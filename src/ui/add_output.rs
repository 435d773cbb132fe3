//! A box that adds more output to what was pasted.

use leptos::prelude::*;

use super::collect::CollectMissing;
use super::output_box::OutputBox;
use super::state::State;
use crate::lang::Text;

const ADD: Text = Text { en: "Add more output", zh: "补充输出" }.paired();
const ADD_LABEL: Text = Text {
    en: "More output, such as go env: it is added below what you pasted",
    zh: "更多输出，例如 go env：会加在已粘贴的内容后面",
}
.paired();

/// The box, folded, and what to run where `go env` is missing.
#[component]
pub(super) fn AddOutput() -> impl IntoView {
    let state = State::get();
    let add = Callback::new(move |text: String| state.add(text));
    view! {
        <CollectMissing/>
        <details class="add">
            <summary>{state.say(ADD)}</summary>
            <OutputBox label=ADD_LABEL action=ADD on_text=add/>
        </details>
    }
}
