//! `go env` says one thing and the log another: then the command that failed ran somewhere else,
//! with other settings. Which setting differs, where that place is, and how to ask there.
//!
//! Facts only. Whether such a difference is the cause is for [`crate::diagnose`] to say.

mod place;

use crate::diagnose::{Diagnosis, Reason, ReasonKind};
use crate::evidence::captures::Captures;
use crate::evidence::log::{Entry, Speaker};
use crate::evidence::messages::context::{GET, READ_BODY};
use crate::evidence::{Evidence, Os};
use crate::go::proxy_list;
use crate::go::version::GoVersion;
use crate::go::{proxy_url, url};
use crate::intake::{Line, Source};
use crate::lang::Text;
use crate::mirrors;
use crate::script::Shell;
pub use place::Elsewhere;

/// One setting that the log shows otherwise than `go env` printed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction {
    /// The variable.
    pub key: &'static str,
    /// The line on which `go env` printed it.
    pub printed: Reason,
    /// The line of the log that shows something else.
    pub shown: Reason,
    /// What differs; its holes are in [`Self::captures`].
    pub what: Text,
    /// The values in [`Self::what`].
    pub captures: Captures,
    /// Where the command that failed ran.
    pub place: Elsewhere,
    /// The entry of the log, as a position in [`crate::evidence::log::Log::entries`], if the line
    /// is in one.
    entry: Option<usize>,
}

impl Contradiction {
    /// One line that shows the setting in the place where the command failed.
    pub fn check(&self, shell: Shell) -> String {
        self.place.check(self.key, shell)
    }
}

/// Whether the command that failed ran in the build of a container image.
pub fn is_image_build(evidence: &Evidence<'_>, sources: &[Source<'_>]) -> bool {
    place::is_image_build(evidence, sources)
}

/// All contradictions, one for each variable at the most, in a fixed order. `sources` are those
/// that the evidence was gathered from.
pub fn find(evidence: &Evidence<'_>, sources: &[Source<'_>]) -> Vec<Contradiction> {
    let found = [
        asked_proxy(evidence),
        asked_database(evidence),
        other_version(evidence),
        other_toolchain(evidence),
        other_cache(evidence),
    ];
    let found = found.into_iter().flatten();
    found.filter_map(|difference| difference.complete(evidence, sources)).collect()
}

/// Adds the contradictions to the findings whose entries show them, as reasons.
pub fn give_reasons(diagnosis: &mut Diagnosis, contradictions: &[Contradiction]) {
    for contradiction in contradictions {
        let Some(entry) = contradiction.entry else { continue };
        for finding in &mut diagnosis.findings {
            let is_known = || {
                let mut reasons = finding.reasons.iter();
                reasons.any(|reason| reason.place == contradiction.printed.place)
            };
            if finding.explains_entry(entry) && !is_known() {
                finding.reasons.push(contradiction.printed.clone());
            }
        }
    }
}

/// What differs, before it is known where the command ran.
struct Difference {
    key: &'static str,
    /// The position in [`crate::evidence::log::Log::lines`].
    line: usize,
    what: Text,
    captures: Captures,
}

impl Difference {
    fn complete(self, evidence: &Evidence<'_>, sources: &[Source<'_>]) -> Option<Contradiction> {
        let Self { key, line, what, captures } = self;
        let variable = evidence.env.variable(key)?;
        let printed = Reason {
            kind: ReasonKind::Contradiction,
            place: variable.place,
            text: format!("{key}={}", variable.printed.value),
        };
        let shown = evidence.log.lines.get(line)?;
        let entries = &evidence.log.entries;
        let entry = entries.iter().position(|entry| entry.lines.contains(&line));
        let place = place::of(evidence, sources, shown);
        let shown =
            Reason { kind: ReasonKind::Log, place: shown.place, text: shown.text.to_string() };
        Some(Contradiction { key, printed, shown, what, captures, place, entry })
    }
}

