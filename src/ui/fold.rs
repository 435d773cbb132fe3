//! Folds whose inside is made when they are first opened: what nobody opens costs no time when the
//! page starts and whenever an answer changes. What is printed is not among it.

use leptos::prelude::*;

use super::live::live_while;
use super::view::{Element, View, el};

/// A fold that shows its summary, and `inside` from the first time it is opened.
pub(super) fn fold<V: Into<View>>(summary: Element, inside: impl Fn() -> V + 'static) -> Element {
    let was_opened = RwSignal::new(false);
    el("details")
        .on_toggle(move |is_open| {
            if is_open {
                was_opened.set(true);
            }
        })
        .add(summary)
        .add(live_while(move || was_opened.get(), inside))
}
