//! `cargo xtask prove`: modmend's scripts in really broken environments.
//!
//! `tests/prove` breaks, runs and compares; this starts it and shows what came of it.

mod record;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use record::{Run, record, runs_table};
use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::tiers::go;
use crate::tiers::prove::{NEEDS, WANTS};
use crate::tools::{IP, NAMESPACES, PYTHON, Toolbox};

/// What to prove.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Only these causes.
    pub(crate) causes: Vec<String>,
    /// Only this shell.
    pub(crate) shell: Option<String>,
    /// Only this minor version of Go.
    pub(crate) go: Option<String>,
    /// Whether each proof runs once, with shells and versions taking turns.
    pub(crate) sample: bool,
    /// Whether to do without namespaces, and without the proofs that need them.
    pub(crate) connect: bool,
    /// Whether to write down what held.
    pub(crate) write: bool,
}

impl Options {
    /// Whether some runs are left out.
    pub(crate) fn is_partial(&self) -> bool {
        !self.causes.is_empty()
            || self.shell.is_some()
            || self.go.is_some()
            || self.sample
            || self.connect
    }

    fn arguments(&self) -> Vec<String> {
        let mut words = vec!["--verbose".to_owned()];
        let causes = self.causes.iter().map(|cause| ("--cause", cause));
        let shell = self.shell.iter().map(|shell| ("--shell", shell));
        let go = self.go.iter().map(|version| ("--go", version));
        for (flag, value) in causes.chain(shell).chain(go) {
            words.extend([flag.to_owned(), value.clone()]);
        }
        for (flag, is_set) in [("--sample", self.sample), ("--connect", self.connect)] {
            words.extend(is_set.then(|| flag.to_owned()));
        }
        words
    }
}

/// Gets the tools, and proves.
pub(crate) fn run(toolbox: &mut Toolbox, options: &Options) -> Outcome {
    toolbox.require(NEEDS)?;
    if !options.connect {
        toolbox.require(&[&IP, &NAMESPACES])?;
    }
    toolbox.prepare(WANTS);
    prove(toolbox, options)
}

/// Proves with the tools that were prepared before.
pub(crate) fn prove(toolbox: &Toolbox, options: &Options) -> Outcome {
    let program = build(toolbox)?;
    let way = if options.connect { " without namespaces" } else { "" };
    println!("== play the proofs{way}");
    let mut child = Command::new(toolbox.path(&PYTHON)?)
        .arg(toolbox.project().root().join("tests/prove/prove.py"))
        .args(["--modmend", &program])
        .args(options.arguments())
        .env("MODMEND_GO_TOOLCHAINS", go::toolchain_list(toolbox)?)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| did_not_run(&error))?;
    let mut runs = Vec::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let line = line.map_err(|error| did_not_run(&error))?;
        let run = Run::read(&line).ok_or_else(|| Failure::new(format!("no run: {line}")))?;
        if let Some(trouble) = &run.trouble {
            println!("{} in {} with Go {}: {trouble}", run.proof, run.shell, run.go);
        }
        runs.push(run);
    }
    let status = child.wait().map_err(|error| did_not_run(&error))?;
    print!("{}", runs_table(&runs));
    let broken = runs.iter().filter(|run| run.trouble.is_some()).count();
    println!("{} runs, {} held", runs.len(), runs.len() - broken);
    if broken > 0 || !status.success() {
        return Err(Failure::new(format!("{broken} of {} runs did not hold", runs.len())));
    }
    if runs.is_empty() {
        return Err(Failure::new("there is no such proof"));
    }
    if options.write { write(toolbox, &runs) } else { Ok(()) }
}

fn did_not_run(error: &std::io::Error) -> Failure {
    Failure::new(format!("the proofs did not run: {error}"))
}

/// Builds modmend, and says where Cargo put it.
fn build(toolbox: &Toolbox) -> Outcome<String> {
    let output = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--locked", "--package", "modmend", "--bin", "modmend"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(toolbox.project().root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| did_not_run(&error))?;
    let messages = String::from_utf8_lossy(&output.stdout).into_owned();
    let executable = |line| {
        let message: Value = serde_json::from_str(line).ok()?;
        message.get("executable")?.as_str().map(str::to_owned)
    };
    messages.lines().find_map(executable).ok_or_else(|| Failure::new("modmend was not built"))
}

/// Writes down the runs, and has the document made anew.
fn write(toolbox: &Toolbox, runs: &[Run]) -> Outcome {
    let path = toolbox.project().root().join("tests/prove/held.txt");
    std::fs::write(&path, record(runs)).map_err(Failure::file("write", &path))?;
    toolbox
        .cargo("write docs/proof.md")?
        .args(["test", "--quiet", "--locked", "--test", "proof"])
        .env("MODMEND_WRITE", "1")
        .run()
}
