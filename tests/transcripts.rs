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
    ("GOPROXY=http://127.0.0.1:18459 -- list", "connect-refused"),
    ("git.example.com/priv@v1.0.0", "git-auth-https"),
    ("github.com/u/priv@v1.0.0", "git-auth-https"),
    ("[no gomod] -- ", "gomod-missing"),
    ("[no gomod, git] -- ", "gomod-missing"),
    ("git.example.com/sshrepo@v1.0.0", "connect-refused"),
    ("GOPROXY=https://127.0.0.1:18450 -- ", "connection-reset"),
    ("GOPROXY=https://127.0.0.1:18453 -- ", "connection-reset"),
    // The forward proxy hangs up, which the words alone do not tell.
    ("HTTPS_PROXY=http://127.0.0.1:18464 -- ", "connection-reset"),
    ("list -m nosuchhost.invalid/a@v1.0.0", "dns-no-such-host"),
    ("GOPROXY=https://nosuchhost.invalid/ -- ", "dns-no-such-host"),
    ("GO111MODULE=off -- get example.com/a", "dns-no-such-host"),
    ("git.example.com/insec@v1.0.0", "dns-no-such-host"),
    ("HTTPS_PROXY=http://127.0.0.1:18459 -- ", "http-proxy-unreachable"),
    ("HTTPS_PROXY=socks5://127.0.0.1:18459 -- ", "http-proxy-unreachable"),
    ("HTTPS_PROXY=http://127.0.0.1:18461 -- ", "http-proxy-auth-required"),
    ("HTTPS_PROXY=http://127.0.0.1:18462 -- ", "http-proxy-denies-host"),
    ("HTTPS_PROXY=http://127.0.0.1:18463 -- ", "http-proxy-denies-host"),
    ("HTTPS_PROXY=http://u:p@127.0.0.1:x -- ", "http-proxy-misconfigured"),
    ("HTTPS_PROXY=https://127.0.0.1:18460 -- ", "http-proxy-misconfigured"),
    ("GIT_SSL_CAINFO=/dev/null -- ", "tls-ca-bundle-missing"),
    ("GOPROXY=https://127.0.0.1:18444/ok -- ", "tls-unknown-ca"),
    ("GOPROXY=https://127.0.0.1:18445/ok -- ", "tls-cert-expired"),
    ("GOPROXY=https://127.0.0.1:18446/ok -- ", "tls-hostname-mismatch"),
    ("GOPROXY=https://127.0.0.1:18448/ok -- ", "tls-hostname-mismatch"),
    ("GOPROXY=https://127.0.0.1:18447/ok -- ", "tls-handshake-failure"),
    ("GOPROXY=https://127.0.0.1:18080/ok -- ", "wrong-scheme-or-port"),
    ("GOPROXY=http://127.0.0.1:18443/ok -- ", "wrong-scheme-or-port"),
    // Something on the way answers a host that speaks TLS.
    ("HTTPS_PROXY=http://127.0.0.1:18465 -- ", "wrong-scheme-or-port"),
];

/// Outputs of those scenarios that do not show the cause, with the reason.
fn is_hidden(output: &Output) -> bool {
    let text = &output.text;
    // Go up to 1.16 says "unknown revision" for every failure of git.
    text.contains("invalid version: unknown revision")
        // `go get` and `go install` outside of a module have a cause of their own.
        || text.contains("'go get' is no longer supported outside a module")
        || text.contains("when current directory is not in a module")
        // Without modules nothing is asked.
        || text.contains("modules disabled by GO111MODULE=off")
        // An older Go stops at the go.mod before it asks anybody.
        || text.contains(": must match format ")
        // It worked.
        || text.trim() == "command-line-arguments"
        || text.trim_end().ends_with("example.com/a v1.0.0")
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
