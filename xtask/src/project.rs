//! Where the project lies, and what its lock file pins.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The root folder of the checkout.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the root: the parent of this crate's folder, which Cargo names
    /// when it runs the task runner, else the nearest folder upwards that
    /// holds a `Trunk.toml`.
    pub(crate) fn locate() -> Outcome<Self> {
        let crate_folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let here = env::current_dir().ok();
        let is_root = |folder: &&Path| folder.join("Trunk.toml").is_file();
        [crate_folder, here]
            .iter()
            .flatten()
            .find_map(|start| start.ancestors().find(is_root))
            .map(|root| Self { root: root.to_path_buf() })
            .ok_or_else(|| Failure::new("run this inside the project: no Trunk.toml was found"))
    }

    /// The root folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder that gets deployed.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The folder of the page tests.
    pub(crate) fn stories(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// The version that `Cargo.lock` pins for `package`.
    pub(crate) fn locked_version(&self, package: &str) -> Outcome<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
        locked_version(&lock, package)
            .map(str::to_owned)
            .ok_or_else(|| Failure::new(format!("Cargo.lock does not name the package {package}")))
    }
}

/// The version of `package` in the text of a lock file. Cargo writes the name
/// on one line and the version on the next.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
source = \"registry\"
";

    #[test]
    fn reads_the_version_of_exactly_the_named_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
    }

    #[test]
    fn knows_nothing_of_a_package_that_is_not_locked() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
