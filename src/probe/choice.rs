//! Which mirror the reports speak for, and which checksum database.

use super::outcome::Outcome;
use super::picture::Part;
use super::question::{About, Why};
use super::report::Report;
use super::samples;
use crate::evidence::hole::Kind;
use crate::mirrors::{self, Answers};
use crate::order;
use crate::plan::value::Value;

/// A mirror that the reports speak for.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What goes into GOPROXY.
    pub mirror: Value,
    /// Its host.
    pub host: String,
    /// The middle of its times, in whole milliseconds.
    pub median: u32,
    /// Hosts that are about as quick.
    pub alike: Vec<String>,
    /// A request to it failed.
    pub is_unstable: bool,
    /// Whether it answers for the checksum database, as far as that was seen.
    pub sumdb: Option<Answers>,
    /// The database to name where it does not.
    pub database: &'static str,
}

/// The mirror to use. Google's own proxy is none of them: where it works for Go, nothing has to be
/// changed. A host that was asked a few times only, or of which a request failed, comes last.
/// Among hosts that are alike the order of the reports decides.
pub fn choose(reports: &[Report]) -> Option<Choice> {
    let mut candidates: Vec<(&Report, f64)> = reports.iter().filter_map(candidate).collect();
    let is_steady = |report: &Report| !report.samples.is_unstable();
    if candidates.iter().any(|(report, _)| is_steady(report)) {
        candidates.retain(|(report, _)| is_steady(report));
    }
    let quickest = candidates.iter().map(|(_, median)| *median).min_by(f64::total_cmp)?;
    candidates.retain(|(_, median)| samples::is_tie(quickest, *median));
    // One that answers for the checksum database needs no second setting.
    order::by_key(&mut candidates, |(report, _)| sumdb(report) != Some(Answers::Yes));
    let (best, median) = candidates.first()?;
    let base = best.base.as_deref().unwrap_or_default();
    Some(Choice {
        mirror: Value::checked(Kind::Url, base).ok()?,
        host: best.host.clone(),
        median: samples::whole(*median),
        alike: candidates.iter().skip(1).map(|(report, _)| report.host.clone()).collect(),
        is_unstable: best.samples.is_unstable(),
        sumdb: sumdb(best),
        database: database(reports),
    })
}

/// At least this many requests on an open connection have to be answered: one time is no time.
const ENOUGH: usize = 3;

fn candidate(report: &Report) -> Option<(&Report, f64)> {
    let is_proxy = report.base.is_some()
        && report.part != Part::Google
        && matches!(report.why, Why::Mirror | Why::InGoproxy | Why::Added);
    let is_good = matches!(report.outcome, Outcome::Answered | Outcome::Readable(200));
    let answered = report.samples.warm.iter().flatten().count();
    let median = report.summary()?.median;
    (is_proxy && is_good && answered >= ENOUGH).then_some((report, median))
}

/// What was seen, else what the table says.
fn sumdb(report: &Report) -> Option<Answers> {
    match report.status(About::Sumdb) {
        Some(200) => Some(Answers::Yes),
        Some(404 | 410) => Some(Answers::No),
        _ => mirrors::proxy_on(&report.host).map(|mirror| mirror.sumdb),
    }
}

