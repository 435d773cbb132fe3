//! What a person chooses about the report: its reader, its language, and whether names stay.

use leptos::prelude::*;

use super::{Desk, text};
use crate::lang::Lang;
use crate::redact::Names;
use crate::report::Reader;
use crate::ui::live::live_text;
use crate::ui::state::State;
use crate::ui::view::{View, button, el};

pub(super) fn readers(desk: Desk) -> View {
    let state = State::get();
    let buttons = Reader::ALL.map(|reader| {
        let pressed = move || (desk.reader.get() == reader).to_string();
        button()
            .class("segment")
            .attr("aria-pressed", live_text(pressed))
            .on_click(move || desk.reader.set(reader))
            .add(state.say(reader.name()))
    });
    el("div")
        .class("segments")
        .attr("role", "group")
        .attr("aria-label", state.say(text::READER))
        .add(buttons)
        .into()
}

pub(super) fn languages(desk: Desk) -> View {
    let state = State::get();
    let buttons = [(Lang::Zh, "中文"), (Lang::En, "English")].map(|(lang, name)| {
        let pressed = move || (desk.lang_of(desk.reader.get(), state) == lang).to_string();
        button()
            .class("segment")
            .attr("lang", lang.tag())
            .attr("aria-pressed", live_text(pressed))
            .on_click(move || desk.lang.set(Some(lang)))
            .add(name)
    });
    el("div")
        .class("segments")
        .attr("role", "group")
        .attr("aria-label", state.say(text::LANGUAGE))
        .add(buttons)
        .into()
}

pub(super) fn names_choice(desk: Desk) -> View {
    let state = State::get();
    let choose = move |keeps: bool| {
        desk.names.set(if keeps { Names::Kept } else { Names::Replaced });
    };
    el("label")
        .class("report-option")
        .add(
            el("input")
                .attr("type", "checkbox")
                .checked(move || desk.names.get() == Names::Kept)
                .on_tick(choose),
        )
        .add(el("span").add(state.say(text::KEEP_NAMES)))
        .into()
}
