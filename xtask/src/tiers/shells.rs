//! Tier `shells`: generated scripts do what they say in the real shells, and lines for CI files follow
//! the schemas of those files.

use super::{Step, Tier};
use crate::failure::Outcome;
use crate::tools::{BASH, CHECK_JSONSCHEMA, FISH, SCRIPT, SHELLCHECK, Toolbox, ZSH};

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "shells",
    about: "generated scripts in real shells and under ShellCheck, lines for CI files under schemas",
    needs: &[&BASH, &ZSH, &FISH, &SHELLCHECK, &SCRIPT, &CHECK_JSONSCHEMA],
    wants: &[],
    is_optional: false,
    steps: &[Step::Task(run)],
};

fn run(toolbox: &Toolbox) -> Outcome {
    toolbox
        .cargo("run generated scripts in bash, zsh and fish")?
        .args(["test", "--locked", "--test", "shells", "--", "--ignored"])
        .env("MODMEND_CHECK_JSONSCHEMA", toolbox.path(&CHECK_JSONSCHEMA)?)
        .run()
}
