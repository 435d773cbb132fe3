//! Errors of a walk: their words, and what counts as "not found".
//!
//! Source: `cmd/go/internal/web`, `HTTPError`; `cmd/go/internal/modfetch`, `notExistError`,
//! `versionError`; `golang.org/x/mod/module`, `ModuleError`.

use super::answer::{Answer, Asked};
use super::wanted::is_canonical;
use crate::go::net_url::NetUrl;

/// An error of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Go's words.
    pub(super) text: String,
    /// What it counts as.
    pub(super) class: Class,
    /// Whether the words name the module.
    pub(super) names_module: bool,
    /// The request that led to it.
    pub(super) asked: Option<Asked>,
    /// Whether it is a module proxy's, which names the module.
    pub(super) is_of_proxy: bool,
}

/// What an error counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// `fs.ErrNotExist`: after a comma, the next source is asked.
    NotFound,
    /// `errUseProxy`: `noproxy`, and no pattern covers the module. It counts as not found.
    UseProxy,
    /// Anything else.
    Other,
}

impl Fault {
    pub(super) const fn new(text: String, class: Class) -> Self {
        Self { text, class, names_module: false, asked: None, is_of_proxy: false }
    }

    pub(super) fn other(text: impl Into<String>) -> Self {
        Self::new(text.into(), Class::Other)
    }

    pub(super) fn is_not_found(&self) -> bool {
        self.class != Class::Other
    }

    /// An answer that is no 200. Asked at the URL; `None` for an answer that is one.
    pub(super) fn of(answer: &Answer, url: &NetUrl) -> Option<Self> {
        Some(match answer {
            Answer::Found(_) => return None,
            Answer::Status(code, words) => {
                let class = if matches!(code, 404 | 410) { Class::NotFound } else { Class::Other };
                Self::new(format!("reading {}: {code} {words}", url.redacted()), class)
            }
            Answer::Failed(words) => {
                Self::other(format!("Get \"{}\": {words}", url.in_client_message()))
            }
            Answer::Missing(words) => Self::new(words.clone(), Class::NotFound),
        })
    }

    /// What the go command refuses to ask. Source: `cmd/go/internal/web`, `get`.
    pub(super) fn before(url: &NetUrl) -> Option<Self> {
        let is_http = matches!(url.scheme.as_str(), "http" | "https");
        if url.scheme == "http" && url.user.is_some() {
            let shown = url.redacted();
            return Some(Self::other(format!(
                "refusing to pass credentials to insecure URL: {shown}"
            )));
        }
        (is_http && url.host.is_empty()).then(|| {
            let shown = url.in_client_message();
            Self::other(format!("Get \"{shown}\": http: no Host in request URL"))
        })
    }

    /// The error with the module in front, unless it is there. Source: `ModuleError.Error`.
    #[must_use]
    pub(super) fn of_module(mut self, path: &str, version: &str) -> Self {
        if !self.names_module {
            self.text = match version {
                "" => format!("module {path}: {}", self.text),
                version => format!("{path}@{version}: {}", self.text),
            };
            self.names_module = true;
        }
        self
    }

    /// The error as a module proxy's. A version that is no plain one is called invalid first.
    /// Source: `versionError`.
    #[must_use]
    pub(super) fn of_proxy(mut self, path: &str, version: &str) -> Self {
        if !self.names_module && !version.is_empty() && !is_canonical(version) {
            self.text = format!("invalid version: {}", self.text);
        }
        self.of_module(path, version)
    }

    /// The error with words in front, which hide what it counts as.
    #[must_use]
    pub(super) fn behind(mut self, words: &str) -> Self {
        self.text = format!("{words}{}", self.text);
        self.class = Class::Other;
        self
    }
}
