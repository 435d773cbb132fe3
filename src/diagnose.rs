//! Evidence → ranked findings, each with its reasons; and what nobody explained.

mod candidates;

mod class;

mod conditions;

mod frame;

mod relation;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{Hash, Hasher};

use crate::cause::{Cause, Certainty};
use crate::causes;
use crate::evidence::Evidence;
use crate::evidence::captures::Captures;
use crate::evidence::log::Entry;
use crate::evidence::message::{Foreign, Role};
use crate::intake::{Line, Origin, Place};
use crate::order;
use candidates::{Promising, Remembered};
pub use conditions::holds;
use conditions::{Fact, facts};

/// What the log is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A Go module failure with at least one known cause.
    ModuleFailure,
    /// Something else, or no failure at all.
    NotAModuleFailure,
    /// It may be a Go module failure; no cause is known.
    Unknown,
}

/// The kind of fact a reason rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReasonKind {
    /// A line of the log.
    Log,
    /// A variable of `go env`.
    Env,
    /// The version of Go that ran.
    GoVersion,
    /// A variable of `go env` that says other than what the log shows.
    Contradiction,
    /// What a host answered when the page asked it.
    Probe,
}

impl ReasonKind {
    /// The name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Env => "env",
            Self::GoVersion => "go-version",
            Self::Contradiction => "contradiction",
            Self::Probe => "probe",
        }
    }
}

/// One fact that led to a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Its kind.
    pub kind: ReasonKind,
    /// Where it stands; line 0 for one that stands in no text.
    pub place: Place,
    /// The clean line.
    pub text: String,
}

/// The place is enough: what stands there is the same text.
impl Hash for Reason {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.place.span.start.hash(state);
    }
}

/// A cause that was found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which.
    pub cause: &'static Cause,
    /// How sure the surest of its signs is.
    pub certainty: Certainty,
    /// What led to it, in the order of the text.
    pub reasons: Vec<Reason>,
    /// The values of the first entry, and the variables of `go env` that texts may show.
    pub captures: Captures,
    /// The log entries it explains, as positions in [`crate::evidence::log::Log::entries`],
    /// in ascending order.
    pub entries: Vec<usize>,
    /// What led to causes that are mere consequences of this one.
    pub consequences: Vec<Reason>,
    /// The log entries of those, in ascending order.
    pub consequent_entries: Vec<usize>,
}

impl Finding {
    /// Whether it explains a log entry, as its cause or as its consequence.
    pub fn explains_entry(&self, position: usize) -> bool {
        self.entries.binary_search(&position).is_ok()
            || self.consequent_entries.binary_search(&position).is_ok()
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        self.cause.id == other.cause.id
            && self.reasons == other.reasons
            && self.captures == other.captures
    }
}

/// The judgement on the evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnosis {
    /// What the log is about.
    pub verdict: Verdict,
    /// Best first; empty unless the verdict is [`Verdict::ModuleFailure`].
    pub findings: Vec<Finding>,
    /// Lines of the log that look like errors and that no finding explains.
    pub unexplained: Vec<Reason>,
    /// What the log looks like, if it is no module failure.
    pub foreign: Option<Foreign>,
}

/// The variables of `go env` that texts of causes may show.
const SHOWN_VARIABLES: &[&str] =
    &["GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOSUMDB", "GOTOOLCHAIN", "GOVERSION"];

/// Makes the index of the causes, which is made once.
pub fn prepare() {
    candidates::prepare();
}

/// Judges the evidence.
pub fn diagnose(evidence: &Evidence<'_>) -> Diagnosis {
    let mut findings = find_all(evidence);
    fold_consequences(&mut findings);
    drop_less_sure(&mut findings);
    // What an earlier command said comes first; within one command the stage decides.
    order::by_key(&mut findings, |finding| {
        let first_entry = finding.entries.first().copied().unwrap_or_default();
        let command = command_of(first_entry, evidence);
        let is_doubtful = finding.certainty == Certainty::Possible;
        let doubt = std::cmp::Reverse(finding.certainty);
        (is_doubtful, command, finding.cause.stage, doubt, first_entry)
    });
    let unexplained = unexplained(evidence, &findings);
    let foreign = evidence
        .log
        .entries
        .iter()
        .find_map(|entry| entry.foreign().filter(|_| !is_told_of_a_download(entry, evidence)));
    let verdict = if !findings.is_empty() {
        Verdict::ModuleFailure
    } else if is_something_else(evidence, foreign) {
        Verdict::NotAModuleFailure
    } else {
        Verdict::Unknown
    };
    Diagnosis { verdict, findings, unexplained, foreign }
}

/// No line of the module system failed, and there is something that did, or a success.
fn is_something_else(evidence: &Evidence<'_>, foreign: Option<Foreign>) -> bool {
    let entries = &evidence.log.entries;
    let has_module_error = entries.iter().any(|entry| {
        (entry.is_known_failure() && !is_of_another_program(entry, evidence))
            || (entry.is_go_error && entry.foreign().is_none())
    }) || evidence.log.first_with(GO_FAILED).is_some();
    let has_others = entries.iter().any(|entry| is_of_another_program(entry, evidence));
    let log = &evidence.log;
    let is_success = entries.is_empty()
        && (log.has_progress || log.successes > 0 || !evidence.env.is_empty())
        && log.other.len() == log.successes;
    !has_module_error && (foreign.is_some() || has_others || is_success)
}

