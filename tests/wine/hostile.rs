//! Text that somebody prepared never runs in cmd, whatever place it stands in.

use std::env;

use modmend::script::Shell;

use crate::desk::{CANARY, Desk, text};
use crate::papers::scripts;

/// How many scripts run, unless `MODMEND_WORDS` is set: then all do.
const SCRIPTS: usize = 60;

#[test]
#[ignore = "needs Wine and Go"]
fn nothing_that_was_prepared_runs_or_becomes_an_argument() {
    let scripts: Vec<String> = scripts(Shell::Cmd).into_iter().collect();
    let stride = if env::var_os("MODMEND_WORDS").is_some() { 1 } else { scripts.len() / SCRIPTS };
    let chosen: Vec<&String> = scripts.iter().step_by(stride.max(1)).collect();
    println!("cmd: {} of {} scripts", chosen.len(), scripts.len());
    let mut desk = Desk::new();
    desk.has_go = false;
    let (files, pastes): (Vec<&String>, Vec<&String>) =
        chosen.into_iter().partition(|script| script.starts_with("@echo off"));
    let lines = files.iter().zip(1..).map(|(script, n)| desk.save(&format!("{n}.cmd"), script));
    let lines: String = lines.collect();
    check(&desk, &text(&desk.run_batch(&lines).stdout));
    let lines: String = pastes.into_iter().map(String::as_str).collect();
    check(&desk, &text(&desk.type_lines(&lines).stdout));
}

fn check(desk: &Desk, shown: &str) {
    desk.assert_no_canary(shown);
    let calls = desk.take_calls();
    assert!(!calls.is_empty(), "nothing was called:\n{shown}");
    for word in calls.into_iter().flatten() {
        assert!(!word.contains(CANARY), "cmd runs {word:?}\n{shown}");
    }
}
