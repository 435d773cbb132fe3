//! Logins: user and password before the `@` of an address.

use super::pseudonym;
use super::removed::Kind;
use super::scan::{Found, before, from, is_break, start_of};
use crate::order;

/// What stands for a part of a login. Go writes a hidden password the same way, and it is a valid
/// one, so that the URL is read as before.
pub(super) const HIDDEN: &str = "xxxxx";

/// No login is longer, in bytes.
const LONGEST: usize = 1024;

/// Users that name no person. What stands behind them is a token, and their name tells which.
const SERVICES: &[&str] = &[
    "git",
    "hg",
    "svn",
    "ssh",
    "gerrit",
    "oauth2",
    "x-access-token",
    "x-token-auth",
    "x-oauth-basic",
    "gitlab-ci-token",
];

/// Whether a user of version control names no person.
pub(super) fn is_service(user: &str) -> bool {
    SERVICES.contains(&user)
}

/// The logins of URLs, and what Go calls the port of a URL that was cut within one.
pub(super) fn logins(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("://") {
        let start = at + 3;
        let behind = start_of(from(text, start), LONGEST);
        let word = before(behind, behind.find(is_break).unwrap_or(behind.len()));
        if let Some(login) = login_of(word) {
            push(&mut found, text, start, login);
        }
    }
    // The words of `net/url` for a URL that it cut in the middle of a login.
    if let Some(at) = text.find("invalid port ") {
        let start = text.len() - from(text, at + 13).trim_start_matches(['"', ':', '\\']).len();
        let port = from(text, start);
        let port = before(port, port.find(|c| is_break(c) || c == '\\').unwrap_or(port.len()));
        if port.bytes().any(|b| !b.is_ascii_digit()) && port != HIDDEN {
            found.push(Found::new(start..start + port.len(), HIDDEN, Kind::Login));
        }
    }
    order::by_key(&mut found, |one| one.range.start);
    found
}

/// Logins without a scheme, as in `HTTPS_PROXY=user:password@host:8080`, and those that curl is
/// given with `-u`.
pub(super) fn bare_logins(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let is_local = |c: char| !is_break(c) && !"/,|=()[]{};".contains(c);
        let head = before(text, at);
        let head = from(head, head.ceil_char_boundary(at.saturating_sub(LONGEST)));
        let start = head.rfind(|c| !is_local(c)).map_or(0, |end| end + next_len(head, end));
        let local = from(head, start);
        let start = at - local.len();
        let host = start_of(from(text, at + 1), LONGEST);
        let host = before(
            host,
            super::scan::length_of(host, |c| c.is_ascii_alphanumeric() || "-.:".contains(c)),
        );
        let is_version =
            host.starts_with('v') && host.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
        let has_password = local.split_once(':').is_some_and(|(user, password)| {
            let shown = password.split('@').next().unwrap_or_default();
            user.contains(char::is_alphanumeric) && !password.is_empty() && shown != HIDDEN
        });
        let plain = local.trim_start_matches(|c: char| !c.is_alphanumeric());
        let is_stand_in = pseudonym::begins_with_address(plain)
            || plain.split_once(':').is_some_and(|(user, _)| pseudonym::is_pseudonym(user));
        // An address may begin with `::`, and what stands for it does not.
        let begin = host.trim_start_matches('-');
        let is_host = (begin.starts_with(|c: char| c.is_ascii_alphanumeric())
            || begin.starts_with("::"))
            && host.contains(['.', ':'])
            && !is_version;
        if has_password && is_host && !is_stand_in {
            push(&mut found, text, start, local);
        }
    }
    for option in [" -u ", " --user ", " --proxy-user ", " -U "] {
        let Some(at) = text.find(option) else { continue };
        let value = from(text, at + option.len());
        let start = text.len() - value.trim_start_matches(['"', '\'']).len();
        let value = from(text, start);
        let value = before(value, value.find(is_break).unwrap_or(value.len()));
        if value.contains(':') {
            push(&mut found, text, start, value);
        }
    }
    order::by_key(&mut found, |one| one.range.start);
    found
}

fn next_len(text: &str, at: usize) -> usize {
    from(text, at).chars().next().map_or(0, char::len_utf8)
}

fn push(found: &mut Vec<Found>, text: &str, start: usize, login: &str) {
    let hidden = hidden(login);
    let end = start + login.len();
    if hidden != login && text.is_char_boundary(end) {
        found.push(Found::new(start..end, hidden, Kind::Login));
    }
}

/// The login that a URL's address begins with.
fn login_of(word: &str) -> Option<&str> {
    let authority = before(word, word.find(['/', '?', '#', '\\']).unwrap_or(word.len()));
    // A list, as in GOPROXY, goes on behind an entry that has no login, or a whole one.
    let first = authority.split([',', '|', ';']).next().unwrap_or_default();
    let authority = if first.contains('@') || !is_cut(first) { first } else { authority };
    if let Some((login, _)) = authority.rsplit_once('@') {
        return Some(login);
    }
    if !is_cut(authority) {
        return None;
    }
    // A password with a `/`, `?` or `#` in it ends the address too early.
    let behind = from(word, authority.len());
    let at = behind.char_indices().find(|(at, c)| {
        let host = from(behind, at + 1);
        let is_version =
            host.starts_with('v') && host.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
        *c == '@'
            && !is_version
            && host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
    });
    Some(at.map_or(authority, |(at, _)| before(word, authority.len() + at)))
}

/// `user:secret` without its `@host`, as Go prints a URL that it could not parse.
fn is_cut(authority: &str) -> bool {
    !authority.starts_with('[')
        && authority
            .split_once(':')
            .is_some_and(|(_, port)| !port.is_empty() && !port.bytes().all(|b| b.is_ascii_digit()))
}

fn hidden(login: &str) -> String {
    let is_masked = |part: &str| super::scan::is_mark(part);
    let hide = |part: &str| if is_masked(part) { part.to_owned() } else { HIDDEN.to_owned() };
    match login.split_once(':') {
        None if is_service(login) || login.is_empty() => login.to_owned(),
        None => hide(login),
        Some((user, password)) => {
            let user = if is_service(user) { user.to_owned() } else { hide(user) };
            format!("{user}:{}", hide(password))
        }
    }
}
