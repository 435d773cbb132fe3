//! The evaluation set of `tests/eval`: its form, and the figures that the documents show.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod evaluation {
    pub(crate) mod figures;
    pub(crate) mod scenario;
}

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use evaluation::figures::{Figures, failures, replies, requests};
use evaluation::scenario::{NEGATIVE, Scenario, all};

/// How many different scenarios there are at least.
const AT_LEAST: usize = 250;

/// What the figures must reach: the share of right first causes among the scenarios held back, and
/// the number of false alarms among all. `None` holds them to the committed table alone.
const THRESHOLDS: Option<(f64, usize)> = Some((0.97, 0));

/// The groups, which are folders.
const GROUPS: &[&str] = &[
    "checksum",
    "files",
    "machine",
    "mixed",
    "negative",
    "network",
    "proxy",
    "tls",
    "toolchain",
    "vcs",
];

/// The vocabulary of labels.
const IDS: &[&str] = &[
    "google-hosts-blocked",
    "connect-refused",
    "connect-timeout",
    "connection-reset",
    "read-timeout",
    "network-unreachable",
    "dns-no-such-host",
    "dns-resolver-failure",
    "dns-wrong-address",
    "http-proxy-unreachable",
    "http-proxy-auth-required",
    "http-proxy-denies-host",
    "http-proxy-misconfigured",
    "git-http-proxy-stale",
    "tls-unknown-ca",
    "tls-ca-bundle-missing",
    "tls-cert-expired",
    "clock-skew",
    "tls-hostname-mismatch",
    "tls-handshake-failure",
    "wrong-scheme-or-port",
    "proxy-access-denied",
    "proxy-module-not-found",
    "proxy-rate-limited",
    "proxy-server-error",
    "proxy-html-response",
    "proxy-bad-response",
    "proxy-corrupt-zip",
    "goproxy-invalid-value",
    "goproxy-wrong-url",
    "proxy-stale",
    "goproxy-off",
    "checksum-mismatch-gosum",
    "checksum-mismatch-sumdb",
    "gosum-missing-entry",
    "gosum-malformed",
    "sumdb-unreachable",
    "sumdb-server-error",
    "sumdb-signature-invalid",
    "gosumdb-invalid-value",
    "goprivate-missing",
    "goprivate-too-broad",
    "git-auth-https",
    "git-auth-ssh",
    "ssh-host-key",
    "gitlab-subgroup-auth",
    "repo-not-found",
    "upstream-host-gone",
    "vcs-server-error",
    "vcs-tool-missing",
    "vanity-import-broken",
    "insecure-http-repo",
    "govcs-disallowed",
    "vcs-stamp-failed",
    "unknown-revision",
    "pseudo-version-invalid",
    "version-retracted",
    "major-version-suffix",
    "module-path-mismatch",
    "module-path-case",
    "malformed-module-path",
    "package-not-in-std",
    "package-not-in-module",
    "missing-requirement",
    "gomod-needs-tidy",
    "gomod-syntax",
    "gomod-missing",
    "go-get-outside-module",
    "go-install-replace",
    "replace-dir-missing",
    "replace-not-inherited",
    "ambiguous-import",
    "internal-package",
    "vendor-inconsistent",
    "gowork-misconfigured",
    "go-too-old",
    "toolchain-not-available",
    "toolchain-download-failed",
    "toolchain-checksum-off",
    "go-not-installed",
    "go111module-off",
    "goenv-invalid-value",
    "env-var-overrides-goenv",
    "gopath-misconfigured",
    "goroot-misconfigured",
    "go-dirs-unusable",
    "file-permission",
    "modcache-corrupt",
    "modcache-file-locked",
    "disk-full",
    NEGATIVE,
];

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "eval"].iter().collect()
}

fn scenarios() -> Vec<Scenario> {
    all(&folder().join("scenarios")).unwrap()
}

