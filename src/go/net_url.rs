//! URLs as Go takes them apart and prints them: what a GOPROXY entry is, and how a request is
//! spelt on the wire and in a message.
//!
//! Source: `net/url`, `parse`, `unescape`, `escape`, `EscapedPath` and `String`, Go 1.19 to 1.27.
//! DIFFERENCE: an address in brackets is taken as it stands.

use super::quote::quote_bytes;
use super::version::GoVersion;

/// A URL. Paths are bytes: an escape may stand for any of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NetUrl {
    /// In lower case; empty if there is none.
    pub scheme: String,
    /// What follows the scheme where no `/` does.
    pub opaque: String,
    /// User and password.
    pub user: Option<(Vec<u8>, Option<Vec<u8>>)>,
    /// Host with its port.
    pub host: Vec<u8>,
    /// The path with its escapes undone.
    pub path: Vec<u8>,
    /// The path as it was written, where Go would write it differently.
    pub raw_path: Vec<u8>,
    /// What stands behind `?`.
    pub query: Option<String>,
    /// What stands behind `#`.
    pub fragment: Vec<u8>,
    /// Whether there is a scheme but no `//`.
    omits_host: bool,
}

/// Which part of a URL a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Path,
    Host,
    User,
    Fragment,
}

impl NetUrl {
    /// Reads a URL.
    ///
    /// # Errors
    /// Go's words for what is wrong: `parse "…": missing protocol scheme`.
    pub fn parse(text: &str, go: GoVersion) -> Result<Self, String> {
        let (body, fragment) = text.split_once('#').unwrap_or((text, ""));
        let wrong = |shown: &str, error: String| {
            format!("parse {}: {error}", quote_bytes(shown.as_bytes()))
        };
        let mut url = Self::parse_body(body, go).map_err(|error| wrong(body, error))?;
        url.fragment = unescape(fragment, Part::Fragment).map_err(|error| wrong(text, error))?;
        Ok(url)
    }

    fn parse_body(text: &str, go: GoVersion) -> Result<Self, String> {
        if text.bytes().any(|b| b < b' ' || b == 0x7f) {
            return Err("net/url: invalid control character in URL".to_owned());
        }
        let mut url = Self::default();
        if text == "*" {
            url.path = b"*".to_vec();
            return Ok(url);
        }
        let (scheme, rest) = split_scheme(text)?;
        url.scheme = scheme.to_ascii_lowercase();
        let (rest, query) = match rest.split_once('?') {
            Some((rest, query)) => (rest, Some(query.to_owned())),
            None => (rest, None),
        };
        url.query = query;
        if !rest.starts_with('/') {
            if !url.scheme.is_empty() {
                rest.clone_into(&mut url.opaque);
                return Ok(url);
            }
            if rest.split('/').next().is_some_and(|first| first.contains(':')) {
                return Err("first path segment in URL cannot contain colon".to_owned());
            }
        }
        let mut path = rest;
        if let Some(behind) = rest.strip_prefix("//")
            && (!url.scheme.is_empty() || !rest.starts_with("///"))
        {
            let end = behind.find('/').unwrap_or(behind.len());
            let (authority, behind) = behind.split_at_checked(end).unwrap_or((behind, ""));
            url.read_authority(authority, go)?;
            path = behind;
        } else if !url.scheme.is_empty() && rest.starts_with('/') {
            url.omits_host = true;
        }
        url.path = unescape(path, Part::Path)?;
        if escape(&url.path, Part::Path) != path {
            url.raw_path = path.as_bytes().to_vec();
        }
        Ok(url)
    }

    fn read_authority(&mut self, authority: &str, go: GoVersion) -> Result<(), String> {
        let (user, host) = match authority.rsplit_once('@') {
            Some((user, host)) => (Some(user), host),
            None => (None, authority),
        };
        self.host = read_host(&self.scheme, host, go)?;
        let Some(user) = user else { return Ok(()) };
        if !user.bytes().all(is_user_byte) {
            return Err("net/url: invalid userinfo".to_owned());
        }
        self.user = Some(match user.split_once(':') {
            None => (unescape(user, Part::User)?, None),
            Some((name, password)) => {
                (unescape(name, Part::User)?, Some(unescape(password, Part::User)?))
            }
        });
        Ok(())
    }

    /// Whether it is a scheme and a path, and nothing else.
    pub fn is_path_only(&self) -> bool {
        let has_more = self.query.is_some() || !self.fragment.is_empty() || self.user.is_some();
        !has_more && self.host.is_empty() && self.opaque.is_empty() && !self.omits_host
    }

