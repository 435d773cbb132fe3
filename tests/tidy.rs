//! Rules for the repository itself.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The longest file of a folder, in lines.
const BUDGETS: &[(&str, usize)] = &[("src/ui", 180), ("src", 420)];

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(ROOT).unwrap().to_string_lossy().replace('\\', "/")
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).unwrap()
}

#[test]
fn files_are_small() {
    for path in files("src", "rs") {
        let name = relative(&path);
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        let (folder, budget) = BUDGETS.iter().find(|(folder, _)| name.starts_with(folder)).unwrap();
        assert!(lines <= *budget, "{name} has {lines} lines; {folder} allows {budget}");
    }
}

#[test]
fn only_the_rooms_of_the_browser_name_it() {
    for path in files("src", "rs") {
        let name = relative(&path);
        let text = fs::read_to_string(&path).unwrap();
        let is_browser = name.starts_with("src/ui/browser") || name.starts_with("src/ui/view");
        for word in ["web_sys", "js_sys", "wasm_bindgen_futures", "window()"] {
            assert!(is_browser || !text.contains(word), "{name} names {word}");
        }
        let is_page = name.starts_with("src/ui") || name == "src/main.rs" || name == "src/lib.rs";
        assert!(is_page || !text.contains("leptos"), "{name} names leptos");
    }
}

#[test]
fn the_core_has_no_clock_and_no_network() {
    for path in files("src", "rs") {
        let name = relative(&path);
        let text = fs::read_to_string(&path).unwrap();
        let is_command_line = name.starts_with("src/cli");
        for word in ["std::net::Tcp", "std::time", "SystemTime", "Instant", "std::fs", "std::env::"]
        {
            let is_allowed = is_command_line || name == "src/causes/sample/checks.rs";
            assert!(is_allowed || !text.contains(word), "{name} names {word}");
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    let marks = ["TODO", "FIXME", "XXX", "for now", "dbg!("];
    let folders = [("src", "rs"), ("xtask/src", "rs"), ("tests/e2e", "mjs"), ("style", "css")];
    for (folder, ending) in folders {
        for path in
            files(folder, ending).iter().filter(|path| !relative(path).contains("node_modules"))
        {
            let text = fs::read_to_string(path).unwrap();
            for mark in marks {
                assert!(!text.contains(mark), "{} holds {mark}", relative(path));
            }
        }
    }
}

/// The sentences in both languages, as `en: "…"` and `zh: "…"` pairs of the sources.
fn chinese_sentences() -> Vec<(String, String)> {
    let mut sentences = Vec::new();
    for path in files("src", "rs") {
        for line in fs::read_to_string(&path).unwrap().lines() {
            let Some((_, rest)) = line.split_once("zh: \"") else { continue };
            let sentence = rest.rsplit_once('"').map_or(rest, |(sentence, _)| sentence);
            sentences.push((relative(&path), sentence.to_owned()));
        }
    }
    sentences
}

#[test]
fn chinese_and_latin_are_spaced() {
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let sentences = chinese_sentences();
    assert!(sentences.len() > 40, "{}", sentences.len());
    for (file, sentence) in sentences {
        let plain = sentence.replace('`', "");
        let pairs = plain.chars().zip(plain.chars().skip(1));
        for (left, right) in pairs {
            let touches = (is_chinese(left) && (right.is_ascii_alphanumeric() || right == '{'))
                || ((left.is_ascii_alphanumeric() || left == '}') && is_chinese(right));
            assert!(!touches, "{file}: no space between {left} and {right} in {sentence}");
            assert!(
                !(is_chinese(left) && matches!(right, ',' | ';' | ':' | '?' | '!' | '(')),
                "{file}: half-width {right} in {sentence}"
            );
        }
    }
}

#[test]
fn the_two_readmes_have_the_same_shape() {
    let shape = |text: &str| -> Vec<usize> {
        text.lines()
            .filter(|line| line.starts_with('#'))
            .map(|line| line.matches('#').count())
            .collect()
    };
    let code = |text: &str| -> Vec<String> {
        text.split("```").skip(1).step_by(2).map(str::to_owned).collect()
    };
    let [english, chinese] = ["README.md", "README.zh-CN.md"].map(read);
    assert_eq!(shape(&english), shape(&chinese));
    assert_eq!(code(&english), code(&chinese));
}

#[test]
fn the_documents_name_every_room_and_command() {
    let architecture = read("ARCHITECTURE.md");
    for line in read("src/lib.rs").lines() {
        if let Some(room) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) {
            assert!(architecture.contains(&format!("`{room}`")), "ARCHITECTURE.md lacks {room}");
        }
    }
    let readme = read("README.md");
    for command in ["cargo xtask serve", "cargo xtask test", "cargo xtask build"] {
        assert!(readme.contains(command), "README.md lacks {command}");
    }
    assert!(read(".ci/run").contains("cargo xtask test --require-all"));
}

#[test]
fn the_policy_of_the_page_is_strict() {
    let page = read("index.html");
    assert!(page.contains("connect-src 'self'"));
    assert!(page.contains("default-src 'none'"));
    assert!(!page.contains("unsafe-inline") && !page.contains("'unsafe-eval'"));
    let frame = read("probe.html");
    assert!(frame.contains("default-src 'none'") && !frame.contains("unsafe-inline"));
    assert!(!frame.contains("'self'") && !frame.contains("'unsafe-eval'"));
    for path in files("src/ui", "rs") {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("style="), "{} has an inline style", relative(&path));
    }
}

/// The first screen of `index.html` is there before the program, which then takes its place.
#[test]
fn the_first_screen_says_what_the_program_says() {
    let page = read("index.html");
    let (_, screen) = page.split_once("<div id=\"shell\"").unwrap();
    let (screen, _) = screen.split_once("<script>").unwrap();
    let texts: String =
        files("src/ui", "rs").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let mut count = 0;
    for line in screen.lines().filter(|line| line.contains("lang=\"") && line.contains("</")) {
        let (_, said) = line.rsplit_once("\">").unwrap();
        let (said, _) = said.rsplit_once("</").unwrap();
        let said = said.replace("<code>", "`").replace("</code>", "`");
        if line.contains("</ol>") {
            continue;
        }
        assert!(texts.contains(&format!("\"{said}\"")), "the program does not say: {said}");
        count += 1;
    }
    assert!(count > 10, "{count}");
}
