//! DEFLATE, which every browser has.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, ReadableWritablePair};

use crate::share::Fault;

/// Packed bytes, without a header; `None` where the browser cannot do that.
pub(in crate::ui) async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    through(bytes, &stream("CompressionStream")?, usize::MAX).await.ok()
}

/// Unpacked bytes.
///
/// # Errors
/// The browser cannot do that, the bytes are not packed so, or they unpack to more than `largest`.
pub(in crate::ui) async fn inflate(bytes: &[u8], largest: usize) -> Result<Vec<u8>, Fault> {
    let stream = stream("DecompressionStream").ok_or(Fault::NoUnpacking)?;
    through(bytes, &stream, largest).await
}

/// A stream of one of the browser's classes; older browsers do not have them.
fn stream(class: &str) -> Option<ReadableWritablePair> {
    let class = Reflect::get(&js_sys::global(), &JsValue::from_str(class)).ok()?;
    let format = Array::of1(&JsValue::from_str("deflate-raw"));
    let stream = Reflect::construct(class.dyn_ref::<Function>()?, &format).ok()?;
    Some(stream.unchecked_into())
}

/// Bytes after they went through a stream of the browser.
async fn through(
    bytes: &[u8],
    stream: &ReadableWritablePair,
    largest: usize,
) -> Result<Vec<u8>, Fault> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts).map_err(|_| Fault::NoUnpacking)?;
    let packed = blob.stream().pipe_through(stream);
    let reader: ReadableStreamDefaultReader = packed.get_reader().unchecked_into();
    let mut all = Vec::new();
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(|_| Fault::Damaged)?;
        let field = |name: &str| Reflect::get(&part, &JsValue::from_str(name));
        if field("done").is_ok_and(|done| done.is_truthy()) {
            return Ok(all);
        }
        let value = field("value").map_err(|_| Fault::Damaged)?;
        all.extend(Uint8Array::new(&value).to_vec());
        if all.len() > largest {
            return Err(Fault::TooLarge);
        }
    }
}
