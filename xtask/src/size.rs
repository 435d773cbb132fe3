//! What a visitor downloads: the files in `dist`, raw and compressed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::table::{Side, table};

/// Prints the table of file sizes.
pub(crate) fn run(project: &Project) -> Outcome {
    print!("{}", report(&project.dist())?);
    Ok(())
}

fn report(dist: &Path) -> Outcome<String> {
    let mut rows = vec![row("file", "raw", "brotli")];
    let (mut raw_total, mut packed_total) = (0, 0);
    for path in files(dist)? {
        let bytes = fs::read(&path).map_err(Failure::file("read", &path))?;
        let packed = packed_length(&bytes).map_err(Failure::file("compress", &path))?;
        raw_total += bytes.len();
        packed_total += packed;
        let name = path.strip_prefix(dist).unwrap_or(&path).display().to_string();
        rows.push(row(&name, &grouped(bytes.len()), &grouped(packed)));
    }
    rows.push(row("total", &grouped(raw_total), &grouped(packed_total)));
    Ok(table(&[Side::Left, Side::Right, Side::Right], &rows))
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
    use super::{grouped, packed_length};

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
}
