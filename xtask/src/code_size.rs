//! `cargo xtask size --code`: what the program is made of, by crate and by module.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;

use wasmparser::{Name, Parser, Payload, TypeRef};

use crate::failure::{Failure, Outcome};
use crate::process::Call;
use crate::table::{Side, table};
use crate::tools::{Toolbox, WASM_TARGET};

/// Parts that take less than this many bytes are counted together.
const SMALLEST: u64 = 1000;

/// The crate whose modules are told apart.
const OWN: &str = "modmend";

/// Builds the program as it is for release, but with the names of its functions, and prints how
/// many bytes the functions of each crate take, and of each module of this one.
///
/// # Errors
/// If it cannot be built or read.
pub(crate) fn run(toolbox: &mut Toolbox) -> Outcome {
    toolbox.require(&[&WASM_TARGET])?;
    let root = toolbox.project().root().to_path_buf();
    let target = root.join("target").join("code-size");
    Call::new("build the program with names", env!("CARGO"))
        .args(["build", "--locked", "--release", "--target", "wasm32-unknown-unknown"])
        .arg("--target-dir")
        .arg(&target)
        .env("CARGO_PROFILE_RELEASE_STRIP", "none")
        .within(&root)
        .run()?;
    let file = target.join("wasm32-unknown-unknown").join("release").join("modmend.wasm");
    let program = fs::read(&file).map_err(Failure::file("read", &file))?;
    let parts = parts(&program).map_err(|error| {
        Failure::new(format!("{} is no program that can be read: {error}", file.display()))
    })?;
    print!("{}", shown(&parts));
    Ok(())
}

/// The bytes of each part: its code, or what else the program holds.
fn parts(program: &[u8]) -> wasmparser::Result<BTreeMap<String, u64>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut parts = BTreeMap::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(length(&body.range())),
            Payload::DataSection(data) => {
                parts.insert("(texts and tables)".to_owned(), length(&data.range()));
            }
            Payload::CustomSection(custom) => {
                if let wasmparser::KnownCustom::Name(sections) = custom.as_known() {
                    for section in sections {
                        if let Name::Function(functions) = section? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index, function.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for (index, size) in (imported..).zip(bodies) {
        let name = names.get(&index).map(|name| part_of(name));
        *parts.entry(name.unwrap_or_else(|| "(no name)".to_owned())).or_default() += size;
    }
    Ok(parts)
}

const fn length(range: &Range<u64>) -> u64 {
    range.end - range.start
}

/// The part that a function belongs to: where generic code was made for this crate, its module.
fn part_of(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    if let Some(at) = name.find(&format!("{OWN}::")) {
        let path = name.get(at..).unwrap_or_default();
        let end = path.find(|c: char| !(c.is_alphanumeric() || "_:".contains(c)));
        let path = path.get(..end.unwrap_or(path.len())).unwrap_or_default();
        // The last element is the function's or the type's own.
        let elements: Vec<&str> = path.split("::").filter(|part| !part.is_empty()).collect();
        let modules = elements.iter().take(3).filter(|part| part.starts_with(char::is_lowercase));
        return modules.copied().collect::<Vec<_>>().join("::");
    }
    let start = name.trim_start_matches(['<', '&', '(', '*', ' ']);
    let start = start.strip_prefix("dyn ").unwrap_or(start);
    let end = start.find(|c: char| !(c.is_alphanumeric() || c == '_'));
    let first = start.get(..end.unwrap_or(start.len())).unwrap_or_default();
    match first {
        _ if !start.contains("::") || first.len() < 2 => "(generic)".to_owned(),
        "str" | "char" | "bool" | "u8" | "u16" | "u32" | "u64" | "usize" | "f64" | "mut" => {
            "core".to_owned()
        }
        _ => first.to_owned(),
    }
}

fn shown(parts: &BTreeMap<String, u64>) -> String {
    let mut sorted: Vec<(&String, &u64)> = parts.iter().collect();
    sorted.sort_by_key(|(_, size)| std::cmp::Reverse(**size));
    let row = |name: &str, size: u64| vec![name.to_owned(), size.to_string()];
    let mut rows = vec![vec!["part".to_owned(), "bytes".to_owned()]];
    let (large, small): (Vec<_>, Vec<_>) =
        sorted.into_iter().partition(|(_, size)| **size >= SMALLEST);
    rows.extend(large.into_iter().map(|(name, size)| row(name, *size)));
    rows.push(row("(smaller ones)", small.into_iter().map(|(_, size)| size).sum()));
    rows.push(row("total", parts.values().sum()));
    table(&[Side::Left, Side::Right], &rows)
}

#[cfg(test)]
mod tests {
    use super::part_of;

    #[test]
    fn a_function_belongs_to_its_crate_or_module() {
        for (name, part) in [
            ("_ZN7modmend3cli5batch3run17h0123456789abcdefE", "modmend::cli::batch"),
            ("_ZN4core3fmt9Formatter3pad17h0123456789abcdefE", "core"),
            ("_ZN5alloc5boxed12Box$LT$T$GT$3new17h0123456789abcdefE", "alloc"),
            ("memcpy", "(generic)"),
        ] {
            assert_eq!(part_of(name), part, "{name}");
        }
    }
}
