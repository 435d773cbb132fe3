//! What has to be true of samples. `causes!` runs these checks for each cause.

use super::{From, Sample, Samples};
use crate::answer::answer_texts;
use crate::cause::{Cause, Fix};
use crate::causes;
use crate::diagnose::Diagnosis;
use crate::plan::command::Command;

/// The diagnosis of a sample.
pub(in crate::causes) fn diagnose(sample: &Sample) -> Diagnosis {
    answer_texts(sample.env, sample.log, None).diagnosis
}

/// The ids of the causes found, in order.
fn found(sample: &Sample) -> Vec<&'static str> {
    diagnose(sample).findings.iter().map(|finding| finding.cause.id).collect()
}

fn is_found(cause: &Cause, sample: &Sample) -> bool {
    diagnose(sample).findings.iter().any(|finding| finding.cause.id == cause.id)
}

/// Runs the samples of one cause.
pub(in crate::causes) fn check(cause: &Cause, samples: &Samples, file: &str) {
    assert_eq!(cause.id, file.replace('_', "-"), "the file is named for the id");
    assert!(samples.hits.len() >= 3, "{}: at least three hits", cause.id);
    assert!(samples.misses.len() >= 2, "{}: at least two near misses", cause.id);
    for sample in samples.hits {
        let found = found(sample);
        assert_eq!(found.first(), Some(&cause.id), "not found first in {found:?}: {sample:#?}");
    }
    for sample in samples.misses {
        assert!(!is_found(cause, sample), "{} found in a near miss: {sample:#?}", cause.id);
    }
    for sample in samples.gaps {
        assert!(!is_found(cause, sample), "a gap has closed, move it to the hits: {sample:#?}");
    }
    let has_fix = samples.hits.iter().any(|sample| has_scripted_fix(cause, sample));
    assert!(has_fix || cause.fix != Fix::Command, "{}: no sample is fixed by commands", cause.id);
    for source in cause.sources {
        assert!(source.starts_with("https://"), "{}: {source}", cause.id);
    }
    for id in cause.explains {
        assert!(causes::by_id(id).is_some(), "{} explains an unknown cause: {id}", cause.id);
    }
}

/// Whether the script for a sample has a step of the cause that changes something.
fn has_scripted_fix(cause: &Cause, sample: &Sample) -> bool {
    let plan = answer_texts(sample.env, sample.log, None).plan;
    plan.steps.iter().any(|step| {
        let empties_a_cache = |command: &Command| match command {
            Command::Run(words) => words.get(1).is_some_and(|word| word.as_str() == "clean"),
            _ => false,
        };
        let changes_something = !step.undo.is_empty() || step.commands.iter().any(empties_a_cache);
        step.cause == cause.id && step.is_scripted() && changes_something
    })
}

/// Every file of the folder is in the list.
pub(in crate::causes) fn check_folder(listed: &[&str]) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/causes");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let stem = name.trim_end_matches(".rs");
        assert!(stem == "sample" || listed.contains(&stem), "{name} is not in the list of causes");
    }
}

/// Every cause runs on every other's samples: a hit of one cause has no finding of another,
/// except for the pairs that are listed here with the reason.
#[test]
fn no_cause_is_found_in_the_hits_of_another() {
    const RIGHT: &[(&str, &str, &str)] = &[];
    let mut wrong = Vec::new();
    for (cause, samples) in causes::samples() {
        for sample in samples.hits {
            for other in found(sample) {
                let is_right = other == cause.id
                    || RIGHT.iter().any(|(of, also, _)| (cause.id, other) == (*of, *also));
                if !is_right {
                    wrong.push(format!("{other} is found in a hit of {}: {sample:#?}", cause.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Real output is worth more than what we put together; the share is known.
#[test]
fn samples_say_where_they_come_from() {
    let mut real = 0;
    let mut built = 0;
    for (_, samples) in causes::samples() {
        for sample in samples.hits.iter().chain(samples.misses) {
            let (count, note) = match sample.from {
                From::RealGo(note) => (&mut real, note),
                From::BuiltFrom(note) => (&mut built, note),
            };
            *count += 1;
            assert!(!note.is_empty());
        }
    }
    assert!(real * 3 >= built, "{real} real samples, {built} built ones");
}
