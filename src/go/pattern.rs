//! The pattern lists of GOPRIVATE, GONOPROXY, GONOSUMDB and GOINSECURE.
//!
//! Source: `golang.org/x/mod/module/module.go`, `MatchPrefixPatterns`, and `path/match.go` of the
//! standard library, Go 1.27.

use super::version::GoVersion;

/// The first release that drops one trailing slash of a pattern. Before it, such a pattern
/// matches nothing that Go looks up.
const DROPS_SLASH: GoVersion = GoVersion::minor(18);

/// The first pattern of a comma-separated list that matches a prefix of `target`,
/// in whole path elements; `None` if none does. Nothing is trimmed: a space is part
/// of its pattern. As Go 1.18 and later have it. Source: `MatchPrefixPatterns`.
pub fn find_match<'l>(list: &'l str, target: &str) -> Option<&'l str> {
    find_match_as_of(DROPS_SLASH, list, target)
}

/// As [`find_match`], for a release of Go.
pub fn find_match_as_of<'l>(version: GoVersion, list: &'l str, target: &str) -> Option<&'l str> {
    list.split(',').find(|pattern| {
        let bare = pattern.strip_suffix('/').filter(|_| version >= DROPS_SLASH);
        let glob = bare.unwrap_or(pattern);
        !glob.is_empty() && prefix_of(target, glob).is_some_and(|prefix| matches(glob, prefix))
    })
}

/// As many leading elements of `target` as `glob` has; `None` if it has fewer.
fn prefix_of<'t>(target: &'t str, glob: &str) -> Option<&'t str> {
    let slashes = glob.matches('/').count();
    match target.match_indices('/').nth(slashes) {
        Some((end, _)) => target.get(..end),
        None if target.matches('/').count() == slashes => Some(target),
        None => None,
    }
}

/// `path.Match`; a malformed pattern matches nothing.
///
/// A star takes bytes, not characters, as in Go: behind it, the bytes of one character may be
/// taken one by one, so that `*??` matches `日`.
pub fn matches(pattern: &str, name: &str) -> bool {
    match_all(pattern.as_bytes(), name.as_bytes()).unwrap_or(false)
}

/// `path.ErrBadPattern`.
struct BadPattern;

/// Source: `Match`.
fn match_all(mut pattern: &[u8], mut name: &[u8]) -> Result<bool, BadPattern> {
    while !pattern.is_empty() {
        let (star, chunk, rest) = scan_chunk(pattern);
        pattern = rest;
        if star && chunk.is_empty() {
            return Ok(!name.contains(&b'/'));
        }
        let is_last = pattern.is_empty();
        let mut found = match_chunk(chunk, name)?.filter(|tail| tail.is_empty() || !is_last);
        if found.is_none() && star {
            let mut rest = name;
            while let Some((first, behind)) = rest.split_first() {
                if *first == b'/' || found.is_some() {
                    break;
                }
                found = match_chunk(chunk, behind)?.filter(|tail| tail.is_empty() || !is_last);
                rest = behind;
            }
        }
        match found {
            Some(tail) => name = tail,
            None => return Ok(false),
        }
    }
    Ok(name.is_empty())
}

/// Leading stars, then everything up to the next star that is not in a class.
/// Source: `scanChunk`.
fn scan_chunk(pattern: &[u8]) -> (bool, &[u8], &[u8]) {
    let stars = pattern.iter().take_while(|b| **b == b'*').count();
    let body = pattern.get(stars..).unwrap_or_default();
    let mut in_class = false;
    let mut escaped = false;
    let end = body.iter().position(|b| {
        if escaped {
            escaped = false;
            return false;
        }
        match b {
            b'\\' => escaped = true,
            b'[' => in_class = true,
            b']' => in_class = false,
            b'*' => return !in_class,
            _ => {}
        }
        false
    });
    let (chunk, rest) = body.split_at_checked(end.unwrap_or(body.len())).unwrap_or((body, &[]));
    (stars > 0, chunk, rest)
}

/// Matches a chunk at the start of `name` and gives what is left of it. The whole chunk
/// is read even after a mismatch, so that a malformed one is always noticed.
/// Source: `matchChunk`.
fn match_chunk<'n>(chunk: &[u8], name: &'n [u8]) -> Result<Option<&'n [u8]>, BadPattern> {
    let mut chunk = chunk;
    let mut name = Some(name);
    while let Some((first, behind)) = chunk.split_first() {
        chunk = behind;
        match first {
            b'[' => {
                let candidate = name.and_then(split_char);
                let (is_match, after_class) = match_class(behind, candidate.map(|(c, _)| c))?;
                chunk = after_class;
                name = candidate.filter(|_| is_match).map(|(_, tail)| tail);
            }
            b'?' => {
                let candidate = name.and_then(split_char);
                name = candidate.filter(|(c, _)| *c != '/').map(|(_, tail)| tail);
            }
            literal => {
                let mut literal = literal;
                if *literal == b'\\' {
                    (literal, chunk) = behind.split_first().ok_or(BadPattern)?;
                }
                let candidate = name.and_then(<[u8]>::split_first);
                name = candidate.filter(|(b, _)| *b == literal).map(|(_, tail)| tail);
            }
        }
    }
    Ok(name)
}

/// Reads a class behind its `[` and says whether it holds `c`.
fn match_class(class: &[u8], c: Option<char>) -> Result<(bool, &[u8]), BadPattern> {
    let (negated, mut rest) = match class.split_first() {
        Some((b'^', behind)) => (true, behind),
        _ => (false, class),
    };
    let mut is_match = false;
    let mut ranges = 0;
    loop {
        if let Some((b']', behind)) = rest.split_first()
            && ranges > 0
        {
            return Ok((is_match != negated, behind));
        }
        let (low, behind) = class_char(rest)?;
        let (high, behind) = match behind.split_first() {
            Some((b'-', behind)) => class_char(behind)?,
            _ => (low, behind),
        };
        is_match |= c.is_some_and(|c| low <= c && c <= high);
        ranges += 1;
        rest = behind;
    }
}

/// One character of a class. Source: `getEsc`.
fn class_char(class: &[u8]) -> Result<(char, &[u8]), BadPattern> {
    let class = match class.split_first() {
        None | Some((b'-' | b']', _)) => return Err(BadPattern),
        Some((b'\\', behind)) => behind,
        Some(_) => class,
    };
    let (c, rest) = split_char(class).ok_or(BadPattern)?;
    if rest.is_empty() { Err(BadPattern) } else { Ok((c, rest)) }
}

/// The first character; a byte that begins none is one of its own, U+FFFD.
/// Source: `utf8.DecodeRune`.
fn split_char(text: &[u8]) -> Option<(char, &[u8])> {
    let (_, behind) = text.split_first()?;
    let head = text.get(..4).unwrap_or(text);
    let first = head.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
    Some(match first {
        Some(c) => (c, text.get(c.len_utf8()..).unwrap_or_default()),
        None => (char::REPLACEMENT_CHARACTER, behind),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_takes_bytes() {
        assert!(matches("*??", "日"));
        assert!(matches("*[^a][^a]", "日"));
        assert!(matches("?", "日"));
        assert!(!matches("??", "日"));
    }

    #[test]
    fn up_to_1_17_a_trailing_slash_is_part_of_the_pattern() {
        let find = |minor| find_match_as_of(GoVersion::minor(minor), "corp.com/", "corp.com/a");
        assert_eq!(find(18), Some("corp.com/"));
        assert_eq!(find(17), None);
    }
}
