//! A plan → text for a shell. Quoting lives here and nowhere else.
//!
//! Every script is made for both uses: pasted at a prompt, and run as a file. So it has no
//! comment lines (an interactive zsh takes `#` for a command), it never closes the
//! terminal, it stops at the first command that fails, and it says what it does.

mod cmd;
mod fish;
mod posix;
mod powershell;

use crate::cause::Risk;
use crate::evidence::Os;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::plan::command::Command;
use crate::plan::value::Value;
use crate::plan::{Plan, PlannedStep, Scope};

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

    const fn dialect(self) -> &'static Dialect {
        match self {
            Self::Bash | Self::Zsh => &posix::DIALECT,
            Self::Fish => &fish::DIALECT,
            Self::PowerShell => &powershell::DIALECT,
            Self::Cmd => &cmd::DIALECT,
        }
    }
}

/// What differs between shells.
struct Dialect {
    /// A word as the shell reads it back, or why it cannot be written.
    quote: fn(&str) -> Result<String, Text>,
    /// The statements of a command, each with a status of its own.
    statements: fn(&Command) -> Result<Vec<String>, Text>,
    /// A statement that prints a line.
    say: fn(&str) -> String,
    /// The statements as lines of a script that stops at the first failure and says where.
    guarded: fn(&[Part], &Phrases) -> Vec<String>,
    /// The same where statements set something for the shell they run in.
    guarded_here: fn(&[Part], &Phrases) -> Vec<String>,
    /// What stands behind each line.
    line_end: &'static str,
}

/// A piece of a script.
struct Part {
    /// The number of the step.
    step: usize,
    /// The statement.
    statement: String,
    /// Whether its failure ends the script.
    can_fail: bool,
}

/// The sentences that scripts print.
struct Phrases {
    stopped: &'static str,
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
/// Why a value cannot be written in this shell.
pub fn step_statements(step: &PlannedStep, shell: Shell) -> Result<Vec<String>, Text> {
    all_statements(&step.commands, shell)
}

/// The statements of some commands.
///
/// # Errors
/// Why a value cannot be written in this shell.
pub fn all_statements(commands: &[Command], shell: Shell) -> Result<Vec<String>, Text> {
    let mut statements = Vec::new();
    for command in commands {
        statements.extend((shell.dialect().statements)(command)?);
    }
    Ok(statements)
}

/// A word quoted for a shell.
///
/// # Errors
/// Why it cannot be written in this shell.
pub fn quote(word: &str, shell: Shell) -> Result<String, Text> {
    (shell.dialect().quote)(word)
}

/// The whole plan as one script. Steps for a person are told, not run. A plan without
/// commands gives an empty script.
pub fn script(plan: &Plan, shell: Shell, scope: Scope, lang: Lang, direction: Direction) -> String {
    let dialect = shell.dialect();
    let mut parts = Vec::new();
    let steps: Vec<(usize, &PlannedStep)> =
        plan.steps.iter().enumerate().map(|(index, step)| (index + 1, step)).collect();
    match direction {
        Direction::Fix => {
            for (number, step) in steps {
                push_fix(&mut parts, dialect, number, step, lang);
            }
        }
        Direction::Undo => {
            for (number, step) in steps.into_iter().rev() {
                push_undo(&mut parts, dialect, number, step, lang);
            }
        }
    }
    if !parts.iter().any(|part| part.can_fail) {
        return String::new();
    }
    let guarded = match scope {
        Scope::User => dialect.guarded,
        Scope::Shell => dialect.guarded_here,
    };
    let lines = guarded(&parts, &Phrases { stopped: STOPPED.get(lang) });
    lines.into_iter().map(|line| line + dialect.line_end).collect()
}

fn push_fix(
    parts: &mut Vec<Part>,
    dialect: &Dialect,
    number: usize,
    step: &PlannedStep,
    lang: Lang,
) {
    let title = step.title.fill(lang, &step.captures);
    push_line(parts, dialect, number, &format!("{number}. {title}"));
    push_line(parts, dialect, number, &format!("   {}", step.why.fill(lang, &step.captures)));
    if let Some(note) = step.withheld {
        push_line(parts, dialect, number, &format!("   {}", note.fill(lang, &Captures::default())));
    }
    if step.risk == Risk::Manual {
        push_line(parts, dialect, number, &format!("   {}", BY_HAND.get(lang)));
        return;
    }
    push_commands(parts, dialect, number, &step.commands, lang);
    if !step.verify.is_empty() {
        push_line(parts, dialect, number, &format!("   {}", CHECK.get(lang)));
        push_commands(parts, dialect, number, &step.verify, lang);
    }
}

fn push_undo(
    parts: &mut Vec<Part>,
    dialect: &Dialect,
    number: usize,
    step: &PlannedStep,
    lang: Lang,
) {
    if !step.is_scripted() || step.undo.is_empty() {
        return;
    }
    let title = step.title.fill(lang, &step.captures);
    push_line(parts, dialect, number, &format!("{} {number}. {title}", UNDOING.get(lang)));
    let undo: Vec<Command> = step.undo.iter().rev().cloned().collect();
    push_commands(parts, dialect, number, &undo, lang);
}

fn push_line(parts: &mut Vec<Part>, dialect: &Dialect, step: usize, line: &str) {
    parts.push(Part { step, statement: (dialect.say)(&on_one_line(line)), can_fail: false });
}

fn push_commands(
    parts: &mut Vec<Part>,
    dialect: &Dialect,
    step: usize,
    commands: &[Command],
    lang: Lang,
) {
    for command in commands {
        match (dialect.statements)(command) {
            Ok(statements) => parts.extend(statements.into_iter().map(|statement| Part {
                step,
                statement,
                can_fail: true,
            })),
            Err(note) => push_line(parts, dialect, step, &format!("   {}", note.get(lang))),
        }
    }
}

/// A sentence may show pasted text, and JSON can spell any character: a line break would begin
/// a command in cmd, an escape sequence would end a paste, a mark would turn what is read around.
fn on_one_line(sentence: &str) -> String {
    let is_unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(c, '\u{2066}'..='\u{2069}')
    };
    sentence.replace(is_unseen, " ")
}

/// A program with its arguments, each quoted.
fn command_line(words: &[Value], quote: fn(&str) -> Result<String, Text>) -> Result<String, Text> {
    let words: Result<Vec<String>, Text> = words.iter().map(|word| quote(word.as_str())).collect();
    Ok(words?.join(" "))
}

/// What a word may not hold in any script.
fn refuse_control(word: &str) -> Result<(), Text> {
    if word.chars().any(char::is_control) { Err(NO_CONTROL) } else { Ok(()) }
}

/// What stands where the person's own value goes.
const PLACEHOLDER: &str = "FILL-IN";

const NO_CONTROL: Text = Text {
    en: "A value holds control characters and is not written into a script.",
    zh: "某个值含有控制字符，不会写入脚本。",
};
const CHECK: Text = Text { en: "Check:", zh: "检查：" };
const BY_HAND: Text = Text {
    en: "This step is for you to do; the script leaves it to you.",
    zh: "这一步需要你亲自完成，脚本不会代劳。",
};
const UNDOING: Text = Text { en: "Taking back step", zh: "撤销步骤" };
const STOPPED: Text = Text {
    en: "modmend: a command failed, and the script stopped there. Step",
    zh: "modmend：有命令失败，脚本停在这里。步骤",
};