#[test]
fn labels_are_of_the_vocabulary() {
    assert_eq!(IDS.len(), 91);
    for scenario in scenarios() {
        assert!(GROUPS.contains(&scenario.group.as_str()), "{}", scenario.group);
        for id in scenario.causes.iter().chain(&scenario.also) {
            assert!(IDS.contains(&id.as_str()), "{}: {id} is no cause", scenario.stem);
        }
        assert!(scenario.also.iter().all(|id| !scenario.causes.contains(id)), "{}", scenario.stem);
        let is_version = |part: &str| part.parse::<u8>().is_ok();
        assert!(scenario.go.split('.').count() == 3 && scenario.go.split('.').all(is_version));
        assert!(scenario.made.len() > 7, "{}: {}", scenario.stem, scenario.made);
    }
}

#[test]
fn there_are_many_different_scenarios() {
    let scenarios = scenarios();
    let mut versions: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for scenario in &scenarios {
        versions.entry((&scenario.group, scenario.name())).or_default().push(&scenario.go);
    }
    assert!(versions.len() >= AT_LEAST, "{}", versions.len());
    assert!(versions.values().all(|versions| versions.len() <= 2));
    let names: BTreeSet<_> = versions.keys().map(|(_, name)| name).collect();
    assert_eq!(names.len(), versions.len(), "a name says where a scenario is held back");
}

/// A log without its numbers.
fn outline(log: &str) -> String {
    let mut outline = String::new();
    for letter in log.chars() {
        let letter = if letter.is_ascii_digit() { '0' } else { letter };
        if letter != '0' || !outline.ends_with(['0', '.']) {
            outline.push(letter);
        }
    }
    outline
}

#[test]
fn no_two_logs_are_the_same() {
    let scenarios = scenarios();
    let mut seen = BTreeMap::new();
    for scenario in &scenarios {
        let before = seen.insert(outline(&scenario.log), &scenario.stem);
        assert_eq!(before, None, "{} says the same", scenario.stem);
    }
}

#[test]
fn a_third_is_held_back() {
    let scenarios = scenarios();
    let held_back = scenarios.iter().filter(|scenario| scenario.is_held_back()).count();
    let expected = scenarios.len() / 3;
    assert!(held_back.abs_diff(expected) <= scenarios.len() / 15, "{held_back}");
}

#[test]
fn a_file_of_another_form_is_refused() {
    let right = "causes: disk-full | file-permission\nalso: gomod-missing\ngo: 1.24.11\n\
        made: a full disk\n--- env\nGOPROXY='off'\n--- log\ngo: no space\n";
    let scenario = Scenario::parse("machine", "full-go1.24", right).unwrap();
    assert_eq!(scenario.causes, ["disk-full", "file-permission"]);
    assert_eq!(scenario.name(), "full");
    assert_eq!(scenario.env.as_deref(), Some("GOPROXY='off'\n"));
    for (from, to) in [("--- log", "--- logs"), ("go: 1.24.11\n", ""), ("also:", "and:")] {
        assert!(Scenario::parse("machine", "full", &right.replacen(from, to, 1)).is_err(), "{to}");
    }
}

/// What the program says of all scenarios.
fn answered(scenarios: &[Scenario]) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_modmend"))
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut input, lines) = (child.stdin.take().unwrap(), requests(scenarios));
    let writer = thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_figures_are_the_committed_ones() {
    let scenarios = scenarios();
    let replies = replies(&answered(&scenarios), &scenarios).unwrap();
    let figures = Figures::of(&scenarios, &replies);
    let committed = fs::read_to_string(folder().join("figures.txt")).unwrap();
    let advice = "`cargo xtask eval --write-figures` writes the table anew";
    assert_eq!(figures.table(), committed, "{advice}");
    for readme in ["README.md", "README.zh-CN.md"] {
        let text = fs::read_to_string(folder().join("../..").join(readme)).unwrap();
        assert!(text.contains(committed.trim_end()), "{readme} shows other figures");
    }
    let [open, held_back] = figures.total();
    assert_eq!(figures.as_json()["total"]["open"]["scenarios"], open.all);
    if let Some((least_right, most_alarms)) = THRESHOLDS {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap());
        let right = count(held_back.top_1) / count(held_back.all);
        assert!(right >= least_right, "{}", failures(&scenarios, &replies));
        assert!(open.false_alarms + held_back.false_alarms <= most_alarms);
    }
}
