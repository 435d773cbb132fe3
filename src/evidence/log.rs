//! The log as entries: a line and the lines that belong to it, with the messages in them.

mod entry;

mod git;

mod heard;

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::Os;
use super::asked::{self, FirstLines};
use super::captures::Captures;
use super::catalogue::{Hit, catalogue};
use super::derive;
use super::message::{Message, Role};
use super::messages::foreign;
use super::quiet;
use super::repeated::{self, Repeated};
use super::signs::Signs;
use crate::intake::Line;
use crate::{find, order};
use entry::belongs_to;
pub use entry::{Entry, Said, Speaker};
pub(super) use heard::Heard;
use heard::{Found, drop_less_specific, drop_words_of_others};

/// A message of several lines is looked for in no more lines than this, empty ones included.
const MAX_REACH: usize = 40;

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
    /// What the words and paths in the entries tell about the system.
    os_hint: Option<Os>,
    /// Which messages were said on this machine: no more than the catalogue has.
    said_here: Vec<SaidHere>,
    /// Where the texts stand that causes ask for.
    first_lines: FirstLines,
    /// What was asked of [`Self::first_with`]. Texts are known by their place in memory.
    asked: RefCell<Vec<(&'static [&'static str], Option<usize>)>>,
}

/// What the next line may belong to.
#[derive(Default)]
enum Open {
    #[default]
    None,
    /// A line that says nothing, as most do: it becomes no entry unless it has to.
    Quiet(First),
    Entry(Entry),
}

/// The first line of an entry.
struct First {
    line: usize,
    hash: u64,
    signs: Signs,
}

impl First {
    /// The entry that it opens; `spare` is a list for its lines.
    fn entry(&self, spare: &mut Vec<usize>, opens_go_error: Option<bool>) -> Entry {
        let mut lines = std::mem::take(spare);
        lines.clear();
        lines.push(self.line);
        let Self { hash: head_hash, signs, .. } = *self;
        Entry { lines, opens_go_error, head_hash, head_signs: signs, signs, ..Entry::default() }
    }
}

/// Where a message was said first, and the first few hosts it was about.
#[derive(Clone, Debug)]
struct SaidHere {
    message: &'static Message,
    line: usize,
    hosts: Vec<String>,
}

/// More hosts of a message are not told apart.
const MAX_HOSTS: usize = 8;

impl<'t> Log<'t> {
    /// Groups lines into entries.
    pub fn read(lines: Vec<Line<'t>>) -> Self {
        let mut log = Self { lines, ..Self::default() };
        let mut open = Open::None;
        // The list of an entry that was not kept, for the next one.
        let mut spare = Vec::new();
        let mut repeated = Repeated::default();
        for index in 0..log.lines.len() {
            if log.text(index).is_empty() {
                continue;
            }
            let hash = repeated::hash(log.text(index));
            let known = repeated.get(hash).filter(|known| log.text(known.line) == log.text(index));
            let heard = if let Some(known) = known {
                known.heard.again(index)
            } else {
                let heard = log.scan(index);
                if heard.is_worth_keeping {
                    repeated.keep(hash, index, &heard);
                }
                heard
            };
            for position in &heard.asked {
                log.first_lines.note(*position, index);
            }
            let Some(line) = log.lines.get(index) else { break };
            let belongs = match &open {
                Open::None => false,
                Open::Quiet(_) => line.is_indented || heard.is_trailer(),
                Open::Entry(entry) => belongs_to(entry, line, &heard),
            };
            if belongs {
                if let Open::Quiet(first) = &open {
                    open = Open::Entry(first.entry(&mut spare, None));
                }
                if let Open::Entry(entry) = &mut open {
                    entry.add_line(index, heard);
                }
                continue;
            }
            log.close_any(std::mem::take(&mut open), &mut spare, &mut repeated);
            let first = First { line: index, hash, signs: heard.signs };
            open = if heard.says_nothing() {
                Open::Quiet(first)
            } else {
                let mut entry = first.entry(&mut spare, heard.is_go_error);
                entry.add_words(heard);
                Open::Entry(entry)
            };
        }
        log.close_any(open, &mut spare, &mut repeated);
        log
    }

