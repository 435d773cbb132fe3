//! Repositories: revisions in them, the tools that read them, and the directories for both.
//!
//! E01 has the words of [`UNKNOWN_REVISION`]: up to Go 1.16 they stand for any failure of git.
//! Of the two wordings of E34, `no matching versions for query "latest"` is F01's
//! (`versions.rs`).

use super::context::{COMMAND_FAILED, GIT_ADDRESS};
use super::discovery::UNRECOGNIZED_IMPORT_PATH;
use crate::evidence::message::{
    Message,
    Role::{Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// No such tag, branch or commit.
    UNKNOWN_REVISION = "unknown-revision", "E02", Failure, "cmd/go/internal/modfetch/codehost, UnknownRevisionError", [
        W::of("invalid version: unknown revision {version}"),
        W::of("{module}@{version}: unknown revision {version2}"),
        W::of("go.mod:{line}: require {module}: version \"{version}\" invalid: unknown revision {version2}"),
        W::of("not found: unknown revision {version}"),
        W::of("reading {path}go.mod at revision {version}: unknown revision {version2}"),
    ];
    /// git is not installed, or not in PATH.
    GIT_MISSING = "git-missing", "E14", Failure, "os/exec, LookPath; cmd/go/internal/modfetch/codehost/git.go", [
        W::of("exec: \"git\": executable file not found in "),
        W::of("git init --bare in {path}: exec: \"git\": executable file not found in ").to(25),
        W::of("unable to resolve git version: failed to execute git version: exec: \"git\": executable file not found in ").from(26),
        W::of("missing Git command. See https://go"),
    ];
    /// hg, svn, fossil or bzr is not installed, or not in PATH.
    VCS_TOOL_MISSING = "hg-svn-fossil-missing", "E15", Failure, "os/exec, LookPath; cmd/go/internal/vcs/vcs.go, run1", [
        W::of("exec: \"hg\": executable file not found in "),
        W::of("exec: \"svn\": executable file not found in "),
        W::of("exec: \"fossil\": executable file not found in "),
        W::of("exec: \"bzr\": executable file not found in ").to(26),
        W::of("missing {word} command. See https://golang.org/s/gogetcmd").to(26),
        W::of("missing {word} command. See https://go.dev/s/gogetcmd").from(27),
    ];
    /// The copy of a repository in the module cache is broken.
    GIT_BROKEN = "git-too-old-or-broken", "E16", Failure, "git, setup.c and object-file.c", [
        W::of("/cache/vcs/{word}: exit status {number}:\nfatal: not a git repository"),
        W::of("/cache/vcs/{word}: exit status {number}:\nfatal: bad object "),
        W::of("\\cache\\vcs\\{word}: exit status {number}:\nfatal: not a git repository"),
        W::of("\\cache\\vcs\\{word}: exit status {number}:\nfatal: bad object "),
    ];
    /// The program called git is none, or it is too old for what the go command asks of it.
    GIT_UNUSABLE = "git-too-old-or-broken-program", "E16", Failure, "cmd/go/internal/modfetch/codehost/git.go, gitVersion; git, parse-options.c", [
        W::of("unable to resolve git version: ").from(26),
        W::of("git version extraction regexp did not match version line: \"{text}\"").from(26),
        W::of("/cache/vcs/{word}: exit status {number}:\nerror: unknown option "),
        W::of("/cache/vcs/{word}: exit status {number}:\nerror: unknown switch "),
        W::of("\\cache\\vcs\\{word}: exit status {number}:\nerror: unknown option "),
        W::of("\\cache\\vcs\\{word}: exit status {number}:\nerror: unknown switch "),
    ];
    /// git of macOS needs the command line developer tools.
    GIT_NEEDS_XCODE = "git-too-old-or-broken-xcode", "E16", Failure, "xcode-select; xcrun", [
        W::of("xcode-select: note: no developer tools were found"),
        W::of("xcrun: error: invalid active developer path"),
    ];
    /// The state of the repository around the code could not be read for the build's stamp.
    VCS_STATUS = "dubious-ownership-status", "E17", Failure, "cmd/go/internal/load/pkg.go, setBuildInfo", [
        W::of("error obtaining VCS status: ").from(18),
    ];
    /// The directory belongs to another user, so git does not trust it.
    DUBIOUS_OWNERSHIP = "dubious-ownership", "E17", Failure, "git, setup.c", [
        W::of("detected dubious ownership in repository at '{path}'"),
        W::of("unsafe repository ('{path}' is owned by someone else)"),
    ];
    /// Two version control systems claim one directory.
    MULTIPLE_VCS = "multiple-vcs", "E18", Failure, "cmd/go/internal/vcs/vcs.go, FromDir", [
        W::of("multiple VCS detected: {word} in \"{path}\", and {word2} in \"{path2}\"").from(24),
    ];
    /// The packages to build are not all in one repository.
    BUILDVCS_EXCLUSIVE = "buildvcs-exclusive", "E19", Failure, "cmd/go/internal/load/pkg.go, setBuildInfo", [
        W::of("main package is in repository \"{path}\" but current directory is in repository \"{path2}\"").from(18),
        W::of("main module is in repository \"{path}\" but current directory is in repository \"{path2}\"").from(18),
        W::of("main package is in repository \"{path}\" but main module is in repository \"{path2}\"").from(18),
    ];
    /// There is nothing in the repository.
    REPO_EMPTY = "repo-empty", "E34", Failure, "cmd/go/internal/modfetch/codehost/git.go, Latest", [
        W::of("{module}@{version}: no commits"),
        W::of("go: module {module}: no commits"),
    ];
    /// A revision is not one commit, or the tool gave an answer that cannot be read.
    REPO_REF_PROBLEM = "repo-ref-problem", "E35", Failure, "cmd/go/internal/modfetch/codehost, statLocal and its kin", [
        W::of(": ambiguous revision {version}"),
        W::of("revision does not exist locally: {version}"),
        W::of("unexpected response from git log: "),
        W::of("invalid time from git log: "),
        W::of("unexpected response from hg log: "),
        W::of("unexpected response from svn log --xml: "),
        W::of("unexpected response from fossil info: "),
    ];
    /// The repository's address, or the directory for its copy, cannot be used.
    CODEHOST_LOCAL = "codehost-local", "E36", Failure, "cmd/go/internal/modfetch/codehost/codehost.go, WorkDir", [
        W::of("git remote ({word}) must not be local directory"),
        W::of("git remote ({word}) must not be local directory (use URL syntax not host:path syntax)"),
        W::of("invalid vcs remote: {word} {word2}"),
        W::of("git remote ({word}) lookup disabled"),
        W::of("neither GOPATH nor GOMODCACHE are set"),
        W::of("codehost.WorkDir: can't find or create lock file: "),
        W::of("exists with wrong content (have \"{text}\" want \"{text2}\")"),
    ];
    /// `go get` without modules could not download or use a repository.
    GOPATH_MODE_VCS = "gopath-mode-vcs", "E37", Failure, "cmd/go/internal/get/get.go, downloadPackage", [
        W::of("# cd {path}; git clone -- {url} {path2}").to(21),
        W::of("package {package}: exit status {number}").to(21),
        W::of("cannot download: $GOPATH not set").to(21),
        W::of("cannot download: $GOPATH must not be set to $GOROOT").to(21),
        W::of("cannot download: {url} uses insecure protocol").to(21),
        W::of("{path} exists but {path2} does not - stale checkout?").to(21),
        W::of("{package} is a custom import path for {url}, but {path} is checked out from {url2}").to(21),
        W::of("no install location for directory {path} outside GOPATH").to(21),
    ];
    /// What to do about [`VCS_STATUS`].
    BUILDVCS_HINT = "buildvcs-hint", "", Trailer, "cmd/go/internal/load/pkg.go, setBuildInfo", [
        W::of("Use -buildvcs=false to disable VCS stamping."),
    ];
}

/// The go command was running a version control program, and not somebody's own hands.
pub const GO_RUNS_IT: &[&Message] =
    &[&COMMAND_FAILED, &GIT_ADDRESS, &GOPATH_MODE_VCS, &UNRECOGNIZED_IMPORT_PATH];
