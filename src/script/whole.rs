//! The steps of a plan as the lines of one script.

use super::Direction;
use super::dialect::{Dialect, Part, Phrases};
use crate::cause::Risk;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::plan::command::Command;
use crate::plan::{Plan, PlannedStep, Scope};

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
    for (number, step) in in_order(plan, direction) {
        match direction {
            Direction::Fix => script.push_fix(number, step),
            Direction::Undo => script.push_undo(number, step),
        }
    }
    if !script.parts.iter().any(|part| part.can_fail) {
        return Vec::new();
    }
    let guarded = match scope {
        Scope::User => dialect.guarded,
        Scope::Shell => dialect.guarded_here,
    };
    guarded(&script.parts, &Phrases { stopped: STOPPED.get(lang) })
}

/// The steps whose commands cannot be written, each with its number and the reason.
pub(super) fn refusals(plan: &Plan, dialect: &Dialect, direction: Direction) -> Vec<(usize, Text)> {
    let refusal = |(number, step): (usize, &PlannedStep)| {
        let commands = match direction {
            Direction::Fix => &step.commands,
            Direction::Undo => &step.undo,
        };
        let note = statements(commands, dialect).err()?;
        step.is_scripted().then_some((number, note))
    };
    in_order(plan, direction).into_iter().filter_map(refusal).collect()
}

/// The steps with their numbers: as they are taken, or the last one first.
fn in_order(plan: &Plan, direction: Direction) -> Vec<(usize, &PlannedStep)> {
    let mut steps: Vec<(usize, &PlannedStep)> =
        plan.steps.iter().enumerate().map(|(index, step)| (index + 1, step)).collect();
    if direction == Direction::Undo {
        steps.reverse();
    }
    steps
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
        let is_written = self.push_commands(number, &step.commands);
        if is_written && !step.verify.is_empty() {
            self.push_line(number, &format!("   {}", CHECK.get(self.lang)));
            self.push_commands(number, &step.verify);
        }
    }

    fn push_undo(&mut self, number: usize, step: &PlannedStep) {
        if !step.is_scripted() || step.undo.is_empty() {
            return;
        }
        let title = step.title.fill(self.lang, &step.captures);
        self.push_line(number, &format!("{} {number}. {title}", UNDOING.get(self.lang)));
        let undo: Vec<Command> = step.undo.iter().rev().cloned().collect();
        self.push_commands(number, &undo);
    }

    fn push_line(&mut self, step: usize, line: &str) {
        let statement = (self.dialect.say)(&on_one_line(line));
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
const UNDOING: Text = Text { en: "Taking back step", zh: "撤销步骤" };
const STOPPED: Text = Text {
    en: "modmend: a command failed, and the script stopped there. Step",
    zh: "modmend：有命令失败，脚本停在这里。步骤",
};
