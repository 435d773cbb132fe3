//! The first screen: what to do, the box, and what to paste.

use leptos::prelude::*;

use super::examples::EXAMPLES;
use super::live::live;
use super::network::Network;
use super::paste::Paste;
use super::playground::Playground;
use super::prose::prose;
use super::script_view::ScriptView;
use super::state::State;
use super::text;
use crate::evidence::captures::Captures;

/// One command a line, so that every shell takes it.
const COLLECT: &str = "go version\ngo env\ngo mod download";

/// The first screen.
#[component]
pub(super) fn Start() -> impl IntoView {
    let state = State::get();
    view! {
        <section class="start">
            <h1>{state.say(text::HEADLINE)}</h1>
            <p class="lead">{live(move || prose(text::LEAD, state.lang.get(), &Captures::default()))}</p>
            <Paste/>
            <div class="collect">
                <p>{state.say(text::COLLECT)}</p>
                <ScriptView code=Signal::stored(COLLECT.to_owned()) label=text::COPY/>
            </div>
            <Examples/>
            <Network/>
            <Playground/>
        </section>
    }
}

#[component]
fn Examples() -> impl IntoView {
    let state = State::get();
    let buttons = EXAMPLES
        .iter()
        .map(|example| {
            view! {
                <li>
                    <button type="button" class="quiet" on:click=move |_| state.take(example.text.to_owned())>
                        {state.say(example.name)}
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="examples">
            <p>{state.say(text::EXAMPLES)}</p>
            <ul>{buttons}</ul>
        </div>
    }
}
