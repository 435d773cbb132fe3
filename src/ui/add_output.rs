//! A box that adds more output to what was pasted.

use leptos::prelude::*;

use super::collect::collect_missing;
use super::output_box::output_box;
use super::state::State;
use super::view::{View, el, parts};
use crate::lang::Text;

const ADD: Text = Text { en: "Add more output", zh: "补充输出" }.paired();
const ADD_LABEL: Text = Text {
    en: "More output, such as go env: it is added below what you pasted",
    zh: "更多输出，例如 go env：会加在已粘贴的内容后面",
}
.paired();

/// The box, folded, and what to run where `go env` is missing.
pub(super) fn add_output() -> View {
    let state = State::get();
    let add = Callback::new(move |text: String| state.add(text));
    parts()
        .add(collect_missing())
        .add(
            el("details")
                .class("add")
                .add(el("summary").add(state.say(ADD)))
                .add(output_box(ADD_LABEL, ADD, add)),
        )
        .into()
}
