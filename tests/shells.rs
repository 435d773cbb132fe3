//! Tier `shells`: quoted words and whole scripts in real shells.
//!
//! Needs bash, zsh, fish, ShellCheck, the `script` of util-linux for a terminal, and check-jsonschema:
//! `cargo xtask test --tier shells` gets them.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a helper of a test says what it expects by failing")]

#[path = "shells/sandbox.rs"]
mod sandbox;

#[path = "shells/terminal.rs"]
mod terminal;

#[path = "shells/words.rs"]
mod words;

#[path = "shells/cases.rs"]
mod cases;

#[path = "shells/quoting.rs"]
mod quoting;

#[path = "shells/whole_scripts.rs"]
mod whole_scripts;

#[path = "shells/files.rs"]
mod files;

#[path = "shells/lasting.rs"]
mod lasting;

#[path = "shells/shell_scope.rs"]
mod shell_scope;

#[path = "shells/papers.rs"]
mod papers;

#[path = "shells/fragments.rs"]
mod fragments;

#[path = "shells/collect.rs"]
mod collect;

#[path = "shells/hostile.rs"]
mod hostile;

use modmend::script::Shell;

/// The shells that scripts are run in.
const POSIX_AND_FISH: [Shell; 3] = [Shell::Bash, Shell::Zsh, Shell::Fish];
