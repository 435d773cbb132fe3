//! The service worker `sw.js`: which files make up this version of the page.
//!
//! A file is named with its hash, so a worker never keeps files of two versions, and every build
//! that differs has another worker, which is how a browser notices a new version.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::failure::{Failure, Outcome};

/// The name of the worker's script.
pub(super) const NAME: &str = "sw.js";

const TEMPLATE: &str = include_str!("service_worker.js");

/// Writes the worker beside the built page, once all it names is there.
pub(super) fn write(folder: &Path) -> Outcome {
    let path = folder.join(NAME);
    let mut files = Vec::new();
    for name in names(folder)? {
        let file = folder.join(&name);
        let bytes = fs::read(&file).map_err(Failure::file("read", &file))?;
        files.push((name, STANDARD.encode(Sha256::digest(bytes))));
    }
    fs::write(&path, script(&files)?).map_err(Failure::file("write", &path))
}

/// The files of the first load, sorted.
fn names(folder: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(Failure::file("list", folder))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name != NAME && is_kept(name))
        .collect();
    names.sort();
    Ok(names)
}

/// Whether the start page needs a file.
fn is_kept(name: &str) -> bool {
    name == "index.html" || matches!(ending(name), Some("css" | "js" | "wasm" | "svg"))
}

fn ending(name: &str) -> Option<&str> {
    Path::new(name).extension().and_then(|ending| ending.to_str())
}

/// The script for files with these names and SHA-256 hashes.
fn script(files: &[(String, String)]) -> Outcome<String> {
    let program = files.iter().map(|(name, _)| name).find(|name| ending(name) == Some("wasm"));
    let program = program.ok_or_else(|| Failure::new("the build left no program"))?;
    let list: Vec<_> = files
        .iter()
        .map(|(name, hash)| {
            // The start page is kept under the address that it has.
            let path = if name == "index.html" { "./" } else { name };
            json!([path, format!("sha256-{hash}")])
        })
        .collect();
    let list = json!(list).to_string();
    let version = Sha256::digest(list.as_bytes());
    let version: String = format!("{version:x}").chars().take(16).collect();
    let code: Vec<&str> = TEMPLATE.lines().filter(|line| !is_comment(line)).collect();
    let code = code.join("\n") + "\n";
    Ok(code.replace("{version}", &version).replace("{program}", program).replace("{files}", &list))
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("//") || line.starts_with("/**")
}

#[cfg(test)]
mod tests {
    use super::{is_kept, script};

    fn files(hash: &str) -> Vec<(String, String)> {
        [("index.html", "AA="), ("m_bg.wasm", hash)]
            .map(|(name, hash)| (name.to_owned(), hash.to_owned()))
            .to_vec()
    }

    #[test]
    fn the_worker_names_its_files_with_their_hashes() {
        let script = script(&files("BB=")).unwrap();
        assert!(
            script.contains("[[\"./\",\"sha256-AA=\"],[\"m_bg.wasm\",\"sha256-BB=\"]]"),
            "{script}"
        );
        assert!(script.contains("const PROGRAM = 'm_bg.wasm';"));
        assert!(!script.contains("{version}") && !script.contains("//"));
    }

    #[test]
    fn another_build_is_another_version() {
        assert_ne!(script(&files("BB=")).unwrap(), script(&files("CC=")).unwrap());
        assert!(script(&[]).is_err());
    }

    #[test]
    fn the_first_load_is_kept_and_nothing_else() {
        assert!(
            ["index.html", "a.css", "a.js", "a_bg.wasm", "favicon.svg"].into_iter().all(is_kept)
        );
        assert!(!["modmend.html", "probe.html", "icon-512.png", "cause"].into_iter().any(is_kept));
    }
}
