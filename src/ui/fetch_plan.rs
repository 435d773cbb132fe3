//! What Go does to fetch a module, drawn as a list of hops: where it stopped, where each answer
//! leads, and who verifies the download.

use leptos::prelude::*;

use super::prose::prose;
use super::state::State;
use super::text;
use crate::answer::words::{self, Sentence};
use crate::answer::{Fetch, Stop};
use crate::evidence::captures::Captures;
use crate::go::fetch_plan::{Hop, Plan};
use crate::lang::{Lang, Text};
use crate::mirrors;
use crate::probe::report;

/// The ways of the modules that failed; nothing where there are none. The first is open.
#[component]
pub(super) fn Fetches() -> impl IntoView {
    let state = State::get();
    let items = move || {
        let lang = state.lang.get();
        let fetches = state.answer.with(|answer| answer.fetches.clone());
        let shown = fetches.into_iter().take(MAX_SHOWN).enumerate();
        shown.map(|(index, fetch)| story(&fetch, index == 0, lang)).collect_view()
    };
    let has_fetches = move || state.answer.with(|answer| !answer.fetches.is_empty());
    view! {
        <Show when=has_fetches>
            <section class="fetches">
                <h2>{state.say(text::FETCHES)}</h2>
                {items}
            </section>
        </Show>
    }
}

/// So many modules are drawn.
const MAX_SHOWN: usize = 5;

/// One module: the way now, and the way after the fix beside it.
fn story(fetch: &Fetch, is_open: bool, lang: Lang) -> AnyView {
    let wanted = &fetch.now.wanted;
    let name = format!("{}@{}", wanted.path, wanted.version);
    let after = fetch.after.as_ref().map(|plan| side(text::AFTER_FIX, plan, None, lang));
    let class = if after.is_some() { "sides two" } else { "sides" };
    view! {
        <details class="card fetch" open=is_open>
            <summary><code>{name}</code></summary>
            <div class=class>{side(text::NOW, &fetch.now, fetch.stop.as_ref(), lang)}{after}</div>
        </details>
    }
    .into_any()
}

fn side(title: Text, plan: &Plan, stop: Option<&Stop>, lang: Lang) -> AnyView {
    view! {
        <div class="side">
            <h3>{title.get(lang)}</h3>
            {hops(plan, stop, lang)}
        </div>
    }
    .into_any()
}

/// The hops of a plan, in order, and behind them the checksum database.
pub(super) fn hops(plan: &Plan, stop: Option<&Stop>, lang: Lang) -> AnyView {
    if let Some(error) = &plan.error {
        let error = error.clone();
        return view! { <p class="note">{text::BAD_GOPROXY.get(lang)}" "<code>{error}</code></p> }
            .into_any();
    }
    let ends_at = stop.map(|stop| stop.hop.unwrap_or(plan.hops.len()));
    let items = plan.hops.iter().enumerate().map(|(index, hop)| {
        let mark = mark(index, ends_at, stop);
        item(hop.source.name(), Some(words::reason(&hop.reason)), &hop.urls, Some(hop), mark, lang)
    });
    let items = items.collect_view();
    let (text, captures) = words::checksums(&plan.checksums);
    let urls: Vec<String> =
        words::lookups(&plan.checksums).into_iter().map(str::to_owned).collect();
    let mark = mark(plan.hops.len(), ends_at, stop);
    let database = item(text.fill(lang, &captures), None, &urls, None, mark, lang);
    let skipped = plan.skipped.iter().filter_map(words::skipped);
    let skipped = skipped.map(|one| view! { <p class="skipped-entry">{said(&one, lang)}</p> });
    let skipped = skipped.collect_view();
    view! { <ol class="hops">{items}{database}</ol>{skipped} }.into_any()
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
) -> AnyView {
    let words = mark.words();
    let asked = urls.first().and_then(|url| from_browser(url, lang));
    let badge = words.map(|(_, text)| view! { <span class="mark">{text.get(lang)}</span> });
    let state = words.map(|(state, _)| state);
    let current = (state == Some("stopped")).then_some("step");
    let reason = reason.map(|one| view! { <p class="hop-reason">{said(&one, lang)}</p> });
    let about = mirrors::about(&name).map(|(operator, note)| {
        let note = prose(note, lang, &Captures::default());
        view! { <p class="hop-reason">{operator.get(lang)}": "{note}</p> }
    });
    let urls = urls.iter().map(|url| view! { <p class="hop-url"><code>{url.clone()}</code></p> });
    let urls = urls.collect_view();
    let leads = hop.map(|hop| view! { <p class="hop-leads">{words::leads(hop).get(lang)}</p> });
    view! {
        <li class="hop" data-mark=state aria-current=current>
            <p class="hop-name"><strong>{name}</strong>" "{badge}{asked}</p>
            {reason}
            {about}
            {urls}
            {leads}
        </li>
    }
    .into_any()
}

/// What the host of a URL answered this browser, if it was asked.
fn from_browser(url: &str, lang: Lang) -> Option<AnyView> {
    let outcome = State::get()
        .answer
        .with(|answer| report::on_host(&answer.reports, url).map(|report| report.outcome))?;
    let words = outcome.label().fill(lang, &outcome.captures());
    Some(
        view! { <span class="probe-mark">{text::FROM_BROWSER.get(lang)}" "{words}</span> }
            .into_any(),
    )
}

fn said((text, captures): &Sentence, lang: Lang) -> AnyView {
    let captures: &Captures = captures;
    prose(*text, lang, captures).into_any()
}
