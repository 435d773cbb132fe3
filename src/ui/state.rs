//! The page's state: a few signals, and everything derived from them.

use leptos::prelude::*;

use super::browser::files::Unread;
use super::browser::{history, platform, storage};
use super::said::Said;
use super::theme::Theme;
use crate::answer::{Answer, Choices};
use crate::diagnose::Verdict;
use crate::evidence::Os;
use crate::lang::{Lang, Text};
use crate::paste::{Attachment, Paste};
use crate::script::{Fragment, Shell};
use crate::ui::live::memo;
use crate::verify::{Round, Verified};
use crate::way::{Stage, Way};

/// The state, handed to components through the context.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// What was pasted; kept in memory only.
    pub(super) pasted: RwSignal<Paste>,
    /// What stands in the box, answered or not.
    pub(super) draft: RwSignal<String>,
    /// What stands beside the box, answered or not.
    pub(super) attached: RwSignal<Vec<Attachment>>,
    /// The files of the last choice that could not be read.
    pub(super) unread: RwSignal<Vec<Unread>>,
    /// How much of a long text has been read, in hundredths, while it is read.
    pub(super) reading: RwSignal<Option<usize>>,
    /// The line of the paste that was gone to.
    pub(super) line: RwSignal<Option<usize>>,
    /// Where the person is on the way.
    pub(super) stage: RwSignal<Stage>,
    /// The cause that is unfolded besides the first.
    pub(super) unfolded: RwSignal<Option<&'static str>>,
    /// The language.
    pub(super) lang: RwSignal<Lang>,
    /// The choice of colours.
    pub(super) theme: RwSignal<Theme>,
    /// What the person has chosen.
    pub(super) choices: RwSignal<Choices>,
    /// The file that lines are wanted for, in the place of a script.
    pub(super) fragment: RwSignal<Option<Fragment>>,
    /// What the output after the fix shows.
    pub(super) verified: RwSignal<Option<Verified>>,
    /// What was tried so far; kept in memory only.
    pub(super) rounds: RwSignal<Vec<Round>>,
    /// The answer to what was pasted.
    pub(super) answer: Memo<Answer>,
    /// Something was pasted.
    pub(super) has_text: Memo<bool>,
    /// A cause was found.
    pub(super) has_finding: Memo<bool>,
}

impl State {
    /// Makes the state and puts it into the context; it goes along the way from now on.
    pub(super) fn provide() -> Self {
        let state = Self::apart();
        state.travel();
        state
    }

    /// Makes a state from what address, storage and browser tell, and puts it into the context.
    /// Nothing outside of it follows it, and it follows nothing.
    pub(super) fn apart() -> Self {
        let way = Way::read(&history::hash());
        let stored = storage::get(storage::LANG).map(|tag| Lang::from_tag(&tag));
        let lang = way.lang.or(stored).unwrap_or_else(platform::lang);
        let theme = storage::get(storage::THEME).as_deref().and_then(Theme::from_id);
        let choices = Choices {
            os: storage::get(storage::OS).as_deref().and_then(Os::read),
            shell: storage::get(storage::SHELL).as_deref().and_then(Shell::from_id),
            fallback: Some(platform::os()),
            ..Choices::default()
        };
        let pasted = RwSignal::new(Paste::default());
        let choices = RwSignal::new(choices);
        let answer =
            memo(move || pasted.with(|paste| choices.with(|choices| paste.answer(choices))));
        let state = Self {
            pasted,
            draft: RwSignal::new(String::new()),
            attached: RwSignal::new(Vec::new()),
            unread: RwSignal::new(Vec::new()),
            reading: RwSignal::new(None),
            line: RwSignal::new(None),
            stage: RwSignal::new(Stage::Paste),
            unfolded: RwSignal::new(way.finding),
            lang: RwSignal::new(lang),
            theme: RwSignal::new(theme.unwrap_or_default()),
            choices,
            fragment: RwSignal::new(None),
            verified: RwSignal::new(None),
            rounds: RwSignal::new(Vec::new()),
            answer,
            has_text: memo(move || pasted.with(|paste| !paste.text().trim().is_empty())),
            has_finding: memo(move || {
                answer.with(|answer| answer.diagnosis.verdict == Verdict::ModuleFailure)
            }),
        };
        provide_context(state);
        state
    }

    /// The state from the context.
    pub(super) fn get() -> Self {
        expect_context()
    }

    /// The sentence in the present language, as a value that follows it.
    pub(super) const fn say(self, text: Text) -> Said {
        Said::new(text, self.lang)
    }

    /// Changes the language and remembers it.
    pub(super) fn choose_lang(self, lang: Lang) {
        storage::set(storage::LANG, lang.tag());
        self.lang.set(lang);
        self.rewrite_address();
    }

    /// Changes the colours and remembers them.
    pub(super) fn choose_theme(self, theme: Theme) {
        storage::set(storage::THEME, theme.id());
        self.theme.set(theme);
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
        self.fragment.set(None);
        self.choices.update(|choices| choices.shell = Some(shell));
    }
}
