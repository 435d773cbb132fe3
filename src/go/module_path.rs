//! Module, import and file paths: what they may look like, and how a proxy URL spells them.
//!
//! Source: `golang.org/x/mod/module/module.go` as vendored in Go 1.27; the same in Go 1.21.

use std::fmt;

use super::quote::{quote, quote_char};
use super::unicode::is_letter;
use crate::find;

/// What a path names. Each kind has its own rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A module.
    Module,
    /// A package.
    Import,
    /// A file of a module.
    File,
}

/// A path that breaks a rule. Shown, it is the text that Go prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidPath<'p> {
    /// What the path was to name.
    pub kind: Kind,
    /// The path.
    pub path: &'p str,
    /// The first rule it breaks, in Go's order.
    pub why: PathError<'p>,
}

/// A rule that a path breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathError<'p> {
    /// The path is empty.
    EmptyString,
    /// `-` at the start.
    LeadingDash,
    /// `//` inside.
    DoubleSlash,
    /// `/` at the end.
    TrailingSlash,
    /// `/` at the start, or no path element at all.
    EmptyElement,
    /// An element made of dots only.
    InvalidElement(&'p str),
    /// An element that starts with a dot.
    LeadingDot,
    /// An element that ends with a dot.
    TrailingDot,
    /// A character that paths of this kind do not have.
    InvalidChar(char),
    /// A name that Windows reserves, such as `con` or `nul`.
    WindowsName(&'p str),
    /// `~1` at the end of an element, as in Windows short names.
    TildeDigits,
    /// The first element has no dot.
    MissingDot,
    /// A character that the first element of a module path does not have.
    InvalidFirstChar(char),
    /// The major version suffix is not one.
    InvalidVersion,
}

impl fmt::Display for InvalidPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Module => "module",
            Kind::Import => "import",
            Kind::File => "file",
        };
        write!(f, "malformed {kind} path {}: {}", quote(self.path), self.why)
    }
}

impl fmt::Display for PathError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyString => f.write_str("empty string"),
            Self::LeadingDash => f.write_str("leading dash"),
            Self::DoubleSlash => f.write_str("double slash"),
            Self::TrailingSlash => f.write_str("trailing slash"),
            Self::EmptyElement => f.write_str("empty path element"),
            Self::InvalidElement(element) => write!(f, "invalid path element {}", quote(element)),
            Self::LeadingDot => f.write_str("leading dot in path element"),
            Self::TrailingDot => f.write_str("trailing dot in path element"),
            Self::InvalidChar(c) => write!(f, "invalid char {}", quote_char(*c)),
            Self::WindowsName(name) => {
                write!(f, "{} disallowed as path element component on Windows", quote(name))
            }
            Self::TildeDigits => f.write_str("trailing tilde and digits in path element"),
            Self::MissingDot => f.write_str("missing dot in first path element"),
            Self::InvalidFirstChar(c) => {
                write!(f, "invalid char {} in first path element", quote_char(*c))
            }
            Self::InvalidVersion => f.write_str("invalid version"),
        }
    }
}

/// Whether a module may have this path. Source: `CheckPath`.
///
/// # Errors
/// The first rule the path breaks, in Go's order.
pub fn check(path: &str) -> Result<(), InvalidPath<'_>> {
    check_module(path).map_err(|why| InvalidPath { kind: Kind::Module, path, why })
}

/// Whether a package may have this path. Source: `CheckImportPath`.
///
/// # Errors
/// As [`check`].
pub fn check_import(path: &str) -> Result<(), InvalidPath<'_>> {
    let kind = Kind::Import;
    check_elements(path, kind).map_err(|why| InvalidPath { kind, path, why })
}

/// Whether a file of a module may have this path. Source: `CheckFilePath`.
///
/// # Errors
/// As [`check`].
pub fn check_file(path: &str) -> Result<(), InvalidPath<'_>> {
    let kind = Kind::File;
    check_elements(path, kind).map_err(|why| InvalidPath { kind, path, why })
}

fn check_module(path: &str) -> Result<(), PathError<'_>> {
    check_elements(path, Kind::Module)?;
    let first = path.split('/').next().unwrap_or_default();
    if !first.contains('.') {
        return Err(PathError::MissingDot);
    }
    if let Some(c) = first.chars().find(|c| !is_in_first_element(*c)) {
        return Err(PathError::InvalidFirstChar(c));
    }
    match split_major(path) {
        Some(_) => Ok(()),
        None => Err(PathError::InvalidVersion),
    }
}

