//! The statements of each command. Each leaves an ERRORLEVEL of 0 or what it found, unless it
//! failed. Programs set it when they end; of cmd's own commands `copy`, `dir`, `md`, `move` and `ren` set
//! it to 0 or 1, and `echo`, `for`, `if` and `rd` leave it as it was (34987885).
//!
//! A value of the person's own that may hold anything, such as the one that a variable has now, is
//! never written as `%NAME%`: it would be read again. `for` puts in its variables after the line
//! has been read (4094699, phase 4). They have one `%` at a prompt, and two in a file (Learn, `for`).

use super::lasting;
use super::words::{assigned, escaped, file, quote, say, short_enough};
use crate::lang::Text;
use crate::plan::command::{BackUp, Command};
use crate::plan::value::Value;
use crate::script::Form;
use crate::script::dialect::{PLACEHOLDER, shown, unsets_go_env};

/// The statements of a command.
pub(super) fn statements(command: &Command, form: Form) -> Result<Vec<String>, Text> {
    let statements = match command {
        Command::Run(words) => vec![command_line(words, form)?],
        Command::Look(words) => vec![format!("{} & cmd /c exit 0", command_line(words, form)?)],
        // git answers 5 where there is nothing to take away (`git help config`); 5 and not 6 is
        // exactly 5 (Learn, `if`).
        Command::UnsetGit(key) => vec![format!(
            "git config --global --unset-all {} & if errorlevel 5 if not errorlevel 6 cmd /c exit 0",
            quote(key.as_str(), form)?
        )],
        Command::SetVariable { key, value } => {
            let mut statements = remember(key, form);
            statements.push(format!("set \"{key}={}\"", assigned(value.as_str(), form)?));
            statements
        }
        Command::RestoreVariable { key } => restore(key, form),
        Command::UnsetVariable { key } => {
            let mut statements = remember(key, form);
            statements.push(unset(key));
            statements
        }
        // It is read twice, so it must be fit for a prompt. `/v:off` keeps `!` literal, and `/d` runs
        // nothing of the registry's first (Learn, `cmd`).
        Command::RunWith { key, value, words } => {
            let value = assigned(value.as_str(), Form::Paste)?;
            let line = format!("set \"{key}={value}\"&& {}", command_line(words, Form::Paste)?);
            vec![format!("cmd /d /v:off /s /c ^\"{}^\"", escaped(&line))]
        }
        Command::BackUp(backup) => back_up(backup, form)?,
        Command::Restore(backup) => bring_back(backup, form)?,
        Command::MoveFile { from, to } => {
            vec![format!(
                "move /y {} {} >nul",
                file(from.as_str(), form)?,
                file(to.as_str(), form)?
            )]
        }
        Command::DropGoSumLines { from, to, module, version } => {
            vec![drop_lines([from, to], module, version, form)?]
        }
        Command::DropBrokenGoSumLines { from, to } => vec![drop_broken_lines([from, to], form)?],
        Command::BackUpVendor => lasting::BACK_UP_VENDOR.map(str::to_owned).to_vec(),
        Command::RestoreVendor => lasting::RESTORE_VENDOR.map(str::to_owned).to_vec(),
        // `dir` fails where there is none (34987885), which is no failure here. `exit 0` is the number
        // of the cmd that ends (Learn, `exit`); at the prompt of Wine 8, `(call )` behind another
        // command waits for more.
        Command::FindFile(name) => {
            vec![format!("dir /s /b {} & cmd /c exit 0", file(name.as_str(), form)?)]
        }
        Command::CreateModule => vec![
            format!("set \"MODULE_PATH={PLACEHOLDER}\""),
            format!(
                "if \"%MODULE_PATH%\"==\"{PLACEHOLDER}\" ({} & cmd /c exit 1)",
                say("MODULE_PATH=?")
            ),
            lasting::MARK_NEW.to_owned(),
            "if not exist go.mod go mod init \"%MODULE_PATH%\"".to_owned(),
            lasting::note_created(form),
            unset("MODULE_PATH"),
        ],
        Command::RemoveCreatedModule => lasting::remove_created(),
        Command::ForgetUserVariable { key } => lasting::forget_user_variable(key, form),
        Command::RecallUserVariable { key } => lasting::recall_user_variable(key, form),
        Command::KeepGoEnv => lasting::keep_go_env(),
        Command::NoteGoEnv => lasting::note_go_env(),
        Command::RestoreGoEnv => lasting::restore_go_env(),
        Command::RunUnlessRestored(words) => {
            let command = command_line(words, form)?;
            lasting::unless_restored(&say(&shown(words)), &command, unsets_go_env(words))
        }
        // There are no start-up files, and no launchd.
        Command::DisableInProfiles { .. }
        | Command::EnableInProfiles { .. }
        | Command::ForgetSessionVariable { .. }
        | Command::RecallSessionVariable { .. } => Vec::new(),
    };
    statements.into_iter().map(short_enough).collect()
}

