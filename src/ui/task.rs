//! Work that waits for the browser.

use std::pin::Pin;

pub(super) use leptos::task::tick;

/// Starts a task. Boxed, all of them are of one type, and what runs them is compiled once.
pub(super) fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local(task);
}
