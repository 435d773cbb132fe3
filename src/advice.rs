//! Advice in circulation: harmful, meaningless or dead settings and commands in a paste, each with
//! the reason and the correct form. It judges what was set or typed, not what failed.

mod statement;

mod words;

mod checksum;

mod goproxy;

mod habits;

mod patterns;

mod variables;

mod verification;

use std::collections::HashSet;

use crate::cause::Certainty;
use crate::evidence::Evidence;
use crate::intake::Place;
use crate::lang::Text;
use crate::order;
use statement::Statement;

/// How bad a piece of advice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It gives up a protection, or tells a secret.
    Harmful,
    /// It does not do what it says, or Go refuses it.
    Broken,
    /// The service it names is gone, or never existed.
    Dead,
    /// It has a price that is easily overlooked.
    Risky,
    /// It changes nothing.
    Needless,
    /// It is right; something has to be known about it.
    Note,
}

impl Verdict {
    /// The name in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Harmful => "harmful",
            Self::Broken => "broken",
            Self::Dead => "dead",
            Self::Risky => "risky",
            Self::Needless => "needless",
            Self::Note => "note",
        }
    }

    /// The name for people.
    pub const fn name(self) -> Text {
        match self {
            Self::Harmful => Text { en: "harmful", zh: "有害" },
            Self::Broken => Text { en: "does not work", zh: "无效" },
            Self::Dead => Text { en: "gone", zh: "已失效" },
            Self::Risky => Text { en: "has a price", zh: "有代价" },
            Self::Needless => Text { en: "needless", zh: "多余" },
            Self::Note => Text { en: "to know", zh: "须知" },
        }
    }
}

/// One piece of advice that people copy.
#[derive(Debug)]
pub struct Advice {
    /// Stable, kebab-case.
    pub id: &'static str,
    /// How bad it is.
    pub verdict: Verdict,
    /// How sure that is.
    pub certainty: Certainty,
    /// What is wrong with it.
    pub title: Text,
    /// Why.
    pub why: Text,
    /// The correct form.
    pub instead: Text,
}

/// A piece of advice, and the statements that follow it.
struct Rule {
    advice: Advice,
    applies: fn(&Statement<'_>, &Paste<'_, '_>) -> bool,
}

/// What else a rule may look at.
struct Paste<'e, 't> {
    evidence: &'e Evidence<'t>,
    /// The variables that `go env -w` was typed for.
    written: HashSet<String>,
}

/// A piece of advice found in a paste.
#[derive(Clone, Copy, Debug)]
pub struct Remark {
    /// Which.
    pub advice: &'static Advice,
    /// The line.
    pub place: Place,
}

impl PartialEq for Remark {
    fn eq(&self, other: &Self) -> bool {
        self.advice.id == other.advice.id && self.place == other.place
    }
}

/// The rules, by theme. Where two of one theme apply to a statement, the first one counts.
static THEMES: &[&[Rule]] = &[
    goproxy::RULES,
    checksum::RULES,
    patterns::RULES,
    verification::RULES,
    variables::RULES,
    habits::RULES,
];

/// Every piece of advice that is known.
pub fn all() -> impl Iterator<Item = &'static Advice> {
    THEMES.iter().flat_map(|rules| rules.iter()).map(|rule| &rule.advice)
}

/// The remarks on a paste: the worst first, then in the order of the text; each piece of advice
/// once.
pub fn lint(evidence: &Evidence<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut known = HashSet::new();
    let statements = statement::read(evidence);
    let written = statements.iter().filter_map(Statement::written_key).map(str::to_owned).collect();
    let paste = Paste { evidence, written };
    for statement in statements {
        for rules in THEMES {
            let found = rules.iter().find(|rule| (rule.applies)(&statement, &paste));
            if let Some(rule) = found
                && known.insert(rule.advice.id)
            {
                remarks.push(Remark { advice: &rule.advice, place: statement.place });
            }
        }
    }
    order::by_key(&mut remarks, |remark| remark.advice.verdict);
    remarks
}
