//! The forms of Windows and plan9, printed by Go's own function from the sources of a toolchain.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use modmend::answer::{Choices, answer_paste};

use crate::env_reading::{Count, Expected, Values, compare, is_noticed};
use crate::hostile::{Hostile, has_mark};
use crate::workplace::{Workplace, text, with_all_gos};

const KEYS: &[&str] = &["CGO_CFLAGS", "GOINSECURE", "GONOPROXY", "GOPATH", "GOPRIVATE", "GOPROXY"];

const ROUNDS: usize = 25;

/// The functions of `cmd/go/internal/envcmd/env.go` that print; older sources have fewer.
const FUNCTIONS: &[&str] =
    &["PrintEnv", "isWindowsUnquotableRune", "hasNonGraphic", "shellQuote", "batchEscape"];

const PACKAGES: &[&str] = &["bytes", "fmt", "io", "os", "slices", "strings", "unicode"];

/// What Go's functions are called from. The first argument is the system; the others are
/// variables, with U+0001 in the place of NUL.
const MAIN: &str = "
type EnvVar struct {
	Name, Value string
	Changed     bool
}

var goos = os.Args[1]

func report(format string, args ...any) { fmt.Fprintf(os.Stderr, format+\"\\n\", args...) }

func main() {
	var env []EnvVar
	for _, arg := range os.Args[2:] {
		name, value, _ := strings.Cut(arg, \"=\")
		env = append(env, EnvVar{Name: name, Value: strings.ReplaceAll(value, \"\\x01\", \"\\x00\")})
	}
	PrintEnv(os.Stdout, env ONLY_CHANGED)
}
";

/// The program that prints as Go does on any system.
struct Oracle<'w> {
    workplace: &'w Workplace,
    program: PathBuf,
}

impl<'w> Oracle<'w> {
    fn build(workplace: &'w Workplace) -> Self {
        let root = workplace.go_well(&["env", "GOROOT"]);
        let source = PathBuf::from(root.trim()).join("src/cmd/go/internal/envcmd/env.go");
        workplace.write("main.go", &program(&fs::read_to_string(source).unwrap()));
        let mut build = workplace.command(workplace.program());
        build.args(["build", "-o", "print-env", "main.go"]);
        let output = build.env("GO111MODULE", "off").env("CGO_ENABLED", "0").output().unwrap();
        assert!(output.status.success(), "{output:?}");
        Self { workplace, program: workplace.path("work/print-env") }
    }

    /// What Go prints on a system: the variables, and its messages.
    fn print(&self, system: &str, values: &Values) -> (String, String) {
        let mut command = self.workplace.command(&self.program);
        command.arg(system);
        for (key, value) in values {
            command.arg(format!("{key}={value}").replace('\0', "\u{1}"));
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{output:?}");
        (text(&output.stdout), text(&output.stderr))
    }
}

/// Go's functions as a program of their own.
fn program(source: &str) -> String {
    let functions: String = FUNCTIONS.iter().filter_map(|name| function(source, name)).collect();
    let only_changed = if functions.contains("onlyChanged") { ", false" } else { "" };
    let code = functions
        .replace("runtime.GOOS", "goos")
        .replace("cfg.EnvVar", "EnvVar")
        .replace("base.Errorf", "report")
        .replace("base.Fatalf", "report")
        + &MAIN.replace(" ONLY_CHANGED", only_changed);
    let mut program = "package main\n\n".to_owned();
    for package in PACKAGES.iter().filter(|package| code.contains(&format!("{package}."))) {
        writeln!(program, "import \"{package}\"").unwrap();
    }
    program + &code
}

/// A function from its header to the brace that closes it.
fn function(source: &str, name: &str) -> Option<String> {
    const END: &str = "\n}\n";
    let start = source.find(&format!("\nfunc {name}("))?;
    let (_, from_header) = source.split_at(start);
    let (body, _) = from_header.split_once(END).unwrap();
    Some(format!("{body}{END}"))
}

/// The versions in which the function that prints has changed, and the newest.
fn with_each_shape(check: impl Fn(&Oracle<'_>, u32)) {
    with_all_gos(|workplace| {
        let minor = workplace.minor();
        if [19, 21, 27].contains(&minor) {
            check(&Oracle::build(workplace), minor);
        }
    });
}

fn hostile_values(hostile: &mut Hostile) -> Values {
    let mut values: Values = KEYS.iter().map(|key| (*key, hostile.value())).collect();
    // The last of all, as the last line of a real output is none that a person sets.
    values.insert("PKG_CONFIG", "pkg-config".to_owned());
    values
}

#[test]
#[ignore = "needs real Go toolchains"]
fn values_of_windows_and_plan9_come_back_and_what_go_replaced_is_told() {
    with_each_shape(|oracle, minor| {
        check_windows(oracle, minor);
        check_plan9(oracle, minor);
    });
}

fn check_windows(oracle: &Oracle<'_>, minor: u32) {
    let mut hostile = Hostile::new();
    let mut count = Count::default();
    let mut replaced = 0;
    for _ in 0..ROUNDS {
        let mut values = hostile_values(&mut hostile);
        if minor < 21 {
            // A prompt ends the output: none can be told from a value that goes on with one.
            for value in values.values_mut() {
                *value = value.replace("$ go", "$ x");
            }
        }
        let (printed, messages) = oracle.print("windows", &values);
        let text = format!("set GOVERSION=go1.{minor}.8\n{messages}{printed}");
        let text = if minor < 21 { text } else { text.replace('\n', "\r\n") };
        let (stripped, whole): (Values, Values) =
            values.into_iter().partition(|(key, _)| messages.contains(&format!("%{key:?}%")));
        replaced += stripped.len();
        assert_replaced(&text, &stripped);
        count += compare("go env", &text, &whole, |value| {
            let is_split = minor < 21 && value.contains('\n');
            if has_mark(value) || is_split { Expected::SameOrNotice } else { Expected::Same }
        });
    }
    println!("Windows, Go 1.{minor}: {count:?}, {replaced} replaced");
}

/// What is left of a value that Go could not print is told to be no more than that.
fn assert_replaced(text: &str, stripped: &Values) {
    let answer = answer_paste(text, &Choices::default());
    for (key, value) in stripped {
        let read = answer.env.get(key).unwrap();
        assert!(read.contains(char::REPLACEMENT_CHARACTER), "{key}: {value:?} {read:?}");
        assert!(is_noticed(&answer, text, key), "{key}: {value:?} {read:?}");
        let mut set = value.chars();
        let mut left = read.chars().filter(|c| *c != char::REPLACEMENT_CHARACTER);
        let is_part =
            left.all(|c| set.any(|other| other == c || (c == ' ' && has_mark(&other.to_string()))));
        assert!(is_part, "{key}: {value:?} {read:?}");
    }
}

/// Values and lists.
fn check_plan9(oracle: &Oracle<'_>, minor: u32) {
    let mut hostile = Hostile::new();
    let mut count = Count::default();
    for _ in 0..ROUNDS {
        let mut values = hostile_values(&mut hostile);
        let list = ["/a", &hostile.value(), "/c d"].join("\0");
        values.insert("GOPATH", list);
        let (printed, messages) = oracle.print("plan9", &values);
        assert_eq!(messages, "");
        count += compare("go env", &printed, &values, |value| {
            let is_plain_list = minor < 21 && value.contains('\0');
            if has_mark(value) || is_plain_list { Expected::SameOrNotice } else { Expected::Same }
        });
    }
    println!("plan9, Go 1.{minor}: {count:?}");
}
