//! How the page was opened, and whether it can be seen.

use super::document::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::VisibilityState;

use crate::probe::outcome::PageOrigin;

/// How the page was loaded.
pub(in crate::ui) fn origin() -> PageOrigin {
    let protocol = web_sys::window().and_then(|window| window.location().protocol().ok());
    match protocol.as_deref() {
        Some("https:") => PageOrigin::Https,
        Some("file:") => PageOrigin::File,
        _ => PageOrigin::Http,
    }
}

/// What stood behind `#` in the address when this was asked first: the way through the page
/// rewrites it.
#[cfg(debug_assertions)]
pub(in crate::ui) fn first_fragment() -> &'static str {
    static FIRST: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    FIRST.get_or_init(super::history::hash)
}

/// Tells when the page is hidden and shown again, until it is dropped.
pub(in crate::ui) struct Watch(Closure<dyn FnMut()>);

const EVENT: &str = "visibilitychange";

impl Watch {
    /// Tells `true` where the page can be seen.
    pub(in crate::ui) fn start(tell: impl Fn(bool) + 'static) -> Self {
        let closure = Closure::wrap(Box::new(move || tell(is_visible())) as Box<dyn FnMut()>);
        if let Some(document) = document() {
            // Only a missing function is refused.
            let _ =
                document.add_event_listener_with_callback(EVENT, closure.as_ref().unchecked_ref());
        }
        Self(closure)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(document) = document() {
            // One that is not there is no matter.
            let _ = document
                .remove_event_listener_with_callback(EVENT, self.0.as_ref().unchecked_ref());
        }
    }
}

/// Whether the page can be seen.
pub(in crate::ui) fn is_visible() -> bool {
    let document = document();
    document.is_none_or(|document| document.visibility_state() == VisibilityState::Visible)
}
