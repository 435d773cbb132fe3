//! From pasted text to everything that is shown, in one call.

mod collected;

pub mod excerpt;

mod fetch;

mod foreign;

pub mod marks;

pub mod waterfall;

pub mod words;

use crate::advice::{self, Remark};
use crate::contradict::{self, Contradiction};
use crate::diagnose::{self, Diagnosis};
use crate::evidence::collected::Check;
use crate::evidence::go_env::GoEnv;
use crate::evidence::{self, Os};
use crate::go::fetch_plan::settings::{NEWEST, Settings};
use crate::go::version::GoVersion;
use crate::intake::{self, Notice, Origin, Source};
use crate::plan::value::Value;
use crate::plan::{self, Plan, Profile, Scope};
use crate::probe;
use crate::probe::question::Question;
use crate::probe::report::Report;
use crate::script::Shell;
pub use fetch::{Fetch, Stop};
use waterfall::Waterfall;

/// What the person has chosen; `None` is "as the evidence tells".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The system.
    pub os: Option<Os>,
    /// The shell.
    pub shell: Option<Shell>,
    /// How far settings shall reach.
    pub scope: Scope,
    /// A module proxy.
    pub mirror: Option<Value>,
    /// The system to assume where the evidence tells none.
    pub fallback: Option<Os>,
    /// What hosts answered when the page asked them.
    pub reports: Vec<Report>,
}

/// What was understood, what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The variables that `go env` printed.
    pub env: GoEnv,
    /// The version of Go that ran, as `1.22.3`.
    pub go_version: Option<GoVersion>,
    /// The system that the evidence tells, if it does.
    pub os: Option<Os>,
    /// How module proxies answered curl, if that was collected.
    pub checks: Vec<Check>,
    /// The commands that were typed, the first of them.
    pub commands: Vec<String>,
    /// The modules that something failed for, as `path@version`, each once.
    pub modules: Vec<String>,
    /// Settings that the log shows otherwise than `go env` printed them.
    pub contradictions: Vec<Contradiction>,
    /// What Go does to fetch them, where it stopped, and what it does after the fix.
    pub fetches: Vec<Fetch>,
    /// What `-x` showed of what Go did.
    pub waterfall: Waterfall,
    /// What is wrong.
    pub diagnosis: Diagnosis,
    /// What to do.
    pub plan: Plan,
    /// What there is to say about settings and commands in the paste.
    pub remarks: Vec<Remark>,
    /// Whom the plan is for.
    pub profile: Profile,
    /// What the network could be asked.
    pub questions: Vec<Question>,
    /// What it answered.
    pub reports: Vec<Report>,
    /// What could not be read.
    pub notices: Vec<Notice>,
}

impl Answer {
    /// What the go command goes by, as far as it was pasted.
    pub fn settings(&self) -> Settings {
        settings(&self.env, self.go_version)
    }
}

/// Answers sources.
pub fn answer(sources: &[Source<'_>], choices: &Choices) -> Answer {
    let evidence = evidence::gather(intake::read(sources));
    let contradictions = contradict::find(&evidence, sources);
    let mut diagnosis = diagnose::diagnose(&evidence);
    contradict::give_reasons(&mut diagnosis, &contradictions);
    collected::give_reasons(&mut diagnosis, &evidence.collected.checks);
    probe::effect::weigh(&mut diagnosis, &choices.reports);
    let profile = Profile {
        is_of_image_build: contradict::is_image_build(&evidence, sources),
        ..profile(&evidence, choices)
    };
    let plan = plan::plan(&evidence, &diagnosis, &profile);
    let modules = modules(&evidence);
    // Without modules Go asks no proxy.
    let is_without = diagnosis.findings.iter().any(|found| found.cause.id == "go111module-off");
    let asked_for = if is_without { &[] } else { modules.as_slice() };
    let typed = evidence.commands.iter().take(MAX_COMMANDS);
    Answer {
        commands: typed.map(|line| line.text.to_string()).collect(),
        go_version: evidence.go_version,
        os: evidence.os,
        remarks: advice::lint(&evidence),
        fetches: fetch::fetches(
            &evidence,
            &settings(&evidence.env, evidence.go_version),
            asked_for,
            &plan,
        ),
        modules,
        waterfall: Waterfall::of(&evidence.trace),
        questions: probe::question::questions(&evidence),
        reports: choices.reports.clone(),
        env: evidence.env,
        checks: evidence.collected.checks,
        contradictions,
        diagnosis,
        plan,
        profile,
        notices: evidence.notices,
    }
}

/// Makes the indexes that all answers use, so that the first one does not have to.
pub fn prepare() {
    evidence::catalogue::catalogue();
    diagnose::prepare();
}

/// Answers a paste that holds anything in any order.
pub fn answer_paste(text: &str, choices: &Choices) -> Answer {
    answer(&[Source { origin: Origin::Paste, text }], choices)
}

/// Answers the two texts of the command line.
pub fn answer_texts(env: &str, log: &str, os: Option<Os>) -> Answer {
    let choices = Choices { os, ..Choices::default() };
    let sources =
        [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
    answer(&sources, &choices)
}

fn settings(env: &GoEnv, go: Option<GoVersion>) -> Settings {
    Settings::read(|key| env.get(key), go.unwrap_or(NEWEST))
}

fn modules(evidence: &evidence::Evidence<'_>) -> Vec<String> {
    let mut modules: Vec<(&str, Option<&str>)> = Vec::new();
    for entry in evidence.log.entries.iter().filter(|entry| entry.is_known_failure()) {
        let Some(module) = entry.captures.get("module") else { continue };
        let named = (module, entry.captures.get("version"));
        if !modules.contains(&named) {
            modules.push(named);
        }
        if modules.len() == MAX_MODULES {
            break;
        }
    }
    let name = |(module, version): (&str, Option<&str>)| match version {
        Some(version) => format!("{module}@{version}"),
        None => module.to_owned(),
    };
    modules.into_iter().map(name).collect()
}

/// More commands than this are not listed.
const MAX_COMMANDS: usize = 10;

/// More failed modules than this are not listed.
const MAX_MODULES: usize = 50;

fn profile(evidence: &evidence::Evidence<'_>, choices: &Choices) -> Profile {
    let mut profile = Profile::detect(evidence, choices.fallback.unwrap_or(Os::Linux));
    if let Some(os) = choices.os.filter(|os| *os != profile.os) {
        profile.os = os;
        profile.shell = Shell::usual_on(os);
    }
    if let Some(shell) = choices.shell {
        profile.shell = shell;
    }
    profile.scope = choices.scope;
    if let Some(mirror) = collected::mirror(&evidence.collected) {
        profile.mirror = mirror;
    }
    if let Some(chosen) = probe::choice::choose(&choices.reports) {
        profile.mirror = chosen.mirror;
        profile.sumdb = chosen.sumdb;
        profile.database = Value::literal(chosen.database);
    }
    if let Some(mirror) = &choices.mirror {
        profile.mirror = mirror.clone();
        profile.sumdb = None;
    }
    profile
}
