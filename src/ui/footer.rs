//! The foot of the page: what to read and to take along, and a newer version.

use leptos::prelude::*;

use super::browser::platform;
use super::live::{live_text, live_while};
use super::state::State;
use super::view::{View, el, parts};
use crate::lang::{Lang, Text};

const CAUSES: Text = Text { en: "All causes", zh: "全部原因" }.paired();
const ONE_FILE: Text =
    Text { en: "One file to carry along", zh: "下载单文件版，随身携带" }.paired();
const THIS_FILE: Text = Text {
    en: "modmend in one file: it loads nothing and does not update itself. If you have it check the network, this document asks the hosts itself; there is no separate frame here.",
    zh: "modmend 单文件版：不加载任何东西，也不会自动更新。让它检查网络时，请求由本页面直接发出，这里没有单独的框架。",
}
.paired();
const NEWER: Text = Text { en: "A new version is ready:", zh: "新版本已就绪：" }.paired();
const RELOAD: Text = Text { en: "reload", zh: "重新加载" }.paired();

/// The foot.
pub(super) fn footer() -> View {
    let state = State::get();
    if platform::is_single_file() {
        return el("footer").class("foot").add(el("p").add(state.say(THIS_FILE))).into();
    }
    let causes = move || match state.lang.get() {
        Lang::En => "cause/",
        Lang::Zh => "cause/zh/",
    };
    el("footer")
        .class("foot")
        .add(el("a").attr("href", live_text(move || causes().to_owned())).add(state.say(CAUSES)))
        .add(
            el("a")
                .attr("href", "modmend.html")
                .attr("download", "modmend.html")
                .add(state.say(ONE_FILE)),
        )
        .add(newer(state))
        .into()
}

/// Shown once a newer version than this one has been kept. What stands in the box would be lost,
/// so the person chooses when.
fn newer(state: State) -> View {
    let is_ready = RwSignal::new(false);
    #[cfg(not(debug_assertions))]
    super::browser::offline::register(move || is_ready.set(true));
    let note = live_while(
        move || is_ready.get(),
        move || {
            parts()
                .add(state.say(NEWER))
                .add(" ")
                .add(el("a").attr("href", "./").add(state.say(RELOAD)))
        },
    );
    el("p").class("fresh").attr("role", "status").add(note).into()
}
