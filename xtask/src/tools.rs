//! The programs that building and testing need: finding them, and getting
//! them where they are missing.
//!
//! One file per family of tools says where each is looked for and how it can
//! be had. The toolbox remembers what came of it.

mod browsers;
mod cache;
mod fuzzing;
mod golang;
mod hosts;
mod lookup;
mod measuring;
mod namespaces;
mod node;
mod packages;
mod pypi;
mod rust;
mod schemas;
mod shells;
mod toolbox;
pub(crate) mod trunk;
mod wasm_bindgen;
mod windows;

pub(crate) use browsers::{CHROMEDRIVER, CHROMIUM, FIREFOX, XVFB};
pub(crate) use fuzzing::{CARGO_FUZZ, NIGHTLY};
pub(crate) use golang::{GO_1_19, GO_1_21, GO_1_22, GO_1_23, GO_1_24, GO_1_25, GO_1_26, GO_1_27};
pub(crate) use hosts::NGINX;
pub(crate) use measuring::VALGRIND;
pub(crate) use namespaces::{CURL, IP, NAMESPACES, OPENSSL, PYTHON};
pub(crate) use node::{NODE, NPM};
pub(crate) use rust::{CLIPPY, RUSTFMT, WASM_TARGET};
pub(crate) use schemas::CHECK_JSONSCHEMA;
pub(crate) use shells::{BASH, FISH, GIT, SCRIPT, SHELLCHECK, ZSH};
pub(crate) use toolbox::Toolbox;
pub(crate) use trunk::TRUNK;
pub(crate) use wasm_bindgen::WASM_BINDGEN;
pub(crate) use windows::{GO_FOR_WINDOWS, SETARCH, WINE};

use std::path::PathBuf;

use crate::failure::Outcome;
use crate::project::Project;

/// A program, or a part of one, that some work needs.
#[derive(Debug)]
pub(crate) struct Tool {
    /// How people call it.
    pub(crate) name: &'static str,
    /// Finds it, or says why what is there will not do.
    find: fn(&Place) -> Outcome<PathBuf>,
    /// How it can be had.
    source: Source,
    /// Whether its folder goes in front of the `PATH` of other programs.
    on_path: bool,
}

/// How a tool can be had.
#[derive(Debug)]
enum Source {
    /// From the system's packages, without asking if that is possible.
    Package(Commands),
    /// By the task runner itself; the text says how a person would do it.
    Own(fn(&Place) -> Outcome, fn(&Place) -> String),
    /// From apt, where it has the package of that name; nowhere else.
    Apt(&'static str),
    /// Only by a person.
    Person(Commands),
    /// Not at all where the machine does not have it; the text says which do.
    Machine(&'static str),
}

/// What to install on each kind of system.
#[derive(Debug, Clone, Copy)]
struct Commands {
    /// Package names for Debian and its kin.
    apt: &'static [&'static str],
    /// Formula or cask names for Homebrew.
    brew: &'static [&'static str],
    /// The identifier for winget, or what to do instead.
    windows: &'static str,
}

/// The folders in which tools are looked for and put.
#[derive(Debug)]
struct Place {
    project: Project,
    cache: PathBuf,
}

impl Tool {
    /// Lines that tell a person how to get this tool.
    fn advice(&self, place: &Place) -> Vec<String> {
        match &self.source {
            Source::Own(_, by_hand) => vec![format!("  install it: {}", by_hand(place))],
            Source::Apt(package) => {
                vec![format!("  where apt has it: apt-get install {package}")]
            }
            Source::Package(commands) | Source::Person(commands) => commands.lines(),
            Source::Machine(which) => vec![(*which).to_owned()],
        }
    }
}

impl Commands {
    fn lines(&self) -> Vec<String> {
        vec![
            format!("  Debian, Ubuntu: apt-get install {}", self.apt.join(" ")),
            format!("  macOS:          brew install {}", self.brew.join(" ")),
            format!("  Windows:        {}", self.windows),
        ]
    }
}
