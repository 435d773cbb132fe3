//! How fast pasted text is answered. The cost is meant to grow with its length and with
//! nothing else: ten times the text may take ten times as long, and hardly more.
//!
//! `cargo bench` prints the throughput of each kind of text at each size.

#[cfg(not(target_arch = "wasm32"))]
#[expect(dead_code, reason = "each benchmark uses some of the texts")]
mod texts;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    divan::main();
}

#[cfg(not(target_arch = "wasm32"))]
mod throughput {
    use divan::Bencher;
    use divan::counter::BytesCount;
    use modmend::answer::{Choices, answer_paste};
    use modmend::go::fetch_plan::Plan;
    use modmend::go::fetch_plan::answer::Answer;
    use modmend::go::fetch_plan::settings::Settings;
    use modmend::go::fetch_plan::walk::{Task, walk};
    use modmend::go::fetch_plan::wanted::{Kind, Wanted};

    use super::texts;

    /// The sizes of the texts, in bytes.
    const SIZES: &[usize] = &[10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];
    /// The sizes where a text is one line, or where a person's limits are far below.
    const SMALLER: &[usize] = &[10_000, 100_000, 1_000_000, 10_000_000];

    fn answer(bencher: Bencher<'_, '_>, text: &str) {
        bencher
            .counter(BytesCount::of_str(text))
            .bench(|| answer_paste(divan::black_box(text), &Choices::default()));
    }

    /// A plan, and a walk through it in which nothing is found.
    #[divan::bench]
    fn fetch_plan(bencher: Bencher<'_, '_>) {
        let settings = Settings {
            goproxy: "https://a.example|https://b.example,direct".to_owned(),
            ..Settings::default()
        };
        bencher.bench(|| {
            let wanted = Wanted::read(divan::black_box("example.com/A/b@v1.2.3"), Kind::Module);
            wanted.map(|wanted| {
                let plan = Plan::new(&settings, &wanted);
                let walk = walk(&settings, &wanted, Task::Download, &mut |_| {
                    Answer::Status(404, "Not Found".to_owned())
                });
                (plan, walk)
            })
        });
    }

    /// Declares a benchmark for a kind of text.
    macro_rules! texts {
        ($($(#[$doc:meta])* $name:ident: $sizes:ident;)+) => {
            $($(#[$doc])*
            #[divan::bench(args = $sizes, max_time = 5, sample_count = 10, sample_size = 1)]
            fn $name(bencher: Bencher<'_, '_>, size: usize) {
                answer(bencher, &texts::$name(size));
            })+
        };
    }

    texts! {
        /// Real failures, now and then, in the output of a build.
        transcripts_among_build_noise: SIZES;
        /// Every line is a failure that has a cause.
        every_line_an_error: SIZES;
        /// Every line is a failure, and no two are of the same module.
        every_module_another: SIZES;
        /// Every line is an error of Go that nobody knows.
        unknown_go_errors: SIZES;
        /// The anchors of messages that then do not match.
        near_misses: SIZES;
        /// Printable characters in any order.
        random_text: SIZES;
        /// Variables of `go env`, again and again.
        go_env_again_and_again: SMALLER;
        /// One line of real failures.
        one_line_of_errors: SMALLER;
        /// One line that is a message whose hole never ends.
        one_line_of_near_misses: SMALLER;
        /// One line of one character.
        one_line_of_nothing: SMALLER;
        /// One failure with all other lines below it, indented.
        one_entry_of_indented_lines: SMALLER;
        /// Quotes in quotes in one line of JSON.
        one_line_of_json: SMALLER;
        /// Every line is as wide as a console, as if it had been cut there.
        cut_at_the_console: SMALLER;
        /// Requests of `go -x` that begin and never end.
        requests_that_never_end: SMALLER;
        /// A multi-line message whose first line stands before empty lines.
        empty_lines_behind_a_heading: SMALLER;
        /// Values of `go env` that open a quote and never close it.
        quotes_that_never_close: SMALLER;
    }
}
