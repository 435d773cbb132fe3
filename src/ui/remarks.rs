//! What there is to say about settings and commands in the paste.

use leptos::prelude::*;

use super::line_link::line_link;
use super::live::{flag, live, live_while};
use super::prose::prose;
use super::state::State;
use super::text;
use super::view::{View, el, parts};
use crate::advice::{Remark, Verdict};
use crate::evidence::captures::Captures;

/// The remarks, folded unless one of them is about something harmful or broken.
pub(super) fn remarks() -> View {
    let state = State::get();
    let has_remarks = move || state.answer.with(|answer| !answer.remarks.is_empty());
    let is_open = move || {
        state.answer.with(|answer| {
            let mut remarks = answer.remarks.iter();
            remarks.any(|remark| remark.advice.verdict <= Verdict::Broken)
        })
    };
    let items = move || {
        let remarks = state.answer.with(|answer| answer.remarks.clone());
        remarks.into_iter().map(item).collect::<View>()
    };
    live_while(has_remarks, move || {
        el("details")
            .class("card remarks")
            .attr("open", flag(is_open))
            .add(el("summary").add(state.say(text::REMARKS)))
            .add(el("ul").add(live(items)))
    })
}

fn item(remark: Remark) -> View {
    let state = State::get();
    let advice = remark.advice;
    let number = remark.place.number;
    let body = live(move || {
        let lang = state.lang.get();
        let captures = Captures::default();
        let say = |text| prose(text, lang, &captures);
        parts()
            .add(
                el("p")
                    .add(line_link(number, String::new(), None))
                    .add(" ")
                    .add(el("strong").add(say(advice.title)))
                    .add(" ")
                    .add(
                        el("span")
                            .class("verdict")
                            .attr("data-verdict", advice.verdict.id())
                            .add(advice.verdict.name().get(lang)),
                    ),
            )
            .add(el("p").add(say(advice.why)))
            .add(
                el("p")
                    .add(el("span").class("label").add(text::INSTEAD.get(lang)))
                    .add(" ")
                    .add(say(advice.instead)),
            )
    });
    el("li").attr("data-advice", advice.id).add(body).into()
}
