//! Secrets and names out of text that leaves the machine.
//!
//! What is replaced: user and password in URLs, tokens by their known prefixes, what stands
//! behind `Authorization:`, `Bearer`, `password` and secret query parameters, e-mail addresses,
//! and user names in home directories. What is left in its place says what it was.

/// Prefixes of tokens. Sources: the token format pages of GitHub, GitLab, npm, AWS, Slack and Google.
const TOKEN_PREFIXES: &[&str] = &[
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "github_pat_",
    "glpat-",
    "gldt-",
    "glrt-",
    "glcbt-",
    "npm_",
    "AKIA",
    "ASIA",
    "xoxb-",
    "xoxp-",
    "ya29.",
    "eyJ",
];

/// Words behind which a secret stands.
const SECRET_LABELS: &[&str] =
    &["bearer", "basic", "token", "password", "passwd", "private-token:", "job-token:"];

/// Query parameters that hold a secret.
const SECRET_PARAMETERS: &[&str] = &[
    "token",
    "access_token",
    "private_token",
    "api_key",
    "apikey",
    "key",
    "sig",
    "signature",
    "password",
    "secret",
    "x-amz-signature",
    "x-goog-signature",
];

/// Directories whose next part is a user name.
const HOMES: &[&str] = &["/home/", "/Users/", ":\\Users\\", ":/Users/", "\\\\Users\\\\"];

/// What ends a user name in a path. Whatever ends the host of a URL ends a name as well, so
/// that no URL grows where a name is left out.
const NAME_ENDS: &[char] = &['/', '\\', '"', '\'', ':', ';', ',', '?', '#'];

/// The text without secrets and names. Line breaks stay where they are.
pub fn redact(text: &str) -> String {
    text.split_inclusive('\n').map(redact_line).collect()
}

fn redact_line(line: &str) -> String {
    let mut redacted = String::with_capacity(line.len());
    let mut is_secret_next = false;
    let mut last = String::new();
    for word in line.split_inclusive(char::is_whitespace) {
        let text = word.trim_end();
        let space = word.get(text.len()..).unwrap_or_default();
        if text.is_empty() {
            redacted.push_str(space);
            continue;
        }
        let label = text.trim_matches(['"', '\'']).to_ascii_lowercase();
        let is_label = SECRET_LABELS.contains(&label.as_str());
        let hides = is_secret_next && !is_label && !is_prose(text);
        redacted.push_str(&if hides { "[secret]".to_owned() } else { redact_word(text) });
        redacted.push_str(space);
        // Go's words for a URL that it cut in the middle of a login: `invalid port ":secret" after host`.
        let is_cut_port = last == "invalid" && label == "port";
        last = label;
        is_secret_next = is_label || is_cut_port;
    }
    redacted
}

/// "token expired", "password authentication was removed": a sentence, no secret.
fn is_prose(word: &str) -> bool {
    word.len() < 20 && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_punctuation())
}

fn redact_word(word: &str) -> String {
    let without_login = redact_user_info(word);
    let without_tokens = redact_tokens(&without_login);
    let without_parameters = redact_parameters(&without_tokens);
    let without_names = redact_homes(&without_parameters);
    redact_emails(&without_names)
}

fn redact_user_info(word: &str) -> String {
    let mut redacted = String::new();
    let mut rest = word;
    while let Some((before, behind)) = rest.split_once("://") {
        let end = behind.find(['/', '?', '#', '"', '\'']).unwrap_or(behind.len());
        let (authority, tail) = behind.split_at_checked(end).unwrap_or((behind, ""));
        redacted.push_str(before);
        redacted.push_str("://");
        match authority.rsplit_once('@') {
            // `git@host` names no person.
            None if is_cut_login(authority) => redacted.push_str("[login]"),
            Some(("git", _)) | None => redacted.push_str(authority),
            Some((_, host)) => {
                redacted.push_str("[login]@");
                redacted.push_str(host);
            }
        }
        rest = tail;
    }
    redacted.push_str(rest);
    redacted
}

/// `user:secret` without its `@host`, as Go prints a URL that it could not parse.
fn is_cut_login(authority: &str) -> bool {
    !authority.starts_with('[')
        && authority
            .split_once(':')
            .is_some_and(|(_, port)| !port.is_empty() && !port.bytes().all(|b| b.is_ascii_digit()))
}

fn redact_tokens(word: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let mut redacted = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(start) = rest.find(is_part) {
        let (before, from_start) = rest.split_at_checked(start).unwrap_or((rest, ""));
        let end = from_start.find(|c| !is_part(c)).unwrap_or(from_start.len());
        let (part, behind) = from_start.split_at_checked(end).unwrap_or((from_start, ""));
        redacted.push_str(before);
        let is_token = TOKEN_PREFIXES
            .iter()
            .any(|prefix| part.starts_with(prefix) && part.len() >= prefix.len() + 12);
        redacted.push_str(if is_token { "[token]" } else { part });
        rest = behind;
    }
    redacted.push_str(rest);
    redacted
}

