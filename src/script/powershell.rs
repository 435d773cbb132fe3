//! Windows PowerShell 5.1 and PowerShell 7.
//!
//! Sources: `about_Quoting_Rules` (within single quotes nothing is expanded; a quote is
//! doubled) and the language specification, 2.3.5.2: U+2018, U+2019, U+201A and U+201B count
//! as single quotes too. A double quote in an argument of a native program is passed on wrongly
//! by 5.1 (`about_Parsing`, "Passing quoted strings to external commands"): it is refused.

mod lasting;

use super::dialect::{
    Dialect, PLACEHOLDER, Part, Phrases, command_line, no_opening, refuse_control, shown,
    unsets_go_env, with_hashes,
};
use crate::lang::Text;
use crate::plan::command::{BackUp, Command};

pub(super) const PASTE: Dialect = Dialect {
    quote,
    statements,
    say,
    guarded,
    guarded_here: guarded,
    opening: no_opening,
    line_end: "\r\n",
    byte_order_mark: "",
};

/// Windows PowerShell 5.1 reads a file without a byte order mark in the code page of the system
/// (`about_Character_Encoding`).
pub(super) const FILE: Dialect = Dialect { opening, byte_order_mark: "\u{feff}", ..PASTE };

fn opening(comments: &[String]) -> Vec<String> {
    with_hashes(comments).collect()
}

fn quote(word: &str) -> Result<String, Text> {
    refuse_control(word)?;
    if word.contains('"') || word.ends_with('\\') {
        return Err(NOT_IN_POWERSHELL);
    }
    // `go`, `env`, `-w`, `GOPROXY` need none; a comma or an `@` means something here, and what
    // begins with a digit may be a number.
    let begins_a_name = |word: &str| word.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_/.".contains(c);
    if begins_a_name(word) && word.chars().all(is_plain) {
        return Ok(word.to_owned());
    }
    // A parameter such as `-w` or `--max-time` stays as it is; one with a dot would be split.
    let name = word.strip_prefix("--").or_else(|| word.strip_prefix('-')).unwrap_or_default();
    if begins_a_name(name) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return Ok(word.to_owned());
    }
    Ok(quoted(word))
}

fn quoted(word: &str) -> String {
    let mut quoted = String::from("'");
    for c in word.chars() {
        if matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}') {
            quoted.push(c);
        }
        quoted.push(c);
    }
    quoted.push('\'');
    quoted
}

