//! GOVCS: which version control systems Go may run for which module.
//!
//! Source: `cmd/go/internal/vcs/vcs.go`, Go 1.27; the same since Go 1.16.

use std::fmt;

use super::pattern;
use super::quote::quote;
use super::version::GoVersion;

/// The first release with GOVCS. Older ones run any system.
const HAS_GOVCS: GoVersion = GoVersion::minor(16);

/// A rule such as `private:hg|svn`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule<'t> {
    /// `public`, `private`, or a pattern of module paths.
    pub pattern: &'t str,
    /// The names of the systems, or `all`, or `off`, which is the name of none.
    pub allowed: Vec<&'t str>,
}

/// Why GOVCS is refused. Shown, it is the text that Go prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GovcsError<'t> {
    /// Nothing between two commas.
    EmptyEntry,
    /// A rule without `:`.
    NoColon(&'t str),
    /// A rule with nothing before `:`.
    EmptyPattern(&'t str),
    /// A rule with nothing behind `:`.
    EmptyList(&'t str),
    /// A pattern such as `./x`.
    Relative(&'t str),
    /// A pattern that an earlier rule has.
    Unreachable {
        /// The rule.
        rule: &'t str,
        /// The earlier one.
        after: &'t str,
    },
    /// Nothing between two `|`.
    EmptyName(&'t str),
}

impl fmt::Display for GovcsError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyEntry => f.write_str("empty entry in GOVCS"),
            Self::NoColon(rule) => {
                write!(f, "malformed entry in GOVCS (missing colon): {}", quote(rule))
            }
            Self::EmptyPattern(rule) => write!(f, "empty pattern in GOVCS: {}", quote(rule)),
            Self::EmptyList(rule) => write!(f, "empty VCS list in GOVCS: {}", quote(rule)),
            Self::Relative(pattern) => {
                write!(f, "relative pattern not allowed in GOVCS: {}", quote(pattern))
            }
            Self::Unreachable { rule, after } => {
                let (rule, after) = (quote(rule), quote(after));
                write!(f, "unreachable pattern in GOVCS: {rule} after {after}")
            }
            Self::EmptyName(rule) => write!(f, "empty VCS name in GOVCS: {}", quote(rule)),
        }
    }
}

/// The rules of GOVCS, without the default ones, which come last. Source: `parseGOVCS`.
///
/// # Errors
/// The first rule that is none, in Go's order.
pub fn read(govcs: &str) -> Result<Vec<Rule<'_>>, GovcsError<'_>> {
    let govcs = govcs.trim();
    if govcs.is_empty() {
        return Ok(Vec::new());
    }
    let mut rules: Vec<Rule<'_>> = Vec::new();
    let mut texts: Vec<&str> = Vec::new();
    for text in govcs.split(',').map(str::trim) {
        if text.is_empty() {
            return Err(GovcsError::EmptyEntry);
        }
        let (pattern, list) = text.split_once(':').ok_or(GovcsError::NoColon(text))?;
        let (pattern, list) = (pattern.trim(), list.trim());
        if pattern.is_empty() {
            return Err(GovcsError::EmptyPattern(text));
        }
        if list.is_empty() {
            return Err(GovcsError::EmptyList(text));
        }
        if is_relative(pattern) {
            return Err(GovcsError::Relative(pattern));
        }
        if let Some(known) = rules.iter().position(|rule| rule.pattern == pattern) {
            let after = texts.get(known).copied().unwrap_or_default();
            return Err(GovcsError::Unreachable { rule: text, after });
        }
        let allowed: Vec<&str> = list.split('|').map(str::trim).collect();
        if allowed.contains(&"") {
            return Err(GovcsError::EmptyName(text));
        }
        rules.push(Rule { pattern, allowed });
        texts.push(text);
    }
    Ok(rules)
}

/// Whether a release of Go may run a system (`git`, `hg`, `svn`, `bzr`, `fossil`) for a repository root, given
/// GOVCS and GOPRIVATE. Where no rule matches, a private module takes any system and a public one
/// Git and Mercurial. Source: `govcsConfig.allow`, `defaultGOVCS`, `CheckGOVCS`.
///
/// # Errors
/// As [`read`].
pub fn allows<'t>(
    version: GoVersion,
    govcs: &'t str,
    goprivate: &str,
    root: &str,
    system: &str,
) -> Result<bool, GovcsError<'t>> {
    if version < HAS_GOVCS {
        return Ok(true);
    }
    let mut rules = read(govcs)?;
    rules.push(Rule { pattern: "private", allowed: vec!["all"] });
    rules.push(Rule { pattern: "public", allowed: vec!["git", "hg"] });
    let matches = |patterns| pattern::find_match_as_of(version, patterns, root).is_some();
    let is_private = matches(goprivate);
    let rule = rules.iter().find(|rule| match rule.pattern {
        "private" => is_private,
        "public" => !is_private,
        pattern => matches(pattern),
    });
    Ok(rule.is_some_and(|rule| rule.allowed.iter().any(|name| *name == system || *name == "all")))
}

/// Source: `cmd/go/internal/search`, `IsRelativePath`.
fn is_relative(pattern: &str) -> bool {
    pattern.starts_with("./") || pattern.starts_with("../") || matches!(pattern, "." | "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rule_that_matches_decides() {
        let newest = GoVersion::minor(27);
        let allows = |govcs, system| allows(newest, govcs, "corp.com", "corp.com/a", system);
        assert_eq!(allows("", "svn"), Ok(true));
        assert_eq!(allows("private: hg | git", "svn"), Ok(false));
        assert_eq!(allows("corp.com/b:off,corp.com:svn", "svn"), Ok(true));
        assert_eq!(allows("*:off", "git"), Ok(false));
        assert_eq!(super::allows(newest, "", "", "a.com/b", "svn"), Ok(false));
    }

    #[test]
    fn up_to_1_15_any_system_runs() {
        assert_eq!(allows(GoVersion::minor(15), "*:off", "", "a.com/b", "svn"), Ok(true));
        assert_eq!(allows(GoVersion::minor(16), "", "", "a.com/b", "svn"), Ok(false));
    }

    #[test]
    fn what_is_no_rule_is_refused() {
        let text = |govcs| read(govcs).unwrap_err().to_string();
        assert_eq!(text("a:git,"), "empty entry in GOVCS");
        assert_eq!(text("git"), "malformed entry in GOVCS (missing colon): \"git\"");
        assert_eq!(text("a:git, a :hg"), "unreachable pattern in GOVCS: \"a :hg\" after \"a:git\"");
        assert_eq!(text("./a:git"), "relative pattern not allowed in GOVCS: \"./a\"");
        assert_eq!(text("a:git||hg"), "empty VCS name in GOVCS: \"a:git||hg\"");
    }
}
