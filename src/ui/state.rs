//! The page's state: a few signals, and everything derived from them.

use leptos::prelude::*;

use super::browser::{platform, storage};
use super::panic_page;
use crate::answer::{Answer, Choices, answer_paste};
use crate::evidence::Os;
use crate::lang::{Lang, Text};
use crate::script::Shell;

/// The state, handed to components through the context.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// What was pasted; kept in memory only.
    pub(super) pasted: RwSignal<String>,
    /// The pasted text is being edited.
    pub(super) is_editing: RwSignal<bool>,
    /// The language.
    pub(super) lang: RwSignal<Lang>,
    /// What the person has chosen.
    pub(super) choices: RwSignal<Choices>,
    /// The answer to what was pasted.
    pub(super) answer: Memo<Answer>,
}

impl State {
    /// Makes the state from what storage and browser tell, and puts it into the context.
    pub(super) fn provide() -> Self {
        let lang =
            storage::get(storage::LANG).map_or_else(platform::lang, |tag| Lang::from_tag(&tag));
        let choices = Choices {
            os: storage::get(storage::OS).as_deref().and_then(Os::read),
            shell: storage::get(storage::SHELL).as_deref().and_then(Shell::from_id),
            fallback: Some(platform::os()),
            ..Choices::default()
        };
        let pasted = RwSignal::new(String::new());
        let choices = RwSignal::new(choices);
        let answer = Memo::new(move |_| {
            pasted.with(|text| choices.with(|choices| answer_paste(text, choices)))
        });
        let state = Self {
            pasted,
            is_editing: RwSignal::new(false),
            lang: RwSignal::new(lang),
            choices,
            answer,
        };
        provide_context(state);
        state
    }

    /// The state from the context.
    pub(super) fn get() -> Self {
        expect_context()
    }

    /// The sentence in the present language, as a value that follows it.
    pub(super) fn say(self, text: Text) -> impl Fn() -> &'static str + Copy {
        move || text.get(self.lang.get())
    }

    /// Takes in a text and shows its result.
    pub(super) fn take(self, text: String) {
        panic_page::remember(&text);
        self.pasted.set(text);
        self.is_editing.set(false);
    }

    /// Changes the language and remembers it.
    pub(super) fn choose_lang(self, lang: Lang) {
        storage::set(storage::LANG, lang.tag());
        self.lang.set(lang);
    }

    /// Changes the system, and the shell to the usual one on it.
    pub(super) fn choose_os(self, os: Os) {
        storage::set(storage::OS, os.id());
        self.choices.update(|choices| choices.os = Some(os));
        self.choose_shell(Shell::usual_on(os));
    }

    /// Changes the shell and remembers it.
    pub(super) fn choose_shell(self, shell: Shell) {
        storage::set(storage::SHELL, shell.id());
        self.choices.update(|choices| choices.shell = Some(shell));
    }
}
