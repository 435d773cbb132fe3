//! Plans, carried out in a model of the place where they run: taken twice they are as taken once,
//! and taken back nothing is left of them. Over the samples of all causes.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a helper of a test says what it expects by failing")]

#[path = "plan/model.rs"]
mod model;

#[path = "plan/situations.rs"]
mod situations;

#[path = "plan/told.rs"]
mod told;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use model::Place;
use modmend::answer::{Answer, Choices, answer};
use modmend::causes;
use modmend::evidence::go_env::GoEnv;
use modmend::intake::{Origin, Source};
use modmend::plan::{PlannedStep, Scope};
use modmend::script::Shell;

pub(crate) fn answered(env: &str, log: &str, shell: Shell, scope: Scope) -> Answer {
    let choices = Choices { shell: Some(shell), scope, ..Choices::default() };
    let sources =
        [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
    answer(&sources, &choices)
}

/// Every sample of a cause, and many of them two at once; mostly for the user, and for both kinds of
/// shells.
fn answers() -> &'static [Answer] {
    const SCOPES: [Scope; 4] = [Scope::User, Scope::Shell, Scope::User, Scope::Project];
    static ANSWERS: OnceLock<Vec<Answer>> = OnceLock::new();
    ANSWERS.get_or_init(|| {
        let samples: Vec<_> =
            causes::samples().into_iter().flat_map(|(_, samples)| samples.hits).collect();
        let both = samples.iter().zip(samples.iter().skip(7)).step_by(2).map(|(one, other)| {
            let env = if one.env.is_empty() { other.env } else { one.env };
            (env, format!("{}\n{}", one.log, other.log))
        });
        let alone = samples.iter().map(|sample| (sample.env, sample.log.to_owned()));
        let scopes = SCOPES.into_iter().cycle();
        let pastes = alone.chain(both).zip(scopes).enumerate();
        pastes
            .map(|(index, ((env, log), scope))| {
                let shell = if index % 3 == 0 { Shell::Cmd } else { Shell::Bash };
                answered(env, &log, shell, scope)
            })
            .collect()
    })
}

fn for_every_answer(check: impl Fn(&Answer)) {
    answers().iter().for_each(check);
}

/// What was pasted, as far as it is not a default: in Go's file or among the system's variables.
fn place(env: &GoEnv) -> Place {
    let mut place = Place::new();
    for variable in env.variables() {
        place.give(variable.printed.key, &variable.printed.value, variable.set_by);
    }
    place
}

#[test]
fn a_plan_taken_twice_is_as_taken_once() {
    for_every_answer(|answer| {
        let mut place = place(&answer.env);
        place.take(&answer.plan);
        let once = place.clone();
        place.take(&answer.plan);
        assert_eq!(place, once, "{:#?}", answer.plan);
    });
}

#[test]
fn a_plan_taken_back_leaves_nothing() {
    for_every_answer(|answer| {
        let before = place(&answer.env);
        let mut place = before.clone();
        place.take(&answer.plan);
        place.take(&answer.plan);
        place.take_back(&answer.plan);
        assert_eq!(place, before, "{:#?}", answer.plan);
    });
}

/// The values that were pasted come back also where Go's file was changed behind the fix.
#[test]
fn a_plan_taken_back_later_keeps_what_was_changed_since() {
    for_every_answer(|answer| {
        let mut place = place(&answer.env);
        let before = place.clone();
        place.take(&answer.plan);
        place.give_later("CC", "later");
        place.take_back(&answer.plan);
        assert_eq!(place.setting("CC"), Some("later"));
        for step in answer.plan.steps.iter().filter(|step| step.withheld.is_none()) {
            for (key, _) in modmend::plan::go_changes(step) {
                // Unset, empty in Go's file and its default are one value to the go command.
                if answer.env.get(&key).is_some_and(|value| !value.is_empty()) {
                    assert_eq!(place.setting(&key), before.setting(&key), "{:#?}", answer.plan);
                }
            }
        }
    });
}

#[test]
fn a_plan_says_nothing_twice_and_sets_nothing_that_is_set() {
    for_every_answer(|answer| {
        let mut said = BTreeSet::new();
        for step in &answer.plan.steps {
            let PlannedStep { title, why, captures, commands, .. } = step;
            let words = [title, why].map(|text| text.fill(modmend::lang::Lang::En, captures));
            assert!(
                !commands.is_empty() || said.insert(words),
                "said twice: {:#?}",
                answer.plan.steps
            );
        }
        let mut place = place(&answer.env);
        for step in answer.plan.steps.iter().filter(|step| step.is_scripted()) {
            for (key, value) in modmend::plan::go_changes(step) {
                let is_set =
                    answer.env.get(&key).is_some() && place.setting(&key) == value.as_deref();
                assert!(!is_set, "{key} has this value: {:#?}", answer.plan.steps);
            }
            place.take_step(step);
        }
    });
}

#[test]
fn every_step_has_why_risk_scope_and_a_way_back() {
    for_every_answer(|answer| {
        for step in &answer.plan.steps {
            assert!(!step.why.en.is_empty() && !step.why.zh.is_empty());
            let changes = step.is_scripted() && step.scope().is_some();
            let is_cache = format!("{:?}", step.commands).contains("\"clean\"");
            assert!(!changes || !step.undo.is_empty() || is_cache, "no way back: {step:#?}");
            assert!(step.undo.is_empty() || step.scope().is_some(), "no scope: {step:#?}");
            let again = !step.commands.is_empty() && step.undo_by_hand() == step.commands;
            assert!(!again, "the step again: {step:#?}");
        }
    });
}
