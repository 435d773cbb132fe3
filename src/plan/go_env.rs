//! Changes to Go's own settings: lists are extended, never replaced, and the old value comes back.

use super::Scope;
use super::command::Command;
use super::outcome::{Outcome, withheld};
use super::proxy_list::{OWN_PROXY, entry_value, separator_behind};
use super::state::State;
use super::value::Value;
use crate::evidence::captures::Captures;
use crate::evidence::hole::Kind;
use crate::go::defaults;
use crate::go::module_path;
use crate::go::proxy_list;
use crate::hosts;
use crate::lang::Text;

/// GOPRIVATE gets a pattern for the captured module. GONOPROXY and GONOSUMDB follow
/// GOPRIVATE unless they have been set apart from it; then they get the pattern as well.
pub(super) fn add_private(captures: &Captures, state: &State<'_>) -> Option<Outcome> {
    let module = captures.get("module")?;
    let pattern = match private_pattern(module) {
        Ok(pattern) => pattern,
        Err(note) => return Some(withheld(note)),
    };
    if state.get("GOPRIVATE").is_none() {
        return Some(withheld(PASTE_GO_ENV));
    }
    let mut all = Outcome::default();
    let followers =
        ["GONOPROXY", "GONOSUMDB"].into_iter().filter(|key| state.is_apart_from_private(key));
    for key in std::iter::once("GOPRIVATE").chain(followers) {
        if state.covering_pattern(key, module).is_some() {
            continue;
        }
        let list = match extended(state.get(key).unwrap_or_default(), &pattern) {
            Ok(list) => list,
            Err(note) => return Some(withheld(note)),
        };
        if let Some(one) = set(key, &list, "", state) {
            all.commands.extend(one.commands);
            all.undo.extend(one.undo);
            all.note = all.note.or(one.note);
        }
    }
    (!all.commands.is_empty()).then_some(all)
}

/// The host where only a company reaches it; elsewhere the module alone. A major
/// version suffix is left out, so that the next one is covered too.
fn private_pattern(module: &str) -> Result<Value, Text> {
    Value::checked(Kind::Module, module)?;
    let host = hosts::of_module(module);
    if hosts::is_private(host) {
        return Value::checked(Kind::Pattern, host);
    }
    let (prefix, _) = module_path::split_major(module).unwrap_or((module, ""));
    Value::checked(Kind::Pattern, prefix)
}

fn extended(list: &str, pattern: &Value) -> Result<Value, Text> {
    let mut parts = Vec::new();
    for known in list.split(',').filter(|known| !known.is_empty()) {
        parts.push((Value::checked(Kind::Pattern, known)?, ','));
    }
    parts.push((pattern.clone(), ','));
    Ok(Value::joined(&parts))
}

/// The variable gets a value with holes; `None` where it has it already.
pub(super) fn set_to(
    key: &'static str,
    value: &'static str,
    captures: &Captures,
    state: &State<'_>,
) -> Option<Outcome> {
    // An earlier step has set it to something that is needed as well.
    if state.is_changed(key) {
        return None;
    }
    match Value::from_template(value, captures) {
        Ok(value) => set(key, &value, defaults::of(key).unwrap_or_default(), state),
        Err(note) => Some(withheld(note)),
    }
}

/// A list of patterns gets one more; `None` where one of them covers the module already.
pub(super) fn extend(
    key: &'static str,
    item: &'static str,
    captures: &Captures,
    state: &State<'_>,
) -> Option<Outcome> {
    let Some(current) = state.get(key) else {
        return Some(withheld(PASTE_GO_ENV));
    };
    let list = Value::from_template(item, captures).and_then(|item| {
        let is_known = current.split(',').any(|known| known == item.as_str());
        if is_known { Ok(None) } else { extended(current, &item).map(Some) }
    });
    match list {
        Ok(list) => set(key, &list?, "", state),
        Err(note) => Some(withheld(note)),
    }
}

/// Back to Go's default; `None` where it has that already, or where an earlier step has set it to
/// something better.
pub(super) fn reset(key: &'static str, state: &State<'_>) -> Option<Outcome> {
    let default = defaults::of(key)?;
    if key == "GOPROXY" && state.has_own_proxy() {
        return Some(withheld(OWN_PROXY));
    }
    let is_needed = state.get(key) != Some(default) && !state.is_changed(key);
    is_needed.then(|| reset_to_default(key, default, state))
}

pub(super) fn reset_to_default(
    key: &'static str,
    default: &'static str,
    state: &State<'_>,
) -> Outcome {
    let command = match state.reach() {
        Scope::User => Command::go_env_unset(key),
        _ => Command::SetVariable { key, value: Value::literal(default) },
    };
    change(key, command, default, state)
}

/// Sets a variable; `None` where it has this value already.
pub(super) fn set(
    key: &'static str,
    value: &Value,
    default: &str,
    state: &State<'_>,
) -> Option<Outcome> {
    if state.get(key) == Some(value.as_str()) {
        return None;
    }
    let command = match state.reach() {
        Scope::User => Command::go_env_write(key, value),
        _ => Command::SetVariable { key, value: value.clone() },
    };
    Some(change(key, command, default, state))
}

