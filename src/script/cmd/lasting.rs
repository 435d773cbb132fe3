//! Statements about what lasts beyond the shell: a go.mod that was made, the directory vendor, and the variables that Windows keeps for the user.
//!
//! Sources: `for /?` (`for /f` takes lines of what a command prints or of a file; `%~z` is the size of
//! a file, `%~dp` its directory), `fc` ("FC" on SS64: 1 for a difference, 2 for a missing file),
//! `reg /?`, `setx /?`, `xcopy /?` and `ren /?`. A value of the person's own comes by way of `for`,
//! never as `%NAME%` (`statements`). The `fc` of Wine 8 finds every two files the same, so
//! there the sizes alone tell.

use super::statements::{percent, unset};
use crate::script::Form;

/// A statement that runs where there is a file.
fn with_file(body: &str) -> String {
    format!("if defined MODMEND_FILE {body}")
}

/// The body with the value of a variable for `%b`, for its size or folder. `set NAME` lists all whose
/// names begin so.
fn of(name: &str, body: &str, form: Form) -> String {
    let p = percent(form);
    format!(
        "if defined {name} for /f \"tokens=1* delims==\" {p}a in ('set {name}') do @if /i \"{p}a\"==\"{name}\" {body}"
    )
}

/// The file as a word, or a file beside it. A path of Windows holds no quote, so nothing in it has
/// a meaning between two of them; what `%NAME%` puts in is not searched for `%` again (4094699, phases
/// 1 and 2).
fn file(ending: &str) -> String {
    format!("\"%MODMEND_FILE%{ending}\"")
}

/// `MODMEND_SAME` is defined if the file is what its copy with this ending is. A file that is not
/// there counts as an empty one.
fn compare(ending: &str, form: Form) -> Vec<String> {
    let p = percent(form);
    let (file, copy) = (file(""), file(ending));
    vec![
        unset("MODMEND_SAME"),
        "set \"MODMEND_SIZE=0\"".to_owned(),
        unset("MODMEND_COPY"),
        with_file(&format!("if exist {copy} set \"MODMEND_COPY=%MODMEND_FILE%{ending}\"")),
        of("MODMEND_FILE", &format!("if exist \"{p}b\" set \"MODMEND_SIZE={p}~zb\""), form),
        of(
            "MODMEND_COPY",
            &format!("if \"{p}~zb\"==\"%MODMEND_SIZE%\" set \"MODMEND_SAME=1\""),
            form,
        ),
        format!(
            "{} & if errorlevel 1 set \"MODMEND_SAME=\" & cmd /c exit 0",
            with_file(&format!("if defined MODMEND_SAME if exist {file} fc /b {file} {copy} >nul"))
        ),
    ]
}

/// The variables that nobody needs any more.
fn forget<const N: usize>(names: [&str; N]) -> Vec<String> {
    names.into_iter().map(unset).collect()
}

/// An empty file tells that there was no go.mod; then it holds the go.mod that was made.
pub(super) const MARK_NEW: &str = "if not exist go.mod copy /y nul go.mod.modmend-created >nul";

pub(super) fn note_created(form: Form) -> String {
    let p = percent(form);
    format!(
        "for {p}a in (go.mod.modmend-created) do @if exist {p}a if \"{p}~za\"==\"0\" copy /y go.mod {p}a >nul"
    )
}

pub(super) fn remove_created(form: Form) -> Vec<String> {
    let mut statements = vec!["set \"MODMEND_FILE=go.mod\"".to_owned()];
    statements.extend(compare(".modmend-created", form));
    statements.extend(
        [
            "if defined MODMEND_SAME if exist go.mod del go.mod",
            "if not defined MODMEND_SAME if exist go.mod.modmend-created echo go.mod: go.mod.modmend-created",
            "if exist go.mod.modmend-created del go.mod.modmend-created",
        ]
        .map(str::to_owned),
    );
    statements.extend(forget(["MODMEND_FILE", "MODMEND_COPY", "MODMEND_SIZE", "MODMEND_SAME"]));
    statements
}

/// What Windows keeps under one name becomes what it keeps under another, with its type. A line of
/// `reg query` is the name, the type and the value.
fn copied(from: &str, to: &str, form: Form) -> String {
    let p = percent(form);
    format!(
        "for /f \"tokens=1,2*\" {p}a in ('reg query HKCU\\Environment /v {from} 2^>nul') do @if /i \"{p}a\"==\"{from}\" reg add HKCU\\Environment /v {to} /t {p}b /d \"{p}c\" /f >nul"
    )
}

fn deleted(name: &str) -> String {
    format!("reg delete HKCU\\Environment /v {name} /f >nul")
}

/// The variable is defined if Windows keeps one of this name for the user.
fn look_for(name: &str, variable: &str, form: Form) -> [String; 2] {
    let p = percent(form);
    [
        unset(variable),
        format!(
            "(for /f \"tokens=1\" {p}a in ('reg query HKCU\\Environment /v {name} 2^>nul') do @if /i \"{p}a\"==\"{name}\" set \"{variable}=1\") & cmd /c exit 0"
        ),
    ]
}

/// `reg` changes the registry and tells nobody; `setx` tells the desktop to read it again, so that
/// new terminals have what is there.
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
    statements.extend(forget(["MODMEND_KNOWN", "MODMEND_KEPT"]));
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

/// The go command passes over directories whose name begins with a dot.
pub(super) const BACK_UP_VENDOR: [&str; 2] = [
    "if not exist .vendor.modmend-backup if not exist .vendor.modmend-absent if not exist vendor copy /y nul .vendor.modmend-absent >nul",
    "if not exist .vendor.modmend-backup if not exist .vendor.modmend-absent xcopy vendor .vendor.modmend-backup /e /i /q /h /k >nul",
];
/// `ren` fails where vendor is still there; `move` would put the copy into it.
pub(super) const RESTORE_VENDOR: [&str; 4] = [
    "if exist .vendor.modmend-backup if exist vendor rmdir /s /q vendor",
    "if exist .vendor.modmend-backup ren .vendor.modmend-backup vendor",
    "if exist .vendor.modmend-absent if exist vendor rmdir /s /q vendor",
    "if exist .vendor.modmend-absent del .vendor.modmend-absent",
];