/// Splits `M/v2` into `M` and `/v2`, `gopkg.in/yaml.v3` into `gopkg.in/yaml` and `.v3`;
/// the second part is empty where there is none. `None` for a suffix that is not allowed
/// (`/v1`, `/v02`, `/v1.2`). Source: `SplitPathVersion`.
pub fn split_major(path: &str) -> Option<(&str, &str)> {
    if path.starts_with("gopkg.in/") {
        return split_gopkg(path);
    }
    let head = path.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if head.len() == path.len() || !head.ends_with("/v") {
        return Some((path, ""));
    }
    let (prefix, suffix) = path.split_at_checked(head.len().checked_sub(2)?)?;
    let digits = suffix.strip_prefix("/v").unwrap_or_default();
    let allowed = !digits.contains('.') && !digits.starts_with('0') && digits != "1";
    allowed.then_some((prefix, suffix))
}

/// On gopkg.in, `.v0` is allowed and `.v0-unstable` is not, nor a number with a leading zero;
/// `.v-unstable`, without any number, passes. Source: `splitGopkgIn`.
fn split_gopkg(path: &str) -> Option<(&str, &str)> {
    let stable = path.strip_suffix("-unstable").unwrap_or(path);
    let head = stable.trim_end_matches(|c: char| c.is_ascii_digit());
    let prefix = head.strip_suffix(".v")?;
    let suffix = path.get(prefix.len()..)?;
    let allowed = suffix != ".v" && (!suffix.starts_with(".v0") || suffix == ".v0");
    allowed.then_some((prefix, suffix))
}

/// The spelling of a path or version in a proxy URL: `A` becomes `!a`. Source: `escapeString`.
pub fn escape(path: &str) -> String {
    let mut escaped = String::with_capacity(path.len());
    for c in path.chars() {
        if c.is_ascii_uppercase() {
            escaped.push('!');
        }
        escaped.push(c.to_ascii_lowercase());
    }
    escaped
}

/// As [`escape`], for a path that may be none. Source: `EscapePath`.
///
/// # Errors
/// As [`check`].
pub fn escape_checked(path: &str) -> Result<String, InvalidPath<'_>> {
    check(path).map(|()| escape(path))
}

/// Undoes [`escape`], reading `%21` as `!` as Go's messages show it.
/// `None` for a spelling that [`escape`] never gives. Source: `unescapeString`.
pub fn unescape(escaped: &str) -> Option<String> {
    if find::contains(escaped, "%21") {
        unescape_string(&escaped.replace("%21", "!"))
    } else {
        unescape_string(escaped)
    }
}

/// As a proxy reads the module path of a request. Source: `UnescapePath`.
///
/// # Errors
/// Go's text, for a spelling that [`escape`] never gives and for what is no module path.
pub fn unescape_checked(escaped: &str) -> Result<String, String> {
    let path = unescape_string(escaped)
        .ok_or_else(|| format!("invalid escaped module path {}", quote(escaped)))?;
    match check(&path) {
        Ok(()) => Ok(path),
        Err(error) => Err(format!("invalid escaped module path {}: {error}", quote(escaped))),
    }
}

pub(super) fn unescape_string(escaped: &str) -> Option<String> {
    let mut path = String::with_capacity(escaped.len());
    let mut chars = escaped.chars();
    while let Some(c) = chars.next() {
        match c {
            '!' => path.push(chars.next().filter(char::is_ascii_lowercase)?.to_ascii_uppercase()),
            'A'..='Z' => return None,
            other if !other.is_ascii() => return None,
            other => path.push(other),
        }
    }
    Some(path)
}

/// Source: `checkPath`.
fn check_elements(path: &str, kind: Kind) -> Result<(), PathError<'_>> {
    if path.is_empty() {
        return Err(PathError::EmptyString);
    }
    if path.starts_with('-') && kind != Kind::File {
        return Err(PathError::LeadingDash);
    }
    if find::contains(path, "//") {
        return Err(PathError::DoubleSlash);
    }
    if path.ends_with('/') {
        return Err(PathError::TrailingSlash);
    }
    path.split('/').try_for_each(|element| check_element(element, kind))
}

