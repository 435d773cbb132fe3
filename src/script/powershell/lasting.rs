//! Statements about what lasts beyond the shell: Go's settings file, and the variables that Windows
//! keeps for the user.
//!
//! Source of the latter: `Environment.SetEnvironmentVariable` of .NET; without a value, it removes
//! the variable.

/// From the two variables that `EnvFile` of cmd/go/internal/cfg/cfg.go reads on Windows: `go env GOENV`
/// prints UTF-8, which Windows PowerShell takes for the code page of the console
/// (`about_Character_Encoding`). With `GOENV=off`, `go env -w` writes the usual file.
const FIND: &str = "$modmendEnv = if ($env:GOENV -and $env:GOENV -cne 'off') { $env:GOENV } elseif ($env:APPDATA) { \"$env:APPDATA\\go\\env\" } else { \"$(go env GOENV)\" }";
const HAS_FILE: &str = "$modmendEnv -and $modmendEnv -ne 'off'";
/// A file that is not there counts as an empty one.
const IS_AS_NOTED: &str = "(Test-Path -LiteralPath \"$modmendEnv.modmend-after\") -and $(if (Test-Path -LiteralPath $modmendEnv) { (Get-FileHash -LiteralPath $modmendEnv).Hash -eq (Get-FileHash -LiteralPath \"$modmendEnv.modmend-after\").Hash } else { (Get-Item -LiteralPath \"$modmendEnv.modmend-after\").Length -eq 0 })";

fn remove(ending: &str) -> String {
    format!(
        "Remove-Item -LiteralPath \"$modmendEnv.modmend-{ending}\" -ErrorAction SilentlyContinue"
    )
}

fn new_file(ending: &str) -> String {
    format!("New-Item -ItemType File -Force -Path \"$modmendEnv.modmend-{ending}\" | Out-Null")
}

pub(super) fn keep_go_env() -> Vec<String> {
    vec![
        FIND.to_owned(),
        format!(
            "if (({HAS_FILE}) -and -not ({IS_AS_NOTED})) {{ if (Test-Path -LiteralPath $modmendEnv) {{ Copy-Item -LiteralPath $modmendEnv -Destination \"$modmendEnv.modmend-before\" -Force; {} }} else {{ {}; {} }} }}",
            remove("absent"),
            new_file("absent"),
            remove("before"),
        ),
        // `go env -u` fails where there is no file.
        format!(
            "if (({HAS_FILE}) -and -not (Test-Path -LiteralPath $modmendEnv)) {{ New-Item -ItemType File -Force -Path $modmendEnv | Out-Null }}"
        ),
    ]
}

pub(super) fn note_go_env() -> Vec<String> {
    vec![format!(
        "if ({HAS_FILE}) {{ if (Test-Path -LiteralPath $modmendEnv) {{ Copy-Item -LiteralPath $modmendEnv -Destination \"$modmendEnv.modmend-after\" -Force }} else {{ {} }} }}",
        new_file("after"),
    )]
}

pub(super) fn restore_go_env() -> Vec<String> {
    vec![
        FIND.to_owned(),
        "$modmendRestored = $false".to_owned(),
        format!(
            "if (({HAS_FILE}) -and ({IS_AS_NOTED})) {{ if (Test-Path -LiteralPath \"$modmendEnv.modmend-before\") {{ Copy-Item -LiteralPath \"$modmendEnv.modmend-before\" -Destination $modmendEnv -Force; $modmendRestored = $true }} elseif (Test-Path -LiteralPath \"$modmendEnv.modmend-absent\") {{ Remove-Item -LiteralPath $modmendEnv -ErrorAction SilentlyContinue; $modmendRestored = $true }} }}"
        ),
        format!(
            "if ({HAS_FILE}) {{ {}; {}; {} }}",
            remove("before"),
            remove("absent"),
            remove("after")
        ),
    ]
}

/// `line` is the statement that shows the command, and `command` the command. `go env -u` fails where
/// there is no file, and has nothing to do there.
pub(super) fn unless_restored(line: &str, command: &str, unsets: bool) -> Vec<String> {
    let file = if unsets {
        " -and (-not $modmendEnv -or $modmendEnv -eq 'off' -or (Test-Path -LiteralPath $modmendEnv))"
    } else {
        ""
    };
    vec![format!("if ((-not $modmendRestored){file}) {{ {line}; {command} }}")]
}

/// An empty file tells that there was no go.mod; then it holds the go.mod that was made.
pub(super) const MARK_NEW: &str = "if (-not (Test-Path -LiteralPath 'go.mod')) { New-Item -ItemType File -Force -Path 'go.mod.modmend-created' | Out-Null }";
pub(super) const NOTE_CREATED: &str = "if ((Test-Path -LiteralPath 'go.mod.modmend-created') -and (Get-Item -LiteralPath 'go.mod.modmend-created').Length -eq 0) { Copy-Item -LiteralPath 'go.mod' -Destination 'go.mod.modmend-created' -Force }";

pub(super) const REMOVE_CREATED: &str = "if (Test-Path -LiteralPath 'go.mod.modmend-created') { if ((Test-Path -LiteralPath 'go.mod') -and (Get-FileHash -LiteralPath 'go.mod').Hash -eq (Get-FileHash -LiteralPath 'go.mod.modmend-created').Hash) { Remove-Item -LiteralPath 'go.mod', 'go.mod.modmend-created' } else { Write-Host 'go.mod != go.mod.modmend-created'; Remove-Item -LiteralPath 'go.mod.modmend-created' } }";

pub(super) fn forget_user_variable(key: &str) -> Vec<String> {
    vec![format!(
        "if ([Environment]::GetEnvironmentVariable('{key}', 'User')) {{ [Environment]::SetEnvironmentVariable('MODMEND_USER_{key}', [Environment]::GetEnvironmentVariable('{key}', 'User'), 'User'); [Environment]::SetEnvironmentVariable('{key}', $null, 'User') }}"
    )]
}

pub(super) fn recall_user_variable(key: &str) -> Vec<String> {
    vec![format!(
        "if ([Environment]::GetEnvironmentVariable('MODMEND_USER_{key}', 'User')) {{ [Environment]::SetEnvironmentVariable('{key}', [Environment]::GetEnvironmentVariable('MODMEND_USER_{key}', 'User'), 'User'); [Environment]::SetEnvironmentVariable('MODMEND_USER_{key}', $null, 'User') }}"
    )]
}

/// The go command passes over directories whose name begins with a dot.
pub(super) const BACK_UP_VENDOR: &str = "if (-not ((Test-Path -LiteralPath .vendor.modmend-backup) -or (Test-Path -LiteralPath .vendor.modmend-absent))) { if (Test-Path -LiteralPath vendor) { Copy-Item -LiteralPath vendor -Destination .vendor.modmend-backup -Recurse } else { New-Item -ItemType File -Path .vendor.modmend-absent | Out-Null } }";
pub(super) const RESTORE_VENDOR: &str = "foreach ($old in '.vendor.modmend-backup', '.vendor.modmend-absent') { if (Test-Path -LiteralPath $old) { if (Test-Path -LiteralPath vendor) { Remove-Item -LiteralPath vendor -Recurse -Force }; if ($old -eq '.vendor.modmend-backup') { Move-Item -LiteralPath $old -Destination vendor } else { Remove-Item -LiteralPath $old } } }";
