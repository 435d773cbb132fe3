//! Views in the document: made, changed in place, taken out.

use std::borrow::Cow;

use leptos::prelude::{RenderEffect, document};
use web_sys::{Comment, Node, Text};

use super::View;
use super::mounted_element::MountedElement;

/// A view in the document. Dropped, it follows no signal any more.
pub(in crate::ui) enum Mounted {
    /// Text.
    Text(Text, Cow<'static, str>),
    /// An element.
    Element(Box<MountedElement>),
    /// A part that follows signals; the comment ends it.
    Live(Following, Comment),
    /// Several parts; the comment ends them.
    List(Vec<Mounted>, Comment),
}

/// What makes a part anew and holds what it shows.
pub(in crate::ui) struct Following(RenderEffect<Mounted>);

impl Drop for Following {
    fn drop(&mut self) {
        // The task of an effect holds its value until it next runs. What is inside would follow
        // signals till then that are gone with those of the effect.
        self.0.take_value();
    }
}

impl Mounted {
    /// Makes the nodes of a view. They are in no document yet.
    pub(in crate::ui) fn new(view: View) -> Self {
        match view {
            View::Text(text) => Self::Text(document().create_text_node(&text), text),
            View::Element(element) => Self::Element(Box::new(MountedElement::new(*element.0))),
            View::Live(part) => live(part, None, document().create_comment("")),
            View::List(parts) => {
                let parts = parts.into_iter().map(Self::new).collect();
                Self::List(parts, document().create_comment(""))
            }
        }
    }

    /// Puts the nodes into a parent: before one of its children, or at the end.
    pub(in crate::ui) fn insert(&mut self, parent: &Node, before: Option<&Node>) {
        match self {
            Self::Text(node, _) => put(parent, node, before),
            Self::Element(element) => put(parent, element.node(), before),
            Self::Live(effect, end) => {
                put(parent, end, before);
                effect.0.with_value_mut(|content| content.insert(parent, Some(end)));
            }
            Self::List(parts, end) => {
                put(parent, end, before);
                for part in parts {
                    part.insert(parent, Some(end));
                }
            }
        }
    }

    /// Takes the nodes out of the document.
    pub(in crate::ui) fn remove(&mut self) {
        match self {
            Self::Text(node, _) => take_out(node),
            Self::Element(element) => take_out(element.node()),
            Self::Live(effect, end) => {
                effect.0.with_value_mut(Self::remove);
                take_out(end);
            }
            Self::List(parts, end) => {
                parts.iter_mut().for_each(Self::remove);
                take_out(end);
            }
        }
    }

    /// The node that comes first in the document.
    fn first(&mut self) -> Node {
        match self {
            Self::Text(node, _) => node.clone().into(),
            Self::Element(element) => element.node().clone().into(),
            Self::Live(effect, end) => {
                effect.0.with_value_mut(Self::first).unwrap_or_else(|| end.clone().into())
            }
            Self::List(parts, end) => {
                parts.first_mut().map_or_else(|| end.clone().into(), Self::first)
            }
        }
    }

    /// Makes the nodes show another view. What is alike stays, with the focus and everything else
    /// that a person has done to it.
    fn change(&mut self, view: View) {
        match (&mut *self, view) {
            (Self::Text(node, known), View::Text(text)) => {
                if *known != text {
                    node.set_data(&text);
                    *known = text;
                }
            }
            (Self::Element(known), View::Element(element)) if known.has_tag(element.0.tag) => {
                known.change(*element.0);
            }
            (Self::Live(effect, end), View::Live(part)) => {
                let end = end.clone();
                *self = live(part, effect.0.take_value(), end);
            }
            (Self::List(known, end), View::List(parts)) => {
                let end: &Node = end;
                change_all(known, parts, end.parent_node().as_ref(), Some(end));
            }
            (_, view) => {
                let mut new = Self::new(view);
                let first = self.first();
                if let Some(parent) = first.parent_node() {
                    new.insert(&parent, Some(&first));
                }
                self.remove();
                *self = new;
            }
        }
    }
}

/// A part that follows signals, in the place of what it showed before.
fn live(mut part: Box<dyn FnMut() -> View>, before: Option<Mounted>, end: Comment) -> Mounted {
    let effect = move |shown: Option<Mounted>| {
        let view = part();
        match shown {
            Some(mut shown) => {
                shown.change(view);
                shown
            }
            None => Mounted::new(view),
        }
    };
    Mounted::Live(Following(RenderEffect::new_with_value(effect, before)), end)
}

/// Changes parts one by one, and makes or takes out those that one side has more.
pub(super) fn change_all(
    known: &mut Vec<Mounted>,
    parts: Vec<View>,
    parent: Option<&Node>,
    end: Option<&Node>,
) {
    let surplus = known.split_off(parts.len().min(known.len()));
    let mut parts = parts.into_iter();
    for (known, part) in known.iter_mut().zip(&mut parts) {
        known.change(part);
    }
    for mut part in surplus {
        part.remove();
    }
    for part in parts {
        let mut part = Mounted::new(part);
        if let Some(parent) = parent {
            part.insert(parent, end);
        }
        known.push(part);
    }
}

fn put(parent: &Node, node: &Node, before: Option<&Node>) {
    // The place is one of the parent's children, and no node holds its own parent.
    let _ = parent.insert_before(node, before);
}

fn take_out(node: &Node) {
    if let Some(parent) = node.parent_node() {
        // It is a child of its parent.
        let _ = parent.remove_child(node);
    }
}
