//! Text in quotation marks, as `%q` prints it. Source: `strconv`, `Quote`.
//!
//! DIFFERENCE: characters above ASCII are all taken for printable.

/// Quotes bytes; what is no UTF-8 is written as it is in hexadecimal.
pub(super) fn quote(bytes: &[u8]) -> String {
    let mut quoted = String::from("\"");
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '"' | '\\' => quoted.extend(['\\', c]),
                '\n' => quoted.push_str("\\n"),
                '\t' => quoted.push_str("\\t"),
                '\r' => quoted.push_str("\\r"),
                c if c.is_ascii_control() => push_hex(&mut quoted, u32::from(c)),
                c => quoted.push(c),
            }
        }
        chunk.invalid().iter().for_each(|b| push_hex(&mut quoted, u32::from(*b)));
    }
    quoted + "\""
}

fn push_hex(text: &mut String, byte: u32) {
    text.push_str("\\x");
    text.extend([byte >> 4, byte & 15].iter().filter_map(|digit| char::from_digit(*digit, 16)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_printable_is_written_out() {
        assert_eq!(quote(b"a \"b\" \\"), r#""a \"b\" \\""#);
        assert_eq!(quote("é\u{1}\u{7f}\t".as_bytes()), r#""é\x01\x7f\t""#);
        assert_eq!(quote(b"%'\xc3"), r#""%'\xc3""#);
    }
}
