//! 349 scenarios of real go commands, Go 1.13 to 1.27: what is found in each of their outputs.
//! `tests/corpus/transcript-causes.txt` holds the causes, each judged by a person;
//! `MODMEND_WRITE=1` writes it anew, and the difference is then to be read.
#![cfg(not(target_arch = "wasm32"))]

mod transcripts {
    pub(crate) mod corpus;
}

use std::collections::BTreeSet;

use modmend::answer::answer_texts;
use transcripts::corpus::{Output, outputs};

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/transcript-causes.txt");

/// `cause, cause: scenario (versions)`; a dash where there is no cause.
fn row(output: &Output) -> String {
    let answer = answer_texts("", &output.text, None);
    let causes: Vec<&str> = answer.diagnosis.findings.iter().map(|one| one.cause.id).collect();
    let causes = if causes.is_empty() { "-".to_owned() } else { causes.join(", ") };
    format!("{causes}: {}", output.scenario)
}

#[test]
fn every_transcript_has_the_causes_that_were_judged_right() {
    let found: Vec<String> = outputs().iter().map(row).collect();
    if std::env::var_os("MODMEND_WRITE").is_some() {
        std::fs::write(TABLE, found.join("\n") + "\n").unwrap();
    }
    let judged = std::fs::read_to_string(TABLE).unwrap_or_default();
    let judged: Vec<&str> = judged.lines().collect();
    let differs = found.iter().zip(&judged).filter(|(found, judged)| *found != *judged);
    let wrong: Vec<String> =
        differs.map(|(found, judged)| format!("found  {found}\njudged {judged}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(found.len(), judged.len());
}

#[test]
fn the_corpus_is_read_whole() {
    let outputs = outputs();
    let scenarios: BTreeSet<&str> = outputs.iter().map(|output| output.scenario.as_str()).collect();
    assert!(scenarios.len() >= 345, "{}", scenarios.len());
    assert!(outputs.len() >= 1000, "{}", outputs.len());
}
