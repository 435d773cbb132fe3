//! The report for the author of a module or the operator of a mirror: the facts, as an issue wants
//! them.

use super::markdown::{Document, sentence, words};
use super::{Report, parts};
use crate::lang::{Lang, Text};

pub(super) fn markdown(report: &Report, lang: Lang) -> String {
    let mut document = Document::default();
    document.heading(1, &parts::title(report, lang));
    document.heading(2, &words(Text { en: "What happens", zh: "现象" }, lang));
    let findings = &report.answer.diagnosis.findings;
    if let Some(finding) = parts::first(report) {
        document.paragraph(&sentence(finding.cause.why, lang, &finding.captures));
    }
    document.code(parts::quoted(findings.iter().flat_map(|finding| &finding.reasons), lang));
    document.heading(2, &words(Text { en: "Environment", zh: "环境" }, lang));
    parts::facts(&mut document, report, lang);
    if !report.answer.fetches.is_empty() {
        document.heading(2, &words(Text { en: "Who was asked", zh: "请求的顺序" }, lang));
        parts::fetches(&mut document, report, lang);
    }
    let ruled_out = ruled_out(report, lang);
    if !ruled_out.is_empty() {
        document.heading(2, &words(Text { en: "Ruled out", zh: "已排除" }, lang));
        document.list(ruled_out);
    }
    parts::unexplained(&mut document, report, lang);
    parts::removed(&mut document, report, lang);
    document.finish()
}

/// What the evidence tells that it is not.
fn ruled_out(report: &Report, lang: Lang) -> Vec<String> {
    let answer = &report.answer;
    let mut items = Vec::new();
    if let Some(finding) = parts::first(report) {
        items.push(sentence(finding.cause.not, lang, &finding.captures));
    }
    if answer.env.is_empty() {
        return items;
    }
    if answer.contradictions.is_empty() {
        items.push(words(AGREES, lang));
    }
    let is_private = |fetch: &crate::answer::Fetch| fetch.now.private.is_some();
    if !answer.fetches.is_empty() && !answer.fetches.iter().any(is_private) {
        items.push(words(NOT_PRIVATE, lang));
    }
    items
}

const AGREES: Text = Text {
    en: "Other settings: the log shows nothing that `go env` says otherwise.",
    zh: "设置不一致：日志与 `go env` 没有矛盾。",
};
const NOT_PRIVATE: Text = Text {
    en: "Private patterns: GOPRIVATE and GONOPROXY cover none of these modules.",
    zh: "私有模块设置：GOPRIVATE 和 GONOPROXY 都不匹配这些模块。",
};
