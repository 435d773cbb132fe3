//! Changes to Go's own settings: lists are extended, never replaced, and the old value comes back.

use super::command::Command;
use super::value::Value;
use super::{Outcome, Profile, Scope, withheld};
use crate::evidence::captures::Captures;
use crate::evidence::go_env::GoEnv;
use crate::evidence::hole::Kind;
use crate::go::defaults;
use crate::go::module_path;
use crate::go::proxy_list::{self, Entry, FallThrough};
use crate::go::url;
use crate::lang::Text;
use crate::{hosts, mirrors};

/// The mirror takes the place of Google's proxy in the list; other entries stay.
pub(super) fn use_mirror(env: &GoEnv, profile: &Profile) -> Option<Outcome> {
    let current = env.get("GOPROXY").filter(|value| !value.is_empty()).unwrap_or(defaults::GOPROXY);
    let mut parts: Vec<(Value, char)> = Vec::new();
    let mut has_mirror = false;
    let mut separator = ',';
    for entry in proxy_list::entries(current) {
        let value = if is_on_google(&entry) {
            profile.mirror.clone()
        } else {
            match entry_value(&entry) {
                Ok(value) => value,
                Err(note) => return Some(withheld(note)),
            }
        };
        let is_mirror = value == profile.mirror;
        if !(is_mirror && has_mirror) {
            parts.push((value, separator));
        }
        has_mirror |= is_mirror;
        separator = separator_behind(&entry);
    }
    if !has_mirror {
        // `direct` or `off` alone: the mirror goes before it.
        parts.retain(|(value, _)| value.as_str() != "off");
        if let Some((_, first)) = parts.first_mut() {
            *first = ',';
        }
        parts.insert(0, (profile.mirror.clone(), ','));
    }
    let mut outcome = set(env, "GOPROXY", &Value::joined(&parts), defaults::GOPROXY, profile);
    if needs_own_sumdb(env, profile)
        && let Some(sumdb) = set(env, "GOSUMDB", &profile.database, defaults::GOSUMDB, profile)
    {
        match &mut outcome {
            Some(outcome) => {
                outcome.commands.extend(sumdb.commands);
                outcome.undo.extend(sumdb.undo);
            }
            None => outcome = Some(sumdb),
        }
    }
    outcome
}

/// A proxy that does not answer for the checksum database leaves Go to ask the database
/// itself, which is one of the hosts that cannot be reached.
fn needs_own_sumdb(env: &GoEnv, profile: &Profile) -> bool {
    let host = url::split(profile.mirror.as_str()).map(|url| url.host);
    let written = || host.and_then(mirrors::proxy_on).map(|mirror| mirror.sumdb);
    let is_proxied = profile.sumdb.or_else(written) == Some(mirrors::Sumdb::Proxied);
    let current = env.get("GOSUMDB").unwrap_or(defaults::GOSUMDB);
    !is_proxied && current == defaults::GOSUMDB && current != profile.database.as_str()
}

/// The list without the entry on the captured host and port; `None` where it has no such entry.
pub(super) fn drop_proxy(env: &GoEnv, captures: &Captures, profile: &Profile) -> Option<Outcome> {
    let host = captures.get("host")?;
    let entries = proxy_list::entries(env.get("GOPROXY")?);
    let is_on_host = |entry: &Entry<'_>| {
        let url = proxy_list::base_url(entry.text);
        url::split(&url).is_some_and(|url| url.host == host && is_on_port(&url, captures))
    };
    if !entries.iter().any(is_on_host) {
        return None;
    }
    let mut parts = Vec::new();
    let mut separator = ',';
    for entry in entries.iter().filter(|entry| !is_on_host(entry)) {
        match entry_value(entry) {
            Ok(value) => parts.push((value, separator)),
            Err(note) => return Some(withheld(note)),
        }
        separator = separator_behind(entry);
    }
    if parts.is_empty() {
        return Some(reset_to_default(env, "GOPROXY", defaults::GOPROXY, profile));
    }
    set(env, "GOPROXY", &Value::joined(&parts), defaults::GOPROXY, profile)
}

