//! Tier `browser`: the compiled WebAssembly behaves in a real browser.

use super::{Step, Tier};
use crate::failure::Outcome;
use crate::tools::{CHROMEDRIVER, CHROMIUM, Toolbox, WASM_BINDGEN, WASM_TARGET};

/// Other drivers that the test program would prefer if they were set.
const OTHER_DRIVERS: &[&str] = &[
    "GECKODRIVER",
    "GECKODRIVER_REMOTE",
    "SAFARIDRIVER",
    "SAFARIDRIVER_REMOTE",
    "CHROMEDRIVER_REMOTE",
    "MSEDGEDRIVER_REMOTE",
];

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "browser",
    about: "the compiled WebAssembly in a headless Chromium",
    needs: &[&WASM_TARGET, &WASM_BINDGEN, &CHROMIUM, &CHROMEDRIVER],
    wants: &[],
    is_optional: false,
    steps: &[Step::Task(run_in_browser)],
};

fn run_in_browser(toolbox: &Toolbox) -> Outcome {
    let call = toolbox
        .cargo("run the browser tests")?
        .args(["test", "--locked", "--target", "wasm32-unknown-unknown", "--test", "web"])
        .env("CHROMEDRIVER", toolbox.path(&CHROMEDRIVER)?);
    OTHER_DRIVERS.iter().fold(call, |call, name| call.without_env(name)).run()
}
