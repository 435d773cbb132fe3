//! `cargo xtask bench-browser`: how fast the engine answers in Chromium, beside the same catalogue
//! as JavaScript's regular expressions, and how soon the page is there. `benches/browser/` measures.

use std::fs;
use std::path::Path;

use crate::bundle;
use crate::failure::{Failure, Outcome};
use crate::process::Call;
use crate::tiers::page;
use crate::tools::{CHROMIUM, NODE, NPM, TRUNK, Tool, Toolbox, WASM_BINDGEN, WASM_TARGET};

/// What measuring needs.
const NEEDS: &[&Tool] = &[&WASM_TARGET, &TRUNK, &WASM_BINDGEN, &NODE, &NPM, &CHROMIUM];

/// Builds the engine and the page, writes the texts, and measures.
///
/// # Errors
/// If something cannot be built, or Chromium fails.
pub(crate) fn run(toolbox: &mut Toolbox) -> Outcome {
    toolbox.require(NEEDS)?;
    let root = toolbox.project().root().to_path_buf();
    let folder = root.join("target").join("bench-browser");
    fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
    build_engine(toolbox, &root, &folder)?;
    Call::new("write the texts and patterns", env!("CARGO"))
        .args(["bench", "--locked", "--bench", "compare", "--", "--write"])
        .arg(&folder)
        .within(&root)
        .run()?;
    bundle::build(toolbox)?;
    page::install_modules(toolbox)?;
    let files = root.join("benches").join("browser");
    for name in ["index.html", "worker.js"] {
        let from = files.join(name);
        fs::copy(&from, folder.join(name)).map_err(Failure::file("copy", &from))?;
    }
    toolbox
        .call("measure in Chromium", toolbox.path(&NODE)?)?
        .arg(files.join("run.mjs"))
        .arg(&folder)
        .arg(toolbox.project().dist())
        .env("CHROMIUM", toolbox.path(&CHROMIUM)?)
        .within(&root)
        .run()
}

/// The engine as a module of its own, compiled as the page is.
fn build_engine(toolbox: &Toolbox, root: &Path, folder: &Path) -> Outcome {
    Call::new("build the engine for the browser", env!("CARGO"))
        .args(["build", "--release", "--locked", "--example", "engine"])
        .args(["--target", "wasm32-unknown-unknown"])
        .within(root)
        .run()?;
    let target = root.join("target").join("wasm32-unknown-unknown");
    toolbox
        .call("make it a module", toolbox.path(&WASM_BINDGEN)?)?
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(folder)
        .arg(target.join("release").join("examples").join("engine.wasm"))
        .run()
}
