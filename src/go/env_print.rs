//! The forms in which `go env` prints a variable.
//!
//! Source: `cmd/go/internal/envcmd/env.go`, `PrintEnv` and `printEnvAsJSON`, Go 1.13 to 1.27.
//! The form is told by the line itself, never by the version: distributions carry the
//! newer quoting back to older releases.

mod prefix;

use super::json_string;
use prefix::is_before_command;

/// How a variable was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `K='V'`: Unix since 1.21, `'` written as `'\''`; plan9, `'` written as `''`.
    SingleQuoted,
    /// `K="V"`: Unix up to 1.20, nothing escaped.
    DoubleQuoted,
    /// `set K=V`: Windows; since 1.21 with `^x` and `%%`.
    Set,
    /// `"K": "V",`: a line of `go env -json`.
    Json,
    /// `K=('a' 'b')`: a list of plan9.
    List,
    /// `K=V`: typed or trimmed by a person.
    Bare,
    /// The value alone, as `go env K` prints it.
    Value,
}

/// One variable as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The name, one of [`KNOWN_KEYS`].
    pub key: &'static str,
    /// The value with the form's escaping undone.
    pub value: String,
    /// The form of the line.
    pub form: Form,
    /// What stood behind the `=`.
    pub raw: String,
    /// Why the value may have been another one.
    pub doubt: Option<Doubt>,
}

/// Why a value may not be the one that was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The form escapes nothing: a quote, space or line break inside may also have been its end.
    Unescaped,
    /// Go on Windows has put U+FFFD in the place of what it could not print.
    Replaced,
    /// Characters that terminals and web pages add were taken out.
    Cleaned,
}

/// Every name that `go env` of 1.13 to 1.27 prints, sorted.
pub const KNOWN_KEYS: &[&str] = &[
    "AR",
    "CC",
    "CGO_CFLAGS",
    "CGO_CPPFLAGS",
    "CGO_CXXFLAGS",
    "CGO_ENABLED",
    "CGO_FFLAGS",
    "CGO_LDFLAGS",
    "CXX",
    "GCCGO",
    "GO111MODULE",
    "GO386",
    "GOAMD64",
    "GOARCH",
    "GOARM",
    "GOARM64",
    "GOAUTH",
    "GOBIN",
    "GOCACHE",
    "GOCACHEPROG",
    "GODEBUG",
    "GOENV",
    "GOEXE",
    "GOEXPERIMENT",
    "GOFIPS140",
    "GOFLAGS",
    "GOGCCFLAGS",
    "GOHOSTARCH",
    "GOHOSTOS",
    "GOINSECURE",
    "GOMIPS",
    "GOMIPS64",
    "GOMOD",
    "GOMODCACHE",
    "GONOPROXY",
    "GONOSUMDB",
    "GOOS",
    "GOPACKAGESDRIVER",
    "GOPATH",
    "GOPPC64",
    "GOPRIVATE",
    "GOPROXY",
    "GORACE",
    "GORISCV64",
    "GOROOT",
    "GOSUMDB",
    "GOTELEMETRY",
    "GOTELEMETRYDIR",
    "GOTMPDIR",
    "GOTOOLCHAIN",
    "GOTOOLDIR",
    "GOVCS",
    "GOVERSION",
    "GOWASM",
    "GOWORK",
    "PKG_CONFIG",
];

/// No name is longer: `GOPACKAGESDRIVER`.
const LONGEST_KEY: usize = 16;

/// How errors of `GOAUTH` commands go on behind `GOAUTH=command`: they are no variables.
const GOAUTH_ERRORS: &[&str] =
    &[": could not run command", ": could not parse output", ": 'git credential fill' failed"];

/// What a line of `go env` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// A variable, whole.
    Whole(Printed),
    /// The beginning of a variable whose value has a line break in it; more lines follow.
    Open,
}

/// Reads text that begins as a line of `go env` does; `None` if it does not.
pub fn read(text: &str) -> Option<Read> {
    let text = text.trim_start_matches([' ', '\t']);
    if !may_begin(text) {
        return None;
    }
    if text.starts_with('"') {
        return read_json(text).map(Read::Whole);
    }
    let (assignment, is_set) = match text.get(..4) {
        Some(word) if word.eq_ignore_ascii_case("set ") => (text.get(4..)?, true),
        _ => (text, false),
    };
    let (key, raw) = key_before(assignment, b'=')?;
    let whole = |value: String, form: Form, doubt: Option<Doubt>| {
        Some(Read::Whole(Printed { key, value, form, raw: raw.to_owned(), doubt }))
    };
    if is_set {
        let doubt = raw.contains(char::REPLACEMENT_CHARACTER).then_some(Doubt::Replaced);
        return whole(undo_set(raw), Form::Set, doubt);
    }
    let trimmed = raw.trim_end_matches([' ', '\t']);
    match trimmed.chars().next() {
        Some('\'') => match undo_single(trimmed) {
            Quoted::Whole(value, "") => whole(value, Form::SingleQuoted, None),
            Quoted::Whole(..) if is_before_command(key, trimmed) => None,
            Quoted::Whole(..) => whole(trimmed.to_owned(), Form::Bare, None),
            Quoted::Open => Some(Read::Open),
        },
        Some('"') => match trimmed.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            // Nothing is escaped: a quote inside may also have been the end of the value.
            Some(inner) => {
                let doubt = inner.contains('"').then_some(Doubt::Unescaped);
                whole(inner.to_owned(), Form::DoubleQuoted, doubt)
            }
            None if is_before_command(key, trimmed) => None,
            None => Some(Read::Open),
        },
        Some('(') => match plan9_list(trimmed) {
            Some((value, doubt)) => whole(value, Form::List, doubt),
            None if trimmed.starts_with("('") => Some(Read::Open),
            None => whole(trimmed.to_owned(), Form::Bare, Some(Doubt::Unescaped)),
        },
        _ if key == "GOAUTH" && GOAUTH_ERRORS.iter().any(|error| raw.contains(error)) => None,
        _ if is_before_command(key, trimmed) => None,
        _ => whole(trimmed.to_owned(), Form::Bare, None),
    }
}

