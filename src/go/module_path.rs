//! Module paths: what they may look like, and how a proxy URL spells them.
//!
//! Source: `golang.org/x/mod/module/module.go` as vendored in Go 1.27.

/// Why a string is not a module path. The words are Go's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathError {
    /// The path is empty.
    EmptyString,
    /// `-` at the start.
    LeadingDash,
    /// `//` inside.
    DoubleSlash,
    /// `/` at the end.
    TrailingSlash,
    /// `/` at the start.
    LeadingSlash,
    /// An element made of dots only.
    InvalidPathElement,
    /// An element that starts with a dot.
    LeadingDot,
    /// An element that ends with a dot.
    TrailingDot,
    /// A character that module paths do not have.
    InvalidChar,
    /// A name that Windows reserves, such as `con` or `nul`.
    WindowsName,
    /// `~1` at the end of an element, as in Windows short names.
    TildeDigits,
    /// The first element has no dot.
    MissingDot,
    /// The major version suffix is not one.
    InvalidVersion,
}

/// Whether a module may have this path. Source: `CheckPath`.
///
/// # Errors
/// The first rule the path breaks, in Go's order.
pub fn check(path: &str) -> Result<(), PathError> {
    check_elements(path)?;
    let first = path.split('/').next().unwrap_or_default();
    if first.is_empty() {
        return Err(PathError::LeadingSlash);
    }
    if !first.contains('.') {
        return Err(PathError::MissingDot);
    }
    if !first.bytes().all(is_first_element_byte) {
        return Err(PathError::InvalidChar);
    }
    match split_major(path) {
        Some(_) => Ok(()),
        None => Err(PathError::InvalidVersion),
    }
}

/// Whether a package outside of the standard library may have this path.
/// Source: `CheckImportPath`; `modload.QueryPattern` wants the dot.
///
/// # Errors
/// As [`check`].
pub fn check_package(path: &str) -> Result<(), PathError> {
    check_elements(path)?;
    let first = path.split('/').next().unwrap_or_default();
    if first.contains('.') { Ok(()) } else { Err(PathError::MissingDot) }
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

fn split_gopkg(path: &str) -> Option<(&str, &str)> {
    let stable = path.strip_suffix("-unstable").unwrap_or(path);
    let head = stable.trim_end_matches(|c: char| c.is_ascii_digit());
    let prefix = head.strip_suffix(".v")?;
    let digits = stable.get(head.len()..)?;
    if digits.is_empty() || (digits.starts_with('0') && digits != "0") {
        return None;
    }
    Some((prefix, path.get(prefix.len()..)?))
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

/// Undoes [`escape`], reading `%21` as `!` as Go's messages show it.
/// `None` for a spelling that [`escape`] never gives. Source: `unescapeString`.
pub fn unescape(escaped: &str) -> Option<String> {
    let escaped = escaped.replace("%21", "!");
    let mut path = String::with_capacity(escaped.len());
    let mut chars = escaped.chars();
    while let Some(c) = chars.next() {
        match c {
            '!' => path.push(chars.next().filter(char::is_ascii_lowercase)?.to_ascii_uppercase()),
            'A'..='Z' => return None,
            other => path.push(other),
        }
    }
    Some(path)
}

fn check_elements(path: &str) -> Result<(), PathError> {
    if path.is_empty() {
        return Err(PathError::EmptyString);
    }
    if path.starts_with('-') {
        return Err(PathError::LeadingDash);
    }
    if path.contains("//") {
        return Err(PathError::DoubleSlash);
    }
    if path.ends_with('/') {
        return Err(PathError::TrailingSlash);
    }
    if path.starts_with('/') {
        return Err(PathError::LeadingSlash);
    }
    path.split('/').try_for_each(check_element)
}

fn check_element(element: &str) -> Result<(), PathError> {
    if element.bytes().all(|b| b == b'.') {
        return Err(PathError::InvalidPathElement);
    }
    if element.starts_with('.') {
        return Err(PathError::LeadingDot);
    }
    if element.ends_with('.') {
        return Err(PathError::TrailingDot);
    }
    if !element.bytes().all(is_path_byte) {
        return Err(PathError::InvalidChar);
    }
    let short = element.split('.').next().unwrap_or_default();
    if WINDOWS_NAMES.iter().any(|bad| bad.eq_ignore_ascii_case(short)) {
        return Err(PathError::WindowsName);
    }
    match short.rsplit_once('~') {
        Some((_, tail)) if !tail.is_empty() && tail.bytes().all(|b| b.is_ascii_digit()) => {
            Err(PathError::TildeDigits)
        }
        _ => Ok(()),
    }
}

const fn is_path_byte(b: u8) -> bool {
    matches!(b, b'-' | b'.' | b'_' | b'~') || b.is_ascii_alphanumeric()
}

const fn is_first_element_byte(b: u8) -> bool {
    matches!(b, b'-' | b'.') || b.is_ascii_digit() || b.is_ascii_lowercase()
}

const WINDOWS_NAMES: &[&str] = &[
    "CON", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "NUL", "PRN", "AUX",
];
