//! The parts that reports are put together from.

use super::Report;
use super::markdown::{Document, code, sentence, words};
use crate::answer::{Fetch, Stop, words as hop_words};
use crate::cause::{Certainty, Who};
use crate::diagnose::{Finding, Reason, ReasonKind, Verdict};
use crate::evidence::captures::Captures;
use crate::go::defaults;
use crate::go::fetch_plan::Plan;
use crate::lang::{Lang, Text};
use crate::order;
use crate::redact::Names;

/// The variables that decide how a module is fetched.
pub(super) const SETTINGS: &[&str] = &[
    "GOPROXY",
    "GOPRIVATE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOSUMDB",
    "GOINSECURE",
    "GOVCS",
    "GOAUTH",
    "GOFLAGS",
    "GOTOOLCHAIN",
    "GO111MODULE",
    "GOWORK",
];

/// More lines than these are counted, not quoted.
const MOST_LINES: usize = 40;

const NOT_A_FAILURE: Text = Text {
    en: "This does not look like a failing Go module download.",
    zh: "这看起来不是 Go 模块下载失败。",
};
const UNKNOWN: Text = Text {
    en: "modmend does not know the cause of this yet.",
    zh: "modmend 暂时还不认识这个原因。",
};
const MORE_LINES: Text = Text { en: "… {number} more lines", zh: "……另有 {number} 行" }.paired();

/// The title of a report: the first cause, or the verdict.
pub(super) fn title(report: &Report, lang: Lang) -> String {
    match first(report) {
        Some(finding) => sentence(finding.cause.title, lang, &finding.captures),
        None => words(verdict(report), lang),
    }
}

/// The first finding.
pub(super) fn first(report: &Report) -> Option<&Finding> {
    report.answer.diagnosis.findings.first()
}

fn verdict(report: &Report) -> Text {
    match report.answer.diagnosis.verdict {
        Verdict::NotAModuleFailure => NOT_A_FAILURE,
        Verdict::ModuleFailure | Verdict::Unknown => UNKNOWN,
    }
}

/// Lines with their numbers, each once, in the order of the text.
pub(super) fn quoted<'r>(reasons: impl IntoIterator<Item = &'r Reason>, lang: Lang) -> Vec<String> {
    let mut reasons: Vec<&Reason> = reasons.into_iter().collect();
    order::by_key(&mut reasons, |reason| (reason.kind != ReasonKind::Log, reason.place.number));
    reasons.dedup_by(|one, other| {
        let key = |reason: &Reason| (reason.kind == ReasonKind::Log, reason.place.number);
        // What a host answered stands in no line.
        key(one) == key(other) && (one.kind != ReasonKind::Probe || one.text == other.text)
    });
    let more = reasons.len().saturating_sub(MOST_LINES);
    let shown = reasons.iter().take(MOST_LINES);
    let mut lines: Vec<String> = shown.map(|reason| quote(reason, lang)).collect();
    if more > 0 {
        let count: Captures = [("number", more.to_string())].into_iter().collect();
        lines.push(MORE_LINES.fill(lang, &count));
    }
    lines
}

fn quote(reason: &Reason, lang: Lang) -> String {
    if reason.kind == ReasonKind::Probe {
        let value = [("value", reason.text.clone())].into_iter().collect();
        return format!("      {}", FROM_BROWSER.fill(lang, &value));
    }
    format!("{:>4}  {}", reason.place.number, reason.text)
}

const FROM_BROWSER: Text = Text { en: "a browser: {value}", zh: "浏览器：{value}" }.paired();

/// What Go runs, where, with which settings.
pub(super) fn facts(document: &mut Document, report: &Report, lang: Lang) {
    let answer = &report.answer;
    let mut items = Vec::new();
    let mut fact = |text: Text, value: &str| {
        items.push(sentence(text, lang, &[("value", value.to_owned())].into_iter().collect()));
    };
    for command in &answer.commands {
        fact(Text { en: "command: {value}", zh: "命令：{value}" }.paired(), command);
    }
    match (answer.env.get("GOVERSION"), answer.go_version) {
        (Some(version), _) if !version.is_empty() => fact(GO, version),
        (_, Some(version)) => fact(GO, &format!("go1.{}.{}", version.minor, version.patch)),
        _ => {}
    }
    let system = match (answer.env.get("GOOS"), answer.env.get("GOARCH"), answer.os) {
        (Some(os), Some(arch), _) => Some(format!("{os}/{arch}")),
        (_, _, os) => os.map(|os| os.name().to_owned()),
    };
    if let Some(system) = system {
        fact(Text { en: "system: {value}", zh: "系统：{value}" }.paired(), &system);
    }
    for key in SETTINGS {
        let Some(value) = answer.env.get(key).filter(|value| !value.is_empty()) else { continue };
        let always = matches!(*key, "GOPROXY" | "GOSUMDB");
        if always || defaults::of(key) != Some(value) {
            items.push(code(&format!("{key}={value}")));
        }
    }
    if answer.env.is_empty() {
        items.push(words(NO_ENV, lang));
    }
    document.list(items);
}

const GO: Text = Text { en: "Go: {value}", zh: "Go 版本：{value}" }.paired();
const NO_ENV: Text = Text { en: "`go env` was not pasted", zh: "没有粘贴 `go env` 的输出" };

