//! How far a long text has been read, and a button that stops it.

use leptos::prelude::*;

use super::live::live_while;
use super::state::State;
use crate::lang::Text;
use crate::ui::view::{View, button, el};

const READING: Text = Text { en: "Reading", zh: "正在读取" }.paired();
const STOP: Text = Text { en: "Stop", zh: "停止" }.paired();

/// The bar; nothing while no text is read.
pub(super) fn reading_bar() -> View {
    let state = State::get();
    let is_reading = move || state.reading.with(Option::is_some);
    live_while(is_reading, move || {
        let share = move || state.reading.get().unwrap_or_default();
        el("div")
            .class("note reading")
            .add(
                el("label")
                    .add(el("span").attr("role", "status").add(state.say(READING)))
                    .add(" ")
                    .add(el("progress").attr("max", "100").value(move || share().to_string())),
            )
            .add(
                button().class("quiet").on_click(move || state.stop_reading()).add(state.say(STOP)),
            )
    })
}