/// What the go command says at its end, where the reason was cut off.
const GO_FAILED: &[&str] = &["go: error loading module requirements"];

/// Another program tells that a command failed which downloads modules, and not why.
fn is_told_of_a_download(entry: &Entry, evidence: &Evidence<'_>) -> bool {
    const DOWNLOADS: &[&str] = &["go mod download", "go mod tidy", "go mod vendor", "go get "];
    let line = head_of(entry, evidence).map_or("", |line| &*line.text);
    DOWNLOADS.iter().any(|command| line.contains(command))
}

/// The families of what git and ssh say of connections, logins and repositories.
const GIT_FAMILIES: &[&str] = &["E03", "E04", "E05", "E06", "E07", "E08", "E10", "E11", "E13"];

/// Only a connection fails, and nothing shows that the go command made it.
fn is_of_another_program(entry: &Entry, evidence: &Evidence<'_>) -> bool {
    let is_connection = |family: &str| family.starts_with('B') || GIT_FAMILIES.contains(&family);
    let mut failures = entry.said.iter().filter(|said| said.message.role == Role::Failure);
    entry.is_known_failure()
        && failures.all(|said| is_connection(said.message.family))
        && !conditions::is_from_go(entry, evidence)
}

/// How many commands were typed above an entry.
fn command_of(position: usize, evidence: &Evidence<'_>) -> usize {
    let entry = evidence.log.entries.get(position);
    let line = entry.and_then(|entry| head_of(entry, evidence));
    line.map_or(0, |line| commands_above(line, evidence))
}

/// The first line of an entry.
fn head_of<'e, 't>(entry: &Entry, evidence: &'e Evidence<'t>) -> Option<&'e Line<'t>> {
    evidence.log.lines.get(*entry.lines.first()?)
}

fn commands_above(line: &Line<'_>, evidence: &Evidence<'_>) -> usize {
    evidence.commands.partition_point(|typed| typed.place.number < line.place.number)
}

/// A cause that another one explains is a mere consequence: its entries go over to that one,
/// unless that one is a guess and it is not.
fn fold_consequences(findings: &mut Vec<Finding>) {
    let explains = |by: &Finding, other: &Finding| {
        let is_guess = by.certainty == Certainty::Possible && other.certainty > by.certainty;
        by.cause.explains.contains(&other.cause.id) && !is_guess
    };
    for position in 0..findings.len() {
        let Some(by) = findings.get(position) else { break };
        let mut folded = findings.iter().filter(|other| explains(by, other)).peekable();
        if folded.peek().is_none() {
            continue;
        }
        let own: HashSet<&Reason> = by.reasons.iter().collect();
        let mut entries = Vec::new();
        let mut reasons = Vec::new();
        for other in folded {
            let is_new = |entry: &&usize| by.entries.binary_search(entry).is_err();
            entries.extend(other.entries.iter().filter(is_new));
            reasons.extend(other.reasons.iter().filter(|one| !own.contains(one)).cloned());
        }
        order::by_key(&mut entries, |entry| *entry);
        entries.dedup();
        if let Some(by) = findings.get_mut(position) {
            by.consequent_entries = entries;
            by.consequences = reasons;
        }
    }
    let is_explained: Vec<bool> =
        findings.iter().map(|one| findings.iter().any(|by| explains(by, one))).collect();
    remove_marked(findings, is_explained);
}

/// An entry has one cause: a finding goes if surer ones claim all of its entries.
fn drop_less_sure(findings: &mut Vec<Finding>) {
    let is_claimed = |one: &Finding, entry: &usize| {
        findings.iter().any(|other| {
            other.certainty > one.certainty && other.entries.binary_search(entry).is_ok()
        })
    };
    let is_beaten: Vec<bool> =
        findings.iter().map(|one| one.entries.iter().all(|entry| is_claimed(one, entry))).collect();
    remove_marked(findings, is_beaten);
}

/// Every cause that has a sign on some entry, in the order of the list.
fn find_all(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut findings: BTreeMap<usize, Finding> = BTreeMap::new();
    let mut judgements = Judgements::default();
    for (position, entry) in evidence.log.entries.iter().enumerate() {
        for judged in judgements.of(entry, evidence) {
            let Judged { cause: index, certainty, facts } = judged;
            let Some(cause) = causes::ALL.get(index) else { continue };
            let finding = findings.entry(index).or_insert_with(|| Finding {
                cause,
                certainty,
                reasons: Vec::new(),
                captures: captures(entry, evidence),
                entries: Vec::new(),
                consequences: Vec::new(),
                consequent_entries: Vec::new(),
            });
            finding.certainty = finding.certainty.max(certainty);
            finding.entries.push(position);
            finding.reasons.extend(facts.into_iter().map(Fact::reason));
        }
    }
    let mut findings: Vec<Finding> = findings.into_values().collect();
    for finding in &mut findings {
        drop_repeated(&mut finding.reasons);
    }
    findings
}

