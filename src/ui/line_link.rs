//! A link from what is said to the line that it rests on.

use leptos::prelude::*;

use super::attachments::name_of;
use super::browser::focus;
use super::live::live;
use super::state::State;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::paste::Paste;
use crate::ui::view::{View, el};
use crate::way::Stage;

const LINE: Text = Text { en: "line {number}", zh: "第 {number} 行" }.paired();
const LINE_OF: Text = Text { en: "{file}, line {number}", zh: "{file} 第 {number} 行" }.paired();

impl State {
    /// Shows a line of the paste.
    pub(super) fn go_to_line(self, number: usize) {
        focus::leave();
        self.line.set(Some(number));
    }

    /// Goes back from the line to what pointed at it, or else to the answer.
    pub(super) fn leave_line(self) {
        self.line.set(None);
        if !focus::go_back() {
            self.go(Stage::Cause);
        }
    }
}

/// The id of a line.
pub(super) fn line_id(number: usize) -> String {
    format!("line-{number}")
}

/// Which line it is, in words: of which attachment, if it is of one.
pub(super) fn line_words(paste: &Paste, number: usize, lang: Lang) -> String {
    let (name, number) = paste.place(number);
    let mut captures: Captures = [("number", number.to_string())].into_iter().collect();
    let Some(name) = name else { return LINE.fill(lang, &captures) };
    captures.add("file", name_of(name, lang));
    LINE_OF.fill(lang, &captures)
}

/// A link to a line, with what is shown behind the words for it.
pub(super) fn line_link(number: usize, text: String, behind: Option<View>) -> View {
    let state = State::get();
    let words = move || state.pasted.with(|paste| line_words(paste, number, state.lang.get()));
    let title = (!text.is_empty()).then_some(text);
    el("a")
        .class("reason")
        .attr("href", format!("#{}", line_id(number)))
        .attr("title", title)
        .on_followed(move || state.go_to_line(number))
        .add(live(words))
        .add(behind)
        .into()
}
