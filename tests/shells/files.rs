//! What scripts do to files.

use modmend::lang::Lang;
use modmend::plan::Scope;
use modmend::script::{Direction, Form, Shell, script};

use crate::POSIX_AND_FISH;
use crate::cases::{CASES, Case, ENV, answer_for};
use crate::sandbox::Sandbox;

const GO_SUM: &str = "\
github.com/Acme/lib v1.4.0 h1:AbCbBPQ0x1jCsbxOnTPFvUbVx4Yc7Q8Uxd0YQWm2cQk=
github.com/Acme/lib v1.4.0/go.mod h1:1
github.com/Acme/lib v1.4.0-rc1 h1:2
github.com/Acme/lib v1.4.01 h1:3
github.com/Acme/libx v1.4.0 h1:4
xgithub.com/Acme/lib v1.4.0 h1:5
github.com/acme/lib v1.4.0 h1:6
";

const WITHOUT_THE_VERSION: &str = "\
github.com/Acme/lib v1.4.0-rc1 h1:2
github.com/Acme/lib v1.4.01 h1:3
github.com/Acme/libx v1.4.0 h1:4
xgithub.com/Acme/lib v1.4.0 h1:5
github.com/acme/lib v1.4.0 h1:6
";

fn case(cause: &str) -> &'static Case {
    CASES.iter().find(|case| case.cause == cause).unwrap()
}

fn run(sandbox: &Sandbox, case: &Case, shell: Shell, direction: Direction) {
    let script = case.filled((shell, Form::File), Scope::User, Lang::En, direction);
    let output = sandbox.run_file(shell, &script);
    assert!(output.status.success(), "{shell:?} {output:?}\n{script}");
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn two_lines_leave_go_sum_and_the_undo_brings_it_back() {
    let case = case("checksum-mismatch-gosum");
    for shell in POSIX_AND_FISH {
        let sandbox = Sandbox::new();
        sandbox.write("go.sum", GO_SUM);
        run(&sandbox, case, shell, Direction::Fix);
        assert_eq!(sandbox.read("go.sum").as_deref(), Some(WITHOUT_THE_VERSION), "{shell:?}");
        run(&sandbox, case, shell, Direction::Undo);
        assert_eq!(sandbox.read("go.sum").as_deref(), Some(GO_SUM), "{shell:?}");
        assert_eq!(sandbox.read("go.sum.modmend-backup"), None, "{shell:?}");
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn the_go_mod_that_was_made_goes_again() {
    let case = case("gomod-missing");
    for shell in POSIX_AND_FISH {
        let sandbox = Sandbox::new();
        run(&sandbox, case, shell, Direction::Fix);
        assert!(sandbox.read("go.mod").is_some(), "{shell:?}");
        run(&sandbox, case, shell, Direction::Undo);
        assert_eq!(sandbox.read("go.mod"), None, "{shell:?}");
        assert_eq!(sandbox.read("go.mod.modmend-created"), None, "{shell:?}");
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn a_go_mod_that_the_script_did_not_make_or_that_was_edited_stays() {
    let case = case("gomod-missing");
    for shell in POSIX_AND_FISH {
        let sandbox = Sandbox::new();
        sandbox.write("go.mod", "module example.com/of/somebody\n");
        run(&sandbox, case, shell, Direction::Undo);
        assert!(sandbox.read("go.mod").is_some(), "{shell:?}");

        run(&sandbox, case, shell, Direction::Fix);
        let edited = sandbox.read("go.mod").unwrap() + "go 1.27\n";
        sandbox.write("go.mod", &edited);
        run(&sandbox, case, shell, Direction::Undo);
        assert_eq!(sandbox.read("go.mod"), Some(edited), "{shell:?}");
    }
}

#[test]
#[ignore = "needs bash, zsh and fish"]
fn a_folder_that_cannot_be_searched_stops_nothing() {
    let case = case("gomod-missing");
    for shell in POSIX_AND_FISH {
        let sandbox = Sandbox::new();
        sandbox.add_tool("find", "#!/bin/sh\necho ./a/go.mod\nexit 1\n");
        run(&sandbox, case, shell, Direction::Fix);
        assert_eq!(sandbox.take_calls(), case.fix, "{shell:?}");
    }
}

#[test]
#[ignore = "needs the time of its tier"]
fn a_paste_without_a_failure_has_no_script() {
    for shell in POSIX_AND_FISH {
        let answer = answer_for(ENV, "go: downloading example.com/a v1.0.0\n", shell, Scope::User);
        for direction in [Direction::Fix, Direction::Undo] {
            for form in Form::ALL {
                let scope = Scope::User;
                assert_eq!(script(&answer.plan, shell, form, scope, Lang::En, direction), "");
            }
        }
    }
}