/// The list with `direct` behind its last entry, in the place of an `off`; `None` where it has it.
pub(super) fn end_with_direct(env: &GoEnv, profile: &Profile) -> Option<Outcome> {
    let Some(current) = env.get("GOPROXY").filter(|value| !value.is_empty()) else {
        return Some(withheld(PASTE_GO_ENV));
    };
    let mut parts = Vec::new();
    let mut separator = ',';
    for entry in proxy_list::entries(current) {
        match entry.kind {
            proxy_list::Kind::Direct => return None,
            proxy_list::Kind::Off => break,
            proxy_list::Kind::Proxy => match entry_value(&entry) {
                Ok(value) => parts.push((value, separator)),
                Err(note) => return Some(withheld(note)),
            },
        }
        separator = separator_behind(&entry);
    }
    parts.push((Value::literal("direct"), separator));
    set(env, "GOPROXY", &Value::joined(&parts), defaults::GOPROXY, profile)
}

/// Another port of the same host is another service. The captured port may be that of a name
/// server; the URL that was asked for tells it surely.
fn is_on_port(url: &url::Url<'_>, captures: &Captures) -> bool {
    let usual = |scheme: &str| if scheme == "http" { "80" } else { "443" };
    let port = url.port.unwrap_or(usual(url.scheme));
    match captures.get("url").and_then(url::split).filter(|asked| asked.host == url.host) {
        Some(asked) => asked.port.unwrap_or(usual(asked.scheme)) == port,
        None => captures.get("port").is_none_or(|captured| captured == port),
    }
}

