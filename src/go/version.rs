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
    fn the_line_of_go_version_is_read() {
        let line = "go version go1.21.13 windows/amd64";
        assert_eq!(
            GoVersion::read_line(line),
            Some((GoVersion { minor: 21, patch: 13 }, "windows"))
        );
        assert_eq!(GoVersion::read_line("go version: unknown"), None);
    }
}
