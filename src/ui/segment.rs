//! One of several choices that stand side by side.

use super::live::live_text;
use super::view::{View, button};

/// The button of a choice, which tells whether it is the chosen one.
pub(super) fn segment(
    name: &'static str,
    is_chosen: impl Fn() -> bool + Send + 'static,
    choose: impl FnMut() + 'static,
) -> View {
    button()
        .class("segment")
        .attr("aria-pressed", live_text(move || is_chosen().to_string()))
        .on_click(choose)
        .add(name)
        .into()
}
