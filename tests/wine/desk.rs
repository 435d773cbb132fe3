//! A folder to work in, with settings of Go that nobody else sees.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::machine::{machine, required, windows};

/// The file that no script may ever make.
pub(crate) const CANARY: &str = "CANARY";

/// A temporary folder, removed when dropped.
pub(crate) struct Desk {
    root: PathBuf,
    /// Whether the programs that scripts call fail.
    pub(crate) tools_fail: bool,
    /// Whether there is a real Go behind what writes down its calls.
    pub(crate) has_go: bool,
}

impl Desk {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wine").join(name);
        for folder in ["work", "appdata"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        Self { root, tools_fail: false, has_go: true }
    }

    /// cmd in the working directory.
    pub(crate) fn cmd(&self) -> Command {
        let go = Path::new(&required("MODMEND_GO")).canonicalize().unwrap();
        let goroot = go.parent().and_then(Path::parent).unwrap();
        let mut command = machine().wine();
        command
            .arg("cmd")
            .current_dir(self.root.join("work"))
            .env("WINEPATH", machine().programs())
            .env("GOROOT", windows(goroot))
            .env("GOPATH", windows(&self.root.join("gopath")))
            .env("MODMEND_TEST_CALLS", windows(&self.calls()));
        if self.has_go {
            let go = required("MODMEND_GO_FOR_WINDOWS");
            command.env("MODMEND_TEST_GO", windows(Path::new(&go)));
        }
        if self.tools_fail {
            command.env("MODMEND_TEST_STATUS", "1");
        }
        command
    }

    /// The first line of each session. Wine has a folder of its own for settings, and hides a
    /// variable of that name from outside.
    pub(crate) fn first_line(&self) -> String {
        format!("@set \"APPDATA={}\"\r\n", windows(&self.root.join("appdata")))
    }

    /// Saves a script, and gives the line that calls it.
    pub(crate) fn save(&self, name: &str, script: &str) -> String {
        let file = self.root.join(name);
        fs::write(&file, script).unwrap();
        format!("@call \"{}\"\r\n", windows(&file))
    }

    /// Runs lines as a batch file.
    pub(crate) fn run_batch(&self, lines: &str) -> Output {
        self.save("main.cmd", &(self.first_line() + lines));
        self.cmd().args(["/d", "/c"]).arg(windows(&self.root.join("main.cmd"))).output().unwrap()
    }

    /// Types lines at a prompt.
    pub(crate) fn type_lines(&self, lines: &str) -> Output {
        let input = self.root.join("input.txt");
        fs::write(&input, self.first_line() + lines).unwrap();
        self.cmd().arg("/d").stdin(fs::File::open(input).unwrap()).output().unwrap()
    }

    /// A file beside the working directory.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// A file beside the working directory, as Windows writes it.
    pub(crate) fn beside(&self, name: &str) -> String {
        windows(&self.root.join(name))
    }

    /// Reads a file beside the working directory; `None` if it is not there.
    pub(crate) fn read_beside(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.root.join(name)).ok()
    }

    /// Writes a file in the working directory.
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.root.join("work").join(name), text).unwrap();
    }

    /// Reads a file of the working directory; `None` if it is not there.
    pub(crate) fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.root.join("work").join(name)).ok()
    }

    /// Writes the file that `go env -w` writes.
    pub(crate) fn write_settings(&self, text: &str) {
        fs::create_dir_all(self.root.join("appdata/go")).unwrap();
        fs::write(self.root.join("appdata/go/env"), text).unwrap();
    }

    /// The copies and marks that scripts have left beside files.
    pub(crate) fn copies(&self) -> Vec<String> {
        let folders = ["work", "appdata/go"].map(|folder| fs::read_dir(self.root.join(folder)));
        let files = folders.into_iter().flatten().flatten();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.contains("modmend")).collect()
    }

    /// How the programs were called since the last time this was asked.
    pub(crate) fn take_calls(&self) -> Vec<Vec<String>> {
        let Ok(record) = fs::read_to_string(self.calls()) else {
            return Vec::new();
        };
        fs::remove_file(self.calls()).unwrap();
        record.lines().map(|line| line.split_terminator(' ').map(unhex).collect()).collect()
    }

    /// Fails if some word was run as a command.
    pub(crate) fn assert_no_canary(&self, script: &str) {
        assert_eq!(self.read(CANARY), None, "a word was run as a command:\n{script}");
    }

    fn calls(&self) -> PathBuf {
        self.root.join("calls")
    }
}

/// `x` and hexadecimal digits.
fn unhex(word: &str) -> String {
    let digits = word.strip_prefix('x').unwrap().as_bytes();
    let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap();
    String::from_utf8(digits.chunks(2).map(byte).collect()).unwrap()
}

impl Drop for Desk {
    fn drop(&mut self) {
        // What is left over lies in the build folder and harms nobody.
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// What a program printed, with the line breaks of Unix.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}
