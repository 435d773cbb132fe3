//! The steps of a plan as the lines of one script.

use super::Direction;
use super::dialect::{Dialect, Part, Phrases};
use crate::cause::Risk;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::plan::command::Command;
use crate::plan::{Plan, PlannedStep, Scope, UndoStep};
use crate::redact;

/// The statements of some commands: all of them, or why one cannot be written.
pub(super) fn statements(commands: &[Command], dialect: &Dialect) -> Result<Vec<String>, Text> {
    let mut statements = Vec::new();
    for command in commands {
        statements.extend((dialect.statements)(command)?);
    }
    Ok(statements)
}

/// The lines of the script; none where it would run nothing.
pub(super) fn lines(
    plan: &Plan,
    dialect: &Dialect,
    scope: Scope,
    lang: Lang,
    direction: Direction,
) -> Vec<String> {
    let mut script = Script { dialect, lang, parts: Vec::new() };
    match direction {
        Direction::Fix => {
            for (index, step) in plan.steps.iter().enumerate() {
                script.push_fix(index + 1, step);
            }
        }
        Direction::Undo => {
            for UndoStep { step, commands } in plan.undo() {
                if let Some(planned) = plan.steps.get(step) {
                    script.push_undo(step + 1, planned, &commands);
                }
            }
        }
    }
    if !script.parts.iter().any(|part| part.can_fail) {
        return Vec::new();
    }
    let guarded = match scope {
        Scope::User => dialect.guarded,
        Scope::Shell | Scope::Project => dialect.guarded_here,
    };
    guarded(&script.parts, &Phrases { stopped: STOPPED.get(lang) })
}

/// The steps whose commands cannot be written, each with its number and the reason.
pub(super) fn refusals(plan: &Plan, dialect: &Dialect, direction: Direction) -> Vec<(usize, Text)> {
    let steps: Vec<(usize, Vec<Command>)> = match direction {
        Direction::Fix => {
            let scripted = plan.steps.iter().enumerate().filter(|(_, step)| step.is_scripted());
            scripted.map(|(index, step)| (index + 1, step.kept_commands())).collect()
        }
        Direction::Undo => {
            plan.undo().into_iter().map(|undo| (undo.step + 1, undo.commands)).collect()
        }
    };
    let refusal = |(number, commands): (usize, Vec<Command>)| {
        Some((number, statements(&commands, dialect).err()?))
    };
    steps.into_iter().filter_map(refusal).collect()
}

struct Script<'a> {
    dialect: &'a Dialect,
    lang: Lang,
    parts: Vec<Part>,
}

impl Script<'_> {
    fn push_fix(&mut self, number: usize, step: &PlannedStep) {
        let title = step.title.fill(self.lang, &step.captures);
        self.push_line(number, &format!("{number}. {title}"));
        self.push_line(number, &format!("   {}", step.why.fill(self.lang, &step.captures)));
        if let Some(note) = step.withheld {
            let note = note.fill(self.lang, &Captures::default());
            self.push_line(number, &format!("   {note}"));
        }
        if step.risk == Risk::Manual {
            self.push_line(number, &format!("   {}", BY_HAND.get(self.lang)));
            return;
        }
        let is_written = self.push_commands(number, &step.kept_commands());
        if is_written && !step.verify.is_empty() {
            self.push_line(number, &format!("   {}", CHECK.get(self.lang)));
            self.push_commands(number, &step.verify);
        }
    }

    fn push_undo(&mut self, number: usize, step: &PlannedStep, commands: &[Command]) {
        let title = step.title.fill(self.lang, &step.captures);
        self.push_line(number, &format!("{} {number}. {title}", UNDOING.get(self.lang)));
        if commands.contains(&Command::RestoreGoEnv) {
            self.push_line(number, &format!("   {}", FROM_COPY.get(self.lang)));
        }
        if commands.contains(&Command::RemoveCreatedModule) {
            self.push_line(number, &format!("   {}", IF_UNCHANGED.get(self.lang)));
        }
        self.push_commands(number, commands);
    }

    fn push_line(&mut self, step: usize, line: &str) {
        let statement = (self.dialect.say)(&redact::secrets(&on_one_line(line)));
        self.parts.push(Part { step, statement, can_fail: false });
    }

    /// All of them, or the reason why one cannot be written: half a step is none.
    fn push_commands(&mut self, step: usize, commands: &[Command]) -> bool {
        match statements(commands, self.dialect) {
            Ok(statements) => {
                let parts = statements.into_iter();
                self.parts.extend(parts.map(|statement| Part { step, statement, can_fail: true }));
                true
            }
            Err(note) => {
                self.push_line(step, &format!("   {}", note.get(self.lang)));
                false
            }
        }
    }
}

/// A sentence may show pasted text, and JSON can spell any character: a line break would begin
/// a command in cmd, an escape sequence would end a paste, a mark would turn what is read around.
pub(super) fn on_one_line(sentence: &str) -> String {
    let is_unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(c, '\u{2066}'..='\u{2069}')
    };
    sentence.replace(is_unseen, " ")
}

const CHECK: Text = Text { en: "Check:", zh: "检查：" };
const BY_HAND: Text = Text {
    en: "This step is for you to do; the script leaves it to you.",
    zh: "这一步需要你亲自完成，脚本不会代劳。",
};
const FROM_COPY: Text = Text {
    en: "Go's settings file comes back from its copy. If something else has changed it since, each variable goes back by its value, and the command is shown.",
    zh: "用备份恢复 Go 的设置文件。如果文件之后又被改动过，则逐个恢复变量的值，并显示所执行的命令。",
};
const IF_UNCHANGED: Text = Text {
    en: "go.mod goes if nobody has edited it since; an edited one stays, and its name is shown.",
    zh: "如果 go.mod 之后没有改动过，就删除它；改动过则保留，并显示文件名。",
};
const UNDOING: Text = Text { en: "Taking back step", zh: "撤销步骤" };
const STOPPED: Text = Text {
    en: "modmend: a command failed, and the script stopped there. Step",
    zh: "modmend：有命令失败，脚本停在这里。步骤",
};
