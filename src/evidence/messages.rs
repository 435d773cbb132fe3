//! The message catalogue: what Go, git and their neighbours print, grouped by theme.

pub mod context;

pub mod goproxy;

pub mod proxy;

pub mod network;

pub mod http;

pub mod dns;

pub mod tls;

pub mod forward_proxy;

pub mod checksum;

pub mod sumdb;

pub mod toolchain;

pub mod go_version;

pub mod discovery;

pub mod vcs_rules;

pub mod repository;

pub mod vcs;

pub mod git_network;

pub mod git_tls;

pub mod ssh;

pub mod versions;

pub mod paths;

pub mod packages;

pub mod directories;

pub mod gomod;

pub mod gomod_lines;

pub mod gowork;

pub mod vendor;

pub mod settings;

pub mod files;

pub mod disks;

pub mod zips;

pub mod installation;

pub mod progress;

pub mod foreign;

use super::message::Message;

/// Every theme's list.
pub static THEMES: &[&[&Message]] = &[
    context::ALL,
    goproxy::ALL,
    proxy::ALL,
    network::ALL,
    http::ALL,
    dns::ALL,
    tls::ALL,
    forward_proxy::ALL,
    checksum::ALL,
    sumdb::ALL,
    toolchain::ALL,
    go_version::ALL,
    discovery::ALL,
    vcs_rules::ALL,
    repository::ALL,
    vcs::ALL,
    git_network::ALL,
    git_tls::ALL,
    ssh::ALL,
    versions::ALL,
    paths::ALL,
    packages::ALL,
    directories::ALL,
    gomod::ALL,
    gomod_lines::ALL,
    gowork::ALL,
    vendor::ALL,
    settings::ALL,
    files::ALL,
    disks::ALL,
    zips::ALL,
    installation::ALL,
    progress::ALL,
    foreign::ALL,
];
