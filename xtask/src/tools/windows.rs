//! What runs programs for Windows elsewhere, and a Go for Windows.
//!
//! Wine 8 does not start a Go for Windows of 1.21 or later: they ask for `bcryptprimitives.dll`.
//! So it is 1.19, built from the sources that come with Debian's package of Go 1.19.

use std::fs;
use std::path::PathBuf;

use super::{GO_1_19, Place, Source, Tool, lookup};
use crate::failure::{Failure, Outcome};
use crate::process::{Call, answer};

/// Wine, which has a `cmd` of its own.
pub(crate) static WINE: Tool = Tool {
    name: "wine",
    find: |_| lookup::need_on_path(&["wine"]),
    source: Source::Apt("wine"),
    on_path: false,
};

/// `setarch` of util-linux, where it may switch off that addresses are random. Wine needs the page
/// at 0x7ffe0000, and Linux puts the heap of Wine's loader anywhere in the gigabyte from 0x7d000000
/// on: about one process in 1,600 would not start.
pub(crate) static SETARCH: Tool = Tool {
    name: "setarch",
    find: |place| {
        let setarch = lookup::need_on_path(&["setarch"])?;
        match answer(&setarch, &["-R", "echo", "allowed"], place.project.root()) {
            Some(_) => Ok(setarch),
            None => Err(Failure::new("may not switch off that addresses are random")),
        }
    },
    source: Source::Machine("  it is there on Linux, unless a sandbox such as Docker's forbids it"),
    on_path: false,
};

/// The go command of Go 1.19 for Windows.
pub(crate) static GO_FOR_WINDOWS: Tool = Tool {
    name: "Go 1.19 for Windows",
    find: |place| {
        let program = program(place);
        if program.is_file() { Ok(program) } else { Err(Failure::new("not built yet")) }
    },
    source: Source::Own(build, |place| {
        format!(
            "GOOS=windows GOARCH=amd64 CGO_ENABLED=0 /usr/lib/go-1.19/bin/go build -o {} cmd/go",
            program(place).display()
        )
    }),
    on_path: false,
};

/// Builds beside the place first, so that an interrupted run leaves nothing that looks complete.
fn build(place: &Place) -> Outcome {
    let go = (GO_1_19.find)(place)?;
    let complete = program(place);
    let partial = complete.with_added_extension("partial");
    let folder = folder(place);
    fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
    Call::new("build the go command for Windows (once)", go)
        .args(["build", "-o"])
        .arg(&partial)
        .arg("cmd/go")
        .env("GOOS", "windows")
        .env("GOARCH", "amd64")
        .env("CGO_ENABLED", "0")
        .env("GOTOOLCHAIN", "local")
        .env("GOFLAGS", "")
        .without_env("GOROOT")
        .run()?;
    fs::rename(&partial, &complete).map_err(Failure::file("create", &complete))
}

fn program(place: &Place) -> PathBuf {
    folder(place).join("go.exe")
}

fn folder(place: &Place) -> PathBuf {
    place.cache.join("go-for-windows-1.19")
}
