//! One case: settings, and how each server answers.

use modmend::go::fetch_plan::walk::Task;

/// How many module proxies a case may have.
pub(crate) const PROXIES: usize = 3;

/// What a server is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    List,
    Latest,
    Info,
    Mod,
    Zip,
    Supported,
    Lookup,
    Discovery,
}

/// How a server answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// With what it was asked for.
    Good,
    /// With this status.
    Status(u16),
    /// With a page, and the status 200.
    Page,
    /// With an empty list; with what it was asked for otherwise.
    Empty,
    /// With a zip of other files; with what it was asked for otherwise.
    Altered,
    /// By resetting the connection.
    Reset,
    /// By closing the connection.
    Close,
    /// With the beginning of an answer.
    Cut,
}

/// A server, as a rule and with one exception.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Server {
    pub(crate) rule: Reply,
    pub(crate) exception: Option<(Ask, Reply)>,
}

impl Server {
    pub(crate) const fn always(rule: Reply) -> Self {
        Self { rule, exception: None }
    }

    pub(crate) const fn but(rule: Reply, ask: Ask, reply: Reply) -> Self {
        Self { rule, exception: Some((ask, reply)) }
    }

    pub(crate) fn reply(&self, ask: Ask) -> Reply {
        match self.exception {
            Some((exception, reply)) if exception == ask => reply,
            _ => self.rule,
        }
    }
}

/// A module that the servers have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Module {
    /// The one that the checksum database knows.
    Known,
    /// One with capital letters, which no database knows.
    Capital,
    /// A Go toolchain, which is downloaded for `go version`.
    Toolchain,
}

/// The toolchain that [`Module::Toolchain`] is a version for.
pub(crate) const TOOLCHAIN: &str = "go1.99.1";

impl Module {
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Known => crate::fixture::MODULE,
            Self::Capital => "example.com/Upper/B",
            Self::Toolchain => "golang.org/toolchain",
        }
    }
}

/// A case. In the texts, `{p0}` and so on stand for the module proxies, `{tls}` for one that
/// does not speak TLS where TLS is expected, `{dead}` for a port on which nobody listens, `{db}`
/// for the checksum database and `{key}` for its key.
#[derive(Clone, Debug)]
pub(crate) struct Scenario {
    pub(crate) task: Task,
    pub(crate) module: Module,
    pub(crate) version: &'static str,
    pub(crate) goproxy: String,
    pub(crate) goprivate: &'static str,
    pub(crate) gonoproxy: &'static str,
    pub(crate) gonosumdb: &'static str,
    pub(crate) goinsecure: &'static str,
    pub(crate) gosumdb: &'static str,
    pub(crate) proxies: [Server; PROXIES],
    /// The page at the module path, where it may be asked over http.
    pub(crate) page: Reply,
    /// The module proxy that the page leads to.
    pub(crate) origin: Server,
    /// The checksum database at a URL of its own.
    pub(crate) database: Server,
}

impl Scenario {
    /// A case in which everything answers well, and nothing is verified.
    pub(crate) fn new(goproxy: &str) -> Self {
        Self {
            task: Task::Download,
            module: Module::Known,
            version: crate::fixture::VERSION,
            goproxy: goproxy.to_owned(),
            goprivate: "",
            gonoproxy: "",
            gonosumdb: "",
            goinsecure: "",
            gosumdb: "off",
            proxies: [Server::always(Reply::Good); PROXIES],
            page: Reply::Good,
            origin: Server::always(Reply::Good),
            database: Server::always(Reply::Good),
        }
    }
}
