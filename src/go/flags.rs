//! GOFLAGS: flags for every go command that knows them.
//!
//! Source: `cmd/go/internal/base/goflags.go` and `cmd/go/internal/work/init.go`, Go 1.27.

use std::fmt;

use super::quote::quote;
use super::quoted;
use super::version::GoVersion;

/// The first release that takes quotes around a flag for quotes.
const HAS_QUOTES: GoVersion = GoVersion::minor(20);

/// The first release that knows `-mod=mod`.
const HAS_MOD: GoVersion = GoVersion::minor(14);

/// A flag as it stands in GOFLAGS: `-mod=vendor`, `--x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag<'t> {
    /// The name without dashes.
    pub name: &'t str,
    /// What stands behind `=`; `None` where there is none.
    pub value: Option<&'t str>,
}

/// Why GOFLAGS is refused. Shown, it is the text that Go prints behind `go: parsing $GOFLAGS: `.
/// `go env` and `go bug` go on without a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagsError<'t> {
    /// A quote without its like.
    Unterminated(quoted::Unterminated),
    /// A word that is no flag. The value of a flag stands behind `=`, never on its own.
    NoFlag(&'t str),
}

impl fmt::Display for FlagsError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unterminated(error) => error.fmt(f),
            Self::NoFlag(word) => write!(f, "non-flag {}", quote(word)),
        }
    }
}

/// The flags of GOFLAGS, in order. Up to Go 1.19, a quote is a character like any other. A name
/// that no go command knows is refused by Go, not here: `unknown flag -…`.
/// Source: `InitGOFLAGS`.
///
/// # Errors
/// The first word that is no flag, in Go's order.
pub fn read(goflags: &str, version: GoVersion) -> Result<Vec<Flag<'_>>, FlagsError<'_>> {
    let words = if version < HAS_QUOTES {
        goflags.split_whitespace().collect()
    } else {
        quoted::split(goflags).map_err(FlagsError::Unterminated)?
    };
    words.into_iter().map(|word| flag(word).ok_or(FlagsError::NoFlag(word))).collect()
}

fn flag(word: &str) -> Option<Flag<'_>> {
    let name = word.strip_prefix('-')?;
    let name = name.strip_prefix('-').unwrap_or(name);
    let flag = match name.split_once('=') {
        Some((name, value)) => Flag { name, value: Some(value) },
        None => Flag { name, value: None },
    };
    (!flag.name.is_empty() && !flag.name.starts_with('-')).then_some(flag)
}

/// The last flag of a name, which is the one that counts. The command line wins over it.
pub fn last<'f, 't>(flags: &'f [Flag<'t>], name: &str) -> Option<&'f Flag<'t>> {
    flags.iter().rev().find(|flag| flag.name == name)
}

/// Whether a flag is switched on: `-x`, `-x=true`, `-x=1`. `None` for a value that is neither
/// true nor false. Source: `strconv.ParseBool`, by which Go reads it.
pub fn is_on(flag: &Flag<'_>) -> Option<bool> {
    match flag.value {
        None | Some("1" | "t" | "T" | "TRUE" | "true" | "True") => Some(true),
        Some("0" | "f" | "F" | "FALSE" | "false" | "False") => Some(false),
        Some(_) => None,
    }
}

/// The first release whose `go get` refuses `-insecure`. It is still a flag for GOFLAGS.
const REFUSES_INSECURE: GoVersion = GoVersion::minor(17);

