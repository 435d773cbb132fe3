//! The button that saves a text as a file.

use leptos::prelude::*;

use super::browser::download;
use super::live::live_text;
use super::state::State;
use crate::evidence::captures::Captures;
use crate::lang::Text;

/// Makes a file: its name and its text.
pub(super) type File = Box<dyn Fn() -> (&'static str, String) + Send + Sync>;

/// Saves the file as it is when the button is pressed. `label` says what is in it.
#[component]
pub(super) fn DownloadButton(file: File, label: Text) -> impl IntoView {
    let state = State::get();
    let name = live_text(move || {
        let lang = state.lang.get();
        format!("{}: {}", DOWNLOAD.get(lang), label.fill(lang, &Captures::default()))
    });
    let save = move |_| {
        let (name, text) = file();
        download::save(name, &text);
    };
    view! {
        <button type="button" class="quiet download" aria-label=name on:click=save>
            {state.say(DOWNLOAD)}
        </button>
    }
}

const DOWNLOAD: Text = Text { en: "Download", zh: "下载" }.paired();
