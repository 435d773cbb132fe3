//! What follows from all hosts together. It stands below the list, so that nothing above moves.

use leptos::prelude::*;

use super::engine::Network;
use super::{said, text};
use crate::evidence::captures::Captures;
use crate::lang::Lang;
use crate::probe::choice::{self, Choice};
use crate::probe::report::{self, Report};
use crate::ui::live::{live, live_while};
use crate::ui::prose::prose;
use crate::ui::script_view::ScriptView;
use crate::ui::state::State;

/// The network in a sentence, a mirror, and the results as text. Nothing before a host was asked.
#[component]
pub(super) fn Conclusion() -> impl IntoView {
    let state = State::get();
    let network = Network::get();
    let reports = Memo::new(move |_| network.reports());
    let is_over = move || network.has_reports() && !network.phase.get().is_busy();
    let sentences = move || reports.with(|reports| sentences(reports, state.lang.get()));
    let code = Signal::derive(move || reports.with(|all| report::text(all, state.lang.get())));
    let is_applied =
        Memo::new(move |_| state.choices.with(|choices| choices.reports == reports.get()));
    let apply = move |_| state.choices.update(|choices| choices.reports = reports.get_untracked());
    let applied = move || is_applied.get().then(|| text::APPLIED.get(state.lang.get()));
    live_while(is_over, move || {
        view! {
            <div class="probe-conclusion">
                <h3>{state.say(text::RESULTS)}</h3>
                {live(sentences)}
                <p class="why">{said(report::WORTH)}</p>
                <p>
                    <button type="button" class="quiet" id="probe-apply" on:click=apply>{state.say(text::APPLY)}</button>
                    " "<span role="status">{live(applied)}</span>
                </p>
                <details>
                    <summary>{state.say(text::AS_TEXT)}</summary>
                    <ScriptView code label=text::AS_TEXT/>
                </details>
            </div>
        }
    })
}

fn sentences(reports: &[Report], lang: Lang) -> AnyView {
    let picture = report::picture(reports).text();
    let choice = choice::choose(reports);
    let (sentence, captures) = match &choice {
        Some(choice) if choice.is_unstable => (text::CHOICE_UNSTABLE, captures(choice)),
        Some(choice) => (text::CHOICE, captures(choice)),
        None => (text::NO_CHOICE, Captures::default()),
    };
    let mirror = choice.map(|choice| choice.host);
    view! {
        <p class="probe-picture">{prose(picture, lang, &Captures::default())}</p>
        <p class="probe-choice" data-mirror=mirror>{prose(sentence, lang, &captures)}</p>
    }
    .into_any()
}

fn captures(choice: &Choice) -> Captures {
    let mut captures: Captures =
        [("host", choice.host.clone()), ("median", choice.median.to_string())]
            .into_iter()
            .collect();
    if !choice.alike.is_empty() {
        captures.add("alike", choice.alike.join(", "));
    }
    captures
}
