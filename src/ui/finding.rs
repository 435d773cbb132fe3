//! One finding: what is wrong, why, and the lines that say so.

use leptos::either::Either;
use leptos::prelude::*;

use super::line_link::line_link;
use super::live::{Live, live};
use super::prose::{explained, prose};
use super::report::WriteTo;
use super::state::State;
use super::text;
use crate::cause::{Certainty, Who};
use crate::diagnose::{Finding, Reason, ReasonKind};
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::way::Stage;

/// A finding. The first one is the answer; the others are folded below it.
#[component]
pub(super) fn FindingCard(finding: Finding, index: usize) -> impl IntoView {
    let state = State::get();
    let certainty = certainty_text(finding.certainty);
    let cause = finding.cause;
    let title = sentence(cause.title, &finding.captures);
    let why_values = finding.captures.clone();
    let why = live(move || explained(cause.why, state.lang.get(), &why_values, Vec::new()));
    let not = sentence(cause.not, &finding.captures);
    let who = sentence(who_text(cause.who), &finding.captures);
    let reasons = view! { <Reasons label=text::BECAUSE reasons=finding.reasons/> };
    let consequences = view! { <Reasons label=text::CONSEQUENCES reasons=finding.consequences/> };
    let body = view! {
        <p class="why">{why}</p>
        {reasons}
        {consequences}
        <WriteTo who=cause.who/>
        <details>
            <summary>{state.say(text::MORE)}</summary>
            <p>{not}</p>
            <p>{who}</p>
            <Sources urls=cause.sources/>
        </details>
    };
    if index == 0 {
        return Either::Left(view! {
            <article class="card finding" data-cause=cause.id>
                <p class="eyebrow">
                    <span>{state.say(text::CAUSE)}</span>
                    <span class="certainty">{state.say(certainty)}</span>
                    <span class="cause-id">{cause.id}</span>
                </p>
                <h1 id=Stage::Cause.id() tabindex="-1">{title}</h1>
                {body}
            </article>
        });
    }
    let is_open = state.unfolded.get_untracked() == Some(cause.id);
    Either::Right(view! {
        <details
            class="card finding other"
            data-cause=cause.id
            open=is_open
            on:toggle:target=move |event| state.unfold(cause.id, event.target().open())
        >
            <summary>
                <span class="eyebrow">{state.say(text::ALSO)}" · "{state.say(certainty)}</span>
                <h2>{title}</h2>
            </summary>
            {body}
        </details>
    })
}

/// A filled sentence that follows the language.
fn sentence(text: Text, captures: &Captures) -> Live {
    let state = State::get();
    let captures = captures.clone();
    live(move || prose(text, state.lang.get(), &captures))
}

/// More reasons than these are counted, not shown.
const SHOWN_REASONS: usize = 4;

/// The lines that say so; nothing where there are none.
#[component]
fn Reasons(label: Text, reasons: Vec<Reason>) -> impl IntoView {
    let state = State::get();
    if reasons.is_empty() {
        return None;
    }
    let more = reasons.len().saturating_sub(SHOWN_REASONS);
    let captures: Captures = [("number", more.to_string())].into_iter().collect();
    let rest = (more > 0)
        .then(|| view! { <span class="more">{sentence(text::MORE_LINES, &captures)}</span> });
    let links = reasons.into_iter().take(SHOWN_REASONS);
    let links = links.map(|reason| view! { <ReasonLink reason/> }).collect_view();
    Some(
        view! { <p class="reasons"><span class="label">{state.say(label)}</span>{links}{rest}</p> },
    )
}

#[component]
fn ReasonLink(reason: Reason) -> impl IntoView {
    let state = State::get();
    if reason.kind == ReasonKind::Probe {
        let code = view! { <code>{reason.text}</code> };
        return view! { <span class="reason">{state.say(text::FROM_BROWSER)}" "{code}</span> }
            .into_any();
    }
    let shown = match reason.kind {
        ReasonKind::Log | ReasonKind::Probe => None,
        ReasonKind::Env | ReasonKind::GoVersion | ReasonKind::Contradiction => {
            Some(view! { " "<code>{reason.text.clone()}</code> }.into_any())
        }
    };
    line_link(reason.place.number, reason.text, shown)
}

#[component]
fn Sources(urls: &'static [&'static str]) -> impl IntoView {
    let state = State::get();
    let links = urls
        .iter()
        .map(|url| view! { <li><a href=*url rel="noreferrer noopener" target="_blank">{*url}</a></li> })
        .collect_view();
    view! {
        <p class="label">{state.say(text::SOURCES)}</p>
        <ul class="sources">{links}</ul>
    }
}

const fn certainty_text(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Certain => text::CERTAIN,
        Certainty::Likely => text::LIKELY,
        Certainty::Possible => text::POSSIBLE,
    }
}

const fn who_text(who: Who) -> Text {
    match who {
        Who::You => text::WHO_YOU,
        Who::YouOrOperator => text::WHO_OPERATOR,
        Who::YouOrAuthor => text::WHO_AUTHOR,
        Who::NetworkAdmin => text::WHO_NETWORK_ADMIN,
        Who::MirrorOperator => text::WHO_MIRROR_OPERATOR,
        Who::Author => text::WHO_AUTHOR_ALONE,
    }
}