fn redact_parameters(word: &str) -> String {
    let Some((address, query)) = word.split_once('?') else {
        return word.to_owned();
    };
    let parameters: Vec<String> = query
        .split('&')
        .map(|parameter| match parameter.split_once('=') {
            Some((name, _)) if SECRET_PARAMETERS.contains(&name.to_ascii_lowercase().as_str()) => {
                format!("{name}=[secret]")
            }
            _ => parameter.to_owned(),
        })
        .collect();
    format!("{address}?{}", parameters.join("&"))
}

fn redact_homes(word: &str) -> String {
    let mut redacted = word.to_owned();
    for home in HOMES {
        let mut parts = redacted.split(home);
        let mut hidden = parts.next().unwrap_or_default().to_owned();
        for behind in parts {
            let end = behind.find(NAME_ENDS).unwrap_or(behind.len());
            hidden.push_str(home);
            hidden.push_str("[user]");
            hidden.push_str(behind.get(end..).unwrap_or_default());
        }
        redacted = hidden;
    }
    redacted
}

fn redact_emails(word: &str) -> String {
    let mut redacted = String::with_capacity(word.len());
    let mut rest = word;
    let mut is_in_path = false;
    while let Some((before, behind)) = rest.split_once('@') {
        is_in_path |= before.contains('/');
        let address = (!is_in_path).then(|| e_mail(before, behind)).flatten();
        if let Some((lead, tail)) = address {
            redacted.push_str(lead);
            redacted.push_str("[e-mail]");
            rest = tail;
        } else {
            redacted.push_str(before);
            redacted.push('@');
            rest = behind;
        }
    }
    redacted.push_str(rest);
    redacted
}

/// What stands before and behind the address around an `@`, if it is one.
fn e_mail<'t>(before: &'t str, behind: &'t str) -> Option<(&'t str, &'t str)> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let local = before.rsplit(|c| !is_local(c)).next().unwrap_or_default();
    let lead = before.strip_suffix(local)?;
    let end = behind
        .find(|c: char| !(c.is_ascii_alphanumeric() || "-.".contains(c)))
        .unwrap_or(behind.len());
    let (domain, tail) = behind.split_at_checked(end)?;
    // `module@v1.2.3`, `user@host:path` and `[login]@host` are no addresses.
    let is_version = domain.starts_with('v')
        && domain.get(1..2).is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit()));
    let has_ending = domain.rsplit_once('.').is_some_and(|(_, ending)| {
        ending.len() >= 2 && ending.bytes().all(|b| b.is_ascii_alphabetic())
    });
    let is_address =
        !local.is_empty() && local != "git" && !is_version && has_ending && !tail.starts_with(':');
    is_address.then_some((lead, tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_and_names_go() {
        let cases = [
            (
                "GOPROXY='https://bob:hunter2@proxy.example/go'",
                "GOPROXY='https://[login]@proxy.example/go'",
            ),
            ("url.https://ghp_0123456789abcdefABCD@github.com/", "url.https://[login]@github.com/"),
            ("token is glpat-AbCdEfGhIjKlMnOpQrSt", "token is [token]"),
            ("Authorization: Bearer abc.DEF.123", "Authorization: Bearer [secret]"),
            (
                "machine git.example login bob password Hunter2x",
                "machine git.example login bob password [secret]",
            ),
            ("https://x.example/a?token=abc&b=1", "https://x.example/a?token=[secret]&b=1"),
            ("open /home/bob/go/pkg: denied", "open /home/[user]/go/pkg: denied"),
            ("set GOPATH=C:\\Users\\bob\\go", "set GOPATH=C:\\Users\\[user]\\go"),
            (
                "parse \"https://bob:hunter2\": invalid port \":hunter2\" after host",
                "parse \"https://[login]\": invalid port [secret] after host",
            ),
            ("From: <bob.smith@corp.example>", "From: <[e-mail]>"),
            ("<bob@corp.example>,<eve@corp.example>", "<[e-mail]>,<[e-mail]>"),
            ("PATH=/home/bob/bin:/home/eve/bin", "PATH=/home/[user]/bin:/home/[user]/bin"),
        ];
        for (text, expected) in cases {
            assert_eq!(redact(text), expected);
        }
    }

    #[test]
    fn what_the_diagnosis_needs_stays() {
        for text in [
            "go: example.com/a@v1.0.0: reading https://proxy.golang.org/x/@v/v1.0.0.info: 404 Not Found",
            "git@github.com: Permission denied (publickey).",
            "fatal: Authentication failed for 'https://git.example.com/priv/'",
            "remote: Support for password authentication was removed on August 13, 2021.",
            "line one\r\nline two\n",
        ] {
            assert_eq!(redact(text), text);
        }
    }

    #[test]
    fn redacting_twice_is_redacting_once() {
        for text in [
            "https://a:b@c/d?token=x /home/bob ghp_0123456789abcdefABCD",
            "e:p@x.example|direct,j:p@x.exam",
            "https://p.example:\\Users\\a?b,c@v1.0.0",
        ] {
            let once = redact(text);
            assert_eq!(redact(&once), once);
        }
    }
}
