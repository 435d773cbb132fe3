//! The folder for tools that the task runner installs by itself.

use std::env;
use std::path::{PathBuf, absolute};

use crate::failure::{Failure, Outcome};

/// Names another folder than the usual one.
const OVERRIDE: &str = "MODMEND_TOOLS";

/// `MODMEND_TOOLS` if it is set, else a folder in the user's cache.
pub(super) fn folder() -> Outcome<PathBuf> {
    let folder = variable(OVERRIDE).or_else(|| Some(user_cache()?.join("modmend")));
    folder.and_then(|folder| absolute(folder).ok()).ok_or_else(|| {
        Failure::new(format!("there is no cache folder to install tools in: set {OVERRIDE}"))
    })
}

fn user_cache() -> Option<PathBuf> {
    if cfg!(windows) {
        return variable("LOCALAPPDATA");
    }
    let home = || variable("HOME");
    if cfg!(target_os = "macos") {
        return Some(home()?.join("Library").join("Caches"));
    }
    variable("XDG_CACHE_HOME").or_else(|| Some(home()?.join(".cache")))
}

/// The path in an environment variable. An empty one counts as unset.
fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}
