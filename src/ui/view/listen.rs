//! What an element listens for.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, KeyboardEvent};

use super::element::{Element, Listener};
use crate::ui::browser::files::{self, Files};

impl Element {
    /// Listens for an event.
    pub(in crate::ui) fn on(
        self,
        event: &'static str,
        listener: impl FnMut(Event) + 'static,
    ) -> Self {
        self.listen(event, Box::new(listener))
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, listener: Listener) -> Self {
        self.0.listeners.push((event, listener));
        self
    }

    /// Listens for a click, or for the key that stands for one.
    pub(in crate::ui) fn on_click(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Listens for Enter in a box of one line.
    pub(in crate::ui) fn on_enter(self, act: impl FnMut() + 'static) -> Self {
        self.on_key(|event| event.key() == "Enter", Box::new(act))
    }

    /// Listens for Ctrl+Enter, or Command+Enter, in a box of several lines.
    pub(in crate::ui) fn on_strong_enter(self, act: impl FnMut() + 'static) -> Self {
        let is_meant = |event: &KeyboardEvent| {
            event.key() == "Enter" && (event.ctrl_key() || event.meta_key())
        };
        self.on_key(is_meant, Box::new(act))
    }

    fn on_key(self, is_meant: fn(&KeyboardEvent) -> bool, mut act: Box<dyn FnMut()>) -> Self {
        self.on("keydown", move |event| {
            if event.dyn_ref().is_some_and(is_meant) {
                act();
            }
        })
    }

    /// Listens for a click on a link, which the browser then does not follow.
    pub(in crate::ui) fn on_followed(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |event| {
            event.prevent_default();
            act();
        })
    }

    /// Listens for changes of the text in a box, or of a choice.
    pub(in crate::ui) fn on_text(
        self,
        event: &'static str,
        mut take: impl FnMut(String) + 'static,
    ) -> Self {
        self.on(event, move |event| take(read(&event, "value").as_string().unwrap_or_default()))
    }

    /// Listens for texts that are pasted or dropped into a box and too long for it.
    pub(in crate::ui) fn on_long_text(self, take: impl Fn(String) + 'static) -> Self {
        let take: Rc<dyn Fn(String)> = Rc::new(take);
        ["paste", "drop"].into_iter().fold(self, |element, event| {
            let take = take.clone();
            element.on(event, move |event| {
                if let Some(text) = files::too_long_for_box(&event) {
                    take(text);
                }
            })
        })
    }

    /// Listens for files that are chosen in a field.
    pub(in crate::ui) fn on_files(self, mut take: impl FnMut(Files) + 'static) -> Self {
        self.on("change", move |event| take(Files::chosen(&event)))
    }

    /// Listens for ticks of a box.
    pub(in crate::ui) fn on_tick(self, mut take: impl FnMut(bool) + 'static) -> Self {
        self.on("change", move |event| take(read(&event, "checked").is_truthy()))
    }

    /// Listens for a disclosure being opened or closed.
    pub(in crate::ui) fn on_toggle(self, mut take: impl FnMut(bool) + 'static) -> Self {
        self.on("toggle", move |event| take(read(&event, "open").is_truthy()))
    }
}

/// A property of the element that an event reached; undefined where it has none of that name.
fn read(event: &Event, name: &str) -> JsValue {
    let target = event.current_target().map(JsValue::from).unwrap_or_default();
    js_sys::Reflect::get(&target, &name.into()).unwrap_or_default()
}
