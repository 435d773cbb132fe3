//! `cargo xtask instructions`: how many instructions an answer takes, counted by valgrind. Unlike
//! time, that is the same on a busy machine; `benches/instructions.txt` holds what is expected, and
//! `docs/performance.md` shows it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::table::{Side, table};
use crate::tools::{Tool, Toolbox, VALGRIND};

/// What counting needs.
pub(crate) const NEEDS: &[&Tool] = &[&VALGRIND];

/// The texts, as `benches/texts.rs` names them.
const TEXTS: &[&str] = &[
    "transcripts_among_build_noise",
    "every_line_an_error",
    "every_module_another",
    "near_misses",
    "one_line_of_near_misses",
    "random_text",
];

/// Sizes in bytes. The first is that of a common paste; the other two tell the cost of a byte.
const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];

/// More than so many percent above what is expected is a failure.
const TOLERANCE: u64 = 3;

/// Ten times the text may take so many times the instructions.
const MOST_GROWTH: u64 = 11;

/// What one answer took.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Count {
    text: String,
    size: u64,
    instructions: u64,
}

/// Counts, prints the table, and compares it with what is expected; or writes that anew.
///
/// # Errors
/// If the program cannot be built or counted, or takes more than is expected.
pub(crate) fn run(toolbox: &mut Toolbox, write: bool) -> Outcome {
    toolbox.require(NEEDS)?;
    compare(toolbox, write)
}

/// The same, as a step of a tier.
pub(crate) fn check(toolbox: &Toolbox) -> Outcome {
    compare(toolbox, false)
}

fn compare(toolbox: &Toolbox, write: bool) -> Outcome {
    let project = toolbox.project();
    let path = project.root().join("benches").join("instructions.txt");
    let program = build(project)?;
    let mut counts = Vec::new();
    for text in TEXTS {
        for size in SIZES {
            let instructions = count(toolbox, &program, text, size)?;
            counts.push(Count { text: (*text).to_owned(), size, instructions });
        }
    }
    if write {
        let lines = counts.iter().map(|one| {
            [one.text.clone(), one.size.to_string(), one.instructions.to_string()].join(" ") + "\n"
        });
        fs::write(&path, lines.collect::<String>()).map_err(Failure::file("write", &path))?;
        show(project, &counts)?;
    }
    let expected = read(&fs::read_to_string(&path).map_err(Failure::file("read", &path))?);
    print!("{}", report(&counts, &expected));
    let faults = faults(&counts, &expected);
    if faults.is_empty() { Ok(()) } else { Err(Failure::new(faults.join("\n"))) }
}

/// Writes the figures into the page that shows them.
fn show(project: &Project, counts: &[Count]) -> Outcome {
    let path = project.root().join("docs").join("performance.md");
    let page = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    let shown = with_figures(&page, counts)
        .ok_or_else(|| Failure::new(format!("{} has no place for the figures", path.display())))?;
    fs::write(&path, shown).map_err(Failure::file("write", &path))
}

/// What stands around the figures in the page.
const MARKS: (&str, &str) = ("<!-- figures: instructions -->\n", "<!-- end of figures -->\n");

/// The page with the figures in their place; `None` if it has none.
fn with_figures(page: &str, counts: &[Count]) -> Option<String> {
    let (before, rest) = page.split_once(MARKS.0)?;
    let (_, behind) = rest.split_once(MARKS.1)?;
    let mut rows = String::from(
        "| text | 10 KB | 100 KB | 1 MB | a byte more |\n| --- | ---: | ---: | ---: | ---: |\n",
    );
    for of_text in counts.chunk_by(|one, other| one.text == other.text) {
        let (Some(first), Some(last)) = (of_text.first(), of_text.last()) else { continue };
        let millions = |one: &Count| {
            format!("{}.{} M", one.instructions / 1_000_000, one.instructions / 100_000 % 10)
        };
        let each: Vec<String> = of_text.iter().map(millions).collect();
        let bytes = last.size.saturating_sub(first.size).max(1);
        let slope = last.instructions.saturating_sub(first.instructions) / bytes;
        let name = first.text.replace('_', " ");
        let _ = writeln!(rows, "| {name} | {} | {slope} |", each.join(" | "));
    }
    Some(format!("{before}{}{rows}{}{behind}", MARKS.0, MARKS.1))
}

/// Builds the program that answers once; gives its path.
fn build(project: &Project) -> Outcome<PathBuf> {
    println!("== build the program whose instructions are counted");
    let failed = || Failure::new("benches/instructions.rs could not be built");
    let output = Command::new(env!("CARGO"))
        .args(["bench", "--no-run", "--locked", "--bench", "instructions"])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(project.root())
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("cargo did not start: {error}")))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let messages = text.lines().filter_map(|line| serde_json::from_str(line).ok());
    let mut programs = messages.filter_map(|message: serde_json::Value| {
        let is_ours = message.pointer("/target/name")?.as_str()? == "instructions";
        let path = message.get("executable")?.as_str()?.to_owned();
        is_ours.then(|| PathBuf::from(path))
    });
    programs.next().filter(|_| output.status.success()).ok_or_else(failed)
}

