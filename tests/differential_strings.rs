//! Tier `go`: modmend's port of Go's own functions, held against these functions.
//!
//! `MODMEND_GO_TOOLCHAINS` lists the `go` programs as a `PATH` lists folders.
//! `MODMEND_DIFFERENTIAL_CASES` is the number of cases of each function, and
//! `MODMEND_DIFFERENTIAL_SEED` where they begin; each has a default.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test says what it expects by failing"
)]

#[path = "differential_strings/oracle.rs"]
mod oracle;

#[path = "differential_strings/cases.rs"]
mod cases;

#[path = "differential_strings/port.rs"]
mod port;

#[path = "differential_strings/settings.rs"]
mod settings;

use std::collections::BTreeMap;
use std::env;
use std::path::PathBuf;
use std::sync::OnceLock;

use cases::Random;
use modmend::go::unicode;
use oracle::Oracle;

/// The cases of each function, in a run that does not say how many.
const CASES: usize = 400;

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

fn newest() -> &'static Oracle {
    static NEWEST: OnceLock<Oracle> = OnceLock::new();
    NEWEST.get_or_init(|| Oracle::of(toolchains().last().unwrap()))
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

fn cases(count: usize, seed: u64) -> Vec<(&'static str, Vec<String>)> {
    let mut random = Random::new(seed);
    let functions = port::FUNCTIONS.iter().cycle().take(count * port::FUNCTIONS.len());
    functions
        .map(|(function, arity)| (*function, cases::arguments(&mut random, function, *arity)))
        .collect()
}

#[test]
#[ignore = "needs real Go toolchains"]
fn every_answer_is_gos() {
    let count = number("MODMEND_DIFFERENTIAL_CASES").map_or(CASES, |n| usize::try_from(n).unwrap());
    let seed = number("MODMEND_DIFFERENTIAL_SEED").unwrap_or(1);
    compare(newest(), &cases(count, seed));
}

/// A generator that only ever makes refused arguments would prove nothing.
#[test]
fn the_cases_have_answers_of_every_kind() {
    let cases = cases(CASES, 1);
    for (function, _) in port::FUNCTIONS {
        let of_function = cases.iter().filter(|(name, _)| name == function);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (_, arguments) in of_function {
            let answer = port::answer(function, arguments);
            let kind = if answer.starts_with("error") { "error" } else { &answer };
            *counts.entry(kind.to_owned()).or_default() += 1;
        }
        let all: usize = counts.values().sum();
        let (kind, most) = counts.iter().max_by_key(|(_, count)| **count).unwrap();
        assert!(all >= 300, "{function} has {all} cases");
        assert!(most * 20 < all * 19, "{function}: {most} of {all} answers are {kind}");
    }
}

#[test]
#[ignore = "needs real Go toolchains"]
fn the_tables_of_characters_are_gos() {
    let questions = ["unicode.is_letter", "unicode.is_print"].map(str::to_owned);
    let answers = newest().ask(&questions);
    let is_in: [fn(char) -> bool; 2] = [unicode::is_letter, unicode::is_print];
    for (of_go, is_in) in answers.iter().zip(is_in) {
        let mut borders = Vec::new();
        let mut was = false;
        for number in 0..=u32::from(char::MAX) {
            let is = char::from_u32(number).is_some_and(is_in);
            if is != was {
                borders.push(format!("{number:#x}"));
                was = is;
            }
        }
        assert_eq!(*of_go, format!("ok\t{}", borders.join(", ")));
    }
}

/// Go 1.21, where toolchains and their versions begin, has rules of its own for one of them.
#[test]
#[ignore = "needs real Go toolchains"]
fn the_first_go_with_toolchains_chooses_as_modmend_says() {
    let oldest = toolchains().into_iter().find(|go| Oracle::version_of(go).starts_with("go1.21."));
    let oldest = Oracle::of(&oldest.unwrap());
    let mut cases = cases(CASES, 2);
    // It has no GOAUTH, and its language version of 1 is 1.0.
    cases.retain(|(function, _)| !matches!(*function, "goauth.read" | "gover.lang"));
    for (function, arguments) in &mut cases {
        for argument in arguments.iter_mut() {
            // Its Unicode is older.
            argument.retain(|c| c.is_ascii() || cases::ODD.contains(&c));
        }
        match *function {
            "toolchain.select" => "go1.21.13".clone_into(&mut arguments[1]),
            "quote.quote_char" => arguments[0].push('a'),
            _ => {}
        }
    }
    compare(&oldest, &cases);
}
