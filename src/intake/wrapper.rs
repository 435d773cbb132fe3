//! What terminals, build systems and web pages put around a line.

use crate::find;
use crate::go::env_print;

/// A shell prompt before a typed command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// `$ `, `user@host:~$ `, `# ` of root, `% ` of zsh.
    Posix,
    /// `PS C:\> `.
    PowerShell,
    /// `C:\>`.
    Cmd,
}

/// A line without its wrappers.
pub(super) struct Unwrapped<'t> {
    /// What is left, white space before it included.
    pub(super) text: &'t str,
    /// The prompt that stood before a command.
    pub(super) prompt: Option<Prompt>,
    /// The line only frames others.
    pub(super) is_frame: bool,
}

impl Unwrapped<'_> {
    pub(super) fn is_indented(&self) -> bool {
        self.text.starts_with([' ', '\t'])
    }
}

/// How many wrappers may be nested: Markdown quote, CI time stamp, BuildKit step, time.
const MAX_DEPTH: usize = 8;

/// Takes away what build systems and web pages put before a line; a prompt stays.
pub(super) fn strip(line: &str) -> &str {
    let mut text = line;
    for _ in 0..MAX_DEPTH {
        let found = strippers_of(text).iter().find_map(|strip| strip(text));
        match found {
            Some(inner) => text = inner,
            None => break,
        }
    }
    text
}

/// Takes the wrappers of a line away.
pub(super) fn unwrap(line: &str) -> Unwrapped<'_> {
    unwrap_stripped(strip(line), true)
}

/// The same for a line that went through [`strip`], and of which [`super::clean::look`] tells
/// whether it may have a prompt.
pub(super) fn unwrap_stripped(text: &str, may_have_prompt: bool) -> Unwrapped<'_> {
    let inside = text.trim_start();
    if inside.starts_with("```") || inside.starts_with("~~~") {
        return Unwrapped { text: "", prompt: None, is_frame: true };
    }
    match strip_prompt(inside, may_have_prompt) {
        Some((prompt, command)) => {
            Unwrapped { text: command, prompt: Some(prompt), is_frame: false }
        }
        None => Unwrapped { text, prompt: None, is_frame: false },
    }
}

const STRIPPERS: &[fn(&str) -> Option<&str>] = &[
    markdown_quote,
    timestamp,
    time_of_day,
    stream,
    buildkit,
    seconds,
    compose,
    annotation,
    label,
];

/// Those that may take something away from a text, by its first byte.
fn strippers_of(text: &str) -> &'static [fn(&str) -> Option<&str>] {
    match text.as_bytes().first() {
        Some(b'a'..=b'z' | b'A'..=b'Z') => &[timestamp, stream, compose],
        Some(b'0'..=b'9') => &[timestamp, time_of_day, stream, seconds, compose],
        Some(b'#') => &[buildkit, annotation],
        Some(b'[') => &[timestamp, time_of_day, label],
        Some(b'\t' | b'>') => &[markdown_quote],
        Some(b' ') => &[markdown_quote, seconds],
        Some(
            b'!' | b'"' | b'$' | b'%' | b'&' | b'\'' | b'(' | b')' | b'*' | b'/' | b';' | b'<'
            | b'=' | b'?' | b'@' | b'\\' | b']' | b'^' | b'`' | b'{' | b'|' | b'}' | b'~',
        )
        | None => &[],
        Some(_) => STRIPPERS,
    }
}

/// `> text` of a Markdown quote.
fn markdown_quote(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix("> ")
}

/// `2026-01-02T03:04:05.678Z text`, with or without brackets around the time.
fn timestamp(line: &str) -> Option<&str> {
    let (line, close) = match line.strip_prefix('[') {
        Some(inner) => (inner, "] "),
        None => (line, " "),
    };
    // Before the search: most lines have no such signs at these places.
    if line.as_bytes().get(4) != Some(&b'-') || line.as_bytes().get(13) != Some(&b':') {
        return None;
    }
    let (stamp, rest) = find::split_once(line, close)?;
    let is_stamp = stamp.len() >= 19
        && stamp.get(4..5) == Some("-")
        && stamp.get(7..8) == Some("-")
        && stamp.get(10..11) == Some("T")
        && stamp.get(13..14) == Some(":")
        && stamp
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'T' | b':' | b'.' | b'Z' | b'+'));
    is_stamp.then_some(rest)
}

/// `12:34:56  ` of Jenkins, with two spaces, and `[12:34:56] ` of others.
fn time_of_day(line: &str) -> Option<&str> {
    let (line, close) = match line.strip_prefix('[') {
        Some(inner) => (inner, "] "),
        None => (line, " "),
    };
    if line.as_bytes().get(2) != Some(&b':') {
        return None;
    }
    let (time, rest) = find::split_once(line, close)?;
    let is_time = (8..=15).contains(&time.len())
        && time.get(2..3) == Some(":")
        && time.get(5..6) == Some(":")
        && time.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b','));
    is_time.then_some(rest.strip_prefix(' ').unwrap_or(rest))
}

