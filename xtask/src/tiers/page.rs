//! Tier `page`: the built page, used as a person uses it.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::{Step, Tier};
use crate::bundle;
use crate::failure::{Failure, Outcome};
use crate::size;
use crate::tools::{
    CHROMIUM, FIREFOX, NGINX, NODE, NPM, TRUNK, Toolbox, WASM_BINDGEN, WASM_TARGET, XVFB,
};

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "page",
    about: "stories told to the built page in Chromium and Firefox, and what Lighthouse says",
    needs: &[&WASM_TARGET, &TRUNK, &WASM_BINDGEN, &NODE, &NPM, &CHROMIUM],
    wants: &[&FIREFOX, &NGINX, &XVFB],
    is_optional: false,
    steps: &[
        Step::Task(bundle::build),
        Step::Task(install_modules),
        Step::Task(tell_stories),
        Step::Task(list_sizes),
    ],
};

/// Installs the Node modules unless those of this very lock file are there.
pub(crate) fn install_modules(toolbox: &Toolbox) -> Outcome {
    let folder = toolbox.project().stories();
    let stamp = folder.join("node_modules").join(".installed-from");
    let wanted = fingerprint(&folder.join("package-lock.json"))?;
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    toolbox
        .call("install the Node modules of the page tests", toolbox.path(&NPM)?)?
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .within(&folder)
        .run()?;
    fs::write(&stamp, wanted).map_err(Failure::file("write", &stamp))
}

fn fingerprint(path: &Path) -> Outcome<String> {
    let bytes = fs::read(path).map_err(Failure::file("read", path))?;
    Ok(format!("{:x}", Sha256::digest(bytes)))
}

fn tell_stories(toolbox: &Toolbox) -> Outcome {
    let folder = toolbox.project().stories();
    let mut call = toolbox
        .call("tell the stories to the built page", toolbox.path(&NODE)?)?
        .args(["--test", "--test-reporter=spec"])
        .args(story_files(&folder)?)
        .env("CHROMIUM", toolbox.path(&CHROMIUM)?)
        .within(&folder);
    // The stories that need one of these are skipped without it.
    for (name, tool) in [("FIREFOX", &FIREFOX), ("NGINX", &NGINX)] {
        if let Ok(path) = toolbox.path(tool) {
            call = call.env(name, path);
        }
    }
    call.run()
}

/// The names of the story files, sorted.
fn story_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Failure::file("list", folder))?;
    let mut names: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| PathBuf::from(entry.file_name()))
        .filter(|name| name.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    names.sort();
    if names.is_empty() {
        return Err(Failure::new("tests/e2e has no *.test.mjs file"));
    }
    Ok(names)
}

fn list_sizes(toolbox: &Toolbox) -> Outcome {
    println!("== list what a visitor downloads");
    size::run(toolbox.project())
}
