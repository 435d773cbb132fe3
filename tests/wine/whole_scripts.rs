//! Whole scripts run exactly the commands of their plan, as a file and typed at a prompt.

use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell};

use crate::cases::{CASES, Case, LANGS, PLACEHOLDER};
use crate::desk::{Desk, text};

/// How many cases run at the same time.
const HANDS: usize = 3;

/// Calls `check` for every case.
pub(crate) fn for_every_case(check: impl Fn(&'static Case) + Sync) {
    let check = &check;
    std::thread::scope(|scope| {
        for hand in 0..HANDS {
            scope.spawn(move || CASES.iter().skip(hand).step_by(HANDS).for_each(check));
        }
    });
}

/// Where a case stands: neighbours take turns with forms and languages.
pub(crate) fn turn(case: &Case) -> usize {
    CASES.iter().position(|one| one.cause == case.cause).unwrap()
}

/// The form that the case does not have for a user in `settings`, and a language.
fn form_and_lang(case: &Case) -> (Form, Lang) {
    let turn = turn(case);
    let [even, odd] = Form::ALL;
    let [en, zh] = LANGS;
    let form = if turn.is_multiple_of(2) { odd } else { even };
    (form, if turn % 4 < 2 { en } else { zh })
}

/// The lines that run a script in one form.
pub(crate) fn run(desk: &Desk, form: Form, name: &str, script: &str) -> String {
    match form {
        Form::File => desk.save(name, script),
        Form::Paste => script.to_owned(),
    }
}

/// Runs lines in one form, and gives what was shown.
pub(crate) fn play(desk: &Desk, form: Form, lines: &str) -> String {
    let output = match form {
        Form::File => desk.run_batch(lines),
        Form::Paste => desk.type_lines(lines),
    };
    text(&output.stdout)
}

/// Only a go.mod that is copied afterwards has to be made in earnest.
fn desk(case: &Case) -> Desk {
    let mut desk = Desk::new();
    desk.has_go = case.makes_go_mod();
    desk.write_settings(&settings(case));
    if !case.makes_go_mod() {
        desk.write("go.mod", "module example.com/m\n\ngo 1.19\n");
    }
    desk.write("go.sum", "");
    desk
}

#[test]
#[ignore = "needs Wine and Go"]
fn fix_and_undo_run_exactly_the_commands_of_the_plan() {
    for_every_case(|case| {
        let (form, lang) = form_and_lang(case);
        let desk = desk(case);
        let to = |direction| case.filled((Shell::Cmd, form), Scope::User, lang, direction);
        let [fix, undo] = [to(Direction::Fix), to(Direction::Undo)];
        // Without it the settings go back by value.
        let forget = "@del \"%APPDATA%\\go\\env.modmend-after\" 2>nul\r\n";
        let lines =
            run(&desk, form, "fix.cmd", &fix) + forget + &run(&desk, form, "undo.cmd", &undo);
        let shown = play(&desk, form, &lines);
        let calls = desk.take_calls();
        let expected: Vec<_> = [Direction::Fix, Direction::Undo]
            .into_iter()
            .flat_map(|direction| case.calls(direction).iter().copied())
            .collect();
        assert_eq!(calls, expected, "{} {form:?}\n{fix}\n{undo}\n{shown}", case.cause);
    });
}

/// The settings of a case, as `go env -w` writes them: sorted.
pub(crate) fn settings(case: &Case) -> String {
    let text = case.env.replace('\'', "");
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    lines.sort_unstable();
    lines.concat()
}

#[test]
#[ignore = "needs Wine and Go"]
fn a_script_stops_at_the_first_command_that_fails_and_says_where() {
    for_every_case(|case| {
        let (form, lang) = form_and_lang(case);
        let mut desk = desk(case);
        desk.tools_fail = true;
        let fix = case.filled((Shell::Cmd, form), Scope::User, lang, Direction::Fix);
        let lines = run(&desk, form, "fix.cmd", &fix)
            + "@if errorlevel 1 (echo ended badly) else echo ended well\r\n";
        let shown = play(&desk, form, &lines);
        let calls = desk.take_calls();
        let (expected, stopped) = case.failing_calls(Scope::User, Direction::Fix);
        assert_eq!(calls, expected, "{} {form:?}\n{fix}\n{shown}", case.cause);
        let ending = match stopped {
            Some(step) => {
                assert_stopped(&shown, lang, step);
                "ended badly"
            }
            None => "ended well",
        };
        if form == Form::File {
            assert!(shown.contains(ending), "{fix}\n{shown}");
        }
    });
}

#[test]
#[ignore = "needs Wine and Go"]
fn a_placeholder_that_nobody_filled_in_stops_the_script() {
    let case = CASES.iter().find(|case| case.cause == "gomod-missing").unwrap();
    for form in Form::ALL {
        for scope in [Scope::User, Scope::Shell] {
            let fix = case.script((Shell::Cmd, form), scope, Lang::En, Direction::Fix);
            assert!(fix.contains(PLACEHOLDER));
            let desk = Desk::new();
            let shown = play(&desk, form, &run(&desk, form, "fix.cmd", &fix));
            assert!(desk.take_calls().is_empty(), "{fix}\n{shown}");
            assert_stopped(&shown, Lang::En, case.first_step);
        }
    }
}

fn assert_stopped(shown: &str, lang: Lang, step: usize) {
    let sentence = match lang {
        Lang::En => format!("a command failed, and the script stopped there. Step {step}\n"),
        Lang::Zh => format!("有命令失败，脚本停在这里。步骤 {step}\n"),
    };
    assert!(shown.contains(&sentence), "does not say that it stopped:\n{shown}");
}