/// The way of each module, hop by hop.
pub(super) fn fetches(document: &mut Document, report: &Report, lang: Lang) {
    for fetch in report.answer.fetches.iter().take(MOST_MODULES) {
        let wanted = &fetch.now.wanted;
        document.paragraph(&code(&format!("{}@{}", wanted.path, wanted.version)));
        document.list(hops(&fetch.now, fetch.stop.as_ref(), lang));
        if let Fetch { after: Some(after), .. } = fetch {
            document.paragraph(&words(AFTER, lang));
            document.list(hops(after, None, lang));
        }
    }
}

/// More modules than these are left to the page.
const MOST_MODULES: usize = 5;

const AFTER: Text = Text { en: "After the fix:", zh: "修复之后：" };
const STOPPED: Text = Text { en: "**Go ended here.**", zh: "**Go 停在这里。**" };
const MISSING: Text =
    Text { en: "**Not found here; Go ended.**", zh: "**这里没有找到，Go 到此为止。**" };
const NOT_REACHED: Text = Text { en: "Not reached.", zh: "没有走到。" };

fn hops(plan: &Plan, stop: Option<&Stop>, lang: Lang) -> Vec<String> {
    let end = stop.map(|stop| stop.hop.unwrap_or(plan.hops.len()));
    let stop_sign = if lang == Lang::Zh { "。" } else { ". " };
    let mark = |index: usize| match end {
        Some(end) if index > end => format!("{stop_sign}{}", NOT_REACHED.get(lang)),
        Some(end) if index == end => {
            let was_not_found = stop.is_some_and(|stop| stop.was_not_found);
            format!("{stop_sign}{}", if was_not_found { MISSING } else { STOPPED }.get(lang))
        }
        _ => String::new(),
    };
    if let Some(error) = &plan.error {
        return vec![code(error)];
    }
    let hops = plan.hops.iter().enumerate().map(|(index, hop)| {
        let urls: Vec<String> = hop.urls.iter().map(|url| code(url)).collect();
        let (text, captures) = hop_words::reason(&hop.reason);
        let reason = sentence(text, lang, &captures);
        let leads = words(hop_words::leads(hop), lang);
        let parts = [code(&hop.source.name()), reason, urls.join(" "), leads];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(if lang == Lang::Zh { "；" } else { "; " }) + &mark(index)
    });
    let mut items: Vec<String> = hops.collect();
    let (text, captures) = hop_words::checksums(&plan.checksums);
    items.push(sentence(text, lang, &captures) + &mark(plan.hops.len()));
    items
}

/// What was taken out before it was handed on.
pub(super) fn removed(document: &mut Document, report: &Report, lang: Lang) {
    let counts = report.removed.counts().map(|(kind, count)| {
        sentence(kind.words(), lang, &[("number", count.to_string())].into_iter().collect())
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        return;
    }
    let intro = if report.names == Names::Kept { REMOVED_SECRETS } else { REMOVED };
    let comma = if lang == Lang::Zh { "，" } else { ", " };
    document.paragraph(&format!("{} {}", words(intro, lang), counts.join(comma)));
}

const REMOVED: Text = Text {
    en: "Redacted: `xxxxx` and words in square brackets stand for secrets; `private1`, `user1` and addresses of reserved networks stand for others, the same each time.",
    zh: "已脱敏：`xxxxx` 和方括号中的词代替了敏感信息；`private1`、`user1` 以及保留网段的地址是化名，同一个化名始终指同一个对象。",
};
const REMOVED_SECRETS: Text = Text {
    en: "Redacted: `xxxxx` and words in square brackets stand for secrets; names of hosts and modules were kept.",
    zh: "已脱敏：`xxxxx` 和方括号中的词代替了敏感信息；主机名和模块名予以保留。",
};

/// What nobody explained, and what to do about it.
pub(super) fn unexplained(document: &mut Document, report: &Report, lang: Lang) {
    let lines = &report.answer.diagnosis.unexplained;
    if lines.is_empty() {
        return;
    }
    document.heading(2, &words(Text { en: "Not explained", zh: "未能解释的行" }, lang));
    document.code(quoted(lines, lang));
    document.paragraph(&words(PLEASE_REPORT, lang));
}

const PLEASE_REPORT: Text = Text {
    en: "No known cause explains these lines. A report of them to modmend, with the commands that led to them, makes it know them.",
    zh: "没有已知原因能解释这些行。把它们连同之前运行的命令一起反馈给 modmend，它就能认识这种情况。",
};

/// How sure a finding is.
pub(super) const fn certainty(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Certain => Text { en: "certain", zh: "确定" },
        Certainty::Likely => Text { en: "very likely", zh: "很可能" },
        Certainty::Possible => Text { en: "possible", zh: "有可能" },
    }
}

/// The name of who must act in JSON.
pub(super) const fn who_id(who: Who) -> &'static str {
    match who {
        Who::You => "you",
        Who::YouOrOperator => "you-or-operator",
        Who::YouOrAuthor => "you-or-author",
        Who::NetworkAdmin => "network-admin",
        Who::MirrorOperator => "mirror-operator",
        Who::Author => "author",
    }
}
