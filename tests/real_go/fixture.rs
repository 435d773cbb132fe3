//! One module as a module proxy serves it, and the checksum database that knows it.

use std::fs;
use std::path::Path;

use crate::zip::zip;

/// The module and its only version.
pub(crate) const MODULE: &str = "example.com/a";
pub(crate) const VERSION: &str = "v1.0.0";
pub(crate) const MODULE_AT_VERSION: &str = "example.com/a@v1.0.0";

const GO_MOD: &str = "module example.com/a\n\ngo 1.21\n";
const SOURCE: &str = "package a\n\n// Name is the name of this package.\nconst Name = \"a\"\n";

/// What somebody put in the place of [`SOURCE`].
const ALTERED_SOURCE: &str = "package a\n\n// Name is another name.\nconst Name = \"b\"\n";

/// Writes the tree of a module proxy. It serves the module as it was published.
pub(crate) fn write_proxy(folder: &Path) {
    write_tree(folder, SOURCE);
}

/// Writes the tree of a module proxy that serves other bytes.
pub(crate) fn write_altered_proxy(folder: &Path) {
    write_tree(folder, ALTERED_SOURCE);
}

fn write_tree(folder: &Path, source: &str) {
    let versions = folder.join(MODULE).join("@v");
    fs::create_dir_all(&versions).unwrap();
    let info = format!("{{\"Version\":\"{VERSION}\",\"Time\":\"2020-01-01T00:00:00Z\"}}");
    let files =
        [("go.mod", GO_MOD), ("a.go", source)].map(|(name, text)| (packed_name(name), text));
    fs::write(versions.join("list"), format!("{VERSION}\n")).unwrap();
    fs::write(versions.join("v1.0.0.info"), info).unwrap();
    fs::write(versions.join("v1.0.0.mod"), GO_MOD).unwrap();
    fs::write(versions.join("v1.0.0.zip"), zip(&files)).unwrap();
}

fn packed_name(name: &str) -> String {
    format!("{MODULE_AT_VERSION}/{name}")
}

/// The key of a checksum database with one record, that of the module as published. The private
/// half was thrown away when the answers below had been signed, with `golang.org/x/mod/sumdb`.
const SUMDB_KEY: &str = "sum.example.test+b401d61b+AUXlZ90lo+HKEqhvTNYLMbdE2LcSJi361mmfkSWpZW1M";

const SUMDB_ANSWER: &str = "\
0
example.com/a v1.0.0 h1:XN3s2r8x1c8Yey80/uUi7z6R3yeom5YjsQjygTYSdmM=
example.com/a v1.0.0/go.mod h1:DhNAN5ESgofBjUyC9S2g6VCJUhcIDhtNzG+3JuOOhyg=

go.sum database tree
1
FofFilQnWLlseaSaeIE+O7O1KDklVeAoJ6Tt3Smwqgs=

\u{2014} sum.example.test tAHWGycIor9muWD7YBZRbZVg0L8wFWo1BW7Dp7w8312OoKgO/M75QSRV6soGdOdMVZgmgkIRjZ+khXzOUuPPJTOVAgc=
";

/// The only leaf of the tree.
const SUMDB_LEAF: [u8; 32] = [
    22, 135, 197, 138, 84, 39, 88, 185, 108, 121, 164, 154, 120, 129, 62, 59, 179, 181, 40, 57, 37,
    85, 224, 40, 39, 164, 237, 221, 41, 176, 170, 11,
];

/// Writes the files of the checksum database. Gives the value of GOSUMDB that names it.
pub(crate) fn write_sumdb(folder: &Path) -> String {
    let lookup = folder.join("lookup/example.com");
    let tiles = folder.join("tile/8/0/000.p");
    fs::create_dir_all(&lookup).unwrap();
    fs::create_dir_all(&tiles).unwrap();
    fs::write(lookup.join("a@v1.0.0"), SUMDB_ANSWER).unwrap();
    fs::write(tiles.join("1"), SUMDB_LEAF).unwrap();
    format!("{SUMDB_KEY} file://{}", folder.display())
}
