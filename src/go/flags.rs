//! GOFLAGS: flags for every go command that knows them.
//!
//! Source: `cmd/go/internal/base/goflags.go` and `cmd/go/internal/work/init.go`, Go 1.27.

use std::fmt;

use super::quote::quote;
use super::quoted;

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

/// The flags of GOFLAGS, in order. A name that no go command knows is refused by Go, not here:
/// `unknown flag -…`. Source: `InitGOFLAGS`.
///
/// # Errors
/// The first word that is no flag, in Go's order.
pub fn read(goflags: &str) -> Result<Vec<Flag<'_>>, FlagsError<'_>> {
    let words = quoted::split(goflags).map_err(FlagsError::Unterminated)?;
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

/// A value that `-mod` does not have. Shown, it is the text that Go prints behind `go: `.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownMod<'t>(pub &'t str);

impl fmt::Display for UnknownMod<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0;
        write!(f, "-mod={value} not supported (can be '', 'mod', 'readonly', or 'vendor')")
    }
}

impl ModFlag {
    /// Reads `-mod`. Source: `cmd/go/internal/work/init.go`, `buildModeInit`.
    ///
    /// # Errors
    /// For a value that it does not have.
    pub fn read<'t>(flags: &[Flag<'t>]) -> Result<Self, UnknownMod<'t>> {
        match last(flags, "mod").map_or("", |flag| flag.value.unwrap_or_default()) {
            "" => Ok(Self::Unset),
            "mod" => Ok(Self::Mod),
            "readonly" => Ok(Self::Readonly),
            "vendor" => Ok(Self::Vendor),
            other => Err(UnknownMod(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_read() {
        let flags = read("-mod=vendor --x '-ldflags=-X a=b' -mod=mod -modcacherw=0").unwrap();
        assert_eq!(flags[2], Flag { name: "ldflags", value: Some("-X a=b") });
        assert_eq!(ModFlag::read(&flags), Ok(ModFlag::Mod));
        assert_eq!(last(&flags, "x").and_then(is_on), Some(true));
        assert_eq!(last(&flags, "modcacherw").and_then(is_on), Some(false));
        assert_eq!(last(&flags, "modfile"), None);
    }

    #[test]
    fn what_is_no_flag_is_refused() {
        let text = |goflags| read(goflags).unwrap_err().to_string();
        assert_eq!(text("-mod vendor"), "non-flag \"vendor\"");
        for word in ["-", "--", "---x", "-=x", "--=x", "x", "''"] {
            assert!(read(word).is_err(), "{word}");
        }
        assert_eq!(
            ModFlag::read(&read("-mod=off").unwrap()).unwrap_err().to_string(),
            "-mod=off not supported (can be '', 'mod', 'readonly', or 'vendor')"
        );
    }
}
