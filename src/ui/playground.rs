//! The playground: settings and a module to edit, and at once what Go would do.

use leptos::prelude::*;

use super::fetch_plan;
use super::prose::prose;
use super::state::State;
use super::text;
use crate::evidence::captures::Captures;
use crate::evidence::message::{NEWEST, OLDEST};
use crate::go::fetch_plan::Plan;
use crate::go::fetch_plan::settings::Settings;
use crate::go::fetch_plan::wanted::{Kind, Wanted};
use crate::go::proxy_list::{self, Entry, FallThrough};
use crate::go::version::GoVersion;
use crate::lang::{Lang, Text};

/// What is asked for where nothing was pasted.
const EXAMPLE: &str = "github.com/gin-gonic/gin@v1.10.0";

/// The playground. It starts from what was pasted.
#[component]
pub(super) fn Playground() -> impl IntoView {
    let state = State::get();
    let settings = RwSignal::new(state.answer.with_untracked(crate::answer::Answer::settings));
    let first = state.answer.with_untracked(|answer| answer.modules.first().cloned());
    let module = RwSignal::new(first.unwrap_or_else(|| EXAMPLE.to_owned()));
    let field = move |key: &'static str, read: fn(&Settings) -> &String| {
        view! {
            <label class="field">
                <span>{key}</span>
                <input
                    type="text"
                    spellcheck="false"
                    autocapitalize="off"
                    prop:value=settings.with_untracked(|all| read(all).clone())
                    on:input:target=move |event| {
                        settings.update(|all| all.set(key, Some(&event.target().value())));
                    }
                />
            </label>
        }
        .into_any()
    };
    let choose = move |minor: &str| {
        if let Ok(minor) = minor.parse() {
            settings.update(|all| all.go = GoVersion::minor(minor));
        }
    };
    let chosen = settings.with_untracked(|all| all.go.minor);
    let versions = (OLDEST..=NEWEST).rev().map(|minor| {
        view! { <option value=minor selected={minor == chosen}>{format!("1.{minor}")}</option> }
    });
    let versions = versions.collect_view();
    let outcome = move || {
        let lang = state.lang.get();
        settings.with(|settings| module.with(|module| outcome(settings, module, lang)))
    };
    view! {
        <details class="card playground">
            <summary>{state.say(text::PLAYGROUND)}</summary>
            <p class="lead">{state.say(text::PLAYGROUND_LEAD)}</p>
            <div class="fields">
                <label class="field wide">
                    <span>{state.say(text::MODULE)}</span>
                    <input
                        type="text"
                        spellcheck="false"
                        autocapitalize="off"
                        prop:value=module.get_untracked()
                        on:input:target=move |event| module.set(event.target().value())
                    />
                </label>
                {field("GOPROXY", |all| &all.goproxy)}
                {field("GOPRIVATE", |all| &all.goprivate)}
                {field("GOSUMDB", |all| &all.gosumdb)}
                <label class="field">
                    <span>"Go"</span>
                    <select on:change:target=move |event| choose(&event.target().value())>{versions}</select>
                </label>
            </div>
            <div aria-live="polite">{outcome}</div>
        </details>
    }
}

/// The list in words, and the hops.
fn outcome(settings: &Settings, module: &str, lang: Lang) -> AnyView {
    let parts = explained(&settings.goproxy, lang);
    let hops = match Wanted::read(module.trim(), Kind::Module) {
        Ok(wanted) => fetch_plan::hops(&Plan::new(settings, &wanted), None, lang),
        Err(_) => view! { <p class="note">{text::NOT_A_MODULE.get(lang)}</p> }.into_any(),
    };
    view! { {parts}{hops} }.into_any()
}

/// Each part of a GOPROXY list in words.
fn explained(goproxy: &str, lang: Lang) -> AnyView {
    let entries = proxy_list::entries(goproxy);
    let last = entries.len().saturating_sub(1);
    let rows = entries.iter().enumerate().map(|(index, entry)| {
        let value = entry.text.to_owned();
        let words = words_for(entry, index == last)
            .map(|text| prose(text, lang, &Captures::default()).into_any());
        view! { <dt><code>{value}</code></dt><dd>{words.collect_view()}</dd> }
    });
    let rows = rows.collect_view();
    view! { <dl class="explained">{rows}</dl> }.into_any()
}

/// What an entry is, and what the separator behind it means.
fn words_for(entry: &Entry<'_>, is_last: bool) -> impl Iterator<Item = Text> {
    let kind = match entry.kind {
        proxy_list::Kind::Proxy => text::ENTRY_PROXY,
        proxy_list::Kind::Direct => text::ENTRY_DIRECT,
        proxy_list::Kind::Off => text::ENTRY_OFF,
    };
    let separator = match entry.falls_through {
        _ if is_last => None,
        FallThrough::NotFound => Some(text::COMMA),
        FallThrough::AnyError => Some(text::PIPE),
    };
    [Some(kind), separator].into_iter().flatten()
}
