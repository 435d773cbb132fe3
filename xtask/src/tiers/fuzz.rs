//! Tier `fuzz`: no bytes make the core panic. A moment of it; `cargo +nightly fuzz run answer`
//! goes on for as long as it may.

use std::fs;

use super::{Step, Tier};
use crate::failure::{Failure, Outcome};
use crate::tools::{CARGO_FUZZ, NIGHTLY, Toolbox};

/// How many texts are tried.
const RUNS: &str = "-runs=20000";

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "fuzz",
    about: "20,000 mutated texts through the whole core (needs a nightly Rust)",
    needs: &[&NIGHTLY, &CARGO_FUZZ],
    wants: &[],
    is_optional: true,
    steps: &[Step::Task(run)],
};

fn run(toolbox: &Toolbox) -> Outcome {
    // What the fuzzer finds goes to the first folder, which is not part of the repository.
    fs::create_dir_all(toolbox.project().root().join("fuzz/corpus/answer"))
        .map_err(|error| Failure::new(format!("no folder for the fuzzer: {error}")))?;
    toolbox
        .call("try mutated texts", toolbox.path(&CARGO_FUZZ)?)?
        .env("RUSTUP_TOOLCHAIN", "nightly")
        // The `cargo` that runs this program is not the nightly one.
        .without_env("CARGO")
        .without_env("RUSTC")
        .args(["fuzz", "run", "--sanitizer", "none", "answer"])
        .args(["fuzz/corpus/answer", "fuzz/seeds/answer"])
        // The same texts every time: what a longer run finds becomes a test.
        .args(["--", RUNS, "-seed=1", "-max_len=4096", "-timeout=20"])
        .run()
}
