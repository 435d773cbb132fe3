//! Every part of the page in every state, in both themes: for whoever works on its look.
//! Development builds show it at `#parts`.

use leptos::prelude::*;

/// The sheet of parts.
#[component]
pub(super) fn Parts() -> impl IntoView {
    ["light", "dark"].map(
        |theme| view! { <section class="page parts" data-theme=theme inner_html=SHEET></section> },
    )
}

/// Fixed markup: the classes are what is looked at.
const SHEET: &str = include_str!("parts.html");
