//! Sentences with code in them.

use leptos::either::Either;
use leptos::prelude::*;

use crate::evidence::captures::Captures;
use crate::lang::{Lang, Piece, Text};

/// A filled sentence; captured values and what stood in back-quotes are set as code.
pub(super) fn prose(text: Text, lang: Lang, captures: &Captures) -> AnyView {
    text.pieces(lang, captures)
        .into_iter()
        .map(|piece| match piece {
            Piece::Plain(text) => Either::Left(text),
            Piece::Code(text) => Either::Right(view! { <code>{text}</code> }),
        })
        .collect_view()
        .into_any()
}
