//! Go's own semantics, ported and checked against real Go. Knows nothing of causes.

pub mod defaults;

pub mod env_print;

pub mod flags;

pub mod goauth;

pub mod gover;

pub mod govcs;

pub mod module_mode;

pub mod module_path;

pub mod module_version;

pub mod pattern;

pub mod proxy_list;

pub mod proxy_url;

pub mod pseudo_version;

pub mod quote;

pub mod quoted;

pub mod semver;

pub mod toolchain;

pub mod unicode;

pub mod url;

pub mod version;
