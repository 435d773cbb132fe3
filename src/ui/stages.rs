//! The way through the page, always in sight: what comes when, and where one is.

use leptos::prelude::*;

use super::live::{live, live_text};
use super::state::State;
use super::view::{View, el};
use crate::lang::Text;
use crate::way::{Stage, Way};

const WAY: Text = Text { en: "The way through", zh: "步骤" }.paired();

/// The stages. Those behind the paste are links once something was pasted.
pub(super) fn stages() -> View {
    let state = State::get();
    let items = Stage::ALL.map(|stage| {
        let item = live(move || {
            let name = stage.name().get(state.lang.get());
            let is_open = match stage {
                Stage::Paste => true,
                Stage::Cause | Stage::Network => state.has_text.get(),
                Stage::Fix | Stage::Verify => state.has_finding.get(),
            };
            if !is_open {
                return View::from(el("span").class("stage").add(name));
            }
            let lang = Some(state.lang.get());
            let href = Way { stage: Some(stage), lang, finding: None }.hash();
            let is_here = move || state.stage.get() == stage;
            // Without `step` the attribute has to be there all the same: "false" says no.
            let current = live_text(move || if is_here() { "step" } else { "false" }.to_owned());
            View::from(
                el("a").class("stage").attr("href", href).attr("aria-current", current).add(name),
            )
        });
        el("li").add(item)
    });
    el("nav").class("stages").attr("aria-label", state.say(WAY)).add(el("ol").add(items)).into()
}
