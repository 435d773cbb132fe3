//! Zip files of modules, and the module cache they are unpacked to.
//!
//! The other words of J20 (`zip has been modified`, `dir has been modified`) are those of
//! `go mod verify`, and stand with it in the family C21.

use crate::evidence::message::{
    Role::{Context, Failure},
    Wording as W, messages,
};

messages! {
    /// A file of a module in the module cache is empty.
    CACHE_FILE_EMPTY = "cache-file-empty", "", Context, "go/parser, parseFile", [
        W::of("/pkg/mod/{path}: expected 'package', found 'EOF'"),
        W::of("\\pkg\\mod\\{path}: expected 'package', found 'EOF'"),
    ];
    /// The file that was sent is no zip file, or a damaged one.
    ZIP_INVALID = "zip-invalid", "J16", Failure, "archive/zip; cmd/go/internal/modfetch/fetch.go, downloadZip", [
        W::of("go: zip: not a valid zip file"),
        W::of("go get: zip: not a valid zip file").to(17),
        W::of("go mod download: zip: not a valid zip file").to(17),
        W::of("go: zip: checksum error"),
        W::of("go: zip: unsupported compression algorithm"),
        W::of("go: {module}: zip: not a valid zip file"),
        W::of(".go:{number}:{number2}: zip: not a valid zip file"),
        W::of(".go:{number}:{number2}: zip: checksum error"),
        W::of("unknown import path \"{package}\": zip: not a valid zip file").to(13),
        W::of("cannot load {package}: zip: not a valid zip file").to(15),
        W::of("go get {module}: zip: not a valid zip file"),
        W::of("{module}@{version}: zip: not a valid zip file"),
        W::of("{package}: zip: not a valid zip file"),
        W::of("{package}: zip: checksum error"),
        W::of("unzip {path}: zip: not a valid zip file"),
        W::of("unzip {path}.zip: unexpected EOF"),
        W::of("unzip {path}.zip: flate: corrupt input before offset {number}"),
        W::of("/@v/{version}.zip: zip: not a valid zip file"),
        W::of("go: {module}: zip: checksum error"),
        W::of("go get {module}: zip: checksum error"),
        W::of("{module}@{version}: zip: checksum error"),
        W::of("unzip {path}: zip: checksum error"),
        W::of("/@v/{version}.zip: zip: checksum error"),
        W::of("go: {module}: zip: unsupported compression algorithm"),
        W::of("go get {module}: zip: unsupported compression algorithm"),
        W::of("{module}@{version}: zip: unsupported compression algorithm"),
        W::of("unzip {path}: zip: unsupported compression algorithm"),
        W::of("/@v/{version}.zip: zip: unsupported compression algorithm"),
        W::of("zip for {module}@{version} has unexpected file {path}"),
    ];
    /// A zip file could not be unpacked; what stands behind it says why. It is printed twice.
    UNZIP_FAILED = "zip-invalid-unzip", "J16", Failure, "cmd/go/internal/modfetch/fetch.go, download", [
        W::of("unzip {path}/@v/{version}.zip: "),
        W::of("unzip {path}\\@v\\{version}.zip: "),
    ];
    /// A file name that Windows reserves.
    ZIP_WINDOWS_NAME = "zip-path-windows", "J17", Failure, "golang.org/x/mod/module, checkElem", [
        W::of("malformed file path \"{path}\": \"{word}\" disallowed as path element component on Windows"),
    ];
    /// The zip file has a file name that no module may have, or two that differ by case only.
    ZIP_PATH = "zip-path", "J17", Failure, "golang.org/x/mod/zip, checkZip; golang.org/x/mod/module, CheckFilePath", [
        W::of("malformed file path \"{path}\": invalid char '{text}'"),
        W::of("malformed file path \"{path}\": trailing dot in path element"),
        W::of("malformed file path \"{path}\": leading dot in path element"),
        W::of("malformed file path \"{path}\": double dot").to(13),
        W::of("malformed file path \"{path}\": {text2}"),
        W::of(": file path is not clean"),
        W::of("invalid file name {module}@{version}/{path}").to(13),
        W::of("path does not have prefix \"{text}\""),
        W::of(": go.mod files must have lowercase names"),
        W::of(": go.mod file not in module root directory"),
        W::of("case-insensitive file name collision: \"{path}\" and \"{path2}\""),
        W::of("entry \"{path}\" is both a file and a directory"),
        W::of("multiple entries for file \"{path}\""),
    ];
    /// The module is larger than Go allows.
    ZIP_SIZE = "zip-size", "J18", Failure, "golang.org/x/mod/zip; cmd/go/internal/modfetch/codehost", [
        W::of("module source tree too large (max size is {number} bytes)"),
        W::of("module zip file is too large ({number} bytes; limit is {number2} bytes)"),
        W::of("total uncompressed size of module contents too large (max size is {number} bytes)"),
        W::of("go.mod file too large (max size is {number} bytes)"),
        W::of("LICENSE file too large (max size is {number} bytes)"),
        W::of("uncompressed size of file {path} is larger than declared size ({number} bytes)"),
        W::of("downloaded zip file too large"),
    ];
    /// Something is in the way where the module is unpacked.
    UNZIP_TARGET = "unzip-target", "J19", Failure, "golang.org/x/mod/zip, Unzip; cmd/go/internal/modfetch/fetch.go", [
        W::of("target directory {path} exists and is not empty"),
        W::of("rename {path}.tmp-{path2}: file exists"),
        W::of("rename {path}.tmp-{path2}: directory not empty"),
        W::of("rename {path}.tmp-{path2}: no such file or directory"),
    ];
    /// The copy in the module cache of a zip file is damaged: `go mod verify` has no server to blame.
    MODCACHE_ZIP = "modcache-corrupt-zip", "J20", Failure, "cmd/go/internal/modcmd/verify.go, verifyMod; archive/zip", [
        W::of("{module} {version}: zip: not a valid zip file"),
        W::of("{module} {version}: zip: checksum error"),
        W::of("{module} {version}: zip: unsupported compression algorithm"),
        W::of("{module} {version}: unexpected EOF"),
    ];
    /// Files of the module cache are gone or were changed.
    MODCACHE_CORRUPT = "modcache-corrupt", "J20", Failure, "cmd/go/internal/modfetch/fetch.go; cmd/go/internal/modcmd/verify.go", [
        W::of("{module}@{version}: missing ziphash: "),
        W::of("{module} {version}: missing ziphash: "),
        W::of("open {path}@{version}/{path2}: no such file or directory"),
        W::of("(open {path}@{version}: no such file or directory)"),
        W::of("open {path}@{version}\\{path2}: The system cannot find the file specified."),
        W::of("open {path}@{version}\\{path2}: The system cannot find the path specified."),
        W::of("open {path}@{version}\\{path2}: 系统找不到指定的文件。"),
        W::of("open {path}@{version}\\{path2}: 系统找不到指定的路径。"),
    ];
}
