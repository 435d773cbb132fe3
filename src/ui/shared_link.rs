//! Opening a link that carries a text.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::{fragment, packing};
use super::live::live;
use super::prose::prose;
use super::report::text;
use super::state::State;
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::share::{self, Fault, Packing, Shared};

/// What became of the link that the page was opened with.
#[derive(Clone, PartialEq)]
enum Opened {
    /// There was none.
    No,
    /// It cannot be read.
    Fault(Fault),
    /// This text was in it.
    Text { text: String, is_raw: bool },
}

/// Opens the link in the address, now and whenever another is followed, and says so.
#[component]
pub(super) fn SharedLink() -> impl IntoView {
    let state = State::get();
    let opened = RwSignal::new(Opened::No);
    let open = move || {
        let fragment = fragment::present();
        let Some(encoded) = share::in_fragment(&fragment).map(str::to_owned) else { return };
        spawn_local(async move {
            match read(&encoded).await {
                Ok(shared) => show(state, opened, shared),
                Err(fault) => opened.set(Opened::Fault(fault)),
            }
        });
    };
    open();
    fragment::on_change(open);
    // What is said about a link is said while its text is shown.
    let said = Memo::new(move |_| {
        opened.with(|opened| match opened {
            Opened::No => None,
            Opened::Fault(fault) => Some((true, fault.words())),
            Opened::Text { text, is_raw } => state
                .pasted
                .with(|pasted| pasted == text)
                .then_some((false, if *is_raw { text::FROM_RAW_LINK } else { text::FROM_LINK })),
        })
    });
    live(move || {
        said.get().map(|(is_fault, words): (bool, Text)| {
            let role = if is_fault { "alert" } else { "status" };
            let words = prose(words, state.lang.get(), &Captures::default());
            view! { <p class="note shared-link" role=role>{words}</p> }
        })
    })
}

async fn read(encoded: &str) -> Result<Shared, Fault> {
    let packed = share::decode(encoded)?;
    match packed.packing {
        Packing::Stored => packed.open(&packed.body),
        Packing::Deflated => {
            let state = packing::inflate(&packed.body, share::LARGEST_STATE).await?;
            packed.open(&state)
        }
    }
}

/// Shows the text as the one who made the link saw it. What this person has chosen before stays
/// stored.
fn show(state: State, opened: RwSignal<Opened>, shared: Shared) {
    let Shared { os, shell, is_raw, text, .. } = shared;
    opened.set(Opened::Text { text: text.clone(), is_raw });
    state.choices.update(|choices| {
        choices.os = os.or(choices.os);
        choices.shell = shell.or(choices.shell);
    });
    state.take(text);
}
