//! Samples: text with a known verdict. `causes!` runs them, and the static pages show one of each
//! cause.

#[cfg(test)]
pub(super) mod checks;

/// Where a sample came from.
#[derive(Clone, Copy, Debug)]
pub enum From {
    /// A real go command printed it; its version and setting.
    RealGo(&'static str),
    /// Put together from the format strings of this function.
    BuiltFrom(&'static str),
}

/// One text, with the `go env` that was pasted along.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Its origin.
    pub from: From,
    /// What `go env` printed; empty where it was not pasted.
    pub env: &'static str,
    /// The log.
    pub log: &'static str,
}

/// The samples of a cause.
#[derive(Clone, Copy, Debug)]
pub struct Samples {
    /// The cause is found.
    pub hits: &'static [Sample],
    /// Looks alike, and is something else.
    pub misses: &'static [Sample],
    /// Should be found, and is not yet: fails on the day it is.
    pub gaps: &'static [Sample],
}

/// A sample without `go env`.
pub const fn log(from: From, log: &'static str) -> Sample {
    Sample { from, env: "", log }
}

/// A sample with `go env`.
pub const fn pasted(from: From, env: &'static str, log: &'static str) -> Sample {
    Sample { from, env, log }
}
