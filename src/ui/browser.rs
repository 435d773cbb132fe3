//! The only place that names the browser's interfaces. Everything here may be missing or
//! refused, and says so in its type.

pub(super) mod boot;
pub(super) mod clipboard;
pub(super) mod document;
pub(super) mod download;
pub(super) mod history;
#[cfg(not(debug_assertions))]
pub(super) mod offline;
pub(super) mod packing;
pub(super) mod platform;
pub(super) mod scroll;
pub(super) mod storage;
