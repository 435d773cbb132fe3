//! Choices of which one is taken, side by side.

use super::live::truth;
use super::state::State;
use super::view::{Element, View, button, el};
use crate::lang::{Lang, Text};

/// The group that the buttons of a choice are put into.
pub(super) fn segments(label: Text) -> Element {
    el("div").class("segments").attr("role", "group").attr("aria-label", State::get().say(label))
}

/// The button of a choice, which tells whether it is the chosen one.
pub(super) fn segment(
    name: impl Into<View>,
    is_chosen: impl Fn() -> bool + 'static,
    choose: impl FnMut() + 'static,
) -> Element {
    button().class("segment").attr("aria-pressed", truth(is_chosen)).on_click(choose).add(name)
}

/// The choice of a language; each is called by its own name.
pub(super) fn languages(
    label: Text,
    is_chosen: impl Fn(Lang) -> bool + Copy + 'static,
    choose: impl Fn(Lang) + Copy + 'static,
) -> View {
    let buttons = [(Lang::Zh, "中文"), (Lang::En, "English")].map(|(lang, name)| {
        segment(name, move || is_chosen(lang), move || choose(lang)).attr("lang", lang.tag())
    });
    segments(label).add(buttons).into()
}
