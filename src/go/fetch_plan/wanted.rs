//! What a go command is asked for, and what it asks first.

use crate::go::module_path;
use crate::go::module_version;
use crate::go::net_url::NetUrl;
use crate::go::semver;
use crate::go::version::GoVersion;

/// A module, a package or a toolchain, and which version of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The path as it was given; `golang.org/toolchain` for a toolchain.
    pub path: String,
    /// The version or query: `v1.2.3`, `latest`, `master`. For a toolchain, that of its module.
    pub version: String,
    /// What the path is.
    pub kind: Kind,
}

/// What a path is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A module path, complete.
    Module,
    /// A package: each path above it may be the module, and all are asked for.
    Package,
    /// A Go toolchain.
    Toolchain,
}

/// A file of a module proxy.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum File {
    /// `@v/list`: the versions there are.
    List,
    /// `@latest`: the newest commit, where the list is empty.
    Latest,
    /// `@v/….info`: what a version or revision is.
    Info(String),
    /// `@v/….mod`: its go.mod.
    Mod(String),
    /// `@v/….zip`: its files.
    Zip(String),
}

/// The module that carries toolchains.
const TOOLCHAIN: &str = "golang.org/toolchain";

impl Wanted {
    /// Reads `path@version`, or the name of a toolchain such as `go1.22.3`. Without a version,
    /// `latest` is meant.
    ///
    /// # Errors
    /// A line that says what is wrong.
    pub fn read(text: &str, kind: Kind) -> Result<Self, String> {
        if let Some(release) = text.strip_prefix("go").filter(|_| !text.contains(['/', '@'])) {
            return Self::toolchain(release, "linux-amd64")
                .ok_or_else(|| format!("{text}: not the name of a Go toolchain"));
        }
        let (path, version) = text.split_once('@').unwrap_or((text, "latest"));
        let is_path = match kind {
            Kind::Module => module_path::check(path).is_ok(),
            // A package has no major version of its own.
            Kind::Package | Kind::Toolchain => {
                let first = path.split('/').next().unwrap_or_default();
                module_path::check(first).is_ok() && !path.ends_with('/') && !path.contains("//")
            }
        };
        if !is_path {
            return Err(format!("{path:?} is not a module path"));
        }
        let is_version = !version.is_empty()
            && version.bytes().all(|b| b.is_ascii_graphic())
            && !version.contains(['/', '\\', '@', '!', '"', '\'', ':', '?', '*', '|']);
        if !is_version {
            return Err(format!(
                "{version:?} is not a version that a module proxy can be asked for"
            ));
        }
        Ok(Self { path: path.to_owned(), version: version.to_owned(), kind })
    }

    /// The module of a toolchain; `None` for a name that Go would not download.
    pub fn toolchain(release: &str, platform: &str) -> Option<Self> {
        let is_name = release.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
        GoVersion::read(release).filter(|go| is_name && *go >= GoVersion::minor(21))?;
        let version = format!("v0.0.1-go{release}.{platform}");
        Some(Self { path: TOOLCHAIN.to_owned(), version, kind: Kind::Toolchain })
    }

    /// The module paths that are asked for, the longest first. Source: `modload.modulePrefixesExcludingTarget`.
    pub fn module_paths(&self) -> Vec<&str> {
        if self.kind != Kind::Package {
            return vec![&self.path];
        }
        let ends = self.path.match_indices('/').map(|(end, _)| end).chain([self.path.len()]);
        let mut paths: Vec<&str> = ends.filter_map(|end| self.path.get(..end)).collect();
        paths.retain(|path| module_path::check(path).is_ok());
        paths.reverse();
        paths
    }

    /// What a source is asked for first. Source: `modload.newQueryMatcher`.
    pub fn first_file(&self) -> File {
        match self.kind {
            Kind::Toolchain => File::Zip(self.version.clone()),
            _ if is_range(&self.version) => File::List,
            _ => File::Info(self.version.clone()),
        }
    }
}

/// Whether a query chooses from the versions there are.
fn is_range(version: &str) -> bool {
    let is_prefix = version.strip_prefix('v').is_some_and(|numbers| {
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        numbers.split('.').count() < 3 && numbers.split('.').all(is_number)
    });
    matches!(version, "latest" | "upgrade" | "patch")
        || version.starts_with(['<', '>'])
        || is_prefix
}

/// Whether a version is one that a module cache may hold. Source: `module.CanonicalVersion`.
pub(super) fn is_canonical(version: &str) -> bool {
    semver::is_valid(version) && module_version::canonical(version) == version
}

impl File {
    /// Its URL at a source.
    pub fn url(&self, base: &NetUrl, module: &str) -> NetUrl {
        let module = module_path::escape(module);
        let version = |version: &str, ending: &str| {
            format!("/{module}/@v/{}{ending}", module_path::escape(version))
        };
        base.module_file(&match self {
            Self::List => format!("/{module}/@v/list"),
            Self::Latest => format!("/{module}/@latest"),
            Self::Info(of) => version(of, ".info"),
            Self::Mod(of) => version(of, ".mod"),
            Self::Zip(of) => version(of, ".zip"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_first_depends_on_the_query() {
        for query in ["latest", "upgrade", ">=v1.2.0", "v1", "v1.2"] {
            let wanted = Wanted::read(&format!("a.b/c@{query}"), Kind::Module).unwrap();
            assert_eq!(wanted.first_file(), File::List, "{query}");
        }
        for query in ["v1.2.3", "master", "0123abcd", "v1.2.3+meta", "vx"] {
            let wanted = Wanted::read(&format!("a.b/c@{query}"), Kind::Module).unwrap();
            assert_eq!(wanted.first_file(), File::Info(query.to_owned()));
        }
    }

    #[test]
    fn a_canonical_version_has_three_numbers_and_no_build() {
        for version in ["v1.2.3", "v0.0.0-20200101000000-abcdefabcdef", "v2.0.0+incompatible"] {
            assert!(is_canonical(version), "{version}");
        }
        for version in ["main", "v1", "v1.2", "v01.2.3", "v1.2.3+meta", "1.2.3", "v1.2.3-01"] {
            assert!(!is_canonical(version), "{version}");
        }
    }

    #[test]
    fn every_path_above_a_package_may_be_its_module() {
        let wanted = Wanted::read("a.b/c/v2/d", Kind::Package).unwrap();
        assert_eq!(wanted.module_paths(), ["a.b/c/v2/d", "a.b/c/v2", "a.b/c", "a.b"]);
        assert_eq!(wanted.version, "latest");
    }

    #[test]
    fn a_toolchain_is_a_version_of_a_module() {
        let wanted = Wanted::read("go1.22.3", Kind::Module).unwrap();
        assert_eq!(wanted.first_file(), File::Zip("v0.0.1-go1.22.3.linux-amd64".to_owned()));
        assert!(Wanted::read("go1.20", Kind::Module).is_err());
        assert!(Wanted::read("gopher", Kind::Module).is_err());
    }

    #[test]
    fn what_go_could_not_ask_for_is_refused() {
        for text in ["", "a", "a.b/c@", "a.b//c@v1", "a.b/c@a/b", "a.b/c@x y", "https://a.b/c@v1"] {
            assert!(Wanted::read(text, Kind::Module).is_err(), "{text}");
        }
    }
}
