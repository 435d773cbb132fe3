//! The log as entries: a line and the lines that belong to it, with the messages in them.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use super::Os;
use super::captures::Captures;
use super::catalogue::{Indexed, catalogue};
use super::derive;
use super::message::{Foreign, Message, Role};
use super::messages::{context, foreign};
use super::template::Match;
use crate::intake::Line;
use crate::order;

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The go command, or a program that it ran on this machine.
    Here,
    /// The server, in the text that it sent with its answer.
    Server,
}

/// A message found on a line.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// Which.
    pub message: &'static Message,
    /// The position of its line in [`Log::lines`].
    pub line: usize,
    /// Who said it.
    pub speaker: Speaker,
}

/// A message of several lines is looked for in no more lines than this, empty ones included.
const MAX_REACH: usize = 40;

/// A line and the lines that belong to it.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Positions in [`Log::lines`], in order, empty lines left out.
    pub lines: Vec<usize>,
    /// The messages found, from top left to bottom right.
    pub said: Vec<Said>,
    /// All values found, and those that follow from them.
    pub captures: Captures,
    /// The go command wrote this, and it is no progress line.
    pub is_go_error: bool,
    /// It starts as programs start their errors (`error:`, `fatal:`).
    pub is_other_error: bool,
    /// `server response:` was read.
    is_server_speaking: bool,
}

impl Entry {
    /// Whether one of these messages was said by `speaker`; gives its line.
    pub fn says(&self, messages: &[&Message], speaker: Speaker) -> Option<usize> {
        let found = self.said.iter().find(|said| {
            said.speaker == speaker
                && messages.iter().any(|message| std::ptr::eq(*message, said.message))
        });
        found.map(|said| said.line)
    }

    /// Whether a failure of the module system is known by its words.
    pub fn is_known_failure(&self) -> bool {
        self.said.iter().any(|said| said.message.role == Role::Failure)
    }

    /// What else this looks like. An error of the go command may quote any other program, so
    /// only the code that it compiles or tests can be to blame for it.
    pub fn foreign(&self) -> Option<Foreign> {
        self.said.iter().find_map(|said| match said.message.role {
            Role::Foreign(foreign @ (Foreign::Compile | Foreign::Test | Foreign::Usage)) => {
                Some(foreign)
            }
            Role::Foreign(foreign) if !self.is_go_error => Some(foreign),
            _ => None,
        })
    }

    fn is_progress(&self) -> bool {
        !self.is_known_failure() && self.said.iter().any(|said| said.message.role == Role::Progress)
    }
}

/// The lines that are no `go env`, and the entries in them.
#[derive(Clone, Debug, Default)]
pub struct Log<'t> {
    /// All lines, empty ones included.
    pub lines: Vec<Line<'t>>,
    /// What was recognised or looks like an error, in order. Other lines are in no entry.
    pub entries: Vec<Entry>,
    /// Whether there was a line that Go prints while it works.
    pub has_progress: bool,
    /// Lines that say nothing to us, and are no `module version` either: positions in `lines`.
    pub other: Vec<usize>,
    /// How many of the lines in `other` Go prints where all is well.
    pub successes: usize,
    /// The compiler, vet or the linker is speaking: its heading `# package` was read.
    is_compiling: bool,
    /// Which messages were said on this machine, by their ids.
    said_here: HashMap<&'static str, SaidHere>,
    /// What was asked of [`Self::first_with`], by the place of its texts in memory.
    asked: RefCell<HashMap<*const &'static str, Option<usize>>>,
}

/// Where a message was said first, and the first few hosts it was about.
#[derive(Clone, Debug, Default)]
struct SaidHere {
    line: usize,
    hosts: Vec<String>,
}

/// More hosts of a message are not told apart.
const MAX_HOSTS: usize = 8;

impl<'t> Log<'t> {
    /// Groups lines into entries.
    pub fn read(lines: Vec<Line<'t>>) -> Self {
        let mut log = Self { lines, ..Self::default() };
        let mut open: Option<Entry> = None;
        for index in 0..log.lines.len() {
            let Some(line) = log.lines.get(index) else {
                break;
            };
            if line.text.is_empty() {
                continue;
            }
            let (said, captures) = log.scan(index);
            let belongs = open.as_ref().is_some_and(|entry| belongs_to(entry, line, &said));
            if !belongs {
                let finished = open.take();
                log.close(finished);
                open = Some(Entry::default());
            }
            if let Some(entry) = &mut open {
                entry.add_line(index, said, captures);
            }
        }
        log.close(open);
        log
    }

