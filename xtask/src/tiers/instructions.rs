//! Tier `instructions`: an answer takes no more work than before.

use super::{Step, Tier};
use crate::instructions;
use crate::tools::VALGRIND;

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "instructions",
    about: "what an answer costs, counted by valgrind (native x86-64 Linux)",
    needs: &[&VALGRIND],
    wants: &[],
    is_optional: !cfg!(all(target_os = "linux", target_arch = "x86_64")),
    steps: &[Step::Task(instructions::check)],
};
