//! Parts, attributes, values and actions that follow the signals they read.
//!
//! Leptos compiles what is around a closure once for each. Boxed, all closures with the same result
//! are of one type.

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
    let condition = memo(condition);
    live(move || condition.get().then(&part))
}

/// A value that is worked out anew when a signal changes that `value` reads, and that tells only
/// if it then is another one.
pub(super) fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let value: Box<dyn Fn() -> T + Send + Sync> = Box::new(value);
    Memo::new(move |_| value())
}

/// A text that is worked out whenever somebody reads it.
pub(super) fn derived(value: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    let value: Box<dyn Fn() -> String + Send + Sync> = Box::new(value);
    Signal::derive(value)
}

/// Does something now, and again whenever a signal changes that it reads.
pub(super) fn effect(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}

/// The value of an attribute that follows what `value` reads.
pub(super) fn live_text<T: Into<Cow<'static, str>>>(
    mut value: impl FnMut() -> T + 'static,
) -> Value {
    Value::Live(Box::new(move || Some(value().into())))
}

/// The value of an ARIA attribute that is true or false.
pub(super) fn truth(condition: impl Fn() -> bool + 'static) -> Value {
    live_text(move || if condition() { "true" } else { "false" })
}

/// An attribute without a value, there while the condition holds.
pub(super) fn flag(mut condition: impl FnMut() -> bool + 'static) -> Value {
    Value::Live(Box::new(move || condition().then_some(Cow::Borrowed(""))))
}
