//! Trunk, which turns the crate into a page.

use std::env;
use std::path::PathBuf;

use super::{Place, Source, Tool, Toolbox, lookup, rust};
use crate::failure::{Failure, Outcome};
use crate::process::{Call, answer};

/// The version that the page is built with.
const VERSION: &str = "0.21.14";

/// Trunk.
pub(crate) static TRUNK: Tool = Tool {
    name: "trunk",
    find,
    source: Source::Own(install, |_| format!("cargo install trunk --version {VERSION} --locked")),
    on_path: true,
};

/// A run of Trunk, announced as `what`.
pub(crate) fn call(toolbox: &Toolbox, what: &str) -> Outcome<Call> {
    let call = toolbox.call(what, toolbox.path(&TRUNK)?)?;
    // Trunk wants a truth value where the convention is any text.
    Ok(match env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => call.env("NO_COLOR", "true"),
        _ => call.without_env("NO_COLOR"),
    })
}

fn find(place: &Place) -> Outcome<PathBuf> {
    let own = lookup::program(&root(place).join("bin").join("trunk"));
    lookup::all_on_path("trunk")
        .chain(own)
        .find(|path| {
            answer(path, &["--version"], place.project.root())
                .is_some_and(|text| text == format!("trunk {VERSION}"))
        })
        .ok_or_else(|| Failure::new(format!("version {VERSION} was not found")))
}

fn install(place: &Place) -> Outcome {
    Call::new(format!("install trunk {VERSION} (once, some minutes)"), rust::cargo())
        .args(["install", "trunk", "--version", VERSION, "--locked", "--root"])
        .arg(root(place))
        .within(place.project.root())
        .run()
}

fn root(place: &Place) -> PathBuf {
    place.cache.join(format!("trunk-{VERSION}"))
}
