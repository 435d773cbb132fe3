//! The go programs to compare with.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use modmend::go::version::GoVersion;

/// A go program and its version.
#[derive(Clone, Debug)]
pub(crate) struct Toolchain {
    pub(crate) program: PathBuf,
    pub(crate) version: GoVersion,
}

/// The versions between which something has changed, and the newest.
const MINORS: &[u16] = &[19, 21, 24, 27];

/// The go programs that are there, oldest first.
pub(crate) fn all() -> &'static [Toolchain] {
    static ALL: OnceLock<Vec<Toolchain>> = OnceLock::new();
    ALL.get_or_init(|| {
        let list = env::var_os("MODMEND_GO_TOOLCHAINS");
        let list = list.unwrap_or_else(|| panic!("MODMEND_GO_TOOLCHAINS is not set"));
        let toolchains = env::split_paths(&list).map(|program| {
            let version = version(&program);
            Toolchain { program, version }
        });
        let toolchains: Vec<_> =
            toolchains.filter(|go| MINORS.contains(&go.version.minor)).collect();
        assert!(!toolchains.is_empty(), "none of the Go versions {MINORS:?} is there");
        toolchains
    })
}

fn version(program: &Path) -> GoVersion {
    let output = Command::new(program).arg("version").env("GOTOOLCHAIN", "local").output().unwrap();
    let line = String::from_utf8(output.stdout).unwrap();
    GoVersion::read_line(&line).unwrap_or_else(|| panic!("{line}")).0
}
