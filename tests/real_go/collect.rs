//! The command that collects facts, with the real programs: it is understood, and only reads.

use std::fs;
use std::path::Path;

use modmend::answer::{Choices, answer_paste};
use modmend::probe::outcome::Outcome;
use modmend::script::{Collect, Shell, collect};

use crate::workplace::with_each_go;

/// All files below some folders of the workplace.
fn files(root: &Path, folders: &[&str]) -> Vec<String> {
    let mut files = Vec::new();
    let mut waiting: Vec<_> = folders.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                files.push(path.display().to_string());
            }
        }
    }
    files
}

#[test]
#[ignore = "needs Go, git and curl"]
fn what_real_programs_print_is_understood_and_nothing_is_written() {
    with_each_go(|workplace| {
        let script = workplace.path("collect.sh");
        fs::write(&script, collect(&Collect::default(), Shell::Bash)).unwrap();
        // git and curl too are sent to a proxy that nobody runs.
        let output = workplace
            .command("bash")
            .arg(&script)
            .env("http_proxy", "http://me:pa55w0rd@127.0.0.1:1")
            .env("https_proxy", "http://me:pa55w0rd@127.0.0.1:1")
            .env("GOPROXY", "http://me:pa55w0rd@localhost:1/go,direct")
            .output()
            .unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{shown}");
        assert!(!shown.contains("pa55w0rd"), "{shown}");
        let answer = answer_paste(&shown, &Choices::default());
        assert_eq!(
            answer.go_version.map(|version| u32::from(version.minor)),
            Some(workplace.minor())
        );
        let goproxy = answer.env.get("GOPROXY");
        assert_eq!(goproxy, Some("http://***@localhost:1/go,direct"));
        let outcomes: Vec<Outcome> = answer.checks.iter().map(|check| check.outcome).collect();
        assert!(outcomes.len() > 5 && outcomes.iter().all(|one| *one == Outcome::NoAnswer));
        // Go counts its own runs, and `go env` keeps in the build cache what it asked the C compiler.
        let folders = ["home", "work", "gopath", "modcache"];
        let mut written = files(&workplace.path(""), &folders);
        written.retain(|path| !path.contains("/go/telemetry/"));
        assert!(written.is_empty(), "{written:?}");
    });
}
