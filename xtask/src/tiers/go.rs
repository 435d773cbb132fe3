//! Tier `go`: what modmend says about Go is what Go does.

use std::env;
use std::ffi::OsString;

use super::{Step, Tier};
use crate::failure::{Failure, Outcome};
use crate::tools::{
    GIT, GO_1_19, GO_1_21, GO_1_22, GO_1_23, GO_1_24, GO_1_25, GO_1_26, GO_1_27, Tool, Toolbox,
};

/// The toolchains to compare with, oldest first.
const TOOLCHAINS: &[&Tool] =
    &[&GO_1_19, &GO_1_21, &GO_1_22, &GO_1_23, &GO_1_24, &GO_1_25, &GO_1_26, &GO_1_27];

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "go",
    about: "generated fixes against real Go toolchains",
    needs: &[&GIT, &GO_1_21, &GO_1_22, &GO_1_23, &GO_1_24, &GO_1_25, &GO_1_26, &GO_1_27],
    wants: &[&GO_1_19],
    is_optional: false,
    steps: &[Step::Task(compare)],
};

fn compare(toolbox: &Toolbox) -> Outcome {
    toolbox
        .cargo("run generated fixes with real Go toolchains")?
        .args(["test", "--locked", "--test", "real_go", "--test", "differential*"])
        .args(["--", "--ignored"])
        .env("MODMEND_GO_TOOLCHAINS", toolchain_list(toolbox)?)
        .env("GOTOOLCHAIN", "local")
        .without_env("GOROOT")
        .run()
}

/// The paths of the `go` programs that are there, joined as this system joins a `PATH`.
fn toolchain_list(toolbox: &Toolbox) -> Outcome<OsString> {
    let paths = TOOLCHAINS.iter().filter_map(|tool| toolbox.path(tool).ok());
    env::join_paths(paths).map_err(|error| Failure::new(format!("a Go path is unusable: {error}")))
}
