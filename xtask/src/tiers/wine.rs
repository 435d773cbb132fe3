//! Tier `wine`: scripts for cmd do what they say, in Wine's cmd and with a Go for Windows.

use super::{Step, Tier};
use crate::failure::Outcome;
use crate::tools::{GO_1_19, GO_FOR_WINDOWS, SETARCH, Toolbox, WINE};

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "wine",
    about: "generated scripts in the cmd of Wine, with a Go for Windows",
    needs: &[&WINE, &SETARCH, &GO_1_19, &GO_FOR_WINDOWS],
    wants: &[],
    is_optional: true,
    steps: &[Step::Task(run)],
};

fn run(toolbox: &Toolbox) -> Outcome {
    toolbox
        .cargo("run generated scripts in cmd")?
        .args(["test", "--locked", "--test", "wine", "--", "--ignored", "--show-output"])
        .env("MODMEND_WINE", toolbox.path(&WINE)?)
        .env("MODMEND_SETARCH", toolbox.path(&SETARCH)?)
        .env("MODMEND_GO", toolbox.path(&GO_1_19)?)
        .env("MODMEND_GO_FOR_WINDOWS", toolbox.path(&GO_FOR_WINDOWS)?)
        .env("GOTOOLCHAIN", "local")
        .without_env("GOROOT")
        .run()
}
