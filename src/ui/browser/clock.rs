//! Times, and being called later.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Milliseconds since the page was opened, as fine as the browser lets a page measure.
pub(in crate::ui) fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}

/// A number that differs from visit to visit.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any number will do")]
pub(in crate::ui) fn seed() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

/// A call that is due; dropping it takes it back.
pub(in crate::ui) struct Timer {
    id: Option<i32>,
    _call: Closure<dyn FnMut()>,
}

/// Calls once, after some milliseconds.
pub(in crate::ui) fn after(milliseconds: f64, call: Box<dyn FnMut()>) -> Timer {
    let call = Closure::wrap(call);
    #[expect(clippy::cast_possible_truncation, reason = "held within bounds")]
    let delay = milliseconds.ceil().clamp(0.0, 1e9) as i32;
    let function = call.as_ref().unchecked_ref();
    let id = web_sys::window().and_then(|window| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(function, delay).ok()
    });
    Timer { id, _call: call }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id) {
            window.clear_timeout_with_handle(id);
        }
    }
}
