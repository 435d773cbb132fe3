//! Node.js and npm, for the page tests only.

use std::path::PathBuf;

use super::{Commands, Place, Source, Tool, lookup};
use crate::failure::{Failure, Outcome};
use crate::process::answer;

/// The oldest major version that will do.
const OLDEST: u32 = 20;

const COMMANDS: Commands = Commands {
    apt: &["nodejs", "npm", "(version 20 or newer, else from nodejs.org)"],
    brew: &["node"],
    windows: "winget install OpenJS.NodeJS.LTS",
};

/// Node.js.
pub(crate) static NODE: Tool =
    Tool { name: "node", find: find_node, source: Source::Person(COMMANDS), on_path: false };

/// npm.
pub(crate) static NPM: Tool = Tool {
    name: "npm",
    find: |_| lookup::need_on_path(&["npm"]),
    source: Source::Person(COMMANDS),
    on_path: false,
};

fn find_node(place: &Place) -> Outcome<PathBuf> {
    let path = lookup::need_on_path(&["node"])?;
    let version = answer(&path, &["--version"], place.project.root()).unwrap_or_default();
    if major(&version).is_some_and(|major| major >= OLDEST) {
        Ok(path)
    } else {
        Err(Failure::new(format!("version {OLDEST} or newer is needed, found {version}")))
    }
}

/// The first number of a version like `v20.1.0`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
        assert_eq!(major(""), None);
    }
}