fn count(toolbox: &Toolbox, program: &Path, text: &str, size: u64) -> Outcome<u64> {
    let failed = |why: &str| Failure::new(format!("valgrind on {text}, {size} bytes: {why}"));
    let output = Command::new(toolbox.path(&VALGRIND)?)
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg("--toggle-collect=*answer_once*")
        .arg(program)
        .args([text, &size.to_string()])
        // Which copy of memcpy the C library takes depends on the processor otherwise.
        .env("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX2,-ERMS,-FSRM")
        .output()
        .map_err(|error| failed(&error.to_string()))?;
    let told = String::from_utf8_lossy(&output.stderr);
    let number = told.lines().find_map(|line| line.split_once("Collected : "));
    number
        .and_then(|(_, number)| number.trim().parse().ok())
        .filter(|number| *number > 0)
        .ok_or_else(|| failed("no count was printed"))
}

fn read(text: &str) -> Vec<Count> {
    let read = |line: &str| {
        let mut words = line.split(' ');
        let text = words.next()?.to_owned();
        let size = words.next()?.parse().ok()?;
        Some(Count { text, size, instructions: words.next()?.parse().ok()? })
    };
    text.lines().filter_map(read).collect()
}

fn expected_of(count: &Count, expected: &[Count]) -> Option<u64> {
    let known = expected.iter().find(|one| one.text == count.text && one.size == count.size);
    known.map(|one| one.instructions)
}

fn report(counts: &[Count], expected: &[Count]) -> String {
    let mut rows = vec![["text", "bytes", "instructions", "a byte", "expected"].map(str::to_owned)];
    for one in counts {
        let known = expected_of(one, expected).map_or_else(|| "-".to_owned(), |n| n.to_string());
        rows.push([
            one.text.clone(),
            one.size.to_string(),
            one.instructions.to_string(),
            (one.instructions / one.size).to_string(),
            known,
        ]);
    }
    let sides = [Side::Left, Side::Right, Side::Right, Side::Right, Side::Right];
    let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
    table(&sides, &rows)
}

/// What takes more than it may, in sentences.
fn faults(counts: &[Count], expected: &[Count]) -> Vec<String> {
    let mut faults = Vec::new();
    for one in counts {
        let Count { text, size, instructions } = one;
        match expected_of(one, expected) {
            None => faults.push(format!(
                "{text}, {size} bytes: nothing is expected yet; `cargo xtask instructions --write`"
            )),
            Some(known) if *instructions * 100 > known * (100 + TOLERANCE) => faults.push(format!(
                "{text}, {size} bytes: {instructions} instructions, {known} are expected"
            )),
            Some(_) => {}
        }
        let smaller = counts.iter().find(|other| other.text == *text && other.size * 10 == *size);
        if let Some(smaller) = smaller
            && *instructions > smaller.instructions * MOST_GROWTH
        {
            faults.push(format!("{text}: ten times the text takes more than {MOST_GROWTH} times"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{Count, MARKS, faults, read, with_figures};

    fn counts(small: u64, large: u64) -> Vec<Count> {
        read(&format!("a 10 {small}\na 100 {large}\n"))
    }

    #[test]
    fn a_little_more_than_expected_is_no_fault() {
        let expected = counts(1000, 9000);
        assert_eq!(faults(&counts(1030, 9270), &expected), Vec::<String>::new());
        assert_eq!(faults(&counts(1031, 9000), &expected).len(), 1);
        assert_eq!(faults(&counts(500, 500), &expected), Vec::<String>::new());
    }

    #[test]
    fn what_grows_faster_than_the_text_is_a_fault() {
        assert_eq!(faults(&counts(1000, 11_001), &counts(1000, 11_001)).len(), 1);
    }

    #[test]
    fn figures_replace_those_before() {
        let page = format!("a\n{}old\n{}b\n", MARKS.0, MARKS.1);
        let shown = with_figures(&page, &counts(1_000_000, 1_900_000)).unwrap_or_default();
        assert!(shown.contains("| a | 1.0 M | 1.9 M | 10000 |"), "{shown}");
        assert!(shown.starts_with("a\n") && shown.ends_with("b\n") && !shown.contains("old"));
        assert_eq!(with_figures("no place", &[]), None);
    }

    #[test]
    fn what_nobody_expects_is_a_fault() {
        assert_eq!(faults(&counts(1000, 9000), &[]).len(), 2);
    }
}
