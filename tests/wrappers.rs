//! Any sample inside of any wrapper, or of several, gives the same evidence.
#![cfg(not(target_arch = "wasm32"))]

mod transcripts {
    pub(crate) mod corpus;
}

use modmend::evidence;
use modmend::intake::{self, Origin, Source};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use transcripts::corpus::outputs;

/// A name, and what it puts around a text.
type Wrapper = (&'static str, fn(&str) -> String);

/// The ids of an entry's messages, and its values by name.
type EntryEvidence = (Vec<&'static str>, Vec<(&'static str, String)>);

/// What terminals, build systems and web pages put around a line.
const WRAPPERS: &[Wrapper] = &[
    ("BuildKit", |line| format!("#12 1.234 {line}")),
    ("BuildKit without a time", |line| format!("#7 {line}")),
    ("seconds", |line| format!("0.512 {line}")),
    ("GitHub Actions", |line| format!("2026-11-21T10:00:00.1234567Z {line}")),
    ("GitHub annotation", |line| format!("##[error]{line}")),
    ("GitLab", |line| format!("2026-11-21T10:00:00.123456Z 01O {line}")),
    ("Jenkins", |line| format!("[2026-11-21T10:00:00.123Z] {line}")),
    ("Jenkins clock", |line| format!("10:00:00  {line}")),
    ("docker compose", |line| format!("builder-1  | {line}")),
    ("container runtime", |line| format!("2026-11-21T10:00:00.123456789Z stderr F {line}")),
    ("colour", |line| format!("\u{1b}[1;31m{line}\u{1b}[0m")),
    ("erase line", |line| format!("\u{1b}[2K\r{line}")),
    ("Markdown quote", |line| format!("> {line}")),
    ("carriage return", |line| format!("{line}\r")),
    ("tabs turned to spaces", |line| line.replace('\t', "        ")),
    ("no-break spaces", |line| line.replace(' ', "\u{a0}")),
    ("NUL bytes", |line| format!("{line}\0")),
    ("pretty quotes", |line| line.replace('"', "\u{201d}")),
];

/// What stands around the whole text.
const FRAMES: &[Wrapper] = &[
    ("nothing", str::to_owned),
    ("byte order mark", |text| format!("\u{feff}{text}")),
    ("Markdown fence", |text| format!("```console\n{text}\n```")),
    ("a typed command", |text| format!("me@box:~/src$ go build ./...\n{text}\nme@box:~/src$ ")),
    ("PowerShell", |text| format!("PS C:\\src> go build ./...\n{text}\nPS C:\\src> ")),
    ("go env behind it", |text| format!("{text}\n\nGOPROXY='https://a.b,direct'\nGOOS='linux'\n")),
];

/// Messages and values of every entry.
fn evidence(text: &str) -> Vec<EntryEvidence> {
    let evidence = evidence::gather(intake::read(&[Source { origin: Origin::Paste, text }]));
    let entries = evidence.log.entries.iter().map(|entry| {
        let ids = entry.said.iter().map(|said| said.message.id).collect();
        let values = entry.captures.iter().map(|(name, value)| (name, value.to_owned())).collect();
        (ids, values)
    });
    entries.collect()
}

fn wrapped(text: &str, wrap: fn(&str) -> String) -> String {
    text.split('\n').map(wrap).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_wrapper_around_each_transcript_changes_nothing() {
    for output in outputs() {
        let plain = evidence(&output.text);
        for (name, wrap) in WRAPPERS {
            let text = wrapped(&output.text, *wrap);
            assert_eq!(evidence(&text), plain, "{name} around {}:\n{text}", output.scenario);
        }
        for (name, frame) in FRAMES {
            let text = frame(&output.text);
            assert_eq!(evidence(&text), plain, "{name} around {}:\n{text}", output.scenario);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/properties.regressions",
        ))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_mix_of_wrappers_changes_nothing(
        index in 0_usize..1000,
        wrappers in prop::collection::vec(0..WRAPPERS.len(), 0..4),
        frame in 0..FRAMES.len(),
    ) {
        let outputs = outputs();
        let Some(output) = outputs.get(index % outputs.len()) else { return Ok(()) };
        let mut text = output.text.clone();
        let mut names = Vec::new();
        for (name, wrap) in wrappers.iter().filter_map(|index| WRAPPERS.get(*index)) {
            text = wrapped(&text, *wrap);
            names.push(*name);
        }
        if let Some((name, frame)) = FRAMES.get(frame) {
            text = frame(&text);
            names.push(*name);
        }
        prop_assert_eq!(evidence(&text), evidence(&output.text), "{:?}:\n{}", names, text);
    }
}
