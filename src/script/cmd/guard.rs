//! The lines around the statements: a script stops at the first failure and says where.
//!
//! A pasted script cannot use `goto` (Learn, `goto`), so a variable remembers where something failed,
//! and the lines behind it do nothing. A file does the same. `%NAME%` is put in when a line is read
//! (4094699, phase 1), so each question is a line of its own.

use super::words::{is_plain, say};
use crate::script::dialect::{Part, Phrases};

/// At a prompt.
pub(super) fn pasted(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = begin();
    lines.extend(without_delayed_expansion(parts));
    push_parts(&mut lines, parts);
    lines.push(tell(phrases));
    lines.extend(forget(parts));
    lines.push("set \"MODMEND_FAILED=\"".to_owned());
    lines
}

/// A file of its own: what it sets ends with it (Learn, `setlocal`), and `exit /b` gives its number to
/// whoever called it (Learn, `exit`).
pub(super) fn file(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = vec!["setlocal DisableDelayedExpansion".to_owned()];
    lines.extend(begin());
    push_parts(&mut lines, parts);
    lines.push(tell(phrases));
    lines.push(RESTORE_CODE_PAGE.to_owned());
    // One line is read at once (4094699, phase 1), so the number outlives what it was set in.
    lines.push("endlocal & set \"MODMEND_CODE_PAGE=\" & exit /b %MODMEND_FAILED%".to_owned());
    lines
}

/// A file that sets something for the shell in which it is run.
pub(super) fn file_here(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = begin();
    lines.extend(without_delayed_expansion(parts));
    push_parts(&mut lines, parts);
    lines.push(tell(phrases));
    lines.extend(forget(parts));
    lines.push(RESTORE_CODE_PAGE.to_owned());
    lines.push(
        "set \"MODMEND_CODE_PAGE=\" & set \"MODMEND_FAILED=\" & exit /b %MODMEND_FAILED%"
            .to_owned(),
    );
    lines
}

/// A file is read in the code page of its console, which `chcp` changes, and which stays when the file
/// ends (Programming Field, "Chcp"); UTF-8 is 65001 (Microsoft Learn, "Code Page Identifiers"). The
/// lines before that are ASCII. `chcp` prints a sentence in the language of Windows, then a colon and
/// the number; in German a full stop follows. Without a colon nothing is noted, and `chcp` without a
/// number changes nothing (Learn, `chcp`): then UTF-8 stays. `rem` ends with its line (Learn, `rem`).
pub(super) fn opening(comments: &[String]) -> Vec<String> {
    let mut lines = vec![
        "@echo off".to_owned(),
        "for /f \"tokens=2 delims=:.\" %%a in ('chcp') do set \"MODMEND_CODE_PAGE=%%a\"".to_owned(),
        "chcp 65001 >nul".to_owned(),
    ];
    lines.extend(comments.iter().map(|comment| {
        let plain: String = comment.chars().map(|c| if is_plain(c) { c } else { ' ' }).collect();
        format!("rem {plain}")
    }));
    lines
}

const RESTORE_CODE_PAGE: &str = "chcp %MODMEND_CODE_PAGE% >nul";

/// `set` leaves ERRORLEVEL as it was at a prompt; `(call )` makes it 0 (34968009).
fn begin() -> Vec<String> {
    vec!["(call )".to_owned(), "set \"MODMEND_FAILED=0\"".to_owned()]
}

/// With delayed expansion, which a shell may have switched on (Learn, `cmd`, `/v`), a `!` is not
/// literal, and two of them are nothing (4094699, phase 5): then nothing is done.
fn without_delayed_expansion(parts: &[Part]) -> Option<String> {
    let part = parts.iter().find(|part| part.statement.contains('!'))?;
    Some(format!("if \"!!\"==\"\" set \"MODMEND_FAILED={}\"", part.step))
}

/// `if errorlevel` is true for its number and all above; `else` stands on the line of the bracket before
/// it (Learn, `if`). A program that crashed or was interrupted has a negative number: its status is an
/// NTSTATUS, whose errors have the highest bit (Microsoft Learn, "NTSTATUS Values").
fn push_parts(lines: &mut Vec<String>, parts: &[Part]) {
    for part in parts {
        lines.push(format!("if \"%MODMEND_FAILED%\"==\"0\" {}", part.statement));
        if part.can_fail {
            let failed = format!("set \"MODMEND_FAILED={}\"", part.step);
            lines.push(format!(
                "if \"%MODMEND_FAILED%\"==\"0\" if errorlevel 1 ({failed}) else if not errorlevel 0 {failed}"
            ));
        }
    }
}

/// What statements of an undo tell those of the steps behind them.
fn forget(parts: &[Part]) -> Option<String> {
    let is_told = parts.iter().any(|part| part.statement.contains("MODMEND_RESTORED"));
    is_told.then(|| "set \"MODMEND_RESTORED=\" & set \"MODMEND_FILE=\"".to_owned())
}

fn tell(phrases: &Phrases) -> String {
    format!("if not \"%MODMEND_FAILED%\"==\"0\" {} %MODMEND_FAILED%", say(phrases.stopped))
}
