//! Taking texts and files in: into the box and beside it, and as what is answered.

use std::sync::Arc;

use leptos::prelude::*;

use super::browser::files::Files;
use super::browser::reading;
use super::panic_page;
use super::state::State;
use super::task::spawn;
use crate::paste::{Attachment, Paste};
use crate::verify::{self, Outcome, Verified};
use crate::way::Stage;

impl State {
    /// Takes in a text of another matter, and shows its result.
    pub(super) fn take(self, text: String) {
        self.take_paste(Paste::of(text));
    }

    /// Takes in what stands in the box and beside it, if there is anything.
    pub(super) fn take_draft(self) {
        let paste = Paste::new(self.draft.get_untracked(), self.attached.get_untracked());
        if !paste.text().trim().is_empty() {
            self.take_paste(paste);
        }
    }

    fn take_paste(self, paste: Paste) {
        self.rounds.set(Vec::new());
        self.show(paste);
    }

    /// Takes in the text of a link and shows its result in the place of the link.
    pub(super) fn open(self, text: String) {
        self.rounds.set(Vec::new());
        self.read(Paste::of(text), Self::go_instead);
    }

    /// Takes note of what came of a fix. What stands behind the problem is shown in its place.
    pub(super) fn settle(self, verified: Verified, text: String) {
        let round = self.answer.with_untracked(|before| verify::round(before, &verified));
        self.rounds.update(|rounds| rounds.push(round));
        if verified.outcome == Outcome::Next {
            self.show(Paste::of(text));
        } else {
            self.verified.set(Some(verified));
        }
    }

    fn show(self, paste: Paste) {
        self.read(paste, Self::go);
    }

    /// Shows the result of a text, once it is read. Reading a long one takes a while.
    fn read(self, paste: Paste, go: fn(Self, Stage)) {
        reading::cancel();
        self.reading.set(None);
        if !paste.is_long() {
            self.hold(paste);
            go(self, Stage::Cause);
            return;
        }
        // Where somebody stops it, it stands beside the box.
        self.draft.set(paste.boxed().to_owned());
        self.attached.set(paste.attached().to_vec());
        self.reading.set(Some(0));
        let tell = move |share| self.reading.set(Some(share));
        let text = Arc::clone(paste.text());
        reading::read(text, tell, move |excerpt| {
            self.reading.set(None);
            self.hold(paste.with_excerpt(excerpt));
            go(self, Stage::Cause);
        });
    }

    /// Stops reading a text. It stays where it is.
    pub(super) fn stop_reading(self) {
        reading::cancel();
        self.reading.set(None);
    }

    fn hold(self, paste: Paste) {
        self.verified.set(None);
        self.line.set(None);
        panic_page::remember(paste.text());
        self.draft.set(paste.boxed().to_owned());
        self.attached.set(paste.attached().to_vec());
        self.pasted.set(paste);
    }

    /// Adds more output below what was pasted, and shows the result of both.
    pub(super) fn add(self, more: String) {
        self.show(self.pasted.with_untracked(|paste| paste.and(more)));
    }

    /// Puts a text that is too long for the box beside it. What comes into an empty box is
    /// answered at once.
    pub(super) fn attach_text(self, text: String) {
        let attachment = self.attached.with_untracked(|others| Attachment::pasted(text, others));
        self.attach(vec![attachment]);
    }

    /// Reads files: on the first screen they go beside the box, else below what was pasted.
    pub(super) fn attach_files(self, files: Files) {
        if files.is_empty() {
            return;
        }
        spawn(async move {
            let (attached, unread) = files.read().await;
            self.unread.set(unread);
            if self.stage.get_untracked() == Stage::Paste {
                self.attach(attached);
            } else if !attached.is_empty() {
                self.show(self.pasted.with_untracked(|paste| paste.with(attached)));
            }
        });
    }

    fn attach(self, attached: Vec<Attachment>) {
        let was_empty = self.draft.with_untracked(|text| text.trim().is_empty())
            && self.attached.with_untracked(Vec::is_empty);
        self.attached.update(|all| all.extend(attached));
        if was_empty {
            self.take_draft();
        }
    }

    /// Takes an attachment away from beside the box.
    pub(super) fn detach(self, position: usize) {
        self.attached.update(|all| {
            if position < all.len() {
                all.remove(position);
            }
        });
    }

    /// An empty box; what was pasted stays until something else is.
    pub(super) fn start_again(self) {
        self.draft.set(String::new());
        self.attached.set(Vec::new());
        self.unread.set(Vec::new());
        self.go(Stage::Paste);
    }
}
