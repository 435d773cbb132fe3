//! What stands behind the `#` of the address.

use leptos::ev;
use leptos::prelude::window_event_listener;

fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}

/// The fragment with its `#`; empty where there is none.
pub(in crate::ui) fn present() -> String {
    location().and_then(|location| location.hash().ok()).unwrap_or_default()
}

/// The address of the page with another fragment.
pub(in crate::ui) fn address_with(fragment: &str) -> String {
    let address = location().and_then(|location| location.href().ok()).unwrap_or_default();
    let page = address.split_once('#').map_or(address.as_str(), |(page, _)| page);
    format!("{page}{fragment}")
}

/// Tells that the fragment has changed, for as long as the page lives.
pub(in crate::ui) fn on_change(tell: impl Fn() + 'static) {
    let _ = window_event_listener(ev::hashchange, move |_| tell());
}
