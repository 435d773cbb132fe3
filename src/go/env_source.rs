//! Where a Go setting comes from: an environment variable of the system, the file that
//! `go env -w` writes, `$GOROOT/go.env`, or the default of the version.
//!
//! Source: `cmd/go/internal/cfg/cfg.go`, `Getenv`, `readEnvFile`, `EnvOrAndChanged`;
//! `internal/cfg`, `KnownEnv`; Go 1.13 to 1.27.

use super::defaults;
use super::version::GoVersion;

/// Who has set a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetIn {
    /// An environment variable.
    System,
    /// The user's file.
    UserFile,
    /// `$GOROOT/go.env`.
    GoRoot,
    /// Nobody: it is what the go command takes then.
    Nothing,
}

/// The three places, as they are found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places<'t> {
    /// Environment variables.
    pub system: Vec<(&'t str, &'t str)>,
    /// The text of the user's file; empty where GOENV is `off`.
    pub user_file: &'t str,
    /// The text of `$GOROOT/go.env`. Up to 1.20 it is not read.
    pub goroot_file: &'t str,
}

/// What a `go.env` of a release says.
pub const GO_ENV: &str = "# This file contains the initial defaults for go command configuration.\n\
    GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n";

/// From which minor version on Go knows a setting; `None` for what it never reads from a file.
pub fn known_since(key: &str) -> Option<u16> {
    const SINCE: &[(u16, &[&str])] = &[
        (13, &["GO111MODULE", "GOFLAGS", "GOPROXY", "GOSUMDB", "GOPRIVATE", "GONOPROXY"]),
        (13, &["GONOSUMDB"]),
        (14, &["GOINSECURE"]),
        (15, &["GOMODCACHE"]),
        (16, &["GOVCS"]),
        (17, &["GOEXPERIMENT"]),
        (18, &["GOAMD64", "GOWORK"]),
        (21, &["GOTOOLCHAIN"]),
        (24, &["GOAUTH", "GOFIPS140"]),
    ];
    SINCE.iter().find(|(_, keys)| keys.contains(&key)).map(|(minor, _)| *minor)
}

impl Places<'_> {
    /// The value that a go command of this version takes, and who has set it; `None` if the
    /// version does not know the setting.
    pub fn value(&self, key: &str, go: GoVersion) -> Option<(String, SetIn)> {
        if GoVersion::minor(known_since(key)?) > go {
            return None;
        }
        let set = self.set(key, go);
        if let Some((value, set_in)) = set
            && !value.is_empty()
        {
            return Some((value.to_owned(), set_in));
        }
        let inherits = matches!(key, "GONOPROXY" | "GONOSUMDB");
        if inherits {
            return self.value("GOPRIVATE", go);
        }
        // Since 1.21 three defaults stand in go.env alone: an empty value hides them.
        let is_in_file = matches!(key, "GOPROXY" | "GOSUMDB" | "GOTOOLCHAIN");
        if is_in_file && go >= GoVersion::minor(21) {
            return Some((String::new(), set.map_or(SetIn::Nothing, |(_, set_in)| set_in)));
        }
        Some((defaults::of(key).unwrap_or_default().to_owned(), SetIn::Nothing))
    }

    /// What was written down, even where it is empty. An empty environment variable says nothing.
    fn set(&self, key: &str, go: GoVersion) -> Option<(&str, SetIn)> {
        let mut system = self.system.iter().rev();
        let in_system = system.find(|(name, value)| *name == key && !value.is_empty());
        if let Some((_, value)) = in_system {
            return Some((value, SetIn::System));
        }
        if let Some(value) = values_in(self.user_file, key).last() {
            return Some((value, SetIn::UserFile));
        }
        if go < GoVersion::minor(21) {
            return None;
        }
        let first = values_in(self.goroot_file, key).next();
        first.map(|value| (value, SetIn::GoRoot))
    }
}

/// The values of a name in a file of settings. A line counts if it begins with a capital letter
/// and has a `=`; nothing is trimmed. In the user's file the last one wins, in `go.env` the first.
/// Source: `readEnvFile`.
pub fn values_in<'t>(text: &'t str, key: &str) -> impl Iterator<Item = &'t str> {
    let lines = text.split('\n').filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    let assignments = lines.filter_map(|line| line.split_once('='));
    assignments.filter(move |(name, _)| *name == key).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RELEASE: Places<'_> = Places { system: Vec::new(), user_file: "", goroot_file: GO_ENV };

    fn goproxy(places: &Places<'_>, minor: u16) -> (String, SetIn) {
        places.value("GOPROXY", GoVersion::minor(minor)).unwrap()
    }

    #[test]
    fn the_system_wins_over_the_file_and_the_file_over_go_env() {
        let file = Places { user_file: "GOPROXY=b\n", ..RELEASE };
        let both = Places { system: vec![("GOPROXY", "a")], ..file.clone() };
        let empty = Places { system: vec![("GOPROXY", "")], ..file.clone() };
        assert_eq!(goproxy(&both, 27), ("a".to_owned(), SetIn::System));
        assert_eq!(goproxy(&empty, 27), ("b".to_owned(), SetIn::UserFile));
        assert_eq!(goproxy(&file, 19), ("b".to_owned(), SetIn::UserFile));
        assert_eq!(goproxy(&RELEASE, 27), (defaults::GOPROXY.to_owned(), SetIn::GoRoot));
        assert_eq!(goproxy(&RELEASE, 20), (defaults::GOPROXY.to_owned(), SetIn::Nothing));
    }

    #[test]
    fn an_empty_value_in_the_file_hides_go_env_since_1_21() {
        let file = Places { user_file: "GOPROXY=\n", ..RELEASE };
        assert_eq!(goproxy(&file, 21), (String::new(), SetIn::UserFile));
        assert_eq!(goproxy(&file, 20), (defaults::GOPROXY.to_owned(), SetIn::Nothing));
    }

    #[test]
    fn lines_are_taken_as_they_are() {
        let values = |text| values_in(text, "A").collect::<Vec<_>>();
        assert_eq!(values("A=1\nA=2\r\n"), ["1", "2\r"]);
        assert_eq!(values(" A=1\n#A=2\na=3\nA =4\n_A=5"), [""; 0]);
        assert_eq!(values("A=\"x\"=y"), ["\"x\"=y"]);
    }

    #[test]
    fn the_last_line_wins_in_the_users_file_and_the_first_in_go_env() {
        let lines = "GOPROXY=a\nGOPROXY=b\n";
        let user = Places { user_file: lines, ..RELEASE };
        let goroot = Places { goroot_file: lines, ..RELEASE };
        assert_eq!(goproxy(&user, 27).0, "b");
        assert_eq!(goproxy(&goroot, 27).0, "a");
    }

    #[test]
    fn a_setting_that_the_version_does_not_know_has_no_value() {
        let places = Places { system: vec![("GOVCS", "*:git")], ..RELEASE };
        assert_eq!(places.value("GOVCS", GoVersion::minor(15)), None);
        assert_eq!(places.value("GOVCS", GoVersion::minor(16)).unwrap().0, "*:git");
        assert_eq!(places.value("HTTPS_PROXY", GoVersion::minor(27)), None);
    }
}
