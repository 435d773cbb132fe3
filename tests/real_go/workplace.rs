//! A home of its own for one real Go: settings, caches, and a directory to work in.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use modmend::answer::{Answer, Choices, answer};
use modmend::intake::{Origin, Source};
use modmend::lang::Lang;
use modmend::script::{Direction, Form, Shell, script};
use serde_json::Value as Json;

/// Where Go is sent for anything that is not on this machine: nobody listens there.
const NOWHERE: &str = "http://127.0.0.1:1";

/// Does something with the oldest and the newest Go that modmend writes fixes for.
pub(crate) fn with_each_go(check: impl Fn(&Workplace)) {
    static OF_FIXES: OnceLock<Vec<PathBuf>> = OnceLock::new();
    let of_fixes =
        OF_FIXES.get_or_init(|| toolchains().into_iter().filter(|go| minor(go) >= 21).collect());
    let (first, rest) = of_fixes.split_first().unwrap();
    for go in [Some(first), rest.last()].into_iter().flatten() {
        check(&Workplace::new(go.clone()));
    }
}

/// Does something with every Go there is, oldest first.
pub(crate) fn with_all_gos(check: impl Fn(&Workplace)) {
    for go in toolchains() {
        check(&Workplace::new(go));
    }
}

fn toolchains() -> Vec<PathBuf> {
    let list = env::var_os("MODMEND_GO_TOOLCHAINS");
    let list = list.unwrap_or_else(|| panic!("MODMEND_GO_TOOLCHAINS is not set"));
    let toolchains: Vec<PathBuf> = env::split_paths(&list).collect();
    assert!(!toolchains.is_empty(), "MODMEND_GO_TOOLCHAINS is empty");
    toolchains
}

/// The 21 of `go1.21.13`.
fn minor(go: &Path) -> u32 {
    let output = Command::new(go).arg("version").env("GOTOOLCHAIN", "local").output().unwrap();
    let version = text(&output.stdout);
    let minor = version.strip_prefix("go version go1.").and_then(|rest| rest.split('.').next());
    minor.and_then(|minor| minor.parse().ok()).unwrap_or_else(|| panic!("{version}"))
}

/// A Go with settings and caches that nobody else sees.
pub(crate) struct Workplace {
    go: PathBuf,
    root: PathBuf,
}

