//! What is known about a host after it was asked.

use super::outcome::{Ending, Outcome};
use super::picture::{self, Part, Picture};
use super::question::{About, Question, Why};
use super::run::{Lane, Run, Target};
use super::samples::{Samples, Summary, whole};
use crate::evidence::captures::Captures;
use crate::go::url;
use crate::lang::{Lang, Text};

/// What is known about a host.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The URL that was asked.
    pub url: String,
    /// The host in it.
    pub host: String,
    /// What stands in GOPROXY for it.
    pub base: Option<String>,
    /// Why it was asked.
    pub why: Why,
    /// Which part of the network it stands for.
    pub part: Part,
    /// What may be said.
    pub outcome: Outcome,
    /// The times.
    pub samples: Samples,
    /// What the extra questions came to, as far as they could be read.
    pub extras: Vec<(About, u16)>,
}

/// What a run has to ask for a question. Extras that are not wanted are left out.
pub fn target(question: &Question) -> Target {
    let extras = question.extras.iter().filter(|extra| extra.is_ticked);
    Target { url: question.url.clone(), extras: extras.map(|extra| extra.url.clone()).collect() }
}

impl Report {
    /// The report on a host of a run, made from [`target`] of the question.
    pub fn of(question: &Question, run: &Run, lane: &Lane) -> Self {
        let wanted = question.extras.iter().filter(|extra| extra.is_ticked);
        let extras = wanted.zip(&lane.extras).filter_map(|(extra, ending)| match ending {
            Ending::Readable(status) => Some((extra.about, *status)),
            _ => None,
        });
        Self {
            url: question.url.clone(),
            host: question.host.clone(),
            base: question.base.clone(),
            why: question.why,
            part: question.part,
            outcome: run.outcome(lane),
            samples: lane.samples.clone(),
            extras: extras.collect(),
        }
    }

    /// The status of an extra question, if it could be read.
    pub fn status(&self, about: About) -> Option<u16> {
        self.extras.iter().find(|(of, _)| *of == about).map(|(_, status)| *status)
    }

    /// The times, for a host that answered.
    pub fn summary(&self) -> Option<Summary> {
        self.samples.summary().filter(|_| self.outcome.is_answer())
    }

    /// One line of plain text.
    pub fn line(&self, lang: Lang) -> String {
        let mut line =
            format!("{}  {}", self.url, self.outcome.label().fill(lang, &self.outcome.captures()));
        if let Some(summary) = self.summary() {
            let times = TIMES.fill(lang, &captures(&summary));
            line = format!("{line}  {times}");
            if self.samples.is_unstable() {
                line = format!("{line}  {}", UNSTABLE.get(lang));
            }
        }
        for (about, status) in &self.extras {
            line = format!("{line}  {}: HTTP {status}", about.text().get(lang));
        }
        line
    }
}

/// The numbers of a summary, rounded to whole milliseconds.
pub fn captures(summary: &Summary) -> Captures {
    [
        ("median", whole(summary.median).to_string()),
        ("least", whole(summary.least).to_string()),
        ("most", whole(summary.most).to_string()),
        ("answered", summary.answered.to_string()),
        ("total", summary.total.to_string()),
    ]
    .into_iter()
    .collect()
}

/// The times of a host.
pub const TIMES: Text = Text {
    en: "median {median} ms ({least} to {most}), {answered} of {total} answered",
    zh: "中位数 {median} 毫秒（{least} 至 {most}），{total} 次中应答 {answered} 次",
}
.paired();

/// A host of which a request failed.
pub const UNSTABLE: Text = Text { en: "unstable", zh: "不稳定" };

/// What all reports say about the network.
pub fn picture(reports: &[Report]) -> Picture {
    let outcomes: Vec<(Part, Outcome)> =
        reports.iter().map(|report| (report.part, report.outcome)).collect();
    picture::picture(&outcomes)
}

/// The report on the host of a URL that Go asks.
pub fn on_host<'r>(reports: &'r [Report], asked: &str) -> Option<&'r Report> {
    let host = url::split(asked)?.host;
    reports.iter().find(|report| report.host == host && report.outcome != Outcome::NotAsked)
}

/// Everything as plain text, with a word on what it is worth.
pub fn text(reports: &[Report], lang: Lang) -> String {
    let mut lines: Vec<String> = reports.iter().map(|report| report.line(lang)).collect();
    lines.push(String::new());
    lines.push(picture(reports).text().get(lang).to_owned());
    lines.push(WORTH.get(lang).to_owned());
    lines.join("\n")
}

/// Why the browser's answer is not Go's.
pub const WORTH: Text = Text {
    en: "This is what the browser saw. Go may use another proxy, other certificates or another machine; a command in the terminal decides.",
    zh: "以上是浏览器看到的情况。Go 使用的代理、证书甚至机器都可能不同，以终端命令的结果为准。",
};
