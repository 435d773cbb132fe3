//! HTML: what every page has around its content, and text that cannot become markup.

use super::text;
use crate::evidence::captures::Captures;
use crate::lang::{Lang, Piece, Text};

/// What differs between pages.
pub(super) struct Frame<'p> {
    /// The language.
    pub(super) lang: Lang,
    /// The heading of the browser's tab.
    pub(super) title: String,
    /// For search engines: one sentence.
    pub(super) description: String,
    /// The way up to the folder of the site.
    pub(super) up: &'p str,
    /// The same page in the other language, relative to this one.
    pub(super) other: &'p str,
    /// The name of the style sheet.
    pub(super) style: &'p str,
    /// Elements of the head that this page alone has.
    pub(super) head: &'p str,
}

/// A whole page around its main content.
pub(super) fn document(frame: &Frame<'_>, main: &str) -> String {
    let Frame { lang, up, other, style, head, .. } = frame;
    let [title, description] = [&frame.title, &frame.description].map(|text| escape(text));
    let [switch, home] = [text::OTHER_LANGUAGE, text::HOME].map(|text| escape(text.get(*lang)));
    let [tag, other_tag] = [lang.tag(), lang.other().tag()];
    format!(
        "<!doctype html>
<html lang=\"{tag}\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">
<meta name=\"referrer\" content=\"no-referrer\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>{title}</title>
<meta name=\"description\" content=\"{description}\">
<link rel=\"alternate\" hreflang=\"{other_tag}\" href=\"{other}\">
<link rel=\"icon\" href=\"{up}favicon.svg\" type=\"image/svg+xml\">
<link rel=\"stylesheet\" href=\"{up}{style}\">
<script src=\"{up}cause/theme.js\"></script>
{head}</head>
<body>
<header class=\"top\"><a class=\"brand\" href=\"{up}\">modmend</a><a class=\"tagline\" href=\"{up}\">{home}</a><a class=\"quiet\" href=\"{other}\" hreflang=\"{other_tag}\" lang=\"{other_tag}\">{switch}</a></header>
<main class=\"page static\">
{main}</main>
</body>
</html>
"
    )
}

/// Text as HTML text or as the value of a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A sentence with its values, code set as code.
pub(super) fn sentence(text: Text, lang: Lang, captures: &Captures) -> String {
    let pieces = text.pieces(lang, captures).into_iter();
    pieces
        .map(|piece| match piece {
            Piece::Plain(words) => escape(&words),
            Piece::Code(words) => format!("<code>{}</code>", escape(&words)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
