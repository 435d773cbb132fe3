//! The line at the top: the name, the way through, and the choice of colours and language.

use leptos::prelude::*;

use super::browser::platform;
use super::live::live_text;
use super::stages::stages;
use super::state::State;
use super::text;
use super::theme::theme_choice;
use super::view::{View, button, el};
use crate::lang::Lang;

/// The top of the page.
pub(super) fn header() -> View {
    let state = State::get();
    // A file has nothing above it but the folder that it lies in.
    let home = if platform::is_single_file() { "#paste" } else { "./" };
    el("header")
        .class("top")
        .add(
            el("a")
                .class("brand")
                .attr("href", home)
                .attr("aria-label", "modmend")
                .add(
                    el("svg")
                        .class("brand-mark")
                        .attr("viewBox", "0 0 24 24")
                        .attr("aria-hidden", "true")
                        .add(el("path").attr("d", "M4 12h5m6 0h5"))
                        .add(el("circle").attr("cx", "12").attr("cy", "12").attr("r", "3"))
                        .add(el("path").attr("d", "M7 7l2 2m6 6l2 2")),
                )
                .add(el("span").add("modmend")),
        )
        .add(stages())
        .add(theme_choice())
        .add(
            el("div")
                .class("segments")
                .attr("role", "group")
                .attr("aria-label", state.say(text::LANGUAGE))
                .add(lang_button(Lang::Zh, "中文"))
                .add(lang_button(Lang::En, "English")),
        )
        .into()
}

fn lang_button(lang: Lang, name: &'static str) -> View {
    let state = State::get();
    let is_chosen = move || state.lang.get() == lang;
    button()
        .class("segment")
        .attr("lang", lang.tag())
        .attr("aria-pressed", live_text(move || is_chosen().to_string()))
        .on_click(move || state.choose_lang(lang))
        .add(name)
        .into()
}
