//! The service worker, which keeps the page at hand without a network. In `sw.js`, beside the page,
//! is what it does; the build writes it.

use super::document::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::platform;

/// Beside the page, so that it sees what belongs to the page and nothing else.
const WORKER: &str = "sw.js";

/// Registers the worker, and tells when a newer version of the page than this one is there. Nothing
/// happens where the browser or the address allows no worker.
pub(in crate::ui) fn register(on_newer: impl Fn() + 'static) {
    if !platform::is_single_file() {
        let _ = try_register(on_newer);
    }
}

fn try_register(on_newer: impl Fn() + 'static) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    // Missing where the address is no secure one.
    let container = js_sys::Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    let container = container.dyn_into::<web_sys::ServiceWorkerContainer>().ok()?;
    let on_message = Closure::wrap(Box::new(move |event: web_sys::MessageEvent| {
        let program = event.data().as_string().unwrap_or_default();
        if is_other(&program).unwrap_or_default() {
            on_newer();
        }
    }) as Box<dyn FnMut(_)>);
    container.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // As long as the page lives.
    on_message.forget();
    // Refused from a file, and where the host has no such script.
    let registered = JsFuture::from(container.register(WORKER));
    spawn_local(async move {
        let _ = registered.await;
    });
    Some(())
}

/// Whether this page runs another program than the one of that name.
fn is_other(program: &str) -> Option<bool> {
    let document = document()?;
    let own =
        document.query_selector("link[rel=preload][as=fetch]").ok()??.get_attribute("href")?;
    Some(!own.ends_with(program))
}
