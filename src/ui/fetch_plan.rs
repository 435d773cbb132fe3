//! What Go does to fetch a module, drawn as a list of hops: where it stopped, where each answer
//! leads, and who verifies the download.

use leptos::prelude::*;

use super::live::{live, live_while};
use super::prose::prose;
use super::state::State;
use super::text;
use super::view::{View, el, parts};
use crate::answer::words::{self, Sentence};
use crate::answer::{Fetch, Stop};
use crate::evidence::captures::Captures;
use crate::go::fetch_plan::{Hop, Plan};
use crate::lang::{Lang, Text};
use crate::mirrors;
use crate::probe::report;

/// The ways of the modules that failed; nothing where there are none. The first is open.
pub(super) fn fetches() -> View {
    let state = State::get();
    let items = move || {
        let lang = state.lang.get();
        let fetches = state.answer.with(|answer| answer.fetches.clone());
        let shown = fetches.into_iter().take(MAX_SHOWN).enumerate();
        shown.map(|(index, fetch)| story(&fetch, index == 0, lang)).collect::<View>()
    };
    let has_fetches = move || state.answer.with(|answer| !answer.fetches.is_empty());
    live_while(has_fetches, move || {
        el("section").class("fetches").add(el("h2").add(state.say(text::FETCHES))).add(live(items))
    })
}

/// So many modules are drawn.
const MAX_SHOWN: usize = 5;

/// One module: the way now, and the way after the fix beside it.
fn story(fetch: &Fetch, is_open: bool, lang: Lang) -> View {
    let wanted = &fetch.now.wanted;
    let name = format!("{}@{}", wanted.path, wanted.version);
    let after = fetch.after.as_ref().map(|plan| side(text::AFTER_FIX, plan, None, lang));
    let class = if after.is_some() { "sides two" } else { "sides" };
    el("details")
        .class("card fetch")
        .attr("open", is_open)
        .add(el("summary").add(el("code").add(name)))
        .add(
            el("div")
                .attr("class", class)
                .add(side(text::NOW, &fetch.now, fetch.stop.as_ref(), lang))
                .add(after),
        )
        .into()
}

fn side(title: Text, plan: &Plan, stop: Option<&Stop>, lang: Lang) -> View {
    el("div").class("side").add(el("h3").add(title.get(lang))).add(hops(plan, stop, lang)).into()
}

/// The hops of a plan, in order, and behind them the checksum database.
pub(super) fn hops(plan: &Plan, stop: Option<&Stop>, lang: Lang) -> View {
    if let Some(error) = &plan.error {
        let error = error.clone();
        return el("p")
            .class("note")
            .add(text::BAD_GOPROXY.get(lang))
            .add(" ")
            .add(el("code").add(error))
            .into();
    }
    let ends_at = stop.map(|stop| stop.hop.unwrap_or(plan.hops.len()));
    let items = plan.hops.iter().enumerate().map(|(index, hop)| {
        let mark = mark(index, ends_at, stop);
        item(hop.source.name(), Some(words::reason(&hop.reason)), &hop.urls, Some(hop), mark, lang)
    });
    let items = items.collect::<View>();
    let (text, captures) = words::checksums(&plan.checksums);
    let urls: Vec<String> =
        words::lookups(&plan.checksums).into_iter().map(str::to_owned).collect();
    let mark = mark(plan.hops.len(), ends_at, stop);
    let database = item(text.fill(lang, &captures), None, &urls, None, mark, lang);
    let skipped = plan.skipped.iter().filter_map(words::skipped);
    let skipped = skipped.map(|one| el("p").class("skipped-entry").add(said(&one, lang)));
    let skipped = skipped.collect::<View>();
    parts().add(el("ol").class("hops").add(items).add(database)).add(skipped).into()
}

/// How far Go came, seen from one hop.
#[derive(Clone, Copy)]
enum Mark {
    /// The log does not tell.
    None,
    /// It was asked, and Go went on.
    Passed,
    /// It ended here: there is no such module or version.
    NotFound,
    /// It ended here: something went wrong.
    Failed,
    /// It was never asked.
    NotReached,
}

fn mark(index: usize, ends_at: Option<usize>, stop: Option<&Stop>) -> Mark {
    match (ends_at, stop) {
        (Some(end), _) if index < end => Mark::Passed,
        (Some(end), _) if index > end => Mark::NotReached,
        (Some(_), Some(stop)) if stop.was_not_found => Mark::NotFound,
        (Some(_), _) => Mark::Failed,
        (None, _) => Mark::None,
    }
}

impl Mark {
    const fn words(self) -> Option<(&'static str, Text)> {
        match self {
            Self::None => None,
            Self::Passed => Some(("passed", text::HOP_PASSED)),
            Self::NotFound => Some(("stopped", text::HOP_NOT_FOUND)),
            Self::Failed => Some(("stopped", text::HOP_FAILED)),
            Self::NotReached => Some(("unreached", text::HOP_NOT_REACHED)),
        }
    }
}

fn item(
    name: String,
    reason: Option<Sentence>,
    urls: &[String],
    hop: Option<&Hop>,
    mark: Mark,
    lang: Lang,
) -> View {
    let words = mark.words();
    let asked = urls.first().and_then(|url| from_browser(url, lang));
    let badge = words.map(|(_, text)| el("span").class("mark").add(text.get(lang)));
    let state = words.map(|(state, _)| state);
    let current = (state == Some("stopped")).then_some("step");
    let reason = reason.map(|one| el("p").class("hop-reason").add(said(&one, lang)));
    let about = mirrors::about(&name).map(|(operator, note)| {
        let note = prose(note, lang, &Captures::default());
        el("p").class("hop-reason").add(operator.get(lang)).add(lang.colon()).add(note)
    });
    let urls = urls.iter().map(|url| el("p").class("hop-url").add(el("code").add(url.clone())));
    let urls = urls.collect::<View>();
    let leads = hop.map(|hop| el("p").class("hop-leads").add(words::leads(hop).get(lang)));
    el("li")
        .class("hop")
        .attr("data-mark", state)
        .attr("aria-current", current)
        .add(el("p").class("hop-name").add(el("strong").add(name)).add(" ").add(badge).add(asked))
        .add(reason)
        .add(about)
        .add(urls)
        .add(leads)
        .into()
}

/// What the host of a URL answered this browser, if it was asked.
fn from_browser(url: &str, lang: Lang) -> Option<View> {
    let outcome = State::get()
        .answer
        .with(|answer| report::on_host(&answer.reports, url).map(|report| report.outcome))?;
    let words = outcome.label().fill(lang, &outcome.captures());
    Some(
        el("span").class("probe-mark").add(text::FROM_BROWSER.get(lang)).add(" ").add(words).into(),
    )
}

fn said((text, captures): &Sentence, lang: Lang) -> View {
    let captures: &Captures = captures;
    prose(*text, lang, captures)
}
