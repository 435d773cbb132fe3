//! Files that a person chooses or drops, and long texts on their way into a box.

use super::document::document;
use leptos::ev;
use leptos::prelude::window_event_listener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, HtmlInputElement};

use crate::paste::{Attachment, LARGEST_FILE, LARGEST_IN_BOX};

/// Files to read, in the order in which the browser names them.
#[derive(Default)]
pub(in crate::ui) struct Files(Vec<web_sys::File>);

/// A file that was not read.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Unread {
    /// Its name.
    pub(in crate::ui) name: String,
    /// It is larger than [`LARGEST_FILE`]; otherwise the browser could not read it.
    pub(in crate::ui) is_too_large: bool,
}

impl Files {
    fn of(list: Option<&web_sys::FileList>) -> Self {
        let count = list.map_or(0, web_sys::FileList::length);
        Self((0..count).filter_map(|index| list?.get(index)).collect())
    }

    /// The files of a field, which forgets them, so that the same ones can be chosen again.
    pub(in crate::ui) fn take(field: &HtmlInputElement) -> Self {
        let files = Self::of(field.files().as_ref());
        field.set_value("");
        files
    }

    /// The same for the field that an event reached.
    pub(in crate::ui) fn chosen(event: &web_sys::Event) -> Self {
        let field = event.current_target().and_then(|target| target.dyn_into().ok());
        field.as_ref().map(Self::take).unwrap_or_default()
    }

    /// Whether there are none.
    pub(in crate::ui) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads them one after the other.
    pub(in crate::ui) async fn read(self) -> (Vec<Attachment>, Vec<Unread>) {
        let (mut attached, mut unread) = (Vec::new(), Vec::new());
        for file in self.0 {
            let name = file.name();
            let is_too_large = file.size() > f64::from(LARGEST_FILE);
            match if is_too_large { None } else { bytes(&file).await } {
                Some(bytes) => attached.push(Attachment::file(name, bytes)),
                None => unread.push(Unread { name, is_too_large }),
            }
        }
        (attached, unread)
    }
}

async fn bytes(file: &web_sys::File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Tells the files that are dropped anywhere on the page, for as long as it lives. Otherwise the
/// browser would leave the page and show the file.
pub(in crate::ui) fn on_drop(tell: impl Fn(Files) + 'static) {
    let _ = window_event_listener(ev::dragover, |event| {
        if has_files(&event) {
            event.prevent_default();
            set_dragging(true);
        }
    });
    let _ = window_event_listener(ev::dragleave, |event| {
        // Not from one part of the page to another.
        if event.related_target().is_none() {
            set_dragging(false);
        }
    });
    let _ = window_event_listener(ev::drop, move |event| {
        set_dragging(false);
        if has_files(&event) {
            event.prevent_default();
            let dropped = event.data_transfer().and_then(|data| data.files());
            tell(Files::of(dropped.as_ref()));
        }
    });
}

fn has_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&JsValue::from_str("Files"), 0))
}

/// Marks the document while files are held above it, for the style sheet.
fn set_dragging(is_dragging: bool) {
    let document = document();
    if let Some(root) = document.and_then(|document| document.document_element()) {
        // Only an invalid attribute name is refused.
        let _ = root.toggle_attribute_with_force("data-dragging", is_dragging);
    }
}

/// The text that is about to be pasted or dropped into a box that it is too long for. The browser
/// then leaves the box as it is.
pub(in crate::ui) fn too_long_for_box(event: &web_sys::Event) -> Option<String> {
    let pasted = event.dyn_ref::<ClipboardEvent>().map(ClipboardEvent::clipboard_data);
    let dropped = || event.dyn_ref::<DragEvent>().map(DragEvent::data_transfer);
    let text = pasted.or_else(dropped)??.get_data("text/plain").ok()?;
    (text.len() > LARGEST_IN_BOX).then(|| {
        event.prevent_default();
        text
    })
}
