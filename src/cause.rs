//! A cause: what has to be fixed first. One cause is one constant in one file of `causes`.

use crate::evidence::hole;
use crate::evidence::message::Message;
use crate::lang::Text;

/// One root cause: how it is told, what it means, what to do.
#[derive(Debug)]
pub struct Cause {
    /// The stable, kebab-case id.
    pub id: &'static str,
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
    /// What to do, in order.
    pub steps: &'static [Step],
    /// Where this can be read up: primary sources.
    pub sources: &'static [&'static str],
    /// The date of the newest evidence cited, `YYYY-MM` or `YYYY-MM-DD`.
    pub seen: &'static str,
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

/// One condition on a log entry and the environment.
#[derive(Debug)]
pub enum Test {
    /// One of these messages, said on this machine.
    Says(&'static [&'static Message]),
    /// One of these messages, in the text that a server sent.
    ServerSays(&'static [&'static Message]),
    /// A value was captured.
    Has(&'static str),
    /// A captured value belongs to a class.
    Is(&'static str, Class),
    /// A variable of `go env` was printed and holds a pattern for the captured module.
    Covered(&'static str),
    /// A variable of `go env` was printed with one of these values.
    EnvIs(&'static str, &'static [&'static str]),
    /// The condition does not hold.
    Not(&'static Test),
    /// One of the conditions holds.
    AnyOf(&'static [Test]),
}

/// A class of hosts, URLs or module paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A host run by Google that Go uses by default.
    GoogleHost,
    /// A URL of a checksum database's lookup.
    ChecksumLookup,
    /// A URL of a lookup in the public checksum database, perhaps through a proxy.
    PublicLookup,
    /// A URL of a public module proxy.
    PublicProxy,
    /// An address of this machine itself.
    Loopback,
    /// A module path on a host that is not reachable by everybody: internal names, single labels.
    PrivateModule,
    /// A module path on a host where anybody may have a repository, such as github.com.
    ForgeModule,
    /// `.`, the directory the command ran in.
    CurrentDirectory,
    /// Less than five thousand: milliseconds in which a refusal comes, but no time-out.
    Quick,
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
}

/// How dangerous a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// Cannot make anything worse, and can be undone.
    Safe,
    /// May change what is built or trusted, or whom a name is told.
    Review,
    /// Is for a person to do; never part of a script.
    Manual,
}

/// One thing to do.
#[derive(Debug)]
pub struct Step {
    /// What to do.
    pub title: Text,
    /// Why this helps.
    pub why: Text,
    /// How.
    pub action: Action,
    /// How dangerous it is.
    pub risk: Risk,
    /// Conditions on the finding's first entry; the step is left out where one fails.
    pub only_if: &'static [Test],
    /// Commands that show whether the step worked.
    pub verify: &'static [&'static [&'static str]],
}

/// What a step does. Words may have holes: `"{module}@{version}"`.
#[derive(Debug)]
pub enum Action {
    /// GOPROXY gets a mirror in the place of the hosts that cannot be reached.
    UseMirror,
    /// GOPROXY loses the entry on the captured `host`.
    DropProxy,
    /// GOPRIVATE, and its kin where they are set apart, get a pattern for the captured module.
    AddPrivatePattern,
    /// go.sum loses the lines of the captured module and version.
    DropGoSumLines,
    /// The variable goes back to Go's default.
    Reset(&'static str),
    /// The checksum database is asked for the captured module and version.
    LookUpChecksum,
    /// One command, and the one that takes it back.
    Run {
        /// The command, word by word.
        command: &'static [&'static str],
        /// Takes it back; empty where the command changes nothing.
        undo: &'static [&'static str],
    },
    /// `go mod init` with a module path that the person fills in.
    CreateModule,
    /// A search for a file of this name below the current directory.
    FindFile(&'static str),
    /// A text only.
    Tell,
}

/// Every value a title may show without brackets has to be bound by each sign; and both
/// languages, a step and a source have to be there.
///
/// # Panics
/// While compiling, if the cause breaks one of these rules.
pub const fn checked(cause: Cause) -> Cause {
    check_id(cause.id.as_bytes());
    assert!(!cause.signs.is_empty(), "a cause needs a sign");
    assert!(!cause.steps.is_empty(), "a cause needs a step");
    assert!(!cause.sources.is_empty(), "a cause needs a source");
    assert!(cause.seen.len() >= 7, "the evidence has a date");
    check_text(cause.title, cause.signs);
    check_text(cause.why, cause.signs);
    check_text(cause.not, cause.signs);
    check_steps(cause.steps, cause.signs);
    cause
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn check_steps(steps: &[Step], signs: &[Sign]) {
    let mut index = 0;
    while index < steps.len() {
        let step = &steps[index];
        check_text(step.title, signs);
        check_text(step.why, signs);
        assert!(
            !matches!(step.action, Action::Tell) || matches!(step.risk, Risk::Manual),
            "a text alone is for a person"
        );
        index += 1;
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn check_id(id: &[u8]) {
    assert!(!id.is_empty(), "a cause needs an id");
    let mut index = 0;
    while index < id.len() {
        let byte = id[index];
        assert!(
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-',
            "the id is kebab-case"
        );
        index += 1;
    }
}

const fn check_text(text: Text, signs: &[Sign]) {
    assert!(!text.en.is_empty() && !text.zh.is_empty(), "both languages are needed");
    check_sentence(text.en.as_bytes(), signs);
    check_sentence(text.zh.as_bytes(), signs);
}

/// Walks the holes outside of brackets.
#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn check_sentence(sentence: &[u8], signs: &[Sign]) {
    let mut is_optional = false;
    let mut index = 0;
    while index < sentence.len() {
        match sentence[index] {
            b'[' => is_optional = true,
            b']' => is_optional = false,
            b'{' => {
                let start = index + 1;
                while index < sentence.len() && sentence[index] != b'}' {
                    index += 1;
                }
                let (_, behind) = sentence.split_at(start);
                let (name, _) = behind.split_at(index - start);
                assert!(hole::is_name(name) || is_variable(name), "a hole has no known name");
                assert!(is_optional || all_bind(signs, name), "a hole is not bound by every sign");
            }
            _ => {}
        }
        index += 1;
    }
}

/// GOPROXY and the like: the value that `go env` printed. Only within brackets.
const fn is_variable(name: &[u8]) -> bool {
    matches!(name, [b'G', b'O', ..])
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn all_bind(signs: &[Sign], name: &[u8]) -> bool {
    let mut index = 0;
    while index < signs.len() {
        if !some_bind(signs[index].tests, name) {
            return false;
        }
        index += 1;
    }
    true
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn some_bind(tests: &[Test], name: &[u8]) -> bool {
    let mut index = 0;
    while index < tests.len() {
        let binds = match &tests[index] {
            Test::Has(known) | Test::Is(known, _) => hole::same(known.as_bytes(), name),
            Test::Says(messages) | Test::ServerSays(messages) => {
                every_message_binds(messages, name)
            }
            Test::Covered(_) | Test::EnvIs(..) | Test::Not(_) | Test::AnyOf(_) => false,
        };
        if binds {
            return true;
        }
        index += 1;
    }
    false
}

#[expect(clippy::indexing_slicing, reason = "evaluated while compiling")]
const fn every_message_binds(messages: &[&Message], name: &[u8]) -> bool {
    let mut index = 0;
    while index < messages.len() {
        if !messages[index].binds(name) {
            return false;
        }
        index += 1;
    }
    true
}
