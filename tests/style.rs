//! The style sheet's files: layers, and the contrast of the colours.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Name and text of each style file, without comments.
fn files() -> Vec<(String, String)> {
    let entries = fs::read_dir(Path::new(ROOT).join("style")).unwrap();
    let mut files: Vec<(String, String)> = entries
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, without_comments(&fs::read_to_string(entry.path()).unwrap()))
        })
        .collect();
    files.sort();
    files
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").unwrap().1)
}

fn layers() -> Vec<String> {
    let files = files();
    let (_, order) = files.iter().find(|(name, _)| name == "layers.css").unwrap();
    let names = order.trim().strip_prefix("@layer ").unwrap().strip_suffix(';').unwrap();
    names.split(", ").map(str::to_owned).collect()
}

#[test]
fn every_rule_is_in_a_layer() {
    let layers = layers();
    for (name, text) in files().into_iter().filter(|(name, _)| name != "layers.css") {
        let mut depth = 0_usize;
        let mut outside = String::new();
        for c in text.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ if depth == 0 => outside.push(c),
                _ => {}
            }
        }
        let heads: Vec<&str> = outside.split_whitespace().collect();
        assert!(heads.len() >= 2, "{name} is empty");
        for head in heads.chunks(2) {
            assert_eq!(head.first(), Some(&"@layer"), "{name} has a rule outside of a layer");
            assert!(
                layers.iter().any(|layer| Some(&layer.as_str()) == head.get(1)),
                "{name}: no layer {head:?}"
            );
        }
    }
}

/// Whether a line has a colour such as `#fff`. A selector such as `#shell` is none.
fn has_hex(line: &str) -> bool {
    line.split('#').skip(1).any(|rest| {
        let word = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        word.len() >= 3 && word.chars().all(|c| c.is_ascii_hexdigit())
    })
}

/// A part takes its colours from the tokens.
#[test]
fn colours_are_chosen_in_the_tokens_only() {
    for (name, text) in files().into_iter().filter(|(name, _)| name != "tokens.css") {
        let names = |line: &&str| {
            ["rgb(", "hsl(", "oklch("].iter().any(|word| line.contains(word)) || has_hex(line)
        };
        let line = text.lines().find(names);
        assert!(line.is_none(), "{name} names a colour: {line:?}");
    }
}

/// What is read on what, and how strong the contrast has to be: WCAG 2.2, 1.4.3 for text.
const READ: &[(&str, &[&str])] = &[
    ("ink", &["paper", "surface", "sunk", "mark", "mark-wash", "warn-wash", "accent-wash"]),
    ("soft", &["paper", "surface", "sunk", "mark-wash", "warn-wash"]),
    ("accent", &["paper", "surface", "sunk", "accent-wash"]),
    ("accent-strong", &["paper", "surface"]),
    ("accent-ink", &["accent", "accent-strong"]),
    ("ok", &["paper", "surface"]),
    ("warn", &["paper", "surface", "warn-wash"]),
];

/// What only has to be seen: 1.4.11, the bounds of fields, the focus, marks.
const SEEN: &[(&str, &[&str])] = &[
    ("edge", &["paper", "surface", "sunk"]),
    ("accent", &["paper", "surface", "sunk"]),
    ("mark-edge", &["surface", "mark-wash"]),
    ("ok", &["surface"]),
    ("warn", &["surface"]),
];

/// Says nothing by its colour.
const DECORATION: &[&str] = &["line"];

/// Each colour of the tokens: its name, and its value in light and in dark.
fn colours() -> Vec<(String, [String; 2])> {
    let files = files();
    let (_, tokens) = files.iter().find(|(name, _)| name == "tokens.css").unwrap();
    let lines = tokens.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    lines
        .filter_map(|(name, value)| {
            let pair = value.strip_prefix("light-dark(")?.strip_suffix(");")?;
            let (light, dark) = pair.split_once(", ").unwrap();
            Some((name.to_owned(), [light.to_owned(), dark.to_owned()]))
        })
        .collect()
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').unwrap();
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(at..at + 2).unwrap(), 16).unwrap());
        let share = value / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn black_on_white_has_the_most_contrast() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.01);
}

#[test]
fn colours_have_the_contrast_that_reading_needs() {
    let colours = colours();
    let value = |name: &str, theme: usize| {
        let (_, values) = colours.iter().find(|(known, _)| known == name).unwrap();
        values.get(theme).unwrap().clone()
    };
    for (table, least) in [(READ, 4.5), (SEEN, 3.0)] {
        for (front, backs) in table {
            for back in *backs {
                for (theme, name) in ["light", "dark"].into_iter().enumerate() {
                    let found = contrast(&value(front, theme), &value(back, theme));
                    assert!(found >= least, "{front} on {back}, {name}: {found:.2} < {least}");
                }
            }
        }
    }
}

#[test]
fn every_colour_is_in_the_tables() {
    let colours = colours();
    assert!(colours.len() > 10);
    for (name, _) in colours {
        let is_listed = [READ, SEEN]
            .iter()
            .flat_map(|table| table.iter())
            .any(|(front, backs)| *front == name || backs.contains(&name.as_str()));
        assert!(is_listed || DECORATION.contains(&name.as_str()), "{name} is in no table");
    }
}
