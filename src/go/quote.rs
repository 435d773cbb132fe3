//! How Go shows a string inside of quotes, `%q`.
//!
//! Source: `strconv/quote.go`, `appendQuotedWith` and `appendEscapedRune`, Go 1.27.

use super::unicode::is_print;

/// A string as `%q` shows it. Source: `strconv.Quote`.
pub fn quote(text: &str) -> String {
    quote_bytes(text.as_bytes())
}

/// As [`quote`], for a string of Go that need not be UTF-8: a byte that is none stands as `\xff`.
pub fn quote_bytes(text: &[u8]) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for chunk in text.utf8_chunks() {
        for c in chunk.valid().chars() {
            push_escaped(&mut quoted, c, '"');
        }
        quoted.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    quoted.push('"');
    quoted
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
    fn bytes_that_are_no_text_are_written_out() {
        assert_eq!(quote_bytes(b"%'\xc3"), r#""%'\xc3""#);
        assert_eq!(quote_bytes(b"\xe6\x97a\xff"), r#""\xe6\x97a\xff""#);
    }

    #[test]
    fn strings_are_quoted_as_go_quotes_them() {
        assert_eq!(quote("a\"b\\c\u{7f}\n\u{0}é"), r#""a\"b\\c\x7f\n\x00é""#);
        assert_eq!(
            quote("\u{feff}\u{e000}\u{1f600}\u{10ffff}"),
            "\"\\ufeff\\ue000\u{1f600}\\U0010ffff\""
        );
        assert_eq!(quote_char('\''), r"'\''");
        assert_eq!(quote_char('"'), "'\"'");
        assert_eq!(quote_char('\u{3000}'), r"'\u3000'");
    }
}
