//! Changes to GOPROXY: entries are put in and taken out; the rest of the list stays.

use super::go_env::{PASTE_GO_ENV, reset_to_default, set};
use super::outcome::{Outcome, withheld};
use super::state::State;
use super::value::Value;
use crate::evidence::captures::Captures;
use crate::evidence::hole::Kind;
use crate::go::defaults;
use crate::go::proxy_list::{self, Entry, FallThrough};
use crate::go::url;
use crate::lang::Text;
use crate::mirrors;

/// A mirror takes the place of Google's proxy in the list, and of those that were shut down; other
/// entries stay. Where none of these is in it, the mirror goes before the first public entry and behind those of a company.
pub(super) fn use_mirror(captures: &Captures, state: &State<'_>) -> Option<Outcome> {
    if state.has_own_proxy() {
        return Some(withheld(OWN_PROXY));
    }
    let current =
        state.get("GOPROXY").filter(|value| !value.is_empty()).unwrap_or(defaults::GOPROXY);
    let entries = proxy_list::entries(current);
    let mirror = mirror(captures, state);
    if entries.iter().any(is_of_company)
        && !entries.iter().any(gives_way)
        && state.get("GONOPROXY").or(state.get("GOPRIVATE")).unwrap_or_default().is_empty()
    {
        return Some(withheld(COMPANY_FIRST));
    }
    let mut parts: Vec<(Value, char)> = Vec::new();
    let mut separator = ',';
    for entry in &entries {
        if entry.kind == proxy_list::Kind::Off {
            break;
        }
        let value = if gives_way(entry) {
            mirror.clone()
        } else {
            match entry_value(entry) {
                Ok(value) => value,
                Err(note) => return Some(withheld(note)),
            }
        };
        if !parts.iter().any(|(known, _)| *known == value && value == mirror) {
            parts.push((value, separator));
        }
        separator = separator_behind(entry);
    }
    if !parts.iter().any(|(value, _)| *value == mirror) {
        let ours = entries.iter().take_while(|entry| is_of_company(entry)).count();
        // The company's separator stands behind its entry; behind the mirror there is a comma.
        let before = parts.get(ours).map_or(separator, |(_, separator)| *separator);
        if let Some((_, next)) = parts.get_mut(ours) {
            *next = ',';
        }
        parts.insert(ours.min(parts.len()), (mirror.clone(), before));
    }
    let mut outcome = set("GOPROXY", &Value::joined(&parts), defaults::GOPROXY, state);
    if needs_own_sumdb(&mirror, state)
        && let Some(sumdb) = set("GOSUMDB", &state.profile.database, defaults::GOSUMDB, state)
    {
        match &mut outcome {
            Some(outcome) => {
                outcome.commands.extend(sumdb.commands);
                outcome.undo.extend(sumdb.undo);
            }
            None => outcome = Some(sumdb),
        }
    }
    outcome.map(|outcome| Outcome { note: outcome.note.or_else(|| consequence(&parts)), ..outcome })
}

/// The chosen mirror; another one where that is the host that fails.
fn mirror(captures: &Captures, state: &State<'_>) -> Value {
    let chosen = &state.profile.mirror;
    let host_of = |url: &str| url::split(url).map(|url| url.host.to_owned());
    let asked = captures.get("url").and_then(host_of);
    let failing = [asked.as_deref(), captures.get("host")];
    let is_failing =
        |mirror: &mirrors::Mirror| mirror.hosts.iter().any(|host| failing.contains(&Some(host)));
    let is_chosen_failing =
        host_of(chosen.as_str()).and_then(|host| mirrors::proxy_on(&host)).is_some_and(is_failing);
    let other = mirrors::PROXIES.iter().find(|mirror| mirror.is_in_china && !is_failing(mirror));
    match other {
        Some(other) if is_chosen_failing => Value::literal(other.url),
        _ => chosen.clone(),
    }
}

/// A proxy that is none of the public ones: it may serve modules that only a company has.
fn is_of_company(entry: &Entry<'_>) -> bool {
    entry.kind == proxy_list::Kind::Proxy
        && entry.host().is_none_or(|host| mirrors::proxy_on(&host).is_none())
        && !is_dead(entry)
}

