//! A setting for one shell, and the way back: unset, empty and set are told apart.

use std::process::Command;

use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell};

use crate::POSIX_AND_FISH;
use crate::cases::{CASES, Case};
use crate::sandbox::Sandbox;

/// What GOPROXY may be before: unset, empty, and a list.
const BEFORE: [Option<&str>; 3] = [None, Some(""), Some("https://one.example|direct")];

const FIXED: &str = "=https://goproxy.cn,direct";

/// Has the shell start a program that writes down what it sees of GOPROXY.
const SHOW: &str = "show-goproxy\n";

fn case() -> &'static Case {
    CASES.iter().find(|case| case.cause == "google-hosts-blocked").unwrap()
}

fn fix(shell: Shell) -> String {
    case().script((shell, Form::Paste), Scope::Shell, Lang::En, Direction::Fix)
}

fn undo(shell: Shell) -> String {
    case().script((shell, Form::Paste), Scope::Shell, Lang::En, Direction::Undo)
}

/// What programs saw of GOPROXY: `unset`, or the value behind `=`.
fn seen(sandbox: &Sandbox, shell: Shell, before: Option<&str>, script: &str) -> Vec<String> {
    let mut command = sandbox.shell_on_file(shell, script);
    if let Some(value) = before {
        command.env("GOPROXY", value);
    }
    seen_by(sandbox, command, script)
}

fn seen_by(sandbox: &Sandbox, mut command: Command, script: &str) -> Vec<String> {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}\n{script}");
    let calls = sandbox.take_calls().into_iter();
    calls
        .filter(|call| call.first().is_some_and(|tool| tool == "show-goproxy"))
        .filter_map(|call| call.into_iter().nth(1))
        .collect()
}

fn shown(before: Option<&str>) -> String {
    before.map_or_else(|| "unset".to_owned(), |value| format!("={value}"))
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn the_undo_brings_back_unset_empty_and_set() {
    for shell in POSIX_AND_FISH {
        for before in BEFORE {
            let sandbox = Sandbox::new();
            let script = [&fix(shell), SHOW, &undo(shell), SHOW].concat();
            let seen = seen(&sandbox, shell, before, &script);
            assert_eq!(seen, [FIXED, &shown(before)], "{shell:?}\n{script}");
        }
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn a_fix_that_ran_twice_is_undone_by_one_undo() {
    for shell in POSIX_AND_FISH {
        for before in BEFORE {
            let sandbox = Sandbox::new();
            let script = [&fix(shell), &fix(shell), &undo(shell), SHOW].concat();
            let seen = seen(&sandbox, shell, before, &script);
            assert_eq!(seen, [shown(before)], "{shell:?}\n{script}");
        }
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn an_undo_without_a_fix_changes_nothing() {
    for shell in POSIX_AND_FISH {
        for before in BEFORE {
            let sandbox = Sandbox::new();
            let script = [&undo(shell), SHOW].concat();
            let seen = seen(&sandbox, shell, before, &script);
            assert_eq!(seen, [shown(before)], "{shell:?}\n{script}");
        }
    }
}

#[test]
#[ignore = "needs fish"]
fn a_universal_variable_of_fish_stays_and_is_not_shadowed() {
    let sandbox = Sandbox::new();
    // Without its settings fish has no universal variables.
    let fish = |script: &str| {
        let mut fish = sandbox.command("fish");
        fish.args(["--command", script]);
        seen_by(&sandbox, fish, script)
    };
    let set = "set -Ux GOPROXY https://universal.example\n";
    let has_global = "if set -qg GOPROXY; touch shadowed; end\n";
    let script = [set, &fix(Shell::Fish), SHOW, &undo(Shell::Fish), SHOW, has_global].concat();
    assert_eq!(fish(&script), [FIXED, "=https://universal.example"], "{script}");
    assert_eq!(sandbox.read("shadowed"), None, "{script}");
    assert_eq!(fish(&[&undo(Shell::Fish), SHOW].concat()), ["=https://universal.example"]);
}
