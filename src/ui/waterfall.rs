//! What `-x` showed: each request and command, with how long it took and what came of it.

use leptos::prelude::*;

use super::line_link::line_link;
use super::live::{live, live_while};
use super::prose::said;
use super::state::State;
use crate::answer::waterfall::{End, Step, Waterfall, time_words};
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::ui::view::{View, el, parts};

const TITLE: Text =
    Text { en: "Requests and commands, as `-x` shows them", zh: "`-x` 记录的请求和命令" }.paired();
const COUNTS: Text = Text {
    en: "{number} in all: {failed} failed, {missing} not found, {open} without an end.",
    zh: "共 {number} 项：{failed} 项出错，{missing} 项未找到，{open} 项没有结束。",
}
.paired();
const SLOWEST: Text = Text { en: "Slowest: {who}, {time}.", zh: "最慢：{who}，{time}。" }.paired();
const FIRST: Text = Text { en: "Failed first: {who}.", zh: "最先出错：{who}。" }.paired();
const FALLBACK: Text = Text { en: "next entry of GOPROXY", zh: "GOPROXY 的下一项" }.paired();
const NOT_FOUND: Text = Text { en: "not found", zh: "未找到" }.paired();
const FAILED: Text = Text { en: "failed", zh: "出错" }.paired();
const OPEN: Text = Text { en: "no end in the text", zh: "文本中没有结束" }.paired();
const MORE: Text = Text { en: "and {number} more", zh: "另有 {number} 项" }.paired();

/// The card, folded; nothing where the text has no trace.
pub(super) fn trace() -> View {
    let state = State::get();
    let has_steps = move || state.answer.with(|answer| answer.waterfall.count() > 0);
    let body = move || {
        let lang = state.lang.get();
        state.answer.with(|answer| whole(&answer.waterfall, lang))
    };
    live_while(has_steps, move || {
        let title = said(TITLE);
        el("details").class("card trace").add(el("summary").add(title)).add(live(body))
    })
}

fn whole(waterfall: &Waterfall, lang: Lang) -> View {
    let counts: Captures = [
        ("number", waterfall.count()),
        ("failed", waterfall.failed),
        ("missing", waterfall.not_found),
        ("open", waterfall.open),
    ]
    .into_iter()
    .map(|(name, count)| (name, count.to_string()))
    .collect();
    let slowest = waterfall.slowest.as_ref().map(|step| named(SLOWEST, step, lang));
    let first = waterfall.first_failed.as_ref().map(|step| named(FIRST, step, lang));
    let rows = waterfall.steps.iter().map(|step| row(step, lang)).collect::<View>();
    let more = [("number", waterfall.more.to_string())].into_iter().collect();
    let more = (waterfall.more > 0).then(|| el("p").class("more").add(MORE.fill(lang, &more)));
    parts()
        .add(el("p").class("trace-counts").add(COUNTS.fill(lang, &counts)))
        .add(slowest)
        .add(first)
        .add(el("ol").class("trace-steps").add(rows))
        .add(more)
        .into()
}

/// A sentence about one step, with its line.
fn named(text: Text, step: &Step, lang: Lang) -> View {
    let time = step.milliseconds.map(time_words).unwrap_or_default();
    let captures = [("who", step.who.clone()), ("time", time)].into_iter().collect();
    let link = line_link(step.line, String::new(), None);
    el("p").add(text.fill(lang, &captures)).add(" ").add(link).into()
}

fn row(step: &Step, lang: Lang) -> View {
    let (state, words) = match step.end {
        End::Done => ("done", None),
        End::NotFound => ("not-found", Some(NOT_FOUND)),
        End::Failed => ("failed", Some(FAILED)),
        End::Open => ("open", Some(OPEN)),
    };
    let colon = if step.words.is_empty() { "" } else { lang.colon() };
    let words = words.map(|words| format!("{}{colon}", words.get(lang)));
    let time = step.milliseconds.map(time_words);
    let fallback = step.is_fallback.then(|| FALLBACK.get(lang));
    let fallback =
        fallback.map(|words| parts().add(" ").add(el("span").class("trace-note").add(words)));
    let link = line_link(step.line, String::new(), None);
    // A bar of our own numbers only; the time stands beside it in words.
    let bar = format!(r#"<rect width="{}" height="6" rx="1"/>"#, step.share.max(1));
    let bar = time.is_some().then(|| {
        el("svg")
            .class("trace-bar")
            .attr("viewBox", "0 0 100 6")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .markup(bar)
    });
    el("li")
        .attr("data-end", state)
        .add(
            el("p")
                .class("trace-who")
                .add(el("strong").add(step.who.clone()))
                .add(fallback)
                .add(" ")
                .add(link),
        )
        .add(el("p").class("trace-what").add(el("code").add(step.what.clone())))
        .add(
            el("p")
                .class("trace-end")
                .add(
                    el("span")
                        .class("trace-words")
                        .add(words)
                        .add(el("span").add(step.words.clone())),
                )
                .add(el("span").class("trace-time").add(time))
                .add(bar),
        )
        .into()
}
