//! What collected facts change: reasons of findings, and the mirror that a plan uses.

use crate::diagnose::{Diagnosis, Reason, ReasonKind};
use crate::evidence::collected::{Check, Collected};
use crate::hosts;
use crate::intake::Origin;
use crate::mirrors::{self, Mirror, PREFERRED};
use crate::plan::value::Value;

/// Gives findings about a host that gave curl nothing either the line that says so. curl is not
/// the go command, so it neither adds a cause nor takes one away.
pub(super) fn give_reasons(diagnosis: &mut Diagnosis, checks: &[Check]) {
    // A reason of the log counts the lines of the log.
    let is_silent =
        |check: &&Check| check.outcome.is_silence() && check.place.origin != Origin::Env;
    for finding in &mut diagnosis.findings {
        let host = finding.captures.get("host");
        let is_google = finding.cause.id == "google-hosts-blocked";
        let is_about = |check: &&Check| {
            host == Some(check.host.as_str()) || (is_google && hosts::is_google(&check.host))
        };
        let about: Vec<&Check> = checks.iter().filter(is_silent).filter(is_about).collect();
        finding.reasons.extend(about.into_iter().map(|check| Reason {
            kind: ReasonKind::Log,
            place: check.place,
            text: check.text.clone(),
        }));
    }
}

/// The mirror to use where the usual one gave curl nothing and another one did; `None` where
/// there is no better one.
pub(super) fn mirror(collected: &Collected) -> Option<Value> {
    let is =
        |mirror: &&Mirror, test: fn(&Check) -> bool| collected.check_of(mirror).is_some_and(test);
    if !is(&&PREFERRED, Check::is_bad) {
        return None;
    }
    let mut others = mirrors::offered().filter(|mirror| mirror.is_in_china);
    others.find(|mirror| is(mirror, Check::is_good)).map(|mirror| Value::literal(mirror.url))
}
