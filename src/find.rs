//! Search for a few bytes in a line. The standard library prepares each search for needles and
//! texts of any length; lines and words are short, and the preparation takes longer than the search.

/// Where `needle`, which is not empty, stands first.
pub(crate) fn find(text: &str, needle: &str) -> Option<usize> {
    let (text, needle) = (text.as_bytes(), needle.as_bytes());
    let first = needle.first()?;
    let mut from = 0;
    loop {
        let rest = text.get(from..)?;
        let at = from + rest.iter().position(|byte| byte == first)?;
        if text.get(at..)?.starts_with(needle) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// Whether `needle` stands in `text`.
pub(crate) fn contains(text: &str, needle: &str) -> bool {
    needle.is_empty() || find(text, needle).is_some()
}

/// What stands before `needle` and behind it, where it stands first.
pub(crate) fn split_once<'t>(text: &'t str, needle: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, needle)?;
    Some((text.get(..at)?, text.get(at + needle.len()..)?))
}

/// The same, where it stands last.
pub(crate) fn rsplit_once<'t>(text: &'t str, needle: &str) -> Option<(&'t str, &'t str)> {
    let bytes = text.as_bytes();
    let first = needle.as_bytes().first()?;
    let mut end = bytes.len();
    loop {
        let at = bytes.get(..end)?.iter().rposition(|byte| byte == first)?;
        if bytes.get(at..)?.starts_with(needle.as_bytes()) {
            return Some((text.get(..at)?, text.get(at + needle.len()..)?));
        }
        end = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_what_the_standard_library_finds() {
        let texts = ["", "a", "aab", "a: b: c", ": ", "::: :", "go: x: \u{4f60}: y", "\u{2019}: "];
        for text in texts {
            for needle in ["a", "ab", ": ", ": c", "://", "\u{4f60}", "\u{2019}"] {
                assert_eq!(find(text, needle), text.find(needle), "{text} {needle}");
                assert_eq!(contains(text, needle), text.contains(needle), "{text} {needle}");
                assert_eq!(split_once(text, needle), text.split_once(needle), "{text} {needle}");
                assert_eq!(rsplit_once(text, needle), text.rsplit_once(needle), "{text} {needle}");
            }
        }
    }
}
