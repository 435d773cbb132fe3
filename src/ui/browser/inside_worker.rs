//! The worker: it is handed a text, reads it, and tells how far it is, and then which lines matter.
//! It has no document and asks nobody.

use js_sys::{Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

use crate::answer::excerpt::Reading;

/// The name under which the script of the worker leaves the text.
pub(super) const TEXT: &str = "modmendText";

/// The worker, if this program runs in one.
pub(in crate::ui) fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Reads the text. Messages are numbers, the hundredths that are read; then the numbers of lines,
/// or nothing where nearly all of them matter.
pub(in crate::ui) fn serve(worker: &DedicatedWorkerGlobalScope) {
    let bytes = Reflect::get(worker, &JsValue::from_str(TEXT)).unwrap_or_default();
    let Ok(text) = String::from_utf8(Uint8Array::new(&bytes).to_vec()) else { return };
    let mut reading = Reading::default();
    while reading.step(&text) {
        let share = u32::try_from(reading.share(&text)).unwrap_or_default();
        tell(worker, &JsValue::from(share));
    }
    let numbers = reading.finish().map(|excerpt| {
        let numbers = excerpt.numbers().iter().filter_map(|number| u32::try_from(*number).ok());
        Uint32Array::from(numbers.collect::<Vec<u32>>().as_slice())
    });
    tell(worker, &numbers.map_or(JsValue::NULL, JsValue::from));
}

fn tell(worker: &DedicatedWorkerGlobalScope, message: &JsValue) {
    // A page that is gone hears nothing.
    let _ = worker.post_message(message);
}
