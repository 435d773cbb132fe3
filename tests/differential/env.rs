//! Where settings come from: the system, the user's file, `go.env`, the default.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use modmend::go::env_source::{GO_ENV, Places, known_since};
use serde_json::Value;

use crate::dice::Dice;
use crate::fetching::{cases, spread};
use crate::rig::{Rig, rig};
use crate::toolchains::{self, Toolchain};

/// How many cases there are where nobody says how many.
const CASES: usize = 300;

const KEYS: &[&str] =
    &["GOPROXY", "GOSUMDB", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE", "GOVCS", "GOAUTH"];

/// Values, and lines that a file may hold for them.
const VALUES: &[&str] =
    &["", "a.example", "off", "direct", " b ", "\"quoted\"", "x=y", "none", "c.example,d\r"];

const OTHER_LINES: &[&str] =
    &["# GOPROXY=comment", " GOPROXY=indented", "goproxy=lower", "GOPROXY", "=", "GOPROXY =x", ""];

fn file(dice: &mut Dice) -> String {
    let lines = (0..dice.below(6)).map(|_| {
        if dice.percent(20) {
            dice.pick(OTHER_LINES).to_owned()
        } else {
            format!("{}={}", dice.pick(KEYS), dice.pick(VALUES))
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    if dice.percent(70) { text + "\n" } else { text }
}

/// A GOROOT that is the toolchain's but for its go.env.
fn goroot(folder: &Path, toolchain: &Toolchain, go_env: &str) {
    let own = toolchain.program.ancestors().nth(2).unwrap();
    for entry in fs::read_dir(own).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name() != "go.env" {
            symlink(entry.path(), folder.join(entry.file_name())).unwrap();
        }
    }
    fs::write(folder.join("go.env"), go_env).unwrap();
}

/// What differs between `go env` and the model in one case.
fn difference(rig: &Rig, toolchain: &Toolchain, dice: &mut Dice) -> Option<String> {
    let folder = rig.folder();
    let mut system: Vec<(&str, &str)> = Vec::new();
    for key in KEYS {
        if dice.percent(25) {
            system.push((*key, dice.pick(VALUES)));
        }
    }
    let user_file = file(dice);
    let goroot_file = if dice.percent(50) { GO_ENV.to_owned() } else { file(dice) };
    let settings = folder.join("settings");
    let root = folder.join("goroot");
    fs::create_dir(&root).unwrap();
    fs::write(&settings, &user_file).unwrap();
    goroot(&root, toolchain, &goroot_file);
    let mut go = rig.go(toolchain);
    go.env("GOROOT", &root).env("GOENV", &settings).envs(system.iter().copied());
    let output = go.args(["env", "-json"]).output().unwrap();
    fs::remove_dir_all(folder).unwrap();
    assert!(output.status.success(), "{output:?}");
    let real: Value = serde_json::from_slice(&output.stdout).unwrap();
    let places = Places { system, user_file: &user_file, goroot_file: &goroot_file };
    let wrong: Vec<String> = KEYS
        .iter()
        .filter_map(|key| {
            let real = real.get(key).and_then(Value::as_str);
            let model = places.value(key, toolchain.version).map(|(value, _)| value);
            (real != model.as_deref()).then(|| format!("  {key}: {real:?}, {model:?}"))
        })
        .collect();
    let go = toolchain.version.minor;
    (!wrong.is_empty()).then(|| format!("Go 1.{go}, {places:?}:\n{}", wrong.join("\n")))
}

#[test]
#[ignore = "needs real Go toolchains"]
fn settings_come_from_where_go_takes_them() {
    let rig = rig();
    let toolchains = toolchains::all();
    let differences = spread(cases(CASES), |number| {
        let toolchain = &toolchains[number % toolchains.len()];
        difference(&rig, toolchain, &mut Dice::new(4, number / toolchains.len()))
    });
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
}

/// Every name that `go env -json` prints and the model knows is one that the version knows.
#[test]
#[ignore = "needs real Go toolchains"]
fn the_settings_of_a_version_are_those_it_prints() {
    for toolchain in toolchains::all() {
        let output = rig().go(toolchain).args(["env", "-json"]).output().unwrap();
        let real: Value = serde_json::from_slice(&output.stdout).unwrap();
        for key in KEYS.iter().copied().chain(["GOFLAGS", "GOTOOLCHAIN", "GOWORK", "GOMODCACHE"]) {
            let is_known = known_since(key).is_some_and(|since| since <= toolchain.version.minor);
            assert_eq!(real.get(key).is_some(), is_known, "{key} in {:?}", toolchain.version);
        }
    }
}
