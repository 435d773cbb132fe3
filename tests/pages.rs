//! The static pages of the causes.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use modmend::causes;
use modmend::lang::Lang;
use modmend::pages::{self, Page};

/// The content of a page; empty if there is none.
fn content<'p>(all: &'p [Page], path: &str) -> &'p str {
    all.iter().find(|page| page.path == path).map_or("", |page| &page.content)
}

/// The texts between `open` and `close`.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

#[test]
fn every_cause_has_a_whole_page_in_both_languages() {
    let all = pages::all("main.css");
    for cause in causes::ALL {
        for (lang, folder) in [(Lang::En, ""), (Lang::Zh, "zh/")] {
            let html = content(&all, &format!("cause/{}/{folder}index.html", cause.id));
            assert!(html.contains(&format!("<html lang=\"{}\">", lang.tag())));
            for part in ["<h1>", "class=\"example\"", "<ol class=\"steps\">", "class=\"sources\""] {
                assert!(html.contains(part), "{} lacks {part}", cause.id);
            }
            let text = between(html, "<main", "</main>").concat();
            let prose: String = between(&text, "<p>", "</p>").concat();
            assert!(!prose.contains(['{', '[']), "{}: a hole is open: {prose}", cause.id);
        }
    }
}

#[test]
fn the_index_lists_every_cause_with_its_messages() {
    let all = pages::all("main.css");
    for path in ["cause/index.html", "cause/zh/index.html"] {
        let html = content(&all, path);
        for cause in causes::ALL {
            assert!(
                html.contains(&format!("<code>{}</code>", cause.id)),
                "{path} lacks {}",
                cause.id
            );
        }
        let words = between(html, "data-words=\"", "\"");
        assert_eq!(words.len(), causes::ALL.len());
        assert!(words.iter().all(|words| words.len() > 40), "a row has no messages");
    }
}

/// Links between the pages lead somewhere, and the others are secure.
#[test]
fn links_lead_somewhere() {
    let all = pages::all("main.css");
    let known: BTreeSet<String> = all.iter().map(|page| page.path.clone()).collect();
    let outside = ["index.html", "favicon.svg", "main.css"];
    for page in all.iter().filter(|page| page.content.starts_with("<!doctype html>")) {
        let links = between(&page.content, "href=\"", "\"").into_iter();
        for link in links.chain(between(&page.content, "src=\"", "\"")) {
            if link.starts_with("https://") {
                continue;
            }
            let mut parts: Vec<&str> = page.path.split('/').collect();
            parts.pop();
            for part in link.split('/') {
                match part {
                    ".." => assert!(parts.pop().is_some(), "{}: {link} leaves the site", page.path),
                    "" => {}
                    part => parts.push(part),
                }
            }
            let mut target = parts.join("/");
            if link.ends_with('/') {
                target = format!("{target}/index.html").trim_start_matches('/').to_owned();
            }
            let is_known = known.contains(&target) || outside.contains(&target.as_str());
            assert!(is_known, "{}: {link} leads to {target}", page.path);
        }
    }
}
