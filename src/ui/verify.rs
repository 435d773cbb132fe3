//! The last stage: whether the fix worked.

use leptos::prelude::*;

use super::live::live;
use super::prose::prose;
use super::state::State;
use crate::evidence::captures::Captures;
use crate::lang::Text;
use crate::way::Stage;

const VERIFY: Text = Text { en: "Verify the fix", zh: "验证是否修好" }.paired();
const VERIFY_MORE: Text = Text {
    en: "Run the command that failed once more. If it fails again, paste what it prints now: a second problem may have stood behind the first.",
    zh: "重新运行刚才失败的命令。如果仍然失败，把新的输出粘贴进来：第一个问题后面可能还有第二个。",
}
.paired();
const PASTE_AGAIN: Text = Text { en: "Paste the new output", zh: "粘贴新的输出" }.paired();

/// What to do after the fix.
#[component]
pub(super) fn Verify() -> impl IntoView {
    let state = State::get();
    view! {
        <section class="card verify">
            <h2 id=Stage::Verify.id() tabindex="-1">{state.say(VERIFY)}</h2>
            <p>{live(move || prose(VERIFY_MORE, state.lang.get(), &Captures::default()))}</p>
            <button type="button" class="quiet" on:click=move |_| state.start_again()>
                {state.say(PASTE_AGAIN)}
            </button>
        </section>
    }
}
