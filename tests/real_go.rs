//! Tier `go`: what modmend reads and writes, held against real Go toolchains.
//!
//! `MODMEND_GO_TOOLCHAINS` lists the `go` programs as a `PATH` lists folders. Nothing here leaves
//! the machine: modules come from files or from a server on the loopback address.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test says what it expects by failing"
)]

#[path = "real_go/zip.rs"]
mod zip;

#[path = "real_go/fixture.rs"]
mod fixture;

#[path = "real_go/server.rs"]
mod server;

#[path = "real_go/workplace.rs"]
mod workplace;

#[path = "real_go/reading.rs"]
mod reading;

#[path = "real_go/connect_refused.rs"]
mod connect_refused;

#[path = "real_go/gomod_missing.rs"]
mod gomod_missing;

#[path = "real_go/modules.rs"]
mod modules;

#[path = "real_go/checksum_mismatch.rs"]
mod checksum_mismatch;

#[path = "real_go/goprivate_missing.rs"]
mod goprivate_missing;

#[path = "real_go/google_hosts_blocked.rs"]
mod google_hosts_blocked;

#[path = "real_go/hostile.rs"]
mod hostile;

#[path = "real_go/collect.rs"]
mod collect;

#[path = "real_go/env_reading.rs"]
mod env_reading;

#[path = "real_go/env_forms.rs"]
mod env_forms;

#[path = "real_go/env_oracle.rs"]
mod env_oracle;

#[path = "real_go/env_failed.rs"]
mod env_failed;
