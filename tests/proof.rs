//! The proofs of tier `prove` and the causes fit together, and `docs/proof.md` tells of both.
//! `cargo xtask prove --write` plays all proofs and writes it; `MODMEND_WRITE=1` writes it anew
//! from what was held then.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a helper of a test says what it expects by failing")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use modmend::cause::{Cause, Fix};
use modmend::causes;
use modmend::lang::Lang;

/// What stands before the table.
const HEAD: &str = "\
# Scripts that were run

Each line is an environment that was really broken: network, servers, files or settings. In it the \
go command failed; modmend was given its output and `go env`, and named the cause first; its script \
ran in a real interactive shell, as a file or pasted; the same go command passed, or came to the \
next failure where that is named; the script ran a second time and changed nothing; and its undo \
gave back files, `go env -json`, git's settings and the variables of the shell as they were.

`cargo xtask prove` does this again, and `cargo xtask prove --write` writes this page. How, and \
what is not compared: `tests/prove/README.md`.

| cause | how it was broken | Go | shells | runs |
| --- | --- | --- | --- | --- |
";

const OTHERS: &str = "
## Not ended by a command

A script may still look around or help with these; what ends them is a person's.

| cause | why |
| --- | --- |
";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What was held when the proofs were last played: see `xtask/src/prove/record.rs`.
fn held() -> Vec<[String; 6]> {
    let text = fs::read_to_string(root().join("tests/prove/held.txt")).unwrap();
    let fields = |line: &str| -> Vec<String> {
        line.split(" | ").map(|field| field.trim().to_owned()).collect()
    };
    text.lines().map(|line| fields(line).try_into().unwrap()).collect()
}

fn document() -> String {
    let mut text = HEAD.to_owned();
    for [name, made, go, shells, runs, then] in held() {
        let then = if then.is_empty() { then } else { format!(". Then: `{then}`") };
        writeln!(text, "| {name} | {made}{then} | {go} | {shells} | {runs} |").unwrap();
    }
    text.push_str(OTHERS);
    for cause in causes::ALL {
        if let Fix::Person(need) = cause.fix {
            writeln!(text, "| {} | {} |", cause.id, need.reason().get(Lang::En)).unwrap();
        }
    }
    text
}

/// The causes that the proofs are for, and how many Go versions each names.
fn proofs() -> Vec<(String, usize)> {
    let folder = root().join("tests/prove/proofs");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let python = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "py");
    let mut found = Vec::new();
    for file in files.filter(python) {
        let text = fs::read_to_string(file).unwrap();
        for declared in text.split("\n@proof(\"").skip(1) {
            let name = declared.split('"').next().unwrap();
            let head = declared.split("\ndef ").next().unwrap();
            let versions = head.split("go=\"").nth(1).and_then(|rest| rest.split('"').next());
            found.push((name.to_owned(), versions.map_or(2, |all| all.split(' ').count())));
        }
    }
    found
}

fn needs_a_proof() -> BTreeSet<&'static str> {
    let is_command = |cause: &&&Cause| cause.fix == Fix::Command;
    causes::ALL.iter().filter(is_command).map(|cause| cause.id).collect()
}

#[test]
fn every_cause_that_commands_end_has_a_proof() {
    let proofs = proofs();
    let proved: BTreeSet<&str> =
        proofs.iter().filter_map(|(name, _)| name.split('/').next()).collect();
    let wanted = needs_a_proof();
    let missing: Vec<_> = wanted.difference(&proved).collect();
    assert!(missing.is_empty(), "no proof in tests/prove/proofs: {missing:?}");
    let unknown: Vec<_> = proved.iter().filter(|id| causes::by_id(id).is_none()).collect();
    assert!(unknown.is_empty(), "proofs of no cause: {unknown:?}");
}

#[test]
fn every_proof_names_two_versions_of_go() {
    for (name, versions) in proofs() {
        assert!(versions >= 2, "{name} is proved with {versions} version of Go");
    }
}

#[test]
fn the_document_is_of_these_proofs() {
    let path = root().join("docs/proof.md");
    if std::env::var_os("MODMEND_WRITE").is_some() {
        fs::write(&path, document()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap();
    assert!(written == document(), "docs/proof.md is out of date: see CONTRIBUTING.md");
    let declared: BTreeSet<String> = proofs().into_iter().map(|(name, _)| name).collect();
    let recorded: BTreeSet<String> = held().into_iter().map(|[name, ..]| name).collect();
    assert_eq!(declared, recorded, "run `cargo xtask prove --write`");
}
