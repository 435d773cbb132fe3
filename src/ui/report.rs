//! Report and share: a redacted report for a chosen reader, and a link to the same page.

mod choices;
mod link;
pub(super) mod text;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::browser::{download, scroll};
use super::live::{live, live_while};
use super::script_view::ScriptView;
use super::state::State;
use crate::answer::Choices;
use crate::intake::{Origin, Source};
use crate::lang::{Lang, Text};
use crate::redact::{Names, Removed};
use crate::report::{Reader, Report};
use choices::{Languages, NamesChoice, Readers};
use link::ShareLink;

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
        spawn_local(async move {
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
#[component]
pub(super) fn ReportAndShare() -> impl IntoView {
    let state = State::get();
    let desk: Desk = expect_context();
    let open = live_while(move || desk.is_open.get(), || view! { <Opened/> });
    view! {
        <details
            class="card report"
            prop:open=move || desk.is_open.get()
            on:toggle:target=move |event| desk.is_open.set(event.target().open())
        >
            <summary id=PLACE>{state.say(text::TITLE)}</summary>
            {open}
        </details>
    }
}

/// The button on a finding that is up to somebody else; nothing on others.
#[component]
pub(super) fn WriteTo(who: crate::cause::Who) -> impl IntoView {
    let state = State::get();
    let desk: Desk = expect_context();
    Reader::of(who).map(|reader| {
        let name = text::write_to(reader);
        view! {
            <p class="write-to">
                <button type="button" class="quiet" on:click=move |_| desk.write_to(reader)>
                    {state.say(name)}
                </button>
            </p>
        }
    })
}

#[component]
fn Opened() -> impl IntoView {
    let state = State::get();
    let desk: Desk = expect_context();
    let report = Memo::new(move |_| {
        state.pasted.with(|paste| {
            let text = paste.matter();
            let choices: Choices = state.choices.get();
            Report::new(&[Source { origin: Origin::Paste, text }], &choices, desk.names.get())
        })
    });
    let code = Signal::derive(move || {
        let reader = desk.reader.get();
        report.with(|report| report.markdown(reader, desk.lang_of(reader, state)))
    });
    let save_json = move |_| {
        let lang = desk.lang_of(desk.reader.get_untracked(), state);
        let json = report.with_untracked(|report| report.json(lang));
        download::save("modmend-report.json", &json);
    };
    let save_markdown = move |_| {
        download::save("modmend-report.md", &code.get_untracked());
    };
    view! {
        <div class="report-choices">
            <Readers desk/>
            <Languages desk/>
        </div>
        <NamesChoice desk/>
        <Taken report/>
        <div class="report-preview"><ScriptView code label=text::PREVIEW/></div>
        <p class="report-files">
            <button type="button" class="quiet" on:click=save_markdown>{state.say(text::SAVE_MARKDOWN)}</button>
            <button type="button" class="quiet" on:click=save_json>{state.say(text::SAVE_JSON)}</button>
        </p>
        <ShareLink report/>
    }
}

/// What was taken out, counted.
#[component]
fn Taken(report: Memo<Report>) -> impl IntoView {
    let state = State::get();
    let counts = live(move || {
        let lang = state.lang.get();
        let removed: Removed = report.with(|report| report.removed().clone());
        let items = removed.counts().map(|(kind, count)| {
            let number = [("number", count.to_string())].into_iter().collect();
            view! { <li>{kind.words().fill(lang, &number)}</li> }
        });
        let items = items.collect_view();
        let intro: Text = if items.is_empty() { text::NOTHING_TAKEN } else { text::TAKEN };
        view! { <p class="label">{intro.get(lang)}</p><ul class="taken">{items}</ul> }
    });
    view! { <div class="report-taken">{counts}</div> }
}
