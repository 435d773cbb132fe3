//! Parts and attributes that follow the signals they read.

use std::borrow::Cow;

use leptos::prelude::*;

use super::view::{Value, View};

/// A part that follows what `part` reads.
pub(super) fn live<V: Into<View>>(mut part: impl FnMut() -> V + 'static) -> View {
    View::Live(Box::new(move || part().into()))
}

/// A part that is there while the condition holds. It is made once each time the condition comes
/// true, and keeps what a person has opened in it until then.
pub(super) fn live_while<V: Into<View>>(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    part: impl Fn() -> V + 'static,
) -> View {
    let condition = Memo::new(move |_| condition());
    live(move || condition.get().then(&part))
}

/// The value of an attribute that follows what `value` reads.
pub(super) fn live_text<T: Into<Cow<'static, str>>>(
    mut value: impl FnMut() -> T + 'static,
) -> Value {
    Value::Live(Box::new(move || Some(value().into())))
}

/// An attribute without a value, there while the condition holds.
pub(super) fn flag(mut condition: impl FnMut() -> bool + 'static) -> Value {
    Value::Live(Box::new(move || condition().then_some(Cow::Borrowed(""))))
}
