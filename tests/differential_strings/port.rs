//! The answers of modmend, in the words of the oracle.

use std::cmp::Ordering;
use std::fmt::Display;

use modmend::go::goauth::{self, Method};

use modmend::go::toolchain::{self, Lines};
use modmend::go::version::GoVersion;
use modmend::go::{
    flags, govcs, gover, module_path, module_version, pattern, pseudo_version, quote, quoted,
    semver,
};

const NEWEST: GoVersion = GoVersion::minor(27);

/// Every function that has a like in Go, with the number of its arguments.
pub(crate) const FUNCTIONS: &[(&str, usize)] = &[
    ("semver.is_valid", 1),
    ("semver.canonical", 1),
    ("semver.major", 1),
    ("semver.major_minor", 1),
    ("semver.prerelease", 1),
    ("semver.build", 1),
    ("semver.compare", 2),
    ("semver.sort", 4),
    ("module_path.check", 1),
    ("module_path.check_import", 1),
    ("module_path.check_file", 1),
    ("module_path.split_major", 1),
    ("module_path.escape_checked", 1),
    ("module_path.unescape_checked", 1),
    ("module_version.check", 2),
    ("module_version.check_major", 2),
    ("module_version.major_prefix", 1),
    ("module_version.canonical", 1),
    ("module_version.check_required", 2),
    ("module_version.compare", 2),
    ("module_version.escape", 1),
    ("module_version.unescape", 1),
    ("pattern.find_match", 2),
    ("pattern.matches", 2),
    ("pseudo_version.is_pseudo", 1),
    ("pseudo_version.is_zero", 1),
    ("pseudo_version.base", 1),
    ("pseudo_version.revision", 1),
    ("pseudo_version.time", 1),
    ("pseudo_version.pseudo_version", 4),
    ("gover.is_valid", 1),
    ("gover.compare", 2),
    ("gover.max", 2),
    ("gover.is_lang", 1),
    ("gover.lang", 1),
    ("gover.is_prerelease", 1),
    ("gover.previous", 1),
    ("gover.lookup", 2),
    ("toolchain.version_of", 1),
    ("toolchain.select", 4),
    ("quoted.split", 1),
    ("quoted.join", 3),
    ("flags.read", 1),
    ("flags.last", 2),
    ("flags.is_on", 1),
    ("govcs.read", 1),
    ("govcs.allows", 4),
    ("goauth.read", 1),
    ("quote.quote", 1),
    ("quote.quote_char", 1),
];

/// What modmend's function answers.
pub(crate) fn answer(function: &str, arguments: &[String]) -> String {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments.as_slice() {
        [a] => of_one(function, a),
        [a, b] => of_two(function, a, b),
        _ => of_more(function, &arguments),
    }
}

fn of_one(function: &str, a: &str) -> String {
    match function {
        "semver.is_valid" => truth(semver::is_valid(a)),
        "semver.canonical" => words([semver::canonical(a)]),
        "semver.major" => words([semver::major(a)]),
        "semver.major_minor" => words([semver::major_minor(a)]),
        "semver.prerelease" => words([semver::prerelease(a)]),
        "semver.build" => words([semver::build(a)]),
        "module_path.check" => checked(module_path::check(a)),
        "module_path.check_import" => checked(module_path::check_import(a)),
        "module_path.check_file" => checked(module_path::check_file(a)),
        "module_path.split_major" => match module_path::split_major(a) {
            Some((prefix, major)) => words([prefix, major]),
            None => words(["none"]),
        },
        "module_path.escape_checked" => result(module_path::escape_checked(a)),
        "module_path.unescape_checked" => result(module_path::unescape_checked(a)),
        "module_version.major_prefix" => {
            module_version::major_prefix(a).map_or("panic".to_owned(), |major| words([major]))
        }
        "module_version.canonical" => words([module_version::canonical(a)]),
        "module_version.escape" => result(module_version::escape(a)),
        "module_version.unescape" => result(module_version::unescape(a)),
        "pseudo_version.is_pseudo" => truth(pseudo_version::is_pseudo(a)),
        "pseudo_version.is_zero" => truth(pseudo_version::is_zero(a)),
        "pseudo_version.base" => result(pseudo_version::base(a)),
        "pseudo_version.revision" => result(pseudo_version::revision(a)),
        "pseudo_version.time" => result(pseudo_version::time(a)),
        "gover.is_valid" => truth(gover::is_valid(a)),
        "gover.is_lang" => truth(gover::is_lang(a)),
        "gover.lang" => words([gover::lang(a)]),
        "gover.is_prerelease" => truth(gover::is_prerelease(a)),
        "gover.previous" => words([gover::previous(a)]),
        "toolchain.version_of" => words([toolchain::version_of(a).unwrap_or_default()]),
        "quoted.split" => quoted::split(a).map_or_else(failed, words),
        "flags.read" => match flags::read(a, NEWEST) {
            Ok(flags) => words(flags.iter().map(|flag| flag.name)),
            Err(error) => failed(format!("parsing $GOFLAGS: {error}")),
        },
        "flags.is_on" => match flags::is_on(&flags::Flag { name: "x", value: Some(a) }) {
            Some(is_on) => truth(is_on),
            None => words(["none"]),
        },
        "govcs.read" => govcs::read(a).map_or_else(failed, |rules| {
            words(rules.iter().flat_map(|rule| [rule.pattern.to_owned(), rule.allowed.join("|")]))
        }),
        "goauth.read" => goauth::read(a, NEWEST, false).map_or_else(failed, |methods| {
            words(methods.iter().map(|method| match method {
                Method::Off => "off".to_owned(),
                Method::Netrc => "netrc".to_owned(),
                Method::Git(folder) => format!("git {folder}"),
                Method::Command(words) => format!("command {}", words.join("|")),
            }))
        }),
        "quote.quote" => words([quote::quote(a)]),
        "quote.quote_char" => words([quote::quote_char(a.chars().next().unwrap())]),
        _ => panic!("{function}"),
    }
}

