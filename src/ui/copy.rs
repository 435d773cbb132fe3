//! The button that copies a block of commands.

use leptos::html::Pre;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::clipboard::{self, Outcome};
use super::live::{live, live_text};
use super::state::State;
use super::text;
use crate::lang::Text;

/// Copies `code`; where the browser does not let it, selects `block` and says so.
#[component]
pub(super) fn CopyButton(
    #[prop(into)] code: Signal<String>,
    block: NodeRef<Pre>,
    label: Text,
) -> impl IntoView {
    let state = State::get();
    let outcome = RwSignal::new(None);
    // Another script has not been copied yet.
    Effect::new(move || {
        code.track();
        outcome.set(None);
    });
    let copy = move |_| {
        spawn_local(async move {
            let element = block.get_untracked();
            outcome.set(Some(clipboard::copy(code.get_untracked(), element.as_ref()).await));
        });
    };
    let shown = move || match outcome.get() {
        None => text::COPY,
        Some(Outcome::Copied) => text::COPIED,
        Some(Outcome::Selected) => text::SELECTED,
    };
    let name = live_text(move || {
        let lang = state.lang.get();
        format!(
            "{}: {}",
            shown().get(lang),
            label.fill(lang, &crate::evidence::captures::Captures::default())
        )
    });
    view! {
        <button type="button" class="copy" aria-label=name on:click=copy>
            {live(move || shown().get(state.lang.get()))}
        </button>
    }
}
