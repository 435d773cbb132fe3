//! Going along the way: the address, Back, the focus, and what is scrolled to.

use leptos::prelude::*;

use super::browser::{history, scroll};
use super::state::State;
use crate::ui::task::{spawn, tick};
use crate::way::{Stage, Way};

impl State {
    /// Follows Back, links between stages and scrolling from now on.
    pub(super) fn travel(self) {
        history::on_change(move |hash| {
            if let Some(stage) = Way::read(&hash).stage {
                self.arrive(stage);
            }
        });
        scroll::on_scroll(move || self.follow_scroll());
    }

    /// Goes to a stage; Back leads to the present one.
    pub(super) fn go(self, stage: Stage) {
        history::push(&self.way(stage).hash());
        self.arrive(stage);
    }

    /// Goes to a stage in the place of the present address; Back leads to what was before it.
    pub(super) fn go_instead(self, stage: Stage) {
        history::replace(&self.way(stage).hash());
        self.arrive(stage);
    }

    /// Unfolds a cause besides the first, or folds it again.
    pub(super) fn unfold(self, cause: &'static str, is_open: bool) {
        let is_this = self.unfolded.get_untracked() == Some(cause);
        if is_this != is_open {
            self.unfolded.set(is_open.then_some(cause));
            self.rewrite_address();
        }
    }

    fn way(self, stage: Stage) -> Way {
        let lang = Some(self.lang.get_untracked());
        Way { stage: Some(stage), lang, finding: self.unfolded.get_untracked() }
    }

    /// Writes what changed on a stage into its address.
    pub(super) fn rewrite_address(self) {
        history::replace(&self.way(self.stage.get_untracked()).hash());
    }

    /// Shows a stage and moves the focus there. Without a text there is only the first.
    fn arrive(self, stage: Stage) {
        let stage = if self.has_text.get_untracked() { stage } else { Stage::Paste };
        self.stage.set(stage);
        spawn(async move {
            tick().await;
            scroll::unfold(stage.id());
            // What is unfolded is made by then.
            tick().await;
            scroll::show(stage.id());
        });
    }

    fn follow_scroll(self) {
        let present = self.stage.get_untracked();
        if present == Stage::Paste {
            return;
        }
        let ids = [Stage::Cause, Stage::Network, Stage::Fix, Stage::Verify].map(Stage::id);
        let reached = scroll::reached(&ids, present.id());
        let stage = Stage::ALL.into_iter().find(|stage| Some(stage.id()) == reached);
        if let Some(stage) = stage.filter(|stage| *stage != present) {
            self.stage.set(stage);
        }
    }
}
