//! The button that saves a text as a file.

use leptos::prelude::*;

use super::browser::download;
use super::live::live_text;
use super::state::State;
use super::view::{View, button};
use crate::evidence::captures::Captures;
use crate::lang::Text;

/// Makes a file: its name and its text.
pub(super) type File = Box<dyn Fn() -> (&'static str, String) + Send + Sync>;

/// Saves the file as it is when the button is pressed. `label` says what is in it.
pub(super) fn download_button(file: File, label: Text) -> View {
    let state = State::get();
    let name = live_text(move || {
        let lang = state.lang.get();
        let what = label.fill(lang, &Captures::default());
        format!("{}{}{what}", DOWNLOAD.get(lang), lang.colon())
    });
    let save = move || {
        let (name, text) = file();
        download::save(name, &text);
    };
    button()
        .class("quiet download")
        .attr("aria-label", name)
        .on_click(save)
        .add(state.say(DOWNLOAD))
        .into()
}

const DOWNLOAD: Text = Text { en: "Download", zh: "下载" }.paired();
