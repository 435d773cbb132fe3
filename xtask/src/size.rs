//! What a visitor downloads: the files in `dist`, raw and compressed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::seal::single;
use crate::table::{Side, table};

/// What the first load may take after compression, in bytes: the page, its style, its script and
/// the program with every cause in both languages. It holds what is reached; 250,000 is wanted.
const FIRST_LOAD: usize = 485_000;

/// What the page in one file may take on a disk, in bytes.
const SINGLE_FILE: usize = 1_000_000;

/// The service worker, which the browser asks for after the page has started.
const WORKER: &str = "sw.js";

/// The folder of the pages of causes. They are no part of the first load and take one row.
const CAUSE_PAGES: &str = "cause";

/// Prints the table of file sizes and what the first load takes.
///
/// # Errors
/// If a file cannot be read, or the first load or the page in one file takes more than its budget.
pub(crate) fn run(project: &Project) -> Outcome {
    let report = Report::of(&project.dist())?;
    print!("{}", report.table());
    let first = report.first_load();
    println!("first load {} KB of {} KB", first.div_ceil(1000), FIRST_LOAD / 1000);
    if let Some(raw) = report.single_file() {
        println!("one file {} KB of {} KB", raw.div_ceil(1000), SINGLE_FILE / 1000);
        if raw > SINGLE_FILE {
            return Err(Failure::new("the page in one file takes more than its budget"));
        }
    }
    if first > FIRST_LOAD {
        return Err(Failure::new("the first load takes more than its budget"));
    }
    Ok(())
}

/// The files of a site.
struct Report(Vec<Size>);

/// What a file, or a folder of pages, takes.
struct Size {
    name: String,
    raw: usize,
    packed: usize,
}

impl Report {
    fn of(dist: &Path) -> Outcome<Self> {
        let mut sizes: Vec<Size> = Vec::new();
        for path in files(dist)? {
            let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
            let packed = packed_length(&bytes).map_err(Failure::file("compress", &path))?;
            let name = row_name(path.strip_prefix(dist).unwrap_or(&path));
            match sizes.last_mut().filter(|last| last.name == name) {
                Some(last) => {
                    last.raw += bytes.len();
                    last.packed += packed;
                }
                None => sizes.push(Size { name, raw: bytes.len(), packed }),
            }
        }
        Ok(Self(sizes))
    }

    fn first_load(&self) -> usize {
        let loaded = self.0.iter().filter(|size| is_loaded_first(&size.name));
        loaded.map(|size| size.packed).sum()
    }

    /// The page in one file, uncompressed; a debug build has none.
    fn single_file(&self) -> Option<usize> {
        self.0.iter().find(|size| size.name == single::NAME).map(|size| size.raw)
    }

    fn table(&self) -> String {
        let mut rows = vec![row("file", "raw", "brotli")];
        rows.extend(
            self.0.iter().map(|size| row(&size.name, &grouped(size.raw), &grouped(size.packed))),
        );
        let raw = self.0.iter().map(|size| size.raw).sum();
        let packed = self.0.iter().map(|size| size.packed).sum();
        rows.push(row("total", &grouped(raw), &grouped(packed)));
        table(&[Side::Left, Side::Right, Side::Right], &rows)
    }
}

/// The row that a file is counted in.
fn row_name(path: &Path) -> String {
    if path.starts_with(CAUSE_PAGES) {
        format!("{CAUSE_PAGES}/…")
    } else {
        path.display().to_string()
    }
}

/// Whether the start page asks for a file before it can answer.
fn is_loaded_first(name: &str) -> bool {
    let kind = Path::new(name).extension().and_then(|kind| kind.to_str());
    name == "index.html" || (name != WORKER && matches!(kind, Some("css" | "js" | "wasm")))
}

fn row(name: &str, raw: &str, packed: &str) -> Vec<String> {
    [name, raw, packed].map(str::to_owned).to_vec()
}

/// All files below `folder`, sorted by path.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Failure::file("list", folder))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(Failure::file("list", folder))?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The length after brotli at its strongest, as a static host would send it.
fn packed_length(bytes: &[u8]) -> io::Result<usize> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut io::Cursor::new(bytes), &mut packed, &parameters)?;
    Ok(packed.len())
}

/// The number with a comma between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{grouped, is_loaded_first, packed_length, row_name};
    use std::path::Path;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn repetition_compresses() {
        let packed = packed_length(&[b'a'; 10_000]).unwrap();
        assert!(packed > 0 && packed < 100, "{packed}");
    }

    #[test]
    fn pages_of_causes_are_one_row_and_no_part_of_the_first_load() {
        assert_eq!(row_name(Path::new("cause/dns-failure/index.html")), "cause/…");
        assert_eq!(row_name(Path::new("modmend-1a2b.js")), "modmend-1a2b.js");
        let first = ["index.html", "main-1a.css", "modmend-1a.js", "modmend-1a_bg.wasm"];
        assert!(first.iter().all(|name| is_loaded_first(name)));
        assert!(
            !["cause/…", "favicon.svg", "modmend.html", "sw.js"]
                .iter()
                .any(|name| is_loaded_first(name))
        );
    }
}
