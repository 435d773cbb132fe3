//! The page of one cause: a real example, what it means, why, what to do, sources.

use super::html::{self, Frame, escape, sentence};
use super::messages::{readable, wordings};
use super::{Page, folder, text, up};
use crate::answer::{Answer, answer_texts};
use crate::cause::Cause;
use crate::causes::sample::{From, Sample, Samples};
use crate::diagnose::Finding;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::plan::PlannedStep;
use crate::plan::command::Command;
use crate::script::{self, Form, Shell};

/// The shells whose commands are shown; the first one is open.
const SHELLS: [Shell; 3] = [Shell::Bash, Shell::PowerShell, Shell::Cmd];

pub(super) fn page(cause: &Cause, samples: &Samples, lang: Lang, style: &str) -> Page {
    let other = match lang {
        Lang::En => "zh/",
        Lang::Zh => "../",
    };
    let name = cause.name.get(lang);
    let frame = Frame {
        lang,
        title: format!("{name} · modmend"),
        description: plain(cause.why, lang),
        up: up(lang),
        other,
        style,
        head: "",
    };
    let mut main = format!(
        "<p class=\"eyebrow\"><a href=\"{}{}\">{}</a><span>{}</span><span class=\"cause-id\">{}</span></p>\n<h1>{}</h1>\n",
        up(lang),
        match lang {
            Lang::En => "cause/",
            Lang::Zh => "cause/zh/",
        },
        escape(text::ALL_CAUSES.get(lang)),
        escape(cause.theme.name().get(lang)),
        cause.id,
        escape(name),
    );
    if let Some(sample) = example(samples) {
        main.push_str(&shown(cause, sample, lang));
    }
    main.push_str(&messages(cause, lang));
    main.push_str(&sources(cause, lang));
    Page {
        path: format!("cause/{}index.html", folder(cause.id, lang)),
        content: html::document(&frame, &main),
    }
}

/// Real output is shown where there is any.
fn example(samples: &Samples) -> Option<&'static Sample> {
    let is_real = |sample: &&Sample| matches!(sample.from, From::RealGo(_));
    samples.hits.iter().find(is_real).or_else(|| samples.hits.first())
}

/// The example, what it means, and what to do about it.
fn shown(cause: &Cause, sample: &Sample, lang: Lang) -> String {
    let answer = answer_texts(sample.env, sample.log, None);
    let found = answer.diagnosis.findings.iter().find(|finding| finding.cause.id == cause.id);
    let Some(finding) = found else { return String::new() };
    let captures = &finding.captures;
    let pasted = [sample.env, sample.log].into_iter().filter(|text| !text.is_empty());
    let pasted: Vec<&str> = pasted.collect();
    let parts = [
        heading(text::EXAMPLE, lang),
        format!("<pre class=\"example\">{}</pre>\n", escape(&pasted.join("\n"))),
        heading(text::MEANING, lang),
        paragraph(cause.title, lang, captures),
        heading(text::WHY, lang),
        paragraph(cause.why, lang, captures),
        heading(text::NOT, lang),
        paragraph(cause.not, lang, captures),
        heading(text::STEPS, lang),
        steps(&answer, finding, lang),
    ];
    parts.concat()
}

fn steps(answer: &Answer, finding: &Finding, lang: Lang) -> String {
    let own = answer.plan.steps.iter().filter(|step| step.cause == finding.cause.id);
    let items: String = own.map(|step| item(step, lang)).collect();
    let note = escape(text::VALUES.get(lang));
    format!("<ol class=\"steps\">\n{items}</ol>\n<p class=\"lead\">{note}</p>\n")
}

fn item(step: &PlannedStep, lang: Lang) -> String {
    let title = sentence(step.title, lang, &step.captures);
    let why = sentence(step.why, lang, &step.captures);
    let body = if step.is_scripted() {
        SHELLS
            .iter()
            .enumerate()
            .map(|(index, shell)| commands(step, *shell, index == 0, lang))
            .collect()
    } else {
        format!("<p>{}</p>\n", escape(text::BY_HAND.get(lang)))
    };
    format!("<li>\n<h3>{title}</h3>\n<p>{why}</p>\n{body}</li>\n")
}

/// The commands of a step in one shell, with check and undo; empty if the shell cannot take them.
fn commands(step: &PlannedStep, shell: Shell, is_open: bool, lang: Lang) -> String {
    let Ok(statements) = script::step_statements(step, shell, Form::Paste) else {
        return String::new();
    };
    let open = if is_open { " open" } else { "" };
    let parts = [
        code(&statements),
        labelled(text::CHECK, &step.verify, shell, lang),
        labelled(text::UNDO, step.undo_by_hand(), shell, lang),
    ];
    format!("<details{open}><summary>{}</summary>\n{}</details>\n", shell.name(), parts.concat())
}

fn labelled(label: Text, commands: &[Command], shell: Shell, lang: Lang) -> String {
    match script::all_statements(commands, shell, Form::Paste) {
        Ok(statements) if !statements.is_empty() => {
            format!("<p class=\"label\">{}</p>\n{}", escape(label.get(lang)), code(&statements))
        }
        _ => String::new(),
    }
}

fn code(statements: &[String]) -> String {
    format!("<pre>{}</pre>\n", escape(&statements.join("\n")))
}

fn messages(cause: &Cause, lang: Lang) -> String {
    let rows = wordings(cause)
        .into_iter()
        .map(|template| format!("<li><code>{}</code></li>\n", escape(&readable(template))));
    let rows: String = rows.collect();
    if rows.is_empty() {
        return rows;
    }
    let label = escape(text::MESSAGES.get(lang));
    format!(
        "<details class=\"messages\"><summary>{label}</summary>\n<ul>\n{rows}</ul>\n</details>\n"
    )
}

fn sources(cause: &Cause, lang: Lang) -> String {
    let rows = cause.sources.iter().map(|url| {
        let url = escape(url);
        format!("<li><a href=\"{url}\" rel=\"noreferrer noopener\">{url}</a></li>\n")
    });
    let rows: String = rows.collect();
    let seen: Captures = [("text", cause.seen.to_owned())].into_iter().collect();
    let seen = escape(&text::SEEN.fill(lang, &seen));
    format!(
        "{}<ul class=\"sources\">\n{rows}</ul>\n<p class=\"label\">{seen}</p>\n",
        heading(text::SOURCES, lang)
    )
}

fn heading(text: Text, lang: Lang) -> String {
    format!("<h2>{}</h2>\n", escape(text.get(lang)))
}

fn paragraph(text: Text, lang: Lang, captures: &Captures) -> String {
    format!("<p>{}</p>\n", sentence(text, lang, captures))
}

fn plain(text: Text, lang: Lang) -> String {
    text.fill(lang, &Captures::default())
}