fn of_two(function: &str, a: &str, b: &str) -> String {
    match function {
        "semver.compare" => order(semver::compare(a, b)),
        "module_version.check" => checked(module_version::check(a, b)),
        "module_version.check_major" => checked(module_version::check_major(a, b)),
        "module_version.check_required" => checked(module_version::check_required(a, b)),
        "module_version.compare" => order(module_version::compare(a, b)),
        "pattern.find_match" => truth(pattern::find_match(a, b).is_some()),
        "pattern.matches" => truth(pattern::matches(a, b)),
        "gover.compare" => order(gover::compare(a, b)),
        "gover.max" => words([gover::max(a, b)]),
        "gover.lookup" => words([gover::lookup(a, b)]),
        "flags.last" => match flags::read(a, NEWEST) {
            Ok(flags) => truth(flags::last(&flags, b).is_some()),
            Err(error) => failed(format!("parsing $GOFLAGS: {error}")),
        },
        _ => panic!("{function}"),
    }
}

fn of_more(function: &str, arguments: &[&str]) -> String {
    match (function, arguments) {
        ("semver.sort", list) => {
            let mut list = list.to_vec();
            semver::sort(&mut list);
            words(list)
        }
        ("quoted.join", list) => {
            words([quoted::join(list.iter().copied()).unwrap_or("none".to_owned())])
        }
        ("pseudo_version.pseudo_version", [major, older, time, revision]) => {
            words([pseudo_version::pseudo_version(major, older, time, revision)])
        }
        ("toolchain.select", [setting, called, go, toolchain]) => {
            let lines = Lines { file: "go.mod", go, toolchain };
            result(toolchain::select(setting, called, lines))
        }
        ("govcs.allows", [rules, goprivate, root, system]) => {
            govcs::allows(NEWEST, rules, goprivate, root, system).map_or_else(failed, truth)
        }
        _ => panic!("{function} {arguments:?}"),
    }
}

/// A word as it stands in a line of the oracle.
pub(crate) fn encoded(word: &str) -> String {
    word.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}

fn words<W: AsRef<str>>(list: impl IntoIterator<Item = W>) -> String {
    let list: Vec<String> = list.into_iter().map(|word| encoded(word.as_ref())).collect();
    format!("ok\t{}", list.join("\t"))
}

fn failed(error: impl Display) -> String {
    format!("error\t{}", encoded(&error.to_string()))
}

fn result(value: Result<impl AsRef<str>, impl Display>) -> String {
    value.map_or_else(failed, |value| words([value]))
}

fn checked(value: Result<(), impl Display>) -> String {
    result(value.map(|()| ""))
}

fn truth(value: bool) -> String {
    words([value.to_string()])
}

fn order(value: Ordering) -> String {
    words([(value as i8).to_string()])
}
