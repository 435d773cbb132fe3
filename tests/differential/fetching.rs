//! Random settings and answers: what is asked, in which order, and what is printed.

use std::env;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use modmend::go::version::GoVersion;

use crate::rig::{Done, rig};
use crate::scenario::{Module, Scenario};
use crate::toolchains::{self, Toolchain};
use crate::{generator, model};

/// How many random cases there are where nobody says how many.
const CASES: usize = 600;

/// How many differences are shown.
const SHOWN: usize = 12;

/// How many random cases were asked for; `usual` where nobody has asked.
pub(crate) fn cases(usual: usize) -> usize {
    match env::var("MODMEND_DIFFERENTIAL_CASES") {
        Ok(number) => number.parse().unwrap_or_else(|_| panic!("{number:?} is not a number")),
        Err(_) => usual,
    }
}

/// Carries out numbered work on all processors. Gives what came of those with something to say.
pub(crate) fn spread<T: Send>(count: usize, work: impl Fn(usize) -> Option<T> + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(2, usize::from) + 1;
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    if number >= count {
                        break;
                    }
                    found.lock().unwrap().extend(work(number));
                }
            });
        }
    });
    found.into_inner().unwrap()
}

/// Plays a case twice and gives the two, where they differ.
pub(crate) fn difference(
    toolchain: &Toolchain,
    case: &str,
    scenario: &Scenario,
) -> Option<(Done, Done)> {
    if scenario.module == Module::Toolchain && toolchain.version < GoVersion::minor(21) {
        return None;
    }
    let rig = rig();
    let real = rig.run(toolchain, case, scenario);
    let model = model::run(&rig, toolchain.version, case, scenario);
    (real != model).then_some((real, model))
}

/// Two lists side by side, as far as they differ.
fn shown(real: &Done, model: &Done) -> String {
    let lines = |name: &str, done: &Done| {
        let requests = done.requests.join("\n  ");
        format!("{name}\n  {requests}\n  {:?}\n", done.error)
    };
    lines("Go:", real) + &lines("model:", model)
}

#[test]
#[ignore = "needs real Go toolchains"]
fn go_asks_whom_the_model_asks_and_says_what_it_says() {
    let _rig = rig();
    let toolchains = toolchains::all();
    let count = cases(CASES);
    let start = env::var("MODMEND_DIFFERENTIAL_START").ok().and_then(|start| start.parse().ok());
    let start: usize = start.unwrap_or(0);
    let differences = spread(count, |number| {
        let number = start + number;
        let toolchain = &toolchains[number % toolchains.len()];
        let scenario = generator::scenario(number / toolchains.len());
        let (real, model) = difference(toolchain, &format!("c{number}"), &scenario)?;
        let go = toolchain.version.minor;
        Some(format!("case {number}, Go 1.{go}: {scenario:?}\n{}", shown(&real, &model)))
    });
    let all = differences.len();
    let shown: Vec<String> = differences.into_iter().take(SHOWN).collect();
    assert_eq!(all, 0, "{all} of {count} cases differ:\n{}", shown.join("\n\n"));
    println!("{count} cases, no difference");
}
