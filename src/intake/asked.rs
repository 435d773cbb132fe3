//! `go env A B`: it prints the values alone, each on a line.

use super::joined::is_go_line;
use super::notice::{ANSWERS, Notice};
use super::physical::Physical;
use super::{Place, clean, wrapper};
use crate::go::env_print::{self, Doubt, Form, Printed};

/// No answer is looked at for more lines than this.
const MAX_LINES: usize = 100;

/// What a typed `go env A B` still has to print.
#[derive(Default)]
pub(super) struct Asked {
    /// The names, the next one last.
    names: Vec<&'static str>,
    /// The lines that were taken for values.
    answers: Vec<Place>,
    /// Which line is which value is a guess.
    is_doubtful: bool,
    /// Something stands before the command, and so before the values too.
    is_wrapped: bool,
    /// No more lines follow than there are names.
    pub(super) is_exact: bool,
}

impl Asked {
    /// A command was typed.
    pub(super) fn by(command: &str, is_wrapped: bool) -> Self {
        let mut names = env_print::asked_keys(command).unwrap_or_default();
        names.reverse();
        Self { names, is_wrapped, ..Self::default() }
    }

    /// Whether no value is missing, and none was taken that may be another's.
    pub(super) const fn is_idle(&self) -> bool {
        self.names.is_empty() && self.answers.is_empty()
    }

    /// Compares what follows the command with what it prints.
    pub(super) fn look_ahead(&mut self, following: &Physical<'_>) {
        if !self.names.is_empty() && self.answers.is_empty() {
            self.is_exact = answer_length(following) <= self.names.len();
        }
    }

    /// The line as the next value, if one is missing.
    pub(super) fn read(&self, line: &str) -> Option<Printed> {
        let key = self.names.last()?;
        let raw = self.bare(line);
        let value = clean::value(raw);
        let doubt = (value != raw).then_some(Doubt::Cleaned);
        Some(Printed { key, value, form: Form::Value, raw: raw.to_owned(), doubt })
    }

    /// Whether nothing stands on a line, or nothing comes of it if something does.
    pub(super) fn is_blank(&self, line: &str) -> bool {
        self.answers.is_empty() || self.bare(line).is_empty()
    }

    fn bare<'l>(&self, line: &'l str) -> &'l str {
        if self.is_wrapped { wrapper::strip(line) } else { line }
    }

    /// The next value was taken from this place.
    pub(super) fn answer(&mut self, place: Place) -> Option<Notice> {
        self.names.pop();
        self.answers.push(place);
        self.is_doubtful.then_some(Notice { place, text: ANSWERS })
    }

    /// Something else stands between the values.
    pub(super) fn interrupt(&mut self, place: Place) -> impl Iterator<Item = Notice> + use<> {
        self.is_doubtful = true;
        self.answers.push(place);
        self.doubtful()
    }

    /// One more line follows: any of the values may have had a line break.
    pub(super) fn doubtful(&mut self) -> impl Iterator<Item = Notice> + use<> {
        let answers = std::mem::take(&mut self.answers);
        answers.into_iter().map(|place| Notice { place, text: ANSWERS })
    }
}

/// How many lines stand before the next command, message of Go or fence, empty ones at the end
/// left out.
fn answer_length(following: &Physical<'_>) -> usize {
    let is_other = |line: &str| {
        let unwrapped = wrapper::unwrap(line);
        unwrapped.is_frame || unwrapped.prompt.is_some() || is_go_line(unwrapped.text)
    };
    let answer = following.clone().map(|(_, line)| line).take_while(|line| !is_other(line));
    let lines: Vec<&str> = answer.take(MAX_LINES).collect();
    lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, Section, Source, read};

    fn read_paste(text: &str) -> (Vec<(&'static str, String)>, Vec<usize>) {
        let intake = read(&[Source { origin: Origin::Paste, text }]);
        let printed = intake.lines.into_iter().filter_map(|line| match line.section {
            Section::Env(printed) => Some((printed.key, printed.value)),
            _ => None,
        });
        (printed.collect(), intake.notices.iter().map(|notice| notice.place.number).collect())
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
    fn a_value_alone_may_look_like_a_variable() {
        let (printed, notices) = read_paste("$ go env GOFLAGS GOPRIVATE\nset GOPROXY=off\nb\n$ ls");
        let expected = [("GOFLAGS", "set GOPROXY=off".to_owned()), ("GOPRIVATE", "b".to_owned())];
        assert_eq!(printed, expected);
        assert!(notices.is_empty());
        let (_, notices) = read_paste("$ go env GOFLAGS\na@b $ go build\ngo: x");
        assert_eq!(notices, [2]);
    }

    #[test]
    fn more_lines_than_names_are_told() {
        let (_, notices) = read_paste("$ go env GOFLAGS GOPRIVATE\na\nb\nc\n$ go build");
        assert_eq!(notices, [2, 3]);
        let (printed, notices) = read_paste("$ go env GOFLAGS\ngo: parsing $GOFLAGS: x\nb");
        assert!(printed.is_empty() && notices.is_empty());
    }

    #[test]
    fn values_of_a_short_go_env_are_read() {
        let text = "$ go env GOPRIVATE GOPROXY\n\nhttps://goproxy.cn,direct\n$ go mod tidy\ngo: x";
        let lines = read(&[Source { origin: Origin::Paste, text }]).lines;
        assert!(
            matches!(&lines[1].section, Section::Env(p) if p.key == "GOPRIVATE" && p.value.is_empty())
        );
        assert!(
            matches!(&lines[2].section, Section::Env(p) if p.value == "https://goproxy.cn,direct")
        );
        assert!(matches!(lines[4].section, Section::Log));
    }
}
