//! Elements in the document.

use std::mem;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::attribute::{self, Kept};
use super::element::{Content, Listener};
use super::mounted::{Mounted, change_all};

/// What the browser calls.
type Heard = Closure<dyn FnMut(Event)>;

/// An element in the document.
pub(in crate::ui) struct MountedElement {
    node: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, Kept)>,
    listeners: Vec<(&'static str, Heard)>,
    children: Vec<Mounted>,
}

impl MountedElement {
    /// The node.
    pub(super) const fn node(&self) -> &web_sys::Element {
        &self.node
    }

    /// Whether its tag is this one.
    pub(super) fn has_tag(&self, tag: &str) -> bool {
        self.tag == tag
    }

    /// Makes the node and gives it what the view has.
    pub(super) fn new(element: Content) -> Self {
        let mut made = Self {
            node: create(element.tag),
            tag: element.tag,
            attributes: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        };
        made.change(element);
        made
    }

    /// Gives it what the view has; the tags are the same.
    pub(super) fn change(&mut self, element: Content) {
        let mut known = mem::take(&mut self.attributes);
        // The options of a choice have to be there before one of them is chosen.
        change_all(&mut self.children, element.children, Some(&self.node), None);
        for (name, attribute) in element.attributes {
            let place = known.iter().position(|(known, _)| *known == name);
            let before = place.map(|place| known.swap_remove(place).1);
            let kept = attribute.give(name, &self.node, before.as_ref());
            self.attributes.push((name, kept));
        }
        for (name, _) in known {
            attribute::set(&self.node, name, None);
        }
        self.stop_listening();
        for (event, listener) in element.listeners {
            self.listen(event, listener);
        }
        if let Some(handle) = element.handle {
            handle.set(&self.node);
        }
    }

    fn listen(&mut self, event: &'static str, listener: Listener) {
        let closure = Closure::wrap(listener);
        let function = closure.as_ref().unchecked_ref();
        // A listener of a plain event is never refused.
        let _ = self.node.add_event_listener_with_callback(event, function);
        self.listeners.push((event, closure));
    }

    fn stop_listening(&mut self) {
        for (event, closure) in mem::take(&mut self.listeners) {
            let function = closure.as_ref().unchecked_ref();
            let _ = self.node.remove_event_listener_with_callback(event, function);
        }
    }
}

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

#[expect(clippy::expect_used, reason = "the tags of the page are names")]
fn create(tag: &'static str) -> web_sys::Element {
    let namespace = matches!(tag, "svg" | "path" | "rect" | "circle").then_some(SVG);
    let made = match namespace {
        Some(namespace) => document().create_element_ns(Some(namespace), tag),
        None => document().create_element(tag),
    };
    made.expect("an element")
}