    /// Judges what was open, if anything was; `spare` is a list for the lines of an entry.
    fn close_any(&mut self, open: Open, spare: &mut Vec<usize>, repeated: &mut Repeated) {
        let entry = match open {
            Open::None => return,
            Open::Quiet(first) if !derive::may_be_error(self.text(first.line), first.signs) => {
                self.pass_over(first.line);
                return;
            }
            Open::Quiet(first) => first.entry(spare, None),
            Open::Entry(entry) => entry,
        };
        *spare = self.close(entry, repeated).unwrap_or_default();
    }

    /// Counts a line that is no error and says nothing to us.
    fn pass_over(&mut self, line: usize) {
        let head = self.text(line);
        let (first, rest) = match find::split_once(head, " ") {
            Some((first, rest)) => (first, Some(rest)),
            None => (head, None),
        };
        if !rest.is_some_and(|rest| quiet::is_module_version(first, rest)) {
            self.successes += usize::from(quiet::is_success(first, rest));
            self.other.push(line);
        }
    }

    /// The first lines with texts that causes ask for: positions in [`Self::lines`].
    pub(crate) fn asked_lines(&self) -> impl Iterator<Item = usize> + '_ {
        self.first_lines.lines()
    }

    /// The line where one of these messages was said first on this machine, in any entry.
    pub fn first_said(&self, messages: &[&Message]) -> Option<usize> {
        messages.iter().filter_map(|message| self.said_here(message)).map(|said| said.line).min()
    }

    fn said_here(&self, message: &Message) -> Option<&SaidHere> {
        self.said_here.iter().find(|said| std::ptr::eq(said.message, message))
    }

    /// The first line, in any entry or none, with one of these texts in it. For texts that are
    /// not in [`super::asked`], the log is read through once for each list.
    pub fn first_with(&self, texts: &'static [&'static str]) -> Option<usize> {
        let look =
            || self.lines.iter().position(|line| texts.iter().any(|text| line.text.contains(text)));
        let mut asked = self.asked.borrow_mut();
        if let Some((_, line)) = asked.iter().find(|(known, _)| std::ptr::eq(*known, texts)) {
            return *line;
        }
        let line = if asked::are_listed(texts) { self.first_lines.of(texts) } else { look() };
        asked.push((texts, line));
        line
    }

    /// How many different hosts these messages were about; each message counts up to eight.
    pub fn hosts_of(&self, messages: &[&Message]) -> usize {
        let said = messages.iter().filter_map(|message| self.said_here(message));
        let mut hosts = BTreeSet::new();
        hosts.extend(said.flat_map(|said| &said.hosts));
        hosts.len()
    }

    /// Takes note of what an entry says on this machine.
    fn note(&mut self, entry: &Entry) {
        for said in entry.said.iter().filter(|said| said.speaker == Speaker::Here) {
            let is_same = |known: &SaidHere| std::ptr::eq(known.message, said.message);
            let position = self.said_here.iter().position(is_same).unwrap_or_else(|| {
                let Said { message, line, .. } = *said;
                self.said_here.push(SaidHere { message, line, hosts: Vec::new() });
                self.said_here.len() - 1
            });
            if let Some(host) = entry.captures.get("host")
                && let Some(known) = self.said_here.get_mut(position)
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
    fn scan(&self, index: usize) -> Heard {
        let mut found: Vec<Found<'_>> = Vec::new();
        let mut has_anchor = false;
        let mut goes_on = false;
        let mut asked = Vec::new();
        let line = self.text(index);
        let signs = catalogue().scan(line, |hit| {
            let (indexed, at) = match hit {
                Hit::Anchor(indexed, at) => (indexed, at),
                Hit::Asked(position) => {
                    if self.first_lines.is_missing(position) {
                        asked.push(position);
                    }
                    return;
                }
            };
            has_anchor = true;
            let template = indexed.template();
            let Some(place) = template.match_first(line, at) else { return };
            goes_on |= template.line_count() > 1;
            let following = self.lines.iter().skip(index).take(MAX_REACH).skip(1);
            let texts = following.map(|line| &*line.text).filter(|text| !text.is_empty());
            if let Some(place) = template.match_following(texts, place) {
                found.push(Found { indexed, at, place });
            }
        });
        let is_worth_keeping = has_anchor && !goes_on;
        if found.is_empty() {
            return Heard { signs, asked, is_worth_keeping, ..Heard::default() };
        }
        drop_less_specific(&mut found);
        order::by_key(&mut found, |one| one.at);
        let is_go_error = derive::is_go_error(line, signs);
        if !is_go_error {
            drop_words_of_others(&mut found);
        }
        if derive::is_program(line) {
            found.retain(|one| one.indexed.message.role != Role::Failure);
        }
        let mut captures = Captures::default();
        let mut said: Vec<Said> = Vec::new();
        for one in found {
            one.place.captures.iter().for_each(|(name, value)| captures.add(name, value));
            let message = one.indexed.message;
            if !said.iter().any(|known| std::ptr::eq(known.message, message)) {
                said.push(Said { message, line: index, speaker: Speaker::Here });
            }
        }
        let is_go_error = Some(is_go_error);
        Heard { said, captures, signs, asked, is_go_error, is_worth_keeping }
    }

    /// Judges what an entry is, and keeps it if it is worth that; else gives its list back.
    fn close(&mut self, mut entry: Entry, repeated: &mut Repeated) -> Option<Vec<usize>> {
        let first = entry.lines.first().and_then(|index| self.lines.get(*index));
        let head = first.map_or("", |line| &line.text);
        let is_progress = entry.is_progress();
        self.has_progress |= is_progress;
        let asked = entry.opens_go_error;
        let opens_go_error = || derive::is_go_error(head, entry.head_signs);
        entry.is_go_error = !is_progress && asked.unwrap_or_else(opens_go_error);
        entry.is_other_error = derive::is_other_error(head);
        self.is_compiling =
            derive::is_package_heading(head) || (self.is_compiling && !entry.is_go_error);
        if let Some(line) = entry.lines.first().filter(|_| entry.said.is_empty())
            && entry.head_signs.has(Signs::SOURCE)
            && derive::is_in_source(head, self.is_compiling)
        {
            let message = &foreign::GO_COMPILE;
            entry.said.push(Said { message, line: *line, speaker: Speaker::Here });
        }
        if let Some(line) = entry.lines.first().filter(|_| !entry.is_known_failure())
            && (derive::is_program(head) || derive::is_exit_status(head))
        {
            let message = &foreign::GO_TEST;
            entry.said.push(Said { message, line: *line, speaker: Speaker::Here });
        }
        let is_worth_keeping = !entry.said.is_empty() || entry.is_go_error || entry.is_other_error;
        if let Some(line) = entry.lines.first().filter(|_| !is_worth_keeping) {
            self.pass_over(*line);
        }
        if !is_worth_keeping || entry.is_progress() {
            return Some(entry.lines);
        }
        entry.like = self.earlier(&entry, repeated);
        if let Some(earlier) = entry.like.and_then(|earlier| self.entries.get(earlier)) {
            entry.captures = earlier.captures.clone();
            self.note(&entry);
            self.entries.push(entry);
            return None;
        }
        if entry.lines.len() == 1 {
            repeated.is_entry(entry.head_hash, self.entries.len());
        }
        let texts: Vec<&str> = entry.lines.iter().map(|index| self.text(*index)).collect();
        derive::complete(&mut entry.captures, &texts, entry.signs);
        if self.os_hint.is_none() && entry.signs.has(Signs::SYSTEM) {
            self.os_hint = texts.iter().find_map(|text| derive::os_of(text));
        }
        self.note(&entry);
        self.entries.push(entry);
        None
    }

    /// The position of an earlier entry that this one is again.
    fn earlier(&self, entry: &Entry, repeated: &Repeated) -> Option<usize> {
        let &[line] = entry.lines.as_slice() else { return None };
        let known = repeated.get(entry.head_hash)?;
        let position = known.entry.filter(|_| self.text(known.line) == self.text(line))?;
        let earlier = self.entries.get(position)?;
        let is_same_said = |(one, other): (&Said, &Said)| {
            std::ptr::eq(one.message, other.message) && one.speaker == other.speaker
        };
        let is_same = earlier.said.len() == entry.said.len()
            && earlier.said.iter().zip(&entry.said).all(is_same_said)
            && earlier.is_go_error == entry.is_go_error;
        is_same.then_some(position)
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
            if typed.is_some_and(|line| git::is_own_git(&line.text)) && entry.is_known_failure() {
                entry.said.retain(|said| said.message.role != Role::Failure);
                let message = &foreign::GIT;
                entry.said.push(Said { message, line: first, speaker: Speaker::Here });
            }
        }
    }

    /// What the words and paths in the entries tell about the system.
    pub(super) fn os_hint(&self) -> Option<Os> {
        self.os_hint
    }
}
