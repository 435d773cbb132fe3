//! The version of a module: what it may look like, and which versions belong to which path.
//!
//! Source: `golang.org/x/mod/module/module.go` as vendored in Go 1.27; the same in Go 1.21.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use super::module_path::{self, InvalidPath, Kind};
use super::quote::quote;
use super::semver;

/// The build metadata of a version from before modules, 2 or more, whose path has no `/v2`.
const INCOMPATIBLE: &str = "+incompatible";

/// A version that breaks a rule. Shown, it is the text that Go prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidVersion<'t> {
    /// The version.
    pub version: &'t str,
    /// The rule.
    pub why: VersionError<'t>,
}

/// A rule that a version breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionError<'t> {
    /// It is no semantic version.
    NotSemantic,
    /// The path asks for another major version.
    WrongMajor {
        /// What the path asks for: `v2`, or `v0 or v1`.
        wanted: &'t str,
        /// The major version; empty for what is no version.
        found: &'t str,
    },
    /// It is not canonical.
    NotOfForm {
        /// The major version that the path asks for.
        major: &'t str,
    },
    /// Version 2 or more for a path without `/v2`.
    NotIncompatible {
        /// The version.
        version: &'t str,
        /// The module path.
        path: &'t str,
    },
    /// It cannot be part of a file name or URL.
    Disallowed,
    /// It is no pseudo-version.
    PseudoSyntax,
    /// The time of a pseudo-version is none.
    PseudoTime(&'t str),
    /// A pseudo-version without a version before it, but with build metadata.
    PseudoBuild(&'t str),
    /// The version before a pseudo-version would be less than this one's patch 0.
    PseudoPatch(&'t str),
}

impl fmt::Display for InvalidVersion<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} invalid: {}", self.why.noun(), quote(self.version), self.why)
    }
}

impl VersionError<'_> {
    /// What Go calls the version. Source: `InvalidVersionError.noun`.
    const fn noun(&self) -> &'static str {
        match self {
            Self::PseudoSyntax
            | Self::PseudoTime(_)
            | Self::PseudoBuild(_)
            | Self::PseudoPatch(_) => "pseudo-version",
            _ => "version",
        }
    }
}

impl fmt::Display for VersionError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSemantic => f.write_str("not a semantic version"),
            Self::WrongMajor { wanted, found } => write!(f, "should be {wanted}, not {found}"),
            Self::NotOfForm { major } => write!(f, "must be of the form {major}.2.3"),
            Self::NotIncompatible { version, path } => {
                let major = semver::major(version);
                write!(f, "should be {version}+incompatible (or module {path}/{major})")
            }
            Self::Disallowed => f.write_str("disallowed version string"),
            Self::PseudoSyntax => f.write_str("syntax error"),
            Self::PseudoTime(time) => write!(f, "malformed time {}", quote(time)),
            Self::PseudoBuild(build) => {
                write!(f, "lacks base version, but has build metadata {}", quote(build))
            }
            Self::PseudoPatch(base) => {
                write!(f, "version before {base} would have negative patch number")
            }
        }
    }
}

/// A module path and version that do not belong together. Shown, it is the text that Go prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidModule<'t> {
    /// The path is none.
    Path(InvalidPath<'t>),
    /// The version is none, or another path's.
    Version {
        /// The module path.
        path: &'t str,
        /// What is wrong.
        error: InvalidVersion<'t>,
    },
}

impl fmt::Display for InvalidModule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(error) => error.fmt(f),
            Self::Version { path, error } => {
                write!(f, "{path}@{}: invalid {}: {}", error.version, error.why.noun(), error.why)
            }
        }
    }
}

/// Whether a path and a version are both valid and belong together: `/v2` takes `v2.…` only.
/// Source: `Check`.
///
/// # Errors
/// The first rule they break, in Go's order.
pub fn check<'t>(path: &'t str, version: &'t str) -> Result<(), InvalidModule<'t>> {
    module_path::check(path).map_err(InvalidModule::Path)?;
    let of_path = |error| InvalidModule::Version { path, error };
    if !semver::is_valid(version) {
        return Err(of_path(InvalidVersion { version, why: VersionError::NotSemantic }));
    }
    let (_, path_major) = module_path::split_major(path).unwrap_or((path, ""));
    check_major(version, path_major).map_err(of_path)
}

/// Whether a version belongs to a path with this suffix, the second part of
/// [`module_path::split_major`]. Without one, 0, 1 and `+incompatible` do.
/// Source: `CheckPathMajor`; `MatchPathMajor` is its `is_ok`.
///
/// # Errors
/// The major version that the path asks for.
pub fn check_major<'t>(version: &'t str, path_major: &'t str) -> Result<(), InvalidVersion<'t>> {
    let path_major = stable(path_major);
    if version.starts_with("v0.0.0-") && path_major == ".v1" {
        // Pseudo-versions of gopkg.in that old releases of Go wrote.
        return Ok(());
    }
    let found = semver::major(version);
    let wanted = if path_major.is_empty() {
        if found == "v0" || found == "v1" || semver::build(version) == INCOMPATIBLE {
            return Ok(());
        }
        "v0 or v1"
    } else if let Some(wanted) = path_major.strip_prefix(['/', '.']) {
        if found == wanted {
            return Ok(());
        }
        wanted
    } else {
        path_major
    };
    Err(InvalidVersion { version, why: VersionError::WrongMajor { wanted, found } })
}

fn stable(path_major: &str) -> &str {
    match path_major.strip_suffix("-unstable") {
        Some(stable) if path_major.starts_with(".v") => stable,
        _ => path_major,
    }
}

