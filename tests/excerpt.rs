//! The answer to the excerpt of a long text is the answer to the text.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use modmend::answer::excerpt::{Excerpt, LONG};
use modmend::answer::{Answer, Choices, answer_paste};

/// Lines of a build that say nothing about modules.
fn noise(size: usize, seed: usize) -> String {
    let mut text = String::new();
    let mut index = seed;
    while text.len() < size {
        index += 1;
        let _ = match index % 5 {
            0 => writeln!(
                text,
                "#9 1.{:03} go: downloading example.com/m{index} v1.0.0",
                index % 1000
            ),
            1 | 2 => writeln!(text, "  CC    src/object_{index}.o -O2 -Wall -Iinclude -fPIC -c"),
            3 => writeln!(text, "2026-11-21T10:00:00.1234567Z step {index} of the build is done"),
            _ => writeln!(text, "#12 {}.234 copying layer {index}", index % 100),
        };
    }
    text
}

/// What a person sees of an answer, without the bytes at which lines stand.
fn seen(answer: &Answer) -> String {
    let diagnosis = &answer.diagnosis;
    let mut seen = format!("{:?}\n", diagnosis.verdict);
    for finding in &diagnosis.findings {
        let _ = writeln!(seen, "{} {:?}", finding.cause.id, finding.certainty);
        for reason in finding.reasons.iter().chain(&finding.consequences) {
            let _ = writeln!(seen, "  {} {}", reason.place.number, reason.text);
        }
    }
    for reason in &diagnosis.unexplained {
        let _ = writeln!(seen, "? {} {}", reason.place.number, reason.text);
    }
    let _ = writeln!(seen, "{:?} {:?} {:?}", answer.go_version, answer.os, answer.modules);
    let _ = writeln!(seen, "{:?} {:?}", answer.commands, answer.waterfall);
    let _ = writeln!(seen, "{:?}", answer.plan);
    for remark in &answer.remarks {
        let _ = writeln!(seen, "! {} {}", remark.place.number, remark.advice.id);
    }
    for notice in &answer.notices {
        let _ = writeln!(seen, "n {} {}", notice.place.number, notice.text.en);
    }
    for one in &answer.contradictions {
        let _ =
            writeln!(seen, "{} {} {}", one.key, one.printed.place.number, one.shown.place.number);
    }
    seen
}

fn check(what: &str, text: &str) {
    let excerpt = Excerpt::of(text).unwrap();
    assert!(excerpt.text().len() < text.len() / 4, "{what}: {}", excerpt.text().len());
    assert_eq!(Excerpt::with(text, excerpt.numbers().iter().copied()), excerpt);
    let choices = Choices::default();
    assert_eq!(seen(&excerpt.answer(&choices)), seen(&answer_paste(text, &choices)), "{what}");
}

/// Every so many scenarios of the evaluation set are tried.
const EVERY: usize = 100;

/// The pasted texts of scenarios, with their names.
fn scenarios() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/eval/scenarios");
    let mut files: Vec<_> = fs::read_dir(root)
        .unwrap()
        .flat_map(|group| fs::read_dir(group.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let texts = files.into_iter().map(|path| {
        let text = fs::read_to_string(&path).unwrap().replace('\r', "");
        let (_, paste) = text.split_once("\n---").unwrap();
        (path.display().to_string(), paste.split_once('\n').unwrap().1.to_owned())
    });
    texts.collect()
}

#[test]
fn the_answer_to_the_excerpt_is_the_answer_to_the_text() {
    let (before, behind) = (noise(LONG / 2, 0), noise(LONG / 2, 7));
    let scenarios = scenarios();
    assert!(scenarios.len() > 400);
    for (name, paste) in scenarios.iter().step_by(EVERY) {
        check(name, &format!("{before}{paste}\n{behind}"));
    }
}

#[test]
fn two_failures_far_apart_are_both_found() {
    let scenarios = scenarios();
    let noise = noise(LONG / 2, 0);
    for pair in scenarios.chunks(2).step_by(EVERY * 2) {
        let [(name, first), (_, second)] = pair else { continue };
        check(name, &format!("{first}\n{noise}{second}\n{noise}"));
    }
}

#[test]
fn a_short_text_and_one_of_errors_only_have_no_excerpt() {
    assert_eq!(Excerpt::of("go: x"), None);
    let mut errors = String::new();
    for index in 0.. {
        let _ = writeln!(
            errors,
            "go: example.com/a{index}@v1.0.0: invalid version: unknown revision v1.0.0"
        );
        if errors.len() > 2 * LONG {
            break;
        }
    }
    assert_eq!(Excerpt::of(&errors), None);
}
