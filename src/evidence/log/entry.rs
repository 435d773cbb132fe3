//! An entry: a line and the lines that belong to it, with the messages in them.

use super::git;
use super::heard::Heard;
use crate::evidence::captures::Captures;
use crate::evidence::derive;
use crate::evidence::message::{Foreign, Message, Role};
use crate::evidence::messages::context;
use crate::evidence::signs::Signs;
use crate::intake::Line;

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

/// A line and the lines that belong to it.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Positions in [`Log::lines`], in order, empty lines left out.
    pub lines: Vec<usize>,
    /// The messages found, from top left to bottom right.
    pub said: Vec<Said>,
    /// All values found, and those that follow from them.
    pub captures: Captures,
    /// The position of an earlier entry that is this one again: one line of the same words, with
    /// the same messages.
    pub like: Option<usize>,
    /// The go command wrote this, and it is no progress line.
    pub is_go_error: bool,
    /// It starts as programs start their errors (`error:`, `fatal:`).
    pub is_other_error: bool,
    /// What its lines so far say about the next ones.
    pub(super) announced: Announced,
    /// Whether its first line opens an error of the go command, where that was asked.
    pub(super) opens_go_error: Option<bool>,
    /// The hash of its first line.
    pub(super) head_hash: u64,
    /// The signs of its first line.
    pub(super) head_signs: Signs,
    /// The signs of all its lines.
    pub(super) signs: Signs,
}

/// What the lines of an entry say about the next ones.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Announced {
    /// `server response:` was read.
    is_server_speaking: bool,
    /// The lines of a file follow that something is wrong in.
    lists_faults: bool,
    /// What a command of a version control tool said follows.
    shows_command: bool,
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

    pub(super) fn is_progress(&self) -> bool {
        !self.is_known_failure() && self.said.iter().any(|said| said.message.role == Role::Progress)
    }

    pub(super) fn add_line(&mut self, index: usize, heard: Heard) {
        self.lines.push(index);
        self.signs = self.signs.and(heard.signs);
        self.add_words(heard);
    }

    /// Adds what stands on its last line.
    pub(super) fn add_words(&mut self, heard: Heard) {
        let known = self.said.len();
        if known == 0 {
            self.said = heard.said;
        } else {
            self.said.extend(heard.said);
        }
        for one in self.said.iter_mut().skip(known) {
            let is_server = self.announced.is_server_speaking;
            let speaker = if is_server { Speaker::Server } else { Speaker::Here };
            // Behind `server response:` the server speaks, to the end of the entry.
            one.speaker = speaker;
            self.announced.is_server_speaking |=
                std::ptr::eq(one.message, &raw const context::SERVER_RESPONSE);
            self.announced.shows_command |=
                std::ptr::eq(one.message, &raw const context::COMMAND_FAILED);
            self.announced.lists_faults |= speaker == Speaker::Here
                && std::ptr::eq(one.message, &raw const context::FILE_ERRORS);
        }
        self.captures.absorb(heard.captures);
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

pub(super) fn belongs_to(entry: &Entry, line: &Line<'_>, heard: &Heard) -> bool {
    let has_lost_indent =
        || entry.announces_more() && !derive::is_go_error(&line.text, heard.signs);
    let is_fault = || entry.announced.lists_faults && derive::is_in_module_file(&line.text);
    let is_of_git = || entry.announced.shows_command && git::is_of_git(&line.text);
    line.is_indented || heard.is_trailer() || has_lost_indent() || is_fault() || is_of_git()
}
