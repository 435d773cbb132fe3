//! The message catalogue: what Go, git and their neighbours print, grouped by theme.

pub mod checksum;

pub mod context;

pub mod foreign;

pub mod gomod;

pub mod network;

pub mod progress;

pub mod proxy;

pub mod vcs;

use super::message::Message;

/// Every theme's list.
pub static THEMES: &[&[&Message]] = &[
    context::ALL,
    proxy::ALL,
    network::ALL,
    checksum::ALL,
    vcs::ALL,
    gomod::ALL,
    progress::ALL,
    foreign::ALL,
];