/// Whether text begins as a variable that `go env` prints, in any form.
pub fn begins(text: &str) -> bool {
    let text = text.trim_start_matches([' ', '\t']);
    if !may_begin(text) {
        return false;
    }
    if let Some(member) = text.strip_prefix('"') {
        return key_before(member, b'"').is_some_and(|(_, behind)| behind.starts_with(':'));
    }
    key_before(text.strip_prefix("set ").unwrap_or(text), b'=').is_some()
}

/// Whether a text begins with a quote, with `set `, or with a name and `=`: most do not, as their
/// first letter tells.
pub(crate) fn may_begin(text: &str) -> bool {
    match text.as_bytes() {
        [b'"', ..] | [b's' | b'S', b'e' | b'E', b't' | b'T', b' ', ..] => true,
        [b'A' | b'C' | b'G' | b'P', ..] => key_before(text, b'=').is_some(),
        _ => false,
    }
}

/// The name before a sign, and what stands behind the sign. A text that begins otherwise is left
/// after as many bytes as a name may have.
fn key_before(text: &str, sign: u8) -> Option<(&'static str, &str)> {
    let is_of_key = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    let end = text.bytes().take(LONGEST_KEY + 1).position(|b| !is_of_key(b))?;
    if text.as_bytes().get(end) != Some(&sign) {
        return None;
    }
    let (name, rest) = text.split_at_checked(end)?;
    Some((known_key(name)?, rest.get(1..)?))
}

/// The name if `go env` prints a variable of it.
pub fn known_key(name: &str) -> Option<&'static str> {
    let position = KNOWN_KEYS.binary_search(&name).ok()?;
    KNOWN_KEYS.get(position).copied()
}

/// What `go env` says without `go: ` where it cannot print anything.
pub(crate) const FAILURES: &[&str] = &[
    "build cache is required, but could not be located: ",
    "flag provided but not defined: ",
    "module cache not found: ",
    "panic: could not parse environment variable ",
    "the path provided to GOWORK must be ",
];

/// Whether a line says without `go: ` that `go env` has failed.
pub fn is_failure(line: &str) -> bool {
    let may_be = matches!(line.as_bytes().first(), Some(b'b' | b'f' | b'm' | b'p' | b't'));
    may_be && FAILURES.iter().any(|opening| line.starts_with(opening))
}

/// The names that a typed `go env A B` asks for; `None` for any other command.
pub fn asked_keys(command: &str) -> Option<Vec<&'static str>> {
    let names = command.trim().strip_prefix("go env ")?;
    names.split_whitespace().map(known_key).collect()
}

fn read_json(line: &str) -> Option<Printed> {
    let (key, behind) = key_before(line.strip_prefix('"')?, b'"')?;
    let raw = behind.strip_prefix(':')?.trim().trim_end_matches(',').to_owned();
    let value = json_string::read(&raw)?;
    Some(Printed { key, value, form: Form::Json, raw, doubt: None })
}

enum Quoted<'t> {
    /// The value, and what stands behind the closing quote.
    Whole(String, &'t str),
    /// The closing quote is on a later line.
    Open,
}

/// Undoes `'\''` of Unix and `''` of plan9. The text begins with the opening quote.
fn undo_single(raw: &str) -> Quoted<'_> {
    let mut rest = raw.get(1..).unwrap_or_default();
    let mut value = String::new();
    while let Some((inside, behind)) = rest.split_once('\'') {
        value.push_str(inside);
        let reopened = behind.strip_prefix("\\''").or_else(|| behind.strip_prefix('\''));
        let Some(reopened) = reopened else { return Quoted::Whole(value, behind) };
        value.push('\'');
        rest = reopened;
    }
    Quoted::Open
}

