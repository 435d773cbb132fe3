//! Saving a text as a file.

use super::document::document;
use wasm_bindgen::{JsCast, JsValue};

/// Hands the browser a file to save, byte for byte as the text is in UTF-8. Nothing happens where
/// the browser cannot.
pub(in crate::ui) fn save(name: &str, text: &str) {
    // A browser that refuses leaves the text on the page, to be copied.
    let _ = try_save(name, text);
}

fn try_save(name: &str, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    // Not a type that the browser would show instead.
    options.set_type("application/octet-stream");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link = document()?.create_element("a").ok()?;
    let link = link.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken the content by now.
    web_sys::Url::revoke_object_url(&url).ok()
}