    /// The line where one of these messages was said first on this machine, in any entry.
    pub fn first_said(&self, messages: &[&Message]) -> Option<usize> {
        messages
            .iter()
            .filter_map(|message| self.said_here.get(message.id))
            .map(|said| said.line)
            .min()
    }

    /// The first line, in any entry or none, with one of these texts in it. The log is read
    /// through once for each list of texts.
    pub fn first_with(&self, texts: &'static [&'static str]) -> Option<usize> {
        let look =
            || self.lines.iter().position(|line| texts.iter().any(|text| line.text.contains(text)));
        *self.asked.borrow_mut().entry(texts.as_ptr()).or_insert_with(look)
    }

    /// How many different hosts these messages were about; each message counts up to eight.
    pub fn hosts_of(&self, messages: &[&Message]) -> usize {
        let said = messages.iter().filter_map(|message| self.said_here.get(message.id));
        said.flat_map(|said| &said.hosts).collect::<BTreeSet<_>>().len()
    }

    /// Takes note of what an entry says on this machine.
    fn note(&mut self, entry: &Entry) {
        for said in entry.said.iter().filter(|said| said.speaker == Speaker::Here) {
            let known = self
                .said_here
                .entry(said.message.id)
                .or_insert_with(|| SaidHere { line: said.line, hosts: Vec::new() });
            if let Some(host) = entry.captures.get("host")
                && known.hosts.len() < MAX_HOSTS
                && !known.hosts.iter().any(|one| one == host)
            {
                known.hosts.push(host.to_owned());
            }
        }
    }

    /// The clean text of a line.
    pub fn text(&self, index: usize) -> &str {
        self.lines.get(index).map_or("", |line| &line.text)
    }

    /// The messages on a line, from left to right, and all their values.
    fn scan(&self, index: usize) -> (Vec<Said>, Captures) {
        let mut found: Vec<Found> = Vec::new();
        catalogue().scan(self.text(index), |indexed, at| {
            let following = self.lines.iter().skip(index).take(MAX_REACH);
            let texts = following.map(|line| &*line.text).filter(|text| !text.is_empty());
            if let Some(place) = indexed.template.match_at(texts, at) {
                found.push(Found { indexed, at, place });
            }
        });
        if found.is_empty() {
            return (Vec::new(), Captures::default());
        }
        drop_less_specific(&mut found);
        order::by_key(&mut found, |one| one.at);
        if !derive::is_go_error(self.text(index)) {
            drop_words_of_others(&mut found);
        }
        if derive::is_program(self.text(index)) {
            found.retain(|one| one.indexed.message.role != Role::Failure);
        }
        let mut captures = Captures::default();
        let mut said: Vec<Said> = Vec::new();
        for one in found {
            captures.absorb(one.place.captures);
            let message = one.indexed.message;
            if !said.iter().any(|known| std::ptr::eq(known.message, message)) {
                said.push(Said { message, line: index, speaker: Speaker::Here });
            }
        }
        (said, captures)
    }

    fn close(&mut self, entry: Option<Entry>) {
        let Some(mut entry) = entry else { return };
        let first = entry.lines.first().and_then(|index| self.lines.get(*index));
        let head = first.map(|line| line.text.clone()).unwrap_or_default();
        self.has_progress |= entry.is_progress();
        entry.is_go_error = derive::is_go_error(&head) && !entry.is_progress();
        entry.is_other_error = derive::is_other_error(&head);
        self.is_compiling =
            derive::is_package_heading(&head) || (self.is_compiling && !entry.is_go_error);
        if let Some(line) = entry.lines.first().filter(|_| entry.said.is_empty())
            && derive::is_in_source(&head, self.is_compiling)
        {
            let message = &foreign::GO_COMPILE;
            entry.said.push(Said { message, line: *line, speaker: Speaker::Here });
        }
        if let Some(line) = entry.lines.first().filter(|_| !entry.is_known_failure())
            && (derive::is_program(&head) || derive::is_exit_status(&head))
        {
            let message = &foreign::GO_TEST;
            entry.said.push(Said { message, line: *line, speaker: Speaker::Here });
        }
        let is_worth_keeping = !entry.said.is_empty() || entry.is_go_error || entry.is_other_error;
        if !is_worth_keeping && !derive::is_module_version(&head) {
            self.other.extend(entry.lines.first());
            self.successes += usize::from(derive::is_success(&head));
        }
        if is_worth_keeping && !entry.is_progress() {
            let texts: Vec<&str> = entry.lines.iter().map(|index| self.text(*index)).collect();
            derive::complete(&mut entry.captures, &texts);
            self.note(&entry);
            self.entries.push(entry);
        }
    }

    /// What git said when somebody typed it, for a repository of their own, is no failure of a
    /// module.
    pub(super) fn disown(&mut self, commands: &[Line<'_>]) {
        for entry in self.entries.iter_mut().filter(|entry| !entry.is_go_error) {
            let Some(first) = entry.lines.first().copied() else { continue };
            let Some(place) = self.lines.get(first).map(|line| line.place) else { continue };
            let is_above = |line: &&Line<'_>| {
                line.place.origin == place.origin && line.place.number < place.number
            };
            let typed = commands.iter().rev().find(is_above);
            if typed.is_some_and(|line| derive::is_own_git(&line.text)) && entry.is_known_failure()
            {
                entry.said.retain(|said| said.message.role != Role::Failure);
                let message = &foreign::GIT;
                entry.said.push(Said { message, line: first, speaker: Speaker::Here });
            }
        }
    }

    /// What the words and paths in the entries tell about the system.
    pub(super) fn os_hint(&self) -> Option<Os> {
        let mut lines = self.entries.iter().flat_map(|entry| &entry.lines);
        lines.find_map(|index| derive::os_of(self.text(*index)))
    }
}

