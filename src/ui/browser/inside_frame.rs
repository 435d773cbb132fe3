//! The frame that asks: orders come in through a port, ends of requests go out. It knows nothing
//! else, and the browser keeps it from the page by an origin of its own.

use super::document::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, MessagePort};

use super::asking::Asker;
use crate::probe::wire::{self, Order};

/// The name under which `probe.html` leaves the port.
const PORT: &str = "modmendPort";

/// What the frame says when it is ready.
pub(super) const READY: &str = "ready";

/// Whether this document is the frame.
pub(in crate::ui) fn is_frame() -> bool {
    let body = document().and_then(|document| document.body());
    body.is_some_and(|body| body.get_attribute("data-role").as_deref() == Some("probe"))
}

/// Begins to take orders.
pub(in crate::ui) fn serve() {
    console_error_panic_hook::set_once();
    let port = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str(PORT));
    let Some(port) = port.ok().and_then(|port| port.dyn_into::<MessagePort>().ok()) else { return };
    let answers = port.clone();
    let asker = Asker::new(Box::new(move |id, ending, took, refused| {
        let text = wire::write_end(id, ending, took, refused);
        // A page that is gone hears nothing.
        let _ = answers.post_message(&JsValue::from_str(&text));
    }));
    let on_message = Closure::wrap(Box::new(move |event: MessageEvent| {
        if let Some(order) = event.data().as_string().as_deref().and_then(Order::read) {
            asker.obey(order);
        }
    }) as Box<dyn FnMut(_)>);
    port.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It lives as long as the frame.
    on_message.forget();
    let _ = port.post_message(&JsValue::from_str(READY));
}
