//! E-mail addresses.

use super::credential::is_service;
use super::removed::Kind;
use super::scan::{self, Found, before, from};

/// The addresses of a line.
pub(super) fn addresses(text: &str) -> Vec<Found> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || "._%+-!$&*=^~".contains(c);
    let mut found: Vec<Found> = Vec::new();
    let mut done = 0;
    for (at, _) in text.match_indices('@') {
        let Some(head) = text.get(done..at) else { continue };
        let start = head
            .rfind(|c| !is_local(c))
            .map_or(0, |end| end + from(head, end).chars().next().map_or(0, char::len_utf8));
        // `GIT_AUTHOR_EMAIL=bob@…`: the name of a variable is no part of it.
        let local = from(head, start);
        let start = done + start + local.rfind('=').map_or(0, |equals| equals + 1);
        let local = text.get(start..at).unwrap_or_default();
        let behind = from(text, at + 1);
        let length = scan::length_of(behind, |c| c.is_ascii_alphanumeric() || "-.".contains(c));
        let domain = before(behind, length).trim_end_matches(['.', '-']);
        let tail = from(behind, domain.len());
        if is_address(before(text, start), local, domain, tail) {
            done = at + 1 + domain.len();
            found.push(Found::new(start..done, "[e-mail]", Kind::Mail));
        }
    }
    found
}

/// `module@v1.2.3`, `user@host:path`, `https://user@host` and `git@host` are none.
fn is_address(before: &str, local: &str, domain: &str, tail: &str) -> bool {
    let has_ending = domain.rsplit_once('.').is_some_and(|(rest, ending)| {
        !rest.is_empty() && ending.len() >= 2 && ending.bytes().all(|b| b.is_ascii_alphabetic())
    });
    let is_version =
        domain.starts_with('v') && domain.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    let is_path = tail.starts_with(':') && tail.chars().nth(1).is_some_and(|c| !c.is_whitespace());
    let is_of_url = before.ends_with("://") || (before.ends_with(':') && local == "xxxxx");
    // A module at a branch: `git.example/a/b@feature.x`.
    let is_module = before.ends_with('/') && local.contains('.') && tail.starts_with(':');
    has_ending
        && !local.is_empty()
        && !is_service(local)
        && !is_version
        && !is_path
        && !is_of_url
        && !is_module
}