fn statements(command: &Command) -> Result<Vec<String>, Text> {
    Ok(match command {
        Command::Run(words) => vec![command_line(words, quote)?],
        Command::Look(words) => {
            vec![format!("{}; $global:LASTEXITCODE = 0", command_line(words, quote)?)]
        }
        // git answers 5 where there is no such setting.
        Command::UnsetGit(key) => vec![format!(
            "git config --global --unset-all {}; if ($LASTEXITCODE -eq 5) {{ $global:LASTEXITCODE = 0 }}",
            quoted(key.as_str())
        )],
        Command::SetVariable { key, value } => {
            vec![remember(key), format!("$env:{key} = {}", quoted(value.as_str()))]
        }
        Command::RestoreVariable { key } => {
            vec![
                format!(
                    "if ($env:MODMEND_{key} -ceq '-') {{ $env:{key} = $null }} elseif ($env:MODMEND_{key}) {{ $env:{key} = $env:MODMEND_{key}.Substring(1) }}"
                ),
                format!("$env:MODMEND_{key} = $null"),
            ]
        }
        Command::UnsetVariable { key } => vec![remember(key), format!("$env:{key} = $null")],
        Command::RunWith { key, value, words } => vec![format!(
            "& {{ $before = $env:{key}; try {{ $env:{key} = {}; {} }} finally {{ $env:{key} = $before }} }}",
            quoted(value.as_str()),
            command_line(words, quote)?
        )],
        Command::BackUp(BackUp { file, copy, mark }) => vec![format!(
            "if (-not ((Test-Path -LiteralPath {copy}) -or (Test-Path -LiteralPath {mark}))) {{ if (Test-Path -LiteralPath {file}) {{ Copy-Item -LiteralPath {file} -Destination {copy} }} else {{ New-Item -ItemType File -Path {mark} | Out-Null }} }}",
            file = quoted(file.as_str()),
            copy = quoted(copy.as_str()),
            mark = quoted(mark.as_str()),
        )],
        Command::Restore(BackUp { file, copy, mark }) => vec![format!(
            "if (Test-Path -LiteralPath {copy}) {{ Move-Item -LiteralPath {copy} -Destination {file} -Force }} elseif (Test-Path -LiteralPath {mark}) {{ Remove-Item -LiteralPath {file}, {mark} -ErrorAction SilentlyContinue }}",
            file = quoted(file.as_str()),
            copy = quoted(copy.as_str()),
            mark = quoted(mark.as_str()),
        )],
        Command::BackUpVendor => vec![lasting::BACK_UP_VENDOR.to_owned()],
        Command::RestoreVendor => vec![lasting::RESTORE_VENDOR.to_owned()],
        Command::MoveFile { from, to } => vec![format!(
            "Move-Item -LiteralPath {} -Destination {} -Force",
            quoted(from.as_str()),
            quoted(to.as_str())
        )],
        Command::DropGoSumLines { from, to, module, version } => vec![format!(
            "Get-Content -LiteralPath {from} | Where-Object {{ $f = -split $_; -not ($f[0] -ceq {module} -and ($f[1] -ceq {version} -or $f[1] -ceq {version_mod})) }} | Set-Content -LiteralPath {to} -Encoding ascii",
            from = quoted(from.as_str()),
            to = quoted(to.as_str()),
            module = quoted(module.as_str()),
            version = quoted(version.as_str()),
            version_mod = quoted(&format!("{}/go.mod", version.as_str())),
        )],
        Command::DropBrokenGoSumLines { from, to } => vec![format!(
            "Get-Content -LiteralPath {} | Where-Object {{ (-split $_).Count -eq 3 }} | Set-Content -LiteralPath {} -Encoding ascii",
            quoted(from.as_str()),
            quoted(to.as_str())
        )],
        Command::FindFile(name) => vec![format!(
            "Get-ChildItem -Path . -Recurse -File -Filter {} -ErrorAction SilentlyContinue | ForEach-Object {{ $_.FullName }}",
            quoted(name.as_str())
        )],
        Command::CreateModule => vec![
            format!("$ModulePath = '{PLACEHOLDER}'"),
            format!("if ($ModulePath -eq '{PLACEHOLDER}') {{ throw '$ModulePath = ?' }}"),
            lasting::MARK_NEW.to_owned(),
            "if (-not (Test-Path -LiteralPath 'go.mod')) { go mod init $ModulePath }".to_owned(),
            lasting::NOTE_CREATED.to_owned(),
        ],
        Command::KeepGoEnv => lasting::keep_go_env(),
        Command::NoteGoEnv => lasting::note_go_env(),
        Command::RestoreGoEnv => lasting::restore_go_env(),
        Command::RunUnlessRestored(words) => {
            let command = command_line(words, quote)?;
            lasting::unless_restored(&say(&shown(words)), &command, unsets_go_env(words))
        }
        Command::RemoveCreatedModule => vec![lasting::REMOVE_CREATED.to_owned()],
        Command::ForgetUserVariable { key } => lasting::forget_user_variable(key),
        Command::RecallUserVariable { key } => lasting::recall_user_variable(key),
        Command::DisableInProfiles { .. }
        | Command::EnableInProfiles { .. }
        | Command::ForgetSessionVariable { .. }
        | Command::RecallSessionVariable { .. } => Vec::new(),
    })
}

/// The value of a variable is kept in another one: a dash for unset, else an `x` and the value. An
/// empty variable is none before 7.5.
fn remember(key: &str) -> String {
    format!(
        "if (-not $env:MODMEND_{key}) {{ if (Test-Path Env:{key}) {{ $env:MODMEND_{key} = \"x$env:{key}\" }} else {{ $env:MODMEND_{key} = '-' }} }}"
    )
}

fn say(line: &str) -> String {
    format!("Write-Host {}", quoted(line))
}

/// A native program that fails does not stop PowerShell; its exit code is looked at.
fn guarded(parts: &[Part], phrases: &Phrases) -> Vec<String> {
    let opening = ["& {", "$ErrorActionPreference = 'Stop'", "$global:LASTEXITCODE = 0"];
    let mut lines = opening.map(str::to_owned).to_vec();
    for part in parts {
        lines.push(part.statement.clone());
        if part.can_fail {
            let stopped = quoted(&format!("{} {}", phrases.stopped, part.step));
            lines.push(format!("if ($LASTEXITCODE -ne 0) {{ throw {stopped} }}"));
        }
    }
    lines.push("}".to_owned());
    lines
}

const NOT_IN_POWERSHELL: Text = Text {
    en: "A value holds a double quote or ends with a backslash, which Windows PowerShell passes on wrongly; it is not written into a script.",
    zh: "某个值含有双引号或以反斜杠结尾，Windows PowerShell 无法正确传递，因此不会写入脚本。",
};
