//! A `go env` that failed is evidence of the failure, and gives no values.

use modmend::evidence;
use modmend::intake::{self, Origin, Source};

use crate::workplace::{Workplace, text, with_all_gos};

/// Runs `go env` with one more variable. Gives all that a person sees if it fails.
fn failure(
    workplace: &Workplace,
    key: &str,
    value: Option<&str>,
    arguments: &[&str],
) -> Option<String> {
    let mut command = workplace.command(workplace.program());
    command.arg("env").args(arguments);
    match value {
        Some(value) => command.env(key, value),
        None => command.env_remove(key),
    };
    let output = command.output().unwrap();
    (!output.status.success()).then(|| text(&output.stdout) + &text(&output.stderr))
}

fn is_beside_the_point(line: &str) -> bool {
    line.starts_with("warning: ") || line.starts_with("go: downloading ")
}

/// The output is an entry of the log, wherever it was pasted.
fn assert_evidence(shown: &str, typed: &str) {
    let said = shown.lines().find(|line| !is_beside_the_point(line)).unwrap();
    for origin in [Origin::Paste, Origin::Env, Origin::Log] {
        for text in [shown.to_owned(), format!("$ {typed}\n{shown}$ go build\n{shown}")] {
            let found = evidence::gather(intake::read(&[Source { origin, text: &text }]));
            assert!(found.env.is_empty(), "{text}{:?}", found.env);
            let mut lines = found.log.entries.iter().flat_map(|entry| &entry.lines);
            assert!(lines.any(|line| found.log.text(*line) == said), "{text}{:?}", found.log);
        }
    }
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_go_env_that_failed_is_evidence() {
    let cases: &[(&str, Option<&str>)] = &[
        ("GOFLAGS", Some("not-a-flag")),
        ("GOFLAGS", Some("-=x")),
        ("GOFLAGS", Some("-x 'unclosed")),
        ("GO111MODULE", Some("foo")),
        ("GOTOOLCHAIN", Some("nonsense")),
        ("GOTOOLCHAIN", Some("go1.99.0")),
        ("GOENV", Some("relative/\u{1}")),
        ("GOPATH", Some("relative")),
        ("GOOS", Some("nothing")),
        ("GOARCH", Some("nothing")),
        ("GOEXPERIMENT", Some("nothing")),
        ("GOAMD64", Some("v9")),
        ("GOWORK", Some("relative")),
        ("CGO_CFLAGS", Some("'unclosed")),
        ("PKG_CONFIG", Some("'unclosed")),
        ("GOROOT", Some("/nowhere/at/all")),
    ];
    with_all_gos(|workplace| {
        let mut failures = 0;
        for (key, value) in cases {
            for arguments in [&[][..], &["-json"], &["GOPROXY", "GOFLAGS"]] {
                if let Some(shown) = failure(workplace, key, *value, arguments) {
                    failures += 1;
                    println!("1.{} {key}={value:?} {arguments:?}: {shown}", workplace.minor());
                    assert_evidence(&shown, &format!("go env {}", arguments.join(" ")));
                }
            }
        }
        assert!(failures >= 6, "{failures}");
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_go_mod_or_a_command_line_that_go_env_does_not_take_is_evidence() {
    with_all_gos(|workplace| {
        for arguments in
            [&["-changde"][..], &["-w"], &["-w", "GOPROXY"], &["-u"], &["-w", "GOPROXY_=x"]]
        {
            let shown = failure(workplace, "GOFLAGS", Some(""), arguments).unwrap();
            println!("{shown}");
            assert_evidence(&shown, &format!("go env {}", arguments.join(" ")));
        }
        workplace.write("go.mod", "module example.com/a\n\ngo nonsense\n");
        let shown = failure(workplace, "GOFLAGS", Some(""), &[]);
        println!("1.{} go.mod: {shown:?}", workplace.minor());
        if let Some(shown) = shown {
            assert_evidence(&shown, "go env");
        }
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn without_a_home_go_env_is_evidence_or_values() {
    with_all_gos(|workplace| {
        let mut command = workplace.command(workplace.program());
        for key in ["HOME", "GOPATH", "GOMODCACHE", "GOCACHE", "GOENV"] {
            command.env_remove(key);
        }
        let output = command.arg("env").output().unwrap();
        println!("1.{}: {}", workplace.minor(), text(&output.stderr));
        if output.status.success() {
            let shown = text(&output.stderr) + &text(&output.stdout);
            let answer = modmend::answer::answer_texts(&shown, "", None);
            assert_eq!(answer.env.get("GOPATH"), Some(""));
        } else {
            assert_evidence(&text(&output.stderr), "go env");
        }
    });
}
