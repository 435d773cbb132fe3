//! The page's frame.

use leptos::prelude::*;

use super::browser::document;
use super::header::Header;
use super::live::live;
use super::report::Desk;
use super::result::ResultView;
use super::shared_link::SharedLink;
use super::start::Start;
use super::state::State;
use super::text;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::provide();
    Desk::provide();
    Effect::new(move || {
        let lang = state.lang.get();
        document::set_language(lang.tag(), text::TITLE.get(lang));
    });
    let is_start = Memo::new(move |_| {
        state.is_editing.get() || state.pasted.with(|text| text.trim().is_empty())
    });
    let screen = live(move || {
        if is_start.get() {
            view! { <Start/> }.into_any()
        } else {
            view! { <ResultView/> }.into_any()
        }
    });
    view! {
        <Header/>
        <main class="page"><SharedLink/>{screen}</main>
    }
}
