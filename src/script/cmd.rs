//! cmd.exe.
//!
//! Sources: Microsoft's pages on `cmd`, `set`, `if`, `for`, `copy`, `move`, `chcp` and on the length
//! of a command line; and what Dave Benham and Jan Erik Böttcher (jeb) found out by experiment and
//! wrote down on Stack Overflow: "How does the Windows Command Interpreter (CMD.EXE) parse
//! scripts?" (4094699), "Which cmd.exe internal commands clear the ERRORLEVEL to 0 upon success?"
//! (34968009) and "File redirection in Windows and %errorlevel%" (10354016). Each rule names its
//! own.
//!
//! The cmd of Wine, in which the tests run it, is another program. Wine 8 runs what stands behind
//! `||` in any case (its engine was rewritten in 2024), so nothing here rests on `||`.

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

/// A `.cmd` file. A byte order mark would be part of its first command.
pub(super) const FILE: Dialect = Dialect {
    quote: |word| words::quote(word, Form::File),
    statements: |command| statements::statements(command, Form::File),
    guarded: guard::file,
    guarded_here: guard::file_here,
    opening: guard::opening,
    ..PASTE
};
