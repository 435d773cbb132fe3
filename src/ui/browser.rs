//! The only place that names the browser's interfaces. Everything here may be missing or
//! refused, and says so in its type.

pub(super) mod asking;
pub(super) mod boot;
pub(super) mod clipboard;
pub(super) mod clock;
pub(super) mod document;
pub(super) mod download;
pub(super) mod files;
pub(super) mod focus;
pub(super) mod frame;
pub(super) mod history;
pub(super) mod inside_frame;
pub(super) mod inside_worker;
#[cfg(not(debug_assertions))]
pub(super) mod offline;
pub(super) mod packing;
pub(super) mod permission;
pub(super) mod platform;
pub(super) mod reading;
pub(super) mod scroll;
pub(super) mod storage;
pub(super) mod visit;
