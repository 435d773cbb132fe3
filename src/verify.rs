//! Whether a fix worked: what was found before, and what the command prints when it is run once
//! more.

mod expected;
mod hints;

use crate::answer::Answer;
use crate::diagnose::{self, Diagnosis, Finding, Verdict};
use crate::evidence::captures::Captures;
use crate::evidence::message::Foreign;
use crate::evidence::{self, Evidence};
use crate::intake::{self, Line, Origin, Source};
use crate::lang::Text;
pub use expected::expected;

/// What the new output shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The command gets its modules.
    Fixed,
    /// What was found before is found again.
    Same,
    /// That is gone, and something else fails.
    Next,
    /// The output shows neither.
    CannotTell,
}

impl Outcome {
    /// The name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Same => "same",
            Self::Next => "next",
            Self::CannotTell => "cannot-tell",
        }
    }

    /// The sentence for it.
    pub const fn text(self) -> Text {
        match self {
            Self::Fixed => Text {
                en: "Fixed: the command gets its modules now.",
                zh: "已修好：命令现在能取得所需的模块。",
            },
            Self::Same => {
                Text { en: "The same problem is still there.", zh: "仍然是同一个问题。" }
            }
            Self::Next => Text {
                en: "That problem is gone. Another one stood behind it.",
                zh: "刚才的问题已经解决，它后面还有另一个问题。",
            },
            Self::CannotTell => Text {
                en: "This output does not show whether the fix worked.",
                zh: "从这段输出看不出是否已经修好。",
            },
        }
    }
}

/// A sentence and the values in it.
pub type Sentence = (Text, Captures);

/// The judgement on the new output.
#[derive(Clone, Debug, PartialEq)]
pub struct Verified {
    /// What it shows.
    pub outcome: Outcome,
    /// The id of the cause that was found first before.
    pub before: Option<&'static str>,
    /// The id of the cause that is found first now.
    pub now: Option<&'static str>,
    /// What to look at next; nothing where all is well.
    pub hints: Vec<Sentence>,
}

/// One turn of the way: what was found, what was to be done, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// The title of the cause; `None` where none was known.
    pub cause: Option<Sentence>,
    /// The titles of the steps.
    pub steps: Vec<Sentence>,
    /// What came of it.
    pub outcome: Outcome,
}

/// Judges the output of the command after a fix. `before` is the answer that the fix came from.
/// Where more than one command was typed, the last go command counts that is no question for
/// settings.
pub fn verify(before: &Answer, text: &str) -> Verified {
    let whole = gather(text);
    let evidence = match last_command(&whole) {
        Some(line) => gather(text.get(line.place.span.start..).unwrap_or(text)),
        None => whole.clone(),
    };
    let diagnosis = diagnose::diagnose(&evidence);
    let outcome = outcome(before.diagnosis.findings.first(), &evidence, &diagnosis);
    Verified {
        outcome,
        before: before.diagnosis.findings.first().map(|finding| finding.cause.id),
        now: diagnosis.findings.first().map(|finding| finding.cause.id),
        hints: match outcome {
            Outcome::Fixed | Outcome::Next => Vec::new(),
            Outcome::Same => hints::of(before, &whole),
            Outcome::CannotTell => vec![expected(command_of(before, &evidence))],
        },
    }
}

/// Judges a command that printed nothing, and so no error: most go commands do where all is well.
pub fn silent(before: &Answer) -> Verified {
    let command = command_typed_before(before);
    let first = before.diagnosis.findings.first().map(|finding| finding.cause.id);
    if expected::is_silent(command) {
        Verified { outcome: Outcome::Fixed, before: first, now: None, hints: Vec::new() }
    } else {
        let hints = vec![expected(command)];
        Verified { outcome: Outcome::CannotTell, before: first, now: None, hints }
    }
}

/// What to keep of an answer once its fix was tried.
pub fn round(before: &Answer, verified: &Verified) -> Round {
    let first = before.diagnosis.findings.first();
    let steps = before.plan.steps.iter();
    Round {
        cause: first.map(|finding| (finding.cause.title, finding.captures.clone())),
        steps: steps.map(|step| (step.title, step.captures.clone())).collect(),
        outcome: verified.outcome,
    }
}

