//! The settings that decide where a module comes from.

use crate::go::version::GoVersion;
use crate::go::{defaults, pattern};

/// The newest Go whose way is known.
pub const NEWEST: GoVersion = GoVersion::minor(27);

/// What a go command goes by. Plain values: a changed one gives another plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The version of the go command.
    pub go: GoVersion,
    /// GOPROXY.
    pub goproxy: String,
    /// GOPRIVATE, which the next two are copied from where they are empty.
    pub goprivate: String,
    /// GONOPROXY, as it takes effect.
    pub gonoproxy: String,
    /// GONOSUMDB, as it takes effect.
    pub gonosumdb: String,
    /// GOSUMDB.
    pub gosumdb: String,
    /// GOINSECURE.
    pub goinsecure: String,
}

/// The pattern that covers a module, and the variable it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// GOPRIVATE, or the variable that was set in its place.
    pub key: &'static str,
    /// The pattern.
    pub pattern: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self::read(|_| None, NEWEST)
    }
}

impl Settings {
    /// Takes what `go env` printed; `get` gives `None` for a variable that was not printed, which
    /// then has Go's default.
    pub fn read<'v>(get: impl Fn(&str) -> Option<&'v str>, go: GoVersion) -> Self {
        let or = |key: &str, default: &str| get(key).unwrap_or(default).to_owned();
        let or_private = |key: &str| {
            let own = get(key).filter(|value| !value.is_empty());
            own.or(get("GOPRIVATE")).unwrap_or_default().to_owned()
        };
        Self {
            go,
            goproxy: or("GOPROXY", defaults::GOPROXY),
            goprivate: or("GOPRIVATE", ""),
            gonoproxy: or_private("GONOPROXY"),
            gonosumdb: or_private("GONOSUMDB"),
            gosumdb: or("GOSUMDB", defaults::GOSUMDB),
            goinsecure: or("GOINSECURE", ""),
        }
    }

    /// The pattern because of which a module is fetched directly.
    pub fn no_proxy(&self, module: &str) -> Option<Covered> {
        self.covered("GONOPROXY", &self.gonoproxy, module)
    }

    /// The pattern because of which the checksum database is not asked about a module.
    pub fn no_sumdb(&self, module: &str) -> Option<Covered> {
        self.covered("GONOSUMDB", &self.gonosumdb, module)
    }

    /// Whether a module may be fetched without a valid certificate, or without any.
    pub fn is_insecure(&self, module: &str) -> bool {
        pattern::find_match(&self.goinsecure, module).is_some()
    }

    fn covered(&self, key: &'static str, list: &str, module: &str) -> Option<Covered> {
        let pattern = pattern::find_match(list, module)?.to_owned();
        let key = if list == self.goprivate { "GOPRIVATE" } else { key };
        Some(Covered { key, pattern })
    }
}
