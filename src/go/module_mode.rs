//! GO111MODULE: whether Go knows modules at all.
//!
//! Source: `cmd/go/internal/modload/init.go`, `Init`, Go 1.13 to 1.27.

use std::fmt;

use super::version::GoVersion;

/// When Go works with modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModuleMode {
    /// Always.
    On,
    /// Where there is a go.mod in the folder or above it.
    Auto,
    /// Never: it works with GOPATH.
    Off,
}

/// A value that GO111MODULE does not have. Shown, it is the text that Go prints behind `go: `.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSetting<'t>(pub &'t str);

impl fmt::Display for UnknownSetting<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown environment setting GO111MODULE={}", self.0)
    }
}

impl ModuleMode {
    /// Reads GO111MODULE as a release of Go does. Not set, it means `on` since 1.16 and `auto`
    /// before.
    ///
    /// # Errors
    /// For any value but `on`, `off`, `auto` and nothing.
    pub fn read(value: &str, version: GoVersion) -> Result<Self, UnknownSetting<'_>> {
        match value {
            "off" => Ok(Self::Off),
            "auto" => Ok(Self::Auto),
            "" if version < GoVersion::minor(16) => Ok(Self::Auto),
            "on" | "" => Ok(Self::On),
            other => Err(UnknownSetting(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_means_on_since_1_16() {
        let read = |value, minor| ModuleMode::read(value, GoVersion::minor(minor));
        assert_eq!(read("", 16), Ok(ModuleMode::On));
        assert_eq!(read("", 15), Ok(ModuleMode::Auto));
        assert_eq!(read("off", 27), Ok(ModuleMode::Off));
        assert_eq!(
            read("ON", 27).unwrap_err().to_string(),
            "unknown environment setting GO111MODULE=ON"
        );
    }
}
