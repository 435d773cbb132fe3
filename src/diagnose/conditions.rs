//! Whether the conditions of a sign hold, and the facts that they rest on.

use super::{Reason, ReasonKind, class, relation};
use crate::cause::{Class, Sign, Test};
use crate::evidence::Evidence;
use crate::evidence::go_env::Variable;
use crate::evidence::log::{Entry, Speaker};
use crate::find;
use crate::go::version::GoVersion;
use crate::go::{proxy_list, url};
use crate::hosts;
use crate::intake::Line;
use crate::mirrors::proxy_on;

/// No more typed commands and lines of files than these are looked at for each entry.
const MAX_LOOKED_AT: usize = 1000;

/// A fact that a test rests on. It becomes a [`Reason`] once its sign holds, since most do not.
#[derive(Clone, Copy)]
pub enum Fact<'e> {
    /// A line of the log, of a file, or a typed command.
    Line(&'e Line<'e>),
    /// A variable of `go env`.
    Variable(ReasonKind, &'e Variable),
}

impl Fact<'_> {
    /// The fact as it is shown.
    pub(super) fn reason(self) -> Reason {
        match self {
            Self::Line(line) => {
                Reason { kind: ReasonKind::Log, place: line.place, text: line.text.to_string() }
            }
            Self::Variable(kind, variable) => {
                let text = format!("{}={}", variable.printed.key, variable.printed.value);
                Reason { kind, place: variable.place, text }
            }
        }
    }
}

/// The facts a sign rests on; `None` if one of its tests fails.
pub(super) fn facts<'e>(
    sign: &Sign,
    entry: &Entry,
    evidence: &'e Evidence<'_>,
) -> Option<Vec<Fact<'e>>> {
    let mut facts = Vec::new();
    sign.tests.iter().all(|test| holds(test, entry, evidence, &mut facts)).then_some(facts)
}

/// Whether a test holds on an entry; adds the facts it rests on.
pub fn holds<'e>(
    test: &Test,
    entry: &Entry,
    evidence: &'e Evidence<'_>,
    facts: &mut Vec<Fact<'e>>,
) -> bool {
    let value = |name| entry.captures.get(name);
    match test {
        Test::Says(messages) => push_line(entry.says(messages, Speaker::Here), evidence, facts),
        Test::ServerSays(messages) => {
            push_line(entry.says(messages, Speaker::Server), evidence, facts)
        }
        Test::Anywhere(messages) => push_line(evidence.log.first_said(messages), evidence, facts),
        Test::Hosts(least, messages) => evidence.log.hosts_of(messages) >= *least,
        Test::Mentions(texts) => push_line(mention(texts, entry, evidence), evidence, facts),
        Test::FromGo => is_from_go(entry, evidence),
        Test::LogHolds(texts) => push_line(evidence.log.first_with(texts), evidence, facts),
        Test::Has(name) => value(name).is_some(),
        Test::Is(name, class) => value(name).is_some_and(|value| {
            let ask = || class::holds(*class, value);
            evidence.answers.of(*class as usize, value, ask)
        }),
        Test::Related(first, relation, second) => value(first)
            .zip(value(second))
            .is_some_and(|(first, second)| relation::holds(*relation, first, second)),
        Test::Covered(key) => {
            value("module")
                .is_some_and(|module| evidence.env.covering_pattern(key, module).is_some())
                && push_variable(ReasonKind::Env, key, evidence, facts)
        }
        Test::CoveredBroadly(key) => {
            let covering = |module| Some((module, evidence.env.covering_pattern(key, module)?));
            value("module")
                .and_then(covering)
                .is_some_and(|(module, pattern)| hosts::is_everybodys(pattern, module))
                && push_variable(ReasonKind::Env, key, evidence, facts)
        }
        Test::EnvIs(key, values) => {
            evidence.env.get(key).is_some_and(|value| values.contains(&value))
                && push_variable(ReasonKind::Env, key, evidence, facts)
        }
        Test::Env(key, class) => {
            let printed = evidence.env.get(key).filter(|value| !value.is_empty());
            printed.is_some_and(|value| class::holds(*class, value))
                && push_variable(ReasonKind::Env, key, evidence, facts)
        }
        Test::EnvHolds(key, texts) => {
            let printed = evidence.env.get(key);
            printed.is_some_and(|value| texts.iter().any(|text| find::contains(value, text)))
                && push_variable(ReasonKind::Env, key, evidence, facts)
        }
        Test::InProxyList(name) => {
            is_in_proxy_list(value(name), evidence) == Some(true)
                && push_variable(ReasonKind::Env, "GOPROXY", evidence, facts)
        }
        Test::NotInProxyList(name) => {
            is_in_proxy_list(value(name), evidence) == Some(false)
                && push_variable(ReasonKind::Contradiction, "GOPROXY", evidence, facts)
        }
        Test::GoFrom(minor) => runs_go(evidence, facts, |version| version.minor >= *minor),
        Test::GoBefore(minor) => runs_go(evidence, facts, |version| version.minor < *minor),
        Test::RunsGo(name) => value(name)
            .and_then(GoVersion::read)
            .is_some_and(|captured| runs_go(evidence, facts, |version| version >= captured)),
        Test::RunsOn(os) => evidence.os == Some(*os),
        Test::Typed(texts) => {
            let mut lines = evidence.commands.iter().take(MAX_LOOKED_AT);
            push(lines.find(|line| texts.iter().any(|text| line.text.contains(text))), facts)
        }
        Test::GoWrote => {
            entry.is_go_error && push_line(entry.lines.first().copied(), evidence, facts)
        }
        Test::TypedAbove(texts) => {
            let typed = commands_above(entry, evidence);
            let is_meant = |line: &&Line<'_>| texts.iter().any(|text| line.text.contains(text));
            push(typed.filter(is_meant).last(), facts)
        }
        Test::NotInWrittenList(name) => {
            let written = written_list(entry, evidence);
            let differs = |list: &str| value(name).map(|value| !is_in_list(value, list));
            written
                .is_some_and(|(line, list)| differs(list) == Some(true) && push(Some(line), facts))
        }
        Test::FileSays(kind, texts) => {
            let files = evidence.files.iter().filter(|(of, _)| of == kind).take(MAX_LOOKED_AT);
            let mut lines = files.map(|(_, line)| line);
            push(lines.find(|line| texts.iter().any(|text| line.text.contains(text))), facts)
        }
        Test::Not(test) => !holds(test, entry, evidence, &mut Vec::new()),
        Test::AnyOf(tests) => tests.iter().any(|test| holds(test, entry, evidence, facts)),
        Test::AllOf(tests) => tests.iter().all(|test| holds(test, entry, evidence, facts)),
    }
}

