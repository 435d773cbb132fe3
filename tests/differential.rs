//! Tier `go`: modmend's port of Go's own functions, held against these functions.
//!
//! `MODMEND_GO_TOOLCHAINS` lists the `go` programs as a `PATH` lists folders.
//! `MODMEND_DIFFERENTIAL_CASES` is the number of cases, and `MODMEND_DIFFERENTIAL_SEED` where they
//! begin; each has a default.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test says what it expects by failing"
)]

#[path = "differential/oracle.rs"]
mod oracle;

#[path = "differential/cases.rs"]
mod cases;

#[path = "differential/port.rs"]
mod port;

use std::env;
use std::path::PathBuf;

use cases::Random;
use oracle::Oracle;

/// The cases of a run that does not say how many.
const CASES: usize = 20_000;

/// The differences that are shown of a run.
const SHOWN: usize = 40;

fn toolchains() -> Vec<PathBuf> {
    let list = env::var_os("MODMEND_GO_TOOLCHAINS");
    let list = list.unwrap_or_else(|| panic!("MODMEND_GO_TOOLCHAINS is not set"));
    env::split_paths(&list).collect()
}

fn number(variable: &str) -> Option<u64> {
    let text = env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{variable} is no number: {text}")))
}

fn newest() -> Oracle {
    Oracle::of(toolchains().last().unwrap())
}

/// Asks both about each case. Where Go itself panics, modmend may say what it likes, or as much.
fn compare(oracle: &Oracle, cases: &[(&str, Vec<String>)]) {
    let questions: Vec<String> = cases
        .iter()
        .map(|(function, arguments)| {
            let words = arguments.iter().map(|argument| port::encoded(argument));
            [(*function).to_owned()].into_iter().chain(words).collect::<Vec<_>>().join("\t")
        })
        .collect();
    let mut differences = Vec::new();
    for ((function, arguments), of_go) in cases.iter().zip(oracle.ask(&questions)) {
        let of_modmend = port::answer(function, arguments);
        if of_go != of_modmend && of_go != "panic" {
            differences.push(format!(
                "{function} {arguments:?}\n  go      {of_go}\n  modmend {of_modmend}"
            ));
        }
    }
    differences.sort();
    let shown: Vec<&str> = differences.iter().map(String::as_str).take(SHOWN).collect();
    assert!(
        differences.is_empty(),
        "{} of {} answers differ:\n{}",
        differences.len(),
        cases.len(),
        shown.join("\n")
    );
}

#[test]
#[ignore = "needs real Go toolchains"]
fn every_answer_is_gos() {
    let count = number("MODMEND_DIFFERENTIAL_CASES").map_or(CASES, |n| usize::try_from(n).unwrap());
    let seed = number("MODMEND_DIFFERENTIAL_SEED").unwrap_or(1);
    let mut random = Random::new(seed);
    let cases: Vec<(&str, Vec<String>)> = (0..count)
        .map(|index| {
            let (function, arity) = port::FUNCTIONS[index % port::FUNCTIONS.len()];
            (function, cases::arguments(&mut random, function, arity))
        })
        .collect();
    compare(&newest(), &cases);
}
