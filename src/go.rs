//! Go's own semantics, ported and checked against real Go. Knows nothing of causes.

pub mod defaults;

pub mod env_print;

pub mod env_source;

pub mod fetch_plan;

pub mod flags;

pub mod goauth;

pub mod gosumdb;

pub mod govcs;

pub mod gover;

pub mod json_string;

pub mod module_mode;

pub mod module_path;

pub mod module_version;

pub mod net_url;

pub mod pattern;

pub mod proxy_list;

pub mod proxy_url;

pub mod pseudo_version;

pub mod quote;

pub mod quoted;

pub mod semver;

mod sha256;

pub mod standard;

pub mod toolchain;

pub mod unicode;

pub mod url;

pub mod version;
