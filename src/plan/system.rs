//! Environment variables of the system, which win over what `go env -w` writes: they are taken away
//! in the shell at hand and where they are set for good.

use super::command::Command;
use super::outcome::Outcome;
use super::state::State;
use super::{PlannedStep, Scope};
use crate::cause::Risk;
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
            // cmd compares what Windows keeps with what the shell has, so this comes first.
            outcome.commands.insert(0, Command::ForgetUserVariable { key });
            outcome.undo.insert(0, Command::RecallUserVariable { key });
        } else {
            // fish shows the universal variable once the one of the shell is gone.
            outcome.commands.push(Command::DisableInProfiles { key });
            outcome.undo.push(Command::EnableInProfiles { key });
        }
        outcome.risk = Some(Risk::Review);
        outcome.note = Some(ELSEWHERE);
    }
    Some(outcome)
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
