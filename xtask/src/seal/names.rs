//! Short names between the program and its loader.
//!
//! wasm-bindgen ends the name of each import with sixteen digits, which nothing packs: in the
//! program and in the loader they are 6 KB of what a visitor loads. Here the imports are numbered,
//! and the loader loses its comments and indents.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

use crate::failure::{Failure, Outcome};

/// How many digits end the name of an import.
const DIGITS: usize = 16;

/// The section of a module that lists its imports, and the kind of an import that is a function.
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// Shortens the names in the built folder; gives the page with the new names of the two files. A
/// debug build keeps its names, and what is short stays as it is.
pub(super) fn shorten(folder: &Path, html: String) -> Outcome<String> {
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") {
        return Ok(html);
    }
    let loader = super::loader(folder)?;
    let stem = loader.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    let program = folder.join(format!("{stem}_bg.wasm"));
    let code = fs::read_to_string(&loader).map_err(Failure::file("read", &loader))?;
    let module = fs::read(&program).map_err(Failure::file("read", &program))?;
    let Some((module_short, code_short)) = short(&module, &code)? else { return Ok(html) };
    let content = Sha256::new().chain_update(&module_short).chain_update(&code_short).finalize();
    let digits = content.iter().take(8).fold(0, |all, byte| all << 8 | u64::from(*byte));
    let name = stem.split('-').next().unwrap_or_default();
    let new_stem = format!("{name}-{digits:016x}");
    replace(&loader, &folder.join(format!("{new_stem}.js")), code_short.as_bytes())?;
    replace(&program, &folder.join(format!("{new_stem}_bg.wasm")), &module_short)?;
    Ok(html
        .replace(&stem, &new_stem)
        .replace(&integrity(code.as_bytes()), &integrity(code_short.as_bytes()))
        .replace(&integrity(&module), &integrity(&module_short)))
}

fn replace(old: &PathBuf, new: &PathBuf, content: &[u8]) -> Outcome {
    fs::write(new, content).map_err(Failure::file("write", new))?;
    fs::remove_file(old).map_err(Failure::file("remove", old))
}

fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// The program and its loader with short names; `None` where none is long.
fn short(module: &[u8], loader: &str) -> Outcome<Option<(Vec<u8>, String)>> {
    let mut names = Vec::new();
    let module = renumbered(module, &mut names)
        .ok_or_else(|| Failure::new("the imports of the program cannot be read"))?;
    if names.is_empty() {
        return Ok(None);
    }
    let mut loader = without_comments(loader);
    for (number, name) in names.iter().enumerate() {
        if !loader.contains(name.as_str()) {
            return Err(Failure::new(format!(
                "the loader has no {name}, which the program imports"
            )));
        }
        loader = loader.replace(name, &number_name(number));
    }
    Ok(Some((module, loader)))
}

/// The name of an import by its number.
fn number_name(number: usize) -> String {
    format!("i{number}")
}

/// The module with numbers in the place of long names, which go into `names`.
fn renumbered(module: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    const HEADER: usize = 8;
    let mut written = module.get(..HEADER)?.to_vec();
    let mut rest = module.get(HEADER..)?;
    while let Some((id, behind)) = rest.split_first() {
        let (body, behind) = sized(behind)?;
        rest = behind;
        let body = if *id == IMPORTS { imports(body, names)? } else { body.to_vec() };
        written.push(*id);
        push_number(&mut written, body.len());
        written.extend(body);
    }
    Some(written)
}

fn imports(section: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut written = Vec::new();
    push_number(&mut written, count);
    for _ in 0..count {
        let (module, behind) = sized(rest)?;
        let (name, behind) = sized(behind)?;
        let (kind, behind) = behind.split_first()?;
        let (index, behind) = number(behind)?;
        rest = behind;
        if *kind != FUNCTION {
            return None;
        }
        let name = std::str::from_utf8(name).ok()?;
        push_sized(&mut written, module);
        if is_long(name) {
            push_sized(&mut written, number_name(names.len()).as_bytes());
            names.push(name.to_owned());
        } else {
            push_sized(&mut written, name.as_bytes());
        }
        written.push(*kind);
        push_number(&mut written, index);
    }
    rest.is_empty().then_some(written)
}

fn is_long(name: &str) -> bool {
    let digits = name.rsplit('_').next().unwrap_or_default();
    digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// As many bytes as the number before them says, and what is behind.
fn sized(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    rest.split_at_checked(length)
}

/// An unsigned number in LEB128, and what is behind.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = bytes.iter().position(|byte| byte & 0x80 == 0)? + 1;
    let (digits, rest) = bytes.split_at_checked(length)?;
    let value = digits.iter().rev().try_fold(0_usize, |value, byte| {
        value.checked_mul(0x80)?.checked_add(usize::from(byte & 0x7f))
    });
    Some((value?, rest))
}

fn push_number(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push(u8::try_from(value & 0x7f).unwrap_or_default() | 0x80);
        value >>= 7;
    }
    bytes.push(u8::try_from(value).unwrap_or_default());
}

fn push_sized(bytes: &mut Vec<u8>, content: &[u8]) {
    push_number(bytes, content.len());
    bytes.extend(content);
}

/// The lines of a script without indents, empty lines, and comments that have lines of their own.
/// It is for what wasm-bindgen writes, which has no text of several lines.
fn without_comments(script: &str) -> String {
    let mut kept = String::new();
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{integrity, number, push_number, short, without_comments};

    const LONG: &str = "__wbg_log_0123456789abcdef";

    /// A module with two imports of functions, and a section behind them.
    fn module(first: &str, second: &str) -> Vec<u8> {
        let mut imports = vec![2];
        for name in [first, second] {
            imports.extend([3, b'w', b'b', b'g', u8::try_from(name.len()).unwrap()]);
            imports.extend(name.as_bytes());
            imports.extend([0, 0x81, 1]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([2, u8::try_from(imports.len()).unwrap()]);
        module.extend(imports);
        module.extend([3, 2, 1, 0]);
        module
    }

    #[test]
    fn long_names_become_numbers_on_both_sides() {
        let loader =
            format!("const imports = {{\n    /** A log. */\n    {LONG}: log,\n    near: 1,\n}};");
        let (short_module, short_loader) = short(&module(LONG, "near"), &loader).unwrap().unwrap();
        assert_eq!(short_module, module("i0", "near"));
        assert_eq!(short_loader, "const imports = {\ni0: log,\nnear: 1,\n};\n");
    }

    #[test]
    fn what_is_short_stays() {
        assert!(short(&module("i0", "i1"), "").unwrap().is_none());
    }

    #[test]
    fn what_does_not_fit_together_is_an_error() {
        assert!(short(&module(LONG, "near"), "nothing").is_err());
        assert!(short(b"\0asm\x01\0\0\0\x02\x09", LONG).is_err());
        assert!(short(b"", LONG).is_err());
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 127, 128, 16_383, 16_384, 5_000_000] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, value);
            assert_eq!(number(&bytes), Some((value, [].as_slice())));
        }
    }

    #[test]
    fn comments_go_and_code_stays() {
        let script = "/**\n * @returns {number}\n */\n  get a() {\n    // why\n    return b / c; /* d */\n  }\n";
        assert_eq!(without_comments(script), "get a() {\nreturn b / c; /* d */\n}\n");
    }

    #[test]
    fn integrity_is_that_of_browsers() {
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }
}
