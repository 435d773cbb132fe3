//! Pasted text → clean lines, each in its section and with its place in the original.
//!
//! Intake judges nothing. It takes away what terminals, build logs and web pages add
//! around the lines of the go command, and keeps the place of every line.

mod asked;
mod clean;
mod collected;
mod embedded;
mod files;
mod joined;
mod notice;
mod physical;
mod wrapper;

use std::borrow::Cow;

use crate::find;
use crate::go::env_print::{self, Doubt, Form, Printed, Read};
pub use collected::Part;
pub use files::FileKind;
pub use notice::Notice;
use physical::Physical;
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
    Env(Box<Printed>),
    /// A command that somebody typed.
    Command(Prompt),
    /// A line that the command of [`crate::script::collect`] has printed in a part of its own.
    Collected(Part),
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
    // A list that grows is copied, and takes three times its length meanwhile.
    intake.lines.reserve(find::line_breaks(source.text) + 1);
    let mut rest = Physical::of(source);
    let width = joined::console_width(rest.clone().map(|(_, content)| content));
    let mut state = State::default();
    while let Some((mut place, content)) = rest.next() {
        let stripped = wrapper::strip(content);
        let look = clean::look(content);
        if width.is_none()
            && state.is_idle()
            && let Some(line) = plain_line(stripped, look, place)
        {
            intake.lines.push(line);
            continue;
        }
        let whole = joined::whole(content, stripped, &rest, width, state.asked.is_exact);
        if let Some((taken, whole)) = whole {
            place.span.end = rest.skip_lines(taken).unwrap_or(place.span.end);
            let look = clean::look(&whole);
            let (line, had_rubbish) = read_line(&whole, wrapper::strip(&whole), look, place);
            add_line(intake, &whole, (line.into_owned(), had_rubbish), &mut state);
        } else {
            let read = read_line(content, stripped, look, place);
            add_line(intake, content, read, &mut state);
        }
        state.asked.look_ahead(&rest);
    }
}

/// What earlier lines of a source mean for the next one.
#[derive(Default)]
struct State {
    /// The typed `go env A B` whose values come next.
    asked: asked::Asked,
    /// The file that is being read.
    files: files::Reader,
    /// The part of what `collect` has printed.
    collected: collected::Reader,
}

impl State {
    /// Whether the next line is what it is by itself.
    const fn is_idle(&self) -> bool {
        self.asked.is_idle() && self.files.is_idle() && self.collected.is_idle()
    }
}

/// A line that needs no second look, as most do: it is one of a log, and opens nothing else.
/// `stripped` is the line without its wrappers.
fn plain_line(stripped: &str, look: clean::Look, place: Place) -> Option<Line<'_>> {
    let text = stripped.trim_ascii();
    let is_other = !look.is_clean
        || env_print::may_begin(text)
        || wrapper::may_be_typed(text, look.may_have_prompt)
        || collected::may_begin(text)
        || files::may_begin(text)
        || embedded::may_begin(text);
    if is_other {
        return None;
    }
    let text = if look.is_wide { clean::collapse(text) } else { Cow::Borrowed(text) };
    let is_indented = stripped.starts_with([' ', '\t']);
    Some(Line { place, section: Section::Log, is_indented, text })
}

/// Adds a line as it was read from `content`, with the section that earlier lines give it.
fn add_line<'t>(
    intake: &mut Intake<'t>,
    content: &str,
    (mut line, had_rubbish): (Line<'t>, bool),
    state: &mut State,
) {
    let place = line.place;
    if let Some(section) = state.collected.next(&line) {
        state.asked = asked::Asked::default();
        line.section = section;
        intake.lines.push(line);
        return;
    }
    let alone = state.asked.read(content);
    if had_rubbish {
        intake.notices.push(Notice { place, text: notice::BINARY });
    }
    let is_typed = matches!(line.section, Section::Command(_) | Section::Env(_));
    let file = state.files.next(&line.text, line.is_indented, is_typed);
    match &line.section {
        Section::Command(_) => {
            if alone.is_some() {
                intake.notices.extend(state.asked.interrupt(place));
            }
            let is_wrapped = wrapper::strip(content).len() < content.len();
            state.asked = asked::Asked::by(&line.text, is_wrapped);
        }
        Section::Log if joined::is_go_line(&line.text) => state.asked = asked::Asked::default(),
        Section::Log => {
            if let Some(printed) = alone {
                intake.notices.extend(state.asked.answer(place));
                line.section = Section::Env(Box::new(printed));
            } else if let Some(kind) = file {
                line.section = Section::File(kind);
            } else if !state.asked.is_blank(content) {
                intake.notices.extend(state.asked.doubtful());
            }
            if env_print::read(&line.text) == Some(Read::Open) {
                intake.notices.push(Notice { place, text: notice::NOT_CLOSED });
            }
        }
        Section::Env(printed) => match alone {
            Some(value) if state.asked.is_exact && value.key != printed.key => {
                intake.notices.extend(state.asked.answer(place));
                line.section = Section::Env(Box::new(value));
            }
            Some(_) => intake.notices.extend(state.asked.interrupt(place)),
            None => {}
        },
        Section::File(_) | Section::Collected(_) | Section::Frame => {}
    }
    if let Section::Env(printed) = &line.section
        && let Some(doubt) = printed.doubt
    {
        intake.notices.push(Notice { place, text: notice::text_of(doubt) });
    }
    let inside = embedded::lines(&line);
    if inside.is_empty() {
        intake.lines.push(line);
    } else {
        intake.lines.extend(inside);
    }
}

