//! The Windows that all tests share: Wine's files, and programs that write down how they were called.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock};

/// The programs that stand before the real ones, one that shows variables, and one that compares
/// files, as Wine's does not.
const RECORDERS: [&str; 5] = ["go", "git", "curl", "show", "fc"];

/// A place whose Windows has UTF-8 for its code page.
const LOCALE: &str = "hi_IN.UTF-8";

/// What is the same for all tests.
pub(crate) struct Machine {
    prefix: PathBuf,
    programs: PathBuf,
    /// A cmd that waits for input as long as the tests run: Wine's services stay, and belong to no
    /// terminal of a test.
    _waiting: Mutex<Child>,
}

/// The machine, switched on when it is first asked for.
pub(crate) fn machine() -> &'static Machine {
    static MACHINE: OnceLock<Machine> = OnceLock::new();
    MACHINE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wine");
        let [prefix, programs] = ["prefix", "programs"].map(|name| folder.join(name));
        fs::create_dir_all(&programs).unwrap();
        build_recorders(&programs, &folder.join("go-cache"));
        let installed = folder.join("installed");
        if !installed.exists() {
            let status = wine(&prefix).args(["winecfg", "-v", "win10"]).status().unwrap();
            assert!(status.success(), "winecfg: {status}");
            fs::write(installed, "").unwrap();
        }
        let mut waiting = wine(&prefix);
        waiting.arg("cmd").stdin(Stdio::piped()).stdout(Stdio::piped());
        Machine { prefix, programs, _waiting: Mutex::new(waiting.spawn().unwrap()) }
    })
}

impl Machine {
    /// A program of Windows that sees nothing of this machine.
    pub(crate) fn wine(&self) -> Command {
        wine(&self.prefix)
    }

    /// The folder of the recorders, as Windows writes it.
    pub(crate) fn programs(&self) -> String {
        windows(&self.programs)
    }
}

/// Addresses are not random: else Linux may put the heap of Wine's loader where Wine needs a page of
/// its own (0x7ffe0000), and then a process does not start.
fn wine(prefix: &Path) -> Command {
    let mut command = Command::new(required("MODMEND_SETARCH"));
    command
        .arg("-R")
        .arg(required("MODMEND_WINE"))
        .env_clear()
        .env("PATH", env::var_os("PATH").unwrap())
        .env("HOME", prefix.parent().unwrap())
        .env("LC_ALL", LOCALE)
        .env("TERM", "xterm")
        .env("WINEPREFIX", prefix)
        .env("WINEDEBUG", "-all")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// The path of a program that the task runner has found.
pub(crate) fn required(variable: &str) -> OsString {
    env::var_os(variable).ok_or(variable).unwrap()
}

/// A path as Windows sees it: Wine shows the whole file system as `Z:`.
pub(crate) fn windows(path: &Path) -> String {
    format!("Z:{}", path.to_str().unwrap().replace('/', "\\"))
}

fn build_recorders(folder: &Path, cache: &Path) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wine/recorder/main.go");
    let program = folder.join("recorder.exe");
    let status = Command::new(required("MODMEND_GO"))
        .args(["build", "-o"])
        .arg(&program)
        .arg(source)
        .envs([("GOOS", "windows"), ("GOARCH", "amd64"), ("CGO_ENABLED", "0")])
        .envs([("GOFLAGS", ""), ("GO111MODULE", "off"), ("GOENV", "off")])
        .env("GOCACHE", cache)
        .status()
        .unwrap();
    assert!(status.success(), "the recorder was not built: {status}");
    for name in RECORDERS {
        fs::copy(&program, folder.join(name).with_extension("exe")).unwrap();
    }
}
