//! Causes around go.mod: real Go prints the log, the script mends the module, the undo brings
//! go.mod back.

use std::fs;
use std::path::Path;

use modmend::answer::Choices;
use modmend::go::module_path;

use crate::workplace::{Workplace, assert_first, file_url, fix, undo, with_each_go};
use crate::zip::zip;

/// The modules of the proxy: path, version, go.mod without its module line, files.
type Published =
    (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const PUBLISHED: &[Published] = &[
    ("example.com/a", "v1.0.0", "", &[("a.go", "package a\n"), ("internal/x/x.go", "package x\n")]),
    ("example.com/a", "v1.1.0", "", &[("a.go", "package a\n"), ("new/n.go", "package new\n")]),
    (
        "example.com/b",
        "v1.0.0",
        "require example.com/a v1.0.0\n",
        &[("b.go", "package b\n\nimport _ \"example.com/a\"\n")],
    ),
    // The package y of the larger module became a module of its own.
    ("example.com/amb", "v1.0.0", "", &[("amb.go", "package amb\n"), ("y/y.go", "package y\n")]),
    ("example.com/amb", "v1.1.0", "", &[("amb.go", "package amb\n")]),
    ("example.com/amb/y", "v1.0.0", "", &[("y.go", "package y\n")]),
    // A placeholder that only its own go.mod replaces.
    (
        "example.com/staged",
        "v1.0.0",
        "require example.com/api v0.0.0\n\nreplace example.com/api => example.com/api v0.1.0\n",
        &[("s.go", "package staged\n\nimport _ \"example.com/api\"\n")],
    ),
    ("example.com/api", "v0.1.0", "", &[("api.go", "package api\n")]),
    // A module that is known under its own name only, and one that uses other ones.
    ("example.com/Name", "v1.0.0", "", &[("n.go", "package name\n")]),
    ("example.com/renamed", "v1.0.0", "", &[("r.go", "package renamed\n")]),
    ("example.com/major/v2", "v2.0.0", "", &[("m.go", "package major\n")]),
    (
        "example.com/uses-name",
        "v1.0.0",
        "require example.com/name v1.0.0\n",
        &[("u.go", "package uses\n\nimport _ \"example.com/name\"\n")],
    ),
    (
        "example.com/uses-old",
        "v1.0.0",
        "require example.com/old v1.0.0\n",
        &[("u.go", "package uses\n\nimport _ \"example.com/old\"\n")],
    ),
];

/// Modules whose go.mod gives another name: the path they are asked by, and that name.
const MISNAMED: &[(&str, &str)] = &[
    ("example.com/name", "example.com/Name"),
    ("example.com/old", "example.com/renamed"),
    ("example.com/major", "example.com/major/v2"),
];

/// A module that fails, and what mends it.
struct Case {
    cause: &'static str,
    /// What go.mod has below its module line.
    go_mod: &'static str,
    imports: &'static [&'static str],
    /// What is done before: to get a go.sum or a vendor directory.
    before: &'static [&'static [&'static str]],
    fails: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        cause: "missing-requirement",
        go_mod: "",
        imports: &["example.com/b"],
        before: &[],
        fails: &["build", "./..."],
    },
    Case {
        cause: "gomod-needs-tidy",
        go_mod: "require example.com/b v1.0.0\n",
        imports: &["example.com/b"],
        before: &[&["mod", "tidy"], &["mod", "edit", "-droprequire=example.com/a"]],
        fails: &["build", "./..."],
    },
    Case {
        cause: "replace-dir-missing",
        go_mod: "require example.com/a v1.0.0\n\nreplace example.com/a => ../nosuch\n",
        imports: &["example.com/a"],
        before: &[],
        fails: &["mod", "tidy"],
    },
    Case {
        cause: "replace-not-inherited",
        go_mod: "require example.com/staged v1.0.0\n",
        imports: &["example.com/staged"],
        before: &[],
        fails: &["mod", "tidy"],
    },
    Case {
        cause: "module-path-case",
        go_mod: "require example.com/uses-name v1.0.0\n",
        imports: &["example.com/uses-name"],
        before: &[],
        fails: &["mod", "tidy"],
    },
    Case {
        cause: "module-path-mismatch",
        go_mod: "require example.com/uses-old v1.0.0\n",
        imports: &["example.com/uses-old"],
        before: &[],
        fails: &["mod", "tidy"],
    },
    Case {
        cause: "major-version-suffix",
        go_mod: "require example.com/major v1.0.0\n",
        imports: &["example.com/major/v2"],
        before: &[],
        fails: &["mod", "tidy"],
    },
    Case {
        cause: "vendor-inconsistent",
        go_mod: "require example.com/a v1.0.0\n",
        imports: &["example.com/a"],
        before: &[
            &["mod", "tidy"],
            &["mod", "vendor"],
            &["mod", "edit", "-require=example.com/a@v1.1.0"],
        ],
        fails: &["build", "./..."],
    },
    Case {
        cause: "ambiguous-import",
        go_mod: "require (\n\texample.com/amb v1.0.0\n\texample.com/amb/y v1.0.0\n)\n",
        imports: &["example.com/amb", "example.com/amb/y"],
        before: &[],
        fails: &["mod", "tidy"],
    },
];

