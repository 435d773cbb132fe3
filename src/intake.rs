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

use crate::go::env_print::{self, Doubt, Form, Printed, Read};
pub use files::FileKind;
pub use wrapper::Prompt;

/// Where a text came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// The place of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        let joined = joined::cut_value(&content, behind, width)
            .or_else(|| joined::env_value(&content, behind))
            .or_else(|| joined::wrapped(&content, behind, width).filter(|_| !state.is_answer));
        if let Some((taken, whole)) = joined {
            content = Cow::Owned(whole);
            (place, behind) = grown(place, behind, taken);
        }
        rest = behind;
        read_content(intake, content, place, &mut state);
        if !state.asked.is_empty() && state.answers.is_empty() {
            state.is_answer = joined::answer_length(rest) <= state.asked.len();
        }
    }
}

/// What earlier lines of a source mean for the next one.
#[derive(Default)]
struct State {
    /// The names whose values a typed `go env A B` prints, the next one last.
    asked: Vec<&'static str>,
    /// The lines that were taken for values of them.
    answers: Vec<Place>,
    /// As many lines follow the typed `go env A B` as it prints.
    is_answer: bool,
    /// Something stands before the typed `go env A B`, and so before the values too.
    is_wrapped: bool,
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
    let stripped = wrapper::strip(&content);
    let is_wrapped = stripped.len() < content.len();
    let alone = if state.is_wrapped { stripped } else { &*content };
    let alone = state.asked.last().map(|key| alone_on_its_line(key, alone));
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
            state.ask(&line.text);
            state.is_wrapped = is_wrapped;
        }
        Section::Log if joined::is_go_line(&line.text) => state.ask(""),
        Section::Log => {
            if let Some(printed) = alone {
                state.asked.pop();
                state.answers.push(place);
                line.section = Section::Env(printed);
            } else if let Some(kind) = file {
                line.section = Section::File(kind);
            } else if !line.text.is_empty() {
                let doubtful = std::mem::take(&mut state.answers);
                intake
                    .notices
                    .extend(doubtful.into_iter().map(|place| Notice { place, text: ANSWERS }));
            }
            if env_print::read(&line.text) == Some(Read::Open) {
                intake.notices.push(Notice { place, text: NOT_CLOSED });
            }
        }
        Section::Env(_) if !state.asked.is_empty() => {
            intake.notices.push(Notice { place, text: ANSWERS });
        }
        _ => {}
    }
    if let Section::Env(Printed { doubt: Some(doubt), .. }) = &line.section {
        intake.notices.push(Notice { place, text: text_of(*doubt) });
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
        Section::Env(printed)
    } else {
        Section::Log
    }
}

/// A variable as it was printed: what was cleaned away may have been part of its value.
fn from_raw(raw: &str, cleaned: Section) -> Section {
    let Some(Read::Whole(mut printed)) = env_print::read(wrapper::strip(raw)) else {
        return cleaned;
    };
    let is_same = match &cleaned {
        Section::Env(other) => (other.key, other.form) == (printed.key, printed.form),
        _ => printed.form != Form::Bare,
    };
    if !is_same {
        return cleaned;
    }
    if clean::value(&printed.raw) != printed.raw {
        printed.doubt = Some(Doubt::Cleaned);
        if printed.form != Form::Json {
            printed.value = clean::value(&printed.value);
        }
    }
    Section::Env(printed)
}

/// A value that stands alone on its line.
fn alone_on_its_line(key: &'static str, raw: &str) -> Printed {
    let value = clean::value(raw);
    let doubt = (value != raw).then_some(Doubt::Cleaned);
    Printed { key, value, form: Form::Value, raw: raw.to_owned(), doubt }
}

impl State {
    /// A command was typed, or Go has said something.
    fn ask(&mut self, command: &str) {
        self.asked = env_print::asked_keys(command).unwrap_or_default();
        self.asked.reverse();
        self.answers.clear();
        self.is_answer = false;
    }
}

impl Line<'_> {
    fn into_owned(self) -> Line<'static> {
        let Line { place, section, is_indented, text } = self;
        Line { place, section, is_indented, text: Cow::Owned(text.into_owned()) }
    }
}

fn text_of(doubt: Doubt) -> crate::lang::Text {
    match doubt {
        Doubt::Unescaped => UNESCAPED,
        Doubt::Replaced => REPLACED,
        Doubt::Cleaned => CLEANED,
    }
}

const UNESCAPED: crate::lang::Text = crate::lang::Text {
    en: "Go up to 1.20 prints quotes, spaces and line breaks inside of values as they are: where this value ends is a guess.",
    zh: "Go 1.20 及更早版本会原样输出值里的引号、空格和换行，因此这个值在哪里结束只能推测。",
};

const REPLACED: crate::lang::Text = crate::lang::Text {
    en: "Go could not print a character of this value, and put U+FFFD in its place.",
    zh: "Go 无法输出这个值里的某个字符，用 U+FFFD 代替了它。",
};

const CLEANED: crate::lang::Text = crate::lang::Text {
    en: "This value holds characters that terminals and web pages add. It is read without them.",
    zh: "这个值含有终端或网页会添加的字符，读取时已将其去掉。",
};

const NOT_CLOSED: crate::lang::Text = crate::lang::Text {
    en: "The value that begins here has no end, and was left out.",
    zh: "从这里开始的值没有结尾，已略去。",
};

const ANSWERS: crate::lang::Text = crate::lang::Text {
    en: "The lines after `go env` with names are not as many as the names: which line is which value is a guess.",
    zh: "带变量名的 `go env` 之后的行数与变量名的个数不符，哪一行是哪个值只能推测。",
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
        let (printed, notices) = read_paste("\u{1b}[1mGOFLAGS\u{1b}[0m='-x'\u{1b}[0m");
        assert_eq!(printed, [("GOFLAGS", "-x".to_owned())]);
        assert!(notices.is_empty());
    }

    #[test]
    fn a_value_alone_is_taken_as_it_stands() {
        let (printed, notices) =
            read_paste("$ go env GOFLAGS GOPRIVATE\n  a   b \n> c\n$ go build");
        assert_eq!(printed, [("GOFLAGS", "  a   b ".to_owned()), ("GOPRIVATE", "> c".to_owned())]);
        assert!(notices.is_empty());
        let wrapped = "> $ go env GOFLAGS\n> -x";
        assert_eq!(read_paste(wrapped).0, [("GOFLAGS", "-x".to_owned())]);
    }

    #[test]
    fn a_value_alone_may_be_as_long_as_a_console_is_wide() {
        let long = "x".repeat(80);
        let (printed, _) = read_paste(&format!("$ go env GOFLAGS GOPRIVATE\n{long}\ny\ngo: z"));
        assert_eq!(printed, [("GOFLAGS", long), ("GOPRIVATE", "y".to_owned())]);
    }

    #[test]
    fn more_lines_than_names_are_told() {
        let (_, notices) = read_paste("$ go env GOFLAGS GOPRIVATE\na\nb\nc\n$ go build");
        assert_eq!(notices, [2, 3]);
        let (printed, notices) = read_paste("$ go env GOFLAGS\ngo: parsing $GOFLAGS: x\nb");
        assert!(printed.is_empty() && notices.is_empty());
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
