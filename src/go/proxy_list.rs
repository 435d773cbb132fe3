//! The list in GOPROXY.
//!
//! Source: `cmd/go/internal/modfetch/proxy.go`, `proxyList`, Go 1.15 and later.

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'v> {
    /// As written, without the spaces around it.
    pub text: &'v str,
    /// What it means.
    pub kind: Kind,
    /// The separator behind it: which errors lead on to the next entry.
    pub falls_through: FallThrough,
}

/// What an entry means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `off`: no lookup at all.
    Off,
    /// `direct`: the module's own version control server.
    Direct,
    /// A module proxy.
    Proxy,
}

/// When the entry behind this one is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FallThrough {
    /// A comma: after 404 and 410 only.
    NotFound,
    /// A pipe: after any error.
    AnyError,
}

/// The entries that Go asks, in order. Reading stops at `off` and `direct`, as Go's does.
pub fn entries(value: &str) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let mut rest = value;
    while !rest.is_empty() {
        let cut = rest.find([',', '|']).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        let falls_through =
            if behind.starts_with('|') { FallThrough::AnyError } else { FallThrough::NotFound };
        rest = behind.get(1..).unwrap_or_default();
        let text = word.trim();
        let kind = match text {
            "" => continue,
            "off" => Kind::Off,
            "direct" => Kind::Direct,
            _ => Kind::Proxy,
        };
        entries.push(Entry { text, kind, falls_through });
        if kind != Kind::Proxy {
            break;
        }
    }
    entries
}

/// The URL that Go asks for an entry: a bare `host/path` gets `https://`.
pub fn base_url(entry: &str) -> String {
    if entry.contains(":/") || entry.starts_with('/') {
        entry.to_owned()
    } else {
        format!("https://{entry}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(value: &str) -> Vec<&str> {
        entries(value).into_iter().map(|entry| entry.text).collect()
    }

    #[test]
    fn entries_are_trimmed_and_empty_ones_vanish() {
        assert_eq!(texts(" https://a , ,direct"), ["https://a", "direct"]);
        assert_eq!(texts(",|,"), [""; 0]);
        assert_eq!(texts(""), [""; 0]);
    }

    #[test]
    fn reading_stops_at_direct_and_off() {
        assert_eq!(texts("https://a,direct,bad scheme"), ["https://a", "direct"]);
        assert_eq!(texts("off,https://a"), ["off"]);
        assert_eq!(texts("Direct,https://a"), ["Direct", "https://a"]);
    }

    #[test]
    fn the_separator_belongs_to_the_entry_before_it() {
        let list = entries("https://a|https://b,direct");
        let separators: Vec<_> = list.iter().map(|entry| entry.falls_through).collect();
        assert_eq!(
            separators,
            [FallThrough::AnyError, FallThrough::NotFound, FallThrough::NotFound]
        );
    }
}
