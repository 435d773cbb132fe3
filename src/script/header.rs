//! What a file says about itself: its name, what it is, and how it is run.

use super::{Direction, Shell};
use crate::lang::{Lang, Text};
use crate::plan::Scope;

/// The name under which a script is saved.
pub const fn file_name(shell: Shell, direction: Direction) -> &'static str {
    match (shell, direction) {
        (Shell::Bash | Shell::Zsh, Direction::Fix) => "modmend-fix.sh",
        (Shell::Bash | Shell::Zsh, Direction::Undo) => "modmend-undo.sh",
        (Shell::Fish, Direction::Fix) => "modmend-fix.fish",
        (Shell::Fish, Direction::Undo) => "modmend-undo.fish",
        (Shell::PowerShell, Direction::Fix) => "modmend-fix.ps1",
        (Shell::PowerShell, Direction::Undo) => "modmend-undo.ps1",
        (Shell::Cmd, Direction::Fix) => "modmend-fix.cmd",
        (Shell::Cmd, Direction::Undo) => "modmend-undo.cmd",
    }
}

/// The comments at the beginning of a file, one sentence each.
pub(super) fn comments(
    shell: Shell,
    scope: Scope,
    lang: Lang,
    direction: Direction,
) -> Vec<String> {
    let what = match direction {
        Direction::Fix => FIX,
        Direction::Undo => UNDO,
    };
    let name = file_name(shell, direction);
    let run = run(shell, scope, name);
    let how = match scope {
        Scope::User => HOW,
        Scope::Shell | Scope::Project => HOW_HERE,
    };
    vec![format!("{name}: {}", what.get(lang)), format!("{} {run}", how.get(lang))]
}

/// What runs the file. One that sets variables of this shell has to run within it.
fn run(shell: Shell, scope: Scope, name: &str) -> String {
    match (shell, scope) {
        (Shell::Bash | Shell::Zsh, Scope::User) => format!("sh {name}"),
        (Shell::Bash | Shell::Zsh, Scope::Shell | Scope::Project) => format!(". ./{name}"),
        (Shell::Fish, Scope::User) => format!("fish {name}"),
        (Shell::Fish, Scope::Shell | Scope::Project) => format!("source {name}"),
        // A downloaded script is not run otherwise (about_Execution_Policies).
        (Shell::PowerShell, Scope::User) => {
            format!("powershell -ExecutionPolicy Bypass -File {name}")
        }
        (Shell::PowerShell, Scope::Shell | Scope::Project) => {
            format!("Unblock-File {name}; .\\{name}")
        }
        (Shell::Cmd, _) => name.to_owned(),
    }
}

const FIX: Text = Text {
    en: "made by modmend; mends what keeps Go from downloading modules. It stops at the first step that fails and says which.",
    zh: "由 modmend 生成，修复 Go 模块下载失败的问题。遇到失败的步骤就停下，并说明是哪一步。",
};
const UNDO: Text = Text {
    en: "made by modmend; takes the fix back, last step first. It stops at the first step that fails and says which.",
    zh: "由 modmend 生成，从最后一步开始撤销修复。遇到失败的步骤就停下，并说明是哪一步。",
};
const HOW: Text = Text {
    en: "Run it in the directory in which the go command failed:",
    zh: "请在 go 命令失败的目录中运行：",
};
const HOW_HERE: Text = Text {
    en: "It sets variables of one shell: run it within that shell, in the directory in which the go command failed:",
    zh: "它只设置当前终端的变量：请在该终端内、go 命令失败的目录中运行：",
};
