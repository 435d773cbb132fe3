//! What is known of the settings while a plan grows: what was pasted, and what the steps so far
//! make of it. So a step works on the result of those before it.

use super::{Profile, Scope};
use crate::evidence::Evidence;
use crate::evidence::go_env::{GoEnv, SetBy};
use crate::go::version::GoVersion;
use crate::go::{pattern, proxy_url, url};
use crate::lang::Text;
use crate::{hosts, mirrors};

/// The settings behind the steps so far.
pub(super) struct State<'e> {
    env: &'e GoEnv,
    /// Whom the plan is for.
    pub(super) profile: &'e Profile,
    /// The Go that ran, if it is known.
    pub(super) go: Option<GoVersion>,
    /// Each changed variable with its value; `None` where nobody knows it.
    changes: Vec<(String, Option<String>)>,
    /// The variables of the system that a step has taken away.
    cleared: Vec<&'static str>,
    /// GOPROXY was not pasted, and the log has requests to a module proxy of the person's own.
    has_own_proxy: bool,
}

impl<'e> State<'e> {
    pub(super) fn new(evidence: &'e Evidence<'_>, profile: &'e Profile) -> Self {
        Self {
            env: &evidence.env,
            profile,
            go: evidence.go_version,
            changes: Vec::new(),
            cleared: Vec::new(),
            has_own_proxy: evidence.env.get("GOPROXY").is_none() && asks_own_proxy(evidence),
        }
    }

    /// The value of a variable; `None` where it is not known.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        match self.changes.iter().rev().find(|(changed, _)| changed == key) {
            Some((_, value)) => value.as_deref(),
            None => self.env.get(key),
        }
    }

    /// Whether GONOPROXY or GONOSUMDB has been set to something else than GOPRIVATE, whose value it
    /// has otherwise.
    pub(super) fn is_apart_from_private(&self, key: &str) -> bool {
        self.env.get(key).is_some_and(|value| {
            !value.is_empty() && self.env.get("GOPRIVATE").is_some_and(|private| private != value)
        })
    }

    /// The pattern of a list that covers a module.
    pub(super) fn covering_pattern(&self, key: &str, module: &str) -> Option<&str> {
        let list = self.get(key)?;
        match self.go {
            Some(version) => pattern::find_match_as_of(version, list, module),
            None => pattern::find_match(list, module),
        }
    }

    /// Whether an earlier step has given the variable its value.
    pub(super) fn is_changed(&self, key: &str) -> bool {
        self.changes.iter().any(|(changed, value)| changed == key && value.is_some())
    }

    /// Whether an environment variable of the system wins over what `go env -w` writes.
    pub(super) fn is_set_by_system(&self, key: &str) -> bool {
        !self.cleared.contains(&key)
            && self.env.variable(key).is_some_and(|variable| variable.set_by == SetBy::System)
    }

    /// Whether GOPROXY is not known, but has a proxy that only a person or a company uses.
    pub(super) fn has_own_proxy(&self) -> bool {
        self.has_own_proxy && self.get("GOPROXY").is_none()
    }

    /// Whether a step has taken the variable of the system away.
    pub(super) fn is_cleared(&self, key: &str) -> bool {
        self.cleared.contains(&key)
    }

    /// A step changes a variable.
    pub(super) fn change(&mut self, key: String, value: Option<String>) {
        self.changes.push((key, value));
    }

    /// A step takes a variable of the system away. What Go's own file has for it is not known.
    pub(super) fn clear(&mut self, key: &'static str) {
        if self.env.get(key).is_some() && !self.is_changed(key) {
            self.changes.push((key.to_owned(), None));
        }
        self.cleared.push(key);
    }

    /// How far a change of Go's settings reaches: Go has had `go env -w` since 1.13, and no
    /// settings of a project.
    pub(super) fn reach(&self) -> Scope {
        let has_env_file = self.go.is_none_or(|go| go >= GoVersion::minor(13));
        match self.profile.scope {
            Scope::User if has_env_file => Scope::User,
            _ => Scope::Shell,
        }
    }

    /// What there is to say where that is not as far as the person asked.
    pub(super) fn reach_note(&self) -> Option<Text> {
        match self.profile.scope {
            Scope::Shell => None,
            Scope::Project => Some(NO_PROJECT_SETTINGS),
            Scope::User => (self.reach() != Scope::User).then_some(NO_ENV_FILE),
        }
    }

    /// Why this Go cannot be given a variable.
    pub(super) fn refusal(&self, key: &str) -> Option<Text> {
        let (since, note) = match key {
            "GOINSECURE" => (14, SINCE_14),
            "GOVCS" => (16, SINCE_16),
            "GOTOOLCHAIN" => (21, SINCE_21),
            "GOAUTH" => (24, SINCE_24),
            _ => return None,
        };
        self.go.is_some_and(|go| go < GoVersion::minor(since)).then_some(note)
    }

    /// Why this Go cannot run a command.
    pub(super) fn refusal_of(&self, words: &[&str]) -> Option<Text> {
        let (since, note) = match words {
            ["go", "env", "-w" | "-u", ..] => (13, SINCE_13),
            ["go", "work", ..] => (18, SINCE_18),
            ["go", "mod", "edit", rest @ ..]
                if rest.iter().any(|word| word.starts_with("-toolchain")) =>
            {
                (21, SINCE_21)
            }
            ["go", "env", "-changed"] => (23, SINCE_23),
            _ => return None,
        };
        self.go.is_some_and(|go| go < GoVersion::minor(since)).then_some(note)
    }
}

