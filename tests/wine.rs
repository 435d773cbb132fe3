//! Tier `wine`: scripts for cmd in the cmd of Wine, with a Go for Windows.
//!
//! Needs Wine, Go 1.19 with its sources, a Go 1.19 for Windows, and the `setarch` of util-linux:
//! `cargo xtask test --tier wine` gets them.
//!
//! Wine's cmd is another program than Windows', so each rule of the scripts names its source too
//! (`src/script/cmd.rs`). Where Wine 8 is known to differ:
//!
//! * What stands behind `||` runs in any case (wine-gitlab, "part XII of cmd engine rewrite").
//! * A batch file is read in the code page of the system, whatever `chcp` says: so the system here is
//!   one whose code page is UTF-8.
//! * `move` does not tell a failure by ERRORLEVEL; `ver` does not clear it.
//! * What `for` puts in for its variables is read again for `%`.
//! * `echo(` prints the parenthesis; `findstr` finds nothing; `setx` does nothing; `fc` finds every two
//!   files the same, so a program of the tests stands before it.
//! * At the prompt, a bracket behind `&` waits for more lines.
//! * A pipe is read in larger pieces than lines, which are then lost: lines come from a file or a
//!   terminal.
#![cfg(all(unix, not(target_arch = "wasm32")))]
#![expect(clippy::unwrap_used, reason = "a helper of a test says what it expects by failing")]

#[path = "wine/machine.rs"]
mod machine;

#[path = "wine/desk.rs"]
mod desk;

#[path = "shells/words.rs"]
mod words;

#[path = "shells/cases.rs"]
mod cases;

#[path = "shells/papers.rs"]
mod papers;

#[path = "wine/quoting.rs"]
mod quoting;

#[path = "wine/variables.rs"]
mod variables;

#[path = "wine/whole_scripts.rs"]
mod whole_scripts;

#[path = "wine/settings.rs"]
mod settings;

#[path = "wine/lasting.rs"]
mod lasting;

#[path = "wine/hostile.rs"]
mod hostile;
