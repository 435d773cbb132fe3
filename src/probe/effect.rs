//! What reports change about a diagnosis: reasons, and how sure a finding is. They never add a
//! cause, for the browser is not the go command, and never take one away.

use super::outcome::Outcome;
use super::picture::Picture;
use super::report::{self, Report};
use crate::cause::{Certainty, Stage};
use crate::diagnose::{Diagnosis, Finding, Reason, ReasonKind};
use crate::hosts;
use crate::intake::{Origin, Place, Span};

/// Gives the findings about hosts that were asked their reasons, and moves how sure they are.
pub fn weigh(diagnosis: &mut Diagnosis, reports: &[Report]) {
    let picture = report::picture(reports);
    for finding in &mut diagnosis.findings {
        let Some(host) = finding.captures.get("host").map(str::to_owned) else { continue };
        let is_google = finding.cause.id == "google-hosts-blocked";
        let is_about =
            |report: &&Report| report.host == host || (is_google && hosts::is_google(&report.host));
        let reports: Vec<&Report> = reports
            .iter()
            .filter(is_about)
            .filter(|report| report.outcome.is_answer() || report.outcome.is_silence())
            .collect();
        if finding.cause.stage != Stage::Network || reports.is_empty() {
            continue;
        }
        let has_answer = reports.iter().any(|report| report.outcome.is_answer());
        finding.certainty =
            moved(finding, has_answer, is_google && picture == Picture::GoogleSilent);
        finding.reasons.extend(reports.into_iter().map(reason));
    }
}

/// One step at the most. That a host answers the browser says that the host is not the trouble,
/// which matters where the finding blames the way to it. That it is silent speaks for a finding;
/// only where other hosts answer meanwhile does it make one certain.
fn moved(finding: &Finding, has_answer: bool, is_the_pattern: bool) -> Certainty {
    let is_google = finding.cause.id == "google-hosts-blocked";
    match (finding.certainty, has_answer) {
        (Certainty::Certain, true) if is_google => Certainty::Likely,
        (Certainty::Likely, true) if is_google => Certainty::Possible,
        (Certainty::Likely, false) if is_the_pattern => Certainty::Certain,
        (Certainty::Possible, false) => Certainty::Likely,
        (as_it_is, _) => as_it_is,
    }
}

fn reason(report: &Report) -> Reason {
    // It stands in no text.
    let place = Place { origin: Origin::Paste, number: 0, span: Span { start: 0, end: 0 } };
    let outcome = match report.outcome {
        Outcome::TimedOut => "timed out",
        outcome if outcome.is_answer() => "answers",
        _ => "no answer",
    };
    Reason { kind: ReasonKind::Probe, place, text: format!("{}: {outcome}", report.host) }
}
