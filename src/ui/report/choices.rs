//! What a person chooses about the report: its reader, its language, and whether names stay.

use leptos::prelude::*;

use super::{Desk, text};
use crate::lang::Lang;
use crate::redact::Names;
use crate::report::Reader;
use crate::ui::live::live_text;
use crate::ui::state::State;

#[component]
pub(super) fn Readers(desk: Desk) -> impl IntoView {
    let state = State::get();
    let buttons = Reader::ALL.map(|reader| {
        let pressed = move || (desk.reader.get() == reader).to_string();
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=live_text(pressed)
                on:click=move |_| desk.reader.set(reader)
            >
                {state.say(reader.name())}
            </button>
        }
    });
    view! { <div class="segments" role="group" aria-label=state.say(text::READER)>{buttons}</div> }
}

#[component]
pub(super) fn Languages(desk: Desk) -> impl IntoView {
    let state = State::get();
    let buttons = [(Lang::Zh, "中文"), (Lang::En, "English")].map(|(lang, name)| {
        let pressed = move || (desk.lang_of(desk.reader.get(), state) == lang).to_string();
        view! {
            <button
                type="button"
                class="segment"
                lang=lang.tag()
                aria-pressed=live_text(pressed)
                on:click=move |_| desk.lang.set(Some(lang))
            >
                {name}
            </button>
        }
    });
    view! { <div class="segments" role="group" aria-label=state.say(text::LANGUAGE)>{buttons}</div> }
}

#[component]
pub(super) fn NamesChoice(desk: Desk) -> impl IntoView {
    let state = State::get();
    let choose = move |keeps: bool| {
        desk.names.set(if keeps { Names::Kept } else { Names::Replaced });
    };
    view! {
        <label class="report-option">
            <input
                type="checkbox"
                prop:checked=move || desk.names.get() == Names::Kept
                on:change:target=move |event| choose(event.target().checked())
            />
            <span>{state.say(text::KEEP_NAMES)}</span>
        </label>
    }
}
