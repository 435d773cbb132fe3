//! Parts of the page that follow the signals they read.
//!
//! Leptos compiles the code around a closure once for each closure. Here all of them are of one
//! type, so that the page is smaller to download.

use leptos::prelude::*;

/// A part that is made anew whenever a signal it has read changes.
pub(super) type Live = Box<dyn FnMut() -> AnyView + Send>;

/// The same for the value of an attribute.
pub(super) type LiveText = Box<dyn FnMut() -> String + Send>;

/// A part that follows what `part` reads.
pub(super) fn live<V: IntoView + 'static>(part: impl Fn() -> V + Send + 'static) -> Live {
    Box::new(move || part().into_any())
}

/// A part that is there while the condition holds. It is made once each time the condition comes
/// true, and keeps what a person has opened in it until then.
pub(super) fn live_while<V: IntoView + 'static>(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    part: impl Fn() -> V + Send + 'static,
) -> Live {
    let condition = Memo::new(move |_| condition());
    live(move || condition.get().then(&part))
}

/// The value of an attribute that follows what `value` reads.
pub(super) fn live_text(value: impl Fn() -> String + Send + 'static) -> LiveText {
    Box::new(value)
}
