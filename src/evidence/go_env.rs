//! The variables that `go env` printed.

use super::Os;
use crate::go::env_print::{Form, Printed};
use crate::go::pattern;
use crate::intake::Place;

/// A variable and the line it was printed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// As printed.
    pub printed: Printed,
    /// Where.
    pub place: Place,
}

/// The variables in the order they were printed. A name printed twice has its last value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoEnv {
    variables: Vec<Variable>,
}

impl GoEnv {
    /// Takes in one more variable.
    pub fn add(&mut self, printed: Printed, place: Place) {
        self.variables.retain(|known| known.printed.key != printed.key);
        self.variables.push(Variable { printed, place });
    }

    /// The value of a variable, or `None` if it was not printed. Printed empty is `Some("")`.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.variable(key).map(|variable| variable.printed.value.as_str())
    }

    /// A variable with its place.
    pub fn variable(&self, key: &str) -> Option<&Variable> {
        self.variables.iter().find(|variable| variable.printed.key == key)
    }

    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.variables.is_empty()
    }

    /// The pattern of a list variable (GOPRIVATE, GONOPROXY, …) that covers a module path.
    pub fn covering_pattern(&self, key: &str, module: &str) -> Option<&str> {
        pattern::find_match(self.get(key)?, module)
    }

    /// What the forms and paths tell about the system.
    pub(super) fn os_hint(&self) -> Option<Os> {
        if self.variables.iter().any(|variable| variable.printed.form == Form::Set) {
            return Some(Os::Windows);
        }
        let root =
            ["GOPATH", "GOMODCACHE", "GOENV", "GOROOT"].iter().find_map(|key| self.get(key))?;
        if root.starts_with("/Users/") {
            Some(Os::MacOs)
        } else if root.starts_with('/') {
            Some(Os::Linux)
        } else if root.contains(":\\") {
            Some(Os::Windows)
        } else {
            None
        }
    }
}
