//! Tier `shells`: generated scripts do what they say in the real shells.

use super::{Step, Tier};
use crate::tools::{BASH, FISH, SCRIPT, SHELLCHECK, ZSH};

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "shells",
    about: "generated scripts in real shells, and under ShellCheck",
    needs: &[&BASH, &ZSH, &FISH, &SHELLCHECK, &SCRIPT],
    wants: &[],
    is_optional: false,
    steps: &[Step::Cargo(
        "run generated scripts in bash, zsh and fish",
        &["test", "--locked", "--test", "shells", "--", "--ignored"],
    )],
};
