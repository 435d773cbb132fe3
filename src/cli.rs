//! The command line: `diagnose`, `script`, `simulate`, `report`, `redact` and `batch`.
//!
//! Errors of the command line itself go to standard error, one line, exit status 2.

/// Writes to standard output. A reader that has seen enough is no error: `modmend … | head`.
macro_rules! out {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = write!(std::io::stdout(), $($words)*);
    }};
}

/// The same, and ends the line.
macro_rules! outln {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

mod arguments;
mod batch;
mod collect;
mod commands;
mod json;
mod pages;
mod report;
mod script;
mod simulate;
mod verify;

use std::process::ExitCode;

const USAGE: &str = "modmend: why a Go module download fails, and the script that fixes it

modmend diagnose [--env FILE] [--log FILE|-] [--lang zh|en] [--json]
modmend script   [--env FILE] [--log FILE|-]
                 --shell bash|zsh|fish|powershell|cmd|dockerfile|github-actions|gitlab-ci
                 [--form paste|file] [--os linux|macos|windows] [--scope shell|user]
                 [--mirror URL] [--undo] [--lang zh|en]
modmend simulate [--env FILE] [--package] [--lang zh|en] [--json] MODULE@VERSION
modmend report   [--env FILE] [--log FILE|-] [--for me|admin|upstream] [--lang zh|en] [--names] [--json]
modmend redact   [--names] [FILE|-]
modmend verify   --before FILE [--after FILE|-] [--lang zh|en] [--json]
                 whether a fix worked: exit status 0 if it did
modmend collect  --shell bash|zsh|fish|powershell|cmd [--module MODULE] [--download]
                 writes a read-only command whose output tells what a diagnosis can use
modmend batch    JSON Lines in, JSON Lines out
modmend pages    FOLDER --style FILE    writes the static pages of the causes, for the site

Nothing is sent anywhere. Without --log, the log is read from standard input.
";

/// Why a command could not be carried out: one line for standard error.
struct Failure(String);

impl<S: Into<String>> From<S> for Failure {
    fn from(line: S) -> Self {
        Self(line.into())
    }
}

/// Runs the command line.
pub fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match command.as_str() {
        "diagnose" => commands::diagnose(&rest),
        "script" => script::run(&rest),
        "redact" => report::redact(&rest),
        "report" => report::run(&rest),
        "batch" => batch::run(&rest),
        "collect" => collect::run(&rest),
        "pages" => pages::run(&rest),
        "simulate" => simulate::run(&rest),
        "verify" => verify::run(&rest),
        "--help" | "-h" | "help" => {
            out!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        "--version" | "-V" => {
            outln!("modmend {}", env!("CARGO_PKG_VERSION"));
            Ok(ExitCode::SUCCESS)
        }
        "" => Err("no command given; see modmend --help".into()),
        other => Err(format!("unknown command {other:?}; see modmend --help").into()),
    };
    done.unwrap_or_else(|Failure(line)| {
        eprintln!("modmend: {line}");
        ExitCode::from(2)
    })
}
