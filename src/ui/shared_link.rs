//! Opening a link that carries a text.

use leptos::prelude::*;

use super::browser::{history, packing};
use super::live::{live, memo};
use super::prose::prose;
use super::report::text;
use super::state::State;
use super::view::{View, el};
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::share::{self, Fault, Packing, Shared};
use crate::ui::task::spawn;

/// What became of a link.
#[derive(Clone, PartialEq)]
struct Opened {
    words: Text,
    is_fault: bool,
    /// What is shown since then; about another text nothing is said.
    text: String,
}

/// Opens the link in the address, now and whenever another is followed, and says so.
pub(super) fn shared_link() -> View {
    let state = State::get();
    let opened = RwSignal::new(None::<Opened>);
    let open = move |hash: String| {
        let Some(encoded) = share::in_fragment(&hash).map(str::to_owned) else { return };
        spawn(async move {
            let done = match read(&encoded).await {
                Ok(shared) => show(state, shared),
                Err(fault) => tell(state, fault),
            };
            opened.set(Some(done));
        });
    };
    open(history::hash());
    history::on_change(open);
    let said = memo(move || {
        let is_shown = |opened: &Opened| state.pasted.with(|paste| **paste.text() == *opened.text);
        opened.get().filter(is_shown)
    });
    live(move || {
        said.get().map(|Opened { words, is_fault, .. }| {
            let role = if is_fault { "alert" } else { "status" };
            let words = prose(words, state.lang.get(), &Captures::default());
            el("p").class("note shared-link").attr("role", role).add(words)
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
fn show(state: State, shared: Shared) -> Opened {
    let Shared { os, shell, is_raw, text, .. } = shared;
    state.choices.update(|choices| {
        choices.os = os.or(choices.os);
        choices.shell = shell.or(choices.shell);
    });
    state.open(text.clone());
    let words = if is_raw { text::FROM_RAW_LINK } else { text::FROM_LINK };
    Opened { words, is_fault: false, text }
}

/// Leaves what is shown as it is. The link goes out of the address, or Back would lead to it.
fn tell(state: State, fault: Fault) -> Opened {
    state.rewrite_address();
    Opened { words: fault.words(), is_fault: true, text: shown(state) }
}

fn shown(state: State) -> String {
    state.pasted.with_untracked(|paste| paste.text().to_string())
}
