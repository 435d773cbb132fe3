//! All facts that the pasted text holds, and no judgement.

pub mod captures;

pub mod hole;

pub mod template;

pub mod message;

pub mod messages;

pub(crate) mod asked;

pub mod catalogue;

pub mod signs;

pub mod collected;

pub mod go_env;

mod answers;

pub mod log;

pub mod trace;

mod derive;

mod quiet;

mod repeated;

use crate::go::version::GoVersion;
use crate::intake::{FileKind, Intake, Line, Notice, Prompt, Section};
use answers::Answers;
use collected::Collected;
use go_env::GoEnv;
use log::Log;
use trace::TraceStep;

/// An operating system that go commands run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Os {
    /// Linux, and everything that behaves like it here.
    Linux,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
}

impl Os {
    /// All systems, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Linux, Self::MacOs, Self::Windows];

    /// The name on the command line and in storage.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Linux => "linux",
            Self::MacOs => "macos",
            Self::Windows => "windows",
        }
    }

    /// The name that people know.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Linux => "Linux",
            Self::MacOs => "macOS",
            Self::Windows => "Windows",
        }
    }

    /// Reads a GOOS value or a name a person would write; `None` for any other.
    pub fn read(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "linux" | "freebsd" | "openbsd" | "netbsd" => Some(Self::Linux),
            "darwin" | "macos" => Some(Self::MacOs),
            "windows" => Some(Self::Windows),
            _ => None,
        }
    }
}

/// Everything that was read from the pasted text.
#[derive(Clone, Debug, Default)]
pub struct Evidence<'t> {
    /// The variables that `go env` printed.
    pub env: GoEnv,
    /// What the command that collects facts has printed besides.
    pub collected: Collected,
    /// What was neither `go env` nor part of a file.
    pub log: Log<'t>,
    /// What `-x` printed.
    pub trace: Vec<TraceStep>,
    /// The lines of files that were pasted along.
    pub files: Vec<(FileKind, Line<'t>)>,
    /// The commands that were typed.
    pub commands: Vec<Line<'t>>,
    /// The version of the go command that ran.
    pub go_version: Option<GoVersion>,
    /// The system the go command ran on.
    pub os: Option<Os>,
    /// The prompt that typed commands stood behind.
    pub prompt: Option<Prompt>,
    /// What could not be read.
    pub notices: Vec<Notice>,
    /// What signs have asked about values.
    pub(crate) answers: Answers,
}

/// Gathers the facts.
pub fn gather(intake: Intake<'_>) -> Evidence<'_> {
    let mut evidence = Evidence { notices: intake.notices, ..Evidence::default() };
    let sorted_out = intake.lines.into_iter().filter_map(|line| evidence.log_line(line));
    // The lines stay where they are in memory: there may be millions.
    let log_lines: Vec<Line<'_>> = sorted_out.collect();
    evidence.trace = trace::read(&log_lines);
    evidence.log = Log::read(log_lines);
    evidence.log.disown(&evidence.commands);
    if evidence.go_version.is_none() {
        evidence.go_version = evidence.env.get("GOVERSION").and_then(GoVersion::read);
    }
    let settled = evidence.env.settle(evidence.go_version, &evidence.commands, &evidence.log);
    evidence.notices.extend(settled);
    evidence.os = evidence.os.or_else(|| os_of(&evidence));
    evidence
}

impl<'t> Evidence<'t> {
    /// Takes a line in, or gives it back if it is one of the log.
    fn log_line(&mut self, line: Line<'t>) -> Option<Line<'t>> {
        match line.section {
            Section::Log => {
                if let Some((version, os)) = GoVersion::read_line(&line.text) {
                    self.go_version = Some(version);
                    self.os = Os::read(os);
                }
                return Some(line);
            }
            Section::Env(printed) => self.env.add(*printed, line.place),
            Section::Command(prompt) => {
                self.prompt = Some(prompt);
                self.commands.push(line);
            }
            Section::Collected(ref part) => self.collected.add(part, &line),
            Section::File(kind) => self.files.push((kind, line)),
            Section::Frame => {}
        }
        None
    }
}

fn os_of(evidence: &Evidence<'_>) -> Option<Os> {
    let named = evidence.env.get("GOHOSTOS").or_else(|| evidence.env.get("GOOS"));
    named.and_then(Os::read).or_else(|| match evidence.prompt {
        Some(Prompt::PowerShell | Prompt::Cmd) => Some(Os::Windows),
        _ => evidence.log.os_hint().or_else(|| evidence.env.os_hint()),
    })
}
