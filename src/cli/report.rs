//! `modmend report` and `modmend redact`: what may be handed on.

use std::process::ExitCode;

use super::Failure;
use super::arguments::{Arguments, text_of};
use super::commands::{lang, os, texts};
use crate::answer::Choices;
use crate::intake::{Origin, Source};
use crate::redact::{Names, Redactor};
use crate::report::{Reader, Report};

pub(super) fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    let flags = ["--env", "--log", "--lang", "--os", "--for"];
    let arguments = Arguments::read(arguments, &flags, &["--json", "--names"])?;
    let lang = lang(&arguments)?;
    let reader = match arguments.value("--for") {
        None => Reader::Me,
        Some(id) => {
            Reader::from_id(id).ok_or_else(|| format!("--for {id}: not me, admin or upstream"))?
        }
    };
    let choices = Choices { os: os(&arguments)?, ..Choices::default() };
    let (env, log) = texts(&arguments)?;
    let sources =
        [Source { origin: Origin::Env, text: &env }, Source { origin: Origin::Log, text: &log }];
    let report = Report::new(&sources, &choices, names(&arguments));
    if arguments.has("--json") {
        outln!("{}", report.json(lang));
    } else {
        out!("{}", report.markdown(reader, lang));
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn redact(arguments: &[String]) -> Result<ExitCode, Failure> {
    let arguments = Arguments::read(arguments, &[], &["--names"])?;
    let text = text_of(arguments.word()?.unwrap_or("-"))?;
    let mut redactor = Redactor::new(names(&arguments));
    redactor.learn(&text);
    out!("{}", redactor.redact(&text));
    Ok(ExitCode::SUCCESS)
}

fn names(arguments: &Arguments) -> Names {
    if arguments.has("--names") { Names::Kept } else { Names::Replaced }
}