    /// The path as it is asked for. Source: `EscapedPath`.
    pub fn escaped_path(&self) -> String {
        let raw = String::from_utf8_lossy(&self.raw_path);
        let is_valid = !raw.is_empty() && self.raw_path.iter().all(|b| is_path_byte(*b));
        if is_valid && unescape(&raw, Part::Path).is_ok_and(|path| path == self.path) {
            return raw.into_owned();
        }
        if self.path == b"*" {
            return "*".to_owned();
        }
        escape(&self.path, Part::Path)
    }

    /// The URL with another path behind its own: `Join` of `cmd/go/internal/web`.
    #[must_use]
    pub fn join(&self, path: &str) -> Self {
        let join = |own: &[u8]| {
            let mut joined = own.strip_suffix(b"/").unwrap_or(own).to_vec();
            joined.push(b'/');
            joined.extend(path.strip_prefix('/').unwrap_or(path).bytes());
            joined
        };
        Self { path: join(&self.path), raw_path: join(&self.raw_path), ..self.clone() }
    }

    /// The URL of something a module proxy has: `getBody` of `cmd/go/internal/modfetch`.
    /// `path` is the escaped module path and what is asked about it.
    #[must_use]
    pub fn module_file(&self, path: &str) -> Self {
        let segment = escape(path.as_bytes(), Part::Path);
        let mut url = self.join(path);
        let raw = self.raw_path.strip_suffix(b"/").unwrap_or(&self.raw_path);
        url.raw_path = clean(&[raw, b"/", segment.as_bytes()].concat());
        url.path = clean(&url.path);
        url
    }

    /// The URL as Go prints it in its own messages: a password is five letters `x`.
    pub fn redacted(&self) -> String {
        self.print("xxxxx")
    }

    /// The URL as the HTTP client prints it: a password is three stars.
    pub fn in_client_message(&self) -> String {
        self.print("***")
    }

    fn print(&self, password: &str) -> String {
        let mut text = String::new();
        if !self.scheme.is_empty() {
            text = format!("{}:", self.scheme);
        }
        if !self.opaque.is_empty() {
            text.push_str(&self.opaque);
            return text + &self.tail();
        }
        let has_authority = !self.host.is_empty() || self.user.is_some();
        let is_shown = has_authority || (!self.omits_host && !self.scheme.is_empty());
        if is_shown && (has_authority || !self.path.is_empty()) {
            text.push_str("//");
        }
        if let Some((name, secret)) = &self.user {
            text.push_str(&escape(name, Part::User));
            if secret.is_some() {
                text.push(':');
                text.push_str(password);
            }
            text.push('@');
        }
        text.push_str(&escape(&self.host, Part::Host));
        let path = self.escaped_path();
        if !path.is_empty() && !path.starts_with('/') && !self.host.is_empty() {
            text.push('/');
        }
        let first = path.split('/').next().unwrap_or_default();
        if text.is_empty() && first.contains(':') {
            text.push_str("./");
        }
        text + &path + &self.tail()
    }

    fn tail(&self) -> String {
        let query = self.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        if self.fragment.is_empty() {
            return query;
        }
        format!("{query}#{}", escape(&self.fragment, Part::Fragment))
    }
}

fn split_scheme(text: &str) -> Result<(&str, &str), String> {
    for (index, b) in text.bytes().enumerate() {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' => {}
            b'0'..=b'9' | b'+' | b'-' | b'.' if index > 0 => {}
            b':' if index == 0 => return Err("missing protocol scheme".to_owned()),
            b':' => return Ok(text.split_once(':').unwrap_or(("", text))),
            _ => break,
        }
    }
    Ok(("", text))
}

/// Since 1.26 a host of http and https has one colon at most.
fn read_host(scheme: &str, host: &str, go: GoVersion) -> Result<Vec<u8>, String> {
    let is_strict = go >= GoVersion::minor(26) && matches!(scheme, "http" | "https");
    let port = if host.starts_with('[') {
        let (_, port) = host.rsplit_once(']').ok_or("missing ']' in host")?;
        port
    } else {
        let colon = if is_strict { host.find(':') } else { host.rfind(':') };
        colon.and_then(|colon| host.get(colon..)).unwrap_or_default()
    };
    let is_port = port.is_empty()
        || port.strip_prefix(':').is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
    if !is_port {
        return Err(format!("invalid port {} after host", quote_bytes(port.as_bytes())));
    }
    unescape(host, Part::Host)
}

const fn is_user_byte(b: u8) -> bool {
    b.is_ascii_alphanumeric() || {
        let others = b"-._:~!$&'()*+,;=%@";
        contains(others, b)
    }
}

/// What may stand in a path that was written by hand. Source: `validEncoded`.
const fn is_path_byte(b: u8) -> bool {
    contains(b"!'()*;[]%", b) || is_plain(b, Part::Path)
}

