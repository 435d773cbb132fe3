//! What was understood of the paste, in a few words.

use leptos::prelude::*;

use super::line_link::line_link;
use super::live::{live, live_while};
use super::state::State;
use super::text;
use super::view::{View, el, parts};
use crate::answer::Answer;
use crate::probe::outcome::Outcome;

/// The summary.
pub(super) fn understood() -> View {
    let state = State::get();
    let facts = live(move || {
        state.answer.with(|answer| {
            facts(answer, text::NO_GO_ENV.get(state.lang.get()))
                .into_iter()
                .map(|fact| el("li").add(el("code").add(fact)))
                .collect::<View>()
        })
    });
    let notices = move || {
        let lang = state.lang.get();
        state.answer.with(|answer| {
            answer
                .notices
                .iter()
                .map(|notice| {
                    let link = line_link(notice.place.number, String::new(), None);
                    el("li").add(link).add(" ").add(notice.text.get(lang))
                })
                .collect::<View>()
        })
    };
    let has_notices = move || state.answer.with(|answer| !answer.notices.is_empty());
    let notes = live_while(has_notices, move || {
        el("ul").class("notices").attr("aria-label", state.say(text::NOTICES)).add(live(notices))
    });
    parts()
        .add(el("ul").class("facts").attr("aria-label", state.say(text::UNDERSTOOD)).add(facts))
        .add(notes)
        .into()
}

fn facts(answer: &Answer, without_env: &str) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(version) = answer.go_version {
        facts.push(format!("Go 1.{}.{}", version.minor, version.patch));
    }
    if let Some(os) = answer.os {
        facts.push(os.name().to_owned());
    }
    if answer.env.is_empty() {
        facts.push(without_env.to_owned());
    }
    for key in ["GOPROXY", "GOPRIVATE", "GOSUMDB"] {
        if let Some(value) = answer.env.get(key).filter(|value| !value.is_empty()) {
            facts.push(format!("{key}={}", crate::redact::secrets(value)));
        }
    }
    for check in &answer.checks {
        facts.push(match (check.outcome, &check.seconds) {
            (Outcome::Readable(status), Some(seconds)) => {
                format!("{}: HTTP {status}, {seconds} s", check.host)
            }
            _ => format!("{}: {}", check.host, check.text),
        });
    }
    facts.extend(answer.modules.iter().take(MAX_MODULES).cloned());
    facts
}

/// So many failed modules are shown.
const MAX_MODULES: usize = 3;
