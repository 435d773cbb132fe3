//! Scores what `modmend batch` says of the scenarios.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::scenario::{NEGATIVE, Scenario};

/// What `modmend batch` said of one scenario.
#[derive(Debug)]
pub(crate) struct Reply {
    /// `module-failure`, `not-a-module-failure` or `unknown`.
    pub(crate) verdict: String,
    /// The ids found, best first, with their confidence.
    pub(crate) causes: Vec<(String, f64)>,
}

impl Reply {
    /// What is said first: a cause, or else the verdict.
    pub(crate) fn first(&self) -> &str {
        self.causes.first().map_or(&self.verdict, |(id, _)| id)
    }

    fn is_right(&self, scenario: &Scenario) -> bool {
        scenario.causes.iter().any(|cause| cause == self.first())
    }

    fn is_near(&self, scenario: &Scenario) -> bool {
        let is_wanted = |id: &String| scenario.causes.contains(id);
        self.is_right(scenario) || self.causes.iter().take(3).any(|(id, _)| is_wanted(id))
    }

    fn is_silent(&self) -> bool {
        self.causes.is_empty() && self.verdict != NEGATIVE
    }
}

/// The lines to give to `modmend batch`.
pub(crate) fn requests(scenarios: &[Scenario]) -> String {
    let line = |scenario: &Scenario| {
        let env = scenario.env.as_deref().unwrap_or_default();
        let request =
            json!({"id": scenario.stem, "env_text": env, "log_text": scenario.log, "os": "linux"});
        format!("{request}\n")
    };
    scenarios.iter().map(line).collect()
}

/// Reads the lines that `modmend batch` gives back, one for each scenario.
pub(crate) fn replies(output: &str, scenarios: &[Scenario]) -> Result<Vec<Reply>, String> {
    let read = |line: &str| -> Result<Reply, String> {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let verdict = value.get("verdict").and_then(Value::as_str);
        let verdict = verdict.ok_or_else(|| format!("no verdict: {line}"))?;
        let cause = |cause: &Value| {
            Some((cause.get("id")?.as_str()?.to_owned(), cause.get("confidence")?.as_f64()?))
        };
        let causes = value.get("causes").and_then(Value::as_array).into_iter().flatten();
        let causes = causes.filter_map(cause).collect();
        Ok(Reply { verdict: verdict.to_owned(), causes })
    };
    let replies = output.lines().map(read).collect::<Result<Vec<_>, _>>()?;
    let is_complete = replies.len() == scenarios.len();
    is_complete.then_some(replies).ok_or_else(|| "modmend batch left out scenarios".to_owned())
}

/// How often something was right, for one part of the scenarios.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    /// The scenarios.
    pub(crate) all: usize,
    /// What is said first is right.
    pub(crate) top_1: usize,
    /// One of the first three causes is right.
    pub(crate) top_3: usize,
    /// No cause is found, and nothing is said instead.
    pub(crate) silent: usize,
    /// A cause is found where there is none.
    pub(crate) false_alarms: usize,
    /// Further problems.
    pub(crate) also: usize,
    /// Further problems that are among the causes found.
    pub(crate) also_found: usize,
}

impl Count {
    fn add(&mut self, scenario: &Scenario, reply: &Reply) {
        let is_found = |id: &&String| reply.causes.iter().any(|(found, _)| found == *id);
        self.all += 1;
        self.top_1 += usize::from(reply.is_right(scenario));
        self.top_3 += usize::from(reply.is_near(scenario));
        self.silent += usize::from(reply.is_silent());
        self.false_alarms += usize::from(scenario.is_negative() && !reply.causes.is_empty());
        self.also += scenario.also.len();
        self.also_found += scenario.also.iter().filter(is_found).count();
    }

    fn plus(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            top_1: self.top_1 + other.top_1,
            top_3: self.top_3 + other.top_3,
            silent: self.silent + other.silent,
            false_alarms: self.false_alarms + other.false_alarms,
            also: self.also + other.also,
            also_found: self.also_found + other.also_found,
        }
    }

    fn as_json(self) -> Value {
        json!({"scenarios": self.all, "top_1": self.top_1, "top_3": self.top_3, "silent": self.silent,
            "false_alarms": self.false_alarms, "also": self.also, "also_found": self.also_found})
    }
}