/// What speaks for a cause on an entry.
#[derive(Clone)]
struct Judged<'e> {
    /// The position in [`causes::ALL`].
    cause: usize,
    certainty: Certainty,
    facts: Vec<Fact<'e>>,
}

/// What earlier judgements spare the next one.
#[derive(Default)]
struct Judgements<'e> {
    /// Judgements on entries that came again, by the position of the entry that came first.
    repeated: HashMap<usize, (&'e Entry, Vec<Judged<'e>>)>,
    /// The signs worth a look.
    candidates: Remembered,
}

impl<'e> Judgements<'e> {
    /// Judges an entry. What comes a third time is not judged a third time: its facts are those of
    /// the second, where no line of its own is the first of the log to say something.
    fn of(&mut self, entry: &'e Entry, evidence: &'e Evidence<'_>) -> Vec<Judged<'e>> {
        let Some(first) = entry.like else { return self.judge(entry, evidence) };
        if let Some((known, judged)) = self.repeated.get(&first)
            && let Some(old) = head_of(known, evidence)
            && let Some(new) = head_of(entry, evidence)
            && commands_above(old, evidence) == commands_above(new, evidence)
            && old.place.origin == new.place.origin
        {
            let moved = |fact: &Fact<'e>| match fact {
                Fact::Line(line) if std::ptr::eq(*line, old) => Fact::Line(new),
                other => *other,
            };
            let again =
                |one: &Judged<'e>| Judged { facts: one.facts.iter().map(moved).collect(), ..*one };
            return judged.iter().map(again).collect();
        }
        let judged = self.judge(entry, evidence);
        self.repeated.insert(first, (entry, judged.clone()));
        judged
    }

    /// The causes that have a sign on an entry, in the order of the list.
    fn judge(&mut self, entry: &Entry, evidence: &'e Evidence<'_>) -> Vec<Judged<'e>> {
        let candidates = self.candidates.of(entry, evidence).iter_mut();
        let judged = candidates.filter_map(|one| {
            let (certainty, facts) = surest_sign(&mut one.signs, entry, evidence)?;
            Some(Judged { cause: one.cause, certainty, facts })
        });
        judged.collect()
    }
}

/// The surest of some signs on an entry, with the facts it rests on.
fn surest_sign<'e>(
    signs: &mut [Promising],
    entry: &Entry,
    evidence: &'e Evidence<'_>,
) -> Option<(Certainty, Vec<Fact<'e>>)> {
    let mut passing = Vec::new();
    let mut may_hold = |one: &mut Promising| {
        let failing = one.open.iter().position(|test| {
            passing.clear();
            !holds(test, entry, evidence, &mut passing)
        });
        // What fails here fails on the next entry as well, as a rule: it is asked first there.
        failing.inspect(|at| one.open.swap(0, *at)).is_none()
    };
    let signs = signs.iter_mut().filter_map(|one| may_hold(one).then_some(&*one));
    signs
        .filter_map(|one| Some((one.sign.certainty, facts(one.sign, entry, evidence)?)))
        .max_by_key(|(certainty, _)| *certainty)
}

/// Each reason once, where it is first given.
fn drop_repeated(reasons: &mut Vec<Reason>) {
    let mut seen = HashSet::new();
    let is_known = reasons.iter().map(|reason| !seen.insert(reason)).collect();
    remove_marked(reasons, is_known);
}

/// Keeps the items without a mark. There is one mark for each item, in the same order.
fn remove_marked<T>(items: &mut Vec<T>, marks: Vec<bool>) {
    let mut marks = marks.into_iter();
    items.retain(|_| !marks.next().unwrap_or_default());
}

fn captures(entry: &Entry, evidence: &Evidence<'_>) -> Captures {
    let mut captures = entry.captures.clone();
    for key in SHOWN_VARIABLES {
        if let Some(value) = evidence.env.get(key).filter(|value| !value.is_empty()) {
            captures.add(key, value);
        }
    }
    captures
}

fn unexplained(evidence: &Evidence<'_>, findings: &[Finding]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for (position, entry) in evidence.log.entries.iter().enumerate() {
        let is_error = entry.is_go_error || entry.is_known_failure() || entry.is_other_error;
        let is_explained = findings.iter().any(|finding| finding.explains_entry(position));
        let is_foreign = entry.foreign().is_some() && !entry.is_known_failure();
        if !is_error || is_explained || is_foreign {
            continue;
        }
        let lines = entry.lines.iter().filter_map(|index| evidence.log.lines.get(*index));
        reasons.extend(lines.map(|line| Fact::Line(line).reason()));
    }
    let is_frame = |reason: &Reason| !findings.is_empty() && frame::is_one(&reason.text);
    reasons.retain(|reason| reason.place.origin != Origin::Env && !is_frame(reason));
    reasons
}
