//! What to run to get the text that is pasted.

use leptos::prelude::*;

use super::script_view::ScriptView;
use super::state::State;
use super::text;

/// One command a line, so that every shell takes it.
const COLLECT: &str = "go version\ngo env\ngo mod download";

/// The command, for somebody who has copied nothing yet.
#[component]
pub(super) fn Collect() -> impl IntoView {
    let state = State::get();
    view! {
        <section class="collect">
            <h2>{state.say(text::COLLECT)}</h2>
            <p>{state.say(text::COLLECT_HOW)}</p>
            <ScriptView code=Signal::stored(COLLECT.to_owned()) label=text::COPY/>
        </section>
    }
}