/// The figures of one run.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// By group: open, held back.
    groups: BTreeMap<String, [Count; 2]>,
    /// By confidence in per cent: how many first causes, and how many of them right.
    calibration: BTreeMap<u32, [usize; 2]>,
}

impl Figures {
    /// Scores replies; they stand in the order of the scenarios.
    pub(crate) fn of(scenarios: &[Scenario], replies: &[Reply]) -> Self {
        let mut figures = Self::default();
        for (scenario, reply) in scenarios.iter().zip(replies) {
            let [open, held_back] = figures.groups.entry(scenario.group.clone()).or_default();
            let part = if scenario.is_held_back() { held_back } else { open };
            part.add(scenario, reply);
            if let Some((_, confidence)) = reply.causes.first() {
                let [all, right] = figures.calibration.entry(per_cent(*confidence)).or_default();
                *all += 1;
                *right += usize::from(reply.is_right(scenario));
            }
        }
        figures
    }

    /// The sums over all groups: open, held back.
    pub(crate) fn total(&self) -> [Count; 2] {
        self.groups.values().fold(<[Count; 2]>::default(), |[a, b], [open, held_back]| {
            [a.plus(*open), b.plus(*held_back)]
        })
    }

    /// The figures as tables for people.
    pub(crate) fn table(&self) -> String {
        let mut text = String::new();
        for (part, title) in ["open", "held back"].into_iter().enumerate() {
            let _ = writeln!(
                text,
                "{title:<12}{:>9}{:>8}{:>8}{:>8}{:>14}{:>8}",
                "scenarios", "top-1", "top-3", "silent", "false alarms", "also"
            );
            let total = ("total".to_owned(), self.total());
            let groups = self.groups.iter().map(|(name, counts)| (name.clone(), *counts));
            for (name, counts) in groups.chain([total]) {
                let count = counts.get(part).copied().unwrap_or_default();
                let also = format!("{}/{}", count.also_found, count.also);
                let _ = writeln!(
                    text,
                    "{name:<12}{:>9}{:>8}{:>8}{:>8}{:>14}{also:>8}",
                    count.all, count.top_1, count.top_3, count.silent, count.false_alarms
                );
            }
            text.push('\n');
        }
        let _ = writeln!(text, "confidence    causes   right");
        for (confidence, [all, right]) in &self.calibration {
            let share = format!("{:.2}", f64::from(*confidence) / 100.0);
            let _ = writeln!(text, "{share:<12}{all:>8}{right:>8}");
        }
        text
    }

    /// The figures for programs.
    pub(crate) fn as_json(&self) -> Value {
        let both = |[open, held_back]: &[Count; 2]| json!({"open": open.as_json(), "held_back": held_back.as_json()});
        let groups: BTreeMap<_, _> =
            self.groups.iter().map(|(name, counts)| (name, both(counts))).collect();
        let calibration: Vec<_> = self
            .calibration
            .iter()
            .map(|(confidence, [all, right])| {
                json!({"confidence": f64::from(*confidence) / 100.0, "causes": all, "right": right})
            })
            .collect();
        json!({"groups": groups, "total": both(&self.total()), "calibration": calibration})
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of one")]
fn per_cent(confidence: f64) -> u32 {
    (confidence.clamp(0.0, 1.0) * 100.0).round() as u32
}

/// What was not right: the scenario, what is wanted, and what was said.
pub(crate) fn failures(scenarios: &[Scenario], replies: &[Reply]) -> String {
    let mut text = String::new();
    for (scenario, reply) in scenarios.iter().zip(replies) {
        let is_missing = |id: &&String| reply.causes.iter().all(|(found, _)| found != *id);
        let missing: Vec<_> = scenario.also.iter().filter(is_missing).map(String::as_str).collect();
        if reply.is_right(scenario) && missing.is_empty() {
            continue;
        }
        let part = if scenario.is_held_back() { " (held back)" } else { "" };
        let found: Vec<_> = reply.causes.iter().map(|(id, _)| id.as_str()).collect();
        let _ = writeln!(text, "{}/{}{part}", scenario.group, scenario.stem);
        let _ = writeln!(text, "  wanted  {}", scenario.causes.join(" | "));
        if !missing.is_empty() {
            let _ = writeln!(text, "  and     {}", missing.join(", "));
        }
        let _ = writeln!(text, "  got     {}: {}", reply.verdict, found.join(", "));
    }
    text
}
