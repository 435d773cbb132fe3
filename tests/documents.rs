//! Documents that are made from the constants. `MODMEND_WRITE=1` writes them anew.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use modmend::cause::Theme;
use modmend::causes;
use modmend::lang::{Lang, Text};

const HEADING: Text = Text { en: "# The causes modmend knows", zh: "# modmend 能识别的根因" };
const ID: Text = Text { en: "id", zh: "id" };
const MEANING: Text = Text { en: "what it is", zh: "含义" };
const FIX: Text = Text { en: "what fixes it", zh: "如何修复" };

/// The list of causes by theme.
fn list(lang: Lang) -> String {
    let mut lines = vec![HEADING.get(lang).to_owned()];
    for theme in Theme::ALL {
        let [name, id, meaning, fix] = [theme.name(), ID, MEANING, FIX].map(|text| text.get(lang));
        lines.push(format!("\n## {name}\n\n| {id} | {meaning} | {fix} |\n| --- | --- | --- |"));
        let causes = causes::ALL.iter().filter(|cause| cause.theme == theme);
        lines.extend(causes.map(|cause| {
            let [name, fix] = [cause.name, cause.fix.words()].map(|text| text.get(lang));
            format!("| `{}` | {name} | {fix} |", cause.id)
        }));
    }
    lines.join("\n") + "\n"
}

#[test]
fn the_list_of_causes_is_up_to_date() {
    for (lang, name) in [(Lang::En, "docs/causes.md"), (Lang::Zh, "docs/causes.zh-CN.md")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        if std::env::var_os("MODMEND_WRITE").is_some() {
            std::fs::write(&path, list(lang)).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(written == list(lang), "{name} is out of date: see CONTRIBUTING.md");
    }
}
