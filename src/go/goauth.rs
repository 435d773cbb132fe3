//! GOAUTH: where Go takes logins for HTTPS from.
//!
//! Source: `cmd/go/internal/auth/auth.go`, `runGoAuth`, Go 1.27.

use std::fmt;

use super::quoted;
use super::version::GoVersion;

/// The first release with GOAUTH. Older ones read netrc.
const HAS_GOAUTH: GoVersion = GoVersion::minor(24);

/// One of the ways, in the order of GOAUTH; the first that knows a server counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method<'t> {
    /// None.
    Off,
    /// The file `.netrc`, on Windows `_netrc`.
    Netrc,
    /// `git credential fill`, run in this folder.
    Git(&'t str),
    /// A program of its own, with its arguments.
    Command(Vec<&'t str>),
}

/// Why GOAUTH is refused. Shown, it is the text that Go prints behind `go: `.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoauthError<'t> {
    /// Nothing between two semicolons.
    Empty(&'t str),
    /// `off`, and something else.
    OffAndOther(&'t str),
    /// `git` without a folder, or with more than one.
    GitFolders,
    /// `git` with a folder that is not absolute.
    GitRelative,
    /// A quote without its like. Go goes on without this command, and tells with `-x` only.
    Unterminated {
        /// The command.
        command: &'t str,
        /// The quote.
        error: quoted::Unterminated,
    },
}

impl fmt::Display for GoauthError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const GIT: &str =
            "GOAUTH=git dir method requires an absolute path to the git working directory";
        match self {
            Self::Empty(goauth) => {
                write!(f, "GOAUTH encountered an empty command (GOAUTH={goauth})")
            }
            Self::OffAndOther(goauth) => write!(
                f,
                "GOAUTH=off cannot be combined with other authentication commands (GOAUTH={goauth})"
            ),
            Self::GitFolders => f.write_str(GIT),
            Self::GitRelative => write!(f, "{GIT}, dir is not absolute"),
            Self::Unterminated { command, error } => {
                write!(f, "cannot parse GOAUTH command {command}: {error}")
            }
        }
    }
}

/// Reads GOAUTH as a release of Go does. Not set, or set to nothing, it is `netrc`. `is_windows`
/// tells which paths are absolute.
///
/// # Errors
/// The last of its commands that Go refuses: it begins with the last. A quote without its like
/// counts only where nothing else is wrong.
pub fn read(
    goauth: &str,
    version: GoVersion,
    is_windows: bool,
) -> Result<Vec<Method<'_>>, GoauthError<'_>> {
    if goauth.is_empty() || version < HAS_GOAUTH {
        return Ok(vec![Method::Netrc]);
    }
    let commands: Vec<&str> = goauth.split(';').map(str::trim).collect();
    let mut methods = Vec::new();
    let mut unterminated = None;
    for command in commands.iter().rev() {
        let mut words = command.split_whitespace();
        methods.push(match words.next() {
            None => return Err(GoauthError::Empty(goauth)),
            Some("off") if commands.len() > 1 => return Err(GoauthError::OffAndOther(goauth)),
            Some("off") => Method::Off,
            Some("netrc") => Method::Netrc,
            Some("git") => match (words.next(), words.next()) {
                (Some(folder), None) if is_absolute(folder, is_windows) => Method::Git(folder),
                (Some(_), None) => return Err(GoauthError::GitRelative),
                _ => return Err(GoauthError::GitFolders),
            },
            Some(_) => match quoted::split(command) {
                Ok(words) => Method::Command(words),
                Err(error) => {
                    unterminated.get_or_insert(GoauthError::Unterminated { command, error });
                    continue;
                }
            },
        });
    }
    methods.reverse();
    unterminated.map_or(Ok(methods), Err)
}

/// Source: `filepath.IsAbs`.
fn is_absolute(path: &str, is_windows: bool) -> bool {
    if !is_windows {
        return path.starts_with('/');
    }
    let is_slash = |c: char| matches!(c, '/' | '\\');
    let behind_drive = path.strip_prefix(|c: char| c.is_ascii_alphabetic());
    behind_drive
        .and_then(|rest| rest.strip_prefix(':'))
        .is_some_and(|rest| rest.starts_with(is_slash))
        || path.starts_with("\\\\")
        || path.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_are_read_in_their_order() {
        assert_eq!(read("", HAS_GOAUTH, false), Ok(vec![Method::Netrc]));
        assert_eq!(
            read("netrc; git /home/a ;'my tool' -x", HAS_GOAUTH, false),
            Ok(vec![Method::Netrc, Method::Git("/home/a"), Method::Command(vec!["my tool", "-x"])])
        );
        assert_eq!(read("git C:\\a", HAS_GOAUTH, true), Ok(vec![Method::Git("C:\\a")]));
    }

    #[test]
    fn up_to_1_23_netrc_is_read() {
        assert_eq!(read("off", GoVersion::minor(23), false), Ok(vec![Method::Netrc]));
        assert_eq!(read("off", HAS_GOAUTH, false), Ok(vec![Method::Off]));
    }

    #[test]
    fn what_go_refuses_is_refused_in_its_order() {
        let text = |goauth| read(goauth, HAS_GOAUTH, false).unwrap_err().to_string();
        assert_eq!(text("netrc;"), "GOAUTH encountered an empty command (GOAUTH=netrc;)");
        assert_eq!(
            text("netrc;off"),
            "GOAUTH=off cannot be combined with other authentication commands (GOAUTH=netrc;off)"
        );
        assert_eq!(read("git;git a", HAS_GOAUTH, false), Err(GoauthError::GitRelative));
        assert_eq!(read("git a;git", HAS_GOAUTH, false), Err(GoauthError::GitFolders));
        assert_eq!(text("'x;netrc"), "cannot parse GOAUTH command 'x: unterminated ' string");
    }
}
