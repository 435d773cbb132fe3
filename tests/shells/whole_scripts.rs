//! Whole scripts run exactly the commands of their plan, in each way in which people run them.

use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell};

use crate::POSIX_AND_FISH;
use crate::cases::{CASES, Case, DIRECTIONS, LANGS, PLACEHOLDER, sets_a_variable};
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

fn sandbox(case: &Case) -> Sandbox {
    let sandbox = Sandbox::new();
    for file in FILES.into_iter().filter(|file| !(*file == "go.mod" && case.makes_go_mod())) {
        sandbox.write(file, "");
    }
    sandbox
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn a_file_runs_exactly_the_commands_of_the_plan() {
    for_every_script(|case, shell, lang, direction| {
        let sandbox = sandbox(case);
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
        let (calls, stopped) = case.failing_calls(Scope::User, direction);
        let mut sandbox = sandbox(case);
        sandbox.tool_status = 1;
        let script = case.filled((shell, Form::File), Scope::User, lang, direction);
        let output = sandbox.run_file(shell, &script);
        assert_eq!(sandbox.take_calls(), calls, "{shell:?}\n{script}");
        assert_eq!(output.status.success(), stopped.is_none(), "{shell:?}\n{script}");
        if direction == Direction::Fix {
            assert_stops(&text(&output.stdout), lang, stopped);
        }
    });
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn a_paste_runs_exactly_the_commands_of_the_plan() {
    for_every_script(|case, shell, lang, direction| {
        for how in Paste::ALL {
            for scope in [Scope::User, Scope::Shell] {
                let sandbox = sandbox(case);
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
        let (calls, stopped) = case.failing_calls(Scope::User, direction);
        for how in Paste::ALL {
            let mut sandbox = sandbox(case);
            sandbox.tool_status = 1;
            let script = case.filled((shell, Form::Paste), Scope::User, lang, direction);
            let shown = paste(&sandbox, shell, &script, how);
            assert_eq!(sandbox.take_calls(), calls, "{shell:?} {how:?}\n{script}\n{shown}");
            if direction == Direction::Fix {
                assert_stops(&shown, lang, stopped);
            }
        }
    });
}

#[test]
#[ignore = "needs bash, zsh, fish and a terminal"]
fn a_command_that_fails_stops_a_script_for_this_shell_as_well() {
    for case in CASES {
        let (calls, stopped) = case.failing_calls(Scope::Shell, Direction::Fix);
        for shell in POSIX_AND_FISH {
            let mut sandbox = sandbox(case);
            sandbox.tool_status = 1;
            let script = case.filled((shell, Form::Paste), Scope::Shell, Lang::En, Direction::Fix);
            let shown = paste(&sandbox, shell, &script, Paste::Bracketed);
            assert_eq!(sandbox.take_calls(), calls, "{shell:?}\n{script}\n{shown}");
            assert_stops(&shown, Lang::En, stopped);
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
            let sandbox = sandbox(case);
            let shown = paste(&sandbox, shell, &script, Paste::Bracketed);
            assert!(sandbox.take_calls().is_empty(), "{shell:?} {scope:?}\n{script}");
            assert_stops(&shown, Lang::En, Some(case.first_step));
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

/// The script says at which step it stopped, and nothing of that kind where it did not.
fn assert_stops(shown: &str, lang: Lang, stopped: Option<usize>) {
    let sentence = match lang {
        Lang::En => "a command failed, and the script stopped there. Step ",
        Lang::Zh => "有命令失败，脚本停在这里。步骤 ",
    };
    let said: Vec<&str> = shown
        .split(sentence)
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default())
        .filter(|number| !number.is_empty())
        .collect();
    let expected: Vec<String> = stopped.iter().map(ToString::to_string).collect();
    assert_eq!(said, expected, "of where it stopped:\n{shown}");
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