fn gather(text: &str) -> Evidence<'_> {
    evidence::gather(intake::read(&[Source { origin: Origin::Paste, text }]))
}

/// The command that was run once more.
fn command_of<'e>(before: &'e Answer, evidence: &'e Evidence<'_>) -> Option<&'e str> {
    let typed = last_command(evidence).map(|line| &*line.text);
    typed.or_else(|| command_typed_before(before))
}

fn command_typed_before(before: &Answer) -> Option<&str> {
    before.commands.iter().rev().map(String::as_str).find(|command| is_run(command))
}

fn last_command<'e, 't>(evidence: &'e Evidence<'t>) -> Option<&'e Line<'t>> {
    evidence.commands.iter().rev().find(|line| is_run(&line.text))
}

/// Whether a command may need modules: `go env` and its like only show something.
fn is_run(command: &str) -> bool {
    let mut words = command.split(' ');
    words.next() == Some("go")
        && words.next().is_some_and(|word| !matches!(word, "env" | "version" | "help" | "bug"))
}

fn outcome(before: Option<&Finding>, evidence: &Evidence<'_>, now: &Diagnosis) -> Outcome {
    let is_same =
        |before: &Finding| now.findings.iter().any(|finding| is_same_trouble(before, finding));
    match now.verdict {
        Verdict::ModuleFailure if before.is_some_and(is_same) => Outcome::Same,
        Verdict::ModuleFailure => Outcome::Next,
        Verdict::Unknown if before.is_none() && !now.unexplained.is_empty() => Outcome::Same,
        Verdict::Unknown if !now.unexplained.is_empty() => Outcome::Next,
        // What compiles or runs has its modules.
        Verdict::NotAModuleFailure
            if matches!(now.foreign, Some(Foreign::Compile | Foreign::Test)) =>
        {
            Outcome::Fixed
        }
        _ if shows_success(evidence) => Outcome::Fixed,
        _ => Outcome::CannotTell,
    }
}

/// The same cause, on the same host, or for the same module where there is no host.
fn is_same_trouble(before: &Finding, now: &Finding) -> bool {
    let subject = |finding: &Finding| {
        let captures = &finding.captures;
        captures.get("host").or_else(|| captures.get("module")).map(str::to_owned)
    };
    before.cause.id == now.cause.id && subject(before) == subject(now)
}

/// Whether Go went about its work and said nothing of an error: it printed what it prints where
/// all is well, or nothing before the next prompt.
fn shows_success(evidence: &Evidence<'_>) -> bool {
    let log = &evidence.log;
    let has_error = log
        .entries
        .iter()
        .any(|entry| entry.is_go_error || entry.is_known_failure() || entry.is_other_error);
    let others = log.other.iter().filter(|line| !is_prompt_sign(log.text(**line)));
    let is_only_success = others.count() == log.successes;
    let is_silent = last_command(evidence).is_some_and(|run| {
        let is_below = |line: &Line<'_>| line.place.number > run.place.number;
        let is_sign = |line: &Line<'_>| is_prompt_sign(&line.text);
        let is_back = evidence.commands.iter().any(is_below) || log.lines.iter().any(is_sign);
        is_back && log.lines.iter().all(|line| line.text.is_empty() || is_sign(line))
    });
    let shows_work = log.has_progress || log.successes > 0 || lists_modules(evidence);
    !has_error && is_only_success && (is_silent || shows_work)
}

/// A prompt that waits, of which nothing but its sign was pasted.
fn is_prompt_sign(text: &str) -> bool {
    matches!(text, "$" | "%" | "#" | ">" | "❯" | "➜")
}

/// Nothing but modules with their versions, as `go list -m` prints them.
fn lists_modules(evidence: &Evidence<'_>) -> bool {
    let lines = evidence.log.lines.iter();
    let mut lines =
        lines.filter(|line| !line.text.is_empty() && !is_prompt_sign(&line.text)).peekable();
    lines.peek().is_some() && lines.all(|line| is_module_version(&line.text))
}

fn is_module_version(text: &str) -> bool {
    let mut words = text.split(' ');
    let (module, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    words.next().is_none()
        && crate::go::semver::is_valid(version)
        && crate::go::module_path::check(module).is_ok()
}
