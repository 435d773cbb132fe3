//! Users in paths, prompts and variables, and the hosts and shares of Windows networks.

use super::credential::is_service;
use super::pseudonym::Pseudonyms;
use super::removed::Kind;
use super::scan::{Found, before, from, length_of};
use crate::order;

/// Directories whose next part is a user, in lower case.
const HOMES: &[&str] =
    &["/home/", "/users/", "\\users\\", ":/users/", "\\documents and settings\\"];

/// Accounts of systems and CI services. They name no person, and tell where a command ran.
const ACCOUNTS: &[&str] = &[
    "root",
    "runner",
    "runneradmin",
    "public",
    "default",
    "administrator",
    "containeradministrator",
    "containeruser",
    "circleci",
    "vsts",
    "vscode",
    "codespace",
    "gitpod",
    "jenkins",
    "gitlab-runner",
    "travis",
    "go",
    "golang",
    "nonroot",
    "nobody",
    "app",
    "build",
    "builder",
    "linuxbrew",
    "ubuntu",
    "user",
    "me",
    "you",
];

/// Variables whose value is a user.
const VARIABLES: &[&str] = &["USER=", "LOGNAME=", "USERNAME=", "SUDO_USER=", "USERPROFILE="];

/// The users of a line.
pub(super) fn users(text: &str, pseudonyms: &mut Pseudonyms) -> Vec<Found> {
    let mut found = Vec::new();
    let lower = text.to_ascii_lowercase();
    for home in HOMES {
        for (at, _) in lower.match_indices(home) {
            let start = at + home.len();
            push_user(&mut found, text, start, name_length(from(text, start), home), pseudonyms);
        }
    }
    for variable in VARIABLES {
        for (at, _) in text.match_indices(variable) {
            let is_whole =
                !before(text, at).ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
            let start = at + variable.len();
            let quotes = length_of(from(text, start), |c| matches!(c, '"' | '\''));
            let name = from(text, start + quotes);
            let length = length_of(name, |c| c.is_alphanumeric() || "._-".contains(c));
            let is_name = !from(name, length).starts_with([':', '\\', '/']);
            if is_whole && is_name {
                push_user(&mut found, text, start + quotes, length, pseudonyms);
            }
        }
    }
    prompt(&mut found, text, pseudonyms);
    shares(&mut found, text, pseudonyms);
    order::by_key(&mut found, |one| one.range.start);
    found
}

/// What ends a name in a path. Whatever ends the host of a URL ends a name as well.
fn is_end(c: char) -> bool {
    c.is_whitespace() || "/\\\"'`:;,?#<>|&()[]{}$%*=@".contains(c)
}

/// The length of a user's name at the beginning. On Windows it may have spaces in it.
fn name_length(text: &str, home: &str) -> usize {
    let short = length_of(text, |c| !is_end(c));
    if !home.contains('\\') || !from(text, short).starts_with(' ') {
        return short;
    }
    let whole = length_of(text, |c| c == ' ' || !is_end(c));
    let is_name = whole <= 40 && from(text, whole).starts_with('\\');
    if is_name { whole } else { short }
}

fn push_user(
    found: &mut Vec<Found>,
    text: &str,
    start: usize,
    length: usize,
    pseudonyms: &mut Pseudonyms,
) {
    let Some(name) = text.get(start..start + length).filter(|name| !name.is_empty()) else {
        return;
    };
    let is_account = ACCOUNTS.contains(&name.to_ascii_lowercase().as_str());
    let is_path = name.chars().all(|c| c == '.' || c == '~');
    if is_account || is_path {
        return;
    }
    let given = pseudonyms.user(name);
    if given != name {
        found.push(Found::new(start..start + length, given, Kind::User));
    }
}

/// `bob@laptop:~/src$` and `[bob@laptop src]$` at the beginning of a line.
fn prompt(found: &mut Vec<Found>, text: &str, pseudonyms: &mut Pseudonyms) {
    let start = length_of(text, |c| c == '[' || c == '(' || c == ' ');
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    let user = before(from(text, start), length_of(from(text, start), is_part));
    let Some(rest) = from(text, start + user.len()).strip_prefix('@') else { return };
    let host = before(rest, length_of(rest, is_part));
    let tail = from(rest, host.len());
    let is_prompt = tail.starts_with(":~")
        || tail.starts_with(":/")
        || (text.starts_with('[') && tail.starts_with(' '))
        || tail.starts_with(" ~");
    if user.is_empty() || host.is_empty() || !is_prompt || is_service(user) {
        return;
    }
    push_user(found, text, start, user.len(), pseudonyms);
    let at = start + user.len() + 1;
    let given = pseudonyms.name(host);
    if given != host && !host.contains('.') && host != "localhost" {
        found.push(Found::new(at..at + host.len(), given, Kind::Name));
    }
}

/// `\\server\share`.
fn shares(found: &mut Vec<Found>, text: &str, pseudonyms: &mut Pseudonyms) {
    let is_part = |c: char| c.is_alphanumeric() || "._-$".contains(c);
    for (at, _) in text.match_indices("\\\\") {
        let is_begun = before(text, at)
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || "\"'`=(<[,;:".contains(c));
        // `C:\\Users` is a path in an encoding.
        let is_drive = before(text, at).ends_with(':');
        let start = at + 2;
        let server = before(from(text, start), length_of(from(text, start), is_part));
        let Some(rest) = from(text, start + server.len()).strip_prefix('\\') else { continue };
        let share = before(rest, length_of(rest, is_part));
        if !is_begun || is_drive || server.is_empty() || share.is_empty() {
            continue;
        }
        // The subsystem for Linux has its files there.
        if ["wsl$", "wsl.localhost"].contains(&server.to_ascii_lowercase().as_str()) {
            continue;
        }
        for (start, name) in [(start, server), (start + server.len() + 1, share)] {
            let given = pseudonyms.name(name);
            let is_address = name.parse::<std::net::IpAddr>().is_ok();
            if given != name && !is_address && !name.contains('.') && name != "localhost" {
                found.push(Found::new(start..start + name.len(), given, Kind::Name));
            }
        }
    }
}
