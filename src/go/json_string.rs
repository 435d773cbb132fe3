//! A string of JSON, as `go env -json` and `go mod download -json` print it.
//!
//! Source: RFC 8259, section 7. The page has no use for the rest of JSON, and a reader of all of
//! it, numbers included, is more than a page should carry.

/// What a literal with its quotes says; `None` for what is no such literal: a bare control
/// character, an unknown escape, half of a surrogate pair, anything behind the closing quote.
pub fn read(literal: &str) -> Option<String> {
    let mut rest = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(rest.len());
    while let Some((plain, escape)) = rest.split_once('\\') {
        push_plain(&mut text, plain)?;
        let (c, behind) = read_escape(escape)?;
        text.push(c);
        rest = behind;
    }
    push_plain(&mut text, rest)?;
    Some(text)
}

fn push_plain(text: &mut String, plain: &str) -> Option<()> {
    let is_plain = !plain.bytes().any(|byte| byte < b' ' || byte == b'"');
    is_plain.then(|| text.push_str(plain))
}

/// The character of an escape, and what stands behind it. The text begins behind the backslash.
fn read_escape(text: &str) -> Option<(char, &str)> {
    let mut rest = text.chars();
    let c = match rest.next()? {
        c @ ('"' | '\\' | '/') => c,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return read_unit_pair(rest.as_str()),
        _ => return None,
    };
    Some((c, rest.as_str()))
}

/// One unit of UTF-16, or two that belong together.
fn read_unit_pair(text: &str) -> Option<(char, &str)> {
    let (high, behind) = read_unit(text)?;
    if let Some(c) = char::from_u32(high) {
        return Some((c, behind));
    }
    let (low, behind) = read_unit(behind.strip_prefix("\\u")?)?;
    let is_pair = high < 0xdc00 && (0xdc00..0xe000).contains(&low);
    let code = 0x1_0000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
    char::from_u32(code).filter(|_| is_pair).map(|c| (c, behind))
}

fn read_unit(text: &str) -> Option<(u32, &str)> {
    let (digits, behind) = text.split_at_checked(4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let unit = u32::from_str_radix(digits, 16).ok()?;
    is_hex.then_some((unit, behind))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::read;
    use proptest::prelude::*;

    #[test]
    fn escapes_are_undone() {
        let literal = r#""a\"b\\c\/\b\f\n\r\t\u003c\u4e2d\ud83d\ude00é""#;
        let text = "a\"b\\c/\u{8}\u{c}\n\r\t<中\u{1f600}é";
        assert_eq!(read(literal).as_deref(), Some(text));
        assert_eq!(read("\"\"").as_deref(), Some(""));
    }

    #[test]
    fn what_is_no_string_is_refused() {
        let broken = [
            "",
            "\"",
            "a",
            "\"a",
            "a\"",
            "\"a\\\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u+123\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\u0041\"",
            "\"\\ude00\\ude00\"",
            "\"a\"b\"",
            "\"a\nb\"",
        ];
        for literal in broken {
            assert_eq!(read(literal), None, "{literal}");
        }
    }

    proptest! {
        #[test]
        fn it_reads_what_serde_json_reads(
            literal in r#""([a-z"中\x00-\x20]|\\["\\/bfnrtux]|\\u[dD][89a-fA-F][0-9a-f]{2}|\\u00[0-9a-f]{2}){0,8}""#,
        ) {
            prop_assert_eq!(read(&literal), serde_json::from_str::<String>(&literal).ok());
        }

        #[test]
        fn it_undoes_what_serde_json_writes(text in ".{0,40}") {
            let literal = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(read(&literal), Some(text));
        }
    }
}
