//! wasm-bindgen and its test runner. Their version has to be the one that the
//! crate is locked to.

use std::path::{Path, PathBuf};

use super::{Place, Source, Tool, lookup, rust};
use crate::failure::{Failure, Outcome};
use crate::process::{Call, answer};

/// The package whose locked version decides.
const LIBRARY: &str = "wasm-bindgen";

/// The package with the programs.
const PROGRAMS: &str = "wasm-bindgen-cli";

/// wasm-bindgen, with its test runner beside it.
pub(crate) static WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    find,
    source: Source::Own(install, |place| match place.project.locked_version(LIBRARY) {
        Ok(version) => format!("cargo install {PROGRAMS} --version {version}"),
        Err(_) => {
            format!("cargo install {PROGRAMS}, in the version of {LIBRARY} in Cargo.lock")
        }
    }),
    on_path: true,
};

fn find(place: &Place) -> Outcome<PathBuf> {
    let version = place.project.locked_version(LIBRARY)?;
    let own = lookup::program(&root(place, &version).join("bin").join(LIBRARY));
    lookup::all_on_path(LIBRARY)
        .chain(own)
        .find(|path| is_right(path, &version, place.project.root()))
        .ok_or_else(|| Failure::new(format!("version {version} was not found")))
}

/// Whether the program and the test runner beside it are of that version.
fn is_right(path: &Path, version: &str, root: &Path) -> bool {
    let Some(runner) = lookup::program(&path.with_file_name("wasm-bindgen-test-runner")) else {
        return false;
    };
    [path.to_path_buf(), runner].iter().all(|program| {
        answer(program, &["--version"], root)
            .is_some_and(|text| text.split_whitespace().last() == Some(version))
    })
}

/// Without `--locked`: the published lock file names a crate version that
/// registries may no longer have.
fn install(place: &Place) -> Outcome {
    let version = place.project.locked_version(LIBRARY)?;
    Call::new(format!("install {PROGRAMS} {version} (once, some minutes)"), rust::cargo())
        .args(["install", PROGRAMS, "--version", &version, "--root"])
        .arg(root(place, &version))
        .within(place.project.root())
        .run()
}

fn root(place: &Place, version: &str) -> PathBuf {
    place.cache.join(format!("{PROGRAMS}-{version}"))
}