/// The `v2` of `/v2`, `.v2` and `.v2-unstable`: what the tags of such a path begin with; empty for
/// no suffix. `None` for what is no suffix, where Go panics. Source: `PathMajorPrefix`.
pub fn major_prefix(path_major: &str) -> Option<&str> {
    if path_major.is_empty() {
        return Some("");
    }
    let major = stable(path_major).strip_prefix(['/', '.'])?;
    (major == semver::major(major)).then_some(major)
}

/// As [`semver::canonical`], but `+incompatible` stays. Source: `CanonicalVersion`.
pub fn canonical(version: &str) -> Cow<'_, str> {
    if semver::build(version) == INCOMPATIBLE {
        return Cow::Borrowed(version);
    }
    semver::canonical(version)
}

/// Whether go.mod may require this version of a path.
/// Source: `golang.org/x/mod/modfile/rule.go`, `checkCanonicalVersion`.
///
/// # Errors
/// What Go would have there.
pub fn check_required<'t>(path: &'t str, version: &'t str) -> Result<(), InvalidVersion<'t>> {
    let path_major = module_path::split_major(path).map(|(_, path_major)| path_major);
    if version.is_empty() || version != canonical(version) {
        let major = path_major.and_then(major_prefix).filter(|major| !major.is_empty());
        let why = VersionError::NotOfForm { major: major.unwrap_or("v1") };
        return Err(InvalidVersion { version, why });
    }
    let Some(path_major) = path_major else { return Ok(()) };
    check_major(version, path_major).map_err(|error| {
        let why = if path_major.is_empty() {
            VersionError::NotIncompatible { version, path }
        } else {
            error.why
        };
        InvalidVersion { version, why }
    })
}

/// The order of two versions as go.sum sorts them: a `/go.mod` behind does not count but between
/// equals. Source: `Sort`, for one path.
pub fn compare(left: &str, right: &str) -> Ordering {
    let split = |text| str::split_at_checked(text, str::find(text, '/').unwrap_or(text.len()));
    let (left, left_file) = split(left).unwrap_or((left, ""));
    let (right, right_file) = split(right).unwrap_or((right, ""));
    if left == right { left_file.cmp(right_file) } else { semver::compare(left, right) }
}

/// The spelling of a version in a proxy URL. Branches and commits are versions here.
/// Source: `EscapeVersion`.
///
/// # Errors
/// Go's text, for what cannot be a file name, or has `!` or a character beyond ASCII in it.
pub fn escape(version: &str) -> Result<String, String> {
    if module_path::check_element(version, Kind::File).is_err() || version.contains('!') {
        return Err(InvalidVersion { version, why: VersionError::Disallowed }.to_string());
    }
    if !version.is_ascii() {
        return Err("internal error: inconsistency in EscapePath".to_owned());
    }
    Ok(module_path::escape(version))
}

/// As a proxy reads the version of a request. Source: `UnescapeVersion`.
///
/// # Errors
/// Go's text, for a spelling that [`escape`] never gives and for what cannot be a file name.
pub fn unescape(escaped: &str) -> Result<String, String> {
    let version = module_path::unescape_string(escaped)
        .ok_or_else(|| format!("invalid escaped version {}", quote(escaped)))?;
    match module_path::check_element(&version, Kind::File) {
        Ok(()) => Ok(version),
        Err(why) => Err(format!("invalid escaped version {}: {why}", quote(&version))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_takes_the_versions_of_its_suffix() {
        for (path, version) in [
            ("a.com/b", "v1.0.0"),
            ("a.com/b", "v2.0.0+incompatible"),
            ("a.com/b/v2", "v2.0.0"),
            ("gopkg.in/b.v1", "v0.0.0-20161208181325-20d25e280405"),
            ("gopkg.in/b.v3-unstable", "v3.1.0"),
        ] {
            assert_eq!(check(path, version), Ok(()), "{path} {version}");
        }
        let text = |path, version| check(path, version).unwrap_err().to_string();
        assert_eq!(
            text("a.com/b", "v2.0.0"),
            "a.com/b@v2.0.0: invalid version: should be v0 or v1, not v2"
        );
        assert_eq!(
            text("a.com/b/v2", "master"),
            "a.com/b/v2@master: invalid version: not a semantic version"
        );
    }

    #[test]
    fn go_mod_says_which_version_it_would_have() {
        let text = |path, version| check_required(path, version).unwrap_err().to_string();
        assert_eq!(
            text("a.com/b", "v2.0.0"),
            "version \"v2.0.0\" invalid: should be v2.0.0+incompatible (or module a.com/b/v2)"
        );
        assert_eq!(text("a.com/b/v3", "v3"), "version \"v3\" invalid: must be of the form v3.2.3");
        assert_eq!(
            text("a.com/b/v3", "v2.0.0"),
            "version \"v2.0.0\" invalid: should be v3, not v2"
        );
    }

    #[test]
    fn versions_are_spelt_in_urls() {
        assert_eq!(escape("v1.0.0-RC1"), Ok("v1.0.0-!r!c1".to_owned()));
        assert_eq!(
            escape("feature/x"),
            Err("version \"feature/x\" invalid: disallowed version string".to_owned())
        );
        assert_eq!(escape("é"), Err("internal error: inconsistency in EscapePath".to_owned()));
        assert_eq!(unescape("v1.0.0-!r!c1"), Ok("v1.0.0-RC1".to_owned()));
    }

    #[test]
    fn go_mod_lines_of_go_sum_stand_behind_their_module() {
        let mut lines = ["v1.10.0", "v1.9.0/go.mod", "v1.9.0"];
        lines.sort_by(|left, right| compare(left, right));
        assert_eq!(lines, ["v1.9.0", "v1.9.0/go.mod", "v1.10.0"]);
    }
}
