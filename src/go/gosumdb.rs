//! The checksum database that GOSUMDB names.
//!
//! Source: `cmd/go/internal/modfetch/sumdb.go`, `dbDial`; `cmd/go/internal/modfetch/key.go`;
//! `golang.org/x/mod/sumdb/note`, `NewVerifier`.

use super::net_url::NetUrl;
use super::sha256;
use super::version::GoVersion;

/// A checksum database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Database {
    /// The name in its key, which is also its address: `sum.golang.org`.
    pub name: String,
    /// The URL that its name stands for.
    pub direct: NetUrl,
    /// The URL that GOSUMDB names beside the key. No proxy is asked then.
    pub url: Option<NetUrl>,
}

/// The database that Go knows by its name.
const KNOWN: &str = "sum.golang.org";
const KNOWN_KEY: &str = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
/// Another address of it.
const ALIAS: &str = "sum.golang.google.cn";

/// Why a key cannot be used, in Go's words.
const MALFORMED: &str = "malformed verifier id";
const WRONG_HASH: &str = "invalid verifier hash";
const UNKNOWN_ALGORITHM: &str = "unknown verifier algorithm";

/// Reads GOSUMDB: `off`, `key`, or `key URL`, where a key may be a name that Go knows. `None` for
/// `off`: nothing is verified, and a toolchain cannot be downloaded.
///
/// # Errors
/// What Go prints behind `verifying …: `.
pub fn read(value: &str, go: GoVersion) -> Result<Option<Database>, String> {
    let alias = format!("{KNOWN} https://{ALIAS}");
    let value = if value == ALIAS { &alias } else { value };
    if value == "off" {
        return Ok(None);
    }
    let fields: Vec<&str> = value.split_whitespace().collect();
    let (key, url) = match fields.as_slice() {
        [] => return Err("missing GOSUMDB".to_owned()),
        [key] => (*key, None),
        [key, url] => (*key, Some(*url)),
        _ => return Err("invalid GOSUMDB: too many fields".to_owned()),
    };
    let key = if key == KNOWN { KNOWN_KEY } else { key };
    let name = verifier_name(key).map_err(|error| format!("invalid GOSUMDB: {error}"))?;
    let direct = NetUrl::parse(&format!("https://{name}"), go).ok().filter(|direct| {
        let has_more = direct.query.is_some() || !direct.fragment.is_empty();
        let is_plain = direct.user.is_none() && direct.raw_path.is_empty() && !has_more;
        is_plain && !direct.host.is_empty() && !name.ends_with('/')
    });
    // DIFFERENCE: Go prints the fields of the URL behind the name.
    let direct = direct.ok_or(format!("invalid sumdb name (must be host[/path]): {name}"))?;
    let url = url.map(|url| NetUrl::parse(url, go)).transpose();
    let url = url.map_err(|error| format!("invalid GOSUMDB URL: {error}"))?;
    Ok(Some(Database { name: name.to_owned(), direct, url }))
}

/// The name in a verifier key `name+hash+key`. Source: `NewVerifier`.
fn verifier_name(key: &str) -> Result<&str, &'static str> {
    let mut parts = key.splitn(3, '+');
    let mut part = || parts.next().unwrap_or_default();
    let (name, hash, key) = (part(), part(), part());
    let key = base64(key).filter(|key| !key.is_empty());
    let is_hash = hash.len() == 8 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    let hash = u32::from_str_radix(hash, 16).ok().filter(|_| is_hash);
    let (Some(hash), Some(key), false) = (hash, key, name.is_empty()) else {
        return Err(MALFORMED);
    };
    if sha256::first_word(&[name.as_bytes(), b"\n", &key].concat()) != hash {
        return Err(WRONG_HASH);
    }
    match key.as_slice() {
        [1, key @ ..] if key.len() == 32 => Ok(name),
        [1, ..] => Err(MALFORMED),
        _ => Err(UNKNOWN_ALGORITHM),
    }
}

/// Padded base64 in its standard alphabet; `None` if it is none. Source: RFC 4648, 4.
fn base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    let padding = text.len().checked_sub(digits.len())?;
    if !text.len().is_multiple_of(4) || padding > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for b in digits.bytes() {
        let digit = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        buffer = (buffer << 6) | u32::from(digit);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((buffer >> bits) & 0xff).ok()?);
            buffer &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn database(value: &str) -> Database {
        match read(value, GoVersion::minor(27)) {
            Ok(Some(database)) => database,
            other => panic!("{value}: {other:?}"),
        }
    }

    #[test]
    fn a_database_has_a_name_and_perhaps_a_url() {
        let own = "sum.example.test+b401d61b+AUXlZ90lo+HKEqhvTNYLMbdE2LcSJi361mmfkSWpZW1M";
        assert_eq!(database(KNOWN).url, None);
        assert_eq!(database(KNOWN_KEY).name, KNOWN);
        assert_eq!(database(ALIAS).name, KNOWN);
        assert_eq!(database(ALIAS).url.unwrap().redacted(), "https://sum.golang.google.cn");
        assert_eq!(database(&format!(" {own}  http://a/b ")).url.unwrap().redacted(), "http://a/b");
        assert_eq!(database(own).direct.redacted(), "https://sum.example.test");
        assert_eq!(read("off", GoVersion::minor(27)), Ok(None));
    }

    #[test]
    fn what_names_no_database_is_told_in_gos_words() {
        let cases = [
            ("", "missing GOSUMDB"),
            ("  ", "missing GOSUMDB"),
            ("a b c", "invalid GOSUMDB: too many fields"),
            (" off", "invalid GOSUMDB: malformed verifier id"),
            ("goproxy.example", "invalid GOSUMDB: malformed verifier id"),
            ("https://sum.golang.org", "invalid GOSUMDB: malformed verifier id"),
            (
                "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "invalid GOSUMDB: invalid verifier hash",
            ),
            ("sum.golang.org https://a b", "invalid GOSUMDB: too many fields"),
            ("sum.golang.org ://a", "invalid GOSUMDB URL: parse \"://a\": missing protocol scheme"),
        ];
        for (value, error) in cases {
            assert_eq!(read(value, GoVersion::minor(27)), Err(error.to_owned()), "{value}");
        }
    }
}
