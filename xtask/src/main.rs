//! The task runner: everything that builds, serves and checks modmend.
//!
//! `cargo xtask help` lists the commands. Reading order: `cli` for what can be
//! asked, `suite` and `tiers` for what the tests are, `tools` for how the
//! programs they need are found or installed.

mod bench_browser;
mod bundle;
mod cli;
mod code_size;
mod eval;
mod failure;
mod instructions;
mod process;
mod project;
mod prove;
mod seal;
mod serve;
mod setup;
mod size;
mod style;
mod suite;
mod table;
mod tiers;
mod tools;

use std::env;
use std::process::ExitCode;

use cli::Command;
use failure::Outcome;
use project::Project;
use tools::Toolbox;

fn main() -> ExitCode {
    let arguments: Vec<String> =
        env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    match cli::parse(&arguments).and_then(perform) {
        Ok(status) => status,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: Command) -> Outcome<ExitCode> {
    let project = Project::locate()?;
    match command {
        Command::Help => print!("{}", cli::usage()),
        Command::Style => style::run(&project)?,
        Command::Seal => seal::run(&project)?,
        Command::Size { code: false } => size::run(&project)?,
        Command::Size { code: true } => code_size::run(&mut Toolbox::open(project)?)?,
        Command::BenchBrowser => bench_browser::run(&mut Toolbox::open(project)?)?,
        Command::Build => bundle::run(&mut Toolbox::open(project)?)?,
        Command::Serve(options) => serve::run(&mut Toolbox::open(project)?, options)?,
        Command::Eval(options) => eval::run(&project, options)?,
        Command::Instructions { write } => {
            instructions::run(&mut Toolbox::open(project)?, write)?;
        }
        Command::Prove(options) => prove::run(&mut Toolbox::open(project)?, &options)?,
        Command::Setup => setup::run(&mut Toolbox::open(project)?)?,
        Command::Differential(cases) => {
            tiers::go::differential(&mut Toolbox::open(project)?, cases)?;
        }
        Command::Test(options) => return Ok(suite::run(&mut Toolbox::open(project)?, &options)),
    }
    Ok(ExitCode::SUCCESS)
}