/// Adds a line of the log; whether there is one.
fn push_line<'e>(
    line: Option<usize>,
    evidence: &'e Evidence<'_>,
    facts: &mut Vec<Fact<'e>>,
) -> bool {
    push(line.and_then(|index| evidence.log.lines.get(index)), facts)
}

fn push<'e>(line: Option<&'e Line<'e>>, facts: &mut Vec<Fact<'e>>) -> bool {
    facts.extend(line.map(Fact::Line));
    line.is_some()
}

fn push_variable<'e>(
    kind: ReasonKind,
    key: &str,
    evidence: &'e Evidence<'_>,
    facts: &mut Vec<Fact<'e>>,
) -> bool {
    let variable = evidence.env.variable(key);
    facts.extend(variable.map(|variable| Fact::Variable(kind, variable)));
    variable.is_some()
}

fn runs_go<'e>(
    evidence: &'e Evidence<'_>,
    facts: &mut Vec<Fact<'e>>,
    is_meant: impl Fn(GoVersion) -> bool,
) -> bool {
    let is_so = evidence.go_version.is_some_and(is_meant);
    if is_so {
        push_variable(ReasonKind::GoVersion, "GOVERSION", evidence, facts);
    }
    is_so
}

/// The first line of the entry with one of these texts in it.
fn mention(texts: &[&str], entry: &Entry, evidence: &Evidence<'_>) -> Option<usize> {
    let has_one = |line: &&usize| {
        let line = evidence.log.text(**line);
        texts.iter().any(|text| find::contains(line, text))
    };
    entry.lines.iter().find(has_one).copied()
}

/// How a line opens that was cut out of what the go command prints.
const CUT_OPENINGS: &[&str] = &[
    "dial tcp",
    "read tcp ",
    "write tcp ",
    "lookup ",
    "proxyconnect ",
    "socks connect ",
    "net/http: ",
    "http: ",
    "http2: ",
    "stream error: ",
    "tls: ",
    "x509: ",
    "remote error: ",
    "https fetch: ",
    "context deadline",
    "unexpected EOF",
];

/// The same for git and ssh.
const GIT_OPENINGS: &[&str] = &[
    "fatal: ",
    "error: RPC failed",
    "ssh: ",
    "kex_exchange",
    "ssh_exchange",
    "unable to access ",
    "fetch-pack: ",
    "致命错误",
    "致命的なエラー",
    "치명적 오류",
];

/// Ports of databases and their like, which no module comes from.
const OTHER_PORTS: &[&str] = &[
    "1433", "2375", "2379", "3306", "5432", "5672", "6379", "6443", "9092", "9200", "11211",
    "27017",
];

/// Parts of the URLs that only the go command asks for.
const GO_URLS: &[&str] =
    &["/@v/", "/@latest", "?go-get=1", "/lookup/", "/sumdb/", "/tile/", "proxy-golang-org"];

