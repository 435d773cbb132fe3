//! A directory without go.mod gets one, once the person has given it a name.

use std::fs;

use modmend::answer::Choices;

use crate::workplace::{assert_first, fix, undo, with_each_go};

const CAUSE: &str = "gomod-missing";

#[test]
#[ignore = "needs real Go toolchains"]
fn the_script_makes_go_mod_once_it_has_a_name_and_the_undo_removes_it() {
    with_each_go(|workplace| {
        let log = workplace.go_badly(&["build"]);
        let answer = workplace.answer(&log, &Choices::default());
        assert_first(&answer, CAUSE, &log);

        workplace.run_badly(&fix(&answer));
        assert_eq!(workplace.read("go.mod"), None);

        let filled = fix(&answer).replacen("FILL-IN", "example.com/you/project", 1);
        workplace.run_well(&filled);
        let go_mod = workplace.read("go.mod").unwrap();
        assert!(go_mod.starts_with("module example.com/you/project\n"), "{go_mod}");

        workplace.run_well(&undo(&answer));
        assert_eq!(workplace.read("go.mod"), None);
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn every_command_that_misses_go_mod_is_understood() {
    const COMMANDS: &[&[&str]] = &[
        &["build"],
        &["build", "./..."],
        &["test", "./..."],
        &["mod", "download"],
        &["mod", "tidy"],
        &["mod", "verify"],
        &["list", "-m", "all"],
        &["vet"],
    ];
    with_each_go(|workplace| {
        workplace.write("main.go", "package main\n\nfunc main() {}\n");
        for with_git in [false, true] {
            if with_git {
                fs::create_dir(workplace.path("work/.git")).unwrap();
                workplace.write(".git/config", "");
            }
            for command in COMMANDS {
                let log = workplace.go_badly(command);
                assert_first(&workplace.answer(&log, &Choices::default()), CAUSE, &log);
            }
        }
    });
}
