//! Environment variables of the system, which win over what `go env -w` writes: they are taken away
//! in the shell at hand and where they are set for good.

use super::command::Command;
use super::outcome::Outcome;
use super::state::State;
use super::{PlannedStep, Scope};
use crate::cause::Risk;
use crate::evidence::Os;
use crate::evidence::captures::Captures;
use crate::go::env_print::KNOWN_KEYS;
use crate::lang::Text;
use crate::script::Shell;

/// The name of Go's that the log has captured.
pub(super) fn named(captures: &Captures) -> Option<&'static str> {
    let word = captures.get("word")?;
    KNOWN_KEYS.iter().copied().find(|key| *key == word)
}

/// The variable goes, as far as the person wants changes to reach; `None` where a step has taken
/// it away.
pub(super) fn clear(key: &'static str, state: &State<'_>) -> Option<Outcome> {
    if state.is_cleared(key) {
        return None;
    }
    let mut outcome = Outcome {
        commands: vec![Command::UnsetVariable { key }],
        undo: vec![Command::RestoreVariable { key }],
        ..Outcome::default()
    };
    if state.profile.scope == Scope::User {
        if matches!(state.profile.shell, Shell::PowerShell | Shell::Cmd) {
            // What lasts comes before what is of this shell.
            outcome.commands.insert(0, Command::ForgetUserVariable { key });
            outcome.undo.insert(0, Command::RecallUserVariable { key });
        } else {
            // fish shows the universal variable once the one of the shell is gone.
            outcome.commands.push(Command::DisableInProfiles { key });
            outcome.undo.push(Command::EnableInProfiles { key });
        }
        if keeps_sessions(state) {
            outcome.commands.insert(0, Command::ForgetSessionVariable { key });
            outcome.undo.insert(0, Command::RecallSessionVariable { key });
        }
        outcome.risk = Some(Risk::Review);
        outcome.note = Some(elsewhere(state));
    }
    Some(outcome)
}

/// Whether `launchctl setenv` may have set the variable.
fn keeps_sessions(state: &State<'_>) -> bool {
    state.profile.os == Os::MacOs
        && matches!(state.profile.shell, Shell::Bash | Shell::Zsh | Shell::Fish)
}

fn elsewhere(state: &State<'_>) -> Text {
    match state.profile.shell {
        Shell::PowerShell => ELSEWHERE_BY_POWERSHELL,
        Shell::Cmd => ELSEWHERE_BY_CMD,
        _ if keeps_sessions(state) => ELSEWHERE_ON_MACOS,
        _ => ELSEWHERE,
    }
}

/// A step that writes Go's settings file does nothing while the system has a variable of the same
/// name: that one goes first.
pub(super) fn steps_before(step: &PlannedStep, state: &State<'_>) -> Vec<PlannedStep> {
    if !step.is_scripted() {
        return Vec::new();
    }
    let written = super::go_changes(step)
        .into_iter()
        .filter(|_| step.commands.iter().any(Command::writes_go_env));
    let keys =
        written.filter_map(|(key, _)| KNOWN_KEYS.iter().copied().find(|known| *known == key));
    let covered = keys.filter(|key| state.is_set_by_system(key));
    covered
        .filter_map(|key| {
            let outcome = clear(key, state)?;
            Some(PlannedStep {
                cause: step.cause,
                title: TITLE,
                why: WHY,
                captures: [("word", key.to_owned())].into_iter().collect(),
                risk: Risk::Review,
                commands: outcome.commands,
                verify: Vec::new(),
                undo: outcome.undo,
                withheld: outcome.note,
            })
        })
        .collect()
}

const TITLE: Text =
    Text { en: "Take the environment variable `{word}` away", zh: "去掉环境变量 `{word}`" };
const WHY: Text = Text {
    en: "It wins over what `go env -w` writes, which the next step does.",
    zh: "它会盖过 `go env -w` 写入的值，而下一步要写的正是这个值。",
};
const ELSEWHERE: Text = Text {
    en: "This covers the shell and where a user sets variables for good. If the variable comes back in a new terminal, it is set for the whole machine, in the Dockerfile, in the CI file or by the editor: change it there.",
    zh: "这一步处理当前终端，以及用户长期设置变量的地方。如果在新终端里又出现，说明它是在整台机器、Dockerfile、CI 文件或编辑器里设置的，请到那里修改。",
};
const ELSEWHERE_ON_MACOS: Text = Text {
    en: "This covers the shell, its start-up files and `launchctl setenv`, where that has set the same value; programs that run already keep it. If the variable comes back in a new terminal, it is set by a file in `~/Library/LaunchAgents` or by the editor: change it there.",
    zh: "这一步处理当前终端、它的启动文件，以及用 `launchctl setenv` 设置的同一个值；已经在运行的程序仍保留原值。如果在新终端里又出现，说明它是由 `~/Library/LaunchAgents` 里的文件或编辑器设置的，请到那里修改。",
};
const ELSEWHERE_BY_POWERSHELL: Text = Text {
    en: "This covers the shell and the variables of your user. If the variable comes back in a new terminal, it is set for the whole machine, which takes a PowerShell that is run as administrator: `[Environment]::GetEnvironmentVariable('NAME', 'Machine')` shows its value, `[Environment]::SetEnvironmentVariable('NAME', $null, 'Machine')` takes it away, and the same with the value in the place of `$null` brings it back. Or the editor or the CI file sets it: change it there.",
    zh: "这一步处理当前终端和当前用户的变量。如果在新终端里又出现，说明它是为整台机器设置的，需要以管理员身份运行的 PowerShell：`[Environment]::GetEnvironmentVariable('NAME', 'Machine')` 显示它的值，`[Environment]::SetEnvironmentVariable('NAME', $null, 'Machine')` 把它去掉，把 `$null` 换成原来的值即可恢复。也可能是编辑器或 CI 文件设置的，请到那里修改。",
};
const ELSEWHERE_BY_CMD: Text = Text {
    en: "This covers the shell and the variables of your user. If the variable comes back in a new terminal, it is set for the whole machine, which takes a prompt that is run as administrator: `reg query \"HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment\" /v NAME` shows its value, `reg delete` with the same key and name takes it away from the next sign-in on, and `setx NAME \"VALUE\" /m` brings it back. Or the editor or the CI file sets it: change it there.",
    zh: "这一步处理当前终端和当前用户的变量。如果在新终端里又出现，说明它是为整台机器设置的，需要以管理员身份运行的命令提示符：`reg query \"HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment\" /v NAME` 显示它的值，用同样的键和名称执行 `reg delete` 会从下次登录起去掉它，`setx NAME \"VALUE\" /m` 可以恢复。也可能是编辑器或 CI 文件设置的，请到那里修改。",
};
