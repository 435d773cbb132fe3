//! Tier `go`: what modmend says that Go would do, held against what real go commands do.
//!
//! Each case is a set of settings and of servers that answer in some way. A real go command runs
//! against those servers on the loopback address, which write down what they are asked; the
//! model goes through the same case. Requests and their order, success, and the error that is
//! printed have to be the same.
//!
//! `MODMEND_GO_TOOLCHAINS` lists the `go` programs as a `PATH` lists folders;
//! `MODMEND_DIFFERENTIAL_CASES` says how many random cases there are. Each has a number, and is
//! the same every time.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test says what it expects by failing"
)]

#[path = "real_go/zip.rs"]
mod zip;

#[path = "real_go/fixture.rs"]
mod fixture;

#[path = "differential/dice.rs"]
mod dice;

#[path = "differential/scenario.rs"]
mod scenario;

#[path = "differential/generator.rs"]
mod generator;

#[path = "differential/server.rs"]
mod server;

#[path = "differential/toolchains.rs"]
mod toolchains;

#[path = "differential/rig.rs"]
mod rig;

#[path = "differential/model.rs"]
mod model;

#[path = "differential/fetching.rs"]
mod fetching;

#[path = "differential/surprises.rs"]
mod surprises;

#[path = "differential/lists.rs"]
mod lists;

#[path = "differential/env.rs"]
mod env;
