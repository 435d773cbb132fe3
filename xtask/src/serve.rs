//! Serving the page on this machine while working on it.

use std::fs;

use crate::bundle;
use crate::cli::ServeOptions;
use crate::failure::{Failure, Outcome};
use crate::tools::{Toolbox, trunk};

/// Only this machine can reach the page.
const ADDRESS: &str = "127.0.0.1";

/// Serves the page until interrupted, and rebuilds it when a file changes.
///
/// Trunk's automatic reload is off: it edits its own inline script while
/// serving, which the page's policy rightly refuses.
pub(crate) fn run(toolbox: &mut Toolbox, options: ServeOptions) -> Outcome {
    toolbox.require(bundle::NEEDS)?;
    // Trunk insists that the folders it is told not to watch exist.
    for name in ["dist", "target", "tests"] {
        let folder = toolbox.project().root().join(name);
        fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
    }
    let port = options.port.to_string();
    println!("modmend will be at http://{ADDRESS}:{port}/ once it is built. Ctrl-C stops it.");
    println!("After a change, wait for the build and reload the page.");
    let call = trunk::call(toolbox, "build and serve the page")?.args([
        "serve",
        "--no-autoreload",
        "--address",
        ADDRESS,
        "--port",
        &port,
    ]);
    if options.debug { call.run() } else { call.arg("--release").run() }
}
