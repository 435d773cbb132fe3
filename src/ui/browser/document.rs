//! The document as a whole.

use wasm_bindgen::JsCast;

/// The document; `None` in a worker.
pub(super) fn document() -> Option<web_sys::Document> {
    web_sys::window().and_then(|window| window.document())
}

/// An element that is not in the document.
pub(in crate::ui) fn apart() -> Option<web_sys::Element> {
    document().and_then(|document| document.create_element("div").ok())
}

/// Its body.
pub(in crate::ui) fn body() -> Option<web_sys::HtmlElement> {
    document().and_then(|document| document.body())
}

/// Sets the language and the title.
pub(in crate::ui) fn set_language(tag: &str, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // Only an invalid attribute name is refused.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Sets the choice of colours, for the style sheet.
pub(in crate::ui) fn set_theme(id: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Only an invalid attribute name is refused.
        let _ = root.set_attribute("data-theme", id);
    }
}

/// Replaces the page by fixed markup, and fills the field of this id in it.
pub(in crate::ui) fn replace_page(markup: &'static str, field: &str, value: &str) {
    let Some(document) = document() else { return };
    if let Some(body) = document.body() {
        body.set_inner_html(markup);
    }
    let area = document.get_element_by_id(field);
    if let Some(area) = area.and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
        area.set_value(value);
    }
}
