//! What the command of [`crate::script::collect`] has printed besides what Go prints: how each
//! module proxy answered curl.

use crate::go::url;
use crate::intake::{Line, Part, Place};
use crate::mirrors::Mirror;
use crate::probe::outcome::Outcome;

/// How a module proxy answered curl, on the machine where the go command fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What stands in GOPROXY for it.
    pub url: String,
    /// The host in it.
    pub host: String,
    /// The line that tells the outcome.
    pub place: Place,
    /// The clean text of that line.
    pub text: String,
    /// What may be said.
    pub outcome: Outcome,
    /// Who issued its certificate, if curl tells.
    pub issuer: Option<String>,
    /// How long it took, in seconds, as curl writes it.
    pub seconds: Option<String>,
}

impl Check {
    /// Whether modules come from it, as far as one file tells.
    pub fn is_good(&self) -> bool {
        matches!(self.outcome, Outcome::Readable(200..=299))
    }

    /// Whether no module comes from it: it is silent, or it refuses. A proxy that only lacks the
    /// file that was asked for is neither good nor bad.
    pub fn is_bad(&self) -> bool {
        match self.outcome {
            Outcome::Readable(status) => matches!(status, 401 | 403 | 407 | 418 | 429 | 500..),
            outcome => outcome.is_silence(),
        }
    }
}

/// What was collected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collected {
    /// One check for each URL, in the order of the text.
    pub checks: Vec<Check>,
    /// Who issued the certificate of the host that is read about.
    issuer: Option<String>,
}

/// The exit status of curl where the time was up (`CURLE_OPERATION_TIMEDOUT`).
const TIMED_OUT: &str = "28";

impl Collected {
    /// Takes in a line of a part.
    pub(super) fn add(&mut self, part: &Part, line: &Line<'_>) {
        let Part::Curl(url) = part;
        let Some(host) = url::split(url).map(|url| url.host.to_owned()) else { return };
        if let Some(issuer) = issuer(&line.text) {
            self.issuer.get_or_insert(issuer);
            return;
        }
        let Some((outcome, seconds)) = outcome(&line.text) else { return };
        let check = Check {
            url: url.clone(),
            host,
            place: line.place,
            text: line.text.to_string(),
            outcome,
            issuer: self.issuer.take(),
            seconds,
        };
        match self.checks.last_mut().filter(|known| known.url == check.url) {
            // A request that failed has an error and a status of zero.
            Some(known) if !known.outcome.is_answer() && !check.outcome.is_answer() => {}
            Some(known) => *known = check,
            None => self.checks.push(check),
        }
    }

    /// How a known module proxy answered, on any of its hosts.
    pub fn check_of(&self, mirror: &Mirror) -> Option<&Check> {
        self.checks.iter().find(|check| mirror.hosts.contains(&check.host.as_str()))
    }
}

fn issuer(line: &str) -> Option<String> {
    let name = line.strip_prefix("* issuer:").or_else(|| line.strip_prefix("Issuer:"))?;
    Some(name.trim().to_owned())
}

/// The outcome that a line tells, and the time.
fn outcome(line: &str) -> Option<(Outcome, Option<String>)> {
    if let Some(rest) = line.strip_prefix("curl: (") {
        let (code, _) = rest.split_once(") ")?;
        let outcome = if code == TIMED_OUT { Outcome::TimedOut } else { Outcome::NoAnswer };
        return Some((outcome, None));
    }
    let (status, time) = line.strip_prefix("status ")?.split_once(" after ")?;
    let seconds = time.strip_suffix(" s").map(str::to_owned);
    match status.parse() {
        Ok(0) => Some((Outcome::NoAnswer, None)),
        Ok(status) => Some((Outcome::Readable(status), seconds)),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Choices, answer_paste};

    fn checks(text: &str) -> Vec<Check> {
        answer_paste(text, &Choices::default()).checks
    }

    #[test]
    fn each_proxy_has_its_outcome() {
        let text = "--- modmend: curl https://proxy.golang.org ---\n\
            curl: (28) Connection timed out after 5001 milliseconds\n\
            status 000 after 5.001 s\n\n\
            --- modmend: curl https://goproxy.cn ---\n\
            *  issuer: C=US; O=Let's Encrypt; CN=R11\n\
            status 200 after 0.213 s\n\
            --- modmend: curl https://goproxy.io ---\n\
            curl: (6) Could not resolve host: goproxy.io\n\
            status 000 after 0.010 s\n\
            --- modmend: end ---\nstatus 500 after 1 s\n";
        let found: Vec<(String, Outcome, usize)> = checks(text)
            .into_iter()
            .map(|check| (check.host, check.outcome, check.place.number))
            .collect();
        let host = str::to_owned;
        assert_eq!(
            found,
            [
                (host("proxy.golang.org"), Outcome::TimedOut, 2),
                (host("goproxy.cn"), Outcome::Readable(200), 7),
                (host("goproxy.io"), Outcome::NoAnswer, 9),
            ]
        );
        let second = &checks(text)[1];
        assert_eq!(second.issuer.as_deref(), Some("C=US; O=Let's Encrypt; CN=R11"));
        assert_eq!(second.seconds.as_deref(), Some("0.213"));
    }

    #[test]
    fn a_typed_command_ends_a_part() {
        let text = "--- modmend: curl https://goproxy.cn ---\n$ go build\nstatus 200 after 0.2 s";
        assert!(checks(text).is_empty());
        assert!(checks("curl: (28) Connection timed out").is_empty());
        assert!(checks("mark \"curl $url\"; --- modmend: %s ---").is_empty());
    }
}
