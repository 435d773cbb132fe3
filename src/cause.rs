//! A cause: what has to be fixed first. One cause is one constant in one file of `causes`.

mod condition;

mod step;

mod fix;

mod checked;

pub mod shared;

use crate::lang::Text;
pub use checked::checked;
pub use condition::{Class, Relation, Test};
pub use fix::{Fix, Need};
pub use step::{Action, Risk, Step};

/// One root cause: how it is told, what it means, what to do.
#[derive(Debug)]
pub struct Cause {
    /// The stable, kebab-case id.
    pub id: &'static str,
    /// What it is about; for lists.
    pub theme: Theme,
    /// What it is in a few words, without values; for lists and headings. The page has none, and
    /// there it is empty.
    pub name: Text,
    /// Where in the go command's work it strikes; earlier stages are fixed first.
    pub stage: Stage,
    /// What happened, in one sentence with the person's own values in it.
    pub title: Text,
    /// Why it happens.
    pub why: Text,
    /// What it is often mistaken for.
    pub not: Text,
    /// Each sign alone is enough; see [`Sign`].
    pub signs: &'static [Sign],
    /// Ids of causes that are mere consequences where this one is found.
    pub explains: &'static [&'static str],
    /// Who must act.
    pub who: Who,
    /// Whether commands end it.
    pub fix: Fix,
    /// What to do, in order.
    pub steps: &'static [Step],
    /// Where this can be read up: primary sources.
    pub sources: &'static [&'static str],
    /// The date of the newest evidence cited, `YYYY-MM` or `YYYY-MM-DD`; empty in the page.
    pub seen: &'static str,
}

/// What a cause is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// Reaching a module proxy, checksum database or version control server.
    Network,
    /// Certificates and secure connections.
    Tls,
    /// What a module proxy answers, and GOPROXY.
    Proxy,
    /// go.sum, the checksum database, and which modules are private.
    Checksum,
    /// git and other version control.
    Vcs,
    /// go.mod, versions and import paths.
    Module,
    /// Go versions and toolchains.
    Toolchain,
    /// The machine, its directories and settings.
    Machine,
}

impl Theme {
    /// All themes, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Network,
        Self::Tls,
        Self::Proxy,
        Self::Checksum,
        Self::Vcs,
        Self::Module,
        Self::Toolchain,
        Self::Machine,
    ];

    /// Its heading.
    pub const fn name(self) -> Text {
        match self {
            Self::Network => Text { en: "Network", zh: "网络" },
            Self::Tls => Text { en: "TLS and certificates", zh: "TLS 与证书" },
            Self::Proxy => Text { en: "Module proxy", zh: "模块代理" },
            Self::Checksum => {
                Text { en: "Checksums and private modules", zh: "校验和与私有模块" }
            }
            Self::Vcs => Text { en: "git and version control", zh: "git 与版本控制" },
            Self::Module => Text {
                en: "go.mod, versions and import paths",
                zh: "go.mod、版本与导入路径",
            },
            Self::Toolchain => {
                Text { en: "Go versions and toolchains", zh: "Go 版本与工具链" }
            }
            Self::Machine => Text { en: "Environment and machine", zh: "环境与本机" },
        }
    }
}

/// The stages of the go command's work, in order (`cmd/go`: go.mod is found before the graph
/// is loaded, the graph before packages, packages before zips are downloaded and verified).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The go command, its settings and its directories.
    Environment,
    /// go.work, go.mod, vendor and go.sum as files.
    Files,
    /// Choosing a toolchain.
    Toolchain,
    /// Reaching a proxy or a version control server.
    Network,
    /// What a proxy or server answers.
    Answer,
    /// Versions, paths and packages.
    Resolution,
    /// Checking what was downloaded.
    Verification,
}

/// Facts that, taken together on one log entry, point at the cause.
#[derive(Debug)]
pub struct Sign {
    /// How sure it is.
    pub certainty: Certainty,
    /// All must hold.
    pub tests: &'static [Test],
}

/// How often a sign is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// About two in three.
    Possible,
    /// About nine in ten.
    Likely,
    /// Go says it in so many words.
    Certain,
}

impl Certainty {
    /// The share of right findings, between 0 and 1.
    pub const fn share(self) -> f64 {
        match self {
            Self::Possible => 0.65,
            Self::Likely => 0.9,
            Self::Certain => 0.97,
        }
    }
}

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The person who reads this.
    You,
    /// You, or whoever runs the host that is named.
    YouOrOperator,
    /// You together with the module's author.
    YouOrAuthor,
    /// Whoever runs the network or its forward proxy.
    NetworkAdmin,
    /// Whoever runs the module proxy or mirror.
    MirrorOperator,
    /// The module's author.
    Author,
}
