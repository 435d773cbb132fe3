//! What `go … -x` prints: each request and each command, in order.
//!
//! Sources: `cmd/go/internal/web/http.go`, `get`; `cmd/go/internal/modfetch/codehost/codehost.go`,
//! `Run`, Go 1.13 to 1.27.

use std::collections::HashMap;

use crate::go::url;
use crate::intake::{Line, Place};

/// One thing that the go command did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceStep {
    /// What.
    pub kind: TraceKind,
    /// Where it begins; where it ends, if only that was printed.
    pub place: Place,
    /// What came of it: `200 OK`, or the words of a failure; `None` while it runs.
    pub result: Option<String>,
    /// How long it took.
    pub milliseconds: Option<u32>,
}

/// A request or a command.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TraceKind {
    /// A request for this URL, as printed (a password is hidden by Go).
    Get(String),
    /// A command line, with the directory it runs in before it.
    Command(String),
}

impl TraceStep {
    /// Whether the go command took the answer for a failure. "Not found" is one: it leads on to the
    /// next entry of GOPROXY.
    pub fn is_failed(&self) -> bool {
        match (&self.kind, &self.result) {
            (TraceKind::Get(_), Some(result)) => !result.starts_with('2'),
            (TraceKind::Command(_), _) | (_, None) => false,
        }
    }
}

/// Reads the steps out of the lines of a log.
pub fn read(lines: &[Line<'_>]) -> Vec<TraceStep> {
    let mut reader = Reader::default();
    // Most lines begin otherwise.
    let may_be =
        |line: &&Line<'_>| line.text.starts_with(|c: char| matches!(c, '#' | 'c' | '0'..='9'));
    for line in lines.iter().filter(may_be) {
        if let Some((target, result, milliseconds)) = request(&line.text) {
            reader.add(TraceKind::Get(target), line.place, result, milliseconds);
        } else if let Some((milliseconds, command)) = finished_command(&line.text) {
            let kind = TraceKind::Command(command.to_owned());
            reader.add(kind, line.place, Some(String::new()), Some(milliseconds));
        } else if is_command(&line.text) {
            reader.add(TraceKind::Command(line.text.to_string()), line.place, None, None);
        }
    }
    reader.steps
}

/// The steps so far, and which of them have not ended.
#[derive(Default)]
struct Reader {
    steps: Vec<TraceStep>,
    /// Positions in `steps`, by what is done; the last that began is the last here.
    begun: HashMap<TraceKind, Vec<usize>>,
}

impl Reader {
    /// Ends the step that was begun, or adds one that was not seen to begin.
    fn add(
        &mut self,
        kind: TraceKind,
        place: Place,
        result: Option<String>,
        milliseconds: Option<u32>,
    ) {
        if result.is_none() {
            self.begun.entry(kind.clone()).or_default().push(self.steps.len());
        } else if let Some(position) = self.begun.get_mut(&kind).and_then(Vec::pop)
            && let Some(step) = self.steps.get_mut(position)
        {
            step.result = result;
            step.milliseconds = milliseconds;
            return;
        }
        self.steps.push(TraceStep { kind, place, result, milliseconds });
    }
}

/// `# get URL`, `# get URL: 200 OK (0.123s)` or `# get URL: what failed`.
fn request(text: &str) -> Option<(String, Option<String>, Option<u32>)> {
    let rest = text.strip_prefix("# get ")?;
    let (target, outcome) = match rest.split_once(": ") {
        Some((target, outcome)) => (target, Some(outcome)),
        None => (rest, None),
    };
    url::split(target)?;
    let (result, milliseconds) = match outcome.map(split_time) {
        Some((result, milliseconds)) => (Some(result.to_owned()), milliseconds),
        None => (None, None),
    };
    Some((target.to_owned(), result, milliseconds))
}

/// `200 OK (0.123s)`.
fn split_time(outcome: &str) -> (&str, Option<u32>) {
    let timed = outcome.strip_suffix("s)").and_then(|rest| rest.rsplit_once(" ("));
    match timed.and_then(|(result, seconds)| Some((result, milliseconds(seconds)?))) {
        Some((result, milliseconds)) => (result, Some(milliseconds)),
        None => (outcome, None),
    }
}

/// `0.123s # cd DIR; git …`.
fn finished_command(text: &str) -> Option<(u32, &str)> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (seconds, command) = text.split_once("s # ")?;
    Some((milliseconds(seconds)?, command))
}

/// Seconds as Go prints them, with `%.3f`.
fn milliseconds(seconds: &str) -> Option<u32> {
    let (whole, fraction) = seconds.split_once('.').filter(|(_, fraction)| fraction.len() == 3)?;
    whole.parse::<u32>().ok()?.checked_mul(1000)?.checked_add(fraction.parse().ok()?)
}

/// `cd DIR; git …`, or the tool alone.
fn is_command(text: &str) -> bool {
    let in_directory = text.strip_prefix("cd ").and_then(|rest| rest.split_once("; "));
    let Some((_, command)) = in_directory else { return false };
    ["git ", "hg ", "svn ", "bzr ", "fossil "].iter().any(|tool| command.starts_with(tool))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Origin, Source, read as intake};

    fn steps(text: &str) -> Vec<TraceStep> {
        read(&intake(&[Source { origin: Origin::Log, text }]).lines)
    }

    #[test]
    fn a_request_begins_and_ends() {
        let found = steps(
            "# get https://a.b/x/@v/list\n# get https://c.d/y/@v/list\n# get https://c.d/y/@v/list: 404 Not Found (0.250s)\n# get https://a.b/x/@v/list: 200 OK (1.500s)",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].result.as_deref(), Some("200 OK"));
        assert_eq!(found[0].milliseconds, Some(1500));
        assert_eq!(found[0].place.number, 1);
        assert!(found[1].is_failed());
    }

    #[test]
    fn a_failed_request_has_the_words_of_the_failure() {
        let found =
            steps("# get https://a.b/x: Get \"https://a.b/x\": dial tcp 1.2.3.4:443: i/o timeout");
        assert_eq!(
            found[0].result.as_deref(),
            Some("Get \"https://a.b/x\": dial tcp 1.2.3.4:443: i/o timeout")
        );
        assert!(found[0].is_failed());
    }

    #[test]
    fn a_command_that_never_ended_has_no_result() {
        let found = steps(
            "cd /c/vcs/0f; git ls-remote -q origin\n0.312s # cd /c/vcs/0f; git ls-remote -q origin\ncd /c/vcs/1a; git fetch -f origin",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].milliseconds, Some(312));
        assert_eq!(found[1].result, None);
    }

    #[test]
    fn headings_of_packages_are_no_steps() {
        assert_eq!(steps("# example.com/a/b\n# get the thing: now"), []);
    }
}
