//! Semantic versions as Go reads them: with a `v` before, and `v1` or `v1.2` for `v1.0.0`, `v1.2.0`.
//!
//! Source: `golang.org/x/mod/semver/semver.go` as vendored in Go 1.27.

use std::borrow::Cow;
use std::cmp::Ordering;

/// A version taken apart. Numbers may have any length.
struct Parsed<'t> {
    major: &'t str,
    minor: &'t str,
    patch: &'t str,
    /// What is left out at the end: `.0.0`, `.0` or nothing.
    short: &'static str,
    prerelease: &'t str,
    build: &'t str,
}

/// Whether this is a version. Source: `IsValid`.
pub fn is_valid(version: &str) -> bool {
    parse(version).is_some()
}

/// The version in full and without build metadata: `v1.2` is `v1.2.0`, `v1.2.3+x` is `v1.2.3`;
/// empty for what is no version. Source: `Canonical`.
pub fn canonical(version: &str) -> Cow<'_, str> {
    let Some(parsed) = parse(version) else { return Cow::Borrowed("") };
    let plain = version.strip_suffix(parsed.build).unwrap_or(version);
    if parsed.short.is_empty() {
        Cow::Borrowed(plain)
    } else {
        Cow::Owned(format!("{plain}{}", parsed.short))
    }
}

/// The `v2` of `v2.1.0`; empty for what is no version. Source: `Major`.
pub fn major(version: &str) -> &str {
    let major = parse(version).and_then(|parsed| version.get(..=parsed.major.len()));
    major.unwrap_or_default()
}

/// The `v2.1` of `v2.1.0`; empty for what is no version. Source: `MajorMinor`.
pub fn major_minor(version: &str) -> String {
    parse(version).map_or_else(String::new, |parsed| format!("v{}.{}", parsed.major, parsed.minor))
}

/// The `-pre` of `v2.1.0-pre+meta`; empty where there is none. Source: `Prerelease`.
pub fn prerelease(version: &str) -> &str {
    parse(version).map_or("", |parsed| parsed.prerelease)
}

/// The `+meta` of `v2.1.0-pre+meta`; empty where there is none. Source: `Build`.
pub fn build(version: &str) -> &str {
    parse(version).map_or("", |parsed| parsed.build)
}

/// The order of two versions. What is no version is less than any, and equal to its like; build
/// metadata does not count. Source: `Compare`.
pub fn compare(left: &str, right: &str) -> Ordering {
    let (left, right) = match (parse(left), parse(right)) {
        (Some(left), Some(right)) => (left, right),
        (left, right) => return left.is_some().cmp(&right.is_some()),
    };
    compare_numbers(left.major, right.major)
        .then_with(|| compare_numbers(left.minor, right.minor))
        .then_with(|| compare_numbers(left.patch, right.patch))
        .then_with(|| compare_prereleases(left.prerelease, right.prerelease))
}

/// Sorts versions, oldest first; those that compare as equal by their bytes. Source: `Sort`.
pub fn sort(versions: &mut [&str]) {
    versions.sort_by(|left, right| compare(left, right).then_with(|| left.cmp(right)));
}

/// The order of two decimal numbers without leading zeros. Source: `compareInt`.
pub(super) fn compare_numbers(left: &str, right: &str) -> Ordering {
    left.len().cmp(&right.len()).then_with(|| left.cmp(right))
}

fn parse(version: &str) -> Option<Parsed<'_>> {
    let (major, rest) = number(version.strip_prefix('v')?)?;
    let mut parsed =
        Parsed { major, minor: "0", patch: "0", short: ".0.0", prerelease: "", build: "" };
    if rest.is_empty() {
        return Some(parsed);
    }
    let (minor, rest) = number(rest.strip_prefix('.')?)?;
    parsed.minor = minor;
    parsed.short = ".0";
    if rest.is_empty() {
        return Some(parsed);
    }
    let (patch, rest) = number(rest.strip_prefix('.')?)?;
    parsed.patch = patch;
    parsed.short = "";
    let (prerelease, build) = rest.split_at_checked(rest.find('+').unwrap_or(rest.len()))?;
    if !prerelease.is_empty() {
        let mut identifiers = prerelease.strip_prefix('-')?.split('.');
        if !identifiers.all(|text| is_identifier(text) && !has_leading_zero(text)) {
            return None;
        }
        parsed.prerelease = prerelease;
    }
    if !build.is_empty() {
        if !build.strip_prefix('+')?.split('.').all(is_identifier) {
            return None;
        }
        parsed.build = build;
    }
    Some(parsed)
}

/// A decimal number without leading zeros, and what stands behind it. Source: `parseInt`.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    (!digits.is_empty() && !has_leading_zero(digits)).then_some((digits, rest))
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Source: `isBadNum`.
fn has_leading_zero(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0') && is_number(text)
}

/// Source: `comparePrerelease`.
fn compare_prereleases(left: &str, right: &str) -> Ordering {
    if left.is_empty() || right.is_empty() {
        // A version without a prerelease is the greater one.
        return left.is_empty().cmp(&right.is_empty());
    }
    let identifiers = |text| str::split(str::get(text, 1..).unwrap_or_default(), '.');
    let (mut left, mut right) = (identifiers(left), identifiers(right));
    loop {
        let (left, right) = match (left.next(), right.next()) {
            (Some(left), Some(right)) => (left, right),
            (left, right) => return left.is_some().cmp(&right.is_some()),
        };
        let order = match (is_number(left), is_number(right)) {
            (true, true) => compare_numbers(left, right),
            (false, false) => left.cmp(right),
            (is_left, is_right) => is_right.cmp(&is_left),
        };
        if order.is_ne() {
            return order;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_taken_apart() {
        assert_eq!(canonical("v1"), "v1.0.0");
        assert_eq!(canonical("v1.2.3-pre+meta"), "v1.2.3-pre");
        assert_eq!(major_minor("v1"), "v1.0");
        assert_eq!(
            (major("v10.1"), prerelease("v1.0.0-a.b+c"), build("v1.0.0+c")),
            ("v10", "-a.b", "+c")
        );
        for text in
            ["1.2.3", "v01.2.3", "v1.2.3-01", "v1.2.3-", "v1.2-pre", "v1.2.3+a..b", "v1.2.3 "]
        {
            assert!(!is_valid(text), "{text}");
        }
    }

    #[test]
    fn versions_have_an_order() {
        let sorted = [
            "bad",
            "v0.9.0",
            "v1",
            "v1.0.1-alpha",
            "v1.0.1-alpha.1",
            "v1.0.1-alpha.beta",
            "v1.0.1-beta.2",
            "v1.0.1-beta.11",
            "v1.0.1",
            "v1.0.1+meta",
            "v1.0.10",
            "v100000000000000000000.0.0",
        ];
        let mut versions = sorted;
        versions.reverse();
        sort(&mut versions);
        assert_eq!(versions, sorted);
    }
}
