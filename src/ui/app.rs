//! The page's frame.

use leptos::prelude::*;

use super::browser::{boot, document, files};
use super::footer::Footer;
use super::header::Header;
use super::live::{live, live_while};
use super::meanings::Meanings;
use super::playground::Playground;
use super::reading_bar::ReadingBar;
use super::report::Desk;
use super::result::ResultView;
use super::shared_link::SharedLink;
use super::start::Start;
use super::state::State;
use super::text;
use crate::way::Stage;

/// The whole page. The first screen and the result stay in the document once they are there, so
/// that nothing is lost between them.
#[component]
pub fn App() -> impl IntoView {
    let state = State::provide();
    Desk::provide();
    let early = boot::take_over();
    if early.is_asked && !early.text.trim().is_empty() {
        state.take(early.text);
    } else {
        state.draft.set(early.text);
    }
    state.attach_files(early.files);
    files::on_drop(move |dropped| state.attach_files(dropped));
    Effect::new(move || {
        let lang = state.lang.get();
        document::set_language(lang.tag(), text::TITLE.get(lang));
    });
    Effect::new(move || document::set_theme(state.theme.get().id()));
    let is_start = Memo::new(move |_| state.stage.get() == Stage::Paste || !state.has_text.get());
    let result = live_while(move || state.has_text.get(), || view! { <ResultView/> });
    let playground = live(move || {
        // Another paste has other settings to start from.
        state.pasted.track();
        view! { <Playground/> }
    });
    view! {
        <a class="skip" href="#main">{state.say(text::SKIP)}</a>
        <Header/>
        <main class="page" id="main" tabindex="-1">
            <ReadingBar/>
            <SharedLink/>
            <div hidden=move || !is_start.get()><Start/></div>
            <div hidden=move || is_start.get()>{result}</div>
            {playground}
            <Meanings/>
            {parts()}
        </main>
        <Footer/>
    }
}

/// The sheet of all parts, in development builds and if the address asks for it.
#[cfg(debug_assertions)]
fn parts() -> Option<impl IntoView> {
    let is_asked = super::browser::history::hash() == "#parts";
    is_asked.then(|| view! { <super::parts::Parts/> })
}

#[cfg(not(debug_assertions))]
const fn parts() {}
