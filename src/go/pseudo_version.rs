//! Pseudo-versions: the versions of commits without a tag, `v0.0.0-20260102150405-abcdef123456`.
//!
//! Source: `golang.org/x/mod/module/pseudo.go` as vendored in Go 1.27; the same in Go 1.21.

use super::module_version::{InvalidVersion, VersionError};
use super::semver;

/// The parts of a pseudo-version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Parts<'t> {
    /// `vX.0.0`, `vX.Y.(Z+1)-0` or `vX.Y.Z-pre.0`.
    base: &'t str,
    /// The time of the commit, UTC: `yyyymmddhhmmss`.
    time: &'t str,
    /// The first twelve digits of the commit, as a rule.
    revision: &'t str,
    /// `+incompatible` or nothing, as a rule.
    build: &'t str,
}

/// Whether this is a pseudo-version. Source: `IsPseudoVersion`.
pub fn is_pseudo(version: &str) -> bool {
    split(version).is_some()
}

/// The pseudo-version of a commit: for a major version (`v1`; empty for `v0`), the tag before it
/// (empty for none), its time as `yyyymmddhhmmss` in UTC, and its revision.
/// Source: `PseudoVersion`.
pub fn pseudo_version(major: &str, older: &str, time: &str, revision: &str) -> String {
    let build = semver::build(older);
    let older = semver::canonical(older);
    if older.is_empty() {
        let major = if major.is_empty() { "v0" } else { major };
        return format!("{major}.0.0-{time}-{revision}");
    }
    if !semver::prerelease(&older).is_empty() {
        return format!("{older}.0.{time}-{revision}{build}");
    }
    let (minor, patch) = older.rsplit_once('.').unwrap_or((&older, "0"));
    format!("{minor}.{}-0.{time}-{revision}{build}", incremented(patch))
}

/// Whether this stands for no commit at all, as `go mod edit` writes it for a replaced module:
/// `v0.0.0-00010101000000-000000000000`. Source: `IsZeroPseudoVersion`.
pub fn is_zero(version: &str) -> bool {
    let zero = pseudo_version(semver::major(version), "", "00010101000000", "000000000000");
    version == zero
}

/// When the commit was made, `yyyymmddhhmmss` in UTC: a day and time that exist.
/// Source: `PseudoVersionTime`.
///
/// # Errors
/// For what is no pseudo-version, and for a time that is none.
pub fn time(version: &str) -> Result<&str, InvalidVersion<'_>> {
    let time = parse(version)?.time;
    if is_time(time) {
        Ok(time)
    } else {
        Err(InvalidVersion { version, why: VersionError::PseudoTime(time) })
    }
}

/// The commit. Source: `PseudoVersionRev`.
///
/// # Errors
/// For what is no pseudo-version.
pub fn revision(version: &str) -> Result<&str, InvalidVersion<'_>> {
    parse(version).map(|parts| parts.revision)
}

/// The tag before the commit, in canonical form; empty where there is none.
/// Source: `PseudoVersionBase`.
///
/// # Errors
/// For what is no pseudo-version, and for one that no tag leads to.
pub fn base(version: &str) -> Result<String, InvalidVersion<'_>> {
    let Parts { base, build, .. } = parse(version)?;
    let refused = |why| Err(InvalidVersion { version, why });
    match semver::prerelease(base) {
        "" if build.is_empty() => Ok(String::new()),
        "" => refused(VersionError::PseudoBuild(build)),
        "-0" => {
            let base = base.strip_suffix("-0").unwrap_or(base);
            let (minor, patch) = base.rsplit_once('.').unwrap_or((base, "0"));
            match decremented(patch) {
                Some(patch) => Ok(format!("{minor}.{patch}{build}")),
                None => refused(VersionError::PseudoPatch(base)),
            }
        }
        _ => Ok(format!("{}{build}", base.strip_suffix(".0").unwrap_or(base))),
    }
}

/// Source: `parsePseudoVersion`.
fn parse(version: &str) -> Result<Parts<'_>, InvalidVersion<'_>> {
    split(version).ok_or(InvalidVersion { version, why: VersionError::PseudoSyntax })
}

