//! Go's own semantics, ported and checked against real Go. Knows nothing of causes.

pub mod defaults;

pub mod env_print;

pub mod module_path;

pub mod pattern;

pub mod proxy_list;

pub mod proxy_url;

pub mod std_packages;

pub mod url;

pub mod version;
