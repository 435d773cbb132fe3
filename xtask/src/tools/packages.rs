//! Installing packages of the system, where no password has to be asked for.

use std::path::Path;

use super::{Commands, lookup};
use crate::failure::{Failure, Outcome};
use crate::process::{Call, answer};

/// Installs the packages for all `wanted` tools in one go: with apt-get as
/// root, or with Homebrew as anybody else. Elsewhere it does nothing, and the
/// tools stay missing. A failure is told and not passed on, for the same reason.
pub(super) fn install(wanted: &[Commands], root: &Path) {
    if wanted.is_empty() {
        return;
    }
    let is_root = answer("id", &["-u"], root).is_some_and(|id| id == "0");
    let result = if is_root && lookup::on_path(&["apt-get"]).is_some() {
        with_apt(&names(wanted, |commands| commands.apt))
    } else if !is_root && lookup::on_path(&["brew"]).is_some() {
        with_brew(&names(wanted, |commands| commands.brew))
    } else {
        Ok(())
    };
    if let Err(failure) = result {
        println!("Some packages could not be installed: {failure}");
    }
}

/// Installs a package that not every apt has. Says what stood in the way.
pub(super) fn install_from_apt(package: &'static str, root: &Path) -> Outcome {
    if lookup::on_path(&["apt-get"]).is_none() {
        return Err(Failure::new("there is no apt here"));
    }
    if answer("id", &["-u"], root).is_none_or(|id| id != "0") {
        return Err(Failure::new("only root may install packages"));
    }
    with_apt(&[package])
}

/// Whether apt knows a package.
pub(super) fn is_in_apt(package: &str, root: &Path) -> bool {
    answer("apt-cache", &["show", package], root).is_some_and(|text| !text.is_empty())
}

/// The package names without repetition.
fn names(wanted: &[Commands], of: fn(&Commands) -> &'static [&'static str]) -> Vec<&'static str> {
    let mut names: Vec<&str> = wanted.iter().flat_map(of).copied().collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn with_apt(names: &[&str]) -> Outcome {
    let quiet = |call: Call| call.env("DEBIAN_FRONTEND", "noninteractive");
    quiet(Call::new("update the list of system packages", "apt-get")).args(["update"]).run()?;
    quiet(Call::new(format!("install system packages: {}", names.join(" ")), "apt-get"))
        .args(["install", "-y", "--no-install-recommends"])
        .args(names)
        .run()
}

fn with_brew(names: &[&str]) -> Outcome {
    Call::new(format!("install with Homebrew: {}", names.join(" ")), "brew")
        .arg("install")
        .args(names)
        .run()
}
