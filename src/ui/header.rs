//! The line at the top: the name, the way through, and the choice of colours and language.

use leptos::prelude::*;

use super::live::live_text;
use super::stages::Stages;
use super::state::State;
use super::text;
use super::theme::ThemeChoice;
use crate::lang::Lang;

/// The top of the page.
#[component]
pub(super) fn Header() -> impl IntoView {
    let state = State::get();
    view! {
        <header class="top">
            <a class="brand" href="./" aria-label="modmend">
                <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M4 12h5m6 0h5" /><circle cx="12" cy="12" r="3" /><path d="M7 7l2 2m6 6l2 2" />
                </svg>
                <span>"modmend"</span>
            </a>
            <Stages/>
            <ThemeChoice/>
            <div class="segments" role="group" aria-label=state.say(text::LANGUAGE)>
                <LangButton lang=Lang::Zh name="中文"/>
                <LangButton lang=Lang::En name="English"/>
            </div>
        </header>
    }
}

#[component]
fn LangButton(lang: Lang, name: &'static str) -> impl IntoView {
    let state = State::get();
    let is_chosen = move || state.lang.get() == lang;
    view! {
        <button
            type="button"
            class="segment"
            lang=lang.tag()
            aria-pressed=live_text(move || is_chosen().to_string())
            on:click=move |_| state.choose_lang(lang)
        >
            {name}
        </button>
    }
}
