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

/// A part takes its colours from the tokens.
#[test]
fn colours_are_chosen_in_the_tokens_only() {
    for (name, text) in files().into_iter().filter(|(name, _)| name != "tokens.css") {
        for word in ["rgb(", "hsl(", "oklch(", "#"] {
            let line = text.lines().find(|line| line.contains(word));
            assert!(line.is_none(), "{name} names a colour: {line:?}");
        }
    }
}
