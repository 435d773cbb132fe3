//! The pasted text with the lines marked that led to the answer.

mod long;

mod row;

mod tools;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::browser::focus;
use super::line_link::line_id;
use super::live::live;
use super::state::State;
use super::text;
use crate::answer::marks::Marks;
use crate::paste::Paste;
use long::LongText;
use row::{Shown, on_paper, row};
use tools::Tools;

/// Texts up to this many rows are in the document as a whole.
const WHOLE: usize = 400;

/// The text. Of a long one only the lines that can be seen are in the document.
#[component]
pub(super) fn PastedText() -> impl IntoView {
    let state = State::get();
    let marks = Memo::new(move |_| state.answer.with(Marks::of));
    let is_long = Memo::new(move |_| state.pasted.with(Paste::row_count) > WHOLE);
    let text = live(move || {
        if is_long.get() {
            view! { <LongText marks/> }.into_any()
        } else {
            view! { <WholeText marks/> }.into_any()
        }
    });
    view! {
        <Tools marks is_long/>
        {text}
    }
}

#[component]
fn WholeText(marks: Memo<Marks>) -> impl IntoView {
    let state = State::get();
    let rows = live(move || {
        let (lang, here) = (state.lang.get(), state.line.get());
        state.pasted.with(|paste| {
            marks.with(|marks| {
                let shown = Shown { paste, marks, here, lang };
                (0..paste.row_count()).map(|position| row(&shown, position)).collect_view()
            })
        })
    });
    Effect::new(move || {
        if let Some(number) = state.line.get() {
            spawn_local(async move {
                tick().await;
                focus::go_to(&line_id(number));
            });
        }
    });
    view! { <ol class="log" tabindex="0" aria-label=state.say(text::YOUR_TEXT)>{rows}</ol> }
}