/// What stands behind a mirror is asked in different cases, by the separator.
fn consequence(parts: &[(Value, char)]) -> Option<Text> {
    let (_, separator) = parts.get(1)?;
    Some(if *separator == '|' { BEHIND_PIPE } else { BEHIND_COMMA })
}

/// A proxy that does not answer for the checksum database leaves Go to ask the database
/// itself, which is one of the hosts that cannot be reached. What was seen of the chosen mirror
/// goes before what is written down of it.
fn needs_own_sumdb(mirror: &Value, state: &State<'_>) -> bool {
    let profile = state.profile;
    let seen = profile.sumdb.filter(|_| *mirror == profile.mirror);
    let host = || url::split(mirror.as_str()).map(|url| url.host);
    let written = || host().and_then(mirrors::proxy_on).map(|mirror| mirror.sumdb);
    let is_proxied = seen.or_else(written) == Some(mirrors::Answers::Yes);
    let current = state.get("GOSUMDB").unwrap_or(defaults::GOSUMDB);
    !is_proxied && current == defaults::GOSUMDB && current != profile.database.as_str()
}

/// The list without the entry on the captured host and port; `None` where it has no such entry.
pub(super) fn drop_proxy(captures: &Captures, state: &State<'_>) -> Option<Outcome> {
    let host = captures.get("host")?;
    let entries = proxy_list::entries(state.get("GOPROXY")?);
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
        return Some(reset_to_default("GOPROXY", defaults::GOPROXY, state));
    }
    set("GOPROXY", &Value::joined(&parts), defaults::GOPROXY, state)
}

/// The list with `direct` behind its last entry, in the place of an `off`; `None` where it has it.
pub(super) fn end_with_direct(state: &State<'_>) -> Option<Outcome> {
    let Some(current) = state.get("GOPROXY").filter(|value| !value.is_empty()) else {
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
    set("GOPROXY", &Value::joined(&parts), defaults::GOPROXY, state)
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

pub(super) fn entry_value(entry: &Entry<'_>) -> Result<Value, Text> {
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

pub(super) const fn separator_behind(entry: &Entry<'_>) -> char {
    match entry.falls_through {
        FallThrough::NotFound => ',',
        FallThrough::AnyError => '|',
    }
}

fn gives_way(entry: &Entry<'_>) -> bool {
    is_on_google(entry) || is_dead(entry)
}

fn is_dead(entry: &Entry<'_>) -> bool {
    entry.kind == proxy_list::Kind::Proxy && mirrors::is_dead(&proxy_list::base_url(entry.text))
}

fn is_on_google(entry: &Entry<'_>) -> bool {
    entry.host().as_deref() == Some("proxy.golang.org")
}

pub(super) const OWN_PROXY: Text = Text {
    en: "The log shows that Go asks a module proxy of your own, or your company's. Paste the output of `go env` too, so that the list keeps it.",
    zh: "日志显示 Go 在使用自建的（或公司的）模块代理。请把 `go env` 的输出也粘贴进来，这样改动列表时可以保留它。",
};

const COMPANY_FIRST: Text = Text {
    en: "Your list has a proxy that is none of the public ones. A public mirror behind it would be told the name of every module that it does not have. First name your private modules in GOPRIVATE, or ask whoever runs the proxy to let it fetch this module.",
    zh: "列表里有一个非公共的代理。如果在它后面加上公共镜像，凡是它没有的模块，名称都会被镜像知道。请先在 GOPRIVATE 中写明私有模块，或请该代理的管理员让它能取得这个模块。",
};

const BEHIND_COMMA: Text = Text {
    en: "Behind a comma, the next entry is asked only after \u{201c}not found\u{201d} (404 or 410); an entry that cannot be reached ends the list.",
    zh: "逗号后面的条目只有在前一个回答“没有”（404 或 410）时才会被询问；前一个无法访问时，查询就此结束。",
};

const BEHIND_PIPE: Text = Text {
    en: "Behind a `|`, the next entry is asked after any error, so names of modules reach it even when the one before is only out of order.",
    zh: "`|` 后面的条目在前一个出现任何错误时都会被询问，因此前一个只是临时故障时，模块名称也会传给后面的条目。",
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
