//! A report of an answer for somebody else: Markdown and JSON, in either language, redacted.
//!
//! The paste is redacted first and answered anew, and the report is made of that answer: nothing
//! of the text as it was pasted can get in.

mod admin;
mod asked;
mod json;
mod markdown;
mod parts;
mod upstream;
mod whole;

use crate::answer::{Answer, Choices, answer};
use crate::cause::Who;
use crate::intake::Source;
use crate::lang::{Lang, Text};
use crate::redact::{Names, Redactor, Removed};
use crate::{hosts, mirrors};

/// Whom a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Oneself or a colleague: everything.
    Me,
    /// Whoever runs the network, its forward proxy or the module proxy: what is asked of them.
    Admin,
    /// The author of a module or the operator of a mirror: the facts.
    Upstream,
}

impl Reader {
    /// All readers, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Me, Self::Admin, Self::Upstream];

    /// The name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Admin => "admin",
            Self::Upstream => "upstream",
        }
    }

    /// The name for people.
    pub const fn name(self) -> Text {
        match self {
            Self::Me => Text { en: "Me or a colleague", zh: "自己或同事" },
            Self::Admin => {
                Text { en: "Whoever runs the network or proxy", zh: "网络或代理的管理员" }
            }
            Self::Upstream => Text {
                en: "An issue for a module or mirror",
                zh: "提交给模块或镜像的 issue",
            },
        }
    }

    /// The language that such readers are usually written to, if not in one's own.
    pub const fn usual_lang(self) -> Option<Lang> {
        match self {
            Self::Upstream => Some(Lang::En),
            Self::Me | Self::Admin => None,
        }
    }

    /// Whom to write to, if it is not up to the person alone.
    pub const fn of(who: Who) -> Option<Self> {
        match who {
            Who::You => None,
            Who::YouOrOperator | Who::NetworkAdmin => Some(Self::Admin),
            Who::YouOrAuthor | Who::MirrorOperator | Who::Author => Some(Self::Upstream),
        }
    }

    /// Reads [`Self::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reader| reader.id() == id)
    }
}

/// An answer to redacted texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    answer: Answer,
    names: Names,
    removed: Removed,
    texts: Vec<String>,
}

impl Report {
    /// Redacts the texts and answers them.
    pub fn new(sources: &[Source<'_>], choices: &Choices, names: Names) -> Self {
        let mut redactor = Redactor::new(names);
        for source in sources {
            redactor.learn(source.text);
        }
        let texts: Vec<String> =
            sources.iter().map(|source| redactor.redact(source.text)).collect();
        let redacted: Vec<Source<'_>> = sources
            .iter()
            .zip(&texts)
            .map(|(source, text)| Source { origin: source.origin, text })
            .collect();
        let mut choices = choices.clone();
        choices.reports.retain(|report| is_of_all(&report.host));
        let answer = answer(&redacted, &choices);
        Self { answer, names, removed: redactor.removed().clone(), texts }
    }

    /// The report as Markdown. Nothing in it that was pasted is read as markup.
    pub fn markdown(&self, reader: Reader, lang: Lang) -> String {
        match reader {
            Reader::Me => whole::markdown(self, lang),
            Reader::Admin => admin::markdown(self, lang),
            Reader::Upstream => upstream::markdown(self, lang),
        }
    }

    /// The report as JSON, for programs: all of it, in one language.
    pub fn json(&self, lang: Lang) -> String {
        json::of(self, lang)
    }

    /// What was taken out.
    pub fn removed(&self) -> &Removed {
        &self.removed
    }

    /// The redacted texts, in the order of the sources.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// The answer to the redacted texts.
    pub fn answer(&self) -> &Answer {
        &self.answer
    }
}
/// Whether a host is one that everybody knows. What others answered names them, and is left out.
fn is_of_all(host: &str) -> bool {
    mirrors::proxy_on(host).is_some() || mirrors::is_database(host) || hosts::is_google(host)
}
