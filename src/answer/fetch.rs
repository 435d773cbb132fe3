//! What Go did for the modules that failed: the plan, where it stopped, and the plan after the fix.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnose::Reason;
use crate::diagnose::ReasonKind;
use crate::evidence::Evidence;
use crate::evidence::log::{Entry, Speaker};
use crate::evidence::messages::proxy::{ANSWER_NOT_FOUND, FILE_PROXY_MISSING};
use crate::go::fetch_plan::Plan;
use crate::go::fetch_plan::settings::Settings;
use crate::go::fetch_plan::wanted::{Kind, Wanted};
use crate::go::proxy_list::Source;
use crate::go::{module_path, proxy_url, url};
use crate::{hosts, mirrors, plan};

/// The way of one module.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetch {
    /// By the settings that were pasted, else by Go's defaults.
    pub now: Plan,
    /// Where the log shows that it stopped.
    pub stop: Option<Stop>,
    /// By the settings after the fix, where they lead another way.
    pub after: Option<Plan>,
}

/// Where a way ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The hop, as a position in the plan; `None` for the checksum database.
    pub hop: Option<usize>,
    /// It answered that there is no such module or version; otherwise something went wrong.
    pub was_not_found: bool,
    /// The line that shows it.
    pub reason: Reason,
}

/// Settings longer than this, in bytes, have no plan.
const MAX_SETTINGS: usize = 16_384;

/// The way of each module given as `path@version`. What Go could not ask for has none, and neither
/// have settings that nobody writes by hand.
pub(super) fn fetches(
    evidence: &Evidence<'_>,
    settings: &Settings,
    modules: &[String],
    fix: &plan::Plan,
) -> Vec<Fetch> {
    let shown = shown_proxy(evidence);
    let settings = &match &shown {
        Some(base) if evidence.env.get("GOPROXY").is_none() => {
            let mut settings = settings.clone();
            settings.set("GOPROXY", Some(base));
            settings
        }
        _ => settings.clone(),
    };
    if settings.size() > MAX_SETTINGS {
        return Vec::new();
    }
    let changed = after(settings, fix);
    let wanted = modules.iter().filter_map(|module| Wanted::read(module, Kind::Module).ok());
    let wanted: Vec<Wanted> = wanted.collect();
    let ends = ends(evidence, &wanted);
    wanted
        .into_iter()
        .map(|wanted| {
            let now = Plan::new(settings, &wanted);
            let after = Some(Plan::new(&changed, &wanted)).filter(|after| *after != now);
            let end = ends.get(now.wanted.path.as_str());
            Fetch { stop: end.and_then(|entry| stop(evidence, entry, &now)), now, after }
        })
        .collect()
}

/// The module proxy that the last failure names, if it is not the one that Go asks by itself. What
/// stands behind it in the list is not known.
fn shown_proxy(evidence: &Evidence<'_>) -> Option<String> {
    let mut failures = evidence.log.entries.iter().rev().filter(|entry| entry.is_known_failure());
    let asked = failures.find_map(|entry| {
        let asked = entry.captures.get("url")?;
        let is_meant = proxy_url::is_proxy_path(asked) || asked.contains("/sumdb/");
        is_meant.then_some(asked)
    })?;
    let module = proxy_url::asked(asked).map(|asked| module_path::escape(&asked.module));
    let (base, _) =
        asked.split_once("/sumdb/").or_else(|| asked.split_once(&format!("/{}/@", module?)))?;
    let host = url::split(base)?.host;
    (!hosts::is_google(host)).then(|| base.to_owned())
}

/// The settings as the scripted steps leave them.
fn after(settings: &Settings, fix: &plan::Plan) -> Settings {
    let mut changed = settings.clone();
    let steps = fix.steps.iter().filter(|step| step.is_scripted());
    for (key, value) in steps.flat_map(plan::go_changes) {
        changed.set(&key, value.as_deref());
    }
    changed
}

