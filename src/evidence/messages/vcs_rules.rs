//! Which version control tools may be used, and who logs in: GOVCS and GOAUTH.

use crate::evidence::message::{
    Role::{Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// GOVCS does not allow the tool for this repository.
    GOVCS_DISALLOW = "govcs-disallow", "E28", Failure, "cmd/go/internal/vcs/vcs.go, checkGOVCS", [
        W::of("GOVCS disallows using {word} for {word2} {module}; see 'go help vcs'").from(16),
    ];
    /// GOVCS is not a list of rules.
    GOVCS_INVALID = "govcs-invalid", "E29", Failure, "cmd/go/internal/vcs/vcs.go, parseGOVCS", [
        W::of("malformed entry in GOVCS (missing colon): \"{text}\"").from(16),
        W::of("unreachable pattern in GOVCS: \"{text}\" after \"{text2}\"").from(16),
        W::of("empty entry in GOVCS").from(16),
        W::of("empty pattern in GOVCS: \"{text}\"").from(16),
        W::of("empty VCS list in GOVCS: \"{text}\"").from(16),
        W::of("empty VCS name in GOVCS: \"{text}\"").from(16),
        W::of("relative pattern not allowed in GOVCS: \"{text}\"").from(16),
    ];
    /// GOAUTH is not a list of commands.
    GOAUTH_INVALID = "goauth-invalid", "E30", Failure, "cmd/go/internal/auth/auth.go, runGoAuth", [
        W::of("GOAUTH encountered an empty command (GOAUTH={text})").from(24),
        W::of("GOAUTH=off cannot be combined with other authentication commands (GOAUTH={text})").from(24),
        W::of("GOAUTH=git dir method requires an absolute path to the git working directory").from(24),
        W::of("GOAUTH=git encountered an error; cannot stat {path}: ").from(24),
    ];
    /// A GOAUTH command gave no login.
    GOAUTH_RUNTIME = "goauth-runtime", "E31", Failure, "cmd/go/internal/auth/auth.go, runGoAuth", [
        W::of("GOAUTH encountered errors for {url}").from(24),
        W::of("'git credential fill' failed (url={url}): ").from(24),
    ];
    /// Which GOAUTH command, under [`GOAUTH_RUNTIME`].
    GOAUTH_COMMAND = "goauth-command", "E31", Trailer, "cmd/go/internal/auth/userauth.go", [
        W::of("GOAUTH={text}: could not run command").from(24),
        W::of("GOAUTH={text}: could not parse output").from(24),
        W::of("GOAUTH={text}: could not "),
    ];
}
