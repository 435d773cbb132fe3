//! What is no failure of the module system is never taken for one.
//!
//! Each file of `tests/corpus/negatives` is the output of some program; its first line says of
//! which. Most were printed by the real program.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod transcripts {
    pub(crate) mod corpus;
}

use std::fs;

use modmend::answer::{Choices, answer_paste};
use modmend::diagnose::Verdict;
use modmend::evidence::log::Entry;
use modmend::evidence::{self, Evidence};
use modmend::intake::{self, Origin, Source};
use transcripts::corpus::outputs;

/// Files whose verdict may be "unknown", and why.
const MAY_BE_UNKNOWN: &[(&str, &str)] = &[("npm-script-fails", "nothing but the typed command")];

/// One file.
struct Negative {
    name: String,
    heading: String,
    text: String,
}

fn negatives() -> Vec<Negative> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/negatives");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let whole = fs::read_to_string(path).unwrap();
        let (heading, text) = whole.split_once('\n').unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        Negative { name, heading: heading.to_owned(), text: text.to_owned() }
    };
    paths.iter().map(read).collect()
}

fn evidence(text: &str) -> Evidence<'_> {
    evidence::gather(intake::read(&[Source { origin: Origin::Paste, text }]))
}

#[test]
fn no_cause_is_found_in_what_other_programs_print() {
    for Negative { name, text, .. } in negatives() {
        let diagnosis = answer_paste(&text, &Choices::default()).diagnosis;
        let ids: Vec<&str> = diagnosis.findings.iter().map(|finding| finding.cause.id).collect();
        assert!(ids.is_empty(), "{name}: {ids:?}");
    }
}

#[test]
fn no_message_of_the_module_system_is_read_in_what_other_programs_print() {
    for Negative { name, text, .. } in negatives() {
        let evidence = evidence(&text);
        let failure = evidence.log.entries.iter().find(|entry| entry.is_known_failure());
        let ids = |entry: &Entry| entry.said.iter().map(|said| said.message.id).collect::<Vec<_>>();
        assert_eq!(failure.map(ids), None, "{name}");
    }
}

#[test]
fn what_is_no_module_failure_is_called_so() {
    let negatives = negatives();
    let wrong: Vec<&str> = negatives
        .iter()
        .filter(|negative| {
            let verdict = answer_paste(&negative.text, &Choices::default()).diagnosis.verdict;
            let may_be_unknown = MAY_BE_UNKNOWN.iter().any(|(name, _)| *name == negative.name);
            let expected = if may_be_unknown {
                [Verdict::NotAModuleFailure, Verdict::Unknown].as_slice()
            } else {
                [Verdict::NotAModuleFailure].as_slice()
            };
            !expected.contains(&verdict)
        })
        .map(|negative| negative.name.as_str())
        .collect();
    assert_eq!(wrong, Vec::<&str>::new());
}

#[test]
fn the_corpus_is_mostly_real_and_mostly_recognised() {
    let negatives = negatives();
    assert!(negatives.len() >= 70, "{}", negatives.len());
    let built =
        negatives.iter().filter(|negative| negative.heading.starts_with("# built from the format"));
    assert!(built.count() <= 15);
    for negative in &negatives {
        assert!(negative.heading.starts_with("# ") && negative.heading.contains(": "));
    }
    for (name, why) in MAY_BE_UNKNOWN {
        assert!(negatives.iter().any(|negative| negative.name == *name), "{name}: {why}");
    }
    assert!(MAY_BE_UNKNOWN.len() * 100 <= negatives.len() * 15);
}

/// Builds a text around the output of a go command.
type Mix = fn(&str) -> String;

