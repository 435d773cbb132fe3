//! What a person chooses about the report: its reader, its language, and whether names stay.

use leptos::prelude::*;

use super::{Desk, text};
use crate::redact::Names;
use crate::report::Reader;
use crate::ui::segment::{self, segment, segments};
use crate::ui::state::State;
use crate::ui::view::{View, el};

pub(super) fn readers(desk: Desk) -> View {
    let state = State::get();
    let buttons = Reader::ALL.map(|reader| {
        let is_chosen = move || desk.reader.get() == reader;
        segment(state.say(reader.name()), is_chosen, move || desk.reader.set(reader))
    });
    segments(text::READER).add(buttons).into()
}

pub(super) fn languages(desk: Desk) -> View {
    let state = State::get();
    segment::languages(
        text::LANGUAGE,
        move |lang| desk.lang_of(desk.reader.get(), state) == lang,
        move |lang| desk.lang.set(Some(lang)),
    )
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
