//! Which Go runs: the names of toolchains, GOTOOLCHAIN, and the go and toolchain lines of go.mod
//! or go.work.
//!
//! Source: `cmd/go/internal/gover/toolchain.go` and `cmd/go/internal/toolchain/select.go`,
//! Go 1.27. Up to Go 1.20 there is one Go only.

use std::fmt;

use super::gover;
use super::quote::quote;

/// The version in the name of a toolchain: the 1.21.3 of `go1.21.3`, `go1.21.3-suffix` and
/// `go1.21.3 X:exp`. `None` for what is no name. Source: `FromToolchain`.
pub fn version_of(name: &str) -> Option<&str> {
    if name.contains(['\\', '/']) {
        return None;
    }
    let version = name.strip_prefix("go")?.split([' ', '\t', '-']).next()?;
    gover::is_valid(version).then_some(version)
}

/// What may take the place of the toolchain that GOTOOLCHAIN names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Nothing.
    Fixed,
    /// A newer one that go.mod asks for, from the `PATH` or else from the module proxy.
    Auto,
    /// A newer one that go.mod asks for, from the `PATH` only.
    Path,
}

/// GOTOOLCHAIN, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting<'t> {
    /// The name of the toolchain; `None` for the Go that was called.
    pub name: Option<&'t str>,
    /// What may take its place.
    pub mode: Mode,
}

/// Why no toolchain is chosen. Shown, it is the text that Go prints behind `go: `.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToolchainError<'t> {
    /// GOTOOLCHAIN, or what a go line leads to, is no name of a toolchain.
    Invalid(String),
    /// What stands before the `+` is none.
    InvalidMinimum {
        /// GOTOOLCHAIN.
        setting: &'t str,
        /// What stands before the `+`.
        minimum: &'t str,
    },
    /// What stands behind the `+` is neither `auto` nor `path`.
    InvalidSuffix(&'t str),
    /// The toolchain line is no name of a toolchain.
    InvalidLine {
        /// The name.
        name: &'t str,
        /// The file.
        file: &'t str,
    },
}

impl fmt::Display for ToolchainError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(setting) => write!(f, "invalid GOTOOLCHAIN {}", quote(setting)),
            Self::InvalidMinimum { setting, minimum } => {
                let (setting, minimum) = (quote(setting), quote(minimum));
                write!(f, "invalid GOTOOLCHAIN {setting}: invalid minimum toolchain {minimum}")
            }
            Self::InvalidSuffix(setting) => {
                let setting = quote(setting);
                write!(
                    f,
                    "invalid GOTOOLCHAIN {setting}: only version suffixes are +auto and +path"
                )
            }
            Self::InvalidLine { name, file } => {
                write!(f, "invalid toolchain {} in {file}", quote(name))
            }
        }
    }
}

impl<'t> Setting<'t> {
    /// Reads GOTOOLCHAIN: `auto`, `path`, `local`, `go1.22.3`, `go1.22.3+auto`, `local+path`.
    /// Source: `Select`.
    ///
    /// # Errors
    /// For any other value; empty is one, though Go then takes itself and says nothing.
    pub fn read(setting: &'t str) -> Result<Self, ToolchainError<'t>> {
        match setting {
            "auto" => return Ok(Self { name: None, mode: Mode::Auto }),
            "path" => return Ok(Self { name: None, mode: Mode::Path }),
            _ => {}
        }
        let (minimum, suffix) = match setting.split_once('+') {
            Some((minimum, suffix)) => (minimum, Some(suffix)),
            None => (setting, None),
        };
        let name = (minimum != "local").then_some(minimum);
        if name.is_some_and(|name| version_of(name).is_none()) {
            return Err(match suffix {
                Some(_) => ToolchainError::InvalidMinimum { setting, minimum },
                None => ToolchainError::Invalid(setting.to_owned()),
            });
        }
        let mode = match suffix {
            None => Mode::Fixed,
            Some("auto") => Mode::Auto,
            Some("path") => Mode::Path,
            Some(_) => return Err(ToolchainError::InvalidSuffix(setting)),
        };
        Ok(Self { name, mode })
    }
}

/// The go.mod or go.work that asks for a Go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lines<'t> {
    /// The name of the file, for the message.
    pub file: &'t str,
    /// What the go line says; empty where there is none.
    pub go: &'t str,
    /// What the toolchain line says; empty where there is none.
    pub toolchain: &'t str,
}

