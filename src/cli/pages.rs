//! `pages`: writes the static pages of the causes, for the build of the site.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use super::Failure;
use super::arguments::Arguments;
use crate::pages;

pub(super) fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    let arguments = Arguments::read(arguments, &["--style"], &[])?;
    let folder = arguments.word()?.ok_or("pages needs the folder of the site")?;
    let style =
        arguments.value("--style").ok_or("--style is needed: the name of the style sheet")?;
    for page in pages::all(style) {
        let path = Path::new(folder).join(&page.path);
        let parent = path.parent().unwrap_or(&path);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, &page.content))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
