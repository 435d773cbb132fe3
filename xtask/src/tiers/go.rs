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
    about: "generated fixes and the fetch plan against real Go toolchains",
    needs: &[&GIT, &GO_1_21, &GO_1_22, &GO_1_23, &GO_1_24, &GO_1_25, &GO_1_26, &GO_1_27],
    wants: &[&GO_1_19],
    is_optional: false,
    steps: &[Step::Task(compare), Step::Task(differ)],
};

fn compare(toolbox: &Toolbox) -> Outcome {
    run(toolbox, "run generated fixes with real Go toolchains", "real_go", None)
}

fn differ(toolbox: &Toolbox) -> Outcome {
    run(toolbox, "do what Go does, and compare", DIFFERENTIAL, None)
}

/// The tests that compare modmend with Go in random cases.
const DIFFERENTIAL: &str = "differential*";

/// Runs so many random cases of each kind; as many as the tier does where no number is given.
pub(crate) fn differential(toolbox: &mut Toolbox, cases: Option<usize>) -> Outcome {
    toolbox.require(TIER.needs)?;
    toolbox.prepare(TIER.wants);
    run(toolbox, "do what Go does, and compare", DIFFERENTIAL, cases)
}

fn run(toolbox: &Toolbox, what: &str, test: &str, cases: Option<usize>) -> Outcome {
    let call = toolbox
        .cargo(what)?
        .args(["test", "--locked", "--test", test, "--", "--ignored", "--show-output"])
        .env("MODMEND_GO_TOOLCHAINS", toolchain_list(toolbox)?)
        .env("GOTOOLCHAIN", "local")
        .without_env("GOROOT");
    match cases {
        Some(cases) => call.env("MODMEND_DIFFERENTIAL_CASES", cases.to_string()).run(),
        None => call.run(),
    }
}

/// The paths of the `go` programs that are there, joined as this system joins a `PATH`.
pub(crate) fn toolchain_list(toolbox: &Toolbox) -> Outcome<OsString> {
    let paths = TOOLCHAINS.iter().filter_map(|tool| toolbox.path(tool).ok());
    env::join_paths(paths).map_err(|error| Failure::new(format!("a Go path is unusable: {error}")))
}