/// GOPRIVATE gets a pattern for the captured module. GONOPROXY and GONOSUMDB follow
/// GOPRIVATE unless they have been set apart from it; then they get the pattern as well.
pub(super) fn add_private(env: &GoEnv, captures: &Captures, profile: &Profile) -> Option<Outcome> {
    let module = captures.get("module")?;
    let pattern = match private_pattern(module) {
        Ok(pattern) => pattern,
        Err(note) => return Some(withheld(note)),
    };
    let Some(current) = env.get("GOPRIVATE") else {
        return Some(withheld(PASTE_GO_ENV));
    };
    let mut all = Outcome { commands: Vec::new(), undo: Vec::new(), note: None };
    let followers = ["GONOPROXY", "GONOSUMDB"]
        .into_iter()
        .filter(|key| env.get(key).is_some_and(|value| !value.is_empty() && value != current));
    for key in std::iter::once("GOPRIVATE").chain(followers) {
        if env.covering_pattern(key, module).is_some() {
            continue;
        }
        let list = match extended(env.get(key).unwrap_or_default(), &pattern) {
            Ok(list) => list,
            Err(note) => return Some(withheld(note)),
        };
        if let Some(one) = set(env, key, &list, "", profile) {
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
    env: &GoEnv,
    key: &'static str,
    value: &'static str,
    captures: &Captures,
    profile: &Profile,
) -> Option<Outcome> {
    match Value::from_template(value, captures) {
        Ok(value) => set(env, key, &value, defaults::of(key).unwrap_or_default(), profile),
        Err(note) => Some(withheld(note)),
    }
}

/// A list of patterns gets one more; `None` where one of them covers the module already.
pub(super) fn extend(
    env: &GoEnv,
    key: &'static str,
    item: &'static str,
    captures: &Captures,
    profile: &Profile,
) -> Option<Outcome> {
    let Some(current) = env.get(key) else {
        return Some(withheld(PASTE_GO_ENV));
    };
    let list = Value::from_template(item, captures).and_then(|item| {
        let is_known = current.split(',').any(|known| known == item.as_str());
        if is_known { Ok(None) } else { extended(current, &item).map(Some) }
    });
    match list {
        Ok(list) => set(env, key, &list?, "", profile),
        Err(note) => Some(withheld(note)),
    }
}

/// Back to Go's default; `None` where it has that already.
pub(super) fn reset(env: &GoEnv, key: &'static str, profile: &Profile) -> Option<Outcome> {
    let default = defaults::of(key)?;
    (env.get(key) != Some(default)).then(|| reset_to_default(env, key, default, profile))
}

fn reset_to_default(
    env: &GoEnv,
    key: &'static str,
    default: &'static str,
    profile: &Profile,
) -> Outcome {
    let (undo, note) = undo_of(env, key, default, profile);
    let command = match profile.scope {
        Scope::User => Command::go_env_unset(key),
        Scope::Shell => Command::SetVariable { key, value: Value::literal(default) },
    };
    Outcome { commands: vec![command], undo: vec![undo], note }
}

/// Sets a variable; `None` where it has this value already.
fn set(
    env: &GoEnv,
    key: &'static str,
    value: &Value,
    default: &str,
    profile: &Profile,
) -> Option<Outcome> {
    if env.get(key) == Some(value.as_str()) {
        return None;
    }
    let (undo, note) = undo_of(env, key, default, profile);
    let command = match profile.scope {
        Scope::User => Command::go_env_write(key, value),
        Scope::Shell => Command::SetVariable { key, value: value.clone() },
    };
    Some(Outcome { commands: vec![command], undo: vec![undo], note })
}

/// What gives a variable its old value: unset where it had Go's default, else written again.
fn undo_of(
    env: &GoEnv,
    key: &'static str,
    default: &str,
    profile: &Profile,
) -> (Command, Option<Text>) {
    if profile.scope == Scope::Shell {
        return (Command::RestoreVariable { key }, None);
    }
    match env.get(key) {
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

fn entry_value(entry: &Entry<'_>) -> Result<Value, Text> {
    match entry.kind {
        proxy_list::Kind::Off => Ok(Value::literal("off")),
        proxy_list::Kind::Direct => Ok(Value::literal("direct")),
        proxy_list::Kind::Proxy => {
            // What Go asks is checked; what was written stays.
            Value::checked(Kind::Url, &proxy_list::base_url(entry.text))?;
            Value::checked(Kind::Url, entry.text)
                .or_else(|_| Value::checked(Kind::Pattern, entry.text))
        }
    }
}

const fn separator_behind(entry: &Entry<'_>) -> char {
    match entry.falls_through {
        FallThrough::NotFound => ',',
        FallThrough::AnyError => '|',
    }
}

fn is_on_google(entry: &Entry<'_>) -> bool {
    entry.host().as_deref() == Some("proxy.golang.org")
}

const PASTE_GO_ENV: Text = Text {
    en: "Paste the output of `go env` too: the list has to be extended, and without it modmend does not know what is in it.",
    zh: "请把 `go env` 的输出也粘贴进来：这一步要在原有列表上追加，而 modmend 还不知道列表里有什么。",
};

const UNDO_TO_DEFAULT: Text = Text {
    en: "`go env` was not pasted, so the undo goes back to Go's default. If you had a value of your own, note it first.",
    zh: "没有粘贴 `go env`，因此撤销会恢复为 Go 的默认值。如果你设置过自己的值，请先记下来。",
};

const UNDO_BY_HAND: Text = Text {
    en: "The present value cannot be written into a script (it may hold a password). Note it first; the undo goes back to Go's default.",
    zh: "当前的值不能写入脚本（可能含有密码）。请先记下来；撤销会恢复为 Go 的默认值。",
};

#[cfg(test)]
mod tests {
    use crate::answer::answer_texts;

    /// The words of all commands for a module that no entry of GOPROXY has.
    fn words(goproxy: &str) -> String {
        let env = format!("GOPROXY='{goproxy}'");
        let log = "go: example.com/a@v1.0.0: reading https://p.acme.io/example.com/a/@v/v1.0.0.info: 404 Not Found";
        let plan = answer_texts(&env, log, None).plan;
        let commands = plan.steps.iter().flat_map(|step| &step.commands);
        format!("{:?}", commands.collect::<Vec<_>>())
    }

    #[test]
    fn direct_ends_the_list_and_off_gives_way() {
        let alone = words("https://p.acme.io");
        assert!(alone.contains("GOPROXY=https://p.acme.io,direct"), "{alone}");
        let off = words("https://p.acme.io|https://q.acme.io,off");
        assert!(off.contains("GOPROXY=https://p.acme.io|https://q.acme.io,direct"), "{off}");
        let known = words("https://p.acme.io,direct");
        assert!(!known.contains("GOPROXY="), "{known}");
    }
}
