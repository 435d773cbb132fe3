//! Secrets and names out of text that leaves the machine.
//!
//! Two parts, each gone through once for the text as it stands and once for each layer of
//! encoding around it (percent, JSON, Go's `%q`, HTML). First **secrets**: logins in URLs, tokens by
//! their prefixes, what stands behind the name of a secret, keys, e-mail addresses; a mark such as
//! `[token]` takes their place. Then **names**: hosts and module paths that not everybody can
//! reach, users in paths, addresses; each gets a pseudonym of the same kind, the same everywhere,
//! so that the redacted text has the same diagnosis. Public hosts and modules stay.
//!
//! The time is linear in the text: a line is read a fixed number of times, a name is looked up.

mod address;
mod block;
mod carried;
mod credential;
mod encoded;
mod host;
mod label;
mod mail;
mod people;
mod private;
mod pseudonym;
mod public;
mod removed;
mod scan;
mod token;
mod view;

use private::Private;
use pseudonym::Pseudonyms;
pub use removed::{Kind, Removed};
use scan::Found;
use view::View;

/// What becomes of the names of hosts, modules and users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Names {
    /// They get pseudonyms.
    #[default]
    Replaced,
    /// They stay: for readers who run those hosts.
    Kept,
}

/// Whether a name or an address in a text stands for another one.
pub(crate) fn has_pseudonym(text: &str) -> bool {
    pseudonym::is_in(text)
}

/// So many layers of encoding are looked through: a URL in a query in JSON has three.
const LAYERS: usize = 3;

/// What finds secrets in a line, in this order.
const SECRETS: &[fn(&str) -> Vec<Found>] = &[
    credential::logins,
    credential::bare_logins,
    label::labelled,
    token::tokens,
    encoded::logins,
    mail::addresses,
];

/// Redacts texts that belong together: a name has one pseudonym in all of them.
#[derive(Debug, Default)]
pub struct Redactor {
    names: Names,
    private: Private,
    pseudonyms: Pseudonyms,
    removed: Removed,
}

impl Redactor {
    /// A redactor that has seen nothing yet.
    pub fn new(names: Names) -> Self {
        Self { names, ..Self::default() }
    }

    /// Reads what a text tells about which modules are private. To be called with each of the
    /// texts before the first is redacted.
    pub fn learn(&mut self, text: &str) {
        if self.names == Names::Replaced {
            self.private.learn(text);
            self.pseudonyms.avoid(text);
        }
    }

    /// The text without secrets and names. Line breaks stay where they are.
    pub fn redact(&mut self, text: &str) -> String {
        let mut redacted = String::with_capacity(text.len());
        let mut state = block::State::default();
        let mut is_cut = false;
        for line in text.split_inclusive('\n') {
            let mut rest = line.trim_end_matches(['\n', '\r']);
            let line_break = line.get(rest.len()..).unwrap_or_default();
            let mut goes_on = false;
            loop {
                let (part, behind) = part_of(rest);
                let found = state.keys(part, goes_on);
                redacted.push_str(&self.line(part, found, &mut state, &mut is_cut));
                if behind.is_empty() {
                    break;
                }
                (rest, goes_on) = (behind, true);
            }
            redacted.push_str(line_break);
        }
        redacted
    }

    /// How much was removed so far.
    pub fn removed(&self) -> &Removed {
        &self.removed
    }

    /// A line without its line break, and what of it is the body of a key. `is_cut`: a terminal may have cut a secret at the end of the
    /// line before, or of this one.
    fn line(
        &mut self,
        line: &str,
        keys: Vec<Found>,
        state: &mut block::State,
        is_cut: &mut bool,
    ) -> String {
        let mut text = line.to_owned();
        let mut view = View::of(&text, 0).unwrap_or_default();
        let was_cut = std::mem::take(is_cut);
        view.replace(&mut text, keys, &mut self.removed);
        let found = state.netrc(&text);
        view.replace(&mut text, found, &mut self.removed);
        for layer in 0..=LAYERS {
            let Some(mut view) = View::of(&text, layer) else { break };
            for find in SECRETS {
                let found = find(view.text());
                *is_cut |= carried::is_cut(view.text(), &found);
                view.replace(&mut text, found, &mut self.removed);
            }
        }
        if self.names == Names::Replaced {
            self.names(&mut text);
        }
        // Last, so that it takes nothing away by which something else is known.
        if was_cut && let Some(mut view) = View::of(&text, 0) {
            let found = carried::rest(&text);
            view.replace(&mut text, found, &mut self.removed);
        }
        text
    }

    fn names(&mut self, text: &mut String) {
        for layer in 0..=LAYERS {
            let Some(mut view) = View::of(text, layer) else { break };
            let found = people::users(view.text(), &mut self.pseudonyms);
            view.replace(text, found, &mut self.removed);
            let found = address::addresses(view.text(), &mut self.pseudonyms);
            view.replace(text, found, &mut self.removed);
            let found = host::hosts(view.text(), &self.private, &mut self.pseudonyms);
            view.replace(text, found, &mut self.removed);
        }
    }
}

/// Longer lines are read in parts, so that no line takes longer than its length allows.
const LONGEST_PART: usize = 8192;

/// The first part of a long line, which ends between words, and what is behind it.
fn part_of(line: &str) -> (&str, &str) {
    if line.len() <= LONGEST_PART {
        return (line, "");
    }
    let part = scan::start_of(line, LONGEST_PART);
    let end = part.rfind(scan::is_break).filter(|end| *end > 0).unwrap_or(part.len());
    line.split_at_checked(end).unwrap_or((line, ""))
}

/// A text without secrets and names.
pub fn redact(text: &str) -> String {
    let mut redactor = Redactor::new(Names::Replaced);
    redactor.learn(text);
    redactor.redact(text)
}

/// A text without secrets; names stay. For what the person themself is shown.
pub fn secrets(text: &str) -> String {
    Redactor::new(Names::Kept).redact(text)
}