#[test]
#[ignore = "needs real Go toolchains"]
fn the_script_mends_the_module_and_the_undo_brings_go_mod_back() {
    with_each_go(|workplace| {
        write_proxy(workplace);
        for case in CASES {
            write_module(workplace, case.go_mod, case.imports);
            for command in case.before {
                workplace.go_well(command);
            }
            let before = [workplace.read("go.mod"), workplace.read("go.sum")];
            let log = workplace.go_badly(case.fails);
            let answer = workplace.answer(&log, &Choices::default());
            assert_first(&answer, case.cause, &log);

            workplace.run_well(&fix(&answer));
            workplace.go_well(case.fails);
            workplace.go_well(&["build", "./..."]);

            workplace.run_well(&undo(&answer));
            let after = [workplace.read("go.mod"), workplace.read("go.sum")];
            assert_eq!(after, before, "{}", case.cause);
        }
    });
}

/// Cause, what go.mod has below its module line, imports, the command.
type Told = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const TOLD: &[Told] = &[
    ("unknown-revision", "", &[], &["get", "example.com/a@v9"]),
    ("package-not-in-module", "", &[], &["get", "example.com/a/nosuch"]),
    ("package-not-in-std", "", &["nosuch/p"], &["build", "./..."]),
    ("malformed-module-path", "", &[], &["get", "nosuch/p"]),
    ("malformed-module-path", "", &["./x"], &["build", "./..."]),
    ("gomod-syntax", "<<<<<<< HEAD\n", &[], &["build", "./..."]),
    ("gomod-syntax", "require example.com/a 1.0.0\n", &[], &["build", "./..."]),
    ("major-version-suffix", "require example.com/a v2.0.0\n", &[], &["build", "./..."]),
    ("missing-requirement", "", &[], &["mod", "download", "example.com/a"]),
];

#[test]
#[ignore = "needs real Go toolchains"]
fn what_go_prints_about_modules_is_told_apart() {
    with_each_go(|workplace| {
        write_proxy(workplace);
        for (cause, go_mod, imports, command) in TOLD {
            write_module(workplace, go_mod, imports);
            let log = workplace.go_badly(command);
            let answer = workplace.answer(&log, &Choices::default());
            assert_first(&answer, cause, &log);
            assert_eq!(answer.diagnosis.findings.len(), 1, "{log}");
        }
    });
}

#[test]
#[ignore = "needs real Go toolchains"]
fn a_go_work_that_does_not_fit_is_found() {
    with_each_go(|workplace| {
        write_module(workplace, "", &[]);
        for go_work in ["go 1.21\n\nuse ./nosuch\n", "go 1.21\n", "go 1.21\n\nfoo\n"] {
            workplace.write("go.work", go_work);
            let log = workplace.go_badly(&["build", "."]);
            assert_first(
                &workplace.answer(&log, &Choices::default()),
                "gowork-misconfigured",
                &log,
            );
        }
    });
}

/// A main module with a file that imports these packages, and nothing else in its directory.
fn write_module(workplace: &Workplace, go_mod: &str, imports: &[&str]) {
    let _ = fs::remove_dir_all(workplace.path("work"));
    fs::create_dir(workplace.path("work")).unwrap();
    workplace.write("go.mod", &format!("module example.com/main\n\ngo 1.21\n\n{go_mod}"));
    let imports: Vec<String> =
        imports.iter().map(|path| format!("import _ \"{path}\"\n")).collect();
    let imports = imports.concat();
    workplace.write("main.go", &format!("package main\n\n{imports}\nfunc main() {{}}\n"));
}

fn write_proxy(workplace: &Workplace) {
    let folder = workplace.path("proxy");
    for (module, version, rest, files) in PUBLISHED {
        let go_mod = format!("module {module}\n\ngo 1.21\n\n{rest}");
        publish(&folder, module, version, &go_mod, files);
    }
    for (module, name) in MISNAMED {
        let go_mod = format!("module {name}\n");
        publish(&folder, module, "v1.0.0", &go_mod, &[("m.go", "package m\n")]);
    }
    workplace.set("GOPROXY", &file_url(&folder));
    workplace.set("GOSUMDB", "off");
}

fn publish(proxy: &Path, module: &str, version: &str, go_mod: &str, files: &[(&str, &str)]) {
    let folder = proxy.join(module_path::escape(module)).join("@v");
    fs::create_dir_all(&folder).unwrap();
    let list = folder.join("list");
    let known = fs::read_to_string(&list).unwrap_or_default();
    fs::write(list, format!("{known}{version}\n")).unwrap();
    let info = format!("{{\"Version\":\"{version}\",\"Time\":\"2020-01-01T00:00:00Z\"}}");
    fs::write(folder.join(format!("{version}.info")), info).unwrap();
    fs::write(folder.join(format!("{version}.mod")), go_mod).unwrap();
    let packed: Vec<(String, &str)> = [("go.mod", go_mod)]
        .iter()
        .chain(files)
        .map(|(name, text)| (format!("{module}@{version}/{name}"), *text))
        .collect();
    fs::write(folder.join(format!("{version}.zip")), zip(&packed)).unwrap();
}
