//! What an element is given beside its children.

use std::borrow::Cow;

use leptos::prelude::RenderEffect;
use wasm_bindgen::JsValue;

/// An attribute or a property before the element is in the document.
pub(super) enum Attribute {
    /// In the markup.
    Markup(Value),
    /// On the object.
    Property(Box<dyn FnMut() -> JsValue>),
    /// On its style, which a policy against styles in the markup lets through.
    Style(Box<dyn FnMut() -> JsValue>),
}

/// The value of an attribute; none leaves the attribute out.
pub(in crate::ui) enum Value {
    /// It stays.
    Fixed(Option<Cow<'static, str>>),
    /// It follows signals.
    Live(Box<dyn FnMut() -> Option<Cow<'static, str>>>),
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Fixed(Some(Cow::Borrowed(text)))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Fixed(Some(Cow::Owned(text)))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Fixed(text.map(Cow::Owned))
    }
}

impl From<Option<&'static str>> for Value {
    fn from(text: Option<&'static str>) -> Self {
        Self::Fixed(text.map(Cow::Borrowed))
    }
}

impl From<bool> for Value {
    fn from(is_there: bool) -> Self {
        Self::Fixed(is_there.then_some(Cow::Borrowed("")))
    }
}

/// The attribute of an element in the document.
pub(super) enum Kept {
    /// What it was given.
    Fixed(Option<Cow<'static, str>>),
    /// What changes it; dropped with the element.
    Live(#[expect(dead_code, reason = "it runs as long as it is there")] RenderEffect<()>),
}

impl Attribute {
    /// Gives it to an element in the document, which has `known` under this name.
    pub(super) fn give(
        self,
        name: &'static str,
        element: &web_sys::Element,
        known: Option<&Kept>,
    ) -> Kept {
        match self {
            Self::Markup(Value::Fixed(value)) => {
                if !matches!(known, Some(Kept::Fixed(before)) if *before == value) {
                    set(element, name, value.as_deref());
                }
                Kept::Fixed(value)
            }
            Self::Markup(Value::Live(mut value)) => {
                let element = element.clone();
                let effect = move |_| set(&element, name, value().as_deref());
                Kept::Live(RenderEffect::new(effect))
            }
            Self::Property(value) => follow(element.clone().into(), name, value),
            Self::Style(value) => {
                let style = js_sys::Reflect::get(element, &"style".into()).unwrap_or_default();
                follow(style, name, value)
            }
        }
    }
}

/// Sets a property of an object whenever a signal that `value` reads changes.
fn follow(object: JsValue, name: &'static str, mut value: Box<dyn FnMut() -> JsValue>) -> Kept {
    Kept::Live(RenderEffect::new(move |_| {
        // Every element takes the properties that are given here.
        let _ = js_sys::Reflect::set(&object, &name.into(), &value());
    }))
}

/// Sets an attribute, or takes it away.
pub(super) fn set(element: &web_sys::Element, name: &str, value: Option<&str>) {
    // The names and tags are the program's own, so neither call can fail.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
