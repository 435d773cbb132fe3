//! The first screen: what to do, the box, and what to paste.

use leptos::prelude::*;

use super::collect::collect;
use super::examples::EXAMPLES;
use super::live::live_while;
use super::network::network_card;
use super::paste::paste;
use super::prose::said;
use super::state::State;
use super::text;
use super::view::{View, button, el};

/// The first screen.
pub(super) fn start() -> View {
    let state = State::get();
    // Beside a result it stands there.
    let network = live_while(move || !state.has_text.get(), network_card);
    el("section")
        .class("start")
        .add(el("h1").add(state.say(text::HEADLINE)))
        .add(el("p").class("lead").add(said(text::LEAD)))
        .add(paste())
        .add(el("div").class("beside").add(collect()).add(examples()))
        .add(network)
        .into()
}

fn examples() -> View {
    let state = State::get();
    let buttons = EXAMPLES.map(|example| {
        el("li").add(
            button()
                .class("quiet")
                .on_click(move || state.take(example.text.to_owned()))
                .add(state.say(example.name)),
        )
    });
    el("section")
        .class("examples")
        .add(el("h2").add(state.say(text::EXAMPLES)))
        .add(el("p").add(state.say(text::EXAMPLES_HOW)))
        .add(el("ul").add(buttons))
        .into()
}
