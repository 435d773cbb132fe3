//! The report for oneself or a colleague: everything that the page shows.

use super::markdown::{Document, code, sentence, words};
use super::{Report, parts};
use crate::answer::Answer;
use crate::diagnose::Finding;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::plan::PlannedStep;
use crate::redact::{self, Names};
use crate::script::{self, Form, Shell};

pub(super) fn markdown(report: &Report, lang: Lang) -> String {
    let answer = &report.answer;
    let mut document = Document::default();
    document.heading(1, &parts::title(report, lang));
    if answer.diagnosis.findings.is_empty() {
        let foreign = answer.diagnosis.foreign.iter();
        for text in foreign.flat_map(|foreign| [foreign.looks_like(), foreign.pointer()]) {
            document.paragraph(&words(text, lang));
        }
    }
    for (index, finding) in answer.diagnosis.findings.iter().enumerate() {
        self::finding(&mut document, finding, index, lang);
    }
    if !answer.contradictions.is_empty() {
        document.heading(2, &words(Text { en: "Contradictions", zh: "矛盾之处" }, lang));
    }
    for one in &answer.contradictions {
        document.paragraph(&sentence(one.what, lang, &one.captures));
        document.paragraph(&format!(
            "{} {}",
            words(one.place.meaning(), lang),
            words(one.place.instruction(), lang)
        ));
        document.code([one.check(answer.profile.shell)]);
    }
    if !answer.fetches.is_empty() {
        document
            .heading(2, &words(Text { en: "The way of the modules", zh: "模块的获取过程" }, lang));
        parts::fetches(&mut document, report, lang);
    }
    if !answer.plan.steps.is_empty() {
        document.heading(2, &words(Text { en: "What to do", zh: "怎么修" }, lang));
        if has_pseudonyms(report) {
            document.paragraph(&words(PSEUDONYMS, lang));
        }
    }
    for (index, step) in answer.plan.steps.iter().enumerate() {
        self::step(&mut document, step, index, answer.profile.shell, lang);
    }
    remarks(&mut document, report, lang);
    parts::unexplained(&mut document, report, lang);
    document.heading(2, &words(Text { en: "Facts", zh: "基本情况" }, lang));
    parts::facts(&mut document, report, lang);
    parts::removed(&mut document, report, lang);
    document.finish()
}

/// Whether a name that stands for another one is in a command, or in a sentence that shows one.
fn has_pseudonyms(report: &Report) -> bool {
    let Answer { plan, profile, .. } = &report.answer;
    let is_in = |text: &str| redact::has_pseudonym(text);
    report.names == Names::Replaced
        && plan.steps.iter().any(|step| {
            let commands = [&step.commands, &step.verify, &step.undo];
            let statements = commands.into_iter().filter_map(|commands| {
                script::all_statements(commands, profile.shell, Form::Paste).ok()
            });
            let said = [step.title, step.why].map(|text| text.fill(Lang::En, &step.captures));
            statements.flatten().any(|line| is_in(&line)) || said.iter().any(|text| is_in(text))
        })
}

const PSEUDONYMS: Text = Text {
    en: "Put the real names in the place of pseudonyms before you run a command.",
    zh: "运行命令之前，请把化名换回真实的名称。",
};

fn finding(document: &mut Document, finding: &Finding, index: usize, lang: Lang) {
    let cause = finding.cause;
    if index > 0 {
        document.heading(2, &sentence(cause.title, lang, &finding.captures));
    }
    let certainty = parts::certainty(finding.certainty).get(lang);
    document.paragraph(&match lang {
        Lang::En => format!("{} ({certainty})", code(cause.id)),
        Lang::Zh => format!("{}（{certainty}）", code(cause.id)),
    });
    document.paragraph(&sentence(cause.why, lang, &finding.captures));
    document.code(parts::quoted(&finding.reasons, lang));
    if !finding.consequences.is_empty() {
        document.paragraph(&words(Text { en: "What follows from it:", zh: "由此引发：" }, lang));
        document.code(parts::quoted(&finding.consequences, lang));
    }
    document.paragraph(&sentence(cause.not, lang, &finding.captures));
}

fn step(document: &mut Document, step: &PlannedStep, index: usize, shell: Shell, lang: Lang) {
    let title = sentence(step.title, lang, &step.captures);
    document.heading(3, &format!("{}. {title}", index + 1));
    document.paragraph(&sentence(step.why, lang, &step.captures));
    if let Some(note) = step.withheld {
        document.paragraph(&words(note, lang));
    }
    commands(document, script::all_statements(&step.commands, shell, Form::Paste), lang);
    if !step.verify.is_empty() {
        document.paragraph(&words(Text { en: "Check:", zh: "检查：" }, lang));
        commands(document, script::all_statements(&step.verify, shell, Form::Paste), lang);
    }
    if !step.undo_by_hand().is_empty() {
        document.paragraph(&words(Text { en: "Undo:", zh: "撤销：" }, lang));
        commands(document, script::all_statements(step.undo_by_hand(), shell, Form::Paste), lang);
    }
}

fn commands(document: &mut Document, statements: Result<Vec<String>, Text>, lang: Lang) {
    match statements {
        Ok(statements) => document.code(statements),
        Err(note) => document.paragraph(&words(note, lang)),
    }
}

fn remarks(document: &mut Document, report: &Report, lang: Lang) {
    let remarks = &report.answer.remarks;
    if remarks.is_empty() {
        return;
    }
    let title =
        Text { en: "Settings and commands worth a look", zh: "值得留意的设置和命令" };
    document.heading(2, &words(title, lang));
    document.list(remarks.iter().map(|remark| {
        let advice = remark.advice;
        let line: Captures = [("number", remark.place.number.to_string())].into_iter().collect();
        let text = Text { en: "Line {number}", zh: "第 {number} 行" }.paired();
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        let sentences = [advice.title, advice.why, advice.instead].map(|text| words(text, lang));
        text.fill(lang, &line) + colon + &sentences.join(" ")
    }));
}
