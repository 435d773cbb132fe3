//! Sentences that follow the language.

use leptos::prelude::*;

use super::live::{live, live_text};
use super::view::{Value, View};
use crate::lang::{Lang, Text};

/// A sentence in the present language.
#[derive(Clone, Copy)]
pub(super) struct Said {
    text: Text,
    lang: RwSignal<Lang>,
}

impl Said {
    /// The sentence.
    pub(super) const fn new(text: Text, lang: RwSignal<Lang>) -> Self {
        Self { text, lang }
    }

    fn get(self) -> &'static str {
        self.text.get(self.lang.get())
    }
}

impl From<Said> for View {
    fn from(said: Said) -> Self {
        live(move || said.get())
    }
}

impl From<Said> for Value {
    fn from(said: Said) -> Self {
        live_text(move || said.get())
    }
}
