//! A block of commands with a button that copies it.

use leptos::html::Pre;
use leptos::prelude::*;

use super::copy::CopyButton;
use super::live::live;
use crate::lang::Text;

/// The block. `label` names it for screen readers.
#[component]
pub(super) fn ScriptView(#[prop(into)] code: Signal<String>, label: Text) -> impl IntoView {
    let block = NodeRef::<Pre>::new();
    view! {
        <div class="script">
            <pre node_ref=block tabindex="0"><code>{live(move || code.get())}</code></pre>
            <CopyButton code block label/>
        </div>
    }
}
