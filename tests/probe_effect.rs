//! What reports change: how sure findings are, the mirror and the checksum database of the plan.
//! Without reports everything is as before.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing"
)]

use modmend::answer::{Answer, Choices, answer_paste};
use modmend::cause::Certainty;
use modmend::diagnose::ReasonKind;
use modmend::intake::{Origin, Source};
use modmend::lang::Lang;
use modmend::probe::outcome::Outcome::{self, Answered, NoAnswer, NotAsked, Readable, TimedOut};
use modmend::probe::question::{self, About};
use modmend::probe::report::{self, Report};
use modmend::probe::samples::Samples;
use modmend::redact::Names;
use modmend::report::{self as handed_on, Reader};
use modmend::script::{self, Direction, Form, Shell};

const TIMEOUT: &str = "GOPROXY='https://proxy.golang.org,direct'\nGOSUMDB='sum.golang.org'\n\
    go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout\n";

const RESET: &str = "GOPROXY='https://proxy.golang.org,direct'\n\
    go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.info\": read tcp 10.0.0.2:1->142.251.42.241:443: read: connection reset by peer\n";

/// The reports on the questions of a paste, as the hosts are said to have answered.
fn reports(paste: &str, outcomes: &[(&str, Outcome, f64)]) -> Vec<Report> {
    let questions = answer_paste(paste, &Choices::default()).questions;
    let report = |(host, outcome, time): &(&str, Outcome, f64)| {
        let question = questions.iter().find(|question| question.host == *host).unwrap();
        let warm = if outcome.is_answer() { vec![Some(*time); 5] } else { vec![None] };
        Report {
            url: question.url.clone(),
            host: question.host.clone(),
            base: question.base.clone(),
            why: question.why,
            part: question.part,
            outcome: *outcome,
            samples: Samples { cold: Some(warm[0]), warm },
            extras: Vec::new(),
        }
    };
    outcomes.iter().map(report).collect()
}

fn answered(paste: &str, outcomes: &[(&str, Outcome, f64)]) -> Answer {
    let choices = Choices { reports: reports(paste, outcomes), ..Choices::default() };
    answer_paste(paste, &choices)
}

fn script(answer: &Answer) -> String {
    let scope = answer.profile.scope;
    script::script(&answer.plan, Shell::Bash, Form::Paste, scope, Lang::En, Direction::Fix)
}

#[test]
fn without_answers_everything_is_as_before() {
    let before = answer_paste(TIMEOUT, &Choices::default());
    for outcome in [NotAsked, Outcome::NotAllowed(modmend::probe::outcome::Barrier::Policy)] {
        let after =
            answered(TIMEOUT, &[("proxy.golang.org", outcome, 0.0), ("goproxy.cn", outcome, 0.0)]);
        assert_eq!((&after.plan, &after.profile), (&before.plan, &before.profile));
        assert_eq!(after.diagnosis, before.diagnosis);
    }
    assert!(script(&before).contains("GOPROXY=https://goproxy.cn,direct"));
}

#[test]
fn the_pattern_of_silent_google_hosts_makes_the_finding_surer() {
    let before = answer_paste(RESET, &Choices::default());
    assert_eq!(before.diagnosis.findings[0].cause.id, "google-hosts-blocked");
    assert_eq!(before.diagnosis.findings[0].certainty, Certainty::Likely);
    let hosts = [
        ("proxy.golang.org", NoAnswer, 0.0),
        ("sum.golang.org", TimedOut, 0.0),
        ("goproxy.cn", Answered, 40.0),
    ];
    let after = answered(RESET, &hosts);
    let finding = &after.diagnosis.findings[0];
    assert_eq!(finding.certainty, Certainty::Certain);
    let told: Vec<&str> = finding
        .reasons
        .iter()
        .filter(|reason| reason.kind == ReasonKind::Probe)
        .map(|reason| reason.text.as_str())
        .collect();
    assert_eq!(told, ["proxy.golang.org: no answer", "sum.golang.org: timed out"]);
    // Where nothing answers, the trouble is a nearer one.
    let offline =
        answered(RESET, &[("proxy.golang.org", NoAnswer, 0.0), ("goproxy.cn", NoAnswer, 0.0)]);
    assert_eq!(offline.diagnosis.findings[0].certainty, Certainty::Likely);
}

#[test]
fn a_host_that_answers_the_browser_makes_the_finding_less_sure() {
    let after =
        answered(TIMEOUT, &[("proxy.golang.org", Answered, 40.0), ("goproxy.cn", Answered, 40.0)]);
    assert_eq!(after.diagnosis.findings[0].certainty, Certainty::Likely);
    assert_eq!(after.diagnosis.findings[0].cause.id, "google-hosts-blocked");
}