/// The entries in which the go command of this machine sent a request, with its URL and line.
fn requests<'e>(evidence: &'e Evidence<'_>) -> impl Iterator<Item = (&'e Entry, &'e str, usize)> {
    evidence.log.entries.iter().filter_map(|entry| {
        let line = entry.says(&[&GET, &READ_BODY], Speaker::Here)?;
        Some((entry, entry.captures.get("url")?, line))
    })
}

/// A module proxy was asked that is not in GOPROXY.
fn asked_proxy(evidence: &Evidence<'_>) -> Option<Difference> {
    let list = evidence.env.get("GOPROXY").filter(|list| !list.is_empty())?;
    let entries = proxy_list::entries(list);
    let hosts: Vec<String> = entries.iter().filter_map(proxy_list::Entry::host).collect();
    let (host, line) = requests(evidence).find_map(|(_, request, line)| {
        let host = url::split(request)?.host;
        let is_other = !mirrors::is_checksum_request(request)
            && proxy_url::asked(request).is_some()
            && !hosts.iter().any(|known| known == host);
        is_other.then_some((host, line))
    })?;
    let captures = captures([("text", shown_list(list)), ("host", host.to_owned())]);
    Some(Difference { key: "GOPROXY", line, what: PROXY, captures })
}

/// The checksum database was asked, although GOSUMDB is off.
fn asked_database(evidence: &Evidence<'_>) -> Option<Difference> {
    evidence.env.get("GOSUMDB").filter(|value| *value == "off")?;
    let (host, line) = requests(evidence).find_map(|(_, request, line)| {
        mirrors::is_checksum_request(request).then_some((url::split(request)?.host, line))
    })?;
    let captures = captures([("host", host.to_owned())]);
    Some(Difference { key: "GOSUMDB", line, what: DATABASE, captures })
}

/// What stands behind `mark` on the first line that has it, up to one of `ends`.
fn stated<'e>(
    evidence: &'e Evidence<'_>,
    mark: &'static [&'static str],
    ends: &[char],
) -> Option<(&'e str, usize)> {
    let first = evidence.log.first_with(mark)?;
    evidence.log.lines.iter().enumerate().skip(first).find_map(|(index, line)| {
        let (_, behind) = line.text.split_once(mark.first()?)?;
        let end = behind.find(ends).unwrap_or(behind.len());
        Some((behind.get(..end)?, index)).filter(|(value, _)| !value.is_empty())
    })
}

/// Another Go ran. A newer one is no contradiction where Go may switch to it.
fn other_version(evidence: &Evidence<'_>) -> Option<Difference> {
    let printed = evidence.env.get("GOVERSION").and_then(GoVersion::read)?;
    let (text, line) = stated(evidence, &["(running go "], &[';', ')', ' '])?;
    let ran = GoVersion::read(text)?;
    let may_switch = evidence.env.get("GOTOOLCHAIN") != Some("local");
    let differs = ran < printed || (ran > printed && !may_switch);
    let named = |version: GoVersion| format!("1.{}.{}", version.minor, version.patch);
    differs.then(|| Difference {
        key: "GOVERSION",
        line,
        what: VERSION,
        captures: captures([("version", named(printed)), ("version2", text.to_owned())]),
    })
}

/// GOTOOLCHAIN was another one.
fn other_toolchain(evidence: &Evidence<'_>) -> Option<Difference> {
    let printed = evidence.env.get("GOTOOLCHAIN").filter(|value| !value.is_empty())?;
    let (ran, line) = stated(evidence, &["; GOTOOLCHAIN="], &[';', ')', ' '])?;
    (ran != printed).then(|| Difference {
        key: "GOTOOLCHAIN",
        line,
        what: TOOLCHAIN,
        captures: captures([("word", printed.to_owned()), ("word2", ran.to_owned())]),
    })
}