/// So many entries of a log are looked at for requests to a proxy.
const MOST_ENTRIES: usize = 400;

/// Whether the go command asks a module proxy that is none of the public ones, dead ones included.
fn asks_own_proxy(evidence: &Evidence<'_>) -> bool {
    let lines = evidence.log.entries.iter().take(MOST_ENTRIES).flat_map(|entry| &entry.lines);
    let texts = lines.map(|line| evidence.log.text(*line)).filter(|text| text.contains("://"));
    texts.flat_map(|text| text.split([' ', '"', '(', ')'])).any(|word| {
        url::split(word).is_some_and(|url| {
            url.scheme.starts_with("http")
                && proxy_url::is_proxy_path(url.path)
                && !hosts::is_google(url.host)
                && mirrors::proxy_on(url.host).is_none()
                && !mirrors::is_dead(word)
                && !mirrors::is_known(url.host)
        })
    })
}

const NO_PROJECT_SETTINGS: Text = Text {
    en: "Go keeps no settings for a project, so this one is for this shell only. To give it to everybody who works on the project, set the variable where the project's commands run: in its CI file, Dockerfile or development container.",
    zh: "Go 没有按项目保存的设置，因此这里只对当前终端生效。要让项目的所有成员都用上，请在运行项目命令的地方设置这个变量：CI 文件、Dockerfile 或开发容器。",
};
const NO_ENV_FILE: Text = Text {
    en: "This Go has no `go env -w` (it came with 1.13), so the variable is set for this shell only.",
    zh: "这个版本的 Go 还没有 `go env -w`（1.13 起才有），因此只在当前终端设置变量。",
};
const SINCE_13: Text = Text {
    en: "This Go does not have the command; it came with Go 1.13.",
    zh: "这个版本的 Go 还没有这条命令，Go 1.13 起才有。",
};
const SINCE_14: Text = Text {
    en: "This Go does not know the variable; it came with Go 1.14.",
    zh: "这个版本的 Go 还不认识这个变量，Go 1.14 起才有。",
};
const SINCE_16: Text = Text {
    en: "This Go does not know the variable; it came with Go 1.16.",
    zh: "这个版本的 Go 还不认识这个变量，Go 1.16 起才有。",
};
const SINCE_18: Text = Text {
    en: "This Go does not have the command; it came with Go 1.18.",
    zh: "这个版本的 Go 还没有这条命令，Go 1.18 起才有。",
};
const SINCE_21: Text = Text {
    en: "This Go does not switch toolchains and does not know the setting; both came with Go 1.21.",
    zh: "这个版本的 Go 还不会切换工具链，也不认识这个设置，Go 1.21 起才有。",
};
const SINCE_23: Text = Text {
    en: "This Go does not have the flag; it came with Go 1.23.",
    zh: "这个版本的 Go 还没有这个参数，Go 1.23 起才有。",
};
const SINCE_24: Text = Text {
    en: "This Go does not know the variable; it came with Go 1.24.",
    zh: "这个版本的 Go 还不认识这个变量，Go 1.24 起才有。",
};
