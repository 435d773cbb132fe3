//! What the terms of Go mean: one note each, out of sight until its term is pressed.

use leptos::prelude::*;

use super::live::live;
use super::prose::prose;
use super::state::State;
use super::view::{View, el};
use crate::evidence::captures::Captures;
use crate::glossary::TERMS;

/// The notes. The browser opens and closes them: the button of a term names its note.
pub(super) fn meanings() -> View {
    let state = State::get();
    let notes = live(move || {
        let lang = state.lang.get();
        let notes = TERMS.iter().map(|term| {
            el("div")
                .class("meaning")
                .attr("popover", "auto")
                .attr("id", format!("term-{}", term.id))
                .add(el("strong").add(term.name.get(lang)))
                .add(" ")
                .add(prose(term.means, lang, &Captures::default()))
        });
        notes.collect::<View>()
    });
    el("div").class("meanings").add(notes).into()
}
