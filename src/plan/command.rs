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
    /// A copy of a file. A copy that is there already is an older original, and stays.
    CopyFile {
        /// The file.
        from: Value,
        /// Its copy.
        to: Value,
    },
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
