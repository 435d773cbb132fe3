//! A block of commands with a button that copies it.

use leptos::prelude::*;

use super::copy::copy_button;
use super::live::live;
use super::view::{Handle, View, el};
use crate::lang::Text;

/// The block. `label` names it for screen readers.
pub(super) fn script_view(code: Signal<String>, label: Text) -> View {
    let block = Handle::new();
    el("div")
        .class("script")
        .add(
            el("pre")
                .keep(block)
                .attr("tabindex", "0")
                .add(el("code").add(live(move || code.get()))),
        )
        .add(copy_button(code, block, label))
        .into()
}
