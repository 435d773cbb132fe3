//! What the fuzz target needs: a nightly Rust and cargo-fuzz. Nobody has to have them, so they
//! are looked for and never installed.

use super::{Commands, Source, Tool, lookup};
use crate::failure::Failure;
use crate::process::answer;

/// The Rust that can instrument code for the fuzzer.
pub(crate) static NIGHTLY: Tool = Tool {
    name: "nightly Rust",
    find: |place| {
        answer("rustup", &["run", "nightly", "rustc", "--version"], place.project.root())
            .map(|_| "nightly".into())
            .ok_or_else(|| Failure::new("`rustup run nightly rustc` does not run"))
    },
    source: Source::Person(Commands {
        apt: &["rustup", "&& rustup toolchain install nightly"],
        brew: &["rustup", "&& rustup toolchain install nightly"],
        windows: "rustup toolchain install nightly",
    }),
    on_path: false,
};

/// Cargo's subcommand for fuzzing.
pub(crate) static CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    find: |_| lookup::need_on_path(&["cargo-fuzz"]),
    source: Source::Person(Commands {
        apt: &["cargo", "&& cargo install cargo-fuzz --locked"],
        brew: &["rust", "&& cargo install cargo-fuzz --locked"],
        windows: "cargo install cargo-fuzz --locked (in WSL)",
    }),
    on_path: true,
};
