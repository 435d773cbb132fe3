//! Statements about what lasts beyond the shell: Go's settings file, a go.mod that was made, the
//! directory vendor, and the variables that Windows keeps for the user.
//!
//! `del` says 0 whether or not it fails, and `rmdir` leaves ERRORLEVEL as it was (34968009, 34987885):
//! what has to be gone is looked for.

use super::statements::{back_up_unless_kept, percent, unset};
use crate::script::Form;

/// The place of Go's settings file, from the two variables that `EnvFile` of
/// cmd/go/internal/cfg/cfg.go reads: `go env GOENV` prints UTF-8, which a prompt takes for something
/// else. With `GOENV=off`, `go env -w` writes the usual file. A `/` would begin a switch of `fc`, `copy`
/// and `del`; `%NAME:a=b%` replaces (SS64, "Variable Edit/Replace").
const FIND: [&str; 2] = [
    r#"set "MODMEND_FILE=%APPDATA%\go\env""#,
    r#"if defined GOENV if not "%GOENV%"=="off" set "MODMEND_FILE=%GOENV:/=\%""#,
];

/// The file, or one beside it, as a word. A path of Windows holds no quote, so nothing in it has a
/// meaning between two of them; what `%NAME%` puts in is not searched for `%` again (4094699, phases
/// 1 and 2).
fn file(ending: &str) -> String {
    format!("\"%MODMEND_FILE%{ending}\"")
}

/// The files beside Go's settings file: what it was, or that there was none, and what it became.
fn copies() -> [String; 3] {
    [".modmend-before", ".modmend-absent", ".modmend-after"].map(file)
}

/// What stands behind it runs if the files differ or one is missing, up to the end of the line: `fc`
/// says 0 for files that are the same, 1 for a difference and 2 for an error (Learn, `fc`). No bracket
/// may begin there: the prompt of Wine 8 would wait for more.
fn differ(one: &str, other: &str) -> String {
    format!("fc /b {one} {other} >nul 2>nul & if errorlevel 1")
}

/// A copy that is still of use stays: the file is as the last change left it.
pub(super) fn keep_go_env() -> Vec<String> {
    let file = file("");
    let [before, absent, after] = copies();
    let mut statements = FIND.map(str::to_owned).to_vec();
    statements.extend([
        // `md` makes the folders on the way too (Learn, `mkdir`), and all behind `if` is for it up to
        // the end of the line (4094699, phase 2).
        format!("if not exist {file} md {file} & rd {file}"),
        format!("{} del {before} {absent} 2>nul & cmd /c exit 0", differ(&file, &after)),
        back_up_unless_kept(&file, &before, &absent),
        // `go env -u` fails where there is no file.
        format!("if not exist {file} copy /y nul {file} >nul"),
    ]);
    statements
}

pub(super) fn note_go_env() -> Vec<String> {
    let [_, _, after] = copies();
    vec![format!("copy /y {} {after} >nul", file("")), unset("MODMEND_FILE")]
}

/// `MODMEND_RESTORED` is defined if the file came back as a whole.
pub(super) fn restore_go_env() -> Vec<String> {
    let file = file("");
    let [before, absent, after] = copies();
    let mut statements = FIND.map(str::to_owned).to_vec();
    statements.extend([
        "set \"MODMEND_RESTORED=1\"".to_owned(),
        format!("{} set \"MODMEND_RESTORED=\" & cmd /c exit 0", differ(&file, &after)),
        format!("if defined MODMEND_RESTORED if exist {before} copy /y {before} {file} >nul"),
        format!("if defined MODMEND_RESTORED if exist {absent} del {file}"),
        format!("if defined MODMEND_RESTORED if exist {absent} if exist {file} cmd /c exit 1"),
        format!(
            "if defined MODMEND_RESTORED if not exist {before} if not exist {absent} set \"MODMEND_RESTORED=\""
        ),
        format!("del {before} {absent} {after} 2>nul"),
    ]);
    statements
}

/// `line` is the statement that shows the command, and `command` the command. `go env -u` fails where
/// there is no file, and has nothing to do there.
pub(super) fn unless_restored(line: &str, command: &str, unsets: bool) -> Vec<String> {
    let condition = if unsets { format!("if exist {} ", file("")) } else { String::new() };
    [line, command].map(|it| format!("if not defined MODMEND_RESTORED {condition}{it}")).to_vec()
}

/// An empty file tells that there was no go.mod; then it holds the go.mod that was made.
pub(super) const MARK_NEW: &str = "if not exist go.mod copy /y nul go.mod.modmend-created >nul";

/// `%~z` is the size of a file (Learn, `for`).
pub(super) fn note_created(form: Form) -> String {
    let p = percent(form);
    format!(
        "for {p}a in (go.mod.modmend-created) do @if exist {p}a if \"{p}~za\"==\"0\" copy /y go.mod {p}a >nul"
    )
}

