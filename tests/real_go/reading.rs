//! What `go env` prints is read back as it was set.

use modmend::answer::Choices;

use crate::workplace::{answer_texts, text, with_each_go};

const VALUES: &[&str] = &[
    "",
    "a.example,b.example/*",
    "it's",
    "'",
    "''",
    "'quoted'",
    "a''b'''c",
    "'\\''",
    "\"",
    "\"quoted\"",
    "a  b",
    " before and behind ",
    "100%",
    "%PATH%",
    "%%",
    "^caret^ ^^",
    "a|b&c<d>e",
    "back\\slash\\",
    "$(id)`id`$HOME",
    "a=b",
    "-I'/with space' -DX=\"y z\"",
    "模块.example",
    "<&>\u{2028}",
];

/// The ways in are Go's own file and the environment; the ways out are `go env` and `go env -json`.
#[test]
#[ignore = "needs real Go toolchains"]
fn values_are_read_back_from_both_forms() {
    with_each_go(|workplace| {
        let mut wrong = Vec::new();
        for value in VALUES {
            workplace.set("GOPRIVATE", value);
            for arguments in [&["env"][..], &["env", "-json"]] {
                let mut go = workplace.command(workplace.program());
                let output = go.args(arguments).env("GOINSECURE", value).output().unwrap();
                assert!(output.status.success(), "{value:?} {output:?}");
                let answer = answer_texts(&text(&output.stdout), "", &Choices::default());
                for key in ["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"] {
                    let read = answer.env.get(key);
                    if read != Some(value) {
                        wrong.push(format!("{arguments:?} {key}: {value:?} is read as {read:?}"));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn every_variable_of_go_env_is_read() {
    with_each_go(|workplace| {
        let answer = workplace.answer("", &Choices::default());
        for (key, value) in workplace.env() {
            assert_eq!(answer.env.get(&key), value.as_str(), "{key}");
        }
        assert!(answer.go_version.is_some());
        assert!(answer.os.is_some());
    });
}
