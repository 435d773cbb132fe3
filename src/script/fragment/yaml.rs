//! Strings of YAML.

use std::fmt::Write as _;

use crate::lang::Text;
use crate::script::dialect::refuse_control;

/// A double-quoted scalar on one line.
///
/// Source: YAML 1.2.2, 5.1 (characters that may stand in a document), 5.7 (escapes) and 7.3.1:
/// only `\` and `"` have a meaning between double quotes, so a colon, a hash or an exclamation
/// mark has none. YAML 1.1, which GitLab's parser follows, breaks lines at U+2028 and U+2029 too:
/// they are escaped, as are marks that nobody sees.
pub(super) fn scalar(text: &str) -> Result<String, Text> {
    refuse_control(text)?;
    let mut scalar = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => scalar.extend(['\\', c]),
            '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                // Writing to a string cannot fail.
                let _ = write!(scalar, "\\u{:04X}", u32::from(c));
            }
            _ => scalar.push(c),
        }
    }
    scalar.push('"');
    Ok(scalar)
}
