//! What a step runs, before a shell is chosen.

use super::value::Value;

/// One command. Scripts are made of these and of nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A program with its arguments.
    Run(Vec<Value>),
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
    /// A file moves, over the one that is there.
    MoveFile {
        /// The file.
        from: Value,
        /// Its new name.
        to: Value,
    },
    /// A file is removed.
    RemoveFile(Value),
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
    /// Lists the files of a name in this directory and below.
    FindFile(Value),
    /// `go mod init` with a module path that the person fills in.
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

    /// `go env -u KEY`.
    pub fn go_env_unset(key: &'static str) -> Self {
        Self::Run(["go", "env", "-u", key].map(Value::literal).to_vec())
    }
}
