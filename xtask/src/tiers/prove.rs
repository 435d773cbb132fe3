//! Tier `prove`: each cause's script fixes what is broken, and its undo takes it back.

use super::{Step, Tier};
use crate::failure::Outcome;
use crate::prove::{self, Options};
use crate::tools::{
    BASH, CURL, FISH, GIT, GO_1_19, GO_1_21, GO_1_22, GO_1_24, GO_1_27, IP, NAMESPACES, OPENSSL,
    PYTHON, Tool, Toolbox, ZSH,
};

/// What the proofs need.
pub(crate) const NEEDS: &[&Tool] =
    &[&PYTHON, &OPENSSL, &BASH, &ZSH, &FISH, &GIT, &CURL, &GO_1_21, &GO_1_22, &GO_1_24, &GO_1_27];

/// What not every system has; the proofs that need it are left out aloud.
pub(crate) const WANTS: &[&Tool] = &[&GO_1_19];

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "prove",
    about: "each cause's script in a broken environment, with a real go command and shell",
    needs: NEEDS,
    wants: &[&GO_1_19, &IP, &NAMESPACES],
    is_optional: false,
    steps: &[Step::Task(each_once), Step::Task(without_namespaces)],
};

/// Where namespaces are, these show that proofs run without them too: what a proxy answers, what it
/// sends, a certificate, git with a login, a setting, a file.
const ALSO_WITHOUT: [&str; 6] = [
    "proxy-access-denied/private",
    "proxy-corrupt-zip",
    "tls-cert-expired",
    "goprivate-missing/extended",
    "goproxy-off/list",
    "gosum-malformed",
];

fn has_namespaces(toolbox: &Toolbox) -> bool {
    [&IP, &NAMESPACES].iter().all(|tool| toolbox.path(tool).is_ok())
}

fn each_once(toolbox: &Toolbox) -> Outcome {
    if !has_namespaces(toolbox) {
        return Ok(());
    }
    prove::prove(toolbox, &Options { sample: true, ..Options::default() })
}

/// All proofs that can do without namespaces where there are none, else a few of them.
fn without_namespaces(toolbox: &Toolbox) -> Outcome {
    let few = ALSO_WITHOUT.map(str::to_owned).to_vec();
    let causes = if has_namespaces(toolbox) { few } else { Vec::new() };
    prove::prove(toolbox, &Options { sample: true, connect: true, causes, ..Options::default() })
}
