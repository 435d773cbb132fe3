//! How Go shows a string inside of quotes, `%q`.
//!
//! Source: `strconv/quote.go`, `appendQuotedWith` and `appendEscapedRune`, Go 1.27.

use super::unicode::is_print;

/// A string as `%q` shows it. Source: `strconv.Quote`.
pub fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        push_escaped(&mut quoted, c, '"');
    }
    quoted.push('"');
    quoted
}

/// Bytes as `%q` shows them; what is no UTF-8 is written in hexadecimal.
pub fn quote_bytes(bytes: &[u8]) -> String {
    let mut quoted = String::from("\"");
    for chunk in bytes.utf8_chunks() {
        chunk.valid().chars().for_each(|c| push_escaped(&mut quoted, c, '"'));
        chunk.invalid().iter().for_each(|byte| quoted.push_str(&format!("\\x{byte:02x}")));
    }
    quoted + "\""
}

/// A character as `%q` shows it. Source: `strconv.QuoteRune`.
pub fn quote_char(c: char) -> String {
    let mut quoted = String::from('\'');
    push_escaped(&mut quoted, c, '\'');
    quoted.push('\'');
    quoted
}

fn push_escaped(quoted: &mut String, c: char, mark: char) {
    if c == mark || c == '\\' {
        quoted.push('\\');
        quoted.push(c);
        return;
    }
    if is_print(c) {
        quoted.push(c);
        return;
    }
    let escaped = match c {
        '\u{7}' => "\\a".to_owned(),
        '\u{8}' => "\\b".to_owned(),
        '\u{c}' => "\\f".to_owned(),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        '\u{b}' => "\\v".to_owned(),
        '\0'..' ' | '\u{7f}' => format!("\\x{:02x}", u32::from(c)),
        '\u{80}'..'\u{10000}' => format!("\\u{:04x}", u32::from(c)),
        _ => format!("\\U{:08x}", u32::from(c)),
    };
    quoted.push_str(&escaped);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_quoted_as_go_quotes_them() {
        assert_eq!(quote("a\"b\\c\u{7f}\n\u{0}é"), r#""a\"b\\c\x7f\n\x00é""#);
        assert_eq!(
            quote("\u{feff}\u{e000}\u{1f600}\u{10ffff}"),
            "\"\\ufeff\\ue000\u{1f600}\\U0010ffff\""
        );
        assert_eq!(quote_bytes(b"%'\xc3\t"), r#""%'\xc3\t""#);
        assert_eq!(quote_char('\''), r"'\''");
        assert_eq!(quote_char('"'), "'\"'");
        assert_eq!(quote_char('\u{3000}'), r"'\u3000'");
    }
}