/// Source: `checkElem`.
pub(super) fn check_element(element: &str, kind: Kind) -> Result<(), PathError<'_>> {
    if element.is_empty() {
        return Err(PathError::EmptyElement);
    }
    if element.bytes().all(|b| b == b'.') {
        return Err(PathError::InvalidElement(element));
    }
    if element.starts_with('.') && kind == Kind::Module {
        return Err(PathError::LeadingDot);
    }
    if element.ends_with('.') {
        return Err(PathError::TrailingDot);
    }
    let is_allowed = match kind {
        Kind::Module => is_in_module_path,
        Kind::Import => is_in_import_path,
        Kind::File => is_in_file_name,
    };
    if let Some(c) = element.chars().find(|c| !is_allowed(*c)) {
        return Err(PathError::InvalidChar(c));
    }
    let short = element.split('.').next().unwrap_or_default();
    let may_be_name = matches!(short.len(), 3 | 4);
    if may_be_name && WINDOWS_NAMES.iter().any(|bad| bad.eq_ignore_ascii_case(short)) {
        return Err(PathError::WindowsName(short));
    }
    match short.rsplit_once('~') {
        Some((_, tail))
            if kind != Kind::File
                && !tail.is_empty()
                && tail.bytes().all(|b| b.is_ascii_digit()) =>
        {
            Err(PathError::TildeDigits)
        }
        _ => Ok(()),
    }
}

/// Source: `firstPathOK`.
const fn is_in_first_element(c: char) -> bool {
    matches!(c, '-' | '.') || c.is_ascii_digit() || c.is_ascii_lowercase()
}

/// Source: `modPathOK`.
const fn is_in_module_path(c: char) -> bool {
    matches!(c, '-' | '.' | '_' | '~') || c.is_ascii_alphanumeric()
}

/// Source: `importPathOK`.
const fn is_in_import_path(c: char) -> bool {
    is_in_module_path(c) || c == '+'
}

/// Source: `fileNameOK`.
fn is_in_file_name(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric() || "!#$%&()+,-.=@[]^_{}~ ".contains(c)
    } else {
        is_letter(c)
    }
}

const WINDOWS_NAMES: &[&str] = &[
    "CON", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "NUL", "PRN", "AUX",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unstable_needs_no_number_and_takes_no_zero_on_gopkg() {
        assert_eq!(split_major("gopkg.in/a.v-unstable"), Some(("gopkg.in/a", ".v-unstable")));
        assert_eq!(split_major("gopkg.in/a.v2-unstable"), Some(("gopkg.in/a", ".v2-unstable")));
        assert_eq!(split_major("gopkg.in/a.v0"), Some(("gopkg.in/a", ".v0")));
        for path in ["gopkg.in/a.v0-unstable", "gopkg.in/a.v01", "gopkg.in/a.v", "gopkg.in/a"] {
            assert_eq!(split_major(path), None, "{path}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_as_go_says_it() {
        let check = |path| check(path).map_err(|error| error.to_string());
        let cases = [
            ("/a.b", "malformed module path \"/a.b\": empty path element"),
            ("a.b/\u{7f}", "malformed module path \"a.b/\\x7f\": invalid char '\\x7f'"),
            ("A.b", "malformed module path \"A.b\": invalid char 'A' in first path element"),
            (
                "a.b/NuL.x",
                "malformed module path \"a.b/NuL.x\": \"NuL\" disallowed as path element component on Windows",
            ),
            ("a.b/...", "malformed module path \"a.b/...\": invalid path element \"...\""),
        ];
        for (path, text) in cases {
            assert_eq!(check(path).unwrap_err(), text);
        }
        assert!(check_import("a/.b/c++").is_ok());
        assert!(check_file("-a/é (1)~1").is_ok());
        assert!(check_file("a/b:c").is_err());
    }

    #[test]
    fn an_escaped_path_is_ascii() {
        assert_eq!(unescape("é.com/a"), None);
        assert_eq!(
            unescape_checked("a.com/!a!"),
            Err("invalid escaped module path \"a.com/!a!\"".to_owned())
        );
        assert_eq!(
            unescape_checked("!a.com"),
            Err("invalid escaped module path \"!a.com\": malformed module path \"A.com\": invalid char 'A' in first path element".to_owned())
        );
    }
}
