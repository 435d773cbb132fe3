//! What a step runs, before a shell is chosen.

use super::Scope;
use super::value::Value;

/// One command. Scripts are made of these and of nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A program with its arguments.
    Run(Vec<Value>),
    /// A program that only looks around. It may well fail for the reason that is to be mended, so a
    /// script goes on.
    Look(Vec<Value>),
    /// An environment variable of this shell; its value before is remembered in the shell.
    SetVariable {
        /// The name.
        key: &'static str,
        /// The new value.
        value: Value,
    },
    /// The variable gets the value that [`Command::SetVariable`] remembered.
    RestoreVariable {
        /// The name.
        key: &'static str,
    },
    /// The variable of this shell goes; its value before is remembered in the shell.
    UnsetVariable {
        /// The name.
        key: &'static str,
    },
    /// A program with an environment variable that is set for it alone.
    RunWith {
        /// The name.
        key: &'static str,
        /// The value.
        value: Value,
        /// The program with its arguments.
        words: Vec<Value>,
    },
    /// A copy of a file beside it, or a mark that there is no such file. What is there already is
    /// of an older original, and stays.
    BackUp(BackUp),
    /// The file is what [`Command::BackUp`] found, and copy or mark are gone. Nothing happens
    /// where there is neither.
    Restore(BackUp),
    /// A copy of the directory vendor, or a mark that there is none; as for [`Command::BackUp`].
    BackUpVendor,
    /// vendor is what [`Command::BackUpVendor`] found, and copy or mark are gone.
    RestoreVendor,
    /// A file moves, over the one that is there.
    MoveFile {
        /// The file.
        from: Value,
        /// Its new name.
        to: Value,
    },
    /// A copy of Go's own settings file beside it, before the first change to it. What is there
    /// already stays where the file is still as the last change left it.
    KeepGoEnv,
    /// A second copy, of what the changes have made of it.
    NoteGoEnv,
    /// Go's settings file is what [`Command::KeepGoEnv`] found, if it is still what
    /// [`Command::NoteGoEnv`] saw. The copies are gone afterwards.
    RestoreGoEnv,
    /// A command that is shown and run where [`Command::RestoreGoEnv`] could not bring the file back.
    RunUnlessRestored(Vec<Value>),
    /// go.mod is removed, if it is still what [`Command::CreateModule`] made.
    RemoveCreatedModule,
    /// The lines that set a variable, and nothing else, in the files that the person's shells read
    /// when they start become comments. A copy of each file stays beside it.
    DisableInProfiles {
        /// The name.
        key: &'static str,
    },
    /// Those lines are what they were.
    EnableInProfiles {
        /// The name.
        key: &'static str,
    },
    /// The variable that Windows keeps for the user goes; its value is kept beside it.
    ForgetUserVariable {
        /// The name.
        key: &'static str,
    },
    /// It is there again.
    RecallUserVariable {
        /// The name.
        key: &'static str,
    },
    /// The variable that macOS keeps for the session of the user (`launchctl setenv`) goes, if it is the
    /// one that this shell has; its value is kept beside it.
    ForgetSessionVariable {
        /// The name.
        key: &'static str,
    },
    /// It is there again.
    RecallSessionVariable {
        /// The name.
        key: &'static str,
    },
    /// `to` becomes `from` without the lines of one module version.
    DropGoSumLines {
        /// The file read.
        from: Value,
        /// The file written.
        to: Value,
        /// The module path.
        module: Value,
        /// Its version.
        version: Value,
    },
    /// `to` becomes `from` without the lines that are no lines of a go.sum.
    DropBrokenGoSumLines {
        /// The file read.
        from: Value,
        /// The file written.
        to: Value,
    },
    /// A setting of git goes from the person's own ones; nothing happens where it is not set.
    UnsetGit(Value),
    /// Lists the files of a name in this directory and below.
    FindFile(Value),
    /// `go mod init` with a module path that the person fills in, and a copy of what it made.
    CreateModule,
}

