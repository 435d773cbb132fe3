//! The pasted text with the lines marked that led to the answer.

mod long;

mod row;

mod tools;

use leptos::prelude::*;

use super::browser::focus;
use super::line_link::line_id;
use super::live::{effect, live, memo};
use super::state::State;
use super::text;
use crate::answer::marks::Marks;
use crate::paste::Paste;
use crate::ui::task::{spawn, tick};
use crate::ui::view::{View, el, parts};
use long::long_text;
use row::{Shown, on_paper, row};
use tools::tools;

/// Texts up to this many rows are in the document as a whole.
const WHOLE: usize = 400;

/// The text. Of a long one only the lines that can be seen are in the document.
pub(super) fn pasted_text() -> View {
    let state = State::get();
    let marks = memo(move || state.answer.with(Marks::of));
    let is_long = memo(move || state.pasted.with(Paste::row_count) > WHOLE);
    let text = live(move || if is_long.get() { long_text(marks) } else { whole_text(marks) });
    parts().add(tools(marks, is_long)).add(text).into()
}

fn whole_text(marks: Memo<Marks>) -> View {
    let state = State::get();
    let rows = live(move || {
        let (lang, here) = (state.lang.get(), state.line.get());
        state.pasted.with(|paste| {
            marks.with(|marks| {
                let shown = Shown { paste, marks, here, lang };
                (0..paste.row_count()).map(|position| row(&shown, position)).collect::<View>()
            })
        })
    });
    effect(move || {
        if let Some(number) = state.line.get() {
            spawn(async move {
                tick().await;
                focus::go_to(&line_id(number));
            });
        }
    });
    el("ol")
        .class("log")
        .attr("tabindex", "0")
        .attr("aria-label", state.say(text::YOUR_TEXT))
        .add(rows)
        .into()
}
