//! The conditions of a sign: what has to be true of a log entry, the environment, the Go version
//! and the rest of the paste.

use crate::evidence::Os;
use crate::evidence::message::Message;
use crate::intake::FileKind;

/// One condition. The holes are those of the log entry that is looked at.
#[derive(Debug)]
pub enum Test {
    /// One of these messages, said on this machine.
    Says(&'static [&'static Message]),
    /// One of these messages, in the text that a server sent.
    ServerSays(&'static [&'static Message]),
    /// One of these messages, said on this machine in any entry of the log.
    Anywhere(&'static [&'static Message]),
    /// At least so many different hosts fail with one of these messages.
    Hosts(usize, &'static [&'static Message]),
    /// One of these texts stands in the entry. For facts that no message captures.
    Mentions(&'static [&'static str]),
    /// One of these texts stands anywhere in the log, lines that are no error included.
    LogHolds(&'static [&'static str]),
    /// The go command wrote the entry, or a program that it ran; not just any program made with Go.
    FromGo,
    /// A value was captured.
    Has(&'static str),
    /// A captured value belongs to a class.
    Is(&'static str, Class),
    /// Two captured values stand in this relation, in this order.
    Related(&'static str, Relation, &'static str),
    /// A variable of `go env` was printed and holds a pattern for the captured module.
    Covered(&'static str),
    /// The same, and the pattern or the module is one of everybody's: `*.com`, `golang.org/x/net`.
    CoveredBroadly(&'static str),
    /// A variable of `go env` was printed with one of these values.
    EnvIs(&'static str, &'static [&'static str]),
    /// A variable of `go env` was printed, not empty, and its value belongs to a class.
    Env(&'static str, Class),
    /// A variable of `go env` was printed, and one of these texts stands in it.
    EnvHolds(&'static str, &'static [&'static str]),
    /// GOPROXY was printed and has an entry on the host of this captured value.
    InProxyList(&'static str),
    /// GOPROXY was printed and has no entry on the host of this captured value.
    NotInProxyList(&'static str),
    /// Go 1.x or a later one runs. Fails where the version is not known.
    GoFrom(u16),
    /// A Go before 1.x runs. Fails where the version is not known.
    GoBefore(u16),
    /// The Go that runs is the captured version or a later one. Fails where one of them is not
    /// known.
    RunsGo(&'static str),
    /// The go command ran on this system.
    RunsOn(Os),
    /// A command that was typed has one of these texts in it.
    Typed(&'static [&'static str]),
    /// The go command wrote the entry, as its opening tells.
    GoWrote,
    /// A command with one of these texts in it was typed above the entry, in the same text.
    TypedAbove(&'static [&'static str]),
    /// A `go env -w GOPROXY=…` was typed above the entry, and its list has no entry on the host of
    /// this captured value.
    NotInWrittenList(&'static str),
    /// A file that was pasted along has a line with one of these texts.
    FileSays(FileKind, &'static [&'static str]),
    /// The condition does not hold.
    Not(&'static Test),
    /// One of the conditions holds.
    AnyOf(&'static [Test]),
    /// All of the conditions hold.
    AllOf(&'static [Test]),
}

/// How two captured values are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same text.
    Same,
    /// The same but for upper and lower case, and not the same text.
    SameButCase,
    /// The first is a directory that ends in the second, a path, but for upper and lower case.
    EndsSameButCase,
    /// Module paths that differ in their major version suffix only.
    SameButMajor,
    /// The first is a later Go version than the second.
    NewerGo,
    /// The first is a part of the second that ends at a `/`, or all of it.
    PrefixOf,
    /// The first is the host of the second, a URL.
    HostOf,
    /// The first is a time more than a year after the second.
    YearAfter,
    /// The first is the URL of a `.git` repository, and its path is the beginning of the second,
    /// a module path with more elements.
    RepositoryAbove,
    /// Paths on the same host in different accounts.
    OtherAccount,
    /// Paths on the same host in the same account.
    SameAccount,
    /// The first is a module path, the second a version of the major number that the path asks for.
    FitsMajor,
}

/// A class of hosts, addresses, URLs, module paths, versions or settings.
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
    /// Less than three thousand: milliseconds in which a refusal comes, but no time-out.
    Quick,
    /// An address in a private network: RFC 1918, RFC 6598, RFC 4193.
    PrivateAddress,
    /// An address that local proxies hand out in the place of the real one: 198.18.0.0/15
    /// (RFC 2544, the usual range of fake-IP modes).
    FakeAddress,
    /// An address of IPv6.
    Ipv6,
    /// A host name that only a private network knows, or an address in one.
    PrivateHost,
    /// A host where anybody may have a repository.
    ForgeHost,
    /// A host of the public checksum database.
    ChecksumDatabase,
    /// A path whose first element has no dot.
    NoDot,
    /// A file of Go code in this directory: `main.go`.
    GoFile,
    /// A URL with plain `http`.
    PlainHttp,
    /// A URL with plain `http`, and a port that says TLS: 443, 8443 and all that end so.
    HttpToTlsPort,
    /// An address in a network of Google's own.
    GoogleAddress,
    /// A package of the standard library of some Go.
    StandardPackage,
    /// A version, or the revision in one, that stands in go.mod for a replaced module and that
    /// nobody has published: `v0.0.0`, `v0.0.0-00010101000000-000000000000`.
    Placeholder,
    /// A module path on a host that no company has to itself, such as golang.org.
    PublicModule,
    /// A URL of the module proxy protocol, such as `…/@v/v1.0.0.info`.
    ProxyRequest,
    /// A URL, or a list as in GOPROXY with one in it, of a place where no module proxy answers.
    NoProxy,
    /// A URL of a module proxy that was shut down, or that only articles name.
    DeadProxy,
    /// The go command: `go` or `go.exe`.
    GoCommand,
    /// A package of the standard library that every Go since 1.13 has.
    OldStandardPackage,
    /// A path that begins with the name of a directory: no root, no drive, no dot.
    RelativePath,
    /// A host whose operator has shut it down, or a module path on one.
    GoneHost,
    /// A Go version as go.mod may name it since Go 1.21: `1.21`, `1.21.0`, `1.23rc1`.
    GoVersion,
    /// The same, and of Go 1.21 or later.
    LaterGoVersion,
    /// A version of the language since Go 1.21, and not of a release: `1.22`.
    LanguageVersion,
    /// From 500 to 599: the server says that it is in trouble.
    ServerTrouble,
    /// A package that came to the standard library in Go 1.13 or later.
    LaterStd,
    /// A module path in an account whose modules everybody can read, or a slip of one.
    OpenAccount,
    /// A module path of four elements or more, on a host that is not known to have no groups
    /// within groups.
    NestedModule,
    /// A URL that asks a page where a repository is: `?go-get=1`.
    GoGet,
}
