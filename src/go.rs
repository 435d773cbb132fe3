//! Go's own semantics, ported and checked against real Go. Knows nothing of causes.

pub mod defaults;

pub mod env_print;

pub mod env_source;

pub mod fetch_plan;

pub mod gosumdb;

pub mod module_path;

pub mod net_url;

pub mod pattern;

pub mod proxy_list;

pub mod proxy_url;

mod quote;
pub mod standard;

mod sha256;

pub mod url;

pub mod version;
