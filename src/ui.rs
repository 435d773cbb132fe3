//! The page: one component for each thing a person could point at, and no judgement.
//!
//! Only the files under `browser` and `view` name the browser's own interfaces.

mod add_output;
mod app;
mod attachments;
mod browser;
mod collect;
mod contradictions;
mod copy;
mod download;
mod examples;
mod fetch_plan;
mod finding;
mod fold;
mod footer;
mod fragment_view;
mod header;
mod line_link;
mod live;
mod meanings;
mod network;
mod no_finding;
mod output_box;
pub mod panic_page;
#[cfg(debug_assertions)]
mod parts;
mod paste;
mod pasted_text;
mod playground;
mod prose;
mod reading_bar;
mod rehearsal;
mod remarks;
mod report;
mod result;
mod said;
mod script_view;
mod segment;
mod shared_link;
mod stages;
mod start;
mod state;
mod step;
mod steps;
mod taking;
mod task;
mod text;
mod theme;
mod travel;
mod understood;
mod verify;
mod view;
mod waterfall;

use browser::{inside_frame, inside_worker};

/// Puts the page into the document. In a worker there is no page, and a text is read; in the
/// frame of `probe.html` there is none, and the program takes orders to ask hosts.
pub fn mount() {
    if let Some(worker) = inside_worker::scope() {
        inside_worker::serve(&worker);
        return;
    }
    if inside_frame::is_frame() {
        inside_frame::serve();
        return;
    }
    panic_page::install();
    if let Some(body) = browser::document::body() {
        std::mem::forget(mount_into(&body));
    }
}

/// Puts the page into an element. It works as long as the value that comes back is kept.
pub fn mount_into(parent: &view::Node) -> impl std::any::Any {
    view::mount(parent, app::app)
}
