//! Tier `lint`: the source is formatted and Clippy has nothing to say.

use super::{Step, Tier};
use crate::tools::{CLIPPY, RUSTFMT, WASM_TARGET};

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "lint",
    about: "formatting, and Clippy for this machine and for the browser",
    needs: &[&RUSTFMT, &CLIPPY, &WASM_TARGET],
    wants: &[],
    is_optional: false,
    steps: &[
        Step::Cargo("check the formatting", &["fmt", "--all", "--check"]),
        Step::Cargo(
            "check the code as compiled for this machine",
            &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"],
        ),
        Step::Cargo(
            "check the code as compiled for the browser",
            &[
                "clippy",
                "--package",
                "modmend",
                "--all-targets",
                "--locked",
                "--target",
                "wasm32-unknown-unknown",
                "--",
                "-D",
                "warnings",
            ],
        ),
    ],
};
