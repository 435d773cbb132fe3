//! Lines that were one: values of `go env` with line breaks in them, and what a console cut
//! at its right edge.

use super::physical::Physical;
use super::{clean, wrapper};
use crate::go::env_print::{self, Form, Read};

/// A value of `go env` has no more lines than this.
const MAX_LINES: usize = 40;

/// Widths at which consoles cut.
const CONSOLE_WIDTHS: &[usize] = &[80, 100, 120];

/// The last of them.
const WIDEST: usize = 120;

/// If a line goes on in the next ones: how many of them belong to it, and all of it as one text.
/// `first` is the line without its wrappers; `is_exact` keeps lines apart that may have been cut at the right edge.
pub(super) fn whole(
    line: &str,
    first: &str,
    following: &Physical<'_>,
    width: Option<usize>,
    is_exact: bool,
) -> Option<(usize, String)> {
    let value = env_print::read(first).and_then(|read| {
        cut_value(&read, line, following, width)
            .or_else(|| env_value(&read, first, line, following))
    });
    value.or_else(|| wrapped(line, following, width).filter(|_| !is_exact))
}

/// If a value of `go env` goes on after its first line, which is `first` without its wrappers.
fn env_value(
    read: &Read,
    first: &str,
    line: &str,
    following: &Physical<'_>,
) -> Option<(usize, String)> {
    let is_double = is_double_quoted(first);
    if !is_double && *read != Read::Open {
        return None;
    }
    // What stands before the first line stands before the others as well, and nothing else does.
    let is_wrapped = first.len() < line.len();
    let following = following
        .clone()
        .take(MAX_LINES)
        .map(|(_, next)| if is_wrapped { wrapper::strip(next) } else { next });
    let taken = if is_double {
        let following: Vec<&str> = following.clone().collect();
        end_of_double_quoted(*read == Read::Open, &following)?
    } else {
        end_of_single_quoted(first, following.clone())?
    };
    let lines: Vec<&str> = [first].into_iter().chain(following.take(taken)).collect();
    Some((taken, lines.join("\n")))
}

/// How many lines it takes until the quotes of a value are closed, with nothing behind them.
fn end_of_single_quoted<'l>(
    first: &str,
    following: impl Iterator<Item = &'l str>,
) -> Option<usize> {
    let mut whole = first.to_owned();
    for (index, next) in following.enumerate() {
        // In a value, the quotes of `K=''` would be escaped: this is another variable.
        if next.ends_with("''")
            && matches!(env_print::read(next), Some(Read::Whole(printed)) if printed.raw == "''")
        {
            return None;
        }
        whole.push('\n');
        whole.push_str(next);
        // Only a quote closes what a quote has opened.
        if !next.contains(['\'', '"']) {
            continue;
        }
        match env_print::read(&whole)? {
            Read::Whole(printed) if printed.form == Form::Bare => return None,
            Read::Whole(_) => return Some(index + 1),
            Read::Open => {}
        }
    }
    None
}

/// How many lines it takes until a value ends in whose quotes nothing is escaped: up to the next
/// variable in such quotes, since `go env` prints nothing else between two of them.
fn end_of_double_quoted(is_open: bool, following: &[&str]) -> Option<usize> {
    let next = following.iter().position(|line| is_double_quoted(line));
    let before = following.get(..next.unwrap_or(following.len()))?;
    let is_end = |line: &&str| line.trim_end().ends_with('"');
    if is_open && next.is_none() {
        return before.iter().position(is_end).map(|index| index + 1);
    }
    if is_open {
        return before.iter().rposition(is_end).map(|index| index + 1);
    }
    let is_value = next.is_some()
        && before.last().is_some_and(is_end)
        && !before.iter().any(|line| is_of_its_own(line));
    is_value.then_some(before.len())
}

/// Whether a line begins a variable in double quotes.
fn is_double_quoted(line: &str) -> bool {
    let is_member = line.trim_start().starts_with('"');
    let raw = line.split_once('=').map(|(_, raw)| raw);
    env_print::begins(line) && !is_member && raw.is_some_and(|raw| raw.starts_with('"'))
}

/// Whether a line between two variables can stand for itself: a command, a message of Go, a
/// variable that Go does not know.
fn is_of_its_own(line: &str) -> bool {
    let unwrapped = wrapper::unwrap(line);
    let is_assignment = line.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    });
    is_assignment || unwrapped.is_frame || unwrapped.prompt.is_some() || is_go_line(line)
}

/// The width at which a console has cut the lines of a text, if it looks as if one had.
pub(super) fn console_width<'l>(lines: impl Iterator<Item = &'l str>) -> Option<usize> {
    let mut longest = 0;
    for line in lines {
        // A line has no more characters than bytes: most need not be counted.
        if line.len() > longest {
            longest = longest.max(line.chars().count());
        }
        if longest > WIDEST {
            return None;
        }
    }
    CONSOLE_WIDTHS.contains(&longest).then_some(longest)
}