impl Entry {
    fn add_line(&mut self, index: usize, said: Vec<Said>, captures: Captures) {
        self.lines.push(index);
        for one in said {
            self.said.push(Said { speaker: self.speaker(), ..one });
            self.is_server_speaking |=
                std::ptr::eq(one.message, &raw const context::SERVER_RESPONSE);
        }
        self.captures.absorb(captures);
    }

    /// Behind `server response:` the server speaks, to the end of the entry.
    fn speaker(&self) -> Speaker {
        if self.is_server_speaking { Speaker::Server } else { Speaker::Here }
    }

    fn announces_more(&self) -> bool {
        self.said.last().is_some_and(|said| {
            let message: *const Message = said.message;
            let is_last_line = self.lines.last() == Some(&said.line);
            is_last_line
                && [
                    &raw const context::SERVER_RESPONSE,
                    &raw const context::COMMAND_FAILED,
                    &raw const context::FILE_ERRORS,
                ]
                .contains(&message)
        })
    }
}

/// A wording found on a line.
struct Found {
    indexed: &'static Indexed,
    at: usize,
    place: Match,
}

/// Where two wordings claim the same words, the one with more literal text is meant. A
/// context and what fails in it do not compete.
fn drop_less_specific(found: &mut Vec<Found>) {
    if found.len() < 2 {
        return;
    }
    let mut claims: Vec<Claim> = found
        .iter()
        .filter(|one| one.indexed.message.role != Role::Context)
        .map(|one| Claim {
            length: one.indexed.template.literal_length(),
            words: one.place.start..one.place.end,
        })
        .collect();
    order::by_key(&mut claims, |claim| claim.words.start);
    let reach = claims.iter().map(|claim| claim.words.len()).max().unwrap_or_default();
    found.retain(|one| {
        let length = one.indexed.template.literal_length();
        // Only claims that begin near enough can hold the place.
        let first = claims.partition_point(|claim| claim.words.start + reach <= one.at);
        let near = claims.iter().skip(first).take_while(|claim| claim.words.start <= one.at);
        let is_beaten = |claim: &Claim| claim.length > length && claim.words.contains(&one.at);
        one.indexed.message.role == Role::Context || !near.into_iter().any(is_beaten)
    });
}

/// What stands behind the opening of another program is that program's: `Error response from
/// daemon: Get "https://…": dial tcp …` is no failure of a module. `found` is in order.
fn drop_words_of_others(found: &mut Vec<Found>) {
    let mut is_others = false;
    found.retain(|one| {
        is_others |= matches!(one.indexed.message.role, Role::Foreign(_));
        !is_others || one.indexed.message.role != Role::Failure
    });
}

/// The words of a line that a message takes for its own.
struct Claim {
    length: usize,
    words: std::ops::Range<usize>,
}

fn belongs_to(entry: &Entry, line: &Line<'_>, said: &[Said]) -> bool {
    let is_trailer = said.first().is_some_and(|first| first.message.role == Role::Trailer);
    let has_lost_indent = || entry.announces_more() && !derive::is_go_error(&line.text);
    let is_fault = || {
        !entry.said.is_empty()
            && derive::is_in_module_file(&line.text)
            && entry.says(&[&context::FILE_ERRORS], Speaker::Here).is_some()
    };
    // Whatever reads the whole entry comes last: an entry may have thousands of lines.
    line.is_indented || is_trailer || has_lost_indent() || is_fault()
}