/// `01O ` and `00E+` of GitLab behind its time stamp; `stderr F ` of container runtimes.
fn stream(line: &str) -> Option<&str> {
    let mut chars = line.chars();
    let is_gitlab = chars.next().is_some_and(|c| c.is_ascii_digit())
        && chars.next().is_some_and(|c| c.is_ascii_digit())
        && matches!(chars.next(), Some('O' | 'E'))
        && matches!(chars.next(), Some(' ' | '+'));
    if is_gitlab {
        return Some(chars.as_str());
    }
    ["stdout F ", "stderr F "].iter().find_map(|mark| line.strip_prefix(mark))
}

/// `[stage] go: …` of parallel builds.
fn label(line: &str) -> Option<&str> {
    let (name, rest) = find::split_once(line.strip_prefix('[')?, "] ")?;
    let is_name = name.len() <= 40 && !name.contains(['[', '"', ':']);
    (is_name && rest.starts_with("go: ")).then_some(rest)
}

/// `#12 ` of BuildKit.
fn buildkit(line: &str) -> Option<&str> {
    let (number, rest) = find::split_once(line.strip_prefix('#')?, " ")?;
    let is_number =
        !number.is_empty() && number.len() <= 4 && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then_some(rest)
}

/// `1.234 ` of BuildKit: seconds since the step began.
fn seconds(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(' ');
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // Before the search: a number that is no time.
    let end = line.bytes().position(|b| !b.is_ascii_digit())?;
    if line.as_bytes().get(end) != Some(&b'.') {
        return None;
    }
    let (time, rest) = find::split_once(line, " ")?;
    let (whole, fraction) = time.split_at_checked(end)?;
    let fraction = fraction.strip_prefix('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (digits(whole) && digits(fraction) && (2..=3).contains(&fraction.len())).then_some(rest)
}

/// `web-1  | ` of docker compose.
fn compose(line: &str) -> Option<&str> {
    let is_of_name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    let end = line.bytes().position(|b| !is_of_name(b))?;
    let (name, behind) = line.split_at_checked(end)?;
    if !name.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (_, index) = name.rsplit_once(['-', '_'])?;
    if index.is_empty() || !index.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (space, rest) = find::split_once(behind, " | ")?;
    space.trim_end().is_empty().then_some(rest)
}

/// `##[error]` of GitHub Actions and Azure Pipelines, `::error file=…::` of GitHub Actions.
fn annotation(line: &str) -> Option<&str> {
    if let Some(inner) = line.strip_prefix("##[") {
        return inner.split_once(']').map(|(_, rest)| rest);
    }
    let (command, rest) = find::split_once(line.strip_prefix("::")?, "::")?;
    ["error", "warning", "notice"].iter().any(|word| command.starts_with(word)).then_some(rest)
}

/// The words that start a command somebody would paste together with a Go log.
const COMMANDS: &[&str] = &[
    "go", "git", "export", "set", "setx", "unset", "curl", "wget", "docker", "cd", "sudo", "env",
    "make", "npm", "pip", "gopls", "dlv", "ssh", "ping", "nslookup", "dig", "cat", "ls", "dir",
    "echo", "type", "source", "podman", "brew", "apt", "apt-get",
];

fn strip_prompt(line: &str, may_have_prompt: bool) -> Option<(Prompt, &str)> {
    // A value may hold what looks like a prompt.
    if env_print::begins(line) {
        return None;
    }
    if let Some((_, command)) = line.strip_prefix("PS ").and_then(|rest| rest.split_once('>')) {
        return Some((Prompt::PowerShell, command.trim_start()));
    }
    if is_drive(line)
        && let Some((directory, command)) = line.split_once('>')
        && !directory.contains('"')
    {
        return Some((Prompt::Cmd, command.trim_start()));
    }
    if !may_have_prompt && !line.bytes().next().is_some_and(is_sign) {
        return None;
    }
    if is_bare_prompt(line) {
        return Some((Prompt::Posix, ""));
    }
    if !may_have_sign(line) {
        return None;
    }
    ["$ ", "# ", "% ", "+ ", "❯ ", "➜ ", "✗ "].into_iter().find_map(|sign| {
        let (before, command) = find::split_once(line, sign)?;
        let command = command.trim_start();
        // `# cd …` and `# get …` at the start of a line are Go's own.
        let is_prompt = match before {
            "" => !matches!(sign, "# " | "% "),
            _ => before.contains(['@', '~', '➜']),
        };
        (is_prompt && before.len() < MAX_PROMPT && starts_with_command(command))
            .then_some((Prompt::Posix, command))
    })
}

/// No prompt is as long as this, its sign left out.
const MAX_PROMPT: usize = 80;

/// ❯, ➜ and ✗ begin with this byte.
const PRETTY: u8 = 0xe2;

const fn is_sign(byte: u8) -> bool {
    matches!(byte, b'$' | b'#' | b'%' | b'+' | PRETTY)
}

/// Whether the sign of a prompt and a space stand near the beginning of a line: in most lines they
/// do not, and none has to be searched for each sign.
fn may_have_sign(line: &str) -> bool {
    // A sign that is no ASCII has three bytes.
    let near = line.as_bytes().get(..MAX_PROMPT + 4).unwrap_or(line.as_bytes());
    let is_end = |byte: u8| is_sign(byte) || !byte.is_ascii();
    near.array_windows().any(|[sign, space]| *space == b' ' && is_end(*sign))
}

/// Whether a line of printable ASCII may frame others or hold a prompt; [`super::clean::look`]
/// tells `may_have_prompt`.
pub(super) fn may_be_typed(line: &str, may_have_prompt: bool) -> bool {
    let is_opening = match line.as_bytes() {
        // A variable, which holds no prompt, begins as other lines do.
        [b'`' | b'~', ..] | [b'P', b'S', b' ', ..] | [_, b':', ..] => true,
        [first, ..] => is_sign(*first),
        [] => false,
    };
    let is_bare = || matches!(line.as_bytes().last(), Some(b'$' | b'#' | b'%'));
    is_opening || (may_have_prompt && (is_bare() || may_have_sign(line)))
}

/// `me@box:~/src$` with nothing typed behind it.
fn is_bare_prompt(line: &str) -> bool {
    let Some(before) = line.trim_end().strip_suffix(['$', '#', '%']) else { return false };
    let is_word = |c: char| c.is_alphanumeric() || "-._@:~/()[] ".contains(c);
    before.split_once('@').is_some_and(|(user, rest)| {
        !user.is_empty() && !user.contains(' ') && rest.contains(':') && !rest.contains(": ")
    }) && before.len() < 120
        && before.chars().all(is_word)
}

/// Whether `C:\` stands at the beginning.
fn is_drive(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.next() == Some(':')
        && chars.next() == Some('\\')
}

fn starts_with_command(command: &str) -> bool {
    let word = command.split([' ', '\t']).next().unwrap_or_default();
    COMMANDS.contains(&word)
        || (word.contains('=') && word.starts_with(|c: char| c.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(line: &str) -> &str {
        unwrap(line).text
    }

    #[test]
    fn wrappers_go_however_they_are_nested() {
        assert_eq!(text("#12 1.234 go: x"), "go: x");
        assert_eq!(text("2026-01-02T03:04:05.1234567Z #9 0.51 go: x"), "go: x");
        assert_eq!(text("[2026-01-02T03:04:05.123Z] \tgo: x"), "\tgo: x");
        assert_eq!(text("> #12 1.234 go: x"), "go: x");
        assert_eq!(text("builder-1  | go: x"), "go: x");
        assert_eq!(text("##[error]go: x"), "go: x");
        assert_eq!(text("::error file=a.go,line=1::go: x"), "go: x");
        assert_eq!(text("12:34:56  go: x").trim(), "go: x");
        assert_eq!(text("[12:34:56.789] go: x"), "go: x");
        assert_eq!(text("2026-01-02T03:04:05.123456Z 01O go: x"), "go: x");
        assert_eq!(text("2026-01-02T03:04:05.123456789Z stderr F go: x"), "go: x");
        assert_eq!(text("[linux-amd64] go: x"), "go: x");
    }

    #[test]
    fn prompts_are_told_apart() {
        let prompt =
            |line: &'static str| unwrap(line).prompt.map(|prompt| (prompt, unwrap(line).text));
        assert_eq!(prompt("$ go mod tidy"), Some((Prompt::Posix, "go mod tidy")));
        assert_eq!(prompt("me@box:~/src$ go build ./..."), Some((Prompt::Posix, "go build ./...")));
        assert_eq!(prompt("root@1a2b:/app# go get x"), Some((Prompt::Posix, "go get x")));
        assert_eq!(prompt("PS C:\\src> go env"), Some((Prompt::PowerShell, "go env")));
        assert_eq!(prompt("C:\\src>go env"), Some((Prompt::Cmd, "go env")));
    }

    #[test]
    fn lines_of_go_are_left_alone() {
        for line in [
            "# command-line-arguments",
            "# cd /src; git clone https://x",
            "# get https://proxy.golang.org/x/@v/list",
            "go: example.com/a@v1.0.0: reading https://x: 404 Not Found",
            "main.go:3:8: no required module provides package x; to add it:",
            "CGO_CFLAGS='~ $ go build'",
            "set GOFLAGS=a@b $ cd x",
            "\"GOFLAGS\": \"a@b $ cd x\",",
        ] {
            assert_eq!(text(line), line);
            assert_eq!(unwrap(line).prompt, None, "{line}");
        }
    }
}
