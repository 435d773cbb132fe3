//! What an action comes to in a given place: commands, what takes them back, and what there is to say.

use super::command::{BackUp, Command};
use super::state::State;
use super::value::Value;
use super::{go_env, proxy_list, system};
use crate::cause::{Action, Risk};
use crate::diagnose::Finding;
use crate::evidence::Os;
use crate::evidence::captures::Captures;
use crate::lang::Text;

/// What an action comes to.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) commands: Vec<Command>,
    pub(super) undo: Vec<Command>,
    pub(super) note: Option<Text>,
    /// Where this is riskier than the action by itself.
    pub(super) risk: Option<Risk>,
}

/// `None` where there is nothing to do.
pub(super) fn of(action: &Action, finding: &Finding, state: &State<'_>) -> Option<Outcome> {
    let captures = &finding.captures;
    match action {
        Action::UseMirror => proxy_list::use_mirror(captures, state),
        Action::DropProxy => proxy_list::drop_proxy(captures, state),
        Action::EndWithDirect => proxy_list::end_with_direct(state),
        Action::AddPrivatePattern => go_env::add_private(captures, state),
        Action::SetGo { key, value } => go_env::set_to(key, value, captures, state),
        Action::ExtendGo { key, item } => go_env::extend(key, item, captures, state),
        Action::Reset(key) => go_env::reset(key, state),
        Action::ClearVariable(key) => system::clear(key, state),
        Action::ClearNamed => system::clear(system::named(captures)?, state),
        Action::EditModule(commands) => {
            Some(edit_module(commands.iter().map(|words| run(words, captures, state)).collect()))
        }
        Action::MakeVendor => {
            let words = [["go", "mod", "tidy"], ["go", "mod", "vendor"]];
            let edits = words.map(|words| Command::Run(words.map(Value::literal).to_vec()));
            let mut outcome = edit_module(Ok(edits.to_vec()));
            outcome.commands.insert(0, Command::BackUpVendor);
            outcome.undo.insert(0, Command::RestoreVendor);
            Some(outcome)
        }
        Action::EditModuleWith { key, value, command } => {
            let words = values(command, captures, state);
            Some(edit_module(
                words.map(|words| {
                    vec![Command::RunWith { key, value: Value::literal(value), words }]
                }),
            ))
        }
        Action::LookUpChecksum => Some(look_up_checksum(captures, state)),
        Action::DropGoSumLines => Some(drop_go_sum_lines(captures)),
        Action::CreateModule => Some(Outcome {
            commands: vec![Command::CreateModule],
            undo: vec![Command::RemoveCreatedModule],
            ..Outcome::default()
        }),
        Action::UnsetGit { key, undo } => Some(Outcome {
            undo: run(undo, captures, state).into_iter().collect(),
            ..one(Command::UnsetGit(Value::literal(key)))
        }),
        Action::DropBrokenGoSumLines => Some(drop_broken_go_sum_lines()),
        Action::EmptyCache(words) => Some(match run(words, captures, state) {
            Ok(command) => Outcome { note: Some(NO_UNDO), ..one(command) },
            Err(note) => withheld(note),
        }),
        Action::FindFile(name) => Some(one(Command::FindFile(Value::literal(name)))),
        Action::Run { command, undo } => Some(match run(command, captures, state) {
            Ok(Command::Run(words)) if undo.is_empty() && !changes_settings(&words) => {
                one(Command::Look(words))
            }
            Ok(command) => {
                let undo = Some(undo).filter(|undo| !undo.is_empty());
                let undo = undo.and_then(|undo| run(undo, captures, state).ok());
                Outcome { undo: undo.into_iter().collect(), ..one(command) }
            }
            Err(note) => withheld(note),
        }),
        Action::Tell => Some(Outcome::default()),
    }
}

fn changes_settings(words: &[Value]) -> bool {
    Command::Run(words.to_vec()).scope().is_some()
}

pub(super) fn withheld(note: Text) -> Outcome {
    Outcome { note: Some(note), ..Outcome::default() }
}

fn one(command: Command) -> Outcome {
    Outcome { commands: vec![command], ..Outcome::default() }
}

/// A command from words with holes. The value of each hole is checked by its kind.
pub(super) fn run(
    words: &[&'static str],
    captures: &Captures,
    state: &State<'_>,
) -> Result<Command, Text> {
    values(words, captures, state).map(Command::Run)
}

fn values(
    words: &[&'static str],
    captures: &Captures,
    state: &State<'_>,
) -> Result<Vec<Value>, Text> {
    match state.refusal_of(words) {
        Some(note) => Err(note),
        None => words.iter().map(|word| Value::from_template(word, captures)).collect(),
    }
}

/// Commands that change go.mod and go.sum, between copies of both.
fn edit_module(commands: Result<Vec<Command>, Text>) -> Outcome {
    match commands {
        Ok(edits) => {
            let files = [BackUp::go_mod(), BackUp::go_sum()];
            let mut commands: Vec<Command> = files.iter().cloned().map(Command::BackUp).collect();
            commands.extend(edits);
            let undo = files.map(Command::Restore).to_vec();
            Outcome { commands, undo, ..Outcome::default() }
        }
        Err(note) => withheld(note),
    }
}

/// The lookup of `sum.golang.org`, through its name that is reachable in China as well.
/// The URL has the module path in its escaped form.
fn look_up_checksum(captures: &Captures, state: &State<'_>) -> Outcome {
    let url = match (Value::module(captures), Value::version(captures)) {
        (Ok(module), Ok(version)) => Value::checksum_lookup(&module, &version),
        (Err(note), _) | (_, Err(note)) => return withheld(note),
    };
    // `curl` is an alias for something else in Windows PowerShell.
    let curl = if state.profile.os == Os::Windows { "curl.exe" } else { "curl" };
    let words = [curl, "--fail", "--silent", "--show-error", "--max-time", "20"];
    let command = words.into_iter().map(Value::literal).chain([url]).collect();
    one(Command::Look(command))
}

fn drop_go_sum_lines(captures: &Captures) -> Outcome {
    let (module, version) = match (Value::module(captures), Value::version(captures)) {
        (Ok(module), Ok(version)) => (module, version),
        (Err(note), _) | (_, Err(note)) => return withheld(note),
    };
    let [file, new] = ["go.sum", "go.sum.modmend-new"].map(Value::literal);
    Outcome {
        commands: vec![
            Command::BackUp(BackUp::go_sum()),
            Command::DropGoSumLines { from: file.clone(), to: new.clone(), module, version },
            Command::MoveFile { from: new, to: file },
        ],
        undo: vec![Command::Restore(BackUp::go_sum())],
        ..Outcome::default()
    }
}

fn drop_broken_go_sum_lines() -> Outcome {
    let [file, new] = ["go.sum", "go.sum.modmend-new"].map(Value::literal);
    Outcome {
        commands: vec![
            Command::BackUp(BackUp::go_sum()),
            Command::DropBrokenGoSumLines { from: file.clone(), to: new.clone() },
            Command::MoveFile { from: new, to: file },
        ],
        undo: vec![Command::Restore(BackUp::go_sum())],
        ..Outcome::default()
    }
}

const NO_UNDO: Text = Text {
    en: "This cannot be taken back; what was in the cache comes back when it is needed.",
    zh: "这一步无法撤销；缓存里的内容会在需要时重新生成或下载。",
};
