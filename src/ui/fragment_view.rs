//! The plan as lines for a Dockerfile or a CI file.

use leptos::prelude::*;

use super::download::download_button;
use super::live::{derived, memo};
use super::prose::said;
use super::script_view::script_view;
use super::state::State;
use super::text;
use super::view::{View, el, parts};
use crate::answer::Choices;
use crate::evidence::Os;
use crate::lang::Text;
use crate::plan::{Plan, Scope};
use crate::script::{self, Direction, Fragment, Shell};

/// The lines, and what takes them back.
pub(super) fn fragment_view(fragment: Fragment) -> View {
    let state = State::get();
    // An image or a job has no settings file that stays: the plan is one for a shell.
    let plan = memo(move || {
        let choices = state.choices.with(|choices| Choices {
            os: Some(Os::Linux),
            shell: Some(Shell::Bash),
            scope: Scope::Shell,
            ..choices.clone()
        });
        state.pasted.with(|paste| paste.answer(&choices).plan)
    });
    parts()
        .add(el("p").add(said(LEAD)))
        .add(lines(plan, fragment, Direction::Fix, LINES))
        .add(el("details").class("whole").add(el("summary").add(state.say(text::UNDO))).add(lines(
            plan,
            fragment,
            Direction::Undo,
            text::UNDO,
        )))
        .into()
}

fn lines(plan: Memo<Plan>, fragment: Fragment, direction: Direction, label: Text) -> View {
    let state = State::get();
    let code = derived(move || {
        plan.with(|plan| script::fragment(plan, fragment, state.lang.get(), direction))
    });
    let file = Box::new(move || (fragment.file_name(direction), code.get_untracked()));
    parts().add(script_view(code, label)).add(download_button(file, label)).into()
}

const LEAD: Text = Text {
    en: "Settings are variables there, since what `go env -w` writes is gone after the build. Comments say where each line belongs, what needs a secret, and what to do in your working copy instead.",
    zh: "`go env -w` 写入的内容在构建结束后就没有了，因此设置都写成变量。注释说明每一行放在哪里、哪些需要密钥、哪些要在本地工作副本中完成。",
}
.paired();
const LINES: Text = Text { en: "Lines for your file", zh: "要加入文件的内容" }.paired();
