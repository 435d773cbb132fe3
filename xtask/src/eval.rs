//! `cargo xtask eval`: how often modmend is right on the scenarios of `tests/eval`.

#[path = "../../tests/evaluation/figures.rs"]
mod figures;
#[path = "../../tests/evaluation/scenario.rs"]
mod scenario;

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use figures::Figures;

use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// What to print or write.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Whether to list the scenarios that are not answered rightly.
    pub(crate) failures: bool,
    /// Whether to print JSON.
    pub(crate) json: bool,
    /// Whether to write the table that the tests hold.
    pub(crate) write_figures: bool,
}

/// Builds modmend, asks it about all scenarios, and prints the figures.
pub(crate) fn run(project: &Project, options: Options) -> Outcome {
    let folder = project.root().join("tests").join("eval");
    let scenarios = scenario::all(&folder.join("scenarios")).map_err(Failure::new)?;
    let output = ask(project, figures::requests(&scenarios))?;
    let replies = figures::replies(&output, &scenarios).map_err(Failure::new)?;
    let figures = Figures::of(&scenarios, &replies);
    if options.write_figures {
        let path = folder.join("figures.txt");
        fs::write(&path, figures.table()).map_err(Failure::file("write", &path))?;
    }
    if options.json {
        println!("{:#}", figures.as_json());
    } else {
        print!("{}", figures.table());
    }
    if options.failures {
        print!("\n{}", figures::failures(&scenarios, &replies));
    }
    Ok(())
}

/// What `modmend batch` prints for these lines.
fn ask(project: &Project, lines: String) -> Outcome<String> {
    let failed = |error: std::io::Error| Failure::new(format!("modmend batch: {error}"));
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "modmend", "--bin", "modmend", "--", "batch"])
        .current_dir(project.root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let input = child.stdin.take();
    let writer = thread::spawn(move || input.map(|mut input| input.write_all(lines.as_bytes())));
    let output = child.wait_with_output().map_err(failed)?;
    let written = writer.join().ok().flatten();
    match written {
        Some(Ok(())) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        _ => Err(Failure::new("modmend batch did not answer all scenarios")),
    }
}