#[expect(clippy::indexing_slicing, reason = "the index is below the length")]
const fn contains(bytes: &[u8], b: u8) -> bool {
    let mut index = 0;
    while index < bytes.len() {
        if bytes[index] == b {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether a byte stands for itself. Source: `shouldEscape`.
const fn is_plain(b: u8, part: Part) -> bool {
    if b.is_ascii_alphanumeric() || contains(b"-_.~", b) {
        return true;
    }
    match part {
        Part::Path => contains(b"$&+,/:;=@", b),
        Part::Host => contains(b"!$&'()*+,;=:[]<>\"", b),
        Part::User => contains(b"$&+,;=", b),
        Part::Fragment => contains(b"$&+,/:;=?@!()*", b),
    }
}

fn escape(bytes: &[u8], part: Part) -> String {
    let mut text = String::with_capacity(bytes.len());
    for b in bytes {
        if is_plain(*b, part) {
            text.push(char::from(*b));
        } else {
            text.extend(['%', hex_digit(b >> 4), hex_digit(b & 15)]);
        }
    }
    text
}

fn unescape(text: &str, part: Part) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let escaped = |length: usize| {
            let shown = rest.get(..length).unwrap_or(rest);
            format!("invalid URL escape {}", quote_bytes(shown))
        };
        match (first, behind) {
            (b'%', [high, low, after @ ..]) => {
                let value = hex(*high).zip(hex(*low)).map(|(high, low)| high << 4 | low);
                let value = value.ok_or_else(|| escaped(3))?;
                // In a host only bytes that are no ASCII may be escaped, and `%` itself.
                if part == Part::Host && *high < b'8' && rest.get(..3) != Some(b"%25") {
                    return Err(escaped(3));
                }
                bytes.push(value);
                rest = after;
            }
            (b'%', _) => return Err(escaped(3)),
            (b, _) if part == Part::Host && b.is_ascii() && !is_plain(*b, part) => {
                return Err(format!("invalid character {} in host name", quote_bytes(&[*b])));
            }
            (b, _) => {
                bytes.push(*b);
                rest = behind;
            }
        }
    }
    Ok(bytes)
}

fn hex_digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).unwrap_or('0').to_ascii_uppercase()
}

fn hex(b: u8) -> Option<u8> {
    char::from(b).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// `path.Clean` of a path that begins with a slash.
fn clean(path: &[u8]) -> Vec<u8> {
    let mut elements: Vec<&[u8]> = Vec::new();
    for element in path.split(|b| *b == b'/') {
        match element {
            b"" | b"." => {}
            b".." => {
                elements.pop();
            }
            other => elements.push(other),
        }
    }
    let mut cleaned = b"/".to_vec();
    cleaned.extend(elements.join(&b'/'));
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<NetUrl, String> {
        NetUrl::parse(text, GoVersion::minor(27))
    }

    #[test]
    fn a_url_is_printed_as_it_was_written() {
        for text in ["https://a.b/c%2Fd?e#f", "http://a:80", "file:///a%20b", "a.b/c", "x:opaque"] {
            assert_eq!(parse(text).unwrap().redacted(), text);
        }
        assert_eq!(parse("https://u:p@a.b").unwrap().redacted(), "https://u:xxxxx@a.b");
        assert_eq!(parse("https://u:p@a.b").unwrap().in_client_message(), "https://u:***@a.b");
    }

    #[test]
    fn what_is_no_url_is_told_in_gos_words() {
        let cases = [
            ("https://a b", r#"parse "https://a b": invalid character " " in host name"#),
            ("https://a:b", r#"parse "https://a:b": invalid port ":b" after host"#),
            ("https://a/%zz", r#"parse "https://a/%zz": invalid URL escape "%zz""#),
            ("://a", r#"parse "://a": missing protocol scheme"#),
            ("https://a^b@c", r#"parse "https://a^b@c": net/url: invalid userinfo"#),
        ];
        for (text, error) in cases {
            assert_eq!(parse(text).unwrap_err(), error);
        }
    }

    #[test]
    fn an_exclamation_mark_is_escaped_for_a_proxy() {
        let at = |base: &str| parse(base).unwrap().module_file("/a.b/!c/@v/v1.info").escaped_path();
        assert_eq!(at("https://p.q"), "/a.b/%21c/@v/v1.info");
        assert_eq!(at("https://p.q/r//../s/"), "/s/a.b/%21c/@v/v1.info");
    }

    #[test]
    fn an_exclamation_mark_is_not_escaped_for_a_database_without_a_path() {
        let at = |base: &str| parse(base).unwrap().join("/lookup/!c@v1").escaped_path();
        assert_eq!(at("https://p.q"), "/lookup/!c@v1");
        assert_eq!(at("https://p.q/r"), "/r/lookup/%21c@v1");
    }
}
