//! `collect`.

use std::process::ExitCode;

use super::Failure;
use super::arguments::Arguments;
use crate::go::module_path;
use crate::script::{Collect, Shell, collect};

/// Prints the command that shows what a diagnosis can use.
pub(super) fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    let arguments = Arguments::read(arguments, &["--shell", "--module"], &["--download"])?;
    if let Some(extra) = arguments.word()? {
        return Err(format!("unexpected argument {extra:?}").into());
    }
    let name = arguments
        .value("--shell")
        .ok_or("--shell is needed: bash, zsh, fish, powershell or cmd")?;
    let shell =
        Shell::from_id(name).ok_or_else(|| format!("--shell {name}: not a shell of collect"))?;
    let module = arguments.value("--module").map(str::to_owned);
    if let Some(path) = &module
        && module_path::check(path).is_err()
    {
        return Err(format!("--module {path}: not a module path").into());
    }
    let wanted = Collect { module, with_download: arguments.has("--download") };
    out!("{}", collect(&wanted, shell));
    Ok(ExitCode::SUCCESS)
}
