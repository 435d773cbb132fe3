//! GOPROXY and GOSUMDB that Go cannot read: the same are refused, in the same words.

use crate::dice::Dice;
use crate::fetching::{cases, spread};
use crate::rig::{Rig, rig, text};
use crate::toolchains::{self, Toolchain};
use modmend::go::version::GoVersion;
use modmend::go::{gosumdb, proxy_list};

/// How many lists of each kind there are where nobody says how many.
const LISTS: usize = 300;

/// What lists are put together from.
const PIECES: &[&str] = &[
    "https://",
    "http://",
    "HTTP://",
    "file://",
    "file:///",
    "ftp://",
    "://",
    ":/",
    ":",
    "//",
    "/",
    "a",
    "b.example",
    "127.0.0.1",
    "localhost",
    "C:/x",
    "off",
    "direct",
    "Direct",
    "none",
    ",",
    "|",
    ";",
    " ",
    "\t",
    "",
    "@",
    "user:p@",
    "u%40:p%zz@",
    "%",
    "%2F",
    "%zz",
    "?",
    "?x=1",
    "#",
    "#f%",
    ":80",
    ":x",
    ":80:80",
    "^",
    "\"",
    "'",
    "<",
    ">",
    "~",
    "é",
    "\u{1}",
    "*",
    "..",
    "!",
    "$",
    "&",
    "=",
    "+",
    "\\",
    "{",
    "}",
    "`",
];

/// Words that only an unreadable list brings about.
const REFUSALS: &[&str] =
    &["GOPROXY list is not", "invalid proxy URL", "invalid file:// proxy URL", "parse \""];

fn list(dice: &mut Dice) -> String {
    (0..=dice.below(8)).map(|_| dice.pick(PIECES)).collect()
}

/// What Go says to a setting. Nobody answers it: all that it would ask is this machine.
fn first_error(rig: &Rig, toolchain: &Toolchain, settings: &[(&str, &str)]) -> String {
    let folder = rig.folder();
    let mut go = rig.go(toolchain);
    go.env("GOPATH", &folder).envs(settings.iter().copied());
    go.env("HTTP_PROXY", "http://127.0.0.1:1").env("HTTPS_PROXY", "http://127.0.0.1:1");
    let output = go.args(["list", "-m", "example.com/a@v1.0.0"]).output().unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    text(&output.stderr).trim_end().to_owned()
}

#[test]
#[ignore = "needs real Go toolchains"]
fn lists_are_refused_in_the_same_words() {
    let rig = rig();
    let toolchains = toolchains::all();
    let differences = spread(cases(LISTS), |number| {
        let toolchain = &toolchains[number % toolchains.len()];
        let goproxy = list(&mut Dice::new(2, number / toolchains.len()));
        if goproxy.is_empty() {
            return None;
        }
        let real = first_error(&rig, toolchain, &[("GOPROXY", &goproxy)]);
        let real = real.strip_prefix("go: example.com/a@v1.0.0: ").unwrap_or(&real);
        let refused = REFUSALS.iter().any(|words| real.starts_with(words)).then_some(real);
        // The line of Go was trimmed too.
        let model = proxy_list::specs(&goproxy, "", toolchain.version).err();
        let model = model.map(|error| error.trim_end().to_owned());
        let go = toolchain.version.minor;
        (refused != model.as_deref())
            .then(|| format!("Go 1.{go}, {goproxy:?}:\n  {real}\n  {model:?}"))
    });
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
}

const KEYS: &[&str] = &[
    "sum.golang.org",
    "sum.golang.google.cn",
    "off",
    "a",
    "+",
    " ",
    "https://a.example",
    "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
    "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
    "sum.example.test+b401d61b+AUXlZ90lo+HKEqhvTNYLMbdE2LcSJi361mmfkSWpZW1M",
    "sum.example.test+b401d61b+AUXlZ90lo+HKEqhvTNYLMbdE2LcSJi361mmfkSWpZW1",
    "+b401d61b+AUXl",
    "a+00000000+AQ==",
    "a+b401d61b+",
    ",",
    "\t",
    "http://127.0.0.1:1",
    "://",
    "%zz",
];

/// A toolchain of 1.21 and later looks at GOSUMDB once it has a go.mod: from a folder here.
#[test]
#[ignore = "needs real Go toolchains"]
fn databases_are_refused_in_the_same_words() {
    let rig = rig();
    let toolchains = toolchains::all();
    let published = format!("file://{}", rig.published().display());
    let differences = spread(cases(LISTS), |number| {
        let toolchain = &toolchains[number % toolchains.len()];
        let dice = &mut Dice::new(3, number / toolchains.len());
        let value: String = (0..=dice.below(3)).map(|_| dice.pick(KEYS)).collect();
        let folder = rig.folder();
        let mut go = rig.go(toolchain);
        go.env("GOPATH", &folder).env("GOPROXY", &published).env("GOSUMDB", &value);
        go.env("HTTP_PROXY", "http://127.0.0.1:1").env("HTTPS_PROXY", "http://127.0.0.1:1");
        go.env("GOFLAGS", "-modcacherw").args(["mod", "download", "example.com/a@v1.0.0"]);
        let output = go.output().unwrap();
        std::fs::remove_dir_all(folder).unwrap();
        let real = text(&output.stderr).trim_end().to_owned();
        let opening = "go: example.com/a@v1.0.0: verifying go.mod: ";
        let real = real.strip_prefix(opening).unwrap_or(&real);
        let is_refusal = ["invalid GOSUMDB", "missing GOSUMDB", "invalid sumdb name"]
            .iter()
            .any(|words| real.starts_with(words));
        let model = gosumdb::read(&value, toolchain.version).err();
        let go = toolchain.version.minor;
        (is_refusal.then_some(real) != model.as_deref())
            .then(|| format!("Go 1.{go}, {value:?}:\n  {real}\n  {model:?}"))
    });
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
}

#[test]
#[ignore = "needs real Go toolchains"]
fn since_1_26_a_host_has_one_colon() {
    let refused = |minor| proxy_list::specs("http://a:1:2", "", GoVersion::minor(minor)).is_err();
    assert!(!refused(25) && refused(26));
    for toolchain in toolchains::all() {
        let real = first_error(&rig(), toolchain, &[("GOPROXY", "http://a:1:2")]);
        let is_refused = real.contains("invalid port \":1:2\" after host");
        assert_eq!(is_refused, toolchain.version.minor >= 26, "{real}");
    }
}
