//! The index of all causes by theme.

use super::html::{self, Frame, escape};
use super::messages::{readable, wordings};
use super::{Page, folder, text};
use crate::cause::{Cause, Theme};
use crate::causes;
use crate::lang::Lang;

pub(super) fn page(lang: Lang, style: &str) -> Page {
    let (path, up, other) = match lang {
        Lang::En => ("cause/index.html", "../", "zh/"),
        Lang::Zh => ("cause/zh/index.html", "../../", "../"),
    };
    let title = text::INDEX_TITLE.get(lang);
    let lead = text::INDEX_LEAD.get(lang);
    let head = match lang {
        Lang::En => "<script src=\"search.js\" defer></script>\n",
        Lang::Zh => "<script src=\"../search.js\" defer></script>\n",
    };
    let frame = Frame {
        lang,
        title: format!("{title} · modmend"),
        description: lead.to_owned(),
        up,
        other,
        style,
        head,
    };
    let themes: String = Theme::ALL.iter().map(|theme| section(*theme, lang)).collect();
    let [title, lead, search, nothing] =
        [title, lead, text::SEARCH.get(lang), text::NOTHING.get(lang)].map(escape);
    let main = format!(
        "<h1>{title}</h1>
<p class=\"lead\">{lead}</p>
<p class=\"search\" hidden><label for=\"words\">{search}</label> <input id=\"words\" type=\"search\" autocomplete=\"off\"></p>
<p class=\"nothing\" hidden>{nothing}</p>
{themes}"
    );
    Page { path: path.to_owned(), content: html::document(&frame, &main) }
}

fn section(theme: Theme, lang: Lang) -> String {
    let causes = causes::ALL.iter().filter(|cause| cause.theme == theme);
    let rows: String = causes.map(|cause| row(cause, lang)).collect();
    let name = escape(theme.name().get(lang));
    format!(
        "<section data-theme=\"{theme:?}\">\n<h2>{name}</h2>\n<ul class=\"causes\">\n{rows}</ul>\n</section>\n"
    )
}

fn row(cause: &Cause, lang: Lang) -> String {
    let messages: Vec<String> = wordings(cause).into_iter().map(readable).collect();
    let words = format!("{} {} {}", cause.id, cause.name.get(lang), messages.join(" "));
    let words = escape(&words.to_lowercase());
    let name = escape(cause.name.get(lang));
    let up = match lang {
        Lang::En => "",
        Lang::Zh => "../",
    };
    let (id, folder) = (cause.id, folder(cause.id, lang));
    format!(
        "<li data-words=\"{words}\"><a href=\"{up}{folder}\">{name}</a> <code>{id}</code></li>\n"
    )
}
