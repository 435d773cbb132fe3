//! Whole scripts run exactly the commands of their plan, in each way in which people run them.

use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell};

use crate::POSIX_AND_FISH;
use crate::cases::{CASES, Case, DIRECTIONS, LANGS, PLACEHOLDER};
use crate::sandbox::Sandbox;
use crate::terminal::{Paste, paste};

/// What causes with a go.sum or go.mod need to begin with, and what their undo needs.
const FILES: [&str; 4] = ["go.mod", "go.mod.modmend-backup", "go.sum", "go.sum.modmend-backup"];

/// Calls `check` for every case, shell, language and direction; the cases run side by side,
/// since a terminal mostly waits.
fn for_every_script(check: impl Fn(&Case, Shell, Lang, Direction) + Sync) {
    let check = &check;
    std::thread::scope(|scope| {
        for case in CASES {
            scope.spawn(move || {
                for shell in POSIX_AND_FISH {
                    for lang in LANGS {
                        for direction in DIRECTIONS {
                            check(case, shell, lang, direction);
                        }
                    }
                }
            });
        }
    });
}

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    for file in FILES {
        sandbox.write(file, "");
    }
    sandbox
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn a_file_runs_exactly_the_commands_of_the_plan() {
    for_every_script(|case, shell, lang, direction| {
        let sandbox = sandbox();
        let script = case.filled((shell, Form::File), Scope::User, lang, direction);
        let output = sandbox.run_file(shell, &script);
        assert!(output.status.success(), "{shell:?} {output:?}\n{script}");
        assert_eq!(sandbox.take_calls(), case.calls(direction), "{shell:?}\n{script}");
        assert_eq!(text(&output.stderr), "", "{shell:?}\n{script}");
    });
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn a_file_stops_at_the_first_command_that_fails() {
    for_every_script(|case, shell, lang, direction| {
        let Some(first) = case.calls(direction).first() else {
            return;
        };
        let mut sandbox = sandbox();
        sandbox.tool_status = 1;
        let script = case.filled((shell, Form::File), Scope::User, lang, direction);
        let output = sandbox.run_file(shell, &script);
        assert_eq!(sandbox.take_calls(), [*first], "{shell:?}\n{script}");
        assert!(!output.status.success(), "{shell:?} hides the failure\n{script}");
        if direction == Direction::Fix {
            assert_stopped(&text(&output.stdout), lang, case.first_step);
        }
    });
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn a_paste_runs_exactly_the_commands_of_the_plan() {
    for_every_script(|case, shell, lang, direction| {
        for how in Paste::ALL {
            for scope in [Scope::User, Scope::Shell] {
                let sandbox = sandbox();
                let script = case.filled((shell, Form::Paste), scope, lang, direction);
                let shown = paste(&sandbox, shell, &script, how);
                let calls = sandbox.take_calls();
                let expected: Vec<_> = case
                    .calls(direction)
                    .iter()
                    .filter(|call| scope == Scope::User || !sets_a_variable(call))
                    .collect();
                assert_eq!(calls.len(), expected.len(), "{shell:?} {how:?}\n{script}\n{shown}");
                for (call, expected) in calls.iter().zip(expected) {
                    assert_eq!(call, expected, "{shell:?} {how:?}\n{script}\n{shown}");
                }
            }
        }
    });
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn a_paste_stops_at_the_first_command_that_fails_and_leaves_the_terminal_open() {
    for_every_script(|case, shell, lang, direction| {
        let Some(first) = case.calls(direction).first() else {
            return;
        };
        for how in Paste::ALL {
            let mut sandbox = sandbox();
            sandbox.tool_status = 1;
            let script = case.filled((shell, Form::Paste), Scope::User, lang, direction);
            let shown = paste(&sandbox, shell, &script, how);
            assert_eq!(sandbox.take_calls(), [*first], "{shell:?} {how:?}\n{script}\n{shown}");
            if direction == Direction::Fix {
                assert_stopped(&shown, lang, case.first_step);
            }
        }
    });
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn a_command_that_fails_stops_a_script_for_this_shell_as_well() {
    for case in CASES {
        let Some(first) = case.fix.iter().find(|call| !sets_a_variable(call)) else {
            panic!("{} checks nothing", case.cause);
        };
        for shell in POSIX_AND_FISH {
            let mut sandbox = sandbox();
            sandbox.tool_status = 1;
            let script = case.filled((shell, Form::Paste), Scope::Shell, Lang::En, Direction::Fix);
            let shown = paste(&sandbox, shell, &script, Paste::Bracketed);
            assert_eq!(sandbox.take_calls(), [*first], "{shell:?}\n{script}\n{shown}");
            assert_stopped(&shown, Lang::En, case.first_step);
        }
    }
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn a_placeholder_that_nobody_filled_in_stops_the_script() {
    let Some(case) = CASES.iter().find(|case| case.cause == "gomod-missing") else {
        panic!("the cause has no case");
    };
    for shell in POSIX_AND_FISH {
        for scope in [Scope::User, Scope::Shell] {
            let script = case.script((shell, Form::Paste), scope, Lang::En, Direction::Fix);
            assert!(script.contains(PLACEHOLDER));
            let sandbox = sandbox();
            let shown = paste(&sandbox, shell, &script, Paste::Bracketed);
            assert!(sandbox.take_calls().is_empty(), "{shell:?} {scope:?}\n{script}");
            assert_stopped(&shown, Lang::En, case.first_step);
            let script = case.script((shell, Form::File), scope, Lang::En, Direction::Fix);
            let output = sandbox.run_file(shell, &script);
            assert!(sandbox.take_calls().is_empty() && !output.status.success());
        }
    }
}

#[test]
#[ignore = "needs shellcheck"]
fn shellcheck_finds_nothing() {
    for case in CASES {
        for lang in LANGS {
            for direction in DIRECTIONS {
                for scope in [Scope::User, Scope::Shell] {
                    for form in Form::ALL {
                        let bash = (Shell::Bash, form);
                        check_with_shellcheck(&case.script(bash, scope, lang, direction));
                    }
                }
            }
        }
    }
}

fn check_with_shellcheck(script: &str) {
    if script.is_empty() {
        return;
    }
    let sandbox = Sandbox::new();
    sandbox.write("fix.sh", script);
    let output = sandbox
        .command("shellcheck")
        .args(["--shell=bash", "--severity=style", "fix.sh"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}\n{script}", text(&output.stdout));
}

/// Whether Go stores a setting with this call; a script for this shell exports it instead.
fn sets_a_variable(call: &[&str]) -> bool {
    call.starts_with(&["go", "env", "-w"]) || call.starts_with(&["go", "env", "-u"])
}

fn assert_stopped(shown: &str, lang: Lang, step: usize) {
    let sentence = match lang {
        Lang::En => format!("a command failed, and the script stopped there. Step {step}"),
        Lang::Zh => format!("有命令失败，脚本停在这里。步骤 {step}"),
    };
    assert!(shown.contains(&sentence), "does not say that it stopped:\n{shown}");
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
