//! The command that decides what a browser cannot: the same request from the terminal.

use super::question::{Question, Why};
use crate::evidence::Os;
use crate::evidence::hole::Kind;
use crate::lang::Text;
use crate::plan::command::Command;
use crate::plan::value::Value;
use crate::script::{self, Form, Shell};

/// `curl` as the go command would ask: no proxy but the one of the environment, no cookies.
///
/// # Errors
/// Why the URL cannot be written in this shell.
pub fn check(question: &Question, os: Os, shell: Shell) -> Result<String, Text> {
    // `curl` is an alias for something else in Windows PowerShell.
    let curl = if os == Os::Windows { "curl.exe" } else { "curl" };
    // The front page of a host may be long; a file of a proxy is short, and its text tells more.
    let what = if question.why == Why::Origin { "--head" } else { "--include" };
    let words = [curl, "--silent", "--show-error", "--location", what, "--max-time", "20"];
    let url = Value::checked(Kind::Url, &question.url)?;
    let words = words.into_iter().map(Value::literal).chain([url]).collect();
    Ok(script::all_statements(&[Command::Run(words)], shell, Form::Paste)?.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::question::added;

    #[test]
    fn every_shell_has_its_command() {
        let question = added("https://goproxy.cn", &[]).unwrap();
        for shell in Shell::ALL {
            let command = check(&question, Os::Linux, shell).unwrap();
            assert!(command.contains("goproxy.cn/golang.org/x/text/@v/v0.3.0.info"), "{command}");
        }
        let command = check(&question, Os::Windows, Shell::PowerShell).unwrap();
        assert!(command.contains("curl.exe"), "{command}");
    }
}
