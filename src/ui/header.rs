//! The line at the top: the name, the way through, and the choice of colours and language.

use leptos::prelude::*;

use super::browser::platform;
use super::segment::languages;
use super::stages::stages;
use super::state::State;
use super::text;
use super::theme::theme_choice;
use super::view::{View, el};

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
        .add(languages(
            text::LANGUAGE,
            move |lang| state.lang.get() == lang,
            move |lang| state.choose_lang(lang),
        ))
        .into()
}
