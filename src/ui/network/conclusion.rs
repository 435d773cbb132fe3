//! What follows from all hosts together. It stands below the list, so that nothing above moves.

use leptos::prelude::*;

use super::engine::Network;
use super::text;
use crate::evidence::captures::Captures;
use crate::lang::Lang;
use crate::probe::choice::{self, Choice};
use crate::probe::report::{self, Report};
use crate::ui::live::{derived, live, live_while, memo};
use crate::ui::prose::{prose, said};
use crate::ui::script_view::script_view;
use crate::ui::state::State;
use crate::ui::view::{View, button, el, parts};

/// The network in a sentence, a mirror, and the results as text. Nothing before a host was asked.
pub(super) fn conclusion() -> View {
    let state = State::get();
    let network = Network::get();
    let reports = memo(move || network.reports());
    let is_over = move || network.has_reports() && !network.phase.get().is_busy();
    let sentences = move || reports.with(|reports| sentences(reports, state.lang.get()));
    let code = derived(move || reports.with(|all| report::text(all, state.lang.get())));
    let is_applied = memo(move || state.choices.with(|choices| choices.reports == reports.get()));
    let apply = move || state.choices.update(|choices| choices.reports = reports.get_untracked());
    let applied = move || is_applied.get().then(|| text::APPLIED.get(state.lang.get()));
    live_while(is_over, move || {
        el("div")
            .class("probe-conclusion")
            .add(el("h3").add(state.say(text::RESULTS)))
            .add(live(sentences))
            .add(el("p").class("why").add(said(report::WORTH)))
            .add(
                el("p")
                    .add(
                        button()
                            .class("quiet")
                            .attr("id", "probe-apply")
                            .on_click(apply)
                            .add(state.say(text::APPLY)),
                    )
                    .add(" ")
                    .add(el("span").attr("role", "status").add(live(applied))),
            )
            .add(
                el("details")
                    .add(el("summary").add(state.say(text::AS_TEXT)))
                    .add(script_view(code, text::AS_TEXT)),
            )
    })
}

fn sentences(reports: &[Report], lang: Lang) -> View {
    let picture = report::picture(reports).text();
    let choice = choice::choose(reports);
    let (sentence, captures) = match &choice {
        Some(choice) if choice.is_unstable => (text::CHOICE_UNSTABLE, captures(choice)),
        Some(choice) => (text::CHOICE, captures(choice)),
        None => (text::NO_CHOICE, Captures::default()),
    };
    let mirror = choice.map(|choice| choice.host);
    parts()
        .add(el("p").class("probe-picture").add(prose(picture, lang, &Captures::default())))
        .add(
            el("p")
                .class("probe-choice")
                .attr("data-mirror", mirror)
                .add(prose(sentence, lang, &captures)),
        )
        .into()
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
