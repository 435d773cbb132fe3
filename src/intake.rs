//! Pasted text → clean lines, each in its section and with its place in the original.
//!
//! Intake judges nothing. It takes away what terminals, build logs and web pages add
//! around the lines of the go command, and keeps the place of every line.

mod clean;
mod embedded;
mod files;
mod joined;
mod wrapper;

use std::borrow::Cow;

use crate::go::env_print::{self, Form, Printed, Read};
pub use files::FileKind;
pub use wrapper::Prompt;

/// Where a text came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The one box of the page: anything, in any order.
    Paste,
    /// The text given as `go env` output.
    Env,
    /// The text given as the log.
    Log,
}

/// One text to read.
#[derive(Clone, Copy, Debug)]
pub struct Source<'t> {
    /// Where it came from.
    pub origin: Origin,
    /// The text as it was pasted.
    pub text: &'t str,
}

/// A range of bytes in the original text of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// The place of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The text it stands in.
    pub origin: Origin,
    /// Counted from 1.
    pub number: usize,
    /// The whole line in the original text, without its line break.
    pub span: Span,
}

/// What a line is part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// A variable printed by `go env`.
    Env(Printed),
    /// A command that somebody typed.
    Command(Prompt),
    /// A line of a file that was pasted along.
    File(FileKind),
    /// Everything else.
    Log,
    /// A line that only frames others, such as a Markdown fence.
    Frame,
}

/// A line without what was wrapped around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// Where it stands.
    pub place: Place,
    /// What it is part of.
    pub section: Section,
    /// Whether white space stood before it, once wrappers are gone.
    pub is_indented: bool,
    /// The text: no control characters, no white space around it, each run of white space one space.
    pub text: Cow<'t, str>,
}

/// Something in the input that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it stands.
    pub place: Place,
    /// What is the matter, in both languages.
    pub text: crate::lang::Text,
}

/// All lines of all sources, in order.
#[derive(Clone, Debug, Default)]
pub struct Intake<'t> {
    /// The lines, empty ones included.
    pub lines: Vec<Line<'t>>,
    /// What could not be read.
    pub notices: Vec<Notice>,
}

/// Reads the sources line by line.
pub fn read<'t>(sources: &[Source<'t>]) -> Intake<'t> {
    let mut intake = Intake::default();
    for source in sources {
        read_source(&mut intake, *source);
    }
    intake
}

fn read_source<'t>(intake: &mut Intake<'t>, source: Source<'t>) {
    let physical = physical_lines(source);
    let width = joined::console_width(physical.iter().map(|(_, content)| *content));
    let mut state = State::default();
    let mut rest = physical.as_slice();
    while let Some(((place, content), mut behind)) = rest.split_first() {
        let mut place = *place;
        let mut content = Cow::Borrowed(*content);
        let joined = joined::env_value(&content, behind)
            .or_else(|| joined::wrapped(&content, behind, width));
        if let Some((taken, whole)) = joined {
            content = Cow::Owned(whole);
            (place, behind) = grown(place, behind, taken);
        }
        rest = behind;
        read_content(intake, content, place, &mut state);
    }
}

/// What earlier lines of a source mean for the next one.
#[derive(Default)]
struct State {
    /// The names whose values a typed `go env A B` prints, the next one last.
    asked: Vec<&'static str>,
    /// The file that is being read.
    files: files::Reader,
}

/// The lines of a source with their places; line breaks are `\n` and `\r\n`.
fn physical_lines(source: Source<'_>) -> Vec<(Place, &str)> {
    let mut start = 0;
    let lines = source.text.split('\n').enumerate().map(|(index, raw)| {
        let content = raw.strip_suffix('\r').unwrap_or(raw);
        let span = Span { start, end: start + content.len() };
        start += raw.len() + 1;
        (Place { origin: source.origin, number: index + 1, span }, content)
    });
    lines.collect()
}

/// The place of a line that goes on over the next `taken` ones, and what is behind them.
fn grown<'p, 't>(
    place: Place,
    behind: &'p [(Place, &'t str)],
    taken: usize,
) -> (Place, &'p [(Place, &'t str)]) {
    let (more, behind) = behind.split_at_checked(taken).unwrap_or((behind, &[]));
    let end = more.last().map_or(place.span.end, |(last, _)| last.span.end);
    (Place { span: Span { start: place.span.start, end }, ..place }, behind)
}

