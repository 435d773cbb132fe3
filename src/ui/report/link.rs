//! Making a link.

use leptos::prelude::*;

use super::text;
use crate::report::Report;
use crate::share::{self, LONG_LINK, Shared};
use crate::ui::browser::{history, packing};
use crate::ui::live::{effect, live, live_while};
use crate::ui::script_view::script_view;
use crate::ui::state::State;
use crate::ui::task::spawn;
use crate::ui::view::{View, button, el, parts};

/// The part of the disclosure that makes a link.
pub(super) fn share_link(report: Memo<Report>) -> View {
    let state = State::get();
    let is_raw = RwSignal::new(false);
    let link = RwSignal::new(String::new());
    // A link to another text is none to this one.
    effect(move || {
        report.track();
        is_raw.track();
        link.set(String::new());
    });
    let make = move || {
        let bytes = shared(state, report, is_raw.get_untracked()).state();
        spawn(async move {
            let deflated = packing::deflate(&bytes).await;
            let encoded = share::encode(&bytes, deflated.as_deref());
            link.set(history::address_with(&share::fragment(&encoded)));
        });
    };
    let warning = live_while(
        move || is_raw.get(),
        move || el("p").class("note").attr("role", "alert").add(state.say(text::RAW_WARNING)),
    );
    let has_link = move || link.with(|link| !link.is_empty());
    let result = live_while(has_link, move || made(link));
    el("section")
        .class("share")
        .add(el("h3").add(state.say(text::LINK_TITLE)))
        .add(el("p").class("why").add(state.say(text::LINK_MORE)))
        .add(
            el("label")
                .class("report-option")
                .add(
                    el("input")
                        .attr("type", "checkbox")
                        .checked(move || is_raw.get())
                        .on_tick(move |is_on| is_raw.set(is_on)),
                )
                .add(el("span").add(state.say(text::RAW))),
        )
        .add(warning)
        .add(el("p").add(button().class("quiet").on_click(make).add(state.say(text::MAKE_LINK))))
        .add(result)
        .into()
}

/// The link, its size, and whether that is too much for some programs.
fn made(link: RwSignal<String>) -> View {
    let state = State::get();
    let size = live(move || {
        let number = link.with(|link| link.len().to_string());
        text::SIZE.fill(state.lang.get(), &[("number", number)].into_iter().collect())
    });
    let is_long = move || link.with(|link| link.len() > LONG_LINK);
    let warning = live_while(is_long, move || el("p").class("note").add(state.say(text::LONG)));
    parts()
        .add(el("div").class("link").add(script_view(link.into(), text::LINK)))
        .add(el("p").class("link-size").add(size))
        .add(warning)
        .into()
}

fn shared(state: State, report: Memo<Report>, is_raw: bool) -> Shared {
    report.with_untracked(|report| {
        let profile = &report.answer().profile;
        let redacted = || report.texts().first().cloned().unwrap_or_default();
        Shared {
            lang: state.lang.get_untracked(),
            os: Some(profile.os),
            shell: Some(profile.shell),
            is_raw,
            text: if is_raw {
                state.pasted.with_untracked(|paste| paste.matter().to_owned())
            } else {
                redacted()
            },
        }
    })
}
