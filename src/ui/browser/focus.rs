//! Going to a line of the paste, and back to what pointed at it.

use std::cell::RefCell;

use super::document::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

thread_local! {
    /// What had the focus when somebody went away from it.
    static LEFT: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Takes note of the element that has the focus.
pub(in crate::ui) fn leave() {
    let element = document().and_then(|document| document.active_element());
    let element = element.and_then(|element| element.dyn_into().ok());
    LEFT.with(|left| left.replace(element));
}

/// Gives the focus back to the element that had it before; `false` if it is gone.
pub(in crate::ui) fn go_back() -> bool {
    let left = LEFT.with(RefCell::take);
    left.filter(|element| element.is_connected()).is_some_and(|element| is_shown(&element))
}

/// Shows the element of this id in the middle, and gives it the focus.
pub(in crate::ui) fn go_to(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.and_then(|element| element.dyn_into().ok()).is_some_and(|element| is_shown(&element))
}

fn is_shown(element: &HtmlElement) -> bool {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// The focus stays in a list whose rows come and go: it moves from a row to the list.
pub(in crate::ui) fn hold_in(list: &Element) {
    let Some(list) = list.dyn_ref::<HtmlElement>() else { return };
    let active = document().and_then(|document| document.active_element());
    let is_inside = active
        .is_some_and(|active| !list.is_same_node(Some(&active)) && list.contains(Some(&active)));
    if is_inside {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // A browser that refuses leaves the focus on the row.
        let _ = list.focus_with_options(&options);
    }
}
