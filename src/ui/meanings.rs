//! What the terms of Go mean: one note each, out of sight until its term is pressed.

use leptos::prelude::*;

use super::live::live;
use super::prose::prose;
use super::state::State;
use crate::evidence::captures::Captures;
use crate::glossary::TERMS;

/// The notes. The browser opens and closes them: the button of a term names its note.
#[component]
pub(super) fn Meanings() -> impl IntoView {
    let state = State::get();
    let notes = live(move || {
        let lang = state.lang.get();
        let notes = TERMS.iter().map(|term| {
            view! {
                <div class="meaning" popover="auto" id=format!("term-{}", term.id)>
                    <strong>{term.name.get(lang)}</strong>
                    " "
                    {prose(term.means, lang, &Captures::default())}
                </div>
            }
        });
        notes.collect_view()
    });
    view! { <div class="meanings">{notes}</div> }
}