#[test]
fn the_plan_takes_a_mirror_that_answers_and_a_database_that_answers() {
    let hosts = [
        ("goproxy.cn", NoAnswer, 0.0),
        ("goproxy.io", NoAnswer, 0.0),
        ("mirrors.aliyun.com", Answered, 30.0),
    ];
    let after = script(&answered(TIMEOUT, &hosts));
    assert!(after.contains("GOPROXY=https://mirrors.aliyun.com/goproxy/,direct"), "{after}");
    assert!(after.contains("GOSUMDB=sum.golang.google.cn"), "{after}");
    let databases = [("sum.golang.google.cn", NoAnswer, 0.0), ("sum.golang.org", Answered, 30.0)];
    let after = script(&answered(TIMEOUT, &[&hosts[..], &databases[..]].concat()));
    assert!(after.contains("mirrors.aliyun.com") && !after.contains("GOSUMDB="), "{after}");
}

#[test]
fn what_was_read_of_the_checksum_database_counts() {
    let mut reports = reports(TIMEOUT, &[("mirrors.aliyun.com", Readable(200), 30.0)]);
    reports[0].extras.push((About::Sumdb, 200));
    let choices = Choices { reports, ..Choices::default() };
    let after = script(&answer_paste(TIMEOUT, &choices));
    assert!(after.contains("mirrors.aliyun.com") && !after.contains("GOSUMDB="), "{after}");
}

#[test]
fn the_report_as_text_claims_no_more_than_was_seen() {
    let hosts = [
        ("proxy.golang.org", NoAnswer, 0.0),
        ("goproxy.cn", Answered, 40.0),
        ("goproxy.io", Readable(404), 41.0),
    ];
    let reports = reports(TIMEOUT, &hosts);
    for lang in [Lang::En, Lang::Zh] {
        let text = report::text(&reports, lang);
        assert_eq!(text.lines().count(), 6, "{text}");
        for claim in FORBIDDEN {
            assert!(!text.to_lowercase().contains(claim), "{text}");
        }
    }
    let text = report::text(&reports, Lang::En);
    assert!(text.contains("https://goproxy.cn/golang.org/x/text/@v/v0.3.0.info  answers  median 40 ms (40 to 40), 6 of 6 answered"), "{text}");
}

/// What a page cannot know, or what is said of no host.
const FORBIDDEN: &[&str] = &[
    "firewall",
    "is down",
    "dns fail",
    "fastest",
    "module exists",
    "防火墙",
    "已宕机",
    "dns 故障",
    "dns 失败",
    "最快",
    "墙",
];

/// No sentence of the room or of the page's section makes such a claim, whatever it is for.
#[test]
fn no_sentence_makes_a_forbidden_claim() {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut folders = vec![format!("{root}/src/probe"), format!("{root}/src/ui/network")];
    let mut files = vec![format!("{root}/src/ui/network.rs")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() { folders.push(name) } else { files.push(name) }
        }
    }
    assert!(files.len() > 15);
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let (text, _) = text.split_once("#[cfg(test)]\nmod tests").unwrap_or((&text, ""));
        for claim in FORBIDDEN {
            assert!(!text.to_lowercase().contains(claim), "{file} holds {claim}");
        }
    }
}

#[test]
fn a_report_names_no_host_that_only_the_browser_was_told_of() {
    let added = question::added("https://goproxy.corp-of-hers.dev", &[]).unwrap();
    let mut reports = reports(RESET, &[("proxy.golang.org", NoAnswer, 0.0)]);
    reports.push(Report {
        url: added.url,
        host: added.host,
        base: added.base,
        why: added.why,
        part: added.part,
        outcome: Answered,
        samples: Samples { cold: Some(Some(20.0)), warm: vec![Some(10.0); 5] },
        extras: Vec::new(),
    });
    let choices = Choices { reports, ..Choices::default() };
    assert!(script(&answer_paste(RESET, &choices)).contains("corp-of-hers"));
    let source = Source { origin: Origin::Paste, text: RESET };
    let handed_on = handed_on::Report::new(&[source], &choices, Names::Replaced);
    let text = handed_on.markdown(Reader::Me, Lang::En);
    assert!(text.contains("a browser: proxy.golang.org: no answer"), "{text}");
    assert!(!(text + &handed_on.json(Lang::En)).contains("corp-of-hers"));
}