/// The name of the toolchain that runs a command, given GOTOOLCHAIN, the name of the Go that was
/// called, and the file; where the name is that of the called one, or `local`, it runs itself.
/// `go install` and `go run` of a `package@version` ask that version's file. A Go before 1.21
/// always runs itself. Source: `Select`.
///
/// # Errors
/// The first of the settings that Go refuses. It looks at the file only if that may decide.
pub fn select<'t>(
    setting: &'t str,
    called: &'t str,
    lines: Lines<'t>,
) -> Result<String, ToolchainError<'t>> {
    let is_old = version_of(called).is_some_and(|version| gover::compare(version, "1.21").is_lt());
    if setting.is_empty() || is_old {
        return Ok(called.to_owned());
    }
    let Setting { name, mode } = Setting::read(setting)?;
    let minimum = name.unwrap_or(called);
    let mut chosen = minimum.to_owned();
    if mode != Mode::Fixed && lines.toolchain != "default" {
        let mut version = version_of(minimum).unwrap_or_default();
        if !lines.toolchain.is_empty() {
            let Lines { file, toolchain, .. } = lines;
            let wanted = version_of(toolchain)
                .ok_or(ToolchainError::InvalidLine { name: toolchain, file })?;
            let order = gover::compare(wanted, version);
            if order.is_gt() || (order.is_eq() && takes_equal(called)) {
                toolchain.clone_into(&mut chosen);
                version = wanted;
            }
        }
        if gover::compare(lines.go, version).is_gt() {
            chosen = first_release(lines.go);
        }
    }
    // A suffix may follow: go1.21.3-suffix.
    if chosen != called && !chosen.starts_with("go1") && !chosen.contains("-go1") {
        return Err(ToolchainError::Invalid(chosen));
    }
    Ok(chosen)
}

/// Whether Go takes the toolchain line's name for its own where the versions are equal, so that
/// `go1.21.3` stands for `go1.21.3-suffix`: Go 1.21 does, later releases do not.
fn takes_equal(called: &str) -> bool {
    version_of(called).is_some_and(|version| gover::lang(version) == "1.21")
}

/// The toolchain of a version: go1.21rc1, and for a language version its first release, go1.21.0.
fn first_release(version: &str) -> String {
    let is_named_otherwise = gover::is_lang(version) && gover::compare(version, "1.21").is_ge();
    format!("go{version}{}", if is_named_otherwise { ".0" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hold_a_version() {
        assert_eq!(version_of("go1.21.3-suffix"), Some("1.21.3"));
        assert_eq!(version_of("go1.27.3 X:exp"), Some("1.27.3"));
        for name in ["1.21.3", "go1.21.3/x", "gccgo-go1.21", "default", "local", "go", "Go1.21"] {
            assert_eq!(version_of(name), None, "{name}");
        }
    }

    #[test]
    fn the_setting_is_read() {
        let fixed = Setting { name: Some("go1.22.3"), mode: Mode::Fixed };
        assert_eq!(Setting::read("go1.22.3"), Ok(fixed));
        assert_eq!(Setting::read("local+path"), Ok(Setting { name: None, mode: Mode::Path }));
        let text = |setting| Setting::read(setting).unwrap_err().to_string();
        assert_eq!(text("1.22"), "invalid GOTOOLCHAIN \"1.22\"");
        assert_eq!(
            text("x+auto"),
            "invalid GOTOOLCHAIN \"x+auto\": invalid minimum toolchain \"x\""
        );
        assert_eq!(
            text("go1.22+on"),
            "invalid GOTOOLCHAIN \"go1.22+on\": only version suffixes are +auto and +path"
        );
    }

    #[test]
    fn go_1_21_takes_the_name_in_the_file_and_go_1_20_itself() {
        let select = |setting, called, toolchain| {
            select(setting, called, Lines { toolchain, ..Lines::default() })
        };
        let (auto, name) = ("go1.21.3-x+auto", "go1.21.3");
        assert_eq!(select(auto, "go1.21.13", name).as_deref(), Ok(name));
        assert_eq!(select(auto, "go1.22.0", name).as_deref(), Ok("go1.21.3-x"));
        assert_eq!(select(auto, "go1.20.1", name).as_deref(), Ok("go1.20.1"));
    }

    #[test]
    fn the_newest_of_setting_and_file_runs() {
        let select = |setting, go, toolchain| {
            let lines = Lines { file: "go.mod", go, toolchain };
            select(setting, "go1.22.10", lines).map_err(|error| error.to_string())
        };
        for (setting, go, toolchain, chosen) in [
            ("auto", "1.21", "", "go1.22.10"),
            ("auto", "1.23", "", "go1.23.0"),
            ("auto", "1.23rc1", "", "go1.23rc1"),
            ("auto", "1.23.1", "go1.24.0", "go1.24.0"),
            ("auto", "1.23.1", "default", "go1.22.10"),
            ("local", "1.23.1", "go1.24.0", "go1.22.10"),
            ("go1.20", "1.23.1", "", "go1.20"),
            ("go1.26.0+path", "1.23.1", "", "go1.26.0"),
            ("", "1.30", "", "go1.22.10"),
        ] {
            assert_eq!(select(setting, go, toolchain).as_deref(), Ok(chosen), "{setting} {go}");
        }
        assert_eq!(
            select("auto", "1.21", "1.23.1"),
            Err("invalid toolchain \"1.23.1\" in go.mod".to_owned())
        );
        assert_eq!(select("go2.1", "", ""), Err("invalid GOTOOLCHAIN \"go2.1\"".to_owned()));
    }
}
