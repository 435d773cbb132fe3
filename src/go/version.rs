//! Versions of Go itself.
//!
//! Source: `internal/gover`, Go 1.21 and later; `runtime.Version` for the other forms.

/// A release of Go. Development versions have no release and are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoVersion {
    /// The 22 of `go1.22.3`.
    pub minor: u16,
    /// The 3 of `go1.22.3`; 0 where it is not printed.
    pub patch: u16,
}

impl GoVersion {
    /// The first patch of a release.
    pub const fn minor(minor: u16) -> Self {
        Self { minor, patch: 0 }
    }

    /// Reads `go1.22.3`, `1.22`, `go1.27rc1`, `go1.27.3-suffix`, `go1.27.3 X:exp`; `None` for `devel …`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("go").unwrap_or(text).strip_prefix("1.")?;
        let (minor, rest) = leading_number(text)?;
        let patch = rest.strip_prefix('.').and_then(leading_number).map_or(0, |(patch, _)| patch);
        Some(Self { minor, patch })
    }

    /// Whether go.mod may name this version since Go 1.21: `1.21`, `1.21.0`, `1.23rc1`, and
    /// nothing before or behind it. Source: `x/mod/modfile`, `GoVersionRE`.
    pub fn is_valid(text: &str) -> bool {
        let Some((_, rest)) = text.strip_prefix("1.").and_then(leading_number) else {
            return false;
        };
        let rest = match rest.strip_prefix('.') {
            Some(patch) => match leading_number(patch) {
                Some((_, rest)) => rest,
                None => return false,
            },
            None => rest,
        };
        let stage = ["rc", "beta", "alpha"].iter().find_map(|stage| rest.strip_prefix(stage));
        rest.is_empty() || stage.and_then(leading_number).is_some_and(|(_, rest)| rest.is_empty())
    }

    /// Whether it names a version of the language and not a release, as `1.22` does since Go 1.21.
    /// Source: `internal/gover`, `IsLang`.
    pub fn is_language(text: &str) -> bool {
        let minor = text.strip_prefix("1.").and_then(leading_number);
        minor.is_some_and(|(minor, rest)| minor >= 21 && rest.is_empty())
    }

    /// Reads the line that `go version` prints: `go version go1.22.3 linux/amd64`.
    /// Gives the version and the operating system's name.
    pub fn read_line(line: &str) -> Option<(Self, &str)> {
        let mut words = line.strip_prefix("go version ")?.split_whitespace();
        let version = words.next().and_then(Self::read)?;
        let (os, _) = words.next_back()?.split_once('/')?;
        Some((version, os))
    }
}

fn leading_number(text: &str) -> Option<(u16, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    Some((digits.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_and_ordered() {
        assert_eq!(GoVersion::read("go1.22.3"), Some(GoVersion { minor: 22, patch: 3 }));
        assert_eq!(GoVersion::read("go1.27rc1"), Some(GoVersion::minor(27)));
        assert_eq!(GoVersion::read("devel go1.28-abc"), None);
        assert!(GoVersion::minor(9) < GoVersion::minor(21));
    }

    #[test]
    fn a_go_line_is_a_version_or_not() {
        for text in ["1.21", "1.21.0", "1.23rc1"] {
            assert!(GoVersion::is_valid(text), "{text}");
        }
        assert!(GoVersion::is_language("1.22"));
        assert!(!GoVersion::is_language("1.20") && !GoVersion::is_language("1.22.0"));
        for text in ["1", "1.x", "v1.21", "go1.21", "1.21.0.1", "1.21.", "1.21-foo", ""] {
            assert!(!GoVersion::is_valid(text), "{text}");
        }
    }

    #[test]
    fn the_line_of_go_version_is_read() {
        let line = "go version go1.21.13 windows/amd64";
        assert_eq!(
            GoVersion::read_line(line),
            Some((GoVersion { minor: 21, patch: 13 }, "windows"))
        );
        assert_eq!(GoVersion::read_line("go version: unknown"), None);
    }
}
