//! The static pages: one for each cause and an index by theme, in both languages, readable without
//! JavaScript and WebAssembly. Made from the constants of the causes when the page is built.

mod cause_page;

mod html;

mod index_page;

mod messages;

mod text;

use crate::causes;
use crate::lang::Lang;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Relative to the folder of the site, with `/`: `cause/connect-refused/index.html`.
    pub path: String,
    /// Its content.
    pub content: String,
}

/// The script that searches the index. It only hides rows; without it all are shown.
const SEARCH: &str = include_str!("pages/search.js");

/// The script by which the pages have the colours that a person has chosen.
const THEME: &str = include_str!("pages/theme.js");

/// All pages. `style` is the name of the style sheet in the folder of the site.
pub fn all(style: &str) -> Vec<Page> {
    let script = |path: &str, content: &str| Page { path: path.into(), content: content.into() };
    let mut pages = vec![script("cause/search.js", SEARCH), script("cause/theme.js", THEME)];
    for lang in [Lang::En, Lang::Zh] {
        pages.push(index_page::page(lang, style));
        for (cause, samples) in causes::samples() {
            pages.push(cause_page::page(cause, samples, lang, style));
        }
    }
    pages
}

/// The folder of a cause's page below the folder of all of them, with a `/` behind it.
fn folder(id: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{id}/"),
        Lang::Zh => format!("{id}/zh/"),
    }
}

/// The way from a page in such a folder up to the site.
const fn up(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "../../",
        Lang::Zh => "../../../",
    }
}