/// The last failing entry of each module, by its path: it tells where Go ended.
fn ends<'e>(evidence: &'e Evidence<'_>, wanted: &[Wanted]) -> BTreeMap<&'e str, &'e Entry> {
    let mut missing: BTreeSet<&str> = BTreeSet::new();
    missing.extend(wanted.iter().map(|wanted| wanted.path.as_str()));
    let mut ends = BTreeMap::new();
    for entry in evidence.log.entries.iter().rev().filter(|entry| entry.is_known_failure()) {
        if missing.is_empty() {
            break;
        }
        if let Some(module) = entry.captures.get("module").filter(|module| missing.remove(module)) {
            ends.insert(module, entry);
        }
    }
    ends
}

/// Where Go ended with a module, by its last failing entry.
fn stop(evidence: &Evidence<'_>, entry: &Entry, plan: &Plan) -> Option<Stop> {
    let line = entry.lines.first().and_then(|index| evidence.log.lines.get(*index))?;
    let reason = Reason { kind: ReasonKind::Log, place: line.place, text: line.text.to_string() };
    let not_found = [&ANSWER_NOT_FOUND, &FILE_PROXY_MISSING];
    let was_not_found = entry.says(&not_found, Speaker::Here).is_some();
    let asked = entry.captures.get("url");
    if asked.is_some_and(mirrors::is_checksum_request) {
        return Some(Stop { hop: None, was_not_found, reason });
    }
    let host = asked.and_then(url::split).map(|url| url.host.to_owned());
    let is_on_host = |source: &Source| {
        matches!(source, Source::Proxy(_))
            && url::split(&source.name()).is_some_and(|url| Some(url.host) == host.as_deref())
    };
    let proxy = plan.hops.iter().position(|hop| is_on_host(&hop.source));
    // What no proxy of the list was asked for was looked for at its origin.
    let is_origin = asked.is_none_or(|url| !proxy_url::is_proxy_path(url));
    let origin = || {
        let is_direct = |source: &Source| matches!(source, Source::Direct | Source::NoProxy);
        plan.hops.iter().position(|hop| is_direct(&hop.source)).filter(|_| is_origin)
    };
    let hop = proxy.or_else(origin)?;
    Some(Stop { hop: Some(hop), was_not_found, reason })
}

#[cfg(test)]
mod tests {
    use crate::answer::answer_texts;

    fn stop(env: &str, log: &str) -> Option<(Option<usize>, bool)> {
        let answer = answer_texts(env, log, None);
        answer.fetches.first()?.stop.as_ref().map(|stop| (stop.hop, stop.was_not_found))
    }

    #[test]
    fn the_log_tells_at_which_hop_go_stopped() {
        let env = "GOPROXY='https://goproxy.cn,https://goproxy.io,direct'";
        let at = |url: &str, end: &str| {
            format!("go: github.com/a/b@v1.0.0: Get \"{url}\": dial tcp 1.2.3.4:443: {end}")
        };
        let second = at("https://goproxy.io/github.com/a/b/@v/v1.0.0.info", "i/o timeout");
        assert_eq!(stop(env, &second), Some((Some(1), false)));
        let database = at("https://sum.golang.org/lookup/github.com/a/b@v1.0.0", "i/o timeout");
        assert_eq!(stop(env, &database), Some((None, false)));
        let missing = "go: github.com/a/b@v1.0.0: reading https://goproxy.cn/github.com/a/b/@v/v1.0.0.info: 404 Not Found";
        assert_eq!(stop(env, missing), Some((Some(0), true)));
        let origin = "go: github.com/a/b@v1.0.0: invalid version: git ls-remote -q origin in /x: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled";
        assert_eq!(stop(env, origin), Some((Some(2), false)));
    }

    #[test]
    fn the_way_after_the_fix_goes_by_the_changed_settings() {
        let answer = answer_texts(
            "GOPROXY='https://proxy.golang.org,direct'\nGOSUMDB='sum.golang.org'",
            "go: github.com/a/b@v1.0.0: Get \"https://proxy.golang.org/github.com/a/b/@v/v1.0.0.info\": dial tcp 142.251.42.241:443: i/o timeout",
            None,
        );
        let after = answer.fetches[0].after.as_ref().unwrap();
        assert_eq!(after.hops[0].source.name(), "https://goproxy.cn");
        let same = answer_texts(
            "",
            "go: github.com/a/b@v1.0.0: invalid version: unknown revision v1.0.0",
            None,
        );
        assert_eq!(same.fetches[0].after, None);
    }
}
