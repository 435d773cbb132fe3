//! Findings + environment + profile → steps: ordered, merged, each with what takes it back.

mod check;

pub mod command;

mod go_env;

mod keep;

mod outcome;

mod profile;

mod proxy_list;

mod state;

mod system;

pub mod value;

use crate::cause::{Risk, Step, Theme};
use crate::diagnose::{self, Diagnosis, Finding};
use crate::evidence::Evidence;
use crate::evidence::captures::Captures;
use crate::go::defaults;
use crate::lang::{Lang, Text};
use command::Command;
pub use keep::UndoStep;
pub use profile::{Profile, Scope};
use state::State;
use value::Value;

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

    /// What takes it back, for a person to read and run; none where that would be the step again,
    /// since nobody knows what was set before: then only the copy does it that a script has made.
    pub fn undo_by_hand(&self) -> &[Command] {
        if self.undo == self.commands { &[] } else { &self.undo }
    }

    /// How far its changes reach; `None` where it changes nothing, or is for a person to do.
    pub fn scope(&self) -> Option<Scope> {
        let scopes: Vec<Scope> = self.commands.iter().filter_map(Command::scope).collect();
        // What is for the user counts more than what is for the shell as well.
        [Scope::Project, Scope::User, Scope::Shell].into_iter().find(|scope| scopes.contains(scope))
    }

    /// Whether it sets or takes away a variable of the shell that runs it.
    pub fn changes_this_shell(&self) -> bool {
        self.commands.iter().any(|command| command.scope() == Some(Scope::Shell))
    }

    fn says(&self) -> [String; 2] {
        [self.title, self.why].map(|text| text.fill(Lang::En, &self.captures))
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
        Command::Run(words) | Command::RunWith { words, .. } => {
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
    let mut state = State::new(evidence, profile);
    for finding in &diagnosis.findings {
        for step in finding.cause.steps {
            for planned in planned(evidence, finding, step, &state) {
                plan.add(planned, &mut state);
            }
        }
    }
    if profile.is_of_image_build {
        plan.steps.iter_mut().filter(|step| is_for_this_computer(step)).for_each(|step| {
            step.withheld = Some(IN_IMAGE_BUILD);
        });
    }
    if struggles_with_toolchain(&plan, diagnosis) {
        plan.steps.iter_mut().for_each(stay_with_this_go);
    }
    plan
}

/// Whether a script of it changes settings, which a build does not see.
fn is_for_this_computer(step: &PlannedStep) -> bool {
    step.is_scripted() && matches!(step.scope(), Some(Scope::User | Scope::Shell))
}

const IN_IMAGE_BUILD: Text = Text {
    en: "The command failed in the build of a container image, where the settings of this computer do not count. Take the lines for a Dockerfile instead (choose Dockerfile on the page, or `--shell dockerfile`); they stand before the `RUN`.",
    zh: "出错的命令运行在容器镜像的构建过程中，本机的设置在那里不起作用。请改用写进 Dockerfile 的那几行（在页面上选择 Dockerfile，或使用 `--shell dockerfile`），放在 `RUN` 之前。",
};

/// Whether the go command fails before it does anything, since it wants to be another one.
fn struggles_with_toolchain(plan: &Plan, diagnosis: &Diagnosis) -> bool {
    let is_set = |step: &PlannedStep| go_changes(step).iter().any(|(key, _)| key == "GOTOOLCHAIN");
    diagnosis.findings.iter().any(|finding| finding.cause.theme == Theme::Toolchain)
        || plan.steps.iter().any(is_set)
}

/// `go env` too wants to be the other Go, and fails like any command (`cmd/go/internal/toolchain`,
/// `Select`; it only lets `go env GOTOOLCHAIN` and `go env -w GOTOOLCHAIN=…` pass).
fn stay_with_this_go(step: &mut PlannedStep) {
    let all = step.commands.iter_mut().chain(&mut step.verify).chain(&mut step.undo);
    for command in all {
        let Command::Run(words) = command else { continue };
        let spelled: Vec<&str> = words.iter().map(Value::as_str).collect();
        let is_exempt = match spelled.as_slice() {
            ["go", "env", "GOTOOLCHAIN"] => true,
            ["go", "env", "-w", setting] => setting.starts_with("GOTOOLCHAIN="),
            ["go", "env", ..] => false,
            _ => true,
        };
        if !is_exempt {
            let (key, value) = ("GOTOOLCHAIN", Value::literal("local"));
            *command = Command::RunWith { key, value, words: std::mem::take(words) };
        }
    }
}

impl Plan {
    /// Two findings may ask for the same thing: it is done once, and said once.
    fn add(&mut self, step: PlannedStep, state: &mut State<'_>) {
        let is_known = self.steps.iter().any(|known| {
            if step.commands.is_empty() {
                known.commands.is_empty()
                    && (known.title, known.why) == (step.title, step.why)
                    && known.says() == step.says()
            } else {
                known.commands == step.commands
            }
        });
        if is_known {
            return;
        }
        if step.is_scripted() {
            for command in &step.commands {
                if let Command::UnsetVariable { key } = command {
                    state.clear(key);
                }
            }
            for (key, value) in go_changes(&step) {
                let value = value.or_else(|| defaults::of(&key).map(str::to_owned));
                state.change(key, value);
            }
        }
        self.steps.push(step);
    }
}

/// A step with what it needs before it; empty where there is nothing to do.
fn planned(
    evidence: &Evidence<'_>,
    finding: &Finding,
    step: &Step,
    state: &State<'_>,
) -> Vec<PlannedStep> {
    let Some(entry) = finding.entries.first().and_then(|first| evidence.log.entries.get(*first))
    else {
        return Vec::new();
    };
    let is_wanted =
        step.only_if.iter().all(|test| diagnose::holds(test, entry, evidence, &mut Vec::new()));
    if !is_wanted {
        return Vec::new();
    }
    let Some(outcome) = outcome::of(&step.action, finding, state) else { return Vec::new() };
    let verify = if outcome.commands.is_empty() {
        Vec::new()
    } else {
        check::commands(step, &finding.captures, state)
    };
    let planned = PlannedStep {
        cause: finding.cause.id,
        title: step.title,
        why: step.why,
        captures: finding.captures.clone(),
        risk: outcome.risk.map_or(step.risk, |risk| risk.max(step.risk)),
        commands: outcome.commands,
        verify,
        undo: outcome.undo,
        withheld: outcome.note,
    };
    let before = system::steps_before(&planned, state);
    before.into_iter().chain([planned]).collect()
}
