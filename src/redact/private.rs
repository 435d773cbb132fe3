//! What a text tells about which modules are private: the patterns of GOPRIVATE and its kin, and
//! the main module.

use std::collections::HashSet;

use super::scan::{before, from, is_break, start_of};
use super::view::View;
use crate::go::standard;
use crate::hosts::{self, accounts};

/// Variables whose patterns cover private modules.
const LISTS: &[&str] = &["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"];

/// No list is longer.
const LONGEST_LIST: usize = 4096;

/// Modules that a text tells to be private.
#[derive(Debug, Default)]
pub(super) struct Private {
    /// `host/account`, in lower case, on hosts where everybody may have an account.
    accounts: HashSet<String>,
    /// First elements without a dot.
    roots: HashSet<String>,
}

impl Private {
    /// Reads a text.
    pub(super) fn learn(&mut self, text: &str) {
        for line in text.lines() {
            let layers = (0..=super::LAYERS).map_while(|layer| View::of(line, layer));
            layers.for_each(|view| self.learn_line(view.text()));
        }
    }

    fn learn_line(&mut self, line: &str) {
        for list in LISTS {
            for (at, _) in line.match_indices(list) {
                let value = from(line, at + list.len());
                let value = value.trim_start_matches(['"', '\'', ' ', ':', '=', '\\']);
                let value = start_of(value, LONGEST_LIST);
                let value = before(value, value.find(is_break).unwrap_or(value.len()));
                for pattern in value.split(',') {
                    self.add(pattern.trim_matches(['\\', ' ']));
                }
            }
        }
        if let Some(module) = line.trim_start().strip_prefix("module ") {
            self.add_root(module.split_whitespace().next().unwrap_or_default());
        }
    }

    /// Whether an account on a public host is private.
    pub(super) fn has_account(&self, host: &str, account: &str) -> bool {
        !self.accounts.is_empty()
            && self.accounts.contains(&format!("{host}/{account}").to_ascii_lowercase())
    }

    /// Whether a path that begins with this element is private.
    pub(super) fn has_root(&self, element: &str) -> bool {
        self.roots.contains(&element.to_ascii_lowercase())
    }

    fn add(&mut self, pattern: &str) {
        let mut elements = pattern.split('/');
        let (host, account) = (elements.next().unwrap_or_default(), elements.next());
        let is_literal = |name: &str| !name.is_empty() && !name.contains(['*', '?', '[', '$', '%']);
        match account {
            Some(account) if super::public::is_public(host) => {
                let is_open = accounts::is_open(&format!("{host}/{account}/x"));
                if is_literal(account) && hosts::is_forge(host) && !is_open {
                    self.accounts.insert(format!("{host}/{account}").to_ascii_lowercase());
                }
            }
            _ => self.add_root(pattern),
        }
    }

    fn add_root(&mut self, path: &str) {
        let first = hosts::of_module(path).trim_matches(['"', '\'']);
        let is_name = first.len() > 1
            && first.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            && first.bytes().any(|b| b.is_ascii_alphabetic());
        let is_word = ["off", "direct", "none", "on", "go", "cmd", "std", "set", "main"];
        if is_name && !is_word.contains(&first) && !standard::is_package(first) {
            self.roots.insert(first.to_ascii_lowercase());
        }
    }
}
