//! The page's frame.

use leptos::prelude::*;

use super::browser::{boot, clock, document, files};
use super::footer::footer;
use super::header::header;
use super::live::{effect, flag, live, live_while, memo};
use super::meanings::meanings;
use super::playground::playground;
use super::reading_bar::reading_bar;
use super::rehearsal::rehearse;
use super::report::Desk;
use super::result::result_view;
use super::shared_link::shared_link;
use super::start::start;
use super::state::State;
use super::text;
use super::view::{View, el, parts};
use crate::answer;
use crate::way::Stage;

/// So long after the page is there it is prepared for answers, in milliseconds.
const PREPARE_AFTER: f64 = 50.0;

/// The whole page. The first screen and the result stay in the document once they are there, so
/// that nothing is lost between them.
pub(super) fn app() -> View {
    let state = State::provide();
    Desk::provide();
    let early = boot::take_over();
    if early.is_asked && !early.text.trim().is_empty() {
        state.take(early.text);
    } else {
        state.draft.set(early.text);
    }
    state.attach_files(early.files);
    files::on_drop(move |dropped| state.attach_files(dropped));
    effect(move || {
        let lang = state.lang.get();
        document::set_language(lang.tag(), text::TITLE.get(lang));
    });
    effect(move || document::set_theme(state.theme.get().id()));
    // The page is there before the indexes are; whoever pastes later does not wait for them.
    StoredValue::new_local(clock::after(PREPARE_AFTER, Box::new(answer::prepare)));
    StoredValue::new_local(rehearse(state, PREPARE_AFTER));
    let is_start = memo(move || state.stage.get() == Stage::Paste || !state.has_text.get());
    let result = live_while(move || state.has_text.get(), result_view);
    let playground = live(move || {
        // Another paste has other settings to start from.
        state.pasted.track();
        playground()
    });
    parts()
        .add(el("a").class("skip").attr("href", "#main").add(state.say(text::SKIP)))
        .add(header())
        .add(
            el("main")
                .class("page")
                .attr("id", "main")
                .attr("tabindex", "-1")
                .add(reading_bar())
                .add(shared_link())
                .add(el("div").attr("hidden", flag(move || !is_start.get())).add(start()))
                .add(el("div").attr("hidden", flag(move || is_start.get())).add(result))
                .add(playground)
                .add(meanings())
                .add(sheet()),
        )
        .add(footer())
        .into()
}

/// The sheet of all parts, in development builds and if the address asks for it.
#[cfg(debug_assertions)]
fn sheet() -> Option<View> {
    let is_asked = super::browser::history::hash() == "#parts";
    is_asked.then(super::parts::sheet)
}

#[cfg(not(debug_assertions))]
const fn sheet() {}
