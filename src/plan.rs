//! Findings + environment + profile → steps: ordered, merged, each with what takes it back.

pub mod command;

mod go_env;

pub mod value;

use crate::cause::{Action, Risk, Step};
use crate::diagnose::{self, Diagnosis, Finding};
use crate::evidence::captures::Captures;
use crate::evidence::{Evidence, Os};
use crate::intake::Prompt;
use crate::lang::Text;
use crate::mirrors::Sumdb;
use crate::script::Shell;
use command::{BackUp, Command};
use value::Value;

/// How far a setting reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Scope {
    /// This user, in every shell: Go's own file, written by `go env -w`.
    #[default]
    User,
    /// The shell in which the commands are run, until it is closed.
    Shell,
}

/// Whom the script is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The system.
    pub os: Os,
    /// The shell.
    pub shell: Shell,
    /// How far settings shall reach.
    pub scope: Scope,
    /// The module proxy to use in the place of unreachable ones.
    pub mirror: Value,
    /// Whether it was seen to answer for the checksum database; `None` is "as is written down".
    pub sumdb: Option<Sumdb>,
    /// The checksum database to name where it does not.
    pub database: Value,
}

impl Profile {
    /// What the evidence tells about system and shell; `fallback` where it tells nothing.
    pub fn detect(evidence: &Evidence<'_>, fallback: Os) -> Self {
        let os = evidence.os.unwrap_or(fallback);
        let shell = match (evidence.prompt, os) {
            (Some(Prompt::PowerShell), _) => Shell::PowerShell,
            (Some(Prompt::Cmd), _) => Shell::Cmd,
            (_, os) => Shell::usual_on(os),
        };
        let mirror = Value::literal(crate::mirrors::PREFERRED.url);
        let database = Value::literal(crate::mirrors::DATABASE_IN_CHINA);
        Self { os, shell, scope: Scope::User, mirror, sumdb: None, database }
    }
}

/// One step of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStep {
    /// The id of the cause it is for.
    pub cause: &'static str,
    /// What to do.
    pub title: Text,
    /// Why this helps.
    pub why: Text,
    /// The values in the texts.
    pub captures: Captures,
    /// How dangerous it is.
    pub risk: Risk,
    /// What is run. Empty for a text, and where [`Self::withheld`] says why.
    pub commands: Vec<Command>,
    /// Shows whether it worked.
    pub verify: Vec<Command>,
    /// Takes it back.
    pub undo: Vec<Command>,
    /// Why there is no command although there should be one, or what the undo rests on.
    pub withheld: Option<Text>,
}

impl PlannedStep {
    /// Whether a script runs it.
    pub fn is_scripted(&self) -> bool {
        self.risk != Risk::Manual && !self.commands.is_empty()
    }
}

/// The steps for all findings, in order.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Plan {
    /// In the order in which they are to be taken.
    pub steps: Vec<PlannedStep>,
}

/// What a step does to Go's variables: each name with its new value, or `None` where it goes back
/// to the default.
pub fn go_changes(step: &PlannedStep) -> Vec<(String, Option<String>)> {
    let change = |command: &Command| match command {
        Command::SetVariable { key, value } => {
            Some(((*key).to_owned(), Some(value.as_str().to_owned())))
        }
        Command::Run(words) => {
            let words: Vec<&str> = words.iter().map(Value::as_str).collect();
            match words.as_slice() {
                ["go", "env", "-w", setting] => {
                    let (key, value) = setting.split_once('=')?;
                    Some((key.to_owned(), Some(value.to_owned())))
                }
                ["go", "env", "-u", key] => Some(((*key).to_owned(), None)),
                _ => None,
            }
        }
        _ => None,
    };
    step.commands.iter().filter_map(change).collect()
}

/// Makes the plan for a diagnosis.
pub fn plan(evidence: &Evidence<'_>, diagnosis: &Diagnosis, profile: &Profile) -> Plan {
    let mut plan = Plan::default();
    for finding in &diagnosis.findings {
        for step in finding.cause.steps {
            let Some(planned) = planned(evidence, finding, step, profile) else {
                continue;
            };
            // Two findings may ask for the same thing: it is done once.
            let is_known = plan
                .steps
                .iter()
                .any(|known| known.commands == planned.commands && !known.commands.is_empty());
            if !is_known {
                plan.steps.push(planned);
            }
        }
    }
    plan
}

/// What an action comes to in a given environment.
pub(crate) struct Outcome {
    commands: Vec<Command>,
    undo: Vec<Command>,
    note: Option<Text>,
}

fn planned(
    evidence: &Evidence<'_>,
    finding: &Finding,
    step: &Step,
    profile: &Profile,
) -> Option<PlannedStep> {
    let entry = evidence.log.entries.get(*finding.entries.first()?)?;
    let is_wanted =
        step.only_if.iter().all(|test| diagnose::holds(test, entry, evidence, &mut Vec::new()));
    if !is_wanted {
        return None;
    }
    let outcome = outcome(evidence, finding, &step.action, profile)?;
    let verify = if outcome.commands.is_empty() {
        Vec::new()
    } else {
        step.verify.iter().filter_map(|words| run(words, &finding.captures).ok()).collect()
    };
    Some(PlannedStep {
        cause: finding.cause.id,
        title: step.title,
        why: step.why,
        captures: finding.captures.clone(),
        risk: step.risk,
        commands: outcome.commands,
        verify,
        undo: outcome.undo,
        withheld: outcome.note,
    })
}

