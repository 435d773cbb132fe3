//! The way through the page, and where a person is on it, as the address tells.
//!
//! What stands behind the `#` is `fix&lang=zh&finding=goprivate-missing`: a stage first, then what
//! the page shows. The paste is never part of it.

use crate::causes;
use crate::lang::{Lang, Text};

/// A stage of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Stage {
    /// The text goes in.
    #[default]
    Paste,
    /// What is wrong.
    Cause,
    /// What the network answers.
    Network,
    /// What to do.
    Fix,
    /// Whether it worked.
    Verify,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Self; 5] = [Self::Paste, Self::Cause, Self::Network, Self::Fix, Self::Verify];

    /// Its name in the address, and of its heading in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paste => "paste",
            Self::Cause => "cause",
            Self::Network => "network",
            Self::Fix => "fix",
            Self::Verify => "verify",
        }
    }

    /// Its name for people.
    pub const fn name(self) -> Text {
        match self {
            Self::Paste => Text { en: "Paste", zh: "粘贴" },
            Self::Cause => Text { en: "Cause", zh: "原因" },
            Self::Network => Text { en: "Network", zh: "网络" },
            Self::Fix => Text { en: "Fix", zh: "修复" },
            Self::Verify => Text { en: "Verify", zh: "验证" },
        }
    }
}

/// What an address says about the page. What it does not say is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The stage.
    pub stage: Option<Stage>,
    /// The language.
    pub lang: Option<Lang>,
    /// The id of the cause that is unfolded besides the first.
    pub finding: Option<&'static str>,
}

impl Way {
    /// Reads what stands behind the `#` of an address. Nothing there is the first stage; what is
    /// not understood, such as the number of a line, is left out.
    pub fn read(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#');
        if hash.is_empty() {
            return Self { stage: Some(Stage::Paste), ..Self::default() };
        }
        let mut way = Self::default();
        for part in hash.split('&') {
            match part.split_once('=') {
                None => way.stage = Stage::ALL.into_iter().find(|stage| stage.id() == part),
                Some(("lang", tag)) => way.lang = Some(Lang::from_tag(tag)),
                Some(("finding", id)) => {
                    let known = causes::ALL.iter().map(|cause| cause.id);
                    way.finding = known.into_iter().find(|known| *known == id);
                }
                Some(_) => {}
            }
        }
        way
    }

    /// The same for an address, with its `#`.
    pub fn hash(self) -> String {
        let stage = self.stage.unwrap_or_default();
        let mut hash = format!("#{}", stage.id());
        if let Some(lang) = self.lang {
            hash = hash + "&lang=" + lang.tag();
        }
        if let Some(finding) = self.finding {
            hash = hash + "&finding=" + finding;
        }
        hash
    }
}

#[cfg(test)]
mod tests {
    use super::{Stage, Way};
    use crate::lang::Lang;

    #[test]
    fn what_is_written_is_read() {
        for stage in Stage::ALL {
            for lang in [None, Some(Lang::Zh), Some(Lang::En)] {
                for finding in [None, Some("goprivate-missing")] {
                    let way = Way { stage: Some(stage), lang, finding };
                    assert_eq!(Way::read(&way.hash()), way);
                }
            }
        }
    }

    #[test]
    fn an_empty_hash_is_the_first_stage_and_other_hashes_are_none() {
        assert_eq!(Way::read("").stage, Some(Stage::Paste));
        assert_eq!(Way::read("#").stage, Some(Stage::Paste));
        assert_eq!(Way::read("#line-4"), Way::default());
        assert_eq!(Way::read("#fix&finding=<script>&x=y&lang=").finding, None);
    }
}
