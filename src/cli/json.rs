//! The JSON of `diagnose --json` and `batch`.

use serde::Serialize;

use crate::advice::Remark;
use crate::answer::Answer;
use crate::contradict::Contradiction;
use crate::diagnose::{Finding, Reason, Verdict};
use crate::intake::{Notice, Origin, Place};
use crate::lang::Lang;
use crate::script::Shell;

/// What is wrong, as others read it.
#[derive(Serialize)]
pub(super) struct Report {
    verdict: &'static str,
    causes: Vec<CauseJson>,
    unexplained: Vec<usize>,
    notices: Vec<NoticeJson>,
    /// Only where there is any: it is no part of the older contract.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    advice: Vec<AdviceJson>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contradictions: Vec<ContradictionJson>,
}

#[derive(Serialize)]
struct AdviceJson {
    id: &'static str,
    verdict: &'static str,
    confidence: f64,
    section: &'static str,
    line: usize,
}

#[derive(Serialize)]
struct CauseJson {
    id: &'static str,
    confidence: f64,
    reasons: Vec<ReasonJson>,
}

#[derive(Serialize)]
struct ReasonJson {
    kind: &'static str,
    line: usize,
    text: String,
}

/// Left out of the report where there is none.
#[derive(Serialize)]
struct ContradictionJson {
    key: &'static str,
    place: &'static str,
    text: String,
    check: String,
    printed_line: usize,
    log_line: usize,
}

#[derive(Serialize)]
struct NoticeJson {
    section: &'static str,
    line: usize,
    text: &'static str,
}

impl Report {
    pub(super) fn of(answer: &Answer, lang: Lang) -> Self {
        let diagnosis = &answer.diagnosis;
        Self {
            verdict: match diagnosis.verdict {
                Verdict::ModuleFailure => "module-failure",
                Verdict::NotAModuleFailure => "not-a-module-failure",
                Verdict::Unknown => "unknown",
            },
            causes: diagnosis.findings.iter().map(cause).collect(),
            unexplained: diagnosis.unexplained.iter().map(|reason| reason.place.number).collect(),
            notices: answer.notices.iter().map(|one| notice(one, lang)).collect(),
            advice: answer.remarks.iter().map(remark).collect(),
            contradictions: answer
                .contradictions
                .iter()
                .map(|one| contradiction(one, answer.profile.shell, lang))
                .collect(),
        }
    }
}

fn cause(finding: &Finding) -> CauseJson {
    CauseJson {
        id: finding.cause.id,
        confidence: finding.certainty.share(),
        reasons: finding.reasons.iter().map(reason).collect(),
    }
}

fn reason(reason: &Reason) -> ReasonJson {
    ReasonJson { kind: reason.kind.id(), line: reason.place.number, text: reason.text.clone() }
}

fn remark(remark: &Remark) -> AdviceJson {
    AdviceJson {
        id: remark.advice.id,
        verdict: remark.advice.verdict.id(),
        confidence: remark.advice.certainty.share(),
        section: section(remark.place),
        line: remark.place.number,
    }
}

const fn section(place: Place) -> &'static str {
    match place.origin {
        Origin::Env => "env",
        Origin::Log => "log",
        Origin::Paste => "other",
    }
}

fn contradiction(one: &Contradiction, shell: Shell, lang: Lang) -> ContradictionJson {
    ContradictionJson {
        key: one.key,
        place: one.place.id(),
        text: one.what.fill(lang, &one.captures),
        check: one.check(shell),
        printed_line: one.printed.place.number,
        log_line: one.shown.place.number,
    }
}

fn notice(notice: &Notice, lang: Lang) -> NoticeJson {
    NoticeJson {
        section: section(notice.place),
        line: notice.place.number,
        text: notice.text.get(lang),
    }
}
