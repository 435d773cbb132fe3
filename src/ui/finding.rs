//! One finding: what is wrong, why, and the lines that say so.

use leptos::prelude::*;

use super::line_link::line_link;
use super::live::live;
use super::prose::{explained, sentence};
use super::report::write_to;
use super::state::State;
use super::text;
use super::view::{View, el, parts};
use crate::cause::{Certainty, Who};
use crate::diagnose::{Finding, Reason, ReasonKind};
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::way::Stage;

/// A finding. The first one is the answer; the others are folded below it.
pub(super) fn finding_card(finding: Finding, index: usize) -> View {
    let state = State::get();
    let certainty = certainty_text(finding.certainty);
    let cause = finding.cause;
    let title = sentence(cause.title, finding.captures.clone());
    let why_values = finding.captures.clone();
    let why = live(move || explained(cause.why, state.lang.get(), &why_values, Vec::new()));
    let not = sentence(cause.not, finding.captures.clone());
    let who = sentence(who_text(cause.who), finding.captures);
    let because = reasons(text::BECAUSE, finding.reasons);
    let consequences = reasons(text::CONSEQUENCES, finding.consequences);
    let body = parts()
        .add(el("p").class("why").add(why))
        .add(because)
        .add(consequences)
        .add(write_to(cause.who))
        .add(
            el("details")
                .add(el("summary").add(state.say(text::MORE)))
                .add(el("p").add(not))
                .add(el("p").add(who))
                .add(sources(cause.sources)),
        );
    if index == 0 {
        return View::from(
            el("article")
                .class("card finding")
                .attr("data-cause", cause.id)
                .add(
                    el("p")
                        .class("eyebrow")
                        .add(el("span").add(state.say(text::CAUSE)))
                        .add(el("span").class("certainty").add(state.say(certainty)))
                        .add(el("span").class("cause-id").add(cause.id)),
                )
                .add(el("h1").attr("id", Stage::Cause.id()).attr("tabindex", "-1").add(title))
                .add(body),
        );
    }
    let is_open = state.unfolded.get_untracked() == Some(cause.id);
    View::from(
        el("details")
            .class("card finding other")
            .attr("data-cause", cause.id)
            .attr("open", is_open)
            .on_toggle(move |is_open| state.unfold(cause.id, is_open))
            .add(
                el("summary")
                    .add(
                        el("span")
                            .class("eyebrow")
                            .add(state.say(text::ALSO))
                            .add(" · ")
                            .add(state.say(certainty)),
                    )
                    .add(el("h2").add(title)),
            )
            .add(body),
    )
}

/// More reasons than these are counted, not shown.
const SHOWN_REASONS: usize = 4;

/// The lines that say so; nothing where there are none.
fn reasons(label: Text, reasons: Vec<Reason>) -> View {
    let state = State::get();
    if reasons.is_empty() {
        return ().into();
    }
    let more = reasons.len().saturating_sub(SHOWN_REASONS);
    let captures: Captures = [("number", more.to_string())].into_iter().collect();
    let rest =
        (more > 0).then(|| el("span").class("more").add(sentence(text::MORE_LINES, captures)));
    let links = reasons.into_iter().take(SHOWN_REASONS);
    let links = links.map(reason_link).collect::<View>();
    el("p")
        .class("reasons")
        .add(el("span").class("label").add(state.say(label)))
        .add(links)
        .add(rest)
        .into()
}

fn reason_link(reason: Reason) -> View {
    let state = State::get();
    if reason.kind == ReasonKind::Probe {
        let code = el("code").add(reason.text);
        return el("span")
            .class("reason")
            .add(state.say(text::FROM_BROWSER))
            .add(" ")
            .add(code)
            .into();
    }
    let shown = match reason.kind {
        ReasonKind::Log | ReasonKind::Probe => None,
        ReasonKind::Env | ReasonKind::GoVersion | ReasonKind::Contradiction => {
            Some(parts().add(" ").add(el("code").add(reason.text.clone())).into())
        }
    };
    line_link(reason.place.number, reason.text, shown)
}

fn sources(urls: &'static [&'static str]) -> View {
    let state = State::get();
    let links = urls
        .iter()
        .map(|url| {
            el("li").add(
                el("a")
                    .attr("href", *url)
                    .attr("rel", "noreferrer noopener")
                    .attr("target", "_blank")
                    .add(*url),
            )
        })
        .collect::<View>();
    parts()
        .add(el("p").class("label").add(state.say(text::SOURCES)))
        .add(el("ul").class("sources").add(links))
        .into()
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
