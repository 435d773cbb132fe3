//! cmd.exe.
//!
//! The cmd of Wine, in which the tests run it, is another program, so each rule names a source that
//! knows Windows' own:
//!
//! * *Learn* with the name of a command: its page under "Windows Commands" on Microsoft Learn; any
//!   other page of Microsoft's stands with its title.
//! * A number: an answer on Stack Overflow of people who found out by experiment. 4094699: "How does
//!   the Windows Command Interpreter (CMD.EXE) parse scripts?", with its phases; 34968009: "Which
//!   cmd.exe internal commands clear the ERRORLEVEL to 0 upon success?"; 34987885: "What are the
//!   ERRORLEVEL values set by internal cmd.exe commands?"; 10354016: "File redirection in Windows and
//!   %errorlevel%"; 8844868: "What are the undocumented features and limitations of the Windows
//!   FINDSTR command?".
//! * *SS64* and *Programming Field*: these sites' pages on a command.
//!
//! What stands behind `&&` runs if what is before it succeeded, and behind `&` in any case (Learn,
//! `cmd`). Wine 8 runs what stands behind `||` in any case (its engine was rewritten in 2024), so
//! nothing here rests on `||`. Nothing rests on a label or on `call` either: `goto` is for files
//! (Learn, `goto`), and a second reading of a line doubles its `^` (4094699, phase 6).

mod guard;
mod lasting;
mod statements;
mod words;

use super::Form;
use super::dialect::{Dialect, no_opening};

/// What is pasted at a prompt.
pub(super) const PASTE: Dialect = Dialect {
    quote: |word| words::quote(word, Form::Paste),
    statements: |command| statements::statements(command, Form::Paste),
    say: words::say,
    guarded: guard::pasted,
    guarded_here: guard::pasted,
    opening: no_opening,
    line_end: "\r\n",
    byte_order_mark: "",
};

/// A `.cmd` file. A byte order mark would be part of its first command ("Diagnosing why your batch
/// file prints a garbage character, one character, and nothing more", The Old New Thing).
pub(super) const FILE: Dialect = Dialect {
    quote: |word| words::quote(word, Form::File),
    statements: |command| statements::statements(command, Form::File),
    guarded: guard::file,
    guarded_here: guard::file_here,
    opening: guard::opening,
    ..PASTE
};
