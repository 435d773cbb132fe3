//! How much of real output is recognised: every line that is no progress has a message of
//! the catalogue, or stands in `corpus/known-gaps.txt` with the reason.
#![cfg(not(target_arch = "wasm32"))]

mod transcripts {
    pub(crate) mod corpus;
}

use std::collections::{BTreeMap, BTreeSet};

use modmend::evidence::log::Entry;
use modmend::evidence::message::Role;
use modmend::evidence::{self, Evidence};
use modmend::intake::{self, Origin, Source};
use transcripts::corpus::outputs;

/// The first lines of entries without a message, and lines that say nothing to us.
fn unrecognised(evidence: &Evidence<'_>) -> Vec<String> {
    let log = &evidence.log;
    let silent = log.entries.iter().filter(|entry| {
        let means = |role: Role| !matches!(role, Role::Context | Role::Trailer);
        !entry.said.iter().any(|said| means(said.message.role))
    });
    let heads = silent.filter_map(|entry| entry.lines.first());
    heads.chain(&log.other).map(|index| log.text(*index).to_owned()).collect()
}

/// Lines, or beginnings of lines, that are known not to be recognised, and why.
fn known_gaps() -> Vec<(&'static str, &'static str)> {
    let gaps = include_str!("corpus/known-gaps.txt").lines();
    gaps.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect()
}

fn is_gap(gap: &str, line: &str) -> bool {
    gap.strip_prefix('=').map_or_else(|| line.starts_with(gap), |whole| line == whole)
}

#[test]
fn real_output_is_recognised() {
    let gaps = known_gaps();
    let mut lines = 0;
    let mut missed: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for output in outputs() {
        let source = Source { origin: Origin::Log, text: &output.text };
        let evidence = evidence::gather(intake::read(&[source]));
        lines += evidence.log.entries.len() + evidence.log.other.len();
        for line in unrecognised(&evidence) {
            if !gaps.iter().any(|(gap, _)| is_gap(gap, &line)) {
                let seen = missed.entry(line).or_insert((0, output.scenario.clone()));
                seen.0 += 1;
            }
        }
    }
    let share = 100 * missed.values().map(|(count, _)| count).sum::<usize>() / lines.max(1);
    let list: Vec<String> = missed
        .iter()
        .map(|(line, (count, scenario))| format!("{count} x {line}\n      {scenario}"))
        .collect();
    assert!(missed.is_empty(), "{share} % of {lines} are not recognised:\n{}", list.join("\n"));
}

#[test]
fn every_gap_has_a_reason() {
    for (start, reason) in known_gaps() {
        assert!(start.starts_with('=') || start.len() > 8, "{start}");
        assert!(reason.len() > 10, "{start}");
    }
}

#[test]
fn every_family_has_a_message_or_the_reason_why_not() {
    use modmend::evidence::messages::THEMES;
    let families =
        include_str!("corpus/families.txt").lines().filter(|line| !line.starts_with('#'));
    let families: BTreeMap<&str, Option<&str>> = families
        .map(|line| line.split_once('\t').map_or((line, None), |(id, why)| (id, Some(why))))
        .collect();
    assert_eq!(families.len(), 247);
    let in_catalogue: BTreeSet<&str> =
        THEMES.iter().copied().flatten().map(|message| message.family).collect();
    for (family, why) in &families {
        assert_ne!(in_catalogue.contains(family), why.is_some(), "{family}: {why:?}");
    }
    for family in in_catalogue.into_iter().filter(|family| !family.is_empty()) {
        assert!(families.contains_key(family), "{family} is no family");
    }
}

/// The messages of an entry as a reviewer reads them: families, and ids where there is none.
fn families(entry: &Entry) -> String {
    let said = entry.said.iter().filter(|said| said.message.role != Role::Context);
    let names: BTreeSet<&str> =
        said.map(|said| {
            if said.message.family.is_empty() { said.message.id } else { said.message.family }
        })
        .collect();
    names.into_iter().collect::<Vec<_>>().join(" ")
}

/// Every line of the transcripts with the families it was given. A change of the catalogue shows
/// here as a difference to be read.
#[test]
fn the_families_of_each_line_are_the_ones_that_were_reviewed() {
    let mut lines = BTreeSet::new();
    for output in outputs() {
        let source = Source { origin: Origin::Log, text: &output.text };
        let evidence = evidence::gather(intake::read(&[source]));
        for entry in &evidence.log.entries {
            let head = entry.lines.first().map_or("", |index| evidence.log.text(*index));
            lines.insert(format!("{:<12} {head}", families(entry)));
        }
    }
    insta::assert_snapshot!(Vec::from_iter(lines).join("\n"));
}
