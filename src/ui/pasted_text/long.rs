//! A long text: the lines that can be seen are in the document, between the room of all others.

use leptos::ev;
use leptos::prelude::*;

use super::{Shown, on_paper, row};
use crate::answer::marks::Marks;
use crate::paste::{self, Paste, Rows};
use crate::ui::browser::{focus, scroll};
use crate::ui::line_link::line_id;
use crate::ui::live::{effect, live, memo};
use crate::ui::state::State;
use crate::ui::task::{spawn, tick};
use crate::ui::text;
use crate::ui::view::{Handle, View, el, parts};
use crate::way::Stage;

/// What is printed: so many lines around each marked one,
const AROUND: usize = 4;
/// and no more stretches of them than this.
const PRINTED: usize = 40;

/// The text, scrolled to its first marked line.
pub(super) fn long_text(marks: Memo<Marks>) -> View {
    let state = State::get();
    let frame = Handle::new();
    let view = RwSignal::new(paste::View::default());
    let scrolled = StoredValue::new(0.0);
    let rows = move |height| Rows { count: state.pasted.with_untracked(Paste::row_count), height };
    // What waited for a tick may find another text in its place.
    let shown = move || frame.get();
    let draw = move || {
        let Some(frame) = shown() else { return };
        let Some(list) = scroll::list(&frame) else { return };
        scrolled.set_value(list.scrolled);
        let next = rows(list.row).view(list.scrolled, list.seen);
        let before = view.get_untracked();
        if next != before {
            if (next.first, next.end) != (before.first, before.end) {
                focus::hold_in(&frame);
            }
            view.set(next);
        }
    };
    let scroll_to = move |number: usize| {
        let Some(frame) = shown() else { return };
        let Some(list) = scroll::list(&frame) else { return };
        let row = state.pasted.with_untracked(|paste| paste.row_of(number));
        scroll::set(&frame, rows(list.row).scrolled_to(row, list.seen));
        draw();
    };
    // What is not shown forgets where it was scrolled to.
    effect(move || {
        state.pasted.track();
        if state.stage.get() != Stage::Paste {
            spawn(async move {
                tick().await;
                if let Some(frame) = shown() {
                    scroll::set(&frame, scrolled.get_value());
                }
                draw();
            });
        }
    });
    effect(move || {
        if let Some(first) = marks.with(|marks| marks.after(0)) {
            spawn(async move {
                tick().await;
                draw();
                tick().await;
                scroll_to(first);
            });
        }
    });
    effect(move || {
        if let Some(number) = state.line.get() {
            scroll_to(number);
            spawn(async move {
                tick().await;
                focus::go_to(&line_id(number));
            });
        }
    });
    let resized = window_event_listener(ev::resize, move |_| draw());
    on_cleanup(move || resized.remove());

    let drawn = memo(move || view.with(|view| (view.first, view.end)));
    let lines = live(move || {
        let (first, end) = drawn.get();
        with_shown(marks, |shown| {
            let count = shown.paste.row_count();
            (first.min(count)..end.min(count))
                .map(|position| row(shown, position))
                .collect::<View>()
        })
    });
    let above = move || view.with(|view| view.above);
    let below = move || view.with(|view| view.below);
    parts()
        .add(
            el("div")
                .class("log long")
                .keep(frame)
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", state.say(text::YOUR_TEXT))
                .on("scroll", move |_| draw())
                .add(el("div").block_size(above))
                .add(el("ol").add(lines))
                .add(el("div").block_size(below)),
        )
        .add(printed(marks))
        .into()
}

/// What is printed of it: the marked lines with those around them.
fn printed(marks: Memo<Marks>) -> View {
    let stretches = live(move || {
        with_shown(marks, |shown| {
            let stretches = shown.marks.stretches(AROUND, shown.paste.line_count()).into_iter();
            let lines = stretches.take(PRINTED).map(|stretch| {
                let lines = stretch.map(|number| on_paper(shown, number)).collect::<View>();
                el("ol").class("log").add(lines)
            });
            lines.collect::<View>()
        })
    });
    el("div").class("log-on-paper").add(stretches).into()
}

fn with_shown<T>(marks: Memo<Marks>, make: impl FnOnce(&Shown<'_>) -> T) -> T {
    let state = State::get();
    let (lang, here) = (state.lang.get(), state.line.get());
    state.pasted.with(|paste| marks.with(|marks| make(&Shown { paste, marks, here, lang })))
}