/// `None` where there is nothing to do.
fn outcome(
    evidence: &Evidence<'_>,
    finding: &Finding,
    action: &Action,
    profile: &Profile,
) -> Option<Outcome> {
    match action {
        Action::UseMirror => go_env::use_mirror(&evidence.env, profile),
        Action::DropProxy => go_env::drop_proxy(&evidence.env, &finding.captures, profile),
        Action::EndWithDirect => go_env::end_with_direct(&evidence.env, profile),
        Action::AddPrivatePattern => go_env::add_private(&evidence.env, &finding.captures, profile),
        Action::SetGo { key, value } => {
            go_env::set_to(&evidence.env, key, value, &finding.captures, profile)
        }
        Action::ExtendGo { key, item } => {
            go_env::extend(&evidence.env, key, item, &finding.captures, profile)
        }
        Action::ClearVariable(key) => Some(Outcome {
            commands: vec![Command::UnsetVariable { key }],
            undo: vec![Command::RestoreVariable { key }],
            note: None,
        }),
        Action::EditModule(commands) => {
            Some(edit_module(commands.iter().map(|words| run(words, &finding.captures)).collect()))
        }
        Action::EditModuleWith { key, value, command } => {
            let words = values(command, &finding.captures);
            Some(edit_module(
                words.map(|words| {
                    vec![Command::RunWith { key, value: Value::literal(value), words }]
                }),
            ))
        }
        Action::Reset(key) => go_env::reset(&evidence.env, key, profile),
        Action::LookUpChecksum => Some(look_up_checksum(&finding.captures, profile)),
        Action::DropGoSumLines => Some(drop_go_sum_lines(&finding.captures)),
        Action::CreateModule => Some(Outcome {
            commands: vec![Command::CreateModule],
            undo: vec![Command::RemoveFile(Value::literal("go.mod"))],
            note: None,
        }),
        Action::EmptyCache(words) => Some(match run(words, &finding.captures) {
            Ok(command) => {
                Outcome { commands: vec![command], undo: Vec::new(), note: Some(NO_UNDO) }
            }
            Err(note) => withheld(note),
        }),
        Action::FindFile(name) => Some(read_only(Command::FindFile(Value::literal(name)))),
        Action::Run { command, undo } => Some(match run(command, &finding.captures) {
            Ok(command) => Outcome {
                commands: vec![command],
                undo: run(undo, &finding.captures)
                    .into_iter()
                    .filter(|_| !undo.is_empty())
                    .collect(),
                note: None,
            },
            Err(note) => withheld(note),
        }),
        Action::Tell => Some(Outcome { commands: Vec::new(), undo: Vec::new(), note: None }),
    }
}

fn read_only(command: Command) -> Outcome {
    Outcome { commands: vec![command], undo: Vec::new(), note: None }
}

fn withheld(note: Text) -> Outcome {
    Outcome { commands: Vec::new(), undo: Vec::new(), note: Some(note) }
}

/// A command from words with holes. The value of each hole is checked by its kind.
fn run(words: &[&'static str], captures: &Captures) -> Result<Command, Text> {
    values(words, captures).map(Command::Run)
}

fn values(words: &[&'static str], captures: &Captures) -> Result<Vec<Value>, Text> {
    words.iter().map(|word| Value::from_template(word, captures)).collect()
}

/// Commands that change go.mod and go.sum, between copies of both.
fn edit_module(commands: Result<Vec<Command>, Text>) -> Outcome {
    match commands {
        Ok(edits) => {
            let files = [BackUp::go_mod(), BackUp::go_sum()];
            let mut commands: Vec<Command> = files.iter().cloned().map(Command::BackUp).collect();
            commands.extend(edits);
            Outcome { commands, undo: files.map(Command::Restore).to_vec(), note: None }
        }
        Err(note) => withheld(note),
    }
}

/// The lookup of `sum.golang.org`, through its name that is reachable in China as well.
/// The URL has the module path in its escaped form.
fn look_up_checksum(captures: &Captures, profile: &Profile) -> Outcome {
    let url = match (Value::module(captures), Value::version(captures)) {
        (Ok(module), Ok(version)) => Value::checksum_lookup(&module, &version),
        (Err(note), _) | (_, Err(note)) => return withheld(note),
    };
    // `curl` is an alias for something else in Windows PowerShell.
    let curl = if profile.os == Os::Windows { "curl.exe" } else { "curl" };
    let words = [curl, "--fail", "--silent", "--show-error", "--max-time", "20"];
    let command = words.into_iter().map(Value::literal).chain([url]).collect();
    read_only(Command::Run(command))
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
        note: None,
    }
}

const NO_UNDO: Text = Text {
    en: "This cannot be taken back; what was in the cache comes back when it is needed.",
    zh: "这一步无法撤销；缓存里的内容会在需要时重新生成或下载。",
};
