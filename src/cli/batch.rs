//! `modmend batch`: one JSON object a line in, one a line out, in the same order.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use serde::{Deserialize, Serialize};

use super::Failure;
use super::arguments::Arguments;
use super::json::Report;
use crate::answer::answer_texts;
use crate::evidence::Os;
use crate::lang::Lang;

#[derive(Deserialize)]
struct Request {
    id: serde_json::Value,
    #[serde(default)]
    env_text: Option<String>,
    #[serde(default)]
    log_text: Option<String>,
    #[serde(default)]
    os: Option<String>,
}

#[derive(Serialize)]
struct Reply {
    id: serde_json::Value,
    #[serde(flatten)]
    report: Report,
}

#[derive(Serialize)]
struct Malformed {
    id: Option<()>,
    error: String,
}

pub(super) fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    if let Some(extra) = Arguments::read(arguments, &[], &[])?.word()? {
        return Err(format!("unexpected argument {extra:?}").into());
    }
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut all_parsed = true;
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line.map_err(|error| format!("standard input: {error}"))?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let reply = reply(&line).unwrap_or_else(|error| {
            all_parsed = false;
            let malformed = Malformed { id: None, error };
            serde_json::to_string(&malformed).unwrap_or_default()
        });
        writeln!(output, "{reply}").map_err(|error| format!("standard output: {error}"))?;
    }
    output.flush().map_err(|error| format!("standard output: {error}"))?;
    Ok(if all_parsed { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn reply(line: &[u8]) -> Result<String, String> {
    let request: Request = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    let os = request.os.as_deref().and_then(Os::read);
    let answer = answer_texts(
        request.env_text.as_deref().unwrap_or_default(),
        request.log_text.as_deref().unwrap_or_default(),
        os,
    );
    let reply = Reply { id: request.id, report: Report::of(&answer, Lang::En) };
    serde_json::to_string(&reply).map_err(|error| error.to_string())
}
