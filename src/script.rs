//! A plan → text for a shell. Quoting lives here and nowhere else.
//!
//! A script stops at the first command that fails, says what it does, and never closes the
//! terminal. It has two forms: what is pasted at a prompt holds no comment lines (an interactive
//! zsh takes `#` for a command); a file begins with what it is and how it is run.

mod cmd;
mod dialect;
mod fish;
mod fragment;
mod header;
mod posix;
mod powershell;
mod whole;

use crate::evidence::Os;
use crate::lang::{Lang, Text};
use crate::plan::command::Command;
use crate::plan::{Plan, PlannedStep, Scope};
use dialect::Dialect;
pub use fragment::{Fragment, fragment, fragment_refusals, quote_variable};
pub use header::file_name;

/// A shell that scripts are written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// bash, and every other POSIX shell.
    Bash,
    /// zsh.
    Zsh,
    /// fish.
    Fish,
    /// Windows PowerShell 5.1 and PowerShell 7.
    PowerShell,
    /// cmd.exe.
    Cmd,
}

impl Shell {
    /// All shells, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Bash, Self::Zsh, Self::Fish, Self::PowerShell, Self::Cmd];

    /// The shell that a new terminal runs.
    pub const fn usual_on(os: Os) -> Self {
        match os {
            Os::Linux => Self::Bash,
            Os::MacOs => Self::Zsh,
            Os::Windows => Self::PowerShell,
        }
    }

    /// The name on the command line and in storage.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
            Self::PowerShell => "powershell",
            Self::Cmd => "cmd",
        }
    }

    /// The name that people know.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PowerShell => "PowerShell",
            _ => self.id(),
        }
    }

    /// Reads [`Self::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shell| shell.id() == id)
    }

    const fn dialect(self, form: Form) -> &'static Dialect {
        match (self, form) {
            (Self::Bash | Self::Zsh, Form::Paste) => &posix::PASTE,
            (Self::Bash | Self::Zsh, Form::File) => &posix::FILE,
            (Self::Fish, Form::Paste) => &fish::PASTE,
            (Self::Fish, Form::File) => &fish::FILE,
            (Self::PowerShell, Form::Paste) => &powershell::PASTE,
            (Self::PowerShell, Form::File) => &powershell::FILE,
            (Self::Cmd, Form::Paste) => &cmd::PASTE,
            (Self::Cmd, Form::File) => &cmd::FILE,
        }
    }
}

/// How a script gets into its shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Form {
    /// Pasted at a prompt.
    #[default]
    Paste,
    /// Saved, and run by its name.
    File,
}

impl Form {
    /// Both forms.
    pub const ALL: [Self; 2] = [Self::Paste, Self::File];

    /// The name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paste => "paste",
            Self::File => "file",
        }
    }

    /// Reads [`Self::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }
}

/// Which way a script goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Takes the steps.
    Fix,
    /// Takes them back, last first.
    Undo,
}

/// The statements of one step, for copying; empty for a text.
///
/// # Errors
/// Why a value cannot be written in this shell and form.
pub fn step_statements(step: &PlannedStep, shell: Shell, form: Form) -> Result<Vec<String>, Text> {
    all_statements(&step.commands, shell, form)
}

/// The statements of some commands.
///
/// # Errors
/// Why a value cannot be written in this shell and form.
pub fn all_statements(commands: &[Command], shell: Shell, form: Form) -> Result<Vec<String>, Text> {
    whole::statements(commands, shell.dialect(form))
}

/// A word quoted for a shell.
///
/// # Errors
/// Why it cannot be written in this shell and form.
pub fn quote(word: &str, shell: Shell, form: Form) -> Result<String, Text> {
    (shell.dialect(form).quote)(word)
}

/// The whole plan as one script, to be written as UTF-8 as it is: a byte order mark and the line
/// breaks that the shell wants are in it. Steps for a person are told, not run; a step that
/// cannot be written in this form is told with the reason. A plan without commands gives an empty
/// script.
pub fn script(
    plan: &Plan,
    shell: Shell,
    form: Form,
    scope: Scope,
    lang: Lang,
    direction: Direction,
) -> String {
    let dialect = shell.dialect(form);
    // What changes variables of this shell has to run in it, whatever else is changed.
    let scope = if plan.changes_this_shell() { Scope::Shell } else { scope };
    let lines = whole::lines(plan, dialect, scope, lang, direction);
    if lines.is_empty() {
        return String::new();
    }
    let comments = match form {
        Form::Paste => Vec::new(),
        Form::File => header::comments(shell, scope, lang, direction),
    };
    let opening = (dialect.opening)(&comments);
    let lines = opening.into_iter().chain(lines).map(|line| line + dialect.line_end);
    let mut script = dialect.byte_order_mark.to_owned();
    script.extend(lines);
    script
}

/// The steps that a script of this shell and form tells instead of runs, each with its number and
/// the reason.
pub fn refusals(plan: &Plan, shell: Shell, form: Form, direction: Direction) -> Vec<(usize, Text)> {
    whole::refusals(plan, shell.dialect(form), direction)
}
