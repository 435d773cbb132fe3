//! Hosts that not everybody can reach, and the modules on them.

use super::credential::HIDDEN;
use super::private::Private;
use super::pseudonym::{self, Pseudonyms};
use super::public;
use super::removed::Kind;
use super::scan::{self, Found, before, from, is_break};
use crate::hosts;

/// What the elements of a path belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Path<'t> {
    /// Nothing known.
    None,
    /// A public host, so many elements ago.
    Public(&'t str, usize),
    /// A private host or module.
    Private,
}

/// Characters of an element of a path.
const fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '!' | '~' | '*')
}

/// The private hosts and module paths of a line.
pub(super) fn hosts(text: &str, private: &Private, pseudonyms: &mut Pseudonyms) -> Vec<Found> {
    let mut found = Vec::new();
    let mut path = Path::None;
    let mut last_end = 0;
    let mut host_at = usize::MAX;
    for run in scan::runs(text, is_part) {
        let gap = text.get(last_end..run.start).unwrap_or_default();
        let head = before(text, run.start);
        let start = run.start + scan::escape_length(head, from(text, run.start));
        let Some(whole) = text.get(start..run.end) else { continue };
        let element = whole.trim_end_matches(['.', '!']);
        last_end = run.end;
        let behind = from(text, start + element.len());
        if gap.ends_with("://") && start == run.start {
            host_at = authority(text, start);
        }
        let goes_on = matches!(gap, "/" | "\\") || is_port_or_scp(gap, path, text, run.end);
        if !goes_on {
            path = Path::None;
        }
        let is_authority =
            start == host_at || (gap == "@" && is_scp(behind)) || is_named(head, behind);
        let at = start..start + element.len();
        if is_authority || (may_begin(path) && public::is_host(element, false)) {
            path = if is_address(element) {
                Path::Private
            } else if public::is_public(element) {
                Path::Public(element, 0)
            } else {
                if public::is_host(element, true) {
                    push(&mut found, at, element, host_name(element, pseudonyms));
                }
                Path::Private
            };
            continue;
        }
        path = match path {
            Path::Public(host, depth) => {
                let plain = element.replace('!', "");
                if depth == 0 && private.has_account(host, &plain) {
                    push(&mut found, at, element, path_element(element, pseudonyms));
                    Path::Private
                } else {
                    Path::Public(host, depth + 1)
                }
            }
            Path::Private => {
                push(&mut found, at, element, path_element(element, pseudonyms));
                Path::Private
            }
            Path::None if !goes_on && behind.starts_with('/') && private.has_root(element) => {
                push(&mut found, at, element, path_element(element, pseudonyms));
                Path::Private
            }
            Path::None => Path::None,
        };
    }
    found
}

fn push(found: &mut Vec<Found>, range: std::ops::Range<usize>, name: &str, given: String) {
    if given != name {
        found.push(Found::new(range, given, Kind::Name));
    }
}

/// Where the host of a URL begins, behind the login.
fn authority(text: &str, start: usize) -> usize {
    let rest = from(text, start);
    let end = rest.find(|c| is_break(c) || matches!(c, '/' | '?' | '#' | ',' | '|' | '\\'));
    let authority = before(rest, end.unwrap_or(rest.len()));
    start + authority.rfind('@').map_or(0, |at| at + 1)
}

/// On a host where everybody has accounts, account and repository may look like hosts.
fn may_begin(path: Path<'_>) -> bool {
    match path {
        Path::None | Path::Private => true,
        Path::Public(host, depth) => depth >= 2 || !hosts::is_forge(host),
    }
}

/// The `:` between host and port or, for ssh, host and path.
fn is_port_or_scp(gap: &str, path: Path<'_>, text: &str, end: usize) -> bool {
    gap == ":" && path != Path::None && !from(text, end).starts_with(": ")
}

/// `git@host:path`.
fn is_scp(behind: &str) -> bool {
    behind.strip_prefix(':').is_some_and(|path| {
        path.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '~' | '/' | '_'))
    })
}

/// A place where Go, git, ssh and curl write a host.
fn is_named(head: &str, behind: &str) -> bool {
    let is_lookup = head.ends_with("lookup ")
        && (behind.starts_with(':') || behind.starts_with(" on ") || behind.starts_with(" i/o"));
    let is_ssh = head.ends_with("connect to host ") && behind.starts_with(" port");
    let is_resolved = ["resolve host: ", "resolve proxy: ", "resolve hostname "]
        .iter()
        .any(|words| head.ends_with(words));
    let is_netrc = head.ends_with("machine ")
        && (behind.is_empty()
            || [" login", " password", " account"].iter().any(|word| behind.starts_with(word)));
    is_lookup || is_ssh || is_resolved || is_netrc
}

/// Whether the element is an address: the path behind it is private.
fn is_address(element: &str) -> bool {
    element.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| !ip.is_loopback())
}

/// The pseudonym of a host, label by label: ending, wildcards and what names nobody stay.
fn host_name(host: &str, pseudonyms: &mut Pseudonyms) -> String {
    let last = host.matches('.').count();
    let labels = host.split('.').enumerate().map(|(index, label)| {
        let is_ending = index == last && last > 0;
        let stays = is_ending || public::is_word(label) || label.contains('*') || label == HIDDEN;
        if stays { label.to_owned() } else { pseudonyms.name(label) }
    });
    labels.collect::<Vec<_>>().join(".")
}

/// The pseudonym of an element of a module path. What Go reads in it stays: `/v2`, `.v3`, `.git`,
/// and the `!` before a capital in what a proxy is asked.
fn path_element(element: &str, pseudonyms: &mut Pseudonyms) -> String {
    if let Some(escaped) = element.strip_prefix('!').filter(|_| !element.contains('*')) {
        let plain = format!(
            "{}{}",
            escaped.get(..1).unwrap_or_default().to_ascii_uppercase(),
            escaped.get(1..).unwrap_or_default().replace('!', "")
        );
        let given = path_element(&plain, pseudonyms);
        return format!("!{}", given.to_ascii_lowercase());
    }
    let element_stays = |name: &str| {
        name.is_empty()
            || name == HIDDEN
            || public::is_word(name)
            || pseudonym::is_pseudonym(name)
            || name.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '*' | '~' | '-' | '_'))
            || is_version(name)
    };
    if element_stays(element) {
        return element.to_owned();
    }
    if element.contains('*') {
        return "*".to_owned();
    }
    let (name, ending) = match element.rsplit_once('.') {
        Some((name, "git")) => (name, ".git"),
        Some((name, "go")) => (name, ".go"),
        Some((name, version)) if is_version(version) => (name, from(element, name.len())),
        _ => (element, ""),
    };
    let tilde = if name.starts_with('~') { "~" } else { "" };
    let plain = name.trim_start_matches('~').replace('!', "");
    if element_stays(&plain) {
        return element.to_owned();
    }
    format!("{tilde}{}{ending}", pseudonyms.name(&plain))
}

/// `v2`, `v1.0.0.info` and the like.
fn is_version(name: &str) -> bool {
    let digits = name.strip_prefix('v').unwrap_or_default();
    digits.starts_with(|c: char| c.is_ascii_digit())
}
