//! Go's semantics against what `golang.org/x/mod` of Go 1.27.3 answered.
//! Source: `x/mod/module` and `path`, run over `tests/corpus/x-mod-golden.txt`.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Display;

use modmend::go::{module_path, module_version, pattern, pseudo_version, semver};

/// The vectors of one function: its arguments, and what it answered.
fn vectors(function: &str) -> Vec<(Vec<&'static str>, &'static str)> {
    let golden = include_str!("corpus/x-mod-golden.txt").lines();
    golden
        .filter_map(|line| {
            let (call, answer) = line.split_once("  =>  ")?;
            let mut words = call.split(" | ");
            (words.next() == Some(function)).then(|| (words.collect(), answer))
        })
        .collect()
}

#[test]
fn patterns_match_what_go_matches() {
    let vectors = vectors("glob");
    assert!(vectors.len() >= 30, "{}", vectors.len());
    for (arguments, answer) in vectors {
        let [list, target] = arguments.as_slice() else { panic!("{arguments:?}") };
        let is_match = pattern::find_match(list, target).is_some();
        assert_eq!(is_match.to_string(), answer, "{list:?} on {target:?}");
    }
}

/// What a function that refuses some arguments answers, in the words of the vectors.
fn outcome(result: Result<(), impl Display>) -> String {
    result.map_or_else(|error| format!("ERR {error}"), |()| "ok".to_owned())
}

/// What a function that gives a text or refuses answers.
fn spelling(result: Result<String, impl Display>) -> String {
    result.map_or_else(|error| format!(" ERR {error}"), |text| format!("{text} ok"))
}

/// Holds every vector of a function of one argument against what modmend answers.
fn check(function: &str, least: usize, answer: impl Fn(&str) -> String) {
    let vectors = vectors(function);
    assert!(vectors.len() >= least, "{function}: {}", vectors.len());
    for (arguments, of_go) in vectors {
        assert_eq!(answer(&arguments.concat()), of_go, "{function} {arguments:?}");
    }
}

#[test]
fn paths_and_versions_are_escaped_as_go_escapes_them() {
    check("esc", 4, |path| spelling(module_path::escape_checked(path)));
    check("escv", 4, |version| spelling(module_version::escape(version)));
    for (arguments, answer) in vectors("esc") {
        if let Some(escaped) = answer.strip_suffix(" ok") {
            let path = arguments.first().map(|path| (*path).to_owned());
            assert_eq!(module_path::unescape(escaped), path, "{escaped}");
        }
    }
}

#[test]
fn paths_are_judged_as_go_judges_them() {
    check("path", 20, |path| outcome(module_path::check(path)));
    check("imp", 3, |path| outcome(module_path::check_import(path)));
}

#[test]
fn versions_are_judged_as_go_judges_them() {
    check("pseudo", 5, |version| pseudo_version::is_pseudo(version).to_string());
    let vectors = [vectors("check"), vectors("cmp")].concat();
    assert!(vectors.len() >= 14, "{}", vectors.len());
    for (arguments, of_go) in vectors {
        let [left, right] = arguments.as_slice() else { panic!("{arguments:?}") };
        let answer = match of_go.parse::<i8>() {
            Ok(_) => (semver::compare(left, right) as i8).to_string(),
            Err(_) => outcome(module_version::check(left, right)),
        };
        assert_eq!(answer, of_go, "{left} {right}");
    }
}
