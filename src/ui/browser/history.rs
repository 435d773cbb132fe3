//! What stands behind the `#` of the address, and the browser's history of it.

use leptos::ev;
use leptos::prelude::window_event_listener;
use wasm_bindgen::JsValue;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// What stands behind the `#`, with it; empty where there is none.
pub(in crate::ui) fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a new address, so that Back leads to the present one.
pub(in crate::ui) fn push(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A browser that refuses (too many in a short time) leaves the address as it is.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Changes the present address.
pub(in crate::ui) fn replace(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// The address of the page with another hash.
pub(in crate::ui) fn address_with(hash: &str) -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split_once('#').map_or(address.as_str(), |(page, _)| page);
    format!("{page}{hash}")
}

/// Tells the new hash after a link, Back or Forward, for as long as the page lives.
pub(in crate::ui) fn on_change(tell: impl Fn(String) + 'static) {
    let _ = window_event_listener(ev::hashchange, move |_| tell(hash()));
}
