//! How far a long text has been read, and a button that stops it.

use leptos::prelude::*;

use super::live::live_while;
use super::state::State;
use crate::lang::Text;

const READING: Text = Text { en: "Reading", zh: "正在读取" }.paired();
const STOP: Text = Text { en: "Stop", zh: "停止" }.paired();

/// The bar; nothing while no text is read.
#[component]
pub(super) fn ReadingBar() -> impl IntoView {
    let state = State::get();
    let is_reading = move || state.reading.with(Option::is_some);
    live_while(is_reading, move || {
        let share = move || state.reading.get().unwrap_or_default();
        view! {
            <div class="note reading">
                <label>
                    <span role="status">{state.say(READING)}</span>
                    " "
                    <progress max="100" prop:value=move || share().to_string()></progress>
                </label>
                <button type="button" class="quiet" on:click=move |_| state.stop_reading()>
                    {state.say(STOP)}
                </button>
            </div>
        }
    })
}
