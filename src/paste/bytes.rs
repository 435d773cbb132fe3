//! The bytes of a file as text.

/// Reads bytes as UTF-16 if they begin with its byte order mark, as PowerShell's `>` writes it,
/// else as UTF-8. What is neither is replaced by U+FFFD.
pub fn text_of(bytes: Vec<u8>) -> String {
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    let read = char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER));
    let cut = (!rest.is_empty()).then_some(char::REPLACEMENT_CHARACTER);
    read.chain(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::text_of;

    #[test]
    fn utf_16_is_read_by_its_mark() {
        let text = "go: 连不上 😀\r\n";
        let units = || std::iter::once('\u{feff}').chain(text.chars()).collect::<String>();
        let little = units().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let big = units().encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
        assert_eq!(text_of(little.clone()), text);
        assert_eq!(text_of(big), text);
        let cut = text_of(little[..little.len() - 1].to_vec());
        assert_eq!(cut, text.replace('\n', "\u{fffd}"));
        assert_eq!(text_of(vec![0xff, 0xfe, 0x00, 0xd8, b'a', 0]), "\u{fffd}a");
    }

    #[test]
    fn utf_8_stays_and_what_is_none_is_replaced() {
        assert_eq!(text_of("连不上".as_bytes().to_vec()), "连不上");
        assert_eq!(text_of(b"\xef\xbb\xbfgo".to_vec()), "go");
        assert_eq!(text_of(b"a\xffb".to_vec()), "a\u{fffd}b");
        assert_eq!(text_of(Vec::new()), "");
    }
}
