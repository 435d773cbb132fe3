//! Where the log and the printed `go env` differ, and the line that shows why.

use leptos::prelude::*;

use super::prose::prose;
use super::script_view::ScriptView;
use super::state::State;
use super::text;
use crate::contradict::Contradiction;
use crate::evidence::captures::Captures;

/// The contradictions; nothing where there are none.
#[component]
pub(super) fn Contradictions() -> impl IntoView {
    let state = State::get();
    let items = move || {
        let (found, shell) =
            state.answer.with(|answer| (answer.contradictions.clone(), answer.profile.shell));
        found.into_iter().map(|one| item(one, shell)).collect_view()
    };
    let has_items = move || state.answer.with(|answer| !answer.contradictions.is_empty());
    view! {
        <Show when=has_items>
            <section class="card contradictions">
                <h2>{state.say(text::CONTRADICTIONS)}</h2>
                {items}
            </section>
        </Show>
    }
}

fn item(one: Contradiction, shell: crate::script::Shell) -> AnyView {
    let state = State::get();
    let code = Signal::stored(one.check(shell));
    let sentences = move || {
        let lang = state.lang.get();
        let none = Captures::default();
        view! {
            <p>{prose(one.what, lang, &one.captures)}</p>
            <p class="why">{prose(one.place.meaning(), lang, &none)}</p>
            <p>{prose(one.place.instruction(), lang, &none)}</p>
        }
    };
    view! { <div data-key=one.key>{sentences}<ScriptView code label=text::CONTRADICTIONS/></div> }
        .into_any()
}
