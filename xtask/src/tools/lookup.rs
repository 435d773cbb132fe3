//! Looking for programs.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The first of `names` that is a program on the `PATH`.
pub(super) fn on_path(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| all_on_path(name).next())
}

/// Like [`on_path`], with the failure spelled out.
pub(super) fn need_on_path(names: &[&str]) -> Outcome<PathBuf> {
    on_path(names).ok_or_else(|| Failure::new("not found on PATH"))
}

/// Every program of that name on the `PATH`, in order.
pub(super) fn all_on_path(name: &str) -> impl Iterator<Item = PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&folders).collect();
    folders.into_iter().filter_map(move |folder| program(&folder.join(name)))
}

/// The program at `path`: on Windows with the ending it really has.
pub(super) fn program(path: &Path) -> Option<PathBuf> {
    if !cfg!(windows) {
        return is_program(path).then(|| path.to_path_buf());
    }
    ["exe", "cmd", "bat"]
        .map(|ending| path.with_added_extension(ending))
        .into_iter()
        .find(|path| path.is_file())
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}
