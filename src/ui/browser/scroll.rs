//! Where the page is scrolled to.

use super::document::document;
use leptos::ev;
use leptos::prelude::window_event_listener;

/// The share of the window's height above which a heading counts as reached.
const READING_LINE: f64 = 0.25;

/// Unfolds what the element of this id stands in. Who listens hears of it now; the browser would
/// tell it later.
pub(in crate::ui) fn unfold(id: &str) {
    let Some(Ok(Some(fold))) = element(id).map(|element| element.closest("details")) else {
        return;
    };
    if fold.has_attribute("open") {
        return;
    }
    // Only a wrong name could be refused.
    let _ = fold.set_attribute("open", "");
    if let Ok(toggled) = web_sys::Event::new("toggle") {
        let _ = fold.dispatch_event(&toggled);
    }
}

/// Shows the element of this id at the top, and gives it the focus.
pub(in crate::ui) fn show(id: &str) {
    use wasm_bindgen::JsCast;
    let Some(element) = element(id) else { return };
    element.scroll_into_view();
    if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // A browser that refuses the focus has scrolled all the same.
        let _ = element.focus_with_options(&options);
    }
}

/// The last of the elements that has been reached by scrolling. `present` stays while it is in
/// the window and the end of the page keeps it from getting higher.
pub(in crate::ui) fn reached(ids: &[&'static str], present: &'static str) -> Option<&'static str> {
    let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let root = document()?.document_element()?;
    let is_at_end = root.get_bounding_client_rect().bottom() <= height + 2.0;
    if is_at_end && top(present).is_some_and(|top| top > 0.0 && top < height) {
        return Some(present);
    }
    let is_reached = |id: &&&str| top(id).is_some_and(|top| top < height * READING_LINE);
    ids.iter().rev().find(is_reached).copied()
}

/// Calls back whenever the page was scrolled, for as long as it lives.
pub(in crate::ui) fn on_scroll(tell: impl Fn() + 'static) {
    let _ = window_event_listener(ev::scroll, move |_| tell());
}

/// A list that scrolls by itself, in pixels.
#[derive(Clone, Copy)]
pub(in crate::ui) struct List {
    /// How far it is scrolled.
    pub(in crate::ui) scrolled: f64,
    /// How much of it can be seen.
    pub(in crate::ui) seen: f64,
    /// How high a row is.
    pub(in crate::ui) row: f64,
}

/// How high a row is before there is one.
const USUAL_ROW: f64 = 20.0;

/// Measures a list; `None` where it is not shown.
pub(in crate::ui) fn list(frame: &web_sys::Element) -> Option<List> {
    let seen = f64::from(frame.client_height());
    let row = frame.query_selector("li").ok().flatten();
    let row = row.map(|row| row.get_bounding_client_rect().height()).filter(|height| *height > 1.0);
    let list =
        List { scrolled: f64::from(frame.scroll_top()), seen, row: row.unwrap_or(USUAL_ROW) };
    (seen > 0.0).then_some(list)
}

/// Scrolls a list.
#[expect(clippy::cast_possible_truncation, reason = "browsers scroll by far less")]
pub(in crate::ui) fn set(frame: &web_sys::Element, scrolled: f64) {
    frame.set_scroll_top(scrolled as i32);
}

fn element(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

fn top(id: &str) -> Option<f64> {
    element(id).map(|element| element.get_bounding_client_rect().top())
}
