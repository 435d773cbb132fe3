//! Making a link.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::text;
use crate::report::Report;
use crate::share::{self, LONG_LINK, Shared};
use crate::ui::browser::{history, packing};
use crate::ui::live::{live, live_while};
use crate::ui::script_view::ScriptView;
use crate::ui::state::State;

/// The part of the disclosure that makes a link.
#[component]
pub(super) fn ShareLink(report: Memo<Report>) -> impl IntoView {
    let state = State::get();
    let is_raw = RwSignal::new(false);
    let link = RwSignal::new(String::new());
    // A link to another text is none to this one.
    Effect::new(move || {
        report.track();
        is_raw.track();
        link.set(String::new());
    });
    let make = move |_| {
        let bytes = shared(state, report, is_raw.get_untracked()).state();
        spawn_local(async move {
            let deflated = packing::deflate(&bytes).await;
            let encoded = share::encode(&bytes, deflated.as_deref());
            link.set(history::address_with(&share::fragment(&encoded)));
        });
    };
    let warning = live_while(
        move || is_raw.get(),
        move || {
            view! { <p class="note" role="alert">{state.say(text::RAW_WARNING)}</p> }
        },
    );
    let has_link = move || link.with(|link| !link.is_empty());
    let result = live_while(has_link, move || view! { <Made link/> });
    view! {
        <section class="share">
            <h3>{state.say(text::LINK_TITLE)}</h3>
            <p class="why">{state.say(text::LINK_MORE)}</p>
            <label class="report-option">
                <input
                    type="checkbox"
                    prop:checked=move || is_raw.get()
                    on:change:target=move |event| is_raw.set(event.target().checked())
                />
                <span>{state.say(text::RAW)}</span>
            </label>
            {warning}
            <p><button type="button" class="quiet" on:click=make>{state.say(text::MAKE_LINK)}</button></p>
            {result}
        </section>
    }
}

/// The link, its size, and whether that is too much for some programs.
#[component]
fn Made(link: RwSignal<String>) -> impl IntoView {
    let state = State::get();
    let size = live(move || {
        let number = link.with(|link| link.len().to_string());
        text::SIZE.fill(state.lang.get(), &[("number", number)].into_iter().collect())
    });
    let is_long = move || link.with(|link| link.len() > LONG_LINK);
    let warning = live_while(is_long, move || {
        view! { <p class="note">{state.say(text::LONG)}</p> }
    });
    view! {
        <div class="link"><ScriptView code=link label=text::LINK/></div>
        <p class="link-size">{size}</p>
        {warning}
    }
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
