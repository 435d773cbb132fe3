//! Tier `prove`: each cause's script fixes what is broken, and its undo takes it back.

use super::{Step, Tier};
use crate::failure::Outcome;
use crate::prove::{self, Options};
use crate::table::framed;
use crate::tools::{
    BASH, CURL, FISH, GIT, GO_1_19, GO_1_21, GO_1_22, GO_1_24, GO_1_27, IP, NAMESPACES, OPENSSL,
    PYTHON, Tool, Toolbox, ZSH,
};

/// What the proofs need.
pub(crate) const NEEDS: &[&Tool] = &[
    &PYTHON, &OPENSSL, &IP, &BASH, &ZSH, &FISH, &GIT, &CURL, &GO_1_21, &GO_1_22, &GO_1_24, &GO_1_27,
];

/// What not every system has, and the proofs that need it are left out aloud.
pub(crate) const WANTS: &[&Tool] = &[&GO_1_19];

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "prove",
    about: "each cause's script in a broken environment, with a real go command and shell",
    needs: NEEDS,
    wants: &[&GO_1_19, &NAMESPACES],
    is_optional: false,
    steps: &[Step::Task(each_once)],
};

fn each_once(toolbox: &Toolbox) -> Outcome {
    if toolbox.path(&NAMESPACES).is_err() {
        let lines =
            ["NO PROOF RAN: this machine may not make namespaces, and all proofs need them."];
        print!("{}", framed(&lines.map(str::to_owned)));
        return Ok(());
    }
    prove::prove(toolbox, &Options { sample: true, ..Options::default() })
}
