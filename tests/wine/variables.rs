//! A variable that is set for one shell gets its value byte for byte, and its old value comes back,
//! whatever they hold.

use modmend::plan::command::Command;
use modmend::plan::value::Value;
use modmend::script::{Form, Shell, all_statements};

use crate::desk::Desk;
use crate::whole_scripts::play;
use crate::words;

/// How many values are tried. Each takes a few processes.
const VALUES: usize = 60;

/// How many values go through one cmd.
const AT_ONCE: usize = 30;

/// What somebody may have: `%K%` would be read again. Nothing with a `%`, as Wine 8 reads the values
/// of `for` variables again for that; and nothing outside of ASCII, which it takes wrongly from a
/// variable of Unix.
const OLD: [&str; 5] =
    ["a&b", "-ldflags=\"-X a.b=c\" -tags=x", "a\"&type nul>CANARY&\"b", "^!x!", "(1) 2>nul"];

fn statements(command: Command, form: Form) -> Option<String> {
    let statements = all_statements(&[command], Shell::Cmd, form).ok()?;
    Some(statements.join("\r\n") + "\r\n")
}

#[test]
#[ignore = "needs Wine and Go"]
fn a_value_is_set_byte_for_byte() {
    for (seed, form) in [(21, Form::File), (22, Form::Paste)] {
        let words = words::hostile(seed, VALUES * 3);
        let written: Vec<(&String, String)> = words
            .iter()
            .filter(|word| !word.is_empty())
            .filter_map(|word| {
                let value = Value::literal(word.clone().leak());
                Some((word, statements(Command::SetVariable { key: "K", value }, form)?))
            })
            .take(VALUES)
            .collect();
        assert_eq!(written.len(), VALUES);
        for written in written.chunks(AT_ONCE) {
            let desk = Desk::new();
            let lines: Vec<&str> =
                written.iter().flat_map(|(_, set)| [set.as_str(), "show K\r\n"]).collect();
            let lines = lines.concat();
            let shown = play(&desk, form, &lines);
            desk.assert_no_canary(&lines);
            let calls = desk.take_calls();
            for ((word, set), call) in written.iter().zip(&calls) {
                assert_eq!(call, &["show".to_owned(), format!("={word}")], "{form:?}\n{set}");
            }
            assert_eq!(calls.len(), written.len(), "{shown}");
        }
    }
}

#[test]
#[ignore = "needs Wine and Go"]
fn the_undo_brings_back_unset_and_set() {
    for form in Form::ALL {
        for old in [None].into_iter().chain(OLD.map(Some)) {
            let desk = Desk::new();
            let value = Value::literal("new");
            let fix = statements(Command::SetVariable { key: "K", value }, form).unwrap();
            let undo = statements(Command::RestoreVariable { key: "K" }, form).unwrap();
            let unset = statements(Command::UnsetVariable { key: "K" }, form).unwrap();
            let show = "show K\r\n";
            let lines = [
                "@echo off\r\n",
                show,
                &undo,
                show,
                &fix,
                show,
                &fix,
                &undo,
                show,
                &unset,
                show,
                &undo,
                show,
            ]
            .concat();
            let mut session = match form {
                Form::File => {
                    desk.save("lines.cmd", &lines);
                    let mut cmd = desk.cmd();
                    cmd.args(["/d", "/c", &desk.beside("lines.cmd")]);
                    cmd
                }
                Form::Paste => {
                    desk.save("lines.txt", &lines);
                    let mut cmd = desk.cmd();
                    cmd.arg("/d").stdin(std::fs::File::open(desk.path("lines.txt")).unwrap());
                    cmd
                }
            };
            if let Some(old) = old {
                session.env("K", old);
            }
            let output = session.output().unwrap();
            desk.assert_no_canary(&lines);
            let was = old.map_or_else(String::new, |old| format!("={old}"));
            let seen: Vec<String> =
                desk.take_calls().into_iter().map(|call| call[1].clone()).collect();
            assert_eq!(seen, [&was, &was, "=new", &was, "", &was], "{form:?}\n{lines}\n{output:?}");
        }
    }
}
