//! One row: a line with its number and mark, or the name of an attachment.

use leptos::prelude::*;

use crate::answer::marks::{Mark, Marks};
use crate::lang::Lang;
use crate::paste::{Paste, Row};
use crate::ui::attachments::name_of;
use crate::ui::line_link::line_id;

/// No more of a line is shown, in bytes.
const LONGEST: usize = 5_000;

/// What rows are made of.
pub(super) struct Shown<'s> {
    pub(super) paste: &'s Paste,
    pub(super) marks: &'s Marks,
    /// The line that was gone to.
    pub(super) here: Option<usize>,
    pub(super) lang: Lang,
}

/// The row at a position.
pub(super) fn row(shown: &Shown<'_>, position: usize) -> AnyView {
    match shown.paste.row(position) {
        Row::Heading(name) => {
            let name = name_of(name, shown.lang);
            view! { <li class="log-file">{name}</li> }.into_any()
        }
        Row::Line(number) => {
            let is_here = shown.here == Some(number);
            let current = is_here.then_some("true");
            let class = class(shown.marks.get(number));
            view! { <li id=line_id(number) class=class aria-current=current tabindex=is_here.then_some("-1")>{inside(shown, number)}</li> }
            .into_any()
        }
    }
}

/// A line as it is printed.
pub(super) fn on_paper(shown: &Shown<'_>, number: usize) -> AnyView {
    view! { <li class=class(shown.marks.get(number))>{inside(shown, number)}</li> }.into_any()
}

fn class(mark: Option<Mark>) -> &'static str {
    match mark {
        None => "",
        Some(Mark::Reason) => "marked",
        Some(Mark::Unexplained) => "marked unexplained",
    }
}

fn inside(shown: &Shown<'_>, number: usize) -> AnyView {
    let line = shown.paste.line(number);
    let cut = line.floor_char_boundary(LONGEST);
    let mut text = line.get(..cut).unwrap_or_default().to_owned();
    if cut < line.len() {
        text.push('…');
    }
    let (_, number_there) = shown.paste.place(number);
    let text = match shown.marks.get(number) {
        None => text.into_any(),
        Some(_) => view! { <mark>{text}</mark> }.into_any(),
    };
    view! { <span class="line-number" aria-hidden="true">{number_there}</span><span class="line-text">{text}</span> }
    .into_any()
}
