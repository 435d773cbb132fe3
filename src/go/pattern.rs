//! The pattern lists of GOPRIVATE, GONOPROXY, GONOSUMDB and GOINSECURE.
//!
//! Source: `golang.org/x/mod/module`, `MatchPrefixPatterns` (Go 1.18 and later: one
//! trailing slash is dropped), and `path.Match` of the standard library.

/// The first pattern of a comma-separated list that matches a prefix of `target`,
/// in whole path elements; `None` if none does. Nothing is trimmed: a space is part
/// of its pattern.
pub fn find_match<'l>(list: &'l str, target: &str) -> Option<&'l str> {
    list.split(',').find(|pattern| {
        let glob = pattern.strip_suffix('/').unwrap_or(pattern);
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
pub fn matches(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    match_all(&pattern, &name).unwrap_or(false)
}

/// `path.ErrBadPattern`.
struct BadPattern;

fn match_all(mut pattern: &[char], mut name: &[char]) -> Result<bool, BadPattern> {
    while !pattern.is_empty() {
        let (star, chunk, rest) = scan_chunk(pattern);
        pattern = rest;
        if star && chunk.is_empty() {
            return Ok(!name.contains(&'/'));
        }
        let is_last = pattern.is_empty();
        let mut found = match_chunk(chunk, name)?.filter(|tail| tail.is_empty() || !is_last);
        if found.is_none() && star {
            let mut rest = name;
            while let Some((first, behind)) = rest.split_first() {
                if *first == '/' || found.is_some() {
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
fn scan_chunk(pattern: &[char]) -> (bool, &[char], &[char]) {
    let stars = pattern.iter().take_while(|c| **c == '*').count();
    let body = pattern.get(stars..).unwrap_or_default();
    let mut in_class = false;
    let mut escaped = false;
    let end = body.iter().position(|c| {
        if escaped {
            escaped = false;
            return false;
        }
        match c {
            '\\' => escaped = true,
            '[' => in_class = true,
            ']' => in_class = false,
            '*' => return !in_class,
            _ => {}
        }
        false
    });
    let (chunk, rest) = body.split_at_checked(end.unwrap_or(body.len())).unwrap_or((body, &[]));
    (stars > 0, chunk, rest)
}

/// Matches a chunk at the start of `name` and gives what is left of it. The whole chunk
/// is read even after a mismatch, so that a malformed one is always noticed.
fn match_chunk<'n>(chunk: &[char], name: &'n [char]) -> Result<Option<&'n [char]>, BadPattern> {
    let mut chunk = chunk;
    let mut name = Some(name);
    while let Some((first, behind)) = chunk.split_first() {
        chunk = behind;
        let candidate = name.and_then(<[char]>::split_first);
        match first {
            '[' => {
                let (is_match, after_class) = match_class(behind, candidate.map(|(c, _)| *c))?;
                chunk = after_class;
                name = candidate.filter(|_| is_match).map(|(_, tail)| tail);
            }
            '?' => name = candidate.filter(|(c, _)| **c != '/').map(|(_, tail)| tail),
            '\\' => {
                let (literal, behind) = chunk.split_first().ok_or(BadPattern)?;
                chunk = behind;
                name = candidate.filter(|(c, _)| *c == literal).map(|(_, tail)| tail);
            }
            literal => {
                name = candidate.filter(|(c, _)| *c == literal).map(|(_, tail)| tail);
            }
        }
    }
    Ok(name)
}

/// Reads a class behind its `[` and says whether it holds `c`.
fn match_class(class: &[char], c: Option<char>) -> Result<(bool, &[char]), BadPattern> {
    let (negated, mut rest) = match class.split_first() {
        Some(('^', behind)) => (true, behind),
        _ => (false, class),
    };
    let mut is_match = false;
    let mut ranges = 0;
    loop {
        if let Some((']', behind)) = rest.split_first()
            && ranges > 0
        {
            return Ok((is_match != negated, behind));
        }
        let (low, behind) = class_char(rest)?;
        let (high, behind) = match behind.split_first() {
            Some(('-', behind)) => class_char(behind)?,
            _ => (low, behind),
        };
        is_match |= c.is_some_and(|c| low <= c && c <= high);
        ranges += 1;
        rest = behind;
    }
}

/// One character of a class. Source: `path.getEsc`.
fn class_char(class: &[char]) -> Result<(char, &[char]), BadPattern> {
    let (c, rest) = match class.split_first() {
        None | Some(('-' | ']', _)) => return Err(BadPattern),
        Some(('\\', behind)) => behind.split_first().ok_or(BadPattern)?,
        Some(pair) => pair,
    };
    if rest.is_empty() { Err(BadPattern) } else { Ok((*c, rest)) }
}
