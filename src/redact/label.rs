//! Secrets that are known by the name before them: headers, variables, queries, options.

use std::ops::Range;

use super::removed::Kind;
use super::scan::{self, Found, before, from, is_break, is_mark, length_of};

/// Headers whose whole value is secret.
const HEADERS: &[&str] = &["authorization", "proxy-authorization", "cookie", "set-cookie"];

/// Schemes of `Authorization` that may stay.
const SCHEMES: &[&str] =
    &["bearer", "basic", "token", "digest", "negotiate", "ntlm", "aws4-hmac-sha256", "apikey"];

/// Words behind which a secret stands without a sign between them.
const WORDS: &[&str] = &["bearer", "basic", "token", "password", "passwd", "passphrase"];

/// Names behind which a secret stands, with `=` or `:` between them.
const NAMES: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "apikey",
    "api-key",
    "x-api-key",
    "private-token",
    "job-token",
    "deploy-token",
    "x-jfrog-art-api",
    "_auth",
    "_authtoken",
    "credentials",
    "connectionstring",
    "accountkey",
    "sharedaccesskey",
];

/// How names end that a secret stands behind, such as `GITHUB_TOKEN` and `client_secret`.
const ENDINGS: &[&str] = &[
    "_token",
    "_password",
    "_passwd",
    "_passphrase",
    "_secret",
    "_pat",
    "_pass",
    "_pwd",
    "_apikey",
    "_api_key",
    "_key",
    "_credentials",
    "_auth",
    "-token",
    "-password",
    "-secret",
    "-api-key",
    "token",
    "password",
    "secret",
    "secretkey",
    "accesskey",
];

/// Parameters of a query that are secret there, and common words elsewhere.
const PARAMETERS: &[&str] = &[
    "key",
    "sig",
    "signature",
    "code",
    "auth",
    "state",
    "ticket",
    "jwt",
    "sid",
    "session",
    "pass",
    "pwd",
    "user",
    "username",
    "login",
    "x-amz-signature",
    "x-amz-credential",
    "x-amz-security-token",
    "x-goog-signature",
    "x-goog-credential",
    "awsaccesskeyid",
    "googleaccessid",
    "policy",
];

/// Names that end like a secret's and hold none.
const HARMLESS: &[&str] = &["publickey", "public_key", "ssh_auth", "goauth", "unexpected-token"];

/// The secrets of a line that have a name.
pub(super) fn labelled(text: &str) -> Vec<Found> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let mut found: Vec<Found> = Vec::new();
    let mut done = 0;
    for run in scan::runs(text, is_part) {
        if run.start < done {
            continue;
        }
        let Some(word) = text.get(run.clone()) else { continue };
        let name = word.trim_start_matches('-').to_ascii_lowercase();
        let Some(value) = value_of(text, run.clone(), &name) else { continue };
        let Some(secret) = text.get(value.clone()) else { continue };
        if !secret.is_empty() && !is_mark(secret) && !is_reference(secret) {
            done = value.end;
            found.push(Found::new(value, "[secret]", Kind::Secret));
        }
    }
    found
}

/// Where the secret of this name stands, if it is one that has a secret.
fn value_of(text: &str, run: Range<usize>, name: &str) -> Option<Range<usize>> {
    let behind = from(text, run.end);
    let sign = sign_of(behind);
    if HEADERS.contains(&name) {
        return header(text, run.end + sign?.0);
    }
    let is_parameter =
        before(text, run.start).ends_with(['?', '&', ';']) && behind.starts_with('=');
    let is_secret = NAMES.contains(&name) || ENDINGS.iter().any(|ending| name.ends_with(ending));
    if is_parameter && (is_secret || PARAMETERS.contains(&name)) {
        let start = run.end + 1;
        let rest = from(text, start);
        let end = rest
            .find(|c| is_break(c) || matches!(c, '&' | '#' | ';' | ')' | ']' | '}' | '|' | ','));
        return Some(start..start + end.unwrap_or(rest.len()));
    }
    if is_secret
        && !HARMLESS.contains(&name)
        && let Some((length, sign)) = sign
    {
        return Some(assigned(text, run.end + length, sign)).filter(|value| {
            // "unexpected token: name", "password: permission denied": words of a sentence.
            sign == '=' || !is_sentence(text, value.clone())
        });
    }
    if !WORDS.contains(&name) {
        return None;
    }
    let spaces = length_of(behind, |c| c == ' ' || c == '\t');
    let value = word_at(text, run.end + spaces);
    let word = text.get(value.clone())?;
    (spaces > 0 && is_random(word)).then_some(value)
}

