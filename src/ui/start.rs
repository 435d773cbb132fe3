//! The first screen: what to do, the box, and what to paste.

use leptos::prelude::*;

use super::collect::Collect;
use super::examples::EXAMPLES;
use super::live::{live, live_while};
use super::network::NetworkCard;
use super::paste::Paste;
use super::prose::prose;
use super::state::State;
use super::text;
use crate::evidence::captures::Captures;

/// The first screen.
#[component]
pub(super) fn Start() -> impl IntoView {
    let state = State::get();
    // Beside a result it stands there.
    let network = live_while(move || !state.has_text.get(), || view! { <NetworkCard/> });
    view! {
        <section class="start">
            <h1>{state.say(text::HEADLINE)}</h1>
            <p class="lead">{live(move || prose(text::LEAD, state.lang.get(), &Captures::default()))}</p>
            <Paste/>
            <div class="beside">
                <Collect/>
                <Examples/>
            </div>
            {network}
        </section>
    }
}

#[component]
fn Examples() -> impl IntoView {
    let state = State::get();
    let buttons = EXAMPLES.map(|example| {
        view! {
            <li>
                <button type="button" class="quiet" on:click=move |_| state.take(example.text.to_owned())>
                    {state.say(example.name)}
                </button>
            </li>
        }
    });
    view! {
        <section class="examples">
            <h2>{state.say(text::EXAMPLES)}</h2>
            <p>{state.say(text::EXAMPLES_HOW)}</p>
            <ul>{buttons}</ul>
        </section>
    }
}
