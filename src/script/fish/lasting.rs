//! Statements about what lasts beyond the shell: Go's settings file, start-up files, and the
//! universal variables of fish.

use super::quoted;
use crate::script::posix::lasting as posix;

const FIND: &str = "set -g modmend_env (env GOTOOLCHAIN=local go env GOENV; or true)";
const HAS_FILE: &str = "test -n \"$modmend_env\" -a \"$modmend_env\" != off";
/// A file that is not there counts as an empty one.
const IS_AS_NOTED: &str = "begin; test -e \"$modmend_env.modmend-after\"; and cat -- \"$modmend_env\" 2>/dev/null | cmp -s -- - \"$modmend_env.modmend-after\"; end";

pub(super) fn keep_go_env() -> Vec<String> {
    vec![
        FIND.to_owned(),
        format!(
            "if not {HAS_FILE}; true; else if {IS_AS_NOTED}; true; else if test -f \"$modmend_env\"; command cp -- \"$modmend_env\" \"$modmend_env.modmend-before\"; and command rm -f -- \"$modmend_env.modmend-absent\"; else; command mkdir -p -- (dirname -- \"$modmend_env\"); and command touch -- \"$modmend_env.modmend-absent\"; and command rm -f -- \"$modmend_env.modmend-before\"; end"
        ),
        // `go env -u` fails where there is no file.
        format!(
            "if not {HAS_FILE}; true; else if not test -e \"$modmend_env\"; command touch -- \"$modmend_env\"; else; true; end"
        ),
    ]
}

pub(super) fn note_go_env() -> Vec<String> {
    vec![format!(
        "if not {HAS_FILE}; true; else if test -f \"$modmend_env\"; command cp -- \"$modmend_env\" \"$modmend_env.modmend-after\"; else; printf '' > \"$modmend_env.modmend-after\"; end"
    )]
}

pub(super) fn restore_go_env() -> Vec<String> {
    vec![
        FIND.to_owned(),
        "set -g modmend_restored ''".to_owned(),
        format!(
            "if not {HAS_FILE}; true; else if not {IS_AS_NOTED}; true; else if test -e \"$modmend_env.modmend-before\"; command cp -- \"$modmend_env.modmend-before\" \"$modmend_env\"; and set -g modmend_restored yes; else if test -e \"$modmend_env.modmend-absent\"; command rm -f -- \"$modmend_env\"; and set -g modmend_restored yes; else; true; end"
        ),
        format!(
            "if {HAS_FILE}; command rm -f -- \"$modmend_env.modmend-before\" \"$modmend_env.modmend-absent\" \"$modmend_env.modmend-after\"; else; true; end"
        ),
    ]
}

/// `line` is the statement that shows the command, and `command` the command. `go env -u` fails where
/// there is no file, and has nothing to do there.
pub(super) fn unless_restored(line: &str, command: &str, unsets: bool) -> Vec<String> {
    let file = if unsets {
        "; and begin; test -z \"$modmend_env\"; or test \"$modmend_env\" = off; or test -e \"$modmend_env\"; end"
    } else {
        ""
    };
    vec![format!("if test -z \"$modmend_restored\"{file}; {line}; and {command}; else; true; end")]
}

/// An empty file tells that there was no go.mod; then it holds the go.mod that was made.
pub(super) const MARK_NEW: &str =
    "if not test -e go.mod; printf '' > go.mod.modmend-created; else; true; end";
pub(super) const NOTE_CREATED: &str = "if test -e go.mod.modmend-created -a ! -s go.mod.modmend-created; command cp -- go.mod go.mod.modmend-created; else; true; end";

/// The go command passes over directories whose name begins with a dot.
pub(super) const BACK_UP_VENDOR: &str = "if test -e .vendor.modmend-backup; or test -e .vendor.modmend-absent; true; else if test -e vendor; command cp -Rp -- vendor .vendor.modmend-backup; else; command touch -- .vendor.modmend-absent; end";
pub(super) const RESTORE_VENDOR: &str = "if test -e .vendor.modmend-backup; command rm -rf -- vendor; and command mv -- .vendor.modmend-backup vendor; else if test -e .vendor.modmend-absent; command rm -rf -- vendor .vendor.modmend-absent; else; true; end";

pub(super) const REMOVE_CREATED: &str = "if cmp -s -- go.mod go.mod.modmend-created; command rm -f -- go.mod go.mod.modmend-created; else if test -e go.mod.modmend-created; printf '%s\\n' 'go.mod != go.mod.modmend-created'; command rm -f -- go.mod.modmend-created; else; true; end";

/// The start-up files are edited as in other shells. The universal variable shows once the global
/// one is gone, which it is by now.
pub(super) fn disable_in_profiles(key: &str) -> Vec<String> {
    let mut statements = in_sh(&posix::disable_in_profiles(key));
    statements.push(format!(
        "if set -qU {key}; set -qU MODMEND_USER_{key}; or set -U MODMEND_USER_{key} \"${key}\"; set -eU {key}; else; true; end"
    ));
    statements
}

pub(super) fn enable_in_profiles(key: &str) -> Vec<String> {
    let mut statements = in_sh(&posix::enable_in_profiles(key));
    statements.push(format!(
        "if set -qU MODMEND_USER_{key}; set -Ux {key} \"$MODMEND_USER_{key}\"; and set -eU MODMEND_USER_{key}; else; true; end"
    ));
    statements
}

fn in_sh(statements: &[String]) -> Vec<String> {
    vec![format!("sh -c {}", quoted(&statements.join("; ")))]
}

pub(super) fn forget_session_variable(key: &str) -> Vec<String> {
    in_sh(&posix::forget_session_variable(key))
}

pub(super) fn recall_session_variable(key: &str) -> Vec<String> {
    in_sh(&posix::recall_session_variable(key))
}
