//! What there is to say about settings and commands in the paste.

use leptos::prelude::*;

use super::line_link::line_link;
use super::live::{live, live_while};
use super::prose::prose;
use super::state::State;
use super::text;
use crate::advice::{Remark, Verdict};
use crate::evidence::captures::Captures;

/// The remarks, folded unless one of them is about something harmful or broken.
#[component]
pub(super) fn Remarks() -> impl IntoView {
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
        remarks.into_iter().map(|remark| view! { <Item remark/> }).collect_view()
    };
    live_while(has_remarks, move || {
        view! {
            <details class="card remarks" open=is_open>
                <summary>{state.say(text::REMARKS)}</summary>
                <ul>{live(items)}</ul>
            </details>
        }
    })
}

#[component]
fn Item(remark: Remark) -> impl IntoView {
    let state = State::get();
    let advice = remark.advice;
    let number = remark.place.number;
    let body = live(move || {
        let lang = state.lang.get();
        let captures = Captures::default();
        let say = |text| prose(text, lang, &captures);
        view! {
            <p>
                {line_link(number, String::new(), None)}
                " "<strong>{say(advice.title)}</strong>
                " "<span class="verdict" data-verdict=advice.verdict.id()>{advice.verdict.name().get(lang)}</span>
            </p>
            <p>{say(advice.why)}</p>
            <p><span class="label">{text::INSTEAD.get(lang)}</span>" "{say(advice.instead)}</p>
        }
    });
    view! { <li data-advice=advice.id>{body}</li> }
}