/// Like [`wrapped`], for a variable whose quotes are closed once the pieces are together.
fn cut_value(
    read: &Read,
    line: &str,
    following: &Physical<'_>,
    width: Option<usize>,
) -> Option<(usize, String)> {
    if *read != Read::Open {
        return None;
    }
    wrapped(line, following, width).filter(|(_, whole)| is_complete(whole))
}

/// If a line was cut at the right edge: how many of the following lines belong to it, and the
/// line as it was.
fn wrapped(line: &str, following: &Physical<'_>, width: Option<usize>) -> Option<(usize, String)> {
    let width = width?;
    if line.chars().count() != width || is_complete(line) {
        return None;
    }
    let mut following = following.clone();
    let mut whole = line.to_owned();
    let mut taken = 0;
    let mut last = line;
    while last.chars().count() == width {
        let Some((_, next)) = following.next() else { break };
        if next.is_empty() || begins_anew(next) {
            break;
        }
        whole.push_str(next);
        last = next;
        taken += 1;
    }
    (taken > 0).then_some((taken, whole))
}

/// Whether a line is a variable whose end can be seen.
fn is_complete(line: &str) -> bool {
    let Some(Read::Whole(printed)) = env_print::read(wrapper::strip(line)) else { return false };
    !matches!(printed.form, Form::Bare | Form::Set)
}

/// Whether a line is Go's own and no value of `go env K`.
pub(super) fn is_go_line(text: &str) -> bool {
    text.starts_with("go: ") || text.starts_with("warning: ") || env_print::is_failure(text)
}

/// Whether a line cannot be the rest of the one before.
fn begins_anew(line: &str) -> bool {
    let cleaned = clean::clean(line);
    let unwrapped = wrapper::unwrap(&cleaned.text);
    unwrapped.is_frame
        || unwrapped.prompt.is_some()
        || unwrapped.is_indented()
        // It has a wrapper of its own.
        || unwrapped.text.len() != cleaned.text.len()
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

    fn env(text: &str) -> Vec<(&'static str, String)> {
        let lines = read(&[Source { origin: Origin::Paste, text }]).lines;
        let printed = lines.into_iter().filter_map(|line| match line.section {
            Section::Env(printed) => Some((printed.key, printed.value)),
            _ => None,
        });
        printed.collect()
    }

    #[test]
    fn a_line_of_a_value_may_look_like_anything() {
        for inside in
            ["GOPROXY=off", "set GOPROXY=off", "> quoted", "```", "$ go build", "go: x", ""]
        {
            let text = format!("CGO_CFLAGS='a\n{inside}\n'\nGOSUMDB='off'");
            let expected =
                [("CGO_CFLAGS", format!("a\n{inside}\n")), ("GOSUMDB", "off".to_owned())];
            assert_eq!(env(&text), expected, "{text}");
        }
    }

    #[test]
    fn the_last_line_of_a_value_may_begin_as_a_variable() {
        let text = "CGO_CFLAGS='a\nGOPROXY='\\''off'\nGOSUMDB='off'";
        let expected = [("CGO_CFLAGS", "a\nGOPROXY='off"), ("GOSUMDB", "off")];
        assert_eq!(env(text), expected.map(|(key, value)| (key, value.to_owned())));
    }

    #[test]
    fn a_value_that_escapes_nothing_ends_before_the_next_variable() {
        let text = "CGO_CFLAGS=\"a\"\nb\nc\"\nGOSUMDB=\"off\"";
        let intake = read(&[Source { origin: Origin::Paste, text }]);
        assert!(
            matches!(&intake.lines[0].section, Section::Env(p) if p.value == "a\"\nb\nc"),
            "{:?}",
            intake.lines
        );
        assert_eq!(intake.notices.len(), 1);
        let apart = "GOPROXY=\"off\"\nOTHER=\"x\"\nGOSUMDB=\"off\"";
        assert_eq!(env(apart)[0].1, "off");
    }

    #[test]
    fn a_variable_of_the_width_of_a_console_is_not_joined() {
        let line = format!("GOFLAGS='{}'", "x".repeat(70));
        assert_eq!(line.len(), 80);
        assert_eq!(env(&format!("{line}\nan error"))[0].1.len(), 70);
    }

    #[test]
    fn a_variable_that_a_console_cut_has_no_line_break() {
        let line = format!("GOFLAGS='{}'", "x".repeat(100));
        let (cut, rest) = line.split_at(80);
        assert_eq!(env(&format!("{cut}\n{rest}\nGOPROXY='off'"))[0].1.len(), 100);
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
}
