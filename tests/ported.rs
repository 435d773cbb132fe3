//! Go's semantics against what `golang.org/x/mod` of Go 1.27.3 answered.
//! Source: `x/mod/module` and `path`, run over `tests/corpus/x-mod-golden.txt`.
#![cfg(not(target_arch = "wasm32"))]

use modmend::go::{module_path, pattern};

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

#[test]
fn paths_are_escaped_as_go_escapes_them() {
    for (arguments, answer) in vectors("esc") {
        let [path] = arguments.as_slice() else { panic!("{arguments:?}") };
        if let Some(escaped) = answer.strip_suffix(" ok") {
            assert_eq!(module_path::escape(path), escaped, "{path}");
            assert_eq!(module_path::unescape(escaped).as_deref(), Some(*path), "{escaped}");
        }
    }
}

#[test]
fn paths_are_judged_as_go_judges_them() {
    let vectors = vectors("path");
    assert!(vectors.len() >= 10, "{}", vectors.len());
    for (arguments, answer) in vectors {
        let [path] = arguments.as_slice() else { panic!("{arguments:?}") };
        assert_eq!(module_path::check(path).is_ok(), answer == "ok", "{path}: {answer}");
    }
}
