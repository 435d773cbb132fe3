//! Why a fix may not have changed anything, by what the new output shows.

use super::Sentence;
use crate::answer::Answer;
use crate::evidence::Evidence;
use crate::evidence::captures::Captures;
use crate::evidence::go_env::SetBy;
use crate::lang::Text;
use crate::plan::{self, PlannedStep};

/// What to look at where the same problem is there again, the surest first.
pub(super) fn of(before: &Answer, now: &Evidence<'_>) -> Vec<Sentence> {
    let steps = &before.plan.steps;
    let changes: Vec<(String, Option<String>)> =
        steps.iter().filter(|step| step.is_scripted()).flat_map(plan::go_changes).collect();
    let mut hints: Vec<Sentence> =
        changes.iter().filter_map(|(key, value)| unchanged(key, value.as_deref(), now)).collect();
    if !changes.is_empty() && now.env.is_empty() {
        hints.push((SHOW_ENV, Captures::default()));
    }
    if hints.is_empty() && !changes.is_empty() {
        hints.push((ELSEWHERE, Captures::default()));
    }
    if steps.iter().any(PlannedStep::changes_this_shell) {
        hints.push((THIS_SHELL, Captures::default()));
    }
    let by_hand = steps.iter().enumerate().filter(|(_, step)| !step.is_scripted());
    hints.extend(by_hand.map(|(index, _)| (BY_HAND, one("number", (index + 1).to_string()))));
    hints
}

/// A setting that the script sets, and that `go env` prints otherwise.
fn unchanged(key: &str, value: Option<&str>, now: &Evidence<'_>) -> Option<Sentence> {
    let variable = now.env.variable(key)?;
    let shown = variable.printed.value.as_str();
    if value.is_none_or(|value| value == shown) {
        return None;
    }
    let captures =
        [("text", crate::redact::secrets(&format!("{key}={shown}")))].into_iter().collect();
    let text = if variable.set_by == SetBy::System { SYSTEM_WINS } else { UNCHANGED };
    Some((text, captures))
}

fn one(name: &'static str, value: String) -> Captures {
    [(name, value)].into_iter().collect()
}

const UNCHANGED: Text = Text {
    en: "`go env` still prints `{text}`: the script did not run, stopped before this, or ran for another user or machine.",
    zh: "`go env` 仍然显示 `{text}`：脚本没有运行、在这之前就停了，或者是在另一个用户或另一台机器上运行的。",
}
.paired();

const SYSTEM_WINS: Text = Text {
    en: "`go env` still prints `{text}`: an environment variable of the system wins over what `go env -w` writes. Remove it where it is set, and open a new terminal.",
    zh: "`go env` 仍然显示 `{text}`：系统环境变量优先于 `go env -w` 写入的值。请在设置它的地方删除，然后打开新的终端。",
}
.paired();

const SHOW_ENV: Text = Text {
    en: "Paste `go env` together with the new output: it shows whether the settings have changed.",
    zh: "请把 `go env` 的输出和新的输出一起粘贴，这样能看出设置是否已经改变。",
}
.paired();

const ELSEWHERE: Text = Text {
    en: "The settings are as the script leaves them. So the command that fails may run somewhere else: in a container, a CI job, an editor that was not restarted, or as another user.",
    zh: "设置已经是脚本改好的样子。那么失败的命令可能在别处运行：容器、CI 任务、没有重启的编辑器，或者另一个用户。",
}
.paired();

const THIS_SHELL: Text = Text {
    en: "Part of the script holds for the terminal it ran in only: run the command in that same terminal.",
    zh: "脚本的一部分只对运行它的终端生效：请在同一个终端里运行命令。",
}
.paired();

const BY_HAND: Text = Text {
    en: "Step {number} is for you to do; no script does it.",
    zh: "步骤 {number} 需要你自己完成，脚本不会做。",
}
.paired();
