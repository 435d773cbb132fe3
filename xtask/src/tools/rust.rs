//! Parts of the Rust toolchain that a minimal installation lacks.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use super::{Place, Source, Tool};
use crate::failure::{Failure, Outcome};
use crate::process::{Call, answer};

/// What the page is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for the browser.
pub(crate) static WASM_TARGET: Tool = Tool {
    name: "Rust for WebAssembly",
    find: find_target,
    source: Source::Own(
        |place| {
            Call::new("add the WebAssembly target to Rust", "rustup")
                .args(["target", "add", TARGET])
                .within(place.project.root())
                .run()
        },
        |_| format!("rustup target add {TARGET}"),
    ),
    on_path: false,
};

/// The formatter.
pub(crate) static RUSTFMT: Tool = Tool {
    name: "rustfmt",
    find: |place| find_component(place, "fmt"),
    source: Source::Own(
        |place| add_component(place, "rustfmt"),
        |_| "rustup component add rustfmt".to_owned(),
    ),
    on_path: false,
};

/// The linter.
pub(crate) static CLIPPY: Tool = Tool {
    name: "Clippy",
    find: |place| find_component(place, "clippy"),
    source: Source::Own(
        |place| add_component(place, "clippy"),
        |_| "rustup component add clippy".to_owned(),
    ),
    on_path: false,
};

/// The Cargo that runs this program.
pub(super) fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn find_target(place: &Place) -> Outcome<PathBuf> {
    let sysroot = answer("rustc", &["--print", "sysroot"], place.project.root())
        .ok_or_else(|| Failure::new("rustc is not on PATH"))?;
    let library: PathBuf = [sysroot.as_str(), "lib", "rustlib", TARGET, "lib"].iter().collect();
    if library.is_dir() {
        Ok(library)
    } else {
        Err(Failure::new(format!("the target {TARGET} is not installed")))
    }
}

fn find_component(place: &Place, subcommand: &str) -> Outcome<PathBuf> {
    answer(cargo(), &[subcommand, "--version"], place.project.root())
        .map(|_| PathBuf::from(format!("cargo {subcommand}")))
        .ok_or_else(|| Failure::new(format!("`cargo {subcommand}` does not run")))
}

fn add_component(place: &Place, name: &str) -> Outcome {
    Call::new(format!("add {name} to Rust"), "rustup")
        .args(["component", "add", name])
        .within(place.project.root())
        .run()
}