/// Source: `pseudoVersionRE`.
fn split(version: &str) -> Option<Parts<'_>> {
    if !semver::is_valid(version) {
        return None;
    }
    let build = semver::build(version);
    let (rest, revision) = version.strip_suffix(build)?.rsplit_once('-')?;
    let (head, time) = rest.split_at_checked(rest.len().checked_sub(14)?)?;
    let is_base = if let Some(base) = head.strip_suffix('-') {
        base.strip_prefix('v')?.strip_suffix(".0.0").is_some_and(is_digits)
    } else {
        let prerelease = semver::prerelease(head.strip_suffix('.')?);
        prerelease == "-0" || prerelease.ends_with(".0")
    };
    let base = head.strip_suffix(['-', '.'])?;
    let is_revision = !revision.is_empty() && revision.bytes().all(|b| b.is_ascii_alphanumeric());
    (is_base && is_digits(time) && is_revision).then_some(Parts { base, time, revision, build })
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether fourteen digits are a day and time of the calendar.
/// Source: `time.Parse` with the layout `20060102150405`.
fn is_time(digits: &str) -> bool {
    let number = |range| digits.get(range).and_then(|part: &str| part.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (number(0..4), number(4..6), number(6..8)) else {
        return false;
    };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    let is_below = |range, end| number(range).is_some_and(|part| part < end);
    (1..=days).contains(&day) && is_below(8..10, 24) && is_below(10..12, 60) && is_below(12..14, 60)
}

/// A decimal number plus one. Source: `incDecimal`.
fn incremented(decimal: &str) -> String {
    let kept = decimal.trim_end_matches('9');
    let zeros = "0".repeat(decimal.len() - kept.len());
    match kept.char_indices().next_back() {
        Some((at, digit)) => {
            let (head, _) = kept.split_at_checked(at).unwrap_or((kept, ""));
            let digit = digit.to_digit(10).map_or(0, |digit| digit + 1);
            format!("{head}{digit}{zeros}")
        }
        None => format!("1{zeros}"),
    }
}

/// A decimal number minus one; `None` for zero. Source: `decDecimal`.
pub(super) fn decremented(decimal: &str) -> Option<String> {
    let kept = decimal.trim_end_matches('0');
    let nines = "9".repeat(decimal.len() - kept.len());
    let (at, digit) = kept.char_indices().next_back()?;
    let (head, _) = kept.split_at_checked(at)?;
    let digit = digit.to_digit(10)?.checked_sub(1)?;
    if head.is_empty() && digit == 0 && !nines.is_empty() {
        return Some(nines);
    }
    Some(format!("{head}{digit}{nines}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIME: &str = "20260228150405";
    const COMMIT: &str = "abcdef123456";

    #[test]
    fn each_form_is_written_and_read_back() {
        for (older, version) in [
            ("", "v2.0.0-20260228150405-abcdef123456"),
            ("v2.3.9", "v2.3.10-0.20260228150405-abcdef123456"),
            ("v2.3.9+incompatible", "v2.3.10-0.20260228150405-abcdef123456+incompatible"),
            ("v2.3.4-rc1", "v2.3.4-rc1.0.20260228150405-abcdef123456"),
        ] {
            assert_eq!(pseudo_version("v2", older, TIME, COMMIT), version);
            assert!(is_pseudo(version));
            assert_eq!(base(version).as_deref(), Ok(older));
            assert_eq!(time(version), Ok(TIME));
            assert_eq!(revision(version), Ok(COMMIT));
        }
        assert!(is_zero("v0.0.0-00010101000000-000000000000"));
    }

    #[test]
    fn what_only_looks_alike_is_none() {
        for version in [
            "v1.2.3",
            "v1.2.3-20260228150405-abcdef123456",
            "v1.2.3-pre.20260228150405-abcdef123456",
            "v1.2.3-x0.20260228150405-abcdef123456",
            "v0.0.0-2026022815040-abcdef123456",
            "v0.0.0-20260228150405",
            "v0.0.0-20260228150405-abc.def",
            "",
        ] {
            assert!(!is_pseudo(version), "{version}");
        }
        assert_eq!(
            base("v1.0.0-0.20260228150405-abcdef123456").unwrap_err().to_string(),
            "pseudo-version \"v1.0.0-0.20260228150405-abcdef123456\" invalid: version before v1.0.0 would have negative patch number"
        );
        assert_eq!(
            time("v0.0.0-20260229150405-abcdef123456").unwrap_err().to_string(),
            "pseudo-version \"v0.0.0-20260229150405-abcdef123456\" invalid: malformed time \"20260229150405\""
        );
    }

    #[test]
    fn a_pseudo_version_without_a_revision_is_none() {
        for version in ["v1.0.0-20260228150405-", "v1.0.1-0.20260228150405-+incompatible"] {
            assert!(!is_pseudo(version), "{version}");
        }
    }

    #[test]
    fn a_patch_number_as_long_as_a_time_is_none() {
        assert!(!is_pseudo("v22.0.94393080704453-a"));
    }

    #[test]
    fn numbers_of_any_length_are_counted() {
        let long = "9".repeat(40);
        assert_eq!(incremented(&long), format!("1{}", "0".repeat(40)));
        assert_eq!(decremented(&incremented(&long)), Some(long));
        assert_eq!(decremented("10").as_deref(), Some("9"));
        assert_eq!(decremented("1").as_deref(), Some("0"));
        assert_eq!(decremented("000"), None);
    }
}
