//! What a cause says is to be done.

use super::Test;
use crate::lang::Text;

/// How dangerous a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// Cannot make anything worse, and can be undone.
    Safe,
    /// May change what is built or trusted, or whom a name is told.
    Review,
    /// Is for a person to do; never part of a script.
    Manual,
}

/// One thing to do.
#[derive(Debug)]
pub struct Step {
    /// What to do.
    pub title: Text,
    /// Why this helps.
    pub why: Text,
    /// How.
    pub action: Action,
    /// How dangerous it is.
    pub risk: Risk,
    /// Conditions on the finding's first entry; the step is left out where one fails.
    pub only_if: &'static [Test],
    /// Commands that show whether the step worked.
    pub verify: &'static [&'static [&'static str]],
}

/// What a step does. Words may have holes: `"{module}@{version}"`.
#[derive(Debug)]
pub enum Action {
    /// GOPROXY gets a mirror in the place of the hosts that cannot be reached.
    UseMirror,
    /// GOPROXY loses the entry on the captured `host`.
    DropProxy,
    /// GOPROXY ends with `direct`, so that Go asks the module's own server where no proxy has it.
    EndWithDirect,
    /// GOPRIVATE, and its kin where they are set apart, get a pattern for the captured module.
    AddPrivatePattern,
    /// go.sum loses the lines of the captured module and version.
    DropGoSumLines,
    /// go.sum loses what is no line of a go.sum: the markers of a merge, lines that were cut off.
    DropBrokenGoSumLines,
    /// The variable goes back to Go's default.
    Reset(&'static str),
    /// The variable of Go gets this value, which may have holes.
    SetGo {
        /// Its name.
        key: &'static str,
        /// Its value.
        value: &'static str,
    },
    /// The list in a variable of Go, such as GOINSECURE, gets one more pattern.
    ExtendGo {
        /// Its name.
        key: &'static str,
        /// The new pattern, which may have holes.
        item: &'static str,
    },
    /// An environment variable of the operating system goes, in this shell and where the user sets
    /// it for good.
    ClearVariable(&'static str),
    /// The same for the variable of Go that the log has captured as `word`.
    ClearNamed,
    /// The checksum database is asked for the captured module and version.
    LookUpChecksum,
    /// One command, and the one that takes it back.
    Run {
        /// The command, word by word.
        command: &'static [&'static str],
        /// Takes it back; empty where the command changes nothing.
        undo: &'static [&'static str],
    },
    /// A setting goes from the person's own git settings.
    UnsetGit {
        /// Its name.
        key: &'static str,
        /// The command that takes it back, word by word.
        undo: &'static [&'static str],
    },
    /// Commands that may change go.mod and go.sum. Both are copied first, and the undo brings the
    /// copies back.
    EditModule(&'static [&'static [&'static str]]),
    /// `go mod tidy` and `go mod vendor`. go.mod, go.sum and the directory vendor are copied first.
    MakeVendor,
    /// One command with an environment variable that is set for it alone. go.mod and go.sum are
    /// copied first, and the undo brings the copies back.
    EditModuleWith {
        /// The variable.
        key: &'static str,
        /// Its value.
        value: &'static str,
        /// The command, word by word.
        command: &'static [&'static str],
    },
    /// `go mod init` with a module path that the person fills in.
    CreateModule,
    /// A command that empties a cache. Nothing takes it back; what was in it is fetched or built
    /// again when it is needed.
    EmptyCache(&'static [&'static str]),
    /// A search for a file of this name below the current directory.
    FindFile(&'static str),
    /// A text only.
    Tell,
}

impl Action {
    /// Whether it leaves anything other than it was.
    pub const fn changes_something(&self) -> bool {
        match self {
            Self::LookUpChecksum | Self::FindFile(_) | Self::Tell => false,
            Self::Run { undo, .. } => !undo.is_empty(),
            _ => true,
        }
    }
}
