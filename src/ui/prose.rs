//! Sentences with code in them, and with words that are explained on request.

use leptos::either::Either;
use leptos::prelude::*;

use crate::evidence::captures::Captures;
use crate::glossary::{self, Span};
use crate::lang::{Lang, Piece, Text};

/// A filled sentence; captured values and what stood in back-quotes are set as code.
pub(super) fn prose(text: Text, lang: Lang, captures: &Captures) -> AnyView {
    text.pieces(lang, captures).into_iter().map(said).collect_view().into_any()
}

/// The same. A term of Go that is not among the `seen` ones opens its explanation, see
/// [`super::meanings`].
pub(super) fn explained(
    text: Text,
    lang: Lang,
    captures: &Captures,
    mut seen: Vec<&'static str>,
) -> AnyView {
    glossary::spans(text.pieces(lang, captures), lang, &mut seen)
        .into_iter()
        .map(|span| match span {
            Span::Said(piece) => said(piece),
            Span::Term(piece, term) => {
                let target = format!("term-{}", term.id);
                view! { <button type="button" class="term" popovertarget=target>{said(piece)}</button> }
                    .into_any()
            }
        })
        .collect_view()
        .into_any()
}

fn said(piece: Piece) -> AnyView {
    match piece {
        Piece::Plain(text) => Either::Left(text),
        Piece::Code(text) => Either::Right(view! { <code>{text}</code> }),
    }
    .into_any()
}
