//! What stands beside the box: files, and texts that are too long for it.

use leptos::prelude::*;

use super::browser::files::Unread;
use super::live::live;
use super::state::State;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Text};
use crate::paste::{Attachment, LARGEST_FILE, Name, size_words};
use crate::ui::view::{View, button, el, parts};

const ATTACHED: Text = Text { en: "Attachments", zh: "附件" }.paired();
const CHOOSE: Text = Text { en: "Choose or drop files", zh: "选择或拖入文件" }.paired();
const PASTED: Text = Text { en: "pasted text {number}", zh: "粘贴的文本 {number}" }.paired();
const SIZE: Text = Text { en: "{size}, {number} lines", zh: "{size}，{number} 行" }.paired();
const REMOVE: Text = Text { en: "Remove", zh: "移除" }.paired();
const UNREADABLE: Text = Text { en: "{file} could not be read.", zh: "无法读取 {file}。" }.paired();
const TOO_LARGE: Text = Text {
    en: "{file} is larger than {size} and was not read. Cut out the part around the error.",
    zh: "{file} 超过 {size}，没有读取。请截取报错前后的部分。",
}
.paired();

/// What an attachment is called.
pub(super) fn name_of(name: &Name, lang: Lang) -> String {
    match name {
        Name::File(name) => name.clone(),
        Name::Pasted(number) => {
            PASTED.fill(lang, &[("number", number.to_string())].into_iter().collect())
        }
    }
}

/// The attachments, each with a button that takes it away, and what could not be read.
pub(super) fn attachments() -> View {
    let state = State::get();
    let attached = live(move || {
        let lang = state.lang.get();
        state.attached.with(|attached| {
            let items = attached.iter().enumerate();
            let items = items.map(|(position, one)| item(state, position, one, lang));
            let label = ATTACHED.get(lang);
            (!attached.is_empty()).then(|| {
                el("ul").class("attachments").attr("aria-label", label).add(items.collect::<View>())
            })
        })
    });
    parts().add(attached).add(unread_files()).into()
}

fn item(state: State, position: usize, attachment: &Attachment, lang: Lang) -> View {
    let name = name_of(&attachment.name, lang);
    let captures: Captures =
        [("size", size_words(attachment.size)), ("number", attachment.lines.to_string())]
            .into_iter()
            .collect();
    let label = format!("{} {name}", REMOVE.get(lang));
    el("li")
        .add(el("span").class("attachment-name").add(name))
        .add(el("span").class("attachment-size").add(SIZE.fill(lang, &captures)))
        .add(
            button()
                .class("quiet")
                .attr("aria-label", label)
                .on_click(move || state.detach(position))
                .add(REMOVE.get(lang)),
        )
        .into()
}

/// The files of the last choice that could not be read.
pub(super) fn unread_files() -> View {
    let state = State::get();
    let notes = live(move || {
        let lang = state.lang.get();
        let unread = state.unread.get().into_iter();
        unread.map(|one| el("p").class("note").add(sentence(&one, lang))).collect::<View>()
    });
    el("div").class("unread").attr("role", "alert").add(notes).into()
}

fn sentence(unread: &Unread, lang: Lang) -> String {
    let text = if unread.is_too_large { TOO_LARGE } else { UNREADABLE };
    let captures = [("file", unread.name.clone()), ("size", size_words(LARGEST_FILE as usize))];
    text.fill(lang, &captures.into_iter().collect())
}

/// A field for files, looking like a button.
pub(super) fn file_choice() -> View {
    let state = State::get();
    el("label")
        .class("quiet file-choice")
        .add(
            el("input")
                .attr("type", "file")
                .attr("multiple", true)
                .class("visually-hidden")
                .on_files(move |files| state.attach_files(files)),
        )
        .add(state.say(CHOOSE))
        .into()
}
