//! An element before it is in the document.

use leptos::prelude::{GetValue, LocalStorage, SetValue, StoredValue};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::View;
use super::attribute::{Attribute, Value};

/// An element with its attributes, listeners and children. It is handed on by its address: what
/// builds the page is mostly calls of the methods below.
pub(in crate::ui) struct Element(pub(super) Box<Content>);

/// What an element has.
pub(super) struct Content {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, Attribute)>,
    pub(super) listeners: Vec<(&'static str, Listener)>,
    pub(super) children: Vec<View>,
    pub(super) handle: Option<Handle>,
}

/// What is called when an event reaches the element.
pub(super) type Listener = Box<dyn FnMut(Event)>;

/// Where the element in the document can be found once it is made.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Handle(StoredValue<Option<web_sys::Element>, LocalStorage>);

impl Handle {
    /// A place for an element.
    pub(in crate::ui) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// The element, as what it is; `None` before it is made.
    pub(in crate::ui) fn get<E: JsCast>(self) -> Option<E> {
        self.0.try_get_value()??.dyn_into().ok()
    }

    /// Gives it the focus, once it is made.
    pub(in crate::ui) fn focus(self) {
        if let Some(element) = self.get::<web_sys::HtmlElement>() {
            // A browser that refuses the focus is no matter.
            let _ = element.focus();
        }
    }

    pub(super) fn set(self, element: &web_sys::Element) {
        self.0.set_value(Some(element.clone()));
    }
}

/// An element with this tag.
#[inline(never)]
pub(in crate::ui) fn el(tag: &'static str) -> Element {
    Element(Box::new(Content {
        tag,
        attributes: Vec::new(),
        listeners: Vec::new(),
        children: Vec::new(),
        handle: None,
    }))
}

/// A button.
#[inline(never)]
pub(in crate::ui) fn button() -> Element {
    el("button").attr("type", "button")
}

impl Element {
    /// Its classes.
    #[inline(never)]
    pub(in crate::ui) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// An attribute: text, or a truth that lets it be there or not; a closure follows signals.
    pub(in crate::ui) fn attr(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.give(name, Attribute::Markup(value.into()))
    }

    #[inline(never)]
    fn give(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.0.attributes.push((name, attribute));
        self
    }

    /// What stands in a box; it follows the signals that `value` reads.
    pub(in crate::ui) fn value(self, mut value: impl FnMut() -> String + 'static) -> Self {
        self.property("value", Box::new(move || value().into()))
    }

    /// Whether a box is ticked; it follows the signals that `is_checked` reads.
    pub(in crate::ui) fn checked(self, mut is_checked: impl FnMut() -> bool + 'static) -> Self {
        self.property("checked", Box::new(move || is_checked().into()))
    }

    /// Whether a disclosure is open; it follows the signals that `is_open` reads.
    pub(in crate::ui) fn open(self, mut is_open: impl FnMut() -> bool + 'static) -> Self {
        self.property("open", Box::new(move || is_open().into()))
    }

    /// How much room it takes in the direction in which lines follow each other, in pixels.
    pub(in crate::ui) fn block_size(self, mut size: impl FnMut() -> u32 + 'static) -> Self {
        let value = Box::new(move || format!("{}px", size()).into());
        self.give("blockSize", Attribute::Style(value))
    }

    /// What is inside it, as markup of the program's own.
    pub(in crate::ui) fn markup(self, markup: impl Into<String>) -> Self {
        let markup: JsValue = markup.into().into();
        self.property("innerHTML", Box::new(move || markup.clone()))
    }

    fn property(self, name: &'static str, value: Box<dyn FnMut() -> JsValue>) -> Self {
        self.give(name, Attribute::Property(value))
    }

    /// Remembers the element in the document.
    pub(in crate::ui) fn keep(mut self, handle: Handle) -> Self {
        self.0.handle = Some(handle);
        self
    }

    /// Puts a part behind those inside it.
    pub(in crate::ui) fn add(self, part: impl Into<View>) -> Self {
        self.hold(part.into())
    }

    #[inline(never)]
    fn hold(mut self, part: View) -> Self {
        self.0.children.push(part);
        self
    }
}
