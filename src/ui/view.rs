//! Views of one type.
//!
//! Leptos gives each view a type of its own and compiles what builds, changes and removes it once
//! for each. Here a view is a value: a tree of text, elements and parts that follow signals, all of
//! one type, which [`mounted`] puts into the document. The signals and effects are those of Leptos.

mod attribute;
mod element;
mod listen;
mod mounted;
mod mounted_element;

use std::borrow::Cow;

use any_spawner::Executor;
use leptos::prelude::Owner;

pub(super) use web_sys::Node;

pub(super) use attribute::Value;
pub(super) use element::{Element, Handle, button, el};
use mounted::Mounted;

/// A part of the page.
pub(super) enum View {
    /// Text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// A part that is made anew whenever a signal it has read changes. What is the same as before
    /// stays in the document.
    Live(Box<dyn FnMut() -> View>),
    /// Several parts, one behind the other; none for an empty list.
    List(Vec<View>),
}

/// Several parts, one behind the other.
pub(super) struct Parts(Vec<View>);

/// No part yet.
pub(super) const fn parts() -> Parts {
    Parts(Vec::new())
}

impl Parts {
    /// Puts a part behind the others.
    pub(super) fn add(self, part: impl Into<View>) -> Self {
        self.hold(part.into())
    }

    #[inline(never)]
    fn hold(mut self, part: View) -> Self {
        self.0.push(part);
        self
    }
}

impl From<Parts> for View {
    fn from(parts: Parts) -> Self {
        Self::List(parts.0)
    }
}

impl From<&'static str> for View {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<usize> for View {
    fn from(number: usize) -> Self {
        Self::from(number.to_string())
    }
}

impl<V: Into<View>, const N: usize> From<[V; N]> for View {
    fn from(parts: [V; N]) -> Self {
        parts.into_iter().collect()
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<()> for View {
    fn from((): ()) -> Self {
        Self::List(Vec::new())
    }
}

impl<V: Into<View>> From<Option<V>> for View {
    fn from(part: Option<V>) -> Self {
        part.map_or_else(|| Self::List(Vec::new()), Into::into)
    }
}

impl<V: Into<View>> FromIterator<V> for View {
    fn from_iter<I: IntoIterator<Item = V>>(parts: I) -> Self {
        Self::List(parts.into_iter().map(Into::into).collect())
    }
}

/// A view in the document, with the signals made for it. Dropped, it follows no signal any more.
pub(super) struct Mount {
    _shown: Mounted,
    _owner: Owner,
}

/// Puts a view into a parent, behind what is there.
pub(super) fn mount(parent: &Node, view: impl FnOnce() -> View) -> Mount {
    // It fails where it was done before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let mut shown = owner.with(|| Mounted::new(view()));
    shown.insert(parent, None);
    Mount { _shown: shown, _owner: owner }
}