/// A file, its copy, and the mark that stands for a file that was not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackUp {
    /// The file.
    pub file: Value,
    /// Its copy.
    pub copy: Value,
    /// The mark.
    pub mark: Value,
}

impl BackUp {
    /// go.mod.
    pub fn go_mod() -> Self {
        let [file, copy, mark] =
            ["go.mod", "go.mod.modmend-backup", "go.mod.modmend-absent"].map(Value::literal);
        Self { file, copy, mark }
    }

    /// go.sum.
    pub fn go_sum() -> Self {
        let [file, copy, mark] =
            ["go.sum", "go.sum.modmend-backup", "go.sum.modmend-absent"].map(Value::literal);
        Self { file, copy, mark }
    }
}

impl Command {
    /// `go env -w KEY=VALUE`.
    pub fn go_env_write(key: &'static str, value: &Value) -> Self {
        Self::Run(vec![
            Value::literal("go"),
            Value::literal("env"),
            Value::literal("-w"),
            value.assigned_to(key),
        ])
    }

    /// Whether it changes Go's own settings file.
    pub fn writes_go_env(&self) -> bool {
        let (Self::Run(words) | Self::RunWith { words, .. }) = self else { return false };
        let words: Vec<&str> = words.iter().map(Value::as_str).collect();
        matches!(words.as_slice(), ["go", "env", "-w" | "-u", ..])
    }

    /// How far its change reaches; `None` where it changes nothing that stays.
    pub fn scope(&self) -> Option<Scope> {
        match self {
            Self::SetVariable { .. }
            | Self::RestoreVariable { .. }
            | Self::UnsetVariable { .. } => Some(Scope::Shell),
            Self::DisableInProfiles { .. }
            | Self::EnableInProfiles { .. }
            | Self::ForgetUserVariable { .. }
            | Self::RecallUserVariable { .. }
            | Self::ForgetSessionVariable { .. }
            | Self::RecallSessionVariable { .. }
            | Self::KeepGoEnv
            | Self::NoteGoEnv
            | Self::RestoreGoEnv
            | Self::RunUnlessRestored(_)
            | Self::UnsetGit(_) => Some(Scope::User),
            Self::RunWith { .. } if self.writes_go_env() => Some(Scope::User),
            Self::Run(words) => {
                let words: Vec<&str> = words.iter().map(Value::as_str).collect();
                let is_for_user = matches!(
                    words.as_slice(),
                    ["go", "env", "-w" | "-u", ..]
                        | ["go", "clean", ..]
                        | ["git", "config", "--global", ..]
                );
                is_for_user.then_some(Scope::User)
            }
            Self::BackUp(_)
            | Self::Restore(_)
            | Self::BackUpVendor
            | Self::RestoreVendor
            | Self::MoveFile { .. }
            | Self::DropGoSumLines { .. }
            | Self::DropBrokenGoSumLines { .. }
            | Self::CreateModule
            | Self::RemoveCreatedModule => Some(Scope::Project),
            Self::RunWith { .. } | Self::Look(_) | Self::FindFile(_) => None,
        }
    }

    /// Whether it goes through start-up files or the variables that the system keeps: too many words to
    /// be read beside one step, and a part of whole scripts only.
    pub const fn is_for_whole_scripts(&self) -> bool {
        matches!(
            self,
            Self::DisableInProfiles { .. }
                | Self::EnableInProfiles { .. }
                | Self::ForgetUserVariable { .. }
                | Self::RecallUserVariable { .. }
                | Self::ForgetSessionVariable { .. }
                | Self::RecallSessionVariable { .. }
        )
    }

    /// `go env -u KEY`.
    pub fn go_env_unset(key: &'static str) -> Self {
        Self::Run(["go", "env", "-u", key].map(Value::literal).to_vec())
    }
}