/// `('a' 'b')` of plan9: the values, separated by NUL as Go holds them. Up to 1.20 they stand
/// without quotes, and a space may have been part of a value. `None` if the end is missing.
fn plan9_list(raw: &str) -> Option<(String, Option<Doubt>)> {
    let mut rest = raw.strip_prefix('(')?;
    if !rest.starts_with('\'') {
        let plain = rest.strip_suffix(')')?;
        return Some((plain.replace(' ', "\0"), Some(Doubt::Unescaped)));
    }
    let mut values = Vec::new();
    while rest.starts_with('\'') {
        let Quoted::Whole(value, behind) = undo_single(rest) else { return None };
        values.push(value);
        rest = behind.trim_start_matches(' ');
    }
    (rest == ")").then(|| (values.join("\0"), None))
}

/// Undoes `%%` and `^x` of Windows.
fn undo_set(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '^' if matches!(chars.peek(), Some('<' | '>' | '|' | '&' | '^')) => {
                plain.extend(chars.next());
            }
            '%' if chars.peek() == Some(&'%') => {
                plain.push('%');
                chars.next();
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, form: Form) -> String {
        match read(text) {
            Some(Read::Whole(printed)) => {
                assert_eq!(printed.form, form, "{text}");
                printed.value
            }
            other => panic!("not read: {text}: {other:?}"),
        }
    }

    #[test]
    fn names_are_sorted_and_none_is_too_long() {
        assert!(KNOWN_KEYS.is_sorted());
        assert!(KNOWN_KEYS.iter().all(|key| may_begin(&format!("{key}="))));
        assert!(KNOWN_KEYS.iter().all(|key| key_before(&format!("{key}=x"), b'=').is_some()));
        assert!(FAILURES.iter().all(|opening| is_failure(opening)));
        assert!(KNOWN_KEYS.iter().all(|key| key.len() <= LONGEST_KEY));
    }

    #[test]
    fn each_form_gives_the_value_back() {
        let cases = [
            (r"GOFLAGS='-ldflags='\''-X a=b'\'''", Form::SingleQuoted, "-ldflags='-X a=b'"),
            (r"GOFLAGS=''\'''\'''", Form::SingleQuoted, "''"),
            ("GOFLAGS='it''s'", Form::SingleQuoted, "it's"),
            ("GOPRIVATE=''", Form::SingleQuoted, ""),
            (
                "GOPROXY=\"https://goproxy.cn,direct\"",
                Form::DoubleQuoted,
                "https://goproxy.cn,direct",
            ),
            ("GOFLAGS=\"a\"b\"", Form::DoubleQuoted, "a\"b"),
            ("set GOPROXY=https://a^|direct", Form::Set, "https://a|direct"),
            ("set GOFLAGS=100%%^^", Form::Set, "100%^"),
            ("set GOFLAGS=", Form::Set, ""),
            ("\t\"GOPROXY\": \"https://a,direct\",", Form::Json, "https://a,direct"),
            ("GOPRIVATE=corp.example", Form::Bare, "corp.example"),
            ("GOPATH=('/a' '/b''c')", Form::List, "/a\0/b'c"),
        ];
        for (text, form, expected) in cases {
            assert_eq!(value(text, form), expected, "{text}");
        }
    }

    #[test]
    fn a_value_may_go_on_for_lines() {
        assert_eq!(read("CGO_CFLAGS='a"), Some(Read::Open));
        assert_eq!(value("CGO_CFLAGS='a\nb'", Form::SingleQuoted), "a\nb");
        assert_eq!(read("CGO_CFLAGS=\"a"), Some(Read::Open));
    }

    #[test]
    fn what_cannot_be_told_is_ambiguous() {
        let Some(Read::Whole(printed)) = read("GOFLAGS=\"a\"b\"") else { panic!("not read") };
        assert_eq!(printed.doubt, Some(Doubt::Unescaped));
        let Some(Read::Whole(printed)) = read("set GOFLAGS=a\u{fffd}") else { panic!("not read") };
        assert_eq!(printed.doubt, Some(Doubt::Replaced));
        let Some(Read::Whole(printed)) = read("GOPATH=(/a /b)") else { panic!("not read") };
        assert_eq!((printed.value.as_str(), printed.doubt), ("/a\0/b", Some(Doubt::Unescaped)));
    }

    #[test]
    fn spaces_at_the_end_are_part_of_a_windows_value() {
        assert_eq!(value("set GOPROXY=direct ", Form::Set), "direct ");
        assert_eq!(value("GOPROXY='direct' ", Form::SingleQuoted), "direct");
    }

    #[test]
    fn a_list_may_hold_the_marks_of_a_list() {
        assert_eq!(value("GOPATH=('/a) b' ' (''c')", Form::List), "/a) b\0 ('c");
        assert_eq!(read("GOPATH=('/a"), Some(Read::Open));
    }

    #[test]
    fn a_command_may_ask_for_some_values() {
        assert_eq!(asked_keys("go env GOPROXY GOSUMDB"), Some(vec!["GOPROXY", "GOSUMDB"]));
        assert_eq!(asked_keys("go env -w GOPROXY=x"), None);
        assert_eq!(asked_keys("go env"), None);
    }

    #[test]
    fn what_go_env_never_prints_is_not_read() {
        for line in [
            "HTTPS_PROXY=http://x",
            "go: downloading x",
            "GONOSUMCHECK=1",
            "set",
            "A=1",
            "\"GOPROXY\": {",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
