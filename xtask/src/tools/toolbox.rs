//! What is known about the tools so far.

use std::collections::BTreeMap;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::{Place, Source, Tool, cache, packages, rust};
use crate::failure::{Failure, Outcome};
use crate::process::Call;
use crate::project::Project;

/// Finds tools, gets missing ones, and runs programs with all of them on the
/// `PATH`.
#[derive(Debug)]
pub(crate) struct Toolbox {
    place: Place,
    known: BTreeMap<&'static str, Known>,
}

/// What came of looking for a tool.
#[derive(Debug)]
struct Known {
    on_path: bool,
    found: Result<PathBuf, Vec<String>>,
}

impl Toolbox {
    /// A toolbox that knows nothing yet.
    pub(crate) fn open(project: Project) -> Outcome<Self> {
        let cache = cache::folder()?;
        Ok(Self { place: Place { project, cache }, known: BTreeMap::new() })
    }

    /// The project that the tools are for.
    pub(crate) fn project(&self) -> &Project {
        &self.place.project
    }

    /// Settles all tools that are system packages: what is missing is
    /// installed in one go, if that is possible here.
    pub(crate) fn prepare_packages(&mut self, tools: &[&'static Tool]) {
        let unsettled = |tool: &&&'static Tool| !self.known.contains_key(tool.name);
        let mut settled = Vec::new();
        let mut wanted = Vec::new();
        for tool in tools.iter().filter(unsettled) {
            if let Source::Package(commands) = tool.source {
                settled.push(*tool);
                if (tool.find)(&self.place).is_err() {
                    wanted.push(commands);
                }
            }
        }
        packages::install(&wanted, self.project().root());
        for tool in settled {
            self.settle(tool);
        }
    }

    /// Finds each tool, and gets those that are missing.
    pub(crate) fn prepare(&mut self, tools: &[&'static Tool]) {
        self.prepare_packages(tools);
        for tool in tools {
            if !self.known.contains_key(tool.name) {
                self.settle(tool);
            }
        }
    }

    fn settle(&mut self, tool: &'static Tool) {
        let found = find_or_get(tool, &self.place);
        self.known.insert(tool.name, Known { on_path: tool.on_path, found });
    }

    /// Finds or gets each tool, and fails if one cannot be had.
    pub(crate) fn require(&mut self, tools: &[&'static Tool]) -> Outcome {
        self.prepare(tools);
        let missing = self.missing(tools);
        if missing.is_empty() { Ok(()) } else { Err(Failure::new(missing.join("\n"))) }
    }

    /// For each of `tools` that could not be had: what it is and how to get it.
    pub(crate) fn missing(&self, tools: &[&'static Tool]) -> Vec<String> {
        let mut names: Vec<&str> = tools.iter().map(|tool| tool.name).collect();
        names.sort_unstable();
        names.dedup();
        names
            .iter()
            .filter_map(|name| self.known.get(name)?.found.as_ref().err())
            .flatten()
            .cloned()
            .collect()
    }

    /// Whether this system could have a tool that not every system can have.
    pub(crate) fn is_to_be_had(&self, tool: &Tool) -> bool {
        match tool.source {
            Source::Apt(package) => packages::is_in_apt(package, self.project().root()),
            Source::Machine(_) => (tool.find)(&self.place).is_ok(),
            _ => true,
        }
    }

    /// The tools that are there, and where.
    pub(crate) fn found(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        self.known.iter().filter_map(|(name, known)| Some((*name, known.found.as_deref().ok()?)))
    }

    /// Where a tool is that was prepared before.
    pub(crate) fn path(&self, tool: &Tool) -> Outcome<&Path> {
        self.known
            .get(tool.name)
            .and_then(|known| known.found.as_deref().ok())
            .ok_or_else(|| Failure::new(format!("{} is not there", tool.name)))
    }

    /// A run of Cargo at the root of the project.
    pub(crate) fn cargo(&self, what: &str) -> Outcome<Call> {
        self.call(what, rust::cargo())
    }

    /// A run of any program at the root of the project.
    pub(crate) fn call(&self, what: &str, program: impl AsRef<OsStr>) -> Outcome<Call> {
        let call = Call::new(what, program).within(self.project().root());
        Ok(call.env("PATH", self.search_path()?))
    }

    /// The `PATH` with the folders of the own tools in front.
    fn search_path(&self) -> Outcome<OsString> {
        let own = self.known.values().filter(|known| known.on_path);
        let folders = own.filter_map(|known| known.found.as_deref().ok()?.parent());
        let inherited = env::var_os("PATH").unwrap_or_default();
        let all = folders.map(PathBuf::from).chain(env::split_paths(&inherited));
        env::join_paths(all).map_err(|error| Failure::new(format!("PATH is unusable: {error}")))
    }
}

/// Finds a tool; else gets it, if that is the task runner's to do; else says
/// what is missing and how to get it.
fn find_or_get(tool: &Tool, place: &Place) -> Result<PathBuf, Vec<String>> {
    let mut found = (tool.find)(place);
    if found.is_err() {
        found = match &tool.source {
            Source::Own(get, _) => get(place).and_then(|()| (tool.find)(place)),
            Source::Apt(package) => packages::install_from_apt(package, place.project.root())
                .and_then(|()| (tool.find)(place)),
            Source::Package(_) | Source::Person(_) | Source::Machine(_) => found,
        };
    }
    found.map_err(|reason| {
        let reason = format!("{}: {reason}", tool.name).replace('\n', "\n  ");
        reason.lines().map(str::to_owned).chain(tool.advice(place)).collect()
    })
}
