//! What `index.html` shows until the program is there: a first screen with a real box.

use super::document::document;
use wasm_bindgen::JsCast;

use super::files::Files;

/// What a person did before the program was there.
#[derive(Default)]
pub(in crate::ui) struct Early {
    /// What stands in the box.
    pub(in crate::ui) text: String,
    /// It was pasted, or an answer was asked for.
    pub(in crate::ui) is_asked: bool,
    /// The files that were chosen.
    pub(in crate::ui) files: Files,
}

/// Takes over what stands in the box, and removes that first screen.
pub(in crate::ui) fn take_over() -> Early {
    try_take_over().unwrap_or_default()
}

fn try_take_over() -> Option<Early> {
    let boot = document()?.get_element_by_id("boot")?;
    let area = boot.query_selector("textarea").ok()??;
    let area = area.dyn_into::<web_sys::HtmlTextAreaElement>().ok()?;
    let field = boot.query_selector("input").ok()??.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    boot.remove();
    let is_asked = area.has_attribute("data-asked");
    Some(Early { text: area.value(), is_asked, files: Files::take(&field) })
}
