//! The questions of a walk and what may come of them.

use super::wanted::File;

/// A request that a go command makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which entry of the list it belongs to; `None` for the checksum database itself.
    pub entry: Option<usize>,
    /// What is asked.
    pub question: Question,
    /// The URL on the wire, a password left out.
    pub url: String,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// A file of a module proxy.
    File(File),
    /// In direct mode: where the repository of the module is.
    Discovery,
    /// In direct mode: a repository that the path itself names, and what is wanted of it.
    Repository(File),
    /// Whether a proxy answers for the checksum database.
    Supported,
    /// The record of the module in the checksum database.
    Record,
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The answer 200.
    Found(Body),
    /// Another status: its code and its words.
    Status(u16, String),
    /// No answer at all, in the words of Go's HTTP client: `dial tcp …: connection refused`.
    Failed(String),
    /// A repository that does not have it, in the words of the go command.
    Missing(String),
}

/// What an answer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// `.info` or `@latest`: the version it names.
    Version(String),
    /// `@v/list`: the versions.
    Versions(Vec<String>),
    /// The go.mod or zip that was published, or `/supported`.
    Published,
    /// A zip of other files than those that were published.
    Altered,
    /// The record of what was published.
    Record,
    /// A record that another key has signed.
    Unsigned,
    /// A page that leads to a module proxy, and its URL.
    GoImport(String),
    /// Something else: the page of a login or a portal.
    Page,
}
