//! `script`.

use std::process::ExitCode;

use super::Failure;
use super::arguments::Arguments;
use super::commands::{lang, os, read_answer};
use crate::answer::Choices;
use crate::evidence::Os;
use crate::evidence::hole::Kind;
use crate::lang::{Lang, Text};
use crate::plan::Scope;
use crate::plan::value::Value;
use crate::script::{self, Direction, Form, Fragment, Shell};

const FLAGS: [&str; 8] =
    ["--env", "--log", "--lang", "--os", "--shell", "--form", "--scope", "--mirror"];

/// Prints the script; what it leaves to the person is said on standard error as well.
pub(super) fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    let arguments = Arguments::read(arguments, &FLAGS, &["--undo"])?;
    if let Some(wanted) = arguments.value("--shell").and_then(Fragment::from_id) {
        return write_fragment(&arguments, wanted);
    }
    let shell = shell(&arguments)?;
    let form = form(&arguments)?;
    let scope = scope(&arguments)?;
    let lang = lang(&arguments)?;
    let mirror = mirror(&arguments)?;
    let direction = direction(&arguments);
    let choices =
        Choices { os: os(&arguments)?, shell: Some(shell), scope, mirror, ..Choices::default() };
    let plan = read_answer(&arguments, &choices)?.plan;
    for (number, reason) in script::refusals(&plan, shell, form, direction) {
        eprintln!("{}", left_out(number, reason, lang));
    }
    out!("{}", script::script(&plan, shell, form, scope, lang, direction));
    Ok(ExitCode::SUCCESS)
}

/// The lines for a file of the project. What they set reaches as far as the file does, and they
/// have one form: the flags for both are read, and change nothing.
fn write_fragment(arguments: &Arguments, wanted: Fragment) -> Result<ExitCode, Failure> {
    form(arguments)?;
    if arguments.value("--scope") != Some("project") {
        scope(arguments)?;
    }
    let lang = lang(arguments)?;
    let choices = Choices {
        os: os(arguments)?.or(Some(Os::Linux)),
        shell: Some(Shell::Bash),
        scope: Scope::Shell,
        mirror: mirror(arguments)?,
        ..Choices::default()
    };
    let plan = read_answer(arguments, &choices)?.plan;
    for (number, reason) in script::fragment_refusals(&plan, wanted) {
        eprintln!("{}", left_out(number, reason, lang));
    }
    out!("{}", script::fragment(&plan, wanted, lang, direction(arguments)));
    Ok(ExitCode::SUCCESS)
}

fn direction(arguments: &Arguments) -> Direction {
    if arguments.has("--undo") { Direction::Undo } else { Direction::Fix }
}

fn left_out(number: usize, reason: Text, lang: Lang) -> String {
    let reason = reason.get(lang);
    match lang {
        Lang::En => format!("modmend: step {number} is not in the script: {reason}"),
        Lang::Zh => format!("modmend：步骤 {number} 没有写入脚本：{reason}"),
    }
}

fn shell(arguments: &Arguments) -> Result<Shell, Failure> {
    let name = arguments.value("--shell").ok_or(
        "--shell is needed: bash, zsh, fish, powershell, cmd, dockerfile, github-actions or gitlab-ci",
    )?;
    Shell::from_id(name)
        .ok_or_else(|| format!("--shell {name}: not a shell that modmend writes").into())
}

fn form(arguments: &Arguments) -> Result<Form, Failure> {
    match arguments.value("--form") {
        None => Ok(Form::Paste),
        Some(name) => {
            Form::from_id(name).ok_or_else(|| format!("--form {name}: not paste or file").into())
        }
    }
}

fn scope(arguments: &Arguments) -> Result<Scope, Failure> {
    match arguments.value("--scope") {
        None => Ok(Scope::User),
        Some(name) => Scope::from_id(name)
            .ok_or_else(|| format!("--scope {name}: not shell, user or project").into()),
    }
}

fn mirror(arguments: &Arguments) -> Result<Option<Value>, Failure> {
    let Some(url) = arguments.value("--mirror") else { return Ok(None) };
    match Value::checked(Kind::Url, url) {
        Ok(value) => Ok(Some(value)),
        Err(_) => Err(format!("--mirror {url}: not an http or https URL without a login").into()),
    }
}
