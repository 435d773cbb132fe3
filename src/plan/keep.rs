//! Go's settings file around a fix: a copy before, a copy behind, and the way back as a whole.

use super::command::Command;
use super::{Plan, PlannedStep};

/// What takes one step back, as a part of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct UndoStep {
    /// The step, as a position in [`Plan::steps`].
    pub step: usize,
    /// What is run, in this order.
    pub commands: Vec<Command>,
}

impl PlannedStep {
    /// The commands as a script runs them: where they change Go's settings file, between a copy of
    /// what it was and a copy of what it became.
    pub fn kept_commands(&self) -> Vec<Command> {
        let writes = |command: &Command| command.writes_go_env();
        let (first, last) =
            (self.commands.iter().position(writes), self.commands.iter().rposition(writes));
        let mut kept = Vec::new();
        for (index, command) in self.commands.iter().enumerate() {
            if Some(index) == first {
                kept.push(Command::KeepGoEnv);
            }
            kept.push(command.clone());
            if Some(index) == last {
                kept.push(Command::NoteGoEnv);
            }
        }
        kept
    }
}

impl Plan {
    /// Whether a script of it sets or takes away variables of the shell that runs it.
    pub fn changes_this_shell(&self) -> bool {
        let mut scripted = self.steps.iter().filter(|step| step.is_scripted());
        scripted.any(PlannedStep::changes_this_shell)
    }

    /// What takes the whole plan back, the last step first. Go's settings file comes back from its
    /// copy if nothing else has changed it since; otherwise each variable by its value.
    pub fn undo(&self) -> Vec<UndoStep> {
        let mut is_restored = false;
        let mut undo = Vec::new();
        for (step, planned) in self.steps.iter().enumerate().rev() {
            if !planned.is_scripted() || planned.undo.is_empty() {
                continue;
            }
            let mut commands = Vec::new();
            for command in planned.undo.iter().rev() {
                if !command.writes_go_env() {
                    commands.push(command.clone());
                    continue;
                }
                if !is_restored {
                    commands.push(Command::RestoreGoEnv);
                    is_restored = true;
                }
                if let Command::Run(words) | Command::RunWith { words, .. } = command {
                    commands.push(Command::RunUnlessRestored(words.clone()));
                }
            }
            undo.push(UndoStep { step, commands });
        }
        undo
    }
}