fn command_line(words: &[Value], form: Form) -> Result<String, Text> {
    let words: Result<Vec<String>, Text> =
        words.iter().map(|word| quote(word.as_str(), form)).collect();
    Ok(words?.join(" "))
}

/// Only where there is such a variable (Learn, `if`): nothing rests on what `set "KEY="` says of none.
pub(super) fn unset(key: &str) -> String {
    format!("if defined {key} set \"{key}=\"")
}

/// The value of a variable is kept in another one, and a second one says that there was none. A
/// second fix keeps what the first one saw.
fn remember(key: &str, form: Form) -> Vec<String> {
    vec![
        format!("if not defined MODMEND_{key} if not defined {key} set \"MODMEND_UNSET_{key}=1\""),
        format!(
            "if not defined MODMEND_UNSET_{key} if not defined MODMEND_{key} {}",
            copied(key, &format!("MODMEND_{key}"), form)
        ),
    ]
}

fn restore(key: &str, form: Form) -> Vec<String> {
    let kept = format!("MODMEND_{key}");
    let mark = format!("MODMEND_UNSET_{key}");
    vec![
        format!("if defined {mark} {}", unset(key)),
        format!("if defined {kept} {}", copied(&kept, key, form)),
        unset(&kept),
        unset(&mark),
    ]
}

/// One variable becomes what another one is. `set FROM` lists all whose names begin so (Learn, `set`);
/// `tokens=1*` is the name and the rest of the line behind the `=` (Learn, `for`).
fn copied(from: &str, to: &str, form: Form) -> String {
    let p = percent(form);
    format!(
        "for /f \"tokens=1* delims==\" {p}a in ('set {from}') do @if /i \"{p}a\"==\"{from}\" set \"{to}={p}b\""
    )
}

fn back_up(BackUp { file: name, copy, mark }: &BackUp, form: Form) -> Result<Vec<String>, Text> {
    let [name, copy, mark] = names([name, copy, mark], form)?;
    Ok(vec![back_up_unless_kept(&name, &copy, &mark)])
}

/// An empty file is a copy of `nul` (Programming Field, "NUL"): a redirection that fails is no failure to
/// `if errorlevel` (10354016). `copy /y` asks nothing (Learn, `copy`).
pub(super) fn back_up_unless_kept(file: &str, copy: &str, mark: &str) -> String {
    format!(
        "if not exist {copy} if not exist {mark} (if exist {file} (copy /y {file} {copy} >nul) else (copy /y nul {mark} >nul))"
    )
}

/// `move /y` asks nothing (Learn, `move`). `del` says 0 though it fails (34968009), so what is to be
/// gone is looked for.
fn bring_back(BackUp { file: name, copy, mark }: &BackUp, form: Form) -> Result<Vec<String>, Text> {
    let [name, copy, mark] = names([name, copy, mark], form)?;
    Ok(vec![
        format!("if exist {copy} move /y {copy} {name} >nul"),
        format!("if exist {mark} if exist {name} del {name}"),
        format!("if exist {mark} if exist {name} cmd /c exit 1"),
        format!("if exist {mark} del {mark}"),
    ])
}

/// Not `findstr`, which may miss one of several literal strings (8844868). A line of go.sum has three
/// fields. `usebackq` reads a quoted word as a file, empty lines are passed over, and so are those that
/// begin with `;` (Learn, `for`), as none of go.sum does. Where the file cannot be written, the next
/// command does not find it.
fn drop_lines(
    [from, to]: [&Value; 2],
    module: &Value,
    version: &Value,
    form: Form,
) -> Result<String, Text> {
    let p = percent(form);
    let line =
        format!("{} {}", assigned(module.as_str(), form)?, assigned(version.as_str(), form)?);
    Ok(format!(
        "(for /f \"usebackq tokens=1-3\" {p}a in ({from}) do @if not \"{p}a {p}b\"==\"{line}\" if not \"{p}a {p}b\"==\"{line}/go.mod\" echo {p}a {p}b {p}c) > {to}",
        from = file(from.as_str(), form)?,
        to = file(to.as_str(), form)?,
    ))
}

/// Each line that has three fields stays. Not `findstr`, for the same reason.
fn drop_broken_lines([from, to]: [&Value; 2], form: Form) -> Result<String, Text> {
    let p = percent(form);
    Ok(format!(
        "(for /f \"usebackq tokens=1-4\" {p}a in ({}) do @if not \"{p}c\"==\"\" if \"{p}d\"==\"\" echo {p}a {p}b {p}c) > {}",
        file(from.as_str(), form)?,
        file(to.as_str(), form)?,
    ))
}

fn names<const N: usize>(names: [&Value; N], form: Form) -> Result<[String; N], Text> {
    let mut written = [const { String::new() }; N];
    for (written, name) in written.iter_mut().zip(names) {
        *written = file(name.as_str(), form)?;
    }
    Ok(written)
}

pub(super) const fn percent(form: Form) -> &'static str {
    match form {
        Form::Paste => "%",
        Form::File => "%%",
    }
}
