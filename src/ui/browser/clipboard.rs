//! Copying.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Outcome {
    /// It is on the clipboard.
    Copied,
    /// The browser did not allow it; the text is selected instead.
    Selected,
}

/// Puts a text on the clipboard, or selects the element that shows it.
pub(in crate::ui) async fn copy(text: String, shown_in: Option<&web_sys::Element>) -> Outcome {
    if write(&text).await {
        return Outcome::Copied;
    }
    if let Some(element) = shown_in {
        select(element);
    }
    Outcome::Selected
}

async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // Absent on plain http.
    let is_there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| !clipboard.is_undefined());
    is_there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

fn select(element: &web_sys::Element) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection {
        // A browser that refuses leaves the text where it can be selected by hand.
        let _ = selection.select_all_children(element);
    }
}
