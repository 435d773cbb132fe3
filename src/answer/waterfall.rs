//! What `go … -x` did, request by request: how long each took, and which did not go well.

use std::collections::HashMap;

use crate::evidence::trace::{TraceKind, TraceStep};
use crate::go::url;

/// No more steps are listed. The slowest and the first that failed are named all the same.
const MOST: usize = 200;

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It was answered, or the command ended.
    Done,
    /// There is no such module or version here: Go goes on to the next entry of GOPROXY, if there is one.
    NotFound,
    /// Something went wrong.
    Failed,
    /// The text holds no end of it.
    Open,
}

/// One request or command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The line on which it begins.
    pub line: usize,
    /// The host that is asked, or the tool that runs.
    pub who: String,
    /// What it is asked for.
    pub what: String,
    /// What came of it,
    pub end: End,
    /// in the words of the log; empty for a command, and while it is open.
    pub words: String,
    /// How long it took, if the log tells.
    pub milliseconds: Option<u32>,
    /// The time in hundredths of the longest one.
    pub share: u32,
    /// Another host was asked for the same before, and did not have it.
    pub is_fallback: bool,
}

/// All steps in the order in which they began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waterfall {
    /// The first of them.
    pub steps: Vec<Step>,
    /// How many more there are.
    pub more: usize,
    /// How many failed; "not found" is not counted.
    pub failed: usize,
    /// How many found nothing.
    pub not_found: usize,
    /// How many the text holds no end of.
    pub open: usize,
    /// The one that took longest.
    pub slowest: Option<Step>,
    /// The first that failed.
    pub first_failed: Option<Step>,
}

impl Waterfall {
    /// How many steps there are.
    pub fn count(&self) -> usize {
        self.steps.len() + self.more
    }

    /// From what was read of a trace.
    pub fn of(trace: &[TraceStep]) -> Self {
        let longest = trace.iter().filter_map(|step| step.milliseconds).max().unwrap_or_default();
        let mut waterfall = Self::default();
        let mut missing: HashMap<String, String> = HashMap::new();
        for traced in trace {
            let mut step = step(traced, longest);
            if let Some(asked) = asked(traced) {
                step.is_fallback = missing.get(&asked).is_some_and(|host| *host != step.who);
                if step.end == End::NotFound {
                    missing.insert(asked, step.who.clone());
                }
            }
            waterfall.add(step, longest);
        }
        waterfall
    }

    fn add(&mut self, step: Step, longest: u32) {
        match step.end {
            End::Done => {}
            End::NotFound => self.not_found += 1,
            End::Failed => self.failed += 1,
            End::Open => self.open += 1,
        }
        if step.end == End::Failed && self.first_failed.is_none() {
            self.first_failed = Some(step.clone());
        }
        if self.slowest.is_none() && longest > 0 && step.milliseconds == Some(longest) {
            self.slowest = Some(step.clone());
        }
        if self.steps.len() < MOST {
            self.steps.push(step);
        } else {
            self.more += 1;
        }
    }
}

fn step(traced: &TraceStep, longest: u32) -> Step {
    let (who, what) = match &traced.kind {
        TraceKind::Get(target) => match url::split(target) {
            Some(url) => (address(&url), url.path.to_owned()),
            None => (String::new(), target.clone()),
        },
        TraceKind::Command(line) => {
            let command = line.split_once("; ").map_or(line.as_str(), |(_, command)| command);
            let (tool, rest) = command.split_once(' ').unwrap_or((command, ""));
            (tool.to_owned(), rest.to_owned())
        }
    };
    let end = match &traced.result {
        None => End::Open,
        Some(words) if words.starts_with("404") || words.starts_with("410") => End::NotFound,
        Some(_) if traced.is_failed() => End::Failed,
        Some(_) => End::Done,
    };
    let share = traced.milliseconds.map(|time| u64::from(time) * 100 / u64::from(longest.max(1)));
    Step {
        line: traced.place.number,
        who,
        what,
        end,
        words: traced.result.clone().unwrap_or_default(),
        milliseconds: traced.milliseconds,
        share: share.and_then(|share| u32::try_from(share).ok()).unwrap_or_default(),
        is_fallback: false,
    }
}

