//! Running other programs: loudly as a step, or quietly to ask a question.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};

/// A program about to run, with its output going to the terminal.
#[derive(Debug)]
pub(crate) struct Call {
    what: String,
    command: Command,
}

impl Call {
    /// A run of `program`, announced as `what`.
    pub(crate) fn new(what: impl Into<String>, program: impl AsRef<OsStr>) -> Self {
        Self { what: what.into(), command: Command::new(program) }
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// Adds several arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets an environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Hides an environment variable of the caller.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Sets the folder to run in.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Announces the step, runs it to its end, and fails if the program did.
    pub(crate) fn run(mut self) -> Outcome {
        println!("== {}", self.what);
        let line = spelled_out(&self.command);
        match self.command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Failure::new(format!("`{line}` ended with {status}"))),
            Err(error) => Err(Failure::new(format!("`{line}` did not start: {error}"))),
        }
    }
}

/// What `program` prints, if it runs and succeeds. Errors stay silent: the
/// question is whether the program is there. A Go that is asked answers for
/// itself, not for another toolchain that it would rather run.
pub(crate) fn answer(
    program: impl AsRef<OsStr>,
    arguments: &[&str],
    within: &Path,
) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(within)
        .env("GOTOOLCHAIN", "local")
        .env_remove("GOROOT")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as a person would type it, for messages.
fn spelled_out(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut line =
        program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        let _ = write!(line, " {}", argument.to_string_lossy());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{Call, spelled_out};

    #[test]
    fn a_message_names_the_program_without_its_folder() {
        let call = Call::new("a step", "some/folder/cargo").args(["fmt", "--check"]);
        assert_eq!(spelled_out(&call.command), "cargo fmt --check");
    }
}