/// What a failing module stands among, by the name of the mixture.
const MIXTURES: &[(&str, Mix)] = &[
    ("docker build", |go| {
        let lines: Vec<String> = go.lines().map(|line| format!("#9 2.345 {line}")).collect();
        format!(
            "#8 [build 3/5] COPY go.mod go.sum ./\n#8 DONE 0.1s\n\n#9 [build 4/5] RUN go mod download\n{}\n#9 ERROR: process \"/bin/sh -c go mod download\" did not complete successfully: exit code: 1\n------\nERROR: failed to solve: process \"/bin/sh -c go mod download\" did not complete successfully: exit code: 1\n",
            lines.join("\n")
        )
    }),
    ("the legacy builder", |go| {
        format!(
            "Step 4/7 : RUN go mod download\n ---> Running in 0123456789ab\n{go}\nThe command '/bin/sh -c go mod download' returned a non-zero code: 1\n"
        )
    }),
    ("npm before it", |go| {
        format!(
            "npm warn deprecated left-pad@1.3.0: use String.prototype.padStart()\nnpm error code ELIFECYCLE\nnpm error errno 1\n{go}\n"
        )
    }),
    ("make around it", |go| {
        format!("make: Entering directory '/src'\n{go}\nmake: *** [Makefile:12: build] Error 1\n")
    }),
    ("a compile error before it", |go| {
        format!("# example.com/other\n./main.go:3:2: undefined: foo\n{go}\n")
    }),
    ("a failing test behind it", |go| {
        format!("{go}\n--- FAIL: TestA (0.00s)\n    a_test.go:5: got 1, want 2\nFAIL\n")
    }),
    ("apt before it", |go| {
        format!("Reading package lists...\nE: Unable to locate package golang-1.99\n{go}\n")
    }),
    ("pip and curl before it", |go| {
        format!(
            "ERROR: No matching distribution found for nosuch==1.0\ncurl: (22) The requested URL returned error: 404\n{go}\n"
        )
    }),
    ("a shell behind it", |go| format!("{go}\nbash: line 3: nosuchcommand: command not found\n")),
    ("kubectl and python around it", |go| {
        format!(
            "The connection to the server 127.0.0.1:9 was refused - did you specify the right host or port?\n{go}\nTraceback (most recent call last):\n  File \"build.py\", line 1, in <module>\nsubprocess.CalledProcessError\n"
        )
    }),
];

#[test]
fn a_module_failure_among_foreign_lines_is_still_found() {
    let causes = |text: &str| -> Vec<&str> {
        let diagnosis = answer_paste(text, &Choices::default()).diagnosis;
        let mut ids: Vec<&str> =
            diagnosis.findings.iter().map(|finding| finding.cause.id).collect();
        ids.sort_unstable();
        ids
    };
    let outputs = outputs();
    let with_causes: Vec<_> =
        outputs.iter().filter(|output| !causes(&output.text).is_empty()).collect();
    assert!(with_causes.len() > 40, "{}", with_causes.len());
    for output in with_causes.iter().step_by(4) {
        let plain = causes(&output.text);
        for (name, mix) in MIXTURES {
            let mut expected = plain.clone();
            if ["docker build", "the legacy builder"].contains(name) {
                // The forward proxy is at 127.0.0.1, which is the container there.
                for id in expected.iter_mut().filter(|id| **id == "http-proxy-unreachable") {
                    *id = "http-proxy-misconfigured";
                }
            }
            assert_eq!(causes(&mix(&output.text)), expected, "{name}: {}", output.scenario);
        }
    }
}

/// Every program that is made with Go words a failing connection as the go command does.
#[test]
fn a_connection_of_another_program_is_no_module_failure() {
    let texts = [
        "2026/11/21 10:00:00 failed to connect to the database: dial tcp 127.0.0.1:3306: connect: connection refused",
        "panic: dial tcp 127.0.0.1:5432: connect: connection refused\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:10 +0x1\nexit status 2",
        "Unable to connect to the server: net/http: TLS handshake timeout",
        "Unable to connect to the server: x509: certificate signed by unknown authority",
        "failed to fetch metadata: Get \"https://auth.docker.io/token\": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused",
        "Cloning into 'b'...\nfatal: unable to access 'https://github.com/a/b/': Failed to connect to github.com port 443: Timed out",
        "$ git push origin main\nfatal: unable to access 'https://github.com/a/b/': Could not resolve host: github.com",
    ];
    for text in texts {
        let diagnosis = answer_paste(text, &Choices::default()).diagnosis;
        assert_eq!(diagnosis.verdict, Verdict::NotAModuleFailure, "{text}");
    }
}
