//! The button that copies a block of commands.

use leptos::prelude::*;

use super::browser::clipboard::{self, Outcome};
use super::live::{effect, live, live_text};
use super::state::State;
use super::text;
use super::view::{Handle, View, button};
use crate::lang::Text;
use crate::ui::task::spawn;

/// Copies `code`; where the browser does not let it, selects `block` and says so.
pub(super) fn copy_button(code: Signal<String>, block: Handle, label: Text) -> View {
    let state = State::get();
    let outcome = RwSignal::new(None);
    // Another script has not been copied yet.
    effect(move || {
        code.track();
        outcome.set(None);
    });
    let copy = move || {
        spawn(async move {
            let element = block.get();
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
            "{}{}{}",
            shown().get(lang),
            lang.colon(),
            label.fill(lang, &crate::evidence::captures::Captures::default())
        )
    });
    button()
        .class("copy")
        .attr("aria-label", name)
        .on_click(copy)
        .add(live(move || shown().get(state.lang.get())))
        .into()
}