/// Any Go program words the failures of its connections in this way. So the go command shows in
/// its prefix, in a module, in what was asked, or in that nobody else's words stand before.
pub(super) fn is_from_go(entry: &Entry, evidence: &Evidence<'_>) -> bool {
    let head = entry.lines.first().map_or("", |index| evidence.log.text(*index));
    let asks = |url: &str| GO_URLS.iter().any(|part| find::contains(url, part));
    let is_known = |url: &str| {
        class::holds(Class::PublicProxy, url)
            || url::split(url).is_some_and(|url| class::holds(Class::GoogleHost, url.host))
    };
    let opens = |openings: &[&str]| openings.iter().any(|opening| head.starts_with(opening));
    let is_of_go = |host: &str| host.ends_with("golang.org") || proxy_on(host).is_some();
    let is_at_terraform = || evidence.log.first_with(&["terraform", "Terraform"]).is_some();
    let is_other_port = entry.captures.get("port").is_some_and(|port| OTHER_PORTS.contains(&port));
    entry.is_go_error
        || entry.captures.get("module").is_some()
        || entry.captures.get("url").is_some_and(|url| asks(url) || is_known(url))
        || entry.captures.get("host").is_some_and(is_of_go)
        || ((opens(CUT_OPENINGS) || is_told(head)) && !is_other_port && !is_at_terraform())
        || (opens(GIT_OPENINGS) && !is_at_git(evidence) && !is_at_terraform())
}

/// Whether somebody tells of a failure in their own words, and then gives it as Go has it:
/// `go mod tidy 失败：dial tcp …`, `报错：dial tcp …`.
fn is_told(head: &str) -> bool {
    if head.is_ascii() && !find::contains(head, "go ") && !find::contains(head, "GOPROXY") {
        return false;
    }
    let words = CUT_OPENINGS.iter().filter_map(|opening| find::split_once(head, opening));
    words.map(|(told, _)| told).any(|told| {
        let is_named = COMMANDS.iter().any(|command| find::contains(told, command));
        let is_prose = told.trim_end().ends_with([':', '：']) && told.chars().any(is_han);
        is_named || is_prose
    })
}

/// The commands that download modules.
const COMMANDS: &[&str] =
    &["go get", "go mod ", "go build", "go install", "go list", "go run", "go test", "GOPROXY"];

const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Whether a person is at work with git itself. What Go runs shows as `# cd dir; git clone …`.
fn is_at_git(evidence: &Evidence<'_>) -> bool {
    let mut typed = evidence.commands.iter().take(MAX_LOOKED_AT);
    let is_typed = typed.any(|line| line.text.starts_with("git "));
    let holds = |texts| evidence.log.first_with(texts).is_some();
    (is_typed || holds(&["Cloning into ", "正克隆到"])) && !holds(&["# cd ", "go: "])
}

/// `None` where the host is not known or GOPROXY was not printed. A value that is a URL stands
/// for its host.
fn is_in_proxy_list(value: Option<&str>, evidence: &Evidence<'_>) -> Option<bool> {
    let list = evidence.env.get("GOPROXY").filter(|list| !list.is_empty())?;
    Some(is_in_list(value?, list))
}

/// Whether a list of proxies has an entry on the host of a value, which may be a URL.
fn is_in_list(value: &str, list: &str) -> bool {
    let host = url::split(value).map_or(value, |url| url.host);
    proxy_list::has_host(list, host)
}

/// The commands that were typed above an entry, in the same text.
fn commands_above<'e, 't>(
    entry: &Entry,
    evidence: &'e Evidence<'t>,
) -> impl Iterator<Item = &'e Line<'t>> + use<'e, 't> {
    let first = entry.lines.first().and_then(|index| evidence.log.lines.get(*index));
    let place = first.map(|line| line.place);
    evidence.commands.iter().take(MAX_LOOKED_AT).filter(move |line| {
        place.is_some_and(|place| {
            line.place.origin == place.origin && line.place.number < place.number
        })
    })
}

/// The last list that was written with `go env -w` above an entry, and where.
fn written_list<'e, 't>(
    entry: &Entry,
    evidence: &'e Evidence<'t>,
) -> Option<(&'e Line<'t>, &'e str)> {
    let lists = commands_above(entry, evidence).filter_map(|line| {
        let (_, arguments) = line.text.split_once("go env -w ")?;
        let (_, list) = arguments.split_once("GOPROXY=")?;
        let list = list.trim_start_matches(['"', '\'']);
        let end = list.find([' ', '"', '\'', ';', '&']).unwrap_or(list.len());
        list.get(..end).filter(|list| !list.is_empty()).map(|list| (line, list))
    });
    lists.last()
}
