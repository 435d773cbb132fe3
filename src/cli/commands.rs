//! `diagnose`, and what commands have in common.

use std::process::ExitCode;

use super::Failure;
use super::arguments::{Arguments, text_of};
use super::json::Report;
use crate::answer::{Answer, Choices, answer};
use crate::diagnose::Verdict;
use crate::evidence::Os;
use crate::evidence::captures::Captures;
use crate::intake::{Origin, Source};
use crate::lang::{Lang, Text};

pub(super) fn diagnose(arguments: &[String]) -> Result<ExitCode, Failure> {
    let arguments = Arguments::read(arguments, &["--env", "--log", "--lang", "--os"], &["--json"])?;
    let lang = lang(&arguments)?;
    let answer = read_answer(&arguments, &Choices { os: os(&arguments)?, ..Choices::default() })?;
    if arguments.has("--json") {
        let json = serde_json::to_string_pretty(&Report::of(&answer, lang));
        outln!("{}", json.map_err(|error| error.to_string())?);
    } else {
        out!("{}", as_text(&answer, lang));
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn read_answer(arguments: &Arguments, choices: &Choices) -> Result<Answer, Failure> {
    let (env, log) = texts(arguments)?;
    let sources =
        [Source { origin: Origin::Env, text: &env }, Source { origin: Origin::Log, text: &log }];
    Ok(answer(&sources, choices))
}

/// The texts of `--env` and `--log`.
pub(super) fn texts(arguments: &Arguments) -> Result<(String, String), Failure> {
    if let Some(extra) = arguments.word()? {
        return Err(format!("unexpected argument {extra:?}").into());
    }
    let env = arguments.value("--env").map(text_of).transpose()?.unwrap_or_default();
    Ok((env, text_of(arguments.value("--log").unwrap_or("-"))?))
}

pub(super) fn lang(arguments: &Arguments) -> Result<Lang, Failure> {
    match arguments.value("--lang") {
        None | Some("en") => Ok(Lang::En),
        Some("zh") => Ok(Lang::Zh),
        Some(other) => Err(format!("--lang {other}: not zh or en").into()),
    }
}

pub(super) fn os(arguments: &Arguments) -> Result<Option<Os>, Failure> {
    match arguments.value("--os") {
        None => Ok(None),
        Some(name @ ("linux" | "macos" | "windows")) => Ok(Os::read(name)),
        Some(other) => Err(format!("--os {other}: not linux, macos or windows").into()),
    }
}

const NOT_A_FAILURE: Text = Text {
    en: "This does not look like a failing Go module download.",
    zh: "这看起来不是 Go 模块下载失败。",
};
const UNKNOWN: Text = Text {
    en: "modmend does not know the cause of this.",
    zh: "modmend 还不清楚这里的原因。",
};
const BECAUSE: Text = Text { en: "because of line", zh: "依据第" };
const INSTEAD: Text = Text { en: "instead", zh: "正确写法" };
const UNEXPLAINED: Text = Text { en: "Not explained:", zh: "未能解释的行：" };

fn as_text(answer: &Answer, lang: Lang) -> String {
    let diagnosis = &answer.diagnosis;
    let mut lines = Vec::new();
    match diagnosis.verdict {
        Verdict::ModuleFailure => {}
        Verdict::NotAModuleFailure => {
            lines.push(NOT_A_FAILURE.get(lang).to_owned());
            for text in diagnosis.foreign.iter().flat_map(|one| [one.looks_like(), one.pointer()]) {
                lines.push(text.fill(lang, &Captures::default()));
            }
        }
        Verdict::Unknown => lines.push(UNKNOWN.get(lang).to_owned()),
    }
    for finding in &diagnosis.findings {
        let cause = finding.cause;
        lines.push(format!("{} ({:.0} %)", cause.id, finding.certainty.share() * 100.0));
        lines.push(format!("  {}", cause.title.fill(lang, &finding.captures)));
        lines.push(format!("  {}", cause.why.fill(lang, &finding.captures)));
        for reason in &finding.reasons {
            lines.push(match lang {
                Lang::En => {
                    format!("  {} {}: {}", BECAUSE.get(lang), reason.place.number, reason.text)
                }
                Lang::Zh => {
                    format!("  {} {} 行：{}", BECAUSE.get(lang), reason.place.number, reason.text)
                }
            });
        }
    }
    for one in &answer.contradictions {
        lines.push(one.what.fill(lang, &one.captures));
        lines.push(format!("  {}", one.place.meaning().fill(lang, &Captures::default())));
        let instruction = one.place.instruction().fill(lang, &Captures::default());
        lines.push(format!("  {instruction}"));
        lines.push(format!("    {}", one.check(answer.profile.shell)));
    }
    if !diagnosis.unexplained.is_empty() {
        lines.push(UNEXPLAINED.get(lang).to_owned());
        lines.extend(
            diagnosis
                .unexplained
                .iter()
                .map(|line| format!("  {}: {}", line.place.number, line.text)),
        );
    }
    for remark in &answer.remarks {
        let advice = remark.advice;
        let plain = |text: Text| text.fill(lang, &Captures::default());
        let number = remark.place.number;
        let verdict = advice.verdict.name().get(lang);
        lines.push(match lang {
            Lang::En => format!("Line {number}, {verdict}: {}", plain(advice.title)),
            Lang::Zh => format!("第 {number} 行（{verdict}）：{}", plain(advice.title)),
        });
        lines.push(format!("  {}", plain(advice.why)));
        lines.push(format!("  {}: {}", INSTEAD.get(lang), plain(advice.instead)));
    }
    lines.push(String::new());
    lines.join("\n")
}