/// The first name of the public database stays only where the second one was silent and it was not.
fn database(reports: &[Report]) -> &'static str {
    let outcome =
        |host: &str| reports.iter().find(|report| report.host == host).map(|report| report.outcome);
    let [first, second] = ["sum.golang.org", "sum.golang.google.cn"];
    let is_only_first = outcome(first).is_some_and(Outcome::is_answer)
        && outcome(second).is_some_and(Outcome::is_silence);
    if is_only_first { first } else { second }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::samples::Samples;
    use Outcome::{Answered, NoAnswer, Readable, TimedOut};

    fn report(host: &str, outcome: Outcome, times: &[f64]) -> Report {
        let base = format!("https://{host}");
        Report {
            url: format!("{base}/golang.org/x/text/@v/v0.3.0.info"),
            host: host.to_owned(),
            base: Some(base),
            why: Why::Mirror,
            part: if host == "proxy.golang.org" { Part::Google } else { Part::Public },
            outcome,
            samples: Samples {
                cold: Some(Some(300.0)),
                warm: times.iter().map(|time| (*time > 0.0).then_some(*time)).collect(),
            },
            extras: Vec::new(),
        }
    }

    fn chosen(reports: &[Report]) -> Option<String> {
        choose(reports).map(|choice| choice.host)
    }

    const FAST: &[f64] = &[30.0, 31.0, 29.0, 30.0, 30.0];
    const ALIKE: &[f64] = &[40.0, 41.0, 42.0, 40.0, 40.0];
    const SLOW: &[f64] = &[300.0, 310.0, 305.0, 300.0, 300.0];

    #[test]
    fn nothing_is_chosen_without_an_answer() {
        assert_eq!(chosen(&[]), None);
        assert_eq!(
            chosen(&[report("goproxy.cn", NoAnswer, &[]), report("goproxy.io", TimedOut, &[])]),
            None
        );
        // An answer that can be read and is no success is no mirror.
        assert_eq!(chosen(&[report("goproxy.cn", Readable(404), FAST)]), None);
        // One time is no time.
        assert_eq!(chosen(&[report("goproxy.cn", Answered, &[30.0])]), None);
        assert_eq!(chosen(&[report("proxy.golang.org", Answered, FAST)]), None);
    }

    #[test]
    fn inside_a_tie_the_checksum_database_decides_and_then_the_order() {
        let aliyun = report("mirrors.aliyun.com", Answered, FAST);
        let cn = report("goproxy.cn", Answered, ALIKE);
        let choice = choose(&[aliyun.clone(), cn]).unwrap();
        assert_eq!(
            (choice.host.as_str(), choice.alike.as_slice()),
            ("goproxy.cn", &["mirrors.aliyun.com".to_owned()][..])
        );
        assert_eq!(choice.sumdb, Some(Answers::Yes));
        // A clear difference is no tie.
        let choice = choose(&[report("goproxy.cn", Answered, SLOW), aliyun]).unwrap();
        assert_eq!((choice.host.as_str(), choice.sumdb), ("mirrors.aliyun.com", Some(Answers::No)));
    }

    #[test]
    fn an_unstable_host_comes_last() {
        let unstable = report("goproxy.cn", Answered, &[30.0, 0.0, 30.0, 30.0, 30.0]);
        let steady = report("goproxy.io", Answered, SLOW);
        assert_eq!(chosen(&[unstable.clone(), steady]).as_deref(), Some("goproxy.io"));
        assert!(choose(&[unstable]).unwrap().is_unstable);
    }

    #[test]
    fn what_was_read_counts_more_than_the_table() {
        let mut aliyun = report("mirrors.aliyun.com", Readable(200), FAST);
        aliyun.extras.push((About::Sumdb, 200));
        assert_eq!(choose(&[aliyun]).unwrap().sumdb, Some(Answers::Yes));
    }

    #[test]
    fn the_database_is_one_that_answers() {
        let mirror = report("mirrors.aliyun.com", Answered, FAST);
        let named = |first, second| {
            let reports = [
                mirror.clone(),
                report("sum.golang.org", first, &[]),
                report("sum.golang.google.cn", second, &[]),
            ];
            choose(&reports).unwrap().database
        };
        assert_eq!(named(NoAnswer, Answered), "sum.golang.google.cn");
        assert_eq!(named(Answered, Answered), "sum.golang.google.cn");
        assert_eq!(named(Answered, TimedOut), "sum.golang.org");
        assert_eq!(choose(&[mirror]).unwrap().database, "sum.golang.google.cn");
    }
}
