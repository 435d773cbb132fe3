//! Going through a plan with answers filled in.

use super::answer::{Answer, Asked};
use super::fault::Fault;
use super::queries::Command;
use super::settings::Settings;
use super::wanted::{File, Kind, Wanted};

/// A go command that fetches one module, outside of any module and with an empty cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// `go list -m MODULE@VERSION`.
    List,
    /// `go mod download MODULE@VERSION`.
    Download,
}

/// How a go command went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The requests that are made, in order.
    pub asked: Vec<Asked>,
    /// The version that was found, or what went wrong.
    pub result: Result<String, Failure>,
}

/// What a go command prints where it fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The words behind `go: `.
    pub message: String,
    /// The request whose error it is; `None` where none was made.
    pub asked: Option<Asked>,
}

/// Carries out a task. `network` gives the answer to each request, which is made once.
pub fn walk(
    settings: &Settings,
    wanted: &Wanted,
    task: Task,
    network: &mut dyn FnMut(&Asked) -> Answer,
) -> Walk {
    let mut command = Command::new(settings, wanted, network);
    let result = match wanted.kind {
        Kind::Toolchain => match command.zip(&wanted.version) {
            Ok(()) => Ok(wanted.version.clone()),
            Err(fault) => Err(of_toolchain(fault, &wanted.version)),
        },
        Kind::Module | Kind::Package => run(&mut command, wanted, task),
    };
    let failure = |fault: Fault| Failure { message: fault.text, asked: fault.asked };
    Walk { result: result.map_err(failure), asked: command.asked }
}

fn run(command: &mut Command<'_>, wanted: &Wanted, task: Task) -> Result<String, Fault> {
    let found = match wanted.first_file() {
        File::List => command.newest(true),
        _ => command.version_of(&wanted.version),
    };
    let version = found.map_err(|fault| fault.of_module(&wanted.path, &wanted.version))?;
    // What `go list` shows of the go.mod may be missing.
    let go_mod = command.go_mod(&version);
    if task == Task::Download {
        go_mod?;
        command.zip(&version)?;
    }
    Ok(version)
}

/// Source: `cmd/go/internal/toolchain`, `Exec`.
fn of_toolchain(fault: Fault, version: &str) -> Fault {
    let name = version.split_once('-').map_or(version, |(_, name)| name);
    let (name, platform) = name.rsplit_once('.').unwrap_or((name, ""));
    if fault.is_not_found() {
        let platform = platform.replace('-', "/");
        let text = format!("download {name} for {platform}: toolchain not available");
        return Fault { text, ..fault };
    }
    fault.behind(&format!("download {name}: "))
}
