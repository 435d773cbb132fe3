//! The parts of a URL or address as Go prints them. Tolerant: a log line is not a URL parser's input.

/// Scheme, host and what follows of a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Url<'u> {
    /// Lower or upper case as written.
    pub scheme: &'u str,
    /// `user:password`, if there is one.
    pub user_info: Option<&'u str>,
    /// The host without brackets and port.
    pub host: &'u str,
    /// The port, if there is one.
    pub port: Option<&'u str>,
    /// Everything from the first `/` on, or empty.
    pub path: &'u str,
}

/// Takes a URL apart; `None` if there is no scheme or no host.
pub fn split(url: &str) -> Option<Url<'_>> {
    let is_of_scheme = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let (scheme, rest) = url.split_at_checked(url.bytes().position(|b| !is_of_scheme(b))?)?;
    let rest = rest.strip_prefix("://").filter(|_| !scheme.is_empty())?;
    let (mut at, mut has_port, mut cut) = (None, false, rest.len());
    for (place, byte) in rest.bytes().enumerate() {
        match byte {
            b'/' | b'?' | b'#' => {
                cut = place;
                break;
            }
            b'@' => at = Some(place),
            b':' | b'[' => has_port = true,
            _ => {}
        }
    }
    let (authority, path) = rest.split_at_checked(cut)?;
    let (user_info, address) = match at {
        Some(at) => (Some(authority.get(..at)?), authority.get(at + 1..)?),
        None => (None, authority),
    };
    let (host, port) = if has_port { split_address(address) } else { (address, None) };
    (!host.is_empty()).then_some(Url { scheme, user_info, host, port, path })
}

/// Splits `host:port`, `[v6]:port` or `host`.
pub fn split_address(address: &str) -> (&str, Option<&str>) {
    if let Some(inner) = address.strip_prefix('[') {
        let (host, behind) = inner.split_once(']').unwrap_or((inner, ""));
        return (host, behind.strip_prefix(':'));
    }
    match split_at_last(address, b':') {
        Some((host, port)) if !host.bytes().any(|b| b == b':') => (host, Some(port)),
        _ => (address, None),
    }
}

/// What stands before the last of these signs and behind it.
fn split_at_last(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().rposition(|b| b == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_taken_apart() {
        let url = split("https://u:p@host.example:8443/a/b?c").unwrap();
        assert_eq!((url.scheme, url.user_info, url.host), ("https", Some("u:p"), "host.example"));
        assert_eq!((url.port, url.path), (Some("8443"), "/a/b?c"));
        assert_eq!(split("http://[::1]:3000").unwrap().host, "::1");
        assert_eq!(split("no url"), None);
        assert_eq!(split("https:///path"), None);
    }

    #[test]
    fn an_address_is_split_at_its_port() {
        assert_eq!(split_address("127.0.0.1:443"), ("127.0.0.1", Some("443")));
        assert_eq!(split_address("[2404:6800::1]:443"), ("2404:6800::1", Some("443")));
        assert_eq!(split_address("2404:6800::1"), ("2404:6800::1", None));
    }
}