/// The module cache was another one.
fn other_cache(evidence: &Evidence<'_>) -> Option<Difference> {
    let printed = evidence.env.get("GOMODCACHE").filter(|value| !value.is_empty())?;
    let first = evidence.log.first_with(CACHE_ENDINGS)?;
    let lines = evidence.log.lines.iter().enumerate().skip(first);
    let (path, line) = lines.into_iter().find_map(|(index, line)| {
        let path = cache_of(line)?;
        (!is_same_directory(path, printed)).then_some((path, index))
    })?;
    let captures = captures([("path", printed.to_owned()), ("path2", path.to_owned())]);
    Some(Difference { key: "GOMODCACHE", line, what: CACHE, captures })
}

/// How the directory of a module cache ends.
const CACHE_ENDINGS: &[&str] = &["/pkg/mod", "\\pkg\\mod"];

/// The absolute directory that ends in `pkg/mod` on a line.
fn cache_of<'l>(line: &'l Line<'_>) -> Option<&'l str> {
    CACHE_ENDINGS.iter().find_map(|ending| {
        let at = line.text.find(ending)?;
        let before = line.text.get(..at)?;
        let is_end = |c: char| c.is_whitespace() || "\"'(=`".contains(c);
        let start = before.rfind(is_end).map_or(0, |at| at + 1);
        let path = line.text.get(start..at + ending.len())?;
        // `\x1c:\Users\…` begins behind `main.go:3:2: `, and so has no more than a drive.
        let is_absolute = path.starts_with('/') || path.get(1..3) == Some(":\\");
        is_absolute.then_some(path)
    })
}

/// Windows does not tell upper from lower case, nor `/` from `\`.
fn is_same_directory(one: &str, other: &str) -> bool {
    let plain = |path: &str| {
        let path = path.trim_end_matches(['/', '\\']).replace('\\', "/");
        if path.get(1..2) == Some(":") { path.to_ascii_lowercase() } else { path }
    };
    plain(one) == plain(other)
}

/// The list without what may be a login.
fn shown_list(list: &str) -> String {
    crate::redact::secrets(list)
}

fn captures<const N: usize>(pairs: [(&'static str, String); N]) -> Captures {
    pairs.into_iter().collect()
}

/// The system on which the printed variables were set.
fn system_of_env(evidence: &Evidence<'_>) -> Option<Os> {
    let directory = ["GOMODCACHE", "GOPATH", "GOENV", "GOROOT"]
        .iter()
        .find_map(|key| evidence.env.get(key).filter(|value| !value.is_empty()));
    match directory {
        Some(path) if path.get(1..3) == Some(":\\") => Some(Os::Windows),
        Some(path) if path.starts_with("/Users/") => Some(Os::MacOs),
        Some(path) if path.starts_with('/') => Some(Os::Linux),
        _ => None,
    }
}

const PROXY: Text = Text {
    en: "`go env` prints `GOPROXY={text}`, but the command that failed asked {host}.",
    zh: "`go env` 显示 `GOPROXY={text}`，而失败的命令访问的是 {host}。",
}
.paired();

const DATABASE: Text = Text {
    en: "`go env` prints `GOSUMDB=off`, but the command that failed asked {host}.",
    zh: "`go env` 显示 `GOSUMDB=off`，而失败的命令访问了 {host}。",
}
.paired();

const VERSION: Text = Text {
    en: "`go env` prints Go {version}, but Go {version2} ran.",
    zh: "`go env` 显示的是 Go {version}，而实际运行的是 Go {version2}。",
}
.paired();

const TOOLCHAIN: Text = Text {
    en: "`go env` prints `GOTOOLCHAIN={word}`, but the command that failed ran with `GOTOOLCHAIN={word2}`.",
    zh: "`go env` 显示 `GOTOOLCHAIN={word}`，而失败的命令使用的是 `GOTOOLCHAIN={word2}`。",
}
.paired();

const CACHE: Text = Text {
    en: "`go env` keeps modules in {path}, but the command that failed used {path2}.",
    zh: "`go env` 显示模块缓存在 {path}，而失败的命令使用的是 {path2}。",
}
.paired();

#[cfg(test)]
mod tests;
