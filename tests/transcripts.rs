//! 349 scenarios of real go commands, Go 1.13 to 1.27: what is found in them, and that
//! nothing is found in the others.
#![cfg(not(target_arch = "wasm32"))]

mod transcripts {
    pub(crate) mod corpus;
    pub(crate) mod modules;
}

use std::collections::BTreeSet;

use modmend::answer::answer_texts;
use transcripts::corpus::{Output, outputs};
use transcripts::modules;

/// Words of a scenario's heading, and the cause that is right for its failing outputs.
/// A scenario that is not listed has none of the causes that are known so far.
const EXPECTED: &[(&str, &str)] = &[
    ("GOPROXY=http://127.0.0.1:18459 -- ", "connect-refused"),
    ("[go 1.99.1] GOTOOLCHAIN=auto GOPROXY=http://127.0.0.1:18459", "connect-refused"),
    ("git.example.com/priv@v1.0.0", "git-auth-https"),
    ("github.com/u/priv@v1.0.0", "git-auth-https"),
    ("[no gomod] -- ", "gomod-missing"),
    ("[no gomod, git] -- ", "gomod-missing"),
];

/// Outputs of those scenarios that do not show the cause, with the reason.
fn is_hidden(output: &Output) -> bool {
    let text = &output.text;
    // `go get` and `go install` outside of a module have a cause of their own.
    text.contains("'go get' is no longer supported outside a module")
        || text.contains("when current directory is not in a module")
        // An older Go stops at the go.mod before it asks anybody.
        || text.contains(": must match format ")
        // It worked.
        || text.trim() == "command-line-arguments"
        || text.lines().all(|line| line.starts_with("go: downloading") || line.contains(" upgrade => "))
}

/// The causes of an output.
fn expected(output: &Output) -> BTreeSet<&'static str> {
    // Go up to 1.16 says this for every failure of git, so nothing else can be known.
    if output.text.contains("invalid version: unknown revision") {
        return BTreeSet::from(["unknown-revision"]);
    }
    let is_meant = |row: &&(&str, &str)| output.scenario.contains(row.0);
    let rows = EXPECTED.iter().filter(|_| !is_hidden(output));
    rows.chain(modules::EXPECTED).filter(is_meant).map(|(_, cause)| *cause).collect()
}

#[test]
fn every_transcript_has_the_right_causes_or_none() {
    for output in outputs() {
        let answer = answer_texts("", &output.text, None);
        let found: BTreeSet<&str> =
            answer.diagnosis.findings.iter().map(|one| one.cause.id).collect();
        assert_eq!(found, expected(&output), "{output:#?}");
    }
}

#[test]
fn the_corpus_is_read_whole() {
    let outputs = outputs();
    let scenarios: BTreeSet<&str> = outputs.iter().map(|output| output.scenario.as_str()).collect();
    assert!(scenarios.len() >= 345, "{}", scenarios.len());
    assert!(outputs.len() >= 1000, "{}", outputs.len());
}
