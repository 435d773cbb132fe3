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
    ("GOPROXY=http://127.0.0.1:18080/404 -- ", "proxy-module-not-found"),
    ("GOPROXY=http://127.0.0.1:18080/h404 -- ", "proxy-module-not-found"),
    ("GOPROXY=file:///nonexist -- ", "proxy-module-not-found"),
    (
        "GOPROXY=https://proxy.golang.org HTTPS_PROXY=http://127.0.0.1:18460 -- ",
        "proxy-module-not-found",
    ),
    ("/ok -- get example.com/a@v1.9.9", "proxy-module-not-found"),
    ("/ok -- get example.com/a@deadbeef", "proxy-module-not-found"),
    ("/ok -- get example.com/a@1.0.0", "proxy-module-not-found"),
    ("/ok -- get example.com/A ", "proxy-module-not-found"),
    ("/ok -- get example.com/upper/case", "proxy-module-not-found"),
    ("/ok -- get example.com/v2mod", "proxy-module-not-found"),
    ("/ok -- get example.com/a@v2.0.0", "proxy-module-not-found"),
    ("/ok -- get example.com/nozip", "proxy-module-not-found"),
    // The packages of the other versions of Go have no words about the proxy.
    ("/ok -- get example.com/imps (1.14..1.15)", "proxy-module-not-found"),
    ("/ok -- mod download example.com/nosuch@v1.0.0", "proxy-module-not-found"),
    ("git.example.com/modproxy@v1.0.0", "proxy-module-not-found"),
    ("[module not found tidy] ", "proxy-module-not-found"),
    ("[required ver missing] -- build ./... (1.15)", "proxy-module-not-found"),
    ("[required ver missing] -- build ./...", "gosum-missing-entry"),
    ("[required ver missing] -- ", "proxy-module-not-found"),
    ("[case] -- mod tidy", "proxy-module-not-found"),
    ("GOPROXY=http://127.0.0.1:18080/403 -- list", "proxy-access-denied"),
    ("GOPROXY=http://127.0.0.1:18080/html200 -- ", "proxy-html-response"),
    ("/ok -- get example.com/badinfo", "proxy-html-response"),
    ("GOPROXY=http://127.0.0.1:18080/loop -- ", "proxy-bad-response"),
    ("GOPROXY=https://127.0.0.1:18443/toinsecure -- ", "proxy-bad-response"),
    ("/ok -- get example.com/wrongver", "proxy-bad-response"),
    ("/ok -- get example.com/casecoll", "proxy-corrupt-zip"),
    ("/ok -- get example.com/badzip", "proxy-corrupt-zip"),
    ("/ok -- get example.com/baddir", "proxy-corrupt-zip"),
    ("/ok -- get example.com/longname", "proxy-corrupt-zip"),
    ("/ok -- get example.com/notzip", "proxy-corrupt-zip"),
    ("/ok -- get example.com/emptyzip", "proxy-corrupt-zip"),
    ("GOPROXY=http://a b/ -- ", "goproxy-invalid-value"),
    ("GOPROXY=foo -- ", "goproxy-invalid-value"),
    ("GOPROXY=ftp://127.0.0.1/ -- ", "goproxy-invalid-value"),
    // An old Go says of an empty list what it says of `off`; only `go env` tells them apart.
    ("GOPROXY=, -- list -m example.com/a@v1.0.0 (1.13..1.14)", "goproxy-off"),
    ("GOPROXY= -- list -m example.com/a@v1.0.0 (1.13..1.14)", "goproxy-off"),
    ("GOPROXY=, -- ", "goproxy-invalid-value"),
    ("GOPROXY= -- ", "goproxy-invalid-value"),
    ("GOPROXY=off -- list", "goproxy-off"),
    ("GOPROXY=off -- get", "goproxy-off"),
    ("[require b no sum] -- build", "gosum-missing-entry"),
    ("[require b no sum] -- list", "gosum-missing-entry"),
    ("[require b no sum] -- mod vendor", "gosum-missing-entry"),
    ("[require b go1.17 no sum] -- build", "gosum-missing-entry"),
    ("[require b go1.17 no sum] -- list", "gosum-missing-entry"),
    ("[go1.17 sum for mod only] -- ", "gosum-missing-entry"),
    (
        "[tidy then drop indirect] GOFLAGS=-mod=readonly -- build ./... (1.15)",
        "gosum-missing-entry",
    ),
    ("require example.com/a v1\\n] -- list -m (1.16)", "gosum-missing-entry"),
    ("require example.com/a latest\\n] -- list -m (1.16)", "gosum-missing-entry"),
    ("require github.com/u/repo.git v1.0.0 // x\\n] -- list -m (1.16)", "gosum-missing-entry"),
    ("require foo v1.0.0\\n] -- list -m (1.16)", "gosum-missing-entry"),
    (" GOSUMDB=sum.golang.org -- ", "sumdb-unreachable"),
    (" GOSUMDB=sum.golang.google.cn -- ", "sumdb-unreachable"),
    (" GOSUMDB=sum.golang.org http://127.0.0.1:18080/", "sumdb-server-error"),
    (" GOSUMDB=", "gosumdb-invalid-value"),
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
        || text.contains(", but maximum supported version is 1.15")
        // Go up to 1.14 follows a redirection for ever.
        || text.contains("(no output)")
        || text.trim() == "go: finding example.com/a v1.0.0"
        // Go up to 1.15 adds to go.sum without a word.
        || text.contains("\nexample.com/a v1.1.0\n")
        || text.ends_with("\nexample.com/b\nm")
        || text.contains("/go.mod h1:") && !text.contains("missing go.sum entry")
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
fn every_transcript_has_the_right_cause_or_none() {
    let mut wrong = Vec::new();
    for output in outputs() {
        let answer = answer_texts("", &output.text, None);
        let found: BTreeSet<&str> =
            answer.diagnosis.findings.iter().map(|one| one.cause.id).collect();
        assert_eq!(found, expected(&output), "{output:#?}");
        let found: Vec<&str> = answer.diagnosis.findings.iter().map(|one| one.cause.id).collect();
        if found != Vec::from_iter(expected) {
            wrong.push(format!("{found:?} and not {expected:?} in {output:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_corpus_is_read_whole() {
    let outputs = outputs();
    let scenarios: BTreeSet<&str> = outputs.iter().map(|output| output.scenario.as_str()).collect();
    assert!(scenarios.len() >= 345, "{}", scenarios.len());
    assert!(outputs.len() >= 1000, "{}", outputs.len());
}
