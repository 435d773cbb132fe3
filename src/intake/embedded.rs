//! Output of the go command inside of JSON: `go mod download -json`, `go list -e -json`, the logs
//! of gopls and of build systems.

use std::borrow::Cow;

use super::{Line, Section, clean};
use crate::go::json_string;

/// A text shorter than this is no error of Go.
const MIN_LENGTH: usize = 12;

/// The lines inside of the JSON strings of a line, all at its place; empty if there are none.
pub(super) fn lines(line: &Line<'_>) -> Vec<Line<'static>> {
    let is_json = may_begin(&line.text) && matches!(line.section, Section::Log);
    if !is_json || is_log_of_program(&line.text) {
        return Vec::new();
    }
    let strings = strings(&line.text);
    let texts = strings.iter().filter(|text| is_output(text)).flat_map(|text| text.split('\n'));
    texts
        .map(|text| {
            let is_indented = text.starts_with([' ', '\t']);
            let text = Cow::Owned(clean::collapse(text).into_owned());
            Line { place: line.place, section: Section::Log, is_indented, text }
        })
        .collect()
}

/// Whether a line may be JSON, by its first byte.
pub(super) fn may_begin(line: &str) -> bool {
    line.starts_with(['{', '"', '['])
}

/// Whether a program other than the go command wrote this into its log: what stands in it is its
/// own, unless it hands on what Go said.
fn is_log_of_program(text: &str) -> bool {
    let openings = ["{\"level\":", "{\"ts\":", "{\"time\":", "{\"@timestamp\":"];
    openings.iter().any(|opening| text.starts_with(opening)) && !text.contains("go: ")
}

/// Whether a string is more than a name or a path.
fn is_output(text: &str) -> bool {
    text.len() >= MIN_LENGTH && text.contains(": ")
}

/// The JSON strings in a text, unescaped. What is no valid string is passed over.
fn strings(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('"') {
        let from_quote = rest.get(start..).unwrap_or_default();
        let Some(end) = closing_quote(from_quote) else { break };
        let (literal, behind) = from_quote.split_at_checked(end + 1).unwrap_or((from_quote, ""));
        found.extend(json_string::read(literal));
        rest = behind;
    }
    found
}

/// Where the string that begins at the first byte ends.
fn closing_quote(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    text.bytes().enumerate().skip(1).find_map(|(at, byte)| {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return Some(at),
            _ => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, Source, read};

    fn texts(text: &str) -> Vec<String> {
        let intake = read(&[Source { origin: Origin::Log, text }]);
        intake.lines.into_iter().map(|line| line.text.into_owned()).collect()
    }

    #[test]
    fn the_error_of_go_mod_download_json_is_unwrapped() {
        let found = texts("\t\"Error\": \"a.b/c@v1.0.0: Get \\\"https://x.y/z\\\": EOF\",");
        assert_eq!(found, ["a.b/c@v1.0.0: Get \"https://x.y/z\": EOF"]);
    }

    #[test]
    fn a_log_in_one_json_line_becomes_lines() {
        let found = texts("{\"level\":\"error\",\"stderr\":\"go: a.b/c@v1: x\\n\\tgo: d: e\"}");
        assert_eq!(found, ["go: a.b/c@v1: x", "go: d: e"]);
    }

    #[test]
    fn other_lines_stay() {
        assert_eq!(texts("{\"Path\": \"a.b/c\"}"), ["{\"Path\": \"a.b/c\"}"]);
        assert_eq!(texts("\"unclosed"), ["\"unclosed"]);
    }
}
