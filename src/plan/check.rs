//! What shows whether a step worked. A check that fails after a right fix would stop a script, so
//! a module is asked for only where the log tells that it is one.

use super::command::Command;
use super::outcome;
use super::state::State;
use crate::cause::Step;
use crate::evidence::captures::Captures;
use crate::go::{module_path, semver, url};
use crate::hosts;

/// The checks of a step.
pub(super) fn commands(step: &Step, captures: &Captures, state: &State<'_>) -> Vec<Command> {
    let asked = module(captures);
    let mut checks = Vec::new();
    for words in step.verify {
        let is_about_module = words.iter().any(|word| word.contains("{module}@"));
        let read = match (is_about_module, asked) {
            (true, None) => continue,
            (true, Some(module)) if captures.get("module") != Some(module) => {
                let mut named = Captures::default();
                named.add("module", module);
                named.absorb(captures.clone());
                outcome::run(words, &named, state)
            }
            _ => outcome::run(words, captures, state),
        };
        checks.extend(read);
    }
    checks
}

/// The module that the captured path names; `None` where that is not sure. Where Go looks for the
/// module of a package, it asks for the path of the package and for each path above it at once, and
/// the error may name any of them (`modload/query.go`, `queryPrefixModules`).
fn module(captures: &Captures) -> Option<&str> {
    let path = captures.get("module")?;
    if !is_query(captures.get("url").unwrap_or_default()) || is_root(path) {
        return Some(path);
    }
    // A path with this major version in its middle: only what ends there can have it.
    let version = captures.get("version").unwrap_or_default();
    let major = semver::major(version);
    let is_major = semver::is_valid(version) && !matches!(major, "v0" | "v1");
    let (before, _) = path.split_once(&format!("/{major}/")).filter(|_| is_major)?;
    path.get(..before.len() + 1 + major.len())
}

/// Whether a proxy was asked for what a query means, so that nobody knows yet whether there is such
/// a module.
fn is_query(request: &str) -> bool {
    let path = url::split(request).map_or("", |url| url.path);
    let file = path.split_once("/@v/").map(|(_, file)| file);
    let asks_what_it_means = |file: &str| {
        file == "list" || file.rsplit_once('.').is_some_and(|(_, kind)| kind == "info")
    };
    file.is_some_and(asks_what_it_means) || path.ends_with("/@latest")
}

/// Whether no path above can be a module: on a host with accounts, a repository has three elements.
fn is_root(path: &str) -> bool {
    let (path, _) = module_path::split_major(path).unwrap_or((path, ""));
    let host = hosts::of_module(path);
    let has_accounts = hosts::is_forge(host) || hosts::is_private(host) || host == "golang.org";
    path.split('/').count() <= if has_accounts { 3 } else { 2 }
}
