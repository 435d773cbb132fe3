//! Sentences with code in them, and with words that are explained on request.

use leptos::prelude::*;

use super::live::live;
use super::state::State;
use super::view::{View, button, el};
use crate::evidence::captures::Captures;
use crate::glossary::{self, Span};
use crate::lang::{Lang, Piece, Text};

/// A filled sentence; captured values and what stood in back-quotes are set as code.
pub(super) fn prose(text: Text, lang: Lang, captures: &Captures) -> View {
    text.pieces(lang, captures).into_iter().map(set).collect()
}

/// A filled sentence that follows the language.
pub(super) fn sentence(text: Text, captures: Captures) -> View {
    let state = State::get();
    live(move || prose(text, state.lang.get(), &captures))
}

/// A sentence without values that follows the language.
pub(super) fn said(text: Text) -> View {
    sentence(text, Captures::default())
}

/// A filled sentence in which a term of Go that is not among the `seen` ones opens its
/// explanation, see [`super::meanings`].
pub(super) fn explained(
    text: Text,
    lang: Lang,
    captures: &Captures,
    mut seen: Vec<&'static str>,
) -> View {
    glossary::spans(text.pieces(lang, captures), lang, &mut seen)
        .into_iter()
        .map(|span| match span {
            Span::Said(piece) => set(piece),
            Span::Term(piece, term) => {
                let target = format!("term-{}", term.id);
                button().class("term").attr("popovertarget", target).add(set(piece)).into()
            }
        })
        .collect()
}

fn set(piece: Piece) -> View {
    match piece {
        Piece::Plain(text) => text.into(),
        Piece::Code(text) => el("code").add(text).into(),
    }
}
