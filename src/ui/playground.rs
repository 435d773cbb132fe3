//! The playground: settings and a module to edit, and at once what Go would do.

use leptos::prelude::*;

use super::fetch_plan;
use super::fold::fold;
use super::live::live;
use super::prose::prose;
use super::state::State;
use super::text;
use super::view::{View, el, parts};
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

/// The playground, folded. It starts from what was pasted.
pub(super) fn playground() -> View {
    let summary = el("summary").add(State::get().say(text::PLAYGROUND));
    fold(summary, opened).class("card playground").into()
}

fn opened() -> View {
    let state = State::get();
    let settings = RwSignal::new(state.answer.with_untracked(crate::answer::Answer::settings));
    let first = state.answer.with_untracked(|answer| answer.modules.first().cloned());
    let module = RwSignal::new(first.unwrap_or_else(|| EXAMPLE.to_owned()));
    let field = move |key: &'static str, read: fn(&Settings) -> &String| {
        el("label").class("field").add(el("span").add(key)).add(
            el("input")
                .attr("type", "text")
                .attr("spellcheck", "false")
                .attr("autocapitalize", "off")
                .value(move || settings.with_untracked(|all| read(all).clone()))
                .on_text("input", move |text| {
                    settings.update(|all| all.set(key, Some(&text)));
                }),
        )
    };
    let choose = move |minor: &str| {
        if let Ok(minor) = minor.parse() {
            settings.update(|all| all.go = GoVersion::minor(minor));
        }
    };
    let chosen = settings.with_untracked(|all| all.go.minor);
    let versions = (OLDEST..=NEWEST).rev().map(|minor| {
        el("option")
            .attr("value", minor.to_string())
            .attr("selected", minor == chosen)
            .add(format!("1.{minor}"))
    });
    let versions = versions.collect::<View>();
    let outcome = live(move || {
        let lang = state.lang.get();
        settings.with(|settings| module.with(|module| outcome(settings, module, lang)))
    });
    parts()
        .add(el("p").class("lead").add(state.say(text::PLAYGROUND_LEAD)))
        .add(
            el("div")
                .class("fields")
                .add(
                    el("label")
                        .class("field wide")
                        .add(el("span").add(state.say(text::MODULE)))
                        .add(
                            el("input")
                                .attr("type", "text")
                                .attr("spellcheck", "false")
                                .attr("autocapitalize", "off")
                                .value(move || module.get_untracked())
                                .on_text("input", move |text| module.set(text)),
                        ),
                )
                .add(field("GOPROXY", |all| &all.goproxy))
                .add(field("GOPRIVATE", |all| &all.goprivate))
                .add(field("GOSUMDB", |all| &all.gosumdb))
                .add(
                    el("label").class("field").add(el("span").add("Go")).add(
                        el("select").on_text("change", move |text| choose(&text)).add(versions),
                    ),
                ),
        )
        .add(el("div").attr("aria-live", "polite").add(outcome))
        .into()
}

/// The list in words, and the hops.
fn outcome(settings: &Settings, module: &str, lang: Lang) -> View {
    let list = explained(&settings.goproxy, lang);
    let hops = match Wanted::read(module.trim(), Kind::Module) {
        Ok(wanted) => fetch_plan::hops(&Plan::new(settings, &wanted), None, lang),
        Err(_) => el("p").class("note").add(text::NOT_A_MODULE.get(lang)).into(),
    };
    parts().add(list).add(hops).into()
}

/// Each part of a GOPROXY list in words.
fn explained(goproxy: &str, lang: Lang) -> View {
    let entries = proxy_list::entries(goproxy);
    let last = entries.len().saturating_sub(1);
    let rows = entries.iter().enumerate().map(|(index, entry)| {
        let value = entry.text.to_owned();
        let words =
            words_for(entry, index == last).map(|text| prose(text, lang, &Captures::default()));
        parts().add(el("dt").add(el("code").add(value))).add(el("dd").add(words.collect::<View>()))
    });
    let rows = rows.collect::<View>();
    el("dl").class("explained").add(rows).into()
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
