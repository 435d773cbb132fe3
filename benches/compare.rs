//! modmend beside what else one would search a log with, on the same texts and in one run: the
//! catalogue as patterns for `regex::RegexSet` and for ripgrep, and a bare pass of `memchr`.
//!
//! `cargo bench --bench compare` prints for each text the time of modmend, and how many times as
//! long the others take; then what a text costs with twice the catalogue, and with ten times the
//! text. The best of several runs counts, since others use the machine too.
//!
//! `cargo bench --bench compare -- --write FOLDER` writes the texts and the patterns there instead,
//! for `cargo xtask bench-browser`.

#[cfg(not(target_arch = "wasm32"))]
mod patterns;
#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "each benchmark uses some of the texts")]
mod texts;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = arguments.iter().skip_while(|argument| *argument != "--write").nth(1);
    // Cargo's test run calls every benchmark; only `cargo bench` is meant.
    if arguments.iter().any(|argument| argument == "--bench") {
        compare::run(folder.map(std::path::Path::new));
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
    use modmend::evidence::catalogue::{Catalogue, catalogue};
    use modmend::evidence::message::{Message, Wording};
    use modmend::evidence::messages::THEMES;
    use modmend::intake::{self, Origin, Source};
    use regex::{RegexSet, RegexSetBuilder};

    use super::{patterns, texts};

    const SIZE: usize = 1_000_000;
    const RUNS: usize = 7;

    /// The texts are written at these sizes.
    const WRITTEN: [usize; 4] = [10_000, 1_000_000, 10_000_000, 50_000_000];

    pub(super) fn run(written_to: Option<&Path>) {
        let own = std::env::temp_dir().join(format!("modmend-compare-{}", std::process::id()));
        let done = written_to.map_or_else(
            || {
                let done = compare_in(&own).map(|()| show_growth());
                // A folder that is left behind is no matter.
                let _ = fs::remove_dir_all(&own);
                done
            },
            write_to,
        );
        if let Err(error) = done {
            eprintln!("error: {error}");
            std::process::exit(1);
        }
    }

    /// Writes `patterns.json`, and each text at each size as `NAME.SIZE.txt`.
    fn write_to(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
        fs::create_dir_all(folder)?;
        let listed = serde_json::to_string(&patterns::all())?;
        fs::write(folder.join("patterns.json"), listed)?;
        for (name, make) in texts::COMPARED {
            for size in WRITTEN {
                fs::write(folder.join(format!("{name}.{size}.txt")), make(size))?;
            }
        }
        Ok(())
    }

    /// What a text costs with twice the catalogue, and with ten times the text.
    fn show_growth() {
        let twice = Catalogue::new(&[&THEMES.concat(), &mirrored()]);
        let anchors = |catalogue: &Catalogue, text: &str| {
            let mut found = 0;
            text.lines().for_each(|line| {
                catalogue.scan(line, |_| found += 1);
            });
            found
        };
        println!("| text | search with twice the catalogue | answer to ten times the text |");
        println!("| --- | ---: | ---: |");
        for (name, make) in texts::COMPARED {
            let (text, longer) = (make(SIZE), make(10 * SIZE));
            let of = |text: &str| best(|| answer_paste(text, &Choices::default())).as_secs_f64();
            let once = best(|| anchors(catalogue(), &text)).as_secs_f64();
            let of_twice = best(|| anchors(&twice, &text)).as_secs_f64();
            println!(
                "| {} | × {:.2} | × {:.1} |",
                name.replace('_', " "),
                of_twice / once,
                of(&longer) / of(&text),
            );
        }
    }

    /// As many messages again, in words that nobody says: each literal backwards. They live as long
    /// as the program, as those of the catalogue do.
    fn mirrored() -> Vec<&'static Message> {
        let messages = THEMES.iter().copied().flatten().copied();
        let mirror = |message: &'static Message| -> &'static Message {
            let wordings = message.wordings.iter().map(|wording| {
                let template: &'static str = backwards(wording.template).leak();
                Wording { template, ..*wording }
            });
            let wordings: Vec<_> = wordings.collect();
            Box::leak(Box::new(Message { wordings: wordings.leak(), ..*message }))
        };
        messages.map(mirror).collect()
    }

    /// A template with the letters of each literal in the other order.
    fn backwards(template: &str) -> String {
        let mut mirrored = String::new();
        for part in template.split_inclusive('}') {
            let (literal, hole) = part.find('{').map_or((part, ""), |at| part.split_at(at));
            mirrored.extend(literal.chars().rev());
            mirrored.push_str(hole);
        }
        mirrored
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
