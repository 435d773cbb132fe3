//! A program made of the sources of a Go toolchain, which answers for Go.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// What is taken out of a file of the go command: its path below `src`, and how its
/// declarations begin.
const PIECES: &[(&str, &[&str])] = &[
    ("cmd/vendor/golang.org/x/mod/modfile/rule.go", &["func checkCanonicalVersion("]),
    ("cmd/go/internal/search/search.go", &["func IsRelativePath("]),
    (
        "cmd/go/internal/vcs/vcs.go",
        &[
            "type govcsRule struct",
            "type govcsConfig ",
            "func parseGOVCS(",
            "func (c *govcsConfig) allow(",
            "var defaultGOVCS = ",
        ],
    ),
    ("cmd/go/internal/toolchain/select.go", &["const (", "func Select("]),
    ("cmd/go/internal/base/goflags.go", &["func GOFLAGS(", "func InitGOFLAGS(", "func InGOFLAGS("]),
];

/// What the pieces import, and a use of each.
const IMPORTS: &str = r#"package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"oracle/gover"
	"oracle/http"
	"oracle/quoted"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

var _ = []any{
	bytes.NewReader, fmt.Sprint, io.Copy, log.Print, os.Getenv, filepath.IsAbs, strings.Cut,
	slices.Reverse[[]string], gover.Local, http.Header{}, quoted.Split, module.Check, semver.Compare,
}
"#;

/// GOAUTH came with Go 1.24.
const NO_GOAUTH: &str = r#"
func runGoAuth(_, _ *http.Client, _ string) { panic("no GOAUTH") }
"#;

const HTTP: &str = r"package http

type Header map[string][]string
type Client struct{}
type Response struct{}
type Request struct{ Header Header }

func (*Request) SetBasicAuth(login, password string) {}
";

const CALLED: &str = r"
var Called string

func LocalToolchain() string { return Called }

func Local() string { return FromToolchain(Called) }
";

/// A built program.
#[derive(Debug)]
pub(crate) struct Oracle {
    program: PathBuf,
}

impl Oracle {
    /// Builds it with a Go, from the sources of that Go.
    pub(crate) fn of(go: &Path) -> Self {
        let root = PathBuf::from(answer_of(Command::new(go).args(["env", "GOROOT"])).trim());
        let sources = root.join("src");
        let version = Self::version_of(go);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("oracle").join(&version);
        let _ = fs::remove_dir_all(folder.join("src"));
        let work = folder.join("src");
        let line = version.trim_start_matches("go");
        let go_mod = format!(
            "module oracle\n\ngo {line}\n\nrequire golang.org/x/mod v0.0.0\n\nreplace golang.org/x/mod => ./mod\n"
        );
        write(&work.join("go.mod"), &go_mod);
        write(&work.join("main.go"), include_str!("main.go"));
        write(&work.join("http/http.go"), HTTP);
        write(
            &work.join("quoted/quoted.go"),
            &read(&sources.join("cmd/internal/quoted/quoted.go")),
        );
        write(&work.join("gover/gover.go"), &gover(&sources));
        write(&work.join("gover/gomod.go"), &gomod(&sources));
        write(&work.join("extracted.go"), &extracted(&sources));
        write(&work.join("mod/go.mod"), &format!("module golang.org/x/mod\n\ngo {line}\n"));
        for package in ["module", "semver", "internal/lazyregexp"] {
            let from = sources.join("cmd/vendor/golang.org/x/mod").join(package);
            for file in fs::read_dir(from).unwrap() {
                let file = file.unwrap().path();
                let name = file.file_name().unwrap();
                write(&work.join("mod").join(package).join(name), &read(&file));
            }
        }
        let program = folder.join("oracle");
        let output = Command::new(go)
            .args(["build", "-o"])
            .arg(&program)
            .arg(".")
            .current_dir(&work)
            .env("GOROOT", &root)
            .env("GOCACHE", folder.join("cache"))
            .env("GOPATH", folder.join("gopath"))
            .env("GOENV", "off")
            .env("GOFLAGS", "-mod=mod")
            .env("GOPROXY", "off")
            .env("GOTOOLCHAIN", "local")
            .env("GOWORK", "off")
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Self { program }
    }

    /// The `go1.21.13` of a Go.
    pub(crate) fn version_of(go: &Path) -> String {
        answer_of(Command::new(go).args(["env", "GOVERSION"])).trim().to_owned()
    }

    /// What Go answers to each question, in order.
    pub(crate) fn ask(&self, questions: &[String]) -> Vec<String> {
        let mut child = Command::new(&self.program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        let text = questions.join("\n") + "\n";
        let writer = thread::spawn(move || input.write_all(text.as_bytes()).unwrap());
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        assert!(output.status.success(), "the oracle ends with {}", output.status);
        let answers: Vec<String> =
            String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
        assert_eq!(answers.len(), questions.len(), "an answer to each question");
        answers
    }
}

/// The package of the go command's own versions. Since Go 1.22 its core is in the standard library.
fn gover(sources: &Path) -> String {
    let outer = read(&sources.join("cmd/go/internal/gover/gover.go"));
    let names = read(&sources.join("cmd/go/internal/gover/toolchain.go"));
    let inner = fs::read_to_string(sources.join("internal/gover/gover.go"));
    let mut text = match inner {
        Ok(inner) => {
            let rest = ["func IsPrerelease(", "func Prev("].map(|start| piece(&outer, start));
            inner + &rest.concat().replace("gover.", "")
        }
        Err(_) => outer,
    };
    text = text.replacen("import (", "import (\n\t\"strings\"", 1);
    text + &piece(&names, "func FromToolchain(") + &piece(&names, "var Startup struct") + CALLED
}

fn gomod(sources: &Path) -> String {
    read(&sources.join("cmd/go/internal/gover/gomod.go"))
}

fn extracted(sources: &Path) -> String {
    let mut text = IMPORTS.to_owned();
    for (file, starts) in PIECES {
        let file = read(&sources.join(file));
        text.extend(starts.iter().map(|start| piece(&file, start)));
    }
    let auth = read(&sources.join("cmd/go/internal/auth/auth.go"));
    if auth.contains("func runGoAuth(") {
        let goauth = piece(&auth, "func runGoAuth(");
        text += &goauth.replace("os.Stat(", "stat(").replace("log.Printf(", "showErrors(");
    } else {
        text += NO_GOAUTH;
    }
    text
}

/// The declaration that begins so: one line, or up to the line that closes it.
fn piece(file: &str, start: &str) -> String {
    let mut lines = file.lines().skip_while(|line| !line.starts_with(start));
    let first = lines.next().unwrap_or_else(|| panic!("no {start}"));
    let mut text = format!("\n{first}\n");
    if first.ends_with(['{', '(']) {
        for line in lines {
            text += line;
            text.push('\n');
            if line == "}" || line == ")" {
                break;
            }
        }
    }
    text
}

fn answer_of(command: &mut Command) -> String {
    let output = command.env("GOTOOLCHAIN", "local").env("GOENV", "off").output().unwrap();
    assert!(output.status.success(), "{command:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
