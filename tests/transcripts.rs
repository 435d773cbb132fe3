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
    ("GOPROXY=http://127.0.0.1:18459 -- ", "connect-refused"),
    ("[go 1.99.1] GOTOOLCHAIN=auto GOPROXY=http://127.0.0.1:18459", "connect-refused"),
    ("git.example.com/priv@v1.0.0", "git-auth-https"),
    ("github.com/u/priv@v1.0.0", "git-auth-https"),
    ("[no gomod] -- ", "gomod-missing"),
    ("[no gomod, git] -- ", "gomod-missing"),
    ("GOFLAGS=-mod -- get example.com/a (1.13)", "goenv-invalid-value"),
    ("GOFLAGS=mod -- ", "goenv-invalid-value"),
    ("GOFLAGS=-nosuch -- ", "goenv-invalid-value"),
    ("GO111MODULE=foo -- ", "goenv-invalid-value"),
    (
        "GOTOOLCHAIN=1.21.0 GOPROXY=http://127.0.0.1:18080/ok -- version (1.21",
        "goenv-invalid-value",
    ),
    ("GOTOOLCHAIN=bash GOPROXY=http://127.0.0.1:18080/ok -- version (1.21", "goenv-invalid-value"),
    (
        "GOTOOLCHAIN=local+foo GOPROXY=http://127.0.0.1:18080/ok -- version (1.21",
        "goenv-invalid-value",
    ),
    (
        "GOTOOLCHAIN=go1.x+auto GOPROXY=http://127.0.0.1:18080/ok -- version (1.21",
        "goenv-invalid-value",
    ),
    ("GOVCS=git -- list -m git.example.com/repo@v1.0.0 (1.18", "goenv-invalid-value"),
    ("GOVCS=git -- list -m git.example.com/repo@v1.0.0 (1.16", "goenv-invalid-value"),
    (
        "GOVCS=public:git,public:hg -- list -m git.example.com/repo@v1.0.0 (1.18",
        "goenv-invalid-value",
    ),
    (
        "GOVCS=public:git,public:hg -- list -m git.example.com/repo@v1.0.0 (1.16",
        "goenv-invalid-value",
    ),
    ("GOVCS=, -- list -m git.example.com/repo@v1.0.0 (1.18", "goenv-invalid-value"),
    ("GOVCS=, -- list -m git.example.com/repo@v1.0.0 (1.16", "goenv-invalid-value"),
    ("GO111MODULE=off -- get example.com/a (1.22..1.27)", "go111module-off"),
    ("GOMODCACHE=rel -- get example.com/a (1.17..1.27)", "gopath-misconfigured"),
    ("GOMODCACHE=rel -- get example.com/a (1.15)", "gopath-misconfigured"),
    ("GOPATH=rel -- ", "gopath-misconfigured"),
    ("GOPATH= HOME= -- ", "go-dirs-unusable"),
    ("GOMODCACHE=/dev/null/x -- get example.com/a (1.17..1.27)", "gopath-misconfigured"),
    ("GOMODCACHE=/dev/null/x -- get example.com/a (1.16)", "gopath-misconfigured"),
    ("GOMODCACHE=/dev/null/x -- get example.com/a (1.15)", "gopath-misconfigured"),
    ("GOMODCACHE=/proc/x -- get example.com/a (1.17..1.27)", "gopath-misconfigured"),
    ("GOMODCACHE=/proc/x -- get example.com/a (1.16)", "gopath-misconfigured"),
    ("GOMODCACHE=/proc/x -- get example.com/a (1.15)", "gopath-misconfigured"),
    ("[GOPATH gomod] -- ", "gopath-misconfigured"),
];

/// Outputs of those scenarios that do not show the cause, with the reason.
fn is_hidden(output: &Output) -> bool {
    let text = &output.text;
    // Go up to 1.16 says "unknown revision" for every failure of git.
    text.contains("invalid version: unknown revision")
        // `go get` and `go install` outside of a module have a cause of their own.
        || text.contains("'go get' is no longer supported outside a module")
        || text.contains("when current directory is not in a module")
        // An older Go stops at the go.mod before it asks anybody.
        || text.contains(": must match format ")
        // It worked.
        || text.trim() == "command-line-arguments"
        || text.lines().all(|line| line.starts_with("go: downloading") || line.contains(" upgrade => "))
}

#[test]
fn every_transcript_has_the_right_cause_or_none() {
    for output in outputs() {
        let expected = EXPECTED.iter().find(|(heading, _)| output.scenario.contains(heading));
        let expected = expected.map(|(_, cause)| *cause).filter(|_| !is_hidden(&output));
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
