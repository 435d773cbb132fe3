//! The lines around the statements: a script stops at the first failure and says where.
//!
//! A pasted script cannot use `goto`, so a variable remembers where something failed, and the
//! lines behind it do nothing. A file does the same. ERRORLEVEL is cleared at the beginning, and
//! what is not to count clears it again with `(call )` (34968009).

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

/// A file of its own: what it sets ends with it.
pub(super) fn file(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let mut lines = vec!["setlocal DisableDelayedExpansion".to_owned()];
    lines.extend(begin());
    push_parts(&mut lines, parts);
    lines.push(tell(phrases));
    lines.push(RESTORE_CODE_PAGE.to_owned());
    // One line is read at once, so the number outlives what it was set in.
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

/// A file is read in the code page of its console, which `chcp` changes: UTF-8 is 65001. `chcp`
/// prints a sentence in the language of Windows, then a colon and the number.
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

fn begin() -> Vec<String> {
    vec!["(call )".to_owned(), "set \"MODMEND_FAILED=0\"".to_owned()]
}

/// With delayed expansion, which a shell may have switched on, a `!` is not literal: then nothing
/// is done (4094699, phase 5).
fn without_delayed_expansion(parts: &[Part]) -> Option<String> {
    let part = parts.iter().find(|part| part.statement.contains('!'))?;
    Some(format!("if \"!!\"==\"\" set \"MODMEND_FAILED={}\"", part.step))
}

/// A program that crashed or was interrupted has a negative number, which is less than 1.
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