fn change(key: &'static str, command: Command, default: &str, state: &State<'_>) -> Outcome {
    if let Some(note) = state.refusal(key) {
        return withheld(note);
    }
    let (undo, note) = undo_of(key, default, state);
    // `Getenv` of cmd/go/internal/cfg/cfg.go takes an empty variable for none.
    let is_emptied =
        matches!(&command, Command::SetVariable { value, .. } if value.as_str().is_empty());
    let covers_nothing = is_emptied && !state.is_set_by_system(key);
    let note = note.or(covers_nothing.then_some(EMPTY_COVERS_NOTHING));
    Outcome {
        commands: vec![command],
        undo: vec![undo],
        note: note.or_else(|| state.reach_note()),
        ..Outcome::default()
    }
}

/// What gives a variable its old value: unset where it had Go's default, else written again.
fn undo_of(key: &'static str, default: &str, state: &State<'_>) -> (Command, Option<Text>) {
    if state.reach() != Scope::User {
        return (Command::RestoreVariable { key }, None);
    }
    // What was printed is the system's; what Go's own file has is not known.
    let is_covered = state.is_set_by_system(key) || state.is_cleared(key);
    if is_covered && !state.is_changed(key) {
        return (Command::go_env_unset(key), Some(UNDO_COVERED));
    }
    match state.get(key) {
        None => (Command::go_env_unset(key), Some(UNDO_TO_DEFAULT)),
        Some(old) if old.is_empty() || old == default => (Command::go_env_unset(key), None),
        Some(old) => match old_value(key, old) {
            Some(old) => (Command::go_env_write(key, &old), None),
            None => (Command::go_env_unset(key), Some(UNDO_BY_HAND)),
        },
    }
}

/// The old value, if each of its parts may stand in a script.
fn old_value(key: &str, old: &str) -> Option<Value> {
    match key {
        "GOPROXY" => {
            let mut parts = Vec::new();
            let mut separator = ',';
            for entry in proxy_list::entries(old) {
                parts.push((entry_value(&entry).ok()?, separator));
                separator = separator_behind(&entry);
            }
            let list = Value::joined(&parts);
            (list.as_str() == old).then_some(list)
        }
        "GOSUMDB" if old == "off" => Some(Value::literal("off")),
        "GOSUMDB" => Value::checked(Kind::Host, old).ok(),
        "GOFLAGS" => ["-mod=vendor", "-mod=mod", "-mod=readonly"]
            .into_iter()
            .find(|flag| *flag == old)
            .map(Value::literal),
        "GOVCS" => {
            let mut parts = Vec::new();
            for rule in old.split(',') {
                let (pattern, programs) = rule.split_once(':')?;
                parts.push((Value::checked(Kind::Pattern, pattern).ok()?, ','));
                for (index, program) in programs.split('|').enumerate() {
                    let separator = if index == 0 { ':' } else { '|' };
                    parts.push((Value::checked(Kind::Version, program).ok()?, separator));
                }
            }
            Some(Value::joined(&parts))
        }
        "GO111MODULE" | "GOTOOLCHAIN" | "GOAUTH" => Value::checked(Kind::Version, old).ok(),
        _ => {
            let mut parts = Vec::new();
            for pattern in old.split(',') {
                let pattern = match pattern {
                    "" => Value::literal(""),
                    _ => Value::checked(Kind::Pattern, pattern).ok()?,
                };
                parts.push((pattern, ','));
            }
            Some(Value::joined(&parts))
        }
    }
}

pub(super) const PASTE_GO_ENV: Text = Text {
    en: "Paste the output of `go env` too: the list has to be extended, and without it modmend does not know what is in it.",
    zh: "请把 `go env` 的输出也粘贴进来：这一步要在原有列表上追加，而 modmend 还不知道列表里有什么。",
};

const EMPTY_COVERS_NOTHING: Text = Text {
    en: "An empty variable does not win over what `go env -w` has written. If the value stands there, take it back with `go env -u` and the name of the variable.",
    zh: "空变量盖不住 `go env -w` 写入的值。如果这个值是那样写入的，请用 `go env -u` 加变量名还原。",
};

const UNDO_TO_DEFAULT: Text = Text {
    en: "`go env` was not pasted. The undo script brings Go's settings back from a copy of their file; where the file has changed since, this variable goes back to Go's default.",
    zh: "没有粘贴 `go env`。撤销脚本会用备份恢复 Go 的设置文件；如果文件之后又有改动，这个变量会恢复为 Go 的默认值。",
};

const UNDO_COVERED: Text = Text {
    en: "An environment variable covered what Go's own file has. The undo script brings the file back from a copy; where it has changed since, this variable goes back to Go's default.",
    zh: "环境变量盖住了 Go 设置文件里的值。撤销脚本会用备份恢复该文件；如果文件之后又有改动，这个变量会恢复为 Go 的默认值。",
};

const UNDO_BY_HAND: Text = Text {
    en: "The present value cannot be written into a script (it may hold a password). The undo script brings it back with a copy of Go's settings file. Note it all the same: where the file has changed since, the undo goes back to Go's default.",
    zh: "当前的值不能写入脚本（可能含有密码）。撤销脚本会用设置文件的备份恢复它。仍请先记下来：如果文件之后又有改动，撤销会恢复为 Go 的默认值。",
};
