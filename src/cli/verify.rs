//! `verify`.

use std::process::ExitCode;

use serde::Serialize;

use super::Failure;
use super::arguments::{Arguments, text_of};
use super::commands::{lang, os};
use crate::answer::{Choices, answer_paste};
use crate::verify::{self, Outcome, Verified};

/// What `--json` prints.
#[derive(Serialize)]
struct Json {
    outcome: &'static str,
    before: Option<&'static str>,
    now: Option<&'static str>,
    hints: Vec<String>,
}

/// Tells whether a fix worked. Exit status 0 if it did, 1 if it did not or cannot be told.
pub(super) fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    let flags = ["--before", "--after", "--lang", "--os"];
    let arguments = Arguments::read(arguments, &flags, &["--json"])?;
    if let Some(extra) = arguments.word()? {
        return Err(format!("unexpected argument {extra:?}").into());
    }
    let lang = lang(&arguments)?;
    let choices = Choices { os: os(&arguments)?, ..Choices::default() };
    let before = text_of(arguments.value("--before").ok_or("--before is needed")?)?;
    let after = text_of(arguments.value("--after").unwrap_or("-"))?;
    let Verified { outcome, before, now, hints } =
        verify::verify(&answer_paste(&before, &choices), &after);
    let hints = hints.into_iter().map(|(text, captures)| text.fill(lang, &captures));
    if arguments.has("--json") {
        let json = Json { outcome: outcome.id(), before, now, hints: hints.collect() };
        outln!("{}", serde_json::to_string_pretty(&json).map_err(|error| error.to_string())?);
    } else {
        outln!("{}", outcome.text().get(lang));
        if let Some(now) = now {
            outln!("  {now}");
        }
        hints.for_each(|hint| outln!("  {hint}"));
    }
    Ok(ExitCode::from(u8::from(outcome != Outcome::Fixed)))
}