impl Workplace {
    fn new(go: PathBuf) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::SeqCst);
        let root = env::temp_dir().join(format!("modmend-go-{}-{count}", std::process::id()));
        for folder in ["home", "work", "tools"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        Self { go, root }
    }

    /// A folder or file beside the working directory.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The file that `go env -w` writes; `None` if it is not there.
    pub(crate) fn settings(&self) -> Option<String> {
        fs::read_to_string(self.path("goenv")).ok()
    }

    /// A program that sees this Go first, and nothing of this machine but its programs.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut path = OsString::from(self.path("tools"));
        for folder in [self.go.parent().unwrap().as_os_str(), &env::var_os("PATH").unwrap()] {
            path.push(":");
            path.push(folder);
        }
        let mut command = Command::new(program);
        command
            .current_dir(self.path("work"))
            .env_clear()
            .env("PATH", path)
            .env("HOME", self.path("home"))
            .env("LC_ALL", "C.UTF-8")
            .env("GOENV", self.path("goenv"))
            .env("GOPATH", self.path("gopath"))
            .env("GOMODCACHE", self.path("modcache"))
            .env("GOCACHE", self.path("cache"))
            .env("GOTOOLCHAIN", "local")
            .env("HTTP_PROXY", NOWHERE)
            .env("HTTPS_PROXY", NOWHERE);
        command
    }

    /// The `go` program.
    pub(crate) fn program(&self) -> &Path {
        &self.go
    }

    /// The 21 of `go1.21.13`.
    pub(crate) fn minor(&self) -> u32 {
        minor(&self.go)
    }

    /// Runs Go.
    pub(crate) fn go(&self, arguments: &[&str]) -> Output {
        self.command(&self.go).args(arguments).output().unwrap()
    }

    /// Runs Go, which has to succeed. Gives what it printed.
    pub(crate) fn go_well(&self, arguments: &[&str]) -> String {
        let output = self.go(arguments);
        assert!(output.status.success(), "go {arguments:?}: {output:?}");
        text(&output.stdout)
    }

    /// Runs Go, which has to fail. Gives all that a person sees.
    pub(crate) fn go_badly(&self, arguments: &[&str]) -> String {
        let output = self.go(arguments);
        assert!(!output.status.success(), "go {arguments:?}: {output:?}");
        text(&output.stdout) + &text(&output.stderr)
    }

    /// `go env -w KEY=VALUE`.
    pub(crate) fn set(&self, key: &str, value: &str) {
        self.go_well(&["env", "-w", &format!("{key}={value}")]);
    }

    /// What Go takes as settings, but for flags that name a new temporary folder each time.
    pub(crate) fn env(&self) -> BTreeMap<String, Json> {
        let mut env: BTreeMap<String, Json> =
            serde_json::from_str(&self.go_well(&["env", "-json"])).unwrap();
        env.remove("GOGCCFLAGS");
        env
    }

    /// What modmend says to the output of `go env` and a log.
    pub(crate) fn answer(&self, log: &str, choices: &Choices) -> Answer {
        answer_texts(&self.go_well(&["env"]), log, choices)
    }

    /// Runs a script in bash.
    pub(crate) fn run(&self, script: &str) -> Output {
        assert!(!script.is_empty(), "there is no script");
        let file = self.path("script");
        fs::write(&file, script).unwrap();
        self.command("bash").arg(file).output().unwrap()
    }

    /// Runs a script in bash, where it has to reach its end. Gives what it printed.
    pub(crate) fn run_well(&self, script: &str) -> String {
        let output = self.run(script);
        let shown = text(&output.stdout) + &text(&output.stderr);
        assert!(output.status.success(), "the script stops:\n{script}\n{shown}");
        shown
    }

    /// Runs a script in bash, where it has to stop. Gives what it printed.
    pub(crate) fn run_badly(&self, script: &str) -> String {
        let output = self.run(script);
        let shown = text(&output.stdout) + &text(&output.stderr);
        assert!(!output.status.success(), "the script does not stop:\n{script}\n{shown}");
        assert!(shown.contains("the script stopped there"), "{shown}");
        shown
    }

    /// Puts a program before all others of its name; each call adds a line to `calls`.
    pub(crate) fn add_tool(&self, name: &str) {
        let path = self.path("tools").join(name);
        fs::write(&path, "#!/bin/sh\necho \"$@\" >>\"${0%/*}/calls\"\n").unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// How the added programs were called.
    pub(crate) fn calls(&self) -> String {
        fs::read_to_string(self.path("tools/calls")).unwrap_or_default()
    }

    /// Writes a file in the working directory.
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path("work").join(name), text).unwrap();
    }

    /// Reads a file of the working directory; `None` if it is not there.
    pub(crate) fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.path("work").join(name)).ok()
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        // The module cache is read-only, and only Go knows how to remove it. What is left
        // over lies in the folder for temporary files.
        let _ = self.command(&self.go).args(["clean", "-modcache"]).output();
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// What modmend says to two texts.
pub(crate) fn answer_texts(env: &str, log: &str, choices: &Choices) -> Answer {
    let sources =
        [Source { origin: Origin::Env, text: env }, Source { origin: Origin::Log, text: log }];
    answer(&sources, choices)
}

/// Fails unless the first cause is this one.
pub(crate) fn assert_first(answer: &Answer, cause: &str, log: &str) {
    let first = answer.diagnosis.findings.first().map(|finding| finding.cause.id);
    assert_eq!(first, Some(cause), "{log}");
}

/// The script that an answer comes to in bash.
pub(crate) fn fix(answer: &Answer) -> String {
    script(&answer.plan, Shell::Bash, Form::Paste, answer.profile.scope, Lang::En, Direction::Fix)
}

/// The script that takes it back.
pub(crate) fn undo(answer: &Answer) -> String {
    script(&answer.plan, Shell::Bash, Form::Paste, answer.profile.scope, Lang::En, Direction::Undo)
}

/// `file:` and a folder, as it may stand in GOPROXY.
pub(crate) fn file_url(folder: &Path) -> String {
    format!("file://{}", folder.display())
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