/// `=` or `:` behind a name and its closing quote, with what stands before the value.
fn sign_of(behind: &str) -> Option<(usize, char)> {
    let rest = behind.strip_prefix(['"', '\'']).unwrap_or(behind);
    let rest = rest.trim_start_matches([' ', '\t']);
    let (sign, rest) = match rest.chars().next()? {
        ':' => (':', rest.strip_prefix(":=").or(rest.strip_prefix(':'))?),
        '=' => ('=', rest.strip_prefix("=>").or(rest.strip_prefix('='))?),
        _ => return None,
    };
    // `C://` and `token::kind` are no assignments.
    if sign == ':' && rest.starts_with([':', '/']) {
        return None;
    }
    let rest = rest.trim_start_matches([' ', '\t']);
    Some((behind.len() - rest.len(), sign))
}

/// The value of a header: all behind its scheme, up to the end of the line or of the quotes.
fn header(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = from(text, start);
    let (quote, rest) = match rest.strip_prefix(['"', '\'']) {
        Some(inner) => (rest.chars().next(), inner),
        None => (None, rest),
    };
    let start = text.len() - rest.len();
    let is_end = |c: char| quote.map_or(matches!(c, '"' | '\''), |quote| c == quote);
    let value = before(rest, rest.find(is_end).unwrap_or(rest.len())).trim_end();
    let scheme = value
        .split_once([' ', '\t'])
        .filter(|(scheme, _)| SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()));
    let secret = scheme.map_or(value, |(_, secret)| secret.trim_start());
    let end = start + value.len();
    (!secret.is_empty()).then_some(end - secret.len()..end)
}

/// What is assigned: all within quotes, else a word.
fn assigned(text: &str, start: usize, sign: char) -> Range<usize> {
    let rest = from(text, start);
    if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'' | '`')) {
        let inner = from(rest, 1);
        let length = inner.find(quote).unwrap_or(inner.len());
        return start + 1..start + 1 + length;
    }
    let value = word_at(text, start);
    // In `{token: a, b}` and `a(token=b)` the value ends before the sign.
    let word = text.get(value.clone()).unwrap_or_default();
    let closing: &[char] = if sign == ':' { &[',', ';', ')', ']', '}'] } else { &[',', ';', ')'] };
    value.start..value.start + word.trim_end_matches(closing).len()
}

/// The word that begins here, within quotes or not.
fn word_at(text: &str, start: usize) -> Range<usize> {
    let rest = from(text, start);
    let quotes = length_of(rest, |c| matches!(c, '"' | '\'' | '`'));
    let start = start + quotes;
    let rest = from(text, start);
    start..start + rest.find(is_break).unwrap_or(rest.len())
}

/// `$NAME`, `${{ secrets.X }}`, `%NAME%`: where the secret is, and not the secret.
fn is_reference(value: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty()
            && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
    };
    value.starts_with("${")
        || value.starts_with("$(")
        || value.strip_prefix('$').is_some_and(is_name)
        || value.strip_prefix('%').and_then(|name| name.strip_suffix('%')).is_some_and(is_name)
}

/// Whether more words follow an ordinary word.
fn is_sentence(text: &str, value: Range<usize>) -> bool {
    let word = text.get(value.clone()).unwrap_or_default();
    let is_quoted = before(text, value.start).ends_with(['"', '\'', '`']);
    let goes_on = from(text, value.end).trim_start().starts_with(char::is_alphanumeric);
    !is_quoted && goes_on && !is_random(word)
}

/// No word of a sentence: with a digit or a sign in it, or long.
fn is_random(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    let is_word = word.chars().all(|c| c.is_alphabetic() || c == '-')
        || word.to_ascii_lowercase().starts_with("realm=");
    word.contains(char::is_alphanumeric) && (!is_word || word.len() >= 20)
}