/// What `go get` says to GOFLAGS that other commands take; `None` if nothing.
/// Source: `cmd/go/internal/modget/get.go`, `runGet`.
pub fn refused_by_get(flags: &[Flag<'_>], version: GoVersion) -> Option<&'static str> {
    let is_insecure = last(flags, "insecure").and_then(is_on) == Some(true);
    (is_insecure && version >= REFUSES_INSECURE)
        .then_some("go: -insecure flag is no longer supported; use GOINSECURE instead")
}

/// What `-mod` allows the go command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModFlag {
    /// Not set: vendor where there is a vendor folder and go.mod says 1.14 or more, else readonly
    /// (up to Go 1.15: mod).
    Unset,
    /// Go may change go.mod, and asks the proxy for what is missing.
    Mod,
    /// Go fails where go.mod would have to change.
    Readonly,
    /// Go looks into the vendor folder only.
    Vendor,
}

/// A value that `-mod` does not have. Shown, it is the text that Go prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownMod<'t> {
    /// The value.
    pub value: &'t str,
    /// Whether `-mod=mod` is one.
    has_mod: bool,
}

impl fmt::Display for UnknownMod<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, has_mod } = self;
        let known = if *has_mod { "'mod', " } else { "" };
        write!(f, "-mod={value} not supported (can be '', {known}'readonly', or 'vendor')")
    }
}

impl ModFlag {
    /// Reads `-mod`. Source: `cmd/go/internal/work/init.go`, `buildModeInit`.
    ///
    /// # Errors
    /// For a value that it does not have.
    pub fn read<'t>(flags: &[Flag<'t>], version: GoVersion) -> Result<Self, UnknownMod<'t>> {
        let has_mod = version >= HAS_MOD;
        match last(flags, "mod").map_or("", |flag| flag.value.unwrap_or_default()) {
            "" => Ok(Self::Unset),
            "mod" if has_mod => Ok(Self::Mod),
            "readonly" => Ok(Self::Readonly),
            "vendor" => Ok(Self::Vendor),
            value => Err(UnknownMod { value, has_mod }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWEST: GoVersion = GoVersion::minor(27);

    #[test]
    fn flags_are_read() {
        let flags = read("-mod=vendor --x '-ldflags=-X a=b' -mod=mod -modcacherw=0", NEWEST);
        let flags = flags.unwrap();
        assert_eq!(flags[2], Flag { name: "ldflags", value: Some("-X a=b") });
        assert_eq!(ModFlag::read(&flags, NEWEST), Ok(ModFlag::Mod));
        assert_eq!(last(&flags, "x").and_then(is_on), Some(true));
        assert_eq!(last(&flags, "modcacherw").and_then(is_on), Some(false));
        assert_eq!(last(&flags, "modfile"), None);
    }

    #[test]
    fn what_is_no_flag_is_refused() {
        let text = |goflags, minor| read(goflags, GoVersion::minor(minor)).unwrap_err().to_string();
        assert_eq!(text("-mod vendor", 27), "non-flag \"vendor\"");
        assert_eq!(text("'-x", 20), "unterminated ' string");
        assert_eq!(text("'-x", 19), "non-flag \"'-x\"");
        for word in ["-", "--", "---x", "-=x", "--=x", "x", "''"] {
            assert!(read(word, NEWEST).is_err(), "{word}");
        }
    }

    #[test]
    fn go_get_is_never_insecure_since_1_17() {
        let refused = |goflags, minor| {
            let version = GoVersion::minor(minor);
            refused_by_get(&read(goflags, version).unwrap(), version).is_some()
        };
        assert!(refused("-insecure", 17) && refused("-insecure=false --insecure=1", 27));
        assert!(!refused("-insecure", 16) && !refused("-insecure=false", 17));
    }

    #[test]
    fn mod_takes_four_values() {
        let flags = read("-mod=off", NEWEST).unwrap();
        assert_eq!(
            ModFlag::read(&flags, NEWEST).unwrap_err().to_string(),
            "-mod=off not supported (can be '', 'mod', 'readonly', or 'vendor')"
        );
        let flags = read("-mod=mod", NEWEST).unwrap();
        assert_eq!(
            ModFlag::read(&flags, GoVersion::minor(13)).unwrap_err().to_string(),
            "-mod=mod not supported (can be '', 'readonly', or 'vendor')"
        );
    }
}
