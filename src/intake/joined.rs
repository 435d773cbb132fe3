//! Lines that were one: values of `go env` with line breaks in them, and what a console cut
//! at its right edge.

use super::{Place, clean, wrapper};
use crate::go::env_print::{self, Read};

/// A value of `go env` has no more lines than this.
const MAX_LINES: usize = 40;

/// Widths at which consoles cut.
const CONSOLE_WIDTHS: &[usize] = &[80, 100, 120];

/// If a line begins a value of `go env` that goes on: how many of the following lines belong to
/// it, and all of it as one text.
pub(super) fn env_value(line: &str, following: &[(Place, &str)]) -> Option<(usize, String)> {
    if !line.contains('=') || env_print::read(wrapper::unwrap(line).text) != Some(Read::Open) {
        return None;
    }
    let mut whole = wrapper::unwrap(line).text.to_owned();
    for (index, (_, next)) in following.iter().take(MAX_LINES).enumerate() {
        let next = wrapper::unwrap(next).text;
        // Another variable begins: the value was never closed.
        if matches!(env_print::read(next), Some(Read::Whole(_))) {
            return None;
        }
        whole.push('\n');
        whole.push_str(next);
        let may_close = next.contains(['\'', '"']);
        if may_close && matches!(env_print::read(&whole), Some(Read::Whole(_))) {
            return Some((index + 1, whole));
        }
    }
    None
}

/// The width at which a console has cut the lines of a text, if it looks as if one had.
pub(super) fn console_width<'l>(lines: impl Iterator<Item = &'l str>) -> Option<usize> {
    let longest = lines.map(|line| line.chars().count()).max()?;
    CONSOLE_WIDTHS.contains(&longest).then_some(longest)
}

/// If a line was cut at the right edge: how many of the following lines belong to it, and the
/// line as it was.
pub(super) fn wrapped(
    line: &str,
    following: &[(Place, &str)],
    width: Option<usize>,
) -> Option<(usize, String)> {
    let width = width?;
    let mut whole = line.to_owned();
    let mut taken = 0;
    let mut last = line;
    while last.chars().count() == width {
        let Some((_, next)) = following.get(taken) else { break };
        if next.is_empty() || begins_anew(next) {
            break;
        }
        whole.push_str(next);
        last = next;
        taken += 1;
    }
    (taken > 0).then_some((taken, whole))
}

/// Whether a line is Go's own and no value of `go env K`.
pub(super) fn is_go_line(text: &str) -> bool {
    text.starts_with("go: ") || text.starts_with("warning: ")
}

/// Whether a line cannot be the rest of the one before.
fn begins_anew(line: &str) -> bool {
    let cleaned = clean::clean(line);
    let unwrapped = wrapper::unwrap(&cleaned.text);
    unwrapped.is_frame
        || unwrapped.prompt.is_some()
        || unwrapped.is_indented()
        || is_go_line(unwrapped.text)
        || unwrapped.text.starts_with("go ")
        || env_print::read(unwrapped.text).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, Section, Source, read};

    #[test]
    fn a_value_with_line_breaks_is_one_variable() {
        let text = "CGO_CFLAGS='-DA\n-DB'\nGOPROXY='direct'";
        let lines = read(&[Source { origin: Origin::Paste, text }]).lines;
        assert_eq!(lines.len(), 2);
        assert!(matches!(&lines[0].section, Section::Env(printed) if printed.value == "-DA\n-DB"));
        assert_eq!(
            text.get(lines[0].place.span.start..lines[0].place.span.end),
            Some("CGO_CFLAGS='-DA\n-DB'")
        );
        assert_eq!(lines[1].place.number, 3);
    }

    #[test]
    fn a_value_that_is_never_closed_is_let_go() {
        let lines =
            read(&[Source { origin: Origin::Paste, text: "CGO_CFLAGS='-DA\nGOPROXY='direct'" }])
                .lines;
        assert!(matches!(lines[0].section, Section::Log));
        assert!(matches!(&lines[1].section, Section::Env(printed) if printed.key == "GOPROXY"));
    }

    #[test]
    fn what_a_console_cut_is_joined() {
        let line = format!("go: example.com/a@v1.0.0: {}", "x".repeat(100));
        let (cut, rest) = line.split_at(80);
        let text = format!("{cut}\n{rest}\ngo: next");
        let lines = read(&[Source { origin: Origin::Log, text: &text }]).lines;
        assert_eq!(lines[0].text, line);
        assert_eq!(lines[1].text, "go: next");
        assert_eq!(lines[1].place.number, 3);
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
