//! From marked line to marked line, and back to what pointed at one.

use leptos::prelude::*;

use crate::answer::marks::Marks;
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::paste::Paste;
use crate::ui::line_link::line_words;
use crate::ui::live::{live, live_while};
use crate::ui::state::State;
use crate::ui::view::{View, button, el, parts};

const MARKED: Text = Text { en: "{number} marked", zh: "{number} 处标记" }.paired();
const MARKED_AT: Text = Text { en: "marked {at} of {number}", zh: "标记 {at} / {number}" }.paired();
const PREVIOUS: Text = Text { en: "Previous marked line", zh: "上一处标记" }.paired();
const NEXT: Text = Text { en: "Next marked line", zh: "下一处标记" }.paired();
const BACK: Text = Text { en: "Back to where I was", zh: "返回刚才的位置" }.paired();

/// The line above the text; nothing where a glance finds the marks.
pub(super) fn tools(marks: Memo<Marks>, is_long: Memo<bool>) -> View {
    let state = State::get();
    let has_marks = move || is_long.get() && marks.with(|marks| marks.count() > 0);
    let has_line = move || state.line.with(Option::is_some);
    let marks_there = live_while(has_marks, move || marked(marks));
    let line = live_while(has_line, line);
    el("div").class("log-tools").add(marks_there).add(line).into()
}

fn marked(marks: Memo<Marks>) -> View {
    let state = State::get();
    let at = move || state.line.get().unwrap_or_default();
    let words = move || {
        marks.with(|marks| {
            let text = if at() == 0 { MARKED } else { MARKED_AT };
            let captures: Captures =
                [("at", marks.up_to(at()).to_string()), ("number", marks.count().to_string())]
                    .into_iter()
                    .collect();
            text.fill(state.lang.get(), &captures)
        })
    };
    // What pointed at the first line is still where Back leads.
    let go = move |number: Option<usize>| {
        if let Some(number) = number {
            state.line.set(Some(number));
        }
    };
    let previous = move || go(marks.with_untracked(|marks| marks.before(at())));
    let next = move || go(marks.with_untracked(|marks| marks.after(at())));
    parts()
        .add(el("span").class("log-marked").add(live(words)))
        .add(
            button()
                .class("quiet")
                .attr("aria-label", state.say(PREVIOUS))
                .attr("title", state.say(PREVIOUS))
                .on_click(previous)
                .add("↑"),
        )
        .add(
            button()
                .class("quiet")
                .attr("aria-label", state.say(NEXT))
                .attr("title", state.say(NEXT))
                .on_click(next)
                .add("↓"),
        )
        .into()
}

/// Which line was gone to, and the way back.
fn line() -> View {
    let state = State::get();
    let words = move || {
        let number = state.line.get().unwrap_or_default();
        state.pasted.with(|paste: &Paste| line_words(paste, number, state.lang.get()))
    };
    parts()
        .add(el("span").attr("role", "status").add(live(words)))
        .add(button().class("quiet").on_click(move || state.leave_line()).add(state.say(BACK)))
        .into()
}