fn address(url: &url::Url<'_>) -> String {
    match url.port {
        Some(port) => format!("{}:{port}", url.host),
        None => url.host.to_owned(),
    }
}

/// What a proxy is asked for, which is the same at each: `github.com/a/b/@v/list`. A proxy may
/// stand below a path of its host, as long as it takes.
fn asked(traced: &TraceStep) -> Option<String> {
    let TraceKind::Get(target) = &traced.kind else { return None };
    let (module, version) = target.split_once("/@")?;
    let module = module.rsplit('/').take(2).collect::<Vec<_>>().join(" ");
    Some(format!("{module} {version}"))
}

/// A time for people: `250 ms`, `3.2 s`.
pub fn time_words(milliseconds: u32) -> String {
    match milliseconds {
        0..1_000 => format!("{milliseconds} ms"),
        _ => format!("{}.{} s", milliseconds / 1_000, milliseconds % 1_000 / 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::answer_texts;

    fn of(log: &str) -> Waterfall {
        answer_texts("", log, None).waterfall
    }

    const LOG: &str = "\
# get https://goproxy.cn/github.com/a/b/@v/list
# get https://goproxy.cn/github.com/a/b/@v/list: 404 Not Found (0.250s)
# get https://proxy.example:8443/go/github.com/a/b/@v/list
# get https://sum.golang.org/lookup/github.com/a/b@v1.0.0
# get https://proxy.example:8443/go/github.com/a/b/@v/list: 200 OK (1.500s)
# get https://sum.golang.org/lookup/github.com/a/b@v1.0.0: Get \"https://sum.golang.org/lookup/github.com/a/b@v1.0.0\": dial tcp 142.251.42.241:443: i/o timeout
cd /c/vcs/1a; git ls-remote -q origin";

    #[test]
    fn each_step_has_its_end_and_its_time() {
        let waterfall = of(LOG);
        let steps: Vec<_> = waterfall
            .steps
            .iter()
            .map(|step| (step.line, step.who.as_str(), step.end, step.milliseconds, step.share))
            .collect();
        assert_eq!(
            steps,
            [
                (1, "goproxy.cn", End::NotFound, Some(250), 16),
                (3, "proxy.example:8443", End::Done, Some(1_500), 100),
                (4, "sum.golang.org", End::Failed, None, 0),
                (7, "git", End::Open, None, 0),
            ]
        );
        assert_eq!(waterfall.steps[3].what, "ls-remote -q origin");
        assert_eq!((waterfall.failed, waterfall.not_found, waterfall.open), (1, 1, 1));
        assert_eq!(waterfall.slowest.map(|step| step.line), Some(3));
        assert_eq!(waterfall.first_failed.map(|step| step.line), Some(4));
    }

    #[test]
    fn what_is_asked_of_the_next_entry_is_a_fallback() {
        let fallbacks: Vec<usize> =
            of(LOG).steps.iter().filter(|step| step.is_fallback).map(|step| step.line).collect();
        assert_eq!(fallbacks, [3]);
    }

    #[test]
    fn a_log_without_steps_has_none_and_a_long_one_is_counted() {
        assert_eq!(of("go: downloading github.com/a/b v1.0.0"), Waterfall::default());
        let many: Vec<String> = (0..MOST + 5)
            .map(|step| format!("# get https://a.b/{step}/@v/list: 500 Oops (0.001s)"))
            .collect();
        let waterfall = of(&many.join("\n"));
        assert_eq!((waterfall.steps.len(), waterfall.more), (MOST, 5));
        assert_eq!((waterfall.count(), waterfall.failed), (MOST + 5, MOST + 5));
    }

    #[test]
    fn times_are_short() {
        assert_eq!([0, 999, 1_000, 61_290].map(time_words), ["0 ms", "999 ms", "1.0 s", "61.2 s"]);
    }
}
