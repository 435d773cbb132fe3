//! Report and share: a redacted report for a chosen reader, and a link to the same page.

mod choices;
mod link;
pub(super) mod text;

use leptos::prelude::*;

use super::browser::{download, scroll};
use super::live::{derived, live, live_while, memo};
use super::script_view::script_view;
use super::state::State;
use super::view::{Element, View, button, el, parts};
use crate::answer::Choices;
use crate::intake::{Origin, Source};
use crate::lang::{Lang, Text};
use crate::redact::{Names, Removed};
use crate::report::{Reader, Report};
use crate::ui::task::{spawn, tick};
use choices::{languages, names_choice, readers};
use link::share_link;

/// What the person has chosen for the report.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    is_open: RwSignal<bool>,
    reader: RwSignal<Reader>,
    /// `None` is the usual language of the reader, else that of the page.
    lang: RwSignal<Option<Lang>>,
    names: RwSignal<Names>,
}

impl Desk {
    /// Puts the choices into the context.
    pub(super) fn provide() {
        provide_context(Self {
            is_open: RwSignal::new(false),
            reader: RwSignal::new(Reader::Me),
            lang: RwSignal::new(None),
            names: RwSignal::new(Names::Replaced),
        });
    }

    /// Opens the report for a reader and shows it.
    pub(super) fn write_to(self, reader: Reader) {
        self.reader.set(reader);
        self.is_open.set(true);
        spawn(async move {
            tick().await;
            scroll::show(PLACE);
        });
    }

    fn lang_of(self, reader: Reader, state: State) -> Lang {
        self.lang.get().or(reader.usual_lang()).unwrap_or_else(|| state.lang.get())
    }
}

/// The id of the title.
const PLACE: &str = "report";

/// The disclosure. The report is made when it is open.
pub(super) fn report_and_share() -> View {
    let state = State::get();
    let desk: Desk = expect_context();
    let open = live_while(move || desk.is_open.get(), opened);
    el("details")
        .class("card report")
        .open(move || desk.is_open.get())
        .on_toggle(move |is_open| desk.is_open.set(is_open))
        .add(el("summary").attr("id", PLACE).add(state.say(text::TITLE)))
        .add(open)
        .into()
}

/// The button on a finding that is up to somebody else; nothing on others.
pub(super) fn write_to(who: crate::cause::Who) -> View {
    let state = State::get();
    let desk: Desk = expect_context();
    let button = Reader::of(who).map(|reader| {
        let name = text::write_to(reader);
        el("p").class("write-to").add(
            button().class("quiet").on_click(move || desk.write_to(reader)).add(state.say(name)),
        )
    });
    button.into()
}

fn opened() -> View {
    let state = State::get();
    let desk: Desk = expect_context();
    let report = memo(move || {
        state.pasted.with(|paste| {
            let text = paste.matter();
            let choices: Choices = state.choices.get();
            Report::new(&[Source { origin: Origin::Paste, text }], &choices, desk.names.get())
        })
    });
    let code = derived(move || {
        let reader = desk.reader.get();
        report.with(|report| report.markdown(reader, desk.lang_of(reader, state)))
    });
    let save_json = move || {
        let lang = desk.lang_of(desk.reader.get_untracked(), state);
        let json = report.with_untracked(|report| report.json(lang));
        download::save("modmend-report.json", &json);
    };
    let save_markdown = move || {
        download::save("modmend-report.md", &code.get_untracked());
    };
    parts()
        .add(el("div").class("report-choices").add(readers(desk)).add(languages(desk)))
        .add(names_choice(desk))
        .add(taken(report))
        .add(el("div").class("report-preview").add(script_view(code, text::PREVIEW)))
        .add(
            el("p")
                .class("report-files")
                .add(
                    button()
                        .class("quiet")
                        .on_click(save_markdown)
                        .add(state.say(text::SAVE_MARKDOWN)),
                )
                .add(button().class("quiet").on_click(save_json).add(state.say(text::SAVE_JSON))),
        )
        .add(share_link(report))
        .into()
}

/// What was taken out, counted.
fn taken(report: Memo<Report>) -> View {
    let state = State::get();
    let counts = live(move || {
        let lang = state.lang.get();
        let removed: Removed = report.with(|report| report.removed().clone());
        let items = removed.counts().map(|(kind, count)| {
            let number = [("number", count.to_string())].into_iter().collect();
            el("li").add(kind.words().fill(lang, &number))
        });
        let items: Vec<Element> = items.collect();
        let intro: Text = if items.is_empty() { text::NOTHING_TAKEN } else { text::TAKEN };
        parts()
            .add(el("p").class("label").add(intro.get(lang)))
            .add(el("ul").class("taken").add(items.into_iter().collect::<View>()))
    });
    el("div").class("report-taken").add(counts).into()
}
