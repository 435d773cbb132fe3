//! Text that somebody prepared never runs, whatever place of a log or of `go env` it stands in.

use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell, script};

use crate::POSIX_AND_FISH;
use crate::papers::{CONTROLS, INJECTIONS, plan_that_shows, scripts};
use crate::sandbox::{CANARY, Sandbox};
use crate::terminal::{Paste, paste};

#[test]
#[ignore = "needs bash, zsh and fish"]
fn nothing_that_was_prepared_runs_or_becomes_an_argument() {
    for shell in POSIX_AND_FISH {
        let sandbox = Sandbox::new();
        for script in scripts(shell) {
            sandbox.run_file(shell, &script);
            sandbox.assert_no_canary(&script);
            for word in sandbox.take_calls().into_iter().flatten() {
                assert!(!word.contains(CANARY), "{shell:?} runs {word:?}\n{script}");
            }
        }
    }
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn nothing_that_was_prepared_runs_when_it_is_pasted() {
    let pastes = POSIX_AND_FISH.map(|shell| Paste::ALL.map(|how| (shell, how)));
    std::thread::scope(|scope| {
        for (shell, how) in pastes.into_iter().flatten() {
            scope.spawn(move || paste_everything(shell, how));
        }
    });
}

fn paste_everything(shell: Shell, how: Paste) {
    let sandbox = Sandbox::new();
    for injection in INJECTIONS.iter().chain(CONTROLS) {
        let plan = plan_that_shows(injection);
        let script = script(&plan, shell, Form::Paste, Scope::User, Lang::En, Direction::Fix);
        assert!(script.contains(CANARY), "the narration does not show {injection:?}");
        paste(&sandbox, shell, &script, how);
        sandbox.assert_no_canary(&script);
        assert_eq!(sandbox.take_calls(), [["go", "env", "-u", "GOPROXY"]], "{shell:?}\n{script}");
    }
}

#[test]
#[ignore = "needs the time of its tier"]
fn prepared_text_stays_within_the_quotes_of_powershell() {
    for script in scripts(Shell::PowerShell) {
        let code = powershell_without_strings(&script);
        assert!(!code.contains(CANARY) && !code.contains("touch"), "{code}\n{script}");
    }
}

#[test]
#[ignore = "needs the time of its tier"]
fn prepared_text_is_only_ever_an_argument_of_echo_in_cmd() {
    for script in scripts(Shell::Cmd) {
        for line in script.split_terminator("\r\n").filter(|line| is_prepared(line)) {
            let statement = line.strip_prefix("if \"%MODMEND_FAILED%\"==\"0\" ").unwrap_or(line);
            let words = statement.strip_prefix("echo ").unwrap_or("&");
            let is_harmless =
                !words.contains(|c: char| c.is_control() || "&|<>^%!\"()".contains(c));
            assert!(is_harmless, "{line:?}\n{script}");
        }
    }
}

#[test]
#[ignore = "needs the time of its tier"]
fn no_script_holds_a_character_that_moves_or_ends_a_line() {
    for shell in Shell::ALL {
        for script in scripts(shell) {
            let script = script.trim_start_matches('\u{feff}');
            let lines = script.replace("\r\n", "\n").replace('\n', "");
            assert!(!lines.contains(is_unseen), "{shell:?} {lines:?}");
        }
    }
}

fn is_prepared(line: &str) -> bool {
    line.contains(CANARY) || line.contains("touch")
}

/// Control characters, line separators, and marks that turn the direction of reading.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What PowerShell reads as code. Any of five characters opens and closes a string; two of
/// them stand for one.
fn powershell_without_strings(script: &str) -> String {
    let is_quote = |c: char| matches!(c, '\'' | '‘' | '’' | '‚' | '‛');
    let mut code = String::new();
    let mut chars = script.chars().peekable();
    let mut in_string = false;
    while let Some(c) = chars.next() {
        if !is_quote(c) {
            code.extend((!in_string).then_some(c));
        } else if !in_string || chars.next_if(|next| is_quote(*next)).is_none() {
            in_string = !in_string;
        }
    }
    assert!(!in_string, "a string is not closed:\n{script}");
    code
}
