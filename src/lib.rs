//! modmend: why a Go module download fails, and the script that fixes it.
//!
//! ```text
//!  pasted text ─► intake ─► evidence ─► diagnose ─► plan ─► script ─► what the person copies
//! ```
//!
//! Everything in this crate is pure and total except `ui`, which exists on wasm32
//! only: no function panics, touches the network, or reads a clock. What could not
//! be read becomes a [`intake::Notice`] with its place in the pasted text.
//!
//! The modules are declared in reading order.

pub mod lang;

mod order;

mod base64;

mod find;

pub mod intake;

pub mod go;

pub mod evidence;

pub mod cause;

pub mod causes;

pub mod diagnose;

pub mod hosts;

pub mod mirrors;

pub mod advice;

pub mod probe;

pub mod plan;

pub mod script;

pub mod redact;

pub mod contradict;

pub mod answer;

pub mod verify;

pub mod report;

pub mod paste;

pub mod share;

pub mod way;

pub mod glossary;

#[cfg(not(target_arch = "wasm32"))]
pub mod pages;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;

#[cfg(target_arch = "wasm32")]
pub mod ui;
