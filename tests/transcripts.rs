//! 349 scenarios of real go commands, Go 1.13 to 1.27: what is found in them, and that
//! nothing is found in the others.
#![cfg(not(target_arch = "wasm32"))]

mod transcripts {
    pub(crate) mod corpus;
}

use modmend::answer::answer_texts;
use transcripts::corpus::{Output, outputs};

/// Words of a scenario's heading, and the cause that is right for its failing outputs.
/// A scenario that is not listed has none of the causes that are known so far.
const EXPECTED: &[(&str, &str)] = &[
    ("[go 1.99] GOTOOLCHAIN=local", "go-too-old"),
    ("[go 1.99 work 1.99] GOTOOLCHAIN=local", "go-too-old"),
    ("[toolchain default]", "go-too-old"),
    (
        "GOTOOLCHAIN=local GOPROXY=http://127.0.0.1:18080/ok -- install example.com/needsnew@",
        "go-too-old",
    ),
    (
        "[go 1.99.1] GOTOOLCHAIN=auto GOPROXY=http://127.0.0.1:18080/403",
        "toolchain-download-failed",
    ),
    ("[go 1.99.1] GOTOOLCHAIN=auto GOPROXY=http://127.0.0.1:18459", "toolchain-download-failed"),
    ("[go 1.99] GOTOOLCHAIN=", "toolchain-not-available"),
    ("[go 1.99 work 1.99] GOTOOLCHAIN=auto", "toolchain-not-available"),
    ("[go 1.99.1] GOTOOLCHAIN=auto GOPROXY=", "toolchain-not-available"),
    ("[go 1.99.1] GOTOOLCHAIN=go1.99.1", "toolchain-not-available"),
    ("[go 1.99.1] GOTOOLCHAIN=go1.20 ", "toolchain-not-available"),
    ("[go 1.99.1] GOTOOLCHAIN=local+auto", "toolchain-not-available"),
    ("[toolchain go1.99.1] GOTOOLCHAIN=auto", "toolchain-not-available"),
    ("[toolchain go1.99.1] GOTOOLCHAIN=path", "toolchain-not-available"),
    ("[dep needs 1.99.1]", "toolchain-not-available"),
    ("GOPROXY=http://127.0.0.1:18080/ok -- get example.com/needsnew", "go-too-old"),
    (
        "GOPROXY=direct HTTPS_PROXY=http://127.0.0.1:18460 -- list -m example.org/a",
        "vanity-import-broken",
    ),
    ("git.example.com/mismatch@", "vanity-import-broken"),
    ("git.example.com/nometa@", "vanity-import-broken"),
    ("git.example.com/two@", "vanity-import-broken"),
    ("git.example.com/prefix/x@", "vanity-import-broken"),
    ("git.example.com/badvcs@", "vanity-import-broken"),
    ("git.example.com/badscheme@", "vanity-import-broken"),
    ("git.example.com/filescheme@", "vanity-import-broken"),
    ("git.example.com/subfield@", "vanity-import-broken"),
    ("-- list -m git.example.com/svnrepo@", "govcs-disallowed"),
    ("git.example.com/foss@", "govcs-disallowed"),
    ("git.example.com/bzrrepo@", "govcs-disallowed"),
    ("GOVCS=public:off ", "govcs-disallowed"),
    ("GOVCS=*:off ", "govcs-disallowed"),
    ("GOVCS=git.example.com:hg ", "govcs-disallowed"),
    ("git.example.com/gone@", "repo-not-found"),
    ("github.com/u/nosuch@", "repo-not-found"),
    ("git.example.com/x.hg@", "vcs-tool-missing"),
    ("git.example.com/hgrepo@", "vcs-tool-missing"),
    ("PATH=/nonexistent ", "vcs-tool-missing"),
    ("GOPROXY=http://127.0.0.1:18459 -- ", "connect-refused"),
    ("git.example.com/priv@v1.0.0", "git-auth-https"),
    ("github.com/u/priv@v1.0.0", "git-auth-https"),
    ("[no gomod] -- ", "gomod-missing"),
    ("[no gomod, git] -- ", "gomod-missing"),
];

/// Words of an output that tell its cause where the Go versions differ within a scenario: an older
/// Go stops before it comes to the point, and each release knows other programs.
const DECIDED: &[(&str, &str)] = &[
    ("invalid go version '1.99", "go-too-old"),
    ("invalid go version '1.21.0':", "go-too-old"),
    ("parsing go.mod: go.mod:3: usage: go 1.23", "go-too-old"),
    ("unknown directive: godebug", "go-too-old"),
    ("unknown directive: ignore", "go-too-old"),
    ("unknown directive: tool", "go-too-old"),
    ("but maximum supported version is 1.15", "go-too-old"),
    ("package example.com/a@latest: can only use path@version syntax", "go-too-old"),
    ("package example.com/cmd@latest: can only use path@version syntax", "go-too-old"),
    ("package example.com/cmdrepl@latest: can only use path@version syntax", "go-too-old"),
    ("exec: \"bzr\": executable file not found", "vcs-tool-missing"),
    ("exec: \"fossil\": executable file not found", "vcs-tool-missing"),
    ("unknown vcs \"bzr\"", "vanity-import-broken"),
];

/// Outputs of those scenarios that do not show the cause, with the reason.
fn is_hidden(output: &Output) -> bool {
    let text = &output.text;
    // Go up to 1.16 says "unknown revision" for every failure of git.
    text.contains("invalid version: unknown revision")
        // `go get` and `go install` outside of a module have a cause of their own.
        || text.contains("'go get' is no longer supported outside a module")
        || text.contains("when current directory is not in a module")
        // It worked.
        || text.trim() == "command-line-arguments"
        || text.trim() == "(no output)"
        || text.starts_with("go version go")
        || text.lines().all(|line| line.starts_with("go: finding ") || line.ends_with(" v1.0.0") || line.ends_with(" v0.1.0"))
        || text.contains(": added example.com/needsnew v1.0.0")
        || text.trim_end().ends_with("go: extracting example.com/needsnew v1.0.0")
        || text.lines().all(|line| line.starts_with("go: downloading") || line.contains(" upgrade => "))
}

#[test]
fn every_transcript_has_the_right_cause_or_none() {
    for output in outputs() {
        let expected = EXPECTED.iter().find(|(heading, _)| output.scenario.contains(heading));
        let decided = DECIDED.iter().find(|(words, _)| output.text.contains(words));
        let expected = expected.filter(|_| !is_hidden(&output));
        let expected = decided.or(expected).map(|(_, cause)| *cause);
        let answer = answer_texts("", &output.text, None);
        let found: Vec<&str> = answer.diagnosis.findings.iter().map(|one| one.cause.id).collect();
        assert_eq!(found, Vec::from_iter(expected), "{output:#?}");
    }
}

#[test]
fn the_corpus_is_read_whole() {
    let outputs = outputs();
    let scenarios: std::collections::BTreeSet<&str> =
        outputs.iter().map(|output| output.scenario.as_str()).collect();
    assert!(scenarios.len() >= 345, "{}", scenarios.len());
    assert!(outputs.len() >= 1000, "{}", outputs.len());
}
