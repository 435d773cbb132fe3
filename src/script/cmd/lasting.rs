//! Statements about what lasts beyond the shell: Go's settings file, and the variables that Windows
//! keeps for the user.
//!
//! Sources: `fc /?` (1 for a difference, 2 for a missing file), `set /?` (`set /p` reads a line;
//! `%NAME:~1%` is all but the first character), `setx /?` and `reg /?`. At a prompt `for /f` is
//! written otherwise than in a file, so a value comes by way of a file.

const FIND: [&str; 3] = [
    "go env GOENV > \"%TEMP%\\modmend-goenv.txt\"",
    "(set \"MODMEND_ENV=\" & set /p MODMEND_ENV=<\"%TEMP%\\modmend-goenv.txt\") || ver >nul",
    "del \"%TEMP%\\modmend-goenv.txt\"",
];
const IS_AS_NOTED: &str = "fc /b \"%MODMEND_ENV%\" \"%MODMEND_ENV%.modmend-after\" >nul 2>nul";

fn find() -> Vec<String> {
    FIND.map(str::to_owned).to_vec()
}

pub(super) fn keep_go_env() -> Vec<String> {
    let mut statements = find();
    statements.push(format!(
        "if defined MODMEND_ENV if not \"%MODMEND_ENV%\"==\"off\" ({IS_AS_NOTED} || (if exist \"%MODMEND_ENV%\" (copy /y \"%MODMEND_ENV%\" \"%MODMEND_ENV%.modmend-before\" >nul & if exist \"%MODMEND_ENV%.modmend-absent\" del \"%MODMEND_ENV%.modmend-absent\") else (if not exist \"%MODMEND_ENV%\\..\" md \"%MODMEND_ENV%\\..\" & type nul > \"%MODMEND_ENV%.modmend-absent\" & if exist \"%MODMEND_ENV%.modmend-before\" del \"%MODMEND_ENV%.modmend-before\")))"
    ));
    statements
}

pub(super) fn note_go_env() -> Vec<String> {
    vec!["if defined MODMEND_ENV if exist \"%MODMEND_ENV%\" copy /y \"%MODMEND_ENV%\" \"%MODMEND_ENV%.modmend-after\" >nul".to_owned()]
}

pub(super) fn restore_go_env() -> Vec<String> {
    let mut statements = find();
    statements.push("set \"MODMEND_RESTORED=no\"".to_owned());
    statements.push(format!(
        "if defined MODMEND_ENV ({IS_AS_NOTED} && (if exist \"%MODMEND_ENV%.modmend-before\" (copy /y \"%MODMEND_ENV%.modmend-before\" \"%MODMEND_ENV%\" >nul && set \"MODMEND_RESTORED=yes\") else (if exist \"%MODMEND_ENV%.modmend-absent\" (del \"%MODMEND_ENV%\" & set \"MODMEND_RESTORED=yes\")))) || ver >nul"
    ));
    statements.extend(["before", "absent", "after"].map(|ending| {
        format!(
            "if defined MODMEND_ENV if exist \"%MODMEND_ENV%.modmend-{ending}\" del \"%MODMEND_ENV%.modmend-{ending}\""
        )
    }));
    statements
}

/// `line` is the statement that shows the command, and `command` the command.
pub(super) fn unless_restored(line: &str, command: &str) -> Vec<String> {
    vec![format!("if not \"%MODMEND_RESTORED%\"==\"yes\" ({line} & {command})")]
}

pub(super) const NOTE_CREATED: &str = "copy /y go.mod go.mod.modmend-created >nul";

pub(super) const REMOVE_CREATED: &str = "if exist go.mod.modmend-created (fc /b go.mod go.mod.modmend-created >nul 2>nul && (del go.mod go.mod.modmend-created) || (echo go.mod: go.mod.modmend-created))";

/// Windows is asked for the value that this shell has: where both differ, the variable stays, as
/// what would be kept is not what was there.
pub(super) fn forget_user_variable(key: &str) -> Vec<String> {
    vec![format!(
        "if defined {key} (reg query HKCU\\Environment /v {key} 2>nul | findstr /e /l /c:\" %{key}%\" >nul && setx MODMEND_USER_{key} \"%{key}%\" >nul && set \"MODMEND_USER_{key}=%{key}%\" && reg delete HKCU\\Environment /v {key} /f >nul) || ver >nul"
    )]
}

pub(super) fn recall_user_variable(key: &str) -> Vec<String> {
    vec![format!(
        "if defined MODMEND_USER_{key} (setx {key} \"%MODMEND_USER_{key}%\" >nul && reg delete HKCU\\Environment /v MODMEND_USER_{key} /f >nul && set \"MODMEND_USER_{key}=\")"
    )]
}

/// The go command passes over directories whose name begins with a dot.
pub(super) const BACK_UP_VENDOR: &str = "if not exist .vendor.modmend-backup if not exist .vendor.modmend-absent (if exist vendor (xcopy vendor .vendor.modmend-backup /e /i /q /h >nul) else (type nul > .vendor.modmend-absent))";
pub(super) const RESTORE_VENDOR: &str = "if exist .vendor.modmend-backup (rmdir /s /q vendor & move .vendor.modmend-backup vendor >nul) else if exist .vendor.modmend-absent (rmdir /s /q vendor & del .vendor.modmend-absent)";
