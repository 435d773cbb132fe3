//! The report as JSON: `"modmend": 1` is the version of this form. A later one adds names and
//! takes none away.

use serde::Serialize;

use super::{Report, parts};
use crate::answer::{Fetch, words};
use crate::cause::{Certainty, Risk};
use crate::diagnose::{Finding, Reason, Verdict};
use crate::go::fetch_plan::Next;
use crate::lang::Lang;
use crate::plan::PlannedStep;
use crate::redact::Names;
use crate::script::{self, Form, Shell};

#[derive(Serialize)]
struct Json<'r> {
    modmend: u8,
    program: &'static str,
    verdict: &'static str,
    go: Option<String>,
    os: Option<&'static str>,
    shell: &'static str,
    commands: &'r [String],
    settings: Vec<Setting<'r>>,
    causes: Vec<Cause<'r>>,
    contradictions: Vec<Contradiction>,
    fetches: Vec<Way<'r>>,
    steps: Vec<Step>,
    remarks: Vec<Remark>,
    unexplained: Vec<Line<'r>>,
    names: &'static str,
    removed: Vec<Count>,
}

#[derive(Serialize)]
struct Setting<'r> {
    key: &'r str,
    value: &'r str,
}

#[derive(Serialize)]
struct Cause<'r> {
    id: &'static str,
    certainty: &'static str,
    who: &'static str,
    title: String,
    why: String,
    reasons: Vec<Line<'r>>,
    consequences: Vec<Line<'r>>,
}

#[derive(Serialize)]
struct Line<'r> {
    kind: &'static str,
    #[serde(rename = "line")]
    number: usize,
    text: &'r str,
}

#[derive(Serialize)]
struct Contradiction {
    key: &'static str,
    place: &'static str,
    text: String,
    check: String,
}

#[derive(Serialize)]
struct Way<'r> {
    module: &'r str,
    version: &'r str,
    hops: Vec<Hop<'r>>,
    checksum_database: Vec<&'r str>,
    stopped_at: Option<usize>,
    was_not_found: Option<bool>,
}

#[derive(Serialize)]
struct Hop<'r> {
    source: String,
    urls: &'r [String],
    on_not_found: &'static str,
    on_error: &'static str,
}

#[derive(Serialize)]
struct Step {
    cause: &'static str,
    title: String,
    why: String,
    risk: &'static str,
    commands: Vec<String>,
    verify: Vec<String>,
    undo: Vec<String>,
}

#[derive(Serialize)]
struct Remark {
    id: &'static str,
    verdict: &'static str,
    line: usize,
}

#[derive(Serialize)]
struct Count {
    kind: &'static str,
    places: usize,
}

pub(super) fn of(report: &Report, lang: Lang) -> String {
    let answer = &report.answer;
    let diagnosis = &answer.diagnosis;
    let json = Json {
        modmend: 1,
        program: env!("CARGO_PKG_VERSION"),
        verdict: match diagnosis.verdict {
            Verdict::ModuleFailure => "module-failure",
            Verdict::NotAModuleFailure => "not-a-module-failure",
            Verdict::Unknown => "unknown",
        },
        go: answer.go_version.map(|version| format!("1.{}.{}", version.minor, version.patch)),
        os: answer.os.map(crate::evidence::Os::id),
        shell: answer.profile.shell.id(),
        commands: &answer.commands,
        settings: settings(report),
        causes: diagnosis.findings.iter().map(|finding| cause(finding, lang)).collect(),
        contradictions: answer
            .contradictions
            .iter()
            .map(|one| Contradiction {
                key: one.key,
                place: one.place.id(),
                text: one.what.fill(lang, &one.captures),
                check: one.check(answer.profile.shell),
            })
            .collect(),
        fetches: answer.fetches.iter().map(way).collect(),
        steps: answer.plan.steps.iter().map(|one| step(one, answer.profile.shell, lang)).collect(),
        remarks: answer
            .remarks
            .iter()
            .map(|remark| Remark {
                id: remark.advice.id,
                verdict: remark.advice.verdict.id(),
                line: remark.place.number,
            })
            .collect(),
        unexplained: diagnosis.unexplained.iter().map(line).collect(),
        names: match report.names {
            Names::Replaced => "replaced",
            Names::Kept => "kept",
        },
        removed: report
            .removed
            .counts()
            .map(|(kind, places)| Count { kind: kind.id(), places })
            .collect(),
    };
    // Only values that cannot be written, such as NaN, are refused, and there are none.
    serde_json::to_string(&json).unwrap_or_default()
}

fn settings(report: &Report) -> Vec<Setting<'_>> {
    let known = parts::SETTINGS.iter();
    known.filter_map(|key| report.answer.env.get(key).map(|value| Setting { key, value })).collect()
}

fn cause(finding: &Finding, lang: Lang) -> Cause<'_> {
    Cause {
        id: finding.cause.id,
        certainty: match finding.certainty {
            Certainty::Certain => "certain",
            Certainty::Likely => "likely",
            Certainty::Possible => "possible",
        },
        who: parts::who_id(finding.cause.who),
        title: finding.cause.title.fill(lang, &finding.captures),
        why: finding.cause.why.fill(lang, &finding.captures),
        reasons: finding.reasons.iter().map(line).collect(),
        consequences: finding.consequences.iter().map(line).collect(),
    }
}

fn line(reason: &Reason) -> Line<'_> {
    Line { kind: reason.kind.id(), number: reason.place.number, text: &reason.text }
}

fn way(fetch: &Fetch) -> Way<'_> {
    let plan = &fetch.now;
    let hop = |hop| -> Hop<'_> {
        let hop: &crate::go::fetch_plan::Hop = hop;
        Hop {
            source: hop.source.name(),
            urls: &hop.urls,
            on_not_found: next(hop.on_not_found),
            on_error: next(hop.on_error),
        }
    };
    Way {
        module: &plan.wanted.path,
        version: &plan.wanted.version,
        hops: plan.hops.iter().map(hop).collect(),
        checksum_database: words::lookups(&plan.checksums),
        stopped_at: fetch.stop.as_ref().map(|stop| stop.hop.unwrap_or(plan.hops.len())),
        was_not_found: fetch.stop.as_ref().map(|stop| stop.was_not_found),
    }
}

const fn next(next: Next) -> &'static str {
    match next {
        Next::Next => "next",
        Next::Stop => "stop",
    }
}

fn step(step: &PlannedStep, shell: Shell, lang: Lang) -> Step {
    let written =
        |commands| script::all_statements(commands, shell, Form::Paste).unwrap_or_default();
    Step {
        cause: step.cause,
        title: step.title.fill(lang, &step.captures),
        why: step.why.fill(lang, &step.captures),
        risk: match step.risk {
            Risk::Safe => "safe",
            Risk::Review => "review",
            Risk::Manual => "by-hand",
        },
        commands: written(&step.commands),
        verify: written(&step.verify),
        undo: written(step.undo_by_hand()),
    }
}
