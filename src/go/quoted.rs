//! Lists of words with quotes around some, as in GOFLAGS.
//!
//! Source: `cmd/internal/quoted/quoted.go`, Go 1.27; the same since Go 1.18.

use std::fmt;

/// The quote that opens a word and does not close it. Shown, it is the text that Go prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unterminated(pub char);

impl fmt::Display for Unterminated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unterminated {} string", self.0)
    }
}

/// The words of a list. A quote counts at the start of a word only, and nothing is escaped;
/// another word may follow a closing quote at once. Source: `Split`.
///
/// # Errors
/// For a quote without its like.
pub fn split(list: &str) -> Result<Vec<&str>, Unterminated> {
    let mut words = Vec::new();
    let mut rest = list.trim_start_matches(SPACES);
    while let Some(first) = rest.chars().next() {
        let (word, behind) = match first {
            '"' | '\'' => {
                let opened = rest.strip_prefix(first).unwrap_or_default();
                opened.split_once(first).ok_or(Unterminated(first))?
            }
            _ => {
                rest.split_at_checked(rest.find(SPACES).unwrap_or(rest.len())).unwrap_or((rest, ""))
            }
        };
        words.push(word);
        rest = behind.trim_start_matches(SPACES);
    }
    Ok(words)
}

/// Undoes [`split`]; `None` for a word that holds both quotes. An empty word is lost.
/// Source: `Join`.
pub fn join<'t>(words: impl IntoIterator<Item = &'t str>) -> Option<String> {
    let quoted: Option<Vec<String>> = words
        .into_iter()
        .map(|word| match (word.contains('\''), word.contains('"')) {
            (true, true) => None,
            (false, false) if !word.contains(SPACES) => Some(word.to_owned()),
            (false, _) => Some(format!("'{word}'")),
            (true, false) => Some(format!("\"{word}\"")),
        })
        .collect();
    Some(quoted?.join(" "))
}

const SPACES: [char; 4] = [' ', '\t', '\n', '\r'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_and_joined() {
        assert_eq!(split(" -a 'b c'\"d\"e\t'' f'g "), Ok(vec!["-a", "b c", "d", "e", "", "f'g"]));
        assert_eq!(split("-a 'b").unwrap_err().to_string(), "unterminated ' string");
        let joined = join(["-a", "b c", "it's", "\""]);
        assert_eq!(joined.as_deref(), Some("-a 'b c' \"it's\" '\"'"));
        assert_eq!(join(["'\""]), None);
    }
}
