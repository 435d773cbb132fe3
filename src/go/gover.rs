//! The versions that go and toolchain lines name: `1.21`, `1.21rc1`, `1.21.0`. They are no
//! semantic versions, and have no `go` before them.
//!
//! Source: `internal/gover/gover.go` and `cmd/go/internal/gover`, Go 1.27; the same since Go 1.21,
//! where they first appear. Older releases take `1.N` only.

use std::cmp::Ordering;

use super::pseudo_version::decremented;
use super::semver::compare_numbers;

/// The default of a go.mod without a go line. Source: `DefaultGoModVersion`.
pub const OF_GO_MOD: &str = "1.16";
/// The default of a go.work without a go line. Source: `DefaultGoWorkVersion`.
pub const OF_GO_WORK: &str = "1.18";

/// A version taken apart. Numbers may have any length; a part that is not there is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Parsed<'t> {
    major: &'t str,
    minor: &'t str,
    patch: &'t str,
    /// `alpha`, `beta`, `rc`, or any other word.
    kind: &'t str,
    pre: &'t str,
}

/// Whether this is a version. Source: `IsValid`.
pub fn is_valid(version: &str) -> bool {
    parse(version).is_some()
}

/// The order of two versions: 1.21 < 1.21rc1 < 1.21.0, but 1.20rc1 < 1.20 = 1.20.0. What is no
/// version is less than any, and equal to its like. Source: `Compare`.
pub fn compare(left: &str, right: &str) -> Ordering {
    let [left, right] = [left, right].map(|version| parse(version).unwrap_or_default());
    compare_numbers(left.major, right.major)
        .then_with(|| compare_numbers(left.minor, right.minor))
        .then_with(|| compare_numbers(left.patch, right.patch))
        .then_with(|| left.kind.cmp(right.kind))
        .then_with(|| compare_numbers(left.pre, right.pre))
}

/// The greater of two versions, the first if they are equal. Source: `Max`.
pub fn max<'t>(left: &'t str, right: &'t str) -> &'t str {
    if compare(left, right).is_lt() { right } else { left }
}

/// Whether this names a language version and no release: 1.21, but neither 1.21.0 nor 1.20, whose
/// first release has the same name. Source: `IsLang`.
pub fn is_lang(version: &str) -> bool {
    parse(version).is_some_and(|parsed| {
        parsed.patch.is_empty() && parsed.kind.is_empty() && parsed.pre.is_empty()
    })
}

/// The language version: the 1.21 of 1.21rc1 and 1.21.3; empty for what is no version. That of
/// 1 and 1.0 is 1; in Go 1.21 it is 1.0. Source: `Lang`.
pub fn lang(version: &str) -> String {
    let Parsed { major, minor, .. } = parse(version).unwrap_or_default();
    if minor.is_empty() || (major == "1" && minor == "0") {
        major.to_owned()
    } else {
        format!("{major}.{minor}")
    }
}

/// Whether this is an alpha, beta or release candidate. Source: `IsPrerelease`.
pub fn is_prerelease(version: &str) -> bool {
    parse(version).is_some_and(|parsed| !parsed.kind.is_empty())
}

/// The language version before: the 1.20 of 1.21.3. Source: `Prev`.
pub fn previous(version: &str) -> String {
    let Parsed { major, minor, .. } = parse(version).unwrap_or_default();
    if compare_numbers(minor, "1").is_le() {
        return major.to_owned();
    }
    format!("{major}.{}", decremented(minor).unwrap_or_default())
}

/// What stands behind the first line of a go.mod or go.work that starts with `go` or `toolchain`,
/// without a comment; empty where there is none. Blocks are not looked into.
/// Source: `GoModLookup`.
pub fn lookup<'t>(file: &'t str, key: &str) -> &'t str {
    let value = file.split('\n').find_map(|line| {
        let value = line.trim().strip_prefix(key)?;
        value.starts_with([' ', '\t']).then_some(value)
    });
    value.and_then(|value| value.split("//").next()).unwrap_or_default().trim()
}

/// Source: `Parse`.
fn parse(version: &str) -> Option<Parsed<'_>> {
    let (major, rest) = number(version)?;
    let mut parsed = Parsed { major, ..Parsed::default() };
    if rest.is_empty() {
        return Some(Parsed { minor: "0", patch: "0", ..parsed });
    }
    let (minor, rest) = number(rest.strip_prefix('.')?)?;
    parsed.minor = minor;
    if rest.is_empty() {
        // Up to 1.20, the first release has the name of its language version.
        let is_release = compare_numbers(minor, "21").is_lt();
        parsed.patch = if is_release { "0" } else { "" };
        return Some(parsed);
    }
    if let Some(rest) = rest.strip_prefix('.') {
        let (patch, rest) = number(rest)?;
        parsed.patch = patch;
        return rest.is_empty().then_some(parsed);
    }
    let end = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
    let (kind, pre) = rest.split_at_checked(end)?;
    if kind.is_empty() || !kind.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    parsed.kind = kind;
    if !pre.is_empty() {
        let (pre, rest) = number(pre)?;
        parsed.pre = pre;
        return rest.is_empty().then_some(parsed);
    }
    Some(parsed)
}

/// A decimal number without leading zeros, and what stands behind it. Source: `cutInt`.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let is_number = !digits.is_empty() && (digits == "0" || !digits.starts_with('0'));
    is_number.then_some((digits, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_stand_behind_their_language_version() {
        let sorted = ["", "1", "1.2", "1.20rc1", "1.20", "1.20.1", "1.21", "1.21beta1", "1.21rc2"];
        for pair in sorted.windows(2) {
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        }
        assert_eq!(compare("1.20", "1.20.0"), Ordering::Equal);
        assert_eq!(max("1.21rc2", "1.21.0"), "1.21.0");
    }

    #[test]
    fn the_language_of_a_release_is_known() {
        assert_eq!(
            (lang("1.21rc2").as_str(), lang("1.0").as_str(), lang("x").as_str()),
            ("1.21", "1", "")
        );
        assert!(is_lang("1.21") && !is_lang("1.20") && !is_lang("1.21.0") && !is_lang("1.21rc1"));
        assert_eq!(previous("1.21.3"), "1.20");
        assert_eq!(previous("1.0"), "1");
        assert!(is_prerelease("1.21rc1") && !is_prerelease("1.21.0"));
        for text in ["go1.21", "1.21.", "1.021", "1.21.3rc1", "1.21RC1", "v1.21", " 1.21"] {
            assert!(!is_valid(text), "{text}");
        }
    }

    #[test]
    fn the_go_line_of_a_file_is_found() {
        let file = "module a.com/b\n\n\tgo 1.22.3 // why\r\ntoolchain\tgo1.23.0\ngodebug x=1\n";
        assert_eq!((lookup(file, "go"), lookup(file, "toolchain")), ("1.22.3", "go1.23.0"));
        assert_eq!(lookup("go1.22", "go"), "");
    }
}
