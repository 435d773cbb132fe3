//! A long text: the lines that can be seen are in the document, between the room of all others.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::{Shown, on_paper, row};
use crate::answer::marks::Marks;
use crate::paste::{Paste, Rows, View};
use crate::ui::browser::{focus, scroll};
use crate::ui::line_link::line_id;
use crate::ui::live::{live, live_text};
use crate::ui::state::State;
use crate::ui::text;
use crate::way::Stage;

/// What is printed: so many lines around each marked one,
const AROUND: usize = 4;
/// and no more stretches of them than this.
const PRINTED: usize = 40;

/// The text, scrolled to its first marked line.
#[component]
pub(super) fn LongText(marks: Memo<Marks>) -> impl IntoView {
    let state = State::get();
    let frame = NodeRef::<Div>::new();
    let view = RwSignal::new(View::default());
    let scrolled = StoredValue::new(0.0);
    let rows = move |height| Rows { count: state.pasted.with_untracked(Paste::row_count), height };
    // What waited for a tick may find another text in its place.
    let shown = move || frame.try_get_untracked().flatten();
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
    Effect::new(move || {
        state.pasted.track();
        if state.stage.get() != Stage::Paste {
            spawn_local(async move {
                tick().await;
                if let Some(frame) = shown() {
                    scroll::set(&frame, scrolled.get_value());
                }
                draw();
            });
        }
    });
    Effect::new(move || {
        if let Some(first) = marks.with(|marks| marks.after(0)) {
            spawn_local(async move {
                tick().await;
                draw();
                tick().await;
                scroll_to(first);
            });
        }
    });
    Effect::new(move || {
        if let Some(number) = state.line.get() {
            scroll_to(number);
            spawn_local(async move {
                tick().await;
                focus::go_to(&line_id(number));
            });
        }
    });
    let resized = window_event_listener(ev::resize, move |_| draw());
    on_cleanup(move || resized.remove());

    let drawn = Memo::new(move |_| view.with(|view| (view.first, view.end)));
    let lines = live(move || {
        let (first, end) = drawn.get();
        with_shown(marks, |shown| {
            let count = shown.paste.row_count();
            (first.min(count)..end.min(count)).map(|position| row(shown, position)).collect_view()
        })
    });
    let above = live_text(move || view.with(|view| format!("{}px", view.above)));
    let below = live_text(move || view.with(|view| format!("{}px", view.below)));
    view! {
        <div
            class="log long"
            node_ref=frame
            tabindex="0"
            role="group"
            aria-label=state.say(text::YOUR_TEXT)
            on:scroll=move |_| draw()
        >
            <div style:block-size=above></div>
            <ol>{lines}</ol>
            <div style:block-size=below></div>
        </div>
        <Printed marks/>
    }
}

/// What is printed of it: the marked lines with those around them.
#[component]
fn Printed(marks: Memo<Marks>) -> impl IntoView {
    let stretches = live(move || {
        with_shown(marks, |shown| {
            let stretches = shown.marks.stretches(AROUND, shown.paste.line_count()).into_iter();
            let lines = stretches.take(PRINTED).map(|stretch| {
                let lines = stretch.map(|number| on_paper(shown, number)).collect_view();
                view! { <ol class="log">{lines}</ol> }
            });
            lines.collect_view()
        })
    });
    view! { <div class="log-on-paper">{stretches}</div> }
}

fn with_shown<T>(marks: Memo<Marks>, make: impl FnOnce(&Shown<'_>) -> T) -> T {
    let state = State::get();
    let (lang, here) = (state.lang.get(), state.line.get());
    state.pasted.with(|paste| marks.with(|marks| make(&Shown { paste, marks, here, lang })))
}
