//! Answering once before anybody asks.
//!
//! Browsers compile a function of a program when it is first called. Here the answer to an example
//! is made out of the document, part by part, while the page has nothing else to do: whoever
//! pastes does not wait for that.

use std::rc::Rc;

use leptos::prelude::*;

use super::browser::clock::{Timer, after};
use super::browser::document;
use super::examples::EXAMPLES;
use super::report::{Desk, report_and_share};
use super::result::{cards, evidence};
use super::state::State;
use super::steps::steps;
use super::verify::verify;
use super::view::{View, mount, parts};
use crate::paste::Paste;

/// What is made, in this order: what is found and planned, then what shows it.
const ACTS: [fn() -> View; 5] = [
    || State::get().has_finding.with(|_| parts().into()),
    cards,
    steps,
    evidence,
    || parts().add(verify()).add(report_and_share()).into(),
];

/// From one act to the next, in milliseconds: time for whatever the person does.
const BETWEEN: f64 = 60.0;

/// Rehearses, from so many milliseconds on, unless something was pasted by then. It ends where
/// what comes back is dropped, and leaves nothing in memory.
pub(super) fn rehearse(state: State, start: f64) -> Vec<Timer> {
    let scene = Rc::new(Owner::new());
    scene.with(|| {
        let example = EXAMPLES.first().map_or("", |example| example.text);
        State::apart().pasted.set(Paste::of(example.to_owned()));
        Desk::provide();
    });
    let mut time = start;
    let calls = ACTS.map(|act| {
        let mut scene = Some(Rc::clone(&scene));
        time += BETWEEN;
        let play = move || {
            if let Some(scene) = scene.take().filter(|_| !state.has_text.get_untracked()) {
                scene.with(|| document::apart().map(|place| drop(mount(&place, act))));
            }
        };
        after(time, Box::new(play))
    });
    Vec::from(calls)
}
