//! Secrets of several lines: keys, and the file netrc.

use super::removed::Kind;
use super::scan::{self, Found, is_mark};

/// What earlier lines mean for the next one.
#[derive(Debug, Default)]
pub(super) struct State {
    is_in_key: bool,
    is_in_netrc: bool,
}

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";

impl State {
    /// The parts of this line that are the body of a PEM block.
    /// `goes_on`: it is the rest of a long line.
    pub(super) fn keys(&mut self, line: &str, goes_on: bool) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = 0;
        loop {
            let rest = scan::from(line, at);
            if self.is_in_key {
                if let Some(end) = rest.find(END) {
                    self.is_in_key = false;
                    push_body(&mut found, line, at, at + end);
                    at += end + END.len();
                    continue;
                }
                // A block without its end is over where a line has no word of a key.
                let goes_on = goes_on || at > 0;
                self.is_in_key = goes_on || body_of(rest).is_some() || rest.trim().is_empty();
                if goes_on {
                    push_body(&mut found, line, at, line.len());
                } else if let Some(body) = body_of(rest).filter(|body| !is_mark(body)) {
                    let end = line.trim_end().len();
                    found.push(Found::new(end - body.len()..end, "[key]", Kind::Key));
                }
                return found;
            }
            let Some(begin) = rest.find(BEGIN) else { return found };
            let label = scan::from(rest, begin + BEGIN.len());
            let label_end = label.find("-----").map_or(label.len(), |end| end + 5);
            at += begin + BEGIN.len() + label_end;
            self.is_in_key = true;
        }
    }

    /// Logins and passwords as they stand in the file netrc, on one line or on several.
    /// Source: the manual of netrc; curl and git read the same.
    pub(super) fn netrc(&mut self, line: &str) -> Vec<Found> {
        let words: Vec<_> = scan::runs(line, |c| !scan::is_break(c)).collect();
        let word = |index: usize| words.get(index).and_then(|word| line.get(word.clone()));
        let is = |index: usize, names: &[&str]| word(index).is_some_and(|w| names.contains(&w));
        // `echo "machine …"` and `X=machine …` open it as well.
        let is_machine = |index: usize| {
            let rest = word(index).and_then(|word| word.strip_suffix("machine"));
            rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
        };
        let opens = (0..words.len()).find(|index| {
            is_machine(*index) && (is(index + 2, FIELDS) || (*index == 0 && words.len() == 2))
                || (*index == 0 && is(0, &["default"]) && (words.len() == 1 || is(1, FIELDS)))
        });
        let first = match opens {
            Some(index) => index,
            None if self.is_in_netrc && (words.is_empty() || is(0, FIELDS)) => 0,
            None => {
                self.is_in_netrc = false;
                return Vec::new();
            }
        };
        self.is_in_netrc = true;
        let fields = (first..words.len()).filter(|index| is(*index, FIELDS));
        let values = fields.filter_map(|index| {
            let range = words.get(index + 1)?.clone();
            let value = line.get(range.clone())?;
            let is_user = is(index, &["login", "account"]);
            let mark = if is_user { "[login]" } else { "[secret]" };
            (!is_mark(value)).then(|| Found::new(range, mark, Kind::Login))
        });
        values.collect()
    }
}

const FIELDS: &[&str] = &["login", "password", "account"];

fn push_body(found: &mut Vec<Found>, line: &str, start: usize, end: usize) {
    let body = line.get(start..end).unwrap_or_default();
    if !is_mark(body.trim()) && !body.trim().is_empty() {
        found.push(Found::new(start..end, "[key]", Kind::Key));
    }
}

/// The last word of a line, if it can be a line of a key.
fn body_of(line: &str) -> Option<&str> {
    let start = line.trim_end().rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let word = line.get(start..)?.trim();
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || "+/=,-".contains(c);
    let is_header = line.contains("Proc-Type:") || line.contains("DEK-Info:");
    let is_body = is_header || word == "[key]" || (word.len() >= 4 && word.chars().all(is_base64));
    is_body.then_some(word)
}
