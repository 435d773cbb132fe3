//! Just enough of HTML to find tags: comments, attributes, script bodies.

/// The tags of a page, in order, without those inside comments and scripts.
#[derive(Debug)]
pub(super) struct Tags<'page> {
    page: &'page str,
    at: usize,
}

/// One opening tag, with its text content if it is a script.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'page> {
    start: usize,
    end: usize,
    name: &'page str,
    attributes: &'page str,
    body: &'page str,
}

impl<'page> Tags<'page> {
    /// All tags of `page`.
    pub(super) fn of(page: &'page str) -> Self {
        Self { page, at: 0 }
    }

    fn skip_comment(&mut self, start: usize) -> Option<()> {
        self.at = start + self.page.get(start..)?.find("-->")? + "-->".len();
        Some(())
    }

    fn read_tag(&mut self, start: usize) -> Option<Tag<'page>> {
        let inside = self.page.get(start + 1..)?;
        let length = tag_length(inside)?;
        let text = inside.get(..length)?;
        let name_length =
            text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(text.len());
        let (name, attributes) = text.split_at_checked(name_length)?;
        let end = start + 1 + length + 1;
        self.at = end;
        let mut tag = Tag { start, end, name, attributes, body: "" };
        if tag.is("script") {
            let rest = self.page.get(end..)?;
            tag.body = rest.get(..script_length(rest))?;
            self.at = end + tag.body.len();
        }
        Some(tag)
    }
}

impl<'page> Iterator for Tags<'page> {
    type Item = Tag<'page>;

    fn next(&mut self) -> Option<Tag<'page>> {
        loop {
            let start = self.at + self.page.get(self.at..)?.find('<')?;
            let rest = self.page.get(start + 1..)?;
            if rest.starts_with("!--") {
                self.skip_comment(start)?;
            } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                return self.read_tag(start);
            } else {
                self.at = start + 1;
            }
        }
    }
}

impl<'page> Tag<'page> {
    /// Whether this is a tag of that name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute: empty if it is there without one.
    pub(super) fn attribute(&self, name: &str) -> Option<&'page str> {
        let mut rest = self.attributes;
        while let Some((key, value, after)) = next_attribute(rest) {
            if key.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after;
        }
        None
    }

    /// The script between this tag and its closing one.
    pub(super) fn body(&self) -> &'page str {
        self.body
    }

    /// `page` as the text before this tag, the tag, and the text after it.
    pub(super) fn split<'text>(&self, page: &'text str) -> (&'text str, &'text str, &'text str) {
        let part = |range| page.get(range).unwrap_or_default();
        (part(0..self.start), part(self.start..self.end), part(self.end..page.len()))
    }
}

/// How far the closing `>` is, past any that is quoted.
fn tag_length(inside: &str) -> Option<usize> {
    let mut quote = None;
    for (index, c) in inside.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(index),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// How long the script is that `rest` begins with.
fn script_length(rest: &str) -> usize {
    rest.to_ascii_lowercase().find("</script").unwrap_or(rest.len())
}

/// The first attribute in `text`: its name, its value, and what follows.
fn next_attribute(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
    let is_end = |c: char| c.is_ascii_whitespace() || c == '=' || c == '/';
    let (name, rest) = text.split_at_checked(text.find(is_end).unwrap_or(text.len()))?;
    if name.is_empty() {
        return None;
    }
    let Some(value) = rest.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start) else {
        return Some((name, "", rest));
    };
    for quote in ['"', '\''] {
        if let Some((value, after)) =
            value.strip_prefix(quote).and_then(|value| value.split_once(quote))
        {
            return Some((name, value, after));
        }
    }
    let end = value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len());
    let (value, after) = value.split_at_checked(end)?;
    Some((name, value, after))
}

#[cfg(test)]
mod tests {
    use super::Tags;

    #[test]
    fn attributes_may_be_quoted_either_way_or_not_at_all() {
        let tag = Tags::of("<meta a=\"x > y\" b='\"' c=z/ defer>").next().unwrap();
        assert_eq!(tag.attribute("a"), Some("x > y"));
        assert_eq!(tag.attribute("B"), Some("\""));
        assert_eq!(tag.attribute("c"), Some("z/"));
        assert_eq!(tag.attribute("defer"), Some(""));
        assert_eq!(tag.attribute("src"), None);
    }

    #[test]
    fn tags_in_comments_and_scripts_are_not_tags() {
        let names: Vec<&str> = Tags::of("1 < 2 <!-- <b> --><script>'<i>'</script><p data-a></p>")
            .map(|tag| tag.name)
            .collect();
        assert_eq!(names, ["script", "p"]);
    }

    #[test]
    fn a_split_page_joins_to_the_same_page() {
        let page = "<p>中文</p><br/>end";
        for tag in Tags::of(page) {
            let (before, text, after) = tag.split(page);
            assert_eq!(format!("{before}{text}{after}"), page);
            assert!(text.starts_with('<') && text.ends_with('>'));
        }
    }

    #[test]
    fn an_unfinished_page_ends_without_a_tag() {
        assert_eq!(Tags::of("<script src='a.js'").count(), 0);
        assert_eq!(Tags::of("<!-- <b>").count(), 0);
    }
}
