//! One of several choices that stand side by side.

use leptos::prelude::*;

use super::live::live_text;

/// The button of a choice, which tells whether it is the chosen one.
pub(super) fn segment(
    name: &'static str,
    is_chosen: impl Fn() -> bool + Send + 'static,
    choose: impl FnMut() + 'static,
) -> AnyView {
    // Boxed, so that all of them are of one type.
    let mut choose: Box<dyn FnMut()> = Box::new(choose);
    view! {
        <button
            type="button"
            class="segment"
            aria-pressed=live_text(move || is_chosen().to_string())
            on:click=move |_| choose()
        >
            {name}
        </button>
    }
    .into_any()
}
