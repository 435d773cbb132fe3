//! Building the deployable page.

use crate::failure::{Failure, Outcome};
use crate::size;
use crate::tools::{TRUNK, Tool, Toolbox, WASM_BINDGEN, WASM_TARGET, trunk};

/// What a build of the page needs.
pub(crate) const NEEDS: &[&Tool] = &[&WASM_TARGET, &TRUNK, &WASM_BINDGEN];

/// Builds the page and prints what a visitor will download.
pub(crate) fn run(toolbox: &mut Toolbox) -> Outcome {
    toolbox.require(NEEDS)?;
    build(toolbox)?;
    size::run(toolbox.project())?;
    println!("dist/ is ready to be copied to any static host.");
    Ok(())
}

/// Builds the page into `dist`.
pub(crate) fn build(toolbox: &Toolbox) -> Outcome {
    trunk::call(toolbox, "build the page for release into dist/")?
        .args(["build", "--release"])
        .run()?;
    let index = toolbox.project().dist().join("index.html");
    if index.is_file() { Ok(()) } else { Err(Failure::new("the build left no dist/index.html")) }
}
