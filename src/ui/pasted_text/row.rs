//! One row: a line with its number and mark, or the name of an attachment.

use crate::answer::marks::{Mark, Marks};
use crate::lang::Lang;
use crate::paste::{Paste, Row};
use crate::ui::attachments::name_of;
use crate::ui::line_link::line_id;
use crate::ui::view::{View, el, parts};

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
pub(super) fn row(shown: &Shown<'_>, position: usize) -> View {
    match shown.paste.row(position) {
        Row::Heading(name) => {
            let name = name_of(name, shown.lang);
            el("li").class("log-file").add(name).into()
        }
        Row::Line(number) => {
            let is_here = shown.here == Some(number);
            let current = is_here.then_some("true");
            let class = class(shown.marks.get(number));
            el("li")
                .attr("id", line_id(number))
                .attr("class", class)
                .attr("aria-current", current)
                .attr("tabindex", is_here.then_some("-1"))
                .add(inside(shown, number))
                .into()
        }
    }
}

/// A line as it is printed.
pub(super) fn on_paper(shown: &Shown<'_>, number: usize) -> View {
    el("li").attr("class", class(shown.marks.get(number))).add(inside(shown, number)).into()
}

fn class(mark: Option<Mark>) -> &'static str {
    match mark {
        None => "",
        Some(Mark::Reason) => "marked",
        Some(Mark::Unexplained) => "marked unexplained",
    }
}

fn inside(shown: &Shown<'_>, number: usize) -> View {
    let line = shown.paste.line(number);
    let cut = line.floor_char_boundary(LONGEST);
    let mut text = line.get(..cut).unwrap_or_default().to_owned();
    if cut < line.len() {
        text.push('…');
    }
    let (_, number_there) = shown.paste.place(number);
    let text: View = match shown.marks.get(number) {
        None => text.into(),
        Some(_) => el("mark").add(text).into(),
    };
    parts()
        .add(el("span").class("line-number").attr("aria-hidden", "true").add(number_there))
        .add(el("span").class("line-text").add(text))
        .into()
}
