//! A folder with a home, a working directory, and tools that only write down how they were called.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use modmend::script::Shell;

/// The tools that stand before the real ones.
const FAKE_TOOLS: [&str; 3] = ["go", "git", "curl"];

/// Writes down the number of its arguments, its name and its arguments. `go mod init` makes a go.mod.
const FAKE_TOOL: &str = r#"#!/bin/sh
printf '%s\0' "$#" "${0##*/}" "$@" >>"$MODMEND_TEST_CALLS"
if [ "$1 $2" = "mod init" ]; then printf 'module %s\n' "$3" >go.mod; fi
exit "$MODMEND_TEST_STATUS"
"#;

/// Writes down whether GOPROXY reaches the programs that a shell starts.
const SHOW_TOOL: &str = r#"#!/bin/sh
printf '%s\0' 1 "${0##*/}" "${GOPROXY+=}${GOPROXY-unset}" >>"$MODMEND_TEST_CALLS"
"#;

/// Where these are missing, each interactive fish reads all manual pages of the machine, beside the
/// test: fish 3 has them in the first place, fish 4 in the second.
const FISH_COMPLETIONS: [&str; 2] =
    ["home/.local/share/fish/generated_completions", "home/.cache/fish/generated_completions"];

/// The file that no script may ever make.
pub(crate) const CANARY: &str = "CANARY";

/// A temporary folder, removed when dropped.
pub(crate) struct Sandbox {
    root: PathBuf,
    /// What the fake tools exit with.
    pub(crate) tool_status: u8,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name =
            format!("shells-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        for folder in ["home", "work", "tools"].into_iter().chain(FISH_COMPLETIONS) {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let sandbox = Self { root, tool_status: 0 };
        for tool in FAKE_TOOLS {
            sandbox.add_fake_tool(tool);
        }
        sandbox.add_tool("show-goproxy", SHOW_TOOL);
        sandbox
    }

    /// A program that writes down its calls and does nothing.
    pub(crate) fn add_fake_tool(&self, name: &str) {
        self.add_tool(name, FAKE_TOOL);
    }

    /// Puts a program before all others of its name. Another process writes it: a file that this
    /// one has open may be open in a child of another thread too, and is then "busy" when run.
    pub(crate) fn add_tool(&self, name: &str, text: &str) {
        let source = self.root.join(name);
        fs::write(&source, text).unwrap();
        let tool = self.root.join("tools").join(name);
        let status = Command::new("install").arg("-m755").arg(source).arg(tool).status();
        assert!(status.unwrap().success());
    }

    /// A program that sees nothing of this machine but its programs.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut path = OsString::from(self.root.join("tools"));
        path.push(":");
        path.push(env::var_os("PATH").unwrap());
        let mut command = Command::new(program);
        command
            .current_dir(self.work())
            .env_clear()
            .env("PATH", path)
            .env("HOME", self.root.join("home"))
            .env("LC_ALL", "C.UTF-8")
            .env("TERM", "xterm")
            .env("MODMEND_TEST_CALLS", self.calls_file())
            .env("MODMEND_TEST_STATUS", self.tool_status.to_string());
        command
    }

    /// A shell that runs a file and reads no settings.
    pub(crate) fn shell_on_file(&self, shell: Shell, script: &str) -> Command {
        let file = self.root.join("script");
        fs::write(&file, script).unwrap();
        let mut command = self.command(shell.id());
        match shell {
            Shell::Zsh => command.arg("-f"),
            Shell::Fish => command.arg("--no-config"),
            _ => command.arg("--norc"),
        };
        command.arg(file);
        command
    }

    /// Runs a script as a file.
    pub(crate) fn run_file(&self, shell: Shell, script: &str) -> Output {
        self.shell_on_file(shell, script).output().unwrap()
    }

    /// The person's own directory.
    pub(crate) fn home(&self) -> PathBuf {
        self.root.join("home")
    }

    /// The directory that scripts run in.
    pub(crate) fn work(&self) -> PathBuf {
        self.root.join("work")
    }

    /// Writes a file in the working directory.
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.work().join(name), text).unwrap();
    }

    /// Reads a file of the working directory; `None` if it is not there.
    pub(crate) fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.work().join(name)).ok()
    }

    /// How the fake tools were called since the last time this was asked.
    pub(crate) fn take_calls(&self) -> Vec<Vec<String>> {
        let Ok(record) = fs::read(self.calls_file()) else {
            return Vec::new();
        };
        fs::remove_file(self.calls_file()).unwrap();
        let record = String::from_utf8(record).unwrap();
        let mut words = record.strip_suffix('\0').unwrap().split('\0').map(str::to_owned);
        let mut calls = Vec::new();
        while let Some(count) = words.next() {
            let count: usize = count.parse().unwrap();
            let call: Vec<String> = words.by_ref().take(count + 1).collect();
            // Asks where Go's settings file is, so that a copy of it can be made.
            if call != ["go", "env", "GOENV"] {
                calls.push(call);
            }
        }
        calls
    }

    /// Fails if some word was run as a command.
    pub(crate) fn assert_no_canary(&self, script: &str) {
        for folder in [self.work(), self.root.join("home")] {
            assert!(!folder.join(CANARY).exists(), "a word was run as a command:\n{script}");
        }
    }

    fn calls_file(&self) -> PathBuf {
        self.root.join("calls")
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // What is left over lies in the build folder and harms nobody.
        let _ = fs::remove_dir_all(&self.root);
    }
}
