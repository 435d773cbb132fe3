//! The checks, in tiers: each is one kind of evidence with its own tools.

mod browser;
mod core;
mod fuzz;
pub(crate) mod go;
mod instructions;
mod lint;
pub(crate) mod page;
pub(crate) mod prove;
mod shells;
mod wine;

use crate::failure::Outcome;
use crate::tools::{Tool, Toolbox};

/// All tiers, in the order they run.
pub(crate) static ALL: &[&Tier] = &[
    &lint::TIER,
    &core::TIER,
    &shells::TIER,
    &wine::TIER,
    &go::TIER,
    &prove::TIER,
    &browser::TIER,
    &page::TIER,
    &instructions::TIER,
    &fuzz::TIER,
];

/// One kind of evidence.
#[derive(Debug)]
pub(crate) struct Tier {
    /// The name for `--tier`.
    pub(crate) name: &'static str,
    /// What it proves, in a few words.
    pub(crate) about: &'static str,
    /// The tools without which it cannot run. Where the system has no package of one of them, the
    /// tier is left out.
    pub(crate) needs: &'static [&'static Tool],
    /// The tools that not every system can have, and that it then does without.
    pub(crate) wants: &'static [&'static Tool],
    /// Whether it may be left out even where every tier is required.
    pub(crate) is_optional: bool,
    /// What it does, in order. The first step that fails ends the tier.
    pub(crate) steps: &'static [Step],
}

impl Tier {
    /// Whether nobody requires it here: it is optional, or one of its tools is not to be had.
    pub(crate) fn is_left_out(&self, toolbox: &Toolbox) -> bool {
        self.is_optional || self.needs.iter().any(|tool| !toolbox.is_to_be_had(tool))
    }
}

/// One step of a tier.
#[derive(Debug)]
pub(crate) enum Step {
    /// A plain call of Cargo: what it does, and its arguments.
    Cargo(&'static str, &'static [&'static str]),
    /// Anything else.
    Task(fn(&Toolbox) -> Outcome),
}

impl Step {
    /// Does the step.
    pub(crate) fn run(&self, toolbox: &Toolbox) -> Outcome {
        match self {
            Self::Cargo(what, arguments) => toolbox.cargo(what)?.args(*arguments).run(),
            Self::Task(task) => task(toolbox),
        }
    }
}

/// The names of all tiers.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|tier| tier.name)
}