/// Reads a line; `stripped` is the same without its wrappers. Tells whether binary data was in it.
fn read_line<'l>(
    raw: &'l str,
    stripped: &'l str,
    look: clean::Look,
    place: Place,
) -> (Line<'l>, bool) {
    if look.is_clean {
        let unwrapped = wrapper::unwrap_stripped(stripped, look.may_have_prompt);
        let text = if look.is_wide {
            clean::collapse(unwrapped.text)
        } else {
            Cow::Borrowed(unwrapped.text.trim_ascii())
        };
        let section = section_of(&unwrapped);
        return (Line { place, section, is_indented: unwrapped.is_indented(), text }, false);
    }
    let clean = clean::clean(raw);
    let had_rubbish = clean.had_rubbish;
    let (section, is_indented, text) = match clean.text {
        Cow::Borrowed(text) => {
            let unwrapped = wrapper::unwrap(text);
            let section = section_of(&unwrapped);
            let is_shorter = text.len() < raw.len();
            let section = if is_shorter { from_raw(raw, section) } else { section };
            (section, unwrapped.is_indented(), clean::collapse(unwrapped.text))
        }
        Cow::Owned(text) => {
            let unwrapped = wrapper::unwrap(&text);
            let section = from_raw(raw, section_of(&unwrapped));
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
        Section::Env(Box::new(printed))
    } else {
        Section::Log
    }
}

/// A variable as it was printed: what was cleaned away may have been part of its value.
fn from_raw(raw: &str, cleaned: Section) -> Section {
    let Some(Read::Whole(mut printed)) = env_print::read(wrapper::strip(raw)) else {
        return cleaned;
    };
    // Plain quotes around a value tell that nobody has made those inside of it pretty.
    let is_quoted = !matches!(printed.form, Form::Bare | Form::Set);
    let is_read = match &cleaned {
        Section::Env(other) => is_quoted || (other.key, other.form) == (printed.key, printed.form),
        _ => printed.form != Form::Bare,
    };
    if !is_read {
        return cleaned;
    }
    if clean::value(&printed.raw) != printed.raw {
        printed.doubt = Some(Doubt::Cleaned);
        if printed.form != Form::Json {
            printed.value = clean::value(&printed.value);
        }
    }
    Section::Env(Box::new(printed))
}

impl Line<'_> {
    fn into_owned(self) -> Line<'static> {
        let Line { place, section, is_indented, text } = self;
        Line { place, section, is_indented, text: Cow::Owned(text.into_owned()) }
    }
}

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

    fn read_paste(text: &str) -> (Vec<(&'static str, String)>, Vec<usize>) {
        let intake = read(&[Source { origin: Origin::Paste, text }]);
        let printed = intake.lines.into_iter().filter_map(|line| match line.section {
            Section::Env(printed) => Some((printed.key, printed.value)),
            _ => None,
        });
        (printed.collect(), intake.notices.iter().map(|notice| notice.place.number).collect())
    }

    #[test]
    fn pretty_quotes_between_plain_ones_are_part_of_the_value() {
        let (printed, notices) =
            read_paste("GOFLAGS='-x=\u{201c}a\u{2019}'\nGOPROXY=\u{2018}off\u{2019}");
        assert_eq!(
            printed,
            [("GOFLAGS", "-x=\u{201c}a\u{2019}".to_owned()), ("GOPROXY", "off".to_owned())]
        );
        assert!(notices.is_empty());
    }

    #[test]
    fn what_was_cleaned_out_of_a_value_is_told() {
        let (printed, notices) = read_paste("CGO_CFLAGS='a\u{a0}b\u{1b}[1mc\rd'");
        assert_eq!(printed, [("CGO_CFLAGS", "a bcd".to_owned())]);
        assert_eq!(notices, [1]);
        let (printed, notices) = read_paste("set CGO_CFLAGS=a\rb=c");
        assert_eq!((printed, notices), (vec![("CGO_CFLAGS", "ab=c".to_owned())], vec![1]));
        let (printed, notices) = read_paste("\u{1b}[1mGOFLAGS\u{1b}[0m='-x'\u{1b}[0m");
        assert_eq!(printed, [("GOFLAGS", "-x".to_owned())]);
        assert!(notices.is_empty());
    }

    #[test]
    fn a_value_without_an_end_is_told() {
        let (printed, notices) = read_paste("GOPROXY='off'\nCGO_CFLAGS='a");
        assert_eq!(printed, [("GOPROXY", "off".to_owned())]);
        assert_eq!(notices, [2]);
    }

    #[test]
    fn values_of_go_env_keep_their_spaces() {
        let lines = lines("GOPRIVATE='a.com,  b.com'");
        assert!(matches!(&lines[0].section, Section::Env(p) if p.value == "a.com,  b.com"));
    }
}
