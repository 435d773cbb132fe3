//! modmend beside what else one would search a log with, on the same texts and in one run: the
//! catalogue as patterns for `regex::RegexSet` and for ripgrep, and a bare pass of `memchr`.
//!
//! `cargo bench --bench compare` prints for each text the time of modmend, and how many times as
//! long the others take. The best of several runs counts, since others use the machine too.

#[cfg(not(target_arch = "wasm32"))]
mod patterns;
#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "each benchmark uses some of the texts")]
mod texts;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    // Cargo's test run calls every benchmark; only `cargo bench` is meant.
    if std::env::args().any(|argument| argument == "--bench") {
        compare::run();
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod compare {
    use std::fs;
    use std::path::Path;
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    use modmend::answer::{Choices, answer_paste};
    use modmend::evidence;
    use modmend::intake::{self, Origin, Source};
    use regex::{RegexSet, RegexSetBuilder};

    use super::{patterns, texts};

    const SIZE: usize = 1_000_000;
    const RUNS: usize = 7;

    pub(super) fn run() {
        let folder = std::env::temp_dir().join(format!("modmend-compare-{}", std::process::id()));
        if let Err(error) = compare_in(&folder) {
            eprintln!("error: {error}");
        }
        // A folder that is left behind is no matter.
        let _ = fs::remove_dir_all(&folder);
    }

    fn compare_in(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
        fs::create_dir_all(folder)?;
        let patterns = patterns::all();
        let listed = folder.join("patterns");
        fs::write(&listed, patterns.join("\n"))?;
        let set =
            RegexSetBuilder::new(&patterns).size_limit(1 << 30).dfa_size_limit(1 << 28).build()?;
        println!("{} patterns, {SIZE} bytes, the best of {RUNS} runs", patterns.len());
        println!("| text | answer | gather | RegexSet | ripgrep | memchr |");
        println!("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (name, make) in texts::COMPARED {
            let text = make(SIZE);
            let file = folder.join("text");
            fs::write(&file, &text)?;
            let answer = best(|| answer_paste(&text, &Choices::default()).diagnosis.findings.len());
            let gather = best(|| gathered(&text));
            let times = |other: Duration| other.as_secs_f64() / answer.as_secs_f64();
            let of_set = times(best(|| matched(&set, &text)));
            let of_rg = ripgrep(&listed, &file).map(times);
            let of_memchr = times(best(|| memchr::memchr_iter(b'\n', text.as_bytes()).count()));
            println!(
                "| {} | {:.1} ms | {:.1} ms | × {of_set:.2} | {} | × {of_memchr:.4} |",
                name.replace('_', " "),
                answer.as_secs_f64() * 1000.0,
                gather.as_secs_f64() * 1000.0,
                of_rg.map_or_else(|| "not here".to_owned(), |times| format!("× {times:.2}")),
            );
        }
        Ok(())
    }

    fn best<T>(run: impl Fn() -> T) -> Duration {
        let once = || {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed()
        };
        (0..RUNS).map(|_| once()).min().unwrap_or_default()
    }

    /// What modmend reads out of a text before it judges.
    fn gathered(text: &str) -> usize {
        let intake = intake::read(&[Source { origin: Origin::Paste, text }]);
        evidence::gather(intake).log.entries.len()
    }

    /// How many patterns match the lines of a text, all told.
    fn matched(set: &RegexSet, text: &str) -> usize {
        text.lines().map(|line| set.matches(line).iter().count()).sum()
    }

    /// The best time of ripgrep, if it is installed.
    fn ripgrep(patterns: &Path, text: &Path) -> Option<Duration> {
        let search = || {
            let mut command = Command::new("rg");
            command.args([
                "--no-config",
                "--count",
                "--regex-size-limit=1G",
                "--dfa-size-limit=1G",
            ]);
            command.arg("-f").arg(patterns).arg(text).stdout(Stdio::null());
            command.status().ok()?.code().filter(|code| *code < 2)
        };
        search()?;
        Some(best(search))
    }
}