pub(super) fn remove_created() -> Vec<String> {
    vec![
        "set \"MODMEND_SAME=1\"".to_owned(),
        format!(
            "{} set \"MODMEND_SAME=\" & cmd /c exit 0",
            differ("go.mod", "go.mod.modmend-created")
        ),
        "if defined MODMEND_SAME del go.mod".to_owned(),
        "if defined MODMEND_SAME if exist go.mod cmd /c exit 1".to_owned(),
        "if not defined MODMEND_SAME if exist go.mod.modmend-created echo go.mod: go.mod.modmend-created".to_owned(),
        "del go.mod.modmend-created 2>nul".to_owned(),
        unset("MODMEND_SAME"),
    ]
}

/// What Windows keeps under one name becomes what it keeps under another, with its type. A line of
/// `reg query` is the name, the type and the value; `/f` asks nothing (Learn, `reg query`, `reg add`).
/// The variables of a user are in `HKCU\Environment` (Microsoft, KB 104011).
fn copied(from: &str, to: &str, form: Form) -> String {
    let p = percent(form);
    format!(
        "for /f \"tokens=1,2*\" {p}a in ('reg query HKCU\\Environment /v {from} 2^>nul') do @if /i \"{p}a\"==\"{from}\" reg add HKCU\\Environment /v {to} /t {p}b /d \"{p}c\" /f >nul"
    )
}

/// `/f` asks nothing, and 1 is a failure (Learn, `reg delete`).
fn deleted(name: &str) -> String {
    format!("reg delete HKCU\\Environment /v {name} /f >nul")
}

/// The variable is defined if Windows keeps one of this name for the user. Within `in ('…')` a sign that
/// means something to cmd stands behind a `^` (Learn, `for`).
fn look_for(name: &str, variable: &str, form: Form) -> [String; 2] {
    let p = percent(form);
    [
        unset(variable),
        format!(
            "(for /f \"tokens=1\" {p}a in ('reg query HKCU\\Environment /v {name} 2^>nul') do @if /i \"{p}a\"==\"{name}\" set \"{variable}=1\") & cmd /c exit 0"
        ),
    ]
}

/// `reg` changes the registry and tells nobody, so new terminals would have what was there at the last
/// sign-in (Microsoft, KB 104011). What `setx` sets is there in terminals opened from then on (Learn,
/// `setx`): the desktop reads all of it again.
fn told() -> [String; 2] {
    [
        "if defined MODMEND_KNOWN setx MODMEND_CHANGED 1 >nul & cmd /c exit 0".to_owned(),
        format!("if defined MODMEND_KNOWN {} 2>nul & cmd /c exit 0", deleted("MODMEND_CHANGED")),
    ]
}

/// What a first fix has kept stays.
pub(super) fn forget_user_variable(key: &str, form: Form) -> Vec<String> {
    let kept = format!("MODMEND_USER_{key}");
    let mut statements = look_for(key, "MODMEND_KNOWN", form).to_vec();
    statements.extend(look_for(&kept, "MODMEND_KEPT", form));
    statements.push(format!(
        "if defined MODMEND_KNOWN if not defined MODMEND_KEPT {}",
        copied(key, &kept, form)
    ));
    statements.push(format!("if defined MODMEND_KNOWN {}", deleted(key)));
    statements.extend(told());
    statements.extend(["MODMEND_KNOWN", "MODMEND_KEPT"].map(unset));
    statements
}

pub(super) fn recall_user_variable(key: &str, form: Form) -> Vec<String> {
    let kept = format!("MODMEND_USER_{key}");
    let mut statements = look_for(&kept, "MODMEND_KNOWN", form).to_vec();
    statements.push(format!("if defined MODMEND_KNOWN {}", copied(&kept, key, form)));
    statements.push(format!("if defined MODMEND_KNOWN {}", deleted(&kept)));
    statements.extend(told());
    statements.push(unset("MODMEND_KNOWN"));
    statements
}

/// The go command passes over directories whose name begins with a dot. `xcopy /e /i /h /k` copies all
/// that is there with its attributes, into a new directory, without a question (Learn, `xcopy`).
pub(super) const BACK_UP_VENDOR: [&str; 2] = [
    "if not exist .vendor.modmend-backup if not exist .vendor.modmend-absent if not exist vendor copy /y nul .vendor.modmend-absent >nul",
    "if not exist .vendor.modmend-backup if not exist .vendor.modmend-absent xcopy vendor .vendor.modmend-backup /e /i /q /h /k >nul",
];
/// `ren` fails where vendor is still there (Learn, `ren`); `move` would put the copy into it.
pub(super) const RESTORE_VENDOR: [&str; 5] = [
    "if exist .vendor.modmend-backup if exist vendor rmdir /s /q vendor",
    "if exist .vendor.modmend-backup ren .vendor.modmend-backup vendor",
    "if exist .vendor.modmend-absent if exist vendor rmdir /s /q vendor",
    "if exist .vendor.modmend-absent if exist vendor cmd /c exit 1",
    "if exist .vendor.modmend-absent del .vendor.modmend-absent",
];