fn read_content<'t>(
    intake: &mut Intake<'t>,
    content: Cow<'t, str>,
    place: Place,
    state: &mut State,
) {
    let (mut line, had_rubbish) = match content {
        Cow::Borrowed(content) => read_line(content, place),
        Cow::Owned(content) => {
            let (line, had_rubbish) = read_line(&content, place);
            (line.into_owned(), had_rubbish)
        }
    };
    if had_rubbish {
        intake.notices.push(Notice { place, text: BINARY });
    }
    let is_typed = matches!(line.section, Section::Command(_) | Section::Env(_));
    let file = state.files.next(&line.text, line.is_indented, is_typed);
    match &line.section {
        Section::Command(_) => {
            state.asked = env_print::asked_keys(&line.text).unwrap_or_default();
            state.asked.reverse();
        }
        Section::Log if !joined::is_go_line(&line.text) => {
            if let Some(key) = state.asked.pop() {
                let [value, raw] = [line.text.to_string(), line.text.to_string()];
                let printed = Printed { key, value, form: Form::Value, raw, is_ambiguous: false };
                line.section = Section::Env(printed);
            } else if let Some(kind) = file {
                line.section = Section::File(kind);
            }
        }
        Section::Env(printed) if printed.is_ambiguous => {
            intake.notices.push(Notice { place, text: AMBIGUOUS });
        }
        _ => {}
    }
    let inside = embedded::lines(&line);
    if inside.is_empty() {
        intake.lines.push(line);
    } else {
        intake.lines.extend(inside);
    }
}

fn read_line(raw: &str, place: Place) -> (Line<'_>, bool) {
    let clean = clean::clean(raw);
    let had_rubbish = clean.had_rubbish;
    let (section, is_indented, text) = match clean.text {
        Cow::Borrowed(text) => {
            let unwrapped = wrapper::unwrap(text);
            let section = section_of(&unwrapped);
            (section, unwrapped.is_indented(), clean::collapse(unwrapped.text))
        }
        Cow::Owned(text) => {
            let unwrapped = wrapper::unwrap(&text);
            let section = section_of(&unwrapped);
            let collapsed = clean::collapse(unwrapped.text).into_owned();
            (section, unwrapped.is_indented(), Cow::Owned(collapsed))
        }
    };
    (Line { place, section, is_indented, text }, had_rubbish)
}

fn section_of(unwrapped: &wrapper::Unwrapped<'_>) -> Section {
    if unwrapped.is_frame {
        Section::Frame
    } else if let Some(prompt) = unwrapped.prompt {
        Section::Command(prompt)
    } else if let Some(Read::Whole(printed)) = env_print::read(unwrapped.text) {
        Section::Env(printed)
    } else {
        Section::Log
    }
}

impl Line<'_> {
    fn into_owned(self) -> Line<'static> {
        let Line { place, section, is_indented, text } = self;
        Line { place, section, is_indented, text: Cow::Owned(text.into_owned()) }
    }
}

const AMBIGUOUS: crate::lang::Text = crate::lang::Text {
    en: "This value holds a quote, which Go up to 1.20 prints as it is: where it ends is a guess.",
    zh: "这个值里有引号，而 Go 1.20 及更早版本会原样输出，因此它在哪里结束只能推测。",
};

const BINARY: crate::lang::Text = crate::lang::Text {
    en: "This line contains binary data, which was left out.",
    zh: "这一行含有二进制数据，已略去。",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line<'_>> {
        read(&[Source { origin: Origin::Paste, text }]).lines
    }

    #[test]
    fn every_line_keeps_its_place() {
        let text = "\u{feff}go: a\r\n\tb\n\nlast";
        let lines = lines(text);
        let spans: Vec<&str> =
            lines.iter().map(|l| text.get(l.place.span.start..l.place.span.end).unwrap()).collect();
        assert_eq!(spans, ["\u{feff}go: a", "\tb", "", "last"]);
        assert_eq!(lines[0].text, "go: a");
        assert!(lines[1].is_indented);
        assert_eq!(lines[3].place.number, 4);
    }

    #[test]
    fn sections_are_told_apart_in_any_order() {
        let text = "go: x\nGOPROXY='https://a'\n$ go mod tidy\nset GOSUMDB=off\n```";
        let sections: Vec<Section> = lines(text).into_iter().map(|l| l.section).collect();
        assert!(matches!(sections[0], Section::Log));
        assert!(matches!(&sections[1], Section::Env(p) if p.key == "GOPROXY"));
        assert!(matches!(sections[2], Section::Command(Prompt::Posix)));
        assert!(matches!(&sections[3], Section::Env(p) if p.value == "off"));
        assert!(matches!(sections[4], Section::Frame));
    }

    #[test]
    fn values_of_go_env_keep_their_spaces() {
        let lines = lines("GOPRIVATE='a.com,  b.com'");
        assert!(matches!(&lines[0].section, Section::Env(p) if p.value == "a.com,  b.com"));
    }
}
