//! All facts that the pasted text holds, and no judgement.

pub mod captures;

pub mod hole;

pub mod template;

pub mod message;

pub mod messages;

pub(crate) mod asked;

pub mod catalogue;

pub mod signs;

pub mod go_env;

pub mod log;

pub mod trace;

mod derive;

mod repeated;

use crate::go::version::GoVersion;
use crate::intake::{FileKind, Intake, Line, Notice, Prompt, Section};
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
}

/// Gathers the facts.
pub fn gather(intake: Intake<'_>) -> Evidence<'_> {
    let mut evidence = Evidence { notices: intake.notices, ..Evidence::default() };
    let mut log_lines = Vec::with_capacity(intake.lines.len());
    for line in intake.lines {
        match line.section {
            Section::Env(printed) => evidence.env.add(*printed, line.place),
            Section::Command(prompt) => {
                evidence.prompt = Some(prompt);
                evidence.commands.push(line);
            }
            Section::Log => {
                if let Some((version, os)) = GoVersion::read_line(&line.text) {
                    evidence.go_version = Some(version);
                    evidence.os = Os::read(os);
                }
                log_lines.push(line);
            }
            Section::File(kind) => evidence.files.push((kind, line)),
            Section::Frame => {}
        }
    }
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

fn os_of(evidence: &Evidence<'_>) -> Option<Os> {
    let named = evidence.env.get("GOHOSTOS").or_else(|| evidence.env.get("GOOS"));
    named.and_then(Os::read).or_else(|| match evidence.prompt {
        Some(Prompt::PowerShell | Prompt::Cmd) => Some(Os::Windows),
        _ => evidence.log.os_hint().or_else(|| evidence.env.os_hint()),
    })
}
